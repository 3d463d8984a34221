"""The journey of one customer on screen: rows, marks, overview, header, and what is selected."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from viewer.domain.anchors import Resolved
from viewer.domain.annotations import Mark
from viewer.domain.common_events import CommonEvent
from viewer.domain.errors import AshiatoError
from viewer.domain.event_table import NOTHING_USUAL, UsualDwells
from viewer.domain.journey import Journey
from viewer.domain.progress import Report, silent
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar, load_holidays
from viewer.presenters.journey_header import HeaderChip, HeaderContent, make_header
from viewer.presenters.journey_look import PLAIN, JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.shown_journey import ShownJourney
from viewer.presenters.synopsis import SynopsisLine, make_synopsis
from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.missing_steps import MissingStep
from viewer.timeline.overview import Moment, Overview
from viewer.timeline.row_content import MarkContent, RowContent
from viewer.timeline.selection import (
    NOTHING,
    WHOLE_JOURNEY,
    Selection,
    SelectionKind,
    Step,
    extend,
    move,
    select_event,
    select_visit,
    step,
)
from viewer.timeline.ticks import Tick
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.presenters.lanes import LanesSource
    from viewer.timeline.lane_drawing import BandSpan

_SHORT_LIFE: Final = 20_000
"""Up to so many events the synopsis is written at once."""

_FIRST_HOLIDAYS: Final = 1948
_LAST_HOLIDAYS: Final = 2150
"""Years with a holiday law behind and a forecast ahead: a stand-in date such as 9999-12-30 asks for no more."""


class EmptyJourney(NamedTuple):
    """What stands where a journey would: the fact, and what to do."""

    what: str
    next_step: str


class ContactsSource(Protocol):
    """Where the view gets rows from, one at a time, when they come into view."""

    @property
    def rows(self) -> ContactRows: ...
    @property
    def date_samples(self) -> tuple[str, ...]: ...
    @property
    def look(self) -> JourneyLook: ...
    @property
    def lanes(self) -> LanesSource:
        """The same on a time axis."""

    def row(self, row: int) -> RowContent: ...
    def marks_of(self, row: int) -> tuple[MarkContent, ...]: ...


class OverviewSource(Protocol):
    @property
    def overview(self) -> Overview: ...
    @property
    def marks(self) -> tuple[Moment, ...]: ...
    def ticks(self, most: int) -> list[tuple[Tick, str]]: ...


class JourneyView(Protocol):
    """Shows one journey. `listen` is called once, before anything is shown."""

    def listen(self, gestures: JourneyGestures) -> None: ...
    def set_empty(self, empty: EmptyJourney) -> None: ...
    def set_header(self, header: HeaderContent) -> None: ...
    def set_contacts(self, source: ContactsSource, *, keep_place: bool) -> None:
        """New rows. keep_place: the same journey in other words; else start at the most recent contact."""

    def set_overview(self, source: OverviewSource) -> None: ...
    def set_synopsis(self, lines: tuple[SynopsisLine, ...]) -> None: ...
    def set_selection(self, selection: Selection, spoken: str) -> None:
        """Draw it and bring its moving end into view. spoken: for a screen reader."""


class JourneyGestures(Protocol):
    """What a person does on the journey. Positions are those of `Journey.events`."""

    def choose_event(self, index: int, *, is_extending: bool) -> None: ...
    def choose_visit(self, visit_no: int) -> None: ...
    def choose_journey(self) -> None: ...
    def choose_mark(self, mark_id: str) -> None: ...
    def choose_nothing(self) -> None: ...
    def toggle_fold(self, index: int | None = None) -> None: ...
    def turn_order(self) -> None: ...
    def go_to_number(self, number: int) -> bool: ...
    def step(self, where: Step, *, is_extending: bool) -> None: ...


class JourneyPresenter:
    """Shows journeys one at a time and keeps the selection."""

    def __init__(
        self,
        view: JourneyView,
        translate: Translate,
        *,
        dates: DateWords,
        holidays: HolidayCalendar,
        mask: Mask,
        jobs: JobRunner,
        on_selection_changed: Callable[[Selection], None] = lambda selection: None,
        on_mark_chosen: Callable[[str], None] = lambda mark_id: None,
    ) -> None:
        """mask: gives made-up names and hides real ones. holidays are loaded through `jobs` when a year first shows."""
        self._view = view
        self._translate = translate
        self._dates = dates
        self._holidays = holidays
        self._mask = mask
        self._jobs = jobs
        self.on_selection_changed = on_selection_changed
        self.on_mark_chosen = on_mark_chosen
        self.make_look: Callable[[Journey], JourneyLook] = lambda _journey: PLAIN
        self._shown: ShownJourney | None = None
        self._header: HeaderContent | None = None
        self._additions: dict[str, Any] = {}
        self.find_calling: Callable[[Journey], str] = _no_words
        """Where the calls to a customer stand, as far as it is known."""
        self._selection = NOTHING
        self._is_newest_first = False
        self._usual = NOTHING_USUAL
        self._common: tuple[CommonEvent, ...] = ()
        view.listen(self)
        self.clear()

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def journey(self) -> Journey | None:
        return None if self._shown is None else self._shown.journey

    @property
    def contacts(self) -> ContactsSource | None:
        """The rows as they are shown."""
        return self._shown

    @property
    def header(self) -> HeaderContent | None:
        """What stands above the journey."""
        return self._header if self._shown is not None else None

    @property
    def mark_places(self) -> list[tuple[str, int, int]]:
        """(mark_id, first, last) of the marks that stand on events, in order of their places."""
        return [] if self._shown is None else self._shown.mark_places

    def show_journey(
        self,
        journey: Journey,
        marks: Sequence[tuple[Mark, Resolved]],
        as_of_us: int | None = None,
        *,
        keep_place: bool = False,
    ) -> None:
        """Show `journey` from its most recent contact on, nothing selected.

        as_of_us: when the workspace's data ends; relative words and silence count to it. keep_place: it is the life on
        screen with more or fewer events; the place and the selection stay.
        """
        before = self.journey
        if not keep_place:
            # What was said of somebody else.
            self._additions = {}
        self._additions["calling"] = self.find_calling(journey)
        kept = move(self._selection, before.events, journey.events) if keep_place and before is not None else NOTHING
        shown = self._shown = ShownJourney(
            journey, dates=self._dates, translate=self._translate, mask=self._mask, as_of_us=as_of_us,
            is_newest_first=self._is_newest_first, usual=self._usual,
        )  # fmt: skip
        shown.set_common(self._common)
        self._shown.look = self.make_look(journey)
        self._shown.set_marks(marks, self._translate)
        self._show_all(keep_place=keep_place)
        self._set_selection(kept)
        self._load_holidays(journey)

    def set_marks(self, marks: Sequence[tuple[Mark, Resolved]]) -> None:
        """The marks of the shown journey have changed. The place on the screen stays."""
        if self._shown is not None:
            self._shown.set_marks(marks, self._translate)
            self._show_all(keep_place=True)
            self._view.set_selection(self._selection, self._spoken(self._selection))

    def set_surroundings(self, common: Sequence[CommonEvent], usual: UsualDwells) -> None:
        """What hit everybody, and what is usual on pages of this workspace: known a moment after the first picture."""
        self._usual = usual
        if self._shown is not None:
            self._shown.set_usual(usual)
        self.set_common(common)

    def set_common(self, common: Sequence[CommonEvent]) -> None:
        """What hit everybody, an area or a segment: a quiet band on every journey that it touches."""
        self._common = tuple(common)
        if self._shown is not None:
            self._shown.set_common(common)
            self._show_rows()

    def set_missing(self, missing: Sequence[MissingStep]) -> None:
        """Steps of the shown journey that were expected and never came, drawn hollow."""
        if self._shown is not None:
            self._shown.set_missing(missing)
            self._show_rows()

    def toggle_fold(self, index: int | None = None) -> None:
        """Open or close the run of equal events, or the talk, of the event; without one, of the selected event."""
        at = self._selection.cursor if index is None else index
        if self._shown is not None and at is not None and self._shown.toggle_fold(at):
            self._show_rows()

    def set_signal_labels(self, labels: Mapping[int, str]) -> None:
        """What rules found on events of the shown journey, in words by event position."""
        if self._shown is not None and self._shown.signal_labels != labels:
            self._shown.signal_labels = labels
            self._show_rows()

    def set_signal_spans(self, spans: tuple[BandSpan, ...]) -> None:
        """What rules found on the shown journey, as stretches for the band above the lanes, in order of time."""
        if self._shown is not None and self._shown.signal_spans != spans:
            self._shown.signal_spans = spans
            self._show_rows()

    def turn_order(self) -> None:
        """The newest contact on top, or the oldest again. Running numbers stay; so does the selection."""
        self._is_newest_first = not self._is_newest_first
        shown = self._shown
        if shown is not None:
            if shown.is_newest_first != self._is_newest_first:
                shown.turn_order()
            self._view.set_contacts(shown, keep_place=False)
            self._view.set_selection(self._selection, self._spoken(self._selection))

    def go_to_number(self, number: int) -> bool:
        """Go to the contact with the running number. False if the journey shows none of that number."""
        index = None if self._shown is None else self._shown.rows.find_event_of_number(number)
        if index is None:
            return False
        self._set_selection(select_event(index))
        return True

    def _show_rows(self) -> None:
        """The rows have changed; the place on the screen and the selection stay."""
        if self._shown is not None:
            self._view.set_contacts(self._shown, keep_place=True)
            self._view.set_selection(self._selection, self._spoken(self._selection))

    def set_look(self, look: JourneyLook) -> None:
        """Draw the shown journey in another way. The place on the screen and the selection stay."""
        if self._shown is not None:
            self._shown.look = look
            self._show_all(keep_place=True)
            self._view.set_selection(self._selection, self._spoken(self._selection))

    def set_additions(
        self,
        *,
        signals: tuple[HeaderChip, ...] | None = None,
        calling: str | None = None,
        readers: str | None = None,
    ) -> None:
        """What other parts know of the shown journey: firings of rules, where calling stands, who has read it.

        What is None stays as it is. All of it is gone when another journey is shown.
        """
        given = {"signals": signals, "calling": calling, "readers": readers}
        self._additions |= {name: value for name, value in given.items() if value is not None}
        if self._shown is not None and self._header is not None:
            self._header = self._header._replace(**self._additions)
            self._view.set_header(self._header)

    def clear(self) -> None:
        """Nobody is chosen."""
        self._shown = None
        self._set_selection(NOTHING)
        self._view.set_empty(
            EmptyJourney(
                self._translate(Text.translate("Journey", "Nobody is chosen yet")),
                self._translate(Text.translate("Journey", "Choose a customer on the left to read their journey.")),
            )
        )

    def select(self, selection: Selection) -> None:
        """Select from outside, such as a mark in the notes panel. Comes into view."""
        self._set_selection(selection)

    def choose_event(self, index: int, *, is_extending: bool = False) -> None:
        self._set_selection(extend(self._selection, index) if is_extending else select_event(index))

    def choose_visit(self, visit_no: int) -> None:
        if self._shown is not None:
            self._set_selection(select_visit(self._shown.rows, visit_no))

    def choose_contact(self) -> None:
        """The whole visit or contact in which the selected event stands."""
        shown = self._shown
        at = self._selection.cursor if self._selection.cursor is not None else self._selection.first
        if shown is not None and shown.rows.row_count:
            row = shown.rows.row_count - 1 if at is None else shown.rows.row_of_event(at)
            self._set_selection(select_visit(shown.rows, int(shown.rows.row_visit[row])))

    def choose_journey(self) -> None:
        if self._shown is not None:
            self._set_selection(WHOLE_JOURNEY)

    def choose_nothing(self) -> None:
        self._set_selection(NOTHING)

    def choose_mark(self, mark_id: str) -> None:
        """Select what the mark is on, and tell whoever shows marks."""
        mark = self._shown.find_mark(mark_id) if self._shown is not None else None
        if mark is None or self._shown is None:
            return
        if mark.visit_no is not None and mark.visit_no in self._shown.rows.visits:
            self._set_selection(select_visit(self._shown.rows, mark.visit_no))
        elif mark.first == mark.last:
            self._set_selection(select_event(mark.first))
        else:
            self._set_selection(Selection(SelectionKind.STRETCH, mark.first, mark.last, cursor=mark.last))
        self.on_mark_chosen(mark_id)

    def step(self, where: Step, *, is_extending: bool = False) -> None:
        """One key: the next event, the contact before ..."""
        if self._shown is not None:
            self._set_selection(step(self._shown.rows, self._selection, where, is_extending=is_extending))

    def step_contact(self, by: int) -> None:
        """The next (1) or previous (-1) contact: N and P."""
        self.step(Step.NEXT_CONTACT if by > 0 else Step.PREVIOUS_CONTACT)

    def _show_all(self, *, keep_place: bool) -> None:
        shown = self._shown
        if shown is None:
            return
        self._header = make_header(
            shown.journey, shown.all_marks, dates=self._dates, translate=self._translate,
            mask=self._mask, as_of_us=shown.as_of_us,
        )._replace(**self._additions)  # fmt: skip
        self._view.set_header(self._header)
        self._show_synopsis(shown)
        self._view.set_overview(shown)
        self._view.set_contacts(shown, keep_place=keep_place)

    def _show_synopsis(self, shown: ShownJourney) -> None:
        """Written once; of a very long life away from the screen."""
        if shown.synopsis is not None:
            self._view.set_synopsis(shown.synopsis)
            return
        journey, dates, translate, mask, as_of_us = (
            shown.journey, self._dates, self._translate, self._mask, shown.as_of_us
        )  # fmt: skip

        def write(_report: Report = silent) -> tuple[SynopsisLine, ...]:
            return make_synopsis(journey, dates=dates, translate=translate, mask=mask, as_of_us=as_of_us)

        if len(journey.events) <= _SHORT_LIFE:
            shown.synopsis = write()
            self._view.set_synopsis(shown.synopsis)
            return
        me = weakref.ref(self)

        def on_done(lines: tuple[SynopsisLine, ...]) -> None:
            if (presenter := me()) is not None and presenter._shown is shown:
                shown.synopsis = lines
                presenter._view.set_synopsis(lines)

        def on_error(_error: AshiatoError) -> None:
            """The rows say everything that the synopsis would."""

        self._view.set_synopsis(())
        self._jobs.submit("synopsis", write, on_done, on_error, latest_of="synopsis")

    def _set_selection(self, selection: Selection) -> None:
        has_changed = selection != self._selection
        self._selection = selection
        self._view.set_selection(selection, self._spoken(selection))
        if has_changed:
            self.on_selection_changed(selection)

    def _spoken(self, selection: Selection) -> str:
        shown = self._shown
        if shown is None or selection.kind is SelectionKind.NONE:
            return ""
        if selection.kind is SelectionKind.JOURNEY:
            return self._translate(Text.translate("Journey", "The whole journey"))
        at = selection.cursor if selection.cursor is not None else selection.first
        if at is None:
            return ""
        return shown.spoken(at, selection, self._translate)

    def _load_holidays(self, journey: Journey) -> None:
        """Red days arrive a moment later: the library that knows them is slow to import."""
        events = journey.events
        if not len(events):
            return
        first, last = (self._dates.local(int(events.occurred_at_us[at])).year for at in (0, -1))
        first, last = max(first, _FIRST_HOLIDAYS), min(last, _LAST_HOLIDAYS)
        if self._holidays.is_loaded(first, last):
            return
        years = range(first, last + 1)
        # The window may be closed before the answer comes, and a job must not keep its widgets alive.
        me = weakref.ref(self)

        def on_done(name_by_day: dict[date, str]) -> None:
            presenter = me()
            if presenter is not None:
                presenter._add_holidays(years, name_by_day)

        def on_error(_error: AshiatoError) -> None:
            """Sundays and Saturdays stay coloured; nothing is lost that a person would have to act on."""

        def work(_report: Report) -> dict[date, str]:
            return load_holidays(years)

        self._jobs.submit("holidays", work, on_done, on_error, latest_of="holidays")

    def _add_holidays(self, years: range, name_by_day: dict[date, str]) -> None:
        self._holidays.add(years, name_by_day)
        self._dates.forget_days()
        if self._shown is not None:
            self._shown.synopsis = None
        self._show_all(keep_place=True)


def _no_words(_journey: Journey) -> str:
    return ""
