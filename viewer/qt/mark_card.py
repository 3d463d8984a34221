"""One mark as a card: colour bar, icon with its word, title, words, place, author."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain.text import Translate
from viewer.presenters.note_words import MarkCard
from viewer.qt.icons import icon, icon_pixmap, mark_icon_name
from viewer.qt.mark_talk_box import MarkTalkBox
from viewer.qt.theme import Theme

_BAR_PX: Final = 4
_EDIT_KEYS: Final = frozenset({Qt.Key.Key_E, Qt.Key.Key_F2})
_CHOOSE_KEYS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_DELETE_KEYS: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_STEP_BY_KEY: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TALK_BY_KEY: Final = {Qt.Key.Key_T: "tag", Qt.Key.Key_R: "reply"}
_NUMBER_BY_KEY: Final = {Qt.Key(Qt.Key.Key_0.value + number): number for number in range(1, 10)}


class MarkCardWidget(QFrame):
    """All words are plain text. Enter or a click chooses, E edits, Del deletes, the arrows go to its neighbours.

    T tags, R replies, 1 to 9 put on the recent tags.
    """

    chosen = Signal(str)
    edit_asked = Signal(str)
    delete_asked = Signal(str)
    step_asked = Signal(object, int)
    talk_asked = Signal(str, str, str)
    """(mark_id, what, of what): tags, replies, reactions, the author."""

    def __init__(self, theme: Theme, translate: Translate, card: MarkCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.talk = MarkTalkBox(theme, translate, self)
        self.talk.asked.connect(self._on_talk_asked)
        self._theme = theme
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._sign, self._kind = QLabel(self), _line(self)
        self._kind.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._title, self._quote, self._body = _line(self, wraps=True), _line(self, wraps=True), _line(self, wraps=True)
        self._place, self._warning, self._foot = _line(self), _line(self, wraps=True), _line(self)
        self._claims = _line(self, wraps=True)
        self._claims.setStyleSheet(f"color: {theme.accent};")
        self._claims.hide()
        self._lock = _line(self)
        self._lock.setStyleSheet(f"color: {theme.warning};")
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._kind.setFont(bold)
        for label in (self._place, self._foot, self._quote):
            label.setProperty("look", "muted")
        self._more = QToolButton(self)
        self._more.setIcon(icon("more", theme, theme.text_muted))
        self._more.setIconSize(QSize(16, 16))
        self._more.setToolTip(self.tr("Edit or delete"))
        self._more.setAccessibleName(self.tr("Edit or delete"))
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._on_more_clicked)
        self._lay_out()
        self.set_card(card)

    @property
    def card(self) -> MarkCard:
        return self._card

    def set_card(self, card: MarkCard) -> None:
        self._card = card
        colour = self._theme.marks[card.kind]
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap(mark_icon_name(card.kind), 14, colour, ratio))
        self._kind.setText(card.kind_words)
        self._kind.setStyleSheet(f"color: {colour};")
        self._title.setText(breakable(card.title))
        self._title.setVisible(bool(card.title))
        self._quote.setText(breakable(card.quote))
        self._quote.setVisible(bool(card.quote))
        is_bare = not (card.body or card.title or card.quote)
        self._body.setText(self.tr("Not written yet. Press E to write.") if is_bare else breakable(card.body))
        self._body.setStyleSheet(f"color: {self._theme.text_muted};" if is_bare else "")
        self._body.setVisible(bool(card.body) or is_bare)
        self._place.setText(card.place)
        self._warning.setText(card.warning)
        self._warning.setStyleSheet(f"color: {self._theme.warning};")
        self._warning.setVisible(bool(card.warning))
        foot = self.tr("{author} · {when}").format(author=card.author, when=card.when)
        self._foot.setText(" · ".join(filter(None, (foot, card.talk.typist, card.talk.written_as))))
        self._lock.setText(card.talk.lock)
        self._lock.setVisible(bool(card.talk.lock))
        self.talk.set_talk(card.talk)
        self.setAccessibleName(card.spoken)
        self.updateGeometry()
        self.update()

    def set_claims(self, words: str) -> None:
        """The claims it speaks for or against, a line each."""
        self._claims.setText(breakable(words))
        self._claims.setVisible(bool(words))

    def set_chosen(self, is_chosen: bool) -> None:
        self._is_chosen = is_chosen
        self._open_talk()
        self.update()

    def make_menu(self) -> QMenu:
        """The card's menu; it deletes itself when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit", self._theme), self.tr("Edit (E)")).triggered.connect(self._on_edit)
        menu.addAction(icon("delete", self._theme), self.tr("Delete (Del)")).triggered.connect(self._on_delete)
        menu.addSeparator()
        menu.addAction(self.tr("Tag… (T)")).setData("tag")
        menu.addAction(self.tr("Reply… (R)")).setData("reply")
        menu.addAction(self.tr("Link to an issue or hypothesis… (Shift+I)")).setData("claim")
        menu.addAction(self.tr("Correct the author…")).setData("author")
        if self._card.talk.is_private:
            menu.addAction(self.tr("Open to all")).setData("reveal")
        menu.triggered.connect(self._on_menu_chosen)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = Qt.Key(event.key())
        if plain and key in _CHOOSE_KEYS:
            self.chosen.emit(self._card.mark_id)
        elif plain and key in _EDIT_KEYS:
            self._on_edit()
        elif plain and key in _DELETE_KEYS:
            self._on_delete()
        elif plain and key in _TALK_BY_KEY:
            self._on_talk_asked(_TALK_BY_KEY[key], "")
        elif plain and key in _NUMBER_BY_KEY:
            self._on_talk_asked("number", str(_NUMBER_BY_KEY[key]))
        elif plain and key in _STEP_BY_KEY:
            self.step_asked.emit(self, _STEP_BY_KEY[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # E is a card's own key, also where the window would have a shortcut for it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = _EDIT_KEYS | _CHOOSE_KEYS | _DELETE_KEYS | _STEP_BY_KEY.keys() | _TALK_BY_KEY.keys()
            own |= _NUMBER_BY_KEY.keys()
            if event.key() in own and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._card.mark_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._on_edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._open_talk()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._open_talk()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, colour = self._theme, self._theme.marks[self._card.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.tint(colour) if self._is_chosen else theme.card
        edge = theme.focus if self.hasFocus() else colour if self._is_chosen else theme.border
        width = 2 if self.hasFocus() or self._is_chosen else 1
        box = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(0, 3, _BAR_PX, self.height() - 6, 2, 2)
        painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._sign)
        head.addWidget(self._kind)
        head.addWidget(self._lock, 1)
        head.addStretch(1)
        head.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BAR_PX + 9, 6, 8, 8)
        layout.setSpacing(3)
        layout.addLayout(head)
        for label in (
            self._title,
            self._quote,
            self._body,
            self._claims,
            self._warning,
            self._place,
            self._foot,
            self.talk,
        ):
            layout.addWidget(label)

    def _open_talk(self) -> None:
        """What may be added stands only where somebody looks."""
        self.talk.set_open(self._is_chosen or self.hasFocus())

    @Slot(str, str)
    def _on_talk_asked(self, what: str, of: str) -> None:
        self.talk_asked.emit(self._card.mark_id, what, of)

    @Slot(QAction)
    def _on_menu_chosen(self, action: QAction) -> None:
        if what := action.data():
            self._on_talk_asked(str(what), "")

    @Slot()
    def _on_more_clicked(self) -> None:
        self.make_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _on_edit(self) -> None:
        self.edit_asked.emit(self._card.mark_id)

    @Slot()
    def _on_delete(self) -> None:
        self.delete_asked.emit(self._card.mark_id)


def breakable(text: str) -> str:
    """`text` for a narrow label: words longer than a line get places to break, which cannot be seen."""
    return _LONG_WORD.sub(_with_breaks, text)


_LONG_WORD: Final = re.compile(r"[!-~]{18,}")
_BREAK: Final = "\u200b"


def _with_breaks(match: re.Match[str]) -> str:
    word = match.group()
    return _BREAK.join(word[start : start + 12] for start in range(0, len(word), 12))


def _line(parent: QWidget, *, wraps: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    across = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Ignored
    label.setSizePolicy(across, QSizePolicy.Policy.Preferred)
    return label
