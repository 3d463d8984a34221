"""The bar at the foot of the window while it belongs to a team: how things stand, who is here, whom one follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from viewer.presenters.team_words import BarWords, PersonWords
from viewer.qt.theme import Theme

_MOST_SIGNS = 8


class _Sign(QWidget):
    """A round sign with the first letters of a department or name; a ring for the one who presents."""

    def __init__(self, theme: Theme, person: PersonWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._person = theme, person
        font = self.font()
        font.setPixelSize(11)
        self.setFont(font)
        self.setFixedSize(QSize(self.fontMetrics().horizontalAdvance(person.initial) + 14, 20))
        shown = f"{person.name} – {person.where}" if person.where else person.name
        self.setToolTip(shown.replace("<", "＜"))
        self.setAccessibleName(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QColor(self._theme.accent if self._person.is_presenting else self._theme.border))
        painter.setBrush(QColor(self._theme.tint(self._theme.accent, self._theme.panel)))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._person.initial)


class TeamBar(QStatusBar):
    """`action_asked` carries the id of what a button does."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeGripEnabled(False)
        # Low: the journey needs the room, at 1280 x 720 most of all.
        self.setStyleSheet(
            f"QStatusBar {{ background: {theme.panel}; border-top: 1px solid {theme.border}; }}"
            "QStatusBar::item { border: 0; }"
            f"QPushButton {{ border: 0; padding: 1px 8px; color: {theme.text}; background: transparent; }}"
            f"QPushButton:hover, QPushButton:focus {{ color: {theme.accent}; text-decoration: underline; }}"
        )
        self.setContentsMargins(10, 0, 6, 0)
        self._dot = QLabel(self)
        self._state = QPushButton(self)
        self._state.setFlat(True)
        self._state.setProperty("action", "team.open")
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._conflicts = self._make_button("team.conflicts")
        self._follow = self._make_button("team.follow")
        self._present = self._make_button("team.present")
        self._state.clicked.connect(self._on_clicked)
        self._signs = QWidget(self)
        self._sign_row = QHBoxLayout(self._signs)
        self._sign_row.setContentsMargins(0, 0, 0, 0)
        self._sign_row.setSpacing(2)
        self.addWidget(self._dot)
        self.addWidget(self._state)
        self.addWidget(self._conflicts)
        self.addWidget(self._told, 1)
        for widget in (self._signs, self._follow, self._present):
            self.addPermanentWidget(widget)
        self._people: list[PersonWords] = []
        self._conflicts.hide()
        self.set_following("", can_follow=False)
        self.set_presenting(False)

    @property
    def words(self) -> str:
        """What it says of the hub."""
        return self._state.text()

    @property
    def names(self) -> list[str]:
        """Who else is here."""
        return [person.name for person in self._people]

    def set_state(self, words: BarWords) -> None:
        colour = self._theme.accent if words.is_connected else self._theme.text_muted
        colour = self._theme.warning if words.needs_care else colour
        # Shape and words tell it as well as the colour: filled while connected, a ring while not.
        shape = "●" if words.is_connected else "◌"
        sign = "▲" if words.needs_care else shape
        self._dot.setText(sign)
        self._dot.setStyleSheet(f"color: {colour};")
        self._state.setText(words.words)
        self._state.setToolTip(words.more.replace("<", "＜"))
        self._state.setAccessibleDescription(words.more)

    def set_people(self, people: Sequence[PersonWords]) -> None:
        if list(people) == self._people:
            return
        self._people = list(people)
        while (item := self._sign_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for person in self._people[:_MOST_SIGNS]:
            self._sign_row.addWidget(_Sign(self._theme, person, self._signs))
        if len(self._people) > _MOST_SIGNS:
            self._sign_row.addWidget(QLabel(f"+{len(self._people) - _MOST_SIGNS}", self._signs))

    def set_conflicts(self, count: int) -> None:
        self._conflicts.setText(self.tr("%n place(s) where two wrote at once", "", count))
        self._conflicts.setVisible(count > 0)

    def set_following(self, name: str, *, can_follow: bool) -> None:
        """name: whom this window follows, "" for nobody."""
        self._told.setText(self.tr("Following {name}").format(name=name) if name else "")
        self._follow.setText(self.tr("Stop following") if name else self.tr("Follow the presenter"))
        self._follow.setVisible(can_follow or bool(name))

    def set_presenting(self, is_presenting: bool) -> None:
        self._present.setText(self.tr("Stop presenting") if is_presenting else self.tr("Present"))

    def _make_button(self, action_id: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("action", action_id)
        button.setProperty("look", "small")
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_asked.emit(sender.property("action"))
