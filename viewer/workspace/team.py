"""The exchange with the team's hub: one thread in the background, local first always."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from viewer.domain.clock import MINUTE_US
from viewer.domain.errors import AshiatoError
from viewer.domain.people import Role
from viewer.domain.presence import Presence
from viewer.reviews.hubs import Hub, HubRefused
from viewer.workspace.exchange import Exchange
from viewer.workspace.jobs import unexpected

if TYPE_CHECKING:
    # The store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import ReviewStore

CLOCK_OFF_US: Final = 5 * MINUTE_US
"""Clocks that differ by more than this are warned of."""

_LOOK_S: Final = 1.0
_FIRST_PAUSE_S: Final = 0.4
_LONGEST_PAUSE_S: Final = 30.0

_log = logging.getLogger(__name__)


class Link(StrEnum):
    """How things stand with the hub. REFUSED: it is there and says no."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    AWAY = "away"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TeamState:
    """What the bar says. waiting_count: steps of people that are here and not on the hub yet.

    withheld_count: those among them that the hub does not take from this login. away_since_us: 0 while connected.
    role: what the hub lets this login do, None while that is not known or nothing but the app holds it.
    clock_ahead_us: this computer's clock against the hub's. problem: why it is away or refused, or what is withheld.
    """

    hub_name: str
    link: Link = Link.CONNECTING
    waiting_count: int = 0
    withheld_count: int = 0
    away_since_us: int = 0
    clock_ahead_us: int = 0
    role: Role | None = None
    problem: AshiatoError | None = None

    @property
    def is_clock_off(self) -> bool:
        return abs(self.clock_ahead_us) > CLOCK_OFF_US


def _now_us() -> int:
    return time.time_ns() // 1000


class Team:
    """Exchanges what is written with the hub for as long as it runs. Its callbacks run on its own thread.

    Nothing here is ever waited for: what people write is in the local store before this hears of it.
    """

    def __init__(
        self, store: ReviewStore, connect: Callable[[], Hub], hub_name: str, *,
        on_state: Callable[[TeamState], None], on_news: Callable[[], None],
        on_people: Callable[[list[Presence]], None], now_us: Callable[[], int] = _now_us,
        pauses: random.Random | None = None,
    ) -> None:  # fmt: skip
        """connect: a new connection, or HubAway or HubRefused. on_news: something of others was taken in."""
        self._store, self._connect = store, connect
        self._on_state, self._on_news, self._on_people = on_state, on_news, on_people
        self._now_us = now_us
        self._pauses = pauses or random.Random()
        self._guard = threading.Lock()
        self._woken = threading.Event()
        self._hub: Hub | None = None
        self._is_stopping = self._wants_now = False
        self._known_to_hub: Mapping[str, int] = {}
        self._state = TeamState(hub_name)
        self._presence: Presence | None = None
        self._thread = threading.Thread(target=self._run, name="team", daemon=True)

    @property
    def state(self) -> TeamState:
        return self._state

    def start(self) -> None:
        self._store.ring_on_commit(self.ring)
        self._thread.start()

    def stop(self, limit_s: float = 3.0) -> None:
        """End the thread; what is not sent yet waits in the local log for the next start. Harmless twice."""
        self._is_stopping = True
        self._store.ring_on_commit(None)
        self.ring()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(limit_s)

    def ring(self) -> None:
        """Something was written here. From any thread, at once."""
        self._woken.set()
        with self._guard:
            if self._hub is not None:
                self._hub.interrupt()

    def try_now(self) -> None:
        """Somebody does not want to wait for the next try. From any thread, at once."""
        self._wants_now = True
        self.ring()

    def set_presence(self, presence: Presence | None) -> None:
        """Where this window is now. From any thread, at once; it is sent as often as is good for the hub."""
        if presence != self._presence:
            self._presence = presence
            self.ring()

    # On the thread

    def _run(self) -> None:
        failures = 0
        while not self._is_stopping:
            began_s = time.monotonic()
            try:
                self._serve()
            except AshiatoError as error:
                self._tell_away(error)
            except Exception as error:
                if not self._is_stopping:
                    _log.exception("the exchange with the hub failed")
                    self._tell_away(unexpected(error))
            failures = 1 if time.monotonic() - began_s > _LONGEST_PAUSE_S else failures + 1
            self._pause(failures)

    def _serve(self) -> None:
        """One connection, until it breaks or the window closes."""
        hub = self._connect()
        try:
            with self._guard:
                self._hub = hub
            if hub.role is not None:
                # What the hub would refuse is refused here already, where it is written.
                self._store.role = hub.role
            exchange = Exchange(self._store, hub, self._now_us)
            while not self._is_stopping:
                self._turn(exchange)
                self._tell_connected(exchange, role=hub.role)
                # What was written while this turn ran has rung the hub: waiting ends at once then.
                exchange.wait(self._presence)
        finally:
            with self._guard:
                self._hub = None
            hub.close()

    def _turn(self, exchange: Exchange) -> None:
        exchange.beat()
        exchange.push()
        if exchange.pull():
            self._on_news()
        if exchange.share(self._presence):
            self._on_people(exchange.people)

    def _pause(self, failures: int) -> None:
        """Longer with every failure, and never the same for all: the whole team comes back to a restarted hub."""
        longest_s = min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2 ** min(failures - 1, 10))
        if self._state.link is Link.REFUSED:
            longest_s = _LONGEST_PAUSE_S
        end_s = time.monotonic() + longest_s * self._pauses.uniform(0.5, 1.0)
        while not self._is_stopping and not self._wants_now and (rest_s := end_s - time.monotonic()) > 0:
            self._woken.clear()
            self._tell_waiting()
            if not self._is_stopping and not self._wants_now:
                self._woken.wait(min(rest_s, _LOOK_S))
        self._wants_now = False

    def _tell_connected(self, exchange: Exchange, *, role: Role | None) -> None:
        self._known_to_hub = exchange.hub_has
        self._tell(
            TeamState(
                self._state.hub_name, Link.CONNECTED, exchange.waiting_count, exchange.withheld_count,
                clock_ahead_us=exchange.clock_ahead_us, role=role, problem=exchange.withheld_problem,
            )
        )  # fmt: skip

    def _tell_away(self, error: AshiatoError) -> None:
        link = Link.REFUSED if isinstance(error, HubRefused) else Link.AWAY
        since_us = self._state.away_since_us or self._now_us()
        self._tell(replace(self._state, link=link, away_since_us=since_us, problem=error))
        self._on_people([])

    def _tell_waiting(self) -> None:
        """While it is away: how much waits, as far as is known what the hub has."""
        try:
            waiting = self._store.count_steps_since(self._known_to_hub)
        except Exception:
            # The file may be gone with the window; a pause that fails would end the exchange for good.
            _log.debug("what waits for the hub is not known", exc_info=True)
            return
        self._tell(replace(self._state, waiting_count=waiting))

    def _tell(self, state: TeamState) -> None:
        # How far the clocks are apart is never twice the same: a second more or less is no news.
        near = abs(state.clock_ahead_us - self._state.clock_ahead_us) < 1_000_000
        if replace(state, clock_ahead_us=self._state.clock_ahead_us) != self._state or not near:
            self._state = state
            if not self._is_stopping:
                self._on_state(state)
