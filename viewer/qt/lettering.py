"""Fonts for each kind of lettering on the journey, measured and laid out once."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform

from viewer.qt.glyphs import readable
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import Metrics

NORMAL_PX: Final = 13.0
KEPT_TEXTS: Final = 2000
"""Several screens of them; each holds about 1.5 KiB beside what Python sees."""
KEPT_WIDTHS: Final = 20000
# Size relative to the app's font, and whether bold.
_FACES: Final[dict[Face, tuple[float, bool]]] = {
    Face.NUMBER: (0.86, True),
    Face.DATE: (1.0, True),
    Face.HEAD: (0.95, True),
    Face.TITLE: (1.0, False),
    Face.SMALL: (0.88, False),
    Face.SMALL_BOLD: (0.88, True),
    Face.FIGURE: (1.5, True),
}


class Lettering:
    """Fonts made from one base font. Widths and prepared texts are kept, the oldest dropped first.

    language: in which characters without a glyph are named, "ja" or "en".
    """

    def __init__(self, base: QFont, language: str = "en") -> None:
        base_px = base.pixelSize() if base.pixelSize() > 0 else NORMAL_PX
        self.font_by_face = {face: _font(base, base_px * size, is_bold) for face, (size, is_bold) in _FACES.items()}
        self._metrics_by_face = {face: QFontMetricsF(font) for face, font in self.font_by_face.items()}
        self._drawable: dict[int, bool] = {}
        self._is_japanese = language == "ja"
        self._widths: OrderedDict[tuple[str, Face], float] = OrderedDict()
        self._texts: OrderedDict[tuple[str, Face], QStaticText] = OrderedDict()
        line_px = {face: float(round(metrics.height())) for face, metrics in self._metrics_by_face.items()}
        self.metrics = Metrics(self.measure, line_px, base_px / NORMAL_PX)

    @property
    def scale(self) -> float:
        return self.metrics.scale

    def measure(self, text: str, face: Face) -> float:
        key = (text, face)
        width = self._widths.get(key)
        if width is None:
            width = self._metrics_by_face[face].horizontalAdvance(self._readable(text))
            self._widths[key] = width
            if len(self._widths) > KEPT_WIDTHS:
                self._widths.popitem(last=False)
        return width

    def _readable(self, text: str) -> str:
        """What is drawn for `text`: a character without a glyph stands in words."""
        return readable(text, self._can_draw, is_japanese=self._is_japanese)

    def _can_draw(self, code_point: int) -> bool:
        found = self._drawable.get(code_point)
        if found is None:
            found = self._drawable[code_point] = self._metrics_by_face[Face.TITLE].inFontUcs4(code_point)
        return found

    def static_text(self, text: str, face: Face) -> QStaticText:
        """`text` prepared for drawing. Always plain: the words are customers' and may look like markup."""
        key = (text, face)
        made = self._texts.get(key)
        if made is None:
            made = QStaticText(self._readable(text))
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            made.prepare(QTransform(), self.font_by_face[face])
            self._texts[key] = made
            if len(self._texts) > KEPT_TEXTS:
                self._texts.popitem(last=False)
        return made


def _font(base: QFont, size_px: float, is_bold: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(10, round(size_px)))
    font.setBold(is_bold)
    return font
