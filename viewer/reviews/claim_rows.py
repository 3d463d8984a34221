"""What the page of issues and hypotheses opens with, read lean: no anchor is decoded, and no time that is not shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, String, func, select, type_coerce

from viewer.domain.anchors import IdentityRef
from viewer.domain.claims import ENTITY as CLAIM
from viewer.domain.claims import Claim, ClaimKind, claim_of_mark
from viewer.domain.clock import us_of
from viewer.domain.evidence import ENTITY as EVIDENCE
from viewer.domain.evidence import Evidence, evidence_of
from viewer.domain.records import Record
from viewer.reviews import schema


class ClaimRows(NamedTuple):
    """records: of claims, by claim_id. born: claims that are marks, with the mark's customer. evidence: as written."""

    records: dict[str, Record]
    born: list[tuple[Claim, IdentityRef]]
    evidence: list[Evidence]


def load_claim_rows(connection: Connection) -> ClaimRows:
    """Everything that claims are made of."""
    records = {record.row_id: record for record in _load_records(connection, CLAIM)}
    evidence = [found for record in _load_records(connection, EVIDENCE) if (found := evidence_of(record)) is not None]
    return ClaimRows(records, _load_born(connection), evidence)


def _load_records(connection: Connection, entity: str) -> Iterable[Record]:
    table = schema.record
    columns = (
        table.c.row_id, table.c.fields, table.c.author, _raw(table.c.created_at).label("created"), table.c.edited_by,
        _raw(table.c.edited_at).label("edited"),
    )  # fmt: skip
    query = select(*columns).where(table.c.entity == entity).order_by("created", table.c.row_id)
    for row_id, fields, author, created, edited_by, edited in connection.execute(query):
        yield Record(entity, row_id, json.loads(fields), author, _us(created), edited_by, _us(edited))


def _load_born(connection: Connection) -> list[tuple[Claim, IdentityRef]]:
    table = schema.mark
    customer = func.json_extract(table.c.anchor, "$.customer")
    columns = (
        table.c.mark_id, table.c.kind, table.c.title, table.c.body, table.c.author, _raw(table.c.created_at),
        _raw(table.c.edited_at), table.c.review_id, customer,
    )  # fmt: skip
    query = select(*columns).where(table.c.kind.in_([kind.value for kind in ClaimKind]))
    found = []
    for mark_id, kind, title, body, author, created, edited, review_id, owner in connection.execute(query):
        claim = claim_of_mark(mark_id, ClaimKind(kind), (title, body), author=author, at_us=_us(created))
        namespace, digest = json.loads(owner)
        found.append((replace(claim, edited_at_us=_us(edited), review_id=review_id), IdentityRef(namespace, digest)))
    return found


def _raw(column: ColumnElement[Any]) -> ColumnElement[str]:
    return type_coerce(column, String)


def _us(stored: str) -> int:
    return us_of(datetime.fromisoformat(stored).replace(tzinfo=UTC))
