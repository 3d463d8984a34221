"""What a mapping would make of a file, for the eyes of the person who imports it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from viewer.domain.channels import ACTORS, CHANNELS, Actor, Channel
from viewer.domain.mapping import Mapping
from viewer.domain.progress import silent
from viewer.domain.scores import SCORE_KINDS, ScoreKind
from viewer.events.importing.containers import temporary_path
from viewer.events.importing.engine import copy_sql, reading_connection
from viewer.events.importing.raw_file import RawFile, is_dense
from viewer.events.importing.staging import StagedCounts, stage

_ROWS_LOOKED_AT = 5000
_SCORE_NAMES = ("question", "value", "low", "high", "word", "comment")


@dataclass(frozen=True, slots=True)
class PreviewScore:
    """One answer of an event."""

    kind: ScoreKind
    question: str
    value: float
    low: float
    high: float
    word: str | None
    comment: str | None


@dataclass(frozen=True, slots=True)
class PreviewEvent:
    """One resulting event. identities: `namespace:value`, the missing ones left out. attributes in file order."""

    row: int
    occurred_at_us: int
    end_at_us: int | None
    identities: tuple[str, ...]
    actor: Actor
    channel: Channel
    event_name: str
    title: str | None
    url: str | None
    text: str | None
    value: float | None
    currency: str | None
    scores: tuple[PreviewScore, ...]
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class PreviewPerson:
    """One row of a people file. fields: label -> value."""

    row: int
    identities: tuple[str, ...]
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class PreviewRefusal:
    """A row that would not go in, or (is_cell) a cell without which its event would."""

    row: int
    column: str
    value: str | None
    reason: str
    is_cell: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """counts: of the rows looked at (the first 5,000), not of the whole file."""

    events: tuple[PreviewEvent, ...]
    people: tuple[PreviewPerson, ...]
    refusals: tuple[PreviewRefusal, ...]
    counts: StagedCounts


def preview(raw: RawFile, mapping: Mapping, limit: int = 50) -> Preview:
    """The first `limit` events (or people) and refusals. Raises AshiatoError as `stage` does."""
    head = temporary_path(raw.path.parent, ".parquet")
    try:
        with reading_connection(raw.path.parent) as con:
            first = f'SELECT * FROM {raw.rows_sql} WHERE "row" <= {_ROWS_LOOKED_AT}'
            refused = tuple(one for one in raw.refused if one.row <= _ROWS_LOOKED_AT)
            if is_dense(refused):
                first = f'SELECT * EXCLUDE ("row") FROM ({first})'
            rows = int(con.execute(copy_sql(first, head)).fetchall()[0][0])
            part = replace(raw, path=head, rows=rows, records=rows + len(refused), refused=refused)
            counts = stage(con, part, mapping, silent)
            return Preview(_events(con, mapping, limit), _people(con, mapping, limit), _refusals(con, limit), counts)
    finally:
        head.unlink(missing_ok=True)


def _rows(con: Any, sql: str) -> list[dict[str, Any]]:
    result = con.execute(sql)
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _identities(ids: list[str | None], mapping: Mapping) -> tuple[str, ...]:
    pairs = zip(mapping.identities, ids, strict=True)
    return tuple(f"{identity.namespace}:{value}" for identity, value in pairs if value is not None)


def _events(con: Any, mapping: Mapping, limit: int) -> tuple[PreviewEvent, ...]:
    events = _rows(con, f'SELECT * FROM stage_event ORDER BY "row" LIMIT {int(limit)}')
    last = events[-1]["row"] if events else 0
    scores: dict[int, list[PreviewScore]] = {}
    for row in _rows(con, f'SELECT * FROM stage_score WHERE "row" <= {int(last)} ORDER BY "row", position'):
        score = PreviewScore(
            SCORE_KINDS[row["kind"]],
            row["question"],
            row["value"],
            row["low"],
            row["high"],
            row["word"],
            row["comment"],
        )
        scores.setdefault(row["row"], []).append(score)
    return tuple(
        PreviewEvent(
            row["row"], row["occurred_at_us"], row["end_at_us"], _identities(row["ids"], mapping), ACTORS[row["actor"]],
            CHANNELS[row["channel"]], row["event_name"], row["title"], row["url"], row["text"], row["value"],
            row["currency"], tuple(scores.get(row["row"], ())), json.loads(row["attributes"] or "{}"),
        )
        for row in events
    )  # fmt: skip


def _people(con: Any, mapping: Mapping, limit: int) -> tuple[PreviewPerson, ...]:
    people = _rows(con, f'SELECT * FROM stage_person ORDER BY "row" LIMIT {int(limit)}')
    last = people[-1]["row"] if people else 0
    fields: dict[int, dict[str, str]] = {}
    for row in _rows(con, f'SELECT * FROM stage_field WHERE "row" <= {int(last)}') if people else []:
        fields.setdefault(row["row"], {})[row["label"]] = row["value"]
    return tuple(
        PreviewPerson(row["row"], _identities(row["ids"], mapping), fields.get(row["row"], {})) for row in people
    )


def _refusals(con: Any, limit: int) -> tuple[PreviewRefusal, ...]:
    rows = _rows(
        con,
        "SELECT *, false AS is_cell FROM stage_refused UNION ALL SELECT *, true FROM stage_refused_cell "
        f'ORDER BY "row", is_cell LIMIT {int(limit)}',
    )
    return tuple(
        PreviewRefusal(row["row"], row["column_name"], row["value"], row["reason"], row["is_cell"]) for row in rows
    )
