"""audit, disclose, forget, retention on the command line."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from viewer.cli.commands import app
from viewer.domain.anchors import Anchor, AnchorKind, identity_ref
from viewer.domain.annotations import MarkKind
from viewer.domain.identities import Identity
from viewer.reviews.hubs.folder import FolderHub, make_folder_hub
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.folder import open_workspace

ROWS = """日時,会員番号,メールアドレス,氏名,URL
2026-10-03 09:00:00,00004,hanako@example.jp,=山田 花子,https://shop.example/<img src=x>
2020-10-04 09:00:00,00005,taro@example.jp,鈴木 太郎,https://shop.example/bed
"""


def ashiato(*words: str | Path, code: int = 0) -> str:
    done = CliRunner().invoke(app, [*map(str, words), "--lang", "en"], prog_name="ashiato")
    assert done.exit_code == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def by_process(*words: str | Path) -> str:
    """For CSV, which goes to the descriptor itself."""
    command = [sys.executable, "-m", "viewer", *map(str, words), "--lang", "en"]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    return done.stdout.decode("utf-8-sig")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "web.csv").write_text(ROWS, encoding="utf-8")
    ashiato("import", tmp_path / "shop.ashiato", tmp_path / "web.csv")
    return tmp_path / "shop.ashiato"


def test_that_a_look_behind_the_mask_is_in_the_audit_with_its_reason(workspace: Path) -> None:
    ashiato("journey", workspace, "00004", "--unmasked", "--reason", "=callback()")
    ashiato("journey", workspace, "00005")

    entries = [json.loads(line) for line in ashiato("audit", workspace, "--json").splitlines()]

    assert [(each["kind"], each["reason"]) for each in entries] == [("looked", ""), ("revealed", "=callback()")]
    assert entries[1]["customers"] == ["member:00004"]
    only = ashiato("audit", workspace, "--customer", "00005", "--json").splitlines()
    assert [json.loads(line)["kind"] for line in only] == ["looked"]
    rows = list(csv.reader(io.StringIO(by_process("audit", workspace, "--csv", "--kind", "revealed"))))
    assert rows[1][-1] == "'=callback()"
    assert ashiato("audit", workspace, "--since", "2099-01-01", "--json") == ""


def test_that_a_disclosure_holds_everything_and_harms_nobody(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.zip"
    ashiato("disclose", workspace, "00004", "--output", target)

    assert target.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(target) as archive:
        page = archive.read("disclosure.html").decode()
        content = json.loads(archive.read("disclosure.json"))
    assert "<img" not in page
    assert "<script" not in page
    assert "hanako@example.jp" in page
    assert content["records"][0]["cells"]["メールアドレス"] == "hanako@example.jp"
    assert content["events"][0]["source_row"] == 1
    assert "taro@example.jp" not in page + json.dumps(content)
    assert json.loads(ashiato("audit", workspace, "--json").splitlines()[0])["kind"] == "disclosed"


def test_that_forgetting_needs_a_reason_and_a_trial_changes_nothing(workspace: Path) -> None:
    assert "reason" in ashiato("forget", workspace, "00004", code=1)
    assert "Would go: 1 events" in ashiato("forget", workspace, "00004", "--dry-run")
    assert "00004" in ashiato("customers", workspace)

    told = ashiato("forget", workspace, "00004", "--reason", "request 17")

    assert "Forgotten: 1 events" in told
    assert "00004" not in ashiato("customers", workspace)
    assert "Nobody has the id" in ashiato("journey", workspace, "00004", code=1)


def test_that_forgetting_reaches_the_shared_folder_and_says_who_follows(workspace: Path, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    make_folder_hub(drive)
    folder = open_workspace(workspace)
    folder.set_hub(f"folder:{drive}")
    anchor = Anchor(AnchorKind.JOURNEY, identity_ref(Identity("member", "00004"), folder.secret))
    for path in (tmp_path / "laptop.sqlite", folder.reviews_path):
        with closing(ReviewStore.open(path)) as store:
            AnnotationCommands(store, path.stem).add_mark(MarkKind.NOTE, anchor, "", f"ZX{path.stem}")
            with closing(FolderHub(drive, store.replica_id)) as hub:
                hub.push(store.load_operations_since({}))
                store.apply_remote(hub.pull(store.load_version_vector()))

    told = json.loads(ashiato("forget", workspace, "00004", "--reason", "request 18", "--json"))

    written = "".join(path.read_text("utf-8") for path in (drive / "operations").rglob("*.jsonl"))
    assert "ZXreviews" not in written
    assert "ZXlaptop" in written
    assert (told["shared_folder"], told["hub_problem"]) == (str(drive), None)
    assert told["other_computers"] == ["laptop"]


def test_that_rows_past_their_time_go_with_the_next_rebuild_and_are_told(workspace: Path) -> None:
    ashiato("retention", workspace, "*", "1000")
    ashiato("rebuild", workspace)

    assert "00005" not in ashiato("customers", workspace)
    assert "00004" in ashiato("customers", workspace)
    entries = [json.loads(line) for line in ashiato("audit", workspace, "--kind", "expired", "--json").splitlines()]
    assert [(each["kind"], each["count"]) for each in entries] == [("expired", 1)]
    assert json.loads(ashiato("retention", workspace, "*", "off", "--json")) == {}
    assert "cannot be" in ashiato("retention", workspace, "*", "0", code=1)


def test_that_a_reader_neither_sees_the_audit_nor_forgets(workspace: Path) -> None:
    with (workspace / "workspace.toml").open("a", encoding="utf-8") as file:
        file.write('\nrole = "reader"\n')
    for command in (["audit"], ["disclose", "00004"], ["forget", "00004", "--reason", "x"]):
        assert "role" in ashiato(command[0], workspace, *command[1:], code=1)
    assert "role" in ashiato("journey", workspace, "00004", "--unmasked", "--reason", "x", code=1)
    assert "00004" in ashiato("journey", workspace, "00004")


@pytest.mark.parametrize("option", [[], ["--csv"], ["--json"]])
def test_that_no_masked_name_or_mail_is_in_any_byte_of_what_is_printed(workspace: Path, option: list[str]) -> None:
    run = by_process if option == ["--csv"] else ashiato
    out = run("journey", workspace, "00004", *option)
    assert [word for word in ("hanako@example.jp", "山田", "花子") if word in out] == []
