"""`python -m tests.bench.write_claims WORKSPACE MARKS CLAIMS LINKS` writes what people found, in big steps."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from viewer.domain.anchors import Anchor, AnchorKind, EventRef, identity_ref
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.claims import ENTITY as CLAIM
from viewer.domain.claims import Claim, ClaimKind, claim_fields, first_status
from viewer.domain.customers import CustomerQuery
from viewer.domain.evidence import ENTITY as EVIDENCE
from viewer.domain.evidence import Evidence, Stance, evidence_fields, make_evidence_id
from viewer.domain.operations import Change
from viewer.domain.tags import TAG, TAGGING, Tag, make_tag_id, make_tagging_id, tag_fields, tagging_fields
from viewer.reviews.marks import mark_changes
from viewer.reviews.records import record_changes
from viewer.reviews.store import ReviewStore
from viewer.workspace.document import Document

_AT_ONCE = 2_000
_PEOPLE = ("田中", "森", "佐藤", "鈴木", "山田")
_THINGS = ("納期", "配送日", "見積もり", "説明", "返品", "定期便", "ログイン", "在庫", "領収書", "組み立て")
_TROUBLES = ("が見つからない", "が分かりにくい", "を2回聞かれる", "の連絡が来ない", "が画面で違う")


def _write(store: ReviewStore, author: str, changes: list[Change]) -> None:
    for start in range(0, len(changes), _AT_ONCE):
        store.write(author, changes[start : start + _AT_ONCE])


def write_claims(document: Document, mark_count: int, claim_count: int, link_count: int) -> None:
    """Marks of every kind but claims, claims of both kinds, links between them, and a tag on every fifth mark."""
    dice = random.Random(7)
    store, secret = document.open_reviews(), document.folder.secret
    numbers = document.events.find_customers(CustomerQuery()).tolist()
    rows = document.events.load_rows(dice.sample(numbers, min(len(numbers), mark_count // 4)))
    owners = [identity_ref(row.identities[0], secret) for row in rows]
    tags = [Tag(make_tag_id(word), word) for word in _THINGS]
    _write(store, "田中", [each for tag in tags for each in record_changes(TAG, tag.tag_id, tag_fields(tag), None)])
    marks, changes = [], []
    for at in range(mark_count):
        owner = dice.choice(owners)
        anchor = Anchor(AnchorKind.EVENT, owner, EventRef("bench", owner, None, 1_720_000_000_000_000 + at, "view"))
        body = f"{dice.choice(_THINGS)}{dice.choice(_TROUBLES)}"
        marks.append(Mark(f"mark-{at:06}", MarkKind.NOTE, anchor, "", body, "", 0, 0))
        changes += mark_changes(f"mark-{at:06}", exists=True, kind=MarkKind.NOTE, anchor=anchor, title="", body=body)
        if at % 5 == 0:
            tag_id = dice.choice(tags).tag_id
            row_id = make_tagging_id(f"mark-{at:06}", tag_id)
            changes += record_changes(TAGGING, row_id, tagging_fields(f"mark-{at:06}", tag_id), owner)
    _write(store, "森", changes)
    changes = []
    for at in range(claim_count):
        kind = dice.choice(tuple(ClaimKind))
        title = f"{dice.choice(_THINGS)}{dice.choice(_TROUBLES)} {at}"
        claim = Claim(f"claim-{at:05}", kind, title, status=first_status(kind), owner=dice.choice(_PEOPLE))
        changes += record_changes(CLAIM, claim.claim_id, claim_fields(claim), None)
    for _ in range(link_count):
        claim_id, mark = f"claim-{dice.randrange(claim_count):05}", dice.choice(marks)
        evidence = Evidence("", claim_id, mark.mark_id, dice.choice(tuple(Stance)), author="森")
        row_id = make_evidence_id(claim_id, mark.mark_id, "森")
        changes += record_changes(EVIDENCE, row_id, evidence_fields(evidence), mark.anchor.customer)
    _write(store, "森", changes)


if __name__ == "__main__":
    opened = Document.open(Path(sys.argv[1]))
    try:
        write_claims(opened, *map(int, sys.argv[2:5]))
    finally:
        opened.close()
    print(json.dumps({"written": sys.argv[2:5]}))
