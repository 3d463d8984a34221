"""Lines of a file that are one record together: a basket, an order with its items."""

from __future__ import annotations

from viewer.domain.mapping import Mapping, Rollup
from viewer.events.importing.engine import quoted_name, quoted_text
from viewer.events.importing.raw_file import RawFile


def rolled_columns(columns: tuple[str, ...], mapping: Mapping) -> tuple[str, ...]:
    """The columns a mapping sees: the file's, and the count of lines that a rollup adds."""
    count = mapping.rollup.count if mapping.rollup else None
    return (*columns, count) if count and count not in columns else columns


def rollup_select(raw: RawFile, rollup: Rollup, lines: str) -> str:
    """One row for each key, numbered by its first line. lines: name of the column with the number of lines.

    Lines without a value in the first key column stay by themselves.
    """
    keys = [quoted_name(name) for name in rollup.key]
    selected = ['min("row") AS "row"', f"count(*) AS {quoted_name(lines)}"]
    if rollup.count:
        selected.append(f"CAST(count(*) AS VARCHAR) AS {quoted_name(rollup.count)}")
    for name in raw.columns:
        if name != rollup.count:
            selected.append(f"{_rolled(name, rollup)} AS {quoted_name(name)}")
    alone = f'CASE WHEN {keys[0]} IS NULL THEN "row" END'
    return f"SELECT {', '.join(selected)} FROM {raw.rows_sql} GROUP BY {', '.join([*keys, alone])}"


def _rolled(name: str, rollup: Rollup) -> str:
    column = quoted_name(name)
    if name in rollup.key:
        return column
    if name in rollup.sum:
        # Sums of cents in binary fractions end in ...0000002: six decimals are exact for money.
        total = f"CAST(round(sum(TRY_CAST({column} AS DOUBLE)), 6) AS VARCHAR)"
        return f"regexp_replace({total}, '\\.0$', '')"
    if name in rollup.list:
        return f"string_agg(DISTINCT {column}, {quoted_text(rollup.separator)} ORDER BY {column})"
    return f'arg_min({column}, "row")'
