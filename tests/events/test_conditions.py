"""Conditions pick people: each leaf alone, and folded together, against lives made by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.events.staging_kit import COOKIE, MEMBER, MINUTE_US, NOON_US, HandMade, build, event, make_folders, score
from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US, TimeSpan
from viewer.domain.condition_json import from_json, to_json
from viewer.domain.conditions import (
    AmongThese,
    And,
    Calling,
    Condition,
    Did,
    Happening,
    HasField,
    HasIdentity,
    HasMark,
    HasName,
    HasSignal,
    HasTag,
    LastDays,
    Near,
    Not,
    OnChannel,
    Or,
    ReadBy,
    Said,
    Scored,
    Seen,
    SeenIn,
    Side,
    TextPlace,
    Which,
)
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Progress
from viewer.domain.scores import Band, ScoreKind
from viewer.events.store import EventStore

DAY = 24 * 60
CALL = frozenset({Channel.CALL})

# m1 called 10 days before the answer 2, m2 called 40 days before the answer 3, m3 called a day after the answer 10,
# m4 never called and answered CSAT 1 after NPS 9; c9 is a cookie with one page.
FILES = (
    HandMade(
        source="people", file_name="people.csv",
        persons=[{"ids": [f"m{number}"]} for number in range(1, 5)],
        fields=[
            {"row": 1, "role": "name", "label": "氏名", "value": "髙橋 花子"},
            {"row": 1, "role": "reading", "label": "よみ", "value": "タカハシ ハナコ"},
            {"row": 2, "role": "name", "label": "氏名", "value": "AOKI Jun"},
            {"row": 1, "role": "other", "label": "会員ランク", "value": "ゴールド"},
            {"row": 2, "role": "other", "label": "会員ランク", "value": "ゴールド予備"},
            {"row": 3, "role": "other", "label": "会員ランク", "value": "シルバー"},
        ],
    ),
    HandMade(
        source="web", kinds=(MEMBER, COOKIE), file_name="web.csv",
        events=[
            event("m1", None, at=0, title="ソファ"),
            event("m1", None, at=5, title="配送状況"),
            event("m1", None, at=30 * DAY, channel="call", event_name="call", text="納期だけ知りたいのですが",
                  is_transcript=True),
            event("m2", None, at=0, channel="call", event_name="call", text="請求書の再発行", is_transcript=True),
            event("m2", None, at=39 * DAY, title="ソファ"),
            event("m3", None, at=41 * DAY, channel="call", event_name="call", text="お礼", is_transcript=True),
            event("m4", None, at=20 * DAY, title="100%オフ"),
            event(None, "c9", at=45 * DAY, channel="app", title="ソファ"),
        ],
    ),
    HandMade(
        source="survey", file_name="survey.csv",
        events=[
            event("m1", at=40 * DAY, channel="survey", event_name="answer"),
            event("m2", at=40 * DAY, channel="survey", event_name="answer"),
            event("m3", at=40 * DAY, channel="survey", event_name="answer"),
            event("m4", at=21 * DAY, channel="survey", event_name="answer"),
            event("m4", at=42 * DAY, channel="survey", event_name="answer"),
        ],
        scores=[
            score(1, 2.0, comment="納期がわからない", wave="2026-10"), score(2, 3.0, wave="2026-10"),
            score(3, 10.0, wave="2026-10"), score(4, 9.0, wave="2026-09"),
            score(5, 1.0, kind=1, low=1.0, high=5.0, question="満足度"),
        ],
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    folders = make_folders(tmp_path_factory.mktemp("conditions") / "ws")
    build(folders, *FILES)
    opened = EventStore.open(folders.events_dir)
    yield opened
    opened.close()


def number_of(store: EventStore, customer: str) -> int:
    found = store.find_customer_no(customer)
    assert found is not None
    return found


def who(store: EventStore, condition: Condition | None, **more: object) -> str:
    """Short ids in order of name: "m1 m3"."""
    found = store.find_customers(CustomerQuery(condition=condition, **more))  # type: ignore[arg-type]
    return " ".join(sorted(row.customer_id.partition(":")[2] for row in store.load_rows(found.tolist())))


def near_answer(days: float, **scored: object) -> Did:
    return Did(Happening(channels=CALL), near=Near(days, scored=Scored(which=Which.ANY, **scored)))  # type: ignore[arg-type]


LEAVES = [
    (HasIdentity("m"), "m1 m2 m3 m4"),
    (HasIdentity("M2"), "m2"),
    (HasIdentity("9", namespace="cookie"), "c9"),
    (HasIdentity("9", namespace="member"), ""),
    (HasName("たかはし"), "m1"),
    (HasName("高橋"), "m1"),
    (HasName("aoki"), "m2"),
    (HasName("m1"), ""),
    (HasField("会員ランク"), "m1 m2 m3"),
    (HasField("会員ランク", "ごーるど"), "m1 m2"),
    (HasField("会員ランク", "ごーるど", is_whole=True), "m1"),
    (HasField("無い項目", "ゴールド"), ""),
    (OnChannel(frozenset({Channel.APP, Channel.CALL})), "c9 m1 m2 m3"),
    (Scored(frozenset({Band.LOW})), "m1 m2 m4"),
    (Scored(high=3.0), "m1 m2 m4"),
    (Scored(low=2.5, high=3.5), "m2"),
    (Scored(high=3.0, kinds=frozenset({ScoreKind.NPS})), "m1 m2"),
    (Scored(low=9.0, kinds=frozenset({ScoreKind.NPS})), "m3 m4"),
    (Scored(low=9.0, which=Which.ANY), "m3 m4"),
    (Scored(waves=frozenset({"2026-09"})), "m4"),
    (Scored(waves=frozenset({"2026-10"}), bands=frozenset({Band.HIGH})), "m3"),
    (Scored(period=LastDays(4)), "m4"),
    (SeenIn(LastDays(1)), "c9"),
    (SeenIn(TimeSpan(NOON_US + MINUTE_US, NOON_US + DAY_US)), "m1"),
    (SeenIn(TimeSpan(NOON_US, NOON_US + DAY_US), Seen.FIRST), "m1 m2"),
    (SeenIn(LastDays(4), Seen.LAST), "c9 m4"),
    (Did(Happening("そふぁ")), "c9 m1 m2"),
    (Did(Happening("CALL")), "m1 m2 m3"),
    (Did(Happening(channels=frozenset({Channel.SURVEY})), at_least=2), "m4"),
    (Did(Happening("ソファ"), period=LastDays(10)), "c9 m2"),
    (Did(Happening("100%")), "m4"),
    (near_answer(30), "m1"),
    (near_answer(41), "m1 m2"),
    (near_answer(41, high=2.0), "m1"),
    (Did(Happening(channels=CALL), near=Near(2, Side.AFTER)), "m3"),
    (Did(Happening(channels=CALL), near=Near(10, Side.AROUND)), "m1 m3"),
    (Did(Happening("配送"), near=Near(1, Side.AFTER, Happening("ソファ"))), "m1"),
    (Did(Happening("配送"), near=Near(1, Side.BEFORE, Happening("ソファ"))), ""),
    (Did(Happening("ソファ"), near=Near(1, Side.AROUND, Happening("ソファ"))), ""),
    (Said("納期"), "m1"),
    (Said("納期", frozenset({TextPlace.TITLE})), ""),
    (Said("ワカラナイ", frozenset({TextPlace.COMMENT})), "m1"),
    (Said("請求書", frozenset({TextPlace.COMMENT})), ""),
    (Said("請求書", frozenset({TextPlace.TRANSCRIPT})), "m2"),
    (Said("ソファ", frozenset({TextPlace.TITLE, TextPlace.TRANSCRIPT})), "c9 m1 m2"),
    (HasSignal("company_silence"), ""),
    (AmongThese(frozenset({"member:m3", "cookie:c9"})), "c9 m3"),
]  # fmt: skip


@pytest.mark.parametrize(("leaf", "expected"), LEAVES)
def test_that_each_condition_picks_people(store: EventStore, leaf: Condition, expected: str) -> None:
    assert who(store, leaf) == expected


@pytest.mark.parametrize(("leaf", "expected"), LEAVES)
def test_that_not_gives_everybody_else(store: EventStore, leaf: Condition, expected: str) -> None:
    everybody = {"m1", "m2", "m3", "m4", "c9"}
    assert who(store, Not(leaf)) == " ".join(sorted(everybody - set(expected.split())))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (And(), "c9 m1 m2 m3 m4"),
        (Or(), "c9 m1 m2 m3 m4"),
        (And((Scored(high=6), near_answer(30))), "m1"),
        (And((Scored(high=6), Not(near_answer(30)))), "m2 m4"),
        (Or((HasName("aoki"), OnChannel(frozenset({Channel.APP})), Scored(low=10))), "c9 m2 m3"),
        (And((Or((Said("ソファ"), Said("お礼"))), Not(Or((HasField("会員ランク"), HasSignal()))))), "c9"),
        (Not(Not(HasName("aoki"))), "m2"),
    ],
)
def test_that_and_or_not_combine_in_any_depth(store: EventStore, condition: Condition, expected: str) -> None:
    assert who(store, condition) == expected


def test_that_conditions_hold_beside_the_plain_fields_and_the_search(store: EventStore) -> None:
    assert who(store, Said("ソファ"), channels=frozenset({Channel.CALL})) == "m1 m2"
    assert who(store, Not(Said("納期")), search="ソファ") == "c9 m2"


@pytest.mark.parametrize("tree", [leaf for leaf, _ in LEAVES] + [
    And((Or((Said("あ"), Not(HasMark("issue", "納期", "山田")))), ReadBy("山田"), HasTag("納期"),
         Calling(frozenset({"claimed"}), frozenset({"spoke"}), "山田"))),
])  # fmt: skip
def test_that_a_tree_survives_json(tree: Condition) -> None:
    assert from_json(to_json(tree)) == tree


@pytest.mark.parametrize(
    "value",
    [
        None, [], {}, "and", {"and": {}}, {"and": [1]}, {"xor": []}, {"name": {"words": 3}}, {"name": {"word": "x"}},
        {"scored": {"bands": ["worst"]}}, {"seen": {"period": {"last_days": 0}}}, {"seen": {"period": [2, 1]}},
        {"did": {"happening": {}, "at_least": 0}}, {"name": {}}, {"not": []}, {"and": [], "or": []},
        {"seen": {"period": {"last_days": True}, "what": "never"}},
    ],
)  # fmt: skip
def test_that_a_tree_that_is_none_is_refused_in_words(value: object) -> None:
    with pytest.raises(AshiatoError):
        from_json(value)


@pytest.mark.parametrize(
    "condition",
    [HasName(" "), Said(""), Did(Happening("x"), near=Near(0)), And(tuple(HasName("x") for _ in range(300)))],
)
def test_that_what_cannot_be_asked_is_told(store: EventStore, condition: Condition) -> None:
    with pytest.raises(AshiatoError):
        who(store, condition)


def test_that_what_people_did_is_asked_in_the_same_question(store: EventStore) -> None:
    m1, m2, m3 = (number_of(store, name) for name in ("m1", "m2", "m3"))
    words = ["のうきが見えない", "", "引越し前"]
    kinds = ["issue", "note", "situation"]
    store.set_live(
        "mark", {"customer_no": [m1, m2, m2], "kind": kinds, "author": ["山田", "佐藤", "山田"], "words": words}
    )
    store.set_live("tag", {"customer_no": [m1], "tag": ["納期"]})
    store.set_live("read", {"customer_no": [m3, m3, m1], "author": ["山田", "佐藤", "山田"], "at_us": [1, 2, 3]})
    store.set_live(
        "call", {"customer_no": [m2], "state": ["claimed"], "outcome": [""], "author": ["山田"], "at_us": [1]}
    )
    asked: list[tuple[Condition, str]] = [
        (HasMark(), "m1 m2"), (HasMark("issue"), "m1"), (HasMark("issue", "ノウキ"), "m1"),
        (HasMark(author="佐藤"), "m2"),
        (HasMark("situation", "引越"), "m2"), (HasTag("#納期"), "m1"), (HasTag("納"), ""), (ReadBy(), "m1 m3"),
        (ReadBy("佐藤"), "m3"), (Not(ReadBy("山田")), "c9 m2 m4"), (Calling(frozenset({"claimed"})), "m2"),
        (Calling(outcomes=frozenset({"spoke"})), ""), (And((Scored(high=6), Not(ReadBy()), HasMark())), "m2"),
    ]  # fmt: skip
    try:
        assert [who(store, condition) for condition, _ in asked] == [expected for _, expected in asked]
        by_marks = store.find_customers(CustomerQuery(sort=CustomerSort.MARKS))
        by_reads = store.find_customers(CustomerQuery(sort=CustomerSort.READS))
        assert by_marks[:2].tolist() == [m2, m1]
        assert by_reads[:2].tolist() == [m3, m1]
    finally:
        for table in ("mark", "tag", "read", "call"):
            store.set_live(table, {"customer_no": [], "kind": [], "author": [], "words": [], "tag": [], "at_us": [],
                                   "state": [], "outcome": []})  # fmt: skip
    assert who(store, HasMark()) == ""


def test_that_a_long_search_tells_what_it_has_found_so_far_and_can_be_stopped(store: EventStore) -> None:
    parts: list[int] = []
    found = store.find_customers(CustomerQuery(search="ソファ"), on_part=lambda numbers: parts.append(len(numbers)))
    assert parts == sorted(parts)
    assert parts[-1] == len(found) == 3

    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        store.find_customers(CustomerQuery(search="ソファ"), stop)
    with pytest.raises(Cancelled):
        store.find_customers(CustomerQuery(condition=Said("ソファ")), stop)


@pytest.mark.parametrize("sort", list(CustomerSort))
def test_that_every_order_holds_everybody_once(store: EventStore, sort: CustomerSort) -> None:
    assert len(set(store.find_customers(CustomerQuery(sort=sort)).tolist())) == 5
