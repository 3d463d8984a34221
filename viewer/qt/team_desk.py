"""The team in one window: it starts and stops the exchange, and takes what that tells to the screen's thread."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.operations import Conflict, Operation
from viewer.domain.people import Role
from viewer.domain.presence import Presence, SharedPlace, find_presenter
from viewer.domain.progress import Report
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.presenters.team_words import PersonWords, make_bar_words, make_people_words
from viewer.qt.jobs import QtJobRunner
from viewer.qt.shared_view import PointerMark, SharedView
from viewer.qt.team_bar import TeamBar
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions
from viewer.timeline.selection import Selection
from viewer.workspace.document import Document
from viewer.workspace.hub_connection import connect_hub, find_address
from viewer.workspace.permissions import load_role, set_role
from viewer.workspace.settling import settle_conflict
from viewer.workspace.team import Team, TeamState

if TYPE_CHECKING:
    from viewer.qt.conflicts_dialog import ConflictsDialog
    from viewer.qt.open_window import OpenWindow
    from viewer.qt.team_dialog import TeamDialog
    from viewer.reviews.hubs import Hub
    from viewer.reviews.store import ReviewStore

_PLACE_MS = 150
_CONFLICTS_MS = 1_000
_LOOK_SOON_MS = 10
_MOST_PUT_OFF = 8


class TeamDesk(QObject):
    """Made with the review store. Without a hub it waits for one to be chosen, and shows nothing."""

    _state_told = Signal(object)
    _news_told = Signal()
    _people_told = Signal(object)

    def __init__(
        self, document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, view: SharedView, *,
        theme: Theme, translate: Translate, dates: DateWords, mask: Mask, author: Callable[[], str],
    ) -> None:  # fmt: skip
        super().__init__(shown.window)
        self._document, self._shown, self._jobs, self._app, self._view = document, shown, jobs, app, view
        self._theme, self._say, self._dates, self._mask = theme, translate, dates, mask
        self._author = author
        self._store: ReviewStore | None = None
        self._dialog: TeamDialog | None = None
        self._choosing: ConflictsDialog | None = None
        self.team: Team | None = None
        self.bar: TeamBar | None = None
        self.people: list[Presence] = []
        self.conflicts: list[Conflict] = []
        self._people_words: list[PersonWords] = []
        self._nicknames: dict[IdentityRef, str] = {}
        self._asked: set[IdentityRef] = set()
        self._presence_id = str(uuid.uuid4())
        self._is_presenting = False
        self._followed = ""
        self._gone_to: SharedPlace | None = None
        self._wanted: SharedPlace | None = None
        self._secret = document.folder.secret
        self._mark = PointerMark(theme, shown.parts.window.customers_page)
        self._state_told.connect(self._on_state, Qt.ConnectionType.QueuedConnection)
        self._news_told.connect(self._on_news, Qt.ConnectionType.QueuedConnection)
        self._people_told.connect(self._on_people, Qt.ConnectionType.QueuedConnection)
        self._poll = QTimer(self)
        self._poll.setInterval(_PLACE_MS)
        self._poll.timeout.connect(self._on_poll)
        # In a busy room something is new all the time: once a second is soon enough for what somebody must choose in.
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.setInterval(_CONFLICTS_MS)
        self._look_later.timeout.connect(self._look_for_conflicts)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(_LOOK_SOON_MS)
        self._look_soon.timeout.connect(self._on_news)
        self._put_off = 0
        self._role: Role | None = None
        shown.retiring.connect(self.stop)

    @property
    def state(self) -> TeamState | None:
        return None if self.team is None else self.team.state

    @property
    def is_presenting(self) -> bool:
        return self._is_presenting

    @property
    def followed(self) -> str:
        """The presence_id of whom this window follows, "" for nobody."""
        return self._followed

    def attach(self, store: ReviewStore) -> None:
        """Begin the exchange if the workspace has a hub."""
        self._store = store
        self.start()

    def show_journey(self, journey: Journey) -> None:
        """Another customer is read: others see it with the next look."""

    def note_selection(self, selection: Selection) -> None:
        """As `show_journey`."""

    def start(self) -> None:
        folder, store, author = self._document.folder, self._store, self._author()
        if store is None:
            return
        try:
            address = find_address(folder)
        except AshiatoError as error:
            self._shown.show_error(error)
            return
        if address is None:
            return

        def connect() -> Hub:
            return connect_hub(folder, store.replica_id, author)

        self.bar = bar = TeamBar(self._theme, self._shown.window)
        bar.action_asked.connect(self._shown.window.do_action)
        self._shown.window.setStatusBar(bar)
        bar.show()
        # Bound methods of signals: the thread of the exchange only puts something into this thread's queue.
        self.team = team = Team(
            store, connect, address.name, on_state=self._state_told.emit, on_news=self._news_told.emit,
            on_people=self._people_told.emit,
        )  # fmt: skip
        bar.set_state(make_bar_words(team.state, self._say, self._dates))
        team.start()
        self._poll.start()
        self._look_for_conflicts()

    @Slot()
    def stop(self) -> None:
        """The window is going, or the team is left. What is not sent waits for the next start."""
        self._poll.stop()
        self._look_later.stop()
        self._look_soon.stop()
        self._mark.hide()
        team, self.team = self.team, None
        if team is not None:
            team.stop()
        if self.bar is not None:
            self._shown.window.statusBar().hide()
            self.bar.deleteLater()
            self.bar = None
        self.people = []

    def do(self, action_id: str) -> None:
        match action_id:
            case "team.open":
                self.open_dialog()
            case "team.conflicts":
                self.open_conflicts()
            case "team.present":
                self.present(not self._is_presenting)
            case "team.follow":
                self.follow(not self._followed)
            case "team.try_now" if self.team is not None:
                self.team.try_now()

    def present(self, is_presenting: bool) -> None:
        """Let others follow this window, with the pointer; or no longer."""
        self._is_presenting = is_presenting and self.team is not None
        if self._is_presenting:
            self._set_followed("")
        if self.bar is not None:
            self.bar.set_presenting(self._is_presenting)
        self._on_poll()

    def follow(self, is_following: bool) -> None:
        """Go along with whoever presents; or no longer."""
        presenter = find_presenter(each for each in self.people if each.presence_id != self._presence_id)
        self._set_followed(presenter.presence_id if is_following and presenter is not None else "")
        self._go_along()

    def note_changes(self, changes: ChangeSet) -> None:
        """Something was written, here or elsewhere: conflicts may be new or settled."""
        if self.team is not None and (changes.mark_ids or changes.records) and not self._look_later.isActive():
            self._look_later.start()

    # On the screen's thread, from the exchange

    @Slot(object)
    def _on_state(self, state: TeamState) -> None:
        if self.bar is not None:
            self.bar.set_state(make_bar_words(state, self._say, self._dates))
        if state.role is not None and state.role is not self._role:
            self._role = state.role
            self._keep_role(state.role)
        self._fill_dialog()

    def _keep_role(self, role: Role) -> None:
        """For when the hub is away at the next start, and for the command line."""
        folder = self._document.folder

        def keep(_report: Report) -> None:
            set_role(folder, role)

        self._jobs.submit("team.role", keep, _ignore, self._shown.show_error)

    @Slot()
    def _on_news(self) -> None:
        if self.team is None:
            return
        if self._jobs.is_idle or self._put_off >= _MOST_PUT_OFF:
            self._put_off = 0
            self._shown.look_for_news()
        elif not self._look_soon.isActive():
            # What is being shown now comes first: began anew with every ring, in a busy room it would never end.
            self._put_off += 1
            self._look_soon.start()

    @Slot(object)
    def _on_people(self, people: list[Presence]) -> None:
        self.people = people
        self._show_people()
        self._ask_nicknames()
        self._go_along()

    @Slot()
    def _on_poll(self) -> None:
        """Where this window is. Cheap; the exchange sends it when it differs."""
        team, store = self.team, self._store
        if team is None or store is None:
            return
        place = self._view.read(with_pointer=self._is_presenting)
        if not self._is_presenting:
            # Others see on whom one is; every pixel of scrolling is for those who follow.
            place = SharedPlace(place.page, place.customer, place.view)
        team.set_presence(
            Presence(
                self._presence_id, store.replica_id, self._author(), self._app.settings.department,
                is_presenting=self._is_presenting, place=place,
            )
        )  # fmt: skip
        if self._wanted is not None and self._wanted.customer == self._view.customer:
            wanted, self._wanted = self._wanted, None
            self._view.go_to(wanted)
        self._show_pointer()

    # Who is here

    def _show_people(self) -> None:
        if self.bar is None:
            return
        pages = {"customers": self.tr("Customers"), "reviews": self.tr("Reviews"), "claims": self.tr("Issues"),
                 "scores": self.tr("Scores"), "data": self.tr("Data"), "compare": self.tr("Compare")}  # fmt: skip
        names = {(ref.namespace, ref.digest): name for ref, name in self._nicknames.items()}
        self._people_words = make_people_words(self.people, self._presence_id, pages, names)
        self.bar.set_people(self._people_words)
        self._fill_dialog()
        followed = next((each for each in self.people if each.presence_id == self._followed), None)
        if self._followed and (followed is None or not followed.is_presenting):
            self._set_followed("")
        others = (each for each in self.people if each.presence_id != self._presence_id)
        can_follow = find_presenter(others) is not None and not self._is_presenting
        self.bar.set_following(followed.person if followed is not None else "", can_follow=can_follow)

    def _set_followed(self, presence_id: str) -> None:
        if presence_id != self._followed:
            self._followed = presence_id
            self._gone_to = self._wanted = None
            if not presence_id:
                self._mark.hide()
            self._show_people()

    def _ask_nicknames(self) -> None:
        """Whom the others read, by the names this window shows for them."""
        refs = {each.place.customer for each in self.people if each.place.customer is not None} - self._asked
        if not refs:
            return
        self._asked |= refs
        events, secret, mask = self._document.events, self._document.folder.secret, self._mask

        def find(_report: Report) -> dict[IdentityRef, str]:
            found = {}
            for ref in refs:
                customer_no = events.find_customer_by_digest(ref, secret)
                rows = events.load_rows([customer_no]) if customer_no is not None else []
                if rows:
                    found[ref] = mask.name(rows[0].customer_id)
            return found

        self._jobs.submit("team.nicknames", find, self._on_nicknames, self._shown.show_error)

    def _on_nicknames(self, found: dict[IdentityRef, str]) -> None:
        self._nicknames.update(found)
        self._show_people()

    # Following

    def _go_along(self) -> None:
        followed = next((each for each in self.people if each.presence_id == self._followed), None)
        if followed is None or self._is_presenting:
            return
        place = replace(followed.place, pointer=None)
        if place != self._gone_to:
            self._gone_to = place
            self._shown.window.show_page(place.page)
            if place.customer is not None and place.customer != self._view.customer:
                self._wanted = place
                self._open(place.customer)
            else:
                self._view.go_to(place)
        self._show_pointer()

    def _open(self, ref: IdentityRef) -> None:
        events, secret = self._document.events, self._document.folder.secret

        def find(_report: Report) -> int | None:
            return events.find_customer_by_digest(ref, secret)

        self._jobs.submit("team.follow", find, self._on_found, self._shown.show_error, latest_of="team.follow")

    def _on_found(self, customer_no: int | None) -> None:
        if customer_no is not None and self._followed:
            self._shown.parts.customers.open_customer(customer_no)

    def _show_pointer(self) -> None:
        followed = next((each for each in self.people if each.presence_id == self._followed), None)
        pointer = followed.place.pointer if followed is not None else None
        if followed is None or pointer is None or followed.place.customer != self._view.customer:
            self._mark.point(None, "")
            return
        self._mark.point(self._view.find_pointer(pointer, self._shown.parts.window.customers_page), followed.person)

    # Conflicts

    @Slot()
    def _look_for_conflicts(self) -> None:
        store = self._store
        if store is None:
            return

        def look(_report: Report) -> list[Conflict]:
            return store.find_all_conflicts()

        self._jobs.submit(
            "team.conflicts", look, self._on_conflicts, self._shown.show_error, latest_of="team.conflicts"
        )

    def _on_conflicts(self, found: list[Conflict]) -> None:
        self.conflicts = found
        if self.bar is not None:
            self.bar.set_conflicts(len(found))
        if self._choosing is not None:
            self._choosing.show_conflicts(found)

    def open_conflicts(self) -> ConflictsDialog:
        """Both versions of each, to choose."""
        from viewer.qt.conflicts_dialog import ConflictsDialog

        if self._choosing is None:
            self._choosing = ConflictsDialog(self._theme, self._say, self._dates, self._shown.window)
            self._choosing.chosen.connect(self._on_chosen)
            self._choosing.finished.connect(self._on_choosing_closed)
        self._choosing.show_conflicts(self.conflicts)
        self._choosing.open()
        self._look_for_conflicts()
        return self._choosing

    @Slot(object, object)
    def _on_chosen(self, conflict: Conflict, operation: Operation) -> None:
        store, author = self._store, self._author()
        if store is None:
            return

        def settle(_report: Report) -> ChangeSet:
            return settle_conflict(store, author, conflict, operation)

        self._jobs.submit("team.settle", settle, self._on_settled, self._shown.show_error)

    def _on_settled(self, changes: ChangeSet) -> None:
        self._shown.note_written(changes)
        self._shown.take_in(changes)
        self._look_for_conflicts()

    @Slot(int)
    def _on_choosing_closed(self, _result: int) -> None:
        self._choosing = None

    # Joining and leaving

    def open_dialog(self) -> TeamDialog | None:
        """Join, host, invite, leave. Nothing until the review store is open."""
        from viewer.presenters.team import TeamPresenter
        from viewer.qt.team_dialog import TeamDialog

        if self._store is None:
            return None
        if self._dialog is None:
            self._dialog = dialog = TeamDialog(self._theme, self._say, self._shown.window)
            dialog.attach(TeamPresenter(
                dialog, self._document, self._jobs, translate=self._say, author=self._author,
                keep_author=self._keep_author, on_changed=self._on_team_changed, on_try=self._try_now,
            ))  # fmt: skip
            dialog.finished.connect(self._on_dialog_closed)
        self._fill_dialog()
        self._dialog.open()
        return self._dialog

    def _fill_dialog(self) -> None:
        if self._dialog is None:
            return
        from viewer.reviews.hubs.own_server import has_server
        from viewer.workspace.hub_connection import find_own_server

        if self.team is None:
            self._dialog.show_alone(can_host=has_server())
            return
        state = self.team.state
        self._dialog.show_team(
            make_bar_words(state, self._say, self._dates), state.hub_name, self._people_words,
            is_host=find_own_server(self._document.folder) is not None,
        )  # fmt: skip

    def _keep_author(self, name: str) -> None:
        """The team knows this person by another name: what is written from now on stands under it."""
        self._app.keep_author(name)
        self._shown.set_author(name)

    def _on_team_changed(self, told: str) -> None:
        """The workspace belongs to another team: with another key, other people have other nicknames."""
        if self._dialog is not None:
            self._dialog.accept()
        if self._document.folder.secret != self._secret:
            # Not from inside an answer: the window waits for all of its jobs before it goes.
            QTimer.singleShot(0, self._app.show_anew)
            return
        self.stop()
        self.start()
        if told:
            self._shown.window.banner.show_news(told, "team.open", self.tr("Team…"))
        from viewer.workspace.hub_connection import find_own_server

        folder = self._document.folder
        if self.team is not None and load_role(folder) is Role.OWNER and find_own_server(folder) is not None:
            # Whoever hosts invites next.
            self.open_dialog()

    def _try_now(self) -> None:
        if self.team is not None:
            self.team.try_now()

    @Slot(int)
    def _on_dialog_closed(self, _result: int) -> None:
        self._dialog = None


def _ignore(_answer: None) -> None:
    """Nothing on screen depends on it."""
