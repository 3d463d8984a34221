"""A journey as a sharp picture: who it is about, and the contacts that are selected, twice as fine as the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.journey_header import HeaderContent
from viewer.presenters.journey_text import selected_rows
from viewer.qt.contacts_painter import ContactsPainter
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme

SCALE: Final = 2
MOST_PX: Final = 12_000
"""Height at most, in logical pixels: what slides, mails and clipboards still take."""


def make_picture(panel: JourneyPanel, journey: JourneyPresenter, theme: Theme) -> tuple[QImage | None, int]:
    """The picture, and how many contacts had no room; None while no journey is shown.

    Of the contacts it shows what is selected, or all; of the lanes what is on the screen.
    """
    header = journey.header
    if header is None or panel.contacts.contacts is None:
        return None, 0
    if panel.is_lanes:
        return _headed(panel, header, theme, panel.view.size(), lambda painter: _render(panel.view, painter)), 0
    layout = panel.contacts.contacts
    rows = selected_rows(layout.rows, journey.selection)
    heights: list[float] = []
    for row in rows:
        height = layout.height(row)
        if heights and sum(heights) + height > MOST_PX:
            break
        heights.append(height)
    lettering = Lettering(panel.contacts.font())
    row_painter = ContactsPainter(theme, lettering)

    def paint(painter: QPainter) -> None:
        for row, height in zip(rows, heights, strict=False):
            row_painter.paint_row(painter, layout.drawing(row))
            painter.translate(0, height)

    size = QSize(panel.contacts.viewport().width(), round(sum(heights)))
    return _headed(panel, header, theme, size, paint), len(rows) - len(heights)


def _render(widget: QWidget, painter: QPainter) -> None:
    widget.render(painter, widget.rect().topLeft())


def _headed(
    panel: JourneyPanel, header: HeaderContent, theme: Theme, size: QSize, paint: Callable[[QPainter], None]
) -> QImage:
    font, alias = panel.font(), panel.header.alias_words
    title = QFont(font)
    title.setPixelSize(round(font.pixelSize() * 1.3))
    title.setBold(True)
    line_px = round(title.pixelSize() * 1.5)
    small_px = round(font.pixelSize() * 1.5)
    head_px = line_px + small_px + 16
    image = QImage(size.width() * SCALE, (size.height() + head_px) * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(theme.bg))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(title)
    painter.setPen(QColor(theme.text))
    name = f"{header.nickname} {alias} {header.customer_id}"
    painter.drawText(QRectF(14, 8, size.width() - 28, line_px), Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(font)
    painter.setPen(QColor(theme.text_muted))
    path = "→".join(step.figure for step in header.score_steps)
    below = " ・ ".join(filter(None, (f"{header.score_label} {path}".strip(), header.span)))
    painter.drawText(QRectF(14, 8 + line_px, size.width() - 28, small_px), Qt.AlignmentFlag.AlignVCenter, below)
    painter.translate(QPointF(0, head_px))
    paint(painter)
    painter.end()
    return image


def ask_picture_path(parent: QWidget) -> Path | None:
    """Where the picture shall be; the suffix is added if it lacks."""
    name, _ = QFileDialog.getSaveFileName(parent, parent.windowTitle(), "journey.png", "PNG (*.png)")
    if not name:
        return None
    return Path(name) if name.lower().endswith(".png") else Path(f"{name}.png")


def save_image(image: QImage, path: Path) -> None:
    """Raises AshiatoError if it cannot be written."""
    if not image.save(str(path), b"PNG"):
        raise AshiatoError(
            Text.translate("Screenshot", "The picture cannot be written."),
            where=str(path),
            next_step=Text.translate("Screenshot", "Check that the folder exists and that you may write there."),
        )
