"""Who stands beside whom, on what lives are aligned, and what a sheet keeps when there is no room."""

from __future__ import annotations

from typing import cast
from unittest.mock import create_autospec
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from inline_jobs import InlineJobs
from small_journeys import SATURDAY_US, Happening, Person, make_journey

from viewer.domain.answers import Question
from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US
from viewer.domain.errors import AshiatoError
from viewer.domain.scores import Band, GoodEnd, ScoreKind
from viewer.domain.text import english
from viewer.events.answers import Answers
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.compare import MOST, ComparePresenter, CompareView
from viewer.presenters.compare_peers import find_peers
from viewer.presenters.compare_words import CompareWriter
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.masking import Mask
from viewer.presenters.sheet import SheetContact, pick_contacts
from viewer.presenters.shown_journey import ShownJourney
from viewer.presenters.signal_cards import JourneySignals
from viewer.presenters.whole_lives import LifeReader, WholeLife
from viewer.timeline.alignment import Align, AlignKind

TOKYO = ZoneInfo("Asia/Tokyo")
NPS = Question(ScoreKind.NPS, "?", 0, 10, GoodEnd.HIGH)


class _Answers:
    """Customers 1 ... n, each with (days, value) of their answers."""

    def __init__(self, given: list[list[tuple[int, float]]]) -> None:
        rows = [(no, day, value) for no, each in enumerate(given, 1) for day, value in each]
        count = len(rows)
        value = np.array([row[2] for row in rows], dtype=np.float64)
        bands = np.where(value <= 6, 0, np.where(value >= 9, 2, 1)).astype(np.uint8)
        self._answers = Answers(
            NPS, ("",), np.array([row[0] for row in rows], dtype=np.int32),
            np.array([SATURDAY_US + row[1] * DAY_US for row in rows], dtype=np.int64),
            np.arange(count, dtype=np.uint64), value, value / 10, bands, np.zeros(count, np.int16),
            np.zeros(count, np.int32),
        )  # fmt: skip

    def load_questions(self) -> tuple[Question, ...]:
        return (NPS,)

    def load_answers(self, _question: Question) -> Answers:
        return self._answers


def answers(*given: list[tuple[int, float]]) -> AnswerStore:
    return cast("AnswerStore", _Answers(list(given)))


def test_that_peers_are_those_whose_latest_answer_was_so_the_newest_first() -> None:
    store = answers([(0, 2)], [(1, 9)], [(2, 10), (5, 3)], [(3, 9)], [(4, 4), (6, 10)])
    found = find_peers(store, 1, Band.HIGH, 2, {1})
    assert found.customer_nos == (5, 4)
    assert found.total == 3
    assert find_peers(store, 1, Band.LOW, 5, {1}).customer_nos == (3,)


def _reader(days: int = 3) -> LifeReader:
    dates = DateWords(english, "en", TOKYO, HolidayCalendar())
    mask = Mask(english, "en", b"x" * 32)

    def load(customer_no: int, _rules: object) -> WholeLife:
        happenings = [Happening(SATURDAY_US + (customer_no + day) * DAY_US) for day in range(days)]
        journey = make_journey(happenings, Person(f"crm:C-{customer_no}"))
        journey = journey.__class__(
            journey.customer._replace(customer_no=customer_no), journey.events, journey.visits, ()
        )  # fmt: skip
        shown = ShownJourney(journey, dates=dates, translate=english, mask=mask, as_of_us=None)
        return WholeLife(journey, (), JourneySignals(), shown)

    reader = create_autospec(LifeReader, instance=True)
    reader.load.side_effect = load
    return cast("LifeReader", reader)


def _fail(error: AshiatoError) -> None:
    raise error


@pytest.fixture
def opened() -> list[tuple[int, int]]:
    return []


@pytest.fixture
def presenter(opened: list[tuple[int, int]]) -> ComparePresenter:
    dates = DateWords(english, "en", TOKYO, HolidayCalendar())
    writer = CompareWriter(english, dates, Mask(english, "en", b"x" * 32), SATURDAY_US)
    view = create_autospec(CompareView, instance=True)
    return ComparePresenter(
        view, _reader(), writer, answers([(0, 2)], [(1, 9)]), InlineJobs(), translate=english,
        on_open=lambda no, key: opened.append((no, key)), on_error=_fail,
    )  # fmt: skip


def test_that_nobody_whose_score_is_hidden_is_picked_by_it(presenter: ComparePresenter) -> None:
    presenter.show_beside(1, Band.HIGH)
    assert presenter.people == (1, 2)

    presenter.find_hidden = lambda: frozenset({2})
    presenter.show_beside(1, Band.HIGH)

    assert presenter.people == (1,)


def test_that_at_most_twelve_are_compared_and_each_once(presenter: ComparePresenter) -> None:
    presenter.show([1, 1, *range(2, 20)])
    assert presenter.people == tuple(range(1, MOST + 1))
    assert presenter.content is not None
    assert len(presenter.content.strips) == MOST


def test_that_aligned_lives_share_zero(presenter: ComparePresenter) -> None:
    presenter.show([1, 5])
    presenter.set_align(Align(AlignKind.FIRST))
    assert presenter.content is not None
    lives = [strip.life for strip in presenter.content.strips]
    assert [int(life.lanes.occurred_at_us[0]) for life in lives if life is not None] == [0, 0]
    assert presenter.content.relative is not None
    assert presenter.content.relative(-30 * DAY_US) == "−30 d"


def test_that_what_is_taken_away_comes_back(presenter: ComparePresenter) -> None:
    presenter.show([1, 2, 3])
    presenter.remove(1)
    assert list(presenter.people) == [1, 3]
    presenter.restore()
    assert list(presenter.people) == [1, 2, 3]


def test_that_promoters_are_put_below(presenter: ComparePresenter) -> None:
    presenter.show_beside(1, Band.HIGH)
    assert presenter.people == (1, 2)


def test_that_the_chosen_event_is_opened_in_its_own_life(
    presenter: ComparePresenter, opened: list[tuple[int, int]]
) -> None:
    presenter.show([4, 7])
    presenter.choose(1, 2)
    presenter.open_selected()
    assert presenter.content is not None
    assert [no for no, _ in opened] == [7]


def test_that_what_matters_most_is_kept_in_order_of_time() -> None:
    contacts = [
        SheetContact(row, rank, str(row + 1), "", "", Channel.WEB, "", (), (), (), "", "", ())
        for row, rank in enumerate([5.0, 0.0, 3.0, 1.0, 5.0])
    ]
    assert [contact.number for contact in pick_contacts(contacts, 3)] == ["2", "3", "4"]
    assert [contact.number for contact in pick_contacts(contacts, 4)] == ["2", "3", "4", "5"]
