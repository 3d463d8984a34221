"""Refused rows as a table that a spreadsheet opens as it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write UTF-8 with BOM, so that spreadsheets show Japanese; returns the number of rows.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it. Raises AshiatoError if the file
    cannot be written.
    """
    import csv

    count = 0
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heading)
            for row in rows:
                writer.writerow([_harmless(cell) for cell in row])
                count += 1
    except OSError as error:
        raise AshiatoError(
            Text.translate("Export", "The file cannot be written."),
            where=str(path),
            next_step=Text.translate("Export", "Choose another folder, or close the file where it is open."),
        ) from error
    return count


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
