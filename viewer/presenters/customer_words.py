"""Rows and chips of the customer list in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.clock import TimeSpan, datetime_of, us_of
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort, PickKind
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import (
    BAND_WORDS,
    CHANNEL_WORDS,
    SCORE_WORDS,
    SHORT_SCORE_WORDS,
    best_end_words,
    number_words,
)
from viewer.presenters.dates import DateWords

if TYPE_CHECKING:
    from viewer.events.life_lines import LifeLine

_SHOWN_ANSWERS: Final = 4

SORT_WORDS = {
    CustomerSort.SCORE: Text.translate("Customers", "Lowest score first"),
    CustomerSort.LAST_SEEN: Text.translate("Customers", "Last seen first"),
    CustomerSort.FIRST_SEEN: Text.translate("Customers", "First seen first"),
    CustomerSort.EVENTS: Text.translate("Customers", "Most events first"),
    CustomerSort.VISITS: Text.translate("Customers", "Most visits first"),
    CustomerSort.NAME: Text.translate("Customers", "By name"),
    CustomerSort.SIGNALS: Text.translate("Customers", "Most signals first"),
    CustomerSort.MARKS: Text.translate("Customers", "Most marks first"),
    CustomerSort.READS: Text.translate("Customers", "Most readers first"),
    CustomerSort.CHANGED: Text.translate("Customers", "Changed most lately first"),
}

PICK_MENU_WORDS = {
    PickKind.RANDOM: Text.translate("Picks", "10 at random"),
    PickKind.TYPICAL: Text.translate("Picks", "Most typical first"),
    PickKind.STRUGGLED: Text.translate("Picks", "Struggled to convert"),
    PickKind.NEARLY: Text.translate("Picks", "Nearly converted"),
    PickKind.CHANGED: Text.translate("Picks", "Changed lately"),
}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it stands on the screen. band is None without a score; marks_count 0 shows nothing.

    score_kind: what was asked, in a short word. score_hints: says what the figure means where a low one is good, the
    longest first: one of them must stand beside it.

    spoken: the whole row in one sentence, for screen readers. score_path: earlier answers to the same question and the
    latest ("8→6→2"), "" for a single one. readers: initials of who has read this life, the latest first. line: None
    until it has been read.
    """

    customer_no: int
    customer_id: str
    nickname: str
    score: str
    band: Band | None
    score_kind: str
    score_hints: tuple[str, ...]
    channels: tuple[Channel, ...]
    last_seen: str
    visits: str
    marks_count: int
    spoken: str
    score_path: str = ""
    signal_count: int = 0
    readers: tuple[str, ...] = ()
    line: LifeLine | None = None


class Chip(NamedTuple):
    """One condition that can be taken away. channel and band carry the colour, if it has one."""

    chip_id: str
    words: str
    channel: Channel | None = None
    band: Band | None = None


class RowWriter:
    """Turns `CustomerRow` into `ShownRow`. Relative days count from `as_of_us`, the workspace's last event."""

    def __init__(
        self,
        translate: Translate,
        *,
        as_of_us: int,
        zone: tzinfo,
        nickname: Callable[[str], str],
        count_marks: Callable[[CustomerRow], int],
        readers_of: Callable[[int], Sequence[str]] = lambda _customer_no: (),
        covers: Callable[[CustomerRow], bool] = lambda _row: False,
    ) -> None:
        """readers_of: names of who has read the life of a customer_no, the latest first.

        covers: whose score a review hides until the reveal; may be set later.
        """
        self.covers = covers
        self._translate = translate
        self._as_of = as_of_us
        self._zone = zone
        self._nickname = nickname
        self._count_marks = count_marks
        self._readers_of = readers_of

    def make_row(self, row: CustomerRow, line: LifeLine | None = None) -> ShownRow:
        say = self._translate
        is_covered = self.covers(row)
        if is_covered:
            row = replace(row, last_score=None)
            line = None if line is None else replace(line, scores=())
        score = row.last_score
        figure = number_words(score.value) if score is not None else ""
        nickname = self._nickname(row.customer_id)
        customer_id = short_id(row.customer_id)
        last_seen = say(days_ago(row.last_at_us, self._as_of, self._zone))
        visits = say(Text.translate("Customers", "%n visit(s)", n=row.visit_count))
        spoken = [nickname, customer_id, last_seen, visits]
        hints: tuple[str, ...] = ()
        if score is not None:
            if score.is_low_good:
                hints = tuple(words for words in (score.word or "", say(best_end_words(score.low))) if words)
            meaning = f" ({', '.join(hints)})" if hints else ""
            spoken.insert(2, f"{say(SCORE_WORDS[score.kind])} {figure}{meaning}")
        path = score_path(line, score.kind) if line is not None and score is not None else ""
        if is_covered:
            path = say(Text.translate("Reviews", "Score hidden until the reveal"))
        readers = self._readers_of(row.customer_no)
        signal_count = line.signal_count if line is not None else 0
        if path:
            spoken.append(path)
        if signal_count:
            spoken.append(say(Text.translate("Customers", "%n signal(s), automatic", n=signal_count)))
        if readers:
            spoken.append(say(Text.translate("Customers", "read by {names}", names=", ".join(readers))))
        return ShownRow(
            row.customer_no, customer_id, nickname, figure, score.band if score is not None else None,
            say(SHORT_SCORE_WORDS[score.kind]) if score is not None else "", hints,
            tuple(sorted(row.channels, key=CHANNEL_CODE.__getitem__)), last_seen, visits, self._count_marks(row),
            ", ".join(spoken), path, signal_count, tuple(initials(name) for name in readers), line,
        )  # fmt: skip


def score_path(line: LifeLine, kind: ScoreKind) -> str:
    """The latest answers of one kind, oldest first: "8→6→2"; "" for less than two."""
    values = [number_words(answer.value) for answer in line.scores if answer.kind == kind]
    if len(values) < 2:
        return ""
    return "→".join((["…"] if len(values) > _SHOWN_ANSWERS else []) + values[-_SHOWN_ANSWERS:])


def initials(name: str) -> str:
    """One letter of a Japanese name, two of one that is written apart in Latin letters."""
    parts = name.split()
    if len(parts) > 1 and name.isascii():
        return (parts[0][0] + parts[-1][0]).upper()
    return name.strip()[:1].upper()


def short_id(customer_id: str) -> str:
    """The value alone: the namespace says which system it is from, which the journey's header tells."""
    return customer_id.partition(":")[2] or customer_id


def days_ago(instant_us: int, as_of_us: int, zone: tzinfo) -> Text:
    """Calendar days between two instants in `zone`, in words that get coarser with distance."""
    days = (datetime_of(as_of_us).astimezone(zone).date() - datetime_of(instant_us).astimezone(zone).date()).days
    if days <= 0:
        return Text.translate("Customers", "today")
    if days == 1:
        return Text.translate("Customers", "yesterday")
    if days < 14:
        return Text.translate("Customers", "%n day(s) ago", n=days)
    if days < 60:
        return Text.translate("Customers", "%n week(s) ago", n=days // 7)
    if days < 730:
        return Text.translate("Customers", "%n month(s) ago", n=days // 30)
    return Text.translate("Customers", "%n year(s) ago", n=days // 365)


def make_chips(query: CustomerQuery, translate: Translate, dates: DateWords) -> tuple[Chip, ...]:
    """The conditions of `query` beside the search, in a fixed order."""
    chips = [Chip(f"band:{band}", translate(BAND_WORDS[band]), band=band) for band in Band if band in query.bands]
    if query.score_max is not None:
        words = Text.translate("Customers", "Score up to {score}", score=number_words(query.score_max))
        chips.append(Chip("score_max", translate(words)))
    chips += [
        Chip(f"channel:{channel}", translate(CHANNEL_WORDS[channel]), channel=channel)
        for channel in sorted(query.channels, key=CHANNEL_CODE.__getitem__)
    ]
    if query.seen is not None:
        first, last = dates.full_day(query.seen.start_us), dates.full_day(query.seen.end_us - 1)
        words = Text.translate("Customers", "Active {first} - {last}", first=first, last=last)
        chips.append(Chip("seen", translate(words)))
    if query.event:
        chips.append(Chip("event", translate(Text.translate("Customers", "Page or event: {name}", name=query.event))))
    return tuple(chips)


def without_chip(query: CustomerQuery, chip_id: str) -> CustomerQuery:
    """`query` without the condition of that chip. An unknown chip changes nothing."""
    what, _, which = chip_id.partition(":")
    if what == "condition":
        from viewer.presenters.query_chips import without_condition

        return without_condition(query, int(which))
    without: dict[str, dict[str, Any]] = {"score_max": {"score_max": None}, "seen": {"seen": None},
                                          "event": {"event": ""}, "pick": {"pick": None}}  # fmt: skip
    if what == "band":
        without[what] = {"bands": query.bands - {Band(which)}}
    elif what == "channel":
        without[what] = {"channels": query.channels - {Channel(which)}}
    return replace(query, **without.get(what, {}))


def last_days(days: int, as_of_us: int, zone: tzinfo) -> TimeSpan:
    """The last `days` calendar days in `zone`, the day of `as_of_us` being the last of them."""
    today = datetime_of(as_of_us).astimezone(zone).date()
    return span_of_days(today - timedelta(days=days - 1), today, zone)


def span_of_days(first: date, last: date, zone: tzinfo) -> TimeSpan:
    """From the start of `first` to the end of `last` in `zone`, either way round."""
    start, end = min(first, last), max(first, last) + timedelta(days=1)
    return TimeSpan(
        us_of(datetime(start.year, start.month, start.day, tzinfo=zone)),
        us_of(datetime(end.year, end.month, end.day, tzinfo=zone)),
    )
