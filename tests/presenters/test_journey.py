"""What the journey shows and says, without a screen."""

from __future__ import annotations

import dataclasses
from unittest.mock import Mock, create_autospec
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from tests.inline_jobs import InlineJobs
from tests.timeline.journeys import COMMENT, Event, at, flagship, make_journey
from viewer.domain.anchors import Anchor, AnchorKind, Found, IdentityRef, Place, Resolved, TextField
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import UNKNOWN_OFFSET
from viewer.domain.journey import Journey
from viewer.domain.scores import GoodEnd, ScoreKind
from viewer.domain.text import english
from viewer.presenters.channel_words import SCORE_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey import ContactsSource, JourneyPresenter, JourneyView
from viewer.presenters.journey_header import HeaderContent
from viewer.presenters.masking import Mask
from viewer.timeline.row_content import Ink, RowContent, TileContent
from viewer.timeline.selection import NOTHING, WHOLE_JOURNEY, Selection, SelectionKind, Step, select_event

TOKYO = ZoneInfo("Asia/Tokyo")
END = at("2026-10-31 12:00")


def mark(
    mark_id: str, kind: MarkKind, where: AnchorKind, events: tuple[int, int] | None, *, title: str = "", body: str = ""
) -> tuple[Mark, Resolved]:
    first, last = events or (None, None)
    anchor = Anchor(where, IdentityRef("member", "digest"))
    found = Found.LOST if first is None and where is not AnchorKind.JOURNEY else Found.EXACT
    return Mark(mark_id, kind, anchor, title, body, "佐藤", 0, 0), Resolved(found, first, last)


ISSUE = mark("issue", MarkKind.ISSUE, AnchorKind.STRETCH, (21, 24), title="納期が見つからない")


class Screen:
    """A presenter with a view that only remembers."""

    def __init__(self, *, deferred: bool = False) -> None:
        self.view: Mock = create_autospec(JourneyView, instance=True)
        self.jobs = InlineJobs(deferred=deferred)
        self.selections: list[Selection] = []
        self.chosen_marks: list[str] = []
        self.holidays = holidays = HolidayCalendar()
        self.presenter = JourneyPresenter(
            self.view, english, dates=DateWords(english, "ja", TOKYO, holidays), holidays=holidays,
            mask=Mask(english, "ja", b"s" * 32), jobs=self.jobs, on_selection_changed=self.selections.append,
            on_mark_chosen=self.chosen_marks.append,
        )  # fmt: skip

    @property
    def source(self) -> ContactsSource:
        source: ContactsSource = self.view.set_contacts.call_args.args[0]
        return source

    @property
    def header(self) -> HeaderContent:
        header: HeaderContent = self.view.set_header.call_args.args[0]
        return header

    def row(self, row: int) -> RowContent:
        return self.source.row(row)


@pytest.fixture
def screen() -> Screen:
    made = Screen()
    made.presenter.show_journey(flagship(), [ISSUE], END)
    return made


def show(*events: Event) -> Screen:
    made = Screen()
    made.presenter.show_journey(make_journey(events), [], END)
    return made


def said(content: TileContent | RowContent) -> str:
    pieces = content.details if isinstance(content, TileContent) else content.gap
    return " ".join(piece.text for piece in pieces)


def test_that_an_empty_screen_says_what_to_do() -> None:
    screen = Screen()
    empty = screen.view.set_empty.call_args.args[0]
    assert empty.what
    assert "left" in empty.next_step
    assert screen.presenter.journey is None


def test_that_a_journey_starts_at_its_most_recent_contact_with_nothing_selected(screen: Screen) -> None:
    assert screen.view.set_contacts.call_args_list[0].kwargs == {"keep_place": False}
    assert screen.presenter.selection == NOTHING


def test_that_rows_are_numbered_the_same_everywhere(screen: Screen) -> None:
    assert [screen.row(row).number for row in range(14)] == [str(no) for no in range(1, 15)]


def test_that_rows_are_headed_by_where_the_visit_came_from(screen: Screen) -> None:
    assert screen.row(8).head == "Site visit ・ 指名検索「ラヴァ家具 ソファ」"
    assert screen.row(11).head == "Site visit ・ from メール「配送のお知らせ」"
    assert screen.row(12).head == "Incoming call ・ 納期確認"


def test_that_a_message_of_the_company_takes_one_line(screen: Screen) -> None:
    content = screen.row(10)
    assert content.is_slim
    assert (content.head, content.tiles[0].title) == ("Mail sent", "ご注文ありがとうございます")


def test_that_weekends_are_coloured_and_lettered(screen: Screen) -> None:
    saturday, sunday = screen.row(11).date[1], screen.row(13).date[1]
    assert (saturday.text, saturday.ink) == ("(土)", Ink.SATURDAY)
    assert (sunday.text, sunday.ink) == ("(日)", Ink.HOLIDAY)


def test_that_the_year_stands_only_where_it_changes(screen: Screen) -> None:
    assert [row for row in range(14) if screen.row(row).year] == [0, 2]


def test_that_an_odd_hour_is_named(screen: Screen) -> None:
    assert screen.row(11).hour == "early morning"
    assert screen.row(8).hour == ""


def test_that_gaps_say_what_passed_and_how_long_the_company_was_silent(screen: Screen) -> None:
    assert said(screen.row(9)) == "3 hour(s) later"
    assert said(screen.row(11)) == "21 day(s) without contact from the company"
    assert screen.row(11).is_wide_gap
    assert "49 day(s)" in screen.row(13).after[0].text


def test_that_time_spent_stands_out_from_a_minute_on(screen: Screen) -> None:
    search = screen.row(11).tiles[2]
    faq = screen.row(11).tiles[1]
    assert (faq.dwell, faq.is_long) == ("3 min", True)
    assert (search.dwell, search.is_long) == ("15 s", False)


def test_that_unknown_time_says_so(screen: Screen) -> None:
    last = screen.row(11).tiles[-1]
    assert last.is_unknown
    assert last.dwell == "time unknown"


def test_that_a_call_shows_its_length_and_the_customers_words(screen: Screen) -> None:
    (call,) = screen.row(12).tiles
    assert call.dwell == "11:04"
    assert call.quotes[0] == "お客様「メールにも書いたのですが、納期だけでも教えてもらえませんか。」"
    assert "4 turn(s)" in said(call)


def test_that_an_answer_shows_figure_path_scale_and_words(screen: Screen) -> None:
    (answer,) = screen.row(13).tiles
    assert answer.scores[0].figure == "2"
    assert answer.scores[0].path == "8→6→2 (0–10)"
    assert answer.quotes == (f"「{COMMENT}」",)


def test_that_a_scale_on_which_a_low_figure_is_good_says_so_beside_it() -> None:
    journey = make_journey([Event("2026-10-03 10:00", Channel.SURVEY, "回答", nps=2)])
    score = dataclasses.replace(
        journey.scores[0], kind=ScoreKind.CSAT, question="満足", value=5, low=1, high=5, good_end=GoodEnd.LOW
    )
    screen = Screen()
    screen.presenter.show_journey(dataclasses.replace(journey, scores=(score,)), [], END)
    (shown,) = screen.row(0).tiles[0].scores
    assert (shown.figure, shown.label, shown.path) == ("5", "満足", "(1–5, 1 is best)")


def test_that_quotation_marks_within_words_become_inner_ones() -> None:
    screen = show(Event("2026-10-03 10:00", Channel.SURVEY, "answer", "回答", nps=3, text="「準備中」のまま"))
    assert screen.row(0).tiles[0].quotes == ("「『準備中』のまま」",)
    assert screen.header.voice == "「『準備中』のまま」"


def without_offset(journey: Journey) -> Journey:
    unknown = np.full(len(journey.events), UNKNOWN_OFFSET, dtype=np.int16)
    return dataclasses.replace(journey, events=dataclasses.replace(journey.events, utc_offset_min=unknown))


def times_of(journey: Journey) -> list[str]:
    screen = Screen()
    screen.presenter.show_journey(journey, [], END)
    return [screen.row(row).time for row in range(screen.source.rows.row_count)]


def test_that_a_letter_or_postcard_with_a_day_only_shows_no_midnight() -> None:
    card = Event("2026-10-04 00:00", Channel.SURVEY, "回答", "はがき", nps=3)
    letter = Event("2026-10-03 00:00", Channel.LETTER, "郵送", "カタログ", actor=Actor.COMPANY)
    assert times_of(without_offset(make_journey([letter, card]))) == ["no time given", "no time given"]
    assert times_of(make_journey([letter, card])) == ["00:00", "00:00"], "the source wrote an offset"
    visit = Event("2026-10-04 00:00", Channel.WEB, "page_view", "a")
    assert times_of(without_offset(make_journey([visit]))) == ["00:00"], "a site is open at midnight"
    later = Event("2026-10-05 00:20", Channel.SURVEY, "回答", nps=3)
    assert times_of(without_offset(make_journey([card, later]))) == ["00:00", "00:20"], "the source knows the time"


def test_that_a_conversion_shows_its_value(screen: Screen) -> None:
    order = screen.row(9).tiles[1]
    assert order.is_conversion
    assert said(order) == "¥184,000 ◎ CV"


def test_that_equal_events_say_how_many_they_are(screen: Screen) -> None:
    tile = screen.row(11).tiles[0]
    assert (tile.title, tile.repeats, tile.dwell) == ("配送状況", 2, "1 min")


def test_that_personal_words_are_masked_on_tiles_and_in_the_header() -> None:
    screen = show(Event("2026-10-03 10:00", Channel.SURVEY, "answer", "回答", nps=3, text="電話は 090-1234-5678 です"))
    assert "5678" not in screen.row(0).tiles[0].quotes[0]
    assert "5678" not in screen.header.voice
    screen.presenter.choose_event(0)
    assert "5678" not in screen.view.set_selection.call_args.args[1]


def test_that_what_the_company_wrote_is_not_a_customers_voice() -> None:
    screen = show(Event("2026-10-03 10:00", Channel.MAIL, "sent", "News", actor=Actor.COMPANY, text="Buy now"))
    assert screen.row(0).tiles[0].quotes == ()
    assert screen.header.voice == ""


def test_that_the_header_says_who_what_and_since_when(screen: Screen) -> None:
    header = screen.header
    assert header.customer_id == "C-04821"
    assert header.nickname
    assert header.voice == f"「{COMMENT}」"
    assert [step.figure for step in header.score_steps] == ["8", "6", "2"]
    assert header.score_steps[-1].day == "10/4(日)"
    assert "9/12(土)" in header.company_last
    assert "49 day(s) ago" in header.company_last
    assert "14 contact(s), 28 event(s)" in header.span
    assert [(count.kind, count.count) for count in header.marks] == [(MarkKind.ISSUE, 1)]


def test_that_the_header_shows_the_question_that_was_answered_last_with_years_of_the_past() -> None:
    journey = make_journey([Event("2024-10-04 10:00", Channel.SURVEY, "回答", nps=2)])
    score = journey.scores[0]
    csat = dataclasses.replace(
        score, kind=ScoreKind.CSAT, question="満足", value=5, low=1, high=5, good_end=GoodEnd.LOW
    )
    days = [at("2025-01-04 10:00"), at("2025-06-04 10:00"), at("2026-01-04 10:00")]
    later = tuple(dataclasses.replace(csat, answered_at_us=day) for day in days)
    screen = Screen()
    screen.presenter.show_journey(dataclasses.replace(journey, scores=(score, *later)), [], END)
    assert (screen.header.score_label, screen.header.score_note) == ("Satisfaction", "1 is best")
    assert [step.day for step in screen.header.score_steps] == ["2025/1/4(土)", "2025/6/4(水)", "1/4(日)"]
    both = dataclasses.replace(journey, scores=(csat, score))
    screen.presenter.show_journey(both, [], END)
    assert screen.header.score_label == english(SCORE_WORDS[ScoreKind.NPS])


def test_that_missing_company_data_is_not_called_silence() -> None:
    screen = show(Event("2026-01-03 10:00", Channel.WEB, "page_view", "a"))
    assert "not in the data" in screen.header.company_last


def test_that_marks_without_their_event_are_counted(screen: Screen) -> None:
    screen.presenter.set_marks([ISSUE, mark("lost", MarkKind.NOTE, AnchorKind.EVENT, None, body="weg")])
    assert "1 mark(s) without their event" in screen.header.lost
    assert [m.mark_id for m in screen.source.marks_of(11)] == ["issue"]


def test_that_marks_touch_the_rows_they_are_on_and_no_others(screen: Screen) -> None:
    whole = mark("visit", MarkKind.NOTE, AnchorKind.VISIT, (21, 25), body="早朝\n二行目")
    wide = mark("wide", MarkKind.HYPOTHESIS, AnchorKind.STRETCH, (18, 27), title="仮説です")
    screen.presenter.set_marks([ISSUE, whole, wide])
    by_row = {row: {m.mark_id for m in screen.source.marks_of(row)} for row in range(14)}
    assert by_row[11] == {"issue", "visit", "wide"}
    assert by_row[9] == by_row[13] == {"wide"}
    assert by_row[8] == set()
    labels = {m.mark_id: m.label for m in screen.source.marks_of(11)}
    assert labels["issue"] == "Issue: 納期が見つからない"
    assert labels["visit"] == "Note: 早朝"


def test_that_new_marks_keep_the_place_and_the_selection(screen: Screen) -> None:
    screen.presenter.choose_event(22)
    screen.presenter.set_marks([])
    assert screen.view.set_contacts.call_args.kwargs == {"keep_place": True}
    assert screen.presenter.selection == select_event(22)


def test_that_a_choice_is_told_once(screen: Screen) -> None:
    screen.selections.clear()
    screen.presenter.choose_event(22)
    screen.presenter.choose_event(22)
    assert screen.selections == [select_event(22)]


def test_that_shift_makes_a_stretch(screen: Screen) -> None:
    screen.presenter.choose_event(21)
    screen.presenter.choose_event(24, is_extending=True)
    assert screen.presenter.selection == Selection(SelectionKind.STRETCH, 21, 24, cursor=24)


def test_that_keys_move_between_contacts(screen: Screen) -> None:
    screen.presenter.step_contact(-1)
    screen.presenter.step_contact(-1)
    assert screen.presenter.selection == select_event(26)
    screen.presenter.step(Step.NEXT_EVENT)
    assert screen.presenter.selection == select_event(27)


def test_that_a_visit_the_journey_and_nothing_can_be_chosen(screen: Screen) -> None:
    screen.presenter.choose_visit(11)
    assert screen.presenter.selection.kind is SelectionKind.VISIT
    screen.presenter.choose_journey()
    assert screen.presenter.selection == WHOLE_JOURNEY
    screen.presenter.choose_nothing()
    assert screen.presenter.selection == NOTHING


def test_that_a_click_on_a_mark_selects_its_place_and_tells_the_notes(screen: Screen) -> None:
    screen.presenter.choose_mark("issue")
    assert (screen.presenter.selection.first, screen.presenter.selection.last) == (21, 24)
    assert screen.chosen_marks == ["issue"]
    screen.presenter.choose_mark("gone")
    assert screen.chosen_marks == ["issue"]


def test_that_the_selection_is_spoken_with_number_date_and_words(screen: Screen) -> None:
    screen.presenter.choose_event(24)
    spoken = screen.view.set_selection.call_args.args[1]
    for part in ("12", "2026/10/3(土)", "05:17", "Web", "納期 いつ", "15 s"):
        assert part in spoken
    screen.presenter.choose_event(21, is_extending=True)
    assert "4 event(s) selected" in screen.view.set_selection.call_args.args[1]


def test_that_holidays_arrive_after_the_first_picture() -> None:
    screen = Screen(deferred=True)
    journey = make_journey([Event("2026-10-12 10:00", Channel.WEB, "page_view", "a")])
    screen.presenter.show_journey(journey, [], END)
    assert screen.row(0).date[1].ink is Ink.TEXT
    screen.jobs.run_all()
    assert screen.view.set_contacts.call_args.kwargs == {"keep_place": True}
    assert (screen.row(0).date[1].text, screen.row(0).date[1].ink) == ("(月祝)", Ink.HOLIDAY)


def test_that_leaving_a_customer_clears_the_selection(screen: Screen) -> None:
    screen.presenter.choose_event(22)
    screen.presenter.clear()
    assert screen.presenter.selection == NOTHING
    assert screen.selections[-1] == NOTHING
    screen.presenter.step(Step.NEXT_EVENT)
    assert screen.presenter.selection == NOTHING


def test_that_a_journey_without_events_still_has_a_header() -> None:
    journey: Journey = make_journey([])
    screen = Screen()
    screen.presenter.show_journey(journey, [], END)
    assert screen.header.span == "No events yet"
    assert screen.source.rows.row_count == 0


def test_that_a_message_that_arrived_stays_one_line_of_two_events() -> None:
    sent = Event("2026-10-03 05:00", Channel.MAIL, "メール配信", "配送のお知らせ", visit="m", actor=Actor.COMPANY)
    arrived = dataclasses.replace(sent, when="2026-10-03 05:01", name="メール到達", actor=Actor.SYSTEM)
    content = show(sent, arrived).row(0)
    assert content.is_slim
    assert [said(tile) for tile in content.tiles] == ["", "メール到達"]


def test_that_the_end_of_the_data_says_its_year_if_the_last_contact_was_in_another() -> None:
    screen = show(Event("2024-05-01 10:00", Channel.MAIL, "配信", "新生活", actor=Actor.COMPANY))
    assert "2026/10/31" in screen.row(0).after[0].text


def test_that_a_quote_without_own_words_is_labelled_with_what_was_said_masked() -> None:
    screen = Screen()
    place = Place(TextField.TEXT, 0, 18, "090-1234-5678へ電話を")
    anchor = Anchor(AnchorKind.PLACE, IdentityRef("member", "digest"), place=place)
    quote = Mark("quote", MarkKind.QUOTE, anchor, "", "", "佐藤", 0, 0)
    screen.presenter.show_journey(flagship(), [(quote, Resolved(Found.EXACT, 21, 21))], END)
    row = screen.source.rows.row_of_event(21)
    assert [each.label for each in screen.source.marks_of(row)] == ["Quote: ●●●●●●●●●●●●●へ電話を"]


def test_that_a_date_that_stands_for_never_asks_for_no_centuries_of_holidays() -> None:
    screen = Screen(deferred=True)
    screen.presenter.show_journey(
        make_journey([Event("0001-01-03 10:00", Channel.WEB, "a"), Event("9999-12-29 10:00", Channel.WEB, "b")]),
        [],
        END,
    )
    screen.jobs.run_all()
    assert screen.holidays.is_loaded(1948, 2150)
    assert not screen.holidays.is_loaded(1, 1)
    assert not screen.holidays.is_loaded(9999, 9999)
