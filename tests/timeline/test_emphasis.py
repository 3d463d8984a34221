"""What a view setting and a search make of a journey."""

from __future__ import annotations

import numpy as np

from tests.timeline.journeys import Event, make_journey
from viewer.domain.channels import Channel
from viewer.domain.view_settings import SHOW_ALL, EventKind, Showing, ViewSetting, setting_fields, setting_of
from viewer.timeline.emphasis import KindTable, make_emphasis, make_kind_table

VIEW = EventKind(Channel.WEB, "page_view")
CALL = EventKind(Channel.CALL, "call")


def _table() -> KindTable:
    return make_kind_table(
        make_journey(
            [
                Event("2026-10-01 10:00", Channel.WEB, "page_view", "A"),
                Event("2026-10-02 10:00", Channel.CALL, "call", "B"),
                Event("2026-10-03 10:00", Channel.WEB, "page_view", "C"),
                Event("2026-10-04 10:00", Channel.APP, "page_view", "D"),
            ]
        ).events
    )


def test_that_kinds_are_counted_by_channel_and_name_with_the_most_frequent_first() -> None:
    table = _table()
    assert table.kinds[0] == VIEW
    assert table.counts.tolist() == [2, 1, 1]
    assert EventKind(Channel.APP, "page_view") in table.kinds


def test_that_showing_all_needs_no_emphasis() -> None:
    assert make_emphasis(_table(), SHOW_ALL) is None
    assert make_emphasis(_table(), ViewSetting(Showing.ONLY)) is None


def test_that_only_some_kinds_hide_the_others_and_light_none() -> None:
    emphasis = make_emphasis(_table(), ViewSetting(Showing.ONLY, frozenset({CALL})))
    assert emphasis is not None
    assert emphasis.shown.tolist() == [False, True, False, False]
    assert emphasis.is_hiding
    assert not emphasis.is_dimming


def test_that_highlighted_kinds_are_lit_and_everything_stays() -> None:
    emphasis = make_emphasis(_table(), ViewSetting(Showing.HIGHLIGHT, frozenset({VIEW})))
    assert emphasis is not None
    assert emphasis.lit.tolist() == [True, False, True, False]
    assert not emphasis.is_hiding


def test_that_matches_of_a_search_are_shown_even_where_their_kind_is_hidden() -> None:
    found = np.array([True, False, False, False])
    emphasis = make_emphasis(_table(), ViewSetting(Showing.ONLY, frozenset({CALL})), found)
    assert emphasis is not None
    assert emphasis.shown.tolist() == [True, True, False, False]
    assert emphasis.lit.tolist() == found.tolist()


def test_that_kinds_of_an_empty_journey_are_none() -> None:
    table = make_kind_table(make_journey([]).events)
    assert table.kinds == ()
    assert make_emphasis(table, ViewSetting(Showing.ONLY, frozenset({CALL}))) is None


def test_that_a_setting_survives_being_written_and_one_of_a_newer_version_is_left_alone() -> None:
    setting = ViewSetting(Showing.ONLY, frozenset({VIEW, CALL}), "問い合わせだけ")
    assert setting_of(setting_fields(setting)) == setting
    assert setting_of({"name": "x", "showing": "sparkling", "kinds": []}) is None
