"""The first schema: the log, marks, decisions, drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    instant = sa.DateTime(timezone=True)
    op.create_table(
        "operation",
        sa.Column("replica_id", sa.String(36), nullable=False),
        sa.Column("replica_seq", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.String(36), nullable=False),
        sa.Column("clock", sa.BigInteger(), nullable=False),
        sa.Column("written_at", instant, nullable=False),
        sa.Column("entity", sa.String(32), nullable=False),
        sa.Column("row_id", sa.String(64), nullable=False),
        sa.Column("field", sa.String(32), nullable=False),
        sa.Column("value", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("typist", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("restores", sa.Text()),
        sa.PrimaryKeyConstraint("replica_id", "replica_seq", name="operation_pk"),
    )
    op.create_index("operation_by_row", "operation", ["entity", "row_id"])
    op.create_index("operation_by_author", "operation", ["author", "clock"])
    op.create_index("operation_by_group", "operation", ["group_id"])
    op.create_index("operation_by_clock", "operation", ["clock"])
    op.create_table(
        "mark",
        sa.Column("mark_id", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("created_at", instant, nullable=False),
        sa.Column("edited_at", instant, nullable=False),
    )
    op.create_table(
        "mark_owner",
        sa.Column("namespace", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("mark_id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("namespace", "digest", "mark_id", name="mark_owner_pk"),
    )
    op.create_index("mark_owner_by_mark", "mark_owner", ["mark_id"])
    op.create_table(
        "decision",
        sa.Column("row_id", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("draft_key", sa.Text(), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("saved_at", instant, nullable=False),
    )
    op.create_table("store", sa.Column("store_id", sa.String(36), primary_key=True))
