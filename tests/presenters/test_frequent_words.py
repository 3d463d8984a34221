"""Words that occur in many comments."""

from __future__ import annotations

import numpy as np

from viewer.domain.progress import silent
from viewer.presenters.frequent_words import make_word_index

COMMENTS = {
    3: "電話がつながらない。同じ説明を何度もしました。",
    5: "電話が繋がりません。田中さんに説明しました。",
    8: "Great sofa, the delivery was late. 090-1234-5678 に電話ください",
}


def test_that_words_are_counted_once_a_comment_in_their_plain_form() -> None:
    index = make_word_index(COMMENTS, silent)
    counts = dict(zip(index.words, index.counts(np.array([3, 5, 8], np.int32)).tolist(), strict=True))
    assert counts["電話"] == 3
    assert counts["説明"] == 2
    assert counts["繋がる"] == 2
    assert index.words[0] == "電話"


def test_that_only_the_comments_in_question_are_counted() -> None:
    index = make_word_index(COMMENTS, silent)
    counts = dict(zip(index.words, index.counts(np.array([3], np.int32)).tolist(), strict=True))
    assert (counts["電話"], counts["delivery"]) == (1, 0)
    assert sorted(index.texts_with("説明").tolist()) == [3, 5]


def test_that_names_and_numbers_are_no_words() -> None:
    words = set(make_word_index(COMMENTS, silent).words)
    assert not words & {"田中", "090", "1234", "●", "the", "為る"}


def test_that_no_comments_have_no_words() -> None:
    assert make_word_index({}, silent).words == ()
