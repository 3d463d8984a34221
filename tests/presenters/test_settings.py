"""What a person chose survives, and a broken file never keeps the app from starting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.presenters.settings import Settings, choose_language, load_settings, save_settings, settings_path


def test_that_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    settings = Settings("山田 髙志", "ja", "dark", 115, "/data/店舗.ashiato")
    save_settings(path, settings)
    assert load_settings(path) == settings


def test_that_comments_in_the_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# my own words\nauthor = "A"\nother = 1\n')
    save_settings(path, replace(load_settings(path), author="B"))
    assert "# my own words" in path.read_text()
    assert "other = 1" in path.read_text()
    assert load_settings(path).author == "B"


@pytest.mark.parametrize("content", ["", "theme = [", 'theme = "pink"\ntext_percent = "big"\nlanguage = 3', "\x00\xff"])
def test_that_what_cannot_be_read_takes_its_default(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content.encode("latin-1"))
    settings = load_settings(path)
    assert (settings.theme, settings.language, settings.text_percent) == ("system", "", 100)


def test_that_settings_lie_in_the_folder_of_the_user(home: Path) -> None:
    assert settings_path().is_relative_to(home)


def test_that_text_sizes_step_and_stay_readable() -> None:
    settings = Settings("A")
    assert settings.with_text_step(1).text_percent == 115
    assert settings.with_text_step(99).text_percent == 200
    assert settings.with_text_step(-99).text_percent == 80
    assert settings.with_text_step(3).with_text_step(0).text_percent == 100


@pytest.mark.parametrize(
    ("asked", "chosen", "system", "language"),
    [("en", "ja", "ja_JP", "en"), (None, "ja", "en_US", "ja"), (None, "", "ja_JP", "ja"), (None, "", "C", "en")],
)
def test_that_the_command_line_beats_the_settings_and_they_beat_the_system(
    asked: str | None, chosen: str, system: str, language: str
) -> None:
    assert choose_language(asked, Settings("A", language=chosen), system) == language
