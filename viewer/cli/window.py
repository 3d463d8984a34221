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
    role: str | None,
) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        request = None
        if screenshot is not None:
            width, height = parse_size(size)
            request = ScreenshotRequest(screenshot, customer, page, width, height, scale)
        run = load_run()
        sys.exit(run(workspace, screenshot=request, lang=lang, theme=theme, role=role))


def open_link(
    url: str, workspace: Path | None, *, screenshot: Path | None, size: str, lang: str | None, theme: str | None
) -> None:
    """The window at the place of a link. What is no link, or leads to an unknown workspace, is told at once."""
    from viewer.domain.place_links import parse_place_link
    from viewer.workspace.known_workspaces import find_workspace

    translate = translate_for(lang)
    with told_errors(translate):
        link = parse_place_link(url)
        path = workspace or find_workspace(link.workspace_id, _known_paths())
        request = None
        if screenshot is not None:
            width, height = parse_size(size)
            request = ScreenshotRequest(screenshot, width=width, height=height)
        run = load_run()
        sys.exit(run(path, screenshot=request, lang=lang, theme=theme, link=url))


def _known_paths() -> list[Path]:
    """The workspace that was opened last, and the sample."""
    from viewer.presenters.settings import load_settings, sample_path, settings_path

    last = load_settings(settings_path()).last_workspace
    return [*([Path(last)] if last else []), sample_path()]


def load_run() -> Callable[..., int]:
    """`viewer.app.run`, with Qt behind it."""
    from viewer.app import run

    return run
