"""Attention: how much longer and oftener than usual somebody looked at a page."""

from __future__ import annotations

import numpy as np

from tests.timeline.journeys import Event, make_journey
from viewer.domain.channels import Channel
from viewer.domain.event_table import UsualDwells
from viewer.timeline.attention import LEAST_LOOKS, make_attention


def look(minute: int, title: str, dwell_s: float) -> Event:
    return Event(f"2026-10-03 10:{minute:02d}", Channel.WEB, "page_view", title, dwell_s, "v")


def levels(*events: Event, usual: UsualDwells | None = None) -> list[int]:
    table = make_journey(events).events
    return (make_attention(table) if usual is None else make_attention(table, usual)).tolist()


def test_that_levels_grow_with_time_beyond_the_customers_own_usual() -> None:
    usual = [look(no, f"p{no}", 20) for no in range(9)]
    assert levels(*usual, look(10, "x", 41), look(11, "y", 81), look(12, "z", 161)) == [0] * 9 + [1, 2, 3]


def test_that_a_page_on_which_everybody_stays_long_stands_out_less() -> None:
    events = [*[look(no, f"p{no}", 20) for no in range(9)], look(10, "x", 81)]
    table = make_journey(events).events
    slow = UsualDwells(table.title_no[-1:], np.array([80.0]), np.array([LEAST_LOOKS]))
    unsure = slow._replace(looks=np.array([LEAST_LOOKS - 1]))
    assert levels(*events)[-1] == 2
    assert levels(*events, usual=slow)[-1] == 1
    assert levels(*events, usual=unsure)[-1] == 2


def test_that_coming_back_counts_and_a_glance_does_not() -> None:
    assert levels(*[look(no, "same", 5) for no in range(16)])[-1] == 2
    assert levels(look(0, "a", 2), look(1, "b", 2), look(2, "c", 9)) == [0, 0, 0]


def test_that_only_looks_at_pages_have_attention() -> None:
    call = Event("2026-10-03 11:00", Channel.CALL, "call", "c", 3600)
    assert levels(look(0, "a", 20), look(1, "b", 20), call) == [0, 0, 0]
