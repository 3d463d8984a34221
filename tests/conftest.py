"""What every test may rely on: nothing of the machine it runs on reaches it, and what it leaves behind is noticed.

Silence is the norm. A log record at WARNING or above, a Qt message or a Python warning that the test did not announce
fails it. Announce with `@pytest.mark.expects_log("pattern")`, `@pytest.mark.qt_log_ignore("pattern", extend=True)`,
`pytest.warns`.
"""

from __future__ import annotations

import gc
import locale
import logging
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

REALDATA_PATH = Path(__file__).resolve().parents[2] / "shared" / "data"

_HAS_PASSED = pytest.StashKey[bool]()
_PROCESS_HOME = tempfile.TemporaryDirectory(prefix="ashiato-tests-", ignore_cleanup_errors=True)


def _folder_by_variable(home: Path) -> dict[str, Path]:
    return {
        "HOME": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / ".run",
    }


def _isolate_process(home: Path) -> None:
    """Cut the process off from the machine's settings, before anything imports Qt."""
    for name in list(os.environ):
        if name.startswith(("ASHIATO_", "XDG_", "QT_", "QML", "LC_")) and name != "QT_QPA_PLATFORM":
            del os.environ[name]
    for name, folder in _folder_by_variable(home).items():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    os.environ.pop("LANGUAGE", None)
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    # UTC, and not the zone of most workspaces (Asia/Tokyo): code that leans on the machine's zone is nine hours off
    # here and fails, where in Tokyo it would look right.
    os.environ["TZ"] = "UTC"
    time.tzset()
    # QT_QPA_PLATFORM=xcb under Xvfb runs the same tests on a real display.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_isolate_process(Path(_PROCESS_HOME.name))

hypothesis.settings.register_profile("tests", deadline=None)  # the machine is shared: a slow moment is no failure
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "tests")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what the golden tests got as what they want")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not REALDATA_PATH.is_dir():
        absent = pytest.mark.skip(reason="the third-party files of ../shared/data are not on this machine")
        for item in items:
            if "realdata" in item.keywords:
                item.add_marker(absent)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    report = yield
    if call.when == "call":
        item.stash[_HAS_PASSED] = report.passed
    return report


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """True when golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of third-party exports. For tests marked `realdata`."""
    return REALDATA_PATH


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder of the test's own, with the XDG folders and QSettings in it."""
    folder = tmp_path_factory.mktemp("home")
    for name, path in _folder_by_variable(folder).items():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(path))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
                QSettings.setPath(file_format, scope, str(folder / ".config" / scope.name))
    return folder


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        self.lines.append(line if record.exc_info is None else f"{line} ({record.exc_info[1]!r})")


@pytest.fixture(autouse=True)
def _silence(request: pytest.FixtureRequest) -> Iterator[None]:
    meant = [re.compile(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    listener = _Listener()
    root = logging.getLogger()
    handlers_before = list(root.handlers)
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    for handler in [handler for handler in root.handlers if handler not in handlers_before]:
        root.removeHandler(handler)
        handler.close()
    if unexpected := [line for line in listener.lines if not any(pattern.search(line) for pattern in meant)]:
        pytest.fail("unexpected log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def _leak_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test that passed: no thread, open store, window or running timer is left that was not there before."""
    before = _what_lives()
    yield
    if not request.node.stash.get(_HAS_PASSED, False):
        return
    if left := _what_lives() - before:
        _settle()
        left = _what_lives() - before
    if left:
        pytest.fail("left behind:\n" + "\n".join(sorted(map(str, left))), pytrace=False)


class _Alive:
    """Something that lives now, equal only to itself."""

    def __init__(self, what: str, thing: Any) -> None:
        self.what = what
        self.thing = thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Alive) and (self.what, self.thing) == (other.what, other.thing)

    def __hash__(self) -> int:
        return hash((self.what, id(self.thing) if self.what != "open store" else self.thing))

    def __str__(self) -> str:
        return f"{self.what}: {self.thing}"


def _what_lives() -> set[_Alive]:
    # Threads of Qt's pools that ran Python show up as dummies for as long as the pool keeps them.
    alive = {
        _Alive("thread", thread)
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread) and thread is not threading.main_thread()
    }
    alive |= {_Alive("open store", path) for path in _open_stores()}
    if "PySide6.QtWidgets" in sys.modules:
        alive |= _what_lives_in_qt()
    return alive


def _open_stores() -> set[str]:
    """Paths of the DuckDB and SQLite files this process holds open (Linux; elsewhere none are seen)."""
    found = set()
    descriptors = Path("/proc/self/fd")
    for descriptor in descriptors.iterdir() if descriptors.is_dir() else ():
        try:
            path = str(descriptor.readlink())
        except OSError:
            continue
        if path.endswith((".duckdb", ".duckdb.wal", ".sqlite", ".sqlite-wal")):
            found.add(path)
    return found


def _what_lives_in_qt() -> set[_Alive]:
    import shiboken6
    from PySide6.QtCore import QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return set()
    alive = {_Alive("window", widget) for widget in QApplication.topLevelWidgets()}
    for wrapper in shiboken6.getAllValidWrappers():
        if isinstance(wrapper, QTimer) and wrapper.isActive():
            alive.add(_Alive("timer", wrapper))
        elif isinstance(wrapper, QThreadPool) and wrapper.activeThreadCount():
            alive.add(_Alive("busy thread pool", wrapper))
    return alive


def _settle() -> None:
    """Let go of what only waits for its turn to die: cycles, and objects after deleteLater()."""
    gc.collect()
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


@pytest.fixture(scope="session")
def team_server() -> Iterator[Any]:
    """A real PostgreSQL, see `tests.team_server.TeamServer`; started when the first test asks for it."""
    from tests.team_server import TeamServer

    server = TeamServer()
    yield server
    server.close()


@pytest.fixture
def team(team_server: Any) -> Any:
    """A hub in a database of the test's own, see `tests.team_server.TestTeam`."""
    return team_server.make_team()
