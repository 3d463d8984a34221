"""Putting customers on the list of a review: who, and which review; or whom to read, for a review that is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from viewer.presenters.review_words import ShownReview
from viewer.qt.review_sections import plain_label
from viewer.qt.whom_to_read import WhomToRead

if TYPE_CHECKING:
    from viewer.domain.reading_lists import ReadingList
    from viewer.presenters.saved_lists import SavedList

THIS: Final = "this"
PICKED: Final = "picked"
SHOWN: Final = "shown"


class AddToReviewDialog(QDialog):
    """`chosen` carries (who, review_id): THIS, PICKED or SHOWN, and "" for a new review."""

    chosen = Signal(str, str)

    def __init__(
        self, groups: Sequence[tuple[str, str]], reviews: Sequence[ShownReview], parent: QWidget
    ) -> None:  # fmt: skip
        """groups: (who, words), of which the first is chosen. reviews: those that are not done."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add to a review"))
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        title = plain_label(self, "title")
        title.setText(self.tr("Whom"))
        layout.addWidget(title)
        self._group = QButtonGroup(self)
        self.groups: dict[str, QRadioButton] = {}
        for who, words in groups:
            # A doubled ampersand is one on screen; a single one would underline a letter.
            button = self.groups[who] = QRadioButton(words.replace("&", "&&"), self)
            self._group.addButton(button)
            layout.addWidget(button)
        self.groups[groups[0][0]].setChecked(True)
        where = plain_label(self, "title")
        where.setText(self.tr("To which review"))
        layout.addWidget(where)
        self.review = QComboBox(self)
        self.review.setAccessibleName(where.text())
        for each in reviews:
            self.review.addItem(" ・ ".join(filter(None, (each.number, each.theme, each.day))), each.review_id)
        self.review.addItem(self.tr("A new review…"), "")
        layout.addWidget(self.review)
        self.buttons = _buttons(self, self.tr("Add"))
        layout.addWidget(self.buttons)

    @Slot()
    def accept(self) -> None:
        who = next(who for who, button in self.groups.items() if button.isChecked())
        super().accept()
        self.chosen.emit(who, self.review.currentData())


class WhomDialog(QDialog):
    """`chosen` when `whom` is filled in."""

    chosen = Signal()

    def __init__(self, review: str, parent: QWidget) -> None:
        """review: its title."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add customers"))
        self.setMinimumWidth(600)
        layout = QVBoxLayout(self)
        title = plain_label(self, "title")
        title.setText(review)
        layout.addWidget(title)
        self.whom = WhomToRead(self)
        layout.addWidget(self.whom)
        self.buttons = _buttons(self, self.tr("Add"))
        layout.addWidget(self.buttons)

    def set_lists(self, saved: Sequence[SavedList], reading: Sequence[ReadingList]) -> None:
        self.whom.set_lists(saved, reading)

    @Slot()
    def accept(self) -> None:
        super().accept()
        self.chosen.emit()


def _buttons(dialog: QDialog, words: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    ok = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
    ok.setProperty("look", "primary")
    ok.style().polish(ok)
    ok.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
