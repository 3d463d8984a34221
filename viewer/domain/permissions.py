"""What each role may do: the one table that the app asks, whatever a server enforces besides.

On a server (`viewer.reviews.hubs`) the same rules hold by the grants of the database. With a folder, or on one
computer, nothing but this table holds them: whoever can write the files can do everything. That is said where roles are
shown, and not hidden.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from viewer.domain.operations import Change
from viewer.domain.people import PERSON, Role


class Deed(StrEnum):
    """What may be allowed or not."""

    LOOK = "look"
    WRITE = "write"
    LEAD = "lead"
    REVEAL = "reveal"
    CALL = "call"
    EXPORT = "export"
    IMPORT = "import"
    DECIDE_DATA = "decide_data"
    PUBLISH = "publish"
    AUDIT = "audit"
    DISCLOSE = "disclose"
    FORGET = "forget"
    KEEP_PEOPLE = "keep_people"


_GUEST: Final = frozenset({Deed.LOOK})
_READER: Final = _GUEST | {Deed.EXPORT}
_MEMBER: Final = _READER | {Deed.WRITE, Deed.REVEAL, Deed.CALL, Deed.IMPORT}
_FACILITATOR: Final = _MEMBER | {Deed.LEAD, Deed.PUBLISH, Deed.DECIDE_DATA}
_OWNER: Final = frozenset(Deed)

DEEDS: Final = {
    Role.OWNER: _OWNER,
    Role.FACILITATOR: _FACILITATOR,
    Role.MEMBER: _MEMBER,
    Role.READER: _READER,
    Role.GUEST: _GUEST,
}
"""Every role may do what the one below it may."""

_OF_WHOM_LOOKS: Final = frozenset({"audit", "read", "heard", "view_setting"})
"""Entities that tell what somebody has looked at, and how: written for readers and guests as well."""

_DEED_BY_ENTITY: Final = {
    "decision": Deed.DECIDE_DATA,
    "forgotten": Deed.FORGET,
    "review": Deed.LEAD,
    "reveal": Deed.REVEAL,
    "call": Deed.CALL,
    "call_outcome": Deed.CALL,
}
"""Entities that not every member may write. All others need WRITE."""

_PLAIN_ROLE: Final = f'"{Role.MEMBER.value}"'


def may(role: Role, deed: Deed) -> bool:
    return deed in DEEDS[role]


def deed_of(change: Change) -> Deed:
    """What one must be allowed to do, to write this."""
    if change.entity in _OF_WHOM_LOOKS:
        return Deed.LOOK
    if change.entity == PERSON and change.field == "role" and change.value != _PLAIN_ROLE:
        # Everybody enters themselves; only an owner makes somebody more, or less, than a member.
        return Deed.KEEP_PEOPLE
    return _DEED_BY_ENTITY.get(change.entity, Deed.WRITE)


def find_forbidden(role: Role, changes: Iterable[Change]) -> Deed | None:
    """The first thing among `changes` that `role` may not do, None if all of them may be written."""
    return next((deed for change in changes if not may(role, deed := deed_of(change))), None)
