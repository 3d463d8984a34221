"""What may be asked of a screenshot."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.presenters.screenshot import ScreenshotRequest, parse_size


def test_that_a_size_is_read() -> None:
    assert parse_size("1680x1050") == (1680, 1050)


@pytest.mark.parametrize("words", ["", "big", "10x10", "1280", "99999x99999", "1280 x 800"])
def test_that_anything_else_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(AshiatoError, match="1280x800"):
        parse_size(words)


def test_that_an_unknown_page_names_the_known_ones() -> None:
    with pytest.raises(AshiatoError, match="customers"):
        ScreenshotRequest(Path("a.png"), page="nowhere")
