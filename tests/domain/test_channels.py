from __future__ import annotations

from viewer.domain.channels import (
    ACTOR_CODE,
    ACTORS,
    CHANNEL_CODE,
    CHANNELS,
    FAMILIES,
    FAMILY_BY_CHANNEL,
    FAMILY_CODE,
    Channel,
    Family,
)


def test_that_every_channel_belongs_to_a_family() -> None:
    assert set(FAMILY_BY_CHANNEL) == set(Channel)
    assert set(FAMILY_BY_CHANNEL.values()) == set(Family)


def test_that_codes_and_members_lead_to_each_other() -> None:
    assert [CHANNELS[code] for code in CHANNEL_CODE.values()] == list(CHANNEL_CODE)
    assert [ACTORS[code] for code in ACTOR_CODE.values()] == list(ACTOR_CODE)
    assert [FAMILIES[code] for code in FAMILY_CODE.values()] == list(FAMILY_CODE)
    assert max(len(CHANNELS), len(ACTORS), len(FAMILIES)) <= 256


def test_that_stored_codes_never_move() -> None:
    channels = "web app mail line call chat shop order delivery survey ad letter other"
    assert [channel.value for channel in CHANNELS[:13]] == channels.split()
    assert [actor.value for actor in ACTORS[:4]] == ["customer", "company", "system", "unknown"]
    assert [family.value for family in FAMILIES[:6]] == ["digital", "talk", "place", "message", "survey", "other"]
