"""The lines that rules write about a life, and what they rest on."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.timeline.journeys import Event, at, flagship, make_journey
from viewer.domain.channels import Actor, Channel
from viewer.domain.journey import Journey
from viewer.presenters.dates import DateWords
from viewer.presenters.header_matters import make_matters
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.life_facts import find_busy_day, find_matters, find_purchases, find_same_topic, find_undelivered
from viewer.presenters.masking import Mask
from viewer.presenters.synopsis import MOST_LINES, make_synopsis
from viewer.presenters.translation import make_translate

END = at("2026-10-07 12:00")
TOKYO = ZoneInfo("Asia/Tokyo")


def _lines(journey: Journey, lang: str = "ja") -> list[str]:
    translate = make_translate(lang)
    dates = DateWords(translate, lang, TOKYO, HolidayCalendar())
    mask = Mask(translate, lang, b"s" * 32)
    made = make_synopsis(journey, dates=dates, translate=translate, mask=mask, as_of_us=END)
    return [line.words for line in made]


def test_that_an_empty_life_has_no_synopsis() -> None:
    assert _lines(make_journey([])) == []


def test_that_a_life_of_one_event_has_a_beginning_and_an_end() -> None:
    lines = _lines(make_journey([Event("2026-10-01 10:00", Channel.WEB, "page_view", "トップ")]))
    assert lines == ["はじまり: 10/1(木) Web「トップ」", "最新: 10/1(木)（6日前） Web「トップ」"]


def test_that_lines_stand_in_order_of_time_and_name_the_row() -> None:
    translate = make_translate("ja")
    dates = DateWords(translate, "ja", TOKYO, HolidayCalendar())
    journey = flagship()
    made = make_synopsis(journey, dates=dates, translate=translate, mask=Mask(translate, "ja", b"s" * 32), as_of_us=END)
    assert [line.event for line in made] == sorted(line.event for line in made)
    assert len(made) <= MOST_LINES
    assert all(line.number == str(int(journey.events.visit_no[line.event]) + 1) for line in made)


def test_that_the_path_of_scores_and_the_latest_words_are_told() -> None:
    lines = _lines(flagship())
    assert any("8→6→2" in line for line in lines)
    assert lines[-1].startswith("最新: 10/4(日)（3日前） アンケート「お店は最高でした。")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_that_waiting_for_an_order_counts_only_what_the_company_did(lang: str) -> None:
    order, delivery = Channel.ORDER, Channel.DELIVERY
    journey = make_journey(
        [
            Event("2026-08-01 10:00", Channel.MAIL, "sent", "お知らせ", actor=Actor.COMPANY),
            Event("2026-09-12 17:00", order, "order", "ソファ", value=184000, is_conversion=True, thread="A-1"),
            Event("2026-09-12 18:00", delivery, "received", "受注", actor=Actor.SYSTEM, thread="A-1"),
            Event("2026-09-20 09:00", Channel.WEB, "page_view", "配送状況"),
            Event("2026-10-03 05:00", Channel.MAIL, "sent", "配送のお知らせ", actor=Actor.COMPANY),
        ]
    )
    lines = _lines(journey, lang)
    days = "21日" if lang == "ja" else "21 days"
    assert any(days in line and "ソファ" in line for line in lines)


def test_that_a_delivered_order_is_no_open_matter_and_no_waiting() -> None:
    order, delivery = Channel.ORDER, Channel.DELIVERY
    journey = make_journey(
        [
            Event("2026-09-12 17:00", order, "order", "ソファ", value=184000, is_conversion=True, thread="A-1"),
            Event("2026-09-20 18:00", delivery, "配達完了", "配達完了", actor=Actor.COMPANY, thread="A-1"),
        ]
    )
    (matter,) = find_matters(journey.events)
    assert matter.end == 1


def test_that_a_late_order_without_a_delivery_is_open_in_other_words_than_one_under_way() -> None:
    order = Event("2026-09-12 17:00", Channel.ORDER, "order", "ソファ", value=184000, is_conversion=True, thread="A-1")
    delivery = Event("2026-09-20 18:00", Channel.DELIVERY, "配達完了", "配達完了", actor=Actor.COMPANY)
    later = Event("2027-01-20 18:00", Channel.WEB, "page_view", "ソファ")
    assert [matter.start for matter in find_undelivered(make_journey([order]).events)] == [0]
    assert find_undelivered(make_journey([order, delivery]).events) == []
    assert find_undelivered(make_journey([order, later]).events) == []
    translate = make_translate("ja")
    matters = make_matters(
        make_journey([order]), dates=DateWords(translate, "ja", TOKYO, HolidayCalendar()), translate=translate,
        mask=Mask(translate, "ja", b"s" * 32), as_of_us=END,
    )  # fmt: skip
    assert matters.open == "未完了: 注文「ソファ」(9/12(土)) の配送の記録なし"


def test_that_a_question_without_an_answer_stays_open_and_thanks_do_not_open_it_again() -> None:
    mail = Channel.MAIL
    asked = Event("2026-10-01 10:00", mail, "inquiry", "納期", text="いつ届きますか", thread="7")
    answer = Event("2026-10-02 10:00", mail, "reply", "Re: 納期", actor=Actor.COMPANY, text="10日です", thread="7")
    thanks = Event("2026-10-02 11:00", mail, "inquiry", "Re: 納期", text="ありがとうございます", thread="7")
    assert [matter.end for matter in find_matters(make_journey([asked]).events)] == [None]
    assert [matter.end for matter in find_matters(make_journey([asked, answer, thanks]).events)] == [1]


def test_that_the_same_topic_on_two_channels_is_the_same_explanation() -> None:
    journey = make_journey(
        [
            Event("2026-10-01 10:00", Channel.MAIL, "inquiry", "質問", topic="納期確認", text="いつですか"),
            Event("2026-10-03 09:00", Channel.CALL, "call", "電話", topic="納期確認"),
            Event("2026-10-03 09:30", Channel.CALL, "call", "電話", topic="請求"),
        ]
    )
    same = find_same_topic(journey.events)
    assert same is not None
    assert same.events == (0, 1)
    assert any("同じ説明を2回" in line and "メール→電話" in line for line in _lines(journey))


def test_that_a_topic_asked_again_a_season_later_is_not_the_same_matter() -> None:
    journey = make_journey(
        [
            Event("2026-01-01 10:00", Channel.MAIL, "inquiry", "質問", topic="納期確認"),
            Event("2026-10-03 09:00", Channel.CALL, "call", "電話", topic="納期確認"),
        ]
    )
    assert find_same_topic(journey.events) is None


def test_that_an_order_with_its_confirmation_page_is_one_purchase() -> None:
    journey = make_journey(
        [
            Event("2026-10-01 10:00", Channel.WEB, "purchase", "完了", value=900, is_conversion=True, thread="A"),
            Event("2026-10-01 10:00", Channel.ORDER, "order", "ラグ", value=900, is_conversion=True, thread="A"),
            Event("2026-10-05 10:00", Channel.SHOP, "order", "枕", value=500, is_conversion=True),
        ]
    )
    found = find_purchases(journey.events)
    assert [journey.events.title(purchase.index) for purchase in found] == ["ラグ", "枕"]


def test_that_the_busiest_day_is_one_of_the_customers_own_zone() -> None:
    views = [Event(f"2026-10-03 0{hour}:30", Channel.WEB, "page_view", "A") for hour in range(6)]
    others = [Event(f"2026-09-0{day} 12:00", Channel.WEB, "page_view", "B") for day in range(1, 5)]
    journey = make_journey([*others, *views])
    dates = DateWords(make_translate("ja"), "ja", TOKYO, HolidayCalendar())
    busy = find_busy_day(journey.events, dates)
    assert busy is not None
    assert (busy.day.isoformat(), busy.count) == ("2026-10-03", 6)


def test_that_the_header_says_what_they_hold_and_what_is_open() -> None:
    translate = make_translate("ja")
    dates = DateWords(translate, "ja", TOKYO, HolidayCalendar())
    journey = make_journey(
        [
            Event("2026-09-12 17:00", Channel.ORDER, "order", "ソファ", value=184000, is_conversion=True, thread="A-1"),
            Event("2026-09-12 18:00", Channel.DELIVERY, "received", "受注", actor=Actor.SYSTEM, thread="A-1"),
        ]
    )
    matters = make_matters(
        journey, dates=dates, translate=translate, mask=Mask(translate, "ja", b"s" * 32), as_of_us=END
    )
    assert matters.holds == "保有: 購入1回、最新 9/12(土) ソファ ¥184,000"
    assert matters.open == "未完了: 注文「ソファ」9/12(土)から"
    assert matters.open_event == 0
