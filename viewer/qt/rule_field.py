"""One setting of a rule in the form, with the widget that fits it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from viewer.domain.signal_parameters import ParameterType
from viewer.domain.signals import Selector
from viewer.presenters.event_choices import EventChoices
from viewer.presenters.rule_fields import FormField
from viewer.qt.event_choice import EventChoice

_STEP = 0.05
_NUMBER_PX = 96


class RuleField(QWidget):
    """number_changed for numbers and switches, text_changed for lists, events_changed; all with the field's name."""

    number_changed = Signal(str, float)
    text_changed = Signal(str, str)
    events_changed = Signal(str, object)

    def __init__(self, field: FormField, choices: EventChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._choices = choices
        self.editor = self._make_editor()
        self.editor.setAccessibleName(field.label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.editor)
        if field.type in {ParameterType.WHOLE, ParameterType.SHARE}:
            self.editor.setFixedWidth(_NUMBER_PX)
            layout.addStretch(1)
        self.setFocusProxy(self.editor)

    def _make_editor(self) -> QWidget:
        field = self.field
        match field.type:
            case ParameterType.WHOLE:
                spin = QSpinBox(self)
                spin.setKeyboardTracking(False)
                spin.setRange(round(field.low), round(field.high))
                spin.setValue(round(field.number))
                spin.valueChanged.connect(self._on_whole)
                return spin
            case ParameterType.SHARE:
                share = QDoubleSpinBox(self)
                share.setKeyboardTracking(False)
                share.setRange(field.low, field.high)
                share.setSingleStep(_STEP)
                share.setValue(field.number)
                share.valueChanged.connect(self._on_share)
                return share
            case ParameterType.FLAG:
                box = QCheckBox(self)
                box.setChecked(bool(field.number))
                box.toggled.connect(self._on_flag)
                return box
            case ParameterType.EVENTS:
                events = EventChoice(field.label, field.events, self._choices, self)
                events.changed.connect(self._on_events)
                return events
            case ParameterType.TEXTS:
                self._line = QLineEdit(field.text, self)
                self._line.setCursorPosition(0)
                self._line.editingFinished.connect(self._on_line)
                return self._line

    @Slot(object)
    def _on_events(self, events: Selector) -> None:
        self.events_changed.emit(self.field.name, events)

    @Slot(int)
    def _on_whole(self, value: int) -> None:
        self.number_changed.emit(self.field.name, float(value))

    @Slot(float)
    def _on_share(self, value: float) -> None:
        self.number_changed.emit(self.field.name, value)

    @Slot(bool)
    def _on_flag(self, is_set: bool) -> None:
        self.number_changed.emit(self.field.name, float(is_set))

    @Slot()
    def _on_line(self) -> None:
        if self._line.text() != self.field.text:
            self.text_changed.emit(self.field.name, self._line.text())
