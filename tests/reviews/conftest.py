from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.reviews.people import START_US
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[..., ReviewStore]]:
    """Opens stores by name, each in its own folder, with a clock that goes on one second at each look."""
    opened: list[ReviewStore] = []

    def open_one(name: str = "office", *, start_us: int = START_US, state: str = "state") -> ReviewStore:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        ticks = itertools.count(start_us, 1_000_000)
        state_dir = tmp_path / state
        store = ReviewStore.open(folder / "reviews.sqlite", state_dir=state_dir, now_us=lambda: next(ticks))
        opened.append(store)
        return store

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[..., ReviewStore]) -> ReviewStore:
    return open_store()


@pytest.fixture
def commands(store: ReviewStore) -> AnnotationCommands:
    return AnnotationCommands(store, "田中")
