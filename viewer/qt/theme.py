"""Colours of the whole app, light and dark, and how they reach Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.qt.colours import mix
from viewer.qt.style_sheet import make_style_sheet

TINT_SHARE: Final = {"light": 0.10, "dark": 0.18}


class Theme(NamedTuple):
    """Every colour as `#rrggbb`. Grounds from the back: `bg` (journey), `panel` (side panels), `card`.

    All `text*`, channel, mark and band colours reach 4.5:1 on each ground and on their own tint; `on_*` colours reach
    it on the colour they are named after. `border` is for edges that carry no meaning.
    """

    name: str
    is_dark: bool
    rail_bg: str
    rail_text: str
    rail_text_muted: str
    rail_selected: str
    bg: str
    panel: str
    card: str
    field: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    focus: str
    gap: str
    saturday: str
    holiday: str
    success: str
    warning: str
    danger: str
    emphasis: str
    on_emphasis: str
    channels: Mapping[Channel, str]
    marks: Mapping[MarkKind, str]
    on_mark: str
    bands: Mapping[Band, str]
    on_band: str

    def tint(self, colour: str, ground: str | None = None) -> str:
        """A quiet ground in `colour` for tiles and chips, on `ground` (the card unless told)."""
        return mix(colour, ground or self.card, TINT_SHARE[self.name])


LIGHT: Final = Theme(
    name="light", is_dark=False,
    rail_bg="#2a2e35", rail_text="#ffffff", rail_text_muted="#b9bfc8", rail_selected="#41474f",
    bg="#f5f4f1", panel="#fbfaf8", card="#ffffff", field="#ffffff", border="#e2dfd9", border_strong="#7c828b",
    text="#1d2126", text_muted="#5c636c", accent="#2b5a8a", on_accent="#ffffff",
    selection="#e1eaf4", hover="#eeece7", focus="#1f6fc4", gap="#6a6257", saturday="#1f5fa8", holiday="#b3261e",
    success="#24704a", warning="#8f5100", danger="#b3261e", emphasis="#343a42", on_emphasis="#ffffff",
    channels={
        Channel.WEB: "#2f67a5", Channel.APP: "#1b7186", Channel.MAIL: "#6b55ab", Channel.LINE: "#2a7541",
        Channel.CALL: "#a75207", Channel.CHAT: "#0f7071", Channel.SHOP: "#875323", Channel.ORDER: "#17735a",
        Channel.DELIVERY: "#66623f", Channel.SURVEY: "#b8304f", Channel.AD: "#9a3f8c", Channel.LETTER: "#7b5a6d",
        Channel.OTHER: "#5d6570",
    },
    marks={
        MarkKind.NOTE: "#2b5a8a", MarkKind.QUESTION: "#0f6d75", MarkKind.QUOTE: "#5d6023",
        MarkKind.SITUATION: "#8a4b08", MarkKind.ISSUE: "#b52a4a", MarkKind.HYPOTHESIS: "#6650a4",
    },
    on_mark="#ffffff",
    bands={Band.LOW: "#b8304f", Band.MIDDLE: "#8f5a00", Band.HIGH: "#24704a"},
    on_band="#ffffff",
)  # fmt: skip

DARK: Final = Theme(
    name="dark", is_dark=True,
    rail_bg="#0f1114", rail_text="#ffffff", rail_text_muted="#a3abb6", rail_selected="#2d333b",
    bg="#16181c", panel="#1b1e23", card="#22262c", field="#16181c", border="#363b43", border_strong="#8b939e",
    text="#eceef1", text_muted="#a9b1bc", accent="#86b6ea", on_accent="#0e1a27",
    selection="#2a3d52", hover="#2b3037", focus="#6bb0ff", gap="#b5ada1", saturday="#8abaf2", holiday="#ff9c92",
    success="#79cda0", warning="#e8b266", danger="#ff9c92", emphasis="#d8dce2", on_emphasis="#16181c",
    channels={
        Channel.WEB: "#7fb2ea", Channel.APP: "#63c4d8", Channel.MAIL: "#b9a5f0", Channel.LINE: "#7fcf94",
        Channel.CALL: "#f0a45c", Channel.CHAT: "#5fcbc4", Channel.SHOP: "#d9a877", Channel.ORDER: "#6fd0ad",
        Channel.DELIVERY: "#c3bd8b", Channel.SURVEY: "#f58ba3", Channel.AD: "#e59ad8", Channel.LETTER: "#d3aec2",
        Channel.OTHER: "#b3bac4",
    },
    marks={
        MarkKind.NOTE: "#86b6ea", MarkKind.QUESTION: "#62c9d0", MarkKind.QUOTE: "#c8c878",
        MarkKind.SITUATION: "#eab06b", MarkKind.ISSUE: "#f58ba3", MarkKind.HYPOTHESIS: "#bba9f2",
    },
    on_mark="#14161a",
    bands={Band.LOW: "#f58ba3", Band.MIDDLE: "#e8b266", Band.HIGH: "#79cda0"},
    on_band="#14161a",
)  # fmt: skip

THEMES: Final[Mapping[str, Theme]] = {"light": LIGHT, "dark": DARK}


QT_ARGUMENTS: Final = ("ashiato", "-style", "Fusion")
"""Of the application. Asked for later, the style brings all of Qt's names for parts of it: a fiftieth of the start."""


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Gives the whole app `theme`: our palette, our style sheet. The app was made with `QT_ARGUMENTS`.

    The palette is complete, so that no colour comes from the machine's own scheme (the offscreen platform and several
    desktops ignore a requested scheme).
    """
    app.setPalette(make_palette(theme))
    app.setStyleSheet(make_style_sheet(theme))


def make_palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel, role.WindowText: theme.text, role.Base: theme.field, role.AlternateBase: theme.panel,
        role.Text: theme.text, role.PlaceholderText: theme.text_muted, role.Button: theme.card,
        role.ButtonText: theme.text, role.BrightText: theme.danger, role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent, role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.emphasis, role.ToolTipText: theme.on_emphasis, role.Light: theme.card,
        role.Midlight: theme.hover, role.Mid: theme.border, role.Dark: theme.border_strong,
        role.Shadow: theme.rail_bg, role.Accent: theme.accent,
    }  # fmt: skip
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for which, colour in colours.items():
            palette.setColor(group, which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(mix(theme.text_muted, theme.panel, 0.7)))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.border))
    return palette
