"""What each column of a file means: the columns on the left, the chosen one in detail on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.channels import ACTORS, CHANNELS
from viewer.domain.mapping import Mapping
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS
from viewer.presenters.importing import DraftShown
from viewer.presenters.mapping_draft import ROLE_WORDS, ColumnUse, Role, constant_of, set_constant
from viewer.qt.column_forms import ColumnForm, DurationForm, IdentityForm, ScoreForm, TimeForm
from viewer.qt.plain_table import PlainTable

_COLUMNS = (
    Text.translate("Mapping", "Column of the file"),
    Text.translate("Mapping", "Meaning"),
    Text.translate("Mapping", "Examples"),
)
_QUIET = {Role.ATTRIBUTE, Role.IGNORE}


class MappingEditor(QWidget):
    """`role_chosen` (column, role) and `mapping_changed` (mapping) tell what a person changed."""

    role_chosen = Signal(str, object)
    mapping_changed = Signal(object)

    def __init__(self, translate: Translate, muted: str, parent: QWidget | None = None) -> None:
        """muted: the colour of columns that mean nothing special."""
        super().__init__(parent)
        self._translate = translate
        self._muted = muted
        self._mapping = Mapping("")
        self._uses: tuple[ColumnUse, ...] = ()
        self._column = ""
        self._is_shown_from_outside = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._table = PlainTable([translate(each) for each in _COLUMNS], stretched=2, parent=self)
        self._table.itemSelectionChanged.connect(self._on_column_chosen)
        layout.addWidget(self._table, 3)
        layout.addWidget(self._make_side(), 2)

    def set_draft(self, draft: DraftShown) -> None:
        """Show the mapping; the chosen column stays chosen."""
        self._is_shown_from_outside = True
        try:
            self._mapping, uses = draft.mapping, draft.uses
            if uses != self._uses:
                self._uses = uses
                self._show_uses(uses)
            self.setEnabled(draft.is_editable)
            self._show_constants()
            names = [use.column for use in uses]
            at = names.index(self._column) if self._column in names else self._first_important(uses)
            if uses:
                self._table.selectRow(at)
                self._show_column(uses[at])
        finally:
            self._is_shown_from_outside = False

    def _make_side(self) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        self._name = QLabel(inside)
        self._name.setProperty("look", "title")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._role = QComboBox(inside)
        for role, words in ROLE_WORDS.items():
            self._role.addItem(self._translate(words), role.value)
        self._role.setMaxVisibleItems(20)
        self._role.activated.connect(self._on_role_chosen)
        self._forms: dict[Role, ColumnForm] = {
            Role.IDENTITY: IdentityForm(inside),
            Role.TIME: TimeForm(inside),
            Role.DURATION: DurationForm(inside),
            Role.SCORE: ScoreForm(self._translate, inside),
        }
        self._details = QStackedWidget(inside)
        self._nothing = QWidget(inside)
        self._details.addWidget(self._nothing)
        for form in self._forms.values():
            form.changed.connect(self.mapping_changed)
            self._details.addWidget(form)
        column.addWidget(self._name)
        column.addWidget(self._role)
        column.addWidget(self._details)
        column.addSpacing(8)
        column.addLayout(self._make_constants(inside))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        frame = QFrame(self)
        frame.setProperty("look", "card")
        outer = QVBoxLayout(frame)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)
        return frame

    def _make_constants(self, parent: QWidget) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        heading = QLabel(self.tr("The same for every row"), parent)
        heading.setProperty("look", "title")
        self._event_name = QLineEdit(parent)
        self._event_name.editingFinished.connect(self._on_constants_edited)
        self._channel, self._actor = QComboBox(parent), QComboBox(parent)
        for combo in (self._channel, self._actor):
            combo.addItem(self.tr("(by column, or unknown)"), "")
        for channel in CHANNELS:
            self._channel.addItem(self._translate(CHANNEL_WORDS[channel]), channel.value)
        for actor in ACTORS:
            self._actor.addItem(self._translate(ACTOR_WORDS[actor]), actor.value)
        for combo in (self._channel, self._actor):
            combo.activated.connect(self._on_constants_edited)
        self._source = QLineEdit(parent)
        self._source.editingFinished.connect(self._on_source_edited)
        form.addRow(heading)
        form.addRow(self.tr("Name of the source"), self._source)
        form.addRow(self.tr("Event name"), self._event_name)
        form.addRow(self.tr("Channel"), self._channel)
        form.addRow(self.tr("Who acted"), self._actor)
        return form

    def _show_uses(self, uses: Sequence[ColumnUse]) -> None:
        rows = [(use.column, self._translate(ROLE_WORDS[use.role]), "  |  ".join(use.samples)) for use in uses]
        quiet = {(at, 1): self._muted for at, use in enumerate(uses) if use.role in _QUIET}
        quiet |= {(at, 2): self._muted for at in range(len(uses))}
        self._table.set_rows(rows, colours=quiet)

    def _first_important(self, uses: Sequence[ColumnUse]) -> int:
        return next((at for at, use in enumerate(uses) if use.role not in _QUIET), 0)

    def _show_column(self, use: ColumnUse) -> None:
        self._column = use.column
        self._name.setText(use.column)
        self._role.setCurrentIndex(self._role.findData(use.role.value))
        form = self._forms.get(use.role)
        if form is None:
            self._details.setCurrentWidget(self._nothing)
            self._details.setMaximumHeight(0)
        else:
            form.show_column(self._mapping, use.column)
            self._details.setCurrentWidget(form)
            self._details.setMaximumHeight(form.sizeHint().height() + 20)

    def _show_constants(self) -> None:
        mapping = self._mapping
        self._source.setText(mapping.source)
        self._event_name.setText(constant_of(mapping, Role.NAME))
        self._channel.setCurrentIndex(max(0, self._channel.findData(constant_of(mapping, Role.CHANNEL))))
        self._actor.setCurrentIndex(max(0, self._actor.findData(constant_of(mapping, Role.ACTOR))))

    @Slot()
    def _on_column_chosen(self) -> None:
        items = self._table.selectedItems()
        if items and not self._is_shown_from_outside:
            self._show_column(self._uses[items[0].row()])

    @Slot(int)
    def _on_role_chosen(self, _index: int) -> None:
        self.role_chosen.emit(self._column, Role(self._role.currentData()))

    @Slot()
    def _on_source_edited(self) -> None:
        source = self._source.text().strip()
        if source and source != self._mapping.source and not self._is_shown_from_outside:
            self.mapping_changed.emit(replace(self._mapping, source=source))

    @Slot()
    def _on_constants_edited(self) -> None:
        if self._is_shown_from_outside:
            return
        mapping = self._mapping
        wanted = {
            Role.NAME: self._event_name.text().strip(),
            Role.CHANNEL: str(self._channel.currentData()),
            Role.ACTOR: str(self._actor.currentData()),
        }
        for role, word in wanted.items():
            if word != constant_of(mapping, role):
                mapping = set_constant(mapping, role, word)
        if mapping != self._mapping:
            self.mapping_changed.emit(mapping)
