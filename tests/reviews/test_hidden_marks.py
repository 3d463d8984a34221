"""Nobody sees a hidden mark of somebody else, by any way of reading, until the reveal; then nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import create_engine, text

from tests.reviews.people import COOKIE, EVERYTHING, HANAKO, ON_SEARCH
from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import PRIVATE, Mark, MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Change
from viewer.domain.replies import REPLY, reply_fields
from viewer.domain.tags import TAG, TAGGING, make_tag_id, make_tagging_id, tag_fields, tagging_fields
from viewer.domain.tags import Tag as TagValue
from viewer.reviews.records import record_changes
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands, RecordCommands

REVIEW = "review-1"
JIRO = IdentityRef("crm", "j1r0")
ON_JIRO = Anchor(AnchorKind.JOURNEY, JIRO)


def silent(store: ReviewStore, author: str) -> AnnotationCommands:
    commands = AnnotationCommands(store, author)
    commands.review_id = commands.hides_in = REVIEW
    return commands


def hide(store: ReviewStore, author: str, words: str, anchor: Anchor = ON_SEARCH) -> str:
    (mark_id,) = silent(store, author).add_mark(MarkKind.NOTE, anchor, "", words).mark_ids
    return mark_id


def put_tag(store: ReviewStore, author: str, mark_id: str, word: str) -> str:
    """Tag a mark, with a tag that is made for it."""
    tag_id = make_tag_id(word)
    changes = [
        *record_changes(TAG, tag_id, tag_fields(TagValue(tag_id, word)), None),
        *record_changes(TAGGING, make_tagging_id(mark_id, tag_id), tagging_fields(mark_id, tag_id), HANAKO),
    ]
    store.write(author, changes)
    return tag_id


def bodies(marks: list[Mark]) -> list[str]:
    return [mark.body for mark in marks]


def test_that_only_the_author_reads_a_hidden_mark(store: ReviewStore) -> None:
    mark_id = hide(store, "田中", "配送日が決まらない")

    assert store.load_marks(EVERYTHING) == []
    assert store.load_marks(EVERYTHING, reader="佐藤") == []
    assert store.load_mark(mark_id) is None
    assert store.load_mark(mark_id, reader="佐藤") is None
    assert store.load_mark_lines() == []
    assert not store.load_mark_index().marks_by_owner
    assert store.load_hidden("佐藤") == []
    assert store.load_history(mark_id, reader="佐藤").operations == ()
    assert store.load_review_marks(REVIEW) == []
    (own,) = store.load_marks(EVERYTHING, reader="田中")
    assert (own.body, own.hidden_in, own.review_id) == ("配送日が決まらない", REVIEW, REVIEW)
    assert store.load_mark(mark_id, reader="田中") == own


def test_that_hidden_words_are_in_no_operation_that_leaves(open_store: Callable[..., ReviewStore]) -> None:
    left, right = open_store("office"), open_store("shop")
    mark_id = hide(left, "田中", "配送日が決まらない")
    put_tag(left, "田中", mark_id, "納期")
    RecordCommands(left, "田中").put(REPLY, reply_fields(mark_id, "自分への覚え"), owner=HANAKO)
    silent(left, "田中").edit_mark(mark_id, body="配送日が二度変わった")
    exchange(left, right)

    assert left.load_operations_since({}) == []
    assert left.load_version_vector() == {}
    assert right.load_marks(EVERYTHING) == []
    assert left.load_records(TAG) == left.load_records(TAGGING) == left.load_records(REPLY) == []


def test_that_the_reveal_brings_everything_and_sequences_stay_dense(open_store: Callable[..., ReviewStore]) -> None:
    left, right = open_store("office"), open_store("shop")
    AnnotationCommands(left, "田中").add_mark(MarkKind.NOTE, ON_SEARCH, "", "先に見えていた")
    exchange(left, right)
    mark_id = hide(left, "田中", "一")
    put_tag(left, "田中", mark_id, "納期")
    silent(left, "田中").edit_mark(mark_id, body="二")
    AnnotationCommands(left, "佐藤").add_mark(MarkKind.NOTE, ON_SEARCH, "", "間に書いた")
    exchange(left, right)

    changes = left.reveal("進行", REVIEW)
    exchange(left, right)

    assert mark_id in changes.mark_ids
    for store in (left, right):
        assert bodies(store.load_marks(EVERYTHING)) == ["先に見えていた", "二", "間に書いた"]
        assert [record.row_id for record in store.load_records(TAG)] == [make_tag_id("納期")]
        assert [record.author for record in store.load_records(TAGGING)] == ["田中"]
        seqs = [operation.replica_seq for operation in store.load_operations_since({})]
        assert seqs == list(range(1, len(seqs) + 1))
        written = [operation.value for operation in store.load_history(mark_id).operations if operation.field == "body"]
        assert written == ['"一"', '"二"']
    assert left.load_hidden("田中") == []
    assert store.load_mark(mark_id) == left.load_mark(mark_id)


def test_that_customers_are_revealed_one_after_another(store: ReviewStore) -> None:
    hide(store, "田中", "花子について")
    on_jiro = hide(store, "佐藤", "次郎について", ON_JIRO)
    assert store.count_hidden(REVIEW) == {"田中": 1, "佐藤": 1}
    assert store.count_hidden(REVIEW, [COOKIE]) == {"田中": 1}

    store.reveal("進行", REVIEW, [HANAKO])

    assert bodies(store.load_marks(EVERYTHING)) == ["花子について"]
    assert [mark.mark_id for mark in store.load_hidden("佐藤")] == [on_jiro]
    store.reveal("進行", "another review")
    assert store.load_marks([JIRO]) == []


def test_that_a_tag_comes_out_with_the_first_mark_that_uses_it(store: ReviewStore) -> None:
    first = hide(store, "田中", "次郎について", ON_JIRO)
    tag_id = put_tag(store, "田中", first, "納期")
    second = hide(store, "田中", "花子について")
    RecordCommands(store, "田中").put(
        TAGGING, tagging_fields(second, tag_id), row_id=make_tagging_id(second, tag_id), owner=HANAKO
    )

    store.reveal("進行", REVIEW, [HANAKO])

    assert [record.fields["word"] for record in store.load_records(TAG)] == ["納期"]
    assert [record.fields["target"] for record in store.load_records(TAGGING)] == [second]


def test_that_two_people_may_hide_the_same_new_tag(store: ReviewStore) -> None:
    mine, other = hide(store, "田中", "一"), hide(store, "佐藤", "二")
    put_tag(store, "田中", mine, "納期")
    assert store.load_records(TAG, reader="佐藤") == []
    put_tag(store, "佐藤", other, "納期")

    store.reveal("進行", REVIEW)

    assert [record.fields["word"] for record in store.load_records(TAG)] == ["納期"]
    assert {record.fields["target"] for record in store.load_records(TAGGING)} == {mine, other}


def test_that_undo_and_redo_work_while_hidden_and_after_the_reveal(store: ReviewStore) -> None:
    commands = silent(store, "田中")
    mark_id = hide(store, "田中", "一")
    commands.edit_mark(mark_id, body="二")
    commands.undo()
    assert bodies(store.load_hidden("田中")) == ["一"]
    commands.undo()
    assert store.load_hidden("田中") == []
    commands.redo()
    commands.redo()
    assert bodies(store.load_hidden("田中")) == ["二"]
    assert store.load_operations_since({}) == []

    store.reveal("進行", REVIEW)
    commands.undo()
    assert bodies(store.load_marks(EVERYTHING)) == ["一"]


def test_that_a_wrong_author_is_corrected_and_the_history_keeps_it(store: ReviewStore) -> None:
    commands = AnnotationCommands(store, "田中")
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "佐藤の言葉").mark_ids
    commands.correct_author(mark_id, "佐藤")

    mark = store.load_mark(mark_id)
    assert mark is not None
    assert (mark.author, mark.written_as) == ("佐藤", "田中")
    assert {operation.author for operation in store.load_history(mark_id).operations} == {"田中"}
    commands.undo()
    assert store.load_mark(mark_id) == mark._replace(author="田中", written_as="")


def test_that_a_corrected_hidden_mark_goes_over_to_its_author_with_its_tags(store: ReviewStore) -> None:
    mark_id = hide(store, "田中", "佐藤の言葉")
    put_tag(store, "田中", mark_id, "納期")
    commands = silent(store, "田中")
    commands.correct_author(mark_id, "佐藤")

    assert store.load_hidden("田中") == []
    assert store.load_records(TAGGING, reader="田中") == []
    assert bodies(store.load_hidden("佐藤")) == ["佐藤の言葉"]
    assert len(store.load_records(TAGGING, reader="佐藤")) == 1
    silent(store, "佐藤").edit_mark(mark_id, body="直した")
    commands.undo()
    assert bodies(store.load_hidden("田中")) == ["直した"]
    assert store.load_operations_since({}) == []


def test_that_a_hidden_mark_of_somebody_else_cannot_be_written(store: ReviewStore) -> None:
    mark_id = hide(store, "田中", "一")
    with pytest.raises(AshiatoError):
        AnnotationCommands(store, "佐藤").edit_mark(mark_id, body="荒らし")
    with pytest.raises(AshiatoError, match="not open yet"):
        store.write("佐藤", [Change("mark", mark_id, "body", '"荒らし"')])
    assert bodies(store.load_hidden("田中")) == ["一"]


def test_that_the_typist_is_kept(store: ReviewStore) -> None:
    commands = AnnotationCommands(store, "田中", typist="進行")
    commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "口で言った")
    assert [(mark.author, mark.typist) for mark in store.load_marks(EVERYTHING)] == [("田中", "進行")]


def test_that_a_private_mark_is_opened_by_its_author_alone(store: ReviewStore) -> None:
    commands = AnnotationCommands(store, "田中")
    commands.hides_in = PRIVATE
    (mark_id,) = commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "まだ自分だけ").mark_ids
    AnnotationCommands(store, "佐藤").reveal_own([mark_id])
    assert store.load_marks(EVERYTHING) == []
    commands.reveal_own([mark_id])
    assert bodies(store.load_marks(EVERYTHING)) == ["まだ自分だけ"]


def test_that_a_deleted_hidden_mark_goes_with_the_reveal_and_keeps_its_words(store: ReviewStore) -> None:
    mark_id = hide(store, "田中", "やめた")
    silent(store, "田中").delete_mark(mark_id)
    assert store.count_hidden(REVIEW) == {}
    store.reveal("進行", REVIEW, [HANAKO])
    assert store.load_marks(EVERYTHING) == []
    assert '"やめた"' in [operation.value for operation in store.load_history(mark_id).operations]


def test_that_hidden_words_stand_in_no_table_but_their_own(store: ReviewStore, tmp_path: object) -> None:
    hide(store, "田中", "配送日が決まらない")
    path = f"{tmp_path}/office/reviews.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        holding = [
            table
            for table in tables
            if any("配送日" in str(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))
        ]
    engine.dispose()
    assert holding == ["hidden_operation"]
