"""A record of an imported file as it was read, before anything was made of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawRecord:
    """source: the mapping's name for the file's kind. row: 1 = first record below the header.

    cells: (column, value) in the file's order; None where the file has nothing. sensitive: columns nobody is shown.
    """

    source: str
    file_name: str
    row: int
    cells: tuple[tuple[str, str | None], ...]
    sensitive: frozenset[str] = frozenset()
