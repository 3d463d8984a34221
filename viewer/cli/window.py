"""`open`: the window, or a picture of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from viewer.cli.console import told_errors, translate_for
from viewer.presenters.screenshot import ScreenshotRequest, parse_size


def open_window(
    workspace: Path | None,
    *,
    screenshot: Path | None,
    customer: str,
    page: str,
    size: str,
    scale: float,
    lang: str | None,
    theme: str | None,
) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        request = None
        if screenshot is not None:
            width, height = parse_size(size)
            request = ScreenshotRequest(screenshot, customer, page, width, height, scale)
        run = load_run()
        sys.exit(run(workspace, screenshot=request, lang=lang, theme=theme))


def load_run() -> Callable[..., int]:
    """`viewer.app.run`, with Qt behind it."""
    from viewer.app import run

    return run
