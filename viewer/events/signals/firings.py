"""Firings read back from the side file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import duckdb

from viewer.domain.anchors import TextField
from viewer.domain.signals import Firing, Passage, SignalCount
from viewer.events.live import SCHEMA


def load_firings(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> tuple[Firing, ...]:
    """Of one customer, in order of their start."""
    rows = cursor.execute("SELECT * FROM signal WHERE customer_no = ?", [customer_no]).fetchall()
    return tuple(firing_of(row) for row in rows)


def load_counts(cursor: duckdb.DuckDBPyConnection) -> tuple[SignalCount, ...]:
    """Every rule that was evaluated, also where it fired on nobody. The tables of `live` must be there."""
    rows = cursor.execute(
        f"""WITH looked AS (SELECT customer_no FROM {SCHEMA}.read UNION SELECT customer_no FROM {SCHEMA}.rejected),
            told AS (
                SELECT s.rule_id, s.customer_no, l.customer_no IS NOT NULL AS is_looked_at,
                       r.first_key IS NOT NULL AS is_rejected
                FROM signal s LEFT JOIN looked l USING (customer_no)
                LEFT JOIN (SELECT DISTINCT * FROM {SCHEMA}.rejected) r
                  ON r.customer_no = s.customer_no AND r.rule_id = s.rule_id AND r.first_key = s.first_key)
            SELECT rule_id, count(customer_no), count(DISTINCT customer_no),
                   count(*) FILTER (is_rejected), count(*) FILTER (is_looked_at)
            FROM signal_rule LEFT JOIN told USING (rule_id) GROUP BY rule_id ORDER BY rule_id"""
    ).fetchall()
    return tuple(SignalCount(str(rule_id), *map(int, counts)) for rule_id, *counts in rows)


def firing_of(row: Sequence[Any]) -> Firing:
    """From a row of `signal`."""
    customer_no, rule_id, first_key, last_key, start_us, end_us, facts, passages = row
    return Firing(
        str(rule_id), int(customer_no), int(first_key), int(last_key), int(start_us), int(end_us), json.loads(facts),
        tuple(Passage(int(key, 16), TextField(field), start, end) for key, field, start, end in json.loads(passages)),
    )  # fmt: skip
