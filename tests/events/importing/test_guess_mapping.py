from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading_kit import Read, Save

from viewer.domain.channels import Actor, Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.mapping import Cell, Mapping
from viewer.domain.scores import GoodEnd, ScoreKind
from viewer.events.importing.guessing import guess_mapping, guess_source, guess_whole_mapping
from viewer.events.importing.previewing import Preview, preview


def _guess(save: Save, read: Read, name: str, text: str) -> tuple[Mapping, Preview]:
    raw = read(save(name, text))
    mapping = guess_mapping(raw)
    return mapping, preview(raw, mapping)


def _keys(mapping: Mapping) -> list[tuple[str, str, Strength]]:
    return [(one.cell.columns[0], one.namespace, one.strength) for one in mapping.identities]


@pytest.mark.parametrize(
    ("file_name", "source"),
    [
        ("orders_20261003.csv", "orders"),
        ("all.zip/受注 2026-10.csv", "受注"),
        ("202304.csv", ""),
        ("LINE配信ログ（2026年10月）.xlsx", "line配信ログ"),
        ("events.json.gz", "events"),
    ],
)
def test_that_each_weeks_export_has_the_same_source(file_name: str, source: str) -> None:
    assert guess_source(file_name) == source


def test_that_an_order_file_of_a_japanese_shop_is_understood(save: Save, read: Read) -> None:
    text = (
        "注文番号,会員ID,お名前(姓),お名前(名),お名前(セイ),メールアドレス,TEL,受注日,支払い合計,対応状況,入金日\n"
        "A1,00004,髙橋,一郎,タカハシ,a@example.jp,03-1111-2222,2026/10/3 8:16,12800,発送済み,2026/10/4\n"
        "A2,,山田,花子,ヤマダ,b@example.jp,090-1111-2222,2026/10/4 9:00,3980,新規受付,\n"
        "A3,00004,髙橋,一郎,タカハシ,a@example.jp,03-1111-2222,2026/10/5 9:00,3980,新規受付,\n"
    )
    mapping, seen = _guess(save, read, "受注_202610.csv", text)
    assert _keys(mapping) == [
        ("会員ID", "member", Strength.STRONG),
        ("メールアドレス", "mail", Strength.STRONG),
        ("TEL", "phone", Strength.WEAK),
    ]
    assert mapping.time is not None
    assert (mapping.time.column, mapping.time.zone) == ("受注日", "Asia/Tokyo")
    roles = {field.cell.columns[0]: field.role for field in mapping.fields}
    assert roles["お名前(姓)"] is FieldRole.NAME
    assert roles["お名前(セイ)"] is FieldRole.READING
    assert roles["メールアドレス"] is FieldRole.MAIL
    assert roles["TEL"] is FieldRole.PHONE
    assert {event.channel for event in seen.events} == {Channel.ORDER}
    assert [event.value for event in seen.events] == [12800.0, 3980.0, 3980.0]
    assert seen.events[1].identities == ("mail:b@example.jp", "phone:090-1111-2222")
    assert seen.refusals == ()


def test_that_a_web_log_in_english_is_understood(save: Save, read: Read) -> None:
    text = "anonymous_id,user_id,timestamp,event,page_title,page_url,utm_source,device,session_id\n" + "".join(
        f"c{n % 3},{'u1' if n % 2 else ''},{1602611311000 + n},{'view' if n % 4 else 'purchase'},"
        f"T,http://x/{n},ad,pc,s{n % 2}\n"
        for n in range(40)
    )
    mapping, seen = _guess(save, read, "web_events.csv", text)
    assert _keys(mapping) == [("user_id", "user", Strength.STRONG), ("anonymous_id", "cookie", Strength.WEAK)]
    assert mapping.time is not None
    assert (mapping.time.unit, mapping.time.zone) == ("ms", "UTC")
    assert mapping.event is not None
    assert mapping.event.name == Cell(("event",))
    assert mapping.event.session == Cell(("session_id",))
    assert mapping.event.conversion is not None
    assert mapping.event.conversion.map == {"purchase": "true"}
    first = seen.events[0]
    assert (first.channel, first.actor, first.title, first.url) == (Channel.WEB, Actor.CUSTOMER, "T", "http://x/0")


def test_that_a_call_list_is_understood(save: Save, read: Read) -> None:
    text = (
        "通話ID,発信者番号,通話開始日時,通話時間(秒),発着信,用件,通話内容,録音ファイル\n"
        'T1,0311112222,2026/10/03 05:12:00,245,着信,修理,"[00:01] 客: 水が出ない",a.wav\n'
        'T2,0311112222,2026/10/03 10:00:00,30,発信,修理,"[00:01] 担当: 伺います",b.wav\n'
    )
    mapping, seen = _guess(save, read, "calls.csv", text)
    assert _keys(mapping) == [("発信者番号", "phone", Strength.STRONG)]
    assert [event.actor for event in seen.events] == [Actor.CUSTOMER, Actor.COMPANY]
    assert seen.events[0].channel is Channel.CALL
    assert seen.events[0].text == "[00:01] 客: 水が出ない"
    assert seen.events[0].end_at_us == seen.events[0].occurred_at_us + 245_000_000


def test_that_a_survey_is_understood(save: Save, read: Read) -> None:
    text = "会員番号,回答日時,推奨度,推奨度の理由,満足度,手間,年代\n" + "".join(
        f"{n:05d},2026年10月{n % 28 + 1}日,{n % 11},理由{n},"
        f"{('とても不満', '満足', '無回答')[n % 3]},{n % 5 + 1},30代\n"
        for n in range(30)
    )
    mapping, seen = _guess(save, read, "アンケート.csv", text)
    nps, sat, effort = mapping.scores
    assert (nps.kind, nps.low, nps.high, nps.comment) == (ScoreKind.NPS, 0, 10, "推奨度の理由")
    assert (sat.kind, sat.words[0], sat.words[-1]) == (ScoreKind.CSAT, "とても不満", "とても満足")
    assert (effort.kind, effort.good) == (ScoreKind.CES, GoodEnd.LOW)
    assert mapping.missing == {"満足度": ("無回答",)}
    assert mapping.time is not None
    assert mapping.time.formats == ("%Y年%m月%d日",)
    assert seen.events[0].channel is Channel.SURVEY
    assert seen.refusals == ()


@pytest.mark.parametrize(
    ("header", "good"),
    [("満足度（1=とても満足 5=とても不満）", GoodEnd.LOW), ("満足度", GoodEnd.HIGH), ("rating", GoodEnd.HIGH)],
)
def test_that_the_good_end_is_read_off_the_question(save: Save, read: Read, header: str, good: GoodEnd) -> None:
    body = "".join(f"{n},2026-10-03,{n % 5 + 1}\n" for n in range(30))
    mapping, _ = _guess(save, read, "a.csv", f"会員ID,回答日,{header}\n{body}")
    assert [(score.low, score.high, score.good) for score in mapping.scores] == [(1, 5, good)]


def test_that_words_about_a_score_are_no_score(save: Save, read: Read) -> None:
    body = "".join(f"{n},2026-10-03,推奨,{n}件,Detractor\n" for n in range(30))
    mapping, _ = _guess(save, read, "a.csv", f"会員ID,回答日,推奨項目,満足件数,NPS_GROUP\n{body}")
    assert mapping.scores == ()


def test_that_date_and_clock_columns_are_joined(save: Save, read: Read) -> None:
    text = "送信者,userId,送信日,送信時刻,内容\n" + "".join(
        f"User,U{n},2026/10/0{n},1{n}:05:00,やあ\n" for n in range(1, 5)
    )
    mapping, seen = _guess(save, read, "line_chat.csv", text)
    assert mapping.time is not None
    assert (mapping.time.column, mapping.time.clock_column) == ("送信日", "送信時刻")
    assert seen.refusals == ()
    assert seen.events[0].text == "やあ"


@pytest.mark.parametrize(
    ("value", "unit"),
    [("1602611311", "s"), ("1602611311000", "ms"), ("1602611311000000", "us"), ("1602611311000000000", "ns")],
)
def test_that_the_unit_is_guessed_by_magnitude(save: Save, read: Read, value: str, unit: str) -> None:
    mapping, _ = _guess(save, read, "a.csv", f"user_id,event_timestamp\na,{value}\nb,{value}\n")
    assert mapping.time is not None
    assert mapping.time.unit == unit


def test_that_a_register_of_members_is_a_people_file(save: Save, read: Read) -> None:
    text = "会員ID,氏名,フリガナ,生年月日,登録日,ランク\n" + "".join(
        f"{n:04d},山田{n},ヤマダ,1980/1/{n},2020/1/{n},A\n" for n in range(1, 25)
    )
    mapping, seen = _guess(save, read, "会員マスタ.csv", text)
    assert mapping.is_people
    assert seen.people[0].identities == ("member:0001",)
    assert seen.people[0].fields["氏名"] == "山田1"
    assert seen.people[0].fields["ランク"] == "A"
    assert seen.counts.persons == 24


def test_that_nested_json_lines_are_understood(save: Save, read: Read) -> None:
    lines = [
        {"messageId": f"m{n}", "userId": f"u{n % 3}", "anonymousId": f"a{n % 2}", "timestamp": "2026-10-03T08:16:41.5Z",
         "event": "Order Completed" if n % 2 else "View", "properties": {"total": n, "items": [1]}}
        for n in range(30)
    ]  # fmt: skip
    mapping, seen = _guess(save, read, "track.jsonl", "\n".join(map(json.dumps, lines)))
    assert _keys(mapping) == [("userId", "user", Strength.STRONG), ("anonymousId", "cookie", Strength.WEAK)]
    assert mapping.event is not None
    assert mapping.event.vendor_id == Cell(("messageId",))
    assert seen.events[1].attributes == {"properties.total": "1", "properties.items": "[1]"}


@pytest.mark.parametrize(
    "header", ["日時,ページ,URL", "x,y,z", "timestamp,商品番号,page_id", "日時,注文番号,セッションID"]
)
@pytest.mark.parametrize("rows", [0, 30])
def test_that_nobody_is_made_up_where_no_column_looks_like_a_customer(
    save: Save, read: Read, header: str, rows: int
) -> None:
    body = "".join(f"2026-10-03 10:{n:02},ソファ{n},/p/{n % 4}\n" for n in range(rows))
    raw = read(save("a.csv", f"{header}\n{body}"))
    mapping = guess_mapping(raw)
    assert mapping.identities == ()
    seen = preview(raw, mapping)
    assert (seen.counts.records, seen.counts.staged) == (rows, 0)
    with pytest.raises(AshiatoError) as failed:
        guess_whole_mapping(raw)
    assert failed.value.where == "a.csv"
    assert "[[identity]]" in str(failed.value)


def test_that_an_empty_table_still_gets_a_mapping(save: Save, read: Read) -> None:
    mapping, seen = _guess(save, read, "a.csv", "会員ID,受注日\n")
    assert _keys(mapping) == [("会員ID", "member", Strength.STRONG)]
    assert seen.counts.records == 0


def test_that_a_column_called_id_is_a_customer_while_nothing_better_is_there(save: Save, read: Read) -> None:
    mapping, _ = _guess(save, read, "wiki.csv", "timestamp,page,no\n" + "2026-10-03,a,7\n2026-10-04,b,8\n" * 9)
    assert _keys(mapping) == [("no", "wiki", Strength.STRONG)]


@pytest.mark.parametrize("name", ["ページ", "ページ名", "画面", "画面名", "商品名", "page", "screen_name"])
def test_that_pages_screens_and_products_are_titles(save: Save, read: Read, name: str) -> None:
    body = "".join(f"m{n % 3},2026-10-03 10:{n:02},見た{n}\n" for n in range(30))
    mapping, seen = _guess(save, read, "a.csv", f"会員番号,日時,{name}\n{body}")
    assert mapping.text.title == Cell((name,))
    assert seen.events[0].title == "見た0"


def test_that_words_for_nothing_are_found(save: Save, read: Read) -> None:
    text = "user_id,timestamp,event\n" + "".join(f"{'-' if n % 2 else n},2026-10-03,view\n" for n in range(20))
    mapping, seen = _guess(save, read, "a.csv", text)
    assert mapping.missing == {"user_id": ("-",)}
    assert len(seen.refusals) == 10


def test_that_the_preview_shows_events_refusals_and_leaves_nothing(save: Save, read: Read, work_dir: Path) -> None:
    more = "".join(f"{n},2026-10-04,7\n" for n in range(5, 12))
    raw = read(save("a.csv", "user_id,timestamp,nps\n1,2026-10-03,9\n2,never,3\n3,2026-10-03,10\n4\n" + more))
    seen = preview(raw, guess_mapping(raw), limit=1)
    assert [event.row for event in seen.events] == [1]
    assert [score.value for score in seen.events[0].scores] == [9.0]
    assert (seen.counts.records, seen.counts.staged, seen.counts.refused) == (11, 9, 2)
    assert len(seen.refusals) == 1
    everything = preview(raw, guess_mapping(raw))
    assert [(one.row, one.is_cell) for one in everything.refusals] == [(2, False), (4, False)]
    assert [one for one in work_dir.iterdir() if one.suffix == ".parquet"] == [raw.path]


def test_that_the_preview_of_a_long_file_looks_at_its_beginning(save: Save, read: Read) -> None:
    text = "user_id,timestamp\n" + "".join(f"{n},2026-10-03\n" for n in range(6000)) + "1\n"
    raw = read(save("a.csv", text))
    assert len(raw.refused) == 1
    seen = preview(raw, guess_mapping(raw))
    assert (seen.counts.records, seen.counts.staged) == (5000, 5000)
    assert [event.row for event in seen.events[:2]] == [1, 2]
