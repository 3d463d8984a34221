"""The hands of a reader: tools, find bar, kinds, clipboard, links and raw records of one window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.domain.view_settings import Showing, ViewSetting
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.reading_tools import FindState, KindLine, ReadingTools, ToolsState
from viewer.presenters.time_base import TimeMode
from viewer.presenters.view_settings import SavedSetting
from viewer.qt.accessibility import install_accessibility
from viewer.qt.find_bar import FindBar
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.kinds_panel import KindsPanel
from viewer.qt.theme import Theme
from viewer.timeline.density import Density

if TYPE_CHECKING:
    from viewer.domain.annotations import ChangeSet
    from viewer.presenters.take_along import TakeAlong
    from viewer.presenters.view_settings import ViewSettings
    from viewer.reviews.store import ReviewStore


class ReadingDesk(QObject):
    """Implements `ToolsView`. Made after the first picture; `tools` and `along` are set before anything is done."""

    taken = Signal(str)
    """What of the journey on screen left the window: "journey_text", "journey_picture"."""

    def __init__(
        self, theme: Theme, translate: Translate, panel: JourneyPanel, journey: JourneyPresenter, *,
        search_customers: Callable[[], None], is_list_focused: Callable[[], bool],
    ) -> None:  # fmt: skip
        """search_customers: what Ctrl+F does while the list of customers has the keyboard."""
        super().__init__(panel)
        install_accessibility()
        self._theme, self._translate, self._panel, self._journey = theme, translate, panel, journey
        self._search_customers, self._is_list_focused = search_customers, is_list_focused
        self._bar: FindBar | None = None
        self._kinds: KindsPanel | None = None
        self._lines: tuple[tuple[KindLine, ...], tuple[SavedSetting, ...], ViewSetting] = ((), (), ViewSetting())
        self.tools: ReadingTools
        self.along: TakeAlong
        self.make_settings: Callable[[ReviewStore], ViewSettings]
        self._settings: ViewSettings | None = None
        self._do = self._make_table()

    @property
    def is_settled(self) -> bool:
        return self.tools.is_idle and (self._bar is None or self._bar.line.is_settled)

    @property
    def notice(self) -> str:
        """The line about what a key did or could not do."""
        return self._panel.tools.notice

    @property
    def contacts_width(self) -> int:
        return self._panel.contacts.viewport().width()

    @property
    def find_bar(self) -> FindBar:
        """Made when something is first looked for."""
        if self._bar is None:
            self._bar = FindBar(self._theme, self._panel)
            self._bar.hide()
            self._bar.typed.connect(self._on_typed)
            self._bar.step_asked.connect(self._on_step_asked)
            self._bar.closed.connect(self._on_find_closed)
            self._panel.add_bar(self._bar)
        return self._bar

    @property
    def kinds_panel(self) -> KindsPanel:
        if self._kinds is None:
            self._kinds = KindsPanel(self._theme, self._translate, self._panel)
            self._kinds.showing_chosen.connect(self._on_showing_chosen)
            self._kinds.kinds_chosen.connect(self._on_kinds_chosen)
            self._kinds.setting_chosen.connect(self._on_setting_chosen)
            self._kinds.save_asked.connect(self._on_save_asked)
            self._kinds.remove_asked.connect(self._on_remove_asked)
        return self._kinds

    def attach(self, store: ReviewStore) -> None:
        """The review store is open: named view settings can be read and written."""
        self._settings = self.make_settings(store)
        self.tools.attach(self._settings)

    def note_changes(self, changes: ChangeSet) -> None:
        """Something was written, undone or redone elsewhere."""
        if self._settings is not None:
            self._settings.reload(changes)

    def do(self, action_id: str) -> None:
        self._do[action_id]()

    def _make_table(self) -> Mapping[str, Callable[[], None]]:
        return {
            **{f"view.density_{each.value}": partial(self._set_density, each) for each in Density},
            **{f"view.time_{each.value}": partial(self._set_time_mode, each) for each in TimeMode},
            "contact.select": self._journey.choose_contact,
            "journey.select": self._journey.choose_journey,
            "journey.voice": self._panel.ask_voice,
            "journey.find": self._find,
            "journey.find_next": partial(self._step_found, 1),
            "journey.find_previous": partial(self._step_found, -1),
            "event.next_kind": self._next_kind,
            "event.previous_kind": self._previous_kind,
            "mark.next": self._next_mark,
            "mark.previous": self._previous_mark,
            "score.next": self._next_score,
            "score.previous": self._previous_score,
            "view.kinds": self._open_kinds,
            "view.all_kinds": self._show_all,
            "view.density": self._next_density,
            "view.time": self._next_time_mode,
            "view.synopsis": self._panel.fold_synopsis,
            "view.header": self._panel.toggle_header,
            "journey.copy_text": self._copy_text,
            "journey.copy_picture": self._copy_picture,
            "journey.save_picture": self._save_picture,
            "journey.copy_link": self._copy_link,
            "journey.open_link": self._open_link,
            "journey.raw": self._show_raw,
        }

    # What the presenter tells.

    def set_tools(self, state: ToolsState) -> None:
        self._panel.tools.set_tools(state)

    def set_kinds(self, lines: tuple[KindLine, ...], saved: tuple[SavedSetting, ...], setting: ViewSetting) -> None:
        self._lines = (lines, saved, setting)
        if self._kinds is not None and self._kinds.isVisible():
            self._kinds.set_kinds(*self._lines)

    def set_find(self, state: FindState) -> None:
        if self._bar is not None:
            self._bar.set_find(state)

    def set_notice(self, words: str) -> None:
        self._panel.tools.set_notice(words)

    # What is asked.

    def _find(self) -> None:
        if self._is_list_focused():
            self._search_customers()
        elif self._journey.journey is not None:
            self.find_bar.open()

    def _step_found(self, direction: int) -> None:
        if self._bar is None or self._bar.isHidden():
            self._find()
        else:
            self.tools.step_found(direction)

    def _open_kinds(self) -> None:
        self.tools.load_kinds()
        self.kinds_panel.set_kinds(*self._lines)
        self.kinds_panel.open_below(self._panel.tools.show_button)

    def _show_all(self) -> None:
        self.tools.show_all()

    def _set_density(self, density: Density) -> None:
        self.tools.set_density(density)

    def _set_time_mode(self, mode: TimeMode) -> None:
        self.tools.set_time_mode(mode)

    def _next_density(self) -> None:
        self.tools.next_density()

    def _next_time_mode(self) -> None:
        self.tools.next_time_mode()

    def _next_kind(self) -> None:
        self.tools.step_kind(1)

    def _previous_kind(self) -> None:
        self.tools.step_kind(-1)

    def _next_mark(self) -> None:
        self.tools.step_mark(1)

    def _previous_mark(self) -> None:
        self.tools.step_mark(-1)

    def _next_score(self) -> None:
        self.tools.step_score(1)

    def _previous_score(self) -> None:
        self.tools.step_score(-1)

    def _copy_text(self) -> None:
        self.along.make_text(self._put_text)

    def _put_text(self, words: str, count: int) -> None:
        QGuiApplication.clipboard().setText(words)
        self.taken.emit("journey_text")
        self.set_notice(self.tr("Copied as text: %n contact(s)", "", count))

    def _copy_link(self) -> None:
        link = self.along.make_link("lanes" if self._panel.is_lanes else "contacts")
        if link:
            QGuiApplication.clipboard().setText(link)
            self.set_notice(self.tr("Link copied"))

    def _open_link(self) -> None:
        from viewer.qt.link_dialog import LinkDialog

        dialog = LinkDialog(QGuiApplication.clipboard().text(), self._panel.window())
        dialog.link_chosen.connect(self._on_link_chosen)
        dialog.open()

    def _copy_picture(self) -> None:
        from viewer.qt.journey_picture import make_picture

        picture, left_out = make_picture(self._panel, self._journey, self._theme)
        if picture is None:
            return
        QGuiApplication.clipboard().setImage(picture)
        self.taken.emit("journey_picture")
        self.set_notice(self._picture_words(left_out))

    def _save_picture(self) -> None:
        from viewer.qt.journey_picture import ask_picture_path, make_picture, save_image

        picture, left_out = make_picture(self._panel, self._journey, self._theme)
        path: Path | None = None if picture is None else ask_picture_path(self._panel.window())
        if picture is None or path is None:
            return
        try:
            save_image(picture, path)
        except AshiatoError as error:
            self.along.on_error(error)
            return
        self.taken.emit("journey_picture")
        self.set_notice(self._picture_words(left_out))

    def _picture_words(self, left_out: int) -> str:
        if left_out:
            return self.tr("Picture made; %n contact(s) had no room", "", left_out)
        return self.tr("Picture made")

    def _show_raw(self) -> None:
        self.along.load_raw(self._show_record)

    def _show_record(self, record: object) -> None:
        from viewer.presenters.take_along import RawWords
        from viewer.qt.raw_dialog import RawDialog

        assert isinstance(record, RawWords)
        RawDialog(record, self._panel.window()).open()

    # What the widgets tell.

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self.tools.find(words)

    @Slot(int)
    def _on_step_asked(self, direction: int) -> None:
        self.tools.step_found(direction)

    @Slot()
    def _on_find_closed(self) -> None:
        self.tools.end_find()
        _focus(self._panel)

    @Slot(object)
    def _on_showing_chosen(self, showing: Showing) -> None:
        self.tools.set_showing(showing)

    @Slot(object)
    def _on_kinds_chosen(self, kinds: frozenset) -> None:  # type: ignore[type-arg]
        self.tools.set_kinds(kinds)

    @Slot(object)
    def _on_setting_chosen(self, setting: ViewSetting) -> None:
        self.tools.use_setting(setting)

    @Slot(str)
    def _on_save_asked(self, name: str) -> None:
        self.tools.save_setting(name)

    @Slot(str)
    def _on_remove_asked(self, row_id: str) -> None:
        self.tools.remove_setting(row_id)

    @Slot(str)
    def _on_link_chosen(self, words: str) -> None:
        self.along.follow(words)


def _focus(widget: QWidget) -> None:
    widget.setFocus()
