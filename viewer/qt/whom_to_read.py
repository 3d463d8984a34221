"""Whom to read: the lowest scores, some at random, a saved list or a reading list, or nobody yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QSpinBox, QWidget

from viewer.domain.review_plan import HowPicked
from viewer.qt.entry_editor import minutes_box

if TYPE_CHECKING:
    from viewer.domain.reading_lists import ReadingList
    from viewer.presenters.saved_lists import SavedList

LOWEST: Final = "lowest"
RANDOM: Final = "random"
LIST: Final = "list"
READING: Final = "reading"
HAND: Final = "hand"
GIVEN: Final = "given"
_MOST: Final = 50


class WhomToRead(QWidget):
    """`changed` when something else was chosen. The lists are given; nothing is asked of a store here."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._saved: tuple[SavedList, ...] = ()
        self._reading: tuple[ReadingList, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self._group = QButtonGroup(self)
        self.ways: dict[str, QRadioButton] = {}
        self.count = self._spin(1, _MOST, 6, self.tr(" people"))
        self.random_count = self._spin(1, _MOST, 6, self.tr(" people"))
        self.seed = self._spin(1, 1_000_000, 1, "")
        self.seed.setPrefix(self.tr("seed "))
        self.among = QComboBox(self)
        self.list = QComboBox(self)
        self.reading = QComboBox(self)
        named: tuple[tuple[QWidget, str], ...] = (
            (self.count, self.tr("How many of the lowest scores")), (self.random_count, self.tr("How many at random")),
            (self.seed, self.tr("Seed: the same one draws the same people")), (self.among, self.tr("Drawn from")),
            (self.list, self.tr("Saved list")), (self.reading, self.tr("Reading list")),
        )  # fmt: skip
        for widget, words in named:
            widget.setAccessibleName(words)
            widget.setToolTip(words)
        rows: tuple[tuple[str, str, tuple[QWidget, ...]], ...] = (
            (LOWEST, self.tr("Lowest scores first"), (self.count,)),
            (RANDOM, self.tr("At random"), (self.random_count, self.seed, self.among)),
            (LIST, self.tr("A saved list"), (self.list,)),
            (READING, self.tr("A reading list"), (self.reading,)),
            (HAND, self.tr("Nobody yet: I choose them on the Customers page"), ()),
            (GIVEN, "", ()),
        )
        for at, (way, words, widgets) in enumerate(rows):
            button = self.ways[way] = QRadioButton(words, self)
            self._group.addButton(button)
            button.toggled.connect(self._on_changed)
            if widgets:
                grid.addWidget(button, at, 0)
            else:
                grid.addWidget(button, at, 0, 1, 4)
            for column, field in enumerate(widgets, 1):
                grid.addWidget(field, at, column, 1, 4 - column if isinstance(field, QComboBox) else 1)
        grid.setColumnStretch(3, 1)
        for box in (self.count, self.random_count, self.seed):
            box.valueChanged.connect(self._on_changed)
        for choice in (self.among, self.list, self.reading):
            choice.activated.connect(self._on_changed)
        self.ways[LOWEST].setChecked(True)
        self.ways[GIVEN].hide()
        self.set_lists((), ())

    def set_given(self, count: int) -> None:
        """They are chosen already."""
        self.ways[GIVEN].setText(self.tr("The %n customer(s) chosen before", "", count))
        self.ways[GIVEN].show()
        self.ways[GIVEN].setChecked(True)

    @property
    def is_given(self) -> bool:
        return self.way == GIVEN

    @property
    def is_by_hand(self) -> bool:
        return self.way == HAND

    @property
    def way(self) -> str:
        """One of the constants above."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    @property
    def how(self) -> HowPicked:
        return {LOWEST: HowPicked.LOWEST, RANDOM: HowPicked.RANDOM, LIST: HowPicked.LIST}.get(self.way, HowPicked.HAND)

    @property
    def saved_list(self) -> SavedList | None:
        """Whom to draw from, or all of whom to read; None for everybody."""
        if self.way == RANDOM:
            at = self.among.currentIndex() - 1
        elif self.way == LIST:
            at = self.list.currentIndex()
        else:
            return None
        return self._saved[at] if 0 <= at < len(self._saved) else None

    @property
    def reading_list(self) -> ReadingList | None:
        at = self.reading.currentIndex()
        return self._reading[at] if self.way == READING and 0 <= at < len(self._reading) else None

    @property
    def how_many(self) -> int:
        return self.random_count.value() if self.way == RANDOM else self.count.value()

    def set_lists(self, saved: Sequence[SavedList], reading: Sequence[ReadingList]) -> None:
        """What was chosen stays chosen, by its place."""
        self._saved, self._reading = tuple(saved), tuple(reading)
        for box, names in (
            (self.among, [self.tr("all customers"), *(self._saved_words(each) for each in saved)]),
            (self.list, [self._saved_words(each) for each in saved] or [self.tr("none saved yet")]),
            (self.reading, [self._list_words(each) for each in reading] or [self.tr("none made yet")]),
        ):
            chosen = box.currentIndex()
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(max(0, min(chosen, len(names) - 1)))
        self.ways[LIST].setEnabled(bool(saved))
        self.ways[READING].setEnabled(bool(reading))
        self._enable()

    def choose_list(self, list_id: str) -> None:
        """Of the saved lists."""
        for at, each in enumerate(self._saved):
            if each.list_id == list_id:
                self.ways[LIST].setChecked(True)
                self.list.setCurrentIndex(at)

    def choose_reading(self, row_id: str) -> None:
        for at, each in enumerate(self._reading):
            if each.row_id == row_id:
                self.ways[READING].setChecked(True)
                self.reading.setCurrentIndex(at)

    def _saved_words(self, each: SavedList) -> str:
        if each.found_count is None:
            return each.name
        return self.tr("{name} ({count} people)").format(name=each.name, count=f"{each.found_count:,}")

    def _list_words(self, each: ReadingList) -> str:
        return self.tr("{name} ({count} people)").format(name=each.name, count=len(each.customers))

    def _spin(self, least: int, most: int, value: int, suffix: str) -> QSpinBox:
        box = minutes_box(self, least, most, suffix)
        box.setValue(value)
        return box

    def _enable(self) -> None:
        way = self.way
        self.count.setEnabled(way == LOWEST)
        for widget in (self.random_count, self.seed, self.among):
            widget.setEnabled(way == RANDOM)
        self.list.setEnabled(way == LIST)
        self.reading.setEnabled(way == READING)

    @Slot()
    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()
