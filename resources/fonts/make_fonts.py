"""Makes the bundled Japanese font: `python resources/fonts/make_fonts.py [FOLDER WITH NotoSansCJK-*.ttc]`.

Needs fonttools, and the OpenType collections of Noto Sans CJK (Debian: fonts-noto-cjk). The same collections give
the same bytes. What is kept: every character of CP932, western letters, the symbols the screens use, and the
variation sequences of those characters. The Japanese face is taken and its `locl` feature dropped, so that no system
language can turn the shapes into Chinese ones. The family has a name of its own: a machine's "Noto Sans JP" or
"Noto Sans CJK SC" can never stand in for it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY: Final = "Ashiato Sans JP"
STYLES: Final = ("Regular", "Bold")
JAPANESE_FACE: Final = 0
DEBIAN_FOLDER: Final = Path("/usr/share/fonts/opentype/noto")
# Beyond CP932: latin, punctuation, currency, letterlike, arrows, operators, technical, enclosed figures, boxes and
# shapes, dingbats, CJK symbols; and name characters that people do type though CP932 lacks them.
RANGES: Final = (
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x27BF),
    (0x3000, 0x30FF), (0x31F0, 0x31FF), (0x3200, 0x32FF), (0xFF00, 0xFFEF),
)  # fmt: skip
NAME_CHARACTERS: Final = "髙﨑𠮷骨直濵邊邉齋德瀨彅煇禰祐福靖薫"
FEATURES: Final = (
    "ccmp",
    "kern",
    "liga",
    "mark",
    "mkmk",
    "palt",
    "vert",
    "halt",
    "fwid",
    "hwid",
    "jp78",
    "jp83",
    "jp90",
)


def cp932_characters() -> set[int]:
    """Every character that CP932 can hold, vendor rows included."""
    single = [bytes((value,)) for value in range(256)]
    double = [bytes((lead, trail)) for lead in range(0x81, 0xFD) for trail in range(0x40, 0xFD)]
    characters: set[int] = set()
    for code in single + double:
        text = code.decode("cp932", errors="ignore")
        if len(text) == 1:
            characters.add(ord(text))
    return {character for character in characters if character >= 0x20}


def wanted_characters() -> set[int]:
    named = {code for first, last in RANGES for code in range(first, last + 1)}
    return cp932_characters() | named | set(map(ord, NAME_CHARACTERS))


def make_font(collection: Path, style: str, out: Path) -> int:
    """Writes one weight to `out` and returns the number of its characters."""
    font = TTFont(collection, fontNumber=JAPANESE_FACE, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["BASE", "VORG", "DSIG"]
    options.notdef_outline = True
    options.hinting = True
    options.desubroutinize = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted_characters())
    subsetter.subset(font)
    _rename(font, style)
    font.save(out, reorderTables=True)
    return len(font.getBestCmap())


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    bare = FAMILY.replace(" ", "")
    for name_id, value in {
        1: FAMILY,
        2: style,
        3: f"{bare}-{style};1",
        4: f"{FAMILY} {style}",
        6: f"{bare}-{style}",
    }.items():
        names.removeNames(nameID=name_id)
        names.setName(value, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames[0] = f"{bare}-{style}"
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {style}"


def main(folder: Path) -> None:
    here = Path(__file__).parent
    for style in STYLES:
        out = here / f"{FAMILY.replace(' ', '')}-{style}.otf"
        count = make_font(folder / f"NotoSansCJK-{style}.ttc", style, out)
        sys.stdout.write(f"{out.name}: {count} characters, {out.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEBIAN_FOLDER)
