"""Schema changes of the review store, oldest first. Imported only when there is something to change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection

from viewer.reviews.migrations import v0001, v0002, v0003

MIGRATIONS: Final[tuple[Callable[[Operations], None], ...]] = (
    v0001.upgrade,
    v0002.upgrade,
    v0003.upgrade,
)
"""Step n takes a database from version n to n + 1. Steps are written out and never edited afterwards."""


def upgrade(connection: Connection, version: int) -> None:
    """Run every step after `version` in the transaction of `connection`, which the caller commits."""
    operations = Operations(MigrationContext.configure(connection))
    for step in MIGRATIONS[version:]:
        step(operations)
