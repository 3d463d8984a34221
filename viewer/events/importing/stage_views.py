"""The stage views: what each row of a file means, as the builder reads it."""

from __future__ import annotations

import json
from typing import Final

import duckdb

from viewer.domain.mapping import EventCells, Mapping
from viewer.events.importing.engine import quoted_list, quoted_text
from viewer.events.importing.stage_cells import NULL_TEXT, Columns, unused_columns
from viewer.events.importing.stage_rows import StageRows
from viewer.events.importing.stage_scores import EMPTY_SCORES, score_select

_EMPTY_PERSONS: Final = 'SELECT NULL::BIGINT AS "row", NULL::VARCHAR[] AS ids WHERE false'
_EMPTY_FIELDS: Final = (
    'SELECT NULL::BIGINT AS "row", NULL::VARCHAR AS role, NULL::VARCHAR AS label, NULL::VARCHAR AS value WHERE false'
)


def make_views(con: duckdb.DuckDBPyConnection, good: str, rows: StageRows, columns: Columns, mapping: Mapping) -> None:
    """stage_event, stage_score, stage_person and stage_field over `good`, the rows that are not refused."""
    ids = f"[{', '.join(columns.text(identity.cell) for identity in mapping.identities)}]::VARCHAR[]"
    people = f'SELECT "row", {ids} AS ids FROM {good}'
    events = event_select(rows, columns, mapping, ids)
    is_people = mapping.is_people
    _view(con, "stage_event", f"{events} FROM {rows.sql if is_people else good}{' WHERE false' if is_people else ''}")
    _view(con, "stage_person", people if is_people else _EMPTY_PERSONS)
    answers = [
        f"SELECT * FROM ({score_select(columns, score, position)} FROM {good}) WHERE value IS NOT NULL"
        for position, score in enumerate(mapping.scores)
        if score.column in columns and not is_people
    ]
    _view(con, "stage_score", " UNION ALL ".join(answers) or EMPTY_SCORES)
    _view(con, "stage_field", _field_select(good, columns, mapping) if mapping.fields else _EMPTY_FIELDS)


def _field_select(good: str, columns: Columns, mapping: Mapping) -> str:
    """All fields in one pass: a pass for each of hundreds of columns would take minutes only to plan."""
    roles = quoted_list(field.role.value for field in mapping.fields)
    labels = quoted_list(field.label or " ".join(field.cell.columns) for field in mapping.fields)
    values = ", ".join(columns.text(field.cell) for field in mapping.fields)
    return (
        f'SELECT * FROM (SELECT "row", unnest([{roles}]) AS role, unnest([{labels}]) AS label, '
        f"unnest([{values}]::VARCHAR[]) AS value FROM {good}) WHERE value IS NOT NULL"
    )


def event_select(rows: StageRows, columns: Columns, mapping: Mapping, ids: str) -> str:
    """The SELECT list of stage_event."""
    event, text, value = mapping.event or EventCells(), mapping.text, mapping.value
    transcript, comment = columns.text(text.transcript), columns.text(text.comment)
    parts = {
        '"row"': '"row"',
        "occurred_at_us": f"CAST({rows.at} AS BIGINT)",
        "utc_offset_min": f"CAST({rows.offset} AS SMALLINT)",
        "end_at_us": f"CAST({rows.end_at} AS BIGINT)",
        "ids": ids,
        "actor": columns.actor(event.actor),
        "channel": columns.channel(event.channel),
        "event_name": f"coalesce({columns.text(event.name)}, {quoted_text(mapping.source)})",
        "title": columns.text(text.title, trim=False),
        "url": columns.text(text.url, trim=False),
        "text": comment if text.transcript is None else f"coalesce({transcript}, {comment})",
        "is_transcript": "false" if text.transcript is None else f"({transcript}) IS NOT NULL",
        "traffic_source": columns.text(text.traffic_source),
        "device": columns.text(text.device),
        "value": columns.amount(value.cell) if value else "CAST(NULL AS DOUBLE)",
        "currency": columns.text(value.currency) if value else NULL_TEXT,
        "thread": columns.text(event.thread),
        "topic": columns.text(event.topic),
        "media_id": columns.text(event.media),
        "session": columns.text(event.session),
        "vendor_id": columns.text(event.vendor_id, trim=False),
        "order_no": f"TRY_CAST({columns.text(event.order)} AS BIGINT)",
        "is_conversion": columns.truth(event.conversion),
        "attributes": attributes(columns, mapping),
    }
    return "SELECT " + ", ".join(f"{sql} AS {name}" for name, sql in parts.items())


def attributes(columns: Columns, mapping: Mapping) -> str:
    """JSON object text of the columns nothing else took, in the order of the file; NULL if all are empty."""
    pairs = [
        f"{quoted_text(json.dumps(name, ensure_ascii=False) + ':')} || json_quote({columns.raw(name)})"
        for name in unused_columns(mapping, columns.names)
    ]
    if not pairs:
        return NULL_TEXT
    return f"'{{' || nullif(concat_ws(',', {', '.join(pairs)}), '') || '}}'"


def _view(con: duckdb.DuckDBPyConnection, name: str, select: str) -> None:
    con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {select}")
