"""The bar of a running review in words: who is read, which phase, how much time is left, who has written."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.review_room import (
    PHASES,
    Phase,
    Room,
    Stop,
    WritingWay,
    following_phase,
    left_s,
    planned_minutes,
    taken_s,
)
from viewer.domain.text import Text, Translate
from viewer.workspace.review_room import RoomRecords

PHASE_WORDS: Final = {
    Phase.READ: Text.translate("Room", "Read"),
    Phase.WRITE: Text.translate("Room", "Write"),
    Phase.REVEAL: Text.translate("Room", "Show"),
    Phase.DECIDE: Text.translate("Room", "Decide"),
}

WAY_WORDS: Final = {
    WritingWay.TURNS: Text.translate("Room", "One after the other, on this computer"),
    WritingWay.SHEETS: Text.translate("Room", "On printed sheets, typed in afterwards"),
    WritingWay.OWN: Text.translate("Room", "Everybody on a computer of their own"),
}

_NEXT_WORDS: Final = {
    Phase.READ: Text.translate("Room", "To writing →"),
    Phase.WRITE: Text.translate("Room", "Reveal all marks"),
    Phase.REVEAL: Text.translate("Room", "To the decision →"),
}


class PhaseState(StrEnum):
    DONE = "done"
    NOW = "now"
    COMING = "coming"


class PhaseChip(NamedTuple):
    """words: "Read 4 min", of a phase that is over how long it took."""

    phase: Phase
    words: str
    state: PhaseState


class Participant(NamedTuple):
    """Somebody in the room. is_from_plan: invited; others have written or voted."""

    name: str
    department: str = ""

    @property
    def letters(self) -> str:
        """For a small badge: two letters of Latin words, else one character."""
        words = self.department or self.name
        return words[:2] if words[:1].isascii() else words[:1]


class PersonChip(NamedTuple):
    """hidden_count: marks that wait for the reveal. words: for a screen reader and the tip."""

    person: Participant
    is_seated: bool
    has_written: bool
    words: str


class BarContent(NamedTuple):
    """title: of the review. customer: "3 / 8: Blue Lark". next_words: of the button that goes on.

    seat: who writes now, "" where that is not asked. is_here: the customer on screen is the one who is read together.
    """

    title: str
    customer: str
    position: int
    total: int
    phases: tuple[PhaseChip, ...]
    people: tuple[PersonChip, ...]
    seat: str
    next_words: str
    is_here: bool
    is_silent: bool


class ClockContent(NamedTuple):
    """words: "02:41"; of a phase that takes longer than planned "+00:20". share: of the time, 0 to 1 and more."""

    words: str
    is_over: bool
    share: float
    spoken: str


def make_bar(
    records: RoomRecords, people: tuple[Participant, ...], *, title: str, nickname: str, is_here: bool, say: Translate
) -> BarContent | None:
    """None while no review runs. nickname: of the customer who is read."""
    room, plan = records.room, records.plan
    if room is None or plan is None:
        return None
    stop = records.stop
    total = len(plan.customers)
    where = Text.translate("Room", "{no} of {total}", no=records.position + 1, total=total)
    customer = f"{say(where)}: {nickname}" if nickname else say(where)
    phase = None if stop is None else stop.phase
    return BarContent(
        title, customer, records.position, total, _phases(stop, records.minutes, say),
        tuple(_chip(each, room, records, say) for each in people), _seat(room, stop, say),
        _next(phase, is_last=records.position + 1 >= total, say=say), is_here, is_silent(room, stop),
    )  # fmt: skip


def is_silent(room: Room | None, stop: Stop | None) -> bool:
    """Marks that are made now wait for the reveal."""
    return room is not None and stop is not None and not stop.is_revealed


def asks_seat(room: Room, stop: Stop | None) -> bool:
    """Several people write on this computer: it must know whose words come next."""
    return room.way is not WritingWay.OWN and is_silent(room, stop)


def make_clock(stop: Stop, minutes: int, now_us: int, say: Translate) -> ClockContent:
    """minutes: the customer's, as planned."""
    seconds = left_s(stop, minutes, now_us)
    whole = planned_minutes(stop, minutes, stop.phase) * 60
    words = f"{abs(seconds) // 60:02d}:{abs(seconds) % 60:02d}"
    phase = say(PHASE_WORDS[stop.phase])
    if seconds < 0:
        spoken = say(Text.translate("Room", "{phase}: {time} longer than planned", phase=phase, time=words))
        return ClockContent(f"+{words}", True, (whole - seconds) / max(1, whole), spoken)
    spoken = say(Text.translate("Room", "{phase}: {time} left", phase=phase, time=words))
    return ClockContent(words, False, (whole - seconds) / max(1, whole), spoken)


def _phases(stop: Stop | None, minutes: int, say: Translate) -> tuple[PhaseChip, ...]:
    chips = []
    for phase in PHASES:
        name = say(PHASE_WORDS[phase])
        if stop is None:
            chips.append(PhaseChip(phase, name, PhaseState.COMING))
            continue
        at, now = PHASES.index(phase), PHASES.index(stop.phase)
        state = PhaseState.NOW if at == now else PhaseState.DONE if at < now else PhaseState.COMING
        taken = taken_s(stop, phase) if state is PhaseState.DONE else None
        shown = planned_minutes(stop, minutes, phase) if taken is None else max(1, round(taken / 60))
        words = say(Text.translate("Room", "{phase} {minutes} min", phase=name, minutes=shown))
        chips.append(PhaseChip(phase, f"✓ {words}" if state is PhaseState.DONE else words, state))
    return tuple(chips)


def _chip(person: Participant, room: Room, records: RoomRecords, say: Translate) -> PersonChip:
    stop = records.stop
    count = records.hidden_counts.get(person.name, 0)
    has_written = count > 0 or (stop is not None and person.name in stop.had_turn)
    who = f"{person.department} {person.name}".strip()
    words = who
    if is_silent(room, stop):
        words = say(Text.translate("Room", "{who}: %n hidden mark(s)", n=count, who=who))
    return PersonChip(person, bool(room.seat) and person.name == room.seat, has_written, words)


def _seat(room: Room, stop: Stop | None, say: Translate) -> str:
    if not asks_seat(room, stop):
        return ""
    if not room.seat:
        return say(Text.translate("Room", "Who writes?"))
    if room.way is WritingWay.SHEETS:
        return say(Text.translate("Room", "Typing for {name}", name=room.seat))
    return say(Text.translate("Room", "{name} writes", name=room.seat))


def _next(phase: Phase | None, *, is_last: bool, say: Translate) -> str:
    if phase is not None and following_phase(phase) is not None:
        return say(_NEXT_WORDS[phase])
    return say(Text.translate("Room", "Close the review") if is_last else Text.translate("Room", "Next customer →"))
