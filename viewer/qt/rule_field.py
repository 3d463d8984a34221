"""One setting of a rule in the form, with the widget that fits it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from viewer.domain.signal_parameters import ParameterType
from viewer.presenters.signal_rules import FormField

_STEP = 0.05
_NUMBER_PX = 96


class RuleField(QWidget):
    """number_changed for numbers and switches, text_changed for lists and events; both with the field's name."""

    number_changed = Signal(str, float)
    text_changed = Signal(str, str)

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
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
                spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
                spin.setKeyboardTracking(False)
                spin.setRange(round(field.low), round(field.high))
                spin.setValue(round(field.number))
                spin.valueChanged.connect(self._on_whole)
                return spin
            case ParameterType.SHARE:
                share = QDoubleSpinBox(self)
                share.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
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
            case _:
                self._line = QLineEdit(field.text, self)
                self._line.setCursorPosition(0)
                self._line.editingFinished.connect(self._on_line)
                return self._line

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
