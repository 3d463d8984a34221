"""The conditions of the customer list, in a panel that opens under its button and applies at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo
from typing import Final

from PySide6.QtCore import QDate, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCompleter, QDateEdit, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.domain.channels import CHANNELS, Channel
from viewer.domain.clock import datetime_of
from viewer.domain.customers import CustomerQuery
from viewer.domain.folding import fold
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import BAND_WORDS, CHANNEL_WORDS
from viewer.presenters.customer_words import last_days, span_of_days
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import channel_icon_name, icon, icon_pixmap
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

_PRESET_DAYS: Final = (7, 30, 90)
_OFFERED_NAMES: Final = 12


class FilterPanel(QFrame):
    """`query_changed` carries the whole query after each change; search and sort pass through untouched."""

    query_changed = Signal(object)
    build_asked = Signal()
    """Conditions beyond these fields are wanted."""

    def __init__(
        self, theme: Theme, translate: Translate, *, as_of_us: int, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        """as_of_us: the last event of the workspace; "the last 30 days" end there."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._translate = translate
        self._as_of_us = as_of_us
        self._zone = zone
        self._query = CustomerQuery()
        self._names: tuple[str, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._is_shown_from_outside = False
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(380)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        self._add_scores(layout)
        self._add_channels(layout)
        self._add_period(layout)
        self._add_event(layout)
        self._add_foot(layout)

    def set_query(self, query: CustomerQuery) -> None:
        """Show `query` without telling it as a change."""
        self._query = query
        self._is_shown_from_outside = True
        try:
            for band, button in self._bands.items():
                button.setChecked(band in query.bands)
            for channel, button in self._channels.items():
                button.setChecked(channel in query.channels)
            self._show_period(query)
            self._event.set_text_quietly(query.event)
        finally:
            self._is_shown_from_outside = False

    def set_event_names(self, names: Sequence[str]) -> None:
        """The names to offer while typing, the most frequent first."""
        self._names = tuple(names)
        self._folded = tuple(map(fold, names))
        self._offer(self._event.text())

    def _heading(self, layout: QVBoxLayout, words: str) -> None:
        label = QLabel(words, self)
        label.setProperty("look", "title")
        if layout.count():
            layout.addSpacing(6)
        layout.addWidget(label)

    def _toggle(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("look", "chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        return button

    def _add_scores(self, layout: QVBoxLayout) -> None:
        self._heading(layout, self.tr("Last score"))
        row = FlowLayout()
        self._bands: dict[Band, QPushButton] = {}
        for band in Band:
            button = self._toggle(self._translate(BAND_WORDS[band]))
            button.toggled.connect(self._on_bands_toggled)
            self._bands[band] = button
            row.addWidget(button)
        layout.addLayout(row)
        means = QLabel(
            self.tr(
                "Recommendation: low is 0–6, middle 7–8, high 9–10. "
                "Other questions: the worst, middle and best third of their scale."
            ),
            self,
        )
        means.setProperty("look", "muted")
        means.setWordWrap(True)
        layout.addWidget(means)

    def _add_channels(self, layout: QVBoxLayout) -> None:
        self._heading(layout, self.tr("Used all of these channels"))
        row = FlowLayout()
        self._channels = {}
        for channel in CHANNELS:
            button = self._toggle(self._translate(CHANNEL_WORDS[channel]))
            button.setIcon(self._channel_icon(channel))
            button.setIconSize(QSize(14, 14))
            button.toggled.connect(self._on_channels_toggled)
            self._channels[channel] = button
            row.addWidget(button)
        layout.addLayout(row)

    def _channel_icon(self, channel: Channel) -> QIcon:
        """In the channel's colour, and readable on the accent while the chip is on."""
        made = QIcon(icon(channel_icon_name(channel), self._theme, self._theme.channels[channel]))
        made.addPixmap(
            icon_pixmap(channel_icon_name(channel), 16, self._theme.on_accent, self.devicePixelRatioF()),
            QIcon.Mode.Normal,
            QIcon.State.On,
        )
        return made

    def _add_period(self, layout: QVBoxLayout) -> None:
        self._heading(layout, self.tr("Active in the period"))
        row = FlowLayout()
        self._any_time = self._toggle(self.tr("Any time"))
        self._any_time.clicked.connect(self._on_any_time_clicked)
        row.addWidget(self._any_time)
        self._presets: dict[int, QPushButton] = {}
        for days in _PRESET_DAYS:
            words = self._translate(Text.translate("FilterPanel", "Last %n days", n=days))
            button = self._toggle(words)
            button.clicked.connect(self._on_preset_clicked)
            self._presets[days] = button
            row.addWidget(button)
        self._choose = self._toggle(self.tr("Choose dates"))
        self._choose.clicked.connect(self._on_choose_clicked)
        row.addWidget(self._choose)
        layout.addLayout(row)
        # Dates stand here only while they narrow the list.
        self._period = QWidget(self)
        dates = QHBoxLayout(self._period)
        dates.setContentsMargins(0, 0, 0, 0)
        self._first, self._last = QDateEdit(self), QDateEdit(self)
        for edit in (self._first, self._last):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy/M/d")
            edit.dateChanged.connect(self._on_dates_changed)
            dates.addWidget(edit, 1)
        dates.insertWidget(1, QLabel("–", self))
        layout.addWidget(self._period)

    def _add_event(self, layout: QVBoxLayout) -> None:
        self._heading(layout, self.tr("Saw a page or did something"))
        self._event = TypingLine(self)
        self._event.setPlaceholderText(self.tr("Part of a page title or an event name"))
        self._event.setClearButtonEnabled(True)
        self._offers = QStringListModel(self)
        self._completer = completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # Before the completer looks: it would open over the offers for what stood there one letter ago.
        self._event.textEdited.connect(self._offer)
        self._event.setCompleter(completer)
        self._event.typed.connect(self._on_event_typed)
        layout.addWidget(self._event)

    def _add_foot(self, layout: QVBoxLayout) -> None:
        layout.addSpacing(4)
        foot = QHBoxLayout()
        clear = QPushButton(self.tr("Clear conditions"), self)
        clear.setProperty("look", "quiet")
        clear.clicked.connect(self._on_clear_clicked)
        build = QPushButton(self.tr("And / or / except…"), self)
        build.setToolTip(self.tr("Combine conditions (Shift+C)"))
        build.clicked.connect(self._on_build_clicked)
        done = QPushButton(self.tr("Close"), self)
        done.clicked.connect(self.close)
        foot.addWidget(clear)
        foot.addStretch(1)
        foot.addWidget(build)
        foot.addWidget(done)
        layout.addLayout(foot)

    def _change(self, query: CustomerQuery) -> None:
        if not self._is_shown_from_outside and query != self._query:
            self._query = query
            self.query_changed.emit(query)

    @Slot()
    def _on_bands_toggled(self) -> None:
        bands = frozenset(band for band, button in self._bands.items() if button.isChecked())
        self._change(replace(self._query, bands=bands))

    @Slot()
    def _on_channels_toggled(self) -> None:
        channels = frozenset(channel for channel, button in self._channels.items() if button.isChecked())
        self._change(replace(self._query, channels=channels))

    @Slot()
    def _on_preset_clicked(self) -> None:
        for days, button in self._presets.items():
            if button is self.sender():
                span = last_days(days, self._as_of_us, self._zone) if button.isChecked() else None
                self._change(replace(self._query, seen=span))
        self.set_query(self._query)

    @Slot()
    def _on_any_time_clicked(self) -> None:
        self._change(replace(self._query, seen=None))
        self.set_query(self._query)

    @Slot()
    def _on_choose_clicked(self) -> None:
        """The last 30 days to begin with, so that one change gives a sensible period."""
        seen = self._query.seen or last_days(_PRESET_DAYS[1], self._as_of_us, self._zone)
        self._change(replace(self._query, seen=seen))
        self.set_query(self._query)

    @Slot()
    def _on_dates_changed(self) -> None:
        if self._is_shown_from_outside:
            return
        first, last = (_python_date(edit.date()) for edit in (self._first, self._last))
        self._change(replace(self._query, seen=span_of_days(first, last, self._zone)))
        self.set_query(self._query)

    @Slot(str)
    def _on_event_typed(self, words: str) -> None:
        self._offer(words)
        self._change(replace(self._query, event=words.strip()))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._change(CustomerQuery(search=self._query.search, sort=self._query.sort))
        self.set_query(self._query)

    @Slot()
    def _on_build_clicked(self) -> None:
        self.close()
        self.build_asked.emit()

    @Slot(str)
    def _offer(self, words: str) -> None:
        wanted = fold(words.strip())
        pairs = zip(self._names, self._folded, strict=True)
        offers = [name for name, folded in pairs if wanted in folded][:_OFFERED_NAMES]
        if offers != self._offers.stringList():
            self._offers.setStringList(offers)
        popup = self._completer.popup()
        if not offers and popup is not None:
            popup.hide()

    def _show_period(self, query: CustomerQuery) -> None:
        span = query.seen
        for days, button in self._presets.items():
            button.setChecked(span == last_days(days, self._as_of_us, self._zone))
        self._any_time.setChecked(span is None)
        self._choose.setChecked(span is not None and not any(button.isChecked() for button in self._presets.values()))
        if self._period.isHidden() != (span is None):
            self._period.setVisible(span is not None)
            self.adjustSize()
        if span is None:
            return
        for edit, instant_us in ((self._first, span.start_us), (self._last, span.end_us - 1)):
            day = datetime_of(instant_us).astimezone(self._zone).date()
            edit.setDate(QDate(day.year, day.month, day.day))


def _python_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
