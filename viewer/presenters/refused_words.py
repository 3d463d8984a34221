"""Refused rows as a table. A data row is a record below the header: 1 is the first, wherever it stands in an editor."""

from __future__ import annotations

from typing import Final

from viewer.domain.refusals import refusal_text
from viewer.domain.text import Text, Translate
from viewer.events.refusals import RefusedRow
from viewer.presenters.masking import mask_text

REFUSED_COLUMNS: Final = (
    Text.translate("Data", "File"),
    Text.translate("Data", "Data row"),
    Text.translate("Data", "Column"),
    Text.translate("Data", "Value"),
    Text.translate("Data", "Reason"),
)


def refused_cells(row: RefusedRow, translate: Translate) -> tuple[str, ...]:
    """By REFUSED_COLUMNS. What was refused may name people as well: it is masked like any text."""
    value = mask_text(row.value or "")
    return (row.file_name, f"{row.row}", row.column or "", value, translate(refusal_text(row.reason)))
