"""Cutting words to a width. Widths come from a `Measure`, so that nothing here knows a font."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from viewer.timeline.row_content import Face

Measure = Callable[[str, Face], float]
"""Width of a text in pixels."""

Cut = Callable[[str, float, Face], str]
"""`elide` for one measure."""

ELLIPSIS: Final = "…"
_KEPT_CUTS: Final = 8192
_CLOSE: Final = 3
_NEVER_FIRST: Final = frozenset("、。，．,.!?！？」』）)]】〉》・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…")


class Metrics(NamedTuple):
    """line_px: height of a line by face. scale: 1.0 at the normal text size; distances grow with it.

    density: factor of distances up and down; lettering keeps its size.
    """

    measure: Measure
    line_px: Mapping[Face, float]
    scale: float = 1.0
    density: float = 1.0


def elide(text: str, width: float, face: Face, measure: Measure) -> str:
    """`text`, or as much of its start as fits with an ellipsis; "" if not even that fits. At most the first line."""
    # Also at the separators that are not \n: drawn, they would begin a line where there is no room for one.
    line = next(iter(text.splitlines()), "").rstrip()
    if measure(line, face) <= width:
        return line
    if measure(ELLIPSIS, face) > width:
        return ""
    return line[: _fitting(line, width - measure(ELLIPSIS, face), face, measure)].rstrip() + ELLIPSIS


def make_cut(measure: Measure) -> Cut:
    """`elide` that remembers what it has cut: a view that moves asks for the same in every frame."""

    @lru_cache(maxsize=_KEPT_CUTS)
    def cut(text: str, width: float, face: Face) -> str:
        return elide(text, width, face, measure)

    return cut


def wrap(text: str, width: float, max_lines: int, face: Face, measure: Measure) -> list[str]:
    """`text` in at most `max_lines` lines, the last one cut with an ellipsis if words are left.

    Breaks between words where there are spaces and anywhere in Japanese, but no line begins with a closing mark.
    """
    rest = " ".join(text.split())
    lines: list[str] = []
    while rest and len(lines) < max_lines:
        if measure(rest, face) <= width:
            lines.append(rest)
            return lines
        if len(lines) == max_lines - 1:
            lines.append(elide(rest, width, face, measure))
            return lines
        cut = _break_before(rest, max(1, _fitting(rest, width, face, measure)))
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return lines


def _fitting(text: str, width: float, face: Face, measure: Measure) -> int:
    """How many characters of `text` fit into `width`. Few measurements, however long the text is."""
    # Characters by themselves are known already and mostly as wide as they are together.
    guess, rest = 0, width
    for character in text:
        rest -= measure(character, face)
        if rest < 0:
            break
        guess += 1
    for _ in range(_CLOSE):
        if guess > 0 and measure(text[:guess], face) > width:
            guess -= 1
        elif guess < len(text) and measure(text[: guess + 1], face) <= width:
            guess += 1
        else:
            return guess
    low, high = 0, min(len(text), 8)
    while high < len(text) and measure(text[:high], face) <= width:
        low, high = high, min(len(text), high * 2)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], face) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _break_before(text: str, cut: int) -> int:
    """A better place for a break at or a little before `cut`."""
    if cut >= len(text):
        return cut
    if text[cut - 1].isascii() and text[cut].isascii() and text[cut - 1] != " " and text[cut] != " ":
        space = text.rfind(" ", 0, cut)
        if space > cut // 2:
            return space + 1
    back = cut
    while back > 1 and cut - back < 3 and text[back] in _NEVER_FIRST:
        back -= 1
    return back if text[back] not in _NEVER_FIRST else cut
