"""What a reader takes along from a journey: its text, a link to a place, the raw record of an event."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import CustomerField, FieldRole, Journey
from viewer.domain.place_links import EventMark, PlaceLink, find_place, make_place_link, parse_place_link
from viewer.domain.progress import Progress, Report
from viewer.domain.raw_records import RawRecord
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.journey_text import make_text, selected_rows
from viewer.presenters.masking import Mask
from viewer.presenters.people_events import PEOPLE_SOURCE
from viewer.workspace.jobs import JobRunner

_WRITING: Final = Text.translate("JourneyText", "Writing the journey")


class PlaceReader(Protocol):
    """What is asked of the event store."""

    def load_raw_record(self, source_no: int, row: int) -> RawRecord: ...
    def find_customer_by_digest(self, ref: IdentityRef, secret: bytes) -> int | None: ...


@dataclass(frozen=True, slots=True)
class RawWords:
    """A raw record as it may be shown: heading, then (column, value); a column without a value says so in words."""

    heading: str
    note: str
    cells: tuple[tuple[str, str], ...]


class TakeAlong:
    """Waits for the disk in jobs. A link only ever selects a customer, an event and a view."""

    def __init__(
        self, journey: JourneyPresenter, events: PlaceReader, jobs: JobRunner, *, translate: Translate,
        dates: DateWords, mask: Mask, secret: bytes, workspace_id: str,
        open_customer: Callable[[int], None], show_view: Callable[[str], None],
        on_error: Callable[[AshiatoError], None], tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        """open_customer: by number. show_view: "contacts" or "lanes". tell: one line about what could not be done."""
        self._presenter, self._events, self._jobs = journey, events, jobs
        self._translate, self._dates, self._mask = translate, dates, mask
        self._secret, self._workspace_id = secret, workspace_id
        self._open_customer, self._show_view, self._tell = open_customer, show_view, tell
        self.on_error = on_error
        self._waiting: tuple[int, EventMark] | None = None

    # Text.

    def make_text(self, on_text: Callable[[str, int], None]) -> None:
        """The selection, or the whole journey, as plain text; with the number of contacts in it."""
        source, header, selection = self._presenter.contacts, self._presenter.header, self._presenter.selection
        if source is None or header is None:
            return
        dates, translate = self._dates, self._translate

        def work(report: Report) -> tuple[str, int]:
            def on_row(done: int, total: int) -> None:
                if done % 200 == 0:
                    report(Progress(_WRITING, done, total))

            words = make_text(source, header, selection, dates=dates, translate=translate, on_row=on_row)
            return words, len(selected_rows(source.rows, selection))

        def done(answer: tuple[str, int]) -> None:
            on_text(*answer)

        self._jobs.submit("journey.text", work, done, self.on_error, latest_of="journey.text")

    # Links.

    def make_link(self, view: str) -> str:
        """A link to the selected event, or to the journey; "" while none is shown."""
        journey, selection = self._presenter.journey, self._presenter.selection
        if journey is None:
            return ""
        index = selection.cursor if selection.cursor is not None else selection.first
        return str(make_place_link(journey, index, self._workspace_id, self._secret, view))

    def follow(self, words: str) -> None:
        """Go where a link leads, or say why that cannot be."""
        try:
            link = parse_place_link(words)
            self._check_workspace(link)
        except AshiatoError as error:
            self.on_error(error)
            return
        events, secret = self._events, self._secret
        me = weakref.ref(self)

        def work(_report: Report) -> int | None:
            return events.find_customer_by_digest(link.customer, secret)

        def done(customer_no: int | None) -> None:
            if (along := me()) is not None:
                along._go(link, customer_no)

        self._jobs.submit("link.find", work, done, self.on_error, latest_of="link.find")

    def note_journey(self, journey: Journey) -> None:
        """A journey is shown: if a link asked for it, its event is selected."""
        waiting, self._waiting = self._waiting, None
        if waiting is None or waiting[0] != journey.customer.customer_no:
            return
        index = find_place(journey, waiting[1], self._secret)
        if index is None:
            self.on_error(
                AshiatoError(
                    Text.translate("Links", "The event of this link is not in the data any more."),
                    next_step=Text.translate("Links", "The journey of its customer is shown instead."),
                )
            )
            return
        self._presenter.choose_event(index)

    def _check_workspace(self, link: PlaceLink) -> None:
        if link.workspace_id != self._workspace_id:
            raise AshiatoError(
                Text.translate("Links", "This link belongs to another workspace."),
                next_step=Text.translate("Links", "Open that workspace first, then go to the link again."),
            )

    def _go(self, link: PlaceLink, customer_no: int | None) -> None:
        if customer_no is None:
            self.on_error(
                AshiatoError(
                    Text.translate("Links", "The customer of this link is not in the data."),
                    next_step=Text.translate("Links", "Perhaps their source was removed, or is not imported here yet."),
                )
            )
            return
        if link.view:
            self._show_view(link.view)
        self._waiting = None if link.event is None else (customer_no, link.event)
        journey = self._presenter.journey
        if journey is not None and journey.customer.customer_no == customer_no:
            self.note_journey(journey)
        else:
            self._open_customer(customer_no)

    # Raw records.

    def load_raw(self, on_record: Callable[[RawWords], None]) -> None:
        """The record that the selected event came from, masked."""
        journey, selection = self._presenter.journey, self._presenter.selection
        index = selection.cursor if selection.cursor is not None else selection.first
        if journey is None or index is None:
            self._tell(self._translate(Text.translate("RawRecord", "Select an event first.")))
            return
        if journey.events.source_of(index).source == PEOPLE_SOURCE:
            self._tell(self._translate(Text.translate("RawRecord", "Somebody wrote this down here: there is no file.")))
            return
        if journey.hides_scores:
            hidden = Text.translate("RawRecord", "Raw records are shut until the reveal: they would tell the score.")
            self._tell(self._translate(hidden))
            return
        events = self._events
        source_no, row = int(journey.events.source_no[index]), int(journey.events.source_row[index])
        fields = journey.customer.fields
        me = weakref.ref(self)

        def work(_report: Report) -> RawRecord:
            return events.load_raw_record(source_no, row)

        def done(record: RawRecord) -> None:
            if (along := me()) is not None:
                on_record(along._raw_words(record, fields))

        self._jobs.submit("journey.raw", work, done, self.on_error, latest_of="journey.raw")

    def _raw_words(self, record: RawRecord, fields: tuple[CustomerField, ...]) -> RawWords:
        say = self._translate
        nothing = say(Text.translate("RawRecord", "(empty)"))
        cells = tuple(
            (column, nothing if value is None else self._cell(column, value, fields, record.sensitive))
            for column, value in record.cells
        )
        heading = say(
            Text.translate("RawRecord", "{file}, row {row}", file=record.file_name, row=f"{record.row:,}")
        )  # fmt: skip
        note = Text.translate("RawRecord", "Source: {name}. As imported; names and numbers are masked.",
                              name=record.source)  # fmt: skip
        if not self._mask.is_on:
            note = Text.translate("RawRecord", "Source: {name}. As imported.", name=record.source)
        return RawWords(heading, say(note), cells)

    def _cell(
        self, column: str, value: str, fields: tuple[CustomerField, ...], sensitive: frozenset[str]
    ) -> str:  # fmt: skip
        """Values that are a field of the customer are masked as that field is, all others as attributes are."""
        if column in sensitive:
            return self._mask.field(CustomerField(FieldRole.SENSITIVE, column, value))
        for field in fields:
            if field.role not in {FieldRole.OTHER, FieldRole.DO_NOT_CALL} and field.value.strip() == value.strip():
                return self._mask.field(field)
        return self._mask.attribute(column, value, fields)
