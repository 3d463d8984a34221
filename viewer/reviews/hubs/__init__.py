"""What a team exchanges operations through: one protocol, a server or a shared folder behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, runtime_checkable

from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Operation, VersionVector
from viewer.domain.people import Role
from viewer.domain.presence import Presence

PULL_LIMIT: Final = 2_000
"""Operations of one `pull`, so that a long catch-up is taken in by and by."""


class HubAway(AshiatoError):
    """The hub cannot be reached, or stopped answering in the middle. Nothing is lost: try again later."""


class HubRefused(AshiatoError):
    """The hub is there and says no: wrong password, not permitted, too old. Trying again alone does not help.

    replica_ids: whose operations were refused, empty if it is about the whole connection.
    """

    replica_ids: frozenset[str] = frozenset()


@runtime_checkable
class ForgettingHub(Protocol):
    """A hub that blanks what it keeps: for owners, or where nothing but the app holds roles, for everybody's own."""

    def blank(self, operations: Sequence[Operation]) -> None:
        """Keep these values in place of those it has: their customer was forgotten."""


class Hub(Protocol):
    """One connection of one open workspace to its team's hub. Made connected; for one thread, `interrupt` apart.

    Every method may take seconds, raises HubAway when the hub cannot be reached and HubRefused when it says no. After
    HubAway the hub is closed and a new one is made. Neither text of an error nor repr ever holds a password.
    """

    @property
    def name(self) -> str:
        """What people call it: host and database, or the folder. Never a password."""

    @property
    def role(self) -> Role | None:
        """What whoever is connected may do, held by the hub; None where nothing but the app holds it."""

    def load_version_vector(self) -> VersionVector:
        """What the hub has, exactly: sequences are dense there too."""

    def push(self, operations: Sequence[Operation]) -> None:
        """Give it operations that follow on what it has, each replica's in order and without gaps.

        All of them or none are stored when this returns. Known ones change nothing; a known name with other content
        is refused (HubRefused). After any error they may be pushed again.
        """

    def pull(self, known: VersionVector, limit: int = PULL_LIMIT) -> list[Operation]:
        """What a replica with `known` lacks, each replica's in order and without gaps; at most `limit` of them."""

    def wait_for_news(self, timeout_s: float) -> bool:
        """Sleep until the hub may have something new (True), `interrupt` is called or the time is over (False).

        True may be a false alarm: look with `pull`. A hub without a doorbell looks by itself at intervals.
        """

    def interrupt(self) -> None:
        """Wake `wait_for_news`, from any thread; if it is not running, the next one returns at once."""

    def load_clock_us(self) -> int | None:
        """The wall time there, µs since 1970 UTC; None if it has no clock of its own."""

    def publish_presence(self, presence: Presence | None) -> None:
        """Say where this window is; None: it is gone. Others hear of it by `wait_for_news` or with their next look."""

    def load_presence(self) -> list[Presence]:
        """Every window heard of within PRESENT_FOR_S, one's own included."""

    def close(self) -> None:
        """Let go. Harmless twice. Presence goes with it."""
