"""The hub on a PostgreSQL server: LISTEN / NOTIFY is the doorbell, the version vector says what is missing."""

from __future__ import annotations

import hashlib
import hmac
import json
import select
import socket
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

import psycopg
from psycopg.types.json import Jsonb

from viewer.domain.hub_addresses import Password, ServerAddress
from viewer.domain.operations import Operation, VersionVector
from viewer.domain.people import Role
from viewer.domain.presence import PRESENT_FOR_S, Presence, place_fields, place_of
from viewer.domain.text import Text
from viewer.reviews.hubs import PULL_LIMIT, HubRefused
from viewer.reviews.hubs.server_line import connect, errors_told
from viewer.reviews.log import id_of, name_of

_OPERATIONS_CHANNEL: Final = "ashiato_operations"
_PRESENCE_CHANNEL: Final = "ashiato_presence"
_LOOK_AGAIN_S: Final = 5.0

_PULL: Final = """
SELECT o.* FROM ashiato.replica r CROSS JOIN LATERAL (
    SELECT replica_id, replica_seq, group_id, clock, written_at_us, entity, row_id, field, value, author, typist,
        previous, restores
    FROM ashiato.operation
    WHERE replica_id = r.replica_id AND replica_seq > coalesce((%(known)s::jsonb ->> r.replica_id)::bigint, 0)
    ORDER BY replica_seq LIMIT %(limit)s
) o WHERE r.last_seq > coalesce((%(known)s::jsonb ->> r.replica_id)::bigint, 0)
ORDER BY o.replica_id, o.replica_seq LIMIT %(limit)s
"""

_PRESENT: Final = """
SELECT presence_id, replica_id, person, department, is_presenting, place,
    (extract(epoch FROM heard_at) * 1000000)::bigint
FROM ashiato.presence WHERE heard_at > clock_timestamp() - make_interval(secs => %s) ORDER BY person, presence_id
"""


class PostgresHub:
    """See `Hub`. Connected when made."""

    def __init__(
        self, address: ServerAddress, password: Password | None, *, secret: bytes, person: str,
        answer_timeout_s: float = 20.0,
    ) -> None:  # fmt: skip
        """secret: the team's, which keys the anchors; a workspace with another one is refused. person: who writes.

        Raises HubAway, HubRefused.
        """
        self._address, self._password = address, password
        self._line = connect(address, password, answer_timeout_s)
        self._rings, self._ringer = socket.socketpair()
        self._rings.setblocking(False)
        self._ringer.setblocking(False)
        self._operations_at_s = self._presence_at_s = 0.0
        self._present: list[Presence] = []
        self._presence_id = ""
        try:
            with errors_told(address, password):
                self._line.execute(f"LISTEN {_OPERATIONS_CHANNEL}")
                self._line.execute(f"LISTEN {_PRESENCE_CHANNEL}")
                role = self._one("SELECT role FROM ashiato.login WHERE login = session_user")
                self._check_member(role, secret)
                self.role: Role | None = Role(role[0])
                if person:
                    self._one("SELECT ashiato.claim_person(%s)", person)
        except BaseException:
            self.close()
            raise

    @property
    def name(self) -> str:
        return self._address.name

    def load_version_vector(self) -> VersionVector:
        with errors_told(self._address, self._password):
            return dict(self._line.execute("SELECT replica_id, last_seq FROM ashiato.replica").fetchall())

    def push(self, operations: Sequence[Operation]) -> None:
        if not operations:
            return
        with errors_told(self._address, self._password):
            self._line.execute("SELECT ashiato.push(%s)", [Jsonb([_sent(each) for each in operations])])

    def blank(self, operations: Sequence[Operation]) -> None:
        with errors_told(self._address, self._password):
            self._line.execute("SELECT ashiato.blank(%s)", [Jsonb([_sent(each) for each in operations])])

    def pull(self, known: VersionVector, limit: int = PULL_LIMIT) -> list[Operation]:
        now_s = time.monotonic()
        if now_s < self._operations_at_s + _LOOK_AGAIN_S:
            return []
        with errors_told(self._address, self._password):
            values = {"known": Jsonb(dict(known)), "limit": limit}
            rows = self._line.execute(_PULL, values).fetchall()
        if not rows:
            # Until the bell rings again there is nothing; should one ring be missed, a look comes all the same.
            self._operations_at_s = now_s
        return [_operation_of(row) for row in rows]

    def wait_for_news(self, timeout_s: float) -> bool:
        with errors_told(self._address, self._password):
            if self._drain(self._line):
                return True
            waited_for: list[int] = [self._line.pgconn.socket, self._rings.fileno()]
            ready, _, _ = select.select(waited_for, [], [], max(0.0, timeout_s))
            with suppress(BlockingIOError):
                while self._rings.recv(4096):
                    pass
            return bool(ready) and self._drain(self._line)

    def interrupt(self) -> None:
        # A full pipe wakes as well; a closed one has nobody to wake.
        with suppress(OSError):
            self._ringer.send(b"\0")

    def load_clock_us(self) -> int | None:
        with errors_told(self._address, self._password):
            return int(self._one("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")[0])

    def publish_presence(self, presence: Presence | None) -> None:
        with errors_told(self._address, self._password):
            if presence is None:
                self._line.execute("SELECT ashiato.be_absent(%s)", [self._presence_id])
                return
            self._presence_id = presence.presence_id
            place = json.dumps(place_fields(presence.place), ensure_ascii=False)
            self._line.execute(
                "SELECT ashiato.be_present(%s, %s, %s, %s, %s, %s)",
                [presence.presence_id, presence.replica_id, presence.person, presence.department,
                 presence.is_presenting, place],
            )  # fmt: skip

    def load_presence(self) -> list[Presence]:
        now_s = time.monotonic()
        if now_s >= self._presence_at_s + _LOOK_AGAIN_S:
            self._presence_at_s = now_s
            with errors_told(self._address, self._password):
                rows = self._line.execute(_PRESENT, [PRESENT_FOR_S]).fetchall()
            self._present = [_presence_of(row) for row in rows]
        return list(self._present)

    def close(self) -> None:
        # Dropping one's presence is a courtesy: the line may be gone, and others see it by its age then.
        with suppress(psycopg.Error):
            if self._presence_id and not self._line.closed:
                self._line.execute("SELECT ashiato.be_absent(%s)", [self._presence_id])
        self._presence_id = ""
        self._line.close()
        self._rings.close()
        self._ringer.close()

    def _drain(self, line: psycopg.Connection[Any]) -> bool:
        """Take what rang since: true if it was somebody else. Asks nothing of the server."""
        own = line.info.backend_pid
        heard = [each.channel for each in list(line.notifies(timeout=0)) if each.pid != own]
        if _OPERATIONS_CHANNEL in heard:
            self._operations_at_s = -_LOOK_AGAIN_S
        if _PRESENCE_CHANNEL in heard:
            self._presence_at_s = -_LOOK_AGAIN_S
        return bool(heard)

    def _one(self, words: str, *values: object) -> tuple[Any, ...]:
        row: tuple[Any, ...] | None = self._line.execute(words, values).fetchone()
        return row if row is not None else ("",)

    def _check_member(self, role: tuple[Any, ...], secret: bytes) -> None:
        if not role[0]:
            raise HubRefused(
                Text.translate("Team", "This login is not of the team."),
                where=self.name,
                next_step=Text.translate("Team", "Ask the owner of the team for a join link."),
            )
        if not self._one("SELECT ashiato.check_key(%s)", key_digest(secret))[0]:
            raise HubRefused(
                Text.translate("Team", "This workspace has another key than the team: marks would find no events."),
                where=self.name,
                next_step=Text.translate("Team", "Open the team's join link in a new workspace."),
            )


def key_digest(secret: bytes) -> str:
    """What the hub knows of the team's key: enough to tell another one, nothing to make it from."""
    return hmac.new(secret, b"ashiato team key", hashlib.sha256).hexdigest()


def _sent(operation: Operation) -> dict[str, Any]:
    return {
        "replica_id": operation.replica_id, "replica_seq": operation.replica_seq, "group_id": operation.group_id,
        "clock": operation.clock, "written_at_us": operation.written_at_us, "entity": operation.entity,
        "row_id": operation.row_id, "field": operation.field, "value": operation.value, "author": operation.author,
        "typist": operation.typist, "previous": " ".join(name_of(each) for each in operation.previous),
        "restores": None if operation.restores is None else name_of(operation.restores),
    }  # fmt: skip


def _operation_of(row: tuple[Any, ...]) -> Operation:
    previous = tuple(id_of(name) for name in row[11].split())
    restores = None if row[12] is None else id_of(row[12])
    return Operation(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], previous, restores
    )


def _presence_of(row: tuple[Any, ...]) -> Presence:
    presence_id, replica_id, person, department, is_presenting, words, heard_at_us = row
    place = place_of(json.loads(words))
    return Presence(presence_id, replica_id, person, department, heard_at_us, is_presenting, place)
