"""The file of what hit everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.timeline.journeys import at
from viewer.domain.errors import AshiatoError
from viewer.workspace.common_events import keep_common_events, load_common_events
from viewer.workspace.folder import WorkspaceFolder, create_workspace


@pytest.fixture
def folder(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "w.ashiato")


def write(tmp_path: Path, text: str, encoding: str = "utf-8-sig") -> Path:
    path = tmp_path / "common.csv"
    path.write_text(text, encoding=encoding)
    return path


def test_that_a_workspace_without_the_file_has_none(folder: WorkspaceFolder) -> None:
    assert load_common_events(folder) == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_that_days_last_to_their_end_and_times_are_exact(
    folder: WorkspaceFolder, tmp_path: Path, encoding: str
) -> None:
    text = "開始,終了,種類,地域,内容\n2026/9/5,2026年9月8日,台風,神奈川県,遅配\n2026-09-01 04:00,,障害,,停止\n"
    assert keep_common_events(folder, write(tmp_path, text, encoding)) == 2
    first, second = load_common_events(folder)
    assert (first.start_us, first.end_us, first.where) == (at("2026-09-01 04:00"), at("2026-09-01 05:00"), "")
    assert (second.start_us, second.end_us) == (at("2026-09-05 00:00"), at("2026-09-09 00:00"))
    assert (second.kind, second.where, second.text) == ("台風", "神奈川県", "遅配")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("when,what\n2026/9/5,x\n", "from and text"),
        ("from,text\nyesterday,x\n", "no date"),
        ("from,to,text\n2026/9/5,2026/9/4,x\n", "before it begins"),
        ("from,text\n2026/9/5,\n", "empty"),
        ("", "from and text"),
    ],
)
def test_that_what_cannot_be_understood_keeps_the_former_file(
    folder: WorkspaceFolder, tmp_path: Path, text: str, told: str
) -> None:
    keep_common_events(folder, write(tmp_path, "from,text\n2026/9/5,kept\n"))
    with pytest.raises(AshiatoError) as raised:
        keep_common_events(folder, write(tmp_path, text))
    assert told in raised.value.what.source
    assert [event.text for event in load_common_events(folder)] == ["kept"]
