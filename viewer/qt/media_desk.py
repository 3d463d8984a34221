"""Recordings, and what the customer saw, in one window: made when the review store is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
from viewer.qt.call_player import CallPlayerBox
from viewer.qt.event_details import EventDetailsPanel

if TYPE_CHECKING:
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
        more: Mapping[str, Callable[[], None]],
    ) -> None:
        """page: keys that come up to it are heard. shown: knows which event that is. more: what else is done with
        media, by action.
        """
        super().__init__(page)
        self.book, self.player, self.player_box = book, player, player_box
        self._details = shown
        self._listeners: list[Callable[[Journey | None, int | None], None]] = []
        self._do: dict[str, Callable[[], None]] = {
            "recording.play": player.toggle,
            "recording.back": player.back,
            "recording.slower": self._slower,
            "recording.faster": self._faster,
            "recording.mark": player.mark_second,
            **more,
        }
        player_box.attach(player)
        details.add_part(player_box)
        player_box.turn_changed.connect(details.set_turn)
        details.turn_chosen.connect(self._on_turn_chosen)
        shown.on_shown = self._tell
        self.listen(player.show_event)
        page.installEventFilter(self)

    def listen(self, listener: Callable[[Journey | None, int | None], None]) -> None:
        """Told which event is selected, now and from now on."""
        self._listeners.append(listener)
        listener(self._details.journey, self._details.index)

    def attach(self, store: ReviewStore) -> None:
        self.book.attach(store)

    def do(self, action_id: str) -> None:
        self._do[action_id]()

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
