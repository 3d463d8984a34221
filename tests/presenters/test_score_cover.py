from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from small_journeys import COOKIE, MEMBER, Happening, make_journey

from viewer.domain.anchors import IdentityRef, identity_ref
from viewer.domain.conditions import And, Scored
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort
from viewer.domain.review_plan import Review, ReviewCustomer, ReviewPlan, ReviewStatus
from viewer.domain.scores import GoodEnd, Score, ScoreKind
from viewer.presenters.score_cover import ScoreCover, keep_covered, load_covered
from viewer.workspace.review_shelf import Shelf

SECRET = b"secret"
REF = identity_ref(MEMBER, SECRET)
ROW = CustomerRow(4, "crm:C-04821", (MEMBER,), (), 1, 1, 0, 0, (), None)


def shelf_of(review: Review, *revealed: IdentityRef) -> Shelf:
    plan = ReviewPlan(review, (ReviewCustomer("c", review.review_id, REF, 1.0),))
    return Shelf((plan,), revealed={review.review_id: frozenset(revealed)}, people={REF: ROW})


def covering(shelf: Shelf) -> ScoreCover:
    cover = ScoreCover(SECRET)
    cover.set_shelf(shelf)
    return cover


RUNNING = Review("r", status=ReviewStatus.RUNNING)
BY_SCORE = CustomerQuery()


def test_that_only_a_running_review_that_wants_it_hides_scores_until_the_reveal() -> None:
    assert covering(shelf_of(RUNNING)).covers_row(ROW)
    assert not covering(shelf_of(replace(RUNNING, status=ReviewStatus.PLANNED))).covers_row(ROW)
    assert not covering(shelf_of(replace(RUNNING, hide_scores_until_reveal=False))).covers_row(ROW)
    assert not covering(shelf_of(RUNNING, REF)).covers_row(ROW)


def test_that_a_covered_journey_has_no_answers_left_in_it() -> None:
    whole = make_journey([Happening(), Happening(name="survey")])
    events = replace(whole.events, value=np.array([12.0, 2.0]))
    score = Score(2, ScoreKind.NPS, "推奨度", 2.0, 0.0, 10.0, GoodEnd.HIGH, 1)
    journey = replace(whole, events=events, scores=(score,))
    covered = covering(shelf_of(RUNNING)).cover(journey)
    assert (covered.scores, covered.hides_scores) == ((), True)
    assert covered.events.value[0] == 12.0
    assert np.isnan(covered.events.value[1])
    assert covering(shelf_of(RUNNING, REF)).cover(journey) is journey


def test_that_a_place_in_an_order_of_scores_tells_nothing() -> None:
    cover, order = covering(shelf_of(RUNNING)), np.array([3, 4, 5], dtype=np.int32)
    low = Scored(high=6)
    for query in (BY_SCORE, CustomerQuery(score_max=6, sort=CustomerSort.NAME), CustomerQuery(condition=And((low,)))):
        assert cover.cover_order(query, order).tolist() == [3, 5]
    assert cover.cover_order(CustomerQuery(sort=CustomerSort.NAME), order).tolist() == [3, 4, 5]


def test_that_others_are_told_once_when_something_is_hidden_or_opened() -> None:
    cover, told = ScoreCover(SECRET), []
    cover.follow(lambda: told.append(len(cover.refs)))
    for shelf in (shelf_of(RUNNING), shelf_of(RUNNING), shelf_of(RUNNING, REF)):
        cover.set_shelf(shelf)
    assert told == [1, 0]


def test_that_a_start_in_the_middle_of_a_review_knows_whom_to_cover(tmp_path: Path) -> None:
    path = tmp_path / "covered.json"
    keep_covered(path, [REF])
    cover = ScoreCover(SECRET, load_covered(path))
    assert cover.covers_row(ROW)
    assert cover.covers(make_journey([Happening(identity=COOKIE)]))
    keep_covered(path, [])
    assert not path.exists()
    path.write_text("[1", encoding="utf-8")
    assert load_covered(path) == frozenset()
