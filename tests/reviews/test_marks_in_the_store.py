"""Marks in the store: written, read, edited, deleted, drafted, and still there after a restart or a kill."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reviews.people import COOKIE, EVERYTHING, HANAKO, ON_SEARCH, SEARCH, START_US
from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef, Place, TextField
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Change
from viewer.reviews.marks import mark_changes
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands


def test_that_a_mark_is_read_back_as_it_was_written(store: ReviewStore, commands: AnnotationCommands) -> None:
    place = Place(TextField.TEXT, 3, 7, "納期だけ", 61.5, None)
    anchor = Anchor(AnchorKind.PLACE, HANAKO, SEARCH, SEARCH, place)

    (mark_id,) = commands.add_mark(MarkKind.QUOTE, anchor, "", "<b>同じ説明</b>\n二度目 𠮷").mark_ids

    (mark,) = store.load_marks([HANAKO])
    assert (mark.mark_id, mark.kind, mark.anchor, mark.title) == (mark_id, MarkKind.QUOTE, anchor, "")
    assert (mark.body, mark.author) == ("<b>同じ説明</b>\n二度目 𠮷", "田中")
    assert mark.created_at_us == mark.edited_at_us
    assert mark.created_at_us >= START_US


def test_that_a_mark_is_found_by_its_customer_and_by_the_identity_of_its_event(
    store: ReviewStore, commands: AnnotationCommands
) -> None:
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "hm")

    assert len(store.load_marks([HANAKO])) == 1
    assert len(store.load_marks([COOKIE])) == 1
    assert len(store.load_marks([COOKIE, HANAKO])) == 1
    assert store.load_marks([IdentityRef("pos", HANAKO.digest)]) == []


def test_that_marks_come_in_the_order_they_were_made(store: ReviewStore, commands: AnnotationCommands) -> None:
    for body in ("first", "second", "third"):
        commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", body)

    assert [mark.body for mark in store.load_marks(EVERYTHING)] == ["first", "second", "third"]


def test_that_thousands_of_identities_are_asked_at_once(store: ReviewStore, commands: AnnotationCommands) -> None:
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "found")
    cookies = [IdentityRef("web", f"{number:064x}") for number in range(5_000)]

    assert [mark.body for mark in store.load_marks([*cookies, COOKIE])] == ["found"]


def test_that_an_edit_changes_only_what_is_given(store: ReviewStore, commands: AnnotationCommands) -> None:
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "早朝").mark_ids
    before = store.load_marks([HANAKO])[0]

    commands.edit_mark(mark_id, title="納期が見つからない", kind=MarkKind.ISSUE)

    after = store.load_marks([HANAKO])[0]
    assert (after.kind, after.title, after.body) == (MarkKind.ISSUE, "納期が見つからない", "早朝")
    assert after.created_at_us == before.created_at_us
    assert after.edited_at_us > before.edited_at_us


def test_that_an_edit_that_changes_nothing_is_no_step(store: ReviewStore, commands: AnnotationCommands) -> None:
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "same").mark_ids

    assert commands.edit_mark(mark_id, body="same").mark_ids == frozenset()
    commands.undo()
    assert store.load_marks([HANAKO]) == []


def test_that_a_deleted_mark_cannot_be_edited_and_the_error_says_why(commands: AnnotationCommands) -> None:
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "gone soon").mark_ids
    commands.delete_mark(mark_id)

    with pytest.raises(AshiatoError, match="deleted meanwhile"):
        commands.edit_mark(mark_id, body="too late")


def test_that_a_delete_leaves_the_words_in_the_history(store: ReviewStore, commands: AnnotationCommands) -> None:
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "kept").mark_ids
    commands.delete_mark(mark_id)

    assert store.load_marks(EVERYTHING) == []
    assert store.load_history(mark_id).value("body") == '"kept"'


def test_that_whoever_typed_is_kept_beside_the_author(store: ReviewStore) -> None:
    spoken = AnnotationCommands(store, "佐藤", typist="進行役")
    (mark_id,) = spoken.add_mark(MarkKind.NOTE, ON_SEARCH, "", "五時に見ている").mark_ids

    history = store.load_history(mark_id)
    assert {(each.author, each.typist) for each in history.operations} == {("佐藤", "進行役")}


def test_that_counts_take_each_mark_once_however_many_identities_lead_to_it(
    store: ReviewStore, commands: AnnotationCommands
) -> None:
    commands.add_mark(MarkKind.ISSUE, ON_SEARCH, "a", "")
    commands.add_mark(MarkKind.ISSUE, Anchor(AnchorKind.JOURNEY, HANAKO), "b", "")
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "c")
    (gone,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "d").mark_ids
    commands.delete_mark(gone)

    index = store.load_mark_index()

    assert index.counts(EVERYTHING) == Counter({MarkKind.ISSUE: 2, MarkKind.NOTE: 1})
    assert index.counts([COOKIE]) == Counter({MarkKind.ISSUE: 1, MarkKind.NOTE: 1})
    assert not index.counts([IdentityRef("crm", "nobody")])


def test_that_a_restart_changes_nothing(open_store: Callable[..., ReviewStore]) -> None:
    first = open_store()
    AnnotationCommands(first, "田中").add_mark(MarkKind.HYPOTHESIS, ON_SEARCH, "待つ間の無音", "不満を生む")
    marks, replica_id = first.load_marks(EVERYTHING), first.replica_id
    first.close()

    again = open_store()

    assert again.load_marks(EVERYTHING) == marks
    assert again.replica_id == replica_id


def test_that_a_mark_of_a_kind_this_version_does_not_know_is_kept_but_not_shown(store: ReviewStore) -> None:
    changes = mark_changes("future", exists=True, anchor=ON_SEARCH, title="", body="")
    store.write("明日の人", [*changes, Change("mark", "future", "kind", '"prophecy"')])

    assert store.load_marks(EVERYTHING) == []
    assert store.load_history("future").value("kind") == '"prophecy"'


def test_that_drafts_are_kept_by_key_and_forgotten_when_empty(store: ReviewStore) -> None:
    store.save_draft("a", "書きかけ")
    store.save_draft("b", "another")
    store.save_draft("a", "書きかけの文")

    assert (store.load_draft("a"), store.load_draft("b"), store.load_draft("c")) == ("書きかけの文", "another", "")
    store.save_draft("a", "")
    assert store.load_draft("a") == ""


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.reviews.people import ON_SEARCH
from viewer.domain.annotations import MarkKind
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands
folder = Path(sys.argv[1])
commands = AnnotationCommands(ReviewStore.open(folder / "reviews.sqlite", state_dir=folder / "state"), "田中")
commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "written")
commands.save_draft("composer", "half a sent")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_that_marks_drafts_and_undo_survive_a_kill(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path)], cwd=root, check=False)
    assert killed.returncode == -signal.SIGKILL

    store = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
    try:
        commands = AnnotationCommands(store, "田中")
        assert [mark.body for mark in store.load_marks(EVERYTHING)] == ["written"]
        assert commands.load_draft("composer") == "half a sent"
        assert commands.can_undo
        commands.undo()
        assert store.load_marks(EVERYTHING) == []
    finally:
        store.close()


def test_that_writers_on_several_threads_lose_nothing_and_number_densely(store: ReviewStore) -> None:
    def write(author: str) -> None:
        for number in range(10):
            AnnotationCommands(store, author).add_mark(MarkKind.NOTE, ON_SEARCH, "", f"{author} {number}")

    threads = [threading.Thread(target=write, args=(author,)) for author in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(store.load_marks(EVERYTHING)) == 30
    numbers = [operation.replica_seq for operation in store.load_operations_since({})]
    assert numbers == list(range(1, len(numbers) + 1))


def test_that_a_newer_database_is_refused_in_words_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "reviews.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE later (x)")
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(AshiatoError, match=r"newer version.*newest version"):
        ReviewStore.open(path, state_dir=tmp_path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("later",)]
    connection.close()


def test_that_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "reviews.sqlite"
    path.write_bytes("課題,仮説\n".encode("cp932") * 200)

    with pytest.raises(AshiatoError, match="damaged or not a database"):
        ReviewStore.open(path, state_dir=tmp_path)


def test_that_a_folder_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match="cannot be read or written"):
        ReviewStore.open(tmp_path / "gone" / "reviews.sqlite", state_dir=tmp_path)
