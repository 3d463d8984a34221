"""The same figure by channel, round and group of customers, and who answers at all."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import AnswerQuery
from viewer.domain.channels import CHANNELS
from viewer.domain.clock import DAY_US, HOUR_US, NO_TIME
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.score_statistics import BandCounts, estimate
from viewer.domain.text import Text, Translate
from viewer.events.answers import Fits
from viewer.events.score_statistics import AnswerStore
from viewer.events.survey_asks import Responses
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.score_cards import make_trend
from viewer.presenters.score_words import TrendPoint, figure_words, interval_words
from viewer.workspace.jobs import JobRunner

BY_CHANNEL: Final = "channel"
BY_WAVE: Final = "wave"
MOST_GROUPS: Final = 40
_FEWEST_FOR_TREND: Final = 2

_SINCE_EXPERIENCE: Final = (
    (DAY_US, Text.translate("Scores", "within a day")),
    (3 * DAY_US, Text.translate("Scores", "1 to 3 days")),
    (7 * DAY_US, Text.translate("Scores", "3 to 7 days")),
    (14 * DAY_US, Text.translate("Scores", "1 to 2 weeks")),
    (30 * DAY_US, Text.translate("Scores", "2 to 4 weeks")),
    (1 << 62, Text.translate("Scores", "over 30 days")),
)
_SINCE_ASKED: Final = (
    (HOUR_US, Text.translate("Scores", "within an hour")),
    (DAY_US, Text.translate("Scores", "within a day")),
    (3 * DAY_US, Text.translate("Scores", "1 to 3 days")),
    (7 * DAY_US, Text.translate("Scores", "3 to 7 days")),
    (1 << 62, Text.translate("Scores", "later")),
)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group. basis: answers, and of how many asked where that is known. spoken: all of it."""

    name: str
    value: str
    interval: str
    basis: str
    points: tuple[TrendPoint, ...]
    shares: tuple[int, int, int]
    spoken: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """A share of invitations in words ("62 of 118, 53%") and as a number for a bar, 0 to 1."""

    name: str
    words: str
    share: float


@dataclass(frozen=True, slots=True)
class RateTable:
    title: str
    rows: tuple[RateRow, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """rates: tables about answering; note stands in their place, or says what they count."""

    groups: tuple[GroupRow, ...]
    rates: tuple[RateTable, ...]
    note: str
    floor: float
    ceiling: float


class BreakdownView(Protocol):
    def set_ways(self, ways: Sequence[tuple[str, str]]) -> None:
        """(id, words) of what answers can be grouped by."""

    def set_breakdown(self, breakdown: Breakdown) -> None: ...


class BreakdownPresenter:
    """Follows the query of the scores page while it is shown."""

    def __init__(
        self,
        view: BreakdownView,
        store: AnswerStore,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._view = view
        self._store = store
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._on_error = on_error
        self._way = BY_CHANNEL
        self._query: AnswerQuery | None = None
        self._has_ways = False

    def show(self, query: AnswerQuery) -> None:
        self._query = query
        way, store, me = self._way, self._store, weakref.ref(self)

        def load(_report: Report) -> tuple[Breakdown, list[str]]:
            made = _Maker(store, self_translate, self_dates).make(query, way)
            return made, [label for label, _ in store.load_segments()]

        self_translate, self_dates = self._translate, self._dates

        def show(loaded: tuple[Breakdown, list[str]]) -> None:
            presenter = me()
            if presenter is not None and (presenter._query, presenter._way) == (query, way):
                presenter._show_ways(loaded[1])
                presenter._view.set_breakdown(loaded[0])

        self._jobs.submit("scores.breakdown", load, show, self._on_error, latest_of="scores.breakdown")

    def choose_way(self, way: str) -> None:
        """way: BY_CHANNEL, BY_WAVE, or the label of a customer field."""
        self._way = way
        if self._query is not None:
            self.show(self._query)

    def _show_ways(self, labels: Sequence[str]) -> None:
        if self._has_ways:
            return
        self._has_ways = True
        say = self._translate
        ways = [
            (BY_CHANNEL, say(Text.translate("Scores", "By channel of the answer"))),
            (BY_WAVE, say(Text.translate("Scores", "By survey round"))),
        ]
        ways += [(label, say(Text.translate("Scores", "By “{label}”", label=label))) for label in labels]
        self._view.set_ways(ways)


class _Maker:
    """Makes one breakdown; in a job."""

    def __init__(self, store: AnswerStore, translate: Translate, dates: DateWords) -> None:
        self._store = store
        self._translate = translate
        self._dates = dates

    def make(self, query: AnswerQuery, way: str) -> Breakdown:
        store, question = self._store, query.question
        answers, fits = store.load_answers(question), store.load_fits(query)
        responses = store.load_responses(question)
        is_known = responses.is_known and not query.wave
        asked: Fits | None = store.load_ask_members(query, responses) if is_known else None
        names, group = self._groups(query, way)
        counts = answers.band_counts_by(group, len(names), fits)
        order = sorted(range(len(names)), key=lambda at: -counts[at].n) if way != BY_WAVE else range(len(names))
        rows = []
        for at in [at for at in order if counts[at].n][:MOST_GROUPS]:
            rate = None
            if asked is not None and way == BY_CHANNEL:
                chosen = asked & (responses.asks.channel == at)
                rate = (int(np.count_nonzero(chosen)), int(np.count_nonzero(chosen & responses.is_answered)))
            own = fits & (group == at)
            points = make_trend(question.kind, answers, own, self._dates) if way != BY_WAVE else ()
            rows.append(self._row(query, names[at], counts[at], points, rate))
        note, rates = self._rates(responses, asked, query)
        floor = -100.0 if question.kind.value == "nps" else 0.0
        return Breakdown(tuple(rows), rates, note, floor, 100.0)

    def _groups(self, query: AnswerQuery, way: str) -> tuple[list[str], NDArray[Any]]:
        """Names of the groups, and the group's number for each answer."""
        answers = self._store.load_answers(query.question)
        if way == BY_CHANNEL:
            names = [self._translate(CHANNEL_WORDS[channel]) for channel in CHANNELS]
            return names, self._store.load_channels(query.question).astype(np.int64)
        if way == BY_WAVE:
            none = self._translate(Text.translate("Scores", "no round given"))
            return [wave or none for wave in answers.waves], answers.wave_no.astype(np.int64)
        values = next((values for label, values in self._store.load_segments() if label == way), ())
        return list(values), self._store.load_members(way, values, query.question).astype(np.int64)

    def _row(
        self, query: AnswerQuery, name: str, counts: BandCounts, points: tuple[TrendPoint, ...],
        rate: tuple[int, int] | None,
    ) -> GroupRow:  # fmt: skip
        kind = query.question.kind
        found = estimate(kind, counts)
        assert found is not None
        value, interval = figure_words(kind, found.value), interval_words(kind, found, self._translate)
        basis = self._translate(Text.translate("Scores", "%n answer(s)", n=counts.n))
        if rate is not None and rate[0]:
            words = Text.translate(
                "Scores", "{answered} of {asked} asked", answered=f"{rate[1]:,}", asked=f"{rate[0]:,}"
            )
            basis = f"{basis} ・ {self._translate(words)}"
        return GroupRow(
            name, value, interval, basis, points if len(points) >= _FEWEST_FOR_TREND else (),
            (counts.low, counts.middle, counts.high), ", ".join((name, value, interval, basis)),
        )  # fmt: skip

    def _rates(
        self, responses: Responses, asked: Fits | None, query: AnswerQuery
    ) -> tuple[str, tuple[RateTable, ...]]:  # fmt: skip
        say = self._translate
        if asked is None:
            words = (
                Text.translate(
                    "Scores", "Invitations carry no survey round: who answered is told for all rounds together."
                )
                if query.wave
                else Text.translate(
                    "Scores", "How many were asked is unknown: the data hold no invitations to this survey."
                )
            )
            return say(words), ()
        asks = responses.asks
        is_known = asks.experienced_at_us != NO_TIME
        since = np.where(is_known, asks.asked_at_us - asks.experienced_at_us, -1)
        lag = np.where(responses.is_answered, responses.answered_at_us - asks.asked_at_us, -1)
        rows = _lag_rows(since, asked, responses.is_answered, _SINCE_EXPERIENCE, say)
        unknown = asked & ~is_known
        if unknown.any():
            name = say(Text.translate("Scores", "no experience in the data"))
            rows.append(_rate_row(name, unknown, responses.is_answered, say))
        quick = [
            _rate_row(say(words), asked, in_bucket, say)
            for words, in_bucket in _buckets(lag, _SINCE_ASKED)
            if np.count_nonzero(asked & in_bucket)
        ]
        silent = asked & ~responses.is_answered
        quick.append(_rate_row(say(Text.translate("Scores", "no answer")), asked, silent, say))
        channels = [
            _rate_row(say(CHANNEL_WORDS[CHANNELS[code]]), asked & (asks.channel == code), responses.is_answered, say)
            for code in np.unique(asks.channel[asked]).tolist()
        ]
        note = Text.translate(
            "Scores",
            "Counted over %n invitation(s): messages of the company that name a survey. An answer counts for 60 days.",
            n=int(np.count_nonzero(asked)),
        )  # fmt: skip
        titles = (
            Text.translate("Scores", "Answered, by time from experience to invitation"),
            Text.translate("Scores", "Time from invitation to answer"),
            Text.translate("Scores", "Answered, by channel of the invitation"),
        )
        tables = zip(titles, (rows, quick, channels), strict=True)
        return say(note), tuple(RateTable(say(title), tuple(each)) for title, each in tables)


def _buckets(lag: NDArray[np.int64], limits: Sequence[tuple[int, Text]]) -> list[tuple[Text, Fits]]:
    """Which lags fall between one limit and the next; negative ones are unknown and fall nowhere."""
    found, floor = [], 0
    for limit, words in limits:
        found.append((words, (lag >= floor) & (lag < limit)))
        floor = limit
    return found


def _lag_rows(
    lag: NDArray[np.int64], asked: Fits, answered: Fits, limits: Sequence[tuple[int, Text]], say: Translate
) -> list[RateRow]:  # fmt: skip
    return [
        _rate_row(say(words), asked & in_bucket, answered, say)
        for words, in_bucket in _buckets(lag, limits)
        if np.count_nonzero(asked & in_bucket)
    ]


def _rate_row(name: str, asked: Fits, answered: Fits, say: Translate) -> RateRow:
    n, k = int(np.count_nonzero(asked)), int(np.count_nonzero(asked & answered))
    rate = k / n if n else 0.0
    words = Text.translate(
        "Scores", "{count} of {all} ({percent}%)", count=f"{k:,}", all=f"{n:,}", percent=round(100 * rate)
    )
    return RateRow(name, say(words), rate)
