"""A review session that was held on the sample: prepared, marked by three people, voted, decided and closed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from viewer.domain.anchors import AnchorKind, IdentityRef, customer_refs, make_anchor
from viewer.domain.annotations import MarkKind
from viewer.domain.claims import ClaimKind
from viewer.domain.evidence import Stance
from viewer.domain.homework import HomeworkKind
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.outcomes import ActionItem, DecisionMade, Parked
from viewer.domain.replies import REPLY, reply_fields
from viewer.domain.review_plan import HowPicked, Review
from viewer.domain.review_room import Phase
from viewer.domain.tags import TAG, TAGGING, Tag, make_tag_id, make_tagging_id, tag_fields, tagging_fields
from viewer.domain.votes import Ballot, make_usual_ballot_id
from viewer.reviews.marks import mark_changes
from viewer.workspace.claims import ClaimCommands
from viewer.workspace.commands import RecordCommands
from viewer.workspace.document import Document
from viewer.workspace.review_room import RoomCommands, load_room
from viewer.workspace.reviews import Chosen, PersonRef, ReviewCommands, load_plans

START_US = 1_792_460_400_000_000
"""2026-10-20 10:00 in Japan."""
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"
FORMULA = '=HYPERLINK("http://evil.example","x")'
UNSEEN = "\u202eturned\u202c and\u200b split\x07"


class Clock:
    """Two minutes later each time it is asked."""

    def __init__(self) -> None:
        self.now_us = START_US

    def __call__(self) -> int:
        self.now_us += 120_000_000
        return self.now_us


@dataclass(frozen=True)
class Held:
    """journeys: of the three customers on the agenda; the last one was never read. secrets: what must be masked."""

    review_id: str
    claim_id: str
    journeys: tuple[Journey, ...]
    mark_ids: tuple[str, ...]
    hidden_id: str
    secrets: tuple[str, ...]


def hold_review(document: Document, customer_ids: tuple[str, str, str], *, is_hostile: bool = False) -> Held:
    """is_hostile: words hold markup, formulas, signs nobody sees, and the customers' names, phones and mails."""
    store, secret = document.open_reviews(), document.folder.secret
    numbers = [document.events.find_customer_nos(each)[0] for each in customer_ids]
    journeys = tuple(document.events.load_journey(number) for number in numbers)
    refs = [customer_refs(journey, secret)[0] for journey in journeys]
    secrets = secrets_of(journeys)
    leaked = " ".join(secrets) if is_hostile else ""
    evil = f"{EVIL} {FORMULA} {UNSEEN} {leaked} " if is_hostile else ""
    facts = {"how_many": 3, "among": 3118, "seed": 7}
    chosen = [Chosen(refs[0], HowPicked.RANDOM, facts), Chosen(refs[1], HowPicked.HAND, question="なぜ電話した？")]
    chosen.append(Chosen(refs[2], HowPicked.LOWEST, {"among": 412}))
    people = [PersonRef("佐藤 花", "店舗"), PersonRef("鈴木 健", "コールセンター"), PersonRef("田中 葵", "EC")]
    review = Review(
        "", theme=f"{evil}納期の案内", held_on=date(2026, 10, 20), facilitator="佐藤 花", question="いつ困った？"
    )
    review_id, _ = ReviewCommands(store, "佐藤 花").prepare(review, chosen, people)
    ReviewCommands(store, "佐藤 花").give_homework(review_id, HomeworkKind.READ, "先に読む", [(refs[0], "")])
    clock = Clock()
    room = RoomCommands(store, "佐藤 花", clock)
    room.begin(next(plan for plan in load_plans(store) if plan.review_id == review_id))
    mark_ids = []
    for journey in journeys[:2]:
        mark_ids += _mark_silently(document, room, journey, review_id, evil)
    claims = ClaimCommands(store, "佐藤 花")
    marks = store.load_review_marks(review_id)
    claim_id, _ = claims.make(
        ClaimKind.ISSUE, f"{evil}納期の連絡が来ない", body="注文後に知らせがない", marks=marks[:2], review_id=review_id
    )
    claim = load_room(store).book.claims[claim_id]
    against = next(mark for mark in marks if mark.author == "田中 葵")
    claims.link(claim, against, Stance.CONTRADICTS, reason=f"{evil}すぐに電話が来た", review_id=review_id)
    opened = load_room(store).room
    assert opened is not None
    ballot = Ballot(make_usual_ballot_id(review_id), review_id)
    for person, choice in (("佐藤 花", claim_id), ("鈴木 健", claim_id), ("田中 葵", mark_ids[0])):
        room.vote(ballot, person, choice)
    room.decide(DecisionMade(
        "", review_id, f"{evil}注文の翌日に納期を知らせる", f"{evil}3人中2人が自分から問い合わせた", claim_id,
        "鈴木 健", date(2026, 11, 30),
    ))  # fmt: skip
    room.act(ActionItem("", review_id, f"{evil}文面を作る", "田中 葵", date(2026, 10, 27), claim_id))
    room.park(Parked("", review_id, f"{evil}返品の送料"))
    room.close(opened)
    hidden_id = str(uuid.uuid4())
    anchor = make_anchor(journeys[0], AnchorKind.EVENT, secret, 0)
    hidden = mark_changes(hidden_id, exists=True, kind=MarkKind.NOTE, anchor=anchor, title="", body="まだ見せない印")
    store.write_hidden("田中 葵", review_id, [*hidden, *mark_changes(hidden_id, review_id=review_id)])
    return Held(review_id, claim_id, journeys, tuple(mark_ids), hidden_id, secrets)


def _mark_silently(
    document: Document, room: RoomCommands, journey: Journey, review_id: str, evil: str
) -> list[str]:  # fmt: skip
    store, secret = document.open_reviews(), document.folder.secret
    refs = customer_refs(journey, secret)
    now = load_room(store).room
    assert now is not None
    if now.customer not in refs:
        room.go_to(now, refs[0], is_first_time=True)
    last = len(journey.events) - 1
    wrote = (
        ("佐藤 花", MarkKind.ISSUE, 0, "知らせがない", ""),
        ("鈴木 健", MarkKind.ISSUE, 0, "知らせがない", "二度も調べている"),
        ("田中 葵", MarkKind.NOTE, last, "", "最後は電話した"),
        ("佐藤 花", MarkKind.SITUATION, last, "", "引っ越しの前で急いでいる"),
    )
    made = []
    for author, kind, event, title, body in wrote:
        mark_id = str(uuid.uuid4())
        anchor = make_anchor(journey, AnchorKind.EVENT, secret, event)
        words = mark_changes(
            mark_id, exists=True, kind=kind, anchor=anchor, title=f"{evil}{title}" if title else "",
            body=f"{evil}{body}", review_id=review_id,
        )  # fmt: skip
        store.write(author, words)
        made.append(mark_id)
    tag_id = make_tag_id("納期")
    records = RecordCommands(store, "鈴木 健")
    records.put(TAG, tag_fields(Tag(tag_id, "納期", "のうき")), row_id=tag_id)
    records.put(TAGGING, tagging_fields(made[0], tag_id), row_id=make_tagging_id(made[0], tag_id), owner=refs[0])
    records.put(REPLY, reply_fields(made[0], f"{evil}電話でも聞いた"), owner=refs[0])
    for phase in (Phase.WRITE, Phase.REVEAL, Phase.DECIDE):
        room.enter(now, refs[0], phase, refs)
    return made


def secrets_of(journeys: tuple[Journey, ...]) -> tuple[str, ...]:
    """Names, readings, phones and mails of these customers, as they stand in the data."""
    roles = {FieldRole.NAME, FieldRole.READING, FieldRole.PHONE, FieldRole.MAIL}
    values = [
        field.value.strip() for journey in journeys for field in journey.customer.fields if field.role in roles
    ]  # fmt: skip
    return tuple(dict.fromkeys(value for value in values if len(value) > 1))


def ref_of(document: Document, journey: Journey) -> IdentityRef:
    return customer_refs(journey, document.folder.secret)[0]
