"""Staged tables made by hand, and generations built from them, without reading any file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE
from viewer.domain.decisions import Decisions
from viewer.events.arrivals import IdentityKind
from viewer.events.folders import StoreFolders
from viewer.events.generations import commit, generation_path, load_current, scratch_folder
from viewer.events.new_generation import KnownSource, NewGeneration, StagedFile
from viewer.events.sources import SourceFile
from viewer.events.statements import ignore

NOON_US = 1_790_000_000_000_000
MINUTE_US = 60_000_000

STAGE_COLUMNS = {
    "stage_event": """row BIGINT, occurred_at_us BIGINT, utc_offset_min SMALLINT, end_at_us BIGINT, ids VARCHAR[],
        actor UTINYINT, channel UTINYINT, event_name VARCHAR, title VARCHAR, url VARCHAR, text VARCHAR,
        is_transcript BOOLEAN, traffic_source VARCHAR, device VARCHAR, value DOUBLE, currency VARCHAR, thread VARCHAR,
        topic VARCHAR, media_id VARCHAR, session VARCHAR, vendor_id VARCHAR, order_no BIGINT, is_conversion BOOLEAN,
        attributes VARCHAR""",
    "stage_score": """row BIGINT, position SMALLINT, kind UTINYINT, question VARCHAR, value DOUBLE, low DOUBLE,
        high DOUBLE, good_high BOOLEAN, word VARCHAR, wave VARCHAR, comment VARCHAR""",
    "stage_person": "row BIGINT, ids VARCHAR[]",
    "stage_field": "row BIGINT, role VARCHAR, label VARCHAR, value VARCHAR",
    "stage_refused": "row BIGINT, column_name VARCHAR, value VARCHAR, reason VARCHAR",
    "stage_refused_cell": "row BIGINT, column_name VARCHAR, value VARCHAR, reason VARCHAR",
}

MEMBER = IdentityKind("member", True)
PHONE = IdentityKind("phone", True)
COOKIE = IdentityKind("cookie", False)

Row = dict[str, Any]


@dataclass(frozen=True)
class HandMade:
    """A file as it comes out of staging. Rows without `row` are numbered; times without one are a minute apart."""

    source: str = "web"
    kinds: tuple[IdentityKind, ...] = (MEMBER,)
    events: Sequence[Row] = ()
    persons: Sequence[Row] = ()
    scores: Sequence[Row] = ()
    fields: Sequence[Row] = ()
    refused: Sequence[Row] = ()
    refused_cells: Sequence[Row] = ()
    file_name: str = "web.csv"
    imported_at_us: int = NOON_US
    digests: tuple[str, str] = field(default=("0" * 64, "1" * 64))


def event(*ids: str | None, at: int = 0, channel: str = "web", actor: str = "customer", **more: Any) -> Row:
    """at: minutes after NOON_US."""
    return {
        "ids": list(ids), "occurred_at_us": NOON_US + at * MINUTE_US, "channel": CHANNEL_CODE[channel],
        "actor": ACTOR_CODE[actor], "event_name": "view", **more,
    }  # fmt: skip


def score(row: int, value: float, **more: Any) -> Row:
    return {
        "row": row, "position": 0, "kind": 0, "question": "NPS", "value": value, "low": 0.0, "high": 10.0,
        "good_high": True, **more,
    }  # fmt: skip


def stage(con: duckdb.DuckDBPyConnection, file: HandMade) -> None:
    tables = {
        "stage_event": file.events, "stage_score": file.scores, "stage_person": file.persons,
        "stage_field": file.fields, "stage_refused": file.refused, "stage_refused_cell": file.refused_cells,
    }  # fmt: skip
    for table, rows in tables.items():
        con.execute(f"CREATE OR REPLACE TEMP TABLE {table} ({STAGE_COLUMNS[table]})")
        for number, row in enumerate(rows, 1):
            full = {"row": number} | row
            names = ", ".join(full)
            con.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(full))})", list(full.values()))


def make_folders(root: Path) -> StoreFolders:
    folders = StoreFolders(root / "events", root / "sources", root / "mappings", root / "work")
    folders.make_missing()
    return folders


def build(
    folders: StoreFolders, *files: HandMade, decisions: Decisions | None = None, go_on: bool = True
) -> list[KnownSource]:
    """One generation from the files, committed. go_on: from the current one, if there is one."""
    current = load_current(folders.events_dir)
    previous = generation_path(folders.events_dir, current) if current and go_on else None
    with scratch_folder(folders) as scratch, NewGeneration(scratch, previous) as made:
        for place, file in enumerate(files):
            stage(made.con, file)
            made.take(_staged(file, place), ignore, is_last=file is files[-1])
        brought = made.finish(decisions or Decisions(), ignore)
        commit(folders.events_dir, made.path)
    return brought


def _staged(file: HandMade, place: int) -> StagedFile:
    rows = len(file.events) + len(file.persons)
    sha256, mapping_digest = file.digests
    described = SourceFile(
        source=file.source, file_name=file.file_name, sha256=sha256, raw_name=f"{sha256}.parquet",
        mapping_digest=mapping_digest, read_digest="", place=place, imported_at_us=file.imported_at_us, format="csv",
        encoding="utf-8", container="", columns=(), records=rows + len(file.refused), rows=rows,
    )  # fmt: skip
    return StagedFile(described, file.kinds, bool(file.persons), len(file.refused))


LOGICAL_CONTENT = {
    "event": """SELECT c.customer_id, e.* EXCLUDE (home_no, identity_no, title_no, url_no, text_no, source_no),
            i.namespace, i.value AS identity, t.text AS title, u.text AS url, x.text AS words, s.source, s.file_name
        FROM event e JOIN customer c ON c.customer_no = e.home_no JOIN identity i USING (identity_no)
        LEFT JOIN text t ON t.text_no = title_no LEFT JOIN text u ON u.text_no = url_no
        LEFT JOIN text x ON x.text_no = e.text_no JOIN source s USING (source_no)""",
    "visit": "SELECT customer_id, v.* EXCLUDE (home_no) FROM visit v JOIN customer ON customer_no = home_no",
    "score": """SELECT customer_id, s.* EXCLUDE (home_no, comment_no), text FROM score s
        JOIN customer ON customer_no = home_no LEFT JOIN text ON text_no = comment_no""",
    "customer": "SELECT * EXCLUDE (customer_no) FROM customer",
    "identity": """SELECT customer_id, i.* EXCLUDE (customer_no, identity_no)
        FROM identity i JOIN customer USING (customer_no)""",
    "identity_link": """SELECT least(a.namespace || a.value, b.namespace || b.value),
            greatest(a.namespace || a.value, b.namespace || b.value), rule, at_us, source, file_name
        FROM identity_link JOIN identity a ON a.identity_no = a_no JOIN identity b ON b.identity_no = b_no
        JOIN source USING (source_no)""",
    "identity_conflict": """SELECT i.namespace, i.value, c.* EXCLUDE (identity_no)
        FROM identity_conflict c JOIN identity i USING (identity_no)""",
    "customer_field": """SELECT customer_id, f.* EXCLUDE (customer_no, identity_no, source_no), file_name
        FROM customer_field f JOIN customer USING (customer_no) JOIN source USING (source_no)""",
    "text": "SELECT text, folded FROM text",
    "event_name": "FROM event_name",
    "namespace": "FROM namespace",
    "refused": "SELECT r.* EXCLUDE (source_no), file_name FROM refused r JOIN source USING (source_no)",
    "source": "SELECT * EXCLUDE (source_no) FROM source",
}  # fmt: skip
"""Each table without the numbers that are only good inside one generation."""


def logical_content(folders: StoreFolders) -> dict[str, list[tuple[Any, ...]]]:
    """Everything the current generation says, in an order that does not depend on how it was made."""
    path = generation_path(folders.events_dir, load_current(folders.events_dir))
    with duckdb.connect(str(path), read_only=True) as con:
        return {name: sorted(con.execute(sql).fetchall(), key=repr) for name, sql in LOGICAL_CONTENT.items()}


def rows_of(folders: StoreFolders, sql: str) -> list[tuple[Any, ...]]:
    path = generation_path(folders.events_dir, load_current(folders.events_dir))
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(sql).fetchall()
