"""How long people usually look at each page."""

from __future__ import annotations

from typing import Final

import duckdb
import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.event_table import UsualDwells

SAMPLED_EVENTS: Final = 400_000
"""About as many events of whole customers, evenly chosen, are looked at: a median of more would be no better."""

_PAGES: Final = ", ".join(str(CHANNEL_CODE[channel]) for channel in (Channel.WEB, Channel.APP))
_QUERY: Final = f"""
    WITH look AS (
        SELECT title_no, (lead(occurred_at_us) OVER visit - occurred_at_us) / 1e6 AS dwell_s
        FROM event
        WHERE channel IN ({_PAGES}) AND actor <> {ACTOR_CODE[Actor.COMPANY]} AND home_no % ? = 0
        WINDOW visit AS (PARTITION BY home_no, visit_no ORDER BY occurred_at_us, order_no)
    )
    SELECT title_no, median(dwell_s) AS median_s, count(*) AS looks
    FROM look WHERE dwell_s >= 1 AND dwell_s <= 1800 AND title_no <> 0
    GROUP BY title_no ORDER BY title_no
"""


def load_usual_dwells(cursor: duckdb.DuckDBPyConnection) -> UsualDwells:
    """Medians over whole customers, evenly chosen so that some `SAMPLED_EVENTS` are looked at."""
    count = cursor.execute("SELECT coalesce(sum(event_count), 0) FROM customer").fetchall()[0][0]
    columns = cursor.execute(_QUERY, [max(1, int(count) // SAMPLED_EVENTS)]).fetchnumpy()
    return UsualDwells(
        np.asarray(columns["title_no"], dtype=np.int32),
        np.asarray(columns["median_s"], dtype=np.float64),
        np.asarray(columns["looks"], dtype=np.int64),
    )
