"""A picture of the window: `ashiato --screenshot`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.presenters.screenshot import ScreenshotRequest
from viewer.qt.open_window import OpenWindow


def take_picture(
    shown: OpenWindow, request: ScreenshotRequest, *, open_import: Callable[[tuple[Path, ...]], QDialog]
) -> None:
    """Bring what is asked for on screen, and write the picture. Raises AshiatoError.

    open_import: the dialog that brings files in, shown, with these files or with some of the sample's.
    """
    from viewer.qt.window_shot import save_picture

    shown.complete()
    shown.wait_idle()
    if request.customer and not shown.is_reading(request.customer):
        raise AshiatoError(
            Text.translate("App", "There is no customer {name}.", name=request.customer),
            next_step=Text.translate("App", "List them with: ashiato customers WORKSPACE"),
        )
    dialog: QDialog | None = None
    if request.page in {"reviews", "claims", "scores", "data", "codebook", "coverage"}:
        shown.window.show_page(request.page)
    elif request.page == "lanes":
        shown.window.do_action("view.lanes")
    elif request.page == "print":
        shown.window.do_action("journey.print")
        dialog = shown.window.findChild(QDialog)
    elif request.page == "compare":
        shown.window.do_action("journey.compare_promoters")
    elif request.page == "keys":
        dialog = shown.window.open_keys()
    elif request.page == "palette":
        dialog = shown.window.open_palette()
    elif request.page == "import":
        dialog = open_import(request.files)
    shown.wait_idle()
    save_picture(shown.window, dialog, request.out)
