"""What stands between the sort and the list: the rule of a pick, its groups, stopping, and bringing conditions back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.theme import Theme


class FoundLines(QWidget):
    """Hidden while there is nothing to say. Groups count from 0.

    `asked` carries "stop", "redraw", "restore" or "refresh".
    """

    asked = Signal(str)
    group_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(4)
        self.rule = QLabel(self)
        self.rule.setProperty("look", "muted")
        self.rule.setWordWrap(True)
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self.rule)
        self._row = FlowLayout()
        self.stop = self._button(theme, "close", self.tr("Stop searching"), "stop")
        self.redraw = self._button(theme, "refresh", self.tr("Draw others"), "redraw")
        self.restore = self._button(theme, "undo", self.tr("Bring the conditions back"), "restore")
        self.refresh = self._button(theme, "refresh", "", "refresh")
        self.refresh.setToolTip(self.tr("Marks, readings, calls or signals have changed who fits. Your place stays."))
        layout.addLayout(self._row)
        self._groups: list[QPushButton] = []
        for button in (self.stop, self.redraw, self.restore, self.refresh):
            button.hide()
        self.rule.hide()
        self.hide()

    def set_waiting(self, is_waiting: bool) -> None:
        """A question takes long: it can be stopped."""
        self.stop.setVisible(is_waiting)
        self._show_if_needed()

    def set_restorable(self, can_restore: bool) -> None:
        self.restore.setVisible(can_restore)
        self._show_if_needed()

    def set_outdated(self, words: str) -> None:
        """words: of the button that finds again, "" for none."""
        self.refresh.setText(words)
        self.refresh.setVisible(bool(words))
        self._show_if_needed()

    def set_rule(self, words: str, groups: Sequence[str], group: int, *, can_redraw: bool) -> None:
        """words: "" for none. group: which of `groups` is shown."""
        shown = groups[group] if group < len(groups) else ""
        self.rule.setText("\n".join(filter(None, (words, shown))))
        self.rule.setVisible(bool(words))
        self.redraw.setVisible(bool(words) and can_redraw)
        for button in self._groups:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._groups = [self._group_button(place, told, place == group) for place, told in enumerate(groups)]
        self._show_if_needed()

    def _group_button(self, place: int, words: str, is_shown: bool) -> QPushButton:
        button = QPushButton(self.tr("Group {number}").format(number=place + 1), self)
        button.setProperty("look", "chip")
        button.setProperty("group", place)
        button.setCheckable(True)
        button.setChecked(is_shown)
        button.setToolTip(words)
        button.setAccessibleDescription(words)
        button.clicked.connect(self._on_group_clicked)
        self._row.addWidget(button)
        button.show()
        return button

    def _button(self, theme: Theme, icon_name: str, words: str, what: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setIcon(icon(icon_name, theme))
        button.setProperty("look", "chip")
        button.setProperty("what", what)
        button.clicked.connect(self._on_clicked)
        self._row.addWidget(button)
        return button

    def _show_if_needed(self) -> None:
        parts = (self.rule, self.stop, self.redraw, self.restore, self.refresh)
        self.setVisible(bool(self._groups) or any(not part.isHidden() for part in parts))
        self._row.invalidate()

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(str(self.sender().property("what")))

    @Slot()
    def _on_group_clicked(self) -> None:
        self.group_asked.emit(int(self.sender().property("group")))
