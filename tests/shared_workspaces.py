"""A small workspace with names, numbers, a call and its recording, for tests of what is given to others."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from viewer.domain.anchors import AnchorKind, IdentityRef, Place, customer_refs, make_anchor, make_event_ref
from viewer.domain.annotations import MarkKind
from viewer.domain.review_plan import Review
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.run import ImportItem, ImportOptions
from viewer.events.store import EventStore
from viewer.presenters.nicknames import nickname_number
from viewer.presenters.published_mask import PublishedMask
from viewer.reviews.store import ReviewStore
from viewer.workspace.bundle_export import BundleOptions, Opened
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.importing import import_into
from viewer.workspace.recording_files import add_folder
from viewer.workspace.reviews import Chosen, ReviewCommands

PERSONAL = (
    "山田花子",
    "山田",
    "花子",
    "ヤマダ",
    "090-1234-5678",
    "09012345678",
    "hanako@example.jp",
    "佐々木一郎",
    "港区芝",
)
"""What nobody may find in anything that is masked."""

PEOPLE = """会員,氏名,カナ,電話,メール,住所,生年月日,担当
m1,山田花子,ヤマダハナコ,090-1234-5678,hanako@example.jp,東京都港区芝1-2-3,1985-04-03,佐々木一郎
m2,鈴木次郎,スズキジロウ,080-1111-2222,jiro@example.jp,大阪府大阪市北区1,1970-01-02,佐々木一郎
m3,高橋三郎,タカハシサブロウ,080-3333-4444,sab@example.jp,京都府京都市1,1990-01-02,佐々木一郎
"""
PEOPLE_MAPPING = """
version = 1
source = "crm"
[[identity]]
column = "会員"
namespace = "member"
strength = "strong"
[[identity]]
column = "メール"
namespace = "mail"
strength = "weak"
[[field]]
role = "name"
column = "氏名"
[[field]]
role = "reading"
column = "カナ"
[[field]]
role = "phone"
column = "電話"
[[field]]
role = "mail"
column = "メール"
[[field]]
role = "address"
column = "住所"
[[field]]
role = "birthday"
column = "生年月日"
[[field]]
role = "owner"
column = "担当"
"""
CALLS = """番号,会員,日時,題,記録,対応者,録音
c1,m1,2026-10-03 05:12:00,山田様 納期の件,"お客様: 山田花子です。番号は090-1234-5678です。
オペレーター: 担当の佐々木一郎です。",佐々木一郎,pbx/20261003-051200_09012345678.wav
c2,m2,2026-10-04 10:00:00,返品,"お客様: 山田花子さんの紹介です。",佐々木一郎,
c3,m3,2026-10-05 10:00:00,在庫,"お客様: 在庫はありますか。",佐々木一郎,
"""
CALLS_MAPPING = """
version = 1
source = "calls"
[[identity]]
column = "会員"
namespace = "member"
strength = "strong"
[time]
column = "日時"
zone = "Asia/Tokyo"
[event]
name = { const = "call" }
channel = { const = "call" }
actor = { const = "customer" }
vendor_id = { column = "番号" }
media = { column = "録音" }
[text]
title = { column = "題" }
transcript = { column = "記録" }
"""


def make_shared(folder: Path) -> WorkspaceFolder:
    """Three customers with a call each; the call of m1 has a recording."""
    workspace = create_workspace(folder, "店")
    scratch = folder.parent
    items = []
    for name, content, meaning in (("crm", PEOPLE, PEOPLE_MAPPING), ("calls", CALLS, CALLS_MAPPING)):
        path = scratch / f"{name}.csv"
        path.write_text(content, encoding="utf-8")
        items.append(ImportItem(path, parse_mapping(meaning)))
    import_into(workspace, items, ImportOptions())
    pbx = scratch / "pbx"
    pbx.mkdir()
    with wave.open(str(pbx / "20261003-051200_09012345678.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\1\0" * 800)
    add_folder(workspace, pbx, pattern="{date}-{time}_{number}")
    return workspace


def open_shared(workspace: WorkspaceFolder, state: Path | None = None) -> Opened:
    """Close both stores."""
    return Opened(
        workspace,
        EventStore.open(workspace.events_dir),
        ReviewStore.open(workspace.reviews_path, state_dir=state or workspace.path.parent / "state"),
    )


def close_shared(opened: Opened) -> None:
    opened.events.close()
    opened.reviews.close()


def customer_of(opened: Opened, member: str) -> IdentityRef:
    number = opened.events.find_customer_no(f"member:{member}")
    assert number is not None
    return customer_refs(opened.events.load_journey(number), opened.folder.secret)[0]


def mark_call(opened: Opened, member: str, body: str, author: str = "田中", *, at_second: float | None = None) -> str:
    """A note on the call of a customer, or on a second of its recording; its mark_id."""
    number = opened.events.find_customer_no(f"member:{member}")
    assert number is not None
    journey, secret = opened.events.load_journey(number), opened.folder.secret
    anchor = make_anchor(journey, AnchorKind.EVENT, secret, 0)
    if at_second is not None:
        start = make_event_ref(journey, 0, secret)
        place = Place(start_s=at_second, end_s=at_second + 1)
        anchor = anchor._replace(kind=AnchorKind.PLACE, start=start, place=place)
    changes = AnnotationCommands(opened.reviews, author).add_mark(MarkKind.NOTE, anchor, "", body)
    (mark_id,) = changes.mark_ids
    return mark_id


def hold_review(opened: Opened, theme: str, members: Sequence[str]) -> str:
    """A review of these customers; its id."""
    chosen = [Chosen(customer_of(opened, member)) for member in members]
    review_id, _ = ReviewCommands(opened.reviews, "田中").prepare(Review("", theme=theme), chosen, ())
    return review_id


def bundle_options(opened: Opened, *, is_masked: bool = False) -> BundleOptions:
    number_of = partial(nickname_number, secret=opened.folder.secret)
    return BundleOptions("田中", number_of, PublishedMask() if is_masked else None)
