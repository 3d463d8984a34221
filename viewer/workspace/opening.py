"""Opening a workspace while the screen is being made ready: both take their time, and neither needs the other."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.workspace.document import Document


class Opening:
    """Begins at once, on a thread of its own. Call `result()` exactly once."""

    def __init__(self, path: Path, customer_id: str = "") -> None:
        """customer_id: who will be read, any identity; "" for the first of the list."""
        self._path = path
        self._customer_id = customer_id
        self._document: Document | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
        self._thread.start()

    def result(self) -> Document:
        """The open document; waits for it. Raises AshiatoError as `Document.open` does."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._document is not None
        return self._document

    def _open(self) -> None:
        try:
            from viewer.workspace.document import Document

            document = Document.open(self._path)
            try:
                document.reader.read(self._customer_id)
            except BaseException:
                document.close()
                raise
            self._document = document
        except BaseException as error:
            self._error = error
