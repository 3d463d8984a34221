"""Words of strangers without what nobody sees: controls, signs that turn the line round, letters of no width.

They would make a printed name say something else than the data, break a file's markup, or hide a name from the mask.
"""

from __future__ import annotations

import re
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e00ff]"
)
"""Tab and line feed stay. U+FE00 to U+FE0F and U+E0100 on stay too: they tell one form of a kanji from another."""
_HALVES: Final = re.compile("[\ud800-\udfff]")


def plain_words(text: str) -> str:
    """`text` with its line ends as \\n, without unseen characters, half a character as U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return _HALVES.sub("\ufffd", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


def plain_line(text: str) -> str:
    """As `plain_words`, on one line, without blanks at its ends and without two in a row."""
    return " ".join(plain_words(text).split())
