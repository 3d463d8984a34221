"""Where people wrote in one field without seeing each other, over the whole log."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, func, select

from viewer.domain.operations import Conflict
from viewer.reviews import schema
from viewer.reviews.log import load_rows
from viewer.reviews.steps import STEP

_COLUMNS: Final = schema.operation.c

NOT_TOLD: Final = frozenset(
    {STEP, "audit", "read", "heard", "view_setting", "review_step", "reveal", "forgotten", "carried"}
)
"""Entities whose fields follow what happens: the latest is right, and nobody has to choose."""


def find_conflicts(connection: Connection) -> list[Conflict]:
    """Every conflict that stands, the newest first. Only rows that several replicas wrote in are looked at."""
    contested = (
        select(_COLUMNS.entity, _COLUMNS.row_id)
        .where(_COLUMNS.entity.not_in(NOT_TOLD))
        .group_by(_COLUMNS.entity, _COLUMNS.row_id)
        .having(func.count(_COLUMNS.replica_id.distinct()) > 1)
    )
    keys = [(row.entity, row.row_id) for row in connection.execute(contested)]
    found = [each for history in load_rows(connection, keys).values() for each in history.conflicts()]
    # The same words twice are no conflict to choose in.
    found = [each for each in found if any(_differs(each, loser.field, loser.value) for loser in each.losers)]
    return sorted(found, key=lambda each: (-each.shown.clock, each.row_id, each.field))


def _differs(conflict: Conflict, field: str, value: str | None) -> bool:
    return field != conflict.field or value != conflict.shown.value
