"""Where the events of a workspace came from, if nothing was imported into it: a published snapshot, or a bundle."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.generations import sync_file
from viewer.workspace.folder import ORIGIN_NAME, WorkspaceFolder


class OriginKind(StrEnum):
    """SNAPSHOT: a member's copy of what the team reads. BUNDLE: one review, looked at by a guest."""

    SNAPSHOT = "snapshot"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True)
class Origin:
    """origin_id: of the snapshot or bundle. made_by: a person's name. made_at: ISO 8601, UTC. title: for people."""

    kind: OriginKind
    origin_id: str
    is_masked: bool
    made_by: str = ""
    made_at: str = ""
    title: str = ""

    @property
    def is_guest(self) -> bool:
        """Nothing can be changed here."""
        return self.kind is OriginKind.BUNDLE


def load_origin(folder: WorkspaceFolder) -> Origin | None:
    """None for a workspace that imports its events itself. Raises AshiatoError if what is written cannot be read."""
    path = folder.path / ORIGIN_NAME
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        known = {each.name: raw[each.name] for each in fields(Origin)}
        # Whatever is not clearly open is treated as masked.
        return Origin(**known | {"kind": OriginKind(raw["kind"]), "is_masked": raw["is_masked"] is not False})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AshiatoError(
            Text.translate("Snapshots", "Where the events of this workspace came from cannot be read."),
            where=str(path),
            next_step=Text.translate("Snapshots", "Get the snapshot again: ashiato subscribe WORKSPACE SNAPSHOT"),
        ) from error


def is_guest(folder: WorkspaceFolder) -> bool:
    """The workspace was made of a bundle. Raises AshiatoError."""
    origin = load_origin(folder)
    return origin is not None and origin.is_guest


def write_origin(folder: WorkspaceFolder, origin: Origin) -> None:
    """Raises OSError."""
    path = folder.path / ORIGIN_NAME
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(origin), ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.chmod(0o600)
    sync_file(fresh)
    fresh.replace(path)


def key_id(secret: bytes) -> str:
    """Tells whether two workspaces have the same key, and nothing else of it."""
    return hmac.new(secret, b"ashiato key", hashlib.sha256).hexdigest()[:32]


def refuse_import(folder: WorkspaceFolder) -> None:
    """Raises AshiatoError where events come from elsewhere: what is imported here, nobody else would see."""
    origin = load_origin(folder)
    if origin is not None:
        raise AshiatoError(
            Text.translate("Snapshots", "The events of this workspace come from a published snapshot or a bundle."),
            where=origin.title,
            next_step=Text.translate(
                "Snapshots", "Import where the snapshot is published, and publish it again; or make a new workspace."
            ),
        )


def refuse_unmasking() -> AshiatoError:
    """Where events were published masked there is nobody to call and nothing to reveal."""
    return AshiatoError(
        Text.translate("Snapshots", "Calling and revealing are off: these events were published masked."),
        next_step=Text.translate("Snapshots", "Names and numbers are only where they were published from."),
    )
