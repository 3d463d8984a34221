"""Calls that recordings may belong to."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final

import duckdb

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.journey import FieldRole
from viewer.domain.recordings import Call, numbers_in

_CALL: Final = CHANNEL_CODE[Channel.CALL]


def load_calls_near(
    cursor: duckdb.DuckDBPyConnection, instants_us: Collection[int], within_us: int, ids: Collection[str]
) -> list[Call]:
    """Calls that start within about `within_us` of any instant, or whose media or vendor id is among `ids`.

    ids: folded, file names with and without ending. Some more calls come than those: the caller looks exactly.
    """
    buckets = {at_us // within_us + step for at_us in instants_us for step in (-1, 0, 1)}
    rows = cursor.execute(
        r"""
        WITH call AS (SELECT * FROM event WHERE channel = ?),
        named AS (
            SELECT *, lower(coalesce(media_id, '')) AS whole,
                lower(regexp_replace(coalesce(media_id, ''), '^.*[/\\]', '')) AS last
            FROM call
        )
        SELECT event_key, home_no, occurred_at_us, coalesce(media_id, ''), coalesce(vendor_id, ''), attributes
        FROM named
        WHERE occurred_at_us // ? IN (SELECT unnest(?::BIGINT[]))
            OR last IN (SELECT unnest(?::VARCHAR[])) OR whole IN (SELECT unnest(?::VARCHAR[]))
            OR regexp_replace(last, '\.[^.]*$', '') IN (SELECT unnest(?::VARCHAR[]))
            OR lower(coalesce(vendor_id, '')) IN (SELECT unnest(?::VARCHAR[]))
        """,
        [_CALL, within_us, sorted(buckets), *([sorted(ids)] * 4)],
    ).fetchall()
    phones: dict[int, list[str]] = {}
    wanted = sorted({int(row[1]) for row in rows})
    for customer_no, value in cursor.execute(
        """SELECT customer_no, value FROM customer_field
           WHERE role = ? AND customer_no IN (SELECT unnest(?::INTEGER[]))""",
        [FieldRole.PHONE.value, wanted],
    ).fetchall():
        phones.setdefault(int(customer_no), []).append(str(value))
    return [
        Call(
            int(key), int(customer_no), int(at_us), str(media_id), str(vendor_id),
            numbers_in((*_values(attributes), *phones.get(int(customer_no), ()))),
        )
        for key, customer_no, at_us, media_id, vendor_id, attributes in rows
    ]  # fmt: skip


def _values(attributes: str | None) -> list[str]:
    """Digits of two figures, such as seconds, tell nothing: extensions and numbers have three or more."""
    if not attributes:
        return []
    values = (value if isinstance(value, str) else "" for value in json.loads(attributes).values())
    return [value for value in values if sum(letter.isdigit() for letter in value) >= 3]
