"""The log of the open workspace: warnings and faults, in a file of its folder."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path


class LogFile:
    """Closed until it is opened; one folder at a time."""

    def __init__(self) -> None:
        self._handler: logging.Handler | None = None

    def open(self, folder: Path) -> None:
        """Where nothing can be written there is no log."""
        from logging.handlers import RotatingFileHandler

        self.close()
        with suppress(OSError):
            folder.mkdir(exist_ok=True)
            handler = RotatingFileHandler(folder / "ashiato.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
            handler.setLevel(logging.WARNING)
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
            logging.getLogger().addHandler(handler)
            self._handler = handler

    def close(self) -> None:
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None
