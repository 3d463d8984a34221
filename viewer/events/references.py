"""From references, which hide the values of identities, back to customer numbers."""

from __future__ import annotations

import hmac
from collections.abc import Collection

import duckdb

from viewer.domain.anchors import IdentityRef
from viewer.events.statements import Tick

_AT_ONCE = 20_000


def find_numbers(
    cursor: duckdb.DuckDBPyConnection,
    refs: Collection[IdentityRef],
    secret: bytes,
    tick: Tick,
    *,
    has_digests: bool = False,
) -> dict[IdentityRef, int]:
    """customer_no by reference; see `viewer.domain.anchors.identity_ref`, which made the digests.

    has_digests: the data came with them, and without the key.
    """
    found: dict[IdentityRef, int] = {}
    if has_digests:
        return _find_by_digest(cursor, refs)
    for namespace in sorted({ref.namespace for ref in refs}):
        wanted = {bytes.fromhex(ref.digest): ref for ref in refs if ref.namespace == namespace}
        answer = cursor.execute(
            "SELECT value, customer_no FROM identity SEMI JOIN customer USING (customer_no) WHERE namespace = ?",
            [namespace],
        )
        while some := answer.fetchmany(_AT_ONCE):
            tick(0.0)
            for value, customer_no in some:
                ref = wanted.get(hmac.digest(secret, value.encode(), "sha256"))
                if ref is not None:
                    found[ref] = int(customer_no)
    return found


def _find_by_digest(cursor: duckdb.DuckDBPyConnection, refs: Collection[IdentityRef]) -> dict[IdentityRef, int]:
    rows = cursor.execute(
        """SELECT namespace, digest, customer_no FROM identity JOIN identity_digest USING (identity_no)
           SEMI JOIN customer USING (customer_no) WHERE digest IN (SELECT unnest(?::VARCHAR[]))""",
        [sorted({ref.digest for ref in refs})],
    ).fetchall()
    numbers = {IdentityRef(namespace, digest): int(customer_no) for namespace, digest, customer_no in rows}
    return {ref: numbers[ref] for ref in refs if ref in numbers}
