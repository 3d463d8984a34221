"""The middle of the window: header, overview and contacts of one customer."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from viewer.presenters.journey import ContactsSource, EmptyJourney, JourneyGestures, OverviewSource
from viewer.presenters.journey_header import HeaderContent
from viewer.presenters.synopsis import SynopsisLine
from viewer.qt.contacts_view import ContactsView
from viewer.qt.icons import icon_pixmap
from viewer.qt.journey_header import JourneyHeader
from viewer.qt.journey_tools import JourneyTools
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.overview_bar import OverviewBar
from viewer.qt.stage_band import StageBand
from viewer.qt.synopsis_box import SynopsisBox
from viewer.qt.theme import Theme
from viewer.timeline.selection import NOTHING, Selection, Step

if TYPE_CHECKING:
    from viewer.qt.lanes_view import LanesView

_TINY_PX: Final = 480
"""Below it, at large text in a low window, the synopsis waits for its key."""
_LOW_PX: Final = 860
"""Below it, three contacts fit only under a header of few lines."""


class JourneyPanel(QWidget):
    """Shows what a `JourneyPresenter` tells it to and hands gestures on. It implements `JourneyView`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listener: weakref.ref[JourneyGestures] | None = None
        self._voice_event: int | None = None
        self._theme = theme
        self._source: ContactsSource | None = None
        self._selected = (NOTHING, "")
        self._is_renewed = False
        self._lanes: LanesView | None = None
        self.tools = JourneyTools(theme)
        self.header = JourneyHeader(theme, self.tools, self)
        self.synopsis = SynopsisBox(theme, self.header)
        self.header.add_line(self.synopsis)
        self.overview = OverviewBar(theme, self)
        self.band = StageBand(theme, self)
        self.contacts = ContactsView(theme, self)
        self._empty = _EmptyJourneyPage(theme, self)
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = QWidget(self)
        self._page_layout = page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        overview = QVBoxLayout()
        overview.setContentsMargins(14, 0, 14, 2)
        overview.setSpacing(1)
        overview.addWidget(self.overview)
        overview.addWidget(self.band)
        page.addLayout(overview)
        self._views = QStackedLayout()
        self._views.addWidget(self.contacts)
        page.addLayout(self._views, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        self.setFocusProxy(self.contacts)
        self._connect()

    def _connect(self) -> None:
        self.contacts.event_clicked.connect(self._on_event_clicked)
        self.contacts.visit_clicked.connect(self._on_visit_clicked)
        self.contacts.mark_clicked.connect(self._on_mark_clicked)
        self.contacts.step_asked.connect(self._on_step_asked)
        self.contacts.cleared.connect(self._on_cleared)
        self.contacts.fold_asked.connect(self._on_fold_asked)
        self.contacts.number_typed.connect(self._on_number_typed)
        self.contacts.range_changed.connect(self._on_range_changed)
        self.overview.instant_asked.connect(self._on_instant_asked)
        self.overview.window_asked.connect(self._on_window_asked)
        self.overview.page_asked.connect(self._on_page_asked)
        self.overview.zoom_asked.connect(self._on_zoom_asked)
        self.header.journey_clicked.connect(self._on_journey_clicked)
        self.header.voice_clicked.connect(self._on_voice_clicked)
        self.header.place_clicked.connect(self._on_place_clicked)
        self.synopsis.line_clicked.connect(self._on_place_clicked)
        self.synopsis.fold_changed.connect(self._on_header_changed)
        self.header.open_changed.connect(self._on_header_changed)
        self.tools.notice_changed.connect(self._on_notice_changed)

    @property
    def is_lanes(self) -> bool:
        """The lanes are shown in place of the contacts."""
        return self._lanes is not None and self._views.currentWidget() is self._lanes

    @property
    def view(self) -> QWidget:
        """The one of both views that is shown."""
        return self._lanes if self._lanes is not None and self.is_lanes else self.contacts

    @property
    def lanes(self) -> LanesView:
        """The other view of the same journey, made when it is first asked for."""
        if self._lanes is None:
            from viewer.qt.lanes_view import LanesView

            made = self._lanes = LanesView(self._theme, self)
            made.event_clicked.connect(self._on_event_clicked)
            made.visit_clicked.connect(self._on_visit_clicked)
            made.mark_clicked.connect(self._on_mark_clicked)
            made.step_asked.connect(self._on_step_asked)
            made.cleared.connect(self._on_cleared)
            made.range_changed.connect(self._on_range_changed)
            made.date_asked.connect(self._on_date_asked)
            self._views.addWidget(made)
        return self._lanes

    def show_lanes(self, is_lanes: bool) -> None:
        """One view in place of the other; the same instant and the same selection stay in view."""
        if is_lanes == self.is_lanes:
            return
        had_focus = self.view.hasFocus()
        lanes = self.lanes
        if is_lanes:
            anchor_us = self._instant_in_contacts()
            self._views.setCurrentWidget(lanes)
            self._page_layout.activate()
            if self._source is not None:
                lanes.set_source(self._source.lanes, keep_place=True)
                lanes.set_selection(*self._selected, is_followed=False)
                if anchor_us is not None and not lanes.shows(anchor_us, anchor_us):
                    lanes.centre_on(anchor_us)
        else:
            self._views.setCurrentWidget(self.contacts)
            self._page_layout.activate()
            self._follow_lanes(lanes)
        self.overview.set_resizable(is_lanes)
        self.setFocusProxy(self.view)
        if had_focus:
            self.view.setFocus()
        self.tools.set_lanes(is_lanes)
        self._on_range_changed()

    @Slot()
    def toggle_lanes(self) -> None:
        self.show_lanes(not self.is_lanes)

    def go_to_instant(self, instant_us: int) -> None:
        """Bring what happened at an instant, or soon after, into view."""
        if self.is_lanes:
            self.lanes.centre_on(instant_us)
        else:
            self._on_instant_asked(instant_us)

    def shown_span(self) -> tuple[int, int] | None:
        """The first and the last instant on the screen; None while no journey is shown."""
        if self.is_lanes:
            scale = self.lanes.scale
            return None if scale is None else (scale.start_us, scale.end_us)
        # The rows of the layout that is on the screen: while a journey is replaced, the panel's source may be ahead.
        layout = self.contacts.contacts
        first, last = self.contacts.placed_rows()
        if layout is None or last < first:
            return None
        rows = layout.rows
        starts, ends = rows.row_start_us[first : last + 1], rows.row_end_us[first : last + 1]
        return int(starts.min()), int(ends.max())

    def _instant_in_contacts(self) -> int | None:
        """The selected instant if it is on the screen, else the latest one that is."""
        span, selection = self.shown_span(), self._selected[0]
        at = selection.cursor if selection.cursor is not None else selection.first
        if at is not None and span is not None and self._source is not None:
            selected_us = int(self._source.lanes.lanes.occurred_at_us[at])
            if span[0] <= selected_us <= span[1]:
                return selected_us
        return None if span is None else span[1]

    def _follow_lanes(self, lanes: LanesView) -> None:
        scale, selection = lanes.scale, self._selected[0]
        at = selection.cursor if selection.cursor is not None else selection.first
        if at is not None and lanes.lanes is not None:
            selected_us = int(lanes.lanes.lanes.occurred_at_us[at])
            if lanes.shows(selected_us, selected_us):
                self.contacts.set_selection(*self._selected)
                return
        span = self.shown_span()
        if scale is None or span is None or lanes.lanes is None or lanes.shows(*span):
            return
        nearest = lanes.lanes.lanes.nearest(scale.instant_at(scale.width_px / 2))
        if nearest is not None and self._source is not None:
            self.contacts.scroll_to_row(self._source.rows.row_of_event(nearest))

    def add_bar(self, bar: QWidget) -> None:
        """A bar of its own below the tools, such as the one for finding."""
        self._page_layout.insertWidget(self._page_layout.indexOf(self.header) + 1, bar)

    def ask_voice(self) -> None:
        """Go to the words that stand above the journey."""
        self._on_voice_clicked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < _LOW_PX * self.font().pixelSize() / NORMAL_PX
        is_tiny = self.height() < _TINY_PX * self.font().pixelSize() / NORMAL_PX
        self.header.set_low(is_low)
        self.overview.set_low(is_low)
        self.synopsis.set_tiny(is_tiny)

    def listen(self, gestures: JourneyGestures) -> None:
        # The presenter owns the view, not the other way round: a cycle would be collected at any moment, even while
        # another widget paints, and Qt does not survive widgets that die then.
        self._listener = weakref.ref(gestures)

    @property
    def _gestures(self) -> JourneyGestures | None:
        return None if self._listener is None else self._listener()

    def set_empty(self, empty: EmptyJourney) -> None:
        self._empty.set_words(empty)
        self._stack.setCurrentWidget(self._empty)

    def set_header(self, header: HeaderContent) -> None:
        self._voice_event = header.voice_event
        self.header.set_content(header)
        self.band.set_span(header.span, header.span_brief)

    def set_synopsis(self, lines: tuple[SynopsisLine, ...]) -> None:
        self.synopsis.set_lines(lines)

    @Slot()
    def _on_header_changed(self) -> None:
        self._page_layout.invalidate()
        self._page_layout.activate()

    @Slot()
    def _on_notice_changed(self) -> None:
        self.band.set_notice(self.tools.notice)

    def toggle_header(self) -> None:
        """Everything above the journey in full, or calm lines again."""
        self.header.toggle()

    def fold_synopsis(self) -> None:
        self.synopsis.fold()

    def set_contacts(self, source: ContactsSource, *, keep_place: bool) -> None:
        self._stack.setCurrentWidget(self._page)
        self._page_layout.activate()
        self._source, self._is_renewed = source, keep_place
        self.contacts.set_source(source, keep_place=keep_place)
        if self._lanes is not None:
            if self.is_lanes:
                self._lanes.set_source(source.lanes, keep_place=keep_place)
            elif not keep_place:
                self._lanes.forget_place()

    def set_overview(self, source: OverviewSource) -> None:
        self.overview.set_source(source)

    def set_selection(self, selection: Selection, spoken: str) -> None:
        is_same = self._is_renewed and selection == self._selected[0]
        self._selected, self._is_renewed = (selection, spoken), False
        self.contacts.set_selection(selection, spoken)
        if self._lanes is not None and self.is_lanes:
            # Drawn anew in other words, the view stays where somebody has moved it.
            self._lanes.set_selection(selection, spoken, is_followed=not is_same)

    def _on_event_clicked(self, index: int, is_extending: bool) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_event(index, is_extending=is_extending)

    def _on_visit_clicked(self, visit_no: int) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_visit(visit_no)

    def _on_mark_clicked(self, mark_id: str) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_mark(mark_id)

    def _on_step_asked(self, step: Step, is_extending: bool) -> None:
        if (gestures := self._gestures) is not None:
            gestures.step(step, is_extending=is_extending)

    def _on_cleared(self) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_nothing()

    @Slot(object)
    def _on_fold_asked(self, index: int) -> None:
        if (gestures := self._gestures) is not None:
            gestures.toggle_fold(index)

    @Slot(object)
    def _on_number_typed(self, number: int) -> None:
        if (gestures := self._gestures) is not None:
            gestures.go_to_number(number)

    def _on_journey_clicked(self) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_journey()

    @Slot(object)
    def _on_place_clicked(self, index: int) -> None:
        if (gestures := self._gestures) is not None:
            gestures.choose_event(index, is_extending=False)

    def _on_voice_clicked(self) -> None:
        if (gestures := self._gestures) is not None and self._voice_event is not None:
            gestures.choose_event(self._voice_event, is_extending=False)

    def _on_range_changed(self) -> None:
        span = self.shown_span()
        if span is not None:
            self.overview.set_window(*span)

    @Slot(object, object)
    def _on_window_asked(self, start_us: int, end_us: int) -> None:
        if self.is_lanes:
            self.lanes.set_window(start_us, end_us)

    @Slot()
    def _on_date_asked(self) -> None:
        self.tools.action_asked.emit("journey.go_to_date")

    @Slot(int)
    def _on_zoom_asked(self, direction: int) -> None:
        if self.is_lanes:
            self.lanes.zoom(2.0**direction)

    def _on_instant_asked(self, instant_us: int) -> None:
        layout = self.contacts.contacts
        if layout is not None:
            self.contacts.scroll_to_row(layout.rows.row_at(instant_us))

    def _on_page_asked(self, direction: int) -> None:
        if self.is_lanes and self.lanes.scale is not None:
            self.lanes.pan(direction * self.lanes.scale.width_px * 0.9)
            return
        self.contacts.scroll_by(direction * self.contacts.viewport().height() * 0.9)


class _EmptyJourneyPage(QWidget):
    """Never an empty centre: what is not there, and what to do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(icon_pixmap("footprints", 56, theme.border_strong, 2.0))
        self._what = QLabel(self)
        self._next_step = QLabel(self)
        self._what.setProperty("look", "title")
        self._next_step.setProperty("look", "muted")
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._what, self._next_step):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(3)

    def set_words(self, empty: EmptyJourney) -> None:
        self._what.setText(empty.what)
        self._next_step.setText(empty.next_step)
