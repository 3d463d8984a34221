"""The audit as a table with filters over it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.audit import AuditKind
from viewer.domain.text import Translate
from viewer.presenters.audit import AuditFilter, AuditPresenter
from viewer.presenters.audit_words import AUDIT_COLUMNS, kind_words
from viewer.qt.icons import icon
from viewer.qt.plain_table import PlainTable
from viewer.qt.theme import Theme

_SETTLED_MS = 150
_STRETCHED = 5
_EARLIEST = QDate(2000, 1, 1)


class AuditDialog(QDialog):
    """Passive view of `AuditPresenter`. Typing narrows after a moment, everything else at once."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._translate = translate
        self._presenter: AuditPresenter | None = None
        self.setWindowTitle(self.tr("Who looked at what"))
        self.resize(1080, 640)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(self._make_filters())
        self._table = PlainTable([translate(each) for each in AUDIT_COLUMNS], stretched=_STRETCHED, parent=self)
        self._table.setAccessibleName(self.tr("Entries of the audit"))
        layout.addWidget(self._table, 1)
        foot = QHBoxLayout()
        self._summary = QLabel(self)
        self._told = QLabel(self)
        for label in (self._summary, self._told):
            label.setProperty("look", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        foot.addWidget(self._summary)
        foot.addStretch(1)
        foot.addWidget(self._told)
        save, close = QPushButton(self.tr("Save as CSV…"), self), QPushButton(self.tr("Close"), self)
        save.setIcon(icon("export", theme))
        save.clicked.connect(self._on_save_clicked)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addWidget(save)
        foot.addWidget(close)
        layout.addLayout(foot)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._ask)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What the table shows."""
        table = self._table
        return [
            tuple(item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount()))
            for row in range(table.rowCount())
        ]

    @property
    def is_settled(self) -> bool:
        return not self._settling.isActive()

    def attach(self, presenter: AuditPresenter) -> None:
        self._presenter = presenter
        self._only_customer.setEnabled(presenter.has_customer)

    def set_people(self, names: Sequence[str]) -> None:
        self._people.blockSignals(True)
        chosen = self._people.currentData()
        self._people.clear()
        self._people.addItem(self.tr("Everybody"), "")
        for name in names:
            self._people.addItem(name, name)
        self._people.setCurrentIndex(max(0, self._people.findData(chosen)))
        self._people.blockSignals(False)

    def set_entries(self, rows: Sequence[tuple[str, ...]], summary: str) -> None:
        self._table.set_rows(rows)
        self._summary.setText(summary)

    def set_told(self, words: str) -> None:
        self._told.setText(words)

    def set_words(self, words: str) -> None:
        self._words.setText(words)

    def choose_kind(self, kind: AuditKind | None) -> None:
        self._kinds.setCurrentIndex(max(0, self._kinds.findData("" if kind is None else kind.value)))

    def _make_filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Name, details, reason"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._on_typed)
        self._people, self._kinds = QComboBox(self), QComboBox(self)
        self._people.setAccessibleName(self.tr("Who"))
        self._kinds.setAccessibleName(self.tr("What was done"))
        self._people.addItem(self.tr("Everybody"), "")
        self._kinds.addItem(self.tr("Everything"), "")
        for kind in AuditKind:
            self._kinds.addItem(self._translate(kind_words(kind)), kind.value)
        self._since, self._until = self._make_day(self.tr("From")), self._make_day(self.tr("To"))
        self._only_customer = QCheckBox(self.tr("Only the customer on screen"), self)
        row.addWidget(self._words, 1)
        row.addWidget(self._people)
        row.addWidget(self._kinds)
        for box, day in (self._since, self._until):
            row.addWidget(box)
            row.addWidget(day)
        row.addWidget(self._only_customer)
        self._people.currentIndexChanged.connect(self._ask)
        self._kinds.currentIndexChanged.connect(self._ask)
        self._only_customer.toggled.connect(self._ask)
        return row

    def _make_day(self, words: str) -> tuple[QCheckBox, QDateEdit]:
        box, day = QCheckBox(words, self), QDateEdit(QDate.currentDate(), self)
        day.setCalendarPopup(True)
        day.setMinimumDate(_EARLIEST)
        day.setDisplayFormat("yyyy/MM/dd")
        day.setEnabled(False)
        box.toggled.connect(day.setEnabled)
        box.toggled.connect(self._ask)
        day.dateChanged.connect(self._ask)
        return box, day

    @Slot()
    def _on_typed(self) -> None:
        self._settling.start()

    @Slot()
    def _ask(self) -> None:
        if self._presenter is None:
            return
        kind = self._kinds.currentData()
        self._presenter.set_filter(
            AuditFilter(
                self._words.text(), self._people.currentData() or "", AuditKind(kind) if kind else None,
                _day_of(*self._since), _day_of(*self._until), self._only_customer.isChecked(),
            )
        )  # fmt: skip

    @Slot()
    def _on_save_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), "ashiato-audit.csv", "CSV (*.csv)")
        if name and self._presenter is not None:
            self._presenter.export(Path(name))


def _day_of(box: QCheckBox, edit: QDateEdit) -> date | None:
    if not box.isChecked():
        return None
    day = edit.date()
    return date(day.year(), day.month(), day.day())
