"""One customer's journey, in few statements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNELS, FAMILIES
from viewer.domain.event_table import EventTable, event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, EventDetail, FieldChange, FieldRole, Journey, Visit
from viewer.domain.scores import SCORE_KINDS, GoodEnd, Score
from viewer.events.dwell import dwell_seconds
from viewer.events.event_columns import ask_prepared, load_columns
from viewer.events.glossary import Glossary
from viewer.events.visit_columns import VisitColumns, describe_visits

_DENSE: Final = 10
"""Up to so many numbers for each that occurs, a table of all is smaller than a set of those."""


def load_journey(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> Journey:
    """Everything of one customer. Raises KeyError if there is none of that number.

    Statements are few, and plain scans by customer: what they return is small, so that joining, sorting and counting
    it here costs less than planning that there. Visits are told from their events.
    """
    customer = _load_customer(cursor, glossary, customer_no)
    columns = load_columns(cursor, glossary, customer_no)
    columns["dwell_s"] = dwell_seconds(
        columns["occurred_at_us"], columns["end_at_us"], columns["channel"], columns["actor"], columns["visit_no"]
    )
    scores = _load_scores(cursor, customer_no) if glossary.has_scores else []
    text_nos = {row[10] for row in scores}.union(_different(columns["title_no"], columns["url_no"], columns["text_no"]))
    texts = glossary.load_texts(cursor, text_nos)
    source_nos = _different(columns["source_no"])
    events = event_table(columns, texts, {no: glossary.sources[no] for no in source_nos})
    return Journey(
        customer,
        events,
        _make_visits(events, columns["session"]),
        tuple(_make_score(row, texts) for row in sorted(scores, key=lambda row: (row[7], row[0], row[11]))),
        _make_attributes(columns["event_key"], columns["attributes"]),
    )


def _different(*columns: NDArray[np.integer]) -> list[int]:
    """The numbers that occur, each once. For numbers from 0 on, of tables that are counted without gaps."""
    highest = max((int(column.max()) for column in columns if len(column)), default=-1)
    if highest > _DENSE * max(1, sum(map(len, columns))):
        return list(set().union(*(column.tolist() for column in columns)))
    occurs = np.zeros(highest + 1, dtype=np.bool_)
    for column in columns:
        occurs[column] = True
    return np.flatnonzero(occurs).tolist()


def _load_scores(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> list[tuple[Any, ...]]:
    sql = """SELECT event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no,
                 position
             FROM score WHERE home_no = $1"""
    return ask_prepared(cursor, "journey_scores", sql, customer_no).fetchall()


def _make_attributes(event_key: NDArray[np.uint64], attributes: NDArray[Any]) -> dict[int, Mapping[str, str]]:
    given = np.flatnonzero(attributes.astype(np.bool_))
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


def _load_digests(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> dict[int, str]:
    rows = cursor.execute(
        "SELECT identity_no, digest FROM identity_digest JOIN identity USING (identity_no) WHERE customer_no = ?",
        [customer_no],
    ).fetchall()
    return {int(no): str(digest) for no, digest in rows}


def _load_customer(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> Customer:
    sql = "SELECT identity_no, namespace, value, is_named, first_seen_us FROM identity WHERE customer_no = $1"
    identities = ask_prepared(cursor, "journey_identities", sql, customer_no).fetchall()
    if not identities:
        raise KeyError(customer_no)
    identities.sort(key=lambda row: (*glossary.namespaces[row[1]], row[4] is None, row[4] or 0, row[1], row[2]))
    fields = _load_fields(cursor, customer_no) if glossary.has_fields else []
    newest = {(role, label): value for *_, role, label, value in fields}
    digests = _load_digests(cursor, customer_no) if glossary.has_digests else {}
    by_no = {int(no): Identity(namespace, value, digests.get(int(no), "")) for no, namespace, value, *_ in identities}
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


def _load_fields(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> list[tuple[Any, ...]]:
    """(at_us, source_no, source_row, identity_no, role, label, value), sorted."""
    sql = """SELECT at_us, source_no, source_row, identity_no, role, label, value FROM customer_field
             WHERE customer_no = $1"""
    return sorted(ask_prepared(cursor, "journey_fields", sql, customer_no).fetchall())


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


def _make_visits(events: EventTable, session: NDArray[Any]) -> tuple[Visit, ...]:
    """The words of a visit are those of the first of its events that has any."""
    made = describe_visits(events.visit_no, events.occurred_at_us, events.end_at_us, events.channel, events.actor)
    columns: list[Iterable[Any]] = [
        range(len(made.first)),
        map(FAMILIES.__getitem__, made.family.tolist()),
        map(CHANNELS.__getitem__, made.channel.tolist()),
        *(column.tolist() for column in (made.start_us, made.end_us, made.event_count, made.is_contact)),
        *(_first_words(events.visit_no, words, made) for words in (events.traffic_source, events.device, session)),
    ]
    return tuple(map(Visit._make, zip(*columns, strict=True)))


def _first_words(visit_no: NDArray[np.int32], column: NDArray[Any], visits: VisitColumns) -> list[str | None]:
    """By visit, the first of `column` that is not None."""
    words = column[visits.first]
    is_open = words == None  # noqa: E711  (element by element)
    if is_open.any() and visits.event_count.max(initial=0) > 1:
        later = np.flatnonzero(is_open[visit_no])
        given = later[column[later].astype(np.bool_)]
        words[visit_no[given[::-1]]] = column[given[::-1]]  # the earliest is written last and stays
    told: list[str | None] = words.tolist()
    return told


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
