"""What the first rows of a file show of each column, for guessing what it means."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from viewer.events.importing.engine import quoted_name, reading_connection
from viewer.events.importing.raw_file import RawFile

_SAMPLE_ROWS: Final = 2000
_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS: Final = re.compile(r"[\s_\-.:/・]+")
_JAPANESE: Final = re.compile(r"[぀-ヿ一-鿿]")

MISSING_WORDS: Final = frozenset(
    {"-", "－", "―", "NULL", "null", "None", "N/A", "NA", "n/a", "#N/A", "(not set)", "(none)", "nan", "NaN", "\\N"}
)
"""What exports write where there is nothing."""


@dataclass(frozen=True)
class Sample:
    """The cells of one column in up to 2,000 first rows. values: those that say something."""

    name: str
    values: tuple[str, ...]
    missing_words: tuple[str, ...]
    row_count: int

    @cached_property
    def key(self) -> str:
        """The name levelled: width, case, camelCase and separators; `userId`, `User ID` and `user.id` are `user_id`."""
        plain = unicodedata.normalize("NFKC", _CAMEL.sub("_", self.name))
        return _SEPARATORS.sub("_", plain.casefold()).strip("_")

    @cached_property
    def distinct(self) -> frozenset[str]:
        return frozenset(self.values)

    @cached_property
    def numbers(self) -> tuple[float, ...] | None:
        """The values as numbers, if they all are."""
        if not self.values or not all(_NUMBER.fullmatch(value) for value in self.values):
            return None
        return tuple(map(float, self.values))

    @property
    def is_unique(self) -> bool:
        return bool(self.values) and len(self.values) == len(self.distinct) == self.row_count

    @property
    def is_japanese(self) -> bool:
        return bool(_JAPANESE.search(self.name))

    def matches(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.key))


def load_samples(raw: RawFile) -> tuple[Sample, ...]:
    """One Sample a column, in file order."""
    names = ", ".join(quoted_name(name) for name in raw.columns)
    with reading_connection(raw.path.parent) as con:
        columns = con.execute(f"SELECT {names} FROM {raw.rows_sql} LIMIT {_SAMPLE_ROWS}").fetchnumpy() if names else {}
    samples = []
    for name, cells in zip(raw.columns, columns.values(), strict=True):
        texts = [str(cell).strip() for cell in cells if isinstance(cell, str)]
        said = tuple(text for text in texts if text and text not in MISSING_WORDS)
        words = tuple(sorted({text for text in texts if text in MISSING_WORDS}))
        samples.append(Sample(name, said, words, len(cells)))
    return tuple(samples)
