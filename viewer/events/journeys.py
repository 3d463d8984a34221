"""One customer's journey, in few statements."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE, CHANNELS, FAMILIES, Channel
from viewer.domain.event_table import EventTable, event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, EventDetail, FieldChange, FieldRole, Journey, Visit
from viewer.domain.scores import SCORE_KINDS, GoodEnd, Score
from viewer.events.dwell import dwell_seconds

_NUMBERS: Final = """order_no, event_key, occurred_at_us, utc_offset_min, end_at_us, actor, channel, visit_no,
    identity_no, title_no, url_no, text_no, coalesce(value, 'nan') AS value, is_conversion, is_transcript, source_no,
    source_row"""
_WORDS: Final = (
    "event_name", "traffic_source", "device", "currency", "thread", "topic", "media_id", "vendor_id", "session",
)  # fmt: skip
# A column with NULLs comes as a masked array, and numpy's module of those takes long to import at the first journey.
_TOLD: Final = ", ".join(str(CHANNEL_CODE[kind]) for kind in (Channel.CALL, Channel.ORDER, Channel.DELIVERY))
_ATTRIBUTES: Final = f"CASE WHEN channel IN ({_TOLD}) THEN coalesce(attributes, '') ELSE '' END AS attributes"
"""Of the kinds of contacts whose rows tell more than the columns hold."""
_EVENT_COLUMNS: Final = ", ".join((_NUMBERS, *(f"coalesce({name}, '') AS {name}" for name in _WORDS), _ATTRIBUTES))


class Glossary(NamedTuple):
    """Small tables of one generation that every journey needs.

    namespaces: (is weak, rank) by namespace: the smaller, the more it says. sources: (source, file name) by source_no.
    """

    generation: int
    namespaces: Mapping[str, tuple[bool, int]]
    sources: Mapping[int, tuple[str, str]]

    @classmethod
    def load(cls, cursor: duckdb.DuckDBPyConnection, generation: int) -> Glossary:
        namespaces = cursor.execute("SELECT namespace, is_strong, rank FROM namespace").fetchall()
        sources = cursor.execute("SELECT source_no, source, file_name FROM source").fetchall()
        return cls(
            generation,
            {str(name): (not is_strong, int(rank)) for name, is_strong, rank in namespaces},
            {int(no): (str(source), str(file_name)) for no, source, file_name in sources},
        )


def load_journey(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> Journey:
    """Everything of one customer. Raises KeyError if there is none of that number.

    Statements are plain scans by customer: what they return is small, so that joining and sorting it here costs less
    than planning a join there.
    """
    customer = _load_customer(cursor, glossary, customer_no)
    columns = _sorted(
        _without_empty(
            cursor.execute(f"SELECT {_EVENT_COLUMNS} FROM event WHERE home_no = ?", [customer_no]).fetchnumpy()
        ),
        ("occurred_at_us", "order_no", "event_key"),
    )
    scores = cursor.execute(
        """SELECT event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no,
               position
           FROM score WHERE home_no = ?""",
        [customer_no],
    ).fetchall()
    visits = cursor.execute(
        """SELECT visit_no, family, channel, start_us, end_us, event_count, is_contact FROM visit WHERE home_no = ?""",
        [customer_no],
    ).fetchall()
    columns["dwell_s"] = dwell_seconds(
        columns["occurred_at_us"], columns["end_at_us"], columns["channel"], columns["actor"], columns["visit_no"]
    )
    text_nos = {int(no) for name in ("title_no", "url_no", "text_no") for no in columns[name]}
    texts = _load_texts(cursor, text_nos | {row[10] for row in scores})
    source_nos = set(columns["source_no"].tolist())
    events = event_table(columns, texts, {no: glossary.sources[no] for no in source_nos})
    return Journey(
        customer,
        events,
        _make_visits(sorted(visits), events, columns["session"]),
        tuple(_make_score(row, texts) for row in sorted(scores, key=lambda row: (row[7], row[0], row[11]))),
        _make_attributes(columns["event_key"], columns["attributes"]),
    )


def _make_attributes(event_key: NDArray[np.uint64], attributes: NDArray[Any]) -> dict[int, Mapping[str, str]]:
    given = np.flatnonzero(attributes != "")
    return {
        int(event_key[at]): {label: _as_text(value) for label, value in json.loads(attributes[at]).items()}
        for at in given
    }


def load_event_detail(cursor: duckdb.DuckDBPyConnection, customer_no: int, event_key: int) -> EventDetail:
    """The free attributes of one event. Raises KeyError if the customer has no such event."""
    rows = cursor.execute(
        "SELECT attributes FROM event WHERE home_no = ? AND event_key = ?", [customer_no, event_key]
    ).fetchall()
    if not rows:
        raise KeyError(event_key)
    attributes = json.loads(rows[0][0]) if rows[0][0] else {}
    return EventDetail(event_key, {label: _as_text(value) for label, value in attributes.items()})


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _load_customer(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> Customer:
    identities = cursor.execute(
        "SELECT identity_no, namespace, value, is_named, first_seen_us FROM identity WHERE customer_no = ?",
        [customer_no],
    ).fetchall()
    if not identities:
        raise KeyError(customer_no)
    identities.sort(key=lambda row: (*glossary.namespaces[row[1]], row[4] is None, row[4] or 0, row[1], row[2]))
    fields = cursor.execute(
        """SELECT at_us, source_no, source_row, identity_no, role, label, value FROM customer_field
           WHERE customer_no = ?""",
        [customer_no],
    ).fetchall()
    fields.sort()
    newest = {(role, label): value for *_, role, label, value in fields}
    by_no = {int(no): Identity(namespace, value) for no, namespace, value, *_ in identities}
    named = [str(by_no[int(no)]) for no, _, _, is_named, _ in identities if is_named]
    customer_id = str(next(iter(by_no.values())))
    return Customer(
        customer_no,
        customer_id,
        by_no,
        tuple(CustomerField(FieldRole(role), label, value) for (role, label), value in newest.items()),
        tuple(name for name in named if name != customer_id),
        frozenset(int(no) for no, namespace, *_ in identities if glossary.namespaces[namespace][0]),
        _field_changes(fields),
    )


def _field_changes(fields: Sequence[tuple[Any, ...]]) -> tuple[FieldChange, ...]:
    """fields: (at_us, source_no, source_row, identity_no, role, label, value), sorted.

    Each identity's values follow one another by themselves: two accounts of one person may differ for ever.
    """
    before: dict[tuple[int, str, str], str] = {}
    changes = []
    for at_us, _, _, identity_no, role, label, value in fields:
        former = before.get((identity_no, role, label))
        if former is not None and former != value:
            changes.append(FieldChange(at_us, FieldRole(role), label, former, value))
        before[identity_no, role, label] = value
    return tuple(changes)


def _without_empty(columns: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """None in place of empty words."""
    for name in _WORDS:
        words = columns[name] = columns[name].copy()
        words[words == ""] = None
    return columns


def _sorted(columns: dict[str, NDArray[Any]], keys: tuple[str, ...]) -> dict[str, NDArray[Any]]:
    order = np.lexsort(tuple(columns[key] for key in reversed(keys)))
    return {name: values[order] for name, values in columns.items()}


def _load_texts(cursor: duckdb.DuckDBPyConnection, text_nos: set[int]) -> dict[int, str]:
    text_nos.discard(0)
    if not text_nos:
        return {}
    rows = cursor.execute(
        "SELECT text_no, text FROM text JOIN (SELECT unnest(?::INTEGER[]) AS text_no) USING (text_no)",
        [sorted(text_nos)],
    ).fetchall()
    return {int(no): str(text) for no, text in rows}


def _make_visits(rows: list[tuple[Any, ...]], events: EventTable, session: NDArray[Any]) -> tuple[Visit, ...]:
    """The words of a visit are those of the first of its events that has any."""
    traffic_source = _first_words(events.visit_no, events.traffic_source)
    device = _first_words(events.visit_no, events.device)
    key = _first_words(events.visit_no, session)
    return tuple(
        Visit(
            no, FAMILIES[family], CHANNELS[channel], start_us, end_us, event_count, is_contact,
            traffic_source.get(no), device.get(no), key.get(no),
        )
        for no, family, channel, start_us, end_us, event_count, is_contact in rows
    )  # fmt: skip


def _first_words(visit_no: NDArray[np.int32], column: NDArray[Any]) -> dict[int, str]:
    """By visit, the first of `column` that is not None."""
    given = np.flatnonzero(column.astype(np.bool_))
    visits, first = np.unique(visit_no[given], return_index=True)
    return dict(zip(visits.tolist(), column[given[first]].tolist(), strict=True))


def _make_score(row: tuple[Any, ...], texts: dict[int, str]) -> Score:
    event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no, _ = row
    return Score(
        event_key,
        SCORE_KINDS[kind],
        question,
        value,
        low,
        high,
        GoodEnd.HIGH if good_high else GoodEnd.LOW,
        answered_at_us,
        word,
        wave,
        texts.get(comment_no),
    )
