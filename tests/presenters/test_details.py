"""The details of an event: everything the source told, masked, and places to quote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unittest.mock import create_autospec
from zoneinfo import ZoneInfo

from inline_jobs import InlineJobs
from small_journeys import SATURDAY_US, Happening, Person, make_journey

from viewer.domain.anchors import Place, TextField
from viewer.domain.channels import Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import CustomerField, EventDetail, FieldRole, Journey
from viewer.domain.scores import GoodEnd, Score, ScoreKind
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.details import Details, DetailsPresenter, DetailsView, Part
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.masking import Mask
from viewer.timeline.selection import NOTHING, WHOLE_JOURNEY, select_event, select_stretch

SAID = "[00:05] オペレーター 鈴木: 田中さまですね。\n[00:09] 客: 080-1234-5678にかけてください。"


class Reader:
    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        self.asked.append((customer_no, event_key))
        return EventDetail(event_key, {"検索語": "納期 いつ", "結果": "0"})


class Screen:
    def __init__(self, journey: Journey, *, deferred: bool = False) -> None:
        self.view = create_autospec(DetailsView, instance=True)
        self.view.selected_words.return_value = None
        self.reader = Reader()
        self.jobs = InlineJobs(deferred=deferred)
        self.errors: list[AshiatoError] = []
        self.presenter = DetailsPresenter(
            self.view,
            self.reader,
            self.jobs,
            translate=english,
            dates=DateWords(english, "ja", ZoneInfo("Asia/Tokyo"), HolidayCalendar()),
            mask=Mask(english, "ja", b"secret" * 6),
            on_error=self.errors.append,
        )
        self.presenter.set_journey(journey)

    @property
    def shown(self) -> Details:
        details: Any = self.view.set_details.call_args.args[0]
        assert isinstance(details, Details)
        return details

    def words(self, label: str) -> str:
        return next(line.words for line in self.shown.lines if line.label == label)


def test_that_an_event_is_told_with_zone_channel_origin_and_unknown_dwell() -> None:
    screen = Screen(make_journey([Happening(title="配送状況")]))
    screen.presenter.set_selection(select_event(0))
    assert screen.words("Time").replace("\u2060", "") == "2026/10/3(土) 05:12:00 (Japan time)"
    assert screen.words("Channel") == "Web"
    assert screen.words("Title") == "配送状況"
    assert screen.words("Dwell") == "unknown"
    assert "row 1" in screen.words("Origin")


def test_that_attributes_follow_when_they_are_loaded() -> None:
    screen = Screen(make_journey([Happening()]), deferred=True)
    screen.presenter.set_selection(select_event(0))
    assert Part.ATTRIBUTE not in {line.part for line in screen.shown.lines}
    screen.jobs.run_all()
    assert screen.words("検索語") == "納期 いつ"


def test_that_attributes_of_an_event_left_behind_are_dropped() -> None:
    screen = Screen(make_journey([Happening(), Happening(name="click")]), deferred=True)
    screen.presenter.set_selection(select_event(0))
    screen.presenter.set_selection(NOTHING)
    screen.jobs.run_all()
    assert screen.view.set_details.call_args.args[0] is None


def test_that_the_same_event_is_not_loaded_twice() -> None:
    screen = Screen(make_journey([Happening(), Happening(name="click")]))
    screen.presenter.set_selection(select_event(0))
    screen.presenter.set_selection(select_stretch(0, 1))
    assert len(screen.reader.asked) == 1


def test_that_nothing_selected_says_what_to_do() -> None:
    screen = Screen(make_journey([Happening()]))
    for selection in (NOTHING, WHOLE_JOURNEY):
        screen.presenter.set_selection(selection)
        details, hint = screen.view.set_details.call_args.args
        assert details is None
        assert hint


def test_that_names_and_numbers_in_words_are_masked_at_the_same_length() -> None:
    fields = (CustomerField(FieldRole.NAME, "氏名", "田中"),)
    person = Person(fields=fields)
    screen = Screen(make_journey([Happening(text="田中です。080-1234-5678", channel=Channel.MAIL)], person))
    screen.presenter.set_selection(select_event(0))
    shown = screen.words("Text")
    assert "田中" not in shown
    assert "1234" not in shown
    assert len(shown) == len("田中です。080-1234-5678")


def test_that_a_quote_keeps_the_characters_of_the_source() -> None:
    screen = Screen(make_journey([Happening(text="納期が分からない", channel=Channel.MAIL)]))
    screen.presenter.set_selection(select_event(0))
    assert screen.presenter.find_quote() is None
    screen.view.selected_words.return_value = (TextField.TEXT, 3, 8)
    assert screen.presenter.find_quote() == (
        0, Place(field=TextField.TEXT, char_start=3, char_end=8, quote="分からない"),
    )  # fmt: skip


def test_that_moments_are_told_in_the_zone_of_the_customer() -> None:
    screen = Screen(make_journey([Happening(at_us=SATURDAY_US - 6 * 3_600_000_000)]))
    screen.presenter.set_selection(select_event(0))
    assert screen.words("Time").startswith("2026/10/2(金) 23:12:00")


def test_that_their_words_stand_before_everything_else() -> None:
    screen = Screen(make_journey([Happening(text=SAID)]))
    screen.presenter.set_selection(select_event(0))
    assert screen.shown.lines[0].part in {Part.TEXT, Part.TRANSCRIPT}
    journey = make_journey([Happening()])
    score = Score(
        int(journey.events.event_key[0]), ScoreKind.CSAT, "満足", 5, 1, 5, GoodEnd.LOW, 0, word="とても不満",
        comment="遅い",
    )  # fmt: skip
    screen = Screen(replace(journey, scores=(score,)))
    screen.presenter.set_selection(select_event(0))
    assert [line.part for line in screen.shown.lines[:2]] == [Part.COMMENT, Part.SCORE]
    assert screen.words("Satisfaction") == "5 (1 to 5, 1 is best)\nとても不満\n満足"
