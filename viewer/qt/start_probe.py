"""Tries in a process of its own whether Qt can start here: `python -m viewer.qt.start_probe`. For `ashiato doctor`.

Prints one JSON object a line. First {"missing": {library: package}}, out of resources/system_libraries.txt. Then {"qt",
"shown", "unshown"}: Qt's version, and the characters of TRY_OUT that the bundled font has and lacks; this line does not
come when Qt cannot start: it ends the process, and what it says goes to stderr.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Collection
from typing import Final

from viewer.resource_files import resource_path

TRY_OUT: Final = "直骨髙﨑𠮷あア㈱①"


def missing_libraries(groups: Collection[str] = ("qt", "display")) -> dict[str, str]:
    """The system libraries of `groups` that cannot be loaded: library -> its Debian package. Linux only."""
    missing = {}
    for line in resource_path("resources", "system_libraries.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            library, package, group = line.split()
            if group not in groups:
                continue
            try:
                ctypes.CDLL(library)
            except OSError:
                missing[library] = package
    return missing


def _start() -> dict[str, str]:
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication, QRawFont

    from viewer.qt.fonts import FILES

    app = QGuiApplication([])
    font = QRawFont(str(resource_path("resources", "fonts", FILES[0])), 16)
    shown = "".join(letter for letter in TRY_OUT if font.isValid() and font.supportsCharacter(ord(letter)))
    unshown = "".join(letter for letter in TRY_OUT if letter not in shown)
    app.quit()
    return {"qt": qVersion(), "shown": shown, "unshown": unshown}


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    answer = sys.stdout.write
    answer(json.dumps({"missing": missing_libraries() if sys.platform == "linux" else {}}) + "\n")
    sys.stdout.flush()
    answer(json.dumps(_start()) + "\n")
