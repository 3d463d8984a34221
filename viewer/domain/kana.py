"""Roman letters as kana and back, so that a word is found however its reading is typed: のうき, ノウキ, nouk."""

from __future__ import annotations

from typing import Final

from viewer.domain.folding import fold

_VOWELS: Final = "aiueo"

_ROWS: Final = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ", "x": "ぁぃぅぇぉ", "l": "ぁぃぅぇぉ",
}  # fmt: skip
_SINGLE: Final = {
    "ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を", "vu": "ゔ", "shi": "し", "chi": "ち", "tsu": "つ",
    "fu": "ふ", "ji": "じ", "xtu": "っ", "xtsu": "っ", "ltu": "っ", "xya": "ゃ", "xyu": "ゅ", "xyo": "ょ",
    "lya": "ゃ", "lyu": "ゅ", "lyo": "ょ", "wi": "うぃ", "we": "うぇ", "thi": "てぃ", "dhi": "でぃ", "twu": "とぅ",
    "dwu": "どぅ", "nn": "ん", "n'": "ん", "ye": "いぇ", "ca": "か", "cu": "く", "co": "こ",
}  # fmt: skip
_SMALL_Y: Final = {"a": "ゃ", "i": "ぃ", "u": "ゅ", "e": "ぇ", "o": "ょ"}
_SMALL: Final = dict(zip(_VOWELS, "ぁぃぅぇぉ", strict=True))
_PALATAL: Final = {
    "ky": "き", "sy": "し", "ty": "ち", "ny": "に", "hy": "ひ", "my": "み", "ry": "り", "gy": "ぎ", "zy": "じ",
    "jy": "じ", "dy": "ぢ", "by": "び", "py": "ぴ", "sh": "し", "ch": "ち", "cy": "ち", "j": "じ",
}  # fmt: skip
_LONGEST: Final = 4


def _make_syllables() -> dict[str, str]:
    made = {row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip(_VOWELS, line, strict=True)}
    made |= {start + vowel: kana + _SMALL_Y[vowel] for start, kana in _PALATAL.items() for vowel in "aueo"}
    made |= {f"{start}i": kana + "ぃ" for start, kana in _PALATAL.items() if start.endswith("y")}
    made |= {f"f{vowel}": "ふ" + _SMALL[vowel] for vowel in "aieo"}
    made |= {f"v{vowel}": "ゔ" + _SMALL[vowel] for vowel in "aieo"}
    made |= {f"ts{vowel}": "つ" + _SMALL[vowel] for vowel in "aieo"}
    return made | _SINGLE


_SYLLABLES: Final = _make_syllables()


def _make_spellings() -> dict[str, str]:
    """One spelling for each kana, and for each with a small one behind it."""
    made = {
        kana: row + vowel for row, line in list(_ROWS.items())[:-1] for vowel, kana in zip(_VOWELS, line, strict=True)
    }
    made |= {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ゔ": "bu", "ゃ": "xya", "ゅ": "xyu"}
    made |= {"ょ": "xyo", "ぢ": "zi", "づ": "zu", "ゎ": "xwa"}
    palatal = {kana: start for start, kana in _PALATAL.items() if start.endswith("y") and start not in {"jy", "cy"}}
    palatal["ぢ"] = "zy"
    made |= {kana + _SMALL_Y[vowel]: start + vowel for kana, start in palatal.items() for vowel in "auoe"}
    made |= {f"ゔ{small}": f"b{vowel}" for vowel, small in _SMALL.items()}
    return made


_SPELLINGS: Final = _make_spellings()

_UNFINISHED: Final = {"sh": "s", "ch": "t", "ts": "t", "c": "t", "j": "z", "jy": "zy", "f": "h", "v": "b", "cy": "ty"}
"""How the beginning of a syllable is spelled here, whichever way it goes on."""


def romaji_to_kana(typed: str) -> str:
    """Every whole syllable in roman letters as hiragana; all else as it is: "nouk" is "のうk".

    Hepburn and kunrei spellings, and what input methods take (nn, xtu, l for small ones).
    """
    text, made, at = fold(typed), "", 0
    while at < len(text):
        here = text[at]
        following = text[at + 1 : at + 2]
        if here == "n" and following == "n" and text[at + 2 : at + 3] in {*_VOWELS, "y", "n"} - {""}:
            # Hepburn's konnichi; with a third n the first two were the sound alone.
            made, at = made + "ん", at + (2 if text[at + 2] == "n" else 1)
            continue
        for length in range(_LONGEST, 0, -1):
            kana = _SYLLABLES.get(text[at : at + length])
            if kana is not None:
                made, at = made + kana, at + length
                break
        else:
            if here == "n" and following and following not in {*_VOWELS, "y"}:
                made += "ん"
            elif (here == following and here.isascii() and here.isalpha()) or text[at : at + 3] == "tch":
                made += "っ"
            else:
                made += here
            at += 1
    return made


def spell(text: str) -> str:
    """`text` in one spelling of roman letters, for comparing readings: kana and romaji, finished or not, come together.

    Long marks and blanks are left out. spell("のうk") is a beginning of spell("ノウキ") and of spell("nouki").
    """
    kana = romaji_to_kana(text)
    made, at, is_doubled = "", 0, False
    while at < len(kana):
        here = kana[at]
        if here == "っ":
            is_doubled, at = True, at + 1
            continue
        length = 2 if kana[at : at + 2] in _SPELLINGS else 1
        piece = _SPELLINGS.get(kana[at : at + length])
        if piece is None:
            rest = kana[at:]
            piece = _UNFINISHED.get(rest, here if here not in "- '・" else "")
            length = len(rest) if rest in _UNFINISHED else 1
        made += piece[:1] + piece if is_doubled and piece[:1].isalpha() else piece
        is_doubled, at = False, at + length
    return made
