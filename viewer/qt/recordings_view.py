"""Recordings and their calls, a part of the data page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain.recording_names import TOKENS
from viewer.domain.recordings import MatchRule
from viewer.domain.text import Translate
from viewer.presenters.recording_words import RECORDING_COLUMNS
from viewer.presenters.recordings_list import RecordingsList, Shown
from viewer.qt.plain_table import PlainTable
from viewer.qt.theme import Theme

_MINUTES = (1, 2, 3, 5, 10, 15, 30, 60)


class RecordingsView(QWidget):
    """Passive view of `RecordingsList`."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: RecordingsList | None = None
        self._rows: tuple[Shown, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addLayout(self._make_head())
        self.table = PlainTable([translate(each) for each in RECORDING_COLUMNS], stretched=0, parent=self)
        self.table.setAccessibleName(self.tr("Recordings"))
        self.table.setMinimumHeight(110)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._make_foot())
        self.hide()

    def attach(self, presenter: RecordingsList) -> None:
        self._presenter = presenter
        presenter.refresh()

    def set_recordings(self, summary: str, rule: MatchRule | None, rows: Sequence[Shown]) -> None:
        self.setVisible(rule is not None)
        chosen = self._chosen()
        self._rows = tuple(rows)
        self._summary.setText(summary)
        if rule is not None and not self.pattern.hasFocus():
            self.pattern.setText(rule.pattern)
            if self.minutes.findData(rule.minutes) < 0:
                self.minutes.addItem(self.tr("± %n minute(s)", "", rule.minutes), rule.minutes)
            self.minutes.setCurrentIndex(self.minutes.findData(rule.minutes))
        with QSignalBlocker(self.table):
            warned = {(at, 2): self._theme.warning for at, row in enumerate(rows) if not row.has_call}
            self.table.set_rows([row.cells for row in rows], colours=warned)
            if chosen is not None:
                for at, row in enumerate(self._rows):
                    if row.media == chosen.media:
                        self.table.selectRow(at)
        self._on_chosen()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(self.tr("Recordings"), self)
        title.setProperty("look", "title")
        self._summary = QLabel(self)
        self._summary.setProperty("look", "muted")
        self.pattern = QLineEdit(self)
        self.pattern.setAccessibleName(self.tr("Pattern of the names"))
        self.pattern.setToolTip(" ".join("{" + token + "}" for token in TOKENS) + " *")
        self.pattern.setMinimumWidth(220)
        self.minutes = QComboBox(self)
        self.minutes.setAccessibleName(self.tr("Minutes between the name and the call"))
        for minutes in _MINUTES:
            self.minutes.addItem(self.tr("± %n minute(s)", "", minutes), minutes)
        self._apply = QPushButton(self.tr("Match"), self)
        self._apply.clicked.connect(self._on_rule)
        self.pattern.returnPressed.connect(self._on_rule)
        head.addWidget(title)
        head.addWidget(self._summary, 1)
        head.addWidget(QLabel(self.tr("Pattern of the names"), self))
        for widget in (self.pattern, self.minutes, self._apply):
            head.addWidget(widget)
        return head

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.calls = QComboBox(self)
        self.calls.setAccessibleName(self.tr("Calls it may be"))
        self.assign_button = QPushButton(self.tr("Assign to this call"), self)
        self.assign_button.clicked.connect(self._on_assign)
        self.none_button = QPushButton(self.tr("Of no call"), self)
        self.none_button.clicked.connect(self._on_none)
        self.rule_button = QPushButton(self.tr("Let the name decide"), self)
        self.rule_button.clicked.connect(self._on_let_rule)
        foot.addWidget(self.calls, 1)
        for button in (self.assign_button, self.none_button, self.rule_button):
            foot.addWidget(button)
        return foot

    def _chosen(self) -> Shown | None:
        items = self.table.selectedItems()
        at = items[0].row() if items else -1
        return self._rows[at] if 0 <= at < len(self._rows) else None

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self._chosen()
        self.calls.clear()
        for words, _call in () if chosen is None else chosen.choices:
            self.calls.addItem(words)
        if chosen is None:
            self.calls.addItem(self.tr("Choose a recording above."))
        elif not chosen.choices:
            self.calls.addItem(self.tr("Select a call on a journey to assign it there."))
        self.calls.setEnabled(chosen is not None and bool(chosen.choices))
        self.assign_button.setEnabled(self.calls.isEnabled())
        self.none_button.setEnabled(chosen is not None)
        self.rule_button.setEnabled(chosen is not None and chosen.is_by_hand)

    @Slot()
    def _on_rule(self) -> None:
        if self._presenter is not None:
            self._presenter.set_rule(MatchRule(self.pattern.text().strip(), int(self.minutes.currentData())))

    @Slot()
    def _on_assign(self) -> None:
        chosen, at = self._chosen(), self.calls.currentIndex()
        if self._presenter is not None and chosen is not None and 0 <= at < len(chosen.choices):
            self._presenter.assign(chosen.media, chosen.choices[at][1])

    @Slot()
    def _on_none(self) -> None:
        if self._presenter is not None and (chosen := self._chosen()) is not None:
            self._presenter.assign_none(chosen.media)

    @Slot()
    def _on_let_rule(self) -> None:
        if self._presenter is not None and (chosen := self._chosen()) is not None:
            self._presenter.let_rule_decide(chosen.media)
