"""Personal data on the command line: hidden until it is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from viewer.cli.commands import app
from viewer.cli.masks import mask_identity
from viewer.domain.identities import Identity

CALLS = """日時,会員番号,メールアドレス,電話番号,URL
2026-10-03 09:00:00.123456,00004,hanako@example.jp,090-1111-2222,https://shop.example/sofa
2026-10-04 09:00:00,,taro@example.jp,,https://shop.example/bed
"""


def ashiato(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [*map(str, words), "--lang", "en"], prog_name="ashiato")
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("masks")
    (folder / "web.csv").write_text(CALLS, encoding="utf-8")
    ashiato("import", folder / "shop.ashiato", folder / "web.csv")
    return folder / "shop.ashiato"


@pytest.mark.parametrize("command", [["customers"], ["journey", "00004"]])
def test_that_mail_and_phone_are_hidden_until_asked_for(workspace: Path, command: list[str]) -> None:
    name, *rest = command
    out = ashiato(name, workspace, *rest)
    assert "example.jp" not in out
    assert "2222" not in out
    assert "00004" in out


def test_that_everything_is_shown_when_asked_for(workspace: Path) -> None:
    out = ashiato("journey", workspace, "00004", "--unmasked", "--reason", "asked to call back")
    assert "hanako@example.jp" in out
    assert "090-1111-2222" in out
    person = json.loads(ashiato("journey", workspace, "00004", "--json", "--unmasked", "--reason", "x"))["customer"]
    assert "mail:hanako@example.jp" in person["identities"]
    assert "090-1111-2222" in {field["value"] for field in person["fields"]}


@pytest.mark.parametrize("command", [["customers"], ["journey", "00004"], ["journey", "00004", "--csv"]])
def test_that_nothing_is_unmasked_without_a_reason(workspace: Path, command: list[str]) -> None:
    name, *rest = command
    done = CliRunner().invoke(app, [name, str(workspace), *rest, "--unmasked", "--lang", "en"], prog_name="ashiato")
    assert done.exit_code == 1
    assert "reason" in done.stderr
    assert "hanako" not in done.stdout


def test_that_json_masks_values_and_keeps_the_handle(workspace: Path) -> None:
    people = [json.loads(line) for line in ashiato("customers", workspace, "--json").splitlines()]
    by_id = {person["customer_id"]: person["identities"] for person in people}
    assert set(by_id["member:00004"]) == {"member:00004", "mail:●●●", "phone:●●●"}
    assert by_id["mail:taro@example.jp"] == ["mail:●●●"]
    found = json.loads(ashiato("journey", workspace, "mail:taro@example.jp", "--json"))
    assert found["customer"]["customer_id"] == "mail:taro@example.jp"
    assert {event["identity"] for event in found["events"]} == {"mail:●●●"}


def test_that_times_are_the_customers_own_to_the_second(workspace: Path) -> None:
    assert "2026-10-03 09:00:00 " in ashiato("customers", workspace)
    out = ashiato("journey", workspace, "00004")
    assert "Asia/Tokyo" in out
    assert "2026-10-03 09:00:00 " in out


def test_that_a_page_without_a_title_shows_its_address(workspace: Path) -> None:
    assert "https://" in ashiato("journey", workspace, "00004")


@pytest.mark.parametrize(
    ("identity", "shown"),
    [
        (Identity("member", "00004"), "member:00004"), (Identity("Email", "a@b.jp"), "Email:●●●"),
        (Identity("login", "a@b.jp"), "login:●●●"), (Identity("電話番号", "03"), "電話番号:●●●"), ("a@b.jp", "●●●"),
    ],
)  # fmt: skip
def test_that_an_identity_is_masked_by_its_kind_or_its_look(identity: Identity | str, shown: str) -> None:
    assert mask_identity(identity) == shown
