"""Issues and hypotheses of every customer, beside the data: so that people can be found by what they bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.workspace.claims import ClaimBook, make_claim_book

if TYPE_CHECKING:
    from viewer.reviews.claim_rows import ClaimRows


class ClaimStore(Protocol):
    """What this asks of the review store."""

    def load_claim_rows(self) -> ClaimRows: ...


class LiveTables(Protocol):
    """What this asks of the event store."""

    def set_live(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None: ...


def load_claims(reviews: ClaimStore) -> ClaimBook:
    """Waits for the disk."""
    return make_claim_book(reviews.load_claim_rows())


def claim_owners(book: ClaimBook) -> set[IdentityRef]:
    """Everybody on whose journey a moment of a claim is."""
    return {each.owner for own in book.evidence.values() for each in own if each.owner is not None}


def fill_claims(events: LiveTables, book: ClaimBook, numbers: Mapping[IdentityRef, int | None]) -> dict[str, str]:
    """The table beside the data. Returns the titles of the claims by id, those that were merged as well."""
    rows = [
        (number, claim_id, each.stance.value)
        for claim_id, own in book.evidence.items()
        for each in own
        if each.owner is not None and (number := numbers.get(each.owner)) is not None
    ]
    events.set_live(
        "claim",
        {
            "customer_no": [row[0] for row in rows],
            "claim_id": [row[1] for row in rows],
            "stance": [row[2] for row in rows],
        },
    )
    titles = {claim_id: claim.title or claim.body for claim_id, claim in book.claims.items()}
    return titles | {gone: titles[root] for gone, root in book.roots.items() if root in titles}
