"""Evaluating rules beside a window: over many people in a process of its own.

What that needs of memory is given back at its end, and the window's own thread never waits for it.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import tzinfo
from pathlib import Path
from typing import IO, Final

from viewer.domain.progress import Progress, Report
from viewer.domain.signals import SignalRule
from viewer.events.generations import generation_path, load_current
from viewer.events.signals.evaluating import are_evaluated, evaluate_rules
from viewer.workspace.folder import WorkspaceFolder

_PROGRAM: Final = "import sys; sys.path[:] = {path!r}; from viewer.workspace.signals_apart import main; main()"

_APART_FROM: Final = 64_000_000
"""Bytes of a generation from which starting a process costs less than what it keeps away from the window."""

_PATIENCE_S: Final = 2.0

if sys.platform == "win32":
    _NO_CONSOLE = subprocess.CREATE_NO_WINDOW
else:
    _NO_CONSOLE = 0


def refresh_signals_apart(
    folder: WorkspaceFolder, zone: tzinfo, report: Report, rules: Sequence[SignalRule]
) -> int | None:
    """As `refresh_signals`. Raises AshiatoError, Cancelled, OSError."""
    if are_evaluated(folder.store, rules, zone):
        return None
    process = _begin(folder) if _size(folder) >= _APART_FROM else None
    if process is not None:
        try:
            return _listen(process, (tuple(rules), zone), report)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            pass  # Failed for whatever reason: asked here, the reason is told.
        finally:
            _end(process)
    return evaluate_rules(folder.store, rules, zone, report)


def _size(folder: WorkspaceFolder) -> int:
    """Bytes of the current generation; 0 where there is none."""
    events_dir = folder.store.events_dir
    try:
        return generation_path(events_dir, load_current(events_dir)).stat().st_size
    except OSError:
        return 0


def _begin(folder: WorkspaceFolder) -> subprocess.Popen[bytes] | None:
    """None where no process can be started."""
    if not sys.executable:
        return None
    try:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _PROGRAM.format(path=sys.path), str(folder.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
    except OSError:
        return None


def _listen(
    process: subprocess.Popen[bytes], asked: tuple[tuple[SignalRule, ...], tzinfo], report: Report
) -> int | None:
    """Raises EOFError if the process ends without an answer, and what `report` raises."""
    assert process.stdin is not None
    assert process.stdout is not None
    pickle.dump(asked, process.stdin)
    process.stdin.flush()
    while isinstance(told := pickle.load(process.stdout), Progress):
        report(told)
    (count,) = told
    return None if count is None else int(count)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Nobody listens any more: with its next word the process finds that out, and removes what it has begun."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.close()
    with suppress(BrokenPipeError):
        process.stdin.close()
    try:
        process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main() -> None:
    """`WORKSPACE`, rules and zone pickled on stdin: write pickled `Progress` to stdout, and (count,) in the end."""
    (path,) = sys.argv[1:]
    out: IO[bytes] = sys.stdout.buffer

    def tell(told: object) -> None:
        pickle.dump(told, out)
        out.flush()

    rules, zone = pickle.load(sys.stdin.buffer)
    tell((evaluate_rules(WorkspaceFolder(Path(path)).store, rules, zone, tell),))
