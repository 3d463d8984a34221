"""`ashiato://` links: exactly this place in this workspace, without telling whose place it is.

    ashiato://place/1/WORKSPACE/NAMESPACE.DIGEST[/TIME.EVENT[.VENDOR]][?view=contacts|lanes]

WORKSPACE is the workspace's id. DIGEST is the keyed digest of an identity, EVENT and VENDOR are keyed digests of what
tells the event from others; without the secret of the workspace they say nothing. A link only ever selects.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import quote, unquote

from viewer.domain.anchors import EventRef, IdentityRef, customer_refs, make_event_ref
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.text import Text

SCHEME: Final = "ashiato://"
MOST_CHARS: Final = 600
_BOTH: Final[tuple[Literal["left", "right"], ...]] = ("left", "right")
VIEWS: Final = ("contacts", "lanes")

_HEX_CHARS: Final = 32
_UUID: Final = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_LINK: Final = re.compile(
    rf"ashiato://place/1/(?P<workspace>{_UUID})/(?P<namespace>[A-Za-z0-9_~%-]{{1,300}})\.(?P<digest>[0-9a-f]{{64}})"
    rf"(?:/(?P<time>-?[0-9]{{1,19}})\.(?P<event>[0-9a-f]{{{_HEX_CHARS}}})(?:\.(?P<vendor>[0-9a-f]{{{_HEX_CHARS}}}))?)?"
    r"(?:\?view=(?P<view>contacts|lanes))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class EventMark:
    """An event in a link: its instant, keyed digests of source, name and order among equals, and of the vendor's id."""

    occurred_at_us: int
    digest: str
    vendor_digest: str = ""


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """event: None for the journey as a whole. view: one of `VIEWS`, "" for the one that is open."""

    workspace_id: str
    customer: IdentityRef
    event: EventMark | None = None
    view: str = ""

    def __str__(self) -> str:
        namespace = quote(self.customer.namespace, safe="").replace(".", "%2E")
        parts = [f"{SCHEME}place/1/{self.workspace_id}/{namespace}.{self.customer.digest}"]
        if self.event is not None:
            vendor = f".{self.event.vendor_digest}" if self.event.vendor_digest else ""
            parts.append(f"/{self.event.occurred_at_us}.{self.event.digest}{vendor}")
        if self.view:
            parts.append(f"?view={self.view}")
        return "".join(parts)


def make_place_link(journey: Journey, index: int | None, workspace_id: str, secret: bytes, view: str = "") -> PlaceLink:
    """A link to the event at `index`, None for the journey."""
    customer = customer_refs(journey, secret)[0]
    event = None if index is None else _event_mark(make_event_ref(journey, index, secret), secret)
    return PlaceLink(workspace_id, customer, event, view)


def parse_place_link(words: str) -> PlaceLink:
    """Strictly what `make_place_link` writes. Raises AshiatoError for anything else."""
    words = words.strip()
    match = _LINK.fullmatch(words) if len(words) <= MOST_CHARS else None
    if match is None:
        raise AshiatoError(
            Text.translate("Links", "This is no link to a place in Ashiato."),
            next_step=Text.translate("Links", "Copy the whole link: it begins with ashiato://place/."),
        )
    event = None
    if match["time"] is not None:
        event = EventMark(int(match["time"]), match["event"], match["vendor"] or "")
    customer = IdentityRef(unquote(match["namespace"], errors="replace"), match["digest"])
    return PlaceLink(match["workspace"], customer, event, match["view"] or "")


def find_place(journey: Journey, mark: EventMark, secret: bytes) -> int | None:
    """Where the event stands now: at its instant, else by the vendor's id; None if it is gone.

    O(log n) where it stayed, O(n) digests of vendors' ids where its time has changed.
    """
    events = journey.events
    at = events.occurred_at_us
    if abs(mark.occurred_at_us) < 2**63:
        first, last = (int(at.searchsorted(mark.occurred_at_us, side)) for side in _BOTH)
        for index in range(first, last):
            if _event_mark(make_event_ref(journey, index, secret), secret).digest == mark.digest:
                return index
    if not mark.vendor_digest:
        return None
    for index in range(len(events)):
        vendor_id = events.vendor_id[index]
        if vendor_id is not None:
            said = _vendor_words(events.source_of(index).source, vendor_id)
            if hmac.compare_digest(_digest(said, secret), mark.vendor_digest):
                return index
    return None


def _event_mark(ref: EventRef, secret: bytes) -> EventMark:
    said = json.dumps([ref.source, ref.identity.namespace, ref.identity.digest, ref.event_name, ref.ordinal])
    vendor = "" if ref.vendor_id is None else _digest(_vendor_words(ref.source, ref.vendor_id), secret)
    return EventMark(ref.occurred_at_us, _digest(said, secret), vendor)


def _vendor_words(source: str, vendor_id: str) -> str:
    return json.dumps([source, vendor_id])


def _digest(words: str, secret: bytes) -> str:
    return hmac.new(secret, words.encode(), hashlib.sha256).hexdigest()[:_HEX_CHARS]
