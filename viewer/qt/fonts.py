"""The bundled Japanese font, and where it stands among the machine's fonts."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from viewer.resource_files import resource_path

FAMILY: Final = "Ashiato Sans JP"
FILES: Final = ("AshiatoSansJP-Regular.otf", "AshiatoSansJP-Bold.otf")
SMALLEST_PX: Final = 13
LARGEST_PX: Final = 18


def install_fonts(app: QGuiApplication, language: str = "ja") -> QFont:
    """Adds the bundled font and makes it the app's first family, the machine's own font the second. Returns the font.

    The bundled family comes first in every language: customers' words are Japanese on the English screen too, and a
    machine whose own font knows 直 and 骨 only in their Chinese shapes claims to cover Japanese all the same. The
    machine's font serves what the bundle lacks (hangul, emoji), and its size is kept within readable limits.
    Raises FileNotFoundError if the font files are not there.
    """
    _add_fonts()
    font = QFont(app.font())
    own = [family for family in font.families() if family != FAMILY]
    size = QFontInfo(font).pixelSize() if QGuiApplication.platformName() != "offscreen" else SMALLEST_PX
    font.setFamilies([FAMILY, *own])
    font.setPixelSize(min(LARGEST_PX, max(SMALLEST_PX, size)))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    app.setFont(font)
    return font


@cache
def _add_fonts() -> None:
    for name in FILES:
        path = resource_path("resources", "fonts", name)
        if not path.is_file():
            raise FileNotFoundError(path)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise OSError(f"Qt cannot read the font {path.name}")
