"""Asks for a name: a new one, or one of those that are known."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


class NameDialog(QDialog):
    """The known names are offered, any other may be typed."""

    def __init__(self, names: tuple[str, ...], current: str, parent: QWidget) -> None:
        """current: under which a mark stands by mistake; "" if it is asked who writes from now on."""
        super().__init__(parent)
        title, question = self.tr("Who writes now"), self.tr("This name stands under what is written from now on:")
        if current:
            title = self.tr("Correct the author")
            question = self.tr("The mark stands under %1. Whose words is it?").replace("%1", current)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        words = QLabel(question, self)
        words.setWordWrap(True)
        layout.addWidget(words)
        self.box = QComboBox(self)
        self.box.setEditable(True)
        self.box.setMinimumWidth(320)
        self.box.addItems([name for name in names if name != current])
        self.box.setCurrentIndex(-1)
        self.box.setEditText("")
        self.box.editTextChanged.connect(self._on_changed)
        words.setBuddy(self.box)
        layout.addWidget(self.box)
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._on_changed("")

    @property
    def name(self) -> str:
        return " ".join(self.box.currentText().split())

    @Slot(str)
    def _on_changed(self, _text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))


def ask_name(parent: QWidget, _suggestion: str) -> str | None:
    """None if the person thought better of it."""
    return _answer(NameDialog((), "", parent))


def ask_which(parent: QWidget, names: tuple[str, ...], current: str) -> str | None:
    """One of `names`, or another one that was typed; None if the person thought better of it."""
    return _answer(NameDialog(names, current, parent))


def _answer(dialog: NameDialog) -> str | None:
    is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.name
    dialog.deleteLater()
    return name if is_accepted and name else None
