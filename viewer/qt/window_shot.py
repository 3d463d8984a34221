"""A picture of a window as it stands, without a screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text


def save_picture(window: QWidget, dialog: QWidget | None, out: Path) -> None:
    """Write `window`, with `dialog` over its middle if there is one, as PNG. Raises AshiatoError if it cannot."""
    picture = window.grab()
    if dialog is not None:
        over = dialog.grab()
        painter = QPainter(picture)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
        at = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
        painter.drawPixmap(at, over)
        painter.end()
        dialog.close()
    if not picture.save(str(out), "PNG"):
        raise AshiatoError(
            Text.translate("Screenshot", "The picture cannot be written."),
            where=str(out),
            next_step=Text.translate("Screenshot", "Check that the folder exists and that you may write there."),
        )
