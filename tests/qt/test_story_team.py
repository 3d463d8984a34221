"""One window and a colleague without one on a real PostgreSQL: joining, marks that appear, following, conflicts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from running_window import Desk, open_desk

from tests.team_server import TestTeam
from viewer.domain.anchors import Anchor, AnchorKind, customer_refs
from viewer.domain.annotations import MarkKind
from viewer.domain.hub_addresses import ServerAddress
from viewer.domain.join_links import JoinLink
from viewer.domain.people import Role
from viewer.domain.presence import Presence, SharedPlace
from viewer.presenters.settings import Settings
from viewer.qt.team_bar import TeamBar
from viewer.qt.team_desk import TeamDesk
from viewer.reviews.hubs.postgres import PostgresHub
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.folder import open_workspace
from viewer.workspace.team import Link, Team

pytestmark = pytest.mark.usefixtures("qapp")


class Colleague:
    """Somebody else's app, without a window."""

    def __init__(self, team: TestTeam, folder: Path, name: str, secret: bytes) -> None:
        folder.mkdir()
        invitation = team.invite(name)
        self.store = ReviewStore.open(folder / "reviews.sqlite", state_dir=folder / "state")
        self.commands = AnnotationCommands(self.store, name)
        self.name = name

        def connect() -> PostgresHub:
            return PostgresHub(invitation.address, invitation.password, secret=secret, person=name)

        self.team = Team(self.store, connect, "hub", on_state=_pass, on_news=_nothing, on_people=_pass)
        self.team.start()

    def show(self, place: SharedPlace, *, is_presenting: bool) -> None:
        self.team.set_presence(
            Presence("w-2", self.store.replica_id, self.name, "店舗", is_presenting=is_presenting, place=place)
        )

    def close(self) -> None:
        self.team.stop(10)
        self.store.close()


def _pass(_told: object) -> None: ...
def _nothing() -> None: ...


def _team_of(desk: Desk) -> TeamDesk:
    (found,) = desk.shown.window.findChildren(TeamDesk)
    return found


def _bar(desk: Desk) -> TeamBar:
    bar = _team_of(desk).bar
    assert bar is not None
    return bar


def _until(qtbot: QtBot, desk: Desk, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=20_000)
    desk.settle()


def _join(desk: Desk, team: TestTeam, name: str, qtbot: QtBot, role: Role = Role.MEMBER) -> None:
    invitation = team.invite(name, role)
    link = JoinLink(invitation.address, invitation.password, desk.shown.document.folder.secret, name)
    dialog = _team_of(desk).open_dialog()
    assert dialog is not None
    dialog.line.setText(link.words())
    dialog.join_button.click()
    _until(qtbot, desk, lambda: _linked(desk))


def _linked(desk: Desk) -> bool:
    state = _team_of(desk).state
    return state is not None and state.link is Link.CONNECTED and state.waiting_count == 0


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.backends.fail

    monkeypatch.setattr("keyring.get_keyring", keyring.backends.fail.Keyring)


def test_that_a_team_reads_marks_and_follows_together(
    sample: Path, tmp_path: Path, team: TestTeam, qtbot: QtBot
) -> None:
    with open_desk(sample) as desk:
        secret = desk.shown.document.folder.secret
        _join(desk, team, "山本", qtbot)
        assert _bar(desk).words == "チームと同期済み"
        # What is written from now on stands under the name that the team knows.
        notes = desk.shown._notes
        assert notes is not None
        assert notes.hand.author == "山本"
        assert any("山本" in label.text() for label in desk.shown.window.findChildren(QToolButton))
        written = (sample / "workspace.toml").read_text("utf-8")
        assert "postgresql://" in written
        assert ":***" not in written
        assert "password" not in written

        colleague = Colleague(team, tmp_path / "colleague", "佐藤", secret)
        try:
            _read_together(desk, colleague, secret, qtbot)
        finally:
            colleague.close()
        _until(qtbot, desk, lambda: _bar(desk).names == [])

        dialog = _team_of(desk).open_dialog()
        assert dialog is not None
        dialog.leave_button.click()
        _until(qtbot, desk, lambda: _team_of(desk).team is None)
        assert "hub" not in (sample / "workspace.toml").read_text("utf-8")


def _read_together(desk: Desk, colleague: Colleague, secret: bytes, qtbot: QtBot) -> None:
    # A colleague's mark on the customer who is read appears without anybody asking for it.
    journey = desk.shown.parts.journey.journey
    assert journey is not None
    here = customer_refs(journey, secret)[0]
    colleague.commands.add_mark(MarkKind.NOTE, Anchor(AnchorKind.JOURNEY, here), "", "<b>店から</b>見ると")
    _until(qtbot, desk, lambda: "<b>店から</b>見ると" in _cards(desk))

    # Who is here, and whom they read.
    other = _another_customer(desk)
    place = SharedPlace("customers", other, "lanes")
    colleague.show(place, is_presenting=True)
    _until(qtbot, desk, lambda: _bar(desk).names == ["佐藤"])

    # Following goes to their customer and view, and ends by itself when nobody presents.
    desk.shown.window.do_action("team.follow")
    _until(qtbot, desk, lambda: _reads(desk, secret) == other and desk.shown.parts.window.page == "customers")
    _until(qtbot, desk, lambda: _panel_is_lanes(desk))
    colleague.show(SharedPlace("customers", here, "contacts"), is_presenting=True)
    _until(qtbot, desk, lambda: _reads(desk, secret) == here and not _panel_is_lanes(desk))
    colleague.show(place, is_presenting=False)
    _until(qtbot, desk, lambda: _team_of(desk).followed == "")


def test_that_two_on_one_field_are_told_and_a_choice_settles_it_for_both(
    sample: Path, tmp_path: Path, team: TestTeam, qtbot: QtBot
) -> None:
    with open_desk(sample) as desk:
        _join(desk, team, "山田", qtbot)
        shown, secret = desk.shown, desk.shown.document.folder.secret
        store = shown.document.reviews
        assert store is not None
        journey = shown.parts.journey.journey
        assert journey is not None
        anchor = Anchor(AnchorKind.JOURNEY, customer_refs(journey, secret)[0])
        (mark_id,) = AnnotationCommands(store, "山田").add_mark(MarkKind.NOTE, anchor, "", "元").mark_ids
        colleague = Colleague(team, tmp_path / "colleague", "佐藤", secret)
        try:
            qtbot.waitUntil(lambda: colleague.store.load_mark(mark_id) is not None, timeout=20_000)
            # Both without seeing each other: the line of one of them is not served meanwhile.
            colleague.team.stop(10)
            AnnotationCommands(store, "山田").edit_mark(mark_id, body="山田の")
            colleague.commands.edit_mark(mark_id, body="佐藤の")
            again = Team(
                colleague.store, colleague.team._connect, "hub", on_state=_pass, on_news=_nothing, on_people=_pass
            )
            again.start()
            colleague.team = again
            _until(qtbot, desk, lambda: len(_team_of(desk).conflicts) == 1)
            dialog = _team_of(desk).open_conflicts()
            buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
            buttons["こちらにする"].click()
            _until(qtbot, desk, lambda: _team_of(desk).conflicts == [])
            mark = store.load_mark(mark_id)
            assert mark is not None
            qtbot.waitUntil(lambda: colleague.store.find_all_conflicts() == [], timeout=20_000)
            assert colleague.store.load_mark(mark_id) is not None
            assert colleague.store.load_mark(mark_id).body == mark.body  # type: ignore[union-attr]
            dialog.reject()
        finally:
            colleague.close()


def _cards(desk: Desk) -> list[str]:
    return [widget.card.body for widget in desk.shown.side.notes_panel.card_widgets]


def _reads(desk: Desk, secret: bytes) -> object:
    journey = desk.shown.parts.journey.journey
    return None if journey is None else customer_refs(journey, secret)[0]


def _panel_is_lanes(desk: Desk) -> bool:
    return desk.shown.parts.window.customers_page.journey.is_lanes


def _another_customer(desk: Desk) -> object:
    events, secret = desk.shown.document.events, desk.shown.document.folder.secret
    journey = desk.shown.parts.journey.journey
    assert journey is not None
    other = 1 if journey.customer.customer_no != 1 else 2
    return customer_refs(events.load_journey(other), secret)[0]


def test_that_without_the_hub_the_window_opens_at_once_and_says_what_waits(
    sample: Path, team: TestTeam, qtbot: QtBot
) -> None:
    folder = open_workspace(sample)
    address = ServerAddress("127.0.0.1", 9, "team", "nobody")
    folder.set_hub(address.url)
    with open_desk(sample, settings=Settings(author="山田")) as desk:
        _until(qtbot, desk, lambda: "オフライン" in _bar(desk).words)
        assert _team_of(desk).state is not None
