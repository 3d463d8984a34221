"""Recordings of calls: taken in by content, matched by name or id, assigned by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from viewer.domain.clock import us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.recordings import Call, Match, MatchRule, Recording, Why, match_recordings, numbers_in
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.recording_files import add_folder, keep_rule, load_recordings, load_rule

AT_US = us_of(datetime(2026, 10, 3, 10, 15, 30, tzinfo=UTC))
RULE = MatchRule("{date}-{time}_{number}_{line}", 5)


@pytest.fixture
def workspace(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "w.ashiato")


@pytest.fixture
def found(tmp_path: Path) -> Path:
    folder = tmp_path / "pbx"
    (folder / "10").mkdir(parents=True)
    (folder / "10" / "20261003-101530_09012345678_201.wav").write_bytes(b"RIFF one")
    (folder / "20261004-101530_09012345678_201.WAV").write_bytes(b"RIFF two")
    (folder / "list.csv").write_bytes(b"x")
    (folder / "empty.wav").write_bytes(b"")
    (folder / "away.wav").symlink_to("/etc/hostname")
    return folder


def call(key: int, apart_s: float, *, media_id: str = "", numbers: tuple[str, ...] = ("09012345678",)) -> Call:
    return Call(key, 1, AT_US + round(apart_s * 1e6), media_id, "", numbers)


def match_one(name: str, calls: list[Call], rule: MatchRule = RULE, by_hand: Call | Why | None = None) -> Match:
    recording = Recording("a" * 64, name, ".wav", 1)
    return match_recordings([recording], calls, rule, UTC, {} if by_hand is None else {"a" * 64: by_hand})[0]


NAME = "20261003-101530_09012345678_201.wav"


def test_that_files_are_taken_in_by_content_and_only_once(workspace: WorkspaceFolder, found: Path) -> None:
    added = add_folder(workspace, found)
    assert (added.copied, added.linked, added.known, added.others) == (2, 0, 0, 1)
    assert [name for name, _ in added.skipped] == ["empty.wav"]
    assert added.is_guessed
    assert added.rule.pattern == RULE.pattern
    recordings = load_recordings(workspace)
    assert [recording.name for recording in recordings] == [f"10/{NAME}", "20261004-101530_09012345678_201.WAV"]
    assert (workspace.media_dir / recordings[0].file_name).read_bytes() == b"RIFF one"
    again = add_folder(workspace, found)
    assert (again.copied, again.known, again.is_guessed) == (0, 2, False)
    assert not list(workspace.media_dir.glob(".new-*"))


def test_that_links_are_told_apart_from_copies(workspace: WorkspaceFolder, found: Path) -> None:
    added = add_folder(workspace, found, is_linking=True)
    assert (added.copied, added.linked) == (0, 2)


def test_that_the_pattern_is_kept_and_a_wrong_one_refused(workspace: WorkspaceFolder, found: Path) -> None:
    add_folder(workspace, found, pattern="*{date}-{time}*", minutes=2)
    assert load_rule(workspace) == MatchRule("*{date}-{time}*", 2)
    with pytest.raises(AshiatoError):
        keep_rule(workspace, MatchRule("{nothing}", 5))
    assert load_rule(workspace) == MatchRule("*{date}-{time}*", 2)


def test_that_a_damaged_list_says_so(workspace: WorkspaceFolder) -> None:
    (workspace.media_dir / "recordings.json").write_text('{"recordings": {"../../etc/passwd": {}}}')
    with pytest.raises(AshiatoError, match="damaged"):
        load_recordings(workspace)


def test_that_the_name_finds_the_call_that_started_then_with_that_number() -> None:
    match = match_one(NAME, [call(1, 7), call(2, 3, numbers=("0312345678",)), call(3, 400)])
    assert (match.why, match.call and match.call.event_key, match.apart_s) == (Why.TIME, 1, -7.0)


def test_that_a_clearly_nearer_call_wins_and_others_are_asked_about() -> None:
    assert match_one(NAME, [call(1, 7), call(2, 200)]).call == call(1, 7)
    match = match_one(NAME, [call(1, 7), call(2, 20)])
    assert (match.why, match.call, len(match.candidates)) == (Why.SEVERAL, None, 2)


def test_that_reasons_say_why_there_is_no_call() -> None:
    assert match_one(NAME, [call(1, 301)]).why is Why.NO_CALL
    assert match_one(NAME, [call(1, 1, numbers=("0312340000",))]).why is Why.OTHER_NUMBER
    assert match_one("memo.wav", [call(1, 1)]).why is Why.NAME_UNREAD


def test_that_the_id_of_the_call_decides_before_its_time() -> None:
    calls = [call(1, 0), call(2, 9000, media_id=f"rec\\2026\\{NAME}")]
    match = match_one(NAME, calls)
    assert (match.why, match.call) == (Why.MEDIA_ID, calls[1])


def test_that_a_person_has_the_last_word() -> None:
    assert match_one(NAME, [call(1, 0)], by_hand=Why.OF_NO_CALL).call is None
    assert match_one(NAME, [call(1, 0)], by_hand=call(9, 0)).why is Why.BY_HAND


def test_that_numbers_are_known_among_other_words() -> None:
    assert numbers_in(["+81 90-1234-5678", "201", "岸本", "5"]) == ("09012345678", "201")


def test_that_a_guess_that_reads_no_time_of_a_new_folder_is_made_anew(
    workspace: WorkspaceFolder, found: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "voice.wav").write_bytes(b"RIFF plain")
    assert add_folder(workspace, plain).rule.pattern == "{id}"
    assert match_one("voice.wav", [call(1, 0)], MatchRule("{id}")).why is Why.NO_TIME
    added = add_folder(workspace, found)
    assert (added.rule.pattern, added.is_guessed) == (RULE.pattern, True)
    assert load_rule(workspace) == added.rule
    assert not add_folder(workspace, plain).is_guessed
    assert load_rule(workspace) == added.rule


def test_that_a_pattern_given_by_a_person_is_kept(workspace: WorkspaceFolder, found: Path) -> None:
    rule = MatchRule("{id}", 3)
    keep_rule(workspace, rule)
    assert add_folder(workspace, found).rule == rule


def test_that_a_file_instead_of_a_folder_says_so(workspace: WorkspaceFolder, found: Path) -> None:
    with pytest.raises(AshiatoError, match="a file, not a folder"):
        add_folder(workspace, found / "list.csv")
