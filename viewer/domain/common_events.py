"""What hit everybody, or a whole area or segment: an outage, a price change, a typhoon, a campaign."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.folding import fold


class CommonEvent(NamedTuple):
    """Half-open [start_us, end_us). kind and text as somebody wrote them. where: an area or segment, "" for all."""

    start_us: int
    end_us: int
    kind: str
    where: str
    text: str


def touches(event: CommonEvent, values: Iterable[str]) -> bool:
    """Whether somebody with these field values (address, shop, rank ...) is among those it hit.

    Several areas or segments are separated by 、 , ; or a slash; each is looked for inside the values, folded.
    """
    if not event.where.strip():
        return True
    wanted = [fold(part).strip() for part in _parts(event.where)]
    folded = [fold(value) for value in values]
    return any(part and part in value for part in wanted for value in folded)


def _parts(where: str) -> list[str]:
    for separator in ("、", "，", ";", "；", "/", "／"):
        where = where.replace(separator, ",")
    return where.split(",")
