"""How a person reads a journey: which kinds are shown, how time is told, how densely, and stepping through it."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.domain.view_settings import SHOW_ALL, EventKind, Showing, ViewSetting
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.journey_find import FindIndex, make_find_index, next_of
from viewer.presenters.journey_look import JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.time_base import BY_THE_CLOCK, TimeBase, TimeMode
from viewer.presenters.view_settings import LastUsed, SavedSetting, ViewSettings
from viewer.presenters.wording import event_words
from viewer.timeline.density import Density
from viewer.timeline.emphasis import KindTable, make_emphasis, make_kind_table
from viewer.workspace.jobs import JobRunner

SHOWING_WORDS: Final = {
    Showing.ALL: Text.translate("ReadingTools", "Show all"),
    Showing.HIGHLIGHT: Text.translate("ReadingTools", "Highlight"),
    Showing.ONLY: Text.translate("ReadingTools", "Only"),
}
DENSITY_WORDS: Final = {
    Density.LOOSE: Text.translate("ReadingTools", "Roomy"),
    Density.NORMAL: Text.translate("ReadingTools", "Normal"),
    Density.DENSE: Text.translate("ReadingTools", "Dense"),
}
TIME_WORDS: Final = {
    TimeMode.CLOCK: Text.translate("ReadingTools", "Date and clock"),
    TimeMode.SINCE_FIRST: Text.translate("ReadingTools", "Since the first event"),
    TimeMode.SINCE_EVENT: Text.translate("ReadingTools", "Since the selected event"),
}


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind of event to choose. count: on this journey; 0 where a saved setting names what is not here."""

    kind: EventKind
    channel: Channel
    words: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ToolsState:
    """What the row of tools says. shown_words: how much is shown, "" when it is everything."""

    showing: Showing
    density: Density
    time_mode: TimeMode
    setting_words: str
    shown_words: str


@dataclass(frozen=True, slots=True)
class FindState:
    """at: which of `count` matches is selected, 1 = the first, 0 = none. is_searching: no answer is there yet."""

    typed: str
    at: int
    count: int
    is_searching: bool


class ToolsView(Protocol):
    def set_tools(self, state: ToolsState) -> None: ...
    def set_kinds(self, lines: tuple[KindLine, ...], saved: tuple[SavedSetting, ...], setting: ViewSetting) -> None: ...
    def set_find(self, state: FindState) -> None: ...
    def set_notice(self, words: str) -> None:
        """One line about what a key did or could not do; "" takes it away."""


class ReadingTools:
    """One of a window. It tells `JourneyPresenter` how to draw and what to select, and knows nothing of either view."""

    def __init__(
        self, view: ToolsView, journey: JourneyPresenter, jobs: JobRunner, *, translate: Translate, mask: Mask,
        on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        self._view, self._presenter, self._jobs = view, journey, jobs
        self._translate, self._mask, self._on_error = translate, mask, on_error
        self._setting, self._density, self._time_mode = SHOW_ALL, Density.NORMAL, TimeMode.CLOCK
        self._origin_us: int | None = None
        self._journey: Journey | None = None
        self._kinds: KindTable | None = None
        self._index: FindIndex | None = None
        self._typed = ""
        self._is_searching = False
        self._found: NDArray[np.bool_] | None = None
        self._last_mark = ""
        self._saved: tuple[SavedSetting, ...] = ()
        self._settings: ViewSettings | None = None
        journey.make_look = self._look_of
        self._tell()

    @property
    def setting(self) -> ViewSetting:
        return self._setting

    @property
    def saved(self) -> tuple[SavedSetting, ...]:
        return self._saved

    @property
    def density(self) -> Density:
        return self._density

    @property
    def is_idle(self) -> bool:
        return not self._is_searching and (self._settings is None or self._settings.is_idle)

    # What is kept.

    def attach(self, settings: ViewSettings) -> None:
        """The review store is open: named settings can be read and written."""
        self._settings = settings
        settings.start()

    def set_saved(self, saved: tuple[SavedSetting, ...]) -> None:
        self._saved = saved
        self._tell_kinds()

    def set_last(self, last: LastUsed) -> None:
        """How journeys of this workspace were looked at last."""
        self._setting, self._density, self._time_mode = last.setting, last.density, last.time_mode
        self._origin_us = None
        self._redraw()

    def save_setting(self, name: str) -> None:
        """Keep the chosen kinds under `name`."""
        name = name.strip()
        if not name or self._settings is None:
            return
        self._setting = self._setting._replace(name=name)
        self._settings.save(self._setting)
        self._keep()

    def remove_setting(self, row_id: str) -> None:
        if self._settings is not None:
            self._settings.remove(row_id)

    # What is shown.

    def show_all(self) -> None:
        """One key back to everything."""
        self._set_setting(self._setting._replace(showing=Showing.ALL, name=""))

    def set_showing(self, showing: Showing) -> None:
        self._set_setting(self._setting._replace(showing=showing))

    def set_kinds(self, kinds: frozenset[EventKind]) -> None:
        """Choosing kinds while everything is shown means to highlight them."""
        showing = Showing.HIGHLIGHT if self._setting.showing is Showing.ALL and kinds else self._setting.showing
        self._set_setting(ViewSetting(showing, kinds))

    def use_setting(self, setting: ViewSetting) -> None:
        self._set_setting(setting)

    def set_density(self, density: Density) -> None:
        if density is not self._density:
            self._density = density
            self._keep()
            self._redraw()

    def next_density(self) -> None:
        """The key goes round all three."""
        order = list(Density)
        self.set_density(order[(order.index(self._density) + 1) % len(order)])

    def set_time_mode(self, mode: TimeMode) -> None:
        """SINCE_EVENT counts from what is selected now."""
        origin_us = None
        if mode is TimeMode.SINCE_EVENT:
            at, journey = self._cursor(), self._presenter.journey
            if at is None or journey is None:
                self._view.set_notice(self._say(Text.translate("ReadingTools", "Select an event first: it is zero.")))
                self._tell()
                return
            origin_us = int(journey.events.occurred_at_us[at])
        self._time_mode, self._origin_us = mode, origin_us
        self._keep()
        self._redraw()

    def next_time_mode(self) -> None:
        order = list(TimeMode)
        after = order[(order.index(self._time_mode) + 1) % len(order)]
        if after is TimeMode.SINCE_EVENT and self._cursor() is None:
            after = TimeMode.CLOCK
        self.set_time_mode(after)

    # Stepping.

    def step_kind(self, direction: int) -> None:
        """The next (1) or previous (-1) event of the chosen kinds; of the selected event's kind if none is chosen."""
        journey, cursor = self._presenter.journey, self._cursor()
        if journey is None or not len(journey.events):
            return
        table = self._table_of(journey)
        kinds = self._setting.kinds if not self._setting.is_all else frozenset[EventKind]()
        if not kinds and cursor is None:
            self._view.set_notice(
                self._say(Text.translate("ReadingTools", "Select an event, or choose kinds under “Show”."))
            )
            return
        is_of = table.is_of(kinds) if kinds else table.code == table.code[cursor]
        self._go(np.flatnonzero(is_of), direction, Text.translate("ReadingTools", "No further event of this kind"))

    def step_score(self, direction: int) -> None:
        journey = self._presenter.journey
        if journey is None:
            return
        keys = np.array([score.event_key for score in journey.scores], dtype=np.uint64)
        answered = np.flatnonzero(np.isin(journey.events.event_key, keys))
        self._go(answered, direction, Text.translate("ReadingTools", "No further score"))

    def step_mark(self, direction: int) -> None:
        """Marks in order of their place; several on one event one after the other."""
        marks = self._presenter.mark_places
        cursor = self._cursor()
        ids = [mark_id for mark_id, _, _ in marks]
        at = ids.index(self._last_mark) if self._last_mark in ids else -1
        if at >= 0 and cursor is not None and marks[at][1] <= cursor <= marks[at][2]:
            after = at + direction
        elif direction > 0:
            after = next((no for no, mark in enumerate(marks) if cursor is None or mark[1] > cursor), len(marks))
        else:
            after = next((no for no in range(len(marks) - 1, -1, -1) if cursor is None or marks[no][1] < cursor), -1)
        if not 0 <= after < len(marks):
            self._view.set_notice(self._say(Text.translate("ReadingTools", "No further mark")))
            return
        self._view.set_notice("")
        self._last_mark = ids[after]
        self._presenter.choose_mark(self._last_mark)

    # Finding.

    def find(self, typed: str) -> None:
        """Light every match of `typed`, and select the first one from where the reader is."""
        self._typed = typed
        journey = self._presenter.journey
        if journey is None or not typed.strip():
            self._set_found(None)
            return
        if self._index is not None and self._journey is journey:
            self._take_index(journey, self._index)
            return
        self._is_searching = True
        self._tell_find()
        table, mask, translate = self._table_of(journey), self._mask, self._translate
        me = weakref.ref(self)

        def work(_report: Report) -> FindIndex:
            return make_find_index(journey, table, mask, translate)

        def on_done(index: FindIndex) -> None:
            if (tools := me()) is not None:
                tools._take_index(journey, index)

        self._jobs.submit("journey.find", work, on_done, self._on_error, latest_of="journey.find")

    def step_found(self, direction: int) -> None:
        if self._found is None:
            return
        after = next_of(np.flatnonzero(self._found), self._cursor(), direction)
        if after is not None:
            self._presenter.choose_event(after)
        self._tell_find()

    def end_find(self) -> None:
        """The bar is closed: nothing is lit any more, the selection stays."""
        self._typed = ""
        self._set_found(None)

    def note_selection(self) -> None:
        """Something else is selected: the find bar may stand on another match, and what is hidden comes back."""
        if (cursor := self._cursor()) is not None and self._is_hidden(cursor):
            self.show_all()
            self._view.set_notice(
                self._say(Text.translate("ReadingTools", "All events are shown: the selected one was hidden."))
            )
        if self._found is not None:
            self._tell_find()

    # Inside.

    def _take_index(self, journey: Journey, index: FindIndex) -> None:
        self._is_searching = False
        if journey is not self._presenter.journey:
            return
        self._index = index
        found = index.find(self._typed)
        self._set_found(found)
        cursor = self._cursor()
        if found.any() and (cursor is None or not found[cursor]):
            self.step_found(1 if cursor is not None else -1)

    def _set_found(self, found: NDArray[np.bool_] | None) -> None:
        self._is_searching = False
        had_any = self._found is not None and bool(self._found.any())
        self._found = found
        if had_any or (found is not None and found.any()):
            self._redraw()
        self._tell_find()

    def _is_hidden(self, index: int) -> bool:
        source = self._presenter.contacts
        emphasis = source.look.emphasis if source is not None else None
        return emphasis is not None and not bool(emphasis.shown[index])

    def _tell_find(self) -> None:
        found = np.flatnonzero(self._found) if self._found is not None else np.zeros(0, dtype=np.int64)
        cursor = self._cursor()
        hit = np.flatnonzero(found == cursor) if cursor is not None else found[:0]
        at = int(hit[0]) + 1 if len(hit) else 0
        self._view.set_find(FindState(self._typed, at, len(found), self._is_searching))

    def _go(self, positions: NDArray[np.int64], direction: int, nothing: Text) -> None:
        cursor = self._cursor()
        if cursor is None:
            after = int(positions[-1]) if len(positions) else None
        elif direction > 0:
            after = next((int(at) for at in positions if at > cursor), None)
        else:
            after = next((int(at) for at in positions[::-1] if at < cursor), None)
        if after is None:
            self._view.set_notice(self._say(nothing))
            return
        self._view.set_notice("")
        self._presenter.choose_event(after)

    def _cursor(self) -> int | None:
        selection = self._presenter.selection
        return selection.cursor if selection.cursor is not None else selection.first

    def _set_setting(self, setting: ViewSetting) -> None:
        if setting == self._setting:
            self._tell()
            return
        self._setting = setting
        self._keep()
        self._redraw()

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.keep_last(LastUsed(self._setting, self._density, self._time_mode))

    def _redraw(self) -> None:
        self._view.set_notice("")
        if (journey := self._presenter.journey) is not None:
            self._presenter.set_look(self._look(journey))
        self._tell()

    def _look_of(self, journey: Journey) -> JourneyLook:
        """The look of a journey that is shown anew. What was found or chosen on the one before is gone."""
        if journey is not self._journey:
            self._found = self._index = None
            self._is_searching = False
            if self._time_mode is TimeMode.SINCE_EVENT:
                self._time_mode, self._origin_us = TimeMode.CLOCK, None
        look = self._look(journey)
        self._tell(journey)
        self._tell_find()
        return look

    def _look(self, journey: Journey) -> JourneyLook:
        emphasis = None
        if not self._setting.is_all or self._found is not None:
            emphasis = make_emphasis(self._table_of(journey), self._setting, self._found)
        return JourneyLook(emphasis, self._time_base(journey), self._density)

    def _time_base(self, journey: Journey) -> TimeBase:
        if self._time_mode is TimeMode.SINCE_FIRST and len(journey.events):
            return TimeBase(self._time_mode, int(journey.events.occurred_at_us[0]))
        if self._time_mode is TimeMode.SINCE_EVENT and self._origin_us is not None:
            return TimeBase(self._time_mode, self._origin_us)
        return BY_THE_CLOCK

    def _table_of(self, journey: Journey) -> KindTable:
        if self._kinds is None or journey is not self._journey:
            self._journey, self._kinds = journey, make_kind_table(journey.events)
        return self._kinds

    def _tell(self, journey: Journey | None = None) -> None:
        journey = journey or self._presenter.journey
        setting, words, shown = self._setting, self._say(SHOWING_WORDS[Showing.ALL]), ""
        if not setting.is_all:
            words = setting.name or self._say(
                Text.translate("ReadingTools", "{showing}: %n kind(s)", showing=SHOWING_WORDS[setting.showing],
                               n=len(setting.kinds))
            )  # fmt: skip
        if journey is not None and not setting.is_all:
            count = int(self._table_of(journey).is_of(setting.kinds).sum())
            shown = self._say(
                Text.translate("ReadingTools", "{count} of %n event(s)", count=f"{count:,}", n=len(journey.events))
            )
        self._view.set_tools(ToolsState(setting.showing, self._density, self._time_mode, words, shown))
        self._tell_kinds()

    def _tell_kinds(self) -> None:
        self._view.set_kinds(self.kind_lines(), self._saved, self._setting)

    def kind_lines(self) -> tuple[KindLine, ...]:
        """By channel, the most frequent first; what is chosen and not on this journey comes last."""
        if self._kinds is None:
            return ()
        chosen = self._setting.kinds
        lines = [
            self._line(kind, int(count), kind in chosen)
            for kind, count in zip(self._kinds.kinds, self._kinds.counts, strict=True)
        ]
        order = {channel: no for no, channel in enumerate(Channel)}
        lines.sort(key=lambda line: (order[line.channel], -line.count))
        known = set(self._kinds.kinds)
        return (*lines, *(self._line(kind, 0, True) for kind in sorted(chosen) if kind not in known))

    def load_kinds(self) -> None:
        """The kinds are looked at: count them on this journey."""
        if (journey := self._presenter.journey) is not None:
            self._table_of(journey)
        self._tell_kinds()

    def _line(self, kind: EventKind, count: int, is_chosen: bool) -> KindLine:
        name = event_words(kind.name, self._translate) or self._say(CHANNEL_WORDS[kind.channel])
        return KindLine(kind, kind.channel, name, count, is_chosen)

    def _say(self, text: Text) -> str:
        return self._translate(text)
