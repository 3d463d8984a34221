"""The first customer on the screen lives the life that everybody is shown first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.sample.imported import ImportedSample
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import datetime_of
from viewer.domain.journey import Journey
from viewer.domain.scores import ScoreKind
from viewer.domain.transcripts import turns_of


@pytest.fixture
def journey(committed_sample: ImportedSample) -> Journey:
    return committed_sample.journey_of("member:C-04821")


def _at(journey: Journey, index: int) -> str:
    return f"{datetime_of(int(journey.events.occurred_at_us[index])) + timedelta(hours=9):%m/%d %H:%M}"


def _from(journey: Journey, stamp: str, channel: Channel) -> list[int]:
    """Positions of the events of the visit that begins at `stamp`."""
    events = journey.events
    first = next(i for i in range(len(events)) if _at(journey, i) == stamp and events.channel_of(i) is channel)
    return [i for i in range(len(events)) if events.visit_no[i] == events.visit_no[first]]


def test_that_she_looks_nine_minutes_at_the_beige_sofa_and_books_a_visit(journey: Journey) -> None:
    visit = _from(journey, "09/12 13:05", Channel.WEB)
    titles = [journey.events.title(i) for i in visit]
    assert titles == ["ソファ一覧", "ベージュ 3人掛け", "レビュー", "来店予約", "予約完了"]
    assert [round(journey.events.dwell_s[i] / 60) for i in visit[:-1]] == [2, 9, 5, 1]
    assert journey.events.traffic_source[visit[0]] == "指名検索「ラヴァ家具 ソファ」"
    assert journey.events.is_conversion[visit[-1]]


def test_that_she_orders_in_yokohama_after_58_minutes(journey: Journey) -> None:
    talk, order = _from(journey, "09/12 16:10", Channel.SHOP)
    assert journey.events.title(talk) == "見取り図を見ながら相談"
    assert journey.events.dwell_s[talk] == 58 * 60
    assert (journey.events.value[order], journey.events.event_name[order]) == (184_000, "ご注文")


def test_that_nobody_writes_to_her_for_21_days(committed_sample: ImportedSample, journey: Journey) -> None:
    silence = next(
        item for item in committed_sample.truth["silences"] if item["person"] == "member:C-04821" and item["days"] > 20
    )
    assert (silence["days"], silence["open"]) == (21, False)
    first = next(
        i
        for i in range(len(journey.events))
        if journey.events.actor_of(i) is Actor.COMPANY and journey.events.occurred_at_us[i] > silence["ordered_us"]
    )
    assert (_at(journey, first), journey.events.title(first)) == ("10/03 05:00", "配送のお知らせ")


def test_that_she_searches_at_five_in_the_morning_and_finds_nothing(
    committed_sample: ImportedSample, journey: Journey
) -> None:
    visit = _from(journey, "10/03 05:12", Channel.WEB)
    titles = [journey.events.title(i) for i in visit]
    assert titles == ["配送状況", "配送状況", "よくある質問", "検索「納期 いつ」 0件", "問い合わせ"]
    assert {journey.events.traffic_source[i] for i in visit} == {"メール「配送のお知らせ」"}
    assert [_at(journey, i) for i in visit][3:] == ["10/03 05:16", "10/03 05:19"]
    key = int(journey.events.event_key[visit[3]])
    attributes = committed_sample.store.load_event_detail(journey.customer.customer_no, key).attributes
    assert attributes["event_params.search_results"] == "0"


def test_that_she_explains_it_again_on_the_telephone(committed_sample: ImportedSample, journey: Journey) -> None:
    (call,) = _from(journey, "10/03 09:02", Channel.CALL)
    turns = turns_of(journey.events.text(call) or "")
    assert any("メールにも書いたのですが、納期だけ" in turn.words for turn in turns)
    assert {turn.speaker for turn in turns} == {"お客様", "オペレーター"}
    assert turns[-1].start_s is not None
    assert 600 < turns[-1].start_s < 664
    detail = committed_sample.store.load_event_detail(journey.customer.customer_no, int(journey.events.event_key[call]))
    assert (detail.attributes["待ち時間(秒)"], detail.attributes["転送回数"]) == ("372", "1")
    topics = [
        journey.events.channel_of(i)
        for i in range(len(journey.events))
        if journey.events.topic[i] == "納期確認" and journey.events.actor_of(i) is Actor.CUSTOMER
    ]
    assert topics == [Channel.MAIL, Channel.CALL]


def test_that_her_recommendation_falls_from_8_over_6_to_2(journey: Journey) -> None:
    answers = [score for score in journey.scores if score.kind is ScoreKind.NPS]
    assert [answer.value for answer in answers] == [8, 6, 2]
    assert answers[-1].comment == "お店は最高でした。その後放っておかれた感じ。同じ説明を何度もしました。"
    assert f"{datetime_of(answers[-1].answered_at_us) + timedelta(hours=9):%m/%d %H:%M}" == "10/04 18:40"
