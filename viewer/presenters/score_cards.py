"""The cards above the list: the figure with its trend, the distribution, and the line that says of whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import AnswerQuery, Question
from viewer.domain.clock import datetime_of, us_of
from viewer.domain.score_statistics import BandCounts, estimate
from viewer.domain.scores import ScoreKind
from viewer.domain.text import Text, Translate
from viewer.events.answers import Answers, Fits
from viewer.presenters.dates import DateWords
from viewer.presenters.score_words import (
    DistributionCard,
    ScoreCard,
    TrendPoint,
    card_title,
    figure_words,
    interval_words,
    make_distribution,
)

MOST_MONTHS: Final = 36
"""The trend shows the newest so many."""


def make_score_card(
    query: AnswerQuery, answers: Answers, fits: Fits, dates: DateWords, translate: Translate
) -> ScoreCard:  # fmt: skip
    """The figure of all that fits, and the same by month."""
    kind = query.question.kind
    found = estimate(kind, answers.band_counts(fits))
    points = make_trend(kind, answers, fits, dates)
    title = card_title(query.question, translate)
    if found is None:
        nothing = translate(Text.translate("Scores", "no answers"))
        return ScoreCard(title, "–", nothing, "", (), *_ends(kind), f"{title}: {nothing}")
    basis = translate(Text.translate("Scores", "of %n answer(s)", n=found.n))
    value, interval = figure_words(kind, found.value), interval_words(kind, found, translate)
    spoken = [f"{title}: {value}", interval, basis]
    spoken += [
        f"{point.label}: {figure_words(kind, point.estimate.value)} ({point.estimate.n:,})"
        for point in points
        if point.estimate is not None
    ]
    return ScoreCard(title, value, interval, basis, points, *_ends(kind), ", ".join(spoken))


def make_distribution_card(
    question: Question, answers: Answers, fits: Fits, counts: BandCounts, translate: Translate
) -> DistributionCard:  # fmt: skip
    return make_distribution(question, answers.value_counts(fits), counts, translate)


def make_trend(kind: ScoreKind, answers: Answers, fits: Fits, dates: DateWords) -> tuple[TrendPoint, ...]:
    """By month of the workspace's zone, from the first to the last with an answer; months between may be empty."""
    if not fits.any():
        return ()
    months, group = month_groups(answers.answered_at_us, fits, dates)
    counts = answers.band_counts_by(group, len(months), fits)
    return tuple(
        TrendPoint(label, estimate(kind, each)) for label, each in zip(months, counts, strict=True)
    )[-MOST_MONTHS:]  # fmt: skip


def month_groups(
    answered_at_us: NDArray[np.int64], fits: Fits, dates: DateWords
) -> tuple[list[str], NDArray[np.int64]]:  # fmt: skip
    """Labels of the months, and the month's position for each answer, -1 outside."""
    months = find_months(answered_at_us[fits], dates.zone)
    labels = [
        dates.month(month.year, month.month, with_year=at == 0 or month.year != months[at - 1].year)
        for at, month in enumerate(months)
    ]
    return labels, np.where(fits, month_numbers(answered_at_us, months), -1)


def find_months(at_us: NDArray[np.int64], zone: tzinfo) -> list[datetime]:
    """The starts of the months in `zone` from the first of these instants to the last; 200 years at most."""
    if not len(at_us):
        return []
    last = datetime_of(int(at_us.max())).astimezone(zone)
    first = datetime_of(int(at_us.min())).astimezone(zone)
    year, month = max((first.year, first.month), (last.year - 200, last.month))
    starts = []
    while (year, month) <= (last.year, last.month):
        starts.append(datetime(year, month, 1, tzinfo=zone))
        year, month = year + month // 12, month % 12 + 1
    return starts


def month_numbers(at_us: NDArray[np.int64], months: Sequence[datetime]) -> NDArray[np.int64]:
    """Position in `months` of each instant; -1 for those before them."""
    starts = np.array([us_of(month) for month in months], np.int64)
    return np.searchsorted(starts, at_us, side="right") - 1


def make_summary(
    query: AnswerQuery, answers: Answers, fits: Fits, *, people: int, asked: tuple[int, int] | None, dates: DateWords,
    translate: Translate,
) -> str:  # fmt: skip
    """From when to when, how many answers of how many customers, of how many asked.

    asked: (invitations, answered ones), None while it is not known, negative if nobody can know it.
    """
    count = int(np.count_nonzero(fits))
    if not count:
        return translate(Text.translate("Scores", "No answers fit."))
    at = answers.answered_at_us[fits]
    first, last = int(at.min()), int(at.max())
    parts = [
        Text.translate("Scores", "{first} to {last}", first=dates.full_day(first), last=dates.day_since(last, first)),
        Text.translate(
            "Scores", "{answers} of %n customer(s)", n=people,
            answers=Text.translate("Scores", "%n answer(s)", n=count),
        ),
    ]  # fmt: skip
    if asked is not None and asked[0] < 0:
        reason = (
            Text.translate("Scores", "how many were asked is not recorded by survey round")
            if query.wave
            else Text.translate("Scores", "how many were asked is unknown")
        )
        parts.append(reason)
    elif asked is not None and asked[0] == asked[1] and asked[0]:
        # Exports of survey tools often hold the invitations of those who answered and no others.
        parts.append(
            Text.translate(
                "Scores", "all %n invitation(s) in the data were answered: silent ones may be left out", n=asked[0]
            )
        )
    elif asked is not None and asked[0]:
        parts.append(
            Text.translate(
                "Scores", "{answered} of {asked} invitations answered ({percent}%)", answered=f"{asked[1]:,}",
                asked=f"{asked[0]:,}", percent=round(100 * asked[1] / asked[0]),
            )
        )  # fmt: skip
    return " ・ ".join(translate(part) for part in parts)


def _ends(kind: ScoreKind) -> tuple[float, float]:
    return (-100.0, 100.0) if kind is ScoreKind.NPS else (0.0, 100.0)
