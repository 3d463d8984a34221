"""What conditions find in the sample is what reading every life finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sample.imported import ImportedSample
from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.conditions import (
    And,
    Condition,
    Did,
    Happening,
    LastDays,
    Near,
    Not,
    Said,
    Scored,
    SeenIn,
    TextPlace,
)
from viewer.domain.customers import CustomerQuery
from viewer.domain.folding import fold
from viewer.domain.journey import Journey
from viewer.domain.scores import ScoreKind

CALL = CHANNEL_CODE[Channel.CALL]
Fits = Callable[[Journey, int], bool]


@pytest.fixture(scope="module")
def lives(sample: ImportedSample) -> list[Journey]:
    return [sample.store.load_journey(int(no)) for no in sample.store.find_customers(CustomerQuery())]


def _is_unhappy(journey: Journey, _as_of_us: int) -> bool:
    """Of answers of one moment the first question counts."""
    answers = [score for score in journey.scores if score.kind is ScoreKind.NPS]
    return bool(answers) and max(answers, key=lambda score: score.answered_at_us).value <= 6


def _has_called(journey: Journey, _as_of_us: int) -> bool:
    calls = journey.events.occurred_at_us[journey.events.channel == CALL].tolist()
    return any(0 < score.answered_at_us - at <= 30 * DAY_US for score in journey.scores for at in calls)


def _says(journey: Journey, _as_of_us: int) -> bool:
    return any("納期" in fold(journey.events.text(at) or "") for at in range(len(journey.events)))


def _is_active(journey: Journey, as_of_us: int) -> bool:
    at = journey.events.occurred_at_us
    return bool(len(at)) and int(at[-1]) > as_of_us - 30 * DAY_US


CALLED = Did(Happening(channels=frozenset({Channel.CALL})), near=Near(30))
UNHAPPY = Scored(kinds=frozenset({ScoreKind.NPS}), high=6)
SAYS = Said("納期", frozenset({TextPlace.TRANSCRIPT, TextPlace.COMMENT}))


@pytest.mark.parametrize(
    ("condition", "fits"),
    [
        (And((UNHAPPY, CALLED)), lambda life, end: _is_unhappy(life, end) and _has_called(life, end)),
        (And((UNHAPPY, Not(CALLED))), lambda life, end: _is_unhappy(life, end) and not _has_called(life, end)),
        (And((SeenIn(LastDays(30)), SAYS)), lambda life, end: _is_active(life, end) and _says(life, end)),
    ],
    ids=["unhappy after a call", "unhappy without a call", "lately spoke of delivery"],
)
def test_that_a_condition_finds_whom_reading_every_life_finds(
    sample: ImportedSample, lives: list[Journey], condition: Condition, fits: Fits
) -> None:
    as_of_us = sample.store.totals().last_at_us
    assert as_of_us is not None
    wanted = {life.customer.customer_no for life in lives if fits(life, as_of_us)}
    found = set(sample.store.find_customers(CustomerQuery(condition=condition)).tolist())
    assert wanted
    assert found == wanted
