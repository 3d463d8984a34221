"""What each action does: the table of actions on one side, presenters and questions on the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.domain.anchors import Place
from viewer.domain.annotations import MarkKind
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.settings import Settings, ThemeChoice, suggest_author
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.main_window import MainWindow

if TYPE_CHECKING:
    from viewer.presenters.data import DataPresenter
    from viewer.presenters.notes import NotesPresenter
    from viewer.qt.dialogs import Questions

_POLL_MS = 1_000
_DATA_EVERY = 3
"""Every so many looks for what others wrote, a look for new data."""


class AppActions(Protocol):
    """What reaches beyond one window."""

    @property
    def settings(self) -> Settings: ...
    def change_settings(self, settings: Settings) -> None:
        """Keep them, and show the window anew where it looks different with them."""

    def keep_author(self, name: str) -> None: ...
    def keep_caller(self, name: str, department: str) -> None: ...
    def show_anew(self) -> None: ...
    def open_workspace(self, path: Path, *, is_new: bool = False) -> None: ...
    def open_sample(self) -> None: ...
    def import_files(self, paths: list[Path]) -> None: ...
    def rebuild(self) -> None: ...
    def show_new_data(self) -> None: ...
    def look_for_new_data(self) -> None: ...
    def look_for_news(self) -> None: ...
    def show_about(self) -> None: ...


class Desk(Protocol):
    """A part of the window that does its actions itself."""

    def do(self, action_id: str) -> None: ...


class WindowActions(QObject):
    """Connected to one window. `notes` arrives when the review store is open; a mark begun before waits for it."""

    def __init__(
        self,
        window: MainWindow,
        app: AppActions,
        *,
        panel: CustomerPanel,
        customers: CustomersPresenter,
        journey: JourneyPresenter,
        find_quote: Callable[[], tuple[int, Place] | None],
        find_data: Callable[[], DataPresenter],
        make_questions: Callable[[], Questions],
    ) -> None:
        super().__init__(window)
        self._window, self._app, self._panel = window, app, panel
        self._customers, self._journey, self._find_quote, self._find_data = customers, journey, find_quote, find_data
        self._make_questions = make_questions
        self._asking: Questions | None = None
        self._notes: NotesPresenter | None = None
        self._waiting_kind: MarkKind | None = None
        self._do = self._make_table()
        window.action_asked.connect(self.do)
        window.files_dropped.connect(self._on_files_dropped)
        window.woken.connect(self._on_woken)
        self._poll_count = 0
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._on_poll_due)
        self._poll.start()

    @property
    def action_ids(self) -> frozenset[str]:
        """Everything that is done here; the rest the window does itself."""
        return frozenset(self._do)

    def add(self, table: Mapping[str, Callable[[], None]]) -> None:
        """Actions of a part that has a presenter of its own."""
        self._do.update(table)

    def find(self, action_id: str) -> Callable[[], None]:
        """What the action does now, for a part that does something else at times."""
        return self._do[action_id]

    def add_desk(self, action_ids: Iterable[str], make_desk: Callable[[], Desk]) -> None:
        """Actions of a desk that is made when the first of them is asked for."""

        def do(action_id: str) -> None:
            make_desk().do(action_id)

        self._do.update({action_id: partial(do, action_id) for action_id in action_ids})

    def set_notes(self, notes: NotesPresenter) -> None:
        self._notes = notes
        if self._waiting_kind is not None:
            kind, self._waiting_kind = self._waiting_kind, None
            self._begin_mark(kind)

    def stop(self) -> None:
        """Ask for nothing any more: the window is going."""
        self._poll.stop()

    @Slot(str)
    def do(self, action_id: str) -> None:
        if (act := self._do.get(action_id)) is not None:
            act()

    @Slot()
    def quote_selected(self) -> None:
        """The button beside selected words."""
        self._window.do_action("mark.quote")

    def _make_table(self) -> dict[str, Callable[[], None]]:
        app, customers = self._app, self._customers
        marks = {f"mark.{kind.value}": partial(self._begin_mark, kind) for kind in MarkKind}
        themes: tuple[ThemeChoice, ...] = ("system", "light", "dark")
        looks = {f"view.theme_{theme}": partial(self._change, theme=theme) for theme in themes}
        return {
            **marks,
            **looks,
            "view.role_all": partial(self._change, role="all"),
            "view.role_executive": partial(self._change, role="executive"),
            "customer.next": partial(customers.step, 1),
            "customer.previous": partial(customers.step, -1),
            "customer.search": self._search,
            "customer.filter": self._filter,
            "customer.clear": customers.clear,
            "contact.next": partial(self._journey.step_contact, 1),
            "contact.previous": partial(self._journey.step_contact, -1),
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "data.import": self._ask_import,
            "data.show_new": app.show_new_data,
            "data.rebuild": app.rebuild,
            "data.export_refused": self._export_refused,
            "workspace.new": self._new_workspace,
            "workspace.open": self._open_workspace,
            "workspace.sample": app.open_sample,
            "view.language_ja": partial(self._change, language="ja"),
            "view.language_en": partial(self._change, language="en"),
            "view.text_larger": partial(self._step_text, 1),
            "view.text_smaller": partial(self._step_text, -1),
            "view.text_normal": partial(self._step_text, 0),
            "help.author": self._ask_author,
            "help.about": app.show_about,
        }

    def _begin_mark(self, kind: MarkKind) -> None:
        self._window.show_page("customers")
        if not self._window.customers_page.is_notes_shown:
            self._window.customers_page.show_notes(True)
        if self._notes is None:
            self._waiting_kind = kind
            return
        quote = self._find_quote() if kind is MarkKind.QUOTE else None
        self._notes.begin_mark(kind, quote)

    def _undo(self) -> None:
        if self._notes is not None:
            self._notes.undo()

    def _redo(self) -> None:
        if self._notes is not None:
            self._notes.redo()

    def _questions(self) -> Questions:
        """Made when something is first asked."""
        if self._asking is None:
            self._asking = self._make_questions()
        return self._asking

    def _search(self) -> None:
        self._show_list()
        self._panel.focus_search()

    def _filter(self) -> None:
        self._show_list()
        self._panel.open_filter()

    def _show_list(self) -> None:
        self._window.show_page("customers")
        if not self._window.customers_page.is_list_shown:
            self._window.customers_page.show_list(True)

    def _change(self, **changes: object) -> None:
        self._app.change_settings(replace(self._app.settings, **changes))  # type: ignore[arg-type]

    def _step_text(self, steps: int) -> None:
        self._app.change_settings(self._app.settings.with_text_step(steps))

    def _ask_author(self) -> None:
        name = self._questions().ask_author(self._app.settings.author or suggest_author())
        if name is not None:
            self._app.keep_author(name)
            if self._notes is not None:
                self._notes.set_author(name)

    def _ask_import(self) -> None:
        if paths := self._questions().ask_files():
            self._app.import_files(paths)

    def _export_refused(self) -> None:
        self._window.show_page("data")
        if (path := self._questions().ask_refused_path()) is not None:
            self._find_data().export_refused(path)

    def _new_workspace(self) -> None:
        if (path := self._questions().ask_new_workspace()) is not None:
            self._app.open_workspace(path, is_new=True)

    def _open_workspace(self) -> None:
        if (path := self._questions().ask_workspace()) is not None:
            self._app.open_workspace(path)

    @Slot(object)
    def _on_files_dropped(self, paths: list[Path]) -> None:
        self._app.import_files(paths)

    @Slot()
    def _on_poll_due(self) -> None:
        """What others write shall appear within a second; imports are rarer."""
        self._app.look_for_news()
        self._poll_count += 1
        if self._poll_count % _DATA_EVERY == 0:
            self._app.look_for_new_data()

    @Slot()
    def _on_woken(self) -> None:
        self._app.look_for_news()
        self._app.look_for_new_data()
