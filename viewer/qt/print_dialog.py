"""The preview of a customer sheet: pictures of its pages, and what to do with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.qt.sheet_layout import SheetLettering, SheetPage
from viewer.qt.sheet_printing import make_page_image
from viewer.qt.theme import Theme

_PAGE_PX = 560


class PrintDialog(QDialog):
    """Tells what is asked for; pages are set from outside."""

    unmask_changed = Signal(bool)
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Customer sheet"))
        layout = QVBoxLayout(self)
        self._pages = QWidget(self)
        self._pages.setProperty("look", "journey")
        self._pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self._pages)
        self._row.setSpacing(14)
        self._labels: list[QLabel] = []
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._pages)
        scroll.setAccessibleName(self.tr("Pages"))
        layout.addWidget(scroll, 1)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty("look", "muted")
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        layout.addLayout(self._make_buttons())
        self.set_told(self.tr("Being made…"))
        room = parent.size()
        self.resize(min(1240, room.width() - 40), min(980, room.height() - 40))

    def set_pages(self, pages: Sequence[SheetPage], lettering: SheetLettering, *, is_unmasked: bool) -> None:
        for label in self._labels:
            self._row.removeWidget(label)
            label.deleteLater()
        self._labels = []
        ratio = self.devicePixelRatioF()
        for number, page in enumerate(pages, 1):
            label = QLabel(self._pages)
            picture = QPixmap.fromImage(make_page_image(page, lettering, round(_PAGE_PX * ratio)))
            picture.setDevicePixelRatio(ratio)
            label.setPixmap(picture)
            label.setAccessibleName(self.tr("Page {number}").format(number=number))
            label.setAccessibleDescription("\n".join(words.text for words in page.texts))
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        self.unmask.blockSignals(True)
        self.unmask.setChecked(is_unmasked)
        self.unmask.blockSignals(False)
        for button in (self.save, self.print):
            button.setEnabled(True)
        self.set_told(
            self.tr("Real names are shown; the reason is kept and stands on the sheet.")
            if is_unmasked
            else self.tr("Names are made up; phone numbers and addresses are hidden.")
        )

    def set_told(self, words: str) -> None:
        self.told.setText(words)

    def _make_buttons(self) -> QHBoxLayout:
        self.unmask = QCheckBox(self.tr("With real names (asks for a reason)"), self)
        self.unmask.clicked.connect(self._on_unmask_clicked)
        self.save = QPushButton(self.tr("Save as PDF…"), self)
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.save_asked)
        self.print = QPushButton(self.tr("Print…"), self)
        self.print.clicked.connect(self.print_asked)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        for button in (self.save, self.print):
            button.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.unmask)
        row.addStretch(1)
        for button in (close, self.print, self.save):
            row.addWidget(button)
        return row

    @Slot(bool)
    def _on_unmask_clicked(self, is_checked: bool) -> None:
        # Ticked once the reason is written down, not before.
        self.unmask.setChecked(not is_checked)
        self.unmask_changed.emit(is_checked)
