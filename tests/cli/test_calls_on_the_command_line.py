"""A call that was written down is on the journey once: after a rebuild, a re-import, and on a second machine."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.cli.commands import app
from viewer.domain.anchors import customer_refs
from viewer.domain.calling import OutcomeKind, Person
from viewer.events.store import EventStore
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.calling import CallCommands, CallResult, Target
from viewer.workspace.folder import open_workspace


def ashiato(*words: str | Path) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="ashiato")
    assert done.exit_code == 0, done.stderr
    return done.stdout


def calls_of(workspace: Path) -> list[dict[str, Any]]:
    events = json.loads(ashiato("journey", workspace, "member:m1", "--json"))["events"]
    return [event for event in events if event["source_file"] == "reviews"]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "web.toml").write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(tmp_path / "web.csv", *page_views(0, 28))
    path = tmp_path / "shop.ashiato"
    ashiato("import", path, export, "--mapping", tmp_path / "web.toml", "--json")
    return path


def write_call(workspace: Path) -> None:
    folder = open_workspace(workspace)
    events = EventStore.open(folder.events_dir)
    number = events.find_customer_no("member:m1")
    assert number is not None
    refs = customer_refs(events.load_journey(number), folder.secret)
    events.close()
    reviews = ReviewStore.open(folder.reviews_path)
    result = CallResult(OutcomeKind.SPOKE, "お詫びした")
    CallCommands(reviews).save_outcome(Target(refs), Person("佐藤", "役員"), result)
    reviews.close()


def test_that_a_call_is_on_the_journey_once_whatever_happens_to_the_data(shop: Path, tmp_path: Path) -> None:
    assert calls_of(shop) == []
    write_call(shop)
    (call,) = before = calls_of(shop)
    assert (call["channel"], call["actor"], call["source"]) == ("call", "company", "ashiato")
    assert call["text"] == "お詫びした"
    ashiato("rebuild", shop)
    assert calls_of(shop) == before
    ashiato("import", shop, tmp_path / "web.csv", "--mapping", tmp_path / "web.toml", "--json")
    assert calls_of(shop) == before


def test_that_a_second_machine_has_the_call_once(shop: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(shop, tmp_path / "home.ashiato"))
    write_call(shop)
    office_store = ReviewStore.open(shop / "reviews.sqlite")
    home_store = ReviewStore.open(home / "reviews.sqlite")
    for _ in range(2):
        exchange(office_store, home_store)
    office_store.close()
    home_store.close()
    assert calls_of(home) == calls_of(shop)
    assert len(calls_of(home)) == 1
