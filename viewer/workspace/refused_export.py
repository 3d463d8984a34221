"""Refused rows as a table that a spreadsheet opens as it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.spreadsheets import as_plain_cell
from viewer.domain.text import Text


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
                writer.writerow([as_plain_cell(cell) for cell in row])
                count += 1
    except OSError as error:
        raise AshiatoError(
            Text.translate("Export", "The file cannot be written."),
            where=str(path),
            next_step=Text.translate("Export", "Choose another folder, or close the file where it is open."),
        ) from error
    return count
