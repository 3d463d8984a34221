"""What every journey of one generation needs: its small tables, which columns it has, and texts that come again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

import duckdb

from viewer.events.schema import KEYLESS, column_names

_KEPT_CHARS: Final = 120
_KEPT_TEXTS: Final = 50_000
"""Titles and addresses of pages are read again and again; about 12 MiB of them. Comments and talks are not kept."""
_ASKED_OFTEN: Final = 3
_LONG_LIFE: Final = 20_000


class Glossary:
    """Small tables of one generation. Loaded once, used from any thread.

    namespaces: (is weak, rank) by namespace: the smaller, the more it says. sources: (source, file name) by source_no.
    has_digests: the data came without the key, and with the digests of identities.
    long_lives: numbers of the customers with very many events.
    event_table: where events are kept. event_columns: those that are kept; the others hold the same for every event.
    """

    def __init__(self, cursor: duckdb.DuckDBPyConnection, generation: int) -> None:
        self.generation = generation
        namespaces = cursor.execute("SELECT namespace, is_strong, rank FROM namespace").fetchall()
        self.namespaces: Mapping[str, tuple[bool, int]] = {
            str(name): (not is_strong, int(rank)) for name, is_strong, rank in namespaces
        }
        sources = cursor.execute("SELECT source_no, source, file_name FROM source").fetchall()
        self.sources: Mapping[int, tuple[str, str]] = {
            int(no): (str(source), str(file_name)) for no, source, file_name in sources
        }
        self.event_table, self.event_columns = _event_columns(cursor)
        has_scores, has_fields, made_of, long_lives, self._text_count = cursor.execute(
            """SELECT EXISTS (FROM score), EXISTS (FROM customer_field), (SELECT decisions_digest FROM meta LIMIT 1),
                   (SELECT list(customer_no) FROM customer WHERE event_count >= ?), (SELECT count(*) FROM text)""",
            [_LONG_LIFE],
        ).fetchall()[0]
        self.long_lives = frozenset(long_lives or ())
        self.has_digests = made_of == KEYLESS
        self.has_scores, self.has_fields = bool(has_scores), bool(has_fields)
        self._texts: dict[int, str] = {}
        self._asked = 0

    def load_texts(self, cursor: duckdb.DuckDBPyConnection, text_nos: Collection[int]) -> dict[int, str]:
        """Texts by number; 0 has none."""
        kept = self._texts
        found = {no: kept[no] for no in text_nos if no in kept}
        missing = sorted(no for no in text_nos if no not in found and no)
        if not missing:
            return found
        self._asked += 1
        if self._asked == _ASKED_OFTEN and self._text_count <= _KEPT_TEXTS:
            # The words of a site of usual size: read once, they are never asked for again.
            rows = cursor.execute("SELECT text_no, text FROM text WHERE length(text) <= ?", [_KEPT_CHARS]).fetchall()
            self._texts = dict(rows)
            return self.load_texts(cursor, text_nos)
        rows = cursor.execute(
            "SELECT text_no, text FROM text JOIN (SELECT unnest(?::INTEGER[]) AS text_no) USING (text_no)", [missing]
        ).fetchall()
        found |= rows
        if len(kept) + len(rows) > _KEPT_TEXTS:
            kept = self._texts = {}
        kept |= [(no, text) for no, text in rows[:_KEPT_TEXTS] if len(text) <= _KEPT_CHARS]
        return found


def _event_columns(cursor: duckdb.DuckDBPyConnection) -> tuple[str, frozenset[str]]:
    """The catalogue would tell too, but is slow to read the first time."""
    try:
        asked = cursor.execute("FROM event_row LIMIT 0")
    except duckdb.CatalogException:
        # Generations made before columns were left out have `event` as a table, and all of them.
        return "event", frozenset(column_names("event"))
    return "event_row", frozenset(str(column[0]) for column in asked.description)
