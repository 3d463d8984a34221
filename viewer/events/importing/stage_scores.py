"""Scores of a row as SQL: one answer for each question that a mapping names."""

from __future__ import annotations

from typing import Final

from viewer.domain.mapping import ScoreColumn
from viewer.domain.scores import SCORE_KINDS, GoodEnd
from viewer.events.importing.engine import quoted_text
from viewer.events.importing.stage_cells import NULL_TEXT, Columns

_WIDE_DIGITS: Final = "'０１２３４５６７８９．', '0123456789.'"


def answer(columns: Columns, score: ScoreColumn) -> str:
    """The answer as DOUBLE; NULL where the cell is empty or not on the scale."""
    text = columns.trimmed(score.column)
    number = f"TRY_CAST(translate({text}, {_WIDE_DIGITS}) AS DOUBLE)"
    on_scale = f"CASE WHEN {number} BETWEEN {score.low!r} AND {score.high!r} THEN {number} END"
    if not score.words:
        return on_scale
    cases = " ".join(f"WHEN {quoted_text(word)} THEN {value!r}::DOUBLE" for word, value in word_values(score))
    return f"CASE {text} {cases} ELSE {on_scale} END"


def word_values(score: ScoreColumn) -> list[tuple[str, float]]:
    """Each word with its value, spread evenly from low to high."""
    steps = max(len(score.words) - 1, 1)
    width = score.high - score.low
    return [(word, float(score.low + width * place / steps)) for place, word in enumerate(score.words)]


def score_select(columns: Columns, score: ScoreColumn, position: int) -> str:
    """The rows of stage_score for one question, still with answers that are NULL."""
    text = columns.trimmed(score.column)
    is_word = f"list_contains([{', '.join(map(quoted_text, score.words))}], {text})" if score.words else "false"
    comment = columns.trimmed(score.comment) if score.comment and score.comment in columns else NULL_TEXT
    return (
        f'SELECT "row", {position}::SMALLINT AS position, {SCORE_KINDS.index(score.kind)}::UTINYINT AS kind, '
        f"{quoted_text(score.question or score.column)} AS question, {answer(columns, score)} AS value, "
        f"{score.low!r}::DOUBLE AS low, {score.high!r}::DOUBLE AS high, "
        f"{'true' if score.good is GoodEnd.HIGH else 'false'} AS good_high, "
        f"CASE WHEN {is_word} THEN {text} END AS word, {columns.text(score.wave)} AS wave, {comment} AS comment"
    )


EMPTY_SCORES: Final = (
    'SELECT NULL::BIGINT AS "row", NULL::SMALLINT AS position, NULL::UTINYINT AS kind, NULL::VARCHAR AS question, '
    "NULL::DOUBLE AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high, NULL::BOOLEAN AS good_high, "
    "NULL::VARCHAR AS word, NULL::VARCHAR AS wave, NULL::VARCHAR AS comment WHERE false"
)
