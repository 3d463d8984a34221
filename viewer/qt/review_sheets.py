"""Paper for the silent round: the pages laid out one customer after another, shown, saved as PDF or printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.presenters.review_sheets import CustomerPaper, WritingContent
from viewer.qt.print_dialog import PrintDialog
from viewer.qt.sheet_layout import PAGE_SIZE, SheetBox, SheetLettering, SheetPage, SheetText, lay_out_sheet
from viewer.qt.sheet_printing import make_pdf, print_pages, save_pdf
from viewer.qt.theme import LIGHT, Theme
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import elide, wrap

_MARGIN: Final = 165
_LINE: Final = 150
"""Dots between two lines to write on: 12.7 mm."""
_COLUMNS: Final = (0.14, 0.52, 0.34)
_SHOWN_PAGES: Final = 3


def make_writing_page(content: WritingContent, lettering: SheetLettering) -> SheetPage:
    """One A4 page with lines down to its foot."""
    width = float(PAGE_SIZE[0] - 2 * _MARGIN)
    texts: list[SheetText] = []
    boxes: list[SheetBox] = []
    y = float(_MARGIN)

    def put(words: str, x: float, face: Face, colour: str = LIGHT.text, room: float = width) -> None:
        shown = elide(lettering.clean(" ".join(words.split())), room, face, lettering.measure)
        if shown:
            texts.append(SheetText(shown, x, y, face, colour))

    put(content.review, float(_MARGIN), Face.SMALL, LIGHT.text_muted)
    y += lettering.line(Face.SMALL) + 12
    put(f"{content.place}   {content.nickname}   {content.customer_id}", float(_MARGIN), Face.FIGURE)
    y += lettering.line(Face.FIGURE) + 14
    for line in wrap(lettering.clean(content.question), width, 3, Face.HEAD, lettering.measure):
        put(line, float(_MARGIN), Face.HEAD)
        y += lettering.line(Face.HEAD)
    if content.stretch:
        put(content.stretch, float(_MARGIN), Face.TITLE)
        y += lettering.line(Face.TITLE)
    y += 26
    put(content.writer, float(_MARGIN), Face.TITLE, LIGHT.text_muted)
    y += lettering.line(Face.TITLE) + 8
    boxes.append(SheetBox(float(_MARGIN), y, width, 2, LIGHT.border_strong))
    y += 40
    x = float(_MARGIN)
    starts = []
    for share, heading in zip(_COLUMNS, content.columns, strict=True):
        put(heading, x + 12, Face.SMALL_BOLD, room=width * share - 24)
        starts.append(x)
        x += width * share
    y += lettering.line(Face.SMALL_BOLD) + 8
    top, foot = y, float(PAGE_SIZE[1] - _MARGIN - 90)
    while y <= foot:
        boxes.append(SheetBox(float(_MARGIN), y, width, 2, LIGHT.border_strong))
        y += _LINE
    last = y - _LINE
    boxes += [SheetBox(start, top, 2, last - top, LIGHT.border) for start in starts[1:]]
    y = float(PAGE_SIZE[1] - _MARGIN)
    put(content.footer[0], float(_MARGIN), Face.SMALL, LIGHT.text_muted, width / 2)
    put(content.footer[1], _MARGIN + width / 2, Face.SMALL, LIGHT.text_muted, width / 2)
    return SheetPage(tuple(boxes), (), tuple(texts))


class ReviewSheetsDesk(QObject):
    """One customer is laid out at a time, so that the window goes on living."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget, *, is_japanese: bool) -> None:
        super().__init__(parent)
        self._theme, self._translate, self._window = theme, translate, parent
        self._lettering = SheetLettering(is_japanese=is_japanese)
        self._waiting: list[CustomerPaper] = []
        self.pages: tuple[SheetPage, ...] = ()
        """Those that are laid out."""
        self.dialog: PrintDialog | None = None

    @property
    def is_settled(self) -> bool:
        return not self._waiting

    def begin(self) -> None:
        """Show that they are being made."""
        dialog = self.dialog = PrintDialog(self._theme, self._window)
        dialog.setWindowTitle(self.tr("Sheets for the silent round"))
        dialog.unmask.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_asked.connect(self._on_save_asked)
        dialog.print_asked.connect(self._on_print_asked)
        dialog.finished.connect(self._on_finished)
        self.pages = ()
        dialog.open()

    def set_papers(self, papers: Sequence[CustomerPaper]) -> None:
        self._waiting = list(papers)
        self._on_due()

    def save(self, path: Path) -> None:
        """Raises AshiatoError if it cannot be written."""
        save_pdf(make_pdf(self.pages, self._lettering), path)

    @Slot()
    def _on_due(self) -> None:
        if self.dialog is None or not self._waiting:
            self._waiting = []
            return
        paper = self._waiting.pop(0)
        sheet = lay_out_sheet(paper.sheet, self._translate, self._lettering)
        self.pages = (*self.pages, *sheet, make_writing_page(paper.writing, self._lettering))
        if self._waiting:
            QTimer.singleShot(0, self._on_due)
            return
        self.dialog.set_pages(self.pages[:_SHOWN_PAGES], self._lettering, is_unmasked=False)
        self.dialog.set_told(
            self.tr("%n page(s), of which the first ones are shown. Names are made up.", "", len(self.pages))
        )

    @Slot()
    def _on_save_asked(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        # No name of a customer in the name of a file either.
        name, _ = QFileDialog.getSaveFileName(dialog, dialog.windowTitle(), "ashiato-review-sheets.pdf", "PDF (*.pdf)")
        if not name:
            return
        path = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
        try:
            self.save(path)
        except AshiatoError as error:
            dialog.set_told(f"{self._translate(error.what)} {error.where}")
            return
        dialog.set_told(self.tr("Saved: {path}").format(path=path))

    @Slot()
    def _on_print_asked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self.dialog is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Ashiato")
        chooser = QPrintDialog(printer, self.dialog)
        if chooser.exec() == QPrintDialog.DialogCode.Accepted:
            print_pages(self.pages, self._lettering, printer)
            self.dialog.set_told(self.tr("Sent to the printer."))
        chooser.deleteLater()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog, self.pages, self._waiting = None, (), []
