"""The data page: imported files, refused rows, and the way to more files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.text import Translate
from viewer.presenters.data import SOURCE_COLUMNS, DataPresenter, ShownSource
from viewer.presenters.refused_words import REFUSED_COLUMNS
from viewer.qt.icons import icon
from viewer.qt.plain_table import PlainTable
from viewer.qt.theme import Theme

_NUMBERS = range(2, 6)
_REFUSED = 4


class DataPage(QWidget):
    """Passive view of `DataPresenter`. The buttons ask for actions of the table, by id."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._presenter: DataPresenter | None = None
        self._was_shown = False
        self._source_nos: tuple[int, ...] = ()
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        self._add_head(layout)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_tables())
        self._stack.addWidget(self._make_empty())
        layout.addWidget(self._stack, 1)
        self._told = QLabel(self)
        self._told.setProperty("look", "muted")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.hide()
        layout.addWidget(self._told)

    def attach(self, presenter: DataPresenter) -> None:
        self._presenter = presenter

    def add_section(self, section: QWidget) -> None:
        """Something of its own below the tables."""
        self._layout.insertWidget(self._layout.indexOf(self._told), section)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None and not self._was_shown:
            self._was_shown = True
            self._presenter.refresh()

    def set_summary(self, words: str) -> None:
        self._summary.setText(words)

    def set_sources(self, sources: Sequence[ShownSource]) -> None:
        self._stack.setCurrentIndex(0 if sources else 1)
        self._rebuild.setEnabled(bool(sources))
        self._sources.blockSignals(True)
        self._source_nos = tuple(source.source_no for source in sources)
        warned = {(at, _REFUSED): self._theme.warning for at, source in enumerate(sources) if source.has_refused}
        self._sources.set_rows([source.cells for source in sources], numbers=_NUMBERS, colours=warned)
        self._sources.blockSignals(False)
        self._export.setEnabled(any(source.has_refused for source in sources))
        self._fit()

    def set_refused(self, title: str, rows: Sequence[tuple[str, ...]]) -> None:
        self._refused_side.setVisible(bool(title))
        self._refused_title.setText(title)
        self._refused.setVisible(bool(rows))
        self._refused.set_rows(rows)

    def set_told(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _add_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        title = QLabel(self.tr("Data"), self)
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.5))
        font.setBold(True)
        title.setFont(font)
        self._summary = QLabel(self)
        self._summary.setProperty("look", "muted")
        row.addWidget(title)
        row.addSpacing(12)
        row.addWidget(self._summary, 1)
        self._rebuild = self._button(self.tr("Rebuild"), "refresh", "data.rebuild")
        self._rebuild.setToolTip(self.tr("Make the data anew from the kept sources and mappings"))
        common = self._button(self.tr("Common events…"), "clock", "data.common_events")
        common.setToolTip(self.tr("What hit everybody: a CSV with from, to, kind, area, text"))
        row.addWidget(common)
        recordings = self._button(self.tr("Add recordings…"), "channel-call", "data.recordings")
        recordings.setToolTip(self.tr("A folder of WAV, MP3 or M4A files; each finds its call by its name"))
        row.addWidget(recordings)
        audit = self._button(self.tr("Audit…"), "search", "data.audit")
        audit.setToolTip(self.tr("Who looked at whom, revealed, printed, exported or changed"))
        # Beside four other buttons an icon would take the room of the dates before them.
        audit.setIcon(QIcon())
        row.addWidget(audit)
        row.addWidget(self._rebuild)
        row.addWidget(self._make_import())
        layout.addLayout(row)

    def _make_import(self) -> QPushButton:
        button = self._button(self.tr("Import files… (Ctrl+O)"), "import", "data.import", colour=self._theme.on_accent)
        button.setProperty("look", "primary")
        return button

    def _make_tables(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        self._sources = PlainTable([self._translate(each) for each in SOURCE_COLUMNS], stretched=1, parent=split)
        self._sources.setAccessibleName(self.tr("Imported files"))
        self._sources.itemSelectionChanged.connect(self._on_source_chosen)
        split.addWidget(self._sources)
        self._refused_side = QWidget(split)
        side = QVBoxLayout(self._refused_side)
        side.setContentsMargins(0, 12, 0, 0)
        head = QHBoxLayout()
        self._refused_title = QLabel(self._refused_side)
        self._refused_title.setProperty("look", "title")
        self._refused_title.setTextFormat(Qt.TextFormat.PlainText)
        self._export = self._button(self.tr("Export refused rows…"), "export", "data.export_refused")
        head.addWidget(self._refused_title, 1)
        head.addWidget(self._export)
        side.addLayout(head)
        self._refused = PlainTable(
            [self._translate(each) for each in REFUSED_COLUMNS], stretched=4, parent=self._refused_side
        )
        self._refused.setAccessibleName(self.tr("Refused rows"))
        side.addWidget(self._refused, 1)
        side.addStretch(0)
        split.addWidget(self._refused_side)
        self._refused_side.hide()
        return split

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        what = QLabel(self.tr("Nothing was imported into this workspace yet."), page)
        what.setProperty("look", "title")
        step = QLabel(
            self.tr("Drop export files here: CSV, TSV, JSON, JSON Lines, Parquet or Excel, also as gzip or zip."), page
        )
        step.setProperty("look", "muted")
        for label in (what, step):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addWidget(self._make_import(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def _button(self, words: str, icon_name: str, action_id: str, *, colour: str | None = None) -> QPushButton:
        button = QPushButton(words, self)
        button.setIcon(icon(icon_name, self._theme, colour))
        button.setObjectName(action_id)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _fit(self) -> None:
        """The upper table takes the room its rows need, at most half."""
        split = self._sources.parentWidget()
        if isinstance(split, QSplitter):
            rows_px = self._sources.rowCount() * self._sources.verticalHeader().defaultSectionSize() + 44
            upper = max(140, min(rows_px, split.height() // 2))
            split.setSizes([upper, max(100, split.height() - upper)])

    @Slot()
    def _on_source_chosen(self) -> None:
        items = self._sources.selectedItems()
        if items and self._presenter is not None:
            self._presenter.choose(self._source_nos[items[0].row()])

    @Slot()
    def _on_button_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())
