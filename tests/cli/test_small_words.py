"""What commands say about what is missing, and the words of the screen in tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.cli.commands import app


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    mapping, folder = tmp_path / "web.toml", tmp_path / "shop.ashiato"
    mapping.write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(tmp_path / "web.csv", *page_views(0, 5))
    assert ashiato("import", folder, export, "--mapping", mapping)[0] == 0
    return folder


def ashiato(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="ashiato")
    return done.exit_code, done.stdout, done.stderr


def test_that_missing_words_are_named(workspace: Path, tmp_path: Path) -> None:
    picture, sheet = tmp_path / "cart.png", tmp_path / "sheet.txt"
    picture.write_bytes(b"x")
    assert "first day is missing" in ashiato("seen", workspace, picture, "--url", "/cart*", "--lang", "en")[2]
    assert "An id is needed" in ashiato("journey", workspace, "", "--lang", "en")[2]
    code, _, said = ashiato("print", workspace, "m1", sheet, "--lang", "en")
    assert (code, ".pdf" in said, sheet.exists()) == (1, True, False)


def test_that_tables_use_the_words_of_the_screen(workspace: Path) -> None:
    assert "Web" in ashiato("customers", workspace, "--lang", "ja")[1]
    words = ashiato("journey", workspace, "m1", "--lang", "ja")[1]
    assert "Web" in words
    assert "unknown" not in words


def test_that_the_key_that_was_not_understood_is_named(workspace: Path) -> None:
    assert ashiato("customers", workspace, "--where", '{"not": {"scored": {"high": 6}}}')[0] == 0
    said = ashiato("customers", workspace, "--where", '{"score": {}}', "--lang", "en")[2]
    assert "score” was not understood" in said
    assert "scored" in said
