"""What goes wrong below, in words that help."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FULL_WORDS: Final = ("no space left", "disk quota exceeded", "file too large", "max_temp_directory_size")


@contextmanager
def clear_errors(where: Callable[[], str], folder: Path) -> Iterator[None]:
    """Turns errors of the system and of the engine into AshiatoError.

    where: names the file that is being worked on. folder: the workspace.
    """
    try:
        yield
    except OSError as error:
        raise _of_system(error, where(), folder) from error
    except duckdb.OutOfMemoryException as error:
        if _is_full(str(error)):
            raise _disk_full(folder) from error
        raise AshiatoError(
            Text.translate("Import", "There is not enough memory for the import."),
            where=where(),
            next_step=Text.translate("Import", "Nothing was changed. Close other programs and try again."),
        ) from error
    except duckdb.Error as error:
        if _is_full(str(error)):
            raise _disk_full(folder) from error
        raise AshiatoError(
            Text.translate("Import", "The engine stopped: {reason}.", reason=str(error).splitlines()[0].rstrip(".")),
            where=where(),
            next_step=Text.translate("Import", "Nothing was changed. Please report this with the file's first lines."),
        ) from error


def _of_system(error: OSError, where: str, folder: Path) -> AshiatoError:
    if error.errno in _FULL:
        return _disk_full(folder)
    name = str(error.filename or where)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return AshiatoError(
            Text.translate("Import", "This may not be read or written: {reason}.", reason=error.strerror or "?"),
            where=name,
            next_step=Text.translate("Import", "Nothing was changed. Check the permissions and try again."),
        )
    return AshiatoError(
        Text.translate("Import", "The disk refused: {reason}.", reason=error.strerror or str(error)),
        where=name,
        next_step=Text.translate("Import", "Nothing was changed. Check the disk and try again."),
    )


def _is_full(message: str) -> bool:
    return any(words in message.lower() for words in _FULL_WORDS)


def _disk_full(folder: Path) -> AshiatoError:
    return AshiatoError(
        Text.translate("Import", "The disk is full."),
        where=str(folder),
        next_step=Text.translate("Import", "Nothing was changed. Make room and try again."),
    )
