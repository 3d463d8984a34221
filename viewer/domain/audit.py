"""Who looked at whom, revealed, printed, exported, changed: entries that are only ever added.

An entry is one operation of the log that nothing writes over: no undo, no tombstone and no later operation takes it
out of what is read here. Looks are written in batches, one operation for several of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.folding import fold

AUDIT: Final = "audit"
"""The entity. Each operation is a batch of entries of one kind, which its field names."""


class AuditKind(StrEnum):
    """What was done. CHANGED is read off the log of operations itself and never written as an entry."""

    LOOKED = "looked"
    REVEALED = "revealed"
    PRINTED = "printed"
    EXPORTED = "exported"
    PUBLISHED = "published"
    DISCLOSED = "disclosed"
    FORGOT = "forgot"
    EXPIRED = "expired"
    CHANGED = "changed"


HANDED_OUT: Final = (AuditKind.PRINTED, AuditKind.EXPORTED, AuditKind.PUBLISHED, AuditKind.DISCLOSED)
"""What left the workspace and is out of reach of a later forgetting."""


class AuditEntry(NamedTuple):
    """One thing that one person did.

    customers: about whom, empty for everybody or nobody in particular. what: a word of the program that says more, such
    as a field's role, a format, an entity, a source. reason: as it was given. row_count: of rows or fields, 0 if none
    are counted. typist: who had the keyboard, where that was somebody else.
    """

    kind: AuditKind
    at_us: int
    author: str
    customers: tuple[IdentityRef, ...] = ()
    what: str = ""
    reason: str = ""
    row_count: int = 0
    typist: str = ""


@dataclass(frozen=True, slots=True)
class AuditQuery:
    """All conditions must hold; an empty one holds for everything. since_us, until_us: half-open.

    words: looked for, folded, in author, typist, what and reason. limit: the newest so many.
    """

    words: str = ""
    author: str = ""
    customers: frozenset[IdentityRef] = frozenset()
    kinds: frozenset[AuditKind] = frozenset()
    since_us: int | None = None
    until_us: int | None = None
    limit: int = 2_000


class Noted(NamedTuple):
    """What a batch keeps of one entry; who did it and of what kind stand beside it."""

    at_us: int
    customers: tuple[IdentityRef, ...] = ()
    what: str = ""
    reason: str = ""
    row_count: int = 0


def encode_batch(notes: Sequence[Noted]) -> str:
    """JSON text of a batch; what is empty is left out."""
    entries: list[dict[str, Any]] = []
    for note in notes:
        entry: dict[str, Any] = {"at_us": note.at_us}
        if note.customers:
            entry["customers"] = [[ref.namespace, ref.digest] for ref in note.customers]
        entry |= {
            name: value
            for name, value in (("what", note.what), ("reason", note.reason), ("count", note.row_count))
            if value
        }
        entries.append(entry)
    return json.dumps(entries, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode_batch(words: str | None) -> list[Noted]:
    """Entries that cannot be read, as those of a newer version, are left out."""
    try:
        entries = json.loads(words or "[]")
    except ValueError:
        return []
    return [note for entry in entries if (note := _noted(entry)) is not None] if isinstance(entries, list) else []


def _noted(entry: object) -> Noted | None:
    match entry:
        case {"at_us": int(at_us), **rest}:
            count = rest.get("count")
            return Noted(
                at_us, _refs(rest.get("customers")), str(rest.get("what") or ""), str(rest.get("reason") or ""),
                count if isinstance(count, int) else 0,
            )  # fmt: skip
        case _:
            return None


def _refs(given: object) -> tuple[IdentityRef, ...]:
    refs: list[IdentityRef] = []
    for each in given if isinstance(given, list) else ():
        match each:
            case [str(namespace), str(digest)]:
                refs.append(IdentityRef(namespace, digest))
    return tuple(refs)


def is_wanted(entry: AuditEntry, query: AuditQuery) -> bool:
    """Every condition of `query` but its limit holds."""
    fits = (
        not query.kinds or entry.kind in query.kinds,
        not query.author or query.author in (entry.author, entry.typist),
        not query.customers or not query.customers.isdisjoint(entry.customers),
        query.since_us is None or entry.at_us >= query.since_us,
        query.until_us is None or entry.at_us < query.until_us,
    )
    if not all(fits) or not query.words:
        return all(fits)
    said = fold(" ".join((entry.author, entry.typist, entry.what, entry.reason)))
    return all(word in said for word in fold(query.words).split())


def newest_first(entries: Iterable[AuditEntry], limit: int) -> list[AuditEntry]:
    return sorted(entries, key=lambda entry: (-entry.at_us, entry.kind, entry.author))[:limit]


def is_handed_out(entry: AuditEntry, customer: frozenset[IdentityRef]) -> bool:
    """It left the workspace, and this customer was in it, or may have been because it was about everybody."""
    return entry.kind in HANDED_OUT and (not entry.customers or not customer.isdisjoint(entry.customers))


def entry_json(entry: AuditEntry, names: Mapping[IdentityRef, str]) -> dict[str, Any]:
    """For scripts. names: what to call customers; those without a name are told by their digest."""
    return {
        "kind": entry.kind.value, "at_us": entry.at_us, "author": entry.author, "typist": entry.typist,
        "customers": [names.get(ref, f"{ref.namespace}.{ref.digest[:12]}") for ref in entry.customers],
        "what": entry.what, "reason": entry.reason, "count": entry.row_count,
    }  # fmt: skip
