"""The left side: search, conditions, sort, count, and the list of customers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.customers import CustomerQuery, CustomerSort, Pick, PickKind
from viewer.domain.text import Translate
from viewer.presenters.customer_words import PICK_MENU_WORDS, SORT_WORDS, Chip, ShownRow
from viewer.presenters.customers import EmptyList
from viewer.qt.customer_list import CustomerListView
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.found_lines import FoundLines
from viewer.qt.icons import icon
from viewer.qt.lists_button import ListsButton
from viewer.qt.pin_bar import PinBar
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.customers import CustomersPresenter
    from viewer.presenters.saved_lists import SavedList
    from viewer.qt.filter_panel import FilterPanel

_DIM_AFTER_MS = 150


class SearchLine(TypingLine):
    """The search box. Enter and the down key go to the list, Esc empties the box first and then leaves it.

    While an input method is composing these keys are its own.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.is_composing:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.tell_now()
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self.tell_now()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class CustomerPanel(QWidget):
    """Passive view of `CustomersPresenter`; call `attach()` once before use."""

    fold_asked = Signal()
    build_asked = Signal()
    list_chosen = Signal(str)
    list_saved = Signal(str)
    list_removed = Signal(str)

    def __init__(
        self, theme: Theme, translate: Translate, *, as_of_us: int, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._presenter: CustomersPresenter | None = None
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._as_of_us, self._zone = as_of_us, zone
        self._query = CustomerQuery()
        self._filter: FilterPanel | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 14, 6)
        head.setSpacing(8)
        self._add_title(head)
        self._add_search(head)
        self._add_chips(head)
        self._add_sort(head)
        self._found = FoundLines(theme, self)
        self._found.asked.connect(self._on_found_asked)
        self._found.group_asked.connect(self._on_group_asked)
        head.addWidget(self._found)
        layout.addLayout(head)
        self._add_list(layout)
        self._dim = QTimer(self)
        self._dim.setSingleShot(True)
        self._dim.setInterval(_DIM_AFTER_MS)
        self._dim.timeout.connect(self._on_dim_due)

    def attach(self, presenter: CustomersPresenter) -> None:
        self._presenter = presenter

    @property
    def is_settled(self) -> bool:
        """No typed search is waiting to be sent."""
        return self.search.is_settled

    # What the presenter shows.

    def set_row_count(self, count: int) -> None:
        self.list.forget_range()
        self.list.rows.set_count(count)

    def set_rows(self, first: int, rows: Sequence[ShownRow]) -> None:
        self.list.rows.set_rows(first, rows)

    def forget_rows(self, first: int, count: int) -> None:
        self.list.rows.forget_rows(first, count)

    def set_current(self, position: int | None) -> None:
        self.list.set_current(position)

    def set_count_line(self, words: str) -> None:
        self._count.setText(words)

    def set_as_of(self, words: str) -> None:
        self._as_of.setText(words)

    def set_query(self, query: CustomerQuery, chips: Sequence[Chip]) -> None:
        if not self.search.hasFocus():
            self.search.set_text_quietly(query.search)
        self._query = query
        if self._filter is not None:
            self._filter.set_query(query)
        for action in self._sorts.actions():
            action.setChecked(action.data() == query.sort.value)
        # A pick other than a draw brings an order of its own.
        has_own_order = query.pick is not None and query.pick.kind is not PickKind.RANDOM
        order = PICK_MENU_WORDS[query.pick.kind] if query.pick and has_own_order else SORT_WORDS[query.sort]
        self._sort.setText(f"{self._translate(order)} ▾")
        self._sort.setEnabled(not has_own_order)
        self._show_chips(chips)

    def set_searching(self, is_searching: bool) -> None:
        """The old list is dimmed, and stopping is offered, only when the answer takes long enough to be waited for."""
        if is_searching:
            self._dim.start()
        else:
            self._dim.stop()
            self.list.set_dimmed(False)
            self._found.set_waiting(False)

    def set_rule(self, words: str, groups: Sequence[str], group: int) -> None:
        self._found.set_rule(words, groups, group, can_redraw=self._is_drawn)

    def set_restorable(self, can_restore: bool) -> None:
        self._found.set_restorable(can_restore)

    def set_outdated(self, words: str) -> None:
        self._found.set_outdated(words)

    def show_position(self, position: int) -> None:
        self.list.show_position(position)

    def set_empty(self, empty: EmptyList | None) -> None:
        self._stack.setCurrentIndex(0 if empty is None else 1)
        if empty is not None:
            self._empty_what.setText(empty.what)
            self._empty_step.setText(empty.next_step)
            self._empty_clear.setVisible(empty.can_clear)

    def set_event_names(self, names: Sequence[str]) -> None:
        if self._filter is not None:
            self._filter.set_event_names(names)

    def set_lists(self, lists: Sequence[SavedList]) -> None:
        self.lists.set_lists(lists)

    # What the window asks for.

    def open_lists(self) -> None:
        self.lists.showMenu()

    def ask_list_name(self) -> None:
        self.lists.ask_name()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def open_filter(self) -> None:
        """Show the conditions under their button. The panel is made when it is first asked for."""
        panel = self._filter
        if panel is None:
            from viewer.qt.filter_panel import FilterPanel

            panel = self._filter = FilterPanel(
                self._theme, self._translate, as_of_us=self._as_of_us, zone=self._zone, parent=self
            )
            panel.query_changed.connect(self._on_query_changed)
            panel.build_asked.connect(self.build_asked)
        panel.set_query(self._query)
        if self._presenter is not None:
            self._presenter.want_event_names()
        panel.adjustSize()
        below = self._add.mapToGlobal(self._add.rect().bottomLeft())
        panel.move(below.x(), below.y() + 4)
        panel.show()

    def _add_title(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        title = QLabel(self.tr("Customers"), self)
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.3))
        font.setBold(True)
        title.setFont(font)
        self._count = QLabel(self)
        self._count.setProperty("look", "muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        fold = QToolButton(self)
        fold.setIcon(icon("fold-left", self._theme, self._theme.text_muted))
        fold.setToolTip(self.tr("Hide the list (L)"))
        fold.setAccessibleName(self.tr("Hide the list"))
        fold.setAutoRaise(True)
        fold.clicked.connect(self.fold_asked)
        row.addWidget(title)
        row.addSpacing(8)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(fold)
        layout.addLayout(row)

    def _add_search(self, layout: QVBoxLayout) -> None:
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Name, ID, comment or page  ( / )"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search customers"))
        glass = QAction(icon("search", self._theme, self._theme.text_muted), "", self.search)
        self.search.addAction(glass, TypingLine.ActionPosition.LeadingPosition)
        self.search.typed.connect(self._on_searched)
        self.search.left.connect(self._on_search_left)
        layout.addWidget(self.search)

    def _add_chips(self, layout: QVBoxLayout) -> None:
        self._chips = FlowLayout()
        self._add = QPushButton(self.tr("Condition"), self)
        self._add.setIcon(icon("plus", self._theme))
        self._add.setIconSize(QSize(12, 12))
        self._add.setProperty("look", "chip")
        self._add.setToolTip(self.tr("Add a condition (C)"))
        self._add.clicked.connect(self.open_filter)
        self._chips.addWidget(self._add)
        self.lists = ListsButton(self)
        self.lists.chosen.connect(self.list_chosen)
        self.lists.removed.connect(self.list_removed)
        self.lists.saved.connect(self.list_saved)
        line = QHBoxLayout()
        line.addLayout(self._chips, 1)
        line.addWidget(self.lists, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)

    def _add_sort(self, layout: QVBoxLayout) -> None:
        # Wraps: no window is so narrow that the day would be cut.
        row = FlowLayout(spacing_px=2)
        label = QLabel(self.tr("Sort:"), self)
        label.setProperty("look", "muted")
        self._sort = QToolButton(self)
        self._sort.setProperty("look", "menu")
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        self._sorts = QActionGroup(menu)
        for sort in CustomerSort:
            action = QAction(self._translate(SORT_WORDS[sort]), menu)
            action.setCheckable(True)
            action.setData(sort.value)
            self._sorts.addAction(action)
            menu.addAction(action)
        self._sorts.triggered.connect(self._on_sort_chosen)
        self._sort.setMenu(menu)
        row.addWidget(label)
        row.addWidget(self._sort)
        row.addWidget(self._make_pick_button())
        self._as_of = QLabel(self)
        self._as_of.setProperty("look", "muted")
        self._as_of.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._as_of)
        for widget in (label, self._as_of):
            widget.setMinimumHeight(self._sort.sizeHint().height())
        layout.addLayout(row)

    def _make_pick_button(self) -> QToolButton:
        """Ways to choose whom to read among those who fit."""
        self.picks = QToolButton(self)
        self.picks.setProperty("look", "menu")
        self.picks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.picks.setText(self.tr("Pick") + " ▾")
        self.picks.setToolTip(self.tr("Choose whom to read among those who fit"))
        menu = QMenu(self)
        for kind in PickKind:
            action = QAction(self._translate(PICK_MENU_WORDS[kind]), menu)
            action.setData(kind.value)
            menu.addAction(action)
        menu.triggered.connect(self._on_pick_chosen)
        self.picks.setMenu(menu)
        return self.picks

    def _add_list(self, layout: QVBoxLayout) -> None:
        self.list = CustomerListView(self._theme, self)
        self.list.setAccessibleName(self.tr("Customers"))
        self.list.range_shown.connect(self._on_range_shown)
        self.list.position_chosen.connect(self._on_position_chosen)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._make_empty())
        layout.addWidget(self._stack, 1)
        self.pins = PinBar(self)
        self.list.pins_changed.connect(self.pins.set_count)
        layout.addWidget(self.pins)

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 40, 24, 24)
        layout.setSpacing(8)
        self._empty_what, self._empty_step = QLabel(page), QLabel(page)
        self._empty_what.setProperty("look", "title")
        self._empty_step.setProperty("look", "muted")
        for label in (self._empty_what, self._empty_step):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self._empty_clear = QPushButton(self.tr("Clear search and conditions"), page)
        self._empty_clear.clicked.connect(self._on_clear_clicked)
        layout.addSpacing(6)
        layout.addWidget(self._empty_clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _show_chips(self, chips: Sequence[Chip]) -> None:
        self._chips.clear_but(self._add)
        for position, chip in enumerate(chips):
            button = QPushButton(chip.words, self)
            button.setProperty("look", "chip")
            button.setProperty("chip_id", chip.chip_id)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setIcon(icon("close", self._theme, self._theme.text_muted))
            button.setIconSize(QSize(11, 11))
            button.setToolTip(self.tr("Remove this condition"))
            button.clicked.connect(self._on_chip_clicked)
            self._chips.insertWidget(position, button)
            button.show()

    @Slot()
    def _on_dim_due(self) -> None:
        self.list.set_dimmed(True)
        self._found.set_waiting(True)

    @property
    def _is_drawn(self) -> bool:
        return self._query.pick is not None and self._query.pick.kind is PickKind.RANDOM

    @Slot(str)
    def _on_found_asked(self, what: str) -> None:
        """A button of the lines above the list."""
        if self._presenter is None:
            return
        acts = {
            "stop": self._presenter.stop_search,
            "redraw": self._presenter.draw_again,
            "restore": self._presenter.restore,
            "refresh": self._presenter.refresh_list,
        }
        acts[what]()

    @Slot(int)
    def _on_group_asked(self, group: int) -> None:
        if self._presenter is not None:
            self._presenter.show_group(group)

    @Slot(QAction)
    def _on_pick_chosen(self, action: QAction) -> None:
        if self._presenter is not None:
            self._presenter.set_pick(Pick(PickKind(action.data())))

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        if self._presenter is not None:
            self._presenter.set_search(words)

    @Slot()
    def _on_search_left(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._presenter is not None and not self.list.currentIndex().isValid():
            self._presenter.open_position(0)

    @Slot(object)
    def _on_query_changed(self, query: CustomerQuery) -> None:
        if self._presenter is not None:
            self._presenter.set_query(query)

    @Slot()
    def _on_chip_clicked(self) -> None:
        if self._presenter is not None:
            self._presenter.remove_chip(str(self.sender().property("chip_id")))

    @Slot(QAction)
    def _on_sort_chosen(self, action: QAction) -> None:
        if self._presenter is not None:
            self._presenter.set_sort(CustomerSort(action.data()))

    @Slot()
    def _on_clear_clicked(self) -> None:
        if self._presenter is not None:
            self._presenter.clear()

    @Slot(int, int)
    def _on_range_shown(self, first: int, last: int) -> None:
        if self._presenter is not None:
            self._presenter.show_range(first, last)

    @Slot(int)
    def _on_position_chosen(self, position: int) -> None:
        if self._presenter is not None:
            self._presenter.open_position(position)
