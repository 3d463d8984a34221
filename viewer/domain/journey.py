"""Everything of one customer, as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.channels import Channel, Family
from viewer.domain.event_table import EventTable
from viewer.domain.identities import Identity
from viewer.domain.scores import Score


class FieldRole(StrEnum):
    """What a customer field is about. Every role but OTHER is masked by default; SENSITIVE (要配慮) stays shut."""

    NAME = "name"
    READING = "reading"
    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    DO_NOT_CALL = "do_not_call"
    OWNER = "owner"
    SENSITIVE = "sensitive"
    OTHER = "other"


class CustomerField(NamedTuple):
    """One attribute of a customer: what it is about, the source's own label for it, the newest value."""

    role: FieldRole
    label: str
    value: str


class FieldChange(NamedTuple):
    """A customer field became another value. at_us: when the data first said so; it may have happened earlier."""

    at_us: int
    role: FieldRole
    label: str
    before: str
    after: str


class Visit(NamedTuple):
    """Events of one family with no gap over 30 minutes, or the source's own session.

    event_start, event_stop: a visit's events are those with its `visit_no`; they need not be neighbours in the table,
    because families overlap in time. `channel` is the channel of its first event, `is_contact` is true for a
    message of the company: a contact row, not a visit.
    """

    visit_no: int
    family: Family
    channel: Channel
    start_us: int
    end_us: int
    event_count: int
    is_contact: bool
    traffic_source: str | None
    device: str | None
    session: str | None


class Customer(NamedTuple):
    """The person, after identities are joined. `identities` has the strongest first, keyed by identity_no.

    weak: numbers of those that only hint at a person, such as cookies. changes: of fields, in order of time.
    """

    customer_no: int
    customer_id: str
    identities: Mapping[int, Identity]
    fields: tuple[CustomerField, ...] = ()
    aliases: tuple[str, ...] = ()
    weak: frozenset[int] = frozenset()
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """One customer's life. `visits` in order of start; `scores` in order of answering.

    attributes: what the columns do not hold, label -> value by event_key, of calls, orders and deliveries alone: a row
    tells waiting, transfers and promised days without asking for each event. hides_scores: its answers were taken out,
    because a review hides them until the reveal.
    """

    customer: Customer
    events: EventTable
    visits: tuple[Visit, ...]
    scores: tuple[Score, ...]
    attributes: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    hides_scores: bool = False


class EventDetail(NamedTuple):
    """What the columns do not hold: the free attributes of one event, label -> value as text, in file order."""

    event_key: int
    attributes: Mapping[str, str]
