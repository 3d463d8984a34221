"""The journey of one customer on screen: rows, marks, overview, header, and what is selected."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import AnchorKind, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.contacts import ContactsWriter
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar, load_holidays
from viewer.presenters.journey_header import HeaderContent, make_header
from viewer.presenters.journey_look import PLAIN, JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.wording import MARK_WORDS
from viewer.timeline.contact_rows import ContactRows, make_contact_rows
from viewer.timeline.overview import Moment, Overview, make_overview
from viewer.timeline.row_content import MarkContent, RowContent
from viewer.timeline.selection import (
    NOTHING,
    WHOLE_JOURNEY,
    Selection,
    SelectionKind,
    Step,
    extend,
    select_event,
    select_visit,
    step,
)
from viewer.timeline.ticks import Tick, make_ticks
from viewer.workspace.jobs import JobRunner

_NO_NUMBERS: Final = np.empty(0, dtype=np.int64)
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
    def set_selection(self, selection: Selection, spoken: str) -> None:
        """Draw it and bring its moving end into view. spoken: for a screen reader."""


class JourneyGestures(Protocol):
    """What a person does on the journey. Positions are those of `Journey.events`."""

    def choose_event(self, index: int, *, is_extending: bool) -> None: ...
    def choose_visit(self, visit_no: int) -> None: ...
    def choose_journey(self) -> None: ...
    def choose_mark(self, mark_id: str) -> None: ...
    def choose_nothing(self) -> None: ...
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
        self._shown: _ShownJourney | None = None
        self._header: HeaderContent | None = None
        self._selection = NOTHING
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
        self, journey: Journey, marks: Sequence[tuple[Mark, Resolved]], as_of_us: int | None = None
    ) -> None:
        """Show `journey` from its most recent contact on, nothing selected.

        as_of_us: when the workspace's data ends; relative words and silence count to it.
        """
        rows = make_contact_rows(journey, as_of_us)
        writer = ContactsWriter(
            journey, rows, dates=self._dates, translate=self._translate, mask=self._mask, as_of_us=as_of_us
        )
        self._shown = _ShownJourney(journey, rows, writer, self._dates, as_of_us)
        self._shown.look = self.make_look(journey)
        self._shown.set_marks(marks, self._translate)
        self._show_all(keep_place=False)
        self._set_selection(NOTHING)
        self._load_holidays(journey)

    def set_marks(self, marks: Sequence[tuple[Mark, Resolved]]) -> None:
        """The marks of the shown journey have changed. The place on the screen stays."""
        if self._shown is not None:
            self._shown.set_marks(marks, self._translate)
            self._show_all(keep_place=True)
            self._view.set_selection(self._selection, self._spoken(self._selection))

    def set_look(self, look: JourneyLook) -> None:
        """Draw the shown journey in another way. The place on the screen and the selection stay."""
        if self._shown is not None:
            self._shown.look = look
            self._show_all(keep_place=True)
            self._view.set_selection(self._selection, self._spoken(self._selection))

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
        if mark.visit_no is not None:
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
        )  # fmt: skip
        self._view.set_header(self._header)
        self._view.set_overview(shown)
        self._view.set_contacts(shown, keep_place=keep_place)

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
        self._show_all(keep_place=True)


class _ShownJourney:
    """Everything of one journey that the view may ask for."""

    def __init__(
        self, journey: Journey, rows: ContactRows, writer: ContactsWriter, dates: DateWords, as_of_us: int | None
    ) -> None:
        self.journey = journey
        self.rows = rows
        self.as_of_us = as_of_us
        self.look = PLAIN
        self.overview = make_overview(journey)
        self.all_marks: tuple[tuple[Mark, Resolved], ...] = ()
        self.marks: tuple[Moment, ...] = ()
        self._writer = writer
        self._dates = dates
        self._contents: tuple[MarkContent, ...] = ()
        self._firsts: NDArray[np.int64] = _NO_NUMBERS
        self._lasts: NDArray[np.int64] = _NO_NUMBERS

    @property
    def date_samples(self) -> tuple[str, ...]:
        return self._dates.samples

    def row(self, row: int) -> RowContent:
        return self._writer.row(row)

    def ticks(self, most: int) -> list[tuple[Tick, str]]:
        ticks = make_ticks(self.overview.start_us, self.overview.end_us, self._dates.zone, most)
        return [(tick, self._dates.tick(tick)) for tick in ticks]

    def set_marks(self, marks: Sequence[tuple[Mark, Resolved]], translate: Translate) -> None:
        self.all_marks = tuple(marks)
        made = [
            self._mark_content(mark, resolved.first, resolved.last, translate)
            for mark, resolved in marks
            if resolved.first is not None and resolved.last is not None
        ]
        self._contents = tuple(sorted(made, key=lambda mark: (mark.first, mark.last, mark.mark_id)))
        self._firsts = np.array([mark.first for mark in self._contents], dtype=np.int64)
        self._lasts = np.array([mark.last for mark in self._contents], dtype=np.int64)
        at = self.journey.events.occurred_at_us
        self.marks = tuple(
            Moment(self.overview.share_of(int(at[mark.first])), kind=mark.kind) for mark in self._contents
        )

    def _mark_content(self, mark: Mark, first: int, last: int, translate: Translate) -> MarkContent:
        quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
        quoted = self._writer.hide(quote).splitlines()
        own = (mark.title, *mark.body.splitlines())
        lines = (*quoted, *own) if mark.kind is MarkKind.QUOTE else (*own, *quoted)
        said = next((line.strip() for line in lines if line.strip()), "")
        kind = translate(MARK_WORDS[mark.kind])
        label = translate(Text.translate("Journey", "{kind}: {words}", kind=kind, words=said)) if said else kind
        visit_no = int(self.journey.events.visit_no[first]) if mark.anchor.kind is AnchorKind.VISIT else None
        return MarkContent(mark.mark_id, mark.kind, label, first, last, visit_no)

    @property
    def mark_places(self) -> list[tuple[str, int, int]]:
        return [(mark.mark_id, mark.first, mark.last) for mark in self._contents]

    def find_mark(self, mark_id: str) -> MarkContent | None:
        return next((mark for mark in self._contents if mark.mark_id == mark_id), None)

    def marks_of(self, row: int) -> tuple[MarkContent, ...]:
        """The marks that touch the row: those with an event in it, and those on its visit."""
        if not self._contents:
            return ()
        events = self.rows.events_of_row(row)
        inside = np.searchsorted(events, self._firsts, side="left") < np.searchsorted(events, self._lasts, side="right")
        visit_no = int(self.rows.row_visit[row])
        found = (self._contents[at] for at in np.flatnonzero(inside))
        return tuple(mark for mark in found if mark.visit_no is None or mark.visit_no == visit_no)

    def spoken(self, at: int, selection: Selection, translate: Translate) -> str:
        """The event at `at` in one sentence, with the row's number and what else is selected."""
        row = self.rows.row_of_event(at)
        content = self._writer.row(row)
        tile = content.tiles[self.rows.tile_of_event(at) - self.rows.tiles_of_row(row).start]
        day = self._dates.full_day(int(self.journey.events.occurred_at_us[at]))
        words = Text.translate(
            "Journey", "No. {number}, {day}: {event}", number=content.number, day=day, event=tile.spoken
        )
        spoken = translate(words)
        if selection.kind is SelectionKind.STRETCH and selection.first is not None and selection.last is not None:
            count = selection.last - selection.first + 1
            selected = translate(Text.translate("Journey", "%n event(s) selected", n=count))
            spoken = f"{spoken} ({selected})"
        return spoken
