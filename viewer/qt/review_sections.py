"""What stands beside the agenda of a review: what is still open, who is invited, and the homework with its progress."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.open_matters import MatterKind
from viewer.presenters.review_words import HomeworkRow, MatterRow
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

_ICONS: Final = {
    MatterKind.ACTION: "check",
    MatterKind.REOPENED: "refresh",
    MatterKind.DECISION: "bookmark",
    MatterKind.PARKED: "pause",
}
_STEPS: Final = 1000


class SideColumn(QWidget):
    """A column in a scroll area that is as high as its wrapped words need: the area itself asks for one line each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 4, 0)
        self.column.setSpacing(10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_whole()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_whole()
        return is_done

    def _keep_whole(self) -> None:
        needed_px = self.column.totalHeightForWidth(self.width())
        if needed_px != self.minimumHeight():
            self.setMinimumHeight(max(0, needed_px))


class Section(QFrame):
    """A card with a title; its content is made anew each time it is set."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 10)
        layout.setSpacing(6)
        self._head = QHBoxLayout()
        self._title = plain_label(self, "title")
        self._title.setText(title)
        self._head.addWidget(self._title, 1)
        layout.addLayout(self._head)
        self._body: QWidget | None = None

    def _new_body(self) -> QVBoxLayout:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        own = self.layout()
        assert isinstance(own, QVBoxLayout)
        own.insertWidget(1, self._body)
        return layout

    def _close_button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("close", self._theme, self._theme.text_muted))
        button.setIconSize(QSize(12, 12))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button


class MattersSection(Section):
    """What the review opens with."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Still open from last time"), parent)

    def set_matters(self, matters: Sequence[MatterRow]) -> None:
        self._title.setText(
            self.tr("Still open from last time ({count})").format(count=len(matters))
            if matters
            else self.tr("Still open from last time")
        )
        layout = self._new_body()
        for matter in matters:
            layout.addLayout(self._row(matter))
        if not matters:
            layout.addWidget(_muted(self, self.tr("Nothing is open: actions, reopened issues and parked topics of "
                                                  "earlier reviews would stand here.")))  # fmt: skip

    def _row(self, matter: MatterRow) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        colour = self._theme.danger if matter.is_late else self._theme.text_muted
        sign = QLabel(self)
        sign.setPixmap(icon(_ICONS[matter.kind], self._theme, colour).pixmap(QSize(16, 16), self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(0)
        words = plain_label(self)
        words.setText(matter.words)
        words.setWordWrap(True)
        facts = _muted(self, " ・ ".join(filter(None, (matter.kind_word, matter.facts))))
        if matter.is_late:
            facts.setProperty("look", "problem")
        told.addWidget(words)
        told.addWidget(facts)
        row.addLayout(told, 1)
        return row


class InviteesSection(Section):
    """`invited` carries (name, department), `removed` an invitee_id."""

    invited = Signal(str, str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Invited"), parent)
        self._departments: dict[str, str] = {}
        self._line = QWidget(self)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        self.name = QComboBox(self._line)
        self.name.setEditable(True)
        self._typing = TypingLine(self.name)
        self._typing.setPlaceholderText(self.tr("Name"))
        self.name.setLineEdit(self._typing)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMinimumWidth(110)
        self.department = TypingLine(self._line)
        self.department.setPlaceholderText(self.tr("Department"))
        self.department.setAccessibleName(self.tr("Department"))
        self.add = QPushButton(self.tr("Invite"), self._line)
        self.name.textActivated.connect(self._on_name_chosen)
        self._typing.returnPressed.connect(self._on_add)
        self.department.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        row.addWidget(self.name, 3)
        row.addWidget(self.department, 2)
        row.addWidget(self.add)
        own = self.layout()
        assert own is not None
        own.addWidget(self._line)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        self._departments = dict(people)
        typed = self._typing.text()
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems([name for name, _ in people])
        self.name.setEditText(typed)
        self.name.blockSignals(False)

    def set_invitees(self, invitees: Sequence[tuple[str, str, str]], *, is_editable: bool) -> None:
        self._title.setText(self.tr("Invited ({count})").format(count=len(invitees)))
        self._line.setVisible(is_editable)
        layout = self._new_body()
        layout.setSpacing(0)
        for invitee_id, name, department in invitees:
            row = QHBoxLayout()
            row.setSpacing(8)
            label = plain_label(self)
            label.setText(name)
            row.addWidget(label)
            row.addWidget(_muted(self, department), 1)
            if is_editable:
                remove = self._close_button(self.tr("Do not invite {name}").format(name=name))
                remove.setObjectName(invitee_id)
                remove.clicked.connect(self._on_remove)
                row.addWidget(remove)
            layout.addLayout(row)
        if not invitees:
            layout.addWidget(_muted(self, self.tr("Nobody yet. Homework is counted for those who are invited.")))

    @Slot(str)
    def _on_name_chosen(self, name: str) -> None:
        if department := self._departments.get(name):
            self.department.set_text_quietly(department)

    @Slot()
    def _on_add(self) -> None:
        name = self._typing.text().strip()
        if name and not self._typing.is_composing and not self.department.is_composing:
            department = self.department.text().strip() or self._departments.get(name, "")
            self._typing.set_text_quietly("")
            self.department.set_text_quietly("")
            self._typing.setFocus(Qt.FocusReason.OtherFocusReason)
            self.invited.emit(name, department)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.sender().objectName())


class HomeworkSection(Section):
    """`given` carries "hear" or "read", `removed` a homework_id."""

    given = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Homework before the review"), parent)
        self._line = QWidget(self)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        self.hear = QPushButton(self.tr("Hear the calls"), self._line)
        self.hear.setIcon(icon("channel-call", theme))
        self.hear.setObjectName("hear")
        self.hear.setToolTip(self.tr("All recorded calls of these customers; one counts when 90% of it was played"))
        self.read = QPushButton(self.tr("Read them first"), self._line)
        self.read.setIcon(icon("eye", theme))
        self.read.setObjectName("read")
        self.read.setToolTip(self.tr("All customers of this review; counted from who has read whom"))
        for button in (self.hear, self.read):
            button.clicked.connect(self._on_given)
            row.addWidget(button)
        row.addStretch(1)
        own = self.layout()
        assert own is not None
        own.addWidget(self._line)

    def set_homework(self, rows: Sequence[HomeworkRow], *, is_editable: bool) -> None:
        self._line.setVisible(is_editable)
        layout = self._new_body()
        for each in rows:
            layout.addWidget(self._item(each, is_editable))
        if not rows:
            layout.addWidget(_muted(self, self.tr("None. Hearing the calls before saves the most time in the room.")))

    def _item(self, homework: HomeworkRow, is_editable: bool) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = plain_label(box)
        title.setText(homework.title)
        head.addWidget(title)
        head.addWidget(_muted(box, homework.summary), 1)
        if is_editable:
            remove = self._close_button(self.tr("Remove this homework"))
            remove.setObjectName(homework.homework_id)
            remove.clicked.connect(self._on_removed)
            head.addWidget(remove)
        layout.addLayout(head)
        for name, words, share, is_all in homework.people:
            row = QHBoxLayout()
            row.setSpacing(8)
            who = plain_label(box)
            who.setText(name)
            who.setMinimumWidth(70)
            bar = QProgressBar(box)
            bar.setRange(0, _STEPS)
            bar.setValue(round(share * _STEPS))
            bar.setTextVisible(False)
            bar.setFixedHeight(8)
            bar.setAccessibleName(f"{name}: {words}")
            told = _muted(box, f"✓ {words}" if is_all else words)
            row.addWidget(who)
            row.addWidget(bar, 1)
            row.addWidget(told)
            layout.addLayout(row)
        return box

    @Slot()
    def _on_given(self) -> None:
        self.given.emit(self.sender().objectName())

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self.sender().objectName())


def plain_label(parent: QWidget, look: str = "") -> QLabel:
    """Names and words of people are never markup."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label


def _muted(parent: QWidget, words: str) -> QLabel:
    label = plain_label(parent, "muted")
    label.setText(words)
    label.setWordWrap(True)
    return label
