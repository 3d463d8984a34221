"""One connection to the hub: what is sent, what is taken in, who is here. Everything is bounded and can be repeated."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.operations import Operation
from viewer.domain.people import Role
from viewer.domain.presence import Presence
from viewer.reviews.hubs import ForgettingHub, Hub, HubRefused

if TYPE_CHECKING:
    # The store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import ReviewStore

PUSH_AT_ONCE: Final = 500
_TAKE_AT_ONCE: Final = 100
_BREATH_S: Final = 0.002
# Taking in costs the same for one mark and for three: in a busy room everybody looks eight times a second, no oftener.
_PULL_APART_S: Final = 0.12
_PRESENCE_APART_S: Final = 0.1
_LOOK_S: Final = 1.0
_BEAT_S: Final = 10.0


class Exchange:
    """The turns of one connection. Every method may raise HubAway, or AshiatoError of the local store."""

    def __init__(self, store: ReviewStore, hub: Hub, now_us: Callable[[], int]) -> None:
        self._store, self._hub, self._now_us = store, hub, now_us
        self._hub_has: dict[str, int] = {}
        self._here: Mapping[str, int] = {}
        self._seen_version: int | None = None
        self._forgotten_version: int | None = None
        self._is_pull_due = self._has_clock = True
        self._last_pull_s = self._last_place_s = self._last_beat_s = -_BEAT_S
        self._sent_presence: Presence | None = None
        self.withheld: set[str] = set()
        self.withheld_problem: AshiatoError | None = None
        self.clock_ahead_us = 0
        self.people: list[Presence] = []

    @property
    def hub_has(self) -> Mapping[str, int]:
        """What the hub has, as far as is known here."""
        return self._hub_has

    @property
    def waiting_count(self) -> int:
        """Steps of people here that the hub does not have."""
        return self._store.count_steps_since(self._hub_has) if self._missing() else 0

    @property
    def withheld_count(self) -> int:
        """Those among them that it does not take from this login."""
        held = self._missing() & self.withheld
        known = {each: self._hub_has.get(each, 0) if each in held else seq for each, seq in self._here.items()}
        return self._store.count_steps_since(known) if held else 0

    def beat(self) -> None:
        """At the start and every ten seconds: what the hub has, whether it answers at all, what time it is there."""
        if time.monotonic() < self._last_beat_s + _BEAT_S:
            return
        self._hub_has = dict(self._hub.load_version_vector())
        before_us = self._now_us()
        hub_us = self._hub.load_clock_us()
        self._has_clock = hub_us is not None
        if hub_us is not None:
            # The answer was made half-way between the question and its arrival.
            self.clock_ahead_us = (before_us + self._now_us()) // 2 - hub_us
        self.forget()
        self._is_pull_due = True
        self._sent_presence = None
        self._last_beat_s = time.monotonic()

    def push(self) -> None:
        """Send what the hub lacks. What it does not take from this login is held back, and told."""
        self._look_here()
        while True:
            known = {**self._hub_has, **{each: self._here.get(each, 0) for each in self.withheld}}
            if all(seq <= known.get(replica_id, 0) for replica_id, seq in self._here.items()):
                return
            operations = self._store.load_operations_since(known, PUSH_AT_ONCE)
            try:
                self._hub.push(operations)
            except HubRefused as error:
                if not error.replica_ids & {each.replica_id for each in operations}:
                    raise
                self.withheld |= error.replica_ids
                self.withheld_problem = error
                if self._store.replica_id in error.replica_ids:
                    # What is written from now on is not held back with it.
                    self._store.begin_replica()
                continue
            self._note(operations)

    def pull(self) -> bool:
        """Take in what others wrote, if it is time to look. Whether there was something."""
        if not self._is_pull_due or time.monotonic() < self._last_pull_s + _PULL_APART_S:
            return False
        self._look_here()
        operations = self._hub.pull(self._here)
        self._last_pull_s = time.monotonic()
        self._is_pull_due = bool(operations)
        for start in range(0, len(operations), _TAKE_AT_ONCE):
            # In small steps with a breath between: whoever marks something meanwhile waits for one of them at most.
            if start:
                time.sleep(_BREATH_S)
            _, received = self._store.apply_remote(operations[start : start + _TAKE_AT_ONCE])
            if not self._has_clock and received.ahead_ms:
                # Without a clock in the middle, the one who is furthest ahead tells that they differ.
                self.clock_ahead_us = -received.ahead_ms * 1_000
        self._note(operations)
        if any(each.entity == FORGOTTEN for each in operations):
            self.forget()
        return bool(operations)

    def share(self, presence: Presence | None) -> bool:
        """Say where this window is, and look where others are. Whether that is new."""
        now_s = time.monotonic()
        if presence != self._sent_presence and now_s >= self._last_place_s + _PRESENCE_APART_S:
            try:
                self._hub.publish_presence(presence)
            except HubRefused as error:
                # Under a name of somebody else nobody is shown here; what is written still goes its way.
                self.withheld_problem = error
            self._sent_presence, self._last_place_s = presence, now_s
        people = self._hub.load_presence()
        is_new = people != self.people
        self.people = people
        return is_new

    def wait(self, presence: Presence | None) -> None:
        """Until something rings here or there, or it is time to look."""
        now_s = time.monotonic()
        ends_s = [now_s + _LOOK_S, self._last_beat_s + _BEAT_S]
        if self._is_pull_due:
            ends_s.append(self._last_pull_s + _PULL_APART_S)
        if presence != self._sent_presence:
            ends_s.append(self._last_place_s + _PRESENCE_APART_S)
        if self._hub.wait_for_news(max(0.0, min(ends_s) - now_s)):
            self._is_pull_due = True

    def forget(self) -> None:
        """Blank on the hub what was blanked here, also what came in from others since.

        Where the hub holds roles, an owner's app does it; in a shared folder, everybody's for the files of their own.
        """
        if self._hub.role not in (Role.OWNER, None) or not isinstance(self._hub, ForgettingHub):
            return
        version = self._store.load_data_version()
        if version == self._forgotten_version:
            return
        if operations := self._store.load_blanked():
            self._hub.blank(operations)
        self._forgotten_version = version

    def _look_here(self) -> None:
        version = self._store.load_data_version()
        if version != self._seen_version:
            self._here = self._store.load_version_vector()
            self._seen_version = version

    def _note(self, operations: list[Operation]) -> None:
        for each in operations:
            self._hub_has[each.replica_id] = max(self._hub_has.get(each.replica_id, 0), each.replica_seq)

    def _missing(self) -> set[str]:
        """The replicas of which the hub lacks something."""
        return {replica_id for replica_id, seq in self._here.items() if seq > self._hub_has.get(replica_id, 0)}
