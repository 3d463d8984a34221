"""Above the journey while the list of a review is read: which review, how far, the question, and the stretch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.presenters.review_reading import StripContent
from viewer.qt.icons import icon
from viewer.qt.review_sections import plain_label
from viewer.qt.theme import Theme


class ReviewStrip(QFrame):
    """Passive. `action_asked` carries ids of the action table."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("review-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground = theme.tint(theme.accent, theme.panel)
        self.setStyleSheet(f"#review-strip {{ background: {ground}; border-bottom: 1px solid {theme.border}; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 4)
        layout.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(6)
        self._review = plain_label(self, "muted")
        self._place = plain_label(self, "title")
        first.addWidget(self._place)
        first.addWidget(self._review, 1)
        self.previous = self._tool("chevron-left", self.tr("Previous customer of the review (K)"), "customer.previous")
        self.next = self._tool("chevron-right", self.tr("Next customer of the review (J)"), "customer.next")
        self.stretch = self._button("review.go_to_stretch")
        self.stretch.setIcon(icon("eye", theme))
        self.set = self._button("review.set_stretch")
        self.set.setText(self.tr("Look at what is selected"))
        self.set.setToolTip(self.tr("What is selected becomes the stretch to look at with this customer"))
        self.close_button = self._tool("close", self.tr("Stop reading the list of the review"), "review.stop_reading")
        for widget in (self.stretch, self.set, self.previous, self.next, self.close_button):
            first.addWidget(widget)
        layout.addLayout(first)
        self._question = plain_label(self)
        self._question.setWordWrap(True)
        layout.addWidget(self._question)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, for tests and screen readers."""
        return "\n".join(filter(None, (self._place.text(), self._review.text(), self._question.text())))

    def set_content(self, content: StripContent | None) -> None:
        self.setVisible(content is not None)
        if content is None:
            return
        place = self.tr("not on the list") if content.is_elsewhere else content.place
        self._place.setText(place)
        self._review.setText(content.review)
        self._question.setText(self.tr("Question: {words}").format(words=content.question) if content.question else "")
        self._question.setVisible(bool(content.question))
        self.stretch.setText(content.stretch)
        self.stretch.setVisible(bool(content.stretch) and not content.is_elsewhere)
        self.set.setVisible(content.can_set)
        self.previous.setEnabled(not content.is_first or content.is_elsewhere)
        self.next.setEnabled(not content.is_last or content.is_elsewhere)

    def _button(self, action_id: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "chip")
        button.setObjectName(action_id)
        button.clicked.connect(self._on_clicked)
        return button

    def _tool(self, icon_name: str, words: str, action_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setObjectName(action_id)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())
