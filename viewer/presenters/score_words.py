"""What the cards and lists of the scores page say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from viewer.domain.answers import Question
from viewer.domain.channels import Channel
from viewer.domain.score_statistics import BandCounts, Estimate
from viewer.domain.scores import Band, GoodEnd, ScoreKind, band, goodness
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import SCORE_WORDS, SHORT_SCORE_WORDS, best_end_words, number_words

BANDS: Final = tuple(Band)


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A month: its label, its figure (None without answers)."""

    label: str
    estimate: Estimate | None


@dataclass(frozen=True, slots=True)
class ScoreCard:
    """title: what the figure is. value, interval, basis: in words. floor, ceiling: of the scale. spoken: all of it."""

    title: str
    value: str
    interval: str
    basis: str
    points: tuple[TrendPoint, ...]
    floor: float
    ceiling: float
    spoken: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of the scale and how many gave it."""

    label: str
    count: int
    band: Band


@dataclass(frozen=True, slots=True)
class DistributionCard:
    """groups: the bands in words with their shares."""

    title: str
    bars: tuple[Bar, ...]
    groups: tuple[tuple[Band, str], ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A row of the list. state: who calls, "" for nobody."""

    customer_no: int
    event_key: int
    figure: str
    band: Band
    nickname: str
    words: str
    day: str
    channel: Channel
    channel_words: str
    state: str
    spoken: str


def question_words(question: Question, translate: Translate) -> str:
    """How a question is called in the choice of questions."""
    kind = translate(SHORT_SCORE_WORDS[question.kind])
    if question.kind is ScoreKind.NPS:
        name = translate(SCORE_WORDS[question.kind])
        return name if question.words in {"", name} else question.words
    if question.kind is ScoreKind.OTHER or not question.words or kind in question.words:
        return question.words or kind
    return translate(Text.translate("Scores", "{question} ({kind})", question=question.words, kind=kind))


def figure_words(kind: ScoreKind, value: float) -> str:
    """A figure of many answers: +12 for NPS, 83% for a share."""
    return f"{round(value):+d}" if kind is ScoreKind.NPS and round(value) else _share(kind, value)


def _share(kind: ScoreKind, value: float) -> str:
    return f"{round(value)}" if kind is ScoreKind.NPS else f"{round(value)}%"


def interval_words(kind: ScoreKind, found: Estimate, translate: Translate) -> str:
    low, high = figure_words(kind, found.low), figure_words(kind, found.high)
    return translate(Text.translate("Scores", "95% interval {low} to {high}", low=low, high=high))


def card_title(question: Question, translate: Translate) -> str:
    """What the big figure is, with its scale."""
    if question.kind is ScoreKind.NPS:
        return translate(Text.translate("Scores", "Recommendation (NPS −100 to 100)"))
    words = Text.translate(
        "Scores", "{question}: share of good answers ({values} of {scale})",
        question=question_words(question, translate), values=good_values(question),
        scale=scale_words(question, translate),
    )  # fmt: skip
    return translate(words)


def scale_words(question: Question, translate: Translate) -> str:
    """1–5, and which end is best where it is the low one."""
    scale = f"{number_words(question.low)}–{number_words(question.high)}"
    if question.good_end is GoodEnd.HIGH:
        return scale
    return translate(
        Text.translate("Scores", "{scale}, {best}", scale=scale, best=best_end_words(question.low))
    )  # fmt: skip


def good_values(question: Question) -> str:
    """The values of the best band: 4–5, 9–10."""
    return _span_of(question, Band.HIGH)


def low_values(question: Question) -> str:
    """The values of the lowest band: 0–6, 1–2."""
    return _span_of(question, Band.LOW)


def _span_of(question: Question, wanted: Band) -> str:
    values = [value for value in whole_values(question) if band_of(question, value) is wanted]
    if not values:
        return ""
    low, high = number_words(values[0]), number_words(values[-1])
    return low if low == high else f"{low}–{high}"


def whole_values(question: Question) -> list[float]:
    """The values of the scale from low to high, one apart; none for a scale of over 20 of them."""
    count = round(question.high - question.low)
    if question.low + count != question.high or count > 20:
        return []
    return [question.low + step for step in range(count + 1)]


def band_of(question: Question, value: float) -> Band:
    return band(question.kind, goodness(value, question.low, question.high, question.good_end))


def best_word(question: Question, translate: Translate) -> str:
    """People of the best band: promoters for NPS, else those content."""
    values = good_values(question)
    words = (
        Text.translate("Scores", "promoters ({values})", values=values)
        if question.kind is ScoreKind.NPS
        else Text.translate("Scores", "content customers ({values})", values=values)
    )
    return translate(words)


def make_distribution(
    question: Question, values: Sequence[tuple[float, int]], counts: BandCounts, translate: Translate
) -> DistributionCard:
    """values: (value, how many gave it). A scale without whole steps is drawn in ten parts."""
    whole = whole_values(question)
    given = dict(values)
    if whole and all(value in whole for value in given):
        bars = tuple(Bar(number_words(value), given.get(value, 0), band_of(question, value)) for value in whole)
    else:
        bars = _ten_parts(question, values)
    groups = []
    for each, count in zip(BANDS, (counts.low, counts.middle, counts.high), strict=True):
        percent = round(100 * count / counts.n) if counts.n else 0
        words = Text.translate(
            "Scores", "{band} {count} ({percent}%)", band=band_word(question.kind, each), count=f"{count:,}",
            percent=percent,
        )  # fmt: skip
        groups.append((each, translate(words)))
    title = translate(Text.translate("Scores", "Distribution (answers)"))
    spoken = [title, *(f"{bar.label}: {bar.count:,}" for bar in bars), *(words for _, words in groups)]
    return DistributionCard(title, bars, tuple(groups), ", ".join(spoken))


def _ten_parts(question: Question, values: Sequence[tuple[float, int]]) -> tuple[Bar, ...]:
    width = (question.high - question.low) / 10
    counts = [0] * 10
    for value, count in values:
        counts[min(9, max(0, int((value - question.low) / width)))] += count
    return tuple(
        Bar(
            f"{number_words(round(question.low + width * part, 2))}–",
            count,
            band_of(question, question.low + width * (part + 0.5)),
        )
        for part, count in enumerate(counts)
    )


def band_word(kind: ScoreKind, which: Band) -> Text:
    """The bands of NPS have names of their own."""
    if kind is ScoreKind.NPS:
        return {
            Band.LOW: Text.translate("Scores", "Detractors"),
            Band.MIDDLE: Text.translate("Scores", "Passives"),
            Band.HIGH: Text.translate("Scores", "Promoters"),
        }[which]
    return {
        Band.LOW: Text.translate("Scores", "Low"),
        Band.MIDDLE: Text.translate("Scores", "Middle"),
        Band.HIGH: Text.translate("Scores", "High"),
    }[which]
