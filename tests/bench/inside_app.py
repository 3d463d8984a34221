"""Starts the real app as the command does, and hands its window over in place of the event loop."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import viewer.app

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


def run_inside(workspace: str, work: Callable[[QMainWindow], None]) -> int:
    """`ashiato WORKSPACE`; `work` gets the window where the event loop would start. Returns the exit code."""
    import_qt = viewer.app._import_qt

    def import_and_take_over() -> None:
        import_qt()
        from PySide6.QtWidgets import QApplication, QMainWindow

        def in_place_of_the_loop() -> int:
            (window,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
            work(window)
            return 0

        QApplication.exec = staticmethod(in_place_of_the_loop)

    viewer.app._import_qt = import_and_take_over
    from viewer.cli import main

    sys.argv = ["ashiato", workspace]
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0
