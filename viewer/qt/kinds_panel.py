"""Which kinds of events a journey shows: everything, some lit, or only some; and these choices under a name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.text import Translate
from viewer.domain.view_settings import EventKind, Showing, ViewSetting
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.reading_tools import SHOWING_WORDS, KindLine
from viewer.presenters.view_settings import SavedSetting
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import channel_icon_name, icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

_KIND_ROLE: Final = Qt.ItemDataRole.UserRole
_MOST_ROWS: Final = 12


class KindsPanel(QFrame):
    """Applies at once. `kinds_chosen` carries a frozenset of EventKind, `setting_chosen` a ViewSetting."""

    showing_chosen = Signal(object)
    kinds_chosen = Signal(object)
    setting_chosen = Signal(object)
    save_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._translate = theme, translate
        self._is_filling = False
        self._lines: tuple[KindLine, ...] = ()
        self._saved: tuple[SavedSetting, ...] = ()
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Which kinds of events are shown"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        self._add_showing(layout)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Kinds of events on this journey"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.itemActivated.connect(self._on_item_activated)
        layout.addWidget(self.list)
        self._add_saved(layout)

    def _add_showing(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._showings: dict[Showing, QPushButton] = {}
        for showing, words in SHOWING_WORDS.items():
            button = QPushButton(self._translate(words), self)
            button.setProperty("look", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setObjectName(showing.value)
            button.clicked.connect(self._on_showing_clicked)
            self._showings[showing] = button
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)

    def _add_saved(self, layout: QVBoxLayout) -> None:
        self._saved_label = QLabel(self.tr("Saved"), self)
        self._saved_label.setProperty("look", "muted")
        layout.addWidget(self._saved_label)
        self._saved_row = FlowLayout(spacing_px=4)
        layout.addLayout(self._saved_row)
        row = QHBoxLayout()
        self._name = TypingLine(self)
        self._name.setPlaceholderText(self.tr("Name for this choice"))
        self._name.setAccessibleName(self.tr("Name for this choice"))
        self._name.setMaxLength(40)
        self._name.textChanged.connect(self._on_name_changed)
        self._save = QPushButton(self.tr("Save"), self)
        self._save.clicked.connect(self._on_save)
        self._save.setEnabled(False)
        row.addWidget(self._name, 1)
        row.addWidget(self._save)
        layout.addLayout(row)

    def set_kinds(self, lines: tuple[KindLine, ...], saved: tuple[SavedSetting, ...], setting: ViewSetting) -> None:
        self._is_filling = True
        self._showings[setting.showing].setChecked(True)
        if [line.kind for line in lines] == [line.kind for line in self._lines]:
            for row, line in enumerate(lines):
                self.list.item(row).setCheckState(_check(line.is_chosen))
        else:
            self._fill(lines)
        self._lines = lines
        if saved != self._saved or not self._saved_row.count():
            self._fill_saved(saved)
        self._show_save(setting)
        self._is_filling = False

    def _fill(self, lines: tuple[KindLine, ...]) -> None:
        self.list.clear()
        for line in lines:
            channel = self._translate(CHANNEL_WORDS[line.channel])
            words = self.tr("{channel} ・ {name}   {count}").format(
                channel=channel, name=line.words, count=f"{line.count:,}"
            )
            item = QListWidgetItem(
                icon(channel_icon_name(line.channel), self._theme, self._theme.channels[line.channel]), words
            )
            item.setData(_KIND_ROLE, line.kind)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_check(line.is_chosen))
            self.list.addItem(item)
        if lines:
            self.list.setCurrentRow(0)
            row_px = self.list.sizeHintForRow(0) + 2
            self.list.setFixedHeight(row_px * min(_MOST_ROWS, len(lines)) + 8)
            self.list.setMinimumWidth(min(560, self.list.sizeHintForColumn(0) + 40))

    def _fill_saved(self, saved: tuple[SavedSetting, ...]) -> None:
        self._saved = saved
        while (item := self._saved_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in saved:
            use = QPushButton(each.setting.name, self)
            use.setProperty("look", "chip")
            use.setObjectName(each.row_id)
            use.clicked.connect(self._on_saved_clicked)
            remove = QToolButton(self)
            remove.setIcon(icon("delete", self._theme, self._theme.text_muted))
            remove.setIconSize(QSize(14, 14))
            remove.setObjectName(each.row_id)
            words = self.tr("Delete “{name}” (Ctrl+Z brings it back)").format(name=each.setting.name)
            remove.setToolTip(words)
            remove.setAccessibleName(words)
            remove.clicked.connect(self._on_remove_clicked)
            self._saved_row.addWidget(use)
            self._saved_row.addWidget(remove)
            use.show()
            remove.show()
        self._saved_label.setVisible(bool(saved))
        self._saved_row.invalidate()
        self.adjustSize()

    def open_below(self, button: QWidget) -> None:
        self.adjustSize()
        corner = button.mapToGlobal(button.rect().bottomLeft())
        window = button.window()
        right = window.mapToGlobal(window.rect().topRight()).x() - self.width() - 8
        self.move(max(8, min(corner.x(), right)), corner.y() + 2)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._name.hasFocus():
            self._on_save()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> frozenset[EventKind]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(item.data(_KIND_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _show_save(self, setting: ViewSetting) -> None:
        self._name.setEnabled(not setting.is_all)
        self._save.setEnabled(not setting.is_all and bool(self._name.text().strip()))

    @Slot(QListWidgetItem)
    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        if not self._is_filling:
            self.kinds_chosen.emit(self._chosen())

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        """Enter and a double click do as the space bar does."""
        item.setCheckState(_check(item.checkState() is not Qt.CheckState.Checked))

    @Slot()
    def _on_showing_clicked(self) -> None:
        self.showing_chosen.emit(Showing(self.sender().objectName()))

    @Slot()
    def _on_saved_clicked(self) -> None:
        row_id = self.sender().objectName()
        setting = next((each.setting for each in self._saved if each.row_id == row_id), None)
        if setting is not None:
            self.setting_chosen.emit(setting)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_asked.emit(self.sender().objectName())

    @Slot(str)
    def _on_name_changed(self, words: str) -> None:
        self._save.setEnabled(self._name.isEnabled() and bool(words.strip()))

    @Slot()
    def _on_save(self) -> None:
        if self._save.isEnabled() and not self._name.is_composing:
            self.save_asked.emit(self._name.text().strip())
            self._name.set_text_quietly("")


def _check(is_on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
