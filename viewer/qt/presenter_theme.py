"""Colours for washed-out projectors: every text colour of a theme at 7:1 on every ground it may stand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from viewer.qt.colours import contrast, mix
from viewer.qt.theme import Theme

ENOUGH: Final = 7.0
_STEPS: Final = 20

_Key = TypeVar("_Key")


def make_presenter_theme(theme: Theme) -> Theme:
    """`theme` with its colours drawn toward black or white until they reach 7:1, also on their own tint."""
    grounds = (theme.bg, theme.panel, theme.card, theme.selection, theme.hover)
    end = "#ffffff" if theme.is_dark else "#000000"

    def strong(colour: str, *, is_tinted: bool = False) -> str:
        for step in range(_STEPS + 1):
            made = mix(end, colour, step / _STEPS)
            under = (*grounds, *(theme.tint(made, ground) for ground in grounds if is_tinted))
            if all(contrast(made, ground) >= ENOUGH for ground in under):
                return made
        return end

    def all_strong(colours: Mapping[_Key, str]) -> dict[_Key, str]:
        return {key: strong(colour, is_tinted=True) for key, colour in colours.items()}

    return theme._replace(
        text=strong(theme.text), text_muted=strong(theme.text_muted), accent=strong(theme.accent, is_tinted=True),
        gap=strong(theme.gap), saturday=strong(theme.saturday), holiday=strong(theme.holiday),
        success=strong(theme.success), warning=strong(theme.warning), danger=strong(theme.danger),
        rail_text_muted=theme.rail_text, channels=all_strong(theme.channels), marks=all_strong(theme.marks),
        bands=all_strong(theme.bands),
    )  # fmt: skip
