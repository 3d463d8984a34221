"""Whether a workspace is sound, found out without changing anything in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from viewer.domain.checks import Check, State, problem_of
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.sources import load_mapping_text, load_source_files
from viewer.events.store import EventStore
from viewer.reviews.schema import SCHEMA_VERSION
from viewer.workspace.disk_encryption import Encryption, find_encryption
from viewer.workspace.folder import PENDING_NAME, WorkspaceFolder, open_workspace
from viewer.workspace.shares import file_system


def check_workspace(path: Path) -> list[Check]:
    """The folder, its events, its sources and its marks; only the first if it cannot be opened. Raises nothing."""
    name = Text.translate("Doctor", "Workspace")
    try:
        folder = open_workspace(path, resumes=False)
        _ = folder.secret
    except AshiatoError as error:
        return [problem_of(name, error)]
    opened = Check(name, State.OK, f"{folder.settings.name}, version {folder.settings.version}")
    parts = (
        _check_access,
        _check_inside,
        _check_encryption,
        _check_forgetting,
        _check_disk_kind,
        _check_events,
        _check_sources,
        _check_marks,
    )
    return [opened, *(_told(part, folder) for part in parts)]


def _told(part: Callable[[WorkspaceFolder], Check], folder: WorkspaceFolder) -> Check:
    try:
        return part(folder)
    except AshiatoError as error:
        return problem_of(Text.translate("Doctor", "Workspace"), error)
    except OSError as error:
        return Check(
            Text.translate("Doctor", "Workspace"),
            State.PROBLEM,
            str(error),
            Text.translate("Doctor", "Check the disk, and that the files belong to you."),
        )


def _check_access(folder: WorkspaceFolder) -> Check:
    name = Text.translate("Doctor", "Access")
    places = (folder.path, folder.events_dir, folder.sources_dir, folder.mappings_dir, folder.work_dir)
    closed = [str(place) for place in places if not os.access(place, os.R_OK | os.W_OK | os.X_OK)]
    if closed:
        return Check(
            name,
            State.PROBLEM,
            ", ".join(closed),
            Text.translate("Doctor", "These folders must be there and belong to you, with the right to write."),
        )
    mode = stat.S_IMODE(folder.path.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        return Check(
            name,
            State.WARNING,
            f"{folder.path}: {mode:04o}",
            Text.translate(
                "Doctor", "Other users of this machine may look into it. Run: chmod 700 “{path}”", path=str(folder.path)
            ),
        )
    return Check(name, State.OK, f"{mode:04o}")


def _check_inside(folder: WorkspaceFolder) -> Check:
    """Every folder and file in it is for its owner alone; the folder above protects them, until they are copied."""
    name = Text.translate("Doctor", "Permissions inside")
    if os.name != "posix":
        return Check(name, State.OK, Text.translate("Doctor", "as the account's"))
    open_to_others = [path for path in folder.path.rglob("*") if not path.is_symlink() and _mode(path) & 0o007]
    if not open_to_others:
        return Check(name, State.OK, Text.translate("Doctor", "nothing is open to other users"))
    first = open_to_others[0]
    found = Text.translate(
        "Doctor", "%n file(s) or folder(s) open to others, such as {first}", n=len(open_to_others),
        first=f"{first.relative_to(folder.path)} ({_mode(first):04o})",
    )  # fmt: skip
    if _mode(folder.path) & 0o077 == 0:
        # Nobody else gets through the folder above.
        return Check(name, State.OK, found)
    step = Text.translate("Doctor", "Run: chmod -R go-rwx “{path}”", path=str(folder.path))
    return Check(name, State.WARNING, found, step)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def _check_encryption(folder: WorkspaceFolder) -> Check:
    """Ashiato's files are plain; what protects them at rest is the disk."""
    name = Text.translate("Doctor", "Encryption of the disk")
    found, by = find_encryption(folder.path)
    if found is Encryption.YES:
        return Check(name, State.OK, by)
    if found is Encryption.NO:
        step = Text.translate("Doctor", "Ashiato does not encrypt its files. Move the workspace to an encrypted disk.")
        return Check(name, State.WARNING, Text.translate("Doctor", "not encrypted ({disk})", disk=by), step)
    step = Text.translate(
        "Doctor", "The system does not tell. Ashiato does not encrypt its files: see the manual, privacy."
    )
    return Check(name, State.WARNING, Text.translate("Doctor", "unknown"), step)


def _check_forgetting(folder: WorkspaceFolder) -> Check:
    name = Text.translate("Doctor", "Forgetting")
    if (folder.path / PENDING_NAME).exists():
        step = Text.translate("Doctor", "Open the workspace once: it is finished then.")
        return Check(name, State.WARNING, Text.translate("Doctor", "begun, not finished"), step)
    return Check(name, State.OK, Text.translate("Doctor", "nothing is left to do"))


def _check_disk_kind(folder: WorkspaceFolder) -> Check:
    """A network drive comes no further than the opening, which refuses it."""
    return Check(Text.translate("Doctor", "Kind of disk"), State.OK, file_system(folder.path) or "?")


def _check_events(folder: WorkspaceFolder) -> Check:
    name = Text.translate("Doctor", "Events")
    store = EventStore.open(folder.events_dir)
    try:
        totals = store.totals()
        found = Text.translate(
            "Doctor", "{events}, {customers}, generation {number}",
            events=Text.translate("Data", "%n event(s)", n=totals.events),
            customers=Text.translate("Data", "%n person(s)", n=totals.customers), number=store.generation,
        )  # fmt: skip
        return Check(name, State.OK, found)
    finally:
        store.close()


def _check_sources(folder: WorkspaceFolder) -> Check:
    name = Text.translate("Doctor", "Imported files")
    files = load_source_files(folder.store)
    missing = [file.file_name for file in files if not (folder.sources_dir / file.raw_name).is_file()]
    if missing:
        return Check(
            name,
            State.PROBLEM,
            ", ".join(missing),
            Text.translate("Doctor", "These can no longer be rebuilt from. Put “sources” back from a backup."),
        )
    for file in files:
        load_mapping_text(folder.store, file.mapping_digest)
    return Check(name, State.OK, Text.translate("Doctor", "%n file(s)", n=len(files)))


def _check_marks(folder: WorkspaceFolder) -> Check:
    """Read from the first bytes of the file: opening it as the app does would bring an older one up to date."""
    name = Text.translate("Doctor", "Marks")
    if not folder.reviews_path.is_file():
        return Check(name, State.OK, "0")
    with folder.reviews_path.open("rb") as file:
        header = file.read(100)
    if header and not header.startswith(b"SQLite format 3\0"):
        return Check(
            name,
            State.PROBLEM,
            str(folder.reviews_path),
            Text.translate("Doctor", "This file is damaged. Put it back from a backup."),
        )
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        return Check(
            name,
            State.PROBLEM,
            f"{version} > {SCHEMA_VERSION}",
            Text.translate("Doctor", "The marks were written by a newer version of Ashiato. Install that one."),
        )
    return Check(name, State.OK, f"{folder.reviews_path.stat().st_size // 1024} KiB")
