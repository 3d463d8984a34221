"""Tries in a process of its own whether recordings can be played: `python -m viewer.qt.sound_probe`, for the doctor.

Prints one JSON object: {"installed": the optional part is there, "missing": {library: package}, "device": its name or
""}. Nothing at all if QtMultimedia ends the process.
"""

from __future__ import annotations

import json
import os
import sys

from viewer.qt.sound import can_play
from viewer.qt.start_probe import missing_libraries


def _find_device() -> str:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtMultimedia import QMediaDevices

    app = QGuiApplication([])
    device = QMediaDevices.defaultAudioOutput()
    name = "" if device.isNull() else device.description() or "?"
    app.quit()
    return name


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    installed = can_play()
    missing = missing_libraries(("audio",)) if installed and sys.platform == "linux" else {}
    device = _find_device() if installed and not missing else ""
    sys.stdout.write(json.dumps({"installed": installed, "missing": missing, "device": device}) + "\n")
