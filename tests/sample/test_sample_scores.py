"""The figures of the scores page against the truth about the sample."""

from __future__ import annotations

from datetime import timedelta, timezone

import numpy as np

from tests.sample.imported import ImportedSample
from viewer.domain.score_statistics import net_promoter_score
from viewer.domain.scores import ScoreKind
from viewer.presenters.score_cards import find_months, month_numbers

JAPAN = timezone(timedelta(hours=9))


def test_that_nps_is_the_true_one_for_everybody_and_every_month(sample: ImportedSample) -> None:
    store, truth = sample.store.answers, sample.truth["nps"]
    (question,) = [each for each in store.load_questions() if each.kind is ScoreKind.NPS]
    answers = store.load_answers(question)
    found = net_promoter_score(answers.band_counts())
    assert (found.n, round(found.value, 2)) == (truth["overall"]["answers"], truth["overall"]["nps"])

    months = find_months(answers.answered_at_us, JAPAN)
    by_month = answers.band_counts_by(
        month_numbers(answers.answered_at_us, months), len(months), np.ones(len(answers), np.bool_)
    )
    for month, counts in zip(months, by_month, strict=True):
        wanted = truth["months"].get(f"{month:%Y-%m}")
        assert counts.n == (wanted["answers"] if wanted else 0)
        if wanted:
            assert round(net_promoter_score(counts).value, 2) == wanted["nps"]
