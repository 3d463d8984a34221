"""Icons from our own SVG set in resources/icons, in the theme's colours."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.qt.colours import mix
from viewer.qt.theme import Theme
from viewer.resource_files import resource_path

SIZES_PX: Final = (16, 20, 24)


def channel_icon_name(channel: Channel) -> str:
    """Each channel has a shape of its own, so that colour is never alone."""
    return f"channel-{channel.value}"


def mark_icon_name(kind: MarkKind) -> str:
    return f"mark-{kind.value}"


def icon(name: str, theme: Theme, colour: str | None = None) -> QIcon:
    """The icon `name` (file name without .svg) in `colour`, by default the theme's text colour.

    Disabled is paler by itself. Raises FileNotFoundError for an unknown name.
    """
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _icon(name, colour or theme.text, mix(theme.text_muted, theme.panel, 0.6), ratio)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    """Few pictures, because a window has dozens of icons and starts with all of them; Qt scales between."""
    made = QIcon()
    for size in SIZES_PX:
        made.addPixmap(icon_pixmap(name, size, colour, ratio))
    made.addPixmap(_coloured(icon_pixmap(name, SIZES_PX[-1], colour, ratio), disabled), QIcon.Mode.Disabled)
    return made


def _coloured(picture: QPixmap, colour: str) -> QPixmap:
    """The same shape in one colour, without reading the drawing a second time."""
    made = QPixmap(picture)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(colour))
    painter.end()
    return made


@lru_cache(maxsize=512)
def icon_pixmap(name: str, size_px: int, colour: str, pixel_ratio: float = 1.0) -> QPixmap:
    """The icon as a square pixmap of `size_px` logical pixels. Raises FileNotFoundError for an unknown name."""
    device_px = round(size_px * pixel_ratio)
    pixmap = QPixmap(device_px, device_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, device_px, device_px), colour)
    painter.end()
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap


def paint_icon(painter: QPainter, name: str, where: QRectF, colour: str) -> None:
    """Draws the icon `name` into `where`, sharp at any scale."""
    _renderer(name, colour).render(painter, where)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource_path("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
