"""A picture of the real window, asked for on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

PAGES: Final = (
    "customers",
    "lanes",
    "reviews",
    "claims",
    "scores",
    "data",
    "codebook",
    "coverage",
    "compare",
    "print",
    "keys",
    "palette",
    "import",
)
"""What `--page` may name."""

SCALES: Final = (1.0, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class ScreenshotRequest:
    """out: the PNG to write. customer: any identity, "" for the first of the list. width, height: logical pixels.

    files: for page "import", what the dialog shows.
    """

    out: Path
    customer: str = ""
    page: str = "customers"
    width: int = 1280
    height: int = 800
    scale: float = 1.0
    files: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        if self.page not in PAGES:
            raise AshiatoError(
                Text.translate("Screenshot", "There is no page {name}.", name=self.page),
                next_step=Text.translate("Screenshot", "Name one of: {names}.", names=", ".join(PAGES)),
            )


def parse_size(words: str) -> tuple[int, int]:
    """`1280x800` -> (1280, 800). Raises AshiatoError for anything else and for sizes no window can have."""
    match = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", words.strip())
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (640 <= width <= 8000 and 480 <= height <= 8000):
        raise AshiatoError(
            Text.translate("Screenshot", "{words} is not a size.", words=words),
            next_step=Text.translate("Screenshot", "Write width x height in pixels, such as 1280x800."),
        )
    return width, height
