"""Each kind of rule on lives made by hand: it fires, it does not, and the edge between."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.events.signal_kit import DAY, HOUR, find, make_rule, minutes, order, told
from tests.events.staging_kit import NOON_US, event, score
from viewer.domain.anchors import TextField
from viewer.domain.clock import us_of
from viewer.events.folders import StoreFolders

SILENCE = make_rule("company_silence", days="7", after="{ conversion = true }")
REPEATED = make_rule("repeated_topic", days="14", ignore_topics='["thanks"]')


def sent(at: int, who: str = "m1", actor: str = "company") -> dict[str, object]:
    return event(who, at=at, channel="mail", event_name="mail", actor=actor)


@pytest.mark.parametrize(("at", "fires"), [(7 * DAY - 1, False), (7 * DAY, True), (9 * DAY, True)])
def test_that_silence_counts_from_the_event_to_the_companys_next_word(
    folders: StoreFolders, at: int, fires: bool
) -> None:
    found = find(folders, SILENCE, [order(), sent(at), sent(at + 20 * DAY)])
    assert [minutes(firing) for firing in found] == ([at] if fires else [])


def test_that_an_opened_mail_or_a_page_view_ends_no_silence(folders: StoreFolders) -> None:
    opened = sent(2 * DAY, actor="customer")
    (firing,) = find(folders, SILENCE, [order(), opened, event("m1", at=3 * DAY), sent(8 * DAY)])
    assert minutes(firing) == 8 * DAY
    assert firing.facts == {"days": 8, "lasts": 0}


def test_that_a_silence_that_lasts_goes_to_the_end_of_the_data(folders: StoreFolders) -> None:
    (firing,) = find(folders, SILENCE, [order(), event("m2", at=10 * DAY)])
    assert (minutes(firing), firing.facts["lasts"]) == (10 * DAY, 1)
    assert firing.last_key == firing.first_key


def test_that_two_orders_in_one_silence_are_one_firing(folders: StoreFolders) -> None:
    (firing,) = find(folders, SILENCE, [order(), order(2 * DAY), sent(12 * DAY)])
    assert minutes(firing) == 12 * DAY


def test_that_another_customers_mail_ends_no_silence(folders: StoreFolders) -> None:
    assert len(find(folders, SILENCE, [order(), sent(DAY, who="m2"), sent(8 * DAY)])) == 1


SOFA = "届いたソファの右側がきしみます。脚は締め直しました。"
SOFA_AGAIN = (
    "[00:00] オペレーター: 右側がきしむソファの件ですね。\n[00:09] お客様: 右側がきしみます。脚は締め直しました"
)


def noise() -> list[dict[str, object]]:
    """What others write: words that all use say nothing."""
    texts = (
        "請求書の宛名を変更したいです",
        "来店予約の時間を教えてください",
        "ポイントの有効期限はいつですか",
        "梱包の回収をお願いします",
    )
    return [told(words, at, "mail", who="m3") for at, words in enumerate(texts)]


def test_that_the_same_words_on_two_channels_are_one_matter(folders: StoreFolders) -> None:
    rows = [told(SOFA, 0, "mail"), told(SOFA_AGAIN, 2 * DAY, "call", is_transcript=True), *noise()]
    (firing,) = find(folders, REPEATED, rows)
    first, second = firing.passages
    assert (first.field, SOFA[first.char_start : first.char_end]) == (
        TextField.TEXT,
        "届いたソファの右側がきしみます。",
    )
    assert SOFA_AGAIN[second.char_start : second.char_end].startswith(("右側がきしみます", "脚は締め直し"))
    assert firing.facts["channels"] == 2
    assert firing.facts["topic"] == ""


def test_that_what_the_operator_says_is_no_telling(folders: StoreFolders) -> None:
    call = "[00:00] オペレーター: ソファの右側がきしむ件、脚は締め直しましたか。\n[00:09] お客様: 請求書のことです"
    assert not find(folders, REPEATED, [told(SOFA, 0, "mail"), told(call, DAY, "call", is_transcript=True), *noise()])


@pytest.mark.parametrize(("at", "fires"), [(14 * DAY, True), (14 * DAY + 1, False)])
def test_that_the_same_mapped_subject_within_the_days_is_one_matter(
    folders: StoreFolders, at: int, fires: bool
) -> None:
    rows = [told("白い棚です", 0, "web", topic="配送"), told("いつですか", at, "call", topic="配送"), *noise()]
    found = find(folders, REPEATED, rows)
    assert [firing.facts["topic"] for firing in found] == (["配送"] if fires else [])


@pytest.mark.parametrize(
    ("second", "topic"), [("mail", "配送"), ("call", "thanks"), ("call", "修理")], ids=["channel", "thanks", "other"]
)
def test_that_one_channel_thanks_and_other_subjects_are_no_repetition(
    folders: StoreFolders, second: str, topic: str
) -> None:
    first = "thanks" if topic == "thanks" else "配送"
    rows = [told("白い棚です", 0, "mail", topic=first), told("いつですか", DAY, second, topic=topic), *noise()]
    assert not find(folders, REPEATED, rows)


def test_that_three_tellings_are_one_firing_from_the_first_to_the_last(folders: StoreFolders) -> None:
    rows = [told(SOFA, at, channel) for at, channel in ((0, "web"), (2 * DAY, "mail"), (5 * DAY, "call"))]
    (firing,) = find(folders, REPEATED, [*rows, *noise()])
    assert (minutes(firing), firing.facts["times"]) == (5 * DAY, 3)


def test_that_every_channel_of_a_repetition_is_quoted_once_in_order_of_time(folders: StoreFolders) -> None:
    told_on = ((0, "web"), (2 * DAY, "mail"), (3 * DAY, "mail"), (5 * DAY, "call"))
    (firing,) = find(folders, REPEATED, [*(told(SOFA, at, channel) for at, channel in told_on), *noise()])
    assert firing.facts["channels"] == len(firing.passages) == 3
    assert (firing.passages[0].event_key, firing.passages[-1].event_key) == (firing.first_key, firing.last_key)


def test_that_a_survey_answer_is_no_telling(folders: StoreFolders) -> None:
    assert not find(folders, REPEATED, [told(SOFA, 0, "mail"), told(SOFA, DAY, "survey"), *noise()])


def test_that_searches_without_a_hit_are_told_from_those_with_ten(folders: StoreFolders) -> None:
    rule = make_rule("zero_hits", words='["0件"]', fields='["hits"]')
    rows = [
        event("m1", title="検索「机」 0件", session="a"),
        event("m1", at=1, title="検索「椅子」 ０ 件".replace(" 件", "件"), session="a"),
        event("m1", at=500, title="検索「棚」 10件", session="b"),
        event("m2", title="検索", attributes='{"a.hits":"0"}'),
        event("m2", at=200, title="検索", attributes='{"a.hits":"30"}'),
    ]
    found = find(folders, rule, rows)
    assert [firing.facts["times"] for firing in found] == [2, 1]


@pytest.mark.parametrize(("last", "fires"), [(60, True), (61, False)])
def test_that_errors_loop_only_within_the_minutes(folders: StoreFolders, last: int, fires: bool) -> None:
    rule = make_rule("error_loop", times="3", minutes="60", words='["エラー"]')
    rows = [event("m1", at=at, event_name="支払いエラー") for at in (0, 30, last)]
    found = find(folders, rule, [*rows, event("m2", at=5, event_name="支払いエラー")])
    assert [firing.facts["times"] for firing in found] == ([3] if fires else [])


def test_that_a_call_about_an_error_is_no_error(folders: StoreFolders) -> None:
    rule = make_rule("error_loop", times="2", words='["エラー"]')
    assert not find(folders, rule, [event("m1", at=at, channel="call", title="エラーの件") for at in (0, 1)])


def instant(*moment: int) -> int:
    year, month, day, hour, minute = moment
    return us_of(datetime(year, month, day, hour, minute, tzinfo=UTC))


@pytest.mark.parametrize(
    ("moment", "fires"),
    [
        ((2026, 3, 28, 1, 30), True),  # 2:30 in Berlin, winter
        ((2026, 3, 29, 0, 59), False),  # 1:59, the last minute before the clocks go forward
        ((2026, 3, 29, 1, 0), True),  # 3:00, the first one after
        ((2026, 3, 29, 3, 59), True),  # 5:59, summer
        ((2026, 3, 29, 4, 0), False),  # 6:00
        ((2026, 10, 25, 0, 0), True),  # 2:00 summer time, for the first time
        ((2026, 10, 25, 1, 0), True),  # 2:00 again
        ((2026, 10, 25, 5, 0), False),  # 6:00 winter time
    ],
)
def test_that_odd_hours_are_those_of_the_customers_clock_through_summer_time(
    folders: StoreFolders, moment: tuple[int, ...], fires: bool
) -> None:
    rule = make_rule("odd_hours", from_hour="2", to_hour="6")
    assert bool(find(folders, rule, [event("m1", occurred_at_us=instant(*moment))], ZoneInfo("Europe/Berlin"))) is fires


def test_that_times_written_in_utc_are_read_on_the_customers_clock(folders: StoreFolders) -> None:
    rule = make_rule("odd_hours", from_hour="2", to_hour="6")
    rows = [event("m1", occurred_at_us=instant(2026, 3, 1, hour, 30), utc_offset_min=0) for hour in (3, 18)]
    assert [firing.facts["hour"] for firing in find(folders, rule, rows)] == [3]


def test_that_an_offset_of_the_source_is_believed_first(folders: StoreFolders) -> None:
    rule = make_rule("odd_hours", from_hour="22", to_hour="4")
    noon = instant(2026, 3, 1, 12, 0)
    rows = [event("m1", occurred_at_us=noon, utc_offset_min=660), event("m2", occurred_at_us=noon)]
    found = find(folders, rule, rows)
    assert [(firing.facts["hour"], firing.facts["minute"]) for firing in found] == [(23, 0)]


@pytest.mark.parametrize(("days", "bought", "fires"), [(4, None, True), (5, None, False), (4, 3 * DAY, False)])
def test_that_visits_lead_nowhere_only_close_together_and_without_a_conversion(
    folders: StoreFolders, days: int, bought: int | None, fires: bool
) -> None:
    rule = make_rule("visits_without_conversion", times="3", days="8")
    rows = [event("m1", at=place * days * DAY) for place in range(3)]
    if bought is not None:
        rows.append(order(bought))
    assert [firing.facts["times"] for firing in find(folders, rule, rows)] == ([3] if fires else [])


@pytest.mark.parametrize(("second", "fires"), [(6.0, True), (6.5, False), (9.0, False)])
def test_that_a_drop_is_measured_on_the_scale(folders: StoreFolders, second: float, fires: bool) -> None:
    rule = make_rule("score_drop", drop="0.3")
    rows = [event("m1", at=at, channel="survey", event_name="answer") for at in (0, 9 * DAY)]
    found = find(folders, rule, rows, scores=[score(1, 9.0), score(2, second)])
    assert [(firing.facts["before"], firing.facts["after"]) for firing in found] == ([(9.0, second)] if fires else [])


def test_that_a_low_mark_on_a_scale_where_low_is_good_is_no_drop(folders: StoreFolders) -> None:
    rule = make_rule("score_drop", drop="0.3")
    rows = [event("m1", at=at, channel="survey", event_name="answer") for at in (0, DAY)]
    effort = {"kind": 2, "question": "手間", "low": 1.0, "high": 5.0, "good_high": False}
    assert not find(folders, rule, rows, scores=[score(1, 5.0, **effort), score(2, 1.0, **effort)])


def test_that_words_of_the_customer_are_found_where_they_stand(folders: StoreFolders) -> None:
    rule = make_rule("words", words='["キャンセル", "解約"]')
    call = "[00:00] オペレーター: 解約ですか。\n[00:05] お客様: いいえ、ｷｬﾝｾﾙしたいです"
    rows = [
        told(call, 0, "call", is_transcript=True),
        told(
            "[00:00] オペレーター: 解約でしょうか。\n[00:09] お客様: いいえ", DAY, "call", who="m2", is_transcript=True
        ),
    ]
    (firing,) = find(folders, rule, rows)
    (passage,) = firing.passages
    assert call[passage.char_start : passage.char_end] == "ｷｬﾝｾﾙ"
    assert firing.facts == {"words": "ｷｬﾝｾﾙ"}


def test_that_what_the_company_writes_is_not_what_the_customer_says(folders: StoreFolders) -> None:
    rule = make_rule("words", words='["解約"]')
    assert not find(folders, rule, [told("解約の手続き", 0, "mail", actor="company")])


@pytest.mark.parametrize(("end", "fires"), [(150 * DAY, False), (152 * DAY, True)])
def test_that_a_replacement_is_due_months_after_the_latest_purchase(
    folders: StoreFolders, end: int, fires: bool
) -> None:
    rule = make_rule(
        "replacement_due", months="6", ahead_days="30", purchase='{ conversion = true, words = ["フィルター"] }'
    )
    rows = [
        order(-90 * DAY, title="フィルター"),
        order(0, title="空気清浄フィルター"),
        order(9, title="机"),
        event("m2", at=end),
    ]
    found = find(folders, rule, rows)
    assert [firing.start_us for firing in found] == ([NOON_US] if fires else [])


STEP = make_rule("missing_step", days="10", after="{ conversion = true }", expected='{ channels = ["delivery"] }')


@pytest.mark.parametrize(("at", "fires"), [(10 * DAY, False), (10 * DAY + 1, True)])
def test_that_a_step_is_missing_once_its_time_is_over(folders: StoreFolders, at: int, fires: bool) -> None:
    rows = [order(), event("m1", at=at, channel="delivery", actor="company"), event("m2", at=30 * DAY)]
    assert [minutes(firing) for firing in find(folders, STEP, rows)] == ([10 * DAY] if fires else [])


def test_that_nothing_is_missing_before_its_time_or_after_a_cancellation(folders: StoreFolders) -> None:
    assert not find(folders, STEP, [order(), event("m2", at=9 * DAY)])
    cancelled = event("m1", at=2 * HOUR, event_name="取消", actor="system")
    assert not find(folders, STEP, [order(), cancelled, event("m2", at=40 * DAY)])
