"""How far people agree, in figures, with the formulas' sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from viewer.presenters.agreement_words import AgreementContent


class AgreementDialog(QDialog):
    """Words can be selected and copied."""

    def __init__(self, content: AgreementContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement in figures"))
        self.setMinimumWidth(680)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for table in content.tables:
            layout.addWidget(self._label(table.title, "title"))
            layout.addWidget(self._label(table.counted, "muted"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(14)
            grid.setColumnStretch(2, 1)
            for row, words in enumerate(table.rows):
                for column, text in enumerate(words):
                    label = self._label(text, ("", "title", "muted")[column])
                    grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(grid)
        layout.addWidget(self._label(content.caution, "muted"))
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @property
    def words(self) -> list[str]:
        """Everything it says."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _label(self, words: str, look: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label
