"""The tables of the review store. The log is the truth; the others are projections of it, but for drafts and
for what is hidden until a reveal."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
)

SCHEMA_VERSION: Final = 3
"""`PRAGMA user_version` of a database this program writes."""


class Utc(TypeDecorator[datetime]):
    """An aware datetime, stored and read as UTC. SQLite drops time zones: a naive value is refused, never guessed."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no instant")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata: Final = MetaData()

operation: Final = Table(
    "operation",
    metadata,
    Column("replica_id", String(36), nullable=False),
    Column("replica_seq", BigInteger, nullable=False),
    Column("group_id", String(36), nullable=False),
    Column("clock", BigInteger, nullable=False),
    Column("written_at", Utc, nullable=False),
    Column("entity", String(32), nullable=False),
    Column("row_id", String(64), nullable=False),
    Column("field", String(32), nullable=False),
    Column("value", Text),
    Column("author", Text, nullable=False),
    Column("typist", Text, nullable=False),
    # "replica_id:seq" parted by blanks: the replaced winner first.
    Column("previous", Text, nullable=False),
    Column("restores", Text),
    PrimaryKeyConstraint("replica_id", "replica_seq", name="operation_pk"),
    Index("operation_by_row", "entity", "row_id"),
    Index("operation_by_author", "author", "clock"),
    Index("operation_by_group", "group_id"),
    Index("operation_by_clock", "clock"),
)

hidden_operation: Final = Table(
    "hidden_operation",
    metadata,
    # Given in order, but not dense and not known to anybody else: the place in the log comes at the reveal.
    Column("hidden_seq", Integer, primary_key=True),
    Column("review_id", String(64), nullable=False),
    # The mark it belongs to, which is revealed as a whole, and who alone sees it until then.
    Column("about", String(64), nullable=False),
    Column("keeper", Text, nullable=False),
    Column("group_id", String(36), nullable=False),
    Column("clock", BigInteger, nullable=False),
    Column("written_at", Utc, nullable=False),
    Column("entity", String(32), nullable=False),
    Column("row_id", String(64), nullable=False),
    Column("field", String(32), nullable=False),
    Column("value", Text),
    Column("author", Text, nullable=False),
    Column("typist", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("restores", Text),
    Index("hidden_operation_by_keeper", "keeper"),
    Index("hidden_operation_by_row", "entity", "row_id"),
)

mark: Final = Table(
    "mark",
    metadata,
    Column("mark_id", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("anchor", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("edited_at", Utc, nullable=False),
    Column("typist", Text, nullable=False, server_default=""),
    Column("written_as", Text, nullable=False, server_default=""),
    Column("review_id", Text, nullable=False, server_default=""),
    Index("mark_by_review", "review_id"),
)

mark_owner: Final = Table(
    "mark_owner",
    metadata,
    Column("namespace", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("mark_id", String(64), nullable=False),
    PrimaryKeyConstraint("namespace", "digest", "mark_id", name="mark_owner_pk"),
    Index("mark_owner_by_mark", "mark_id"),
)

decision: Final = Table(
    "decision",
    metadata,
    Column("row_id", String(64), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("value", Text, nullable=False),
)

record: Final = Table(
    "record",
    metadata,
    Column("entity", String(32), nullable=False),
    Column("row_id", String(64), nullable=False),
    Column("namespace", Text),
    Column("digest", String(64)),
    Column("fields", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("edited_by", Text, nullable=False),
    Column("edited_at", Utc, nullable=False),
    PrimaryKeyConstraint("entity", "row_id", name="record_pk"),
    Index("record_by_owner", "digest", "namespace", "entity"),
)

draft: Final = Table(
    "draft",
    metadata,
    Column("draft_key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("saved_at", Utc, nullable=False),
)

store: Final = Table("store", metadata, Column("store_id", String(36), primary_key=True))
