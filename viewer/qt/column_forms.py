"""What is told about one column of a file beside its meaning: one small form a kind of column."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from viewer.domain.identities import Strength
from viewer.domain.mapping import DURATION_UNITS, ISO, TIME_UNITS, Mapping, ScoreColumn, TimeColumn
from viewer.domain.scores import SCORE_KINDS, GoodEnd
from viewer.domain.text import Translate
from viewer.presenters.channel_words import SCORE_WORDS
from viewer.presenters.mapping_draft import move_identity, set_identity, set_score

_COMMON_ZONES: Final = (
    "Asia/Tokyo",
    "UTC",
    "America/Los_Angeles",
    "America/New_York",
    "Europe/London",
    "Europe/Berlin",
)


class ColumnForm(QWidget):
    """`changed` carries the whole mapping after a change by hand."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping = Mapping("")
        self._column = ""
        self._is_shown_from_outside = False
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def show_column(self, mapping: Mapping, column: str) -> None:
        """Show what `mapping` says about `column`, without telling it as a change."""
        self._is_shown_from_outside = True
        try:
            self._mapping, self._column = mapping, column
            self._fill()
        finally:
            self._is_shown_from_outside = False

    def _fill(self) -> None:
        """Put what the mapping says into the boxes."""

    def _tell(self, mapping: Mapping) -> None:
        if not self._is_shown_from_outside and mapping != self._mapping:
            self._mapping = mapping
            self.changed.emit(mapping)


class IdentityForm(ColumnForm):
    """Which system the ID comes from, how far it names one person, and what is believed first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._namespace = QLineEdit(self)
        self._namespace.editingFinished.connect(self._on_edited)
        self._strength = QComboBox(self)
        self._strength.addItem(self.tr("Names one person (member number)"), Strength.STRONG.value)
        self._strength.addItem(self.tr("Only hints (cookie, device)"), Strength.WEAK.value)
        self._strength.currentIndexChanged.connect(self._on_edited)
        earlier = QPushButton(self.tr("Move up"), self)
        earlier.clicked.connect(self._on_earlier)
        later = QPushButton(self.tr("Move down"), self)
        later.clicked.connect(self._on_later)
        self._order = QLabel(self)
        self._order.setProperty("look", "muted")
        self._order.setWordWrap(True)
        self._order.setTextFormat(Qt.TextFormat.PlainText)
        moves = QHBoxLayout()
        moves.addWidget(earlier)
        moves.addWidget(later)
        self.form.addRow(self.tr("Kind of ID (the same word joins files)"), self._namespace)
        self.form.addRow(self.tr("Strength"), self._strength)
        self.form.addRow(self.tr("Which ID counts first"), self._order)
        self.form.addRow(moves)

    def _fill(self) -> None:
        for identity in self._mapping.identities:
            if self._column in identity.cell.columns:
                self._namespace.setText(identity.namespace)
                self._strength.setCurrentIndex(self._strength.findData(identity.strength.value))
        self._order.setText(" → ".join(identity.namespace for identity in self._mapping.identities))

    @Slot()
    def _on_edited(self) -> None:
        namespace = self._namespace.text().strip() or self._column
        strength = Strength(self._strength.currentData())
        self._tell(set_identity(self._mapping, self._column, namespace, strength))

    @Slot()
    def _on_earlier(self) -> None:
        self._tell(move_identity(self._mapping, self._column, -1))

    @Slot()
    def _on_later(self) -> None:
        self._tell(move_identity(self._mapping, self._column, 1))


class TimeForm(ColumnForm):
    """How times are written, and in which zone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = QComboBox(self)
        self._format.setEditable(True)
        self._format.addItem(self.tr("ISO and everyday forms (2026/10/3 9:05)"), ("format", ISO))
        names = {
            "s": self.tr("Seconds since 1970"),
            "ms": self.tr("Milliseconds since 1970"),
            "us": self.tr("Microseconds since 1970"),
            "ns": self.tr("Nanoseconds since 1970"),
        }
        for unit in TIME_UNITS:
            self._format.addItem(names[unit], ("unit", unit))
        self._format.activated.connect(self._on_edited)
        line = self._format.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_edited)
        self._zone = QComboBox(self)
        self._zone.setEditable(True)
        self._zone.addItems(list(_COMMON_ZONES))
        self._zone.insertSeparator(len(_COMMON_ZONES))
        self._zone.addItems(sorted(zoneinfo.available_timezones() - set(_COMMON_ZONES)))
        self._zone.setMinimumContentsLength(14)
        self._zone.currentTextChanged.connect(self._on_edited)
        hint = QLabel(self.tr("Or write a pattern, such as %Y%m%d %H:%M:%S"), self)
        hint.setProperty("look", "muted")
        hint.setWordWrap(True)
        self.form.addRow(self.tr("Written as"), self._format)
        self.form.addRow(hint)
        self.form.addRow(self.tr("Zone of times without an offset"), self._zone)

    def _fill(self) -> None:
        time = self._mapping.time
        if time is None:
            return
        wanted = ("unit", time.unit) if time.unit is not None else ("format", time.formats[0] if time.formats else ISO)
        at = next((at for at in range(self._format.count()) if tuple(self._format.itemData(at)) == wanted), None)
        if at is None:
            self._format.setEditText(" | ".join(time.formats))
        else:
            self._format.setCurrentIndex(at)
        self._zone.setCurrentText(time.zone)

    @Slot()
    def _on_edited(self) -> None:
        time = self._mapping.time
        if time is None or self._is_shown_from_outside:
            return
        zone = self._zone.currentText().strip()
        time = replace(time, zone=zone if zone in zoneinfo.available_timezones() else time.zone)
        self._tell(replace(self._mapping, time=self._with_format(time)))

    def _with_format(self, time: TimeColumn) -> TimeColumn:
        at, words = self._format.currentIndex(), self._format.currentText().strip()
        if at >= 0 and self._format.itemText(at) == words:
            kind, value = self._format.itemData(at)
            return (
                replace(time, unit=value, formats=()) if kind == "unit" else replace(time, unit=None, formats=(value,))
            )
        patterns = tuple(part.strip() for part in words.split("|") if "%" in part)
        return replace(time, unit=None, formats=patterns) if patterns else time


class DurationForm(ColumnForm):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = QComboBox(self)
        names = {
            "us": self.tr("Microseconds"), "ms": self.tr("Milliseconds"), "s": self.tr("Seconds"),
            "min": self.tr("Minutes"), "h": self.tr("Hours"), "hms": self.tr("Like 1:02:03"),
        }  # fmt: skip
        for unit in DURATION_UNITS:
            self._unit.addItem(names[unit], unit)
        self._unit.currentIndexChanged.connect(self._on_edited)
        self.form.addRow(self.tr("Unit"), self._unit)

    def _fill(self) -> None:
        if self._mapping.time is not None:
            self._unit.setCurrentIndex(self._unit.findData(self._mapping.time.duration_unit))

    @Slot()
    def _on_edited(self) -> None:
        if self._mapping.time is not None:
            time = replace(self._mapping.time, duration_unit=str(self._unit.currentData()))
            self._tell(replace(self._mapping, time=time))


class ScoreForm(ColumnForm):
    """The question, its scale, and which end is good."""

    def __init__(self, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._good = QComboBox(self), QComboBox(self)
        for kind in SCORE_KINDS:
            self._kind.addItem(translate(SCORE_WORDS[kind]), kind.value)
        self._good.addItem(self.tr("High is good"), GoodEnd.HIGH.value)
        self._good.addItem(self.tr("Low is good"), GoodEnd.LOW.value)
        self._question, self._words = QLineEdit(self), QLineEdit(self)
        self._words.setPlaceholderText(self.tr("lowest, …, highest"))
        self._low, self._high = QDoubleSpinBox(self), QDoubleSpinBox(self)
        scale = QHBoxLayout()
        for box in (self._low, self._high):
            box.setRange(-1000, 1000)
            box.setDecimals(1)
            box.editingFinished.connect(self._on_edited)
            scale.addWidget(box)
        for combo in (self._kind, self._good):
            combo.currentIndexChanged.connect(self._on_edited)
        for line in (self._question, self._words):
            line.editingFinished.connect(self._on_edited)
        self.form.addRow(self.tr("Kind"), self._kind)
        self.form.addRow(self.tr("Question"), self._question)
        self.form.addRow(self.tr("Scale from, to"), scale)
        self.form.addRow(self.tr("Which end is good"), self._good)
        self.form.addRow(self.tr("Answers in words, in order"), self._words)

    def _score(self) -> ScoreColumn | None:
        return next((score for score in self._mapping.scores if score.column == self._column), None)

    def _fill(self) -> None:
        score = self._score()
        if score is None:
            return
        self._kind.setCurrentIndex(self._kind.findData(score.kind.value))
        self._good.setCurrentIndex(self._good.findData(score.good.value))
        self._question.setText(score.question)
        self._words.setText(", ".join(score.words))
        self._low.setValue(score.low)
        self._high.setValue(score.high)

    @Slot()
    def _on_edited(self) -> None:
        score = self._score()
        if score is None or self._is_shown_from_outside or self._low.value() >= self._high.value():
            return
        kinds = {kind.value: kind for kind in SCORE_KINDS}
        words = self._words.text().replace("、", ",").split(",")
        self._tell(
            set_score(
                self._mapping,
                replace(
                    score, kind=kinds[self._kind.currentData()], good=GoodEnd(self._good.currentData()),
                    question=self._question.text().strip(), low=self._low.value(), high=self._high.value(),
                    words=tuple(word.strip() for word in words if word.strip()),
                ),
            )
        )  # fmt: skip
