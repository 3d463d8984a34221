"""What `ashiato import` tells of rows that became no events, and what a failed one leaves."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.cli.commands import app


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run_import(*words: str | Path) -> Done:
    done = CliRunner().invoke(app, ["import", *map(str, words), "--lang", "en"], prog_name="ashiato")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "web.toml"
    path.write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    return path


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return write_export(tmp_path / "web.csv", *page_views(0, 5), *(f"m1,,=never{number},p" for number in range(12)))


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_that_the_first_refused_rows_are_named_without_their_values(
    tmp_path: Path, mapping: Path, export: Path, options: list[str]
) -> None:
    done = run_import(tmp_path / "new.ashiato", export, "--mapping", mapping, *options)
    assert done.code == 0
    assert "12 refused" in done.out
    told = [line for line in done.err.splitlines() if "data row" in line]
    assert [line.split(":")[0] for line in told] == [f"web.csv, data row {row}" for row in range(6, 16)]
    assert all("time" in line for line in told)
    assert "never" not in done.err
    assert "--refused" in done.err


def test_that_refused_rows_of_a_file_that_is_known_are_told_again(tmp_path: Path, mapping: Path, export: Path) -> None:
    run_import(tmp_path / "new.ashiato", export, "--mapping", mapping)
    again = run_import(tmp_path / "new.ashiato", export, "--mapping", mapping, "--json").json
    assert (again["events"], again["duplicates"], len(again["refused_rows"])) == (0, 5, 12)


def test_that_refused_rows_are_saved_for_a_spreadsheet(tmp_path: Path, mapping: Path, export: Path) -> None:
    out = tmp_path / "refused.csv"
    run_import(tmp_path / "new.ashiato", export, "--mapping", mapping, "--refused", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["File", "Data row", "Column", "Value", "Reason"]
    assert [row[1] for row in rows] == [str(row) for row in range(6, 18)]
    assert rows[0][3] == "'=never0"


def test_that_a_file_without_a_time_says_that_it_brought_customers_only(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("会員番号,氏名\n1,髙橋\n2,山田\n", encoding="utf-8")
    done = run_import(tmp_path / "new.ashiato", people)
    assert "people.csv was read as a list of customers: 2 row" in done.out
    assert "no events" in done.out
    told = run_import(tmp_path / "new.ashiato", people, "--json").json
    assert told["people"] == [{"file_name": "people.csv", "rows": 2, "is_guessed": True}]


def test_that_lines_put_together_are_explained(tmp_path: Path) -> None:
    lines = tmp_path / "lines.csv"
    lines.write_text("order,member,at\na,1,2026-10-03\na,1,2026-10-03\nb,1,2026-10-04\nb,1,2026-10-04\n")
    mapping = tmp_path / "lines.toml"
    mapping.write_text(
        'version = 1\nsource = "lines"\n[rollup]\nkey = ["order"]\n[[identity]]\ncolumn = "member"\n'
        'namespace = "member"\n[time]\ncolumn = "at"\n[event]\nname = {const = "order"}\n'
    )
    done = run_import(tmp_path / "new.ashiato", lines, "--mapping", mapping)
    assert "lines.csv: 4 rows were put together into 2 events." in done.out, done.err


def test_that_nobody_is_made_up(tmp_path: Path) -> None:
    pages = tmp_path / "pages.csv"
    pages.write_text("日時,ページ,URL\n2026-10-03,ソファ,/p/1\n", encoding="utf-8")
    done = run_import(tmp_path / "new.ashiato", pages)
    assert (done.code, done.out) == (1, "")
    assert "pages.csv: No column of this file looks like a customer." in done.err
    assert "ashiato mapping" in done.err


@pytest.mark.parametrize("is_there", [False, True])
@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_that_no_workspace_is_left_where_nothing_was_imported(
    tmp_path: Path, mapping: Path, export: Path, options: list[str], is_there: bool
) -> None:
    place = tmp_path / "a" / "b" / "new.ashiato"
    if is_there:
        place.mkdir(parents=True)
    broken = tmp_path / "broken.csv"
    broken.write_bytes(b"")
    done = run_import(place, export if options else broken, "--mapping", mapping, *options)
    assert done.code == (0 if options else 1)
    assert list(place.iterdir()) == [] if is_there else not (tmp_path / "a").exists()


def test_that_a_failed_import_leaves_a_workspace_that_was_there(tmp_path: Path, mapping: Path, export: Path) -> None:
    place = tmp_path / "old.ashiato"
    assert run_import(place, export, "--mapping", mapping).code == 0
    assert run_import(place, tmp_path / "nowhere.csv").code == 1
    assert run_import(place, export, "--mapping", mapping, "--json").json["duplicates"] == 5
