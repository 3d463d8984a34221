"""What happened before an answer, as few steps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.small_journeys import SATURDAY_US, Happening, make_journey
from viewer.domain.channels import ACTOR_CODE, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.presenters.stretch_steps import MOST_STEPS, make_steps
from viewer.timeline.contact_rows import make_contact_rows


def life(*contacts: tuple[float, Channel, Actor]) -> Journey:
    """contacts: (days before the answer, channel, actor), in order; the answer follows."""
    all_of_them = (*contacts, (0.0, Channel.SURVEY, Actor.CUSTOMER))
    happenings = [
        Happening(at_us=SATURDAY_US - round(days * DAY_US), channel=channel, visit_no=number, title=f"t{number}")
        for number, (days, channel, _) in enumerate(all_of_them)
    ]
    journey = make_journey(happenings)
    actors = np.array([ACTOR_CODE[actor] for _, _, actor in all_of_them], np.uint8)
    return replace(journey, events=replace(journey.events, actor=actors))


def steps_of(journey: Journey, days: int) -> list[tuple[int, ...]]:
    """Rows of each step; () is silence."""
    last = len(journey.events) - 1
    return [step.rows for step in make_steps(journey, make_contact_rows(journey), last, days)]


def test_that_contacts_before_the_stretch_are_left_out() -> None:
    journey = life((40, Channel.WEB, Actor.CUSTOMER), (10, Channel.WEB, Actor.CUSTOMER))
    assert steps_of(journey, 30) == [(1,), (2,)]
    assert steps_of(journey, 60) == [(0,), (1,), (2,)]


def test_that_silence_by_the_company_is_a_step_also_when_the_customer_came_meanwhile() -> None:
    journey = life((25, Channel.MAIL, Actor.COMPANY), (5, Channel.WEB, Actor.CUSTOMER))
    assert steps_of(journey, 30) == [(0,), (), (1,), (2,)]


def test_that_silence_that_began_before_the_stretch_is_told_whole() -> None:
    journey = life((40, Channel.MAIL, Actor.COMPANY), (5, Channel.WEB, Actor.CUSTOMER))
    (silence, *_) = make_steps(journey, make_contact_rows(journey), 2, 14)
    assert silence.is_silence
    assert silence.silence_days == 40


def test_that_many_contacts_become_few_steps_and_calls_stay_alone() -> None:
    mails = [(29.0 - number, Channel.MAIL, Actor.COMPANY) for number in range(20)]
    journey = life(*mails, (8, Channel.CALL, Actor.CUSTOMER), (4, Channel.WEB, Actor.CUSTOMER))
    steps = steps_of(journey, 30)
    assert len(steps) <= MOST_STEPS
    assert [row for step in steps for row in step] == list(range(23))
    assert (20,) in steps


def test_that_the_answer_is_the_last_step() -> None:
    assert steps_of(life(), 30) == [(0,)]
