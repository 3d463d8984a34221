"""Tables as CSV, the way spreadsheets of Japan open them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final, NamedTuple

from viewer.domain.spreadsheets import as_plain_cell

UTF8: Final = "utf-8-sig"
CP932: Final = "cp932"
GETA: Final = "〓"
"""What printers of Japan put where a letter is missing."""

_SAME_IN_CP932: Final = str.maketrans({
    "\u301c": "\uff5e", "\u2212": "\uff0d", "\u2014": "\u2015", "\u2016": "\u2225", "\u00a2": "\uffe0",
    "\u00a3": "\uffe1", "\u00ac": "\uffe2", "\u00a5": "\uffe5", "\u00a6": "\uffe4", "\u00a0": " ", "\u2013": "\u2015",
})  # fmt: skip
"""Letters that CP932 has, under another number of Unicode: Microsoft's table against JIS X 0208's."""


class MadeTable(NamedTuple):
    """lacking_count: letters that stand as 〓, because the encoding has no place for them."""

    content: bytes
    lacking_count: int


def make_csv(headings: Sequence[str], rows: Iterable[Sequence[str]], encoding: str = UTF8) -> MadeTable:
    """A header and rows, with CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe before it.

    encoding: UTF8, with a byte order mark, or CP932.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    is_narrow = encoding == CP932
    for row in (headings, *rows):
        # Translated first: a minus that becomes a wide one begins a formula too.
        writer.writerow([as_plain_cell(cell.translate(_SAME_IN_CP932) if is_narrow else cell) for cell in row])
    words = buffer.getvalue()
    if not is_narrow:
        return MadeTable(words.encode(UTF8), 0)
    lacking = {letter for letter in set(words) if not _has(letter)}
    count = sum(words.count(letter) for letter in lacking)
    return MadeTable(words.translate({ord(letter): GETA for letter in lacking}).encode(CP932), count)


def _has(letter: str) -> bool:
    try:
        return letter.encode(CP932).decode(CP932) == letter
    except UnicodeEncodeError:
        return False
