"""What people do with tags, replies and reactions: each is one step, comes back as a ChangeSet and can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.names import level_name
from viewer.domain.operations import EXISTS, Change
from viewer.domain.records import OWNER, Record
from viewer.domain.replies import (
    REACTION,
    REPLY,
    ReactionKind,
    make_reaction_id,
    reaction_fields,
    reply_fields,
)
from viewer.domain.tags import (
    TAG,
    TAGGING,
    Codebook,
    Tag,
    Tagging,
    make_codebook,
    make_tag_id,
    make_tagging_id,
    tag_fields,
    tagging_fields,
    tagging_of,
)
from viewer.domain.text import Text
from viewer.reviews.records import owner_of, record_changes

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


class Hand(Protocol):
    """Who writes now. typist: who has the keyboard, None for the author."""

    @property
    def author(self) -> str: ...
    @property
    def typist(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class NewTag:
    word: str
    reading: str = ""


def load_codebook(
    store: ReviewStore, customers: Iterable[IdentityRef] | None = None, reader: str | None = None
) -> Codebook:
    """Every tag, and the taggings of a customer with these identities or of all; with `reader` also what they hide."""
    return make_codebook(store.load_records(TAG, reader=reader), store.load_records(TAGGING, customers, reader))


class CodebookCommands:
    """Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, hand: Hand) -> None:
        self._store, self._hand = store, hand

    def load(self) -> Codebook:
        return load_codebook(self._store, reader=self._hand.author)

    # What carries tags

    def tag(self, target_id: str, tag_id: str, owner: IdentityRef | None) -> ChangeSet:
        """Put a tag on a mark or claim. owner: the customer of the mark, None for a claim of no one customer."""
        return self._write(_tagging_changes(target_id, tag_id, owner))

    def tag_anew(self, target_id: str, new: NewTag, owner: IdentityRef | None) -> ChangeSet:
        """Make a tag and put it on, in one step. A tag that is written like this already is taken instead."""
        known = self.load().find_word(new.word)
        if known is not None:
            return self.tag(target_id, known.tag_id, owner)
        tag = self._make_tag(new)
        changes = record_changes(TAG, tag.tag_id, tag_fields(tag), None)
        return self._write([*changes, *_tagging_changes(target_id, tag.tag_id, owner)])

    def untag(self, target_id: str, tag_id: str) -> ChangeSet:
        """Take a tag off, also where it stands by a tag that was merged into it."""
        book = self.load()
        names = (tag_id, *(tag.tag_id for tag in book.merged_into(tag_id)))
        rows = [make_tagging_id(target_id, name) for name in names]
        return self._write([_gone(TAGGING, row_id) for row_id in rows if self._find(TAGGING, row_id) is not None])

    def set_example(self, target_id: str, tag_id: str, is_example: bool) -> ChangeSet:
        """Show this moment beside the definition, or no longer. Raises AshiatoError if it does not have the tag."""
        tagging = self.load().find_tagging(target_id, tag_id)
        if tagging is None:
            raise AshiatoError(Text.translate("Codebook", "This moment does not have the tag any more."))
        return self._write(record_changes(TAGGING, tagging.row_id, {"is_example": is_example}, None))

    # The tags themselves

    def make_tag(self, new: NewTag) -> ChangeSet:
        """Raises AshiatoError if there is a tag that is written like this."""
        self._check_free(new.word, None)
        tag = self._make_tag(new)
        return self._write(record_changes(TAG, tag.tag_id, tag_fields(tag), None))

    def edit_tag(self, tag_id: str, fields: Mapping[str, Any]) -> ChangeSet:
        """Set some of the fields of `tag_fields`. Raises AshiatoError if its word is another tag's."""
        if "word" in fields:
            self._check_free(str(fields["word"]), tag_id)
        return self._write(record_changes(TAG, tag_id, fields, None))

    def remove_tag(self, tag_id: str) -> ChangeSet:
        """Leave a tombstone: what carries it shows it no more until undo brings it back."""
        return self._write([_gone(TAG, tag_id)])

    def merge(self, tag_id: str, into: str) -> ChangeSet:
        """`into` stands for `tag_id` from now on. Both words and every tagging stay as they were written."""
        book = self.load()
        standing = book.find(into)
        if standing is None or book.find(tag_id) is None or standing.tag_id == tag_id:
            raise AshiatoError(Text.translate("Codebook", "These two tags cannot be merged."))
        return self._write(record_changes(TAG, tag_id, {"merged_into": standing.tag_id}, None))

    def take_apart(self, tag_id: str) -> ChangeSet:
        """A tag that was merged stands for itself again, with what carried it."""
        return self._write(record_changes(TAG, tag_id, {"merged_into": ""}, None))

    def split(self, tag_id: str, parts: Sequence[NewTag], part_by_target: Mapping[str, int]) -> ChangeSet:
        """Move some of what carries a tag to new tags, in one step; all else keeps it.

        part_by_target: by mark or claim, the position in `parts`. Raises AshiatoError if a word is taken.
        """
        changes: list[Change] = []
        made = []
        for new in parts:
            known = self.load().find_word(new.word)
            if known is not None and known.tag_id == tag_id:
                raise AshiatoError(Text.translate("Codebook", "A part needs another word than the whole."))
            tag = known or replace(self._make_tag(new), split_from=tag_id)
            made.append(tag)
            if known is None:
                changes += record_changes(TAG, tag.tag_id, tag_fields(tag), None)
        for record in self._store.load_records(TAGGING, reader=self._hand.author):
            tagging = tagging_of(record)
            if tagging is not None and tagging.tag_id == tag_id and tagging.target_id in part_by_target:
                to = made[part_by_target[tagging.target_id]]
                changes += _moved(tagging, record, to)
        return self._write(changes)

    # What is said to marks

    def reply(self, target_id: str, body: str, owner: IdentityRef | None) -> ChangeSet:
        return self._write(record_changes(REPLY, str(uuid.uuid4()), reply_fields(target_id, body), owner))

    def edit_reply(self, reply_id: str, body: str) -> ChangeSet:
        """Raises AshiatoError if it is gone."""
        if self._find(REPLY, reply_id) is None:
            raise AshiatoError(
                Text.translate("Reviews", "This reply was deleted meanwhile."),
                next_step=Text.translate("Reviews", "Your words are kept in the box. Save them as a new reply."),
            )
        return self._write(record_changes(REPLY, reply_id, {"body": body}, None))

    def delete_reply(self, reply_id: str) -> ChangeSet:
        return self._write([_gone(REPLY, reply_id)])

    def react(self, target_id: str, kind: ReactionKind, owner: IdentityRef | None, *, is_on: bool) -> ChangeSet:
        """React to a mark in one way, or take that back."""
        author = self._hand.author
        row_id = make_reaction_id(target_id, kind, author)
        if is_on:
            return self._write(record_changes(REACTION, row_id, reaction_fields(target_id, kind, author), owner))
        return self._write([_gone(REACTION, row_id)])

    # Inside

    def _write(self, changes: Sequence[Change]) -> ChangeSet:
        return self._store.write(self._hand.author, changes, self._hand.typist)

    def _find(self, entity: str, row_id: str) -> Record | None:
        return self._store.load_record(entity, row_id, self._hand.author)

    def _make_tag(self, new: NewTag) -> Tag:
        """With an id that others find, too, unless the tag that had it bears another word by now."""
        word = " ".join(new.word.split())
        tag_id = make_tag_id(word)
        known = self._find(TAG, tag_id)
        if known is not None and level_name(str(known.fields.get("word") or "")) != level_name(word):
            tag_id = str(uuid.uuid4())
        return Tag(tag_id, word, new.reading)

    def _check_free(self, word: str, tag_id: str | None) -> None:
        known = self.load().find_word(word)
        if not word.strip() or (known is not None and known.tag_id != tag_id):
            raise AshiatoError(
                Text.translate("Codebook", "There is a tag with this word already."),
                next_step=Text.translate("Codebook", "Choose another word, or merge the two."),
            )


def _tagging_changes(target_id: str, tag_id: str, owner: IdentityRef | None) -> list[Change]:
    return record_changes(TAGGING, make_tagging_id(target_id, tag_id), tagging_fields(target_id, tag_id), owner)


def _moved(tagging: Tagging, record: Record, to: Tag) -> list[Change]:
    fields = tagging_fields(tagging.target_id, to.tag_id, is_example=tagging.is_example)
    owner = owner_of(record) if OWNER in record.fields else None
    row_id = make_tagging_id(tagging.target_id, to.tag_id)
    return [_gone(TAGGING, record.row_id), *record_changes(TAGGING, row_id, fields, owner)]


def _gone(entity: str, row_id: str) -> Change:
    return Change(entity, row_id, EXISTS, "false")
