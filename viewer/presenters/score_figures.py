"""The figures of a question as plain values, for scripts."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

import numpy as np

from viewer.domain.answers import Question
from viewer.domain.score_statistics import Estimate, estimate
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.score_cards import find_months, month_numbers


def question_figures(answers: AnswerStore, question: Question, zone: tzinfo) -> dict[str, Any]:
    """The figure of everybody, who was asked, and the figure by month. Counts and figures as numbers."""
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
