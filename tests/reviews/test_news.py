from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.reviews.people import HANAKO, ON_SEARCH
from viewer.domain.annotations import MarkKind
from viewer.reviews.marks import owners_of
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands, RecordCommands


def test_that_what_another_window_writes_is_news_once(tmp_path: Path) -> None:
    path = tmp_path / "reviews.sqlite"
    mine = ReviewStore.open(path, state_dir=tmp_path / "state")
    theirs = ReviewStore.open(path, state_dir=tmp_path / "state")
    mine.load_news()
    assert not mine.has_changed()
    mark_ids = AnnotationCommands(theirs, "森").add_mark(MarkKind.NOTE, ON_SEARCH, "", "早朝").mark_ids
    records = RecordCommands(theirs, "森").put("call", {"claim": None}, owner=HANAKO).records
    assert mine.has_changed()
    news = mine.load_news()
    assert (news.mark_ids, news.records, news.owners) == (mark_ids, records, owners_of(ON_SEARCH))
    assert not mine.has_changed()
    assert not mine.load_news().mark_ids
    mine.close()
    theirs.close()


def test_that_own_writes_are_no_news(open_store: Callable[..., ReviewStore]) -> None:
    store = open_store()
    AnnotationCommands(store, "田中").add_mark(MarkKind.NOTE, ON_SEARCH, "", "早朝")
    news = store.load_news()
    assert not news.mark_ids
    assert not store.has_changed()


def test_that_what_comes_from_others_is_news_and_wakes_no_exchange(open_store: Callable[..., ReviewStore]) -> None:
    """It is on the hub already: only what was written here has to go there."""
    mine, theirs = open_store("mine"), open_store("theirs")
    rings: list[str] = []
    mine.ring_on_commit(lambda: rings.append("rung"))
    made = AnnotationCommands(theirs, "森").add_mark(MarkKind.NOTE, ON_SEARCH, "", "早朝")
    mine.apply_remote(theirs.load_operations_since({}))
    assert mine.load_news().mark_ids == made.mark_ids
    assert not rings
    AnnotationCommands(mine, "田中").add_mark(MarkKind.NOTE, ON_SEARCH, "", "夕方")
    assert rings == ["rung"]
