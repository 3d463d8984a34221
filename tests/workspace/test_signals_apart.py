"""Rules over many people are evaluated by a process of its own, or here if that fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.events.signal_kit import DAY, TOKYO, firings_of, make_rule, order
from tests.events.staging_kit import HandMade, build, event
from viewer.domain.errors import Cancelled
from viewer.domain.progress import Progress, silent
from viewer.workspace import signals_apart
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.signals_apart import refresh_signals_apart

WEEK = make_rule("company_silence", "week", days="7")
MONTH = make_rule("company_silence", "month", days="30")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WorkspaceFolder:
    monkeypatch.setattr(signals_apart, "_APART_FROM", 1)
    folder = create_workspace(tmp_path / "shop.ashiato")
    build(folder.store, HandMade(events=(order(), event("m2", at=20 * DAY))))
    return folder


def test_that_another_process_finds_the_same_and_tells_how_far_it_is(
    folder: WorkspaceFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals_apart, "evaluate_rules", None)  # not here
    told: list[Progress] = []
    assert refresh_signals_apart(folder, TOKYO, told.append, [WEEK, MONTH]) == 2
    assert [firing.rule_id for firing in firings_of(folder.store)] == ["week"]
    assert told
    assert refresh_signals_apart(folder, TOKYO, silent, [WEEK, MONTH]) is None


def test_that_the_rules_are_evaluated_here_where_no_process_works(
    folder: WorkspaceFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals_apart, "_PROGRAM", "raise SystemExit(1)")
    assert refresh_signals_apart(folder, TOKYO, silent, [WEEK]) == 1
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert refresh_signals_apart(folder, TOKYO, silent, [WEEK, MONTH]) == 1


def test_that_a_cancelled_process_leaves_everything_as_it_was(folder: WorkspaceFolder) -> None:
    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        refresh_signals_apart(folder, TOKYO, stop, [WEEK])
    assert firings_of(folder.store) == []
    assert list(folder.store.work_dir.iterdir()) == []
