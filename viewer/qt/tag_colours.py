"""The shades in which tags are shown. They part tags that stand side by side; the word says which tag it is."""

from __future__ import annotations

from typing import Final

from viewer.qt.theme import Theme

_LIGHT: Final = {
    "blue": "#2b5a8a", "teal": "#0f6d75", "green": "#24704a", "olive": "#5d6023", "orange": "#8a4b08",
    "rose": "#a82e52", "violet": "#6650a4", "grey": "#565d66",
}  # fmt: skip
_DARK: Final = {
    "blue": "#86b6ea", "teal": "#62c9d0", "green": "#79cda0", "olive": "#c8c878", "orange": "#eab06b",
    "rose": "#f58ba3", "violet": "#bba9f2", "grey": "#b3bac4",
}  # fmt: skip


def tag_colour(theme: Theme, name: str) -> str:
    """Readable on the theme's grounds and on its own tint. name: of `domain.tags.COLOURS`; another is grey."""
    shades = _DARK if theme.is_dark else _LIGHT
    return shades.get(name, shades["grey"])


def chip_sheet(theme: Theme, name: str, selector: str) -> str:
    """The style of a chip with a tag's word."""
    colour = tag_colour(theme, name)
    return (
        f"{selector} {{ background: {theme.tint(colour)}; color: {colour}; border: 1px solid {colour};"
        " border-radius: 9px; padding: 0px 6px; }"
        f"{selector}:focus {{ border: 2px solid {theme.focus}; padding: 0px 5px; }}"
    )
