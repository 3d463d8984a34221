"""The list of customers: what is asked, and what a row shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField
from viewer.domain.scores import Band, ScoreKind, band

if TYPE_CHECKING:
    # Two dozen kinds of conditions, of which the first picture needs none.
    from viewer.domain.conditions import Condition


class CustomerSort(StrEnum):
    """What comes first: the lowest score (customers without one last), the last seen, the first seen, most events,
    most visits, name by reading, most signals, most marks, most readers, and who changed most lately.
    """

    SCORE = "score"
    LAST_SEEN = "last_seen"
    FIRST_SEEN = "first_seen"
    EVENTS = "events"
    VISITS = "visits"
    NAME = "name"
    SIGNALS = "signals"
    MARKS = "marks"
    READS = "reads"
    CHANGED = "changed"


class PickKind(StrEnum):
    """Ways to choose whom to read among those who fit. Each has its rule in words on the screen."""

    RANDOM = "random"
    TYPICAL = "typical"
    STRUGGLED = "struggled"
    NEARLY = "nearly"
    CHANGED = "changed"


class Pick(NamedTuple):
    """how_many and seed: of RANDOM; the same seed picks the same people while they fit. group: of TYPICAL, from 0."""

    kind: PickKind
    how_many: int = 10
    seed: int = 1
    group: int = 0


class Totals(NamedTuple):
    """Of the whole workspace. The instants are None while there are no events; last_at_us is `as_of`."""

    events: int
    customers: int
    sources: int
    first_at_us: int | None
    last_at_us: int | None


@dataclass(frozen=True, slots=True)
class CustomerQuery:
    """Picks people; it never cuts a history. All conditions must hold.

    search: substring, folded, over identities, names and readings, comments, titles (pages), last 4 digits of a phone.
    bands: the last score falls into one of them. score_max: the last score's raw value is at most this.
    channels: had at least one event on each. seen: had an event in the span.
    event: substring, folded, of an event name or title the customer had. condition: a tree that must hold as well.
    pick: only these of those who fit; all but RANDOM bring their own order.
    """

    search: str = ""
    bands: frozenset[Band] = frozenset()
    score_max: float | None = None
    channels: frozenset[Channel] = frozenset()
    seen: TimeSpan | None = None
    event: str = ""
    condition: Condition | None = None
    pick: Pick | None = None
    sort: CustomerSort = CustomerSort.SCORE


class LastScore(NamedTuple):
    """The latest answer of a customer, as much of it as a row shows."""

    kind: ScoreKind
    value: float
    low: float
    high: float
    band: Band
    word: str | None
    answered_at_us: int

    @property
    def is_low_good(self) -> bool:
        """The figure alone would be read the wrong way round: on its scale a low one is good.

        The band tells it; an answer in the middle reads the same either way.
        """
        return self.low < self.high and band(self.kind, (self.value - self.low) / (self.high - self.low)) != self.band


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One row of the list. `fields` holds name and reading (masked by whoever shows them)."""

    customer_no: int
    customer_id: str
    identities: tuple[Identity, ...]
    fields: tuple[CustomerField, ...]
    event_count: int
    visit_count: int
    first_at_us: int
    last_at_us: int
    channels: tuple[Channel, ...]
    last_score: LastScore | None
