"""The same events for everyone: published, taken, verified, and never forced."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import duckdb
import pytest

from tests.shared_workspaces import (
    PERSONAL,
    close_shared,
    customer_of,
    hold_review,
    make_shared,
    mark_call,
    open_shared,
)
from viewer.domain.anchors import AnchorResolver, Found, customer_refs
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.homework import HOMEWORK_ITEM
from viewer.domain.permissions import Deed
from viewer.domain.progress import Progress
from viewer.presenters.nicknames import nickname_number
from viewer.presenters.published_mask import PublishedMask
from viewer.workspace.bundle_export import Opened
from viewer.workspace.commands import RecordCommands
from viewer.workspace.folder import SECRET_NAME, WorkspaceFolder, create_workspace
from viewer.workspace.importing import import_into
from viewer.workspace.origin import load_origin
from viewer.workspace.permissions import check_may
from viewer.workspace.recording_files import load_recordings
from viewer.workspace.recording_matches import load_matches
from viewer.workspace.snapshots import (
    PublishOptions,
    Snapshot,
    find_newer,
    load_latest,
    publish,
    set_source,
    take_snapshot,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_shared(tmp_path_factory.mktemp("made") / "office.ashiato").path


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Opened]:
    opened = open_shared(WorkspaceFolder(Path(shutil.copytree(made, tmp_path / "office.ashiato"))))
    yield opened
    close_shared(opened)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    return tmp_path / "share"


def _publish(opened: Opened, share: Path, *, is_masked: bool = False, with_recordings: bool = True) -> Snapshot:
    number_of = partial(nickname_number, secret=opened.folder.secret)
    options = PublishOptions("田中", number_of, PublishedMask() if is_masked else None, with_recordings)
    return publish(opened, share, options)


def _member(tmp_path: Path, office: Opened | None = None) -> WorkspaceFolder:
    """A new workspace; with `office`, one that joined its team."""
    folder = create_workspace(tmp_path / "member.ashiato")
    if office is not None:
        (folder.path / SECRET_NAME).write_bytes(office.folder.secret)
    return WorkspaceFolder(folder.path)


def _assert_marks_are_found(office: Opened, member: WorkspaceFolder) -> None:
    there = open_shared(member)
    try:
        there.reviews.apply_remote(office.reviews.load_operations_since({}))
        number = there.events.find_customer_no("member:m1")
        assert number is not None
        journey = there.events.load_journey(number)
        assert customer_refs(journey, member.secret)[0] == customer_of(office, "m1")
        (mark,) = there.reviews.load_marks(customer_refs(journey, member.secret))
        assert AnchorResolver(journey, member.secret).resolve(mark.anchor).found is Found.EXACT
        # And the other way round.
        back = mark_call(there, "m1", "会員の印", "林")
        office.reviews.apply_remote(there.reviews.load_operations_since(office.reviews.load_version_vector()))
        home = office.events.load_journey(office.events.find_customer_no("member:m1") or 0)
        made = office.reviews.load_mark(back)
        assert made is not None
        assert AnchorResolver(home, office.folder.secret).resolve(made.anchor).found is Found.EXACT
        assert made in office.reviews.load_marks(customer_refs(home, office.folder.secret))
    finally:
        close_shared(there)


def test_that_a_member_reads_the_same_events_and_marks_find_them(office: Opened, share: Path, tmp_path: Path) -> None:
    mark_call(office, "m1", "納期が遅い")
    published = _publish(office, share)
    member = _member(tmp_path, office)
    assert take_snapshot(member, load_latest(share)) == 1
    assert (published.events, published.customers, published.is_masked) == (3, 3, False)
    _assert_marks_are_found(office, member)
    origin = load_origin(member)
    assert origin is not None
    assert (origin.made_by, origin.is_masked, origin.is_guest) == ("田中", False, False)


def test_that_a_masked_snapshot_tells_nobody_and_marks_still_find_their_events(
    office: Opened, share: Path, tmp_path: Path
) -> None:
    mark_call(office, "m1", "納期が遅い")
    _publish(office, share, is_masked=True)
    member = _member(tmp_path)
    take_snapshot(member, load_latest(share))
    everywhere = [*share.rglob("*"), *member.path.rglob("*")]
    content = b"".join(path.read_bytes() for path in everywhere if path.is_file())
    for word in PERSONAL:
        assert word.encode() not in content, word
    assert office.folder.secret not in content
    # Blocks of a database may be packed: what can be asked of it tells nobody either.
    with duckdb.connect(str(member.events_dir / "0001.duckdb"), read_only=True) as con:
        tables = [row[0] for row in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        told = "\n".join(repr(con.execute(f"FROM {table}").fetchall()) for table in tables)
    for word in PERSONAL:
        assert word not in told, word
    _assert_marks_are_found(office, member)
    for deed in (Deed.REVEAL, Deed.CALL, Deed.DISCLOSE):
        with pytest.raises(AshiatoError, match="masked copy"):
            check_may(member, deed)


def test_that_key_and_masked_events_never_meet(office: Opened, share: Path, tmp_path: Path) -> None:
    _publish(office, share, is_masked=True)
    with pytest.raises(AshiatoError, match="holds the team's key"):
        take_snapshot(_member(tmp_path, office), load_latest(share))


def test_that_an_open_snapshot_asks_to_join_first(office: Opened, share: Path, tmp_path: Path) -> None:
    _publish(office, share)
    member = _member(tmp_path)
    with pytest.raises(AshiatoError, match="does not have the team's key"):
        take_snapshot(member, load_latest(share))
    assert load_origin(member) is None


def test_that_only_recordings_of_homework_go_along_and_find_their_call(
    office: Opened, share: Path, tmp_path: Path
) -> None:
    assert [name for name in _publish(office, share).members if name.endswith(".wav")] == []
    (recording,) = load_recordings(office.folder)
    hold_review(office, "納期", ["m1"])
    fields = {"homework_id": "h", "media": recording.media}
    RecordCommands(office.reviews, "田中").put(HOMEWORK_ITEM, fields, owner=customer_of(office, "m1"))
    assert [n for n in _publish(office, share, with_recordings=False).members if n.endswith(".wav")] == []
    _publish(office, share)
    member = _member(tmp_path, office)
    take_snapshot(member, load_latest(share))
    there = open_shared(member)
    try:
        (match,) = load_matches(*there).matches
        assert match.call is not None
        assert match.recording.media == recording.media
        assert "090" not in match.recording.name
    finally:
        close_shared(there)


def test_that_a_newer_one_is_offered_and_taken_only_when_asked(office: Opened, share: Path, tmp_path: Path) -> None:
    first = _publish(office, share)
    member = _member(tmp_path, office)
    assert find_newer(member) is None
    take_snapshot(member, first)
    set_source(member, share)
    assert find_newer(WorkspaceFolder(member.path)) is None

    second = _publish(office, share)
    assert first.folder.is_dir()
    there = open_shared(member)
    try:
        found = find_newer(member)
        assert found is not None
        assert found.snapshot_id == second.snapshot_id
        assert take_snapshot(member, found) == 2
        # The window that is open goes on with what it shows.
        assert there.events.generation == 1
        assert there.events.newer_generation() == 2
    finally:
        close_shared(there)
    shutil.rmtree(share)
    assert find_newer(member) is None


@pytest.mark.parametrize("name", ["events.duckdb", "manifest.json", "media/recordings.json"])
def test_that_a_changed_snapshot_is_refused_and_what_was_here_stays(
    office: Opened, share: Path, tmp_path: Path, name: str
) -> None:
    snapshot = _publish(office, share)
    member = _member(tmp_path, office)
    path = snapshot.folder / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(AshiatoError):
        take_snapshot(member, load_latest(share))
    assert load_origin(member) is None
    assert not (member.events_dir / "current").exists()
    assert list(member.work_dir.iterdir()) == []


def test_that_a_database_with_views_of_its_own_is_refused(office: Opened, share: Path, tmp_path: Path) -> None:
    import hashlib

    snapshot = _publish(office, share)
    path = snapshot.folder / "events.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE VIEW spy AS FROM read_text('/etc/hostname')")
    manifest = json.loads((snapshot.folder / "manifest.json").read_text())
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest["members"]["events.duckdb"] = {"bytes": path.stat().st_size, "sha256": digest}
    (snapshot.folder / "manifest.json").write_text(json.dumps(manifest))
    latest = {"snapshot_id": snapshot.snapshot_id}
    latest["manifest_sha256"] = hashlib.sha256((snapshot.folder / "manifest.json").read_bytes()).hexdigest()
    (share / "latest.json").write_text(json.dumps(latest))
    with pytest.raises(AshiatoError, match="not what was published"):
        take_snapshot(_member(tmp_path, office), load_latest(share))


def test_that_cancelling_leaves_what_was_there(office: Opened, share: Path, tmp_path: Path) -> None:
    def stop(_progress: Progress) -> None:
        raise Cancelled

    first = _publish(office, share)
    options = PublishOptions("田中", partial(nickname_number, secret=office.folder.secret))
    with pytest.raises(Cancelled):
        publish(office, share, options, stop)
    assert load_latest(share).snapshot_id == first.snapshot_id
    assert [path.name for path in (share / "snapshots").iterdir()] == [first.snapshot_id]
    member = _member(tmp_path, office)
    with pytest.raises(Cancelled):
        take_snapshot(member, first, stop)
    assert not (member.events_dir / "current").exists()


def test_that_nothing_is_imported_where_events_come_from_a_snapshot(
    office: Opened, share: Path, tmp_path: Path
) -> None:
    from viewer.events.importing.run import ImportOptions

    _publish(office, share)
    member = _member(tmp_path, office)
    take_snapshot(member, load_latest(share))
    with pytest.raises(AshiatoError, match="published snapshot"):
        import_into(member, [], ImportOptions())
    with pytest.raises(AshiatoError, match="events of its own"):
        take_snapshot(office.folder, load_latest(share))
    with pytest.raises(AshiatoError, match="No snapshot"):
        load_latest(tmp_path / "elsewhere")
