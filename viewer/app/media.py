"""Builds what plays recordings and shows what the customer saw, when the review store is open."""

from __future__ import annotations

from collections.abc import Callable

from viewer.domain.anchors import Place
from viewer.domain.text import Translate
from viewer.presenters.call_player import CallPlayer
from viewer.presenters.recording_book import RecordingBook
from viewer.qt import sound
from viewer.qt.call_player import CallPlayerBox
from viewer.qt.jobs import QtJobRunner
from viewer.qt.media_desk import MediaDesk
from viewer.qt.open_window import OpenWindow
from viewer.qt.sound import QtSound
from viewer.qt.theme import Theme
from viewer.reviews.store import ReviewStore
from viewer.workspace.document import Document


def build_media(
    document: Document, store: ReviewStore, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate,
    author: Callable[[], str],
) -> MediaDesk:  # fmt: skip
    details = shown.side.details_panel
    box = CallPlayerBox(theme, details)
    book = RecordingBook(
        document.folder, document.events, jobs, author=author, on_written=shown.note_written,
        on_error=shown.show_error,
    )  # fmt: skip

    def make_sound(player: CallPlayer) -> QtSound:
        return QtSound(player, box)

    def mark(index: int, place: Place) -> None:
        if shown.notes is not None:
            shown.notes.mark_now(index, place)

    player = CallPlayer(
        box, book, jobs, translate=translate, can_play=sound.can_play, make_sound=make_sound, decode=sound.decode,
        on_marked=mark, on_error=shown.show_error,
    )  # fmt: skip
    desk = MediaDesk(
        shown.window.customers_page, details, shown.side.details, book=book, player_box=box, player=player, more={},
    )  # fmt: skip
    desk.attach(store)
    return desk
