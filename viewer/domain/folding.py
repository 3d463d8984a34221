"""Folding for search: what a person means to be the same, compared as the same."""

from __future__ import annotations

import unicodedata
from typing import Final

# Shape variants that NFKC keeps apart, though names are searched by either shape.
_VARIANTS: Final = str.maketrans(
    {"髙": "高", "﨑": "崎", "濵": "浜", "濱": "浜", "邊": "辺", "邉": "辺", "齋": "斎", "齊": "斉", "𠮷": "吉"}
)
# Long marks, dashes and waves are typed in many ways in Japanese; the hiragana block is 0x60 below the katakana block.
_LONG_MARKS: Final = dict.fromkeys(map(ord, "ー―‐‑‒–—−ｰ~〜～"), "-")
_KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def fold(text: str) -> str:
    """`text` with width, case, kana, long marks and common kanji variants levelled.

    NFKC, casefold, katakana to hiragana. Idempotent. Used on both sides of every search; never shown.
    """
    level = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", level.translate(_VARIANTS).translate(_KATAKANA).translate(_LONG_MARKS))
