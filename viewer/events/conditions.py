"""Who fits a condition tree: what the index knows at once, the rest by one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import numpy as np

from viewer.domain.conditions import And, Condition, HasSignal
from viewer.events.condition_sql import people_sql
from viewer.events.plain_conditions import Loaders, Mask, split_plain
from viewer.events.question import Question
from viewer.events.statements import Tick, fetch, ignore

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex


def find_mask(
    index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, condition: Condition, tick: Tick = ignore
) -> Mask:
    """Who fits, shape (customers,). Raises AshiatoError for what cannot be asked, and whatever `tick` raises."""

    def load_signals(rule_id: str) -> Mask:
        return _load_signals(index, cursor, rule_id)

    loaders = Loaders(lambda: index.load_scores(cursor), load_signals)
    masks, rest = split_plain(index, condition, loaders)
    if rest is not None:
        question = make_question(cursor, index.as_of_us)
        sql = people_sql(question, rest.parts[0] if isinstance(rest, And) and len(rest.parts) == 1 else rest)
        found = fetch(cursor, sql, question.parameters_of(sql), tick)["no"]
        masks.append(index.among(np.asarray(found, dtype=np.int32)))
    fits = np.ones(len(index.customer_no), dtype=np.bool_)
    for mask in masks:
        fits &= mask
    return fits


def _load_signals(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, rule_id: str) -> Mask:
    """Kept until firings or rejections are new."""
    kept = index.fired.get(rule_id)
    if kept is not None:
        return kept
    written = index.written[0]
    question = make_question(cursor, index.as_of_us)
    sql = people_sql(question, HasSignal(rule_id))
    numbers = cursor.execute(sql, question.parameters_of(sql)).fetchnumpy()["no"]
    mask = index.among(np.asarray(numbers, dtype=np.int32))
    if written == index.written[0]:
        index.fired[rule_id] = mask
    return mask


def make_question(cursor: duckdb.DuckDBPyConnection, as_of_us: int) -> Question:
    """A question to the generation that `cursor` uses, and to what stands beside it."""
    table, has_keys = signal_table(cursor)
    return Question(cursor, as_of_us, table, has_keys)


def signal_table(cursor: duckdb.DuckDBPyConnection) -> tuple[str, bool]:
    """Where the firings of all customers are, and whether their first events are told; "" while there are none."""
    columns = cursor.execute(
        """SELECT database_name, schema_name, column_name FROM duckdb_columns()
           WHERE table_name = 'signal'
             AND database_name IN (current_database(), replace(current_database(), 'gen_', 'sig_'), 'memory')
           ORDER BY database_name = 'memory' DESC"""
    ).fetchall()
    if not columns:
        return "", False
    database, schema = columns[0][:2]
    return f'"{database}"."{schema}".signal', any(row[2] == "first_key" for row in columns if row[0] == database)
