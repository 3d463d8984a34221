"""Records: every entity that is no mark and no decision, as its fields."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    instant = sa.DateTime(timezone=True)
    op.create_table(
        "record",
        sa.Column("entity", sa.String(32), nullable=False),
        sa.Column("row_id", sa.String(64), nullable=False),
        sa.Column("namespace", sa.Text()),
        sa.Column("digest", sa.String(64)),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("created_at", instant, nullable=False),
        sa.Column("edited_by", sa.Text(), nullable=False),
        sa.Column("edited_at", instant, nullable=False),
        sa.PrimaryKeyConstraint("entity", "row_id", name="record_pk"),
    )
    op.create_index("record_by_owner", "record", ["digest", "namespace", "entity"])
