"""Undo and redo: one step at a time, one stack an author, never over what somebody else wrote."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reviews.people import EVERYTHING, ON_SEARCH, START_US
from viewer.domain.annotations import Mark, MarkKind
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands


def _bodies(store: ReviewStore) -> list[str]:
    return [mark.body for mark in store.load_marks(EVERYTHING)]


def test_that_undo_takes_back_a_new_mark_and_redo_brings_it_back_whole(
    store: ReviewStore, commands: AnnotationCommands
) -> None:
    commands.add_mark(MarkKind.ISSUE, ON_SEARCH, "title", "body")
    before = store.load_marks(EVERYTHING)

    undone = commands.undo()
    assert store.load_marks(EVERYTHING) == []
    assert (undone.can_undo, undone.can_redo, undone.kept) == (False, True, frozenset())

    redone = commands.redo()
    assert store.load_marks(EVERYTHING) == before
    assert (redone.can_undo, redone.can_redo) == (True, False)


def test_that_undo_of_a_delete_brings_the_mark_back(store: ReviewStore, commands: AnnotationCommands) -> None:
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "back again").mark_ids
    before = store.load_marks(EVERYTHING)
    commands.delete_mark(mark_id)

    assert commands.undo().mark_ids == {mark_id}
    assert store.load_marks(EVERYTHING) == before


def test_that_a_new_step_ends_what_could_be_redone(store: ReviewStore, commands: AnnotationCommands) -> None:
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "one")
    commands.undo()

    assert not commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "two").can_redo
    commands.redo()
    assert _bodies(store) == ["two"]


def test_that_undo_with_nothing_to_undo_does_nothing(store: ReviewStore, commands: AnnotationCommands) -> None:
    assert commands.undo() == commands.load_state()
    assert store.load_operations_since({}) == []


def test_that_each_author_has_a_stack_of_their_own(store: ReviewStore) -> None:
    tanaka, sato = AnnotationCommands(store, "田中"), AnnotationCommands(store, "佐藤")
    tanaka.add_mark(MarkKind.NOTE, ON_SEARCH, "", "of Tanaka")
    sato.add_mark(MarkKind.NOTE, ON_SEARCH, "", "of Sato")

    tanaka.undo()

    assert _bodies(store) == ["of Sato"]
    assert not tanaka.can_undo
    assert sato.can_undo


def test_that_undo_leaves_what_somebody_else_wrote_over_it_and_names_it(store: ReviewStore) -> None:
    tanaka, sato = AnnotationCommands(store, "田中"), AnnotationCommands(store, "佐藤")
    (mark_id,) = tanaka.add_mark(MarkKind.ISSUE, ON_SEARCH, "old", "old body").mark_ids
    tanaka.edit_mark(mark_id, title="of Tanaka", body="new body")
    sato.edit_mark(mark_id, title="of Sato")

    undone = tanaka.undo()

    (mark,) = store.load_marks(EVERYTHING)
    assert (mark.title, mark.body) == ("of Sato", "old body")
    assert undone.kept == {mark_id}


def test_that_undo_does_not_take_away_a_mark_somebody_else_wrote_in(store: ReviewStore) -> None:
    tanaka, sato = AnnotationCommands(store, "田中"), AnnotationCommands(store, "佐藤")
    (mark_id,) = tanaka.add_mark(MarkKind.NOTE, ON_SEARCH, "", "of Tanaka").mark_ids
    sato.edit_mark(mark_id, body="of Sato")

    undone = tanaka.undo()

    assert _bodies(store) == ["of Sato"]
    assert undone.kept == {mark_id}
    assert not undone.can_undo


def test_that_what_undo_brought_back_still_belongs_to_who_wrote_it(store: ReviewStore) -> None:
    tanaka, sato = AnnotationCommands(store, "田中"), AnnotationCommands(store, "佐藤")
    (mark_id,) = tanaka.add_mark(MarkKind.NOTE, ON_SEARCH, "", "first").mark_ids
    tanaka.edit_mark(mark_id, body="second")
    sato.edit_mark(mark_id, body="of Sato")
    tanaka.edit_mark(mark_id, body="third")

    tanaka.undo()
    assert _bodies(store) == ["of Sato"]
    assert tanaka.undo().kept == {mark_id}
    assert _bodies(store) == ["of Sato"]


def test_that_a_step_that_could_not_be_taken_back_is_not_tried_again(open_store: Callable[..., ReviewStore]) -> None:
    store = open_store()
    tanaka, sato = AnnotationCommands(store, "田中"), AnnotationCommands(store, "佐藤")
    tanaka.add_mark(MarkKind.NOTE, ON_SEARCH, "", "plain")
    (mark_id,) = tanaka.add_mark(MarkKind.NOTE, ON_SEARCH, "", "touched").mark_ids
    sato.edit_mark(mark_id, body="of Sato")
    tanaka.undo()
    store.close()

    again = open_store(start_us=START_US + 10**9)
    AnnotationCommands(again, "田中").undo()
    assert _bodies(again) == ["of Sato"]


def test_that_the_stacks_are_as_before_after_a_restart(open_store: Callable[..., ReviewStore]) -> None:
    store = open_store()
    commands = AnnotationCommands(store, "田中")
    for body in ("one", "two", "three"):
        commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", body)
    commands.undo()
    commands.undo()
    store.close()

    again = open_store(start_us=START_US + 10**9)
    commands = AnnotationCommands(again, "田中")
    commands.redo()
    assert _bodies(again) == ["one", "two"]
    commands.undo()
    commands.undo()
    assert _bodies(again) == []
    for _ in range(3):
        commands.redo()
    assert _bodies(again) == ["one", "two", "three"]


_STEPS = st.lists(st.sampled_from(["add", "edit", "retitle", "delete", "undo", "redo"]), min_size=1, max_size=14)


class _Model:
    """What people expect of undo: a list of states, and a place in it."""

    def __init__(self, state: list[Mark]) -> None:
        self.states = [state]
        self.position = 0

    def do(self, state: list[Mark]) -> None:
        self.states[self.position + 1 :] = [state]
        self.position += 1

    def undo(self) -> None:
        self.position = max(0, self.position - 1)

    def redo(self) -> None:
        self.position = min(len(self.states) - 1, self.position + 1)


@settings(max_examples=30)
@given(steps=_STEPS, is_restarted=st.booleans())
def test_that_any_sequence_of_undo_and_redo_returns_to_the_same_states(steps: list[str], is_restarted: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ticks = itertools.count(START_US, 1_000_000)

        def open_store() -> ReviewStore:
            path = Path(folder)
            return ReviewStore.open(path / "reviews.sqlite", state_dir=path / "state", now_us=lambda: next(ticks))

        store = open_store()
        try:
            model = _Model([])
            for number, step in enumerate(steps):
                commands = AnnotationCommands(store, "田中")
                _take(step, number, store, commands, model)
                assert store.load_marks(EVERYTHING) == model.states[model.position]
                state = commands.load_state()
                assert state.can_undo == (model.position > 0)
                assert state.can_redo == (model.position < len(model.states) - 1)
                if is_restarted:
                    store.close()
                    store = open_store()
        finally:
            store.close()


def _take(step: str, number: int, store: ReviewStore, commands: AnnotationCommands, model: _Model) -> None:
    if step == "undo":
        commands.undo()
        model.undo()
        return
    if step == "redo":
        commands.redo()
        model.redo()
        return
    marks = store.load_marks(EVERYTHING)
    if step == "add" or not marks:
        commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", f"words {number}")
    elif step == "edit":
        commands.edit_mark(marks[0].mark_id, body=f"words {number}", kind=MarkKind.ISSUE)
    elif step == "retitle":
        commands.edit_mark(marks[-1].mark_id, title=f"title {number}")
    else:
        commands.delete_mark(marks[0].mark_id)
    model.do(store.load_marks(EVERYTHING))
