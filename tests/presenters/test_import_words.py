"""The words of a preview and of a finished import."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from viewer.domain.channels import Actor, Channel
from viewer.domain.mapping import Cell, IdentityColumn, Mapping, TimeColumn
from viewer.domain.scores import ScoreKind
from viewer.domain.text import english
from viewer.events.importing.previewing import Preview, PreviewEvent, PreviewScore
from viewer.events.importing.run import ImportResult, PeopleFile, RolledFile
from viewer.events.importing.staging import StagedCounts
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.import_words import make_preview_table, make_result_words

MAPPING = Mapping("survey", identities=(IdentityColumn(Cell(("id",)), "member"),), time=TimeColumn("at"))


def score(question: str, comment: str | None = None) -> PreviewScore:
    return PreviewScore(ScoreKind.CSAT, question, 5.0, 1.0, 5.0, None, comment)


def shown(**changes: object) -> tuple[str, ...]:
    values: dict[str, object] = {
        "row": 1, "occurred_at_us": 0, "end_at_us": None, "identities": ("member:1",), "actor": Actor.CUSTOMER,
        "channel": Channel.SURVEY, "event_name": "answer", "title": None, "url": None, "text": None, "value": None,
        "currency": None, "scores": (), "attributes": {},
    }  # fmt: skip
    event = PreviewEvent(**(values | changes))  # type: ignore[arg-type]  # names are told from values above
    made = Preview((event,), (), (), StagedCounts(1, 1, 0, 1, 0, 0))
    dates = DateWords(english, "en", ZoneInfo("UTC"), HolidayCalendar())
    return make_preview_table(made, MAPPING, english, dates).rows[0]


def test_that_several_scores_are_told_apart_by_their_questions() -> None:
    row = shown(scores=(score("満足度（商品）"), score("満足度（交通）"), score("")))
    assert row[7] == "満足度（商品） 5, 満足度（交通） 5, Satisfaction 5"


def test_that_comments_of_scores_are_among_the_words() -> None:
    assert shown(scores=(score("a", "よかった"), score("b", "遠い")))[6] == "よかった / 遠い"
    assert shown(text="よかった", scores=(score("a", "よかった"),))[6] == "よかった"
    assert shown(url="https://shop.example/")[6] == "https://shop.example/"


@pytest.mark.parametrize("is_guessed", [True, False])
def test_that_a_list_of_customers_is_explained(is_guessed: bool) -> None:
    people = (PeopleFile("people.csv", 20, is_guessed),)
    words = make_result_words(ImportResult(1, 20, 0, 0, 0, 20, 1.0, 1, people=people), english)
    assert words.heading == "Facts about customers were read from 20 row(s)."
    assert "people.csv" in words.next_step
    assert ("mapping" in words.next_step) is is_guessed


def test_that_rows_put_together_are_explained() -> None:
    rolled = (RolledFile("ec.csv", 1363, 1113),)
    words = make_result_words(ImportResult(1, 1364, 1113, 1, 0, 20, 1.0, 1, rolled_up=rolled), english)
    assert "ec.csv: 1,363 rows were put together into 1,113 events." in words.next_step
