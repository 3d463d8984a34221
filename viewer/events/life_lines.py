"""The small line of a life in a row of the list: when something happened, what fits the question, and every answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.conditions import And, Condition, Did, Not, Or, Said, TextPlace
from viewer.domain.customers import CustomerQuery
from viewer.domain.folding import fold
from viewer.domain.scores import BANDS, SCORE_KINDS, Band, ScoreKind
from viewer.events.conditions import make_question
from viewer.events.happening_sql import happening_sql, said_columns, texts_sql
from viewer.events.question import Question

CELLS: Final = 96
"""Parts of the line, from the first event of the workspace to its last; each tells whether anything happened in it."""


@dataclass(frozen=True, slots=True)
class LineScore:
    """An answer: kind and value as they are shown, and where on the line it stands."""

    kind: ScoreKind
    value: float
    band: Band
    cell: int


@dataclass(frozen=True, slots=True, eq=False)
class LifeLine:
    """channel: int8 (CELLS,), the code of the channel that had most events there, -1 for none.

    is_match: bool (CELLS,), an event that the conditions ask for lies there. scores: in order of answering.
    signal_count: firings of all rules that nobody rejected.
    """

    customer_no: int
    channel: NDArray[np.int8]
    is_match: NDArray[np.bool_]
    scores: tuple[LineScore, ...]
    signal_count: int


def load_life_lines(
    cursor: duckdb.DuckDBPyConnection, query: CustomerQuery, customer_nos: Sequence[int], first_us: int, as_of_us: int
) -> list[LifeLine]:
    """One line a customer, in their order. first_us, as_of_us: the ends of the line. For what is on screen."""
    if not customer_nos:
        return []
    numbers = ", ".join(str(int(no)) for no in customer_nos)
    cell_us = max(1, -(-(as_of_us - first_us) // CELLS))
    cell = f"least({CELLS - 1}, (occurred_at_us - {first_us}) // {cell_us})::INTEGER"
    question = make_question(cursor, as_of_us)
    wanted = _wanted_sql(question, query)
    sql = f"""SELECT home_no, {cell} AS cell, channel, count(*) AS n, bool_or({wanted}) AS is_match
        FROM event WHERE home_no IN ({numbers}) GROUP BY ALL ORDER BY n"""
    found = cursor.execute(sql, question.parameters_of(sql)).fetchnumpy()
    place_of = {int(no): place for place, no in enumerate(customer_nos)}
    places = np.array([place_of[int(no)] for no in found["home_no"]], dtype=np.intp)
    cells = np.asarray(found["cell"], dtype=np.intp)
    channel = np.full((len(customer_nos), CELLS), -1, dtype=np.int8)
    channel[places, cells] = found["channel"]  # ascending by n: the last written is the most frequent
    is_match = np.zeros((len(customer_nos), CELLS), dtype=np.bool_)
    matched = np.asarray(found["is_match"], dtype=np.bool_)
    is_match[places[matched], cells[matched]] = True
    scores: dict[int, list[LineScore]] = {}
    cell = cell.replace("occurred_at_us", "answered_at_us")
    for no, kind, value, band, at in cursor.execute(
        f"""SELECT home_no, kind, value, band, {cell} FROM score WHERE home_no IN ({numbers})
            ORDER BY home_no, answered_at_us, event_key, position"""
    ).fetchall():
        scores.setdefault(int(no), []).append(LineScore(SCORE_KINDS[kind], value, BANDS[band], at))
    signals = _signal_counts(cursor, question.standing_signals, numbers)
    return [
        LifeLine(int(no), channel[place], is_match[place], tuple(scores.get(int(no), ())), signals.get(int(no), 0))
        for place, no in enumerate(customer_nos)
    ]


def _signal_counts(cursor: duckdb.DuckDBPyConnection, table: str, numbers: str) -> dict[int, int]:
    if not table:
        return {}
    sql = f"SELECT customer_no, count(*) FROM {table} AS firing WHERE customer_no IN ({numbers}) GROUP BY customer_no"
    return {int(no): int(count) for no, count in cursor.execute(sql).fetchall()}


def _wanted_sql(question: Question, query: CustomerQuery) -> str:
    """A condition on a row of `event`: it is what the search or some condition asks for."""
    parts = [_leaf_sql(question, leaf) for leaf in _asked_for(query.condition)] if query.condition is not None else []
    for words, places in ((query.event, frozenset({TextPlace.TITLE})), (query.search, frozenset(TextPlace))):
        if wanted := fold(words.strip()):
            texts = texts_sql(question, question.bind(wanted), wanted)
            if texts:
                parts.append(said_columns(places, texts))
    return " OR ".join(f"({part})" for part in parts) or "false"


def _asked_for(condition: Condition) -> list[Did | Said]:
    """Leaves about events that must be there; what must not be there has nothing to show."""
    if isinstance(condition, And | Or):
        return [leaf for part in condition.parts for leaf in _asked_for(part)]
    if isinstance(condition, Not) or not isinstance(condition, Did | Said):
        return []
    return [condition]


def _leaf_sql(question: Question, leaf: Did | Said) -> str:
    if isinstance(leaf, Did):
        where = happening_sql(question, leaf.happening)
        return where if leaf.period is None else f"{where} AND {question.between('occurred_at_us', leaf.period)}"
    wanted = fold(leaf.words.strip())
    texts = texts_sql(question, question.bind(wanted), wanted) if wanted else ""
    return said_columns(leaf.places or frozenset(TextPlace), texts) if texts else "false"
