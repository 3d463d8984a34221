"""Printing in one window: the preview, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.sheet import SheetContent
from viewer.qt.main_window import MainWindow
from viewer.qt.print_dialog import PrintDialog
from viewer.qt.sheet_layout import SheetLettering, SheetPage, lay_out_sheet
from viewer.qt.sheet_printing import make_pdf, print_pages, save_pdf
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from viewer.domain.journey import Journey
    from viewer.presenters.printing import PrintPresenter


class PrintDesk(QObject):
    """Implements `PrintView`. `presenter` is put in before use."""

    presenter: PrintPresenter
    note_out: Callable[[str, Journey, str, Callable[[], None]], None]
    """Writes down that a sheet leaves: ("printed" or "exported", of whom, why real names), then goes on."""

    def __init__(
        self, theme: Theme, translate: Translate, window: MainWindow, journey: JourneyPresenter, *, is_japanese: bool
    ) -> None:
        super().__init__(window)
        self._theme, self._translate, self._window, self._journeys = theme, translate, window, journey
        self._lettering = SheetLettering(is_japanese=is_japanese)
        self._journey: Journey | None = None
        self._pages: tuple[SheetPage, ...] = ()
        self.content: SheetContent | None = None
        """What the pages say."""
        self.dialog: PrintDialog | None = None

    @property
    def pages(self) -> tuple[SheetPage, ...]:
        """What is shown in the preview."""
        return self._pages

    def begin(self) -> None:
        """Show the sheet of the customer on screen; nothing happens while there is none."""
        journey = self._journeys.journey
        if journey is None:
            return
        self._journey = journey
        if self.dialog is None:
            dialog = self.dialog = PrintDialog(self._theme, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.unmask_changed.connect(self._on_unmask_changed)
            dialog.save_asked.connect(self._on_save_asked)
            dialog.print_asked.connect(self._on_print_asked)
            dialog.finished.connect(self._on_finished)
            dialog.open()
        self.presenter.show(journey)

    def set_sheet(self, content: SheetContent) -> None:
        if self.dialog is not None:
            self.content = content
            self._pages = lay_out_sheet(content, self._translate, self._lettering)
            self.dialog.set_pages(self._pages, self._lettering, is_unmasked=bool(content.unmasked))

    def save(self, path: Path) -> None:
        """Raises AshiatoError if it cannot be written."""
        save_pdf(make_pdf(self._pages, self._lettering), path)

    @Slot(bool)
    def _on_unmask_changed(self, is_unmasked: bool) -> None:
        if self._journey is None:
            return
        if is_unmasked:
            self.presenter.show_unmasked(self._journey)
        else:
            self.presenter.show(self._journey)

    @Slot()
    def _on_save_asked(self) -> None:
        dialog = self.dialog
        if dialog is None or not self._pages:
            return
        # No name of a customer in the name of a file either.
        name, _ = QFileDialog.getSaveFileName(dialog, dialog.windowTitle(), "ashiato-sheet.pdf", "PDF (*.pdf)")
        if not name:
            return
        path = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
        self._take_out("exported", partial(self._save_now, path))

    def _save_now(self, path: Path) -> None:
        if self.dialog is None:
            return
        try:
            self.save(path)
        except AshiatoError as error:
            self.dialog.set_told(f"{self._translate(error.what)} {error.where}")
            return
        self.dialog.set_told(self.tr("Saved: {path}").format(path=path))

    def _take_out(self, kind: str, go_on: Callable[[], None]) -> None:
        if self._journey is not None:
            self.note_out(kind, self._journey, "" if self.content is None else self.content.unmasked, go_on)

    @Slot()
    def _on_print_asked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self.dialog is None or not self._pages:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Ashiato")
        chooser = QPrintDialog(printer, self.dialog)
        if chooser.exec() == QPrintDialog.DialogCode.Accepted:
            self._take_out("printed", partial(self._print_now, printer))
        chooser.deleteLater()

    def _print_now(self, printer: QPrinter) -> None:
        if self.dialog is not None:
            print_pages(self._pages, self._lettering, printer)
            self.dialog.set_told(self.tr("Sent to the printer."))

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog, self._pages, self._journey, self.content = None, (), None, None
