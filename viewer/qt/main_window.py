"""The window: rail, pages, banner, actions. It knows its parts only as widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.domain.text import Translate
from viewer.presenters.actions import ACTION_BY_ID, ActionGroup
from viewer.qt.actions import ActionSet
from viewer.qt.banner import Banner
from viewer.qt.customers_page import CustomersPage
from viewer.qt.rail import Rail
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.qt.palette import CommandPalette, KeysPage


PAGES: Final = ("customers", "reviews", "claims", "scores", "data")
"""The pages of the rail from the top; each has an action `page.NAME` and an icon `rail-NAME`."""

BESIDE_PAGES: Final = ("compare", "room", "codebook", "coverage")
"""Pages that are reached from others and do not stand on the rail."""

EXECUTIVE_PAGES: Final = ("scores", "customers")
"""Those of somebody who calls unhappy customers: the lowest scores, and the life behind one."""

_LEFT_OUT: Final = (ActionGroup.WORKSPACE, ActionGroup.CLAIMS, ActionGroup.MARKS)
"""Groups of the menu that an executive does without."""


class MainWindow(QMainWindow):
    """`action_asked` carries the id of everything the window cannot do itself; `files_dropped` a list of paths."""

    action_asked = Signal(str)
    files_dropped = Signal(object)
    woken = Signal()
    first_painted = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        customers_page: CustomersPage,
        *,
        make_page: Mapping[str, Callable[[], QWidget]],
        is_executive: bool = False,
    ) -> None:
        """make_page: what makes each further page, called when it is first shown; its names are in `PAGES`.

        is_executive: only their pages and what belongs to them.
        """
        super().__init__()
        self._translate = translate
        self._was_painted = False
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.customers_page = customers_page
        self._make_page = make_page
        self.page_names = EXECUTIVE_PAGES if is_executive else PAGES
        self._page = self._page_before = "customers"
        self._page_by_name: dict[str, QWidget] = {"customers": customers_page}
        self.banner = Banner(theme, translate, self)
        self.rail = Rail(theme, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(customers_page)
        self.actions_by_id = ActionSet(translate, self)
        self.actions_by_id.triggered.connect(self.do_action)
        words = {
            "customers": self.tr("Customers"), "reviews": self.tr("Reviews"), "claims": self.tr("Issues"),
            "scores": self.tr("Scores"), "data": self.tr("Data"),
        }  # fmt: skip
        self.rail.set_pages(
            [
                (f"page.{name}", words[name], f"rail-{name}", ACTION_BY_ID[f"page.{name}"].shortcuts[0])
                for name in self.page_names
            ]
        )
        self._left_out = _LEFT_OUT if is_executive else ()
        self.rail.add_menu_button(self.tr("Menu"))
        self.rail.page_chosen.connect(self.do_action)
        self.banner.acted.connect(self.do_action)
        customers_page.list_fold_asked.connect(self._on_list_fold_asked)
        customers_page.notes_fold_asked.connect(self._on_notes_fold_asked)
        self._lay_out()
        self.show_page("customers")

    def show_page(self, page: str) -> None:
        """page: one of `page_names` or BESIDE_PAGES; another one is passed over."""
        if page not in self.page_names and page not in BESIDE_PAGES:
            return
        shown = self._page_by_name.get(page)
        if shown is None:
            shown = self._page_by_name[page] = self._make_page[page]()
            self.pages.addWidget(shown)
        if page != self._page:
            self._page_before, self._page = self._page, page
        self.pages.setCurrentWidget(shown)
        self.rail.set_page(f"page.{page}")

    @property
    def page(self) -> str:
        """The one that is shown."""
        return self._page

    @Slot()
    def go_back(self) -> None:
        """To the page from which this one was opened."""
        self.show_page(self._page_before)

    @Slot(str)
    def do_action(self, action_id: str) -> None:
        """Do what belongs to the window itself, hand on the rest. What is off says why."""
        if reason := self.actions_by_id.refusal(action_id):
            self.banner.show_news(reason, "", "")
            return
        if action_id.startswith("page."):
            self.show_page(action_id.removeprefix("page."))
            return
        match action_id:
            case "view.list":
                self._on_list_fold_asked()
            case "view.notes":
                self._on_notes_fold_asked()
            case "help.keys":
                self.open_keys()
            case "help.palette":
                self.open_palette()
            case "app.quit":
                self.close()
            case _:
                self.action_asked.emit(action_id)

    def welcome(self) -> None:
        """The first start: what is seen here, and how one's own data comes in."""
        self.banner.show_news(
            self.tr(
                "This is the sample, a made-up furniture shop. Read a few customers, then bring in your own files."
            ),
            "data.import",
            self.tr("Import files…"),
        )

    def open_palette(self) -> CommandPalette:
        from viewer.qt.palette import CommandPalette

        palette = CommandPalette(self._translate, self.actions_by_id, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.chosen.connect(self.do_action)
        palette.open()
        return palette

    def open_keys(self) -> KeysPage:
        from viewer.qt.palette import KeysPage

        page = KeysPage(self._translate, self)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.open()
        return page

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The parts are painted after the window, in this same turn of the event loop.
            QTimer.singleShot(0, self._on_first_painted)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._was_painted and event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.woken.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def add_bar(self, bar: QWidget) -> None:
        """A bar of its own below the pages, such as that of a running review."""
        self._right.addWidget(bar)

    def _lay_out(self) -> None:
        right = self._right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.pages, 1)
        centre = QWidget(self)
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.setCentralWidget(centre)

    @Slot()
    def _on_first_painted(self) -> None:
        self.rail.set_menu(self.actions_by_id.make_menu(self.rail, self._left_out))
        self.first_painted.emit()

    @Slot()
    def _on_list_fold_asked(self) -> None:
        self.customers_page.show_list(not self.customers_page.is_list_shown)

    @Slot()
    def _on_notes_fold_asked(self) -> None:
        self.customers_page.show_notes(not self.customers_page.is_notes_shown)


def _paths(urls: list[QUrl]) -> list[Path]:
    """The local files among what was dropped."""
    return [path for url in urls if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file()]
