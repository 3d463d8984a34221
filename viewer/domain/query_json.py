"""What a list of customers asks, as JSON values, and back: for saved lists and for the command line.

Fields that ask nothing are left out. The words are part of saved lists: never rename one.
"""

from __future__ import annotations

from typing import Any

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.condition_json import from_json as condition_from_json
from viewer.domain.condition_json import to_json as condition_to_json
from viewer.domain.customers import CustomerQuery, CustomerSort, Pick, PickKind
from viewer.domain.errors import AshiatoError
from viewer.domain.scores import Band
from viewer.domain.text import Text


def query_to_json(query: CustomerQuery) -> dict[str, Any]:
    """`query` as JSON values."""
    pick, seen = query.pick, query.seen
    told: dict[str, Any] = {
        "search": query.search,
        "bands": sorted(band.value for band in query.bands),
        "score_max": query.score_max,
        "channels": sorted(channel.value for channel in query.channels),
        "seen": None if seen is None else [seen.start_us, seen.end_us],
        "event": query.event,
        "condition": None if query.condition is None else condition_to_json(query.condition),
        "pick": None if pick is None else [pick.kind.value, pick.how_many, pick.seed, pick.group],
        "sort": query.sort.value,
    }
    return {name: value for name, value in told.items() if value not in (None, "", [])}


def query_from_json(value: Any) -> CustomerQuery:
    """The query that `query_to_json` wrote. Raises AshiatoError for anything else."""
    try:
        condition, pick, seen, most = (value.get(name) for name in ("condition", "pick", "seen", "score_max"))
        return CustomerQuery(
            search=str(value.get("search", "")),
            bands=frozenset(Band(band) for band in value.get("bands", ())),
            score_max=None if most is None else float(most),
            channels=frozenset(Channel(channel) for channel in value.get("channels", ())),
            seen=None if seen is None else TimeSpan(int(seen[0]), int(seen[1])),
            event=str(value.get("event", "")),
            condition=None if condition is None else condition_from_json(condition),
            pick=None if pick is None else Pick(PickKind(pick[0]), int(pick[1]), int(pick[2]), int(pick[3])),
            sort=CustomerSort(value.get("sort", CustomerSort.SCORE)),
        )
    except (AttributeError, TypeError, ValueError, IndexError) as error:
        raise AshiatoError(
            Text.translate("Conditions", "This list cannot be read."),
            next_step=Text.translate("Conditions", "It may come from a newer version. Save it again."),
        ) from error
