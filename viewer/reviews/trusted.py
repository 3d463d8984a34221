"""What a review store does for trust: its audit, its roles, and forgetting somebody."""

from __future__ import annotations

import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet
from viewer.domain.audit import AuditEntry, AuditKind, AuditQuery, Noted
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import ALSO, FORGOTTEN, IDENTITIES, MEDIA, Forgotten
from viewer.domain.operations import Change, Operation
from viewer.domain.people import Role
from viewer.domain.permissions import Deed, deed_of, find_forbidden
from viewer.domain.text import Text
from viewer.reviews import carried
from viewer.reviews.audit import audit_change, load_audit, load_authors, load_writers
from viewer.reviews.database import Database
from viewer.reviews.encoding import to_json
from viewer.reviews.forgetting import find_rows_that_say, load_about, load_carriers, load_forgotten
from viewer.reviews.log import RowKey, Writer


class TrustedStore(ABC):
    """The part of `ReviewStore` that is about who may do what, who did what, and who was forgotten."""

    _database: Database
    _now_us: Callable[[], int]

    replica_id: str

    role = Role.OWNER
    """What whoever works here may do; see `viewer.domain.permissions`."""

    refusals: Mapping[Deed, Callable[[], AshiatoError]] = MappingProxyType({})
    """What nobody may do here, whatever their role, and what they are told."""

    @abstractmethod
    def write(self, author: str, changes: Sequence[Change], typist: str | None = None) -> ChangeSet: ...

    @abstractmethod
    def _append(self, connection: Connection, writer: Writer, changes: Sequence[Change]) -> set[RowKey]: ...

    @abstractmethod
    def _writer(self, author: str, typist: str | None) -> Writer: ...

    def note_audit(
        self, author: str, kind: AuditKind, notes: Sequence[Noted], typist: str | None = None
    ) -> ChangeSet:  # fmt: skip
        """Add entries that nobody takes back. One operation, however many there are."""
        return self.write(author, [audit_change(str(uuid.uuid4()), kind, notes)] if notes else [], typist)

    def load_audit(self, query: AuditQuery) -> list[AuditEntry]:
        """What fits, the newest first."""
        with self._database.reading() as connection:
            return load_audit(connection, query)

    def load_authors(self) -> list[str]:
        """Everybody who ever wrote or looked."""
        with self._database.reading() as connection:
            return load_authors(connection)

    def load_forgotten(self) -> Forgotten:
        """Everybody who was forgotten, here or by others of the team."""
        with self._database.reading() as connection:
            return load_forgotten(connection)

    def load_operations_about(self, customers: Iterable[IdentityRef]) -> list[Operation]:
        """Everything ever written about a customer with these identities, also what was deleted or written over."""
        with self._database.reading() as connection:
            return load_about(connection, customers)

    def load_blanked(self) -> list[Operation]:
        """What is left of everything about those who were forgotten, as it goes to a hub: carriers hold it again."""
        with self._database.reading() as connection:
            forgotten = load_forgotten(connection)
            if not forgotten:
                return []
            about = load_about(connection, {*forgotten.stub_by_ref, *forgotten.stub_by_ref.values()})
            return [*about, *carried.refill(connection, load_carriers(connection, about))]

    def load_other_writers(self) -> dict[str, str]:
        """By replica_id of every other computer or copy of the workspace, whoever wrote most there."""
        with self._database.reading() as connection:
            return load_writers(connection, self.replica_id)

    def find_rows_that_say(self, words: Iterable[str]) -> list[RowKey]:
        """Rows in which somebody once wrote any of these words, letter by letter."""
        with self._database.reading() as connection:
            return find_rows_that_say(connection, words)

    def forget(
        self,
        author: str,
        customer: Iterable[IdentityRef],
        *,
        reason: str,
        media: Iterable[str] = (),
        also: Iterable[tuple[str, str, str]] = (),
    ) -> str:
        """Blank all that was written about a customer, here now and elsewhere when it is received. The forget_id.

        customer: references of everything they are known by. media, also: see `viewer.domain.forgetting`. One
        transaction, and no way back: neither undo nor a tombstone takes it back. Raises AshiatoError if `role` is not
        allowed to.
        """
        forget_id, refs = str(uuid.uuid4()), sorted(set(customer))
        fields: Mapping[str, object] = {
            IDENTITIES: [list(ref) for ref in refs], MEDIA: sorted(set(media)), ALSO: sorted(map(list, set(also))),
        }  # fmt: skip
        changes = [Change(FORGOTTEN, forget_id, name, to_json(value)) for name, value in fields.items() if value]
        noted = Noted(self._now_us(), (IdentityRef(FORGOTTEN, forget_id),), reason=reason)
        changes.append(audit_change(str(uuid.uuid4()), AuditKind.FORGOT, [noted]))
        with self._database.writing() as connection:
            self._append(connection, self._writer(author, None), changes)
        self._database.compact()
        return forget_id

    def compact(self) -> None:
        """Leave nothing in the file of what was written over. Best effort while others read."""
        self._database.compact()

    def _refuse_forbidden(self, changes: Sequence[Change]) -> None:
        for change in changes if self.refusals else ():
            if (refuse := self.refusals.get(deed_of(change))) is not None:
                raise refuse()
        if (deed := find_forbidden(self.role, changes)) is not None:
            raise AshiatoError(
                Text.translate("Permissions", "Your role does not allow this here."),
                where=f"{self.role.value}: {deed.value}",
                next_step=Text.translate("Permissions", "Ask an owner of the workspace for another role."),
            )
