"""Which events a rule means, chosen in plain fields: where, who, words, kinds of events, subjects."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from viewer.domain.channels import Actor, Channel
from viewer.domain.signals import Selector
from viewer.presenters.event_choices import EventChoices, parted, place_of_flag, selector_words

_LINE_MOST: Final = 2000


class EventChoice(QWidget):
    """A field for each part of it. Nothing chosen, or nothing written, means: any."""

    changed = Signal(object)

    def __init__(self, label: str, selector: Selector, choices: EventChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selector, self._choices = selector, choices
        self.channels = self._menu(choices.channels, selector.channels, self.tr("Channels"))
        self.actors = self._menu(choices.actors, selector.actors, self.tr("By whom"))
        self.words = self._line(selector.words, self.tr("Words of the title, separated by commas"))
        self.events = self._line(selector.events, self.tr("Event names, separated by commas"))
        self.topics = self._line(selector.topics, self.tr("Subjects, separated by commas"))
        self.conversion = self._flag(choices.conversion, selector.is_conversion)
        self.has_words = self._flag(choices.has_words, selector.has_words)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(4)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields = (
            (self.tr("Channels"), self.channels),
            (self.tr("By whom"), self.actors),
            (self.tr("Title has one of"), self.words),
            (self.tr("Event name is"), self.events),
            (self.tr("Subject is"), self.topics),
            (self.tr("Conversion"), self.conversion),
            (self.tr("Comment or transcript"), self.has_words),
        )
        for words, widget in fields:
            widget.setAccessibleName(f"{label}: {words}")
            rows.addRow(words, widget)
        self.setFocusProxy(self.channels)

    def _menu(self, names: dict[str, str], chosen: tuple[str, ...], words: str) -> QPushButton:
        """A button that lists what is chosen; its menu has one entry a value to tick."""
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.setStyleSheet("text-align: left")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = QMenu(words, button)
        for value, name in names.items():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.setData(value)
            menu.addAction(action)
        menu.triggered.connect(self._on_ticked)
        button.setMenu(menu)
        self._name(button)
        return button

    def _name(self, button: QPushButton) -> None:
        menu = button.menu()
        ticked = [action.text() for action in menu.actions() if action.isChecked()] if menu is not None else []
        button.setText(selector_words(ticked, self._choices))

    def _line(self, values: tuple[str, ...], hint: str) -> QLineEdit:
        line = QLineEdit(", ".join(values), self)
        line.setMaxLength(_LINE_MOST)
        line.setCursorPosition(0)
        line.setPlaceholderText(self._choices.any_words)
        line.setToolTip(hint)
        line.editingFinished.connect(self._on_changed)
        return line

    def _flag(self, words: tuple[str, str, str], value: bool | None) -> QComboBox:
        box = QComboBox(self)
        box.addItems(list(words))
        box.setCurrentIndex(place_of_flag(value))
        box.activated.connect(self._on_changed)
        return box

    def _ticked(self, button: QPushButton) -> list[str]:
        menu = button.menu()
        return [] if menu is None else [str(action.data()) for action in menu.actions() if action.isChecked()]

    @Slot()
    def _on_ticked(self) -> None:
        for button in (self.channels, self.actors):
            self._name(button)
            if button.menu() is self.sender():
                button.setFocus()
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        selector = replace(
            self._selector,
            channels=tuple(Channel(value) for value in self._ticked(self.channels)),
            actors=tuple(Actor(value) for value in self._ticked(self.actors)),
            words=parted(self.words.text()),
            events=parted(self.events.text()),
            topics=parted(self.topics.text()),
            is_conversion=(None, True, False)[self.conversion.currentIndex()],
            has_words=(None, True, False)[self.has_words.currentIndex()],
        )
        if selector != self._selector:
            self._selector = selector
            self.changed.emit(selector)
