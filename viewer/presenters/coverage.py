"""Who was read by whom, and who never: by channel, score band and month. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.channels import CHANNELS
from viewer.domain.clock import TimeSpan, datetime_of
from viewer.domain.conditions import EVERYBODY, And, Condition, Not, OnChannel, Or, ReadBy, Scored, SeenIn
from viewer.domain.customers import CustomerQuery, CustomerSort, Totals
from viewer.domain.errors import AshiatoError
from viewer.domain.people import Roster
from viewer.domain.progress import Progress, Report
from viewer.domain.reads import READ, make_read
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.presenters.wording import channel_words
from viewer.reviews.records import owner_of
from viewer.workspace.jobs import JobRunner
from viewer.workspace.people import load_roster

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.reviews.store import ReviewStore

_MONTHS: Final = 13
_MOST_READERS: Final = 12

_BAND_WORDS: Final = {
    Band.LOW: Text.translate("Coverage", "latest answer low"),
    Band.MIDDLE: Text.translate("Coverage", "latest answer in the middle"),
    Band.HIGH: Text.translate("Coverage", "latest answer high"),
}


class CoverageStore(Protocol):
    """What this asks of the event store."""

    def totals(self) -> Totals: ...
    def find_customers(self, query: CustomerQuery) -> NDArray[np.int32]: ...
    def find_numbers(self, refs: Collection[IdentityRef], secret: bytes, report: Report) -> dict[IdentityRef, int]: ...


class Group(NamedTuple):
    """Some customers. condition: who they are. section: its row stands in, "" for everybody."""

    section: str
    words: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """read: customers of the group whom anybody read; read_by: by reader of `Coverage.readers`, in their order."""

    group: Group
    total: int
    read: int
    read_by: tuple[int, ...]

    @property
    def never(self) -> int:
        return self.total - self.read


@dataclass(frozen=True, slots=True)
class Coverage:
    """readers: names, who read most first. left_out: readers without a column of their own."""

    rows: tuple[CoverageRow, ...]
    readers: tuple[str, ...]
    left_out: int = 0


class CoverageView(Protocol):
    def set_coverage(self, coverage: Coverage) -> None: ...
    def set_busy(self, words: str) -> None:
        """What is being counted; "" when it is done."""


class CoveragePresenter:
    """Counts anew whenever the page is shown: nothing is kept that could be old."""

    def __init__(
        self, view: CoverageView, events: CoverageStore, jobs: JobRunner, *, open_store: Callable[[], ReviewStore],
        secret: bytes, zone: tzinfo, translate: Translate, on_list: Callable[[CustomerQuery], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        """on_list: show these customers in the list."""
        self._view, self._events, self._jobs, self._open_store = view, events, jobs, open_store
        self._secret, self._zone, self._translate = secret, zone, translate
        self._on_list, self._on_error = on_list, on_error
        self._roster = Roster()
        self._authors: Mapping[str, tuple[str, ...]] = {}

    def load(self) -> None:
        """Count, in a job."""
        events, open_store, secret = self._events, self._open_store, self._secret
        groups = make_groups(events.totals(), self._zone, self._translate)
        self._view.set_busy(self._translate(Text.translate("Coverage", "Counting…")))

        def work(report: Report) -> tuple[Coverage, Mapping[str, tuple[str, ...]]]:
            return load_coverage(events, open_store(), groups, secret, report)

        def show(answer: tuple[Coverage, Mapping[str, tuple[str, ...]]]) -> None:
            coverage, self._authors = answer
            self._view.set_busy("")
            self._view.set_coverage(coverage)

        def fail(error: AshiatoError) -> None:
            self._view.set_busy("")
            self._on_error(error)

        self._jobs.submit("coverage", work, show, fail, latest_of="coverage")

    def list_never_read(self, group: Group, reader: str = "") -> None:
        """Show who of the group was never read, by this reader or by anybody, the lowest scores first."""
        asked = [ReadBy(name) for name in self._authors.get(reader, (reader,))] if reader else [ReadBy()]
        condition = And((group.condition, Not(Or(tuple(asked)) if len(asked) > 1 else asked[0])))
        if group.condition == EVERYBODY:
            condition = And((condition.parts[1],))
        self._on_list(CustomerQuery(condition=condition))


def make_groups(totals: Totals, zone: tzinfo, translate: Translate) -> tuple[Group, ...]:
    """Everybody, each channel, each band of the latest answer and none, each of the last months with data."""
    channels, bands, months = (
        translate(Text.translate("Coverage", "Channels")), translate(Text.translate("Coverage", "Latest answer")),
        translate(Text.translate("Coverage", "Active in the month")),
    )  # fmt: skip
    groups = [Group("", translate(Text.translate("Coverage", "All customers")), EVERYBODY)]
    groups += [
        Group(channels, channel_words(channel, translate), OnChannel(frozenset({channel}))) for channel in CHANNELS
    ]
    groups += [Group(bands, translate(words), Scored(bands=frozenset({band}))) for band, words in _BAND_WORDS.items()]
    groups.append(Group(bands, translate(Text.translate("Coverage", "never answered")), Not(Scored())))
    groups += [Group(months, words, SeenIn(span)) for words, span in _months(totals, zone)]
    return tuple(groups)


def load_coverage(
    events: CoverageStore, store: ReviewStore, groups: Sequence[Group], secret: bytes, report: Report
) -> tuple[Coverage, Mapping[str, tuple[str, ...]]]:
    """Count each group. Also the names under which each reader read; for use within a job. Groups of nobody go."""
    import numpy as np

    roster = load_roster(store)
    reads = [
        (owner, read.author) for record in store.load_records(READ)
        if (owner := owner_of(record)) is not None and (read := make_read(record)) is not None
    ]  # fmt: skip
    numbers = events.find_numbers({owner for owner, _ in reads}, secret, report) if reads else {}
    by_reader: dict[str, set[int]] = {}
    authors: dict[str, set[str]] = {}
    for owner, author in reads:
        if (number := numbers.get(owner)) is not None:
            by_reader.setdefault(roster.name_of(author), set()).add(number)
            authors.setdefault(roster.name_of(author), set()).add(author)
    readers = sorted(by_reader, key=lambda name: (-len(by_reader[name]), name))
    shown = {name: np.array(sorted(by_reader[name]), np.int32) for name in readers[:_MOST_READERS]}
    anybody = np.array(sorted(set().union(*by_reader.values())), np.int32)
    rows = []
    stage = Text.translate("Coverage", "Counting who was read")
    for place, group in enumerate(groups):
        report(Progress(stage, place, len(groups)))
        condition = None if group.condition == EVERYBODY else group.condition
        people = events.find_customers(CustomerQuery(condition=condition, sort=CustomerSort.LAST_SEEN))
        if len(people):
            read_by = tuple(int(np.isin(own, people).sum()) for own in shown.values())
            rows.append(CoverageRow(group, len(people), int(np.isin(anybody, people).sum()), read_by))
    names = {name: tuple(sorted(own)) for name, own in authors.items()}
    return Coverage(tuple(rows), tuple(shown), len(readers) - len(shown)), names


def share_words(part: int, whole: int) -> str:
    """12 / 3,118 (0.4%); a few of very many are (<0.1%)."""
    if not whole:
        return f"{part:,} / {whole:,}"
    share = "<0.1%" if 0 < part / whole < 0.0005 else f"{part / whole:.1%}"
    return f"{part:,} / {whole:,} ({share})"


def _months(totals: Totals, zone: tzinfo) -> list[tuple[str, TimeSpan]]:
    """The last months up to the end of the data, the newest first."""
    if totals.last_at_us is None or totals.first_at_us is None:
        return []
    last = datetime_of(totals.last_at_us).astimezone(zone)
    found = []
    year, month = last.year, last.month
    for _ in range(_MONTHS):
        start = datetime(year, month, 1, tzinfo=zone)
        end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
        span = TimeSpan(round(start.timestamp() * 1_000_000), round(end.timestamp() * 1_000_000))
        if span.end_us <= totals.first_at_us:
            break
        found.append((f"{year}/{month}", span))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found
