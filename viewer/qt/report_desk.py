"""Files for others in one window: minutes, evidence packs, the list of all notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.presenters.report_saving import Choice, SaveWish, Wanted
from viewer.qt.main_window import MainWindow
from viewer.qt.report_dialog import ReportDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.presenters.report_saving import ReportPresenter

AskReason = Callable[[str, str, QWidget], str | None]


class ReportDesk(QObject):
    """Implements `ReportView` while its dialog is open. `presenter` is put in before use."""

    presenter: ReportPresenter

    def __init__(self, window: MainWindow, *, is_japanese: bool, ask_reason: AskReason) -> None:
        """ask_reason: (what is to be seen, a reason to suggest, parent); None: thought better of it."""
        super().__init__(window)
        self._window, self._is_japanese, self._ask_reason = window, is_japanese, ask_reason
        self.dialog: ReportDialog | None = None

    def begin(self, wanted: Wanted, chosen: str = "") -> None:
        """chosen: the review or claim that is open on screen, "" for none."""
        if self.dialog is not None:
            self.dialog.reject()
        dialog = self.dialog = ReportDialog(wanted, is_japanese=self._is_japanese, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_asked.connect(self._on_save_asked)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self.presenter.show(wanted, chosen)

    def save(self, path: Path, reason: str = "") -> None:
        """What is chosen in the dialog, to `path`."""
        dialog = self.dialog
        if dialog is not None:
            self.presenter.save(
                SaveWish(dialog.wanted, dialog.row_id, dialog.format_name, dialog.language_name, path, reason)
            )

    # ReportView

    def set_choices(self, choices: Sequence[Choice], chosen: str, nothing: str) -> None:
        if self.dialog is not None:
            self.dialog.set_choices(choices, chosen, nothing)

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.set_told(words, is_problem=is_problem)

    def set_busy(self, is_busy: bool) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(is_busy)

    @Slot()
    def _on_save_asked(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        reason = ""
        if dialog.unmask.isChecked():
            given = self._ask_reason(self.tr("real names and numbers in a file"), "", dialog)
            if not given:
                return
            reason = given
        # No name of a customer in the name of a file either.
        proposed = f"ashiato-{dialog.wanted.value}.{dialog.suffix}"
        kinds = f"{dialog.suffix.upper()} (*.{dialog.suffix})"
        name, _ = QFileDialog.getSaveFileName(dialog, dialog.windowTitle(), proposed, kinds)
        if name:
            is_named = name.lower().endswith(f".{dialog.suffix}")
            self.save(Path(name if is_named else f"{name}.{dialog.suffix}"), reason)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        # A dialog that was put aside for another one tells of its end later.
        if self.dialog is self.sender():
            self.dialog = None
