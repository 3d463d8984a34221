"""What people do with marks and decisions: each command is one step, comes back as a ChangeSet and can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from viewer.domain.anchors import Anchor, IdentityRef
from viewer.domain.annotations import ChangeSet, MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Identity
from viewer.domain.operations import EXISTS, Change
from viewer.domain.text import Text
from viewer.reviews.decisions import DecisionKind, pair_changes, source_changes
from viewer.reviews.marks import mark_changes
from viewer.reviews.records import record_changes
from viewer.workspace.claims import drop_claim_words, keep_claim_words

if TYPE_CHECKING:
    # The store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import ReviewStore


class AnnotationCommands:
    """The commands of one author. Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, author: str, typist: str | None = None) -> None:
        """author: whose words they are. typist: who has the keyboard, the author if None. Both may be set later."""
        self._store = store
        self.author = author
        self.typist = typist
        self.review_id = ""
        """The review session that runs: new marks are told as made in it."""
        self.hides_in = ""
        """The review session at whose reveal others see new marks, or PRIVATE; "" while marks are open at once."""

    def add_mark(self, kind: MarkKind, anchor: Anchor, title: str, body: str) -> ChangeSet:
        """Make a mark. Its id is the only one in `ChangeSet.mark_ids`."""
        mark_id = str(uuid.uuid4())
        changes = mark_changes(
            mark_id, exists=True, kind=kind, anchor=anchor, title=title, body=body, review_id=self.review_id or None
        )
        if self.hides_in:
            return self._store.write_hidden(self.author, self.hides_in, changes, self.typist)
        return self._store.write(self.author, changes, self.typist)

    def edit_mark(
        self, mark_id: str, *, title: str | None = None, body: str | None = None, kind: MarkKind | None = None
    ) -> ChangeSet:
        """Set what is given; what is the same already makes no step. Raises AshiatoError if the mark is gone."""
        self._check_there(mark_id)
        changes = mark_changes(mark_id, title=title, body=body, kind=kind)
        changes += keep_claim_words(self._store, mark_id, title, body)
        return self._store.write(self.author, changes, self.typist)

    def correct_author(self, mark_id: str, author: str) -> ChangeSet:
        """The mark is somebody else's words: the wrong name had the keyboard. The history keeps it.

        A hidden mark goes over to `author`, who alone sees it now. Raises AshiatoError if the mark is gone.
        """
        self._check_there(mark_id)
        return self._store.write(self.author, mark_changes(mark_id, author=author), self.typist)

    def reveal_own(self, mark_ids: Iterable[str]) -> ChangeSet:
        """Open private marks of the author to everybody. This is no step: what others have seen cannot be unseen."""
        return self._store.reveal_own(self.author, mark_ids)

    def delete_mark(self, mark_id: str) -> ChangeSet:
        """Leave a tombstone: undo brings the mark back, and its history stays.

        A claim that began with it stays while moments of others rest on it.
        """
        changes = mark_changes(mark_id, exists=False) + drop_claim_words(self._store, mark_id)
        return self._store.write(self.author, changes, self.typist)

    def undo(self) -> ChangeSet:
        """Take back the author's latest step; what others wrote over since is named in `kept`."""
        return self._store.undo(self.author, self.typist)

    def redo(self) -> ChangeSet:
        return self._store.redo(self.author, self.typist)

    def load_state(self) -> ChangeSet:
        """An empty ChangeSet that says whether undo and redo are possible."""
        return self._store.load_change_set(self.author)

    def _check_there(self, mark_id: str) -> None:
        if self._store.load_mark(mark_id, self.author) is None:
            raise AshiatoError(
                Text.translate("Reviews", "This mark was deleted meanwhile."),
                next_step=Text.translate("Reviews", "Your words are kept in the box. Save them as a new mark."),
            )

    @property
    def can_undo(self) -> bool:
        return self.load_state().can_undo

    @property
    def can_redo(self) -> bool:
        return self.load_state().can_redo

    def save_draft(self, key: str, text: str) -> None:
        """Keep what is being typed, so that it outlives a crash; an empty text forgets it."""
        self._store.save_draft(key, text)

    def load_draft(self, key: str) -> str:
        return self._store.load_draft(key)


class RecordCommands:
    """The commands of one author on records. Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, author: str, typist: str | None = None) -> None:
        self._store = store
        self.author = author
        self.typist = typist

    def put(
        self, entity: str, fields: Mapping[str, Any], *, row_id: str | None = None, owner: IdentityRef | None = None
    ) -> ChangeSet:
        """Make a row, or set these fields of the row `row_id`; what is the same already makes no step.

        fields: JSON values. The id of a new row is the only one in `ChangeSet.records`.
        """
        changes = record_changes(entity, row_id or str(uuid.uuid4()), fields, owner)
        return self._store.write(self.author, changes, self.typist)

    def remove(self, entity: str, row_id: str) -> ChangeSet:
        """Leave a tombstone: undo brings the row back."""
        return self._store.write(self.author, [Change(entity, row_id, EXISTS, "false")], self.typist)


class DecisionCommands:
    """Decisions about the data; they take effect with the next generation. They share the author's undo stack."""

    def __init__(self, store: ReviewStore, author: str, secret: bytes) -> None:
        """secret: the workspace's, which names the rows without telling the identities."""
        self._store = store
        self._author = author
        self._secret = secret

    def join(self, a: Identity, b: Identity) -> ChangeSet:
        """`a` and `b` are one person. An earlier split of the same pair no longer counts."""
        return self._set_pair(a, b, DecisionKind.JOIN)

    def split(self, a: Identity, b: Identity) -> ChangeSet:
        """`a` and `b` are not one person, whatever a rule says. An earlier join of the same pair no longer counts."""
        return self._set_pair(a, b, DecisionKind.SPLIT)

    def let_rules_decide(self, a: Identity, b: Identity) -> ChangeSet:
        """Neither joined nor split by hand any more."""
        return self._set_pair(a, b, None)

    def remove_source(self, source: str) -> ChangeSet:
        return self._store.write(self._author, source_changes(source, True, self._secret))

    def bring_back_source(self, source: str) -> ChangeSet:
        return self._store.write(self._author, source_changes(source, False, self._secret))

    def _set_pair(self, a: Identity, b: Identity, stands: DecisionKind | None) -> ChangeSet:
        both = (DecisionKind.JOIN, DecisionKind.SPLIT)
        changes = [change for kind in both for change in pair_changes(kind, a, b, kind is stands, self._secret)]
        return self._store.write(self._author, changes)
