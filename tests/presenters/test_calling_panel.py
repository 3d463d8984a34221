from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path

import pytest

from tests.inline_jobs import InlineJobs
from tests.small_journeys import SATURDAY_US, Happening, make_journey
from tests.small_journeys import Person as Who
from viewer.domain.anchors import customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.calling import CallRecord, CallState, NextStep, OutcomeKind, Person
from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US, HOUR_US
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import CustomerField, FieldRole, Journey
from viewer.domain.scores import GoodEnd, Score, ScoreKind
from viewer.domain.text import english
from viewer.presenters.call_book import CallBook, count_head, make_bars
from viewer.presenters.call_briefing import BriefingWords, make_briefing
from viewer.presenters.call_panel import PanelContent, PanelMode, find_answer, make_call_line
from viewer.presenters.call_states import CallStates
from viewer.presenters.caller import Caller
from viewer.presenters.calling import CallingPresenter, CallWords
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.masking import Mask
from viewer.presenters.reveal import Reveal
from viewer.reviews.store import ReviewStore
from viewer.workspace.calling import CallCommands, CallResult, Target

SECRET = b"secret"
NOW_US = SATURDAY_US + 10 * DAY_US
SATO, MORI = Person("佐藤", "役員"), Person("森", "営業企画")
PHONE = CustomerField(FieldRole.PHONE, "電話番号", "090-0000-1234")


@dataclass
class View:
    content: PanelContent | None = None
    written: CallWords = field(default_factory=CallWords)
    at_us: int = 0
    notice: str = ""
    is_problem: bool = False

    def set_content(self, content: PanelContent | None) -> None:
        self.content = content

    def set_words(self, words: CallWords) -> None:
        self.written = words

    def words(self) -> CallWords:
        return self.written

    def set_again_at(self, at_us: int) -> None:
        self.at_us = at_us

    def again_at(self) -> int:
        return self.at_us

    def set_notice(self, words: str, *, is_problem: bool = False) -> None:
        self.notice, self.is_problem = words, is_problem

    def mode(self) -> PanelMode:
        assert self.content is not None
        return self.content.mode


@dataclass
class Phone:
    """A panel for 佐藤 on one store, with what was asked of them."""

    view: View
    presenter: CallingPresenter
    store: ReviewStore
    asked: list[str]
    written: list[ChangeSet]


def words_of() -> BriefingWords:
    dates = DateWords(english, "en", UTC, HolidayCalendar())
    return BriefingWords(english, dates, Mask(english, "en", SECRET), SATURDAY_US + 9 * DAY_US)


def life(*more: Happening, fields: tuple[CustomerField, ...] = (PHONE,)) -> Journey:
    happenings = [Happening(SATURDAY_US, key=1), *more]
    return make_journey(happenings, Who(fields=fields))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
    yield opened
    opened.close()


def fail(error: AshiatoError) -> None:
    raise error


def commands_on(store: ReviewStore) -> CallCommands:
    ticks = itertools.count(NOW_US, 60_000_000)
    return CallCommands(store, now_us=lambda: next(ticks))


@pytest.fixture
def make_phone(store: ReviewStore) -> Callable[..., Phone]:
    def make(person: Person = SATO, *, answers: Sequence[Person | None] = (), reason: str | None = "確認") -> Phone:
        view, asked, written = View(), list[str](), list[ChangeSet]()
        told = iter(answers)

        def ask(_suggestion: Person, _departments: Sequence[str]) -> Person | None:
            asked.append("person")
            return next(told)

        def ask_reason(what: str, _suggestion: str) -> str | None:
            asked.append(what)
            return reason

        def refresh() -> None:
            presenter.refresh()

        caller = Caller(person, is_known=not answers, ask=ask, on_told=lambda _person: None)
        book = CallBook(InlineJobs(), on_read=refresh, on_written=written.append, on_error=fail)
        reveal = Reveal(book, caller, english, SECRET, ask_reason)
        presenter = CallingPresenter(
            view, book, words_of(), secret=SECRET, caller=caller, reveal=reveal, now_us=lambda: NOW_US
        )
        book.set_commands(commands_on(store))
        return Phone(view, presenter, store, asked, written)

    return make


def test_that_name_and_department_are_asked_once_and_no_answer_claims_nothing(
    make_phone: Callable[..., Phone],
) -> None:
    phone = make_phone(answers=(None, SATO))
    phone.presenter.show(life(), 1, SATURDAY_US)
    phone.presenter.claim()
    assert phone.view.mode() is PanelMode.FREE
    phone.presenter.claim()
    phone.presenter.give_back()
    phone.presenter.claim()
    assert phone.view.mode() is PanelMode.MINE
    assert phone.asked == ["person", "person"]


def test_that_whoever_comes_second_is_told_who_has_the_call(make_phone: Callable[..., Phone]) -> None:
    mine, theirs = make_phone(SATO), make_phone(MORI)
    for phone in (mine, theirs):
        phone.presenter.show(life(), 1, SATURDAY_US)
    mine.presenter.claim()
    theirs.presenter.claim()
    assert theirs.view.is_problem
    assert "佐藤 has this call already" in theirs.view.notice
    assert theirs.view.mode() is PanelMode.HELD
    assert theirs.view.content is not None
    assert theirs.view.content.state.startswith("佐藤 (役員) has this call since")


def test_that_an_outcome_has_to_be_chosen_and_then_closes_the_case(make_phone: Callable[..., Phone]) -> None:
    phone = make_phone()
    phone.presenter.show(life(), 1, SATURDAY_US)
    phone.presenter.claim()
    phone.presenter.save()
    assert phone.view.is_problem
    phone.view.written = CallWords("お詫びした", "何が一番？", OutcomeKind.SPOKE)
    phone.presenter.save()
    assert phone.view.mode() is PanelMode.CLOSED
    assert phone.view.words() == CallWords()
    assert phone.view.content is not None
    assert phone.view.content.state.endswith("お詫びした")
    assert phone.written[-1].can_undo


def test_that_a_time_to_call_again_lies_ahead(make_phone: Callable[..., Phone]) -> None:
    phone = make_phone()
    phone.presenter.show(life(), 1, SATURDAY_US)
    assert phone.view.at_us > NOW_US
    phone.presenter.claim()
    phone.view.written = CallWords(outcome=OutcomeKind.CALL_AGAIN)
    phone.view.at_us = NOW_US - 1
    phone.presenter.save()
    assert phone.view.is_problem
    phone.view.at_us = NOW_US + HOUR_US
    phone.presenter.save()
    assert phone.view.content is not None
    assert "again at" in phone.view.content.state


def test_that_three_misses_ask_what_next(make_phone: Callable[..., Phone]) -> None:
    phone = make_phone()
    phone.presenter.show(life(), 1, SATURDAY_US)
    phone.presenter.claim()
    for _ in range(3):
        phone.view.written = CallWords(questions="届いた日", outcome=OutcomeKind.NO_ANSWER)
        phone.presenter.save()
    assert phone.view.mode() is PanelMode.ASKING
    phone.presenter.decide(NextStep.MAIL)
    assert phone.view.mode() is PanelMode.CLOSED
    # Questions that could not be put stay with the case, whoever looks at it next.
    other = make_phone(MORI)
    other.presenter.show(life(), 1, SATURDAY_US)
    assert other.view.words().questions == "届いた日"


def test_that_the_phone_number_is_shown_only_after_a_reason_was_written_down(make_phone: Callable[..., Phone]) -> None:
    phone = make_phone(reason=None)
    phone.presenter.show(life(), 1, SATURDAY_US)
    phone.presenter.claim()
    phone.presenter.show_phone()
    assert phone.view.content is not None
    assert "1234" not in phone.view.content.phone
    assert phone.store.load_records("reveal") == []
    phone = make_phone(reason="お電話のため")
    phone.presenter.show(life(), 1, SATURDAY_US)
    phone.presenter.show_phone()
    assert phone.view.content is not None
    assert phone.view.content.phone == "090-0000-1234"
    (reveal,) = phone.store.load_records("reveal")
    assert (reveal.fields["by"], reveal.fields["reason"], reveal.fields["field"]) == ("佐藤", "お電話のため", "phone")
    # Another customer is masked again.
    phone.presenter.show(make_journey([Happening(SATURDAY_US, key=2)], Who(fields=(PHONE,))), 2, SATURDAY_US)
    assert "1234" not in phone.view.content.phone


def test_that_a_customer_who_must_not_be_called_is_blocked_with_the_reason(make_phone: Callable[..., Phone]) -> None:
    phone = make_phone()
    refusal = CustomerField(FieldRole.DO_NOT_CALL, "電話可否", "電話不可")
    phone.presenter.show(life(fields=(PHONE, refusal)), 1, SATURDAY_US)
    assert phone.view.mode() is PanelMode.BLOCKED
    assert phone.view.content is not None
    assert phone.view.content.state == "Do not call: 電話可否 is 電話不可"


def facts_of(journey: Journey, answered_at_us: int | None = SATURDAY_US) -> dict[str, str]:
    briefing = make_briefing(journey, answered_at_us, (), (), words_of())
    return {fact.label: fact.words for fact in briefing.facts}


def test_that_hours_are_wishes_or_said_to_be_habits() -> None:
    wish = CustomerField(FieldRole.OTHER, "連絡希望時間帯", "平日18時以降")
    assert facts_of(life(fields=(wish,)))["Good hours"] == "wish: 平日18時以降 (連絡希望時間帯)"
    visits = [Happening(SATURDAY_US + day * DAY_US + 14 * HOUR_US, visit_no=day) for day in (1, 2, 3, 4)]
    assert "no wish known" in facts_of(life(*visits))["Good hours"]
    assert "unknown" in facts_of(life())["Good hours"]


def test_that_a_question_nobody_answered_and_a_complaint_are_open() -> None:
    asked = Happening(SATURDAY_US + HOUR_US, title="納期", text="いつですか", channel=Channel.MAIL)
    journey = life(asked)
    journey.events.thread[1] = "t1"
    assert "unanswered: 納期" in facts_of(journey)["Open matters"]
    complaint = life(Happening(SATURDAY_US + HOUR_US, channel=Channel.CALL, name="call"))
    complaint.events.topic[1] = "苦情"
    assert "complaint: 苦情" in facts_of(complaint)["Open matters"]
    assert facts_of(life())["Open matters"] == "unknown from the records"


def test_that_heads_and_bars_count_each_case_once(store: ReviewStore) -> None:
    commands = commands_on(store)
    refs = customer_refs(life(), SECRET)
    commands.claim(Target(refs, 1), SATO)
    commands.save_outcome(Target(refs, 1), SATO, CallResult(OutcomeKind.SPOKE))
    again = CallResult(OutcomeKind.CALL_AGAIN, again_at_us=NOW_US + 1)
    commands.save_outcome(Target(refs, 2), MORI, again)
    head = count_head((1, 2, 3), commands.load_all(), NOW_US + DAY_US)
    assert (head.low, head.claimed, head.called, head.spoke, head.untouched, head.overdue) == (3, 0, 2, 1, 1, 1)
    bars = make_bars(commands.load_all(), NOW_US - DAY_US)
    assert [(bar.name, bar.spoke, bar.taken) for bar in bars] == [("営業企画", 0, 1), ("役員", 1, 1)]
    assert make_bars(commands.load_all(), NOW_US + DAY_US) == ()


def test_that_lists_can_be_filtered_by_where_a_call_stands(store: ReviewStore) -> None:
    refs = customer_refs(life(), SECRET)
    commands = commands_on(store)
    commands.claim(Target(refs, 1), SATO)
    tables: dict[str, dict[str, list[object]]] = {}

    class Finder:
        def find_numbers(self, wanted: object, _secret: bytes, _report: object) -> dict[object, int]:
            return dict.fromkeys(wanted, 7)  # type: ignore[call-overload, no-any-return]

        def set_live(self, table: str, columns: dict[str, list[object]]) -> None:
            tables[table] = columns

    known: list[bool] = []
    states = CallStates(
        Finder(),  # type: ignore[arg-type]
        InlineJobs(), english, SECRET, on_known=lambda: known.append(True), on_error=fail, now_us=lambda: NOW_US,
    )  # fmt: skip
    states.set_calls(commands.load_all())
    assert states.find_words(7) == "Claimed: 役員"
    assert states.find_words(8) == ""
    assert (tables["call"]["customer_no"], tables["call"]["state"]) == ([7], [CallState.CLAIMED.value])
    assert known


def test_that_the_head_of_a_journey_says_where_its_calls_stand(store: ReviewStore) -> None:
    commands, journey, words = commands_on(store), life(), words_of()
    refs = customer_refs(journey, SECRET)
    assert make_call_line(journey, (), words, NOW_US) == ""
    commands.claim(Target(refs, 1), SATO)
    assert make_call_line(journey, commands.load_all(), words, NOW_US).startswith("Call: claimed by 佐藤 (役員)")
    commands.save_outcome(Target(refs, 1), SATO, CallResult(OutcomeKind.NEVER_AGAIN))
    cases: tuple[CallRecord, ...] = commands.load_all()
    assert "never to be called again" in make_call_line(journey, cases, words, NOW_US)


def test_that_beside_a_journey_the_call_is_about_the_case_in_hand_else_the_last_low_answer(store: ReviewStore) -> None:
    def score(key: int, value: float) -> Score:
        return Score(key, ScoreKind.NPS, "推奨度", value, 0, 10, GoodEnd.HIGH, SATURDAY_US + key)

    journey = replace(life(), scores=(score(1, 2), score(2, 3), score(3, 9)))
    commands, refs = commands_on(store), customer_refs(journey, SECRET)
    found = find_answer(journey, ())
    assert found is not None
    assert found.event_key == 2
    commands.claim(Target(refs, 1), SATO)
    found = find_answer(journey, commands.load_all())
    assert found is not None
    assert found.event_key == 1
    assert find_answer(life(), ()) is None
