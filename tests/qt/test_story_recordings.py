"""A reader listens to a call, marks a second, and sees what the customer saw."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from running_window import Desk, open_desk

from viewer.domain.channels import Channel
from viewer.domain.heard import HEARD, make_heard
from viewer.domain.recordings import Why
from viewer.events.store import EventStore
from viewer.presenters.call_player import CallPlayer
from viewer.presenters.recordings_list import RecordingsList
from viewer.qt.media_desk import MediaDesk
from viewer.timeline.selection import select_event
from viewer.workspace.folder import open_workspace
from viewer.workspace.recording_files import add_folder
from viewer.workspace.seen_files import add_seen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

CUSTOMER = "member:C-04821"
SECONDS = 664


class FakeSound:
    """Plays nothing, and tells what a real one would when the test says so."""

    problem = ""

    def __init__(self, listener: CallPlayer) -> None:
        self.listener = listener
        self.rate = 1.0
        self.path: Path | None = None

    def load(self, path: Path) -> None:
        self.path = path

    def play(self) -> None:
        self.listener.note_playing(True)

    def pause(self) -> None:
        self.listener.note_playing(False)

    def seek(self, seconds: float) -> None:
        self.listener.note_position(seconds)

    def set_rate(self, rate: float) -> None:
        self.rate = rate

    def run(self, start: float, end: float) -> None:
        for at in np.arange(start, end + 0.01, 1.0):
            self.listener.note_position(float(at))


def media_id_of_call(sample: Path) -> str:
    """The name under which the telephone system of the sample keeps the customer's first call."""
    events = EventStore.open(open_workspace(sample).events_dir)
    try:
        (customer_no,) = events.find_customer_nos(CUSTOMER)
        table = events.load_journey(customer_no).events
        first = next(at for at in range(len(table)) if table.channel_of(at) is Channel.CALL)
        return Path(str(table.media_id[first])).name
    finally:
        events.close()


@pytest.fixture
def recorded(sample: Path, tmp_path: Path) -> Path:
    """The sample with a recording of one call, A-law as a telephone system writes it, and one that fits no call.

    The names are guessed to hold call ids, so that no time is read from the other name.
    """
    folder = tmp_path / "pbx"
    folder.mkdir()
    data = bytes([0xAA]) * 8000 * SECONDS
    form = struct.pack("<HHIIHH", 6, 1, 8000, 8000, 1, 8)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    (folder / media_id_of_call(sample)).write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    (folder / "20010101-101530.wav").write_bytes(b"RIFF")
    add_folder(open_workspace(sample), folder)
    return sample


def go_to(desk: Desk, wanted: Callable[[int], bool]) -> int:
    """Select the first event of the customer for which `wanted` holds."""
    events = desk.shown.document.events
    (customer_no,) = events.find_customer_nos(CUSTOMER)
    desk.shown.parts.customers.open_customer(customer_no)
    desk.settle()
    journey = desk.shown.parts.journey
    assert journey.journey is not None
    index = next(at for at in range(len(journey.journey.events)) if wanted(at))
    journey.select(select_event(index))
    desk.settle()
    return index


def media_of(desk: Desk) -> MediaDesk:
    assert desk.shown.media is not None
    return desk.shown.media


def is_call(desk: Desk) -> Callable[[int], bool]:
    def check(index: int) -> bool:
        journey = desk.shown.parts.journey.journey
        return journey is not None and journey.events.channel_of(index) is Channel.CALL

    return check


def give_fake(player: CallPlayer) -> FakeSound:
    fake = FakeSound(player)
    player._make_sound = lambda _player: fake
    player._can_play = lambda: True
    return fake


def test_that_a_call_is_heard_and_a_second_marked_by_keys(qtbot: QtBot, recorded: Path) -> None:
    with open_desk(recorded) as desk:
        media = media_of(desk)
        fake = give_fake(media.player)
        index = go_to(desk, is_call(desk))
        assert media.player_box.isVisible()
        assert media.player_box.waveform._waveform is not None
        desk.shown.window.customers_page.focus_journey()
        desk.press(Qt.Key.Key_Space)
        assert media.player_box.play_button.accessibleName().startswith("一時停止")
        fake.run(0, 75)
        assert fake.path is not None
        desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        assert media.player_box.waveform._marked == (75.0,)
        notes = desk.shown.notes
        assert notes is not None
        ((mark, resolved),) = notes.marks
        assert mark.anchor.place is not None
        assert (mark.anchor.place.start_s, resolved.first) == (75.0, index)
        desk.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
        assert media.player.position_s == 70.0
        desk.press(Qt.Key.Key_Greater)
        assert fake.rate == 1.2
        desk.press(Qt.Key.Key_Space)
        store = desk.shown.document.reviews
        assert store is not None
        (heard,) = filter(None, map(make_heard, store.load_records(HEARD)))
        assert heard.spans == ((0.0, 75.0),)
        assert not heard.is_heard
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert notes.marks == ()


def test_that_the_transcript_goes_with_the_sound_and_back(qtbot: QtBot, recorded: Path) -> None:
    with open_desk(recorded) as desk:
        media = media_of(desk)
        give_fake(media.player)
        go_to(desk, is_call(desk))
        details = desk.shown.side.details_panel
        starts = media.player._turn_starts
        details.turn_chosen.emit(starts[3][1])
        assert media.player.position_s == starts[3][0]
        selection = details.text.extraSelections()
        assert len(selection) == 1


def test_that_a_recording_is_assigned_by_hand_undone_and_survives_a_rebuild(qtbot: QtBot, recorded: Path) -> None:
    from viewer.workspace.importing import rebuild_workspace

    with open_desk(recorded) as desk:
        media = media_of(desk)
        go_to(desk, is_call(desk))
        desk.shown.window.show_page("data")
        desk.settle()
        listed = media.recordings
        assert isinstance(listed, RecordingsList)
        first, second = sorted(media.book.matches, key=lambda match: match.recording.name)
        assert (first.why, second.why) == (Why.NO_TIME, Why.MEDIA_ID)
        assert second.call is not None
        listed.assign_none(second.recording.media)
        desk.settle()
        listed.assign(first.recording.media, second.call)
        desk.settle()
        found = {match.recording.name: match.why for match in media.book.matches}
        assert found == {first.recording.name: Why.BY_HAND, second.recording.name: Why.OF_NO_CALL}
        desk.shown.parts.actions.do("edit.undo")
        desk.settle()
        assert {match.why for match in media.book.matches} == {Why.NO_TIME, Why.OF_NO_CALL}
    rebuild_workspace(open_workspace(recorded))
    with open_desk(recorded) as desk:
        assert {match.why for match in media_of(desk).book.matches} == {Why.NO_TIME, Why.OF_NO_CALL}


def test_that_without_the_sound_part_everything_else_works(qtbot: QtBot, recorded: Path) -> None:
    with open_desk(recorded) as desk:
        media = media_of(desk)
        media.player._can_play = lambda: False
        go_to(desk, is_call(desk))
        assert not media.player_box.play_button.isEnabled()
        assert "resources/setup --audio" in media.player_box._notice.text()
        assert media.player_box.waveform._waveform is not None


def test_that_what_they_saw_stands_beside_the_event_or_is_unknown(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    image = QImage(400, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(tmp_path / "faq.png"))
    folder = open_workspace(sample)
    add_seen(folder, tmp_path / "faq.png", url="/support/faq", campaign="", valid_from=date(2025, 1, 1))
    with open_desk(sample) as desk:
        media = media_of(desk)

        def is_faq(index: int) -> bool:
            journey = desk.shown.parts.journey.journey
            return journey is not None and "/support/faq" in (journey.events.url(index) or "")

        go_to(desk, is_faq)
        assert media.seen_box.has_picture
        assert "2025/1/1" in media.seen_box.words
        go_to(desk, lambda index: not is_faq(index))
        assert not media.seen_box.has_picture
        assert "不明" in media.seen_box.words
        go_to(desk, is_call(desk))
        assert not media.seen_box.isVisible()
