"""Links on the command line: a place in the window, or one line that says why not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.domain.place_links import make_place_link
from viewer.workspace.document import Document
from viewer.workspace.known_workspaces import find_workspace

ROOT = Path(__file__).resolve().parents[2]


def ashiato(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "viewer", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("links")
    mapping = folder / "web.toml"
    mapping.write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(folder / "web.csv", *page_views(0, 60))
    done = ashiato("import", str(folder / "shop.ashiato"), str(export), "--mapping", str(mapping))
    assert done.returncode == 0, done.stderr
    return folder / "shop.ashiato"


@pytest.fixture(scope="module")
def link(workspace: Path) -> str:
    document = Document.open(workspace)
    try:
        number = document.events.find_customer_no("member:m3")
        assert number is not None
        journey = document.events.load_journey(number)
        folder = document.folder
        return str(make_place_link(journey, 2, folder.settings.workspace_id, folder.secret))
    finally:
        document.close()


@pytest.mark.parametrize("words", [("open-link",), ()])
def test_that_a_link_opens_its_place(workspace: Path, link: str, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "place.png"
    done = ashiato(*words, link, str(workspace), "--screenshot", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert out.is_file()


@pytest.mark.parametrize("words", [("open-link",), ()])
def test_that_a_link_to_an_unknown_workspace_is_told_in_one_line(link: str, words: tuple[str, ...]) -> None:
    done = ashiato(*words, link, *(() if not words else ("--lang", "en")))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "open-link" in done.stderr


@pytest.mark.parametrize("hostile", ["ashiato://place/1/../../etc", "ashiato:--help", "ASHIATO://run?cmd=ls"])
def test_that_what_is_no_link_does_nothing(hostile: str) -> None:
    done = ashiato(hostile)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


def test_that_the_workspace_of_a_link_is_found_among_known_ones(workspace: Path, tmp_path: Path) -> None:
    document = Document.open(workspace)
    workspace_id = document.folder.settings.workspace_id
    document.close()
    assert find_workspace(workspace_id, [tmp_path / "gone", workspace]) == workspace
