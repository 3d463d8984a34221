"""One journey on the screen: everything that its views may ask for, and what a person chose about its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import AnchorKind, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.common_events import CommonEvent
from viewer.domain.event_table import NOTHING_USUAL, UsualDwells
from viewer.domain.journey import Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.contacts import ContactsWriter
from viewer.presenters.dates import DateWords
from viewer.presenters.journey_look import PLAIN, JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.signal_marks import mark_signals
from viewer.presenters.synopsis import SynopsisLine
from viewer.presenters.tile_words import MarkedPlace
from viewer.presenters.wording import MARK_WORDS
from viewer.timeline.attention import make_attention
from viewer.timeline.contact_rows import ContactRows, RowChoice, make_contact_rows
from viewer.timeline.missing_steps import MissingStep
from viewer.timeline.overview import Moment, make_overview
from viewer.timeline.row_content import MarkContent, RowContent
from viewer.timeline.row_grouping import make_row_grouping
from viewer.timeline.selection import Selection, SelectionKind
from viewer.timeline.ticks import Tick, make_ticks

if TYPE_CHECKING:
    from viewer.presenters.lanes import ShownLanes
    from viewer.timeline.lane_drawing import BandSpan

_NO_NUMBERS: Final = np.empty(0, dtype=np.int64)


class ShownJourney:
    """Rows are made anew when something about them is chosen; what they say, when they come into view."""

    def __init__(
        self, journey: Journey, *, dates: DateWords, translate: Translate, mask: Mask, as_of_us: int | None,
        is_newest_first: bool = False, usual: UsualDwells = NOTHING_USUAL,
    ) -> None:  # fmt: skip
        self.journey = journey
        self.as_of_us = as_of_us
        self.overview = make_overview(journey)
        self.all_marks: tuple[tuple[Mark, Resolved], ...] = ()
        self.marks: tuple[Moment, ...] = ()
        self.synopsis: tuple[SynopsisLine, ...] | None = None
        self.signal_labels: Mapping[int, str] = {}
        self.signal_spans: tuple[BandSpan, ...] = ()
        self._lanes: ShownLanes | None = None
        self._translate = translate
        self._dates = dates
        self._look = PLAIN
        self._grouping = make_row_grouping(journey)
        self._choice = RowChoice(is_newest_first=is_newest_first)
        self.rows: ContactRows = make_contact_rows(journey, as_of_us, self._choice, self._grouping)
        self._writer = ContactsWriter(
            journey, self.rows, dates=dates, translate=translate, mask=mask, as_of_us=as_of_us
        )  # fmt: skip
        self.set_usual(usual)
        self._contents: tuple[MarkContent, ...] = ()
        self._firsts: NDArray[np.int64] = _NO_NUMBERS
        self._lasts: NDArray[np.int64] = _NO_NUMBERS
        self._furthest: NDArray[np.int64] = _NO_NUMBERS

    @property
    def date_samples(self) -> tuple[str, ...]:
        return self._dates.samples

    @property
    def look(self) -> JourneyLook:
        """How the journey is drawn. Setting it leaves out the events that are not shown."""
        return self._look

    @look.setter
    def look(self, look: JourneyLook) -> None:
        self._look = self._writer.look = look
        emphasis = look.emphasis
        shown = emphasis.shown if emphasis is not None and emphasis.is_hiding else None
        if shown is not self._choice.shown:
            self._choose(self._choice._replace(shown=shown))

    @property
    def is_newest_first(self) -> bool:
        return self._choice.is_newest_first

    @property
    def lanes(self) -> ShownLanes:
        """The same on a time axis. Sorted into lanes when it is first asked for, and again for another emphasis."""
        # Here, because the first picture shows contacts.
        from viewer.presenters.lanes import make_bands, make_shown_lanes

        bands = make_bands(self.signal_spans, self._writer.common, self._translate)
        self._lanes = make_shown_lanes(
            self.journey, self._writer, self._lanes, dates=self._dates, translate=self._translate, look=self._look,
            as_of_us=self.as_of_us, marks=self._contents, bands=bands,
        )  # fmt: skip
        return self._lanes

    def row(self, row: int) -> RowContent:
        content = self._writer.row(row)
        return mark_signals(content, self.rows, self.signal_labels) if self.signal_labels else content

    def ticks(self, most: int) -> list[tuple[Tick, str]]:
        ticks = make_ticks(self.overview.start_us, self.overview.end_us, self._dates.zone, most)
        return [(tick, self._dates.tick(tick)) for tick in ticks]

    def turn_order(self) -> None:
        """The newest contact on top, or the oldest again."""
        self._choose(self._choice._replace(is_newest_first=not self._choice.is_newest_first))

    def toggle_fold(self, index: int) -> bool:
        """Opens or closes the run of equal events, or the talk, of the event. False if there is nothing to open."""
        first, count = self.rows.run_of_event(index)
        if count < 2 and not self.journey.events.is_transcript[index]:
            return False
        self._choose(self._choice._replace(opened=self._choice.opened ^ {first}))
        return True

    def set_usual(self, usual: UsualDwells = NOTHING_USUAL) -> None:
        """What is usual on pages is known now: attention is told anew."""
        self._writer.set_attention(make_attention(self.journey.events, usual))

    def set_common(self, common: Sequence[CommonEvent]) -> None:
        self._writer.set_common(common)

    def set_missing(self, missing: Sequence[MissingStep]) -> None:
        self._writer.set_missing(missing)

    def set_marks(self, marks: Sequence[tuple[Mark, Resolved]], translate: Translate) -> None:
        self.all_marks = tuple(marks)
        placed = [
            (mark, resolved.first, resolved.last)
            for mark, resolved in marks
            if resolved.first is not None and resolved.last is not None
        ]
        made = [self._mark_content(mark, first, last, translate) for mark, first, last in placed]
        self._contents = tuple(sorted(made, key=lambda mark: (mark.first, mark.last, mark.mark_id)))
        self._firsts = np.array([mark.first for mark in self._contents], dtype=np.int64)
        self._lasts = np.array([mark.last for mark in self._contents], dtype=np.int64)
        self._furthest = np.maximum.accumulate(self._lasts) if len(self._lasts) else self._lasts
        at = self.journey.events.occurred_at_us
        self.marks = tuple(
            Moment(self.overview.share_of(int(at[mark.first])), kind=mark.kind) for mark in self._contents
        )
        places: dict[int, list[MarkedPlace]] = defaultdict(list)
        for mark, first, _ in placed:
            place = mark.anchor.place
            if place is not None and place.field is not None and place.char_end > place.char_start:
                places[first].append(MarkedPlace(place.field, place.char_start, place.char_end))
        self._writer.set_places(places)

    def _mark_content(self, mark: Mark, first: int, last: int, translate: Translate) -> MarkContent:
        quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
        quoted = self._writer.hide(quote).splitlines() if quote else []
        own = (mark.title, *mark.body.splitlines())
        lines = (*quoted, *own) if mark.kind is MarkKind.QUOTE else (*own, *quoted)
        said = next((line.strip() for line in lines if line.strip()), "")
        kind = translate(MARK_WORDS[mark.kind])
        label = translate(Text.translate("Journey", "{kind}: {words}", kind=kind, words=said)) if said else kind
        is_visit = mark.anchor.kind is AnchorKind.VISIT
        visit_no = int(self.rows.visit_of_event[first]) if is_visit else None
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
        lowest, highest = int(events.min()), int(events.max())
        # Marks are sorted by their first event; none before `start` reaches as far as this row.
        start = int(np.searchsorted(self._furthest, lowest))
        stop = int(np.searchsorted(self._firsts, highest, side="right"))
        if start >= stop:
            return ()
        within = np.sort(events)
        before = np.searchsorted(within, self._firsts[start:stop])
        is_here = np.searchsorted(within, self._lasts[start:stop], side="right") > before
        visit_no = int(self.rows.row_visit[row])
        return tuple([
            mark
            for mark, has_event in zip(self._contents[start:stop], is_here.tolist(), strict=True)
            if (has_event if mark.visit_no is None else mark.visit_no == visit_no)
        ])  # fmt: skip

    def spoken(self, at: int, selection: Selection, translate: Translate) -> str:
        """The event at `at` in one sentence, with the row's number and what else is selected."""
        rows = self.rows
        if not rows.row_count:
            return ""
        number = int(rows.row_visit[rows.row_of_event(at)]) + 1
        day = self._dates.full_day(int(self.journey.events.occurred_at_us[at]))
        words = Text.translate(
            "Journey", "No. {number}, {day}: {event}", number=str(number), day=day, event=self._writer.spoken(at)
        )
        spoken = translate(words)
        if selection.kind is SelectionKind.STRETCH and selection.first is not None and selection.last is not None:
            count = selection.last - selection.first + 1
            selected = translate(Text.translate("Journey", "%n event(s) selected", n=count))
            spoken = f"{spoken} ({selected})"
        return spoken

    def _choose(self, choice: RowChoice) -> None:
        self._choice = choice
        self.rows = self._writer.rows = make_contact_rows(self.journey, self.as_of_us, choice, self._grouping)
        self._writer.opened = choice.opened
