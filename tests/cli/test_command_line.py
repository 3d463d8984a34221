"""The `ashiato` command, as a script uses it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.cli import window
from viewer.cli.commands import app
from viewer.domain.checks import Check, State
from viewer.domain.text import Text
from viewer.presenters.screenshot import ScreenshotRequest

ROOT = Path(__file__).parents[2]
COMMANDS = tuple(command.name for command in app.registered_commands if command.name)


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def ashiato(*words: str | Path) -> Done:
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="ashiato")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def mapping_file(tmp_path: Path) -> Path:
    path = tmp_path / "web.toml"
    path.write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven members with 30 page views; one title is a formula, one row has no time."""
    folder = tmp_path_factory.mktemp("cli")
    rows = [
        *page_views(0, 28),
        "m1,,2026-10-02 10:00,=1+1",
        "m1,,2026-10-02 10:01,[red]赤[/red]\x1b[31m",
        "m1,,never,p",
    ]
    (folder / "web.toml").write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(folder / "web.csv", *rows)
    path = folder / "shop.ashiato"
    done = ashiato("import", path, export, "--mapping", folder / "web.toml", "--json")
    assert done.code == 0, done.err
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_that_every_command_has_help_with_an_example(command: str) -> None:
    done = ashiato(command, "--help")
    assert done.code == 0
    assert f"Example: ashiato {command}" in " ".join(done.out.split())


def test_that_import_counts_in_json_alone_on_stdout(tmp_path: Path, mapping_file: Path) -> None:
    export = write_export(tmp_path / "web.csv", *page_views(0, 5), "m1,,never,p")
    done = ashiato("import", tmp_path / "new.ashiato", export, "--mapping", mapping_file, "--json")
    counts = done.json
    assert counts.pop("seconds") > 0
    (refused,) = counts.pop("refused_rows")
    assert (refused["file"], refused["row"], refused["value"]) == ("web.csv", 6, "never")
    assert refused["column"]
    assert "time" in refused["reason"]
    assert counts == {
        "files": 1, "rows_read": 6, "events": 5, "refused": 1, "duplicates": 0, "customers": 5, "generation": 1,
        "people": [], "rolled_up": [], "refused_cells": [], "dropped": [],
    }  # fmt: skip
    assert "web.csv" in done.err  # progress


def test_that_a_dry_run_keeps_nothing(tmp_path: Path, mapping_file: Path) -> None:
    export = write_export(tmp_path / "web.csv", *page_views(0, 5))
    done = ashiato("import", tmp_path / "new.ashiato", export, "--mapping", mapping_file, "--dry-run", "--json")
    assert done.json["events"] == 5
    assert not (tmp_path / "new.ashiato").exists()


def test_that_the_zone_of_the_command_line_counts(tmp_path: Path, mapping_file: Path) -> None:
    export = write_export(tmp_path / "web.csv", "m1,,2026-10-03 09:00,p")
    place = tmp_path / "new.ashiato"
    ashiato("import", place, export, "--mapping", mapping_file, "--timezone", "America/New_York")
    (event,) = ashiato("journey", place, "m1", "--json").json["events"]
    assert event["occurred_at"] == "2026-10-03T13:00:00Z"


def test_that_a_guessed_mapping_can_be_printed_and_used(tmp_path: Path) -> None:
    export = write_export(tmp_path / "web.csv", *page_views(0, 40))
    guessed = ashiato("mapping", export)
    assert guessed.code == 0
    path = tmp_path / "guessed.toml"
    path.write_text(guessed.out, encoding="utf-8")
    done = ashiato("import", tmp_path / "new.ashiato", export, "--mapping", path, "--json")
    assert done.json["events"] == 40
    assert ashiato("import", tmp_path / "new.ashiato", export, "--json").json["events"] == 0


def test_that_customers_are_json_lines_with_the_promised_keys(workspace: Path) -> None:
    lines = [
        json.loads(line) for line in ashiato("customers", workspace, "--json", "--sort", "events").out.splitlines()
    ]
    assert len(lines) == 7
    first = lines[0]
    assert first["customer_id"] == "member:m1"
    assert first["events"] == 6
    assert {"identities", "visits", "first_at", "last_at", "channels", "last_score"} <= set(first)
    assert first["channels"] == ["web"]
    assert first["last_score"] is None
    assert first["last_at"] == "2026-10-02T01:01:00Z"


def test_that_customers_are_filtered_and_limited(workspace: Path) -> None:
    assert len(ashiato("customers", workspace, "--json", "--limit", "2").out.splitlines()) == 2
    assert ashiato("customers", workspace, "--json", "--search", "p3").out.count("member:m3") > 0
    assert ashiato("customers", workspace, "--json", "--channel", "call").out == ""
    assert ashiato("customers", workspace, "--json", "--score-max", "6").out == ""


def test_that_a_journey_is_one_json_object_by_any_identity(workspace: Path) -> None:
    done = ashiato("journey", workspace, "member:m1", "--json")
    journey = done.json
    assert set(journey) == {"customer", "visits", "events"}
    assert journey["customer"]["customer_id"] == "member:m1"
    first = journey["events"][0]
    assert first["event_id"] == first["event_id"].lower()
    assert len(first["event_id"]) == 16
    wanted = {
        "event_id", "occurred_at", "channel", "actor", "event_name", "title", "url", "dwell_s", "value", "text",
        "scores", "source_file", "source_row",
    }  # fmt: skip
    assert wanted <= set(first)
    assert (first["source_file"], first["source_row"]) == ("web.csv", 2)
    assert sum(visit["events"] for visit in journey["visits"]) == len(journey["events"])
    assert done.err == ""


def test_that_a_journey_as_csv_cannot_run_formulas(workspace: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "journey", str(workspace), "m1", "--csv"],
        capture_output=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))
    assert [row["title"] for row in rows][-2] == "'=1+1"
    assert len(rows) == 6


def test_that_words_of_customers_cannot_command_the_terminal(workspace: Path) -> None:
    done = ashiato("journey", workspace, "m1")
    assert "[red]赤[/red]" in done.out
    assert "\x1b" not in done.out


def test_that_rebuild_says_what_it_made(workspace: Path) -> None:
    before = ashiato("journey", workspace, "m1", "--json").json
    assert ashiato("rebuild", workspace, "--json").json["events"] == 30
    assert ashiato("journey", workspace, "m1", "--json").json == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["journey", "{workspace}", "nobody"], "nobody"),
        (["customers", "/nowhere.ashiato"], "not a workspace"),
        (["import", "{workspace}", "/nowhere.csv"], "nowhere.csv"),
        (["import", "{workspace}", "x.csv", "--mapping", "/nowhere.toml"], "nowhere.toml"),
        (["rebuild", "/nowhere.ashiato"], "not a workspace"),
        (["sample", "{workspace}"], "something else"),
    ],
)
def test_that_errors_are_told_on_stderr_with_exit_code_1(workspace: Path, words: list[str], said: str) -> None:
    done = ashiato(*(word.format(workspace=workspace) for word in words))
    assert done.code == 1
    assert said in done.err
    assert done.out == ""
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["journey"], ["import", "a.ashiato"], ["customers", "a", "--sort", "beauty"], ["customers", "a", "--nothing"],
        ["journey", "a", "b", "--json", "--csv"], ["customers", "a", "--limit", "-1"], ["open", "a", "--scale", "3"],
    ],
)  # fmt: skip
def test_that_a_wrong_command_line_is_exit_code_2(words: list[str]) -> None:
    done = ashiato(*words)
    assert done.code == 2
    assert done.out == ""


def test_that_messages_are_japanese_when_asked_for(workspace: Path) -> None:
    done = ashiato("journey", workspace, "nobody", "--lang", "ja")
    assert done.code == 1
    assert not done.err.isascii()


def test_that_the_system_s_language_counts_too(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert not ashiato("journey", workspace, "nobody").err.isascii()


@pytest.mark.parametrize(
    ("words", "workspace_path", "lang"),
    [
        ([], None, None), (["a.ashiato"], Path("a.ashiato"), None), (["open", "a.ashiato"], Path("a.ashiato"), None),
        (["--lang", "ja"], None, "ja"), (["a.ashiato", "--lang=ja"], Path("a.ashiato"), "ja"),
    ],
)  # fmt: skip
def test_that_the_short_form_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, words: list[str], workspace_path: Path | None, lang: str | None
) -> None:
    asked: list[Any] = []

    def run(path: Path | None, **options: object) -> int:
        asked.append((path, options))
        return 0

    monkeypatch.setattr(window, "load_run", lambda: run)
    assert ashiato(*words).code == 0
    assert asked == [(workspace_path, {"screenshot": None, "lang": lang, "theme": None, "role": None})]


def test_that_the_window_can_be_opened_for_an_executive(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def run(path: Path | None, **options: object) -> int:
        asked.append((path, options["role"]))
        return 0

    monkeypatch.setattr(window, "load_run", lambda: run)
    assert ashiato("--role", "executive", "a.ashiato").code == 0
    assert asked == [(Path("a.ashiato"), "executive")]


def test_that_a_screenshot_is_asked_for_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def run(_path: Path | None, **options: object) -> int:
        asked.append((options["screenshot"], options["theme"]))
        return 0

    monkeypatch.setattr(window, "load_run", lambda: run)
    shown = ["--customer", "m1", "--page", "data", "--size", "1680x1050", "--scale", "1.5", "--theme", "dark"]
    assert ashiato("--screenshot", "o.png", *shown).code == 0
    assert asked == [(ScreenshotRequest(Path("o.png"), "m1", "data", 1680, 1050, 1.5), "dark")]


def test_that_doctor_fails_on_a_problem_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = [
        Check(Text.translate("Doctor", "Disk"), State.OK, "9 GB"),
        Check(Text.translate("Doctor", "Qt"), State.PROBLEM, "libEGL", Text.translate("Doctor", "Install it.")),
    ]
    monkeypatch.setattr("viewer.cli.health.run_checks", lambda _workspace: checks)
    done = ashiato("doctor")
    assert done.code == 1
    assert "Install it." in done.out
    lines = [json.loads(line) for line in ashiato("doctor", "--json").out.splitlines()]
    assert [line["state"] for line in lines] == ["ok", "problem"]


def test_that_a_reader_who_has_enough_is_no_error(workspace: Path) -> None:
    words = [sys.executable, "-m", "viewer", "customers", str(workspace), "--json"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    process.wait()
    process.stderr.close()
    assert errors == b""


def test_that_reading_needs_no_qt(workspace: Path) -> None:
    code = (
        "import sys; sys.argv = ['ashiato', 'customers', sys.argv[1], '--json']\n"
        "from viewer.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'PySide6', 'sqlalchemy', 'pandas', 'alembic', 'pyqtgraph'} & set(sys.modules)\n"
        "sys.exit(','.join(heavy) or 0)"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, str(workspace)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
