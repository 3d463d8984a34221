from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.anchors import IdentityRef
from viewer.domain.homework import HomeworkKind
from viewer.domain.review_plan import HowPicked, Review, ReviewStatus
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.reviews import Chosen, PersonRef, ReviewCommands, load_homework, load_plans

ANNA, BEN, CLEO = (IdentityRef("member", letter * 64) for letter in "abc")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
    yield opened
    opened.close()


def test_that_a_review_is_one_step_with_its_list_and_its_guests(store: ReviewStore) -> None:
    commands = ReviewCommands(store, "山田")
    chosen = [Chosen(ANNA, HowPicked.RANDOM, {"seed": 7}), Chosen(BEN), Chosen(ANNA)]
    review_id, _ = commands.prepare(Review("", theme="待つ間"), chosen, [PersonRef("佐藤", "EC企画")])
    (plan,) = load_plans(store)
    assert (plan.review_id, plan.review.no, plan.review.theme) == (review_id, 1, "待つ間")
    assert [(each.customer, each.how) for each in plan.customers] == [
        (ANNA, HowPicked.RANDOM),
        (BEN, HowPicked.HAND),
    ]
    assert [(each.name, each.department) for each in plan.invitees] == [("佐藤", "EC企画")]
    store.undo("山田")
    assert load_plans(store) == ()
    store.redo("山田")
    assert len(load_plans(store)[0].customers) == 2


def test_that_nobody_is_on_a_list_twice_and_who_comes_back_begins_anew(store: ReviewStore) -> None:
    commands = ReviewCommands(store, "山田")
    review_id, _ = commands.prepare(Review(""), [Chosen(ANNA), Chosen(BEN)], [])
    commands.add_customers(review_id, [Chosen(BEN), Chosen(CLEO)])
    plan = load_plans(store)[0]
    assert [each.customer for each in plan.customers] == [ANNA, BEN, CLEO]
    commands.set_customer(plan.customers[0].row_id, question="?", minutes=20)
    commands.remove_customer(plan.customers[0].row_id)
    commands.add_customers(review_id, [Chosen(ANNA)])
    last = load_plans(store)[0].customers[-1]
    assert (last.customer, last.question, last.minutes) == (ANNA, "", 8)


def test_that_two_people_who_plan_apart_end_with_both_their_customers(tmp_path: Path) -> None:
    left, right = (
        ReviewStore.open(tmp_path / f"{name}.sqlite", state_dir=tmp_path / name) for name in ("left", "right")
    )
    try:
        mine, yours = ReviewCommands(left, "山田"), ReviewCommands(right, "佐藤")
        review_id, _ = mine.prepare(Review(""), [Chosen(ANNA)], [])
        exchange(left, right)
        mine.add_customers(review_id, [Chosen(BEN)])
        yours.add_customers(review_id, [Chosen(BEN), Chosen(CLEO)])
        yours.set_status(review_id, ReviewStatus.RUNNING)
        mine.set_review(review_id, {"theme": "待つ間"})
        exchange(left, right)
        assert load_plans(left)[0].customers == load_plans(right)[0].customers
        (plan,) = load_plans(left)
        assert {each.customer for each in plan.customers} == {ANNA, BEN, CLEO}
        assert (plan.review.status, plan.review.theme) == (ReviewStatus.RUNNING, "待つ間")
    finally:
        left.close()
        right.close()


def test_that_homework_comes_and_goes_with_its_calls(store: ReviewStore) -> None:
    commands = ReviewCommands(store, "山田")
    commands.give_homework("r1", HomeworkKind.HEAR, "", [(ANNA, "m1"), (BEN, "m2")])
    (homework,) = load_homework(store)
    assert {(item.customer, item.media) for item in homework.items} == {(ANNA, "m1"), (BEN, "m2")}
    commands.remove_homework(homework.homework_id)
    assert load_homework(store) == ()
    store.undo("山田")
    assert len(load_homework(store)[0].items) == 2
