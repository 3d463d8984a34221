"""The player of a call's recording, in the event details."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.domain.heard import Spans
from viewer.presenters.call_player import RATES, CallPlayer, PlayerState
from viewer.presenters.waveforms import Waveform
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.waveform_view import WaveformView


class CallPlayerBox(QWidget):
    """Passive view of `CallPlayer`. Space plays, Shift+Space goes back, from anywhere on the page but buttons."""

    turn_changed = Signal(object)
    """The turn of the transcript that is being said, None if that is not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: CallPlayer | None = None
        self._turn: int | None = None
        self._length_s = self._at_s = 0.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 8, 4)
        layout.setSpacing(4)
        self.waveform = WaveformView(theme, self)
        layout.addWidget(self.waveform)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.play_button = self._button("play", self.tr("Play (Space)"))
        self.play_button.clicked.connect(self._on_play)
        self.back_button = self._button("back-5", self.tr("5 seconds back (Shift+Space)"))
        self.back_button.clicked.connect(self._on_back)
        self.mark_button = self._button("mark-note", self.tr("Mark this second (Shift+M)"))
        self.mark_button.clicked.connect(self._on_mark)
        self.rates = QComboBox(self)
        self.rates.setAccessibleName(self.tr("Speed"))
        self.rates.setToolTip(self.tr("Speed (< and >), at the same pitch"))
        for rate in RATES:
            self.rates.addItem(f"{rate:g}×", rate)
        self.rates.activated.connect(self._on_rate)
        self._clock = QLabel(self)
        self._clock.setTextFormat(Qt.TextFormat.PlainText)
        self._heard = QLabel(self)
        self._heard.setProperty("look", "muted")
        self._heard.setTextFormat(Qt.TextFormat.PlainText)
        for left in (self.play_button, self.back_button, self._clock):
            row.addWidget(left)
        row.addStretch(1)
        for right in (self._heard, self.rates, self.mark_button):
            row.addWidget(right)
        layout.addLayout(row)
        self._notice = QLabel(self)
        self._notice.setProperty("look", "muted")
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self._notice)
        self.waveform.second_chosen.connect(self._on_second)
        self.hide()

    def attach(self, presenter: CallPlayer) -> None:
        self._presenter = presenter

    def set_player(self, state: PlayerState | None) -> None:
        self.setVisible(state is not None)
        if state is None:
            self._tell_turn(None)
            return
        words = self.tr("Pause (Space)") if state.is_playing else self.tr("Play (Space)")
        self.play_button.setIcon(icon("pause" if state.is_playing else "play", self._theme))
        self.play_button.setToolTip(words)
        self.play_button.setAccessibleName(words)
        for widget in (self.play_button, self.rates):
            widget.setEnabled(state.can_play)
        at = self.rates.findData(state.rate)
        if at >= 0:
            self.rates.setCurrentIndex(at)
        self._length_s = state.length_s
        self.waveform.set_length(state.length_s)
        self._heard.setText(state.heard)
        self._notice.setText(state.notice)
        self._notice.setVisible(bool(state.notice))
        self._show_clock()

    def set_waveform(self, waveform: Waveform | None) -> None:
        self.waveform.set_waveform(waveform)

    def set_position(self, seconds: float, turn: int | None) -> None:
        self._at_s = seconds
        self._show_clock()
        self.waveform.set_position(seconds, self._clock.text())
        self._tell_turn(turn)

    def set_marked(self, seconds: tuple[float, ...]) -> None:
        self.waveform.set_marked(seconds)

    def set_heard(self, spans: Spans) -> None:
        self.waveform.set_heard(spans)

    def _tell_turn(self, turn: int | None) -> None:
        if turn != self._turn:
            self._turn = turn
            self.turn_changed.emit(turn)

    def _show_clock(self) -> None:
        length = clock_words(self._length_s) if self._length_s else "–:––"
        self._clock.setText(f"{clock_words(self._at_s)} / {length}")

    def _button(self, icon_name: str, words: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("look", "chip")
        button.setIcon(icon(icon_name, self._theme))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _on_play(self) -> None:
        if self._presenter is not None:
            self._presenter.toggle()

    @Slot()
    def _on_back(self) -> None:
        if self._presenter is not None:
            self._presenter.back()

    @Slot()
    def _on_mark(self) -> None:
        if self._presenter is not None:
            self._presenter.mark_second()

    @Slot(int)
    def _on_rate(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.set_rate(float(self.rates.itemData(at)))

    @Slot(float)
    def _on_second(self, seconds: float) -> None:
        if self._presenter is not None:
            self._presenter.seek(seconds)


def clock_words(seconds: float) -> str:
    """1:05, 1:02:05."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
