"""Groups and rows of the condition editor. Every change is told as a new part at a path; the editor draws anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QDate, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.text import Text, Translate
from viewer.presenters.condition_draft import DraftGroup, DraftRow, Mode, Path
from viewer.presenters.condition_forms import FORM_BY_KIND, FORMS, FieldKind, FormField
from viewer.presenters.condition_problems import find_problems
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

MODE_WORDS: Final = {
    Mode.ALL: Text.translate("Conditions", "All of these hold"),
    Mode.ANY: Text.translate("Conditions", "At least one holds"),
    Mode.NONE: Text.translate("Conditions", "None of these holds"),
}
_WORDS_PX, _NUMBER_PX = 200, 64
_MOST_CHOICES = 16
_TITLE_PX = 30
"""As high as a field, so that both stand on one line."""

Offers = Mapping[str, Mapping[str, str]]
"""By name of the list: value -> words for it, the value itself where somebody types."""


class RowCard(QFrame):
    """One condition. `changed` carries (path, part, whether the fields look different now)."""

    changed = Signal(object, object, bool)

    def __init__(
        self, theme: Theme, translate: Translate, row: DraftRow, path: Path, *, offers: Offers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._translate, self._row, self.path, self._offers = translate, row, path, offers
        self.setProperty("look", "card")
        self.fields: dict[str, QWidget] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 6, 6, 6)
        layout = QHBoxLayout()
        whole.addLayout(layout)
        form = FORM_BY_KIND[row.kind]
        flow = FlowLayout()
        title = QLabel(translate(form.title), self)
        title.setProperty("look", "title")
        title.setMinimumHeight(_TITLE_PX)
        flow.addWidget(title)
        for field in form.fields:
            if field.shown_if is None or row.values.get(field.shown_if[0], "") in field.shown_if[1]:
                self._add_field(flow, field)
        self._problem = QLabel(self)
        self._problem.setProperty("look", "problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        layout.addLayout(flow, 1)
        whole.addWidget(self._problem)
        self._not = QPushButton(self.tr("except"), self)
        self._not.setProperty("look", "chip")
        self._not.setCheckable(True)
        self._not.setAutoDefault(False)  # Enter in a field must never press it
        self._not.setChecked(row.is_not)
        self._not.setToolTip(self.tr("Everybody but those whom this names"))
        self._not.toggled.connect(self._on_not_toggled)
        layout.addWidget(self._not, 0, Qt.AlignmentFlag.AlignTop)
        remove = QToolButton(self)
        remove.setIcon(icon("close", theme, theme.text_muted))
        remove.setIconSize(QSize(14, 14))
        remove.setToolTip(self.tr("Remove this condition"))
        remove.setAccessibleName(self.tr("Remove this condition"))
        remove.clicked.connect(self._on_removed)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._show_problems()

    @property
    def problem_words(self) -> str:
        """What stands below the fields because it is missing or impossible, "" if nothing is."""
        return self._problem.text()

    def find_wrong_field(self) -> QWidget | None:
        """The first one that keeps the row from being asked."""
        return next((self.fields[name] for name in find_problems(self._row) if name in self.fields), None)

    def _show_problems(self) -> None:
        problems = {name: self._translate(words) for name, words in find_problems(self._row).items()}
        for name, widget in self.fields.items():
            is_wrong = name in problems
            widget.setAccessibleDescription(problems.get(name, ""))
            if bool(widget.property("wrong")) != is_wrong:
                widget.setProperty("wrong", is_wrong)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._problem.setText("\n".join(dict.fromkeys(problems.values())))
        self._problem.setVisible(bool(problems))

    def _add_field(self, flow: FlowLayout, field: FormField) -> None:
        value = self._row.values.get(field.name, "")
        if field.kind is FieldKind.CHOICE:
            widget: QWidget = self._make_choice(field, value)
        elif field.kind is FieldKind.DAY:
            widget = self._make_day(value)
        else:
            widget = self._make_line(field, value)
        hint = self._translate(field.hint)
        widget.setAccessibleName(hint)
        widget.setToolTip(hint)
        widget.setProperty("field", field.name)
        self.fields[field.name] = widget
        if field.kind in {FieldKind.NUMBER, FieldKind.DAY}:
            flow.addWidget(self._between(hint, widget))
        else:
            flow.addWidget(widget)

    def _between(self, words: str, widget: QWidget) -> QWidget:
        """A field with the words that stand before and after it."""
        box = QWidget(self)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        before, _, after = words.partition("…")
        for part in (before.strip(), widget, after.strip()):
            if isinstance(part, QWidget):
                layout.addWidget(part)
            elif part:
                layout.addWidget(QLabel(part, box))
        return box

    def _make_choice(self, field: FormField, value: str) -> QComboBox:
        box = QComboBox(self)
        box.setMaxVisibleItems(_MOST_CHOICES)
        for choice, words in field.choices.items():
            box.addItem(self._translate(words), choice)
        for offered, title in self._offers.get(field.offers, {}).items():
            box.addItem(title, offered)
        if value and box.findData(value) < 0:
            box.addItem(value, value)  # it is gone, or not loaded yet: the condition stays what it is
        box.setCurrentIndex(max(0, box.findData(value)))
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    def _make_day(self, value: str) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy/M/d")
        day = QDate.fromString(value, Qt.DateFormat.ISODate)
        edit.setDate(day if day.isValid() else QDate.currentDate())
        edit.dateChanged.connect(self._on_day_changed)
        return edit

    def _make_line(self, field: FormField, value: str) -> TypingLine:
        line = TypingLine(self)
        line.set_text_quietly(value)
        if field.kind is FieldKind.NUMBER:
            line.setFixedWidth(_NUMBER_PX)
        else:
            line.setPlaceholderText(self._translate(field.hint))
            line.setMinimumWidth(_WORDS_PX)
        offered = self._offers.get(field.offers, {})
        if offered:
            completer = QCompleter(QStringListModel(list(offered), line), line)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        line.typed.connect(self._on_typed)
        line.returnPressed.connect(line.tell_now)
        return line

    def _set(self, name: str, value: str) -> None:
        values = {**self._row.values, name: value}
        shown = [field for field in FORM_BY_KIND[self._row.kind].fields if field.shown_if is not None]
        is_new = any(field.shown_if is not None and field.shown_if[0] == name for field in shown)
        for field in shown:
            assert field.shown_if is not None
            is_asked = values.get(field.shown_if[0], "") in field.shown_if[1]
            if field.kind is FieldKind.DAY and is_asked and not values.get(field.name):
                values[field.name] = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self._row = replace(self._row, values=values)
        self._show_problems()
        self.changed.emit(self.path, self._row, is_new)

    @Slot()
    def _on_chosen(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        self._set(str(box.property("field")), str(box.currentData()))

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._set(str(self.sender().property("field")), words)

    @Slot(QDate)
    def _on_day_changed(self, day: QDate) -> None:
        self._set(str(self.sender().property("field")), day.toString(Qt.DateFormat.ISODate))

    @Slot(bool)
    def _on_not_toggled(self, is_not: bool) -> None:
        self._row = replace(self._row, is_not=is_not)
        self.changed.emit(self.path, self._row, False)

    @Slot()
    def _on_removed(self) -> None:
        self.changed.emit(self.path, None, True)


class GroupCard(QFrame):
    """A group with its parts below each other. `changed` as in `RowCard`, also for everything inside."""

    changed = Signal(object, object, bool)

    def __init__(
        self, theme: Theme, translate: Translate, group: DraftGroup, path: Path, *, offers: Offers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._translate, self._group, self._path, self._offers = theme, translate, group, path, offers
        self.setProperty("look", "panel" if len(path) % 2 else "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows: list[RowCard] = []
        self.groups: list[GroupCard] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(self._make_head())
        for place, part in enumerate(group.parts):
            layout.addWidget(self._make_part(part, (*path, place)))
        layout.addLayout(self._make_foot())

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self.mode = QComboBox(self)
        self.mode.setAccessibleName(self.tr("How these belong together"))
        for mode, words in MODE_WORDS.items():
            self.mode.addItem(self._translate(words), mode.value)
        self.mode.setCurrentIndex(self.mode.findData(self._group.mode.value))
        self.mode.currentIndexChanged.connect(self._on_mode_chosen)
        head.addWidget(self.mode)
        head.addStretch(1)
        if self._path:
            remove = QToolButton(self)
            remove.setIcon(icon("close", self._theme, self._theme.text_muted))
            remove.setToolTip(self.tr("Remove this group"))
            remove.setAccessibleName(self.tr("Remove this group"))
            remove.clicked.connect(self._on_removed)
            head.addWidget(remove)
        return head

    def _make_part(self, part: DraftRow | DraftGroup, path: Path) -> QWidget:
        if isinstance(part, DraftGroup):
            group = GroupCard(self._theme, self._translate, part, path, offers=self._offers, parent=self)
            group.changed.connect(self.changed)
            self.groups.append(group)
            return group
        row = RowCard(self._theme, self._translate, part, path, offers=self._offers, parent=self)
        row.changed.connect(self.changed)
        self.rows.append(row)
        return row

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.add = QToolButton(self)
        self.add.setText(self.tr("Add a condition") + " ▾")
        self.add.setProperty("look", "menu")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        for form in FORMS:
            action = QAction(self._translate(form.title), self.menu)
            action.setData(form.kind)
            self.menu.addAction(action)
        self.menu.triggered.connect(self._on_kind_chosen)
        self.add.setMenu(self.menu)
        self.add_group = QPushButton(self.tr("Add a group"), self)
        self.add_group.setProperty("look", "quiet")
        self.add_group.setAutoDefault(False)
        self.add_group.clicked.connect(self._on_group_added)
        foot.addWidget(self.add)
        foot.addWidget(self.add_group)
        foot.addStretch(1)
        return foot

    def _append(self, part: DraftRow | DraftGroup) -> None:
        self.changed.emit((*self._path, len(self._group.parts)), part, True)

    @Slot(QAction)
    def _on_kind_chosen(self, action: QAction) -> None:
        self._append(DraftRow(str(action.data())))

    @Slot()
    def _on_group_added(self) -> None:
        inner = Mode.ANY if self._group.mode is Mode.ALL else Mode.ALL
        self._append(DraftGroup(inner))

    @Slot()
    def _on_mode_chosen(self) -> None:
        # Of the group as it is now: rows inside have been told past this card.
        self.changed.emit(self._path, Mode(self.mode.currentData()), False)

    @Slot()
    def _on_removed(self) -> None:
        self.changed.emit(self._path, None, True)
