"""The roles of a team on its server, one set a database: who may do what is held by PostgreSQL."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_LONGEST: Final = 40


class TeamRole(StrEnum):
    """owner: everything, and forgetting. facilitator: writes for others too. member: as oneself. reader: reads."""

    OWNER = "owner"
    FACILITATOR = "facilitator"
    MEMBER = "member"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class HubRoles:
    """Names of group roles. They belong to the whole server, so that each bears the name of its database."""

    database: str

    def group(self, role: TeamRole) -> str:
        return f"ashiato_{role.value}_{self._part}"

    @property
    def store(self) -> str:
        """Owns the tables and functions; nobody logs in as it."""
        return f"ashiato_store_{self._part}"

    @property
    def login_prefix(self) -> str:
        return f"ashiato_{self._part}_"

    @property
    def _part(self) -> str:
        # Names end at 63 bytes; a long or odd one is told by its digest.
        name = self.database
        if len(name.encode()) <= _LONGEST and name.isascii():
            return name
        return hashlib.sha256(name.encode()).hexdigest()[:16]
