"""Moments that carry a tag: a click goes there, E makes an example of one, Space picks it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from viewer.presenters.codebook import MomentLine
from viewer.qt.theme import Theme

_MOMENT: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MomentList(QListWidget):
    """`opened` carries a target_id; `example_set` one and whether it is to be an example. Boxes pick for a split."""

    opened = Signal(str)
    example_set = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Moments with this tag"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumHeight(160)
        self.itemDoubleClicked.connect(self._on_activated)

    def set_moments(self, moments: tuple[MomentLine, ...]) -> None:
        picked = set(self.picked())
        self.clear()
        for moment in moments:
            example = self.tr("Example") if moment.is_example else ""
            head = " · ".join(filter(None, (example, moment.title)))
            item = QListWidgetItem("\n".join(filter(None, (head, moment.words))))
            item.setData(_MOMENT, moment)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_picked = moment.target_id in picked
            item.setCheckState(Qt.CheckState.Checked if is_picked else Qt.CheckState.Unchecked)
            if moment.is_example:
                item.setForeground(QColor(self._theme.accent))
            elif moment.customer_no is None:
                item.setForeground(QColor(self._theme.text_muted))
            self.addItem(item)
        self.setVisible(bool(moments))

    def picked(self) -> list[str]:
        """The target_ids whose box is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(_MOMENT).target_id for item in items if item.checkState() == Qt.CheckState.Checked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), Qt.Key(event.key())
        if item is not None and key in _ENTER:
            self._on_activated(item)
        elif item is not None and key == Qt.Key.Key_E:
            moment = item.data(_MOMENT)
            self.example_set.emit(moment.target_id, not moment.is_example)
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_MOMENT).target_id)
