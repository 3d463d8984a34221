"""A prepared review in a workspace, as the page of reviews would have written it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.domain.anchors import customer_refs
from viewer.domain.review_plan import Review
from viewer.events.store import EventStore
from viewer.reviews.store import ReviewStore
from viewer.workspace.folder import open_workspace
from viewer.workspace.reviews import Chosen, PersonRef, ReviewCommands

PEOPLE = (PersonRef("鈴木", "CX"), PersonRef("佐藤", "EC"), PersonRef("田中", "店舗"))


def prepare_review(
    workspace: Path, customers: Sequence[str], theme: str = "評価の低いお客様", people: Sequence[PersonRef] = PEOPLE
) -> str:
    """Returns its id. customers: ids as the sample has them."""
    folder = open_workspace(workspace)
    events = EventStore.open(folder.events_dir)
    try:
        chosen = []
        for customer_id in customers:
            customer_no = events.find_customer_no(customer_id)
            assert customer_no is not None
            chosen.append(Chosen(customer_refs(events.load_journey(customer_no), folder.secret)[0]))
    finally:
        events.close()
    store = ReviewStore.open(folder.reviews_path)
    try:
        review_id, _ = ReviewCommands(store, "山田").prepare(Review("", theme=theme), chosen, people)
    finally:
        store.close()
    return review_id
