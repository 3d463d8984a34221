"""Trust in one window: looks are noted, the audit is shown, a person is disclosed or forgotten."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.audit import AuditKind
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.permissions import Deed
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.resource_files import resource_path
from viewer.timeline.selection import Selection
from viewer.workspace.audit import LookBatch, note
from viewer.workspace.permissions import check_may, load_role

if TYPE_CHECKING:
    from viewer.domain.journey import Journey
    from viewer.presenters.audit import AuditPresenter
    from viewer.qt.audit_dialog import AuditDialog
    from viewer.qt.jobs import QtJobRunner
    from viewer.qt.open_window import OpenWindow
    from viewer.qt.theme import Theme
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.document import Document
    from viewer.workspace.forgetting import ForgetPlan

T = TypeVar("T")

_WRITTEN_AFTER_MS: Final = 2_000


class TrustDesk(QObject):
    """A `Follower`. `make_audit` and `ask_reason` are set before anything is done."""

    def __init__(
        self, document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate,
        language: str, author: Callable[[], str], show_new_data: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(shown.window)
        self._document, self._shown, self._jobs = document, shown, jobs
        self._theme, self._say, self._language, self._author = theme, translate, language, author
        self._show_new_data = show_new_data
        self._store: ReviewStore | None = None
        self._journey: Journey | None = None
        self._looks = LookBatch()
        self.make_audit: Callable[[AuditDialog, Journey | None], AuditPresenter]
        self.ask_reason: Callable[[str, str, str], str | None]
        self.dialog: AuditDialog | None = None
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(_WRITTEN_AFTER_MS)
        self._writing.timeout.connect(self.write_looks)
        shown.retiring.connect(self.leave)
        self._do: Mapping[str, Callable[[], None]] = {
            "data.audit": self._show_audit,
            "data.disclose": self._disclose,
            "data.forget": self._forget,
            "help.privacy": self._show_manual,
        }

    def do(self, action_id: str) -> None:
        try:
            self._do[action_id]()
        except AshiatoError as error:
            self._shown.show_error(error)

    # What follows the window.

    def attach(self, store: ReviewStore) -> None:
        """What was begun and not finished, here or by another of the team, is finished now."""
        self._store = store
        store.role = load_role(self._document.folder)
        self._shown.parts.make_desk().taken.connect(self._on_taken)
        self._finish()

    def show_journey(self, journey: Journey) -> None:
        """Somebody looks at this customer. Nothing is written on the screen's thread."""
        self._journey = journey
        if self._looks.add(self._ref(journey), "journey"):
            self._writing.start()

    def note_selection(self, selection: Selection) -> None:
        """Which event is selected is no look of its own."""

    def note_changes(self, changes: ChangeSet) -> None:
        if any(entity == FORGOTTEN for entity, _ in changes.records):
            self._finish()

    @Slot()
    def write_looks(self) -> None:
        store, looks, author = self._store, self._looks, self._author()
        if store is None or looks.is_empty:
            return

        def write(_report: Report) -> int:
            return looks.write(store, author)

        self._jobs.submit("audit.looks", write, _on_written, self._shown.show_error)

    @Slot(str)
    def _on_taken(self, what: str) -> None:
        """Something of the journey was copied or saved as a picture."""
        store, journey, author = self._store, self._journey, self._author()
        if store is None or journey is None:
            return
        ref = self._ref(journey)

        def write(_report: Report) -> int:
            note(store, author, AuditKind.EXPORTED, customers=[ref], what=what)
            return 1

        self._jobs.submit("audit.note", write, _on_written, self._shown.show_error)

    @Slot()
    def leave(self) -> None:
        """The window goes: what waits is written now."""
        self._writing.stop()
        self.write_looks()

    # What is asked for.

    def _show_audit(self) -> None:
        check_may(self._document.folder, Deed.AUDIT)
        store, looks, author = self._store, self._looks, self._author()
        if store is None:
            return

        def write(_report: Report) -> int:
            return looks.write(store, author)

        self._jobs.submit("audit.looks", write, self._open_audit, self._shown.show_error)

    def _open_audit(self, _written: int) -> None:
        """The looks of a moment ago stand in it."""
        from viewer.qt.audit_dialog import AuditDialog

        dialog = self.dialog = AuditDialog(self._theme, self._say, self._shown.window)
        presenter = self.make_audit(dialog, self._journey)
        dialog.attach(presenter)
        dialog.finished.connect(self._on_audit_closed)
        presenter.open()
        dialog.open()

    @Slot()
    def _on_audit_closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _disclose(self) -> None:
        store, journey = self._store, self._journey
        check_may(self._document.folder, Deed.DISCLOSE)
        if store is None or journey is None:
            return
        title = self.tr("Everything held on this person")
        words = Text.translate(
            "Disclosure", "One file with real names: events, attributes, recordings, and what was written about them."
        )
        reason = self.ask_reason(title, self._say(words), self.tr("Choose a file…"))
        if reason is None:
            return
        name, _ = QFileDialog.getSaveFileName(self._shown.window, title, "disclosure.zip", "ZIP (*.zip)")
        if name:
            self.disclose_to(Path(name), store, journey, reason)

    def disclose_to(self, target: Path, store: ReviewStore, journey: Journey, reason: str) -> None:
        """With progress and a way to stop it."""
        from viewer.workspace.disclosure import collect, disclose, recordings_of

        document, customer_no, author, say = self._document, journey.customer.customer_no, self._author(), self._say
        ref = self._ref(journey)

        def work(report: Report) -> None:
            content = collect(document.folder, document.events, store, customer_no, report)
            recordings = recordings_of(document.folder, document.events, store, customer_no)
            note(store, author, AuditKind.DISCLOSED, customers=[ref], what="zip", reason=reason)
            disclose(document.folder, content, target, recordings=recordings, translate=say, report=report)

        self._perform("disclosure.write", self.tr("Collecting everything held"), "", work)

    def _forget(self) -> None:
        store, journey = self._store, self._journey
        check_may(self._document.folder, Deed.FORGET)
        if store is None or journey is None:
            return
        from viewer.workspace.forgetting import plan_forgetting

        document, customer_no = self._document, journey.customer.customer_no

        def look(report: Report) -> ForgetPlan:
            return plan_forgetting(document.folder, document.events, store, customer_no, report)

        plan = self._perform("forget.plan", self.tr("Looking up what would go"), "", look)
        if plan is None:
            return
        what = Text.translate(
            "Forgetting", "{events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings",
            events=f"{plan.event_count:,}", fields=f"{plan.field_count:,}", notes=f"{plan.written_count:,}",
            recordings=f"{len(plan.recordings):,}",
        )  # fmt: skip
        words = Text.translate(
            "Forgetting", "What goes, without a way back: {what}. Handed out before, out of reach: {out}", what=what,
            out=f"{len(plan.handed_out):,}",
        )  # fmt: skip
        told = [self._say(words)]
        if plan.elsewhere:
            follow = Text.translate(
                "Forgetting", "Other computers follow when they meet the team's hub next: {names}",
                names=", ".join(plan.elsewhere),
            )  # fmt: skip
            told.append(self._say(follow))
        if plan.elsewhere and plan.shared_folder:
            stays = Text.translate(
                "Forgetting", "Until then their own files stay in {folder}", folder=plan.shared_folder
            )
            told.append(self._say(stays))
        reason = self.ask_reason(self.tr("Forget this person"), "\n".join(told), self.tr("Forget for good"))
        if reason is not None:
            self.forget_now(plan, reason)

    def forget_now(self, plan: ForgetPlan, reason: str) -> None:
        """With progress; stopped in the middle it goes on at the next opening."""
        from viewer.workspace.forgetting import forget

        store, document, author = self._store, self._document, self._author()
        if store is None:
            return
        self._looks = LookBatch()

        def work(report: Report) -> bool:
            forget(document.folder, store, plan, author=author, reason=reason, report=report)
            return True

        words = self.tr("The data is made anew without this person. Stopped, it goes on when the workspace is opened.")
        if self._perform("forget.do", self.tr("Forgetting"), words, work):
            self._journey = None
            self._show_new_data()

    def _show_manual(self) -> None:
        page = resource_path("resources", "docs", "manual", f"privacy.{self._language}.md")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    # Inside.

    def _finish(self) -> None:
        from viewer.workspace.forgetting import finish_forgetting

        store, folder = self._store, self._document.folder
        if store is None:
            return
        me = weakref.ref(self)

        def work(report: Report) -> bool:
            return finish_forgetting(folder, store, report)

        def done(has_changed: bool) -> None:
            if has_changed and (desk := me()) is not None:
                desk._show_new_data()

        self._jobs.submit("forget.finish", work, done, self._shown.show_error, latest_of="forget.finish")

    def _perform(self, name: str, title: str, words: str, work: Callable[[Report], T]) -> T | None:
        """The answer, None if it was stopped. Raises AshiatoError."""
        from viewer.qt.work_dialog import WorkDialog

        dialog = WorkDialog(self._theme, self._say, title=title, words=words, parent=self._shown.window)
        try:
            return dialog.perform(self._jobs, name, work)
        finally:
            dialog.deleteLater()

    def _ref(self, journey: Journey) -> IdentityRef:
        return customer_refs(journey, self._document.folder.secret)[0]


def _on_written(_count: int) -> None:
    """Nothing on screen depends on it."""
