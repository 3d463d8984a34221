"""Two replicas: in whatever order they learn of each other, they end up saying the same, and nothing is lost."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reviews.people import EVERYTHING, ON_SEARCH, START_US
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Operation
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands

MINUTE_US = 60_000_000


@pytest.fixture
def office(open_store: Callable[..., ReviewStore]) -> ReviewStore:
    return open_store("office")


@pytest.fixture
def laptop(open_store: Callable[..., ReviewStore]) -> ReviewStore:
    return open_store("laptop", start_us=START_US + MINUTE_US)


def _add(store: ReviewStore, author: str, body: str) -> str:
    (mark_id,) = AnnotationCommands(store, author).add_mark(MarkKind.NOTE, ON_SEARCH, "", body).mark_ids
    return mark_id


def test_that_each_gets_what_it_lacks_and_a_second_exchange_brings_nothing(
    office: ReviewStore, laptop: ReviewStore
) -> None:
    of_office, of_laptop = _add(office, "田中", "office"), _add(laptop, "佐藤", "laptop")

    to_office, to_laptop = exchange(office, laptop)

    assert (to_office.mark_ids, to_laptop.mark_ids) == ({of_laptop}, {of_office})
    assert office.load_marks(EVERYTHING) == laptop.load_marks(EVERYTHING)
    assert exchange(office, laptop)[0].mark_ids == frozenset()
    assert office.load_operations_since(laptop.load_version_vector()) == []


def test_that_an_edit_made_in_knowledge_wins_over_a_clock_that_runs_a_day_ahead(
    open_store: Callable[..., ReviewStore],
) -> None:
    office = open_store("office")
    ahead = open_store("laptop", start_us=START_US + 24 * 60 * MINUTE_US)
    mark_id = _add(ahead, "佐藤", "from tomorrow")
    exchange(office, ahead)

    AnnotationCommands(office, "田中").edit_mark(mark_id, body="seen and corrected")
    exchange(office, ahead)

    assert [mark.body for mark in ahead.load_marks(EVERYTHING)] == ["seen and corrected"]
    assert ahead.find_conflicts([mark_id]) == []


def test_that_a_clock_far_ahead_is_told_and_does_not_drag_ours_along(open_store: Callable[..., ReviewStore]) -> None:
    office = open_store("office")
    ahead = open_store("laptop", start_us=START_US + 24 * 60 * MINUTE_US)
    _add(ahead, "佐藤", "from tomorrow")

    _, received = office.apply_remote(ahead.load_operations_since({}))
    assert received.ahead_ms > 23 * 60 * 60 * 1000

    mark_id = _add(office, "田中", "today")
    clock = office.load_history(mark_id).operations[0].clock
    assert clock >> 16 < (START_US + 60 * MINUTE_US) // 1000


def test_that_words_written_at_the_same_time_are_a_conflict_with_both_kept(
    office: ReviewStore, laptop: ReviewStore
) -> None:
    mark_id = _add(office, "田中", "first")
    exchange(office, laptop)
    AnnotationCommands(office, "田中").edit_mark(mark_id, body="of Tanaka")
    AnnotationCommands(laptop, "佐藤").edit_mark(mark_id, body="of Sato")
    exchange(office, laptop)

    (conflict,) = office.find_conflicts([mark_id])
    assert laptop.find_conflicts([mark_id]) == [conflict]
    assert conflict.field == "body"
    # The laptop's clock is the later one.
    assert (conflict.shown.value, [loser.value for loser in conflict.losers]) == ('"of Sato"', ['"of Tanaka"'])

    AnnotationCommands(office, "田中").edit_mark(mark_id, body="of both")
    exchange(office, laptop)
    assert laptop.find_conflicts([mark_id]) == []
    assert laptop.load_marks(EVERYTHING)[0].body == "of both"


def test_that_saying_again_what_is_shown_settles_a_conflict(office: ReviewStore, laptop: ReviewStore) -> None:
    mark_id = _add(office, "田中", "first")
    exchange(office, laptop)
    AnnotationCommands(office, "田中").edit_mark(mark_id, body="of Tanaka")
    AnnotationCommands(laptop, "佐藤").edit_mark(mark_id, body="of Sato")
    exchange(office, laptop)

    AnnotationCommands(office, "田中").edit_mark(mark_id, body="of Sato")

    assert office.find_conflicts([mark_id]) == []


def test_that_an_edit_a_delete_had_not_seen_is_a_conflict_and_comes_back_with_undo(
    office: ReviewStore, laptop: ReviewStore
) -> None:
    mark_id = _add(office, "田中", "first")
    exchange(office, laptop)
    AnnotationCommands(office, "田中").delete_mark(mark_id)
    AnnotationCommands(laptop, "佐藤").edit_mark(mark_id, body="an hour of thought")
    exchange(office, laptop)

    (conflict,) = laptop.find_conflicts([mark_id])
    assert [loser.value for loser in conflict.losers] == ['"an hour of thought"']
    AnnotationCommands(office, "田中").undo()
    assert [mark.body for mark in office.load_marks(EVERYTHING)] == ["an hour of thought"]


def test_that_undo_after_an_exchange_leaves_the_words_of_the_other_side(
    office: ReviewStore, laptop: ReviewStore
) -> None:
    mark_id = _add(office, "田中", "first")
    exchange(office, laptop)
    AnnotationCommands(laptop, "佐藤").edit_mark(mark_id, body="of Sato")
    exchange(office, laptop)

    assert AnnotationCommands(office, "田中").undo().kept == {mark_id}
    assert [mark.body for mark in office.load_marks(EVERYTHING)] == ["of Sato"]


def test_that_a_gap_is_refused_and_nothing_of_it_is_taken_in(office: ReviewStore, laptop: ReviewStore) -> None:
    _add(laptop, "佐藤", "one")
    operations = laptop.load_operations_since({})

    with pytest.raises(AshiatoError, match="not complete"):
        office.apply_remote(operations[:1] + operations[2:])
    assert office.load_operations_since({}) == []


def test_that_the_same_name_with_other_content_is_refused(office: ReviewStore, laptop: ReviewStore) -> None:
    _add(laptop, "佐藤", "one")
    operations = laptop.load_operations_since({})
    office.apply_remote(operations)

    with pytest.raises(AshiatoError, match="under the same name"):
        office.apply_remote([replace(operations[0], value="false")])


def test_that_a_copied_workspace_is_another_replica(
    open_store: Callable[..., ReviewStore], office: ReviewStore, tmp_path: Path
) -> None:
    _add(office, "田中", "before the copy")
    office.close()
    shutil.copytree(tmp_path / "office", tmp_path / "copy")

    again, copy = open_store("office"), open_store("copy")

    assert again.replica_id == office.replica_id
    assert copy.replica_id != office.replica_id
    _add(again, "田中", "in the office")
    _add(copy, "佐藤", "in the copy")
    exchange(again, copy)
    assert {mark.body for mark in copy.load_marks(EVERYTHING)} == {"before the copy", "in the office", "in the copy"}


def test_that_the_same_path_on_another_machine_is_another_replica(open_store: Callable[..., ReviewStore]) -> None:
    here = open_store("office")
    here.close()

    assert open_store("office", state="state of another machine").replica_id != here.replica_id


def test_that_a_workspace_put_back_from_a_backup_is_another_replica(
    open_store: Callable[..., ReviewStore], office: ReviewStore, laptop: ReviewStore, tmp_path: Path
) -> None:
    _add(office, "田中", "before the backup")
    office.close()
    shutil.copytree(tmp_path / "office", tmp_path / "backup")
    later = open_store("office", start_us=START_US + 10 * MINUTE_US)
    _add(later, "田中", "after the backup")
    exchange(later, laptop)
    later.close()
    shutil.rmtree(tmp_path / "office")
    shutil.copytree(tmp_path / "backup", tmp_path / "office")

    restored = open_store("office", start_us=START_US + 20 * MINUTE_US)
    _add(restored, "田中", "written again")
    exchange(restored, laptop)

    assert restored.replica_id != office.replica_id
    assert {mark.body for mark in laptop.load_marks(EVERYTHING)} == {
        "before the backup",
        "after the backup",
        "written again",
    }


@contextmanager
def _stores(names: str, clock_steps_us: list[int]) -> Iterator[dict[str, ReviewStore]]:
    with tempfile.TemporaryDirectory() as folder:
        stores: dict[str, ReviewStore] = {}
        try:
            for name, step_us in zip(names, clock_steps_us, strict=True):
                path = Path(folder) / name
                path.mkdir()
                ticks = itertools.count(START_US, step_us)
                stores[name] = ReviewStore.open(
                    path / "reviews.sqlite", state_dir=Path(folder) / "state", now_us=ticks.__next__
                )
            yield stores
        finally:
            for store in stores.values():
                store.close()


_ACTIONS = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from(["add", "edit", "delete", "undo", "redo", "exchange"])),
    min_size=2,
    max_size=14,
)


def _act(store: ReviewStore, author: str, action: str, number: int) -> None:
    commands = AnnotationCommands(store, author)
    marks = store.load_marks(EVERYTHING)
    if action == "add" or (action in ("edit", "delete") and not marks):
        commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", f"{author} {number}")
    elif action == "edit":
        commands.edit_mark(marks[0].mark_id, body=f"{author} {number}", title=f"{number}")
    elif action == "delete":
        commands.delete_mark(marks[0].mark_id)
    elif action == "undo":
        commands.undo()
    else:
        commands.redo()


@settings(max_examples=25)
@given(
    actions=_ACTIONS,
    a_step_us=st.sampled_from([1, 1_000, 3_600_000_000]),
    order=st.randoms(use_true_random=False),
)
def test_that_two_replicas_converge_whatever_was_written_and_in_whichever_order_it_arrives(
    actions: list[tuple[str, str]], a_step_us: int, order: random.Random
) -> None:
    with _stores("ABCD", [a_step_us, 1_000_000, 1, 1]) as stores:
        for number, (who, action) in enumerate(actions):
            if action == "exchange":
                exchange(stores["A"], stores["B"])
            else:
                _act(stores[who], who, action, number)
        of_a = stores["A"].load_operations_since({})
        of_b = stores["B"].load_operations_since({})
        stores["C"].apply_remote(of_a)
        stores["C"].apply_remote(of_b)
        stores["D"].apply_remote(_some_first(of_b, order))
        stores["D"].apply_remote(of_b)
        stores["D"].apply_remote(of_a)
        exchange(stores["A"], stores["B"])

        wanted = stores["A"].load_marks(EVERYTHING)
        for name in "BCD":
            assert stores[name].load_marks(EVERYTHING) == wanted
            assert stores[name].load_operations_since({}) == stores["A"].load_operations_since({})
            assert stores[name].find_conflicts(m.mark_id for m in wanted) == stores["A"].find_conflicts(
                m.mark_id for m in wanted
            )


def _some_first(operations: list[Operation], order: random.Random) -> list[Operation]:
    """A part of what a replica knows: each sequence from its start to anywhere."""
    until = {replica_id: order.randint(0, 40) for replica_id in {each.replica_id for each in operations}}
    some = [each for each in operations if each.replica_seq <= until[each.replica_id]]
    order.shuffle(some)
    return some


def test_that_an_operation_sent_twice_at_once_is_taken_in_once(office: ReviewStore, laptop: ReviewStore) -> None:
    _add(office, "田中", "first")
    sent = office.load_operations_since({})
    _, received = laptop.apply_remote([*sent, *sent])
    assert received.new_count == len(sent)
    assert laptop.load_operations_since({}) == sent


def test_that_an_operation_without_a_number_is_refused(office: ReviewStore, laptop: ReviewStore) -> None:
    _add(office, "田中", "first")
    nameless = replace(office.load_operations_since({})[0], replica_seq=0)
    with pytest.raises(AshiatoError):
        laptop.apply_remote([nameless])


def test_that_a_folder_may_be_called_anything(open_store: Callable[..., ReviewStore]) -> None:
    name = "なぜ？why? 50%25#1"
    mark_id = _add(open_store(name), "田中", "kept")
    again = open_store(name)
    assert again.load_mark(mark_id) is not None
