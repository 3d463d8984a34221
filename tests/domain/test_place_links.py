"""`ashiato://` links: what they tell, how they are found again, and what they do not do."""

from __future__ import annotations

import pytest

from tests.small_journeys import COOKIE, MEMBER, SATURDAY_US, Happening, Person, make_journey
from viewer.domain.anchors import customer_refs
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Identity
from viewer.domain.place_links import MOST_CHARS, find_place, make_place_link, parse_place_link

SECRET = b"s" * 32
WORKSPACE = "458058d4-2712-4ca9-a48b-0bee57d7a801"
LIFE = [
    Happening(name="page_view", title="A"),
    Happening(name="page_view", title="A"),
    Happening(SATURDAY_US + 5, name="order", vendor_id="V-77"),
]


def test_that_a_link_leads_back_to_its_event_and_view() -> None:
    journey = make_journey(LIFE)
    for index in range(3):
        link = parse_place_link(str(make_place_link(journey, index, WORKSPACE, SECRET, "lanes")))
        assert (link.workspace_id, link.view) == (WORKSPACE, "lanes")
        assert link.customer == customer_refs(journey, SECRET)[0]
        assert link.event is not None
        assert find_place(journey, link.event, SECRET) == index


def test_that_a_link_to_the_journey_has_no_event() -> None:
    link = parse_place_link(str(make_place_link(make_journey(LIFE), None, WORKSPACE, SECRET)))
    assert link.event is None
    assert link.view == ""


def test_that_a_link_tells_no_id_of_the_customer_or_of_the_vendor() -> None:
    words = str(make_place_link(make_journey(LIFE), 2, WORKSPACE, SECRET))
    for secret in (MEMBER.value, COOKIE.value, "V-77", "order"):
        assert secret not in words


def test_that_an_event_whose_time_was_corrected_is_found_by_the_vendors_id() -> None:
    link = make_place_link(make_journey(LIFE), 2, WORKSPACE, SECRET)
    moved = make_journey([LIFE[0], Happening(SATURDAY_US + 99, name="order", vendor_id="V-77")])
    assert link.event is not None
    assert find_place(moved, link.event, SECRET) == 1


def test_that_an_event_that_is_gone_is_not_found() -> None:
    link = make_place_link(make_journey(LIFE), 2, WORKSPACE, SECRET)
    assert link.event is not None
    assert find_place(make_journey(LIFE[:2]), link.event, SECRET) is None
    assert find_place(make_journey(LIFE), link.event, b"other secret") is None


def test_that_namespaces_with_odd_letters_survive() -> None:
    odd = Identity("会員 ID/番号.1", "7")
    journey = make_journey([Happening(identity=odd)], Person("x", (odd,)))
    link = make_place_link(journey, 0, WORKSPACE, SECRET)
    assert parse_place_link(str(link)) == link


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "https://example.com/",
        "ashiato://place/1/",
        "ashiato://delete/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "0" * 64,
        "ashiato://place/1/../../etc/passwd",
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "0" * 63,
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "0" * 64 + "?view=lanes&run=rm",
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "0" * 64 + "/" + "9" * 40 + "." + "0" * 32,
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "٠" * 64,
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/'; DROP TABLE--." + "0" * 64,
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/" + "a" * MOST_CHARS + "." + "0" * 64,
        "ashiato://place/1/458058d4-2712-4ca9-a48b-0bee57d7a801/member." + "0" * 64 + "\nashiato://",
    ],
)
def test_that_anything_else_is_refused(hostile: str) -> None:
    with pytest.raises(AshiatoError):
        parse_place_link(hostile)


def test_that_an_instant_beyond_all_time_finds_nothing() -> None:
    words = f"ashiato://place/1/{WORKSPACE}/crm.{'0' * 64}/{'9' * 19}.{'0' * 32}"
    link = parse_place_link(words)
    assert link.event is not None
    assert find_place(make_journey(LIFE), link.event, SECRET) is None
