"""What a benchmark hands over, how it is judged and how it is shown."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Bound:
    """A promise: `words` says it, `value` was measured, and must be at most `limit` (same unit as `value`)."""

    words: str
    value: float
    limit: float

    @property
    def is_kept(self) -> bool:
        return self.value <= self.limit


@dataclass(frozen=True, slots=True)
class Figure:
    """One benchmark. ours and bare: one measured value a run or sample, in `unit`, smaller is better.

    bare is empty where there is nothing bare to compare with. notes: facts about the run, name -> value.
    """

    name: str
    unit: str
    ours: Sequence[float]
    bare: Sequence[float]
    bounds: Sequence[Bound]
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def is_kept(self) -> bool:
        return all(bound.is_kept for bound in self.bounds)

    @property
    def ratio(self) -> float | None:
        return statistics.median(self.ours) / statistics.median(self.bare) if self.bare else None


def p95(values: Sequence[float]) -> float:
    """The smallest value that at least 95 % of `values` do not exceed."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def as_json(figures: Sequence[Figure]) -> str:
    rows = []
    for figure in figures:
        row: dict[str, Any] = {"name": figure.name, "unit": figure.unit}
        for side, values in (("ours", figure.ours), ("bare", figure.bare)):
            if values:
                row[side] = {"median": statistics.median(values), "p95": p95(values), "runs": len(values)}
        row["ratio"] = figure.ratio
        row["bounds"] = [
            {"words": bound.words, "value": bound.value, "limit": bound.limit, "kept": bound.is_kept}
            for bound in figure.bounds
        ]
        rows.append(row | {"notes": figure.notes})
    return json.dumps(
        {"kept": all(figure.is_kept for figure in figures), "figures": rows}, ensure_ascii=False, indent=2
    )


def as_table(figures: Sequence[Figure]) -> str:
    head = ["", "unit", "ours median", "p95", "bare median", "p95", "ratio"]
    lines = [head]
    for figure in figures:
        bare = [_number(statistics.median(figure.bare)), _number(p95(figure.bare))] if figure.bare else ["", ""]
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        ours = [_number(statistics.median(figure.ours)), _number(p95(figure.ours))]
        lines.append([figure.name, figure.unit, *ours, *bare, ratio])
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    text = []
    for line in lines:
        cells = [
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        text.append("  ".join(cells).rstrip())
    text.append("")
    for figure in figures:
        for bound in figure.bounds:
            verdict = "kept  " if bound.is_kept else "MISSED"
            text.append(
                f"{verdict}  {figure.name}: {bound.words}: {_number(bound.value)} (at most {_number(bound.limit)})"
            )
        for name, value in figure.notes.items():
            text.append(f"        {figure.name}: {name}: {value}")
    return "\n".join(text)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
