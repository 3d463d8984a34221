"""Tags, reactions and replies on the card of a mark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.replies import ReactionKind
from viewer.domain.text import Translate
from viewer.presenters.mark_talk import REACTION_WORDS, MarkTalk, ReplyLine, TagChip
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.plain_words import plain_tip
from viewer.qt.tag_colours import chip_sheet
from viewer.qt.theme import Theme


class MarkTalkBox(QWidget):
    """`asked` carries what is to be done and to what: ("tag", ""), ("untag", tag_id), ("react", kind) and so on."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._talk = MarkTalk()
        self._is_open = False
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, spacing_px=4)
        self._replies = QWidget(self)
        self._lines = QVBoxLayout(self._replies)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._chips)
        layout.addWidget(self._replies)
        self._fill()

    def set_talk(self, talk: MarkTalk) -> None:
        if talk != self._talk:
            self._talk = talk
            self._fill()

    def set_open(self, is_open: bool) -> None:
        """Of the chosen mark: also what may be added."""
        if is_open is not self._is_open:
            self._is_open = is_open
            self._fill()

    def make_react_menu(self) -> QMenu:
        """It deletes itself when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mine = {line.kind for line in self._talk.reactions if line.is_mine}
        for kind in ReactionKind:
            action = menu.addAction(self._translate(REACTION_WORDS[kind]))
            action.setCheckable(True)
            action.setChecked(kind in mine)
            action.setData(kind.value)
        menu.triggered.connect(self._on_reaction_chosen)
        return menu

    def _fill(self) -> None:
        talk = self._talk
        self._flow.clear_but(self)
        for chip in talk.tags:
            self._flow.addWidget(self._tag(chip))
        for line in talk.reactions:
            words = f"{line.words} {line.count}"
            button = self._small(words, line.names)
            button.setCheckable(True)
            button.setChecked(line.is_mine)
            button.setProperty("asks", ("react", line.kind.value))
            self._flow.addWidget(button)
        if self._is_open:
            for words, tip, what in (
                (self.tr("+ Tag (T)"), self.tr("Tag this mark; 1 to 9 put on the recent ones"), "tag"),
                (self.tr("React"), self.tr("React with one click"), "react_menu"),
                (self.tr("Reply (R)"), self.tr("Reply to this mark"), "reply"),
            ):
                button = self._small(words, tip)
                button.setProperty("asks", (what, ""))
                self._flow.addWidget(button)
        self._fill_replies()
        has_chips = bool(talk.tags or talk.reactions or self._is_open)
        self._chips.setVisible(has_chips)
        self._replies.setVisible(bool(talk.replies))
        self.setVisible(has_chips or bool(talk.replies))
        self.updateGeometry()

    def _fill_replies(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in self._talk.replies:
            self._lines.addWidget(self._reply(line))

    def _tag(self, chip: TagChip) -> QPushButton:
        button = QPushButton(f"#{chip.word}", self._chips)
        button.setProperty("tag_id", chip.tag_id)
        button.setStyleSheet(chip_sheet(self._theme, chip.colour, "QPushButton"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(plain_tip(chip.definition))
        button.clicked.connect(self._on_tag_clicked)
        return button

    def _small(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self._chips)
        button.setProperty("look", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(plain_tip(tip))
        button.clicked.connect(self._on_clicked)
        return button

    def _reply(self, line: ReplyLine) -> QWidget:
        row = QWidget(self._replies)
        body = QLabel(line.body, row)
        body.setTextFormat(Qt.TextFormat.PlainText)
        body.setWordWrap(True)
        head = QLabel(f"{line.author} · {line.when}", row)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("look", "muted")
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(head, 1)
        if line.is_mine and self._is_open:
            for words, what in ((self.tr("Edit"), "edit_reply"), (self.tr("Delete"), "delete_reply")):
                button = QPushButton(words, row)
                button.setProperty("look", "quiet")
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setProperty("asks", (what, line.reply_id))
                button.clicked.connect(self._on_clicked)
                top.addWidget(button)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(body)
        return row

    @Slot()
    def _on_clicked(self) -> None:
        what, of = self.sender().property("asks")
        if what == "react_menu":
            button = self.sender()
            assert isinstance(button, QPushButton)
            self.make_react_menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
        else:
            self.asked.emit(what, of)

    @Slot(object)
    def _on_reaction_chosen(self, action: object) -> None:
        data = getattr(action, "data", None)
        if callable(data):
            self.asked.emit("react", str(data()))

    @Slot()
    def _on_tag_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        tag_id = str(button.property("tag_id"))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, what in (
            (self.tr("Take off"), "untag"),
            (self.tr("Example in the codebook, or no longer"), "example"),
            (self.tr("Open in the codebook"), "codebook"),
        ):
            menu.addAction(words).setData((what, tag_id))
        menu.triggered.connect(self._on_tag_action)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(object)
    def _on_tag_action(self, action: object) -> None:
        data = getattr(action, "data", None)
        if callable(data):
            self.asked.emit(*data())
