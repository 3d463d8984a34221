"""The roles of a team on its server, one set a database: who may do what is held by PostgreSQL."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from viewer.domain.people import Role

_LONGEST: Final = 40


HUB_ROLES: Final = (Role.OWNER, Role.FACILITATOR, Role.MEMBER, Role.READER)
"""Those with a login. owner: everything, and forgetting. facilitator: writes for others too. member: as oneself.
reader: nothing but what tells whom they looked at."""


@dataclass(frozen=True, slots=True)
class HubRoles:
    """Names of group roles. They belong to the whole server, so that each bears the name of its database."""

    database: str

    def group(self, role: Role) -> str:
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
