"""The list of customers: found, paged, stepped through, narrowed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from unittest.mock import call, create_autospec
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from inline_jobs import InlineJobs

from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US, TimeSpan, us_of
from viewer.domain.conditions import And, HasName, Not, ReadBy, Said, Scored
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort, LastScore, Pick, PickKind
from viewer.domain.errors import AshiatoError
from viewer.domain.picks import Behaviour, Group, Picked, Trait
from viewer.domain.progress import Report, silent
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text, english
from viewer.events.life_lines import LifeLine, LineScore
from viewer.presenters.customer_search import Order
from viewer.presenters.customer_words import RowWriter, days_ago, last_days, make_chips, span_of_days, without_chip
from viewer.presenters.customers import PAGE_ROWS, CustomersPresenter, CustomersView
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar

TOKYO = ZoneInfo("Asia/Tokyo")
DATES = DateWords(english, "ja", TOKYO, HolidayCalendar())
AS_OF_US = us_of(datetime(2026, 10, 31, 3, 0, tzinfo=UTC))


def make_customer_row(no: int, **changes: object) -> CustomerRow:
    score = LastScore(ScoreKind.NPS, 2.0, 0.0, 10.0, Band.LOW, None, AS_OF_US)
    row = CustomerRow(no, f"C-{no:05}", (), (), 12, 3, 0, AS_OF_US - DAY_US, (Channel.WEB, Channel.CALL), score)
    return replace(row, **changes)  # type: ignore[arg-type]


class Reader:
    def __init__(self, count: int) -> None:
        self.count = count
        self.queries: list[CustomerQuery] = []
        self.loaded: list[tuple[int, int]] = []
        self.error: AshiatoError | None = None
        self.parts: list[list[int]] = []
        self.lines_asked: list[tuple[int, ...]] = []

    def find_customers(
        self, query: CustomerQuery, report: Report = silent, on_part: Callable[[Order], None] | None = None
    ) -> Order:
        self.queries.append(query)
        if self.error is not None:
            raise self.error
        if on_part is not None:
            for part in self.parts:
                on_part(np.asarray(part, dtype=np.int32))
        found = np.arange(1, self.count + 1, dtype=np.int32)
        return found[found % 7 == 0] if query.search else found

    def find_picked(self, query: CustomerQuery, report: Report = silent) -> Picked:
        self.queries.append(query)
        assert query.pick is not None
        groups = (Group(2, (Trait(Behaviour.VISITS, 9.0, 1.2),)), Group(1, (Trait(Behaviour.TALK, 0.5, -2.0),)))
        if query.pick.kind is PickKind.TYPICAL:
            return Picked((4, 2), 3, {"people": 30}, groups)
        return Picked((5, 3), 1000, {"seed": query.pick.seed, "converted": 7})

    def load_life_lines(self, query: CustomerQuery, customer_nos: Sequence[int]) -> list[LifeLine]:
        self.lines_asked.append(tuple(customer_nos))
        empty = np.full(96, -1, np.int8)
        answers = tuple(LineScore(ScoreKind.NPS, value, Band.LOW, 3) for value in (8.0, 6.0, 2.0))
        return [LifeLine(no, empty, empty > 0, answers, 2) for no in customer_nos]

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]:
        self.loaded.append((customer_nos[0], customer_nos[-1]))
        return [make_customer_row(no) for no in reversed(customer_nos)]

    def event_names(self, limit: int) -> list[tuple[str, int]]:
        return [("検索", 40), ("購入", 3)][:limit]


class Screen:
    """A presenter with an autospecced view, its reader and what it opened."""

    def __init__(self, count: int = 1000, *, deferred: bool = False) -> None:
        self.view = create_autospec(CustomersView, instance=True)
        self.reader = Reader(count)
        self.jobs = InlineJobs(deferred=deferred)
        self.opened: list[int] = []
        self.errors: list[AshiatoError] = []
        writer = RowWriter(
            english, as_of_us=AS_OF_US, zone=TOKYO, nickname=lambda name: f"Bird {name}", count_marks=lambda _row: 0
        )
        self.presenter = CustomersPresenter(
            self.view,
            self.reader,
            self.jobs,
            translate=english,
            dates=DATES,
            total=count,
            as_of_us=AS_OF_US,
            make_row=writer.make_row,
            on_open=self.opened.append,
            on_error=self.errors.append,
        )


def test_that_the_first_customer_is_opened_and_the_first_rows_are_there() -> None:
    screen = Screen()
    screen.presenter.start()
    assert screen.opened == [1]
    screen.view.set_row_count.assert_called_once_with(1000)
    screen.view.set_count_line.assert_called_with("1,000 people")
    first, rows = screen.view.set_rows.call_args_list[0].args
    assert (first, len(rows)) == (0, PAGE_ROWS)
    assert [row.customer_no for row in rows[:3]] == [1, 2, 3]
    assert screen.view.set_empty.call_args == call(None)


def test_that_rows_come_by_pages_with_the_neighbours_read_ahead() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.presenter.read_ahead()
    screen.reader.loaded.clear()
    first = 5 * PAGE_ROWS
    screen.presenter.show_range(first + 10, first + 30)
    assert [start for start, _ in screen.reader.loaded] == [first + 1, first + PAGE_ROWS + 1, first - PAGE_ROWS + 1]


def test_that_the_first_picture_waits_for_no_more_than_it_shows() -> None:
    screen = Screen()
    screen.presenter.start()
    assert screen.reader.loaded == [(1, PAGE_ROWS)]


def test_that_scrolling_past_pages_does_not_load_what_is_out_of_sight() -> None:
    screen = Screen(200_000, deferred=True)
    screen.presenter.start()
    screen.presenter.read_ahead()
    screen.jobs.run_next()
    for position in range(0, 199_000, 1000):
        screen.presenter.show_range(position, position + 12)
    screen.jobs.run_all()
    assert len(screen.reader.loaded) == 1 + 3


def test_that_memory_is_bounded_while_a_long_list_is_scrolled_through() -> None:
    screen = Screen(200_000)
    screen.presenter.start()
    for position in range(0, 20_000, 50):
        screen.presenter.show_range(position, position + 12)
    forgotten = {entry.args[0] for entry in screen.view.forget_rows.call_args_list}
    shown = {entry.args[0] for entry in screen.view.set_rows.call_args_list}
    assert len(shown - forgotten) * PAGE_ROWS <= 6_100


def test_that_j_and_k_walk_the_list_and_stop_at_its_ends() -> None:
    screen = Screen(3)
    screen.presenter.start()
    for by in (1, 1, 1, -1, -1, -1):
        screen.presenter.step(by)
    assert screen.opened == [1, 2, 3, 2, 1]


def test_that_the_customer_being_read_stays_open_when_the_search_leaves_them_out() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.presenter.set_search("ソファ")
    assert screen.opened == [1]
    assert screen.view.set_current.call_args == call(None)
    assert screen.view.set_count_line.call_args == call("142 of 1,000 people")
    screen.presenter.step(1)
    assert screen.opened == [1, 7]


def test_that_a_stale_answer_never_replaces_a_newer_one() -> None:
    screen = Screen(deferred=True)
    screen.presenter.start()
    screen.presenter.set_search("a")
    screen.presenter.set_search("")
    screen.jobs.run_all()
    screen.view.set_row_count.assert_called_once_with(1000)


def test_that_rows_of_an_earlier_order_are_not_put_into_the_new_one() -> None:
    screen = Screen(deferred=True)
    screen.presenter.start()
    screen.jobs.run_next()
    screen.presenter.set_search("x")
    screen.jobs.waiting.reverse()
    screen.jobs.run_all()
    assert all(row.customer_no % 7 == 0 for row in screen.view.set_rows.call_args_list[0].args[1])


@pytest.mark.parametrize(("count", "can_clear"), [(1000, True), (0, False)])
def test_that_an_empty_list_says_what_to_do_next(count: int, can_clear: bool) -> None:
    screen = Screen(min(count, 6))
    screen.presenter.start(CustomerQuery(search="nobody"))
    empty = screen.view.set_empty.call_args.args[0]
    assert empty.can_clear is can_clear
    assert empty.next_step
    assert screen.opened == []


def test_that_a_failed_search_is_told_and_the_list_comes_back_to_life() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.reader.error = AshiatoError(Text("T", "The disk is gone."))
    screen.presenter.set_search("x")
    assert screen.errors == [screen.reader.error]
    assert screen.view.set_searching.call_args == call(False)


def test_that_clearing_keeps_the_sort() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(search="x", channels=frozenset({Channel.CALL}), sort=CustomerSort.NAME))
    screen.presenter.clear()
    assert screen.presenter.query == CustomerQuery(sort=CustomerSort.NAME)


def test_that_a_new_generation_keeps_the_query_and_the_open_customer() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(search="x"))
    newer = Reader(2000)
    screen.presenter.set_reader(newer, 2000)
    assert newer.queries == [CustomerQuery(search="x")]
    assert screen.opened == [7]


def test_that_event_names_are_offered_for_type_ahead() -> None:
    screen = Screen()
    screen.presenter.want_event_names()
    screen.view.set_event_names.assert_called_once_with(["検索", "購入"])


def test_that_every_chip_takes_its_own_condition_away() -> None:
    query = CustomerQuery(
        bands=frozenset({Band.LOW, Band.HIGH}),
        score_max=6.0,
        channels=frozenset({Channel.CALL, Channel.WEB}),
        seen=TimeSpan(AS_OF_US - 7 * DAY_US, AS_OF_US),
        event="購入",
        search="kept",
    )
    chips = make_chips(query, english, DATES)
    assert [chip.words for chip in chips] == [
        "Low score", "High score", "Score up to 6", "Web", "Phone", "Active 2026/10/24(土) - 2026/10/31(土)",
        "Page or event: 購入",
    ]  # fmt: skip
    for chip in chips:
        query = without_chip(query, chip.chip_id)
    assert query == CustomerQuery(search="kept")


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "yesterday"), (3, "3 day(s) ago"), (20, "2 week(s) ago"), (90, "3 month(s) ago"),
     (800, "2 year(s) ago")],
)  # fmt: skip
def test_that_last_seen_counts_calendar_days_from_the_last_event(days: int, words: str) -> None:
    assert english(days_ago(AS_OF_US - days * DAY_US, AS_OF_US, TOKYO)) == words


def test_that_a_day_begins_at_midnight_of_the_customers_zone() -> None:
    just_after_midnight = us_of(datetime(2026, 10, 30, 15, 0, 1, tzinfo=UTC))
    assert english(days_ago(just_after_midnight - 2_000_000, just_after_midnight, TOKYO)) == "yesterday"


def test_that_a_period_holds_whole_days_of_the_zone() -> None:
    span = span_of_days(date(2026, 10, 3), date(2026, 10, 1), TOKYO)
    assert span == TimeSpan(us_of(datetime(2026, 10, 1, tzinfo=TOKYO)), us_of(datetime(2026, 10, 4, tzinfo=TOKYO)))
    assert last_days(1, AS_OF_US, TOKYO).end_us > AS_OF_US


def test_that_a_row_is_one_sentence_for_screen_readers() -> None:
    writer = RowWriter(
        english, as_of_us=AS_OF_US, zone=TOKYO, nickname=lambda _id: "Blue Lark", count_marks=lambda _row: 2
    )
    row = writer.make_row(make_customer_row(5))
    assert row.spoken == "Blue Lark, C-00005, NPS answer 2, yesterday, 3 visit(s)"
    assert (row.score, row.band, row.marks_count) == ("2", Band.LOW, 2)
    assert writer.make_row(make_customer_row(5, last_score=None)).score == ""


def test_that_the_day_which_ago_counts_from_is_said() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.view.set_as_of.assert_called_once_with("as of 2026/10/31(土) (end of data)")


@pytest.mark.parametrize(
    ("value", "band", "word", "hints"),
    [
        (5.0, Band.LOW, "とても不満", ("とても不満", "1 is best")),
        (1.0, Band.HIGH, None, ("1 is best",)),
        (3.0, Band.MIDDLE, None, ()),
        (5.0, Band.HIGH, "とても満足", ()),
        (1.0, Band.LOW, None, ()),
    ],
)
def test_that_a_figure_says_what_was_asked_and_which_end_is_best_where_a_low_one_is_good(
    value: float, band: Band, word: str | None, hints: tuple[str, ...]
) -> None:
    writer = RowWriter(english, as_of_us=AS_OF_US, zone=TOKYO, nickname=str, count_marks=lambda _row: 0)
    score = LastScore(ScoreKind.CSAT, value, 1.0, 5.0, band, word, AS_OF_US)
    row = writer.make_row(make_customer_row(5, last_score=score))
    assert (row.score_kind, row.score_hints) == ("CSAT", hints)
    assert all(hint in row.spoken for hint in hints)


def test_that_each_part_of_a_condition_is_a_chip_that_can_be_taken_away() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(condition=And((Scored(high=6.0), Said("納期")))))
    (_, chips) = screen.view.set_query.call_args.args
    assert [chip.words for chip in chips] == ["Score ≦ 6", "Words “納期”"]
    screen.presenter.remove_chip("condition:0")
    assert screen.presenter.query.condition == Said("納期")
    screen.presenter.remove_chip("condition:0")
    assert screen.presenter.query.condition is None


def test_that_a_draw_tells_its_seed_and_the_next_draw_has_another() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.presenter.draw_again()
    assert screen.presenter.query.pick == Pick(PickKind.RANDOM, seed=1)
    words, groups, _ = screen.view.set_rule.call_args.args
    assert "1,000 people with seed 1" in words
    assert groups == []
    screen.presenter.draw_again()
    assert screen.presenter.query.pick == Pick(PickKind.RANDOM, seed=2)
    screen.presenter.remove_chip("pick")
    assert screen.presenter.query.pick is None
    assert screen.view.set_rule.call_args.args == ("", (), 0)


def test_that_groups_are_told_by_what_sets_them_apart_and_can_be_chosen() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(pick=Pick(PickKind.TYPICAL)))
    _, groups, shown = screen.view.set_rule.call_args.args
    assert groups == ["many visits a month (9.0): 2 people", "little by phone and chat (50%): 1 people"]
    assert shown == 0
    screen.presenter.show_group(1)
    assert screen.presenter.query.pick == Pick(PickKind.TYPICAL, group=1)


def test_that_too_few_people_for_a_pick_are_told_with_their_number() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(pick=Pick(PickKind.STRUGGLED)))
    assert screen.view.set_rule.call_args.args[0].startswith("Too few people to compare: 7")


def test_that_cleared_conditions_come_back() -> None:
    screen = Screen()
    query = CustomerQuery(condition=HasName("青木"), search="ソファ", sort=CustomerSort.EVENTS)
    screen.presenter.start(query)
    assert screen.view.set_restorable.call_args == call(False)
    screen.presenter.clear()
    assert screen.presenter.query == CustomerQuery(sort=CustomerSort.EVENTS)
    assert screen.view.set_restorable.call_args == call(True)
    screen.presenter.restore()
    assert screen.presenter.query == query
    assert screen.view.set_restorable.call_args == call(False)


def test_that_the_first_hits_are_shown_before_the_whole_answer() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.reader.parts = [[], [7], [7, 14]]
    screen.view.reset_mock()
    screen.presenter.set_search("納期")
    counts = [each.args[0] for each in screen.view.set_row_count.call_args_list]
    assert counts == [1, 142]


def test_that_a_stopped_search_leaves_the_list_and_the_question_as_they_were() -> None:
    screen = Screen(deferred=True)
    screen.presenter.start()
    screen.jobs.run_all()
    screen.view.reset_mock()
    screen.presenter.set_search("納期")
    screen.presenter.stop_search()
    screen.jobs.run_all()
    assert screen.presenter.query.search == ""
    assert screen.view.set_searching.call_args == call(False)
    screen.view.set_row_count.assert_not_called()


def test_that_lines_of_life_are_asked_for_what_is_on_screen_alone() -> None:
    screen = Screen()
    screen.presenter.start()
    assert screen.reader.lines_asked == []
    screen.presenter.read_ahead()
    screen.reader.lines_asked.clear()
    screen.presenter.show_range(20, 31)
    assert screen.reader.lines_asked == [tuple(range(21, 33))]
    first, rows = screen.view.set_rows.call_args.args
    assert first == 20
    assert [(row.score_path, row.signal_count) for row in rows] == [("8→6→2", 2)] * 12


def test_that_whom_one_key_would_open_is_told_once_the_first_picture_stands() -> None:
    screen = Screen()
    near: list[list[int]] = []
    screen.presenter._on_near = lambda numbers: near.append(list(numbers))
    screen.presenter.start()
    assert near == []
    screen.presenter.read_ahead()
    screen.presenter.open_position(10)
    assert near[-1] == [12, 10]
    screen.presenter.open_position(0)
    assert near[-1] == [2]


UNREAD = CustomerQuery(condition=Not(ReadBy()))


def _found(screen: Screen, *numbers: int) -> None:
    """From now on these are found."""
    screen.reader.find_customers = lambda *_args, **_named: np.array(numbers, np.int32)  # type: ignore[method-assign]


def test_that_a_list_that_people_changed_says_so_and_stays_as_it_is() -> None:
    screen = Screen()
    _found(screen, 4, 5, 6, 7)
    screen.presenter.start(UNREAD)
    screen.view.set_row_count.reset_mock()
    _found(screen, 5, 6, 7)
    screen.presenter.note_written()
    screen.view.set_outdated.assert_called_with("The list has changed (3 people now): refresh")
    screen.view.set_row_count.assert_not_called()
    screen.presenter.step(1)
    assert screen.opened == [4, 5]
    _found(screen, 4, 5, 6, 7)
    screen.presenter.note_written()
    screen.view.set_outdated.assert_called_with("")


def test_that_the_first_of_a_pick_is_opened_and_selected() -> None:
    screen = Screen()
    screen.presenter.start()
    screen.presenter.open_customer(9)
    screen.presenter.draw_again()
    assert screen.opened[-1] == 5
    screen.view.set_current.assert_called_with(0)
    screen.presenter.open_customer(3)
    screen.presenter.set_pick(None)
    assert screen.opened[-1] == 3


def test_that_the_place_stays_when_the_list_is_refreshed() -> None:
    screen = Screen()
    _found(screen, 4, 5, 6, 7)
    screen.presenter.start(UNREAD)
    screen.presenter.open_position(1)
    _found(screen, 4, 6, 7)
    screen.presenter.refresh_list()
    assert screen.presenter.current_no == 5
    screen.view.set_current.assert_called_with(None)
    screen.view.show_position.assert_called_once_with(1)
    screen.view.set_outdated.assert_called_with("")
    screen.presenter.step(1)
    assert screen.opened[-1] == 6
    screen.presenter.open_customer(5)
    screen.presenter.step(-1)
    assert screen.opened[-1] == 4


def test_that_what_people_write_is_not_asked_for_where_it_changes_nothing() -> None:
    screen = Screen()
    screen.presenter.start(CustomerQuery(condition=Scored(high=6.0)))
    asked = len(screen.reader.queries)
    screen.presenter.note_written()
    assert len(screen.reader.queries) == asked
