"""One review in one file: what is in it, what a guest sees, what merging brings, and what is refused."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.shared_workspaces import (
    PERSONAL,
    bundle_options,
    close_shared,
    customer_of,
    hold_review,
    make_shared,
    mark_call,
    open_shared,
)
from viewer.domain.anchors import AnchorResolver, Found, customer_refs
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.people import Role
from viewer.domain.permissions import Deed
from viewer.domain.progress import Progress
from viewer.presenters.nicknames import nickname_number
from viewer.reviews.bundle_files import load_manifest
from viewer.workspace.bundle_export import Opened, export_bundle
from viewer.workspace.bundles import make_guest_workspace, merge_bundle
from viewer.workspace.commands import AnnotationCommands, RecordCommands
from viewer.workspace.document import Document
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.origin import OriginKind, load_origin
from viewer.workspace.permissions import check_may


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace and the bundle of its review of m1 and m2.

    There is a mark on each of them, and one on m3, who is not in it.
    """
    folder = tmp_path_factory.mktemp("made")
    opened = open_shared(make_shared(folder / "office.ashiato"))
    review_id = hold_review(opened, "山田花子の納期", ["m1", "m2"])
    mark_call(opened, "m1", "山田花子は怒っている", at_second=1.0)
    mark_call(opened, "m2", "返品の理由")
    mark_call(opened, "m3", "別の話")
    told = export_bundle(opened, review_id, folder / "review.ashiato-bundle", bundle_options(opened))
    assert (told.customers, told.marks, told.events, told.recordings) == (2, 2, 2, 1)
    close_shared(opened)
    return folder


@pytest.fixture
def bundle(made: Path) -> Path:
    return made / "review.ashiato-bundle"


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Opened]:
    opened = open_shared(WorkspaceFolder(Path(shutil.copytree(made / "office.ashiato", tmp_path / "office.ashiato"))))
    yield opened
    close_shared(opened)


def _texts(opened: Opened) -> set[str]:
    return {mark.body for _, mark in opened.reviews.load_mark_lines()}


def test_that_a_bundle_holds_its_review_and_nothing_of_others(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        operations = archive.read("operations.jsonl").decode()
    assert "返品の理由" in operations
    for of_others in ("別の話", "高橋三郎", "sab@example.jp"):
        assert of_others.encode() not in everything
    manifest = load_manifest(bundle)
    assert (manifest.text("made_by"), manifest.text("title"), manifest.is_masked) == (
        "田中",
        "#1 山田花子の納期",
        False,
    )


def test_that_a_guest_sees_the_journeys_and_marks_and_can_change_nothing(
    office: Opened, bundle: Path, tmp_path: Path
) -> None:
    origin = make_guest_workspace(bundle, tmp_path / "guest")
    assert (origin.kind, origin.made_by, origin.is_guest) == (OriginKind.BUNDLE, "田中", True)
    document = Document.open(tmp_path / "guest")
    try:
        reviews = document.open_reviews()
        assert document.folder.secret != office.folder.secret
        assert document.totals.customers == 2
        for member, words in (("m1", "山田花子は怒っている"), ("m2", "返品の理由")):
            number = document.events.find_customer_no(f"member:{member}")
            assert number is not None
            journey = document.events.load_journey(number)
            (mark,) = reviews.load_marks(customer_refs(journey, document.folder.secret))
            assert mark.body == words
            resolved = AnchorResolver(journey, document.folder.secret).resolve(mark.anchor)
            assert (resolved.found, resolved.first) == (Found.EXACT, 0)
        assert document.events.find_customer_no("member:m3") is None
        assert [record.fields["theme"] for record in reviews.load_records("review")] == ["山田花子の納期"]

        commands = AnnotationCommands(reviews, "客")
        with pytest.raises(AshiatoError, match="role does not allow"):
            commands.add_mark(MarkKind.NOTE, mark.anchor, "", "客の言葉")
        with pytest.raises(AshiatoError, match="role does not allow"):
            commands.edit_mark(mark.mark_id, body="客の言葉")
        assert reviews.role is Role.GUEST
        for deed in set(Deed) - {Deed.LOOK}:
            with pytest.raises(AshiatoError):
                check_may(document.folder, deed)
        RecordCommands(reviews, "客").put("read", {"by": "客", "at_us": 1, "share": 1.0}, owner=mark.anchor.customer)
    finally:
        document.close()


def test_that_a_guest_hears_the_recording_of_a_mark_under_no_telling_name(bundle: Path, tmp_path: Path) -> None:
    from viewer.workspace.recording_matches import load_matches

    make_guest_workspace(bundle, tmp_path / "guest")
    opened = open_shared(WorkspaceFolder(tmp_path / "guest"))
    try:
        (match,) = load_matches(opened.folder, opened.events, opened.reviews).matches
        assert match.call is not None
        assert "090" not in match.recording.name
        assert (opened.folder.media_dir / match.recording.file_name).is_file()
    finally:
        close_shared(opened)


def test_that_merging_brings_the_marks_once_and_both_orders_end_the_same(
    office: Opened, bundle: Path, made: Path, tmp_path: Path
) -> None:
    others = []
    for name in ("home", "branch"):
        folder = WorkspaceFolder(Path(shutil.copytree(made / "office.ashiato", tmp_path / name)))
        folder.reviews_path.unlink()
        others.append(open_shared(folder))
    home, branch = others
    try:
        merged = merge_bundle(home.folder, home.reviews, bundle, "鈴木")
        assert merged.new_count == merged.count > 0
        assert _texts(home) == {"山田花子は怒っている", "返品の理由"}
        assert merge_bundle(home.folder, home.reviews, bundle, "鈴木").new_count == 0

        mark_call(branch, "m1", "支店の印", "林")
        review_id = hold_review(branch, "支店", ["m1"])
        second = tmp_path / "second.ashiato-bundle"
        merge_bundle(branch.folder, branch.reviews, bundle, "林")
        export_bundle(branch, review_id, second, bundle_options(branch))
        merge_bundle(home.folder, home.reviews, second, "鈴木")
        merge_bundle(office.folder, office.reviews, second, "田中")

        refs = [customer_of(office, member) for member in ("m1", "m2")]
        assert home.reviews.load_marks(refs) == office.reviews.load_marks(refs)
        assert home.reviews.load_marks(refs) == branch.reviews.load_marks(refs)
    finally:
        for opened in others:
            close_shared(opened)


def test_that_a_bundle_of_another_team_is_not_merged(bundle: Path, tmp_path: Path) -> None:
    stranger = open_shared(create_workspace(tmp_path / "stranger"))
    try:
        with pytest.raises(AshiatoError, match="another team"):
            merge_bundle(stranger.folder, stranger.reviews, bundle, "鈴木")
        assert _texts(stranger) == set()
    finally:
        close_shared(stranger)


def test_that_hidden_marks_stay_out_of_a_bundle(office: Opened, tmp_path: Path) -> None:
    from viewer.reviews.marks import mark_changes

    review_id = hold_review(office, "納期", ["m1"])
    shown = office.reviews.load_mark(mark_call(office, "m1", "開いた印"))
    assert shown is not None
    changes = mark_changes("hidden", exists=True, kind=MarkKind.NOTE, anchor=shown.anchor, body="まだ秘密", title="")
    office.reviews.write_hidden("田中", review_id, changes)
    path = tmp_path / "review.ashiato-bundle"
    export_bundle(office, review_id, path, bundle_options(office))
    with zipfile.ZipFile(path) as archive:
        assert "まだ秘密" not in archive.read("operations.jsonl").decode()


def test_that_a_masked_bundle_tells_nobody_and_still_shows_the_marks(
    office: Opened, bundle: Path, tmp_path: Path
) -> None:
    review_id = office.reviews.load_records("review")[0].row_id
    path = tmp_path / "masked.ashiato-bundle"
    export_bundle(office, review_id, path, bundle_options(office, is_masked=True))
    make_guest_workspace(path, tmp_path / "guest")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        spread = b"".join(archive.read(name) for name in names)
    unpacked = b"".join(each.read_bytes() for each in (tmp_path / "guest").rglob("*") if each.is_file())
    for word in PERSONAL:
        assert word.encode() not in spread + unpacked, word
    assert office.folder.secret not in spread + unpacked

    document = Document.open(tmp_path / "guest")
    try:
        number = document.events.find_customer_no("member:m1")
        assert number is not None
        journey = document.events.load_journey(number)
        (mark,) = document.open_reviews().load_marks(customer_refs(journey, document.folder.secret))
        assert mark.body == "●●●●は怒っている"
        assert AnchorResolver(journey, document.folder.secret).resolve(mark.anchor).found is Found.EXACT
        asked = nickname_number(journey.customer.customer_id, office.folder.secret)
        with document.events._reader.cursor() as (cursor, _):
            assert cursor.execute("SELECT number FROM nickname WHERE customer_no = ?", [number]).fetchall() == [
                (asked,)
            ]
    finally:
        document.close()
    with pytest.raises(AshiatoError, match="cannot be merged"):
        merge_bundle(office.folder, office.reviews, path, "鈴木")


def test_that_cancelling_leaves_nothing(office: Opened, bundle: Path, tmp_path: Path) -> None:
    def stop(_progress: Progress) -> None:
        raise Cancelled

    review_id = office.reviews.load_records("review")[0].row_id
    with pytest.raises(Cancelled):
        export_bundle(office, review_id, tmp_path / "second", bundle_options(office), stop)
    with pytest.raises(Cancelled):
        make_guest_workspace(bundle, tmp_path / "guest", stop)
    assert not (tmp_path / "second").exists()
    assert not (tmp_path / "guest").exists()
    assert list(office.folder.work_dir.iterdir()) == []


Twist = Callable[[dict[str, bytes], dict[str, object]], None]


def _remade(bundle: Path, target: Path, twist: Twist, *, keep_digests: bool = False) -> Path:
    """The bundle once more, after `twist` changed its members or its manifest."""
    with zipfile.ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    twist(members, manifest)
    if not keep_digests:
        manifest["members"] = {
            name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in members.items()
        }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(manifest))
    return target


def _refused(path: Path, tmp_path: Path, match: str) -> None:
    before = set(tmp_path.rglob("*"))
    with pytest.raises(AshiatoError, match=match):
        make_guest_workspace(path, tmp_path / "inside" / "guest")
    assert set(tmp_path.rglob("*")) - before <= {tmp_path / "inside"}


@pytest.mark.parametrize(
    "name",
    ["../escaped.txt", "/etc/ashiato", "media/../../x.wav", "C:\\x.txt", "events\\..\\x.parquet", "events/../x.parquet",
     "media/short.wav", "workspace.toml", "secret", "events/"],
)  # fmt: skip
def test_that_a_part_with_a_strange_name_is_refused(bundle: Path, tmp_path: Path, name: str) -> None:
    path = _remade(bundle, tmp_path / "bad", lambda members, _manifest: members.update({name: b"x"}))
    _refused(path, tmp_path, "refused")


def _no(_members: dict[str, bytes], _manifest: dict[str, object]) -> None: ...


def _newer(_members: dict[str, bytes], manifest: dict[str, object]) -> None:
    manifest["version"] = 2


def _other_format(_members: dict[str, bytes], manifest: dict[str, object]) -> None:
    manifest["format"] = "zip"


def _changed(members: dict[str, bytes], _manifest: dict[str, object]) -> None:
    members["operations.jsonl"] = members["operations.jsonl"].replace("怒".encode(), "喜".encode())


def _missing(members: dict[str, bytes], _manifest: dict[str, object]) -> None:
    del members["events/visit.parquet"]


def _bomb(members: dict[str, bytes], _manifest: dict[str, object]) -> None:
    members["events/text.parquet"] = b"\0" * 30_000_000


def _no_parquet(members: dict[str, bytes], _manifest: dict[str, object]) -> None:
    members["events/text.parquet"] = b"PAR1 but not really PAR1"


def _no_operations(members: dict[str, bytes], _manifest: dict[str, object]) -> None:
    members["operations.jsonl"] = b'{"id": "x"}\n'


@pytest.mark.parametrize(
    ("twist", "keep_digests", "match"),
    [
        (_newer, True, "newer Ashiato"),
        (_other_format, True, "manifest cannot be read"),
        (_changed, True, "not what its manifest says"),
        (_missing, True, "not those of its manifest"),
        (_missing, False, "events in it cannot be read"),
        (_bomb, False, "far larger than it looks"),
        (_no_parquet, False, "events in it cannot be read"),
        (_no_operations, False, "marks in the bundle cannot be read"),
    ],
)
def test_that_a_hostile_bundle_is_refused_and_leaves_nothing(
    bundle: Path, tmp_path: Path, twist: Twist, keep_digests: bool, match: str
) -> None:
    _refused(_remade(bundle, tmp_path / "bad", twist, keep_digests=keep_digests), tmp_path, match)


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_that_a_name_that_comes_twice_is_refused(bundle: Path, tmp_path: Path) -> None:
    path = _remade(bundle, tmp_path / "bad", _no)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("operations.jsonl", b"")
    _refused(path, tmp_path, "same name")


def test_that_a_link_is_refused(bundle: Path, tmp_path: Path) -> None:
    path = _remade(bundle, tmp_path / "bad", _no)
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo(f"media/{'0' * 64}.wav")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    _refused(path, tmp_path, "a link or a device")


def test_that_a_part_that_is_longer_than_it_says_is_refused(bundle: Path, tmp_path: Path) -> None:
    path = _remade(bundle, tmp_path / "bad", _no)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("operations.jsonl")
    at = content.rfind(b"operations.jsonl") - 46
    struct.pack_into("<L", content, at + 24, 10)
    path.write_bytes(content)
    assert info.file_size > 10
    _refused(path, tmp_path, "refused")


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all", b"PK\5\6" + bytes(18)])
def test_that_what_is_no_bundle_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad").write_bytes(content)
    _refused(tmp_path / "bad", tmp_path, "refused")


def test_that_the_origin_of_a_workspace_is_known(office: Opened, bundle: Path, tmp_path: Path) -> None:
    assert load_origin(office.folder) is None
    make_guest_workspace(bundle, tmp_path / "guest")
    origin = load_origin(WorkspaceFolder(tmp_path / "guest"))
    assert origin is not None
    assert origin.title == "#1 山田花子の納期"
