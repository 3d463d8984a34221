"""What rows and tiles of the Contacts view say beyond titles and times."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import numpy as np
import pytest

from tests.timeline.journeys import Event, at, make_journey
from viewer.domain.anchors import Anchor, AnchorKind, Found, IdentityRef, Place, Resolved, TextField
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.domain.common_events import CommonEvent
from viewer.domain.journey import FieldChange, FieldRole, Journey
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey_look import JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.shown_journey import ShownJourney
from viewer.timeline.emphasis import Emphasis
from viewer.timeline.missing_steps import MissingStep
from viewer.timeline.row_content import Fold, QuietKind, RowContent, TileContent

WEB, MAIL, CALL, ORDER, SURVEY = Channel.WEB, Channel.MAIL, Channel.CALL, Channel.ORDER, Channel.SURVEY
DELIVERY, COMPANY, SYSTEM = Channel.DELIVERY, Actor.COMPANY, Actor.SYSTEM
END = "2026-10-31 12:00"


def shown(journey: Journey, *, end: str = END) -> ShownJourney:
    dates = DateWords(english, "ja", ZoneInfo("Asia/Tokyo"), HolidayCalendar())
    return ShownJourney(
        journey, dates=dates, translate=english, mask=Mask(english, "ja", b"s" * 32), as_of_us=at(end)
    )  # fmt: skip


def show(*events: Event, end: str = END) -> ShownJourney:
    return shown(make_journey(events), end=end)


def details(tile: TileContent) -> list[str]:
    return [piece.text for piece in tile.details]


def quiet(row: RowContent) -> list[tuple[QuietKind, str]]:
    return [(line.kind, line.text) for line in row.quiet]


def page(when: str, title: str = "page", visit: str = "v", **more: object) -> Event:
    return Event(when, WEB, "page_view", title, 10, visit, **more)  # type: ignore[arg-type]


def test_that_a_call_says_how_long_somebody_waited_and_was_handed_on() -> None:
    attributes = {"待ち時間(秒)": "372", "転送回数": "1", "オペレーター": "宇佐美"}
    (tile,) = show(Event("2026-10-03 09:00", CALL, "入電", "納期", 664, attributes=attributes)).row(0).tiles
    assert tile.dwell == "11:04"
    assert details(tile)[-2:] == ["waited 6 min", "1 transfer(s)"]


def test_that_a_call_opens_to_all_turns_and_folds_again() -> None:
    words = "[00:01] オペレーターA: はい\n[00:05] お客様: 納期を教えてください\n[00:09] オペレーターA: 確認します"
    journey = show(Event("2026-10-03 09:00", CALL, "入電", "納期", 60, text=words, is_transcript=True))
    (folded,) = journey.row(0).tiles
    assert (folded.fold, folded.quotes) == (Fold.FOLDED, ("お客様「納期を教えてください」",))
    assert journey.toggle_fold(0)
    (opened,) = journey.row(0).tiles
    assert opened.fold is Fold.OPENED
    assert len(opened.quotes) == 3
    journey.toggle_fold(0)
    assert journey.row(0).tiles[0].fold is Fold.FOLDED


def order_events(delivered: str = "2026/10/03") -> list[Event]:
    promise = {"お約束日": "2026/09/21"}
    return [
        Event("2026-09-12 16:00", ORDER, "注文", "ソファ", thread="LV1", value=184000, attributes={"明細数": "2"}),
        Event("2026-09-12 17:00", DELIVERY, "受注", "ソファ", thread="LV1", actor=SYSTEM, attributes=promise),
        Event("2026-10-03 15:00", DELIVERY, "配達完了", "ソファ", thread="LV1", actor=COMPANY,
              attributes=promise | ({"お届け日": delivered} if delivered else {})),
    ]  # fmt: skip


def test_that_an_order_tells_items_promise_and_arrival() -> None:
    tile = show(*order_events()).row(0).tiles[0]
    assert details(tile)[-4:] == ["2 item(s)", "promised 9/21(月)", "arrived 10/3(土)", "12 day(s) late"]


def test_that_the_delivery_itself_dates_the_arrival_where_no_attribute_does() -> None:
    assert "12 day(s) late" in details(show(*order_events(delivered="")).row(0).tiles[0])


def test_that_an_order_that_never_came_counts_to_the_end_of_the_data() -> None:
    tile = show(*order_events()[:2], end="2026-10-01 12:00").row(0).tiles[0]
    assert details(tile)[-1] == "not arrived, 10 day(s) over"


def asked(*, is_answered: bool) -> ShownJourney:
    events = [
        *order_events(),
        Event("2026-10-06 10:00", MAIL, "配信", "アンケートのお願い", actor=COMPANY, thread="m1"),
    ]
    if is_answered:
        events.append(Event("2026-10-07 10:00", SURVEY, "回答", "購入後", nps=2, thread="LV1"))
    return show(*events)


def test_that_a_question_and_its_answer_tell_how_far_they_lie_from_what_was_lived() -> None:
    journey = asked(is_answered=True)
    assert details(journey.row(3).tiles[0]) == ["→ answered 1 day(s) later"]
    assert details(journey.row(4).tiles[0]) == ["asked 3 day(s) later than Delivery", "answered 1 day(s) later"]


def test_that_silence_after_a_question_is_said() -> None:
    assert details(asked(is_answered=False).row(3).tiles[0]) == ["asked, no answer for 25 day(s)"]


def thread_events(*, words: str | None = None) -> list[Event]:
    return [
        Event("2026-10-03 05:00", MAIL, "sent", "配送のお知らせ", actor=COMPANY, visit="m", thread="t"),
        Event("2026-10-03 05:01", MAIL, "delivered", "配送のお知らせ", actor=SYSTEM, visit="m", thread="t"),
        page("2026-10-03 08:00"),
        Event("2026-10-03 09:00", MAIL, "open", "配送のお知らせ", visit="o", thread="t", text=words),
        page("2026-10-03 10:00", visit="w"),
    ]


def test_that_a_mail_and_what_became_of_it_are_one_row() -> None:
    journey = show(*thread_events())
    assert journey.rows.row_count == 3
    mail = journey.row(0)
    assert mail.is_slim
    assert [details(tile) for tile in mail.tiles[1:]] == [["Delivered"], ["Opened", "4 hour(s) later", "3"]]
    assert [journey.row(row).number for row in range(3)] == ["1", "2", "4"]
    assert journey.rows.find_event_of_number(3) == 3
    assert journey.rows.row_of_event(3) == 0


def test_that_an_answer_in_words_stays_a_contact_of_its_own() -> None:
    assert show(*thread_events(words="いつ届きますか")).rows.row_count == 4


def test_that_rows_stay_in_time_when_the_first_event_of_one_goes_elsewhere() -> None:
    events = [
        Event("2026-10-03 05:00", MAIL, "sent", "知らせ", actor=COMPANY, visit="m", thread="t"),
        Event("2026-10-03 05:10", MAIL, "open", "知らせ", visit="o", thread="t"),
        page("2026-10-03 05:12"),
        Event("2026-10-03 05:26", MAIL, "問い合わせ", "Re: 知らせ", visit="o", text="いつですか"),
    ]
    journey = show(*events)
    assert [journey.row(row).number for row in range(3)] == ["1", "3", "2"]
    assert np.all(np.diff(journey.rows.row_start_us) > 0)


def test_that_an_opened_mail_never_ends_a_silence_of_the_company() -> None:
    journey = show(
        Event("2026-09-01 10:00", MAIL, "sent", "a", actor=COMPANY, visit="m", thread="t"),
        Event("2026-09-20 10:00", MAIL, "open", "a", visit="o", thread="t"),
        page("2026-09-25 10:00"),
        Event("2026-09-26 10:00", MAIL, "sent", "b", actor=COMPANY, visit="n"),
    )
    assert "25 day(s)" in journey.row(2).gap[-1].text


def test_that_somebody_who_becomes_known_is_told_once() -> None:
    journey = show(
        page("2026-10-01 10:00", visit="a", is_anonymous=True),
        page("2026-10-02 10:00", visit="b", is_anonymous=True),
        page("2026-10-02 10:01", "login", visit="b"),
        page("2026-10-03 10:00", visit="c"),
    )
    assert quiet(journey.row(1)) == [(QuietKind.KNOWN, "Until here without a name (2 visit(s)), from here on known")]
    assert "◐→● known from here on" in details(journey.row(1).tiles[1])
    assert quiet(journey.row(2)) == []


def test_that_a_change_of_address_is_told_without_the_address() -> None:
    changes = [
        FieldChange(at("2026-10-02 10:00"), FieldRole.ADDRESS, "住所", "横浜市西区", "川崎市中原区"),
        FieldChange(at("2026-10-20 10:00"), FieldRole.OTHER, "会員ランク", "シルバー", "ゴールド"),
    ]
    journey = shown(make_journey([page("2026-10-01 10:00"), page("2026-10-03 10:00", visit="b")], changes=changes))
    assert quiet(journey.row(1)) == [(QuietKind.CHANGE, "住所 changed (told on 2026/10/2(金))")]
    (after,) = journey.row(1).after_quiet
    assert "シルバー → ゴールド" in after.text


@pytest.mark.parametrize(("where", "is_hit"), [("", True), ("神奈川県", True), ("大阪府、兵庫県", False)])
def test_that_a_common_event_bands_the_rows_of_those_it_hit(where: str, is_hit: bool) -> None:
    events = [page("2026-10-01 10:00", visit="a"), page("2026-10-03 10:00", visit="b"), page("2026-10-09 10:00")]
    journey = shown(make_journey(events, facts=("神奈川県横浜市",)))
    journey.set_common([CommonEvent(at("2026-10-02 00:00"), at("2026-10-05 00:00"), "台風", where, "台風15号")])
    assert [journey.row(row).is_common for row in range(3)] == [False, is_hit, False]
    told = quiet(journey.row(1))
    assert bool(told) is is_hit
    if is_hit:
        assert "台風: 台風15号" in told[0][1]
        assert "2026/10/2(金)–10/4(日)" in told[0][1]


def test_that_a_step_that_never_came_stands_hollow_behind_what_it_should_follow() -> None:
    journey = show(page("2026-10-01 10:00"), page("2026-10-01 10:05", "next"))
    journey.set_missing([MissingStep(0, DELIVERY, "配送日のご連絡", "10/6まで")])
    first, hollow, last = journey.row(0).tiles
    assert (first.is_hollow, hollow.is_hollow, last.is_hollow) == (False, True, False)
    assert (hollow.title, details(hollow)) == ("配送日のご連絡", ["did not come", "10/6まで"])


def test_that_a_visit_over_midnight_says_so() -> None:
    assert show(page("2026-10-03 23:50"), page("2026-10-04 00:20", "b")).row(0).time == "23:50–00:20 next day"


def test_that_another_zone_of_the_customer_is_named() -> None:
    row = show(page("2026-10-03 23:00", offset_min=-300)).row(0)
    assert row.zone == "09:00 local (UTC−5)"
    assert show(page("2026-10-03 23:00", offset_min=0)).row(0).zone == ""


def test_that_a_busy_row_is_counted_by_kind() -> None:
    events = [page(f"2026-10-03 10:0{no}", f"p{no}") for no in range(5)]
    events.append(Event("2026-10-03 10:06", WEB, "purchase", "done", visit="v", is_conversion=True))
    counts = [piece.text for piece in show(*events).row(0).counts]
    assert counts == ["Page view 5 ・ Purchase 1", "◎ CV 1"]


def test_that_hidden_events_leave_rows_out_and_are_counted() -> None:
    events = [page(f"2026-10-0{no} 10:00", visit=f"v{no}") for no in range(1, 6)]
    journey = show(*events)
    kept = np.array([True, False, False, True, False])
    journey.look = JourneyLook(Emphasis(kept, np.zeros(5, dtype=np.bool_)))
    assert journey.rows.row_count == 2
    assert [journey.row(row).number for row in range(2)] == ["1", "4"]
    assert quiet(journey.row(1)) == [(QuietKind.HIDDEN, "2 event(s) not shown")]
    assert [line.text for line in journey.row(1).after_quiet] == ["1 event(s) not shown"]
    assert journey.rows.find_event_of_number(2) is None


def test_that_lit_events_stand_out_and_others_step_back() -> None:
    journey = show(page("2026-10-01 10:00"), page("2026-10-01 10:05", "b"))
    journey.look = JourneyLook(Emphasis(np.ones(2, dtype=np.bool_), np.array([False, True])))
    assert [(tile.is_lit, tile.is_dim) for tile in journey.row(0).tiles] == [(False, True), (True, False)]


def test_that_marked_words_are_underlined_where_they_stand() -> None:
    comment = "  お店は最高でした。その後放っておかれた感じ。"
    journey = show(Event("2026-10-03 10:00", SURVEY, "answer", "回答", nps=2, text=comment))
    start = comment.index("放って")
    place = Place(TextField.TEXT, start, start + 3, "放って")
    anchor = Anchor(AnchorKind.PLACE, IdentityRef("member", "x"), place=place)
    journey.set_marks([(Mark("q", MarkKind.QUOTE, anchor, "", "", "佐藤", 0, 0), Resolved(Found.EXACT, 0, 0))], english)
    (tile,) = journey.row(0).tiles
    (line,) = tile.underlines
    assert line.quote is not None
    assert tile.quotes[line.quote][line.char_start : line.char_end] == "放って"


def test_that_the_newest_first_keeps_numbers_and_says_what_lies_between() -> None:
    journey = show(page("2026-10-01 10:00", visit="a"), page("2026-10-03 10:00", visit="b"), page("2026-10-03 13:00"))
    journey.turn_order()
    assert [journey.row(row).number for row in range(3)] == ["3", "2", "1"]
    assert [piece.text for piece in journey.row(1).gap] == ["↑ 3 hour(s) later"]
    assert [piece.text for piece in journey.row(2).gap] == ["↑ 2 day(s) later"]
    assert journey.rows.row_at(at("2026-10-03 09:00")) == 1
