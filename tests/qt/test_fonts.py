"""Japanese looks Japanese on any machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QGlyphRun, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from viewer.qt.fonts import FAMILY, FILES, LARGEST_PX, SMALLEST_PX, install_fonts
from viewer.resource_files import resource_path

UPSTREAM_LACKS = {"≒"}  # in no weight of the face the bundle is made from
MUST_HAVE = "直骨髙﨑𠮷あア亜ｱ℡①〓◎◆→・「」〜…¥×"
BUNDLE = resource_path("resources", "fonts", FILES[0])
CHINESE_COLLECTION = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


@pytest.fixture
def app_font(qapp: QApplication) -> Iterator[QFont]:
    before = qapp.font()
    made = install_fonts(qapp)
    yield made
    qapp.setFont(before)


def glyph_runs(text: str, font: QFont) -> list[QGlyphRun]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()


def test_that_the_app_font_is_the_bundled_family(qapp: QApplication, app_font: QFont) -> None:
    assert qapp.font().families()[0] == FAMILY
    assert QFontInfo(qapp.font()).family() == FAMILY
    assert SMALLEST_PX <= qapp.font().pixelSize() <= LARGEST_PX


@pytest.mark.parametrize("name", FILES)
def test_that_the_bundle_has_every_character_of_cp932_and_the_symbols_in_use(name: str, qapp: QApplication) -> None:
    font = QRawFont(str(resource_path("resources", "fonts", name)), 20)
    lead, trail = range(0x81, 0xFD), range(0x40, 0xFD)
    pairs = (bytes((a, b)).decode("cp932", "ignore") for a in lead for b in trail)
    kanji = {text for text in pairs if len(text) == 1 and text.isprintable()}
    missing = [
        text for text in sorted(kanji - UPSTREAM_LACKS | set(MUST_HAVE)) if font.glyphIndexesForString(text)[0] == 0
    ]
    assert missing == []


@pytest.mark.parametrize("text", ["直", "骨"])
def test_that_a_character_with_a_chinese_double_is_drawn_with_the_bundled_shape(text: str, app_font: QFont) -> None:
    (run,) = glyph_runs(text, app_font)
    bundled = QRawFont(str(BUNDLE), app_font.pixelSize())
    assert run.rawFont().familyName() == FAMILY
    assert run.rawFont().pathForGlyph(run.glyphIndexes()[0]) == bundled.pathForGlyph(
        bundled.glyphIndexesForString(text)[0]
    )


def test_that_no_text_of_the_screens_falls_back_to_another_font(app_font: QFont) -> None:
    assert {run.rawFont().familyName() for run in glyph_runs(MUST_HAVE + "NPS 8 → 6", app_font)} == {FAMILY}


def test_that_bold_is_a_drawn_weight_not_a_smeared_one(app_font: QFont) -> None:
    bold = QFont(app_font)
    bold.setBold(True)
    (run,) = glyph_runs("納期", bold)
    assert run.rawFont().styleName() == "Bold"


def test_that_installing_twice_keeps_one_entry(qapp: QApplication, app_font: QFont) -> None:
    install_fonts(qapp, "en")
    assert qapp.font().families().count(FAMILY) == 1


def test_that_the_font_licence_lies_beside_the_font() -> None:
    licence = BUNDLE.with_name("OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence


@pytest.mark.skipif(not CHINESE_COLLECTION.exists(), reason="no Chinese font here to stand in for such a machine")
def test_that_a_machine_with_chinese_fonts_only_still_shows_japanese_shapes(tmp_path: Path) -> None:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    fonts = tmp_path / "fonts"
    fonts.mkdir()
    with TTFont(CHINESE_COLLECTION, fontNumber=2, lazy=True) as font:
        subsetter = subset.Subsetter()
        subsetter.populate(text="直骨門あア漢字")
        subsetter.subset(font)
        font.save(fonts / "Chinese.otf")
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>")
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "from PySide6.QtGui import QTextLayout, QFontDatabase\n"
        "from viewer.qt.fonts import install_fonts\n"
        "app = QApplication([])\n"
        "before = QFontDatabase.families()\n"
        "font = install_fonts(app)\n"
        "layout = QTextLayout('直骨', font); layout.beginLayout(); layout.createLine(); layout.endLayout()\n"
        "print(before, {run.rawFont().familyName() for run in layout.glyphRuns()})\n"
    )
    env = os.environ | {"FONTCONFIG_FILE": str(config), "LANG": "zh_CN.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    assert "Noto Sans CJK SC" in done.stdout
    assert done.stdout.strip().endswith(f"{{'{FAMILY}'}}")
