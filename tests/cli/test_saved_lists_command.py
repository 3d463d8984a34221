"""`ashiato customers --list`: what was saved in the window is asked on the command line, with what people wrote."""

from __future__ import annotations

import json
from pathlib import Path

import click.testing
import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, page_views, write_export
from viewer.cli.commands import app
from viewer.domain.anchors import customer_refs
from viewer.domain.conditions import Calling, Not, ReadBy
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.query_json import query_to_json
from viewer.domain.reads import READ, Read, make_read_id, read_fields
from viewer.events.store import EventStore
from viewer.presenters.saved_lists import SAVED_LIST
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import RecordCommands
from viewer.workspace.folder import open_workspace


def ashiato(*words: str | Path) -> click.testing.Result:
    return CliRunner().invoke(app, [*map(str, words), "--lang", "en"], prog_name="ashiato")


def people(*words: str | Path) -> list[str]:
    done = ashiato("customers", *words, "--json")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line)["customer_id"] for line in done.stdout.splitlines()]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Everybody but m1 is unread, and a list asks for those."""
    (tmp_path / "web.toml").write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(tmp_path / "web.csv", *page_views(0, 28))
    path = tmp_path / "shop.ashiato"
    assert ashiato("import", path, export, "--mapping", tmp_path / "web.toml").exit_code == 0
    folder = open_workspace(path)
    events = EventStore.open(folder.events_dir)
    number = events.find_customer_no("member:m1")
    assert number is not None
    owner = customer_refs(events.load_journey(number), folder.secret)[0]
    events.close()
    reviews = ReviewStore.open(folder.reviews_path)
    commands = RecordCommands(reviews, "佐藤")
    commands.put(READ, read_fields(Read("佐藤", 1, 1.0)), row_id=make_read_id("佐藤", owner), owner=owner)
    unread = CustomerQuery(condition=Not(ReadBy()), sort=CustomerSort.NAME)
    commands.put(SAVED_LIST, {"name": "未読の人", "query": query_to_json(unread)})
    commands.put(SAVED_LIST, {"name": "claimed", "query": query_to_json(CustomerQuery(condition=Calling()))})
    reviews.close()
    return path


def test_that_a_saved_list_is_asked_with_what_people_wrote(shop: Path) -> None:
    everybody = people(shop)
    unread = people(shop, "--list", "未読の人")
    assert set(everybody) - set(unread) == {"member:m1"}
    assert unread == sorted(unread)
    assert people(shop, "--list", "claimed") == []


def test_that_the_command_narrows_a_saved_list(shop: Path) -> None:
    assert people(shop, "--list", "未読の人", "--search", "m1") == [
        one for one in people(shop, "--search", "m1") if one != "member:m1"
    ]
    assert people(shop, "--list", "未読の人", "--where", '{"read": {}}') == []
    assert people(shop, "--where", '{"read": {}}') == ["member:m1"]


def test_that_an_unknown_list_tells_which_there_are(shop: Path) -> None:
    done = ashiato("customers", shop, "--list", "nobody")
    assert done.exit_code == 1
    assert "claimed, 未読の人" in done.stderr
