"""What shapes and colours of compared lives mean, in words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import CHANNELS, Actor, Channel
from viewer.domain.scores import Band
from viewer.domain.text import Translate
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.lane_pictures import LanePictures
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.lane_drawing import SymbolKind


class CompareLegend(QWidget):
    """One wrapping line: channels by colour, then the shapes."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translate = translate
        self._pictures = LanePictures(theme, Lettering(self.font()), self.devicePixelRatioF())
        self._shown: tuple[frozenset[Channel], bool] | None = None
        self._flow = FlowLayout(self, spacing_px=3)
        self._entries: list[QWidget] = []

    def set_channels(self, channels: Collection[Channel], *, has_signals: bool) -> None:
        """Channels that occur in any of the lives."""
        wanted = (frozenset(channels), has_signals)
        if wanted == self._shown:
            return
        self._shown = wanted
        for entry in self._entries:
            self._flow.removeWidget(entry)
            entry.deleteLater()
        self._entries = []
        pictures = self._pictures
        for channel in CHANNELS:
            if channel in channels:
                symbol = pictures.symbol(SymbolKind.EVENT, channel, Actor.CUSTOMER, is_dim=False)
                self._add(symbol, self._translate(CHANNEL_WORDS[channel]))
        shown = Channel.OTHER
        self._add(pictures.symbol(SymbolKind.EVENT, shown, Actor.CUSTOMER, is_dim=False), self.tr("filled: customer"))
        self._add(pictures.symbol(SymbolKind.EVENT, shown, Actor.COMPANY, is_dim=False), self.tr("open: company"))
        self._add(pictures.symbol(SymbolKind.CONVERSION, shown, Actor.CUSTOMER, is_dim=False), self.tr("conversion"))
        self._add(pictures.symbol(SymbolKind.COMPLAINT, shown, Actor.CUSTOMER, is_dim=False), self.tr("complaint"))
        self._add(pictures.badge("9", Band.HIGH), self.tr("answer"))
        self._add(pictures.flag(MarkKind.NOTE, ""), self.tr("mark"))
        if has_signals:
            self._add(None, self.tr("below: signals (automatic)"))
        self._add(None, self.tr("columns: many events, colours by channel"))

    def _add(self, picture: QPixmap | None, words: str) -> None:
        entry = QWidget(self)
        layout = QHBoxLayout(entry)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(4)
        if picture is not None:
            sign = QLabel(entry)
            sign.setPixmap(picture)
            layout.addWidget(sign)
        label = QLabel(words, entry)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "muted")
        label.setMinimumHeight(22)
        layout.addWidget(label)
        self._flow.addWidget(entry)
        self._entries.append(entry)
        entry.show()
