"""`ashiato common-events`, as a script uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from viewer.cli.commands import app
from viewer.workspace.folder import create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "shop.ashiato"
    create_workspace(path)
    return path


def test_that_common_events_are_counted_in_json_alone(tmp_path: Path, workspace: Path) -> None:
    file = tmp_path / "typhoons.csv"
    file.write_text("from,to,kind,text\n2026/9/5,2026/9/6,typhoon,台風15号\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["common-events", str(workspace), str(file), "--json"])
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {"common_events": 1}


def test_that_a_missing_file_is_told_on_stderr_with_exit_1(tmp_path: Path, workspace: Path) -> None:
    done = CliRunner().invoke(app, ["common-events", str(workspace), str(tmp_path / "none.csv"), "--json"])
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "none.csv" in done.stderr
