"""Colours people can read, and a look that does not depend on the machine."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import CHANNELS
from viewer.domain.scores import Band
from viewer.qt.colours import contrast, mix
from viewer.qt.icons import channel_icon_name, icon, icon_pixmap, mark_icon_name
from viewer.qt.style_sheet import make_style_sheet
from viewer.qt.theme import THEMES, Theme, apply_theme

EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
WORDS = ("text", "text_muted", "accent", "gap", "saturday", "holiday", "success", "warning", "danger")


@EACH_THEME
def test_that_words_reach_aa_on_every_ground(theme: Theme) -> None:
    grounds = (theme.bg, theme.panel, theme.card, theme.field, theme.selection, theme.hover)
    weak = [(name, ground) for name in WORDS for ground in grounds if contrast(getattr(theme, name), ground) < 4.5]
    assert weak == []


@EACH_THEME
def test_that_channels_marks_and_bands_reach_aa_on_grounds_and_their_own_tint(theme: Theme) -> None:
    colours = [*theme.channels.values(), *theme.marks.values(), *theme.bands.values()]
    grounds = (theme.bg, theme.panel, theme.card)
    assert [c for c in colours if min(contrast(c, g) for g in (*grounds, theme.tint(c))) < 4.5] == []
    assert [c for c in colours if min(contrast(t, theme.tint(c)) for t in (theme.text, theme.text_muted)) < 4.5] == []


@EACH_THEME
def test_that_words_on_filled_grounds_reach_aa(theme: Theme) -> None:
    pairs = [
        (theme.on_accent, theme.accent), (theme.on_emphasis, theme.emphasis), (theme.rail_text, theme.rail_selected),
        (theme.rail_text_muted, theme.rail_bg), (theme.rail_text, theme.rail_bg),
        *((theme.on_mark, colour) for colour in theme.marks.values()),
        *((theme.on_band, colour) for colour in theme.bands.values()),
    ]  # fmt: skip
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@EACH_THEME
def test_that_focus_and_field_edges_can_be_seen(theme: Theme) -> None:
    grounds = (theme.bg, theme.panel, theme.card, theme.selection, theme.hover)
    assert min(contrast(theme.focus, ground) for ground in grounds) >= 3
    assert min(contrast(theme.border_strong, ground) for ground in (theme.bg, theme.panel, theme.card)) >= 3


@EACH_THEME
def test_that_every_channel_mark_and_band_has_a_colour(theme: Theme) -> None:
    assert set(theme.channels) == set(CHANNELS)
    assert set(theme.marks) == set(MarkKind)
    assert set(theme.bands) == set(Band)
    assert len(set(theme.channels.values())) == len(CHANNELS)


@EACH_THEME
def test_that_the_style_sheet_is_complete_and_all_ours(theme: Theme) -> None:
    sheet = make_style_sheet(theme)
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9a-fA-F]+", sheet)) <= set(re.findall(r"#[0-9a-f]{6}", sheet))


def test_that_a_theme_reaches_the_palette(qapp: QApplication) -> None:
    before = qapp.palette(), qapp.styleSheet()
    try:
        for theme in THEMES.values():
            apply_theme(qapp, theme)
            assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.panel
            assert qapp.palette().color(QPalette.ColorRole.Text).name() == theme.text
    finally:
        qapp.setStyleSheet(before[1])
        qapp.setPalette(before[0])


def test_that_every_channel_and_mark_has_a_shape_of_its_own(qapp: QApplication) -> None:
    names = [*map(channel_icon_name, CHANNELS), *map(mark_icon_name, MarkKind)]
    pictures = {icon_pixmap(name, 16, "#000000").toImage().bits().tobytes() for name in names}
    assert len(pictures) == len(names)


def test_that_an_icon_has_every_size_and_a_paler_disabled_state(qapp: QApplication) -> None:
    made = icon("search", THEMES["light"])
    assert [size.width() for size in made.availableSizes()] != []
    assert made.pixmap(24, made.Mode.Disabled).toImage() != made.pixmap(24).toImage()


def test_that_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1
    with pytest.raises(ValueError, match="not a colour"):
        contrast("white", "#000000")


def test_that_a_mix_runs_from_ground_to_colour() -> None:
    steps = [int(mix("#ffffff", "#000000", share)[1:3], 16) for share in (0, 0.25, 0.5, 0.75, 1)]
    assert steps[0] == 0
    assert steps[-1] == 255
    assert all(a < b for a, b in pairwise(steps))
