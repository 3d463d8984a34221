"""The tables of a generation.

Codes (actor, channel, family, kind, band) are positions in the tuples of `viewer.domain`. Instants are microseconds
since 1970 UTC. Numbers ending in _no are keys inside the store only. Tables are written sorted by their first columns.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

import duckdb

from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET

SCHEMA_VERSION: Final = 1
"""Another number in a generation means: rebuild."""

KEYLESS: Final = "keyless"
"""In the place of the digest of decisions: an excerpt, which nothing is imported into, with digests of identities."""

COLUMNS: Final[dict[str, str]] = {
    "meta": "schema_version INTEGER, decisions_digest VARCHAR",
    # events, refused, duplicates: what this file brought, could not bring, and brought again.
    "source": """source_no INTEGER, source VARCHAR, file_name VARCHAR, sha256 VARCHAR, raw_name VARCHAR,
        mapping_digest VARCHAR, format VARCHAR, encoding VARCHAR, imported_at_us BIGINT, rows BIGINT, events BIGINT,
        refused BIGINT, duplicates BIGINT""",
    # rank: the lower, the more it says who somebody is: the namespace's last place in any mapping.
    "namespace": "namespace VARCHAR, is_strong BOOLEAN, rank SMALLINT",
    # is_lead: was the strongest key of some row: a key that only ever stood beside stronger ones makes no customer.
    # is_named: was the customer_id of its customer in this generation or an earlier one.
    "identity": """customer_no INTEGER, identity_no INTEGER, namespace VARCHAR, value VARCHAR, first_seen_us BIGINT,
        is_lead BOOLEAN, is_named BOOLEAN""",
    "identity_link": """a_no INTEGER, b_no INTEGER, rule VARCHAR, source_no INTEGER, at_us BIGINT, confidence DOUBLE""",
    # An identity that joins nobody, because it touches `touched` strong identities of `namespace`.
    "identity_conflict": "identity_no INTEGER, namespace VARCHAR, touched INTEGER",
    "customer": """customer_no INTEGER, customer_id VARCHAR, first_at_us BIGINT, last_at_us BIGINT,
        event_count INTEGER, visit_count INTEGER, channel_mask INTEGER, score_kind UTINYINT, score_value DOUBLE,
        score_low DOUBLE, score_high DOUBLE, score_goodness DOUBLE, score_band UTINYINT, score_word VARCHAR,
        score_at_us BIGINT, name_sort VARCHAR, search VARCHAR""",
    "customer_field": """customer_no INTEGER, identity_no INTEGER, role VARCHAR, label VARCHAR, value VARCHAR,
        at_us BIGINT, source_no INTEGER, source_row BIGINT""",
    "text": "text_no INTEGER, text VARCHAR, folded VARCHAR",
    "event": """home_no INTEGER, occurred_at_us BIGINT, order_no BIGINT, event_key UBIGINT, visit_no INTEGER,
        identity_no INTEGER, utc_offset_min SMALLINT, end_at_us BIGINT, actor UTINYINT, channel UTINYINT,
        event_name VARCHAR, title_no INTEGER, url_no INTEGER, text_no INTEGER, is_transcript BOOLEAN,
        traffic_source VARCHAR, device VARCHAR, value DOUBLE, currency VARCHAR, thread VARCHAR, topic VARCHAR,
        media_id VARCHAR, session VARCHAR, vendor_id VARCHAR, is_conversion BOOLEAN, source_no INTEGER,
        source_row BIGINT, attributes VARCHAR""",
    "visit": """home_no INTEGER, visit_no INTEGER, family UTINYINT, channel UTINYINT, start_us BIGINT, end_us BIGINT,
        event_count INTEGER, is_contact BOOLEAN""",
    "score": """home_no INTEGER, answered_at_us BIGINT, event_key UBIGINT, position SMALLINT, kind UTINYINT,
        question VARCHAR, value DOUBLE, low DOUBLE, high DOUBLE, good_high BOOLEAN, goodness DOUBLE, band UTINYINT,
        word VARCHAR, wave VARCHAR, comment_no INTEGER""",
    "event_name": "event_name VARCHAR, folded VARCHAR, event_count BIGINT",
    "refused": "source_no INTEGER, source_row BIGINT, column_name VARCHAR, value VARCHAR, reason VARCHAR",
}
"""Columns by table."""


class Optional(NamedTuple):
    """A column of `event` that is left out of a generation where no row has it: each costs as much as a full one.

    condition: SQL on a staged row, true if the row has it. missing: SQL of what stands in its place.
    """

    condition: str
    missing: str


OPTIONAL: Final = {
    "utc_offset_min": Optional("utc_offset_min IS NOT NULL", f"({UNKNOWN_OFFSET})::SMALLINT"),
    "end_at_us": Optional("end_at_us IS NOT NULL", f"({NO_TIME})::BIGINT"),
    "title_no": Optional("title IS NOT NULL", "0::INTEGER"),
    "url_no": Optional("url IS NOT NULL", "0::INTEGER"),
    "text_no": Optional("text IS NOT NULL", "0::INTEGER"),
    "is_transcript": Optional("is_transcript", "false"),
    "is_conversion": Optional("is_conversion", "false"),
    "value": Optional("value IS NOT NULL", "NULL::DOUBLE"),
} | {
    name: Optional(f"{name} IS NOT NULL", "NULL::VARCHAR")
    for name in (
        "traffic_source", "device", "currency", "thread", "topic", "media_id", "session", "vendor_id", "attributes",
    )
}  # fmt: skip


def make_tables(con: duckdb.DuckDBPyConnection, database: str) -> None:
    """All tables but `event`, empty, in the attached `database`."""
    for table, columns in COLUMNS.items():
        if table != "event":
            con.execute(f"CREATE TABLE {database}.{table} ({columns})")


def make_event_table(con: duckdb.DuckDBPyConnection, database: str, absent: Collection[str] = ()) -> None:
    """`event_row`, empty and without the `absent` columns, and the view `event` in which nothing is absent."""
    kept = [column for column in COLUMNS["event"].split(",") if column.split()[0] not in absent]
    con.execute(f"CREATE TABLE {database}.event_row ({', '.join(kept)})")
    con.execute(f"CREATE VIEW {database}.event AS SELECT {_shown_columns(absent)} FROM {database}.event_row")


def placed_events_sql(con: duckdb.DuckDBPyConnection, database: str) -> str:
    """A SELECT of `event` with `place`, 0 = first, the events being in order."""
    known = {name for name, *_ in con.execute(f"DESCRIBE {database}.event_row").fetchall()}
    return f"SELECT rowid AS place, {_shown_columns(OPTIONAL.keys() - known)} FROM {database}.event_row"


def _shown_columns(absent: Collection[str]) -> str:
    shown = [f"{OPTIONAL[name].missing} AS {name}" if name in absent else name for name in column_names("event")]
    return ", ".join(shown)


def column_names(table: str) -> list[str]:
    return [column.split()[0] for column in COLUMNS[table].split(",")]
