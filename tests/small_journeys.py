"""Journeys made by hand, for tests that need one without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, FAMILY_BY_CHANNEL, Actor, Channel
from viewer.domain.clock import MINUTE_US, NO_TIME, UNKNOWN_OFFSET
from viewer.domain.event_table import event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, Journey, Visit

SATURDAY_US = 1_790_971_920_000_000
"""2026-10-02 20:12 UTC, a Saturday at 5:12 in Tokyo."""

MEMBER = Identity("crm", "C-04821")
COOKIE = Identity("web", "745846450.1644156613")


@dataclass(frozen=True)
class Happening:
    """One event; what is not said is not known."""

    at_us: int = SATURDAY_US
    name: str = "page_view"
    title: str | None = None
    text: str | None = None
    source: str = "web_log"
    vendor_id: str | None = None
    identity: Identity = MEMBER
    channel: Channel = Channel.WEB
    visit_no: int = 0
    key: int | None = None


@dataclass(frozen=True)
class Person:
    customer_id: str = "crm:C-04821"
    identities: Sequence[Identity] = (MEMBER, COOKIE)
    fields: tuple[CustomerField, ...] = field(default=())


def make_journey(happenings: Sequence[Happening], person: Person | None = None, first_row: int = 1) -> Journey:
    """The journey of `happenings`, which must be in order of time. first_row: row of the first one in its file."""
    who = person or Person()
    number = {identity: no for no, identity in enumerate(who.identities, start=7)}
    texts: dict[int, str] = {}
    sources = {name: no for no, name in enumerate(sorted({each.source for each in happenings}))}
    columns: dict[str, Any] = {
        "event_key": [row if each.key is None else each.key for row, each in enumerate(happenings, start=1)],
        "occurred_at_us": [each.at_us for each in happenings],
        "identity_no": [number[each.identity] for each in happenings],
        "event_name": [each.name for each in happenings],
        "title_no": [_text_no(each.title, texts) for each in happenings],
        "text_no": [_text_no(each.text, texts) for each in happenings],
        "channel": [CHANNEL_CODE[each.channel] for each in happenings],
        "visit_no": [each.visit_no for each in happenings],
        "vendor_id": np.array([each.vendor_id for each in happenings], dtype=object),
        "source_no": [sources[each.source] for each in happenings],
        "source_row": np.arange(len(happenings)) + first_row,
    }
    table = event_table(
        _with_unknowns(columns, len(happenings)), texts, {no: (name, f"{name}.csv") for name, no in sources.items()}
    )
    customer = Customer(1, who.customer_id, {number[each]: each for each in who.identities}, who.fields)
    return Journey(customer, table, _visits(happenings), ())


def _with_unknowns(columns: Mapping[str, Any], count: int) -> dict[str, Any]:
    empty = {
        "utc_offset_min": UNKNOWN_OFFSET,
        "end_at_us": NO_TIME,
        "dwell_s": np.nan,
        "value": np.nan,
        "actor": ACTOR_CODE[Actor.CUSTOMER],
        "url_no": 0,
        "is_conversion": False,
        "is_transcript": False,
    }
    nothing = dict.fromkeys(("traffic_source", "device", "currency", "thread", "topic", "media_id"))
    filled = {name: np.full(count, value) for name, value in empty.items()}
    filled |= {name: np.full(count, None, dtype=object) for name in nothing}
    return {**filled, **columns}


def _text_no(text: str | None, texts: dict[int, str]) -> int:
    if text is None:
        return 0
    texts[len(texts) + 1] = text
    return len(texts)


def _visits(happenings: Sequence[Happening]) -> tuple[Visit, ...]:
    visits = []
    for visit_no in sorted({each.visit_no for each in happenings}):
        of_visit = [each for each in happenings if each.visit_no == visit_no]
        first = of_visit[0]
        visits.append(
            Visit(
                visit_no,
                FAMILY_BY_CHANNEL[first.channel],
                first.channel,
                first.at_us,
                of_visit[-1].at_us + MINUTE_US,
                len(of_visit),
                is_contact=False,
                traffic_source=None,
                device=None,
                session=None,
            )
        )
    return tuple(visits)
