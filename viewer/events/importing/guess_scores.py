"""Which columns are answers on a scale."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from viewer.domain.mapping import ScoreColumn
from viewer.domain.scores import GoodEnd, ScoreKind
from viewer.events.importing.guess_samples import Sample

_NPS: Final = re.compile(r"(^|_)nps($|_)|推奨|おすすめ|お勧め|お薦め|勧めたい|recommend")
_CSAT: Final = re.compile(r"満足|csat|satisf|(^|_)(rating|stars?)($|_)|評価")
_CES: Final = re.compile(r"手間|労力|(^|_)ces($|_)|effort|ease_of|簡単|容易|解決しやす")
_EASE: Final = re.compile(r"ease_of|簡単|容易|しやす")
_REASON: Final = re.compile(r"理由|コメント|自由記述|内容|reason|comment|why")
_NOT_A_SCORE: Final = re.compile(r"group|category|区分|項目|理由|コメント|reason|comment|件数|count|平均|average|_id$")
_ONE_IS_BEST: Final = re.compile(r"1\s*[=:はが]\s*_?(とても|非常に|大変)?_?(満足|良|よ|very_satisf|excellent|best)")

_WORD_SCALES: Final = (
    ("とても不満", "不満", "どちらでもない", "満足", "とても満足"),
    ("とても不満", "不満", "どちらともいえない", "満足", "とても満足"),
    ("とても不満", "やや不満", "どちらともいえない", "やや満足", "とても満足"),
    ("非常に不満", "不満", "どちらでもない", "満足", "非常に満足"),
    ("非常に不満", "不満", "どちらともいえない", "満足", "非常に満足"),
    ("非常に不満", "やや不満", "どちらともいえない", "やや満足", "非常に満足"),
    ("大変不満", "不満", "普通", "満足", "大変満足"),
    ("大変不満", "やや不満", "どちらともいえない", "やや満足", "大変満足"),
    ("大変不満", "不満", "どちらともいえない", "満足", "大変満足"),
    ("不満", "やや不満", "どちらともいえない", "やや満足", "満足"),
    ("不満", "やや不満", "どちらでもない", "やや満足", "満足"),
    ("不満", "やや不満", "普通", "やや満足", "満足"),
    ("悪い", "やや悪い", "普通", "やや良い", "良い"),
    ("とても悪い", "悪い", "普通", "良い", "とても良い"),
    ("不満", "普通", "満足"),
    ("Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"),
    ("Very dissatisfied", "Somewhat dissatisfied", "Neither satisfied nor dissatisfied", "Somewhat satisfied",
     "Very satisfied"),
    ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"),
    ("Very poor", "Poor", "Fair", "Good", "Excellent"),
    ("bad", "good"),
)  # fmt: skip
_NO_ANSWER: Final = frozenset(
    {"選択肢なし", "無回答", "未回答", "分からない", "わからない", "該当なし", "offered", "unoffered"}
)


def guess_scores(samples: tuple[Sample, ...]) -> tuple[list[ScoreColumn], dict[str, tuple[str, ...]]]:
    """The scores in file order, and the words in their columns that mean "no answer"."""
    scores: list[ScoreColumn] = []
    missing: dict[str, tuple[str, ...]] = {}
    for sample in samples:
        kind = _kind(sample)
        if kind is None or not sample.values:
            continue
        answers = sample.distinct - _NO_ANSWER
        score = _in_words(sample, kind, answers) or _in_numbers(sample, kind, answers)
        if score is None:
            continue
        scores.append(score)
        silent = tuple(sorted(sample.distinct & _NO_ANSWER))
        if silent:
            missing[sample.name] = silent
    named = {score.column for score in scores}
    return [_with_comment(score, samples, named) for score in scores], missing


def _kind(sample: Sample) -> ScoreKind | None:
    if sample.matches(_NOT_A_SCORE):
        return None
    if sample.matches(_NPS):
        return ScoreKind.NPS
    if sample.matches(_CSAT):
        return ScoreKind.CSAT
    return ScoreKind.CES if sample.matches(_CES) else None


def _in_words(sample: Sample, kind: ScoreKind, answers: frozenset[str]) -> ScoreColumn | None:
    for scale in _WORD_SCALES:
        if answers and answers <= set(scale):
            return ScoreColumn(sample.name, kind, low=1.0, high=float(len(scale)), words=scale)
    return None


def _in_numbers(sample: Sample, kind: ScoreKind, answers: frozenset[str]) -> ScoreColumn | None:
    try:
        numbers = sorted(map(float, answers))
    except ValueError:
        return None
    if not numbers or not all(number.is_integer() for number in numbers) or len(numbers) > 11:
        return None
    if kind is ScoreKind.NPS:
        return ScoreColumn(sample.name, kind, low=0.0, high=10.0) if numbers[0] >= 0 and numbers[-1] <= 10 else None
    low = 0.0 if numbers[0] == 0 else 1.0
    high = next((top for top in (5.0, 7.0, 10.0) if numbers[-1] <= top), None)
    if numbers[0] < 0 or high is None:
        return None
    is_low_good = bool(_ONE_IS_BEST.search(sample.key)) or (kind is ScoreKind.CES and not sample.matches(_EASE))
    return ScoreColumn(sample.name, kind, low=low, high=high, good=GoodEnd.LOW if is_low_good else GoodEnd.HIGH)


def _with_comment(score: ScoreColumn, samples: tuple[Sample, ...], named: set[str]) -> ScoreColumn:
    """The free text that belongs to this score: `満足度の理由` beside `満足度`, `nps_comment` beside `nps`."""
    key = next(sample.key for sample in samples if sample.name == score.column)
    for sample in samples:
        rest = sample.key.removeprefix(key)
        if sample.name not in named and rest != sample.key and len(rest) <= 10 and _REASON.search(rest):
            return replace(score, comment=sample.name)
    if score.kind is not ScoreKind.NPS:
        return score
    about = re.compile(r"(推奨|nps|おすすめ|お勧め|recommend).*(理由|項目|コメント|reason|comment)")
    found = next((one.name for one in samples if one.matches(about) and one.name not in named), None)
    return replace(score, comment=found) if found else score
