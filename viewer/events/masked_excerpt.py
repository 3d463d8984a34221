"""What a masked excerpt does not tell: names, numbers, mails and addresses, in every column that could hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import duckdb

from viewer.domain.folding import fold
from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField, FieldRole
from viewer.events.statements import Tick

if TYPE_CHECKING:
    from viewer.events.excerpt import Hide

MASK: Final = "●●●"
_ROWS_AT_ONCE: Final = 20_000
_FEW_OWNERS: Final = 200
_NAMING: Final = ("vendor_id", "thread", "session", "media_id")
"""Columns of `event` whose values only have to be the same or not: a personal one becomes a number."""
_SAYING: Final = ("topic", "traffic_source", "device", "currency")


def mask_tables(con: duckdb.DuckDBPyConnection, hide: Hide, tick: Tick) -> None:
    """Mask the tables of `made` in place. Raises duckdb.Error and what `tick` raises."""
    words = _KnownWords(con, hide)
    tick(0.1)
    _mask_texts(con, hide, words, lambda share: tick(0.1 + 0.4 * share))
    _mask_attributes(con, hide, words, lambda share: tick(0.5 + 0.2 * share))
    _mask_columns(con, hide)
    tick(0.8)
    _mask_identities(con, hide)
    _mask_fields(con, hide, words)
    _mask_summaries(con)
    tick(1.0)


class _KnownWords:
    """What texts must not say: of each customer, and whose words a word is."""

    def __init__(self, con: duckdb.DuckDBPyConnection, hide: Hide) -> None:
        fields: dict[int, list[CustomerField]] = defaultdict(list)
        query = "SELECT customer_no, role, label, value FROM made.customer_field"
        for customer_no, role, label, value in _rows(con, query):
            fields[customer_no].append(CustomerField(FieldRole(role), label, value))
        self._by_customer: dict[int, set[str]] = {no: set(hide.known_words(own)) for no, own in fields.items()}
        for customer_no, namespace, value in _rows(con, "SELECT customer_no, namespace, value FROM made.identity"):
            if hide.is_personal(Identity(namespace, value)):
                self._by_customer.setdefault(customer_no, set()).add(value)
        self._owners: dict[str, set[int]] = defaultdict(set)
        for customer_no, own in self._by_customer.items():
            for word in own:
                self._owners[word.casefold()].add(customer_no)
        self._lengths = sorted({len(word) for word in self._owners})

    def of(self, customer_no: int) -> Collection[str]:
        return self._by_customer.get(customer_no, ())

    def said_in(self, text: str, owners: Collection[int]) -> set[str]:
        """Words of any of `owners` that stand in `text`."""
        folded = text.casefold()
        if len(owners) <= _FEW_OWNERS:
            return {word for no in owners for word in self.of(no) if word.casefold() in folded}
        found = set()
        for length in self._lengths:
            for start in range(len(folded) - length + 1):
                word = folded[start : start + length]
                if word in self._owners and not self._owners[word].isdisjoint(owners):
                    found.add(word)
        return found


def _mask_texts(con: duckdb.DuckDBPyConnection, hide: Hide, words: _KnownWords, tick: Tick) -> None:
    staff: dict[int, set[str]] = defaultdict(set)
    if _has_column(con, "attributes"):
        told: dict[str, tuple[str, ...]] = {}
        query = """SELECT DISTINCT unnest([title_no, text_no]) AS text_no, attributes FROM made.event
                   WHERE attributes IS NOT NULL"""
        for text_no, attributes in _rows(con, query):
            names = told.get(attributes)
            if names is None:
                names = told[attributes] = hide.staff_names(attributes)
            staff[text_no] |= set(names)
    con.execute(
        """CREATE TABLE work.said AS
           SELECT home_no, title_no AS text_no, false AS is_url FROM made.event WHERE title_no != 0
           UNION SELECT home_no, text_no, false FROM made.event WHERE text_no != 0
           UNION SELECT home_no, url_no, true FROM made.event WHERE url_no != 0
           UNION SELECT home_no, comment_no, false FROM made.score WHERE comment_no != 0"""
    )
    total = max(1, _count(con, "SELECT count(*) FROM made.text"))
    query = """SELECT t.text_no, any_value(t.text), list(DISTINCT s.home_no), bool_or(s.is_url)
               FROM work.said s JOIN made.text t USING (text_no) GROUP BY t.text_no"""

    def masked() -> Iterator[tuple[int, str, str]]:
        for done, (text_no, text, owners, is_url) in enumerate(_rows(con, query)):
            if done % 1000 == 0:
                tick(done / total)
            known = words.said_in(text, set(owners)) | staff.get(text_no, set())
            shown = hide.url(text, known) if is_url else hide.text(text, known)
            if shown != text:
                yield text_no, shown, fold(shown)

    _keep(con, "work.changed", "text_no INTEGER, shown VARCHAR, folded VARCHAR", masked())
    con.execute(
        "UPDATE made.text t SET text = c.shown, folded = c.folded FROM work.changed c WHERE c.text_no = t.text_no"
    )
    con.execute("DROP TABLE work.changed")
    con.execute("DROP TABLE work.said")


def _mask_attributes(con: duckdb.DuckDBPyConnection, hide: Hide, words: _KnownWords, tick: Tick) -> None:
    if not _has_column(con, "attributes"):
        return
    query = "SELECT DISTINCT home_no, attributes FROM made.event_row WHERE attributes IS NOT NULL"
    total = max(1, _count(con, f"SELECT count(*) FROM ({query})"))

    def masked() -> Iterator[tuple[int, str, str]]:
        for done, (home_no, attributes) in enumerate(_rows(con, query)):
            if done % 1000 == 0:
                tick(done / total)
            shown = hide.attributes(attributes, words.of(home_no))
            if shown != attributes:
                yield home_no, attributes, shown

    _keep(con, "work.changed", "home_no INTEGER, attributes VARCHAR, shown VARCHAR", masked())
    con.execute(
        """UPDATE made.event_row e SET attributes = c.shown FROM work.changed c
           WHERE c.home_no = e.home_no AND c.attributes = e.attributes"""
    )
    con.execute("DROP TABLE work.changed")


def _mask_columns(con: duckdb.DuckDBPyConnection, hide: Hide) -> None:
    columns = [("event_row", name) for name in (*_NAMING, *_SAYING) if _has_column(con, name)]
    columns += [("event_row", "event_name"), ("score", "question"), ("score", "word"), ("score", "wave"),
                ("customer", "score_word"), ("source", "file_name")]  # fmt: skip
    for table, column in columns:
        changed: list[tuple[str, str]] = []
        for (value,) in _rows(con, f"SELECT DISTINCT {column} FROM made.{table} WHERE {column} IS NOT NULL"):
            shown = hide.text(value, ())
            if shown != value:
                changed.append((value, f"{MASK}{len(changed) + 1}" if column in _NAMING else shown))
        _keep(con, "work.changed", "value VARCHAR, shown VARCHAR", changed)
        con.execute(f"UPDATE made.{table} t SET {column} = c.shown FROM work.changed c WHERE c.value = t.{column}")
        con.execute("DROP TABLE work.changed")
    query = "SELECT event_name, count(*) FROM made.event_row GROUP BY event_name"
    names = [(name, fold(name), count) for name, count in _rows(con, query)]
    con.execute("DELETE FROM made.event_name")
    _insert(con, "made.event_name", sorted(names, key=lambda row: (-row[2], row[0])))


def _mask_identities(con: duckdb.DuckDBPyConnection, hide: Hide) -> None:
    """A personal value becomes a number: it can still be told from others. A customer's id follows it."""
    query = "SELECT identity_no, namespace, value FROM made.identity"
    personal = [
        (identity_no, f"{MASK}{identity_no}", f"{namespace}:{value}", f"{namespace}:{MASK}{identity_no}")
        for identity_no, namespace, value in _rows(con, query)
        if hide.is_personal(Identity(namespace, value))
    ]
    _keep(con, "work.changed", "identity_no INTEGER, shown VARCHAR, id VARCHAR, shown_id VARCHAR", personal)
    con.execute("UPDATE made.identity i SET value = c.shown FROM work.changed c WHERE c.identity_no = i.identity_no")
    for table in ("customer", *(["nickname"] if _has_table(con, "nickname") else [])):
        con.execute(
            f"UPDATE made.{table} t SET customer_id = c.shown_id FROM work.changed c WHERE c.id = t.customer_id"
        )
    con.execute("DROP TABLE work.changed")


def _mask_fields(con: duckdb.DuckDBPyConnection, hide: Hide, words: _KnownWords) -> None:
    query = "SELECT rowid, customer_no, role, label, value FROM made.customer_field"

    def masked() -> Iterator[tuple[int, str]]:
        for row, customer_no, role, label, value in _rows(con, query):
            shown = hide.field(CustomerField(FieldRole(role), label, value), words.of(customer_no))
            if shown != value:
                yield row, shown

    _keep(con, "work.changed", "row_no BIGINT, shown VARCHAR", masked())
    con.execute("UPDATE made.customer_field f SET value = c.shown FROM work.changed c WHERE c.row_no = f.rowid")
    con.execute("DROP TABLE work.changed")


def _mask_summaries(con: duckdb.DuckDBPyConnection) -> None:
    """Lists are searched and sorted by what is left."""
    tokens: dict[int, list[str]] = defaultdict(list)
    for customer_no, value in _rows(con, "SELECT customer_no, value FROM made.identity ORDER BY customer_no, value"):
        if not value.startswith(MASK):
            tokens[customer_no].append(fold(value))
    _keep(
        con, "work.changed", "customer_no INTEGER, search VARCHAR", ((no, "\n".join(own)) for no, own in tokens.items())
    )  # fmt: skip
    con.execute("UPDATE made.customer SET name_sort = NULL, search = NULL")
    con.execute("UPDATE made.customer t SET search = c.search FROM work.changed c WHERE c.customer_no = t.customer_no")
    con.execute("DROP TABLE work.changed")


def _rows(con: duckdb.DuckDBPyConnection, sql: str) -> Iterator[tuple[Any, ...]]:
    """Of a cursor of its own: the caller may ask other things meanwhile."""
    answer = con.cursor().execute(sql)
    while some := answer.fetchmany(_ROWS_AT_ONCE):
        yield from some


def _keep(con: duckdb.DuckDBPyConnection, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    con.execute(f"CREATE TABLE {table} ({columns})")
    _insert(con, table, rows)


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """By whole columns: row by row is a thousand times slower."""
    some: list[tuple[Any, ...]] = []
    for row in rows:
        some.append(row)
        if len(some) == _ROWS_AT_ONCE:
            _insert_columns(con, table, some)
            some = []
    if some:
        _insert_columns(con, table, some)


def _insert_columns(con: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[Any, ...]]) -> None:
    columns = list(map(list, zip(*rows, strict=True)))
    asked = ", ".join("unnest(?)" for _ in columns)
    con.execute(f"INSERT INTO {table} SELECT {asked}", columns)


def _has_column(con: duckdb.DuckDBPyConnection, name: str) -> bool:
    return any(row[0] == name for row in con.execute("DESCRIBE made.event_row").fetchall())


def _has_table(con: duckdb.DuckDBPyConnection, name: str) -> bool:
    query = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'made' AND table_name = ?"
    return bool(con.execute(query, [name]).fetchall()[0][0])


def _count(con: duckdb.DuckDBPyConnection, sql: str) -> int:
    return int(con.execute(sql).fetchall()[0][0])
