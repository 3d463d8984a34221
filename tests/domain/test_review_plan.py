from __future__ import annotations

from dataclasses import replace
from datetime import date

from viewer.domain.anchors import IdentityRef
from viewer.domain.claims import Claim, ClaimKind, ClaimStatus
from viewer.domain.homework import Homework, HomeworkItem, HomeworkKind, make_homework_item_id, make_progress
from viewer.domain.open_matters import MatterKind, make_open_matters
from viewer.domain.outcomes import ActionItem, ActionStatus, DecisionMade, Parked
from viewer.domain.place_links import EventMark
from viewer.domain.records import OWNER, Record
from viewer.domain.review_plan import (
    REVIEW,
    REVIEW_CUSTOMER,
    HowPicked,
    Review,
    ReviewCustomer,
    ReviewPlan,
    ReviewStatus,
    Stretch,
    customer_fields,
    make_plans,
    make_review_customer_id,
    next_review_no,
    review_customer_of,
    review_fields,
    review_of,
)

ANNA, BEN = IdentityRef("member", "a" * 64), IdentityRef("member", "b" * 64)


def record(entity: str, row_id: str, fields: dict[str, object]) -> Record:
    return Record(entity, row_id, fields, "山田", 1, "山田", 1)


def entry(customer: IdentityRef, order: float, review_id: str = "r1") -> ReviewCustomer:
    return ReviewCustomer(make_review_customer_id(review_id, customer), review_id, customer, order)


def test_that_a_review_says_the_same_after_it_was_kept() -> None:
    review = Review(
        "r1", 42, "評価の低いお客様", date(2026, 10, 14), "山田", ReviewStatus.RUNNING, "なぜ待った", 90, 10, 5, False,
        "山田", 1,
    )  # fmt: skip
    assert review_of(record(REVIEW, "r1", review_fields(review))) == review


def test_that_a_customer_of_a_review_says_the_same_after_it_was_kept() -> None:
    kept = replace(
        entry(ANNA, 2.5), minutes=12, question="?", how=HowPicked.RANDOM, facts={"seed": 7, "among": 3118},
        stretch=Stretch(EventMark(1, "e1", "v1"), EventMark(2, "e2")),
    )  # fmt: skip
    fields = {**customer_fields(kept), OWNER: list(ANNA)}
    assert review_customer_of(record(REVIEW_CUSTOMER, kept.row_id, fields)) == kept


def test_that_rows_of_another_make_are_passed_over() -> None:
    assert review_of(record(REVIEW, "r1", {"status": "postponed", "no": "x", "held_on": "soon"})) == Review(
        "r1", author="山田", created_at_us=1
    )
    assert review_customer_of(record(REVIEW_CUSTOMER, "c", {"review_id": "r1"})) is None
    newer = {"review_id": "r1", OWNER: list(ANNA), "how": "by_dream", "stretch": [1], "facts": []}
    told = review_customer_of(record(REVIEW_CUSTOMER, "c", newer))
    assert told is not None
    assert (told.how, told.stretch, dict(told.facts)) == (HowPicked.OTHER, None, {})


def test_that_a_row_is_put_between_two_others_without_changing_them() -> None:
    plan = ReviewPlan(Review("r1"), (entry(ANNA, 1.0), entry(BEN, 2.0)))
    first, second = (each.row_id for each in plan.customers)
    assert plan.order_at(1, second) == 2.0
    assert plan.order_at(0, second) < 1.0
    assert plan.order_at(1, first) > 2.0
    assert 1.0 < plan.order_at(1) < 2.0


def test_that_the_agenda_is_added_up_with_its_beginning_and_end() -> None:
    plan = ReviewPlan(Review("r1"), (entry(ANNA, 1.0), entry(BEN, 2.0)))
    assert plan.minutes == 5 + 2 * 8 + 7
    assert plan.minutes_over == plan.minutes - 60


def test_that_reviews_come_with_the_newest_number_first_and_rows_of_no_review_are_left_out() -> None:
    reviews = [record(REVIEW, name, {"no": no}) for name, no in (("r1", 1), ("r2", 2))]
    rows = [{**customer_fields(each), OWNER: list(each.customer)} for each in (entry(BEN, 2), entry(ANNA, 1))]
    rows.append({**customer_fields(entry(ANNA, 1, "gone")), OWNER: list(ANNA)})
    plans = make_plans(reviews, [record(REVIEW_CUSTOMER, str(at), row) for at, row in enumerate(rows)])
    assert [plan.review_id for plan in plans] == ["r2", "r1"]
    assert [each.customer for each in plans[1].customers] == [ANNA, BEN]
    assert next_review_no(plans) == 3


def test_that_progress_is_counted_for_those_who_are_asked() -> None:
    items = tuple(HomeworkItem(make_homework_item_id("h", ANNA, media), "h", ANNA, media) for media in ("m1", "m2"))
    homework = Homework("h", "r1", HomeworkKind.HEAR, items=items)
    heard = {"佐藤": frozenset({"m1", "other"})}
    told = make_progress(homework, ["山田", "佐藤"], heard, {})
    assert [(each.person, each.done, each.of) for each in told] == [("山田", 0, 2), ("佐藤", 1, 2)]
    only = replace(homework, for_whom=("佐藤",))
    assert [each.person for each in make_progress(only, ["山田"], heard, {})] == ["佐藤"]
    reading = Homework("h", "r1", HomeworkKind.READ, items=(HomeworkItem("i", "h", ANNA),))
    assert make_progress(reading, ["山田"], {}, {"山田": frozenset({ANNA})})[0].is_all


def test_that_the_next_review_opens_with_what_is_open_from_earlier_ones() -> None:
    former = ReviewPlan(Review("r1", 1, held_on=date(2026, 10, 7), status=ReviewStatus.DONE))
    older = ReviewPlan(Review("r0", 0, held_on=date(2026, 9, 30), status=ReviewStatus.DONE))
    coming = ReviewPlan(Review("r2", 2))
    matters = make_open_matters(
        coming,
        [coming, former, older],
        actions=[
            ActionItem("a1", "r1", "まだ", due=date(2026, 10, 30)),
            ActionItem("a2", "r0", "遅れ", due=date(2026, 10, 1)),
            ActionItem("a3", "r1", "済み", status=ActionStatus.DONE),
            ActionItem("a4", "r2", "これから"),
        ],
        decisions=[DecisionMade("d1", "r1", "試す"), DecisionMade("d0", "r0", "前々回")],
        parked=[Parked("p1", "r0", "話題"), Parked("p2", "r0", "済んだ話題", is_done=True)],
        claims=[
            Claim("c1", ClaimKind.ISSUE, "再発", status=ClaimStatus.REOPENED),
            Claim("c2", ClaimKind.ISSUE, "新規"),
        ],
        today=date(2026, 10, 14),
    )
    assert [(each.kind, each.row_id, each.is_late) for each in matters] == [
        (MatterKind.ACTION, "a2", True),
        (MatterKind.ACTION, "a1", False),
        (MatterKind.REOPENED, "c1", False),
        (MatterKind.DECISION, "d1", False),
        (MatterKind.PARKED, "p1", False),
    ]
