"""What is said about the chosen customer of an agenda: minutes, the question, and the stretch to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from viewer.presenters.review_words import AgendaRow
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.reviews import ReviewsPresenter

MOST_MINUTES = 60


class EntryEditor(QWidget):
    """`action_asked` carries "review.read": read from this customer on."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: AgendaRow | None = None
        self._presenter: ReviewsPresenter | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(5)
        first = QHBoxLayout()
        self.question = TypingLine(self)
        self.question.setAccessibleName(self.tr("Question about this customer"))
        self.question.editingFinished.connect(self._on_question)
        self.minutes = minutes_box(self, 1, MOST_MINUTES, self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes for this customer"))
        self.minutes.valueChanged.connect(self._on_minutes)
        self.up = self._tool("chevron-up", self.tr("Earlier (Alt+↑)"))
        self.down = self._tool("chevron-down", self.tr("Later (Alt+↓)"))
        self.remove = self._tool("close", self.tr("Take off the list (Delete)"))
        self.open = QPushButton(self.tr("Read"), self)
        self.open.setToolTip(self.tr("Read the list from this customer on (Enter)"))
        self.open.clicked.connect(self._on_open)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        first.addWidget(self.question, 1)
        for widget in (self.minutes, self.up, self.down, self.remove, self.open):
            first.addWidget(widget)
        layout.addLayout(first)

    def attach(self, presenter: ReviewsPresenter) -> None:
        self._presenter = presenter

    def set_row(self, row: AgendaRow | None, *, is_editable: bool) -> None:
        is_other = row is None or self._row is None or row.row_id != self._row.row_id
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        if is_other or not self.question.hasFocus():
            self.question.set_text_quietly(row.own_question)
        self.question.setPlaceholderText(
            row.question or self.tr("Question about customer {number}").format(number=row.number)
        )
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(row.minutes)
        self.question.setReadOnly(not is_editable)
        for widget in (self.minutes, self.up, self.down, self.remove):
            widget.setEnabled(is_editable)
        self.open.setEnabled(row.is_known)

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _on_question(self) -> None:
        row = self._row
        if row is not None and self._presenter is not None and self.question.text().strip() != row.own_question:
            self._presenter.set_question(row.row_id, self.question.text().strip())

    @Slot(int)
    def _on_minutes(self, minutes: int) -> None:
        if self._row is not None and self._presenter is not None:
            self._presenter.set_minutes(self._row.row_id, minutes)

    @Slot()
    def _on_up(self) -> None:
        self._step(-1)

    @Slot()
    def _on_down(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._row is not None and self._presenter is not None:
            self._presenter.step_entry(self._row.row_id, by)

    @Slot()
    def _on_remove(self) -> None:
        if self._row is not None and self._presenter is not None:
            self._presenter.remove_entry(self._row.row_id)

    @Slot()
    def _on_open(self) -> None:
        self.action_asked.emit("review.read")


def minutes_box(parent: QWidget, least: int, most: int, suffix: str) -> QSpinBox:
    """A number of minutes; the wheel does not change it by accident."""
    box = QSpinBox(parent)
    box.setRange(least, most)
    box.setSuffix(suffix)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(80)
    box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return box
