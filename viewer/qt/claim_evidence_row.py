"""One moment that speaks for or against a claim, as a row that leads to its place on the journey."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain.evidence import Stance
from viewer.domain.text import Translate
from viewer.presenters.claim_words import STANCE_WORDS
from viewer.presenters.claims_view import EvidenceLine
from viewer.qt.icons import icon, icon_pixmap
from viewer.qt.mark_card import breakable
from viewer.qt.theme import Theme

STANCE_BY_KEY: Final = {
    Qt.Key.Key_1: Stance.SUPPORTS, Qt.Key.Key_2: Stance.CONTRADICTS, Qt.Key.Key_3: Stance.UNCLEAR,
}  # fmt: skip
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN: Final = frozenset({*STANCE_BY_KEY, *_ENTER, Qt.Key.Key_E, Qt.Key.Key_X, Qt.Key.Key_Delete})


def stance_colour(stance: Stance, theme: Theme) -> str:
    return {
        Stance.SUPPORTS: theme.success, Stance.CONTRADICTS: theme.danger, Stance.UNCLEAR: theme.text_muted,
    }[stance]  # fmt: skip


class EvidenceRow(QFrame):
    """`asked` carries a verb and what it is about: open, stance, edit_evidence, withdraw, pick.

    Enter goes to the moment; 1, 2, 3 say for, against, unclear; E edits, Del takes off, X picks for a split.
    """

    asked = Signal(str, object)
    step_asked = Signal(object, int)

    def __init__(
        self, theme: Theme, translate: Translate, line: EvidenceLine, parent: QWidget, *, is_picked: bool
    ) -> None:
        super().__init__(parent)
        self._theme, self._translate, self.line, self.is_picked = theme, translate, line, is_picked
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(line.spoken)
        self.setObjectName(line.evidence.evidence_id)
        if line.can_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        sign = QLabel(self)
        colour = stance_colour(line.evidence.stance, theme)
        sign.setPixmap(icon_pixmap(f"stance-{line.evidence.stance}", 14, colour, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(sign)
        who = _label(self, line.who)
        font = who.font()
        font.setBold(True)
        who.setFont(font)
        head.addWidget(who)
        when = _label(self, line.when, look="muted")
        when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head.addWidget(when, 1)
        if is_picked:
            head.addWidget(_label(self, self.tr("picked"), look="chip"))
        self._more = QToolButton(self)
        self._more.setIcon(icon("more", theme, theme.text_muted))
        self._more.setIconSize(QSize(16, 16))
        self._more.setToolTip(self.tr("For, against, edit, take off"))
        self._more.setAccessibleName(self._more.toolTip())
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self._on_more_clicked)
        head.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        for words in (line.quote, line.words):
            if words:
                layout.addWidget(_label(self, breakable(words), wraps=True))
        if line.reason:
            reason = self.tr("Because: {reason}").format(reason=line.reason)
            layout.addWidget(_label(self, breakable(reason), wraps=True))
        layout.addWidget(_label(self, line.foot, look="muted"))

    def make_menu(self) -> QMenu:
        """It deletes itself when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.line.can_open:
            menu.addAction(self.tr("Go to the moment (Enter)")).triggered.connect(self._on_open)
            menu.addSeparator()
        for key, stance in STANCE_BY_KEY.items():
            words = self.tr("{stance} ({key})").format(
                stance=self._translate(STANCE_WORDS[stance]), key=chr(int(key))
            )  # fmt: skip
            action = menu.addAction(icon(f"stance-{stance}", self._theme, stance_colour(stance, self._theme)), words)
            action.setData(stance.value)
            action.triggered.connect(self._on_stance)
        menu.addSeparator()
        menu.addAction(self.tr("Reason, fact or interpretation… (E)")).triggered.connect(self._on_edit)
        menu.addAction(self.tr("Pick for a split (X)")).triggered.connect(self._on_pick)
        menu.addAction(self.tr("Take off (Del)")).triggered.connect(self._on_withdraw)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step_asked.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            self._on_open()
        elif key in STANCE_BY_KEY:
            self.asked.emit("stance", (self.line.evidence.evidence_id, STANCE_BY_KEY[key]))
        elif key == Qt.Key.Key_E:
            self._on_edit()
        elif key == Qt.Key.Key_X:
            self._on_pick()
        elif key == Qt.Key.Key_Delete:
            self._on_withdraw()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # These are a row's own keys, also where the window would have a shortcut for them.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._on_open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.border), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.selection if self.is_picked else theme.card))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    @Slot()
    def _on_more_clicked(self) -> None:
        self.make_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _on_open(self) -> None:
        if self.line.can_open:
            self.asked.emit("open", self.line.evidence.evidence_id)

    @Slot()
    def _on_stance(self) -> None:
        self.asked.emit("stance", (self.line.evidence.evidence_id, Stance(self.sender().data())))  # type: ignore[attr-defined]

    @Slot()
    def _on_edit(self) -> None:
        self.asked.emit("edit_evidence", self.line.evidence.evidence_id)

    @Slot()
    def _on_pick(self) -> None:
        self.asked.emit("pick", self.line.evidence.evidence_id)

    @Slot()
    def _on_withdraw(self) -> None:
        self.asked.emit("withdraw", self.line.evidence.evidence_id)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _label(parent: QWidget, words: str, *, look: str = "", wraps: bool = False) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if look:
        label.setProperty("look", look)
    return label
