"""Pictures and PDFs of strangers as images, within limits. For jobs: nothing here touches the screen."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_FORMATS: Final = {".png": b"png", ".jpg": b"jpeg", ".webp": b"webp"}
_MOST_PIXELS: Final = 60_000_000
_MOST_SIDE_PX: Final = 2_400
_LONGEST_PAGE_PX: Final = 12_000
_ALLOCATION_MB: Final = 256


def load_picture(path: Path) -> QImage | None:
    """The picture, or the first page of a PDF, at most 2,400 pixels wide; None if it cannot be shown.

    The format is the one its first bytes told when it was added: no other reader, such as that of SVG, is tried.
    """
    if path.suffix == ".pdf":
        return _load_page(path)
    form = _FORMATS.get(path.suffix)
    if form is None:
        return None
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    reader = QImageReader(str(path), QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    reader.setScaledSize(_fitted(size))
    image = reader.read()
    return None if image.isNull() else image


def _load_page(path: Path) -> QImage | None:
    if importlib.util.find_spec("PySide6.QtPdf") is None:
        return None
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    try:
        if document.load(str(path)) != QPdfDocument.Error.None_ or document.pageCount() < 1:
            return None
        points = document.pagePointSize(0)
        if points.width() <= 0 or points.height() <= 0:
            return None
        scale = min(2.5, _MOST_SIDE_PX / points.width(), _LONGEST_PAGE_PX / points.height())
        drawn = document.render(0, QSize(round(points.width() * scale), round(points.height() * scale)))
        if drawn.isNull():
            return None
        # Pages are paper: what they leave out is white, also in the dark.
        page = QImage(drawn.size(), QImage.Format.Format_RGB32)
        page.fill(Qt.GlobalColor.white)
        _draw(page, drawn)
        return page
    finally:
        document.close()


def _draw(page: QImage, drawn: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()


def _fitted(size: QSize) -> QSize:
    limit = QSize(_MOST_SIDE_PX, _LONGEST_PAGE_PX)
    if size.width() <= limit.width() and size.height() <= limit.height():
        return size
    return size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
