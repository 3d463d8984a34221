"""What bundles bring: parts of logs, with gaps. Whatever people do in whichever order, all replicas end up the same."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reviews.people import EVERYTHING, HANAKO, ON_SEARCH, START_US
from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Operation
from viewer.domain.replies import REPLY, reply_fields
from viewer.reviews.carried import unwrapped
from viewer.reviews.hubs import Hub
from viewer.reviews.hubs.folder import FolderHub, make_folder_hub
from viewer.reviews.operation_json import operation_line, operation_of
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands, RecordCommands

TAG = "tag"


def _add(store: ReviewStore, author: str, body: str) -> str:
    (mark_id,) = AnnotationCommands(store, author).add_mark(MarkKind.NOTE, ON_SEARCH, "", body).mark_ids
    return mark_id


def _of_rows(store: ReviewStore, row_ids: Sequence[str]) -> list[Operation]:
    """As a bundle holds it: all that was ever written in these rows."""
    return [each for each in unwrapped(store.load_operations_since({})) if each.row_id in row_ids]


def test_that_a_part_of_a_log_is_merged_once_and_does_not_stop_the_exchange(
    open_store: Callable[..., ReviewStore],
) -> None:
    office, laptop = open_store("office"), open_store("laptop", start_us=START_US + 1)
    _add(office, "田中", "not in the bundle")
    wanted = _add(office, "田中", "in the bundle")
    part = _of_rows(office, [wanted])

    changes, new_count = laptop.merge("佐藤", part)
    assert (set(changes.mark_ids), new_count, changes.can_undo) == ({wanted}, len(part), False)
    assert [mark.body for mark in laptop.load_marks(EVERYTHING)] == ["in the bundle"]
    assert office.replica_id not in laptop.load_version_vector()
    assert laptop.merge("佐藤", part)[1] == 0

    exchange(office, laptop)
    assert {mark.body for mark in laptop.load_marks(EVERYTHING)} == {"not in the bundle", "in the bundle"}
    assert laptop.load_marks(EVERYTHING) == office.load_marks(EVERYTHING)
    assert laptop.load_history(wanted).operations == office.load_history(wanted).operations


def test_that_what_one_merges_reaches_the_rest_of_the_team(open_store: Callable[..., ReviewStore]) -> None:
    elsewhere, office, laptop = open_store("elsewhere"), open_store("office"), open_store("laptop")
    wanted = _add(elsewhere, "鈴木", "from another team")
    office.merge("田中", _of_rows(elsewhere, [wanted]))

    to_laptop = exchange(office, laptop)[1]
    assert to_laptop.mark_ids == {wanted}
    assert to_laptop.records == frozenset()
    assert laptop.load_marks(EVERYTHING) == elsewhere.load_marks(EVERYTHING)
    AnnotationCommands(laptop, "佐藤").edit_mark(wanted, body="answered")
    exchange(office, laptop)
    elsewhere.merge("鈴木", _of_rows(office, [wanted]))
    assert [mark.body for mark in elsewhere.load_marks(EVERYTHING)] == ["answered"]


def test_that_another_window_hears_of_what_was_merged(open_store: Callable[..., ReviewStore], tmp_path: Path) -> None:
    elsewhere, office = open_store("elsewhere"), open_store("office")
    wanted = _add(elsewhere, "鈴木", "news")
    window = ReviewStore.open(tmp_path / "office" / "reviews.sqlite", state_dir=tmp_path / "state")
    try:
        office.merge("田中", _of_rows(elsewhere, [wanted]))
        assert window.load_news().mark_ids == {wanted}
    finally:
        window.close()


def test_that_a_forged_operation_gives_way_to_the_true_one(open_store: Callable[..., ReviewStore]) -> None:
    office, laptop, desk = open_store("office"), open_store("laptop"), open_store("desk")
    wanted = _add(office, "田中", "true words")
    part = _of_rows(office, [wanted])
    forged = [replace(each, value='"forged"') if each.field == "body" else each for each in part]
    other = [replace(each, value='"worse"') if each.field == "body" else each for each in part]
    laptop.merge("佐藤", forged)
    desk.merge("鈴木", other)

    exchange(laptop, desk)
    exchange(laptop, desk)
    assert laptop.load_marks(EVERYTHING) == desk.load_marks(EVERYTHING)
    exchange(office, laptop)
    exchange(laptop, desk)
    for store in (laptop, desk):
        assert [mark.body for mark in store.load_marks(EVERYTHING)] == ["true words"]


@pytest.mark.parametrize("entity", ["forgotten", "decision", "audit", "person", "reveal"])
def test_that_a_file_from_elsewhere_decides_nothing_about_people(
    open_store: Callable[..., ReviewStore], entity: str
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    wanted = _add(office, "田中", "words")
    strange = [replace(each, entity=entity) for each in _of_rows(office, [wanted])]

    assert laptop.merge("佐藤", strange)[1] == 0
    # Nor inside a carrier that somebody wrote by hand.
    inside = operation_line(strange[0])
    name = f"{strange[0].replica_id}:{strange[0].replica_seq}"
    RecordCommands(office, "田中").put("carried", {}, row_id=name)
    carrier = [each for each in office.load_operations_since({}) if each.entity == "carried"]
    made = [replace(each, field="operation", value=inside) for each in carrier]
    laptop.apply_remote([*(each for each in office.load_operations_since({}) if each.entity != "carried"), *made])
    assert laptop.load_records(entity) == []


def test_that_text_of_nobody_is_refused_as_an_operation() -> None:
    good = {
        "id": "r:1", "group": "g", "clock": 1, "at_us": 1, "entity": "mark", "row": "m", "field": "body",
        "value": '"x"', "author": "田中",
    }  # fmt: skip
    assert operation_of(json.dumps(good)).author == "田中"
    worse: list[dict[str, object]] = [
        {"id": "r:0"}, {"id": "r:-1"}, {"id": "r"}, {"id": "../r:1"}, {"id": 7}, {"clock": 0}, {"clock": 2**63},
        {"clock": True}, {"at_us": 2**62}, {"entity": "x" * 33}, {"row": None}, {"value": "{"}, {"value": "NaN"},
        {"value": 3}, {"author": 1}, {"author": "\ud800"}, {"previous": "r:1"}, {"previous": [3]}, {"restores": "x"},
    ]  # fmt: skip
    for change in worse:
        assert not _is_operation(json.dumps(good | change))
    for line in ("", "[]", "7", "[" * 100_000):
        assert not _is_operation(line)


def _is_operation(line: str) -> bool:
    try:
        operation_of(line)
    except ValueError:
        return False
    return True


@contextmanager
def _team(clock_steps_us: Sequence[int]) -> Iterator[tuple[list[ReviewStore], list[Hub]]]:
    """Three replicas, and a shared folder that each may or may not reach."""
    with tempfile.TemporaryDirectory() as folder:
        drive = Path(folder) / "drive"
        make_folder_hub(drive)
        stores: list[ReviewStore] = []
        try:
            for name, step_us in zip("ABC", clock_steps_us, strict=True):
                (Path(folder) / name).mkdir()
                ticks = itertools.count(START_US, step_us)
                path = Path(folder) / name / "reviews.sqlite"
                stores.append(ReviewStore.open(path, state_dir=Path(folder) / "state", now_us=ticks.__next__))
            yield stores, [FolderHub(drive, store.replica_id) for store in stores]
        finally:
            for store in stores:
                store.close()


TARO = IdentityRef("crm", "facade")
ON_TARO = Anchor(AnchorKind.JOURNEY, TARO)
_DEEDS = ("add", "edit", "reply", "tag", "delete", "undo", "redo", "bundle", "meet", "drive", "forget")
_DAYS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(_DEEDS), st.integers(0, 2), st.integers(0, 3)),
    min_size=3,
    max_size=16,
)


def _do(stores: list[ReviewStore], hubs: list[Hub], deed: tuple[int, str, int, int], typed: str) -> None:
    who, what, other, which = deed
    store, author = stores[who], "田佐鈴"[who]
    commands = AnnotationCommands(store, author)
    marks = store.load_marks([*EVERYTHING, TARO])
    mark_id = marks[which % len(marks)].mark_id if marks else ""
    if what == "bundle":
        if marks:
            replies = [each.row_id for each in store.load_records(REPLY) if each.fields.get("target") == mark_id]
            stores[other].merge("田佐鈴"[other], _of_rows(store, [mark_id, "t", *replies]))
    elif what == "forget":
        store.forget("管理者", [TARO], reason="asked")
    elif what == "meet":
        exchange(store, stores[other])
    elif what == "drive":
        _sync(store, hubs[who])
    elif what == "tag":
        RecordCommands(store, author).put(TAG, {"word": typed}, row_id="t", owner=HANAKO)
    elif what == "undo":
        commands.undo()
    elif what == "redo":
        commands.redo()
    elif what == "add" or not marks:
        commands.add_mark(MarkKind.NOTE, ON_TARO if which % 2 else ON_SEARCH, "", typed)
    elif what == "reply":
        RecordCommands(store, author).put(REPLY, reply_fields(mark_id, typed))
    elif what == "edit":
        commands.edit_mark(mark_id, body=typed)
    else:
        commands.delete_mark(mark_id)


def _sync(store: ReviewStore, hub: Hub) -> None:
    hub.push(store.load_operations_since(hub.load_version_vector()))
    store.apply_remote(hub.pull(store.load_version_vector()))


def _state(store: ReviewStore) -> object:
    marks = store.load_marks([*EVERYTHING, TARO])
    operations = unwrapped(store.load_operations_since({}))
    rows = sorted({each.row_id for each in operations if each.entity == "mark"})
    return marks, store.load_records(TAG), store.load_records(REPLY), operations, store.find_conflicts(rows)


def _is_about_taro(stores: list[ReviewStore], words: str) -> bool:
    """The row in which `words` were written belongs to Taro, or hangs on such a row. Asked right after writing."""
    rows = {
        (each.entity, each.row_id)
        for each in stores[0].load_operations_about([TARO]) + stores[1].load_operations_about([TARO])
        + stores[2].load_operations_about([TARO])
    }  # fmt: skip
    said = {row for store in stores for row in store.find_rows_that_say([words])}
    return not rows.isdisjoint(said)


@settings(max_examples=15)
@given(days=_DAYS, b_step_us=st.sampled_from([1, 1_000, 3_600_000_000]))
def test_that_three_replicas_end_the_same_with_every_text_ever_typed_but_about_whom_one_of_them_forgot(
    days: list[tuple[int, str, int, int]], b_step_us: int
) -> None:
    with _team([1_000_000, b_step_us, 1]) as (stores, hubs):
        typed: set[str] = set()
        about_taro: set[str] = set()
        for number, deed in enumerate(days):
            words = f"words {number:03}."
            before = sum(len(store.load_operations_since({})) for store in stores)
            _do(stores, hubs, deed, words)
            written = sum(len(store.load_operations_since({})) for store in stores) > before
            if written and deed[1] in ("add", "edit", "reply", "tag", "delete"):
                typed |= {words} if any(store.find_rows_that_say([words]) for store in stores) else set()
                about_taro |= {words} if _is_about_taro(stores, words) else set()
        if is_forgotten := any(store.load_forgotten() for store in stores):
            typed -= about_taro
        for _ in range(2):
            for left, right in combinations(stores, 2):
                exchange(left, right)

        first, *others = map(_state, stores)
        assert others == [first, first]
        for store in stores:
            values = {each.value for each in store.load_operations_since({})}
            assert {json.dumps(words) for words in typed} <= {value for value in values if value}
            if is_forgotten:
                assert not any(words in (value or "") for words in about_taro for value in values)
                assert store.load_marks([TARO]) == []


def test_that_a_gap_is_still_refused_where_none_may_be(open_store: Callable[..., ReviewStore]) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    wanted = _add(office, "田中", "words")
    with pytest.raises(AshiatoError, match="not complete"):
        laptop.apply_remote(_of_rows(office, [wanted])[1:])
