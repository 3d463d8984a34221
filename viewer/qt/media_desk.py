"""Recordings, and what the customer saw, in one window: made when the review store is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.domain.anchors import Resolved
from viewer.domain.annotations import ChangeSet, Mark
from viewer.domain.journey import Journey
from viewer.presenters.call_player import CallPlayer
from viewer.presenters.details import DetailsPresenter
from viewer.presenters.recording_book import RecordingBook
from viewer.presenters.seen_box import NewSeen, SeenPresenter
from viewer.qt.call_player import CallPlayerBox
from viewer.qt.event_details import EventDetailsPanel
from viewer.qt.seen_box import SeenBox

if TYPE_CHECKING:
    from viewer.presenters.recordings_list import RecordingsList
    from viewer.qt.data_page import DataPage
    from viewer.reviews.store import ReviewStore


class MediaDesk(QObject):
    """Tells the player which event is selected, and hears the keys that nobody else wanted."""

    def __init__(
        self,
        page: QWidget,
        details: EventDetailsPanel,
        shown: DetailsPresenter,
        *,
        book: RecordingBook,
        player_box: CallPlayerBox,
        player: CallPlayer,
        seen_box: SeenBox,
        seen: SeenPresenter,
        make_list: Callable[[DataPage], RecordingsList],
        find_page: Callable[[], DataPage],
        show_data: Callable[[], None],
    ) -> None:
        """page: keys that come up to it are heard. shown: knows which event is selected. make_list: once, for the data
        page.
        """
        super().__init__(page)
        self.book, self.player, self.player_box = book, player, player_box
        self._page, self._details = page, shown
        self.seen_box, self.seen = seen_box, seen
        self._make_list, self._find_page, self._show_data = make_list, find_page, show_data
        self.recordings: RecordingsList | None = None
        self._listeners: list[Callable[[Journey | None, int | None], None]] = []
        self._do: dict[str, Callable[[], None]] = {
            "recording.slower": self._slower,
            "recording.faster": self._faster,
            "recording.mark": player.mark_second,
            "seen.enlarge": seen_box.enlarge,
            "seen.add": self.ask_seen,
            "data.recordings": self.ask_recordings,
        }
        player_box.attach(player)
        details.add_part(player_box)
        player_box.turn_changed.connect(details.set_turn)
        details.turn_chosen.connect(self._on_turn_chosen)
        shown.on_shown = self._tell
        details.add_part(seen_box)
        seen_box.add_asked.connect(self.ask_seen)
        self.listen(player.show_event)
        self.listen(seen.show_event)
        page.installEventFilter(self)

    def listen(self, listener: Callable[[Journey | None, int | None], None]) -> None:
        """Told which event is selected, now and from now on."""
        self._listeners.append(listener)
        listener(self._details.journey, self._details.index)

    def attach(self, store: ReviewStore) -> None:
        self.book.attach(store)

    def do(self, action_id: str) -> None:
        self._do[action_id]()

    def join_data(self, page: DataPage) -> None:
        """The data page is there: it lists the recordings."""
        if self.recordings is None:
            self.recordings = self._make_list(page)

    def ask_recordings(self) -> None:
        """Which folder of recordings to take in; what comes of it stands on the data page."""
        from PySide6.QtWidgets import QFileDialog

        self._show_data()
        self.join_data(self._find_page())
        name = QFileDialog.getExistingDirectory(self._page.window(), self.tr("Folder of recordings"))
        if name and self.recordings is not None:
            self.recordings.add_folder(Path(name))

    @Slot()
    def ask_seen(self) -> None:
        """What the customer saw at the selected event: which file, of what, from when on."""
        from viewer.qt.seen_dialog import SeenDialog

        suggestion = self.seen.suggestion()
        if suggestion is not None:
            dialog = SeenDialog(suggestion, self._page.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self._on_seen_chosen)
            dialog.open()

    def set_marks(self, marks: Sequence[tuple[Mark, Resolved]]) -> None:
        self.player.set_marks(marks)

    def go_to_mark(self, mark: Mark) -> None:
        """The event of the mark is selected: if it marks a second, go there."""
        if mark.anchor.place is not None and mark.anchor.place.start_s is not None:
            self.player.seek(mark.anchor.place.start_s)

    def note_changes(self, changes: ChangeSet) -> None:
        self.book.note_changes(changes)

    def leave(self) -> None:
        self.player.leave()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Space of a widget that has no use for it. Buttons and text boxes keep theirs."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Space or not self.player.has_recording or event.isAutoRepeat():
            return False
        if QApplication.activeModalWidget() is not None:
            return False
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.player.back()
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.player.toggle()
        else:
            return False
        return True

    def _tell(self, journey: Journey | None, index: int | None) -> None:
        for listener in self._listeners:
            listener(journey, index)

    def _slower(self) -> None:
        self.player.step_rate(-1)

    def _faster(self) -> None:
        self.player.step_rate(1)

    @Slot(int)
    def _on_turn_chosen(self, turn: int) -> None:
        self.player.go_to_turn(turn)

    @Slot(object)
    def _on_seen_chosen(self, chosen: NewSeen) -> None:
        self.seen.add(chosen)
