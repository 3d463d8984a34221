"""A generation for others: of everybody or of some customers, as it is or masked, never with the key (ADR 0006).

It has the tables of any generation. In the place of the key there are two more: `identity_digest`, by which marks find
their events, and `nickname`, so that a customer has the same name for everybody.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

import duckdb

from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField
from viewer.events.connections import attach_new, attach_read_only, detach, open_memory
from viewer.events.schema import COLUMNS, KEYLESS, OPTIONAL, column_names, make_event_table, make_tables
from viewer.events.statements import Tick, ignore, run
from viewer.events.verification import Checksums, make_checksums, verify

DIGESTS: Final = "identity_digest"
NICKNAMES: Final = "nickname"
SIDE_TABLES: Final = {
    DIGESTS: "identity_no INTEGER, digest VARCHAR",
    NICKNAMES: "customer_no INTEGER, customer_id VARCHAR, number INTEGER",
}
"""Columns of the tables that only an excerpt has."""

_MEMORY: Final = "1GB"


class Hide(Protocol):
    """The rules of a masked excerpt. Every text it gives has the length of the one it took, but for `field`."""

    def is_personal(self, identity: Identity) -> bool:
        """The value itself tells something personal: a mail address, a phone number."""

    def known_words(self, fields: Collection[CustomerField]) -> tuple[str, ...]:
        """What no text of this customer may say."""

    def text(self, text: str, known: Collection[str]) -> str: ...

    def url(self, url: str, known: Collection[str]) -> str: ...

    def field(self, field: CustomerField, known: Collection[str]) -> str: ...

    def staff_names(self, attributes: str) -> tuple[str, ...]:
        """Names of staff among the free attributes of an event, JSON text."""

    def attributes(self, words: str, known: Collection[str]) -> str:
        """The free attributes of an event, JSON text."""


@dataclass(frozen=True, slots=True)
class ExcerptOptions:
    """What goes into an excerpt.

    customers: customer_no of those in it, None for everybody. hide: the rules, None for an excerpt as it is. secret: to
    make digests with, None to leave digests out. number_of: the number of a customer_id's nickname. media_by_event:
    which recording is the one of a call, by event_key: the SHA-256 that its file is called by.
    """

    customers: Collection[int] | None = None
    hide: Hide | None = None
    secret: bytes | None = None
    number_of: Callable[[str], int] | None = None
    media_by_event: Mapping[int, str] = field(default_factory=dict)


def make_excerpt(
    source: Path, target: Path, options: ExcerptOptions, *, spill_dir: Path, tick: Tick = ignore
) -> Checksums:
    """Write the excerpt of generation `source` to the new file `target`, and read it back. Its checksums by table.

    Raises duckdb.Error, AshiatoError and what `tick` raises.
    """
    con = open_memory(_MEMORY, spill_dir=spill_dir)
    try:
        attach_read_only(con, source, "prev")
        attach_new(con, target, "made")
        # Temporary tables are of one cursor alone.
        con.execute("ATTACH ':memory:' AS work")
        make_tables(con, "made")
        _copy(con, options, lambda share: tick(0.5 * share))
        if options.secret is not None:
            _write_digests(con, options.secret)
        if options.number_of is not None:
            _write_nicknames(con, options.number_of)
        if options.hide is not None:
            from viewer.events.masked_excerpt import mask_tables

            mask_tables(con, options.hide, lambda share: tick(0.5 + 0.3 * share))
            rewritten = target.with_suffix(".rewritten")
            _rewrite(con, rewritten)
            detach(con, "made")
            rewritten.replace(target)
            attach_read_only(con, target, "made")
        expected = make_checksums(con, "made", lambda share: tick(0.8 + 0.1 * share))
        if options.hide is None:
            con.execute("CHECKPOINT made").fetchall()
        detach(con, "made")
    finally:
        con.close()
    verify(target, expected, lambda share: tick(0.9 + 0.1 * share))
    tick(1.0)
    return expected


def _copy(con: duckdb.DuckDBPyConnection, options: ExcerptOptions, tick: Tick) -> None:
    con.execute("CREATE TABLE work.kept (customer_no INTEGER)")
    if options.customers is None:
        con.execute("INSERT INTO work.kept SELECT DISTINCT customer_no FROM prev.identity")
    else:
        numbers = sorted(set(map(int, options.customers)))
        con.execute("INSERT INTO work.kept SELECT unnest(?::INTEGER[])", [numbers])
    con.execute(
        """CREATE TABLE work.kept_identity AS
           SELECT identity_no FROM prev.identity SEMI JOIN work.kept USING (customer_no)"""
    )
    _copy_events(con, options, lambda share: tick(0.6 * share))
    whole = options.customers is None
    among = {
        "meta": "", "namespace": "",
        "source": "" if whole else "WHERE source_no IN (SELECT source_no FROM made.event_row)",
        "identity": "SEMI JOIN work.kept USING (customer_no)",
        "identity_link": "WHERE a_no IN (FROM work.kept_identity) AND b_no IN (FROM work.kept_identity)",
        "identity_conflict": "WHERE identity_no IN (FROM work.kept_identity)",
        "customer": "SEMI JOIN work.kept USING (customer_no)",
        "customer_field": "SEMI JOIN work.kept USING (customer_no)",
        "visit": "WHERE home_no IN (FROM work.kept)",
        "score": "WHERE home_no IN (FROM work.kept)",
    }  # fmt: skip
    if whole and options.hide is None:
        among["refused"] = ""
    for table, where in among.items():
        names = ", ".join(column_names(table))
        con.execute(f"INSERT INTO made.{table} SELECT {names} FROM prev.{table} {where}")
    con.execute(
        """CREATE TABLE work.said AS
           SELECT title_no AS text_no FROM made.event UNION SELECT url_no FROM made.event
           UNION SELECT text_no FROM made.event UNION SELECT comment_no FROM made.score"""
    )
    run(
        con,
        "INSERT INTO made.text SELECT text_no, text, folded FROM prev.text SEMI JOIN work.said USING (text_no)",
        (),
        lambda share: tick(0.6 + 0.4 * share),
    )
    con.execute(
        """INSERT INTO made.event_name
           SELECT event_name, n.folded, c.count FROM (
               SELECT event_name, count(*) AS count FROM made.event GROUP BY event_name) c
           JOIN prev.event_name n USING (event_name) ORDER BY c.count DESC, event_name"""
    )
    con.execute("DROP TABLE work.said")


def _copy_events(con: duckdb.DuckDBPyConnection, options: ExcerptOptions, tick: Tick) -> None:
    known = {name for name, *_ in con.execute("DESCRIBE prev.event_row").fetchall()}
    absent = OPTIONAL.keys() - known
    shown = {name: name for name in column_names("event") if name not in absent}
    if options.media_by_event:
        absent = absent - {"media_id"}
        con.execute("CREATE TABLE work.media (event_key UBIGINT, media VARCHAR)")
        con.executemany("INSERT INTO work.media VALUES (?, ?)", [list(pair) for pair in options.media_by_event.items()])
        old = shown.get("media_id", "NULL::VARCHAR")
        shown["media_id"] = f"coalesce((SELECT media FROM work.media m WHERE m.event_key = e.event_key), {old})"
    names = [name for name in column_names("event") if name not in absent]
    make_event_table(con, "made", absent)
    run(
        con,
        f"""INSERT INTO made.event_row SELECT {", ".join(shown[name] for name in names)} FROM prev.event_row e
            WHERE home_no IN (FROM work.kept) ORDER BY home_no, occurred_at_us, order_no, event_key""",
        (),
        tick,
    )


def _write_digests(con: duckdb.DuckDBPyConnection, secret: bytes) -> None:
    con.execute("UPDATE made.meta SET decisions_digest = ?", [KEYLESS])
    con.execute(f"CREATE TABLE made.{DIGESTS} ({SIDE_TABLES[DIGESTS]})")
    con.create_function("keyed_digest", _digest_with(secret), ["VARCHAR"], "VARCHAR")
    con.execute(
        f"INSERT INTO made.{DIGESTS} SELECT identity_no, keyed_digest(value) FROM made.identity ORDER BY identity_no"
    )


def _digest_with(secret: bytes) -> Callable[[str], str]:
    """As `viewer.domain.anchors.identity_ref` makes them."""

    def digest(value: str) -> str:
        return hmac.new(secret, value.encode(), hashlib.sha256).hexdigest()

    return digest


def _write_nicknames(con: duckdb.DuckDBPyConnection, number_of: Callable[[str], int]) -> None:
    con.execute(f"CREATE TABLE made.{NICKNAMES} ({SIDE_TABLES[NICKNAMES]})")

    def number(customer_id: str) -> int:
        # The engine counts the parameters of what it is given, those that are bound already among them.
        return number_of(customer_id)

    con.create_function("number_of", number, ["VARCHAR"], "INTEGER")
    con.execute(
        f"""INSERT INTO made.{NICKNAMES} SELECT customer_no, customer_id, number_of(customer_id) FROM made.customer
            ORDER BY customer_no"""
    )


def _rewrite(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    """A fresh file of what is there now: blocks of a file that was written over keep what stood in them."""
    attach_new(con, path, "fresh")
    con.execute("COPY FROM DATABASE made TO fresh").fetchall()
    con.execute("CHECKPOINT fresh").fetchall()
    detach(con, "fresh")


def find_strange_parts(path: Path) -> list[str]:
    """Names of tables and views in the file of a generation that no Ashiato makes. Raises duckdb.Error."""
    con = open_memory(_MEMORY)
    try:
        attach_read_only(con, path, "made")
        tables = con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'made'").fetchall()
        views = con.execute(
            "SELECT view_name, sql FROM duckdb_views() WHERE database_name = 'made' AND NOT internal"
        ).fetchall()
    finally:
        con.close()
    known = {*COLUMNS, "event_row", *SIDE_TABLES}
    strange = [str(name) for (name,) in tables if name not in known]
    for name, sql in views:
        # The one view renames nothing and asks for nothing: it names columns of one table.
        source = str(sql).rpartition(" FROM ")[2].strip().rstrip(";").replace('"', "")
        is_plain = source.rpartition(".")[2] == "event_row" and str(sql).upper().count("FROM") == 1
        if name != "event" or not is_plain:
            strange.append(str(name))
    return strange
