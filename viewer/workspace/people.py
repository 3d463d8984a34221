"""What people say of themselves: names, readings, departments, roles. Each is one step and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.names import level_name
from viewer.domain.operations import EXISTS, Change
from viewer.domain.people import (
    DEPARTMENT,
    PERSON,
    Department,
    Person,
    Roster,
    department_fields,
    make_department_id,
    make_person_id,
    make_roster,
    person_fields,
)
from viewer.domain.text import Text
from viewer.reviews.records import record_changes
from viewer.workspace.codebook import Hand

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


def load_roster(store: ReviewStore) -> Roster:
    """Everybody who was entered."""
    return make_roster(store.load_records(PERSON), store.load_records(DEPARTMENT))


class PeopleCommands:
    """Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, hand: Hand) -> None:
        self._store, self._hand = store, hand

    def load(self) -> Roster:
        return load_roster(self._store)

    def load_authors(self) -> list[str]:
        """The names under what was written, entered as people or not."""
        return self._store.load_authors()

    def add_person(self, name: str, fields: Mapping[str, Any] | None = None) -> ChangeSet:
        """Enter somebody. Raises AshiatoError if there is a person of that name: is it the same one?"""
        words = " ".join(name.split())
        person_id = make_person_id(words)
        known = self.load().find(words)
        if not words or (known is not None and level_name(known.name) == level_name(words)):
            raise AshiatoError(
                Text.translate("People", "There is a person of this name already."),
                next_step=Text.translate(
                    "People", "If it is somebody else, tell them apart in the name: 田中（店舗）."
                ),
            )
        person = person_fields(Person(person_id, words)) | dict(fields or {})
        return self._write(record_changes(PERSON, person_id, person, None))

    def edit_person(self, person: Person, fields: Mapping[str, Any]) -> ChangeSet:
        """Set some of the fields of `person_fields`; somebody who was only an author so far is entered by it."""
        if self._store.load_record(PERSON, person.person_id) is None:
            fields = person_fields(person) | dict(fields)
        return self._write(record_changes(PERSON, person.person_id, fields, None))

    def merge_persons(self, person: Person, into: Person) -> ChangeSet:
        """Both names are one person from now on. Nothing that was written changes; it can be taken apart again."""
        if person.person_id == into.person_id:
            raise AshiatoError(Text.translate("People", "These are the same person already."))
        changes: list[Change] = []
        for each in (person, into):
            if self._store.load_record(PERSON, each.person_id) is None:
                changes += record_changes(PERSON, each.person_id, person_fields(each), None)
        merged = record_changes(PERSON, person.person_id, {"merged_into": into.person_id}, None)
        kept = [change for change in changes if (change.row_id, change.field) != (person.person_id, "merged_into")]
        return self._write([*kept, *merged])

    def take_apart(self, person_id: str) -> ChangeSet:
        return self._write(record_changes(PERSON, person_id, {"merged_into": ""}, None))

    def remove_person(self, person_id: str) -> ChangeSet:
        """Leave a tombstone. The name stays under what they wrote."""
        return self._write([Change(PERSON, person_id, EXISTS, "false")])

    def set_department(self, person: Person, name: str) -> ChangeSet:
        """By name; one that nobody named yet is made with it, in one step. "" for unknown."""
        words = " ".join(name.split())
        changes: list[Change] = []
        department_id = ""
        if words:
            known = next((each for each in self.load().departments if level_name(each.name) == level_name(words)), None)
            department = known or Department(make_department_id(words), words)
            department_id = department.department_id
            if known is None:
                changes += record_changes(DEPARTMENT, department_id, department_fields(department), None)
        fields: dict[str, Any] = {"department": department_id}
        if self._store.load_record(PERSON, person.person_id) is None:
            fields = person_fields(replace(person, department_id=department_id))
        return self._write([*changes, *record_changes(PERSON, person.person_id, fields, None)])

    def _write(self, changes: list[Change]) -> ChangeSet:
        return self._store.write(self._hand.author, changes, self._hand.typist)
