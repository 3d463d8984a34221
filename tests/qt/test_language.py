"""The window's language: ours and Qt's own words, and what an update does to an open app."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import viewer.qt.translation
from viewer.domain.text import Text
from viewer.qt.translation import InstalledLanguage
from viewer.resource_files import resource_path

MANY = {f"ashiato_{language}.qm" for language in ("ja", "en")}


@pytest.fixture
def words_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in MANY:
        shutil.copy(resource_path("resources", "i18n", name), tmp_path / name)
    monkeypatch.setattr(viewer.qt.translation, "resource_path", lambda *_parts: tmp_path)
    return tmp_path


@pytest.fixture
def japanese(qapp: QCoreApplication, words_folder: Path) -> Iterator[InstalledLanguage]:
    language = InstalledLanguage(qapp, "ja")
    yield language
    language.remove()


def test_that_our_words_and_those_of_qt_are_japanese(japanese: InstalledLanguage) -> None:
    assert japanese.translate(Text("Customers", "Nobody matches.")) == "当てはまる人はいません。"
    assert japanese.translate(Text("Customers", "%n visit(s)", {"n": 12})) == "12訪問"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"


def test_that_words_stay_when_an_update_replaces_the_file(japanese: InstalledLanguage, words_folder: Path) -> None:
    for name in MANY:
        (words_folder / name).write_bytes(b"")
    assert japanese.translate(Text("Customers", "Nobody matches.")) == "当てはまる人はいません。"


def test_that_english_knows_its_plurals(qapp: QCoreApplication) -> None:
    english = InstalledLanguage(qapp, "en")
    try:
        visits = [english.translate(Text("Customers", "%n visit(s)", {"n": count})) for count in (1, 2)]
        assert visits == ["1 visit", "2 visits"]
    finally:
        english.remove()
