"""The box in which a tag is typed, with what it may be below: also while an input method composes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.presenters.mark_desk import TagOffer
from viewer.qt.tag_colours import tag_colour
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAG_ID: Final = Qt.ItemDataRole.UserRole


class TagPicker(QFrame):
    """`chosen` carries a tag_id, "" for a new tag; `typed` what stands in the box; `left` that it is to be closed."""

    chosen = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "card")
        self.line = TypingLine(self)
        self.line.setPlaceholderText(self.tr("Tag: word, reading or romaji"))
        self.line.setAccessibleName(self.tr("Tag"))
        self.line.setMaxLength(60)
        self.line.typed.connect(self.typed)
        self.line.installEventFilter(self)
        self.offers = QListWidget(self)
        self.offers.setAccessibleName(self.tr("Tags"))
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.offers.itemClicked.connect(self._on_item)
        self.warning = QLabel(self)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.warning.setStyleSheet(f"color: {theme.warning};")
        self._hint = QLabel(self.tr("Enter puts it on. Esc closes."), self)
        self._hint.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(5)
        for widget in (self.line, self.offers, self.warning, self._hint):
            layout.addWidget(widget)

    def begin(self) -> None:
        self.clear()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        self.line.set_text_quietly("")

    def set_offers(self, offers: tuple[TagOffer, ...], warning: str) -> None:
        self.offers.clear()
        for offer in offers:
            item = QListWidgetItem(self._words(offer))
            item.setData(_TAG_ID, offer.tag_id)
            item.setForeground(QColor(tag_colour(self._theme, offer.colour)))
            self.offers.addItem(item)
        # With a warning nothing is chosen for one: Enter on the new word would be the wrong habit.
        self.offers.setCurrentRow(0 if offers else -1)
        line_px = max(20, self.offers.sizeHintForRow(0))
        self.offers.setFixedHeight(line_px * max(1, len(offers)) + 2 * self.offers.frameWidth() + 2)
        self.offers.setVisible(bool(offers))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self.line.is_composing:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.offers.currentRow() + step
            self.offers.setCurrentRow(max(0, min(self.offers.count() - 1, row)))
        elif key in _ENTER:
            self.line.tell_now()
            if (item := self.offers.currentItem()) is not None:
                self._on_item(item)
        else:
            return False
        return True

    def _words(self, offer: TagOffer) -> str:
        head = f"{offer.key}  {offer.words}" if offer.key else offer.words
        if offer.is_on:
            head = self.tr("%1 (on)").replace("%1", head)
        return f"{head}   {offer.note}" if offer.note else head

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_TAG_ID)))
