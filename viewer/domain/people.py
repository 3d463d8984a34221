"""Who takes part: people, their departments, and what each may do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from viewer.domain.names import level_name, make_named_id
from viewer.domain.records import Record

PERSON: Final = "person"
"""The entity."""

DEPARTMENT: Final = "department"
"""The entity."""


class Role(StrEnum):
    """What a person may do with what the team writes. A guest only ever sees a bundle."""

    OWNER = "owner"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    READER = "reader"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose name stands under marks. The words of marks carry the name itself, not this row.

    name: unique among those who write; a second 田中 is told apart in the name: 田中（店舗）.
    reading: よみ, for sorting.
    department_id: "" if unknown. merged_into: another person_id if both are the same person: somebody's choice.
    """

    person_id: str
    name: str
    reading: str = ""
    department_id: str = ""
    role: Role = Role.MEMBER
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    department_id: str
    name: str
    reading: str = ""
    merged_into: str = ""


def make_person_id(name: str) -> str:
    """The row of whoever writes under `name`. Names that differ in more than width, case and blanks are others."""
    return make_named_id(PERSON, level_name(name))


def make_department_id(name: str) -> str:
    return make_named_id(DEPARTMENT, level_name(name))


def person_fields(person: Person) -> dict[str, Any]:
    return {
        "name": person.name, "reading": person.reading, "department": person.department_id,
        "role": person.role.value, "merged_into": person.merged_into,
    }  # fmt: skip


def person_of(record: Record) -> Person:
    fields = record.fields
    role = fields.get("role")
    return Person(
        record.row_id, _words(fields, "name"), _words(fields, "reading"), _words(fields, "department"),
        Role(role) if role in set(Role) else Role.MEMBER, _words(fields, "merged_into"),
    )  # fmt: skip


def department_fields(department: Department) -> dict[str, Any]:
    return {"name": department.name, "reading": department.reading, "merged_into": department.merged_into}


def department_of(record: Record) -> Department:
    fields = record.fields
    return Department(
        record.row_id, _words(fields, "name"), _words(fields, "reading"), _words(fields, "merged_into")
    )  # fmt: skip


class Roster:
    """Everybody of a team, found by the name that stands under what they wrote."""

    def __init__(self, persons: Iterable[Person] = (), departments: Iterable[Department] = ()) -> None:
        self._person_by_id = {person.person_id: person for person in persons}
        self._department_by_id = {department.department_id: department for department in departments}
        self._person_by_name = {level_name(person.name): person for person in self._person_by_id.values()}

    @property
    def persons(self) -> tuple[Person, ...]:
        """Those that nobody merged into another one, by reading, else by name."""
        standing = (person for person in self._person_by_id.values() if not person.merged_into)
        return tuple(sorted(standing, key=lambda person: (person.reading or person.name, person.person_id)))

    @property
    def departments(self) -> tuple[Department, ...]:
        standing = (each for each in self._department_by_id.values() if not each.merged_into)
        return tuple(sorted(standing, key=lambda each: (each.reading or each.name, each.department_id)))

    def find(self, author: str) -> Person | None:
        """The person who writes as `author`, followed through merges; None for a name nobody entered."""
        person = self._person_by_id.get(make_person_id(author)) or self._person_by_name.get(level_name(author))
        return None if person is None else self._standing(person)

    def person(self, author: str) -> Person:
        """As `find`; somebody who was never entered is a member of no known department."""
        return self.find(author) or Person(make_person_id(author), author)

    def find_person(self, person_id: str) -> Person | None:
        """By id, followed through merges."""
        person = self._person_by_id.get(person_id)
        return None if person is None else self._standing(person)

    def name_of(self, author: str) -> str:
        """What to show for `author`: the name of the person as it is written now."""
        return self.person(author).name or author

    def is_same(self, author: str, other: str) -> bool:
        """Both names are the same person, so far as somebody said so."""
        return self.person(author).person_id == self.person(other).person_id

    def department_of(self, author: str) -> Department | None:
        """None if unknown."""
        return self.find_department(self.person(author).department_id)

    def find_department(self, department_id: str) -> Department | None:
        department = self._department_by_id.get(department_id)
        seen: set[str] = set()
        while department is not None and department.merged_into and department.department_id not in seen:
            seen.add(department.department_id)
            following = self._department_by_id.get(department.merged_into)
            if following is None:
                break
            department = following
        return department

    def _standing(self, person: Person) -> Person:
        seen: set[str] = set()
        while person.merged_into and person.person_id not in seen:
            seen.add(person.person_id)
            following = self._person_by_id.get(person.merged_into)
            if following is None:
                break
            person = following
        return person


def make_roster(persons: Iterable[Record], departments: Iterable[Record]) -> Roster:
    return Roster(map(person_of, persons), map(department_of, departments))


def _words(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
