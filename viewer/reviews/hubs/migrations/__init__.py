"""Schema changes of the hub, oldest first. Imported only when a hub is made or brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, text

from viewer.reviews.hubs.migrations import v0001
from viewer.reviews.hubs.roles import HubRoles

MIGRATIONS: Final[tuple[Callable[[Operations, HubRoles], None], ...]] = (v0001.upgrade,)
"""Step n takes a hub from version n to n + 1. Steps are written out and never edited afterwards."""

# One number for everyone who migrates a hub: the letters of its name.
_LOCK: Final = 0x61736869


def upgrade(connection: Connection, roles: HubRoles) -> None:
    """Run every step the hub lacks, in the transaction of `connection`, which the caller commits.

    Two who do it at once wait for each other. The version is a table of the hub's own.
    """
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    connection.execute(text("CREATE TABLE IF NOT EXISTS ashiato.hub_version (version integer NOT NULL)"))
    version = connection.execute(text("SELECT max(version) FROM ashiato.hub_version")).scalar() or 0
    operations = Operations(MigrationContext.configure(connection))
    for number, step in enumerate(MIGRATIONS[version:], version + 1):
        step(operations, roles)
        connection.execute(text("DELETE FROM ashiato.hub_version"))
        connection.execute(text("INSERT INTO ashiato.hub_version VALUES (:number)"), {"number": number})
