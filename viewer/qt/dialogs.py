"""Small questions: which folder, which file, which name; and what the app is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

import viewer
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.qt.icons import icon
from viewer.qt.theme import Theme

IMPORTABLE = "*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.parquet *.xlsx *.gz *.zip"


class Questions(QWidget):
    """Never shown itself: the parent of what it asks, and the context of its words."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._translate = translate
        self.hide()

    def ask_files(self) -> list[Path]:
        """Files to import; none if the person thought better of it."""
        pattern = "{} ({})".format(self.tr("Exports"), IMPORTABLE)
        everything = "{} (*)".format(self.tr("All files"))
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import files"), "", ";;".join((pattern, everything))
        )
        return [Path(name) for name in names]

    def ask_common_events(self) -> Path | None:
        """A CSV of what hit everybody."""
        title, pattern = self.tr("Common events"), self.tr("CSV files (*.csv)")
        path, _ = QFileDialog.getOpenFileName(self._window, title, "", pattern)
        return Path(path) if path else None

    def ask_workspace(self) -> Path | None:
        """An existing workspace folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a workspace (.ashiato)"))
        return Path(name) if name else None

    def ask_new_workspace(self) -> Path | None:
        """Where a new workspace shall be; the suffix is added if it lacks."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New workspace"), self.tr("my-customers.ashiato"), "Ashiato (*.ashiato)"
        )
        if not name:
            return None
        return Path(name) if name.endswith(".ashiato") else Path(f"{name}.ashiato")

    def ask_save(self, title: str, suggestion: str, pattern: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggestion, pattern)
        return Path(name) if name else None

    def ask_refused_path(self) -> Path | None:
        return self.ask_save(self.tr("Export refused rows"), "refused.csv", "CSV (*.csv)")

    def ask_mapping_path(self, suggestion: str) -> Path | None:
        return self.ask_save(self.tr("Save the mapping"), suggestion, "TOML (*.toml)")

    def ask_into_sample(self) -> str:
        """Where files go while the sample is open: "new" workspace, "sample", or "" for nowhere."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Import files"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The sample is open. Where shall your files go?"))
        box.setInformativeText(self.tr("In a workspace of your own they do not mix with the made-up customers."))
        own = box.addButton(self.tr("New workspace…"), QMessageBox.ButtonRole.AcceptRole)
        sample = box.addButton(self.tr("Into the sample"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(own)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        return "new" if chosen is own else "sample" if chosen is sample else ""

    def ask_author(self, current: str) -> str | None:
        """The name under marks; None if it stays."""
        dialog = _NameDialog(self.tr("Your name on marks"), self.tr("This name stands under the marks you make:"),
                             current, self._window)  # fmt: skip
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        name = dialog.name
        dialog.deleteLater()
        return name if is_accepted and name else None

    def show_about(self, log_dir: Path, manual: Path) -> None:
        words = "\n\n".join(
            (
                self.tr("Ashiato (足跡): read one customer's journey at a time."),
                self.tr("Version {version}").format(version=viewer.__version__),
                self.tr("Apache License 2.0. The font is Noto Sans JP under the SIL Open Font License 1.1."),
                self.tr("Log: {path}").format(path=log_dir),
                self.tr("Manual: {path}").format(path=manual),
            )
        )
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Ashiato"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words)
        box.setIconPixmap(icon("footprints", self._theme, self._theme.accent).pixmap(QSize(48, 48)))
        box.exec()
        box.deleteLater()

    def show_problem(self, error: AshiatoError) -> None:
        """An error that leaves no window to stand in: what, where, what next."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Ashiato"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self._translate(error.what))
        rest = [error.where, self._translate(error.next_step) if error.next_step is not None else ""]
        box.setInformativeText("\n\n".join(filter(None, rest)))
        box.exec()
        box.deleteLater()


class _NameDialog(QDialog):
    def __init__(self, title: str, question: str, current: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(question, self))
        self._line = QLineEdit(current, self)
        self._line.setMinimumWidth(320)
        self._line.textChanged.connect(self._on_changed)
        layout.addWidget(self._line)
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout.addWidget(self._buttons)
        self._on_changed(current)

    @property
    def name(self) -> str:
        return self._line.text().strip()

    @Slot(str)
    def _on_changed(self, _text: str) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))
