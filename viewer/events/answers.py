"""The answers to one question as columns, and which of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import AnswerQuery, Question, Segment, find_channel
from viewer.domain.channels import CHANNEL_CODE, CHANNELS, Channel
from viewer.domain.clock import SECOND_US, TimeSpan
from viewer.domain.score_statistics import BandCounts
from viewer.domain.scores import SCORE_KINDS, GoodEnd

Places = NDArray[np.int64]
Fits = NDArray[np.bool_]

_ONE_QUESTION: Final = "kind = ? AND question = ? AND low = ? AND high = ? AND good_high = ?"
_SECOND_BITS: Final = 39
_SEGMENT_VALUES: Final = 40
"""A field with more values than this names people rather than groups of them."""


def load_questions(cursor: duckdb.DuckDBPyConnection) -> tuple[Question, ...]:
    """Every question that was answered: NPS first, then CSAT, CES and others, the most answered first in each."""
    rows = cursor.execute(
        """SELECT kind, question, low, high, good_high, count(*) AS answers FROM score GROUP BY ALL
           ORDER BY kind, answers DESC, question, low, high"""
    ).fetchall()
    return tuple(
        Question(SCORE_KINDS[kind], words, low, high, GoodEnd.HIGH if good_high else GoodEnd.LOW, answers)
        for kind, words, low, high, good_high, answers in rows
    )


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers to `question` in the order of the store: by customer, then time. Columns of shape (n,).

    wave_no: position in `waves`, which is sorted; "" stands for answers without one.
    """

    question: Question
    waves: tuple[str, ...]
    customer_no: NDArray[np.int32]
    answered_at_us: NDArray[np.int64]
    event_key: NDArray[np.uint64]
    value: NDArray[np.float64]
    goodness: NDArray[np.float64]
    band: NDArray[np.uint8]
    wave_no: NDArray[np.int16]
    comment_no: NDArray[np.int32]

    @classmethod
    def load(cls, cursor: duckdb.DuckDBPyConnection, question: Question) -> Answers:
        asked = _parameters(question)
        found = cursor.execute(
            f"SELECT DISTINCT coalesce(wave, '') FROM score WHERE {_ONE_QUESTION} LIMIT 30000", asked
        ).fetchall()
        waves = sorted(str(row[0]) for row in found)
        columns = cursor.execute(
            f"""SELECT home_no AS customer_no, answered_at_us, event_key, value, goodness, band, comment_no,
                    (coalesce(list_position(?::VARCHAR[], coalesce(wave, '')), 1) - 1)::SMALLINT AS wave_no
                FROM score WHERE {_ONE_QUESTION}""",
            [waves, *asked],
        ).fetchnumpy()
        plain: dict[str, Any] = {name: np.asarray(values) for name, values in columns.items()}
        return cls(question, tuple(waves), **plain)

    def __len__(self) -> int:
        return len(self.customer_no)

    def lowest_first(self, fits: Fits | None = None) -> Places:
        """Places of the answers that fit, the lowest first, of equal ones the newest first."""
        seconds = np.clip(self.answered_at_us // SECOND_US + (1 << 37), 0, (1 << _SECOND_BITS) - 1)
        keys = np.round(self.goodness * 100_000).astype(np.int64)
        keys = (keys << _SECOND_BITS) | ((1 << _SECOND_BITS) - 1 - seconds)
        if fits is None:
            return np.argsort(keys).astype(np.int64)
        chosen = np.flatnonzero(fits)
        return chosen[np.argsort(keys[chosen])]

    def fits_of(self, customer_nos: Sequence[int], span: TimeSpan) -> Fits:
        """The answers that these customers gave in `span`."""
        inside = (self.answered_at_us >= span.start_us) & (self.answered_at_us < span.end_us)
        return inside & np.isin(self.customer_no, np.asarray(customer_nos, dtype=np.int32))

    def band_counts(self, fits: Fits | None = None) -> BandCounts:
        counts = np.bincount(self.band if fits is None else self.band[fits], minlength=3)
        return BandCounts(int(counts[0]), int(counts[1]), int(counts[2]))

    def band_counts_by(self, group: NDArray[Any], count: int, fits: Fits) -> list[BandCounts]:
        """By group number 0 ... count - 1 of each answer; numbers outside belong to nobody."""
        chosen = fits & (group >= 0) & (group < count)
        both = group[chosen].astype(np.int64) * 3 + self.band[chosen]
        table = np.bincount(both, minlength=count * 3).reshape(-1, 3)
        return [BandCounts(int(low), int(middle), int(high)) for low, middle, high in table[:count]]

    def people(self, fits: Fits) -> int:
        """How many customers gave the answers that fit."""
        customers = self.customer_no[fits]
        return 0 if not len(customers) else 1 + int(np.count_nonzero(np.diff(customers)))

    def value_counts(self, fits: Fits) -> list[tuple[float, int]]:
        """How often each value was given, by value."""
        chosen = self.value[fits]
        whole = chosen.astype(np.int16)
        if len(chosen) and self.question.high <= 1000 and self.question.low >= 0 and bool(np.all(whole == chosen)):
            # The usual scales have few whole values: far faster than sorting all answers.
            counted = np.bincount(whole)
            return [(float(value), int(counted[value])) for value in np.flatnonzero(counted)]
        values, counts = np.unique(chosen, return_counts=True)
        return [(float(value), int(count)) for value, count in zip(values, counts, strict=True)]

    def fits(self, query: AnswerQuery, channels: NDArray[np.uint8] | None, members: Fits | None) -> Fits:
        """channels: code of each answer, needed with a channel. members: by customer_no, needed with a segment."""
        fits = np.ones(len(self), np.bool_)
        if query.wave:
            fits &= self.wave_no == (self.waves.index(query.wave) if query.wave in self.waves else -1)
        if query.span is not None:
            fits &= (self.answered_at_us >= query.span.start_us) & (self.answered_at_us < query.span.end_us)
        if query.channel is not None and channels is not None:
            fits &= channels == CHANNEL_CODE[query.channel]
        if query.segment is not None and members is not None:
            fits &= members[self.customer_no]
        return fits


def _parameters(question: Question) -> list[Any]:
    is_high = question.good_end is GoodEnd.HIGH
    return [SCORE_KINDS.index(question.kind), question.words, question.low, question.high, is_high]


def load_channels(cursor: duckdb.DuckDBPyConnection, answers: Answers) -> NDArray[np.uint8]:
    """The channel code of each answer: the one that its export names, else that of the answering event."""
    rows = cursor.execute(
        f"""SELECT s.event_key, e.channel, coalesce(e.traffic_source, '') AS words
            FROM (SELECT DISTINCT home_no, event_key FROM score WHERE {_ONE_QUESTION}) s
            JOIN event e ON e.home_no = s.home_no AND e.event_key = s.event_key""",
        _parameters(answers.question),
    ).fetchnumpy()
    keys, words = np.asarray(rows["event_key"]), np.asarray(rows["words"])
    codes = np.asarray(rows["channel"]).astype(np.uint8)
    named, place = np.unique(words.astype(str), return_inverse=True) if len(words) else (words, np.empty(0, np.int64))
    for number, each in enumerate(named):
        if (channel := find_channel(str(each))) is not None:
            codes[place == number] = CHANNEL_CODE[channel]
    order = np.argsort(keys)
    at = np.searchsorted(keys[order], answers.event_key)
    return codes[order[np.minimum(at, max(0, len(order) - 1))]] if len(order) else np.empty(0, np.uint8)


def answer_channel(channel: int, words: str | None) -> Channel:
    """One answer's channel, as `load_channels` tells it."""
    return find_channel(words or "") or CHANNELS[channel]


def load_segments(cursor: duckdb.DuckDBPyConnection) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Fields that divide customers into groups, with their values, the most frequent first."""
    rows = cursor.execute(
        f"""WITH value AS (
                SELECT label, value, count(DISTINCT customer_no) AS people FROM customer_field
                WHERE role IN ('other', 'do_not_call') AND trim(value) <> ''
                  AND label IN (SELECT label FROM customer_field WHERE role IN ('other', 'do_not_call')
                                GROUP BY label HAVING approx_count_distinct(value) <= {2 * _SEGMENT_VALUES})
                GROUP BY ALL)
            SELECT label, value FROM value ORDER BY label, people DESC, value"""
    ).fetchall()
    values: dict[str, list[str]] = {}
    for label, value in rows:
        values.setdefault(str(label), []).append(str(value))
    return tuple((label, tuple(each)) for label, each in values.items() if 1 < len(each) <= _SEGMENT_VALUES)


def load_members(cursor: duckdb.DuckDBPyConnection, label: str, values: Sequence[str], size: int) -> NDArray[np.int16]:
    """By customer_no, shape (size,): position of their value of the field in `values`, -1 without one of these."""
    rows = cursor.execute(
        """SELECT customer_no, list_position($2::VARCHAR[], arg_max(value, (at_us, source_no, source_row))) AS place
           FROM customer_field WHERE label = $1 AND role IN ('other', 'do_not_call') GROUP BY customer_no""",
        [label, list(values)],
    ).fetchall()
    members = np.full(size, -1, np.int16)
    for customer_no, place in rows:
        if place is not None and customer_no < size:
            members[customer_no] = place - 1
    return members


def load_member_fits(cursor: duckdb.DuckDBPyConnection, segment: Segment, size: int) -> Fits:
    return np.asarray(load_members(cursor, segment.label, [segment.value], size) == 0)
