"""Bringing files in: look, adjust, import, see what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress
from viewer.domain.text import Translate
from viewer.presenters.import_words import PreviewTable, ResultWords
from viewer.presenters.importing import GUESSED, DraftShown, FileLine
from viewer.presenters.mapping_draft import Role
from viewer.qt.banner import Banner
from viewer.qt.mapping_editor import MappingEditor
from viewer.qt.plain_table import PlainTable
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme
from viewer.qt.work_dialog import ProgressBox

if TYPE_CHECKING:
    from viewer.presenters.importing import ImportPresenter

_ENCODINGS: Final = ("utf-8", "cp932", "euc-jp", "utf-16")


class ImportDialog(QDialog):
    """Passive view of `ImportPresenter`; call `attach()` once before use. `action_asked`: ids of the action table."""

    action_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        *,
        ask_mapping_path: Callable[[str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        """ask_mapping_path: where a mapping is saved, given a suggestion."""
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._ask_mapping_path = ask_mapping_path
        self._presenter: ImportPresenter | None = None
        self._source = "mapping"
        self._is_shown_from_outside = False
        self.setWindowTitle(self.tr("Import files"))
        self.setModal(True)
        if parent is not None:
            self.resize(min(1180, parent.width() - 30), min(780, parent.height() - 30))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.banner = Banner(theme, translate, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._make_look())
        self._pages.addWidget(self._make_run())
        self._pages.addWidget(self._make_done())
        layout.addWidget(self.banner)
        layout.addWidget(self._pages, 1)

    def attach(self, presenter: ImportPresenter) -> None:
        self._presenter = presenter

    # What the presenter shows.

    def set_files(self, lines: Sequence[FileLine], current: int) -> None:
        self._files.blockSignals(True)
        self._files.clear()
        for line in lines:
            self._files.addItem(f"{line.name}\n{line.state}")
            item = self._files.item(self._files.count() - 1)
            item.setToolTip(plain_tip(line.state))
        self._files.setCurrentRow(current)
        self._files.blockSignals(False)
        self._files.setVisible(len(lines) > 1)
        if lines:
            self._heading.setText(lines[current].name)
            self._state.setText(lines[current].state)

    def set_saved_mappings(self, names: Sequence[str], chosen: str) -> None:
        self._is_shown_from_outside = True
        self.mappings.clear()
        self.mappings.addItem(self.tr("Guessed from the file"), GUESSED)
        for name in names:
            self.mappings.addItem(name, name)
        self.mappings.setCurrentIndex(max(0, self.mappings.findData(chosen)))
        self._is_shown_from_outside = False

    def set_draft(self, draft: DraftShown | None) -> None:
        self._body.setCurrentIndex(0 if draft is None else 1)
        self._save.setEnabled(draft is not None)
        self.mappings.setEnabled(draft is not None)
        if draft is None:
            return
        self._source = draft.mapping.source
        self._editor.set_draft(draft)
        self._missing.setText("\n".join(draft.missing))
        self._missing.setVisible(bool(draft.missing))

    def set_preview(self, table: PreviewTable | None, problem: AshiatoError | None) -> None:
        if problem is not None:
            self.set_problem(problem)
        if table is None:
            for view in (self.events, self.refusals):
                view.setRowCount(0)
            self._summary.clear()
            self._tabs.setTabText(1, self.tr("Refused"))
            return
        self.events.set_headings(table.headings)
        self.events.set_rows(table.rows)
        self.refusals.set_headings(table.refusal_headings)
        self.refusals.set_rows(table.refusals)
        self._summary.setText(table.summary)
        self._tabs.setTabText(1, "{} ({})".format(self.tr("Refused"), f"{table.refused:,}"))

    def set_can_import(self, can_import: bool, hint: str) -> None:
        self.go.setEnabled(can_import)
        self._hint.setText(hint)

    def set_running(self, is_running: bool) -> None:
        self._pages.setCurrentIndex(1 if is_running else 0)
        self._stop.setEnabled(True)

    def set_progress(self, progress: Progress) -> None:
        (self._progress if self._pages.currentIndex() == 1 else self._reading).set_progress(progress)

    def set_result(self, result: ResultWords) -> None:
        self._pages.setCurrentIndex(2)
        self._result.setText(result.heading)
        self._next_step.setText(result.next_step)
        while self._figures.rowCount():
            self._figures.removeRow(0)
        for label, figure in result.lines:
            value = QLabel(figure, self)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._figures.addRow(label, value)
        self._export.setVisible(result.has_refused)
        self._close.setFocus()

    def set_problem(self, error: AshiatoError | None) -> None:
        if error is None:
            self.banner.clear()
        else:
            self.banner.show_problem(error)

    def reject(self) -> None:
        """Esc stops a running import first; the dialog goes when nothing runs."""
        if self._presenter is not None and self._presenter.cancel():
            self._stop.setEnabled(False)
            self._progress.set_stage(self.tr("Stopping…"))
            return
        super().reject()

    # How it is made.

    def _make_look(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(self._make_head(page))
        self._files = QListWidget(page)
        self._files.setMaximumHeight(120)
        self._files.currentRowChanged.connect(self._on_file_chosen)
        layout.addWidget(self._files)
        waiting = QWidget(page)
        wait = QVBoxLayout(waiting)
        wait.addStretch(1)
        self._reading = ProgressBox(self._translate, waiting)
        wait.addWidget(self._reading)
        wait.addStretch(1)
        self._body = QStackedWidget(page)
        self._body.addWidget(waiting)
        self._body.addWidget(self._make_draft(page))
        layout.addWidget(self._body, 1)
        layout.addLayout(self._make_foot(page))
        return page

    def _make_head(self, page: QWidget) -> QHBoxLayout:
        self._heading, self._state = QLabel(page), QLabel(page)
        self._heading.setProperty("look", "title")
        self._state.setProperty("look", "muted")
        for label in (self._heading, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._encoding, self.mappings = QComboBox(page), QComboBox(page)
        self._encoding.addItem(self.tr("Automatic"), "")
        for encoding in _ENCODINGS:
            self._encoding.addItem(encoding.upper(), encoding)
        self._encoding.activated.connect(self._on_encoding_chosen)
        self.mappings.activated.connect(self._on_mapping_chosen)
        self.mappings.setMinimumContentsLength(16)
        row = QHBoxLayout()
        row.addWidget(self._heading)
        row.addWidget(self._state, 1)
        row.addWidget(QLabel(self.tr("Encoding"), page))
        row.addWidget(self._encoding)
        row.addSpacing(8)
        row.addWidget(QLabel(self.tr("Mapping"), page))
        row.addWidget(self.mappings)
        return row

    def _make_draft(self, page: QWidget) -> QWidget:
        split = QSplitter(Qt.Orientation.Vertical, page)
        split.setChildrenCollapsible(False)
        self._editor = MappingEditor(self._translate, self._theme.text_muted, split)
        self._editor.role_chosen.connect(self._on_role_chosen)
        self._editor.mapping_changed.connect(self._on_mapping_changed)
        below = QWidget(split)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        self._missing = QLabel(below)
        self._missing.setStyleSheet(f"color: {self._theme.warning}; font-weight: bold;")
        self._summary = QLabel(below)
        self._summary.setProperty("look", "muted")
        self._tabs = QTabWidget(below)
        self.events, self.refusals = PlainTable((), parent=below), PlainTable((), parent=below)
        self._tabs.addTab(self.events, self.tr("What would come out"))
        self._tabs.addTab(self.refusals, self.tr("Refused"))
        column.addWidget(self._missing)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._summary)
        split.addWidget(self._editor)
        split.addWidget(below)
        split.setSizes([330, 270])
        return split

    def _make_foot(self, page: QWidget) -> QHBoxLayout:
        self._hint = QLabel(page)
        self._hint.setProperty("look", "muted")
        self._save = QPushButton(self.tr("Save mapping…"), page)
        self._save.clicked.connect(self._on_save_clicked)
        cancel = QPushButton(self.tr("Cancel"), page)
        cancel.clicked.connect(self.reject)
        self.go = QPushButton(self.tr("Import"), page)
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go_clicked)
        foot = QHBoxLayout()
        foot.addWidget(self._save)
        foot.addWidget(self._hint, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        return foot

    def _make_run(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(60, 20, 60, 20)
        layout.addStretch(2)
        heading = QLabel(self.tr("Importing"), page)
        heading.setProperty("look", "title")
        self._progress = ProgressBox(self._translate, page)
        words = QLabel(self.tr("The window can be read meanwhile elsewhere; stopping leaves no trace."), page)
        words.setProperty("look", "muted")
        self._stop = QPushButton(self.tr("Stop"), page)
        self._stop.clicked.connect(self.reject)
        for widget in (heading, words, self._progress):
            layout.addWidget(widget)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        layout.addStretch(3)
        return page

    def _make_done(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(60, 30, 60, 24)
        self._result, self._next_step = QLabel(page), QLabel(page)
        font = self._result.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.4))
        font.setBold(True)
        self._result.setFont(font)
        self._next_step.setProperty("look", "muted")
        self._next_step.setWordWrap(True)
        self._figures = QFormLayout()
        self._figures.setHorizontalSpacing(28)
        self._export = QPushButton(self.tr("Export refused rows…"), page)
        self._export.clicked.connect(self._on_export_clicked)
        self._close = QPushButton(self.tr("Show the customers"), page)
        self._close.setProperty("look", "primary")
        self._close.clicked.connect(self.accept)
        layout.addStretch(1)
        layout.addWidget(self._result)
        layout.addSpacing(8)
        layout.addLayout(self._figures)
        layout.addSpacing(8)
        layout.addWidget(self._next_step)
        layout.addStretch(2)
        foot = QHBoxLayout()
        foot.addWidget(self._export)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout.addLayout(foot)
        return page

    # What people do.

    @Slot(int)
    def _on_file_chosen(self, row: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_file(row)

    @Slot(int)
    def _on_mapping_chosen(self, _index: int) -> None:
        if self._presenter is not None and not self._is_shown_from_outside:
            self._presenter.choose_mapping(str(self.mappings.currentData()))

    @Slot(int)
    def _on_encoding_chosen(self, _index: int) -> None:
        if self._presenter is not None:
            self._presenter.set_encoding(str(self._encoding.currentData()) or None)

    @Slot(str, object)
    def _on_role_chosen(self, column: str, role: Role) -> None:
        if self._presenter is not None:
            self._presenter.set_role(column, role)

    @Slot(object)
    def _on_mapping_changed(self, mapping: object) -> None:
        if self._presenter is not None:
            self._presenter.set_mapping(mapping)  # type: ignore[arg-type]  # signals carry objects

    @Slot()
    def _on_save_clicked(self) -> None:
        path = self._ask_mapping_path(f"{self._source}.toml")
        if path is not None and self._presenter is not None:
            self._presenter.save_mapping(path)

    @Slot()
    def _on_go_clicked(self) -> None:
        if self._presenter is not None:
            self._presenter.run()

    @Slot()
    def _on_export_clicked(self) -> None:
        self.accept()
        self.action_asked.emit("data.export_refused")
