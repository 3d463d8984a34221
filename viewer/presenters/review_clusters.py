"""Marks of several people become one issue or hypothesis."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.domain.annotations import ChangeSet
from viewer.domain.claims import ClaimKind
from viewer.domain.evidence import Stance
from viewer.presenters.review_room import RoomPresenter
from viewer.workspace.claims import ClaimCommands


class MarkClusters:
    """Each is one step that can be undone; links are written in the name of who leads."""

    def __init__(self, room: RoomPresenter) -> None:
        self._room = room

    def put_to(self, mark_id: str, claim_id: str) -> None:
        """The mark supports this issue or hypothesis."""
        records, located = self._room.records, self._room.find_mark(mark_id)
        room, claim = records.room, records.book.find(claim_id)
        if room is None or claim is None or located is None or claim_id == mark_id:
            return
        mark = located[0]
        self._write("room.put", lambda own: own.link(claim, mark, Stance.SUPPORTS, review_id=room.review_id))

    def put_together(self, mark_id: str, other_id: str) -> None:
        """One mark was dropped on another: they become one issue, that of the other where it is one already."""
        other = self._room.find_mark(other_id)
        if other is None or mark_id == other_id:
            return
        standing = next(
            (claim_id for claim_id, each in self._room.records.book.evidence.items()
             if any(link.mark_id == other_id for link in each)), None,
        )  # fmt: skip
        if standing is not None:
            self.put_to(mark_id, standing)
            return
        words = other[0].title.strip() or next(iter(other[0].body.strip().splitlines()), "")
        self.make_claim([other_id, mark_id], ClaimKind.ISSUE, words)

    def make_claim(self, mark_ids: Sequence[str], kind: ClaimKind, title: str) -> None:
        """A new issue or hypothesis on these marks."""
        room = self._room.records.room
        marks = [located[0] for mark_id in mark_ids if (located := self._room.find_mark(mark_id)) is not None]
        if room is None or not marks:
            return
        review_id = room.review_id
        self._write("room.claim", lambda own: own.make(kind, title, marks=marks, review_id=review_id)[1])

    def change_claim(self, claim_id: str, *, title: str, kind: ClaimKind) -> None:
        claim = self._room.records.book.find(claim_id)
        if claim is not None and (claim.title, claim.kind) != (title, kind):
            self._write("room.claim", lambda own: own.change(claim, title=title, kind=kind))

    def merge_claims(self, claim_id: str, into_id: str) -> None:
        """One card was dropped on another."""
        claim, into = self._room.records.book.find(claim_id), self._room.records.book.find(into_id)
        if claim is not None and into is not None and claim.claim_id != into.claim_id:
            self._write("room.merge", lambda own: own.merge([claim], into))

    def take_out(self, mark_id: str, claim_id: str) -> None:
        """The mark is no longer counted for this claim."""
        claim = self._room.records.book.find(claim_id)
        links = [each for each in self._room.records.book.evidence_of(claim_id) if each.mark_id == mark_id]
        if claim is None or not links:
            return

        def work(own: ClaimCommands) -> ChangeSet:
            changes = ChangeSet()
            for link in links:
                changes = own.withdraw(link)
            return changes

        self._write("room.take_out", work)

    def _write(self, name: str, work: Callable[[ClaimCommands], ChangeSet]) -> None:
        author = self._room.leader
        self._room.write(name, lambda store, _own: work(ClaimCommands(store, author)))
