"""The page of review sessions: all of them on the left, one in detail, or the way to the first one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.review_plan import ReviewStatus
from viewer.presenters.review_words import MatterRow, ShownReview
from viewer.qt.icons import icon
from viewer.qt.review_detail import ReviewDetail
from viewer.qt.review_list import ReviewDelegate, StepCard
from viewer.qt.review_sections import MattersSection, plain_label
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.reviews import ReviewsPresenter, ShownPlan

_LIST_PX: Final = 236
_ID: Final = Qt.ItemDataRole.UserRole
_ORDER: Final = (ReviewStatus.RUNNING, ReviewStatus.PLANNED, ReviewStatus.DONE)


class ReviewsPage(QWidget):
    """Passive view of `ReviewsPresenter`; call `attach()` once. The buttons ask for actions of the table, by id."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, *, is_japanese: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: ReviewsPresenter | None = None
        self._was_shown = False
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._left = self._make_list()
        layout.addWidget(self._left)
        self._stack = QStackedWidget(self)
        self._nothing = QWidget(self)
        self.detail = ReviewDetail(theme, is_japanese=is_japanese, parent=self)
        self.detail.action_asked.connect(self.action_asked)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.detail)
        self._stack.addWidget(self._make_empty())
        layout.addWidget(self._stack, 1)

    def attach(self, presenter: ReviewsPresenter) -> None:
        self._presenter = presenter
        self.detail.attach(presenter)

    @property
    def is_empty(self) -> bool:
        """No review was ever prepared: the way to the first one is shown."""
        return self._stack.currentIndex() == 2

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None and not self._was_shown:
            self._was_shown = True
            self._presenter.reload()

    # What the presenter shows.

    def set_reviews(self, reviews: Sequence[ShownReview], current: str) -> None:
        self._left.setVisible(bool(reviews))
        self.list.blockSignals(True)
        self.list.clear()
        for status in _ORDER:
            of_status = [review for review in reviews if review.status is status]
            if of_status:
                self._add_heading(of_status[0].status_word)
            for review in of_status:
                item = QListWidgetItem(self.list)
                item.setData(_ID, review)
                spoken = ", ".join((review.number, review.theme, review.day, review.facts, review.status_word))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                if review.review_id == current:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def set_plan(self, plan: ShownPlan | None) -> None:
        self._stack.setCurrentIndex(2 if plan is None else 1)
        if plan is not None:
            self.detail.set_plan(plan)

    def set_people(self, names: Sequence[tuple[str, str]]) -> None:
        self.detail.invitees.set_people(names)

    def set_open_matters(self, matters: Sequence[MatterRow]) -> None:
        self._open.setVisible(bool(matters))
        self._open.set_matters(matters)

    def set_told(self, words: str) -> None:
        self.detail.set_told(words)
        self._told.setText(words)

    # Parts.

    def _make_list(self) -> QWidget:
        side = QWidget(self)
        side.setProperty("look", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(round(_LIST_PX * self.font().pixelSize() / 13))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(8)
        title = QLabel(self.tr("Review sessions"), side)
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.3))
        font.setBold(True)
        title.setFont(font)
        layout.addWidget(title)
        layout.addWidget(self._prepare_button(side))
        self.list = QListWidget(side)
        self.list.setProperty("look", "plain")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setStyleSheet("QListView { border: 0; background: transparent; }")
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Review sessions"))
        self.list.setItemDelegate(ReviewDelegate(self._theme, self.list))
        self.list.currentItemChanged.connect(self._on_current)
        layout.addWidget(self.list, 1)
        return side

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(40, 20, 40, 20)
        layout.setSpacing(14)
        layout.addStretch(1)
        what = plain_label(page, "title")
        what.setText(self.tr("Read customers together"))
        font = what.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.6))
        font.setBold(True)
        what.setFont(font)
        why = plain_label(page, "muted")
        why.setText(self.tr("An hour a week, six customers: each marks in silence, then all look together and decide."))
        for label in (what, why):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        steps = QHBoxLayout()
        steps.setSpacing(12)
        for number, title, words in (
            (1, self.tr("Theme and day"), self.tr("What you want to understand, when, and who leads.")),
            (2, self.tr("Whom to read"), self.tr("The lowest scores, some at random, a saved list, or by hand.")),
            (3, self.tr("How to go about it"), self.tr("Minutes for each, the question, who is invited, homework.")),
        ):
            steps.addWidget(StepCard(self._theme, number, title, words, page), 1)
        layout.addLayout(steps)
        layout.addWidget(self._prepare_button(page), 0, Qt.AlignmentFlag.AlignHCenter)
        self._told = plain_label(page, "muted")
        self._told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._told)
        self._open = MattersSection(self._theme, page)
        layout.addWidget(self._open)
        layout.addStretch(2)
        return page

    def _prepare_button(self, parent: QWidget) -> QPushButton:
        button = QPushButton(self.tr("Prepare a review…"), parent)
        button.setProperty("look", "primary")
        button.setIcon(icon("plus", self._theme, self._theme.on_accent))
        button.setObjectName("review.prepare")
        button.clicked.connect(self._on_button)
        return button

    @Slot()
    def _on_button(self) -> None:
        self.action_asked.emit(self.sender().objectName())

    @Slot(QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None) -> None:
        review = None if item is None else item.data(_ID)
        if review is not None and self._presenter is not None:
            self._presenter.choose(review.review_id)
