"""The scores page: cards on top, the lowest answers on the right, one of them as a big page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.text import Translate
from viewer.presenters.actions import ACTION_BY_ID
from viewer.presenters.answer_page import STRETCHES, AnswerPage
from viewer.presenters.score_words import DistributionCard, ScoreCard, ShownAnswer
from viewer.presenters.scores_view import ScoreChoices
from viewer.qt.answer_list import AnswerListView
from viewer.qt.answer_view import AnswerView
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.score_charts import DistributionChart, TrendChart, small_font
from viewer.qt.score_filters import ScoreFilters
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.domain.reading_lists import ReadingList
    from viewer.presenters.scores import ScoresPresenter
    from viewer.qt.answer_screen import AnswerScreen
    from viewer.qt.reading_list_popup import ReadingListPopup

_LIST_PX: Final = (280, 370)
"""The list of answers in a narrow window, and in one from `_WIDE_PX` on."""
_WIDE_PX: Final = 1400
_HIGH_PX: Final = 900
"""From here on the trend has room to be high."""
_HIGH_CHART_PX: Final = 116

TABS: Final = ("people", "breakdown", "comments")
"""One answer at a time, the figure by groups, what was written. Each has an action `scores.NAME`."""


class ScoresPage(QWidget):
    """Passive view of `ScoresPresenter`; call `attach()` once. The buttons ask for actions of the table, by id."""

    action_asked = Signal(str)
    list_chosen = Signal(str, str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._presenter: ScoresPresenter | None = None
        self._was_shown = False
        self._is_wide: bool | None = None
        self._page: AnswerPage | None = None
        self._tab = "people"
        self._tabs: dict[str, QWidget] = {}
        self._screen: AnswerScreen | None = None
        self._popup: ReadingListPopup | None = None
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 10)
        layout.setSpacing(7)
        self._add_head(layout)
        self._cards_box = QWidget(self)
        self._cards = QHBoxLayout(self._cards_box)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(10)
        self._cards.addWidget(self._make_score_card(), 5)
        self._cards.addWidget(self._make_bars_card(), 4)
        self._cards_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout.addWidget(self._cards_box)
        self._body = QStackedWidget(self)
        self._body.addWidget(self._make_people())
        self._body.addWidget(self._make_empty())
        layout.addWidget(self._body, 1)

    def attach(self, presenter: ScoresPresenter) -> None:
        self._presenter = presenter
        self.filters.attach(presenter)

    @property
    def summary_words(self) -> str:
        """The line that says of whom the figures are."""
        return self._summary.text()

    @property
    def tab(self) -> str:
        """Which of TABS is shown."""
        return self._tab

    def show_tab(self, tab: str, make: Callable[[], QWidget] | None = None) -> None:
        """tab: one of TABS. make: gives what it shows, the first time."""
        if tab not in self._tabs:
            assert make is not None
            self._tabs[tab] = make()
            self._body.addWidget(self._tabs[tab])
        self._tab = tab
        self._body.setCurrentWidget(self._tabs[tab])
        self._cards_box.setVisible(tab != "comments")
        self._tab_buttons[tab].setChecked(True)

    def set_calling(self, widget: QWidget) -> None:
        """What stands below the page of an answer: calling this person."""
        self._calling.addWidget(widget)

    def set_progress_card(self, widget: QWidget) -> None:
        """The third card on top: how far the calls are."""
        self._cards.addWidget(widget, 3)

    @property
    def page(self) -> AnswerPage | None:
        """The answer that is shown."""
        return self._page

    def present(self) -> AnswerScreen:
        """Show the answer over the whole screen."""
        from viewer.qt.answer_screen import AnswerScreen

        if self._screen is None:
            self._screen = AnswerScreen(self._theme, self)
            self._screen.step_asked.connect(self._on_step_asked)
        if self._page is not None:
            self._screen.set_page(self._page, self._position.text(), is_other=True)
        self._screen.showFullScreen()
        self._screen.activateWindow()
        return self._screen

    def show_lists(self, lists: Sequence[ReadingList]) -> None:
        """Ask which reading list this customer is put on."""
        from viewer.qt.reading_list_popup import ReadingListPopup

        if self._popup is None:
            self._popup = ReadingListPopup(self)
            self._popup.chosen.connect(self.list_chosen)
        self._popup.show_lists(lists, self._to_list)

    def set_told(self, words: str) -> None:
        """What was just done."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_high = self.height() >= _HIGH_PX * self.font().pixelSize() / NORMAL_PX
        self._trend.setMinimumHeight(_HIGH_CHART_PX if is_high else 0)
        is_wide = self.width() >= _WIDE_PX * self.font().pixelSize() / NORMAL_PX
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            list_px = _LIST_PX[is_wide]
            self._split.setSizes([self.width() - list_px, list_px])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None and not self._was_shown:
            self._was_shown = True
            self._presenter.start()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the presenter shows.

    def set_choices(self, choices: ScoreChoices) -> None:
        self.filters.set_choices(choices)

    def set_summary(self, words: str) -> None:
        self._summary.setText(words)

    def set_score_card(self, card: ScoreCard) -> None:
        self._score_title.setText(card.title)
        self._score_value.setText(card.value)
        self._score_value.setAccessibleName(card.spoken)
        self._score_interval.setText(card.interval)
        self._score_basis.setText(card.basis)
        self._trend.set_points(card.points, card.floor, card.ceiling, card.spoken)

    def set_distribution(self, card: DistributionCard) -> None:
        # A line ends between groups, never within one.
        groups = "   ".join(words.replace(" ", "\N{NO-BREAK SPACE}") for _, words in card.groups)
        self._bars_title.setText(f"{card.title}   {groups}")
        self._bars.set_bars(card.bars, card.spoken)

    def set_row_count(self, count: int, words: str) -> None:
        self._count.setText(words)
        self.list.set_count(count)

    def set_rows(self, first: int, rows: Sequence[ShownAnswer]) -> None:
        self.list.rows.set_rows(first, rows)

    def set_current(self, position: int | None, words: str) -> None:
        self.list.set_current(position)
        self._position.setText(words)

    def set_answer(self, page: AnswerPage | None) -> None:
        is_other = page is None or self._page is None or page.event_key != self._page.event_key
        self._page = page
        self._answer_stack.setCurrentIndex(1 if page is None else 0)
        if page is not None:
            self.answer.set_page(page)
            if is_other:
                self._scroll.verticalScrollBar().setValue(0)
                self.set_told("")
            if self._screen is not None and self._screen.isVisible():
                self._screen.set_page(page, self._position.text(), is_other=is_other)

    def set_empty(self, what: str, next_step: str) -> None:
        self._empty_what.setText(what)
        self._empty_step.setText(next_step)
        self._body.setCurrentIndex(1)
        self.filters.hide()
        self._cards_box.hide()
        for button in self._tab_buttons.values():
            button.hide()

    # Parts.

    def _add_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        title = QLabel(self.tr("Scores"), self)
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.5))
        font.setBold(True)
        title.setFont(font)
        self._summary = self._muted()
        self._summary.setWordWrap(True)
        row.addWidget(title)
        row.addSpacing(10)
        row.addWidget(self._summary, 1)
        self._tab_buttons: dict[str, QPushButton] = {}
        words = {"people": self.tr("One by one"), "breakdown": self.tr("By groups"), "comments": self.tr("Comments")}
        for tab in TABS:
            button = QPushButton(words[tab], self)
            button.setProperty("look", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(tab == self._tab)
            button.setObjectName(f"scores.{tab}")
            button.clicked.connect(self._on_button_clicked)
            self._tab_buttons[tab] = button
            row.addWidget(button)
        layout.addLayout(row)
        self.filters = ScoreFilters(self._theme, self._translate, self)
        layout.addWidget(self.filters)

    def _make_people(self) -> QWidget:
        split = self._split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._make_answer())
        split.addWidget(self._make_list())
        split.setStretchFactor(0, 1)
        split.setHandleWidth(10)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._tabs["people"] = split
        return split

    def _make_score_card(self) -> QWidget:
        card = self._card()
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 8, 10, 8)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._score_title = self._muted()
        self._score_value = QLabel(card)
        font = self._score_value.font()
        font.setPixelSize(round(self.font().pixelSize() * 2.2))
        font.setBold(True)
        self._score_value.setFont(font)
        self._score_interval = self._muted()
        self._score_basis = self._muted()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._score_interval)
        beside.addWidget(self._score_basis)
        figure = QHBoxLayout()
        figure.setSpacing(12)
        figure.addWidget(self._score_value)
        figure.addLayout(beside)
        figure.addStretch(1)
        column.addWidget(self._score_title)
        column.addLayout(figure)
        column.addStretch(1)
        row.addLayout(column, 0)
        self._trend = TrendChart(self._theme, card)
        row.addWidget(self._trend, 1)
        return card

    def _make_bars_card(self) -> QWidget:
        card = self._card()
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 8, 14, 6)
        column.setSpacing(2)
        self._bars_title = self._muted()
        self._bars_title.setFont(small_font(self.font()))
        self._bars_title.setWordWrap(True)
        self._bars = DistributionChart(self._theme, card)
        column.addWidget(self._bars_title)
        column.addWidget(self._bars, 1)
        return card

    def _make_answer(self) -> QWidget:
        card = self._card()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(4, 4, 4, 6)
        layout.setSpacing(5)
        self._scroll = QScrollArea(card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 4, 18, 4)
        self.answer = AnswerView(self._theme, inside)
        self.answer.event_asked.connect(self._on_event_asked)
        column.addWidget(self.answer)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        for ground in (inside, self._scroll.viewport()):
            ground.setAutoFillBackground(False)
        self._answer_stack = QStackedWidget(card)
        self._answer_stack.addWidget(self._scroll)
        nothing = self._muted()
        nothing.setText(self.tr("No answers fit. Choose a longer period, or all rounds and channels."))
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setWordWrap(True)
        self._answer_stack.addWidget(nothing)
        layout.addWidget(self._answer_stack, 1)
        self._calling = QVBoxLayout()
        self._calling.setContentsMargins(12, 0, 12, 0)
        layout.addLayout(self._calling)
        self._told = self._muted()
        self._told.setContentsMargins(14, 0, 14, 0)
        self._told.hide()
        layout.addWidget(self._told)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 12, 0)
        buttons.addLayout(self._make_buttons(card))
        layout.addLayout(buttons)
        return card

    def _make_buttons(self, card: QWidget) -> FlowLayout:
        """They wrap where they have no room: no word is cut."""
        row = FlowLayout(spacing_px=6)
        self.days = QComboBox(card)
        for days in STRETCHES:
            self.days.addItem(self.tr("%n day(s) before the answer", "", days), days)
        self.days.setCurrentIndex(STRETCHES.index(30))
        self.days.setAccessibleName(self.tr("How many days before the answer are shown"))
        self.days.activated.connect(self._on_days_chosen)
        self._position = self._muted()
        previous = self._icon_button("chevron-left", self.tr("Previous answer (K)"), "customer.previous")
        following = self._icon_button("chevron-right", self.tr("Next answer (J)"), "customer.next")
        steps = QWidget(card)
        line = QHBoxLayout(steps)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for step in (previous, self._position, following):
            line.addWidget(step)
        self._to_list = self._action_button(self.tr("Reading list"), "bookmark", "scores.add_to_list")
        for part in (
            steps, self.days, self._action_button(self.tr("Full screen"), "eye", "scores.present"), self._to_list,
            self._action_button(self.tr("Compare"), "view-lanes", "journey.compare_promoters"),
            self._action_button(self.tr("Journey"), "footprints", "scores.journey"),
        ):  # fmt: skip
            row.addWidget(part)
        return row

    def _action_button(self, words: str, icon_name: str, action_id: str) -> QPushButton:
        """Its tip says all of what it does, and the key."""
        button = self._button(words, icon_name, action_id)
        action = ACTION_BY_ID[action_id]
        key = f" ({action.shortcuts[0]})" if action.shortcuts else ""
        button.setToolTip(self._translate(action.text) + key)
        button.setAccessibleDescription(button.toolTip())
        return button

    def _make_list(self) -> QWidget:
        side = QWidget(self)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QLabel(self.tr("Lowest first"), side)
        head.setProperty("look", "title")
        self._count = self._muted()
        self._count.setWordWrap(True)
        layout.addWidget(head)
        layout.addWidget(self._count)
        self.list = AnswerListView(self._theme, side)
        self.list.setAccessibleName(self.tr("Answers, the lowest first"))
        self.list.range_shown.connect(self._on_range_shown)
        self.list.position_chosen.connect(self._on_position_chosen)
        layout.addWidget(self.list, 1)
        side.setMinimumWidth(260)
        return side

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        self._empty_what, self._empty_step = QLabel(page), QLabel(page)
        self._empty_what.setProperty("look", "title")
        self._empty_step.setProperty("look", "muted")
        for label in (self._empty_what, self._empty_step):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        button = self._button(self.tr("Import files…"), "import", "data.import")
        layout.addSpacing(10)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def _card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("look", "card")
        return card

    def _muted(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("look", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: str, icon_name: str, action_id: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setIcon(icon(icon_name, self._theme))
        button.setObjectName(action_id)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _icon_button(self, icon_name: str, words: str, action_id: str) -> QPushButton:
        button = self._button("", icon_name, action_id)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())

    @Slot(int)
    def _on_step_asked(self, by: int) -> None:
        if self._presenter is not None:
            self._presenter.step(by)

    @Slot(int)
    def _on_days_chosen(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_days(STRETCHES[at])

    @Slot(object)
    def _on_event_asked(self, event_key: int) -> None:
        if self._presenter is not None:
            self._presenter.open_journey(event_key)

    @Slot(int, int)
    def _on_range_shown(self, first: int, last: int) -> None:
        if self._presenter is not None:
            self._presenter.show_range(first, last)

    @Slot(int)
    def _on_position_chosen(self, position: int) -> None:
        if self._presenter is not None:
            self._presenter.open_position(position)
