"""Sheets as pictures, as PDF, and on a printer: the same pages, painted as text and shapes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.qt.contacts_painter import band_shape
from viewer.qt.sheet_layout import DPI, PAGE_SIZE, SheetLettering, SheetPage
from viewer.qt.theme import LIGHT
from viewer.timeline.row_content import Face

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_TITLE: Final = "Ashiato"
"""In the file's own particulars: nothing about the customer."""


def paint_page(painter: QPainter, page: SheetPage, lettering: SheetLettering) -> None:
    """The painter's units are dots of the layout."""
    painter.setPen(Qt.PenStyle.NoPen)
    for box in page.boxes:
        painter.fillRect(QRectF(box.x, box.y, box.width, box.height), QColor(box.colour))
    for picture in page.pictures:
        painter.drawImage(QRectF(picture.x, picture.y, picture.width, picture.height), picture.image)
    for badge in page.badges:
        where = QRectF(badge.x, badge.y, badge.size, badge.size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.bands[badge.band]))
        painter.drawPath(band_shape(badge.band, where))
        painter.setPen(QColor(LIGHT.on_band))
        painter.setFont(lettering.font_by_face[Face.SMALL_BOLD])
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, badge.figure)
    for words in page.texts:
        painter.setPen(QColor(words.colour))
        painter.setFont(lettering.font_by_face[words.face])
        # drawText knows no markup: what customers wrote stays as it is.
        width = lettering.measure(words.text, words.face) + 20
        where = QRectF(words.x, words.y, width, lettering.line(words.face))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words.text)


def make_page_image(page: SheetPage, lettering: SheetLettering, width_px: int) -> QImage:
    """A picture of a page, `width_px` wide."""
    scale = width_px / PAGE_SIZE[0]
    image = QImage(width_px, round(PAGE_SIZE[1] * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint_page(painter, page, lettering)
    painter.end()
    return image


def make_pdf(pages: Sequence[SheetPage], lettering: SheetLettering) -> bytes:
    """A4, fonts embedded, and nothing in the file's particulars that tells who it is about."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_TITLE)
    writer.setCreator(_TITLE)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.LosslessImageRendering)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        paint_page(painter, page, lettering)
    painter.end()
    buffer.close()
    return bytes(content.data())


def save_pdf(content: bytes, path: Path) -> None:
    """The whole file or none. Raises AshiatoError if it cannot be written."""
    kept = ""
    try:
        handle, kept = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(kept).replace(path)
    except OSError as error:
        if kept:
            with suppress(OSError):
                Path(kept).unlink()
        raise AshiatoError(
            Text.translate("Sheet", "The sheet cannot be written: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Sheet", "Check that the folder exists and that you may write there."),
        ) from error


def print_pages(pages: Sequence[SheetPage], lettering: SheetLettering, printer: QPrinter) -> None:
    """On paper, whatever the printer's resolution."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    painter = QPainter(printer)
    scale = printer.resolution() / DPI
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        paint_page(painter, page, lettering)
    painter.end()
