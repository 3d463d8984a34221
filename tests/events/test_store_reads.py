"""What the event store tells about customers and their journeys."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import fields

import numpy as np
import pytest

from tests.events.staging_kit import COOKIE, MEMBER, MINUTE_US, NOON_US, PHONE, HandMade, build, event, score
from viewer.domain.channels import Channel, Family
from viewer.domain.clock import TimeSpan
from viewer.domain.customers import CustomerQuery, CustomerSort, Totals
from viewer.domain.errors import Cancelled
from viewer.domain.event_table import EventTable
from viewer.domain.identities import Identity
from viewer.domain.journey import FieldRole
from viewer.domain.scores import Band, ScoreKind
from viewer.events.folders import StoreFolders
from viewer.events.store import EventStore

FILES = (
    HandMade(
        source="people", kinds=(MEMBER, PHONE), file_name="people.csv",
        persons=[{"ids": ["m1", "090-1234-5678"]}, {"ids": ["m2", None]}, {"ids": ["m3", None]}],
        fields=[
            {"row": 1, "role": "name", "label": "氏名", "value": "髙橋 花子"},
            {"row": 1, "role": "reading", "label": "よみ", "value": "タカハシ ハナコ"},
            {"row": 1, "role": "phone", "label": "電話", "value": "090-1234-5678"},
            {"row": 2, "role": "name", "label": "氏名", "value": "青木"},
            {"row": 2, "role": "reading", "label": "よみ", "value": "あおき"},
        ],
    ),
    HandMade(
        source="web", kinds=(MEMBER, COOKIE), file_name="web.csv",
        events=[
            event("m1", "c1", title="ソファ", url="/sofa", session="s1", traffic_source="google", device="sp"),
            event(None, "c1", at=2, title="カート", session="s1", attributes='{"色": "青", "n": "1"}', vendor_id="v2"),
            event("m1", None, at=10, channel="order", event_name="purchase", value=1200.5, currency="JPY",
                  is_conversion=True, thread="o1"),
            event("m2", None, at=100, title="ベッド"),
            event(None, "c7", at=200, channel="app"),
        ],
    ),
    HandMade(
        source="survey", kinds=(MEMBER,), file_name="survey.csv",
        events=[
            event("m1", at=600, channel="survey", event_name="answer", text="対応がおそい"),
            event("m2", at=700, channel="survey", event_name="answer"),
            event("m3", at=500, channel="mail", actor="company", event_name="sent", topic="t1", end_at_us=None),
        ],
        scores=[
            score(1, 2.0, comment="返事がこない", wave="2026-10"),
            score(2, 1.0, kind=1, low=1.0, high=5.0, good_high=False, question="満足度", word="とても満足"),
        ],
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    from tests.events.staging_kit import make_folders

    folders = make_folders(tmp_path_factory.mktemp("reads") / "ws")
    build(folders, *FILES)
    opened = EventStore.open(folders.events_dir)
    yield opened
    opened.close()


def ids(store: EventStore, query: CustomerQuery) -> list[str]:
    return [row.customer_id for row in store.load_rows(store.find_customers(query).tolist())]


EVERYBODY = ["member:m1", "member:m2", "member:m3", "cookie:c7"]


def test_totals(store: EventStore) -> None:
    assert store.totals() == Totals(8, 4, 3, NOON_US, NOON_US + 700 * MINUTE_US)


def test_that_the_unhappiest_come_first_and_those_without_a_score_last(store: EventStore) -> None:
    assert ids(store, CustomerQuery()) == EVERYBODY


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (CustomerSort.LAST_SEEN, ["member:m2", "member:m1", "member:m3", "cookie:c7"]),
        (CustomerSort.EVENTS, ["member:m1", "member:m2", "member:m3", "cookie:c7"]),
        (CustomerSort.NAME, ["member:m2", "member:m1", "cookie:c7", "member:m3"]),
    ],
)
def test_that_the_list_is_sorted_as_asked(store: EventStore, sort: CustomerSort, expected: list[str]) -> None:
    assert ids(store, CustomerQuery(sort=sort)) == expected


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("m1", ["member:m1"]), ("M1", ["member:m1"]), ("高橋", ["member:m1"]), ("たかはし", ["member:m1"]),
        ("ﾀｶﾊｼ", ["member:m1"]), ("5678", ["member:m1"]), ("ｿﾌｧ", ["member:m1"]), ("返事", ["member:m1"]),
        ("おそい", ["member:m1"]), ("c7", ["cookie:c7"]), ("ベッド", ["member:m2"]), ("%", []), ("nobody", []),
        ("  ", EVERYBODY),
    ],
)  # fmt: skip
def test_that_search_folds_and_looks_everywhere(store: EventStore, search: str, expected: list[str]) -> None:
    assert ids(store, CustomerQuery(search=search)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (CustomerQuery(bands=frozenset({Band.LOW})), ["member:m1"]),
        (CustomerQuery(bands=frozenset({Band.HIGH, Band.LOW})), ["member:m1", "member:m2"]),
        (CustomerQuery(score_max=1.5), ["member:m2"]),
        (CustomerQuery(channels=frozenset({Channel.WEB, Channel.SURVEY})), ["member:m1", "member:m2"]),
        (CustomerQuery(channels=frozenset({Channel.MAIL})), ["member:m3"]),
        (CustomerQuery(event="PURCHASE"), ["member:m1"]),
        (CustomerQuery(event="かーと"), ["member:m1"]),
        (CustomerQuery(seen=TimeSpan(NOON_US + 100 * MINUTE_US, NOON_US + 101 * MINUTE_US)), ["member:m2"]),
        (CustomerQuery(seen=TimeSpan(NOON_US + 101 * MINUTE_US, NOON_US + 200 * MINUTE_US)), []),
        (CustomerQuery(event="answer", score_max=2.0, search="ソファ"), ["member:m1"]),
    ],
)
def test_that_filters_pick_people_and_all_must_hold(
    store: EventStore, query: CustomerQuery, expected: list[str]
) -> None:
    assert ids(store, query) == expected


def test_that_a_row_tells_what_a_list_shows(store: EventStore) -> None:
    first, second = store.load_rows(store.find_customers(CustomerQuery())[:2].tolist())
    assert first.identities == (
        Identity("member", "m1"),
        Identity("phone", "090-1234-5678"),
        Identity("cookie", "c1"),
    )
    assert (first.event_count, first.visit_count) == (4, 2)
    assert first.channels == (Channel.WEB, Channel.ORDER, Channel.SURVEY)
    assert {field.role: field.value for field in first.fields} == {
        FieldRole.NAME: "髙橋 花子",
        FieldRole.READING: "タカハシ ハナコ",
    }
    assert first.last_score is not None
    assert second.last_score is not None
    assert (first.last_score.kind, first.last_score.value, first.last_score.band) == (ScoreKind.NPS, 2.0, Band.LOW)
    assert (second.last_score.word, second.last_score.band) == ("とても満足", Band.HIGH)


def test_that_rows_come_in_the_order_asked_for_without_strangers(store: EventStore) -> None:
    numbers = store.find_customers(CustomerQuery()).tolist()
    rows = store.load_rows([numbers[2], 987654, numbers[0]])
    assert [row.customer_id for row in rows] == ["member:m3", "member:m1"]
    assert store.load_rows([]) == []


@pytest.mark.parametrize("identity", ["m1", "member:m1", "c1", "cookie:c1", "090-1234-5678", "phone:090-1234-5678"])
def test_that_any_key_finds_its_customer(store: EventStore, identity: str) -> None:
    number = store.find_customer_no(identity)
    assert number is not None
    assert store.load_journey(number).customer.customer_id == "member:m1"


@pytest.mark.parametrize("identity", ["", "m", "member:", "cookie:m1", "M1", "nobody"])
def test_that_other_keys_find_nobody(store: EventStore, identity: str) -> None:
    assert store.find_customer_no(identity) is None


def test_that_a_journey_holds_everything_of_one_customer(store: EventStore) -> None:
    journey = store.load_journey(store.find_customer_no("m1"))  # type: ignore[arg-type]
    events = journey.events
    assert [events.channel_of(index) for index in range(len(events))] == [
        Channel.WEB, Channel.WEB, Channel.ORDER, Channel.SURVEY,
    ]  # fmt: skip
    assert [events.title(index) for index in range(4)] == ["ソファ", "カート", None, None]
    assert (events.url(0), events.text(3)) == ("/sofa", "対応がおそい")
    assert events.dwell_s[:2].tolist() == [120.0, 480.0]
    assert np.isnan(events.dwell_s[2:]).all()
    assert events.vendor_id.tolist() == [None, "v2", None, None]
    assert (events.value[2], events.currency[2], bool(events.is_conversion[2])) == (1200.5, "JPY", True)
    assert events.thread.tolist() == [None, None, "o1", None]
    source = events.source_of(1)
    assert (source.source, source.file_name, source.row) == ("web", "web.csv", 2)
    assert str(journey.customer.identities[int(events.identity_no[1])]) == "cookie:c1"
    assert {field.role for field in journey.customer.fields} == {FieldRole.NAME, FieldRole.READING, FieldRole.PHONE}


@pytest.mark.parametrize("identity", ["m1", "m2", "m3", "c7"])
def test_that_a_very_long_life_reads_as_any_other(
    store: EventStore, monkeypatch: pytest.MonkeyPatch, identity: str
) -> None:
    customer_no = store.find_customer_no(identity)
    assert customer_no is not None
    usual = store.load_journey(customer_no)
    monkeypatch.setattr("viewer.events.glossary._LONG_LIFE", 1)
    long = EventStore.open(store.events_dir)
    try:
        found = long.load_journey(customer_no)
    finally:
        long.close()
    for column in fields(EventTable):
        np.testing.assert_array_equal(getattr(found.events, column.name), getattr(usual.events, column.name))
    assert (found.visits, found.scores, found.attributes) == (usual.visits, usual.scores, usual.attributes)


def test_that_texts_stay_the_same_however_often_journeys_are_read(store: EventStore) -> None:
    fresh = EventStore.open(store.events_dir)
    try:
        read = [
            [fresh.load_journey(no).events.texts for no in fresh.find_customers(CustomerQuery()).tolist()]
            for _ in range(4)
        ]
    finally:
        fresh.close()
    assert all(texts == read[0] for texts in read)
    assert any("対応がおそい" in texts.values() for texts in read[-1])


def test_that_visits_of_a_journey_fit_its_events(store: EventStore) -> None:
    journey = store.load_journey(store.find_customer_no("m1"))  # type: ignore[arg-type]
    assert [(visit.family, visit.event_count) for visit in journey.visits] == [(Family.DIGITAL, 3), (Family.SURVEY, 1)]
    first = journey.visits[0]
    assert (first.traffic_source, first.device, first.session) == ("google", "sp", "s1")
    assert journey.events.visit_no.tolist() == [0, 0, 0, 1]
    contact = store.load_journey(store.find_customer_no("m3")).visits[0]  # type: ignore[arg-type]
    assert contact.is_contact


def test_that_scores_carry_question_scale_and_comment(store: EventStore) -> None:
    (answer,) = store.load_journey(store.find_customer_no("m1")).scores  # type: ignore[arg-type]
    assert (answer.kind, answer.value, answer.comment, answer.wave) == (ScoreKind.NPS, 2.0, "返事がこない", "2026-10")
    (reversed_scale,) = store.load_journey(store.find_customer_no("m2")).scores  # type: ignore[arg-type]
    assert reversed_scale.goodness == 1.0


def test_that_free_attributes_are_told_by_event(store: EventStore) -> None:
    number = store.find_customer_no("m1")
    assert number is not None
    keys = store.load_journey(number).events.event_key
    assert dict(store.load_event_detail(number, int(keys[1])).attributes) == {"色": "青", "n": "1"}
    assert dict(store.load_event_detail(number, int(keys[0])).attributes) == {}
    with pytest.raises(KeyError):
        store.load_event_detail(number, 1)
    with pytest.raises(KeyError):
        store.load_journey(987654)


def test_that_event_names_are_counted(store: EventStore) -> None:
    assert store.event_names(2) == [("view", 4), ("answer", 2)]


def test_that_sources_and_refusals_are_listed(folders: StoreFolders) -> None:
    refused = {"row": 2, "column_name": "time", "value": "x", "reason": "unreadable"}
    build(folders, HandMade(events=[event("m1")], refused=[refused]))
    store = EventStore.open(folders.events_dir)
    (source,) = store.load_sources()
    assert (source.name, source.file_name, source.rows, source.events, source.refused) == ("web", "web.csv", 2, 1, 1)
    (row,) = store.load_refused(source.source_no)
    assert (row.file_name, row.row, row.column, row.value, row.reason) == ("web.csv", 2, "time", "x", "unreadable")
    assert store.load_refused(source.source_no, limit=0) == []
    store.close()


def test_that_equal_keys_of_two_namespaces_stay_two_people(folders: StoreFolders) -> None:
    build(
        folders,
        HandMade(source="crm", events=[event("1234")]),
        HandMade(source="pos", kinds=(PHONE,), events=[event("1234")]),
    )
    store = EventStore.open(folders.events_dir)
    assert len(store.find_customer_nos("1234")) == 2
    assert len(store.find_customer_nos("phone:1234")) == 1
    store.close()


def test_that_a_shared_key_finds_everybody_it_was_seen_with(folders: StoreFolders) -> None:
    build(folders, HandMade(kinds=(MEMBER, COOKIE), events=[event("m1", "c1"), event("m2", "c1")]))
    store = EventStore.open(folders.events_dir)
    found = store.load_rows(store.find_customer_nos("cookie:c1"))
    assert [row.customer_id for row in found] == ["member:m1", "member:m2"]
    store.close()


def test_that_ids_stay_text(folders: StoreFolders) -> None:
    build(folders, HandMade(events=[event("00004"), event("12345678901234567890")]))
    store = EventStore.open(folders.events_dir)
    assert sorted(ids(store, CustomerQuery())) == ["member:00004", "member:12345678901234567890"]
    assert store.find_customer_no("4") is None
    store.close()


def test_that_many_threads_may_ask_at_once(store: EventStore) -> None:
    numbers = store.find_customers(CustomerQuery()).tolist()
    wrong: list[int] = []

    def ask(number: int) -> None:
        for _ in range(20):
            if store.load_journey(number).customer.customer_no != number:
                wrong.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_that_an_interrupted_question_is_cancelled_and_the_next_is_answered(folders: StoreFolders) -> None:
    build(folders, *FILES)
    store = EventStore.open(folders.events_dir)
    ended: list[bool] = []
    began = threading.Event()

    def ask() -> None:
        try:
            with store._reader.cursor() as (cursor, _):
                began.set()
                cursor.execute("SELECT count(*) FROM range(1_000_000) a, range(1_000_000) b").fetchall()
        except Cancelled:
            ended.append(True)

    thread = threading.Thread(target=ask)
    thread.start()
    began.wait()
    while thread.is_alive():
        store.interrupt()
        thread.join(0.05)
    assert ended == [True]
    assert store.totals().events == 8
    store.close()
