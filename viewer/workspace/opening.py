"""Opening a workspace while the screen is being made ready: both take their time, and neither needs the other.

Python runs one thread at a time, so the first answers are read by a process of its own: it imports the engine and asks
it on another core, and the screen's process needs the engine only after its first picture.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.workspace.document import Document

_PROGRAM = "import gc, sys; gc.disable(); sys.path[:] = {path!r}; from viewer.workspace.first_look import main; main()"

if sys.platform == "win32":
    _NO_CONSOLE = subprocess.CREATE_NO_WINDOW
else:
    _NO_CONSOLE = 0


def open_document(path: Path, customer_id: str = "") -> Document:
    """customer_id: who will be read, any identity; "" for the first of the list. Raises AshiatoError."""
    from viewer.workspace.document import Document
    from viewer.workspace.first_look import load_first_look

    document = Document.open(path)
    try:
        document.reader.remember(load_first_look(document.events, customer_id))
    except BaseException:
        document.close()
        raise
    return document


class Opening:
    """Begins at once. Call `result` or `close`."""

    def __init__(self, path: Path, customer_id: str = "") -> None:
        """As `open_document`; errors are raised by `result`."""
        self._path = path
        self._customer_id = customer_id
        self._process = _begin(path, customer_id)

    def result(self) -> Document:
        """The open document; waits for what it shows first. Raises AshiatoError."""
        from viewer.workspace.document import Document

        process, self._process = self._process, None
        if process is not None:
            answer, _ = process.communicate()
            # Failed for whatever reason: asked here, the reason is told.
            if process.returncode == 0 and (document := Document.after_first_look(self._path, pickle.loads(answer))):
                return document
        return open_document(self._path, self._customer_id)

    def close(self) -> None:
        """Nobody waits for it any more. Harmless after `result`, and twice."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _begin(path: Path, customer_id: str) -> subprocess.Popen[bytes] | None:
    """None where no process can be started: the engine is then asked here, which takes a little longer."""
    if not sys.executable:
        return None
    try:
        return subprocess.Popen(
            # Without a look for site packages: the paths are told.
            [sys.executable, "-I", "-S", "-c", _PROGRAM.format(path=sys.path), str(path), customer_id],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
    except OSError:
        return None
