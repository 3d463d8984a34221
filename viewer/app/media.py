"""Builds what plays recordings and shows what the customer saw, when the review store is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.anchors import Place
from viewer.domain.journey import Journey
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.call_player import CallPlayer
    from viewer.presenters.recordings_list import RecordingsList
    from viewer.qt.data_page import DataPage
    from viewer.qt.media_desk import MediaDesk
    from viewer.qt.sound import QtSound
    from viewer.reviews.store import ReviewStore


def build_media(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, store: ReviewStore, *, theme: Theme,
    translate: Translate, dates: DateWords, mask: Mask, author: Callable[[], str], find_page: Callable[[], DataPage],
) -> MediaDesk:  # fmt: skip
    """find_page: the data page, made when it is first asked for."""
    from viewer.presenters.call_player import CallPlayer
    from viewer.presenters.recording_book import RecordingBook
    from viewer.presenters.recordings_list import RecordingsList
    from viewer.presenters.seen_box import SeenPresenter
    from viewer.qt import sound
    from viewer.qt.call_player import CallPlayerBox
    from viewer.qt.media_desk import MediaDesk
    from viewer.qt.recordings_view import RecordingsView
    from viewer.qt.seen_box import SeenBox
    from viewer.qt.seen_pictures import load_picture
    from viewer.qt.sound import QtSound

    details, side = shown.side.details_panel, shown.side
    box, seen_box = CallPlayerBox(theme, details), SeenBox(theme, details)
    book = RecordingBook(
        document.folder, document.events, jobs, author=author, on_written=shown.note_written,
        on_error=shown.show_error,
    )  # fmt: skip

    def make_sound(player: CallPlayer) -> QtSound:
        return QtSound(player, box)

    def mark(index: int, place: Place) -> None:
        if shown.notes is not None:
            shown.notes.mark_now(index, place)

    def find_selected() -> tuple[Journey | None, int | None]:
        return side.details.journey, side.details.index

    def make_list(page: DataPage) -> RecordingsList:
        view = RecordingsView(theme, translate)
        page.add_section(view)
        presenter = RecordingsList(
            view, book, document.events, jobs, translate=translate, dates=dates, mask=mask,
            find_selected=find_selected, on_told=page.set_told, on_error=shown.show_error,
        )  # fmt: skip
        view.attach(presenter)
        return presenter

    player = CallPlayer(
        box, book, jobs, translate=translate, can_play=sound.can_play, make_sound=make_sound, decode=sound.decode,
        on_marked=mark, on_error=shown.show_error,
    )  # fmt: skip
    seen = SeenPresenter(
        seen_box, document.folder, document.events, jobs, translate=translate, dates=dates, decode=load_picture,
        on_error=shown.show_error,
    )  # fmt: skip
    desk = MediaDesk(
        shown.window.customers_page, details, side.details, book=book, player_box=box, player=player,
        seen_box=seen_box, seen=seen, make_list=make_list, find_page=find_page,
        show_data=partial(shown.window.show_page, "data"),
    )  # fmt: skip
    desk.attach(store)
    if shown.window.page == "data":
        desk.join_data(find_page())
    return desk
