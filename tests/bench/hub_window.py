"""`python -m tests.bench.hub_window WORKSPACE SECONDS`: a real window of a team; how soon it shows what others write.

Prints {"shown": IdentityRef} first, when it stands connected, then {"lag_ms": [...], "drawn_ms": [...],
"stored_ms": [...]}: marks of others from being written to being painted, and its own from the key.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from viewer.qt.open_window import OpenWindow

_CONNECT_S = 60.0
_OWN_EVERY_S = 1.0


def _connect(window: QMainWindow) -> OpenWindow:
    """What `window` shows, once it is drawn whole and the hub is reached."""
    from PySide6.QtCore import QCoreApplication

    from viewer.qt.main_window import MainWindow
    from viewer.qt.team_desk import TeamDesk
    from viewer.qt.window_actions import WindowActions
    from viewer.workspace.team import Link

    assert isinstance(window, MainWindow)
    actions = window.findChild(WindowActions)
    assert actions is not None
    shown: OpenWindow = actions._customers._on_open.__self__
    shown.complete()
    shown.wait_idle()
    desk = window.findChild(TeamDesk)
    end_s = time.monotonic() + _CONNECT_S
    while time.monotonic() < end_s and (desk.state is None or desk.state.link is not Link.CONNECTED):
        QCoreApplication.processEvents()
    return shown


def _watch(window: QMainWindow, seconds: float) -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QImage

    from viewer.domain.anchors import Anchor, AnchorKind, customer_refs
    from viewer.domain.annotations import MarkKind
    from viewer.workspace.commands import AnnotationCommands

    shown = _connect(window)
    journey = shown.parts.journey.journey
    ref = customer_refs(journey, shown.document.folder.secret)[0]
    sys.stdout.write(json.dumps({"shown": list(ref)}) + "\n")
    sys.stdout.flush()

    seen: set[str] = set()
    fresh: list[tuple[str, str]] = []
    show_marks = shown.parts.journey.set_marks

    def note(marks: list) -> None:  # type: ignore[type-arg]
        show_marks(marks)
        fresh.extend((mark.mark_id, mark.body) for mark, _ in marks if mark.mark_id not in seen)
        seen.update(mark.mark_id for mark, _ in marks)

    shown.parts.journey.set_marks = note
    commands = AnnotationCommands(shown.document.reviews, "窓")
    image = QImage(window.size(), QImage.Format.Format_ARGB32_Premultiplied)
    lag_ms: list[float] = []
    drawn_ms: list[float] = []
    stored_ms: list[float] = []
    own: dict[str, float] = {}
    end_s, next_own_s = time.monotonic() + seconds, time.monotonic() + _OWN_EVERY_S

    def write(words: str, begun: float) -> object:
        def work(_report: object) -> object:
            changes = commands.add_mark(MarkKind.NOTE, Anchor(AnchorKind.JOURNEY, ref), "", words)
            stored_ms.append((perf_counter() - begun) * 1000)
            return changes

        return work

    while time.monotonic() < end_s:
        if time.monotonic() >= next_own_s:
            next_own_s += _OWN_EVERY_S
            words, begun = f"own {time.time_ns()}", perf_counter()
            own[words] = begun
            shown.jobs.submit("bench.mark", write(words, begun), shown.take_in, shown.show_error)
        QCoreApplication.processEvents()
        if fresh:
            window.render(image)
            now_ns, now = time.time_ns(), perf_counter()
            for _, words in fresh:
                if words.startswith("at "):
                    lag_ms.append((now_ns - int(words.removeprefix("at "))) / 1e6)
                elif words in own:
                    drawn_ms.append((now - own.pop(words)) * 1000)
            fresh.clear()
        else:
            time.sleep(0.001)
    sys.stdout.write(json.dumps({"lag_ms": lag_ms, "drawn_ms": drawn_ms, "stored_ms": stored_ms}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    workspace, how_long = sys.argv[1:]
    sys.exit(run_inside(workspace, partial(_watch, seconds=float(how_long))))
