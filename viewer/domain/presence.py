"""Who is here, where they are, and where the presenter points. Never kept: it is worth something while it lasts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef

PRESENT_FOR_S: Final = 30
"""Whoever has not been heard of for longer than this is away."""


class Pointer(NamedTuple):
    """Where on the journey the presenter points: an event (0 = none), and the place inside it (0 to 1 each way).

    at_us: the instant on the time axis, for views that have one.
    """

    event_key: int
    x: float
    y: float
    at_us: int = 0


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """What one person looks at, in words that hold on every computer that has the same events.

    page: name of the page. customer: the strongest identity of who is read, None on other pages. view: "contacts" or
    "lanes". top_event: key of the first event in sight of the contacts (0 = not known), top_part: how much of its row
    is above the edge (0 to 1). span_us: the stretch in sight of the lanes, (0, 0) = none. selected: keys of the
    first and last selected event, (0, 0) = none. pointer: None while it does not point.
    """

    page: str = ""
    customer: IdentityRef | None = None
    view: str = ""
    top_event: int = 0
    top_part: float = 0.0
    span_us: tuple[int, int] = (0, 0)
    selected: tuple[int, int] = (0, 0)
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """One open window of one person.

    presence_id: made anew with every window. replica_id: the copy of the workspace it writes to. person: the name its
    marks bear. heard_at_us: when the hub heard of it last, by the hub's clock. is_presenting: others may follow it.
    """

    presence_id: str
    replica_id: str
    person: str
    department: str = ""
    heard_at_us: int = 0
    is_presenting: bool = False
    place: SharedPlace = SharedPlace()


def find_presenter(people: Iterable[Presence]) -> Presence | None:
    """Whom to follow: the one who presents; of several the one heard of last."""
    return max((each for each in people if each.is_presenting), key=lambda each: each.heard_at_us, default=None)


def place_fields(place: SharedPlace) -> dict[str, Any]:
    """JSON values. Keys of events go as text: they are greater than some readers' numbers."""
    fields: dict[str, Any] = {
        "page": place.page,
        "view": place.view,
        "top": [str(place.top_event), place.top_part],
        "span": list(place.span_us),
        "selected": [str(key) for key in place.selected],
    }
    if place.customer is not None:
        fields["customer"] = [place.customer.namespace, place.customer.digest]
    if place.pointer is not None:
        fields["pointer"] = [str(place.pointer.event_key), place.pointer.x, place.pointer.y, place.pointer.at_us]
    return fields


def place_of(fields: Mapping[str, Any]) -> SharedPlace:
    """The place; whatever a newer or a hostile version wrote otherwise is left out."""
    try:
        top_event, top_part = fields.get("top", ("0", 0.0))
        start_us, end_us = fields.get("span", (0, 0))
        first, last = fields.get("selected", ("0", "0"))
        customer, pointer = fields.get("customer"), fields.get("pointer")
        return SharedPlace(
            str(fields.get("page", "")),
            None if customer is None else IdentityRef(str(customer[0]), str(customer[1])),
            str(fields.get("view", "")),
            _key(top_event), _part(top_part), (int(start_us), int(end_us)), (_key(first), _key(last)),
            None if pointer is None else _pointer(pointer),
        )  # fmt: skip
    except (TypeError, ValueError, IndexError, OverflowError):
        return SharedPlace()


def _pointer(parts: Any) -> Pointer:
    event_key, x, y, at_us = parts
    return Pointer(_key(event_key), _part(x), _part(y), int(at_us))


def _key(words: Any) -> int:
    key = int(words)
    if not 0 <= key < 2**64:
        raise ValueError("no key of an event")
    return key


def _part(value: Any) -> float:
    return min(1.0, max(0.0, float(value)))
