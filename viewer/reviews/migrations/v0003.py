"""Operations that are hidden until a reveal; marks tell their typist, a corrected author and their review."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

_TYPIST_OF_THE_FIRST: str = """
UPDATE mark SET typist = COALESCE((
    SELECT CASE WHEN first.typist = first.author THEN '' ELSE first.typist END
    FROM operation AS first WHERE first.entity = 'mark' AND first.row_id = mark.mark_id
    ORDER BY first.clock, first.replica_id, first.replica_seq LIMIT 1
), '')
"""


def upgrade(op: Operations) -> None:
    op.create_table(
        "hidden_operation",
        sa.Column("hidden_seq", sa.Integer(), primary_key=True),
        sa.Column("review_id", sa.String(64), nullable=False),
        sa.Column("about", sa.String(64), nullable=False),
        sa.Column("keeper", sa.Text(), nullable=False),
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("clock", sa.BigInteger(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entity", sa.String(32), nullable=False),
        sa.Column("row_id", sa.String(64), nullable=False),
        sa.Column("field", sa.String(32), nullable=False),
        sa.Column("value", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("typist", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("restores", sa.Text()),
    )
    op.create_index("hidden_operation_by_keeper", "hidden_operation", ["keeper"])
    op.create_index("hidden_operation_by_row", "hidden_operation", ["entity", "row_id"])
    for name in ("typist", "written_as", "review_id"):
        op.add_column("mark", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.execute(sa.text(_TYPIST_OF_THE_FIRST))
    op.create_index("mark_by_review", "mark", ["review_id"])
