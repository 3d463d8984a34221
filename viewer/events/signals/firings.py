"""Firings read back from the side file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import duckdb

from viewer.domain.anchors import TextField
from viewer.domain.signals import Firing, Passage, SignalCount


def load_firings(cursor: duckdb.DuckDBPyConnection, customer_no: int) -> tuple[Firing, ...]:
    """Of one customer, in order of their start."""
    rows = cursor.execute("SELECT * FROM signal WHERE customer_no = ?", [customer_no]).fetchall()
    return tuple(firing_of(row) for row in rows)


def load_counts(cursor: duckdb.DuckDBPyConnection) -> tuple[SignalCount, ...]:
    """Every rule that was evaluated, also where it fired on nobody."""
    rows = cursor.execute(
        """SELECT rule_id, count(customer_no), count(DISTINCT customer_no)
           FROM signal_rule LEFT JOIN signal USING (rule_id) GROUP BY rule_id ORDER BY rule_id"""
    ).fetchall()
    return tuple(SignalCount(str(rule_id), int(firings), int(customers)) for rule_id, firings, customers in rows)


def firing_of(row: Sequence[Any]) -> Firing:
    """From a row of `signal`."""
    customer_no, rule_id, first_key, last_key, start_us, end_us, facts, passages = row
    return Firing(
        str(rule_id), int(customer_no), int(first_key), int(last_key), int(start_us), int(end_us), json.loads(facts),
        tuple(Passage(int(key, 16), TextField(field), start, end) for key, field, start, end in json.loads(passages)),
    )  # fmt: skip
