"""The coverage page: a table of who was read by whom; a click on "never" makes the list of these people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.presenters.coverage import Coverage, CoverageRow, Group, share_words
from viewer.qt.plain_table import PlainTable
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.coverage import CoveragePresenter

_READ_COLUMN: Final = 1
_NEVER_COLUMN: Final = 2
_FIRST_READER: Final = 3


class CoveragePage(QWidget):
    """Passive view of `CoveragePresenter`; call `attach()` once."""

    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: CoveragePresenter | None = None
        self._rows: list[CoverageRow | None] = []
        self._readers: tuple[str, ...] = ()
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("What was read"), self)
        title.setProperty("look", "title")
        self._busy = QLabel(self)
        self._busy.setProperty("look", "muted")
        back = QPushButton(self.tr("Back"), self)
        back.setProperty("look", "quiet")
        back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._busy, 1)
        head.addWidget(back)
        self._hint = QLabel(
            self.tr(
                "Read, of all customers of the row. A click on “never read” lists these people; on a person's cell, "
                "those this person has not read."
            ),
            self,
        )
        self._hint.setWordWrap(True)
        self._hint.setProperty("look", "muted")
        self.table = PlainTable((), parent=self)
        self.table.setAccessibleName(self.tr("What was read"))
        self.table.cellClicked.connect(self._on_cell)
        self.table.cellActivated.connect(self._on_cell)
        self._left_out = QLabel(self)
        self._left_out.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._left_out)

    def attach(self, presenter: CoveragePresenter) -> None:
        self._presenter = presenter

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None:
            self._presenter.load()

    # What the presenter shows.

    def set_busy(self, words: str) -> None:
        self._busy.setText(words)

    def set_coverage(self, coverage: Coverage) -> None:
        self._readers = coverage.readers
        self.table.set_headings(
            (self.tr("Customers"), self.tr("Read by anybody"), self.tr("Never read"), *coverage.readers)
        )
        self._rows, cells, colours = [], [], {}
        section = ""
        for row in coverage.rows:
            if row.group.section != section:
                section = row.group.section
                self._rows.append(None)
                cells.append([section, *[""] * (2 + len(coverage.readers))])
                colours[len(cells) - 1, 0] = self._theme.text_muted
            self._rows.append(row)
            colours[len(cells), _NEVER_COLUMN] = self._theme.accent
            cells.append(
                [
                    row.group.words, share_words(row.read, row.total), f"{row.never:,}",
                    *(share_words(count, row.total) for count in row.read_by),
                ]
            )  # fmt: skip
        self.table.set_rows(cells, numbers=range(1, _FIRST_READER + len(coverage.readers)), colours=colours)
        words = self.tr("%n more reader(s) are counted under “read by anybody”.", "", coverage.left_out)
        self._left_out.setText(words if coverage.left_out else "")
        self._left_out.setVisible(bool(coverage.left_out))

    # What people do.

    @Slot(int, int)
    def _on_cell(self, row_no: int, column: int) -> None:
        row = self._rows[row_no] if 0 <= row_no < len(self._rows) else None
        if row is None or self._presenter is None:
            return
        if column == _NEVER_COLUMN:
            self._list(row.group, "")
        elif column >= _FIRST_READER:
            self._list(row.group, self._readers[column - _FIRST_READER])

    def _list(self, group: Group, reader: str) -> None:
        if self._presenter is not None:
            self._presenter.list_never_read(group, reader)
