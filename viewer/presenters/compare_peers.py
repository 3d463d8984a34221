"""Whom to lay beside a customer: people who answered the same question well, or badly."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from viewer.domain.answers import Question
from viewer.domain.scores import BANDS, Band
from viewer.events.answers import Answers
from viewer.events.score_statistics import AnswerStore


class Peers(NamedTuple):
    """customer_nos: the newest answers first. total: of how many they were taken. question: None without answers."""

    customer_nos: tuple[int, ...]
    total: int
    question: Question | None


def find_peers(store: AnswerStore, customer_no: int, band: Band, count: int, excluded: Collection[int]) -> Peers:
    """`count` people whose latest answer to the question that `customer_no` was asked lies in `band`.

    Where the customer answered nothing, the question that comes first is taken. Waits for the disk.
    """
    questions = store.load_questions()
    if not questions:
        return Peers((), 0, None)
    answered = (each for each in questions if bool(np.any(store.load_answers(each).customer_no == customer_no)))
    question = next(answered, questions[0])
    answers = store.load_answers(question)
    latest = _latest(answers)
    fitting = latest[answers.band[latest] == BANDS.index(band)]
    order = fitting[np.argsort(-answers.answered_at_us[fitting], kind="stable")]
    people = [int(no) for no in answers.customer_no[order] if int(no) not in excluded]
    return Peers(tuple(people[:count]), len(people), question)


def _latest(answers: Answers) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Places of everybody's latest answer: the store keeps them by customer, then time."""
    if not len(answers):
        return np.empty(0, dtype=np.int64)
    is_last = np.append(np.diff(answers.customer_no) != 0, True)
    return np.flatnonzero(is_last).astype(np.int64)
