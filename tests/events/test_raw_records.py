"""The record an event came from, read again from what was imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.import_kit import bring, page_views, write_export
from viewer.domain.anchors import identity_ref
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Identity
from viewer.events.folders import StoreFolders
from viewer.events.store import EventStore


def _store(folders: StoreFolders, path: Path, *rows: str) -> EventStore:
    bring(folders, write_export(path, *rows))
    return EventStore.open(folders.events_dir)


def test_that_the_record_of_an_event_is_shown_as_it_was_imported(folders: StoreFolders, tmp_path: Path) -> None:
    store = _store(folders, tmp_path / "web.csv", *page_views(0, 30))
    try:
        number = store.find_customer_no("member:m3")
        assert number is not None
        events = store.load_journey(number).events
        record = store.load_raw_record(int(events.source_no[1]), int(events.source_row[1]))
        assert (record.source, record.file_name, record.row) == ("web", "web.csv", int(events.source_row[1]))
        assert [column for column, _ in record.cells] == ["member", "cookie", "when", "page"]
        assert dict(record.cells)["page"] == events.title(1)
    finally:
        store.close()


@pytest.mark.parametrize("broken", [1, 700])
def test_that_records_after_refused_ones_are_still_the_right_ones(
    folders: StoreFolders, tmp_path: Path, broken: int
) -> None:
    rows = [f"m1,c1,2026-10-01 10:00,p,{n},too,many" for n in range(broken)]
    store = _store(folders, tmp_path / "web.csv", *page_views(0, 5000), *rows, *page_views(5000, 9000))
    try:
        number = store.find_customer_no("member:m4")
        assert number is not None
        events = store.load_journey(number).events
        index = next(at for at in range(len(events)) if int(events.source_row[at]) > 5000 + broken)
        row = int(events.source_row[index])
        record = store.load_raw_record(int(events.source_no[index]), row)
        assert dict(record.cells)["page"] == events.title(index) == f"p{row - broken - 1}"
    finally:
        store.close()


def test_that_an_empty_cell_is_told_from_words(folders: StoreFolders, tmp_path: Path) -> None:
    store = _store(folders, tmp_path / "web.csv", "m1,,2026-10-01 10:00,p")
    try:
        assert dict(store.load_raw_record(1, 1).cells)["cookie"] is None
    finally:
        store.close()


def test_that_a_record_whose_file_is_gone_is_told_with_what_to_do(folders: StoreFolders, tmp_path: Path) -> None:
    store = _store(folders, tmp_path / "web.csv", *page_views(0, 3))
    try:
        for path in folders.sources_dir.glob("*.parquet"):
            path.unlink()
        with pytest.raises(AshiatoError, match="backup"):
            store.load_raw_record(1, 1)
        with pytest.raises(KeyError):
            store.load_raw_record(99, 1)
    finally:
        store.close()


def test_that_a_customer_is_found_by_the_keyed_digest_alone(folders: StoreFolders, tmp_path: Path) -> None:
    store = _store(folders, tmp_path / "web.csv", *page_views(0, 30))
    try:
        secret = b"s" * 32
        ref = identity_ref(Identity("member", "m3"), secret)
        assert store.find_customer_by_digest(ref, secret) == store.find_customer_no("member:m3")
        assert store.find_customer_by_digest(ref, b"another secret") is None
    finally:
        store.close()
