"""What the team dialog does: every step asks a server and runs in a job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import FolderAddress, Password, ServerAddress
from viewer.domain.join_links import JoinLink, read_join
from viewer.domain.people import Role
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.workspace.document import Document
from viewer.workspace.hub_connection import find_address, host_team, invite_person, join_team, leave_team
from viewer.workspace.hub_passwords import keep_password
from viewer.workspace.jobs import JobRunner

T = TypeVar("T")


class TeamView(Protocol):
    """The dialog, as far as this presenter sets it."""

    def show_target(self, words: str) -> None: ...
    def ask_password(self, is_asked: bool) -> None: ...
    def show_link(self, words: str, name: str) -> None: ...
    def show_problem(self, error: AshiatoError) -> None: ...
    def show_told(self, words: str) -> None: ...
    def set_busy(self, is_busy: bool) -> None: ...


class TeamPresenter:
    """Of one open dialog. on_changed: the workspace belongs to another team now, or to none; told is what to say."""

    def __init__(
        self, view: TeamView, document: Document, jobs: JobRunner, *, translate: Translate, author: Callable[[], str],
        keep_author: Callable[[str], None], on_changed: Callable[[str], None], on_try: Callable[[], None],
    ) -> None:  # fmt: skip
        """keep_author: the name under one's marks from now on."""
        self._view, self._document, self._jobs, self._say = view, document, jobs, translate
        self._author, self._keep_author = author, keep_author
        self._on_changed, self._on_try = on_changed, on_try

    def note_typed(self, words: str) -> None:
        """Say where a link leads before anything is sent there."""
        try:
            link = read_join(words)
        except AshiatoError:
            self._view.show_target("")
            self._view.ask_password(False)
            return
        self._view.ask_password(isinstance(link.address, ServerAddress) and link.password is None)
        self._view.show_target(self._target(link))

    def join(self, words: str, password: str) -> None:
        try:
            link = read_join(words)
        except AshiatoError as error:
            self._view.show_problem(error)
            return
        if password and link.password is None:
            link = replace(link, password=Password(password))
        link = replace(link, person=link.person or self._author())
        document = self._document

        def work(_report: Report) -> tuple[JoinLink, bool]:
            return link, join_team(document.folder, document.open_reviews(), link)

        self._begin("team.join", work, self._on_joined)

    def leave(self) -> None:
        document = self._document

        def work(_report: Report) -> None:
            leave_team(document.folder)

        def done(_answer: None) -> None:
            self._view.set_busy(False)
            self._on_changed("")

        self._begin("team.leave", work, done)

    def host(self, *, on_network: bool) -> None:
        document, author = self._document, self._author()

        def work(_report: Report) -> tuple[JoinLink, bool]:
            return host_team(document.folder, document.open_reviews(), author, on_network=on_network), True

        self._begin("team.host", work, self._on_joined)

    def invite(self, name: str, role: Role) -> None:
        document = self._document

        def work(_report: Report) -> JoinLink:
            return invite_person(document.folder, name, role)

        def done(link: JoinLink) -> None:
            self._view.set_busy(False)
            self._view.show_link(link.words(), link.person)

        self._begin("team.invite", work, done)

    def try_now(self) -> None:
        self._on_try()

    def give_password(self, password: str) -> None:
        """The one that was kept is wrong, or none was."""
        folder = self._document.folder

        def work(_report: Report) -> None:
            address = find_address(folder)
            if isinstance(address, ServerAddress):
                keep_password(address, Password(password))

        def done(_answer: None) -> None:
            self._view.set_busy(False)
            self._on_try()

        self._begin("team.password", work, done)

    def _begin(self, name: str, work: Callable[[Report], T], on_done: Callable[[T], None]) -> None:
        self._view.show_told("")
        self._view.set_busy(True)
        self._jobs.submit(name, work, on_done, self._view.show_problem)

    def _on_joined(self, joined: tuple[JoinLink, bool]) -> None:
        link, is_kept = joined
        self._view.set_busy(False)
        if link.person and link.person != self._author():
            self._keep_author(link.person)
        told = Text.translate("Team", "There is no keyring here: the password is asked for again at the next start.")
        self._on_changed("" if is_kept else self._say(told))

    def _target(self, link: JoinLink) -> str:
        where = self._say(Text.translate("Team", "Everything written here goes to {hub}.", hub=link.address.name))
        lines = [where]
        if link.person:
            lines.append(self._say(Text.translate("Team", "Your marks bear the name {name}.", name=link.person)))
        if isinstance(link.address, FolderAddress):
            lines.append(
                self._say(
                    Text.translate("Team", "A folder holds no roles: whoever may write into it can change everything.")
                )
            )
        elif not link.address.has_tls and not link.address.is_this_computer:
            lines.append(
                self._say(Text.translate("Team", "The line may be unencrypted: the address does not insist on TLS."))
            )
        return "\n".join(lines)
