"""The question for a picture of what customers saw."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from viewer.presenters.seen_box import NewSeen, Suggestion


class SeenDialog(QDialog):
    """Asks for a picture: which file, of which page or campaign, from which day on."""

    chosen = Signal(object)
    """A `NewSeen`."""

    def __init__(self, suggestion: Suggestion, parent: QWidget) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self.setWindowTitle(self.tr("What they saw here"))
        self.setMinimumWidth(460)
        form = QFormLayout(self)
        self._choose = QPushButton(self.tr("Choose a picture or PDF…"), self)
        self._choose.clicked.connect(self._on_choose)
        form.addRow(self.tr("File"), self._choose)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("a page, by its address"), "url")
        self.kind.addItem(self.tr("a mail, letter or box, by its campaign"), "campaign")
        self.kind.setCurrentIndex(0 if suggestion.url else 1)
        self.kind.currentIndexChanged.connect(self._on_kind)
        form.addRow(self.tr("It shows"), self.kind)
        self._suggestion = suggestion
        self.where = QLineEdit(suggestion.url or suggestion.campaign, self)
        self.where.textChanged.connect(self._check)
        form.addRow(self.tr("Address or campaign"), self.where)
        hint = QLabel(self.tr("* stands for anything: /cart/*"), self)
        hint.setProperty("look", "muted")
        form.addRow("", hint)
        self.since = QDateEdit(QDate(suggestion.day.year, suggestion.day.month, suggestion.day.day), self)
        self.since.setCalendarPopup(True)
        self.since.setDisplayFormat("yyyy/MM/dd")
        form.addRow(self.tr("Seen from"), self.since)
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        self._check()

    def set_file(self, path: Path) -> None:
        self._file = path
        self._choose.setText(path.name)
        self._check()

    def accept(self) -> None:
        if self._file is not None and self.where.text().strip():
            words, is_url = self.where.text().strip(), self.kind.currentData() == "url"
            day = self.since.date()
            valid_from = date(day.year(), day.month(), day.day())
            self.chosen.emit(NewSeen(self._file, words if is_url else "", "" if is_url else words, valid_from))
        super().accept()

    @Slot()
    def _on_choose(self) -> None:
        kinds = self.tr("Pictures and PDF (*.png *.jpg *.jpeg *.webp *.pdf)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("What they saw here"), "", kinds)
        if name:
            self.set_file(Path(name))

    @Slot(int)
    def _on_kind(self, at: int) -> None:
        if self.where.text() in {self._suggestion.url, self._suggestion.campaign}:
            self.where.setText(self._suggestion.campaign if at else self._suggestion.url)

    @Slot()
    def _check(self) -> None:
        is_whole = self._file is not None and bool(self.where.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_whole)
