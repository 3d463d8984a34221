"""Moving through a journey by keys, and selecting stretches."""

from __future__ import annotations

import pytest

from tests.timeline.journeys import Event, flagship, make_journey
from viewer.domain.channels import Channel
from viewer.timeline.contact_rows import ContactRows, make_contact_rows
from viewer.timeline.selection import (
    NOTHING,
    Selection,
    SelectionKind,
    Step,
    extend,
    select_event,
    select_stretch,
    select_visit,
    step,
)


@pytest.fixture
def rows() -> ContactRows:
    return make_contact_rows(flagship())


def test_that_the_first_key_starts_at_the_most_recent_contact(rows: ContactRows) -> None:
    assert step(rows, NOTHING, Step.PREVIOUS_EVENT) == select_event(27)


def test_that_arrows_go_from_event_to_event_across_rows(rows: ContactRows) -> None:
    selection = select_event(27)
    for expected in (26, 25, 24):
        selection = step(rows, selection, Step.PREVIOUS_EVENT)
        assert selection == select_event(expected)


def test_that_contacts_are_entered_at_their_first_event(rows: ContactRows) -> None:
    assert step(rows, select_event(26), Step.PREVIOUS_CONTACT) == select_event(21)
    assert step(rows, select_event(21), Step.NEXT_CONTACT) == select_event(26)


def test_that_home_and_end_are_the_ends_of_the_life(rows: ContactRows) -> None:
    assert step(rows, select_event(9), Step.START) == select_event(0)
    assert step(rows, select_event(9), Step.END) == select_event(27)


def test_that_nothing_lies_beyond_the_ends(rows: ContactRows) -> None:
    assert step(rows, select_event(0), Step.PREVIOUS_EVENT) == select_event(0)
    assert step(rows, select_event(27), Step.NEXT_CONTACT) == select_event(27)


def test_that_shift_grows_and_shrinks_a_stretch_from_where_it_began(rows: ContactRows) -> None:
    selection = select_event(22)
    selection = step(rows, selection, Step.NEXT_EVENT, is_extending=True)
    assert selection == select_stretch(22, 23)
    selection = step(rows, selection, Step.PREVIOUS_EVENT, is_extending=True)
    assert selection == select_event(22)
    selection = step(rows, selection, Step.PREVIOUS_EVENT, is_extending=True)
    assert (selection.first, selection.last, selection.cursor) == (21, 22, 21)
    assert extend(selection, 25) == select_stretch(22, 25)


def test_that_a_visit_is_selected_whole(rows: ContactRows) -> None:
    assert select_visit(rows, 11) == Selection(SelectionKind.VISIT, 21, 25, 11, cursor=21)


def test_that_display_order_is_followed_where_visits_overlap() -> None:
    journey = make_journey(
        [Event("2026-10-03 10:00", Channel.WEB, "a", "a", 5, "web"),
         Event("2026-10-03 10:01", Channel.CALL, "b", "b", 5, "call"),
         Event("2026-10-03 10:02", Channel.WEB, "c", "c", 5, "web")]
    )  # fmt: skip
    rows = make_contact_rows(journey)
    assert step(rows, select_event(0), Step.NEXT_EVENT) == select_event(2)
    assert step(rows, select_event(2), Step.NEXT_EVENT) == select_event(1)


def test_that_an_empty_journey_selects_nothing() -> None:
    assert step(make_contact_rows(make_journey([])), NOTHING, Step.NEXT_EVENT) == NOTHING
