"""The list of all notes as the bytes of a file."""

from __future__ import annotations

import json

from viewer.presenters.note_export import NoteLister
from viewer.presenters.report_saving import ListFormat
from viewer.reports.tables import CP932, UTF8, make_csv
from viewer.reports.workbooks import Sheet, make_workbook


def make_list(lister: NoteLister, wanted: ListFormat, title: str) -> tuple[bytes, int]:
    """The file, and how many letters its encoding lacks."""
    if wanted is ListFormat.JSON:
        lines = (json.dumps(each, ensure_ascii=False, allow_nan=False) for each in lister.objects())
        return "".join(f"{line}\n" for line in lines).encode(), 0
    if wanted is ListFormat.XLSX:
        return make_workbook([Sheet(lister.sheet_name, lister.headings, lister.rows())], title), 0
    rows = ([cell.words for cell in row] for row in lister.rows())
    return make_csv(lister.headings, rows, CP932 if wanted is ListFormat.CSV_CP932 else UTF8)
