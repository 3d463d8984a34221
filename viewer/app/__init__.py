"""The composition root: the only place that builds stores, presenters and widgets.

Here: what happens before Qt is imported. The platform is chosen, and a process of its own reads what will be shown
first. `running` has the app, `composition` builds one window.
"""

from __future__ import annotations

import builtins
import gc
import os
import sys
from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.presenters.screenshot import ScreenshotRequest
from viewer.presenters.settings import Role, Settings, choose_language, load_settings, sample_path, settings_path
from viewer.presenters.translation import make_translate
from viewer.workspace.opening import Opening
from viewer.workspace.places import check_place

__all__ = ["ScreenshotRequest", "run"]


def run(
    workspace: Path | None,
    *,
    screenshot: ScreenshotRequest | None = None,
    lang: str | None = None,
    theme: str | None = None,
    link: str = "",
    role: Role | None = None,
) -> int:
    """Open the app on `workspace`; on None, the one opened last, and the sample at the first start. The exit code.

    screenshot: draw the real window without a display, write the picture and return. lang: "ja" or "en". theme:
    "light" or "dark". link: a place to go to once the window is there. role: "all" or "executive", kept for the next
    start. Errors go to stderr in one line.
    """
    # Nothing of what is made until the first picture becomes garbage; looking for some takes a tenth of the time.
    gc.disable()
    settings = load_settings(settings_path())
    try:
        if workspace is not None:
            workspace = _unpacked(workspace)
            check_place(workspace)
        _choose_platform(screenshot)
        path = _choose_workspace(workspace, settings)
        customer = screenshot.customer if screenshot is not None else ""
        # Nothing here multiplies matrices, and the numbers' library would start a worker per core for that.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        opening = Opening(path, customer) if workspace is not None or path.exists() else None
        _import_qt()
        from viewer.app.running import App

        app = App(settings, lang=lang, theme=theme, screenshot=screenshot, role=role)
        try:
            return app.run(path, opening, link)
        finally:
            if opening is not None:
                opening.close()
            app.close()
            gc.enable()
            _leave_bundles()
            # Windows and presenters know each other: the engine complains at exit about what only a cycle holds.
            del app, opening
            gc.collect()
    except AshiatoError as error:
        translate = make_translate(choose_language(lang, settings, os.environ.get("LANG", "")))
        words = (error.where, translate(error.what), translate(error.next_step) if error.next_step else "")
        sys.stderr.write(" ".join(filter(None, words)) + "\n")
        return 1


def _unpacked(path: Path) -> Path:
    """The workspace of a guest, if `path` is a bundle. Raises AshiatoError."""
    if path.suffix != ".ashiato-bundle":
        return path
    from viewer.workspace.guests import is_bundle, open_bundle

    return open_bundle(path) if is_bundle(path) else path


def _leave_bundles() -> None:
    if "viewer.workspace.guests" in sys.modules:
        from viewer.workspace.guests import leave

        leave()


def _import_qt() -> None:
    """Import every part of Qt that is used, and leave Python's own import in place.

    PySide6 puts a hook there that reads the source of every module imported after it, to see whether the module asks
    for snake_case names. Nobody here does, and it takes a tenth of the time until the first picture.
    """
    plain_import = builtins.__import__
    import PySide6.QtCore
    import PySide6.QtGui
    import PySide6.QtSvg
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = plain_import


def _choose_platform(screenshot: ScreenshotRequest | None) -> None:
    """Raises AshiatoError where a window cannot be shown."""
    if screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_SCALE_FACTOR"] = f"{screenshot.scale:g}"
    elif sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise AshiatoError(
            Text.translate("App", "There is no display to open a window on."),
            next_step=Text.translate("App", "Use --screenshot OUT.png for a picture, or start it on a desktop."),
        )


def _choose_workspace(workspace: Path | None, settings: Settings) -> Path:
    if workspace is not None:
        return workspace
    last = Path(settings.last_workspace) if settings.last_workspace else None
    return last if last is not None and last.is_dir() else sample_path()
