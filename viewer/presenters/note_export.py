"""All marks as a list, each with the event it sits on: for spreadsheets, and as JSON for scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import Anchor, AnchorKind, AnchorResolver, Found, IdentityRef, Resolved
from viewer.domain.annotations import Mark
from viewer.domain.channels import Channel
from viewer.domain.clock import iso_utc
from viewer.domain.evidence import Evidence
from viewer.domain.journey import Journey
from viewer.domain.place_links import make_place_link
from viewer.domain.plain_words import plain_words
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.replies import ReactionKind
from viewer.domain.report_content import Cell
from viewer.domain.text import Text
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.claim_words import STANCE_WORDS
from viewer.presenters.report_words import ReportWords
from viewer.presenters.wording import MARK_WORDS
from viewer.timeline.contact_rows import make_contact_rows
from viewer.workspace.all_notes import AllNotes

COLUMNS: Final[Mapping[str, Text]] = {
    "mark_id": Text.translate("NoteExport", "Mark"),
    "kind": Text.translate("NoteExport", "Kind"),
    "customer": Text.translate("NoteExport", "Customer"),
    "customer_id": Text.translate("NoteExport", "Customer ID"),
    "contact_no": Text.translate("NoteExport", "Contact No."),
    "at": Text.translate("NoteExport", "Time of the event"),
    "channel": Text.translate("NoteExport", "Channel"),
    "event": Text.translate("NoteExport", "Event"),
    "event_title": Text.translate("NoteExport", "Page or subject"),
    "title": Text.translate("NoteExport", "Title"),
    "body": Text.translate("NoteExport", "Words"),
    "quote": Text.translate("NoteExport", "Quoted words"),
    "tags": Text.translate("NoteExport", "Tags"),
    "author": Text.translate("NoteExport", "Author"),
    "typist": Text.translate("NoteExport", "Typed by"),
    "created_at": Text.translate("NoteExport", "Written"),
    "edited_at": Text.translate("NoteExport", "Last changed"),
    "replies": Text.translate("NoteExport", "Replies"),
    "reactions": Text.translate("NoteExport", "Reactions"),
    "claims": Text.translate("NoteExport", "Evidence for"),
    "review": Text.translate("NoteExport", "Review session"),
    "anchor": Text.translate("NoteExport", "Sits on"),
    "found": Text.translate("NoteExport", "Found again"),
    "link": Text.translate("NoteExport", "Link"),
}

_ANCHOR_WORDS: Final = {
    AnchorKind.JOURNEY: Text.translate("NoteExport", "the whole journey"),
    AnchorKind.VISIT: Text.translate("NoteExport", "a contact"),
    AnchorKind.STRETCH: Text.translate("NoteExport", "a stretch"),
    AnchorKind.EVENT: Text.translate("NoteExport", "an event"),
    AnchorKind.PLACE: Text.translate("NoteExport", "a place in an event"),
}
_FOUND_WORDS: Final = {
    Found.EXACT: Text.translate("NoteExport", "yes"),
    Found.CHANGED: Text.translate("NoteExport", "changed since"),
    Found.LOST: Text.translate("NoteExport", "its event is gone"),
}
_REACTION_WORDS: Final = {
    ReactionKind.SAME: Text.translate("NoteExport", "I saw that too"),
    ReactionKind.SURPRISED: Text.translate("NoteExport", "surprising"),
    ReactionKind.DOUBT: Text.translate("NoteExport", "I doubt it"),
    ReactionKind.THANKS: Text.translate("NoteExport", "thanks"),
}


_LISTING: Final = Text.translate("NoteExport", "Listing the notes")


class _Place(NamedTuple):
    """Where a mark sits now. journey: None if the data does not know the customer. contact_no: as the screen has it."""

    journey: Journey | None
    resolved: Resolved
    contact_no: int | None


class NoteLister:
    """Goes through marks customer by customer, so that one journey is in memory at a time."""

    def __init__(
        self, notes: AllNotes, words: ReportWords, *, numbers: Mapping[IdentityRef, int],
        load_journey: Callable[[int], Journey], secret: bytes, workspace_id: str, report: Report = silent,
    ) -> None:  # fmt: skip
        """numbers: customer_no by identity, of those whom the data knows."""
        self._notes, self._words, self._report = notes, words, report
        self._numbers, self._load_journey = numbers, load_journey
        self._secret, self._workspace_id = secret, workspace_id
        self._review_by_id = {plan.review_id: plan.review for plan in notes.plans}
        self._evidence: dict[str, list[Evidence]] = {}
        for own in notes.book.evidence.values():
            for each in own:
                self._evidence.setdefault(each.mark_id, []).append(each)

    @property
    def count(self) -> int:
        return len(self._notes.marks)

    @property
    def customers(self) -> frozenset[IdentityRef]:
        """On whose journeys the marks are."""
        return frozenset(mark.anchor.customer for mark in self._notes.marks)

    @property
    def sheet_name(self) -> str:
        return self._words.say(Text.translate("NoteExport", "Notes"))

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(map(self._words.say, COLUMNS.values()))

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """One a mark, in the order of `COLUMNS`, as people read it."""
        for mark, place in self._places():
            yield tuple(self._cells(mark, place)[name] for name in COLUMNS)

    def objects(self) -> Iterator[dict[str, Any]]:
        """One a mark, for scripts: words of the program, times in UTC, lists as lists."""
        for mark, place in self._places():
            yield self._object(mark, place)

    def _places(self) -> Iterator[tuple[Mark, _Place]]:
        by_customer: dict[int | IdentityRef, list[Mark]] = {}
        for mark in self._notes.marks:
            number = self._numbers.get(mark.anchor.customer)
            by_customer.setdefault(mark.anchor.customer if number is None else number, []).append(mark)
        done = 0
        for customer, marks in by_customer.items():
            self._report(Progress(_LISTING, done, self.count))
            done += len(marks)
            if not isinstance(customer, int):
                yield from ((mark, _Place(None, Resolved(Found.LOST), None)) for mark in marks)
                continue
            journey = self._load_journey(customer)
            self._words.know([journey])
            resolver, rows = AnchorResolver(journey, self._secret), make_contact_rows(journey, None)
            for mark in marks:
                resolved = resolver.resolve(mark.anchor)
                number = None
                if resolved.first is not None and rows.row_count:
                    number = int(rows.row_visit[rows.row_of_event(resolved.first)]) + 1
                yield mark, _Place(journey, resolved, number)

    def _cells(self, mark: Mark, place: _Place) -> dict[str, Cell]:
        words, say, roster = self._words, self._words.say, self._notes.roster
        told = self._object(mark, place)
        cells = {name: Cell(value) for name, value in told.items() if isinstance(value, str)}
        at_us = _time_of(place)
        cells["at"] = Cell("") if at_us is None else words.moment_cell(at_us)
        cells["contact_no"] = Cell("") if place.contact_no is None else Cell(str(place.contact_no), place.contact_no)
        cells["kind"] = Cell(say(MARK_WORDS[mark.kind]))
        channel = _channel_of(place)
        cells["channel"] = Cell("" if channel is None else say(CHANNEL_WORDS[channel]))
        cells["tags"] = Cell("、".join(told["tags"]))
        cells["created_at"] = words.moment_cell(mark.created_at_us)
        cells["edited_at"] = words.moment_cell(mark.edited_at_us)
        cells["replies"] = Cell("\n".join(f"{reply['author']}: {reply['body']}" for reply in told["replies"]))
        counts = Counter(each.kind for each in self._notes.reactions.get(mark.mark_id, ()))
        cells["reactions"] = Cell("、".join(f"{say(_REACTION_WORDS[kind])} {count}" for kind, count in counts.items()))
        cells["claims"] = Cell("、".join(
            f"{claim['title']} ({say(STANCE_WORDS[each.stance])})"
            for claim, each in zip(told["claims"], self._evidence.get(mark.mark_id, ()), strict=True)
        ))  # fmt: skip
        cells["anchor"] = Cell(say(_ANCHOR_WORDS[mark.anchor.kind]))
        found = Text.translate("NoteExport", "the customer is not in the data")
        cells["found"] = Cell(say(found if place.journey is None else _FOUND_WORDS[place.resolved.found]))
        cells["author"] = Cell(words.person(roster.name_of(mark.author)))
        return {name: cells.get(name, Cell("")) for name in COLUMNS}

    def _object(self, mark: Mark, place: _Place) -> dict[str, Any]:
        words, notes, journey = self._words, self._notes, place.journey
        anchored, event, at_us = mark.anchor.place, place.resolved.first, _time_of(place)
        review = self._review_by_id.get(mark.review_id)
        title, event_name, channel = "", "", _channel_of(place)
        if journey is not None and event is not None:
            title = words.line(journey.events.title(event) or "")
            event_name = words.line(str(journey.events.event_name[event]))
        elif mark.anchor.start is not None:
            event_name = words.line(mark.anchor.start.event_name)
        return {
            "mark_id": mark.mark_id, "kind": mark.kind.value,
            "customer": "" if journey is None else words.mask.name(journey.customer.customer_id),
            "customer_id": "" if journey is None else words.mask.identity(journey.customer.customer_id),
            "contact_no": place.contact_no, "at": None if at_us is None else iso_utc(at_us),
            "channel": None if channel is None else channel.value, "event": event_name, "event_title": title,
            "title": words.line(mark.title), "body": words.clean(mark.body),
            "quote": "" if anchored is None else words.clean(anchored.quote),
            "tags": [words.line(tag.word) for tag in notes.codebook.tags_on(mark.mark_id)],
            "author": words.person(notes.roster.name_of(mark.author)), "typist": words.person(mark.typist),
            "created_at": iso_utc(mark.created_at_us), "edited_at": iso_utc(mark.edited_at_us),
            "replies": [
                {"author": words.person(notes.roster.name_of(reply.author)), "body": words.clean(reply.body),
                 "created_at": iso_utc(reply.created_at_us)}
                for reply in notes.replies.get(mark.mark_id, ())
            ],
            "reactions": [
                {"author": words.person(each.author), "kind": each.kind.value}
                for each in notes.reactions.get(mark.mark_id, ())
            ],
            "claims": [self._claim(each) for each in self._evidence.get(mark.mark_id, ())],
            "review": "" if review is None else words.line(f"#{review.no} {review.theme}"),
            "anchor": _anchor_json(mark.anchor, place), "found": place.resolved.found.value,
            "link": "" if journey is None else str(make_place_link(journey, event, self._workspace_id, self._secret)),
        }  # fmt: skip

    def _claim(self, evidence: Evidence) -> dict[str, str]:
        claim = self._notes.book.find(evidence.claim_id)
        return {
            "claim_id": self._notes.book.root_of(evidence.claim_id),
            "title": "" if claim is None else self._words.line(claim.title),
            "stance": evidence.stance.value, "reason": self._words.clean(evidence.reason),
        }  # fmt: skip


def _anchor_json(anchor: Anchor, place: _Place) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": anchor.kind.value}
    spot = anchor.place
    if spot is not None and spot.field is not None:
        made |= {"field": spot.field.value, "char_start": spot.char_start, "char_end": spot.char_end}
    if spot is not None and spot.start_s is not None:
        made |= {"start_s": spot.start_s, "end_s": spot.end_s}
    journey, (_, first, last) = place.journey, place.resolved
    if journey is not None and first is not None and last is not None:
        made["events"] = [journey.events.event_id(first), journey.events.event_id(last)]
        made["source"] = plain_words(journey.events.source_of(first).source)
    return made


def _time_of(place: _Place) -> int | None:
    if place.journey is None or place.resolved.first is None:
        return None
    return int(place.journey.events.occurred_at_us[place.resolved.first])


def _channel_of(place: _Place) -> Channel | None:
    if place.journey is None or place.resolved.first is None:
        return None
    return place.journey.events.channel_of(place.resolved.first)
