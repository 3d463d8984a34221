"""Rows of plain fields, such as calls and saved lists."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from viewer.domain.anchors import IdentityRef
from viewer.reviews.migrations import v0001
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import RecordCommands

HANA = IdentityRef("member", "a" * 64)
KEN = IdentityRef("member", "b" * 64)


def open_store(path: Path) -> ReviewStore:
    return ReviewStore.open(path / "reviews.sqlite", state_dir=path / "state")


def test_that_a_record_is_found_by_its_owner_and_can_be_changed_and_undone(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    commands = RecordCommands(store, "田中")
    made = commands.put("call", {"outcome": "spoke", "asked": ["納期"]}, owner=HANA)
    commands.put("call", {"outcome": "no_answer"}, owner=KEN)
    ((entity, row_id),) = made.records
    assert entity == "call"
    (record,) = store.load_records("call", [HANA])
    assert record.row_id == row_id
    assert record.fields["outcome"] == "spoke"
    assert record.fields["asked"] == ["納期"]
    assert len(store.load_records("call")) == 2
    RecordCommands(store, "佐藤").put("call", {"outcome": "voicemail"}, row_id=row_id)
    changed = store.load_record("call", row_id)
    assert changed is not None
    assert (changed.fields["outcome"], changed.author, changed.edited_by) == ("voicemail", "田中", "佐藤")
    store.undo("佐藤")
    assert store.load_records("call", [HANA])[0].fields["outcome"] == "spoke"
    store.close()


def test_that_a_removed_record_is_gone_until_undo(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    commands = RecordCommands(store, "田中")
    ((_, row_id),) = commands.put("saved_list", {"name": "低い評価"}).records
    commands.remove("saved_list", row_id)
    assert store.load_records("saved_list") == []
    assert store.undo("田中").records == {("saved_list", row_id)}
    assert [record.fields["name"] for record in store.load_records("saved_list")] == ["低い評価"]
    store.close()


def test_that_records_reach_another_replica_whole(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    left, right = open_store(tmp_path / "a"), open_store(tmp_path / "b")
    RecordCommands(left, "田中").put("call", {"outcome": "spoke"}, owner=HANA)
    exchange(left, right)
    assert right.load_records("call", [HANA]) == left.load_records("call", [HANA])
    left.close()
    right.close()


def test_that_a_workspace_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'reviews.sqlite'}")
    with engine.begin() as connection:
        v0001.upgrade(Operations(MigrationContext.configure(connection)))
        connection.exec_driver_sql("PRAGMA user_version = 1")
    engine.dispose()
    again = open_store(tmp_path)
    RecordCommands(again, "田中").put("call", {"outcome": "spoke"}, owner=HANA)
    assert len(again.load_records("call", [HANA])) == 1
    again.close()
