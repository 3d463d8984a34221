"""The codebook page: tags on the left, the open one with its definition and its moments on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.tags import COLOURS, Tag
from viewer.presenters.codebook import TagPage, TagRow, edited
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.mark_composer import BodyEdit
from viewer.qt.moment_list import MomentList
from viewer.qt.tag_colours import tag_colour
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.codebook import CodebookPresenter

_TAG_ID: Final = Qt.ItemDataRole.UserRole
_LIST_PX: Final = 300
_LONG_FIELDS: Final = ("definition", "use_when", "not_when")


class CodebookPage(QWidget):
    """Passive view of `CodebookPresenter`; call `attach()` once. `back_asked`: to where one came from."""

    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: CodebookPresenter | None = None
        self._shown: TagPage | None = None
        self._is_filling = False
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(self._make_head())
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addLayout(self._make_left())
        body.addWidget(self._make_right(), 1)
        layout.addLayout(body, 1)
        self.set_page(None)

    def attach(self, presenter: CodebookPresenter) -> None:
        self._presenter = presenter

    @property
    def is_settled(self) -> bool:
        return self.filter.is_settled and (self._presenter is None or self._presenter.is_idle)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None:
            self._presenter.load()
        self.tags.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the presenter shows.

    def set_rows(self, rows: tuple[TagRow, ...], summary: str) -> None:
        self._is_filling = True
        self.tags.clear()
        for row in rows:
            reading = f"（{row.reading}）" if row.reading and row.reading != row.word else ""
            item = QListWidgetItem(f"#{row.word}{reading}   {row.uses:,}")
            item.setData(_TAG_ID, row.tag_id)
            item.setForeground(QColor(tag_colour(self._theme, row.colour)))
            self.tags.addItem(item)
        self._summary.setText(summary)
        self._is_filling = False
        self._mark_shown()

    def set_page(self, page: TagPage | None) -> None:
        is_same = page is not None and self._shown is not None and page.tag.tag_id == self._shown.tag.tag_id
        has_typed = is_same and self._shown is not None and bool(edited(self._shown.tag, self._fields()))
        is_known = is_same and self._shown is not None and page is not None and page.tag == self._shown.tag
        self._shown = page
        self._right.setVisible(page is not None)
        self._empty.setVisible(page is None)
        if page is None:
            return
        self._is_filling = True
        if not (has_typed and is_known):
            self._fill_form(page.tag)
        self._is_filling = False
        self._uses.setText(page.uses)
        self._fill_relations(page)
        self.moments.set_moments(page.moments)
        self._more.setText(page.more)
        self._more.setVisible(bool(page.more))
        self._no_moments.setVisible(not page.moments)
        self._mark_shown()
        self._on_edited()

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        self._told.setText(words)
        self._told.setStyleSheet(f"color: {self._theme.danger if is_problem else self._theme.text};")
        self._told.setVisible(bool(words))

    # What people do.

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.filter:
            if self.filter.is_composing:
                return False
            if event.key() == Qt.Key.Key_Down:
                self.tags.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    @Slot(str)
    def _on_filter_typed(self, typed: str) -> None:
        if self._presenter is not None:
            self._presenter.search(typed)

    @Slot()
    def _on_row_changed(self) -> None:
        item = self.tags.currentItem()
        if item is not None and self._presenter is not None and not self._is_filling:
            self._presenter.choose(str(item.data(_TAG_ID)))

    @Slot()
    def _on_new(self) -> None:
        word, is_accepted = QInputDialog.getText(self, self.tr("New tag"), self.tr("The word of the tag:"))
        if is_accepted and word.strip() and self._presenter is not None:
            self._presenter.make_tag(word)

    @Slot()
    def _on_edited(self) -> None:
        has_changes = self._shown is not None and bool(edited(self._shown.tag, self._fields()))
        self.save_button.setEnabled(has_changes)

    @Slot()
    def _on_save(self) -> None:
        if self._shown is not None and self._presenter is not None:
            changes = edited(self._shown.tag, self._fields())
            if changes:
                self._presenter.edit(changes)

    @Slot()
    def _on_colour(self) -> None:
        if self._presenter is not None:
            self._presenter.edit({"colour": self.sender().property("colour")})

    @Slot()
    def _on_merge(self) -> None:
        if self._shown is None or self._presenter is None:
            return
        tag = self._shown.tag
        others = [each for each in self._presenter.codebook.tags if each.tag_id != tag.tag_id]
        if not others:
            self.set_told(self.tr("There is no other tag to merge with."))
            return
        words = [each.word for each in others]
        word, is_accepted = QInputDialog.getItem(
            self, self.tr("Merge"), self.tr("%1 becomes part of:").replace("%1", tag.word), words, 0, False
        )
        if is_accepted and word in words:
            self._presenter.merge(tag.tag_id, others[words.index(word)].tag_id)

    @Slot()
    def _on_split(self) -> None:
        picked = self.moments.picked()
        if not picked:
            self.set_told(self.tr("Pick the moments first that are to have a tag of their own (Space)."))
            return
        word, is_accepted = QInputDialog.getText(self, self.tr("Split off"), self.tr("Their own tag:"))
        if is_accepted and word.strip() and self._presenter is not None:
            self._presenter.split(word, picked)

    @Slot()
    def _on_remove(self) -> None:
        if self._presenter is not None:
            self._presenter.remove()

    @Slot()
    def _on_relation(self) -> None:
        what, tag_id = self.sender().property("asks")
        if self._presenter is None or self._shown is None:
            return
        if what == "merge":
            self._presenter.merge(tag_id, self._shown.tag.tag_id)
        else:
            self._presenter.take_apart(tag_id)

    @Slot(str)
    def _on_moment_opened(self, target_id: str) -> None:
        if self._presenter is not None:
            self._presenter.open_moment(target_id)

    @Slot(str, bool)
    def _on_example_set(self, target_id: str, is_example: bool) -> None:
        if self._presenter is not None:
            self._presenter.set_example(target_id, is_example)

    # How it is made.

    def _make_head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Codebook"), self)
        title.setProperty("look", "title")
        self._summary = QLabel(self)
        self._summary.setProperty("look", "muted")
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.hide()
        back = QPushButton(self.tr("Back"), self)
        back.setProperty("look", "quiet")
        back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self._summary)
        head.addWidget(self._told, 1)
        head.addStretch(0)
        head.addWidget(back)
        return head

    def _make_left(self) -> QVBoxLayout:
        self.filter = TypingLine(self)
        self.filter.setPlaceholderText(self.tr("Word, reading or romaji"))
        self.filter.setAccessibleName(self.tr("Find a tag"))
        self.filter.typed.connect(self._on_filter_typed)
        self.filter.installEventFilter(self)
        self.tags = QListWidget(self)
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setFixedWidth(_LIST_PX)
        self.tags.setSpacing(2)
        self.tags.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.tags.currentItemChanged.connect(self._on_row_changed)
        new = QPushButton(self.tr("New tag…"), self)
        new.clicked.connect(self._on_new)
        left = QVBoxLayout()
        left.addWidget(self.filter)
        left.addWidget(self.tags, 1)
        left.addWidget(new)
        return left

    def _make_right(self) -> QWidget:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.viewport().setAutoFillBackground(False)
        box = QWidget(scroll)
        box.setAutoFillBackground(False)
        outer = QVBoxLayout(box)
        outer.setContentsMargins(0, 0, 6, 0)
        self._empty = QLabel(self.tr("No tags yet. Put one on a mark with T, or make one here with “New tag…”."), box)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "muted")
        self._right = QWidget(box)
        outer.addWidget(self._empty)
        outer.addWidget(self._right, 1)
        self._fill_right()
        scroll.setWidget(box)
        return scroll

    def _fill_right(self) -> None:
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        card = QFrame(self._right)
        card.setProperty("look", "card")
        form = QFormLayout(card)
        form.setContentsMargins(14, 12, 14, 12)
        form.setSpacing(7)
        self.word, self.reading = QLineEdit(card), QLineEdit(card)
        self.long_by_name = {name: BodyEdit(card) for name in _LONG_FIELDS}
        for line in (self.word, self.reading):
            line.textChanged.connect(self._on_edited)
        for box in self.long_by_name.values():
            box.set_lines(2, 5)
            box.textChanged.connect(self._on_edited)
            box.save_asked.connect(self._on_save)
        form.addRow(self.tr("Word"), self.word)
        form.addRow(self.tr("Reading"), self.reading)
        form.addRow(self.tr("Definition"), self.long_by_name["definition"])
        form.addRow(self.tr("Use when"), self.long_by_name["use_when"])
        form.addRow(self.tr("Not when"), self.long_by_name["not_when"])
        form.addRow(self.tr("Colour"), self._make_colours(card))
        form.addRow("", self._make_buttons(card))
        right.addWidget(card)
        self._relations = QWidget(self._right)
        self._relation_flow = FlowLayout(self._relations, spacing_px=6)
        right.addWidget(self._relations)
        self._uses = QLabel(self._right)
        self._uses.setProperty("look", "title")
        self._hint = QLabel(self.tr("Enter goes to the moment, E makes it an example, Space picks it."), self._right)
        self._hint.setProperty("look", "muted")
        self._no_moments = QLabel(self.tr("Nothing carries this tag yet."), self._right)
        self._no_moments.setProperty("look", "muted")
        self._more = QLabel(self._right)
        self._more.setProperty("look", "muted")
        self.moments = MomentList(self._theme, self._right)
        self.moments.opened.connect(self._on_moment_opened)
        self.moments.example_set.connect(self._on_example_set)
        for widget in (self._uses, self._hint, self._no_moments):
            right.addWidget(widget)
        right.addWidget(self.moments, 1)
        right.addWidget(self._more)

    def _make_colours(self, card: QWidget) -> QWidget:
        box = QWidget(card)
        flow = FlowLayout(box, spacing_px=4)
        names = {
            "blue": self.tr("Blue"), "teal": self.tr("Teal"), "green": self.tr("Green"), "olive": self.tr("Olive"),
            "orange": self.tr("Orange"), "rose": self.tr("Rose"), "violet": self.tr("Violet"), "grey": self.tr("Grey"),
        }  # fmt: skip
        self.colours = {}
        for name in COLOURS:
            button = QPushButton(names[name], box)
            button.setCheckable(True)
            button.setProperty("colour", name)
            colour = tag_colour(self._theme, name)
            button.setStyleSheet(
                f"QPushButton {{ color: {colour}; background: {self._theme.tint(colour)}; border-radius: 9px;"
                f" border: 1px solid {self._theme.border}; padding: 1px 8px; }}"
                f"QPushButton:checked {{ border: 2px solid {colour}; font-weight: bold; }}"
                f"QPushButton:focus {{ border: 2px solid {self._theme.focus}; }}"
            )
            button.clicked.connect(self._on_colour)
            flow.addWidget(button)
            self.colours[name] = button
        return box

    def _make_buttons(self, card: QWidget) -> QWidget:
        box = QWidget(card)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.tr("Save (Ctrl+Enter)"), box)
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._on_save)
        row.addWidget(self.save_button)
        row.addStretch(1)
        for words, slot in (
            (self.tr("Merge into…"), self._on_merge),
            (self.tr("Split off…"), self._on_split),
            (self.tr("Delete"), self._on_remove),
        ):
            button = QPushButton(words, box)
            button.clicked.connect(slot)
            row.addWidget(button)
        return box

    def _fill_form(self, tag: Tag) -> None:
        self.word.setText(tag.word)
        self.reading.setText(tag.reading)
        for name, box in self.long_by_name.items():
            box.setPlainText(getattr(tag, name))
        for name, button in self.colours.items():
            button.setChecked(name == tag.colour)

    def _fill_relations(self, page: TagPage) -> None:
        self._relation_flow.clear_but(self)
        for tag in page.near:
            self._relate(self.tr("Perhaps the same: %1. Merge it here"), tag, "merge")
        for tag in page.merged:
            self._relate(self.tr("Part of this: %1. Take apart"), tag, "apart")
        if page.split_from:
            words = QLabel(self.tr("Split off from %1").replace("%1", page.split_from), self._relations)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setProperty("look", "muted")
            words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self._relation_flow.addWidget(words)
        self._relations.setVisible(bool(page.near or page.merged or page.split_from))

    def _relate(self, words: str, tag: Tag, what: str) -> None:
        button = QPushButton(words.replace("%1", tag.word), self._relations)
        button.setProperty("look", "chip")
        button.setProperty("asks", (what, tag.tag_id))
        button.clicked.connect(self._on_relation)
        self._relation_flow.addWidget(button)

    def _fields(self) -> dict[str, str]:
        long = {name: box.toPlainText() for name, box in self.long_by_name.items()}
        return {"word": self.word.text(), "reading": self.reading.text(), **long}

    def _mark_shown(self) -> None:
        if self._shown is None:
            return
        self._is_filling = True
        for row in range(self.tags.count()):
            if self.tags.item(row).data(_TAG_ID) == self._shown.tag.tag_id:
                self.tags.setCurrentRow(row)
        self._is_filling = False
