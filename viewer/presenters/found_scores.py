"""What the scores page says about all answers that fit a query. It reads: call it in a job."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np

from viewer.domain.answers import AnswerQuery, AnswerRow, Question
from viewer.domain.journey import Journey
from viewer.domain.score_statistics import BandCounts
from viewer.domain.text import Translate
from viewer.events.answers import Answers, Fits, Places
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.dates import DateWords
from viewer.presenters.score_cards import make_distribution_card, make_score_card
from viewer.presenters.score_words import DistributionCard, ScoreCard
from viewer.presenters.scores_view import Segments

_LOW: Final = 0
"""The code of the lowest band in `Answers.band`."""


@dataclass(frozen=True, slots=True)
class FoundScores:
    """One answer to a query: what fits, in order, and what it says together."""

    answers: Answers
    fits: Fits
    order: Places
    counts: BandCounts
    people: int
    card: ScoreCard
    distribution: DistributionCard
    low_keys: frozenset[int]
    first: tuple[AnswerRow, Journey] | None


@dataclass(frozen=True, slots=True)
class FirstScores:
    """What the page shows when it is opened; found is None in a workspace without answers."""

    questions: tuple[Question, ...]
    segments: Segments
    found: FoundScores | None


class JourneyReader(Protocol):
    def load_journey(self, customer_no: int) -> Journey: ...


def without_people(found: FoundScores, customer_nos: frozenset[int]) -> tuple[FoundScores, int]:
    """`found` with the answers of these left out of the list, and how many answers those are. Its figures stay."""
    if not customer_nos:
        return found, 0
    hidden = np.array(sorted(customer_nos), dtype=np.int32)
    order = found.order[~np.isin(found.answers.customer_no[found.order], hidden)]
    first = found.first if found.first is not None and found.first[0].customer_no not in customer_nos else None
    return replace(found, order=order, first=first), len(found.order) - len(order)


def load_first_scores(
    store: AnswerStore, journeys: JourneyReader, dates: DateWords, translate: Translate
) -> FirstScores:  # fmt: skip
    """The first question with all of its answers. Reads: call it in a job."""
    questions = store.load_questions()
    found = find_scores(store, journeys, AnswerQuery(questions[0]), dates, translate) if questions else None
    return FirstScores(questions, store.load_segments(), found)


def find_scores(
    store: AnswerStore, journeys: JourneyReader, query: AnswerQuery, dates: DateWords, translate: Translate
) -> FoundScores:  # fmt: skip
    """Everything the page says about all that fit; in a job."""
    answers, fits = store.load_answers(query.question), store.load_fits(query)
    order, counts = store.load_order(query.question), answers.band_counts(fits)
    order = order if counts.n == len(answers) else order[fits[order]]
    low = answers.event_key[fits & (answers.band == _LOW)]
    row = store.load_rows(query.question, order[:1])[0] if len(order) else None
    return FoundScores(
        answers, fits, order, counts, answers.people(fits),
        make_score_card(query, answers, fits, dates, translate),
        make_distribution_card(query.question, answers, fits, counts, translate), frozenset(low.tolist()),
        None if row is None else (row, journeys.load_journey(row.customer_no)),
    )  # fmt: skip
