from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from viewer.domain.anchors import IdentityRef
from viewer.domain.calling import CallState, NextStep, OutcomeKind, Person
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import FieldRole
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.calling import CallCommands, CallResult, CallTaken, Target
from viewer.workspace.commands import AnnotationCommands

NOON_US = 1_790_000_000_000_000
HANAKO = IdentityRef("crm", "c0ffee")
ANSWER = Target((HANAKO, IdentityRef("web", "beef")), 0xFEED)
SATO, MORI = Person("佐藤", "役員"), Person("森", "営業企画")

CLAIM_IN_A_PROCESS = """
import sys
from pathlib import Path
from viewer.domain.anchors import IdentityRef
from viewer.domain.calling import Person
from viewer.reviews.store import ReviewStore
from viewer.workspace.calling import CallCommands, CallTaken, Target
path, name = Path(sys.argv[1]), sys.argv[2]
store = ReviewStore.open(path, state_dir=path.parent / "state")
commands = CallCommands(store)
print("ready", flush=True)
sys.stdin.readline()
try:
    commands.claim(Target((IdentityRef("crm", "c0ffee"),), 7), Person(name))
    print("won")
except CallTaken as taken:
    print("taken by", taken.claim.by.name)
store.close()
"""


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[str], ReviewStore]]:
    opened: list[ReviewStore] = []

    def open_one(name: str) -> ReviewStore:
        (tmp_path / name).mkdir(exist_ok=True)
        ticks = itertools.count(NOON_US, 1_000_000)
        path, state = tmp_path / name / "reviews.sqlite", tmp_path / f"state of {name}"
        opened.append(ReviewStore.open(path, state_dir=state, now_us=lambda: next(ticks)))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[str], ReviewStore]) -> ReviewStore:
    return open_store("office")


def commands_of(store: ReviewStore, start_us: int = NOON_US) -> CallCommands:
    ticks = itertools.count(start_us, 60_000_000)
    return CallCommands(store, now_us=lambda: next(ticks))


def test_that_a_claim_locks_the_customer_for_others_until_it_is_given_back(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.claim(ANSWER, SATO)
    with pytest.raises(CallTaken) as taken:
        calls.claim(ANSWER, MORI)
    assert taken.value.claim.by == SATO
    # Another answer of the same person: two people must not call them about two answers either.
    with pytest.raises(CallTaken):
        calls.claim(Target((HANAKO,), 0xBEEF), MORI)
    with pytest.raises(CallTaken):
        calls.save_outcome(ANSWER, MORI, CallResult(OutcomeKind.SPOKE))
    calls.give_back(ANSWER, SATO)
    calls.claim(ANSWER, MORI)
    (record,) = calls.load_cases(ANSWER.customer)
    assert record.claim is not None
    assert record.claim.by == MORI


def test_that_claiming_twice_is_one_claim(store: ReviewStore) -> None:
    calls = commands_of(store)
    assert calls.claim(ANSWER, SATO).records
    assert not calls.claim(ANSWER, SATO).records


def test_that_a_case_that_is_closed_holds_nobody_off(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.claim(ANSWER, SATO)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.SPOKE, "お詫びした", "何が一番困りましたか"))
    calls.claim(Target((HANAKO,), 0xBEEF), MORI)
    first = next(each for each in calls.load_all() if each.answer_key == 0xFEED)
    assert first.state is CallState.SPOKE
    assert first.last is not None
    assert (first.last.notes, first.last.asked) == ("お詫びした", "何が一番困りましたか")


def test_that_a_claim_opens_a_closed_case_again(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.SPOKE))
    calls.claim(ANSWER, MORI)
    (record,) = calls.load_all()
    assert (record.state, record.has_spoken) == (CallState.CLAIMED, True)
    with pytest.raises(CallTaken):
        calls.claim(ANSWER, SATO)


def test_that_three_misses_in_a_row_ask_what_next(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.claim(ANSWER, SATO)
    for kind in (OutcomeKind.NO_ANSWER, OutcomeKind.VOICEMAIL):
        calls.save_outcome(ANSWER, SATO, CallResult(kind))
    assert not calls.load_all()[0].asks_next_step
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.NO_ANSWER))
    assert calls.load_all()[0].asks_next_step
    calls.decide(ANSWER, SATO, NextStep.LETTER)
    (record,) = calls.load_all()
    assert (record.state, record.asks_next_step, record.is_closed) == (CallState.OTHER_WAY, False, True)


def test_that_a_wrong_number_asks_at_once(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.WRONG_NUMBER))
    assert calls.load_all()[0].asks_next_step


def test_that_a_call_again_is_overdue_once_its_time_has_passed(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.CALL_AGAIN, again_at_us=NOON_US + 1000))
    (record,) = calls.load_all()
    assert record.state is CallState.AGAIN
    assert not record.is_overdue(NOON_US + 1000)
    assert record.is_overdue(NOON_US + 1001)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.SPOKE))
    assert not calls.load_all()[0].is_overdue(NOON_US + 1001)


def test_that_never_again_blocks_every_further_claim(store: ReviewStore) -> None:
    calls = commands_of(store)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.NEVER_AGAIN))
    with pytest.raises(AshiatoError, match="not to be called again"):
        calls.claim(Target((HANAKO,), 0xBEEF), SATO)


def test_that_undo_takes_back_the_outcome_then_the_claim_and_passes_over_what_was_looked_at(store: ReviewStore) -> None:
    calls = commands_of(store)
    marks = AnnotationCommands(store, SATO.name)
    calls.claim(ANSWER, SATO)
    calls.save_outcome(ANSWER, SATO, CallResult(OutcomeKind.SPOKE))
    calls.log_reveal(HANAKO, SATO, FieldRole.PHONE, "お電話のため")
    marks.undo()
    assert calls.load_all()[0].state is CallState.CLAIMED
    marks.undo()
    assert calls.load_all() == ()
    (reveal,) = store.load_records("reveal")
    assert reveal.fields["reason"] == "お電話のため"
    assert not marks.can_undo
    marks.redo()
    assert calls.load_all()[0].state is CallState.CLAIMED


def test_that_what_is_typed_outlives_a_crash(open_store: Callable[[str], ReviewStore]) -> None:
    commands_of(open_store("office")).save_draft("call/1", {"notes": "留守電", "to_ask": ""})
    again = commands_of(open_store("office"))
    assert again.load_draft("call/1") == {"notes": "留守電"}
    again.save_draft("call/1", {"notes": ""})
    assert again.load_draft("call/1") == {}


def test_that_of_two_processes_one_gets_the_call_and_the_other_is_told(tmp_path: Path) -> None:
    path = tmp_path / "reviews.sqlite"
    ReviewStore.open(path, state_dir=tmp_path / "state").close()
    people = ("佐藤", "森")
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIM_IN_A_PROCESS, str(path), name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )
        for name in people
    ]  # fmt: skip
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    said = [racer.communicate(timeout=60)[0].strip() for racer in racers]
    winner = said.index("won")
    assert said[1 - winner] == f"taken by {people[winner]}"


def test_that_of_two_machines_the_same_one_has_the_call_on_both_and_the_other_is_named(
    open_store: Callable[[str], ReviewStore],
) -> None:
    office, home = open_store("office"), open_store("home")
    office_calls, home_calls = commands_of(office), commands_of(home, NOON_US + 500)
    office_calls.claim(ANSWER, SATO)
    home_calls.claim(ANSWER, MORI)
    exchange(office, home)
    (here,), (there,) = office_calls.load_cases(ANSWER.customer), home_calls.load_cases(ANSWER.customer)
    assert here == there
    assert here.claim is not None
    assert {here.claim.by, here.lost_claims[0].by} == {SATO, MORI}
    winner, calls = (SATO, office_calls) if here.claim.by == SATO else (MORI, home_calls)
    calls.save_outcome(ANSWER, winner, CallResult(OutcomeKind.SPOKE))
    exchange(office, home)
    assert office_calls.load_all() == home_calls.load_all()
    assert office_calls.load_all()[0].state is CallState.SPOKE
