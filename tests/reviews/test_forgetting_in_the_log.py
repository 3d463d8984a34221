"""Forgetting in the log: nothing of the words is left in any file, counts stay, and late replicas change nothing."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reviews.people import COOKIE, EVERYTHING, HANAKO, ON_SEARCH, START_US
from viewer.domain import evidence
from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import MarkKind
from viewer.domain.audit import AuditKind, AuditQuery, Noted
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.operations import Change
from viewer.domain.people import Role
from viewer.domain.reading_lists import ENTITY as READING_LIST
from viewer.domain.replies import REPLY, reply_fields
from viewer.reviews.encoding import to_json
from viewer.reviews.hubs.folder import FolderHub, make_folder_hub
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands, RecordCommands
from viewer.workspace.exchange import Exchange

OpenStore = Callable[..., ReviewStore]
TARO = IdentityRef("crm", "facade")
ON_TARO = Anchor(AnchorKind.JOURNEY, TARO)


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("reviews.sqlite*")))


def _write_about_hanako(store: ReviewStore, author: str = "田中") -> str:
    commands, records = AnnotationCommands(store, author), RecordCommands(store, author)
    (mark_id,) = commands.add_mark(MarkKind.ISSUE, ON_SEARCH, "SECRET-TITLE", "SECRET-BODY").mark_ids
    commands.edit_mark(mark_id, body="SECRET-EDIT")
    records.put(REPLY, reply_fields(mark_id, "SECRET-REPLY"))
    proof = evidence.Evidence("", mark_id, mark_id, reason="SECRET-REASON", author=author)
    records.put(evidence.ENTITY, evidence.evidence_fields(proof), owner=HANAKO)
    entries = [
        {"customer": list(HANAKO), "how": "hand", "facts": {"why": "SECRET-FACT"}},
        {"customer": list(TARO), "how": "hand", "facts": {"why": "OTHER-FACT"}},
    ]
    records.put(READING_LIST, {"name": "October", "customers": entries})
    store.save_draft(f"notes.{HANAKO.digest}", "SECRET-DRAFT")
    return mark_id


def test_that_no_word_about_a_forgotten_customer_is_left_in_any_byte_and_counts_stay(
    store: ReviewStore, tmp_path: Path
) -> None:
    mark_id = _write_about_hanako(store)
    other = AnnotationCommands(store, "田中").add_mark(MarkKind.NOTE, ON_TARO, "", "OTHER-BODY")
    assert b"SECRET" in _bytes_of(tmp_path)

    store.forget("管理者", EVERYTHING, reason="本人の依頼")

    content = _bytes_of(tmp_path)
    assert b"SECRET" not in content
    assert HANAKO.digest.encode() not in content.replace(f'["crm","{HANAKO.digest}"]'.encode(), b"", 1)
    assert b"OTHER-BODY" in content
    assert b"OTHER-FACT" in content
    mark = store.load_mark(mark_id)
    assert mark is not None
    assert (mark.kind, mark.title, mark.body, mark.author) == (MarkKind.ISSUE, "", "", "田中")
    assert mark.anchor.customer.namespace == FORGOTTEN
    assert store.load_marks(EVERYTHING) == []
    assert len(store.load_records(REPLY)) == 1
    assert len(store.load_records(evidence.ENTITY)) == 1
    assert len(store.load_records(READING_LIST)[0].fields["customers"]) == 2
    assert store.load_marks([TARO]) == [store.load_mark(next(iter(other.mark_ids)))]


def test_that_neither_undo_nor_a_tombstone_nor_a_later_mark_brings_anything_back(
    store: ReviewStore, tmp_path: Path
) -> None:
    commands = AnnotationCommands(store, "田中")
    mark_id = _write_about_hanako(store)
    forget_id = store.forget("田中", EVERYTHING, reason="依頼")

    RecordCommands(store, "田中").remove(FORGOTTEN, forget_id)
    for _ in range(8):
        commands.undo()
    commands.redo()
    commands.edit_mark(mark_id, body="SECRET-LATER") if store.load_mark(mark_id) else None
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "SECRET-AGAIN")
    store.compact()

    assert b"SECRET" not in _bytes_of(tmp_path)
    assert set(store.load_forgotten().refs) == set(EVERYTHING)


def test_that_what_a_late_replica_wrote_is_blanked_when_it_arrives_and_blanked_there_too(
    open_store: OpenStore, tmp_path: Path
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    mark_id = _write_about_hanako(office)
    exchange(office, laptop)
    AnnotationCommands(laptop, "佐藤").edit_mark(mark_id, body="SECRET-LAPTOP")
    AnnotationCommands(laptop, "佐藤").add_mark(MarkKind.NOTE, ON_SEARCH, "", "SECRET-NEW")
    RecordCommands(laptop, "佐藤").put(REPLY, reply_fields(mark_id, "SECRET-LATE-REPLY"))

    office.forget("管理者", EVERYTHING, reason="依頼")
    exchange(office, laptop)

    for store in (office, laptop):
        store.compact()
    assert b"SECRET" not in _bytes_of(tmp_path)
    assert office.load_operations_since({}) == laptop.load_operations_since({})
    # What is known comes once more, as from a folder or a bundle: whole or blank, it is the same operation.
    assert office.apply_remote(laptop.load_operations_since({}))[1].new_count == 0


def test_that_an_operation_that_is_whole_elsewhere_is_no_other_content(open_store: OpenStore) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    _write_about_hanako(office)
    whole = office.load_operations_since({})
    exchange(office, laptop)
    office.forget("管理者", EVERYTHING, reason="依頼")

    assert office.apply_remote(whole)[1].new_count == 0
    assert laptop.apply_remote(office.load_operations_since({}))[1].new_count == 2
    assert office.load_operations_since({}) == laptop.load_operations_since({})


def test_that_what_waits_for_a_reveal_is_blanked_and_still_counted(store: ReviewStore, tmp_path: Path) -> None:
    open_id = _write_about_hanako(store)
    commands = AnnotationCommands(store, "佐藤")
    commands.hides_in = "review-1"
    (hidden_id,) = commands.add_mark(MarkKind.ISSUE, ON_SEARCH, "SECRET-HIDDEN", "SECRET-BODY").mark_ids
    commands.add_mark(MarkKind.NOTE, ON_TARO, "", "OTHER-HIDDEN")
    RecordCommands(store, "佐藤").put(REPLY, reply_fields(hidden_id, "SECRET-REPLY"))
    # A hidden answer to an open mark names nobody: it hangs on a row that does.
    reply = [Change(REPLY, "reply-1", name, to_json(value)) for name, value in reply_fields(open_id, "SECRET").items()]
    store.write_hidden("佐藤", "review-1", reply)
    store.save_draft(f"call/crm:{HANAKO.digest}/answer-1", "SECRET-CALL")
    assert store.count_hidden("review-1", None) == {"佐藤": 2}

    store.forget("管理者", EVERYTHING, reason="依頼")

    assert b"SECRET" not in _bytes_of(tmp_path)
    assert store.count_hidden("review-1", None) == {"佐藤": 2}
    assert sorted(mark.body for mark in store.load_hidden("佐藤", "review-1")) == ["", "OTHER-HIDDEN"]
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "SECRET-LATER")
    store.save_draft(f"notes:crm:{HANAKO.digest}:佐藤", "SECRET-LATER")
    store.compact()
    assert b"SECRET" not in _bytes_of(tmp_path)
    store.reveal("佐藤", "review-1")
    assert not any("SECRET" in (each.value or "") for each in store.load_operations_since({}))


def test_that_only_an_owner_forgets(store: ReviewStore) -> None:
    mark_id = _write_about_hanako(store)
    store.role = Role.FACILITATOR

    with pytest.raises(AshiatoError):
        store.forget("佐藤", EVERYTHING, reason="依頼")

    mark = store.load_mark(mark_id)
    assert mark is not None
    assert mark.body == "SECRET-EDIT"


def test_that_a_reader_writes_nothing_but_what_was_looked_at(store: ReviewStore) -> None:
    store.role = Role.READER

    with pytest.raises(AshiatoError):
        AnnotationCommands(store, "見学").add_mark(MarkKind.NOTE, ON_SEARCH, "", "x")
    store.note_audit("見学", AuditKind.LOOKED, [Noted(START_US, (HANAKO,))])

    assert [entry.author for entry in store.load_audit(AuditQuery())] == ["見学"]


def test_that_reasons_of_looks_behind_the_mask_go_and_that_there_was_one_stays(
    store: ReviewStore, tmp_path: Path
) -> None:
    store.note_audit("田中", AuditKind.REVEALED, [Noted(START_US, (HANAKO,), "phone", "SECRET-REASON")])
    store.note_audit("田中", AuditKind.LOOKED, [Noted(START_US, (HANAKO,)), Noted(START_US + 1, (TARO,))])

    forget_id = store.forget("管理者", EVERYTHING, reason="依頼")

    entries = store.load_audit(AuditQuery(author="田中"))
    stub = IdentityRef(FORGOTTEN, forget_id)
    assert [(entry.kind, entry.customers) for entry in entries] == [
        (AuditKind.LOOKED, (TARO,)), (AuditKind.LOOKED, (stub,)), (AuditKind.REVEALED, (stub,)),
    ]  # fmt: skip
    assert b"SECRET" not in _bytes_of(tmp_path)


def _sync(store: ReviewStore, hub: FolderHub) -> Exchange:
    exchanged = Exchange(store, hub, lambda: START_US)
    exchanged.beat()
    exchanged.push()
    exchanged.pull()
    exchanged.forget()
    return exchanged


def test_that_each_computer_blanks_its_own_files_in_a_shared_folder(open_store: OpenStore, tmp_path: Path) -> None:
    def words_on_the_drive() -> list[str]:
        files = sorted((tmp_path / "drive").rglob("*.jsonl*")) + sorted((tmp_path / "drive").rglob(".*"))
        return sorted({each.parent.name for each in files if b"SECRET" in each.read_bytes()})

    make_folder_hub(tmp_path / "drive")
    office, laptop, elsewhere = open_store("office"), open_store("laptop"), open_store("elsewhere")
    here, there = (FolderHub(tmp_path / "drive", each.replica_id) for each in (office, laptop))
    _write_about_hanako(office)
    AnnotationCommands(office, "田中").add_mark(MarkKind.NOTE, ON_TARO, "", "OTHER-BODY")
    _sync(office, here)
    # A bundle came in on the laptop: its words travel inside an operation of another name.
    brought = AnnotationCommands(elsewhere, "鈴木").add_mark(MarkKind.NOTE, ON_SEARCH, "", "SECRET-BUNDLE").mark_ids
    laptop.merge("佐藤", [each for each in elsewhere.load_operations_since({}) if each.row_id in brought])
    _sync(laptop, there)
    _sync(office, here)
    (tmp_path / "drive" / "operations" / office.replica_id / ".half.new").write_bytes(b"SECRET")
    assert words_on_the_drive() == sorted([office.replica_id, laptop.replica_id])

    office.forget("管理者", EVERYTHING, reason="依頼")
    _sync(office, here)
    assert words_on_the_drive() == [laptop.replica_id]
    _sync(laptop, there)

    assert words_on_the_drive() == []
    late = open_store("late")
    _sync(late, FolderHub(tmp_path / "drive", late.replica_id))
    assert late.load_operations_since({}) == office.load_operations_since({}) == laptop.load_operations_since({})
    assert [mark.body for mark in late.load_marks([TARO])] == ["OTHER-BODY"]
    # Known operations come once more, blank or whole: neither is refused.
    here.push(office.load_operations_since({}))


_STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["mark", "edit", "reply", "forget", "meet"])), max_size=9
)


@settings(max_examples=12)
@given(steps=_STEPS, seed=st.integers(0, 99))
def test_that_three_replicas_end_alike_and_know_nothing_of_whom_any_of_them_forgot(
    steps: list[tuple[int, str]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, dice = tmp_path_factory.mktemp("three"), random.Random(seed)
    ticks = itertools.count(START_US, 1_000_000)
    stores = []
    for name in "abc":
        (folder / name).mkdir()
        path = folder / name / "reviews.sqlite"
        stores.append(ReviewStore.open(path, state_dir=folder / "state", now_us=lambda: next(ticks)))
    try:
        for at, what in steps:
            _take(stores, at, what, dice)
        for left, right in itertools.permutations(stores, 2):
            exchange(left, right)
        histories = [store.load_operations_since({}) for store in stores]
        assert histories[0] == histories[1] == histories[2]
        if any(what == "forget" for _, what in steps):
            assert not any("SECRET" in (operation.value or "") for operation in histories[0])
            assert all(store.load_marks([HANAKO]) == [] for store in stores)
    finally:
        for store in stores:
            store.close()


def _take(stores: list[ReviewStore], at: int, what: str, dice: random.Random) -> None:
    store = stores[at]
    commands = AnnotationCommands(store, "abc"[at])
    marks = store.load_marks(EVERYTHING)
    if what == "mark":
        commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "SECRET")
    elif what == "edit" and marks:
        commands.edit_mark(dice.choice(marks).mark_id, body="SECRET more")
    elif what == "reply" and marks:
        RecordCommands(store, "abc"[at]).put(REPLY, reply_fields(dice.choice(marks).mark_id, "SECRET reply"))
    elif what == "forget":
        store.forget("owner", dice.choice([EVERYTHING, (HANAKO,), (HANAKO, COOKIE)]), reason="asked")
    elif what == "meet":
        exchange(store, stores[(at + 1) % 3])
