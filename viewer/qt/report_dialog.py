"""What a report is about, its format and language, and whether it shows real names; asks for nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.report_saving import FORMATS, Choice, ListFormat, Wanted

_WIDTH_PX = 560


class ReportDialog(QDialog):
    """Implements `ReportView`."""

    save_asked = Signal()

    def __init__(self, wanted: Wanted, *, is_japanese: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = wanted
        titles = {
            Wanted.MINUTES: self.tr("Minutes of a review session"),
            Wanted.PACK: self.tr("Evidence pack"),
            Wanted.NOTES: self.tr("Export all notes"),
        }
        self.setWindowTitle(titles[wanted])
        self.about = self._combo(self.tr("About"))
        self.format = self._combo(self.tr("Format"))
        names = {
            "html": self.tr("Web page (HTML, one file)"), "pdf": self.tr("PDF (A4)"),
            "xlsx": self.tr("Excel workbook (XLSX)"), "pptx": self.tr("PowerPoint (PPTX, editable)"),
            "md": self.tr("Markdown"), "csv": self.tr("CSV (UTF-8 with BOM)"),
            "cp932": self.tr("CSV (Shift_JIS, CP932)"), "json": self.tr("JSON (one line a note)"),
        }  # fmt: skip
        for name in FORMATS[wanted]:
            self.format.addItem(names[name], name)
        self.language = self._combo(self.tr("Language"))
        self.language.addItem("日本語", "ja")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(0 if is_japanese else 1)
        form = QFormLayout()
        for label, field in (
            (self.tr("About"), self.about), (self.tr("Format"), self.format), (self.tr("Language"), self.language),
        ):  # fmt: skip
            form.addRow(label, field)
        self.unmask = QCheckBox(self.tr("With real names (asks for a reason)"), self)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.unmask)
        layout.addWidget(self.told)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(min(_WIDTH_PX, parent.width() - 40))
        self._say_masked()
        self.unmask.toggled.connect(self._on_unmask_toggled)

    # ReportView

    def set_choices(self, choices: Sequence[Choice], chosen: str, nothing: str) -> None:
        self.about.clear()
        for choice in choices:
            self.about.addItem(choice.words, choice.row_id)
        self.about.setCurrentIndex(max(0, self.about.findData(chosen)))
        self.save.setEnabled(bool(choices))
        if not choices:
            self.set_told(nothing)

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        self.told.setText(words)
        self.told.setProperty("look", "problem" if is_problem else "muted")
        self.told.style().polish(self.told)

    def set_busy(self, is_busy: bool) -> None:
        self.save.setEnabled(not is_busy)

    # What is chosen.

    @property
    def row_id(self) -> str:
        return str(self.about.currentData() or "")

    @property
    def format_name(self) -> str:
        return str(self.format.currentData())

    @property
    def suffix(self) -> str:
        return ListFormat(self.format_name).suffix if self.wanted is Wanted.NOTES else self.format_name

    @property
    def language_name(self) -> str:
        return str(self.language.currentData())

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(24)
        return combo

    def _make_buttons(self) -> QHBoxLayout:
        self.save = QPushButton(self.tr("Save…"), self)
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.save.setEnabled(False)
        self.save.clicked.connect(self.save_asked)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.save)
        return row

    def _say_masked(self) -> None:
        self.set_told(self.tr("Names are made up; phone numbers and addresses are hidden."))

    @Slot(bool)
    def _on_unmask_toggled(self, is_checked: bool) -> None:
        if is_checked and self.wanted is Wanted.NOTES:
            self.set_told(self.tr("Real names will be written. The reason is kept."))
        elif is_checked:
            self.set_told(self.tr("Real names will be written. The reason is kept and stands in the file."))
        else:
            self._say_masked()
