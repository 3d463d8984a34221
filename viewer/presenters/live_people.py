"""What people did, beside the data: marks, tags and readers of every customer, for conditions and for the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.errors import AshiatoError
from viewer.domain.folding import fold
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.reads import READ, Read, make_read
from viewer.domain.records import OWNER, Record
from viewer.domain.signals import REJECTION_ENTITY
from viewer.domain.tags import TAG, TAGGING, make_codebook
from viewer.presenters.live_claims import claim_owners, fill_claims, load_claims
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.domain.annotations import Mark
    from viewer.reviews.claim_rows import ClaimRows

_TAG: Final = re.compile(r"[#＃]([^\s#＃、。,.;:!?「」()（）]+)")


class LiveStore(Protocol):
    """What this asks of the event store."""

    def find_numbers(self, refs: Collection[IdentityRef], secret: bytes, report: Report) -> dict[IdentityRef, int]: ...
    def set_live(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None: ...


class WrittenStore(Protocol):
    """What this asks of the review store."""

    def load_mark_lines(self) -> list[tuple[IdentityRef, Mark]]: ...
    def load_records(self, entity: str) -> list[Record]: ...
    def load_claim_rows(self) -> ClaimRows: ...


class People(NamedTuple):
    """reads: by customer_no, the latest first. authors, tags, claims (titles by id): what one may ask for."""

    reads: Mapping[int, tuple[Read, ...]]
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    claims: Mapping[str, str] = {}


NOBODY: Final = People({}, (), ())


class LivePeople:
    """Fills the tables beside the open generation. One job at a time; the latest wish wins."""

    def __init__(
        self,
        events: LiveStore,
        reviews: WrittenStore,
        jobs: JobRunner,
        *,
        secret: bytes,
        on_changed: Callable[[], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """on_changed: the tables and `people` are new."""
        self._events = events
        self._reviews = reviews
        self._jobs = jobs
        self._secret = secret
        self._on_changed = on_changed
        self._on_error = on_error
        self._numbers: dict[IdentityRef, int | None] = {}
        self.people = NOBODY

    def know(self, journey: Journey) -> None:
        """Whose identities these are needs no search: what people do is mostly done to who is on screen."""
        number = journey.customer.customer_no
        self._numbers.update(dict.fromkeys(customer_refs(journey, self._secret), number))

    def reload(self) -> None:
        """Read everything anew, in a job."""
        events, reviews, secret, numbers = self._events, self._reviews, self._secret, dict(self._numbers)

        def load(report: Report) -> tuple[People, dict[IdentityRef, int | None]]:
            return load_people(events, reviews, secret, numbers, report), numbers

        self._jobs.submit("people.live", load, self._take, self._on_error, latest_of="people.live")

    def _take(self, loaded: tuple[People, dict[IdentityRef, int | None]]) -> None:
        self.people, numbers = loaded
        self._numbers = numbers | self._numbers
        self._on_changed()


def load_people(
    events: LiveStore, reviews: WrittenStore, secret: bytes, numbers: dict[IdentityRef, int | None], report: Report
) -> People:
    """Read what was written and fill the tables beside the data. numbers: gets whom it had to look for."""
    lines = reviews.load_mark_lines()
    reads = [(owner, read) for record in reviews.load_records(READ) if (owner := _owner(record)) is not None
             and (read := make_read(record)) is not None]  # fmt: skip
    book = load_claims(reviews)
    unknown = ({ref for ref, _ in (*lines, *reads)} | claim_owners(book)) - numbers.keys()
    if unknown:
        found = events.find_numbers(unknown, secret, report)
        numbers.update({ref: found.get(ref) for ref in unknown})
    marks = {(no, mark.mark_id): mark for ref, mark in lines if (no := numbers[ref]) is not None}
    by_customer = _latest_first(reads, numbers)
    tags = _tags_by_mark(reviews, marks.values())
    _fill(events, marks, tags, by_customer)
    return _people(marks, tags, by_customer)._replace(claims=fill_claims(events, book, numbers))


def fill_rejected(events: LiveStore, reviews: WrittenStore, secret: bytes, report: Report) -> None:
    """The table of rejected firings beside the data, for conditions and for rejection rates."""
    from viewer.presenters.signal_cards import rejected_firings

    records = reviews.load_records(REJECTION_ENTITY)
    owners = {record.row_id: owner for record in records if (owner := _owner(record)) is not None}
    numbers = events.find_numbers(set(owners.values()), secret, report) if owners else {}
    rows = [
        (numbers[owner], rule_id, first_key)
        for record in records
        if (owner := owners.get(record.row_id)) in numbers
        for rule_id, first_key in rejected_firings([record])
    ]
    events.set_live(
        "rejected",
        {
            "customer_no": [row[0] for row in rows],
            "rule_id": [row[1] for row in rows],
            "first_key": [row[2] for row in rows],
        },
    )


def _owner(record: Record) -> IdentityRef | None:
    match record.fields.get(OWNER):
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
    return None


def _latest_first(
    reads: Sequence[tuple[IdentityRef, Read]], numbers: Mapping[IdentityRef, int | None]
) -> dict[int, tuple[Read, ...]]:
    """Each reader once a customer, with their latest reading."""
    latest: dict[int, dict[str, Read]] = {}
    for ref, read in sorted(reads, key=lambda each: each[1].at_us):
        number = numbers.get(ref)
        if number is not None:
            latest.setdefault(number, {})[read.author] = read
    return {
        number: tuple(sorted(by_author.values(), key=lambda read: -read.at_us)) for number, by_author in latest.items()
    }


def _words(mark: Mark) -> str:
    quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
    return "\n".join(filter(None, (mark.title, mark.body, quote)))


def tags_of(words: str) -> list[str]:
    """The tags in the words of a mark: "#納期" is one."""
    return list(dict.fromkeys(_TAG.findall(words)))


def _tags_by_mark(reviews: WrittenStore, marks: Iterable[Mark]) -> dict[str, tuple[str, ...]]:
    """The codebook's tags of each mark, also by the words they had before a merge, and #words in what was written."""
    book = make_codebook(reviews.load_records(TAG), reviews.load_records(TAGGING))
    found: dict[str, tuple[str, ...]] = {}
    for mark in marks:
        tags = book.tags_on(mark.mark_id)
        older = (old.word for tag in tags for old in book.merged_into(tag.tag_id))
        words = (*(tag.word for tag in tags), *older, *tags_of(_words(mark)))
        if words:
            found[mark.mark_id] = tuple(dict.fromkeys(words))
    return found


def _fill(
    events: LiveStore, marks: Mapping[tuple[int, str], Mark], tags_by_mark: Mapping[str, tuple[str, ...]],
    reads: Mapping[int, tuple[Read, ...]],
) -> None:  # fmt: skip
    events.set_live(
        "mark",
        {
            "customer_no": [number for number, _ in marks],
            "kind": [mark.kind.value for mark in marks.values()],
            "author": [mark.author for mark in marks.values()],
            "words": [fold(_words(mark)) for mark in marks.values()],
        },
    )
    tags = [(number, fold(tag)) for number, mark_id in marks for tag in tags_by_mark.get(mark_id, ())]
    events.set_live("tag", {"customer_no": [number for number, _ in tags], "tag": [tag for _, tag in tags]})
    rows = [(number, read) for number, own in reads.items() for read in own]
    events.set_live(
        "read",
        {
            "customer_no": [number for number, _ in rows],
            "author": [read.author for _, read in rows],
            "at_us": [read.at_us for _, read in rows],
        },
    )


def _people(
    marks: Mapping[tuple[int, str], Mark], tags_by_mark: Mapping[str, tuple[str, ...]],
    reads: Mapping[int, tuple[Read, ...]],
) -> People:  # fmt: skip
    authors = {mark.author for mark in marks.values()} | {read.author for own in reads.values() for read in own}
    tags = {tag for words in tags_by_mark.values() for tag in words}
    return People(reads, tuple(sorted(authors)), tuple(sorted(tags)))
