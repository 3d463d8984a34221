"""Which events stand in which row and tile, and what lies between rows."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.journeys import Event, at, flagship, make_journey
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import DAY_US, HOUR_US, NO_TIME
from viewer.timeline.contact_rows import MAX_ROW_TILES, make_contact_rows

WEB, MAIL, CALL = Channel.WEB, Channel.MAIL, Channel.CALL


def page(when: str, title: str = "page", visit: str = "v", **more: object) -> Event:
    return Event(when, WEB, "page_view", title, 10, visit, **more)  # type: ignore[arg-type]


def mail(when: str, title: str = "news") -> Event:
    return Event(when, MAIL, "sent", title, actor=Actor.COMPANY)


def test_that_each_visit_and_each_message_is_a_row_in_time_order() -> None:
    rows = make_contact_rows(flagship())
    assert rows.row_count == 14
    assert np.all(np.diff(rows.row_start_us) >= 0)
    assert list(rows.row_visit) == list(range(14))


def test_that_equal_events_in_a_row_fold_into_one_tile() -> None:
    titles = ["a", "b", "b", "b", "a"]
    journey = make_journey([page(f"2026-10-03 10:0{no}", title) for no, title in enumerate(titles)])
    rows = make_contact_rows(journey)
    assert [len(rows.events_of_tile(tile)) for tile in range(rows.tile_count)] == [1, 3, 1]


@pytest.mark.parametrize(
    "special", [{"text": "words"}, {"value": 100.0}, {"is_conversion": True}, {"nps": 3.0}], ids=lambda s: next(iter(s))
)
def test_that_an_event_that_must_show_is_never_folded(special: dict[str, object]) -> None:
    journey = make_journey([page("2026-10-03 10:00"), page("2026-10-03 10:01", **special), page("2026-10-03 10:02")])
    assert make_contact_rows(journey).tile_count == 3


def test_that_visits_that_overlap_in_time_stay_apart() -> None:
    journey = make_journey(
        [
            page("2026-10-03 10:00"),
            Event("2026-10-03 10:01", CALL, "call", "c", 60, "call"),
            page("2026-10-03 10:02", "z"),
        ]
    )
    rows = make_contact_rows(journey)
    assert [list(rows.events_of_row(row)) for row in range(rows.row_count)] == [[0, 2], [1]]
    assert rows.elapsed_us[1] == 0


def test_that_a_long_visit_goes_on_in_further_rows() -> None:
    count = 2 * MAX_ROW_TILES + 3
    events = [page(f"2026-10-03 {10 + no // 60:02d}:{no % 60:02d}", f"page {no}") for no in range(count)]
    rows = make_contact_rows(make_journey(events))
    assert [len(rows.tiles_of_row(row)) for row in range(rows.row_count)] == [MAX_ROW_TILES, MAX_ROW_TILES, 3]
    assert list(rows.row_part) == [0, 1, 2]
    assert list(rows.row_parts) == [3, 3, 3]
    assert rows.visit_count == 1
    assert len(rows.events_of_visit(0)) == count


def test_that_an_empty_journey_has_no_rows() -> None:
    rows = make_contact_rows(make_journey([]))
    assert (rows.row_count, rows.tile_count, rows.event_count) == (0, 0, 0)


def test_that_the_time_between_rows_counts_from_the_end_of_everything_above() -> None:
    journey = make_journey([Event("2026-10-03 10:00", CALL, "call", "c", 3600, "a"), page("2026-10-03 13:00")])
    assert list(make_contact_rows(journey).elapsed_us) == [NO_TIME, 2 * HOUR_US]


def test_that_silence_is_told_where_it_is_noticed_and_where_it_ends() -> None:
    journey = make_journey(
        [mail("2026-08-20 10:00"), page("2026-09-05 10:00", visit="a"), page("2026-09-12 10:00", visit="b"),
         page("2026-09-15 10:00", visit="c"), mail("2026-09-20 10:00"), page("2026-09-21 10:00", visit="d")]
    )  # fmt: skip
    silence = make_contact_rows(journey).silence_us
    assert [value // DAY_US if value != NO_TIME else None for value in silence.tolist()] == [
        None, 16, None, None, 31, None,
    ]  # fmt: skip


def test_that_the_customers_own_calls_and_visits_do_not_end_a_silence() -> None:
    journey = make_journey(
        [mail("2026-09-01 10:00"), Event("2026-09-10 10:00", CALL, "call", "c", 60, "a"), mail("2026-09-20 10:00")]
    )
    assert make_contact_rows(journey).silence_us[2] == 19 * DAY_US


def test_that_a_purchase_starts_the_waiting_anew() -> None:
    journey = make_journey(
        [mail("2026-09-01 10:00"),
         Event("2026-09-10 10:00", Channel.SHOP, "sale", "sofa", visit="a", is_conversion=True),
         page("2026-10-01 10:00", visit="b")]
    )  # fmt: skip
    assert make_contact_rows(journey).silence_us[2] == 21 * DAY_US


def test_that_data_without_the_company_claim_no_silence() -> None:
    rows = make_contact_rows(
        make_journey([page("2026-01-01 10:00"), page("2026-09-01 10:00", visit="b")]), at("2026-12-01 00:00")
    )
    assert set(rows.silence_us.tolist()) == {NO_TIME}
    assert rows.silence_after_us == NO_TIME


def test_that_silence_after_the_last_row_counts_to_the_end_of_the_data() -> None:
    rows = make_contact_rows(make_journey([mail("2026-09-01 10:00")]), at("2026-09-21 10:00"))
    assert rows.silence_after_us == 20 * DAY_US
    assert make_contact_rows(make_journey([mail("2026-09-01 10:00")]), None).silence_after_us == NO_TIME


def test_that_a_silence_that_lasts_to_the_end_is_not_told_twice_at_the_end() -> None:
    journey = make_journey(
        [mail("2026-09-01 10:00"), page("2026-09-16 10:00", visit="a"), page("2026-09-18 10:00", visit="b")]
    )
    rows = make_contact_rows(journey, at("2026-09-30 10:00"))
    assert rows.silence_us[2] == NO_TIME
    assert rows.silence_after_us == 29 * DAY_US


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=90))
def test_that_every_event_stands_in_exactly_one_tile(drawn: list[tuple[int, str, bool]]) -> None:
    events = [
        Event(f"2026-10-{1 + no // 60:02d} {10 + no % 60 // 10:02d}:{no % 10 * 6:02d}", WEB, "page_view", title,
              math.nan if is_unknown else 5, f"v{visit}")
        for no, (visit, title, is_unknown) in enumerate(drawn)
    ]  # fmt: skip
    rows = make_contact_rows(make_journey(events))
    seen = np.concatenate([rows.events_of_tile(tile) for tile in range(rows.tile_count)])
    assert sorted(seen.tolist()) == list(range(len(events)))
    for index in range(len(events)):
        assert index in rows.events_of_tile(rows.tile_of_event(index))
        assert index in rows.events_of_row(rows.row_of_event(index))
        assert rows.row_of_event(index) <= rows.last_row_of(0, len(events) - 1)
    assert all(len(rows.tiles_of_row(row)) <= MAX_ROW_TILES for row in range(rows.row_count))
