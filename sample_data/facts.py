"""What happened, one value a happening, before any system writes it down in its own way. Instants are µs UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sample_data.people import Device, Person


@dataclass(slots=True)
class WebHit:
    at_us: int
    person: Person
    device: Device
    session: int
    """Start of the session in epoch seconds."""
    event: str
    title: str
    path: str
    source: str
    medium: str
    member_no: str
    """"" while nobody is logged in."""
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class AppHit:
    at_us: int
    person: Person
    session: int
    event: str
    screen: str
    member_no: str
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class MailFact:
    """kind: SENT, DELIVERED, OPEN, CLICK."""

    at_us: int
    person: Person
    kind: str
    subject: str
    campaign: str
    message_id: str
    url: str = ""


@dataclass(slots=True)
class LineFact:
    """kind: follow, message (by the customer), push, reply (by the company), postback."""

    at_us: int
    person: Person
    kind: str
    text: str
    tag: str = ""


@dataclass(slots=True)
class CallFact:
    at_us: int
    person: Person
    is_inbound: bool
    topic: str
    operator: str
    wait_s: int
    talk_s: int
    transfers: int
    transcript: str
    by_member_no: bool
    """The operator found the member number; otherwise the telephone system knows the number only."""
    phone: str = ""


@dataclass(slots=True)
class ChatFact:
    """sender: customer, agent, bot."""

    at_us: int
    person: Person
    device: Device
    conversation: str
    sender: str
    sender_name: str
    text: str
    topic: str
    member_no: str


@dataclass(slots=True)
class TicketFact:
    """author: customer, agent. via: web (form) or email."""

    at_us: int
    person: Person
    ticket: int
    author: str
    via: str
    subject: str
    body: str
    topic: str


@dataclass(slots=True)
class ShopFact:
    """kind: 接客, お買上げ, ご注文, 返品, ご相談."""

    at_us: int
    person: Person
    store: str
    kind: str
    content: str
    clerk: str
    minutes: int = 0
    amount: int = 0
    slip: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    code: str
    name: str
    price: int
    quantity: int


@dataclass(slots=True)
class OrderFact:
    at_us: int
    person: Person
    order_no: str
    lines: list[OrderLine]
    payment: str
    status: str

    @property
    def total(self) -> int:
        return sum(line.price * line.quantity for line in self.lines)


@dataclass(slots=True)
class DeliveryFact:
    at_us: int
    person: Person
    order_no: str
    status: str
    product: str
    promised: str
    """YYYY/MM/DD or ""."""
    actual: str


@dataclass(slots=True)
class AnswerFact:
    """survey: nps or delivery. scores: question column -> value as it is written in the file (None = left out)."""

    at_us: int
    person: Person
    survey: str
    occasion: str
    medium: str
    scores: dict[str, int | str | None]
    comment: str
    order_no: str = ""


@dataclass(slots=True)
class LetterFact:
    at_us: int
    person: Person
    piece: str


Fact = (
    WebHit
    | AppHit
    | MailFact
    | LineFact
    | CallFact
    | ChatFact
    | TicketFact
    | ShopFact
    | OrderFact
    | DeliveryFact
    | AnswerFact
    | LetterFact
)


@dataclass(slots=True)
class Order:
    """A sale whose goods come later: the stretch in which silence counts."""

    order_no: str
    person: Person
    at_us: int
    product: str
    total: int
    delivered_us: int | None
    """None = not delivered by the end of the sample, or cancelled."""
    ended_us: int | None = None
    """When it was cancelled."""
    unit_us: int = 1_000_000
    """How exactly its instant is written down: the tills know minutes only."""
