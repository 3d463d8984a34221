"""The exchange in the background, against a real PostgreSQL that is stopped, cut off and slowed down."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.reviews.people import EVERYTHING, ON_SEARCH
from tests.team_server import BadNetwork, TeamServer, TestTeam
from viewer.domain.annotations import MarkKind
from viewer.domain.clock import HOUR_US
from viewer.domain.errors import AshiatoError
from viewer.domain.people import Role
from viewer.domain.presence import Presence, SharedPlace
from viewer.domain.text import Text
from viewer.reviews.hubs import Hub, HubAway
from viewer.reviews.hubs.server_line import connect
from viewer.reviews.hubs.team_setup import Invitation
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.team import Link, Team, TeamState

PATIENCE_S = 30.0


class Client:
    """One person's app without a window."""

    def __init__(self, folder: Path, connect: Callable[[], Hub], author: str, *, ahead_us: int = 0) -> None:
        def now_us() -> int:
            return time.time_ns() // 1000 + ahead_us

        folder.mkdir(exist_ok=True)
        self.store = ReviewStore.open(folder / "reviews.sqlite", state_dir=folder / "state", now_us=now_us)
        self.commands = AnnotationCommands(self.store, author)
        self.changed = threading.Condition()
        self.people: list[Presence] = []
        self.states: list[TeamState] = []
        self.team = Team(
            self.store, connect, "hub", on_state=self._note, on_news=self._ring, on_people=self._meet,
            pauses=random.Random(1), now_us=now_us,
        )  # fmt: skip
        self.team.start()

    def mark(self, words: str) -> str:
        (mark_id,) = self.commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", words).mark_ids
        return mark_id

    def words(self) -> set[str]:
        return {mark.body for mark in self.store.load_marks(EVERYTHING)}

    def await_words(self, words: set[str]) -> None:
        self.until(lambda: self.words() == words)

    def until(self, holds: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(holds, PATIENCE_S), (self.team.state, self.words(), self.people)

    def close(self) -> None:
        self.team.stop(10)
        self.store.close()

    def _note(self, state: TeamState) -> None:
        self.states.append(state)
        self._ring()

    def _meet(self, people: list[Presence]) -> None:
        self.people = people
        self._ring()

    def _ring(self) -> None:
        with self.changed:
            self.changed.notify_all()


@pytest.fixture
def join(tmp_path: Path, team: TestTeam) -> Iterator[Callable[..., Client]]:
    """Opens a client of a person by name."""
    clients: list[Client] = []
    invitations: dict[str, Invitation] = {}

    def join_one(
        author: str, *, role: Role = Role.MEMBER, port: int | None = None, patience_s: float = 10.0,
        ahead_us: int = 0,
    ) -> Client:  # fmt: skip
        if author not in invitations:
            invitations[author] = team.invite(author, role)
        invitation = invitations[author]
        client = Client(
            tmp_path / author,
            lambda: team.connect(invitation, port=port, patience_s=patience_s), author, ahead_us=ahead_us,
        )  # fmt: skip
        clients.append(client)
        return client

    yield join_one
    for client in clients:
        client.close()


@pytest.fixture
def network(team: TestTeam) -> Iterator[BadNetwork]:
    bad = BadNetwork(team.address.port)
    yield bad
    bad.close()


def test_that_a_mark_appears_on_the_other_computer_and_nothing_waits_then(join: Callable[..., Client]) -> None:
    here, there = join("田中"), join("佐藤")
    here.mark("見つけた")
    there.await_words({"見つけた"})
    there.mark("こちらも")
    here.await_words({"見つけた", "こちらも"})
    here.until(lambda: here.team.state.link is Link.CONNECTED and here.team.state.waiting_count == 0)


def test_that_what_was_written_before_the_hub_was_there_goes_to_it(join: Callable[..., Client], tmp_path: Path) -> None:
    alone = Client(tmp_path / "田中", _nobody, "田中")
    alone.mark("ひとりで")
    alone.until(lambda: alone.team.state.link is Link.AWAY and alone.team.state.waiting_count > 0)
    assert alone.team.state.away_since_us > 0
    alone.close()
    join("田中")
    join("佐藤").await_words({"ひとりで"})


def test_that_work_goes_on_while_the_server_is_stopped_and_all_meet_again_after_it_started(
    join: Callable[..., Client], team_server: TeamServer
) -> None:
    here, there = join("田中"), join("佐藤")
    here.mark("前")
    there.await_words({"前"})
    team_server.server.stop(at_once=True)
    try:
        here.until(lambda: here.team.state.link is Link.AWAY)
        here.mark("間に")
        there.mark("そのころ")
        here.until(lambda: here.team.state.waiting_count > 0)
        assert here.words() == {"前", "間に"}
    finally:
        team_server.server.resume()
    for client in (here, there):
        client.team.try_now()
        client.await_words({"前", "間に", "そのころ"})
        client.until(lambda client=client: client.team.state.link is Link.CONNECTED)
        assert client.team.state.away_since_us == 0
    assert here.store.load_operations_since({}) == there.store.load_operations_since({})


@pytest.mark.parametrize("harm", ["cut", "half_close", "swallow"])
def test_that_a_network_that_breaks_in_the_middle_loses_and_doubles_nothing(
    join: Callable[..., Client], network: BadNetwork, harm: str
) -> None:
    here, there = join("田中", port=network.port, patience_s=0.5), join("佐藤")
    here.mark("1")
    there.await_words({"1"})
    network.swallows = harm == "swallow"
    {"cut": network.cut, "half_close": network.half_close, "swallow": lambda: None}[harm]()
    here.mark("2")
    there.mark("3")
    here.until(lambda: any(state.link is Link.AWAY for state in here.states))
    network.swallows = False
    network.cut()
    here.team.try_now()
    for client in (here, there):
        client.await_words({"1", "2", "3"})
    assert here.store.load_operations_since({}) == there.store.load_operations_since({})


def test_that_a_slow_network_only_delays(join: Callable[..., Client], network: BadNetwork) -> None:
    network.delay_s = 0.02
    here, there = join("田中", port=network.port), join("佐藤", port=network.port)
    for number in range(5):
        here.mark(str(number))
    there.await_words({"0", "1", "2", "3", "4"})


def test_that_clocks_an_hour_apart_are_told_and_the_later_knowledge_wins(join: Callable[..., Client]) -> None:
    here, ahead = join("田中"), join("佐藤", ahead_us=HOUR_US)
    mark_id = ahead.mark("未来から")
    here.await_words({"未来から"})
    here.commands.edit_mark(mark_id, body="いま")
    ahead.await_words({"いま"})
    ahead.until(lambda: ahead.team.state.is_clock_off)
    assert abs(ahead.team.state.clock_ahead_us - HOUR_US) < HOUR_US / 60
    assert not here.team.state.is_clock_off


def test_that_what_a_login_may_not_write_stays_here_and_is_told_while_the_rest_goes_on(
    join: Callable[..., Client],
) -> None:
    here, there = join("田中"), join("佐藤")
    AnnotationCommands(here.store, "社長").add_mark(MarkKind.NOTE, ON_SEARCH, "", "別の名前")
    there.mark("届く")
    here.await_words({"別の名前", "届く"})
    here.until(lambda: here.team.state.withheld_count > 0)
    assert here.team.state.link is Link.CONNECTED
    assert here.team.state.problem is not None
    assert there.words() == {"届く"}
    here.mark("本人の名前")
    there.await_words({"届く", "本人の名前"})
    assert here.team.state.withheld_count > 0


def test_that_a_name_of_somebody_else_is_not_shown_as_here_and_the_rest_goes_on(join: Callable[..., Client]) -> None:
    here, there = join("田中"), join("佐藤")
    here.team.set_presence(Presence("window", here.store.replica_id, "佐藤"))
    here.until(lambda: here.team.state.problem is not None)
    here.mark("届く")
    there.await_words({"届く"})
    assert here.team.state.link is Link.CONNECTED
    assert there.people == []


def test_that_a_reader_sees_everything_and_sends_nothing(join: Callable[..., Client]) -> None:
    writer, reader = join("田中"), join("見学", role=Role.READER)
    writer.mark("みんなに")
    reader.await_words({"みんなに"})
    reader.until(lambda: reader.team.state.role is Role.READER)
    with pytest.raises(AshiatoError, match="role does not allow"):
        reader.mark("書けない")
    assert writer.words() == {"みんなに"}


def test_that_hidden_marks_reach_nobody_before_the_reveal(join: Callable[..., Client], team: TestTeam) -> None:
    here, there = join("田中"), join("佐藤")
    here.commands.hides_in = "review-1"
    here.commands.add_mark(MarkKind.NOTE, ON_SEARCH, "", "ひそかに")
    here.commands.hides_in = ""
    here.mark("公に")
    there.await_words({"公に"})
    assert "公に" in _everything_on(team)
    assert "ひそかに" not in _everything_on(team)
    here.store.reveal("田中", "review-1")
    there.await_words({"公に", "ひそかに"})


def test_that_what_an_owner_forgets_is_blanked_on_the_hub_and_on_the_others(
    join: Callable[..., Client], team: TestTeam
) -> None:
    owner, member = join("田中", role=Role.OWNER), join("佐藤")
    member.mark("この人のこと")
    owner.await_words({"この人のこと"})
    assert "この人のこと" in _everything_on(team)
    owner.store.forget("田中", EVERYTHING, reason="頼まれた")
    member.until(lambda: not member.store.find_rows_that_say(["この人のこと"]))
    owner.team.stop(10)
    again = join("田中", role=Role.OWNER)
    again.until(lambda: "この人のこと" not in _everything_on(team))


def test_that_two_on_one_field_end_with_the_same_words_and_a_conflict_on_both(
    join: Callable[..., Client], team_server: TeamServer
) -> None:
    here, there = join("田中"), join("佐藤")
    mark_id = here.mark("元")
    there.await_words({"元"})
    team_server.server.stop(at_once=True)
    try:
        here.commands.edit_mark(mark_id, body="田中の")
        there.commands.edit_mark(mark_id, body="佐藤の")
    finally:
        team_server.server.resume()
    for client in (here, there):
        client.team.try_now()
        client.until(lambda client=client: len(client.store.find_conflicts([mark_id])) == 1)
    assert here.words() == there.words()
    both = [*here.store.find_conflicts([mark_id]), *there.store.find_conflicts([mark_id])]
    assert both[0] == both[1]


def test_that_people_see_who_is_here_and_who_has_left(join: Callable[..., Client]) -> None:
    here, there = join("田中"), join("佐藤")
    for client, author in ((here, "田中"), (there, "佐藤")):
        client.team.set_presence(
            Presence(f"w-{author}", client.store.replica_id, author, place=SharedPlace("customers", EVERYTHING[0]))
        )
    here.until(lambda: {each.person for each in here.people} == {"田中", "佐藤"})
    there.close()
    here.until(lambda: {each.person for each in here.people} == {"田中"})


def test_that_two_windows_on_one_workspace_send_everything_once(join: Callable[..., Client]) -> None:
    one, other, far = join("田中"), join("田中"), join("佐藤")
    for number in range(6):
        (one, other)[number % 2].mark(str(number))
    far.await_words({"0", "1", "2", "3", "4", "5"})
    assert far.store.load_operations_since({}) == one.store.load_operations_since({})


def test_that_many_who_write_at_once_end_the_same_though_the_hub_restarts_and_some_die(
    join: Callable[..., Client], team_server: TeamServer
) -> None:
    clients = [join(f"人{number}") for number in range(6)]

    def write(client: Client, name: int) -> None:
        for number in range(8):
            client.mark(f"{name}-{number}")

    writers = [threading.Thread(target=write, args=(client, name)) for name, client in enumerate(clients)]
    for writer in writers:
        writer.start()
    team_server.server.stop(at_once=True)
    team_server.server.resume()
    clients[0].team.stop()
    for writer in writers:
        writer.join()
    again = join("人0")
    wanted = {f"{name}-{number}" for name in range(6) for number in range(8)}
    for client in (again, *clients[1:]):
        client.team.try_now()
        client.await_words(wanted)
    logs = [client.store.load_operations_since({}) for client in (again, *clients[1:])]
    assert all(each == logs[0] for each in logs)
    assert len({operation.operation_id for operation in logs[0]}) == len(logs[0])


def _nobody() -> Hub:
    raise HubAway(Text.translate("Team", "The team's hub cannot be reached."))


def _everything_on(team: TestTeam) -> str:
    """What a superuser of the server finds in the team's tables."""
    with connect(team.address, team.password) as line:
        tables = ("operation", "presence", "replica")
        return str([line.execute(f"SELECT * FROM ashiato.{table}").fetchall() for table in tables])
