"""What a generation holds, and that it does not matter in how many steps it was made."""

from __future__ import annotations

import hashlib

import duckdb
import pytest

from tests.events.staging_kit import (
    COOKIE,
    MEMBER,
    NOON_US,
    PHONE,
    HandMade,
    build,
    event,
    logical_content,
    rows_of,
    score,
)
from viewer.domain.decisions import Decisions
from viewer.domain.folding import fold
from viewer.domain.identities import Identity
from viewer.domain.scores import BANDS, SCORE_KINDS, Band, GoodEnd, ScoreKind, band, goodness
from viewer.events.folders import StoreFolders
from viewer.events.generations import generation_path
from viewer.events.summaries import folded
from viewer.events.verification import make_checksums, verify


def keys(folders: StoreFolders) -> list[int]:
    return [key for (key,) in rows_of(folders, "SELECT event_key FROM event ORDER BY ALL")]


def test_that_event_keys_never_change(folders: StoreFolders) -> None:
    # Keys are shown to people and stored in scripts: a change of these two numbers breaks them all.
    build(folders, HandMade(events=[event("m1", vendor_id="A-1"), event("m1", title="ソファ", value=1.5)]))
    by_vendor = int(hashlib.md5(b"v\x1fweb\x1fA-1").hexdigest()[:16], 16)
    assert keys(folders) == sorted([by_vendor, 14922029159205588518])


def test_that_a_vendor_s_id_is_the_event_whatever_else_changed(folders: StoreFolders) -> None:
    build(folders, HandMade(events=[event("m1", vendor_id="A-1", title="old")]))
    (brought,) = build(folders, HandMade(events=[event("m1", vendor_id="A-1", title="new")]))
    assert (brought.events, brought.duplicates) == (0, 1)
    assert rows_of(folders, "SELECT text FROM event JOIN text t ON t.text_no = title_no") == [("old",)]


def test_that_the_same_vendor_id_of_another_source_is_another_event(folders: StoreFolders) -> None:
    (_, brought) = build(
        folders,
        HandMade(source="web", events=[event("m1", vendor_id="1")]),
        HandMade(source="shop", events=[event("m1", vendor_id="1")]),
    )
    assert brought.events == 1


def test_that_true_repeats_stay_and_overlapping_exports_meet(folders: StoreFolders) -> None:
    twice = [event("m1"), event("m1")]
    (first,) = build(folders, HandMade(events=[*twice, event("m1", at=5)]))
    (second,) = build(folders, HandMade(events=[event("m1", at=5), *twice, event("m1"), event("m1", at=9)]))
    assert (first.events, first.duplicates) == (3, 0)
    assert (second.events, second.duplicates) == (2, 3)
    assert len(set(keys(folders))) == 5


def test_that_rows_that_differ_in_any_value_are_different_events(folders: StoreFolders) -> None:
    rows = [
        event("m1"), event("m2"), event("m1", at=1), event("m1", title="a"), event("m1", url="a"),
        event("m1", text="a"), event("m1", value=1.0), event("m1", attributes='{"a": "1"}'), event("m1", thread="a"),
        event("m1", topic="a"), event("m1", session="a"), event("m1", channel="app"), event("m1", actor="company"),
    ]  # fmt: skip
    (brought,) = build(folders, HandMade(events=rows))
    assert brought.events == len(rows)
    assert len(set(keys(folders))) == len(rows)


def test_that_answers_on_the_same_day_with_other_scores_are_other_events(folders: StoreFolders) -> None:
    build(folders, HandMade(events=[event("m1")], scores=[score(1, 3.0)]))
    (brought,) = build(folders, HandMade(events=[event("m1")], scores=[score(1, 9.0)]))
    assert brought.events == 1
    assert rows_of(folders, "SELECT value FROM score ORDER BY value") == [(3.0,), (9.0,)]


def test_that_a_known_event_brings_its_scores_only_once(folders: StoreFolders) -> None:
    answer = HandMade(events=[event("m1")], scores=[score(1, 3.0)])
    build(folders, answer)
    build(folders, answer, HandMade(events=[event("m1", at=2)]))
    assert rows_of(folders, "SELECT count(*) FROM score") == [(1,)]


def test_that_the_first_source_that_brought_an_event_keeps_it(folders: StoreFolders) -> None:
    build(folders, HandMade(file_name="a.csv", events=[event("m1")]), HandMade(file_name="b.csv", events=[event("m1")]))
    assert rows_of(folders, "SELECT file_name, events, duplicates FROM source ORDER BY source_no") == [
        ("a.csv", 1, 0),
        ("b.csv", 0, 1),
    ]
    assert rows_of(folders, "SELECT source_no FROM event") == [(1,)]


def test_that_events_lie_sorted_by_customer_and_time(folders: StoreFolders) -> None:
    rows = [event(f"m{number % 7}", at=(number * 31) % 50) for number in range(100)]
    build(folders, HandMade(events=rows[:50]))
    build(folders, HandMade(events=rows[50:]))
    lying = rows_of(folders, "SELECT home_no, occurred_at_us, order_no, event_key FROM event")
    assert lying == sorted(lying)


def test_that_equal_times_keep_the_vendor_s_order_else_the_file_s(folders: StoreFolders) -> None:
    named = [event("m1", event_name=name, order_no=turn) for name, turn in (("b", 2), ("a", 1), ("c", 3))]
    build(folders, HandMade(events=named), HandMade(events=[event("m2", event_name=name) for name in "zyx"]))
    assert [name for (name,) in rows_of(folders, "SELECT event_name FROM event")] == ["a", "b", "c", "z", "y", "x"]


FILES = (
    HandMade(
        source="web", kinds=(MEMBER, COOKIE), file_name="web.csv", imported_at_us=NOON_US,
        events=[
            event("m1", "c1", title="ソファ", url="/p/1"), event(None, "c1", at=10, title="ｿﾌｧ"),
            event(None, "c2", at=20), event("m2", "c9", at=30), event("m3", "c9", at=40), event(None, "c9", at=50),
        ],
        fields=[{"row": 1, "role": "name", "label": "氏名", "value": "山田"}],
        refused=[{"row": 7, "column_name": "time", "value": "x", "reason": "unreadable"}],
    ),
    HandMade(
        source="people", kinds=(MEMBER, PHONE), file_name="people.csv", imported_at_us=NOON_US + 1,
        persons=[{"ids": ["m1", "090"]}, {"ids": ["m2", "080"]}, {"ids": ["m8", "090"]}],
        fields=[
            {"row": 1, "role": "name", "label": "氏名", "value": "山田 太郎"},
            {"row": 1, "role": "reading", "label": "よみ", "value": "ヤマダ"},
        ],
    ),
    HandMade(
        source="calls", kinds=(PHONE,), file_name="calls.csv", imported_at_us=NOON_US + 2,
        events=[event("090", at=60, channel="call", text="解約したい", is_transcript=True), event("070")],
        scores=[score(1, 2.0, comment="遅い"), score(1, 4.0, position=1, kind=1, low=1.0, high=5.0, good_high=False)],
    ),
    HandMade(
        source="web", kinds=(MEMBER, COOKIE), file_name="web2.csv", imported_at_us=NOON_US + 3,
        events=[event(None, "c1", at=10, title="ｿﾌｧ"), event("m4", "c2", at=70, session="s"), event("m1", "c5", at=80)],
    ),
)  # fmt: skip


def test_that_many_small_imports_say_the_same_as_one_large_one(folders: StoreFolders) -> None:
    for file in FILES:
        build(folders, file)
    step_by_step = logical_content(folders)
    build(folders, *FILES, go_on=False)
    at_once = logical_content(folders)
    # Which key once named a customer is history: the large import has none.
    for content in (step_by_step, at_once):
        content["identity"] = [row[:-1] for row in content["identity"]]
    assert step_by_step == at_once


def test_that_a_name_a_customer_had_stays_as_an_alias(folders: StoreFolders) -> None:
    build(folders, HandMade(kinds=(COOKIE,), events=[event("c1")]))
    build(folders, HandMade(kinds=(MEMBER, COOKIE), events=[event("m1", "c1", at=5)]))
    assert rows_of(folders, "SELECT customer_id FROM customer") == [("member:m1",)]
    named = rows_of(folders, "SELECT namespace, value FROM identity WHERE is_named ORDER BY ALL")
    assert named == [("cookie", "c1"), ("member", "m1")]


def test_that_the_customer_id_is_the_strongest_then_the_oldest_key(folders: StoreFolders) -> None:
    build(
        folders,
        HandMade(kinds=(PHONE,), source="calls", events=[event("090", at=-100, channel="call")]),
        HandMade(kinds=(MEMBER, PHONE), events=[event("m2", "090", at=2), event("m1", "090", at=1)]),
    )
    assert rows_of(folders, "SELECT customer_id, event_count FROM customer") == [("member:m1", 3)]


def test_that_a_shared_browser_is_listed_and_keeps_its_own_events(folders: StoreFolders) -> None:
    rows = [event("m1", "c1"), event("m2", "c1", at=1), event(None, "c1", at=2)]
    build(folders, HandMade(kinds=(MEMBER, COOKIE), events=rows))
    assert rows_of(folders, "SELECT customer_id, event_count FROM customer ORDER BY ALL") == [
        ("cookie:c1", 1),
        ("member:m1", 1),
        ("member:m2", 1),
    ]
    conflicts = rows_of(
        folders, "SELECT value, c.namespace, touched FROM identity_conflict c JOIN identity USING (identity_no)"
    )
    assert conflicts == [("c1", "member", 2)]


def test_that_a_key_that_only_stood_beside_stronger_ones_makes_no_customer(folders: StoreFolders) -> None:
    build(folders, HandMade(kinds=(MEMBER, COOKIE), events=[event("m1", "c1"), event("m2", "c1", at=1)]))
    assert rows_of(folders, "SELECT customer_id FROM customer ORDER BY ALL") == [("member:m1",), ("member:m2",)]


def test_that_decisions_join_and_split(folders: StoreFolders) -> None:
    m1, m2, phone = Identity("member", "m1"), Identity("member", "m2"), Identity("phone", "090")
    file = HandMade(kinds=(MEMBER, PHONE), events=[event("m1", "090"), event("m2", None, at=1)])
    unknown = Identity("member", "nobody")
    build(folders, file, decisions=Decisions(joins=((m1, m2), (m1, unknown)), splits=((m1, phone),)))
    people = rows_of(folders, "SELECT customer_id, event_count FROM customer ORDER BY ALL")
    assert people == [("member:m1", 2)]
    build(folders, HandMade(kinds=(MEMBER,), events=[event("m2", at=9)]))
    people = rows_of(folders, "SELECT customer_id, event_count FROM customer ORDER BY ALL")
    assert people == [("member:m1", 1), ("member:m2", 2)]


def test_that_the_newest_value_of_a_field_counts(folders: StoreFolders) -> None:
    def named(value: str, at: int) -> HandMade:
        field = {"row": 1, "role": "name", "label": "氏名", "value": value}
        return HandMade(events=[event("m1", at=at)], fields=[field])

    build(folders, named("new", 10))
    build(folders, named("old", 5), named("same", 1))
    assert rows_of(folders, "SELECT value FROM customer_field") == [("new",)]


def test_that_people_without_events_are_customers_too(folders: StoreFolders) -> None:
    build(folders, HandMade(kinds=(MEMBER,), persons=[{"ids": ["m1"]}]))
    assert rows_of(folders, "SELECT customer_id, event_count, first_at_us FROM customer") == [("member:m1", 0, None)]


def test_that_refused_rows_and_cells_are_kept_with_their_file(folders: StoreFolders) -> None:
    refused = {"row": 2, "column_name": "time", "value": "x", "reason": "unreadable"}
    cell = {"row": 1, "column_name": "price", "value": "?", "reason": "no number"}
    build(folders, HandMade(events=[event("m1")], refused=[refused], refused_cells=[cell]))
    build(folders, HandMade(events=[event("m1", at=1)]))
    assert rows_of(folders, "FROM refused ORDER BY source_row") == [
        (1, 1, "price", "?", "no number"),
        (1, 2, "time", "x", "unreadable"),
    ]


def test_that_the_last_score_prefers_the_question_of_recommendation(folders: StoreFolders) -> None:
    csat = score(1, 5.0, kind=1, low=1.0, high=5.0)
    nps = score(1, 2.0, position=1)
    build(folders, HandMade(events=[event("m1"), event("m1", at=-5)], scores=[csat, nps, score(2, 9.0)]))
    assert rows_of(folders, "SELECT score_kind, score_value FROM customer") == [(SCORE_KINDS.index(ScoreKind.NPS), 2.0)]


def test_that_goodness_and_bands_are_those_of_the_domain(folders: StoreFolders) -> None:
    scales = [(ScoreKind.NPS, 0, 10), (ScoreKind.CSAT, 1, 5), (ScoreKind.CES, 1, 7), (ScoreKind.OTHER, 0, 3)]
    cases = [
        (kind, float(value), float(low), float(high), end)
        for kind, low, high in scales
        for value in range(low, high + 1)
        for end in GoodEnd
    ]
    scores = [
        score(1, value, position=place, kind=SCORE_KINDS.index(kind), low=low, high=high, good_high=end is GoodEnd.HIGH)
        for place, (kind, value, low, high, end) in enumerate(cases)
    ]
    build(folders, HandMade(events=[event("m1")], scores=scores))
    stored = rows_of(folders, "SELECT goodness, band FROM score ORDER BY position")
    for (kind, value, low, high, end), (good, code) in zip(cases, stored, strict=True):
        assert good == pytest.approx(goodness(value, low, high, end))
        assert BANDS[code] is band(kind, goodness(value, low, high, end)), (kind, value, end)
    assert tuple(Band) == BANDS


def test_that_folding_in_sql_is_folding_in_python() -> None:
    texts = ["".join(map(chr, range(1, 128))), "Ａｂ ソファー 髙﨑", "~ー~", "İ", ""]
    with duckdb.connect() as con:
        con.create_function("fold_text", fold, ["VARCHAR"], "VARCHAR")  # type: ignore[list-item, arg-type]
        for text in texts:
            assert con.execute(f"SELECT {folded('$1')}", [text]).fetchall() == [(fold(text),)]


def test_that_a_changed_byte_on_disk_is_noticed(folders: StoreFolders) -> None:
    build(folders, HandMade(events=[event(f"m{number}", title=f"page {number}") for number in range(3000)]))
    path = generation_path(folders.events_dir, 1)
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{path}' AS made (READ_ONLY)")
        expected = make_checksums(con, "made")
    verify(path, expected)
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 3, len(content), 1000):
        content[place] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(Exception, match="not what was to be written"):
        verify(path, expected)


def test_that_other_content_than_expected_is_noticed(folders: StoreFolders) -> None:
    build(folders, HandMade(events=[event("m1")]))
    path = generation_path(folders.events_dir, 1)
    with pytest.raises(Exception, match="table event"):
        verify(path, {"event": (1, 12345)})
