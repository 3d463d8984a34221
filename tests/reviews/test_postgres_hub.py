from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import psycopg
import pytest

from tests.reviews.people import EVERYTHING, ON_SEARCH
from tests.team_server import SECRET, TestTeam
from viewer.domain.annotations import MarkKind
from viewer.domain.hub_addresses import Password, read_address
from viewer.domain.operations import Operation
from viewer.domain.people import Role
from viewer.domain.presence import Pointer, Presence, SharedPlace
from viewer.reviews.hubs import HubAway, HubRefused
from viewer.reviews.hubs.postgres import PostgresHub
from viewer.reviews.hubs.server_line import connect
from viewer.reviews.hubs.team_setup import init_team, load_members, remove_member
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands

HOSTILE = "'); DROP TABLE ashiato.operation; -- \\ \" $$ %s :x \u0000\U00020bb7"


def _operation(author: str, seq: int = 1, replica: str = "r-1", body: str = "words") -> Operation:
    return Operation(replica, seq, f"g{seq}", seq << 16, seq, "mark", "m", "body", f'"{body}"', author, author)


def test_that_what_one_store_wrote_arrives_in_another_the_same(
    team: TestTeam, open_store: Callable[..., ReviewStore]
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    commands = AnnotationCommands(office, "田中")
    commands.add_mark(MarkKind.ISSUE, ON_SEARCH, HOSTILE, "納期が見つからない")
    commands.undo()
    commands.redo()
    with closing(team.connect(team.invite("田中"))) as here, closing(team.connect(team.invite("佐藤"))) as there:
        here.push(office.load_operations_since(here.load_version_vector()))
        assert there.load_version_vector() == office.load_version_vector()
        while operations := there.pull(laptop.load_version_vector(), 2):
            laptop.apply_remote(operations)
    assert laptop.load_operations_since({}) == office.load_operations_since({})
    assert laptop.load_marks(EVERYTHING) == office.load_marks(EVERYTHING)
    assert laptop.load_marks(EVERYTHING)[0].title == HOSTILE


def test_that_the_doorbell_rings_for_others_and_not_for_oneself(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as here, closing(team.connect(team.invite("佐藤"))) as there:
        here.push([_operation("田中")])
        assert there.wait_for_news(10)
        assert not here.wait_for_news(0)
        there.interrupt()
        assert not there.wait_for_news(10), "interrupted, and no news"


def test_that_the_same_operations_may_be_sent_again_and_other_ones_of_the_same_name_are_refused(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as hub:
        first, second = _operation("田中"), _operation("田中", 2)
        hub.push([first])
        hub.push([first, second])
        with pytest.raises(HubRefused) as refused:
            hub.push([replace(first, value='"other"'), replace(second, replica_seq=3)])
        assert refused.value.replica_ids == {"r-1"}
        assert hub.pull({}) == [first, second], "all or nothing"


def test_that_a_gap_is_refused(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as hub:
        with pytest.raises(HubRefused, match="earlier changes are missing"):
            hub.push([_operation("田中", 2)])
        assert hub.load_version_vector() == {}


def test_that_a_member_writes_as_oneself_and_a_facilitator_for_others(team: TestTeam) -> None:
    member, facilitator = team.invite("佐藤"), team.invite("進行役", Role.FACILITATOR)
    with closing(team.connect(member)) as hub:
        for forged in (_operation("田中"), replace(_operation("佐藤"), typist="田中"), replace(_operation("田中"))):
            with pytest.raises(HubRefused, match="another name") as refused:
                hub.push([forged])
            assert refused.value.replica_ids == {"r-1"}
        hub.push([_operation("佐藤")])
    with closing(team.connect(facilitator)) as hub:
        hub.push([replace(_operation("田中", replica="r-2"), typist="進行役")])
        assert len(hub.pull({})) == 2


def test_that_a_replica_belongs_to_the_login_that_wrote_it_first(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as own, closing(team.connect(team.invite("佐藤"))) as other:
        own.push([_operation("田中")])
        with pytest.raises(HubRefused):
            other.push([_operation("佐藤", 2)])
        own.push([_operation("田中", 2)])


def test_that_a_login_on_a_shared_computer_writes_as_each_of_its_people(team: TestTeam) -> None:
    with closing(team.connect(team.invite("店舗1", Role.MEMBER, "鈴木", "高橋"))) as hub:
        hub.push([_operation("鈴木"), _operation("高橋", 2)])
        with pytest.raises(HubRefused):
            hub.push([_operation("社長", 3)])


def test_that_a_reader_reads_and_writes_nothing_by_whatever_way(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as hub:
        hub.push([_operation("田中")])
    reader = team.invite("見学", Role.READER)
    with closing(team.connect(reader)) as hub:
        assert hub.role is Role.READER
        assert len(hub.pull({})) == 1
        with pytest.raises(HubRefused, match="reader"):
            hub.push([_operation("見学", replica="r-9")])
        looked = replace(_operation("見学", replica="r-9"), entity="audit")
        with pytest.raises(HubRefused):
            hub.push([replace(looked, author="田中", typist="田中")])
        hub.push([looked])
    _refuses_sql(reader.address.url, reader.password, "INSERT INTO ashiato.person VALUES ('社長', session_user)")
    _refuses_sql(reader.address.url, reader.password, "UPDATE ashiato.login SET role = 'owner'")


@pytest.mark.parametrize("role", [Role.MEMBER, Role.FACILITATOR])
def test_that_nobody_but_an_owner_makes_the_team_forget_somebody(team: TestTeam, role: Role) -> None:
    def forgotten(author: str) -> Operation:
        said = replace(_operation(author), entity="forgotten", field="identities")
        return replace(said, row_id="f1", value='[["crm","c0ffee"]]')

    with closing(team.connect(team.invite("佐藤", role))) as hub, pytest.raises(HubRefused, match="owner"):
        hub.push([forgotten("佐藤")])
    with closing(team.connect(team.invite("田中", Role.OWNER))) as hub:
        assert hub.pull({}) == []
        hub.push([forgotten("田中")])


def test_that_a_member_can_neither_change_nor_delete_by_sql(team: TestTeam) -> None:
    invitation = team.invite("田中")
    for words in (
        "INSERT INTO ashiato.operation SELECT * FROM ashiato.operation",
        "UPDATE ashiato.operation SET value = NULL",
        "DELETE FROM ashiato.operation",
        "TRUNCATE ashiato.operation",
        "DROP TABLE ashiato.operation",
        "UPDATE ashiato.replica SET last_seq = 99",
        "INSERT INTO ashiato.login VALUES (session_user, 'owner')",
        "SELECT ashiato.blank('[]')",
        "CREATE FUNCTION ashiato.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "DELETE FROM ashiato.presence",
        "SET ROLE postgres",
    ):
        _refuses_sql(invitation.address.url, invitation.password, words)


def test_that_a_login_of_no_team_sees_nothing(team: TestTeam) -> None:
    with connect(team.address, team.password) as line:
        line.execute(f"CREATE ROLE peeping_{team.address.database} LOGIN PASSWORD 'peep'")
    peeping = replace(team.address, user=f"peeping_{team.address.database}")
    _refuses_sql(peeping.url, Password("peep"), "SELECT * FROM ashiato.operation")
    with pytest.raises(HubRefused):
        PostgresHub(peeping, Password("peep"), secret=SECRET, person="誰か")


def test_that_a_function_of_the_hub_is_not_led_astray_by_what_the_caller_made_before(team: TestTeam) -> None:
    invitation = team.invite("田中")
    with closing(team.connect(invitation)) as hub:
        hub._line.execute("CREATE TEMP TABLE login (login text, role text)")
        hub._line.execute("INSERT INTO pg_temp.login VALUES (session_user, 'owner')")
        with pytest.raises(HubRefused):
            hub.push([_operation("社長")])


def test_that_who_was_removed_is_out_and_what_they_wrote_stays(team: TestTeam) -> None:
    invitation = team.invite("田中")
    with closing(team.connect(invitation)) as hub:
        hub.push([_operation("田中")])
        remove_member(team.address, team.password, invitation.address.user)
        with pytest.raises(HubAway):
            hub.load_version_vector()
    with pytest.raises((HubAway, HubRefused)):
        team.connect(invitation)
    (gone,) = [each for each in load_members(team.address, team.password) if each.names]
    assert (gone.names, gone.is_open) == (("田中",), False)
    with closing(team.connect(team.invite("佐藤"))) as hub:
        assert len(hub.pull({})) == 1
    again = team.invite("田中")
    assert again.address.user == invitation.address.user, "one person, one login"
    team.connect(again).close()


def test_that_a_workspace_with_another_key_is_refused(team: TestTeam) -> None:
    invitation = team.invite("田中")
    team.connect(invitation).close()
    with pytest.raises(HubRefused, match="another key"):
        PostgresHub(invitation.address, invitation.password, secret=b"x" * 32, person="田中")


def test_that_a_hub_is_made_once_and_again_without_harm(team: TestTeam) -> None:
    with closing(team.connect(team.invite("田中"))) as hub:
        hub.push([_operation("田中")])
        init_team(team.address, team.password)
        assert hub.load_version_vector() == {"r-1": 1}


def test_that_a_login_without_the_right_to_make_roles_is_told_so(team: TestTeam) -> None:
    invitation = team.invite("田中")
    with pytest.raises(HubRefused, match="may not make roles"):
        init_team(replace(invitation.address, database="postgres"), invitation.password)


def test_that_a_database_without_a_hub_says_what_to_run(team: TestTeam) -> None:
    with pytest.raises(HubRefused, match="ashiato team init"):
        PostgresHub(replace(team.address, database="postgres"), team.password, secret=SECRET, person="")


def test_that_people_see_each_other_and_where_the_presenter_points(team: TestTeam) -> None:
    place = SharedPlace(
        "customers", EVERYTHING[0], "contacts", 2**64 - 1, 0.25, (5, 9), (7, 8), Pointer(2**63, 0.5, 0.75, 123)
    )
    with closing(team.connect(team.invite("田中"))) as here, closing(team.connect(team.invite("佐藤"))) as there:
        here.publish_presence(Presence("w-1", "r-1", "田中", "CX研究", is_presenting=True, place=place))
        assert there.wait_for_news(10)
        (seen,) = there.load_presence()
        assert (seen.person, seen.department, seen.is_presenting, seen.place) == ("田中", "CX研究", True, place)
        with pytest.raises(HubRefused):
            there.publish_presence(Presence("w-2", "r-2", "田中"))
        here.publish_presence(None)
        assert there.wait_for_news(10)
        assert there.load_presence() == []


def test_that_no_error_no_log_and_no_repr_shows_a_password(team: TestTeam, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    words = "hunter2%40!"
    given = read_address(f"postgresql://sato:hunter2%2540!@127.0.0.1:{team.address.port}/{team.address.database}")
    assert given.password == Password(words)
    assert isinstance(given.address, type(team.address))
    shown = [repr(given), repr(given.address), given.address.url, given.address.name]
    for address in (given.address, replace(given.address, port=1), replace(given.address, options=(("sslmode", "x"),))):
        with pytest.raises((HubAway, HubRefused)) as refused:
            connect(address, given.password)
        shown += [str(refused.value), repr(refused.value), refused.value.where, repr(refused.value.__cause__)]
    shown += [record.getMessage() for record in caplog.records]
    assert not [each for each in shown if "hunter2" in each]


def test_that_tls_that_the_url_insists_on_is_not_given_up(team: TestTeam) -> None:
    invitation = team.invite("田中")
    given = read_address(f"{invitation.address.url}?sslmode=require")
    assert isinstance(given.address, type(team.address))
    assert given.address.has_tls
    with pytest.raises(HubAway, match="SSL"):
        connect(given.address, invitation.password)


def _refuses_sql(url: str, password: Password, words: str) -> None:
    with psycopg.connect(url, password=password.reveal(), autocommit=True) as line, pytest.raises(psycopg.Error):
        line.execute(words)
