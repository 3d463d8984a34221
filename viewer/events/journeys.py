"""One customer's journey, in few statements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE, CHANNELS, FAMILIES, Channel
from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET
from viewer.domain.event_table import EventTable, event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, EventDetail, FieldChange, FieldRole, Journey, Visit
from viewer.domain.scores import SCORE_KINDS, GoodEnd, Score
from viewer.events.dwell import dwell_seconds
from viewer.events.glossary import Glossary
from viewer.events.visit_columns import VisitColumns, describe_visits

_NUMBERS: Final = (
    "order_no", "event_key", "occurred_at_us", "utc_offset_min", "end_at_us", "actor", "channel", "visit_no",
    "identity_no", "title_no", "url_no", "text_no", "is_conversion", "is_transcript", "source_no", "source_row",
)  # fmt: skip
_WORDS: Final = (
    "event_name", "traffic_source", "device", "currency", "thread", "topic", "media_id", "vendor_id", "session",
)  # fmt: skip
# A column with NULLs comes as a masked array, and numpy's module of those takes long to import at the first journey.
_TOLD: Final = ", ".join(str(CHANNEL_CODE[kind]) for kind in (Channel.CALL, Channel.ORDER, Channel.DELIVERY))
_SQL: Final[Mapping[str, str]] = {
    **{name: name for name in _NUMBERS},
    **{name: f"coalesce({name}, '') AS {name}" for name in _WORDS},
    "value": "coalesce(value, 'nan') AS value",
    # Of the kinds of contacts whose rows tell more than the columns hold.
    "attributes": f"CASE WHEN channel IN ({_TOLD}) THEN coalesce(attributes, '') ELSE '' END AS attributes",
}
_ABSENT: Final[Mapping[str, Any]] = {
    "utc_offset_min": UNKNOWN_OFFSET, "end_at_us": NO_TIME, "title_no": 0, "url_no": 0, "text_no": 0,
    "is_transcript": False, "is_conversion": False, "value": np.nan,
}  # fmt: skip
"""What stands in place of a number that no event of the generation has; in place of words stands None."""


def load_journey(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> Journey:
    """Everything of one customer. Raises KeyError if there is none of that number.

    Statements are few, and plain scans by customer: what they return is small, so that joining, sorting and counting
    it here costs less than planning that there. Visits are told from their events.
    """
    customer = _load_customer(cursor, glossary, customer_no)
    columns = _load_columns(cursor, glossary, customer_no)
    columns["dwell_s"] = dwell_seconds(
        columns["occurred_at_us"], columns["end_at_us"], columns["channel"], columns["actor"], columns["visit_no"]
    )
    scores = _load_scores(cursor, customer_no) if glossary.has_scores else []
    text_nos = {row[10] for row in scores}.union(
        *(columns[name].tolist() for name in ("title_no", "url_no", "text_no"))
    )
    texts = glossary.load_texts(cursor, text_nos)
    source_nos = set(columns["source_no"].tolist())
    events = event_table(columns, texts, {no: glossary.sources[no] for no in source_nos})
    return Journey(
        customer,
        events,
        _make_visits(events, columns["session"]),
        tuple(_make_score(row, texts) for row in sorted(scores, key=lambda row: (row[7], row[0], row[11]))),
        _make_attributes(columns["event_key"], columns["attributes"]),
    )


def _load_columns(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> dict[str, NDArray[Any]]:
    """Columns of events in order. What the generation does not keep is not asked for: each column costs planning."""
    kept = [name for name in _SQL if name in glossary.event_columns]
    asked = ", ".join(_SQL[name] for name in kept)
    columns = cursor.execute(
        f"SELECT {asked} FROM {glossary.event_table} WHERE home_no = ?", [customer_no]
    ).fetchnumpy()
    order = np.lexsort((columns["event_key"], columns["order_no"], columns["occurred_at_us"]))
    made: dict[str, NDArray[Any]] = {name: columns[name][order] for name in kept}
    for name in _WORDS:
        if name in made:
            made[name][made[name] == ""] = None
    count = len(order)
    for name in _SQL:
        if name not in made:
            made[name] = np.full(count, _ABSENT[name]) if name in _ABSENT else np.full(count, None, dtype=object)
    return made


def _load_scores(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> list[tuple[Any, ...]]:
    sql = """SELECT event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no,
                 position
             FROM score WHERE home_no = $1"""
    return _ask(cursor, "journey_scores", sql, customer_no).fetchall()


def _ask(cursor: duckdb.DuckDBPyConnection, name: str, sql: str, customer_no: int) -> duckdb.DuckDBPyConnection:
    """`sql` with the customer as $1, kept in the cursor as `name`: planning costs more than such a small answer."""
    asked = f"EXECUTE {name}({int(customer_no)})"
    try:
        return cursor.execute(asked)
    except duckdb.BinderException:  # this cursor was not asked before
        cursor.execute(f"PREPARE {name} AS {sql}")
        return cursor.execute(asked)


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
    identities = _ask(cursor, "journey_identities", sql, customer_no).fetchall()
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
    return sorted(_ask(cursor, "journey_fields", sql, customer_no).fetchall())


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
    if visits.event_count.max(initial=0) > 1:
        given = np.flatnonzero(column.astype(np.bool_))
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
