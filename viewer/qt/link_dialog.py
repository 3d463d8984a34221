"""Where a link is pasted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from viewer.domain.place_links import MOST_CHARS, SCHEME
from viewer.qt.typing_line import TypingLine


class LinkDialog(QDialog):
    """`link_chosen` carries what was pasted, unread. A link on the clipboard stands in the box already."""

    link_chosen = Signal(str)

    def __init__(self, clipboard: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to a link"))
        label = QLabel(self.tr("Paste a link to a place in this workspace:"), self)
        self.line = TypingLine(self)
        self.line.setMaxLength(MOST_CHARS)
        self.line.setPlaceholderText("ashiato://place/…")
        self.line.setAccessibleName(label.text())
        self.line.setMinimumWidth(460)
        offered = clipboard.strip()
        if offered.startswith(SCHEME) and len(offered) <= MOST_CHARS:
            self.line.setText(offered)
            self.line.selectAll()
        buttons = QDialogButtonBox(self)
        self._go = buttons.addButton(self.tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._on_changed)
        layout = QVBoxLayout(self)
        for widget in (label, self.line, buttons):
            layout.addWidget(widget)
        self._on_changed(self.line.text())

    @Slot()
    def _on_accepted(self) -> None:
        self.link_chosen.emit(self.line.text())
        self.accept()

    @Slot(str)
    def _on_changed(self, words: str) -> None:
        self._go.setEnabled(bool(words.strip()))
