"""A workspace's own rules: records that can be undone, shown as files, taken from files changed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.signals import RULE_ENTITY
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import RecordCommands
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.signal_rules import drop_rule, load_rules, load_rules_of, load_shipped, put_rule, show_as_files

NAME = "silence_after_order"
WEEK = load_shipped()[NAME].replace("days = 14", "days = 7")


@pytest.fixture
def folder(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "shop.ashiato")


@pytest.fixture
def reviews(folder: WorkspaceFolder, tmp_path: Path) -> Iterator[ReviewStore]:
    store = ReviewStore.open(folder.reviews_path, state_dir=tmp_path / "state")
    yield store
    store.close()


def days_of(folder: WorkspaceFolder, reviews: ReviewStore | None, name: str = NAME) -> object:
    rule = load_rules(folder, reviews).find(name)
    assert rule is not None
    return rule.parameters["days"]


def test_that_an_edited_rule_holds_until_it_is_undone(folder: WorkspaceFolder, reviews: ReviewStore) -> None:
    path = folder.signals_dir / f"{NAME}.toml"
    put_rule(RecordCommands(reviews, "田中"), NAME, WEEK)
    show_as_files(folder, reviews, "田中")
    assert days_of(folder, reviews) == 7
    assert path.read_text(encoding="utf-8") == WEEK
    reviews.undo("田中")
    show_as_files(folder, reviews, "田中")
    assert days_of(folder, reviews) == 14
    assert not path.exists()


def test_that_a_file_changed_by_hand_becomes_a_decision(folder: WorkspaceFolder, reviews: ReviewStore) -> None:
    path = folder.signals_dir / f"{NAME}.toml"
    folder.signals_dir.mkdir()
    path.write_text(WEEK, encoding="utf-8")
    assert days_of(folder, None) == 7
    show_as_files(folder, reviews, "佐藤")
    (record,) = reviews.load_records(RULE_ENTITY)
    assert (record.row_id, record.fields["toml"], record.author) == (NAME, WEEK, "佐藤")
    path.write_text(WEEK.replace("days = 7", "days = 9"), encoding="utf-8")
    show_as_files(folder, reviews, "佐藤")
    assert days_of(folder, reviews) == 9


def test_that_a_file_that_cannot_be_read_is_told_and_left_alone(folder: WorkspaceFolder, reviews: ReviewStore) -> None:
    folder.signals_dir.mkdir()
    path = folder.signals_dir / f"{NAME}.toml"
    path.write_text(WEEK.replace("days = 7", "days = 0"), encoding="utf-8")
    show_as_files(folder, reviews, "田中")
    rules = load_rules_of(folder)
    assert [problem.where for problem in rules.problems] == [f"{NAME}.toml:9"]
    assert days_of(folder, reviews) == 14
    assert "days = 0" in path.read_text(encoding="utf-8")


def test_that_a_row_of_another_replica_names_no_file_outside(folder: WorkspaceFolder, reviews: ReviewStore) -> None:
    put_rule(RecordCommands(reviews, "田中"), "../../escaped", WEEK)
    show_as_files(folder, reviews, "田中")
    assert not (folder.path.parent / "escaped.toml").exists()
    assert days_of(folder, reviews) == 14


def test_that_a_rule_of_ones_own_is_added_and_dropped(folder: WorkspaceFolder, reviews: ReviewStore) -> None:
    commands = RecordCommands(reviews, "田中")
    put_rule(commands, "our_rule", WEEK.replace(f'id = "{NAME}"', 'id = "our_rule"'))
    assert days_of(folder, reviews, "our_rule") == 7
    drop_rule(commands, "our_rule")
    assert load_rules(folder, reviews).find("our_rule") is None
