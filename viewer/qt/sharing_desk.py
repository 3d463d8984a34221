"""Bundles and snapshots in the window: files are asked for, work is waited for, and a guest is told whose this is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.nicknames import nickname_number
from viewer.presenters.published_mask import PublishedMask
from viewer.presenters.refused_actions import make_refused
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.work_dialog import WorkDialog
from viewer.timeline.selection import Selection
from viewer.workspace.bundle_export import BundleOptions, Exported, Opened, export_bundle
from viewer.workspace.bundles import Merged, merge_bundle
from viewer.workspace.document import Document
from viewer.workspace.guests import open_bundle
from viewer.workspace.origin import Origin, load_origin
from viewer.workspace.permissions import find_refusal
from viewer.workspace.snapshots import Snapshot, find_newer, take_snapshot

if TYPE_CHECKING:
    from viewer.qt.calling_desk import CallingDesk
    from viewer.reviews.store import ReviewStore

T = TypeVar("T")
_PATTERN = "Ashiato (*.ashiato-bundle)"


class _Looked(NamedTuple):
    """refused: by action_id, why it is off here."""

    origin: Origin | None
    newer: Snapshot | None
    is_running: bool
    refused: dict[str, Text]


class SharingDesk(QObject):
    """find_review: the review on screen, "" for none. open_workspace: shows another workspace in place of this one."""

    def __init__(
        self, document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate,
        author: Callable[[], str], find_review: Callable[[], str], open_workspace: Callable[[Path], None],
        make_calling: Callable[[], CallingDesk],
    ) -> None:  # fmt: skip
        super().__init__(shown)
        self._document, self._shown, self._jobs = document, shown, jobs
        self._theme, self._translate, self._author = theme, translate, author
        self._find_review, self._open_workspace = find_review, open_workspace
        self._make_calling = make_calling
        self._newer: Snapshot | None = None

    def attach(self, _store: ReviewStore, /) -> None:
        """Say where the events come from, and look whether the team has published newer ones."""
        folder = self._document.folder

        def look(_report: Report) -> _Looked:
            reviews = self._document.reviews
            records = [] if reviews is None else reviews.load_records("review")
            is_running = any(record.fields.get("status") == "running" for record in records)
            refused = make_refused(partial(find_refusal, folder))
            return _Looked(load_origin(folder), find_newer(folder), is_running, refused)

        self._jobs.submit("snapshots.look", look, self._on_looked, self._shown.show_error)

    def show_journey(self, _journey: Journey, /) -> None:
        """Nothing here is about one customer."""

    def note_selection(self, _selection: Selection, /) -> None:
        """Nothing here is about an event."""

    def note_changes(self, _changes: ChangeSet, /) -> None:
        """A bundle is made of what stands when it is made."""

    def do(self, action_id: str) -> None:
        match action_id:
            case "review.bundle_export":
                self._export(is_masked=False)
            case "review.bundle_masked":
                self._export(is_masked=True)
            case "review.bundle_merge":
                self._merge()
            case "bundle.open":
                self._open()
            case "snapshot.take":
                self._take()

    def _on_looked(self, looked: _Looked) -> None:
        origin, self._newer = looked.origin, looked.newer
        banner = self._shown.window.banner
        self._refuse({action_id: self._translate(reason) for action_id, reason in looked.refused.items()})
        if origin is not None and origin.is_guest:
            words = self.tr("You are a guest: this is {who}'s bundle of the review {title}. Nothing can be changed.")
            banner.set_standing(words.format(who=origin.made_by or "?", title=origin.title))
            return
        if origin is not None and origin.is_masked:
            banner.set_standing(self.tr("These events were published masked: calling and revealing are off."))
        if self._newer is not None and not looked.is_running:
            # In the middle of a review the ground must not move: it is offered the next time.
            words = self.tr("The team has published newer events. What you see now stays until you get them.")
            banner.show_news(words, "snapshot.take", self.tr("Get them"))

    def _refuse(self, reasons: dict[str, str]) -> None:
        if not reasons:
            return
        window = self._shown.window
        window.actions_by_id.refuse(reasons)
        if mark := reasons.get("mark.note"):
            self._shown.side.notes_panel.refuse(mark)
        if call := reasons.get("call.begin"):
            self._make_calling().set_refusal(call)

    def _export(self, *, is_masked: bool) -> None:
        review_id, reviews, document = self._find_review(), self._document.reviews, self._document
        if not review_id or reviews is None:
            self._shown.window.banner.show_news(
                self.tr("Choose a review first."), "page.reviews", self.tr("Go to Reviews")
            )  # fmt: skip
            return
        name, _ = QFileDialog.getSaveFileName(
            self._shown.window, self.tr("Save the review as a bundle"), self.tr("review.ashiato-bundle"), _PATTERN
        )
        if not name:
            return
        path = Path(name) if name.endswith(".ashiato-bundle") else Path(f"{name}.ashiato-bundle")
        secret = document.folder.secret

        def number_of(customer_id: str) -> int:
            return nickname_number(customer_id, secret)

        # A voice says names: a masked bundle of the window has no recordings.
        hide = PublishedMask() if is_masked else None
        options = BundleOptions(self._author(), number_of, hide, with_recordings=not is_masked)
        opened = Opened(document.folder, document.events, reviews)

        def work(report: Report) -> Exported:
            return export_bundle(opened, review_id, path, options, report)

        told = self._perform(self.tr("Making the bundle"), "bundle.export", work)
        if told is not None:
            words = self.tr("Saved: {name}. Customers: {customers}, marks: {marks}.").format(
                name=path.name, customers=told.customers, marks=told.marks
            )
            self._shown.window.banner.show_news(words, "", "")

    def _merge(self) -> None:
        reviews, folder, author = self._document.reviews, self._document.folder, self._author()
        path = self._ask_bundle(self.tr("Merge a bundle"))
        if path is None or reviews is None:
            return

        def work(report: Report) -> Merged:
            return merge_bundle(folder, reviews, path, author, report)

        merged = self._perform(self.tr("Merging the bundle"), "bundle.merge", work)
        if merged is not None:
            self._shown.reload_mark_counts(merged.changes)
            words = self.tr("Merged {title}: {new} of {count} changes were new.").format(
                title=merged.title, new=f"{merged.new_count:,}", count=f"{merged.count:,}"
            )
            self._shown.window.banner.show_news(words, "", "")

    def _open(self) -> None:
        path = self._ask_bundle(self.tr("Open a bundle as a guest"))
        if path is None:
            return

        def work(report: Report) -> Path:
            return open_bundle(path, report)

        target = self._perform(self.tr("Opening the bundle"), "bundle.open", work)
        if target is not None:
            self._open_workspace(target)

    def _take(self) -> None:
        snapshot, folder = self._newer, self._document.folder
        if snapshot is None:
            self._shown.window.banner.show_news(self.tr("There is no newer snapshot for this workspace."), "", "")
            return
        wanted = snapshot

        def work(report: Report) -> int:
            return take_snapshot(folder, wanted, report)

        if self._perform(self.tr("Getting the snapshot"), "snapshot.take", work) is not None:
            self._newer = None
            self._shown.look_for_new_data()

    def _ask_bundle(self, title: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._shown.window, title, "", _PATTERN)
        return Path(name) if name else None

    def _perform(self, title: str, name: str, work: Callable[[Report], T]) -> T | None:
        """Wait for `work`; None if it was cancelled or did not go well, which is told."""
        words = self.tr("You can stop it at any time; then everything is as before.")
        dialog = WorkDialog(self._theme, self._translate, title=title, words=words, parent=self._shown.window)
        try:
            return dialog.perform(self._jobs, name, work)
        except AshiatoError as error:
            self._shown.show_error(error)
            return None
        finally:
            dialog.deleteLater()
