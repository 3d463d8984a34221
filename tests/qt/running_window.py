"""The real app on a copy of the sample, driven as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.app.running import App
from viewer.presenters.settings import Settings
from viewer.qt.open_window import OpenWindow
from viewer.workspace.opening import open_document
from viewer.workspace.state import ViewState


class Desk:
    """One running app and the hands on its keyboard."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def shown(self) -> OpenWindow:
        assert self.app.shown is not None
        return self.app.shown

    @property
    def customer_id(self) -> str:
        return self.shown.state().customer_id

    def settle(self) -> None:
        """Until nothing is under way, also in a window that took the place of the one before."""
        shown = None
        while shown is not self.shown:
            shown = self.shown
            shown.complete()
            assert shown.wait_idle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key to whatever has the keyboard."""
        QTest.keyClick(self._focused(), key, modifier)
        self.settle()

    def type(self, words: str) -> None:
        """Words out of an input method: composed first, then committed."""
        QApplication.sendEvent(self._focused(), QInputMethodEvent(words, []))
        done = QInputMethodEvent("", [])
        done.setCommitString(words)
        QApplication.sendEvent(self._focused(), done)
        self.settle()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.shown.window


@contextmanager
def open_desk(
    workspace: Path, *, lang: str = "ja", settings: Settings | None = None, state: ViewState | None = None
) -> Iterator[Desk]:
    """The app on `workspace`, active, with the first customer on screen; closed at the end."""
    qt_app = QApplication.instance()
    assert isinstance(qt_app, QApplication)
    font, style_sheet, palette = qt_app.font(), qt_app.styleSheet(), qt_app.palette()
    app = App(settings or Settings(author="山田"), lang=lang, theme="light", screenshot=None)
    try:
        app.show_document(open_document(workspace), state)
        desk = Desk(app)
        desk.shown.window.resize(1280, 720)
        desk.shown.window.activateWindow()
        desk.settle()
        yield desk
    finally:
        app.close()
        qt_app.setFont(font)
        qt_app.setStyleSheet(style_sheet)
        qt_app.setPalette(palette)
