"""A team on a shared drive: files of their own, whole or not there, and a drive that comes and goes."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reviews.people import EVERYTHING, HANAKO, ON_SEARCH
from viewer.domain.annotations import MarkKind
from viewer.domain.operations import Operation
from viewer.domain.presence import Presence, SharedPlace
from viewer.reviews.hubs import Hub, HubAway, HubRefused
from viewer.reviews.hubs.folder import PACKED_TOGETHER, FolderHub, make_folder_hub
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "drive" / "team"
    make_folder_hub(folder)
    return folder


@pytest.fixture
def connect(drive: Path) -> Iterator[Callable[[str], FolderHub]]:
    opened: list[FolderHub] = []

    def connect_one(replica_id: str) -> FolderHub:
        opened.append(FolderHub(drive, replica_id))
        return opened[-1]

    yield connect_one
    for hub in opened:
        hub.close()


def _add(store: ReviewStore, author: str, body: str) -> str:
    (mark_id,) = AnnotationCommands(store, author).add_mark(MarkKind.NOTE, ON_SEARCH, "", body).mark_ids
    return mark_id


def _sync(store: ReviewStore, hub: Hub) -> None:
    hub.push(store.load_operations_since(hub.load_version_vector()))
    while operations := hub.pull(store.load_version_vector()):
        store.apply_remote(operations)


def _bodies(store: ReviewStore) -> set[str]:
    return {mark.body for mark in store.load_marks(EVERYTHING)}


def test_that_two_computers_end_with_the_same_marks(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    here, there = connect(office.replica_id), connect(laptop.replica_id)
    _add(office, "田中", "of the office")
    _add(laptop, "佐藤", "of the laptop")

    _sync(office, here)
    _sync(laptop, there)
    _sync(office, here)

    assert _bodies(office) == _bodies(laptop) == {"of the office", "of the laptop"}
    assert here.load_version_vector() == there.load_version_vector() == office.load_version_vector()


def test_that_pulling_in_pieces_brings_everything_in_order(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    hub = connect(office.replica_id)
    for number in range(5):
        _add(office, "田中", f"{number}")
        _sync(office, hub)

    other = connect(laptop.replica_id)
    while operations := other.pull(laptop.load_version_vector(), limit=3):
        assert len(operations) <= 3
        laptop.apply_remote(operations)
    assert laptop.load_operations_since({}) == office.load_operations_since({})


def test_that_a_waiting_window_is_woken_within_a_second_by_what_another_one_wrote(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    here, there = connect(office.replica_id), connect(laptop.replica_id)
    while there.wait_for_news(0):
        pass
    _add(office, "田中", "news")
    started = time.monotonic()
    writer = threading.Thread(target=_sync, args=(office, here))
    writer.start()
    assert there.wait_for_news(10)
    _sync(laptop, there)
    took_s = time.monotonic() - started
    writer.join()
    assert _bodies(laptop) == {"news"}
    assert took_s < 1.0


def test_that_ones_own_writing_is_no_news_and_interrupt_wakes(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    office = open_store("office")
    hub = connect(office.replica_id)
    while hub.wait_for_news(0):
        pass
    _add(office, "田中", "mine")
    _sync(office, hub)
    assert not hub.wait_for_news(0)
    hub.interrupt()
    started = time.monotonic()
    assert not hub.wait_for_news(30)
    assert time.monotonic() - started < 5


def test_that_half_a_file_is_not_read_until_it_is_whole(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    _add(office, "田中", "long words")
    _sync(office, connect(office.replica_id))
    (path,) = (drive / "operations" / office.replica_id).iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    there = connect(laptop.replica_id)

    assert there.pull({}) == []
    while there.wait_for_news(0):
        pass
    path.write_bytes(whole)
    os.utime(path, ns=(1, 1))
    assert there.wait_for_news(5)
    _sync(laptop, there)
    assert _bodies(laptop) == {"long words"}


def test_that_what_was_lost_from_the_drive_is_written_again(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    hub = connect(office.replica_id)
    for number in range(3):
        _add(office, "田中", f"{number}")
        _sync(office, hub)
    sorted((drive / "operations" / office.replica_id).iterdir())[1].unlink()

    _sync(office, connect(office.replica_id))
    _sync(laptop, connect(laptop.replica_id))
    assert _bodies(laptop) == {"0", "1", "2"}


def test_that_many_small_files_become_few_and_nothing_is_lost(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    hub, there = connect(office.replica_id), connect(laptop.replica_id)
    for number in range(PACKED_TOGETHER + 5):
        _add(office, "田中", f"{number}")
        _sync(office, hub)
        if number == 3:
            _sync(laptop, there)

    assert len(list((drive / "operations" / office.replica_id).iterdir())) <= 6
    _sync(laptop, there)
    assert laptop.load_operations_since({}) == office.load_operations_since({})
    assert connect("another").pull({}) == office.load_operations_since({})


def test_that_the_same_name_with_other_content_is_refused(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    office = open_store("office")
    hub = connect(office.replica_id)
    _add(office, "田中", "one")
    _sync(office, hub)
    operations = office.load_operations_since({})
    hub.push(operations)
    with pytest.raises(HubRefused) as refused:
        hub.push([replace(operations[0], value="false"), *operations[1:]])
    assert refused.value.replica_ids == {office.replica_id}
    assert hub.pull({}) == operations


def test_that_a_drive_that_is_away_loses_nothing(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    hub = connect(office.replica_id)
    _add(office, "田中", "before")
    _sync(office, hub)
    away = drive.with_name("unplugged")
    drive.rename(away)
    _add(office, "田中", "meanwhile")
    for ask in (hub.load_version_vector, lambda: hub.wait_for_news(0), lambda: FolderHub(drive, "x")):
        with pytest.raises(HubAway):
            ask()
    # The empty folder on which the drive was mounted is not taken for the drive.
    drive.mkdir()
    with pytest.raises(HubAway):
        hub.push(office.load_operations_since({}))
    assert list(drive.iterdir()) == []
    drive.rmdir()
    away.rename(drive)

    _sync(office, connect(office.replica_id))
    _sync(laptop, connect(laptop.replica_id))
    assert _bodies(laptop) == {"before", "meanwhile"}


def test_that_files_nobody_of_the_team_wrote_are_passed_over(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path, tmp_path: Path
) -> None:
    office = open_store("office")
    _add(office, "田中", "kept")
    _sync(office, connect(office.replica_id))
    strange = drive / "operations" / "stranger"
    strange.mkdir()
    (strange / "Thumbs.db").write_bytes(b"\0")
    (strange / "000000001-0-00000000000000000000000000000000.jsonl").write_text("{}\n")
    (strange / ".half.new").write_text("{")
    outside = tmp_path / "outside"
    shutil.copytree(drive / "operations" / office.replica_id, outside)
    (drive / "operations" / "linked").symlink_to(outside, target_is_directory=True)
    (drive / "presence" / "x.json").write_text('{"id": 1}')

    hub = connect("laptop")
    assert hub.pull({}) == office.load_operations_since({})
    assert hub.load_presence() == []


def test_that_a_folder_with_other_things_is_not_made_a_hub(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"x")
    with pytest.raises(HubRefused):
        make_folder_hub(tmp_path / "photos")
    with pytest.raises(HubAway):
        FolderHub(tmp_path / "photos", "office")


def test_that_a_hub_of_a_newer_version_is_refused(drive: Path) -> None:
    (drive / "ashiato-hub.json").write_text(json.dumps({"version": 2, "hub_id": "x"}))
    with pytest.raises(HubRefused):
        FolderHub(drive, "office")


def test_that_presence_is_seen_by_others_and_goes_with_the_window(connect: Callable[[str], FolderHub]) -> None:
    here, there = connect("office"), connect("laptop")
    place = SharedPlace("customers", HANAKO, "contacts", 2**63 + 1, 0.25)
    me = Presence(str(uuid.uuid4()), "office", "田中", "CX", is_presenting=True, place=place)
    here.publish_presence(me)

    (seen,) = there.load_presence()
    assert replace(seen, heard_at_us=0) == me
    assert seen.heard_at_us > 0
    assert there.wait_for_news(5)
    here.close()
    assert there.load_presence() == []


def test_that_silent_windows_are_away_and_clocks_of_computers_do_not_matter(
    connect: Callable[[str], FolderHub], drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = connect("office")
    here.publish_presence(Presence(str(uuid.uuid4()), "office", "田中"))
    hour_ns = 3_600_000_000_000
    now_ns = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now_ns() + hour_ns)
    there = connect("laptop")
    assert [each.person for each in there.load_presence()] == ["田中"]
    (path,) = (drive / "presence").iterdir()
    os.utime(path, ns=(now_ns() - 60_000_000_000,) * 2)
    assert there.load_presence() == []


def test_that_a_reader_of_the_drive_reads_and_writes_nothing(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub], drive: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    office = open_store("office")
    _add(office, "田中", "kept")
    _sync(office, connect(office.replica_id))
    before = sorted(path.name for path in drive.rglob("*"))
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)

    reader = connect("reader")
    assert not reader.can_write
    assert reader.load_clock_us() is None
    reader.publish_presence(Presence(str(uuid.uuid4()), "reader", "鈴木"))
    assert reader.pull({}) == office.load_operations_since({})
    with pytest.raises(HubRefused):
        reader.push([_one("reader")])
    assert sorted(path.name for path in drive.rglob("*")) == before


def _one(replica_id: str) -> Operation:
    return Operation(replica_id, 1, "g", 1 << 16, 1, "mark", "m", "body", '"x"', "鈴木", "鈴木")


def test_that_many_clients_at_once_lose_and_double_nothing(
    open_store: Callable[..., ReviewStore], connect: Callable[[str], FolderHub]
) -> None:
    stores = [open_store(f"pc{number}") for number in range(4)]
    hubs = [connect(store.replica_id) for store in stores]

    def work(number: int) -> None:
        for place in range(6):
            _add(stores[number], f"人{number}", f"{number}-{place}")
            _sync(stores[number], hubs[number])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store, hub in zip(stores, hubs, strict=True):
        _sync(store, hub)

    wanted = {f"{number}-{place}" for number, place in itertools.product(range(4), range(6))}
    for store in stores:
        assert _bodies(store) == wanted
        assert store.load_operations_since({}) == stores[0].load_operations_since({})
