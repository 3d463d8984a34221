"""Forgetting a person: nothing of them is left in any byte, they do not come back, and a crash is made good."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb
import pytest

from viewer.domain.anchors import AnchorKind, IdentityRef, identity_ref, make_anchor
from viewer.domain.annotations import MarkKind
from viewer.domain.audit import AuditKind, AuditQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Identity
from viewer.domain.keeping import keyed_digest
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.run import ImportItem, ImportOptions
from viewer.events.store import EventStore
from viewer.reviews.store import ReviewStore
from viewer.workspace.audit import note
from viewer.workspace.commands import AnnotationCommands, DecisionCommands
from viewer.workspace.folder import PENDING_NAME, WorkspaceFolder, create_workspace, open_workspace
from viewer.workspace.forgetting import ForgetPlan, add_allowed, finish_forgetting, forget, plan_forgetting
from viewer.workspace.importing import import_into
from viewer.workspace.recording_files import load_recordings

ORDERS = """version = 1
source = "orders"
[[identity]]
column = "member"
namespace = "member"
[[identity]]
column = "mail"
namespace = "mail"
[time]
column = "at"
zone = "Asia/Tokyo"
[event]
name = {const = "order"}
channel = {const = "web"}
vendor_id = "order_no"
[text]
title = "item"
[rollup]
key = ["order_no"]
list = ["item"]
[[field]]
column = "name"
role = "name"
"""
CALLS = """version = 1
source = "calls"
[[identity]]
column = "mail"
namespace = "mail"
[time]
column = "at"
zone = "Asia/Tokyo"
[event]
name = {const = "call"}
channel = {const = "call"}
media = "file"
[text]
transcript = "said"
"""
HANAKO = ("M-0001", "hanako@secret.example", "山田 花子", "090-1111-2222")
TARO = ("M-0002", "taro@other.example", "鈴木 太郎", "090-3333-4444")
SECRETS = ("M-0001", "hanako@secret", "山田", "1111-2222", "ZXSECRET", "会いました")


def _orders(*more: str) -> str:
    lines = ["order_no,at,member,mail,name,item"]
    lines += [f"O-1,2026-10-01 10:00,{HANAKO[0]},{HANAKO[1]},{HANAKO[2]},ZXSECRET lamp"]
    lines += ["O-1,2026-10-01 10:00,,,,ZXSECRET bulb"]
    lines += [f"O-2,2026-10-02 10:00,{TARO[0]},{TARO[1]},{TARO[2]},desk", *more]
    return "\n".join(lines) + "\n"


def _calls() -> str:
    return "\n".join([
        "at,mail,file,said", f"2026-10-03 09:00,{HANAKO[1]},c1.wav,ZXSECRET 電話 {HANAKO[3]}",
        f"2026-10-04 09:00,{TARO[1]},c2.wav,はい", f"yesterday,{HANAKO[1]},c3.wav,ZXSECRET refused",
    ]) + "\n"  # fmt: skip


def _import(folder: WorkspaceFolder, name: str, content: str, mapping: str) -> None:
    path = folder.path.parent / name
    path.write_text(content, encoding="utf-8")
    import_into(folder, [ImportItem(path, parse_mapping(mapping))], ImportOptions())
    path.unlink()


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = create_workspace(tmp_path_factory.mktemp("forgetting") / "shop.ashiato")
    _import(made, "orders.csv", _orders(), ORDERS)
    _import(made, "calls.csv", _calls(), CALLS)
    _add_recordings(made, made.path.parent)
    return made.path


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> WorkspaceFolder:
    shutil.copytree(made_once, tmp_path / "shop.ashiato")
    return WorkspaceFolder(tmp_path / "shop.ashiato")


def _add_recordings(folder: WorkspaceFolder, tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    sounds.mkdir(exist_ok=True)
    for name in ("c1.wav", "c2.wav"):
        (sounds / name).write_bytes(b"RIFF-" + name.encode() + b"-ZXSECRET" * (name == "c1.wav"))
    reviews = ReviewStore.open(folder.reviews_path)
    try:
        add_allowed(folder, reviews, sounds)
    finally:
        reviews.close()


def _plan_and_forget(folder: WorkspaceFolder, who: str = HANAKO[0]) -> ForgetPlan:
    with _stores(folder) as (events, reviews):
        plan = plan_forgetting(folder, events, reviews, events.find_customer_nos(who)[0])
    with closing(ReviewStore.open(folder.reviews_path)) as reviews:
        forget(folder, reviews, plan, author="管理者", reason="本人の依頼")
    return plan


@contextmanager
def _stores(folder: WorkspaceFolder) -> Iterator[tuple[EventStore, ReviewStore]]:
    events, reviews = EventStore.open(folder.events_dir), ReviewStore.open(folder.reviews_path)
    try:
        yield events, reviews
    finally:
        reviews.close()
        events.close()


def _mark(folder: WorkspaceFolder, who: str, words: str) -> None:
    with _stores(folder) as (events, reviews):
        journey = events.load_journey(events.find_customer_nos(who)[0])
        anchor = make_anchor(journey, AnchorKind.EVENT, folder.secret)
        AnnotationCommands(reviews, "田中").add_mark(MarkKind.NOTE, anchor, "", words)


def _everything(folder: WorkspaceFolder) -> str:
    """Every byte of every file as text, and the content of those that are compressed."""
    parts = []
    for path in sorted(folder.path.rglob("*")):
        if path.is_file():
            parts.append(path.name + path.read_bytes().decode("utf-8", "replace"))
        if path.suffix == ".parquet":
            with duckdb.connect() as con:
                parts.append(str(con.execute("FROM read_parquet(?)", [str(path)]).fetchall()))
        elif path.suffix == ".duckdb":
            with duckdb.connect(str(path), read_only=True) as con:
                for (table,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                    parts.append(str(con.execute(f"FROM {table}").fetchall()))
    return "".join(parts)


def _left(folder: WorkspaceFolder) -> list[str]:
    content = _everything(folder)
    return [word for word in SECRETS if word in content]


def test_that_nothing_of_a_forgotten_person_is_left_in_any_byte_and_others_stay(folder: WorkspaceFolder) -> None:
    _mark(folder, HANAKO[0], "花子さんに会いました")
    _mark(folder, TARO[0], "太郎さんは元気")
    with _stores(folder) as (_, reviews):
        commands = DecisionCommands(reviews, "田中", folder.secret)
        commands.join(Identity("member", HANAKO[0]), Identity("mail", "ZXSECRET@x.example"))
    assert _left(folder) == list(SECRETS)

    plan = _plan_and_forget(folder)

    assert _left(folder) == []
    assert (plan.event_count, [each.name for each in plan.recordings]) == (2, ["c1.wav"])
    assert [each.name for each in load_recordings(folder)] == ["c2.wav"]
    assert not (folder.path / PENDING_NAME).exists()
    with _stores(folder) as (events, reviews):
        assert events.find_customer_nos(HANAKO[0]) == []
        assert events.totals().customers == 1
        taro = events.load_journey(events.find_customer_nos(TARO[0])[0])
        refs = [identity_ref(each, folder.secret) for each in taro.customer.identities.values()]
        assert [mark.body for mark in reviews.load_marks(refs)] == ["太郎さんは元気"]
        assert len(reviews.load_mark_index().marks_by_owner) >= 2
        calls = next(source for source in events.load_sources() if source.name == "calls")
        row = int(taro.events.source_row[-1])
        assert dict(events.load_raw_record(calls.source_no, row).cells)["mail"] == TARO[1]
        forgot = reviews.load_audit(AuditQuery(kinds=frozenset({AuditKind.FORGOT})))
        assert [(entry.author, entry.reason) for entry in forgot] == [("管理者", "本人の依頼")]


def test_that_a_later_import_brings_back_neither_rows_nor_recordings(folder: WorkspaceFolder, tmp_path: Path) -> None:
    _plan_and_forget(folder)

    _import(folder, "orders.csv", _orders(), ORDERS)
    _import(folder, "more.csv", _orders(f"O-3,2026-10-05 10:00,{HANAKO[0]},,{HANAKO[2]},ZXSECRET rug"), ORDERS)
    _add_recordings(folder, tmp_path)

    assert _left(folder) == []
    with _stores(folder) as (events, _):
        assert events.totals().customers == 1


def test_that_what_was_handed_out_before_is_listed_as_out_of_reach(folder: WorkspaceFolder) -> None:
    with _stores(folder) as (events, reviews):
        for who, kind in ((HANAKO, AuditKind.PRINTED), (TARO, AuditKind.EXPORTED), (HANAKO, AuditKind.LOOKED)):
            journey = events.load_journey(events.find_customer_nos(who[0])[0])
            ref = identity_ref(next(iter(journey.customer.identities.values())), folder.secret)
            note(reviews, "田中", kind, customers=[ref], what="sheet")
        note(reviews, "田中", AuditKind.PUBLISHED, what="snapshot")
        plan = plan_forgetting(folder, events, reviews, events.find_customer_nos(HANAKO[0])[0])

    assert [entry.kind for entry in plan.handed_out] == [AuditKind.PUBLISHED, AuditKind.PRINTED]


def test_that_nothing_goes_without_a_reason(folder: WorkspaceFolder) -> None:
    with _stores(folder) as (events, reviews):
        plan = plan_forgetting(folder, events, reviews, events.find_customer_nos(HANAKO[0])[0])
        with pytest.raises(AshiatoError):
            forget(folder, reviews, plan, author="管理者", reason="  ")
    assert "ZXSECRET" in _everything(folder)


def test_that_a_forgetting_that_another_replica_sent_is_done_here_at_the_next_opening(folder: WorkspaceFolder) -> None:
    with closing(ReviewStore.open(folder.reviews_path)) as reviews:
        refs = [IdentityRef("mail", keyed_digest(folder.secret, HANAKO[1]))]
        refs.append(IdentityRef("member", keyed_digest(folder.secret, HANAKO[0])))
        reviews.forget("管理者", refs, reason="依頼")
        assert finish_forgetting(folder, reviews)
        assert not finish_forgetting(folder, reviews)

    content = _everything(folder)
    assert [word for word in ("M-0001", "hanako@secret", "山田", "bulb") if word in content] == []


def test_that_data_that_a_window_still_shows_is_swept_once_it_is_closed(folder: WorkspaceFolder) -> None:
    window = EventStore.open(folder.events_dir)
    _plan_and_forget(folder)
    assert (folder.path / PENDING_NAME).exists()
    window.close()

    open_workspace(folder.path)

    assert _left(folder) == []
    assert not (folder.path / PENDING_NAME).exists()


DRIVER = """
import sys
from pathlib import Path
from tests.workspace.test_forgetting import HANAKO, _plan_and_forget
from viewer.workspace.folder import WorkspaceFolder
root = sys.argv[1]
def tell(what):
    print(what, flush=True)
    sys.stdin.readline()
def watch(event, args):
    if event in ("os.rename", "os.remove") and str(args[0]).startswith(root):
        tell(event + " " + Path(str(args[0])).name[-14:])
sys.addaudithook(watch)
_plan_and_forget(WorkspaceFolder(Path(root)))
tell("done")
"""


def _run(root: Path, kill_at: int | None = None) -> list[str]:
    """The moments of a forgetting; at number `kill_at` it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    moments: list[str] = []
    for line in process.stdout:
        if len(moments) == kill_at:
            process.send_signal(signal.SIGKILL)
            break
        moments.append(line.strip())
        process.stdin.write("\n")
        process.stdin.flush()
    process.stdin.close()
    process.stdout.close()
    process.wait()
    return moments


def test_that_a_kill_at_any_moment_leaves_nothing_or_is_made_good_at_the_next_opening(
    folder: WorkspaceFolder, tmp_path: Path
) -> None:
    whole = tmp_path / "whole.ashiato"
    shutil.copytree(folder.path, whole)
    moments = _run(whole)
    assert moments[-1] == "done"
    for kill_at in random.Random(4).sample(range(len(moments)), 3):
        root = tmp_path / f"killed-{kill_at}.ashiato"
        shutil.copytree(folder.path, root)
        _run(root, kill_at)

        killed = open_workspace(root)

        with _stores(killed) as (events, reviews):
            assert not (root / PENDING_NAME).exists()
            if reviews.load_forgotten():
                assert events.find_customer_nos(HANAKO[0]) == []
                assert _left(killed) == []
            else:
                assert len(events.load_journey(events.find_customer_nos(HANAKO[0])[0]).events) == 2
