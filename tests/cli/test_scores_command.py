"""`ashiato scores`."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from viewer.cli.commands import app

SURVEY = """
version = 1
source = "survey"
[[identity]]
column = "member"
namespace = "member"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = { const = "answer" }
channel = { const = "survey" }
[[score]]
kind = "nps"
column = "nps"
question = "推奨度"
low = 0
high = 10
"""
ROWS = ("a,2026-08-31 23:30,9", "b,2026-09-01 00:30,10", "c,2026-09-02 10:00,7", "d,2026-09-03 10:00,3")


def ashiato(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="ashiato")
    assert done.exit_code == 0, done.stderr
    return done.stdout


def brought(tmp_path: Path) -> Path:
    export, mapping, workspace = tmp_path / "survey.csv", tmp_path / "survey.toml", tmp_path / "ws.ashiato"
    export.write_text("member,when,nps\n" + "".join(f"{row}\n" for row in ROWS), encoding="utf-8")
    mapping.write_text(SURVEY, encoding="utf-8")
    ashiato("import", workspace, export, "--mapping", mapping, "--json")
    return workspace


def test_that_nps_is_told_with_its_interval_and_by_month_of_the_customers_zone(tmp_path: Path) -> None:
    (nps,) = json.loads(ashiato("scores", brought(tmp_path), "--json"))
    assert (nps["kind"], nps["answers"], nps["value"]) == ("nps", 4, 25.0)
    low, high = nps["interval_95"]
    assert low < 25 < high
    assert [(month["month"], month["answers"], month["value"]) for month in nps["months"]] == [
        ("2026-08", 1, 100.0), ("2026-09", 3, 0.0),
    ]  # fmt: skip


def test_that_how_many_were_asked_is_not_made_up(tmp_path: Path) -> None:
    workspace = brought(tmp_path)
    assert json.loads(ashiato("scores", workspace, "--json"))[0]["asked"] is None
    assert "依頼数は不明" in ashiato("scores", workspace, "--lang", "ja")


ASKS = """
version = 1
source = "asks"
[[identity]]
column = "member"
namespace = "member"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = { const = "sent" }
channel = { const = "survey" }
actor = { const = "company" }
"""
SECOND_SCORE = """
[[score]]
kind = "csat"
column = "staff"
question = "応対"
low = 1
high = 5
"""


def brought_with_invitations(tmp_path: Path, asked: str) -> Path:
    workspace = tmp_path / "ws.ashiato"
    answers = "member,when,nps,staff\n" + "".join(
        f"{who},2026-09-0{day} 10:00,{nps},{staff}\n"
        for day, (who, nps, staff) in enumerate(zip("abcd", (9, 10, 7, 3), ("4", "", "5", "3"), strict=True), 1)
    )
    asks = "member,when\n" + "".join(f"{who},2026-08-31 10:00\n" for who in asked)
    for name, rows, mapping in (("survey", answers, SURVEY + SECOND_SCORE), ("asks", asks, ASKS)):
        export, kept = tmp_path / f"{name}.csv", tmp_path / f"{name}.toml"
        export.write_text(rows, encoding="utf-8")
        kept.write_text(mapping, encoding="utf-8")
        ashiato("import", workspace, export, "--mapping", kept, "--json")
    return workspace


def test_that_invitations_of_those_who_answered_alone_are_no_response_rate(tmp_path: Path) -> None:
    workspace = brought_with_invitations(tmp_path, "abcd")
    found = json.loads(ashiato("scores", workspace, "--json"))
    told = {each["question"]: (each["asked_answered"], each["silent_may_be_missing"]) for each in found}
    assert told == {"推奨度": (4, True), "応対": (3, True)}
    words = ashiato("scores", workspace, "--lang", "ja")
    assert "回答のない依頼は記録されていない可能性" in words
    assert "回答のあったアンケート4件中3件がこの設問に回答 (75%)" in words


def test_that_a_response_rate_is_told_where_silence_is_recorded(tmp_path: Path) -> None:
    words = ashiato("scores", brought_with_invitations(tmp_path, "abcdefgh"), "--lang", "ja")
    assert "依頼8件中4件が回答 (50%)" in words
    assert "可能性" not in words
