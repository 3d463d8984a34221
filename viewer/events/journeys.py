"""One customer's journey, in few statements."""

from __future__ import annotations

import json
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNELS, FAMILIES
from viewer.domain.event_table import EventTable, event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, EventDetail, FieldRole, Journey, Visit
from viewer.domain.scores import SCORE_KINDS, GoodEnd, Score
from viewer.events.visits import dwell_seconds

_EVENT_COLUMNS: Final = """event_key, occurred_at_us, utc_offset_min, end_at_us, actor, channel, visit_no, identity_no,
    event_name, title_no, url_no, text_no, traffic_source, device, coalesce(value, 'nan') AS value, currency, thread,
    topic, media_id, vendor_id, is_conversion, is_transcript, source_no, source_row, session"""


def load_journey(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> Journey:
    """Everything of one customer. Raises KeyError if there is none of that number."""
    customer = _load_customer(cursor, customer_no)
    columns = _plain(
        cursor.execute(
            f"""SELECT {_EVENT_COLUMNS} FROM event WHERE home_no = ?
                ORDER BY occurred_at_us, order_no, event_key""",
            [customer_no],
        ).fetchnumpy()
    )
    scores = cursor.execute(
        """SELECT event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no
           FROM score WHERE home_no = ? ORDER BY answered_at_us, event_key, position""",
        [customer_no],
    ).fetchall()
    visits = cursor.execute(
        """SELECT visit_no, family, channel, start_us, end_us, event_count, is_contact
           FROM visit WHERE home_no = ? ORDER BY visit_no""",
        [customer_no],
    ).fetchall()
    columns["dwell_s"] = dwell_seconds(
        columns["occurred_at_us"], columns["end_at_us"], columns["channel"], columns["actor"], columns["visit_no"]
    )
    text_nos = {int(no) for name in ("title_no", "url_no", "text_no") for no in columns[name]}
    texts = _load_texts(cursor, text_nos | {row[10] for row in scores})
    events = event_table(columns, texts, _load_source_names(cursor, columns["source_no"]))
    return Journey(
        customer,
        events,
        _make_visits(visits, events, columns["session"]),
        tuple(_make_score(row, texts) for row in scores),
    )


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


def _load_customer(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> Customer:
    identities = cursor.execute(
        """SELECT identity_no, namespace, value, is_named FROM identity JOIN namespace USING (namespace)
           WHERE customer_no = ? ORDER BY NOT is_strong, rank, first_seen_us NULLS LAST, namespace, value""",
        [customer_no],
    ).fetchall()
    if not identities:
        raise KeyError(customer_no)
    fields = cursor.execute(
        """SELECT role, label, value FROM customer_field WHERE customer_no = ?
           ORDER BY at_us, source_no, source_row, identity_no""",
        [customer_no],
    ).fetchall()
    newest = {(role, label): value for role, label, value in fields}
    by_no = {int(no): Identity(namespace, value) for no, namespace, value, _ in identities}
    named = [str(by_no[int(no)]) for no, _, _, is_named in identities if is_named]
    customer_id = str(next(iter(by_no.values())))
    return Customer(
        customer_no,
        customer_id,
        by_no,
        tuple(CustomerField(FieldRole(role), label, value) for (role, label), value in newest.items()),
        tuple(name for name in named if name != customer_id),
    )


def _plain(columns: dict[str, Any]) -> dict[str, NDArray[Any]]:
    """Without masks: NULL becomes None in columns of text, the only ones that have any."""
    plain: dict[str, NDArray[Any]] = {}
    for name, values in columns.items():
        plain[name] = np.asarray(values)
        if isinstance(values, np.ma.MaskedArray):
            plain[name] = values.data.copy()
            plain[name][np.ma.getmaskarray(values)] = None
    return plain


def _load_texts(cursor: duckdb.DuckDBPyConnection, text_nos: set[int]) -> dict[int, str]:
    text_nos.discard(0)
    if not text_nos:
        return {}
    numbers = ", ".join(str(int(no)) for no in sorted(text_nos))
    rows = cursor.execute(f"SELECT text_no, text FROM text WHERE text_no IN ({numbers})").fetchall()
    return {int(no): str(text) for no, text in rows}


def _load_source_names(cursor: duckdb.DuckDBPyConnection, source_no: NDArray[Any]) -> dict[int, tuple[str, str]]:
    wanted = {int(no) for no in np.unique(source_no)}
    rows = cursor.execute("SELECT source_no, source, file_name FROM source").fetchall()
    return {int(no): (str(source), str(file_name)) for no, source, file_name in rows if no in wanted}


def _make_visits(rows: list[tuple[Any, ...]], events: EventTable, session: NDArray[Any]) -> tuple[Visit, ...]:
    """The words of a visit are those of the first of its events that has any."""
    traffic_source: dict[int, str] = {}
    device: dict[int, str] = {}
    key: dict[int, str] = {}
    for index, visit_no in enumerate(events.visit_no):
        for words, column in ((traffic_source, events.traffic_source), (device, events.device), (key, session)):
            if column[index] is not None:
                words.setdefault(int(visit_no), column[index])
    return tuple(
        Visit(
            no, FAMILIES[family], CHANNELS[channel], start_us, end_us, event_count, is_contact,
            traffic_source.get(no), device.get(no), key.get(no),
        )
        for no, family, channel, start_us, end_us, event_count, is_contact in rows
    )  # fmt: skip


def _make_score(row: tuple[Any, ...], texts: dict[int, str]) -> Score:
    event_key, kind, question, value, low, high, good_high, answered_at_us, word, wave, comment_no = row
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
