"""What the card of a firing quotes."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from tests.events.signal_kit import make_rule
from tests.timeline.journeys import Event, make_journey
from viewer.domain.anchors import TextField
from viewer.domain.channels import Channel
from viewer.domain.signals import Firing, Passage
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.masking import Mask
from viewer.presenters.signal_cards import CardWriter

TITLE = "キャンセル・キャンセルの件"
WORDS = "先日の棚です。やはりキャンセルしたいです。よろしくお願いします。"


def test_that_words_of_leaving_are_quoted_as_the_sentence_they_stand_in() -> None:
    journey = make_journey([Event("2026-10-03 10:00", Channel.MAIL, "told", TITLE, text=WORDS)])
    key = int(journey.events.event_key[0])
    at = WORDS.index("キャンセル")
    passages = (
        Passage(key, TextField.TITLE, 0, 5),
        Passage(key, TextField.TITLE, 6, 11),
        Passage(key, TextField.TEXT, at, at + 5),
    )
    firing = Firing("rule", 1, key, key, 0, 0, {"words": "キャンセル"}, passages)
    dates = DateWords(english, "en", ZoneInfo("Asia/Tokyo"), HolidayCalendar())
    mask = Mask(english, "en", b"secret", dates.local(0).date())
    writer = CardWriter(journey, translate=english, language="en", dates=dates, mask=mask)
    (card,) = writer.make([firing], {"rule": make_rule("words", words='["キャンセル"]')}, {}).cards
    assert [passage.words for passage in card.passages] == ["やはりキャンセルしたいです。"]
