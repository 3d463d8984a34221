"""The running review (観察会): whose journey is read now, in which phase, and how much time is left.

All of it is records, so that a review goes on where it was after a crash and on every computer of the team. Time is
counted by the wall clock from when a phase began; nothing ticks in the store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.clock import SECOND_US
from viewer.domain.records import Record

REVIEW_STEP: Final = "review_step"
"""Entity: one row a review (the room), and one a review and customer that was read there (a stop)."""

_MINUTE_S: Final = 60


class Phase(StrEnum):
    """読む, 書く (everybody silently for themselves), 見せ合う, 決める."""

    READ = "read"
    WRITE = "write"
    REVEAL = "reveal"
    DECIDE = "decide"


PHASES: Final = tuple(Phase)

_SHARES: Final = {Phase.READ: 0.4, Phase.WRITE: 0.25, Phase.REVEAL: 0.2, Phase.DECIDE: 0.15}
"""Of a customer's minutes: of eight, three to read, two to write, two to show, one to decide."""


class WritingWay(StrEnum):
    """How marks are made in silence: everybody on a computer of their own, one after the other on this one, on paper.

    With SHEETS somebody types afterwards what each person wrote.
    """

    OWN = "own"
    TURNS = "turns"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class Room:
    """The review that runs. customer: who is read now, None before the first one.

    seat: whose turn it is at this computer, "" for nobody: then nothing can be marked for anybody else by mistake.
    is_open: it was begun and not closed.
    """

    review_id: str
    customer: IdentityRef | None = None
    way: WritingWay = WritingWay.TURNS
    seat: str = ""
    opened_at_us: int | None = None
    closed_at_us: int | None = None

    @property
    def is_open(self) -> bool:
        return self.opened_at_us is not None and self.closed_at_us is None


@dataclass(frozen=True, slots=True)
class Stop:
    """One customer's time in the room.

    began_us: when each phase began that was reached, wall time. extra_minutes: given on top of the plan, by phase.
    had_turn: names of those who have had their turn in silence.
    """

    review_id: str
    customer: IdentityRef
    phase: Phase = Phase.READ
    began_us: Mapping[Phase, int] = field(default_factory=dict)
    extra_minutes: Mapping[Phase, int] = field(default_factory=dict)
    had_turn: frozenset[str] = frozenset()

    @property
    def row_id(self) -> str:
        return make_stop_id(self.review_id, self.customer)

    @property
    def is_revealed(self) -> bool:
        return PHASES.index(self.phase) >= PHASES.index(Phase.REVEAL)


def make_room_id(review_id: str) -> str:
    return _digest_id("room", review_id)


def make_stop_id(review_id: str, customer: IdentityRef) -> str:
    """The same on every computer."""
    return _digest_id("stop", review_id, customer.namespace, customer.digest)


def make_phase_minutes(minutes: int) -> dict[Phase, int]:
    """A customer's minutes over the phases, each at least one, together `minutes` if there are that many."""
    shares = {phase: minutes * share for phase, share in _SHARES.items()}
    made = {phase: max(1, int(share)) for phase, share in shares.items()}
    for phase in sorted(PHASES, key=lambda phase: made[phase] - shares[phase]):
        if sum(made.values()) >= minutes:
            break
        made[phase] += 1
    while sum(made.values()) > max(minutes, len(PHASES)):
        made[max(made, key=lambda phase: made[phase])] -= 1
    return made


def planned_minutes(stop: Stop, minutes: int, phase: Phase) -> int:
    """Of one phase, with what was given on top. minutes: the customer's in the agenda."""
    return make_phase_minutes(minutes)[phase] + stop.extra_minutes.get(phase, 0)


def left_s(stop: Stop, minutes: int, now_us: int) -> int:
    """Seconds left of the phase that runs; negative once it takes longer than planned."""
    began_us = stop.began_us.get(stop.phase, now_us)
    return planned_minutes(stop, minutes, stop.phase) * _MINUTE_S - (now_us - began_us) // SECOND_US


def taken_s(stop: Stop, phase: Phase) -> int | None:
    """How long a phase took that is over; None for one that runs or was passed over."""
    began_us = stop.began_us.get(phase)
    later = [stop.began_us[each] for each in PHASES[PHASES.index(phase) + 1 :] if each in stop.began_us]
    return None if began_us is None or not later else (min(later) - began_us) // SECOND_US


def following_phase(phase: Phase) -> Phase | None:
    """None after the last one: the next customer comes."""
    at = PHASES.index(phase) + 1
    return PHASES[at] if at < len(PHASES) else None


def room_fields(room: Room) -> dict[str, Any]:
    customer = None if room.customer is None else [room.customer.namespace, room.customer.digest]
    return {
        "review_id": room.review_id, "is_room": True, "at": customer, "way": room.way.value, "seat": room.seat,
        "opened_at_us": room.opened_at_us, "closed_at_us": room.closed_at_us,
    }  # fmt: skip


def phase_fields(review_id: str, phase: Phase, now_us: int) -> dict[str, Any]:
    """A stop enters a phase. One that is entered again goes on counting from now."""
    return {"review_id": review_id, "phase": phase.value, f"began_{phase.value}_us": now_us}


def extra_fields(stop: Stop, minutes: int = 1) -> dict[str, Any]:
    """More time for the phase that runs."""
    return {f"extra_{stop.phase.value}": stop.extra_minutes.get(stop.phase, 0) + minutes}


def turn_fields(person: str) -> dict[str, Any]:
    """Somebody has had their turn. A field each, so that two computers do not write over each other."""
    return {f"turn:{person}": True}


def room_of(record: Record) -> Room | None:
    """None for a stop and for a row of another make."""
    fields = record.fields
    if fields.get("is_room") is not True or not isinstance(fields.get("review_id"), str):
        return None
    way = fields.get("way")
    return Room(
        fields["review_id"], _ref(fields.get("at")), WritingWay(way) if way in set(WritingWay) else WritingWay.TURNS,
        str(fields.get("seat") or ""), _whole(fields.get("opened_at_us")), _whole(fields.get("closed_at_us")),
    )  # fmt: skip


def stop_of(record: Record) -> Stop | None:
    """None for a room and for a row of another make."""
    fields = record.fields
    phase, review_id, customer = fields.get("phase"), fields.get("review_id"), _ref(fields.get("customer"))
    if phase not in set(Phase) or not isinstance(review_id, str) or customer is None:
        return None
    began = {each: _whole(fields.get(f"began_{each.value}_us")) for each in PHASES}
    extra = {each: _whole(fields.get(f"extra_{each.value}")) for each in PHASES}
    return Stop(
        review_id, customer, Phase(phase),
        {each: at_us for each, at_us in began.items() if at_us is not None},
        {each: minutes for each, minutes in extra.items() if minutes},
        frozenset(name.removeprefix("turn:") for name in fields if name.startswith("turn:") and fields[name] is True),
    )  # fmt: skip


def find_open_room(records: Iterable[Record]) -> Room | None:
    """The review that runs; of several the one that was opened last."""
    rooms = [room for record in records if (room := room_of(record)) is not None and room.is_open]
    return max(rooms, key=lambda room: room.opened_at_us or 0, default=None)


def _ref(value: Any) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
        case _:
            return None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _digest_id(kind: str, *words: str) -> str:
    return f"{kind}-{hashlib.sha256(chr(10).join(words).encode()).hexdigest()[:32]}"
