"""One running app: settings, the open workspace, and the window that shows it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QLocale, QSettings, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QDialog

from viewer.app.composition import build_window
from viewer.app.data import build_import
from viewer.app.log_file import LogFile
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.presenters.screenshot import ScreenshotRequest
from viewer.presenters.settings import (
    Language,
    Role,
    Settings,
    choose_language,
    sample_path,
    save_settings,
    settings_path,
)
from viewer.qt.fonts import install_fonts
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import DARK, LIGHT, QT_ARGUMENTS, Theme, apply_theme
from viewer.qt.translation import InstalledLanguage
from viewer.resource_files import resource_path
from viewer.workspace.document import Document
from viewer.workspace.folder import create_workspace
from viewer.workspace.jobs import unexpected
from viewer.workspace.opening import Opening, open_document
from viewer.workspace.state import ViewState

if TYPE_CHECKING:
    from viewer.qt.work_dialog import WorkDialog

T = TypeVar("T")
_log = logging.getLogger(__name__)

_FIRST_SIZE = (1440, 900)
_FIRST_PICTURE_MS = 400


class App:
    """Lives as long as the process. `close()` lets go of everything; the QApplication stays."""

    def __init__(
        self,
        settings: Settings,
        *,
        lang: str | None,
        theme: str | None,
        screenshot: ScreenshotRequest | None,
        role: Role | None = None,
    ) -> None:
        """lang and theme hold for this run and are not kept; role is."""
        self._settings = settings if role is None else replace(settings, role=role)
        self._has_new_role = self._settings != settings and screenshot is None
        self._asked_lang, self._asked_theme, self._screenshot = lang, theme, screenshot
        self._is_first_start = not settings_path().exists()
        known = QApplication.instance()
        self._qt_app = known if isinstance(known, QApplication) else QApplication(list(QT_ARGUMENTS))
        self._qt_app.setApplicationName("Ashiato")
        self._qt_app.setWindowIcon(QIcon(str(resource_path("resources", "icons", "footprints.svg"))))
        self._base_font = install_fonts(self._qt_app)
        self._system_language = QLocale.system().name()
        self._language = InstalledLanguage(self._qt_app, self._language_name)
        self._theme = self._choose_theme()
        self._apply_look()
        self._document: Document | None = None
        self._shown: OpenWindow | None = None
        self._log_file = LogFile()
        self._excepthook_before = sys.excepthook

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def shown(self) -> OpenWindow | None:
        """The window on screen."""
        return self._shown

    def run(self, path: Path, opening: Opening | None, link: str = "") -> int:
        """Show the workspace and stay until the window is closed; with a screenshot, until it is written.

        link: a place to go to once the window is there, "" for none.
        """
        sys.excepthook = self._tell_fault
        if opening is None:
            self._make_sample(path)
        self.show_document(opening.result() if opening is not None else open_document(path))
        if self._has_new_role:
            self._save_settings()
        if link and self._shown is not None:
            self._shown.follow_link(link)
        if self._screenshot is not None:
            from viewer.app.picture import take_picture

            assert self._shown is not None
            take_picture(self._shown, self._screenshot, open_import=self._open_import_for_picture)
            return 0
        return self._qt_app.exec()

    def show_document(self, document: Document, state: ViewState | None = None) -> None:
        """Show another workspace in place of the one that is open."""
        geometry = self._let_go_of_window()[1]
        if self._document is not None:
            self._document.close()
        self._document = document
        self._log_file.close()
        wanted = self._screenshot.customer if self._screenshot is not None else ""
        self._show_window(state or ViewState(self._first_page, customer_id=wanted), geometry)
        assert self._shown is not None
        self._shown.window.first_painted.connect(partial(self._begin_log, document))

    def close(self) -> None:
        """Let go of the window, the files and the log."""
        self._let_go_of_window()
        if self._document is not None:
            self._document.close()
            self._document = None
        self._log_file.close()
        self._language.remove()
        sys.excepthook = self._excepthook_before
        # What deleteLater() left waits for an event loop that does not run any more.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # What actions ask for.

    def change_settings(self, settings: Settings) -> None:
        """Keep them, and show the window anew if it looks different with them."""
        before, self._settings = self._settings, settings
        self._save_settings()
        if settings.language != before.language:
            self._asked_lang = None
        if settings.theme != before.theme:
            self._asked_theme = None
        if replace(before, last_workspace="") != replace(settings, last_workspace=""):
            self._theme = self._choose_theme()
            self._language.remove()
            self._language = InstalledLanguage(self._qt_app, self._language_name)
            self._apply_look()
            self.show_anew()

    def keep_author(self, name: str) -> None:
        """The name was given with the first mark: the notes panel knows it already."""
        self._settings = replace(self._settings, author=name)
        self._save_settings()

    def keep_caller(self, name: str, department: str) -> None:
        """Name and department were given with the first call that was claimed."""
        self._settings = replace(self._settings, author=name, department=department, is_caller_known=True)
        self._save_settings()

    def show_anew(self) -> None:
        """The same workspace and place in a new window: language, colours or data have changed."""
        state, geometry = self._let_go_of_window()
        self._show_window(state, geometry)

    def open_workspace(self, path: Path, *, is_new: bool = False) -> None:
        try:
            if is_new:
                create_workspace(path)
            document = open_document(path)
        except AshiatoError as error:
            self._show_problem(error)
            return
        self.show_document(document)
        from viewer.workspace.origin import is_guest

        if is_guest(document.folder):
            # What a guest looked at is not opened again the next time: it goes when the app ends.
            return
        self._settings = replace(self._settings, last_workspace="" if path == sample_path() else str(path.resolve()))
        self._save_settings()

    def open_sample(self) -> None:
        path = sample_path()
        try:
            if not path.exists():
                self._make_sample(path)
        except AshiatoError as error:
            self._show_problem(error)
            return
        self.open_workspace(path)

    def import_files(self, paths: list[Path]) -> None:
        """Show what the files hold and how they would be read; nothing goes in before a person says so."""
        if self._shown is None or self._document is None or not self._choose_target():
            return
        shown, document = self._shown, self._document
        dialog, presenter = build_import(
            document, shown, theme=self._theme, translate=self._language.translate, language=self._language.language
        )
        presenter.start(paths)
        try:
            dialog.exec()
        finally:
            presenter.close()
            dialog.deleteLater()
        if presenter.has_imported and self._shown is shown:
            shown.window.show_page("customers")
            shown.show_new_data()

    def rebuild(self) -> None:
        """Make the data anew from the kept sources, and show it."""
        from viewer.qt.work_dialog import WorkDialog
        from viewer.workspace.imports import rebuild_data

        if self._shown is None or self._document is None:
            return
        document, say = self._document, self._language.translate
        dialog = WorkDialog(
            self._theme, say, title=say(Text.translate("App", "Rebuilding the data")),
            words=say(Text.translate("App", "From the kept sources, mappings and decisions. Marks stay.")),
            parent=self._shown.window,
        )  # fmt: skip

        def work(report: Report) -> bool:
            rebuild_data(document, report)
            return True

        try:
            self._perform(dialog, "rebuild", work)
        except AshiatoError as error:
            self._show_problem(error)
            return
        self._shown.show_new_data()

    def show_new_data(self) -> None:
        if self._shown is not None:
            self._shown.show_new_data()

    def look_for_news(self) -> None:
        if self._shown is not None:
            self._shown.look_for_news()

    def look_for_new_data(self) -> None:
        if self._shown is not None:
            self._shown.look_for_new_data()

    def show_about(self) -> None:
        if self._shown is not None and self._document is not None:
            from viewer.qt.dialogs import Questions

            questions = Questions(self._theme, self._language.translate, self._shown.window)
            questions.show_about(self._document.folder.log_dir, resource_path("resources", "docs", "manual"))

    # Inside.

    @property
    def _first_page(self) -> str:
        return "scores" if self._settings.role == "executive" else "customers"

    def _choose_target(self) -> bool:
        """While the sample is open, a workspace of one's own is offered first. False: nowhere."""
        assert self._document is not None
        assert self._shown is not None
        if self._document.folder.path != sample_path():
            return True
        from viewer.qt.dialogs import Questions

        questions = Questions(self._theme, self._language.translate, self._shown.window)
        answer = questions.ask_into_sample()
        path = questions.ask_new_workspace() if answer == "new" else None
        if path is not None:
            before = self._document
            self.open_workspace(path, is_new=True)
            return self._document is not before
        return answer == "sample"

    @property
    def _language_name(self) -> Language:
        return choose_language(self._asked_lang, self._settings, self._system_language)

    def _choose_theme(self) -> Theme:
        wanted = self._asked_theme or self._settings.theme
        if wanted == "system":
            is_dark = self._qt_app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            wanted = "dark" if is_dark and self._screenshot is None else "light"
        return DARK if wanted == "dark" else LIGHT

    def _apply_look(self) -> None:
        font = QFont(self._base_font)
        font.setPixelSize(round(self._base_font.pixelSize() * self._settings.text_percent / 100))
        self._qt_app.setFont(font)
        apply_theme(self._qt_app, self._theme)

    def _show_window(self, state: ViewState, geometry: QByteArray | None) -> None:
        assert self._document is not None
        shown = self._shown = build_window(
            self._document, self, theme=self._theme, translate=self._language.translate,
            language=self._language.language,
        )  # fmt: skip
        window = shown.window
        window.actions_by_id.choose(f"view.role_{self._settings.role}")
        window.actions_by_id.choose(f"view.theme_{self._asked_theme or self._settings.theme}")
        window.actions_by_id.choose(f"view.language_{self._language.language}")
        self._place(shown, geometry)
        shown.start(state)
        # The list and the journey are a few milliseconds away: the first picture has them.
        shown.wait_for_journey(_FIRST_PICTURE_MS)
        window.show()
        window.customers_page.focus_journey()
        is_welcome = self._is_first_start and self._settings.role == "all"
        if self._screenshot is None and is_welcome and self._document.folder.path == sample_path():
            window.welcome()
            self._save_settings()

    def _place(self, shown: OpenWindow, geometry: QByteArray | None) -> None:
        if self._screenshot is not None:
            shown.window.resize(self._screenshot.width, self._screenshot.height)
            return
        kept = geometry if geometry is not None else QSettings("ashiato", "window").value("geometry")
        if not (isinstance(kept, QByteArray) and shown.window.restoreGeometry(kept)):
            shown.window.resize(*_FIRST_SIZE)

    def _let_go_of_window(self) -> tuple[ViewState, QByteArray | None]:
        shown, self._shown = self._shown, None
        if shown is None:
            return ViewState(), None
        geometry = shown.window.saveGeometry()
        if self._screenshot is None:
            QSettings("ashiato", "window").setValue("geometry", geometry)
        return shown.retire(), geometry

    def _open_import_for_picture(self, files: tuple[Path, ...]) -> QDialog:
        assert self._document is not None
        assert self._shown is not None
        shown = self._shown
        dialog, presenter = build_import(
            self._document, shown, theme=self._theme, translate=self._language.translate,
            language=self._language.language,
        )  # fmt: skip
        presenter.start(files or (resource_path("sample_data", "output", "survey_nps.csv"),))
        dialog.show()
        shown.wait_idle()
        presenter.close()
        return dialog

    def _make_sample(self, path: Path) -> None:
        """Make the user's own copy of the sample, with progress; on a screenshot without. Raises AshiatoError."""
        from viewer.qt.work_dialog import WorkDialog
        from viewer.workspace.sample import make_sample

        path.parent.mkdir(parents=True, exist_ok=True)
        if self._screenshot is not None:
            make_sample(path)
            return
        say = self._language.translate
        dialog = WorkDialog(
            self._theme, say, title=say(Text.translate("App", "Making the sample ready")),
            words=say(
                Text.translate(
                    "App",
                    "A year in the life of 2,000 made-up customers of a furniture shop. This happens only once; your "
                    "own files can come in at any time.",
                )
            ),
        )  # fmt: skip

        def work(report: Report) -> bool:
            make_sample(path, report)
            return True

        self._perform(dialog, "sample", work)

    def _perform(self, dialog: WorkDialog, name: str, work: Callable[[Report], T]) -> T:
        """Wait for `work` under `dialog`. Raises AshiatoError, also when it was cancelled."""
        jobs = QtJobRunner()
        try:
            answer = dialog.perform(jobs, name, work)
        finally:
            jobs.close()
            dialog.deleteLater()
        if answer is None:
            raise AshiatoError(
                Text.translate("App", "It was cancelled. Nothing has changed."),
                next_step=Text.translate("App", "Start it again at any time."),
            )
        return answer

    def _show_problem(self, error: AshiatoError) -> None:
        if self._shown is not None:
            self._shown.show_error(error)
        else:
            raise error

    def _save_settings(self) -> None:
        try:
            save_settings(settings_path(), self._settings)
        except OSError as error:
            self._show_problem(
                AshiatoError(
                    Text.translate("App", "Your settings cannot be saved."),
                    where=str(error.filename or settings_path()),
                    next_step=Text.translate("App", "Check free space, and that you may write there."),
                )
            )

    def _begin_log(self, document: Document) -> None:
        """Its library is imported after the first picture; a fault before that one goes to stderr."""
        if self._document is document and self._screenshot is None:
            self._log_file.open(document.folder.log_dir)

    def _tell_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """A fault of the program inside an event: into the log, and calmly on screen."""
        _log.error("unexpected fault", exc_info=(kind, fault, trace))
        if self._shown is not None and isinstance(fault, Exception):
            self._shown.show_error(unexpected(fault))
        else:
            self._excepthook_before(kind, fault, trace)
