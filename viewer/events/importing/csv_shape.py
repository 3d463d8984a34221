"""How a text file is cut into cells: delimiter, quotes, the header below title lines. Judged by its first lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.domain.mapping import ReadOptions
from viewer.events.importing.raw_file import column_names

_SAMPLE_BYTES: Final = 1 << 18
_SAMPLE_RECORDS: Final = 200
_HEADER_WITHIN: Final = 30
_DELIMITERS: Final = (",", "\t", ";", "|")
_NUMBER_OR_DATE: Final = re.compile(r"^[\s\d.,:/+\-TZ%¥$]*\d[\s\d.,:/+\-TZ%¥$]*$")


@dataclass(frozen=True, slots=True)
class CsvShape:
    """columns: unique names. body_start: byte position of the first record below the header.

    lines_above: line feeds before `body_start`; is_header_plain: none of them is inside quotes.
    """

    delimiter: str
    quote: str
    columns: tuple[str, ...]
    body_start: int
    lines_above: int
    is_header_plain: bool


def csv_shape(path: Path, options: ReadOptions) -> CsvShape:
    """The shape of a UTF-8 file. What `options` says is believed; the rest is judged from the first 256 kB."""
    with path.open("rb") as source:
        head = source.read(_SAMPLE_BYTES)
    mark = 3 if head.startswith(b"\xef\xbb\xbf") else 0
    is_cut = len(head) == _SAMPLE_BYTES
    text = head[mark:].decode("utf-8", errors="ignore")
    quote = '"' if options.quote is None else options.quote
    delimiter = options.delimiter or ("\t" if options.format == "tsv" else _find_delimiter(text, quote))
    records = _sample_records(text, delimiter, quote)
    if is_cut and len(records) > 1:
        records.pop()  # most likely cut in the middle
    header_at = find_header([cells for cells, _end in records]) if options.header_row is None else options.header_row
    header_at = min(header_at, len(records))
    if header_at == 0:
        first = usual_width([cells for cells, _end in records])
        return CsvShape(delimiter, quote, column_names([None] * first), mark, 0, True)
    cells, end = records[header_at - 1]
    above = text[:end]
    lines = above.count("\n")
    is_plain = lines == header_at and '"' not in above
    return CsvShape(delimiter, quote, column_names(cells), mark + len(above.encode()), lines, is_plain)


def _find_delimiter(text: str, quote: str) -> str:
    """The delimiter that cuts most records into the same number of cells, and into the most cells."""

    def agreement(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(cells) for cells, _end in _sample_records(text, delimiter, quote)[:-1] or [([], 0)])
        width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
        return (0.0, 0) if width < 2 else (count / widths.total(), width)

    scored = {delimiter: agreement(delimiter) for delimiter in _DELIMITERS}
    if not any(width for _share, width in scored.values()):
        # One line only, or one column: what the first line holds most of.
        first = text.partition("\n")[0]
        return max(_DELIMITERS, key=first.count)
    return max(scored, key=lambda delimiter: (round(scored[delimiter][0], 1), scored[delimiter][1]))


def _sample_records(text: str, delimiter: str, quote: str) -> list[tuple[list[str], int]]:
    """Up to 200 records with the position where each ends. Blank lines are left out, as everywhere."""
    records: list[tuple[list[str], int]] = []
    lines = _CountedLines(text)
    if quote:
        reader = csv.reader(lines, delimiter=delimiter, quotechar=quote)
    else:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        for cells in reader:
            if cells and (len(cells) > 1 or cells[0].strip()):
                records.append((cells, lines.end))
            if len(records) >= _SAMPLE_RECORDS:
                break
    except csv.Error:
        return records
    return records


class _CountedLines:
    """Lines with their ends; `end` is the position after the last one handed out."""

    def __init__(self, text: str) -> None:
        newline = "\r" if "\n" not in text and "\r" in text else ""
        self._lines = io.StringIO(text, newline=newline)
        self.end = 0

    def __iter__(self) -> _CountedLines:
        return self

    def __next__(self) -> str:
        line = self._lines.readline()
        if not line:
            raise StopIteration
        self.end += len(line)
        return line


def usual_width(records: list[list[str]]) -> int:
    """The usual number of cells; where no number comes back, that of the cells up to the last filled one."""
    widths = Counter(len(cells) for cells in records)
    if widths and max(widths.values()) == 1:
        widths = Counter(len("\0".join(map(str.strip, cells)).rstrip("\0").split("\0")) for cells in records)
    return max(widths.items(), key=lambda item: (item[1], item[0]))[0] if widths else 0


def find_header(records: list[list[str]]) -> int:
    """Place of the header, 1 = first record: the first one as wide as the data, mostly filled, and not itself data.

    0 if the first wide record is all numbers and dates: then there is no header.
    """
    width = usual_width(records)
    fills = [sum(1 for cell in cells if cell.strip()) for cells in records[:_HEADER_WITHIN]]
    for place, cells in enumerate(records[:_HEADER_WITHIN], 1):
        filled = fills[place - 1]
        if len(cells) < width or filled * 2 < width or (width > 1 and filled < 2):
            continue
        is_data = all(_NUMBER_OR_DATE.match(cell) for cell in cells if cell.strip())
        return 0 if is_data and place == 1 else place
    return 1 if records else 0
