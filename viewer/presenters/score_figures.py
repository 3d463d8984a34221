"""The figures of a question as plain values, for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

import numpy as np

from viewer.domain.answers import Question
from viewer.domain.score_statistics import Estimate, estimate
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.score_cards import find_months, month_numbers


def may_lack_silent(answers: AnswerStore, questions: Sequence[Question]) -> bool:
    """Every invitation in the data was answered, by one question or another.

    Exports of survey tools often hold the invitations of those who answered and no others: a share of answered ones
    would be no response rate.
    """
    known = [responses for each in questions if (responses := answers.load_responses(each)).is_known]
    if not known or not len(known[0].asks):
        return False
    return bool(np.all(np.logical_or.reduce([responses.is_answered for responses in known])))


def question_figures(
    answers: AnswerStore, question: Question, zone: tzinfo, *, may_lack_silent: bool
) -> dict[str, Any]:
    """The figure of everybody, who was asked, and the figure by month. Counts and figures as numbers.

    may_lack_silent: as told by the function of that name.
    """
    found, responses = answers.load_answers(question), answers.load_responses(question)
    everybody = np.ones(len(found), np.bool_)
    months = find_months(found.answered_at_us, zone)
    by_month = found.band_counts_by(month_numbers(found.answered_at_us, months), len(months), everybody)
    return {
        "kind": question.kind.value,
        "question": question.words,
        "low": question.low,
        "high": question.high,
        "good": question.good_end.value,
        **_estimate_json(estimate(question.kind, found.band_counts())),
        "asked": len(responses.asks) if responses.is_known else None,
        "asked_answered": int(np.count_nonzero(responses.is_answered)) if responses.is_known else None,
        "silent_may_be_missing": may_lack_silent if responses.is_known else None,
        "months": [
            {"month": f"{month:%Y-%m}", **_estimate_json(estimate(question.kind, counts))}
            for month, counts in zip(months, by_month, strict=True)
        ],
    }


def _estimate_json(found: Estimate | None) -> dict[str, Any]:
    if found is None:
        return {"answers": 0, "value": None, "interval_95": None}
    return {
        "answers": found.n,
        "value": round(found.value, 2),
        "interval_95": [round(found.low, 2), round(found.high, 2)],
    }
