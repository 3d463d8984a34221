"""Where the files beside the code are: fonts, icons, words, documents and the sample, in a checkout and in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    # A wheel carries resources/ and sample_data/ inside the package, a checkout beside it.
    return package if (package / "resources").is_dir() else package.parent


def resource_path(*parts: str) -> Path:
    """The path of a file or folder that ships with the app: `resource_path("resources", "i18n", "ashiato_ja.ts")`.

    parts: starting with "resources" or "sample_data". The path may not exist; opening it tells.
    """
    return _root().joinpath(*parts)
