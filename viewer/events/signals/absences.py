"""What did not come: a word of the company, a step that follows, a replacement."""

from __future__ import annotations

from typing import Final

import numpy as np

from viewer.domain.channels import ACTOR_CODE, Actor
from viewer.domain.clock import DAY_US
from viewer.domain.signals import SignalRule
from viewer.events.signals.scene import Found, Scene, events_of, whole_of
from viewer.events.signals.selectors import local_day_numbers

_COMPANY: Final = ACTOR_CODE[Actor.COMPANY]


def find_silences(scene: Scene, rule: SignalRule) -> Found:
    """From an event to the company's next word, or to the end of the data, if that is `days` or more.

    Only what the company did ends it: an opened mail or a page view never does. Days are of 24 hours. Of several
    events in one silence the first one begins it.
    """
    after, parameters = events_of(rule, "after")
    limit_us = whole_of(rule, "days") * DAY_US
    rows = scene.fetch(
        f"""WITH met AS (
                SELECT home_no, occurred_at_us, order_no, event_key, ({after}) AS begins,
                       actor = {_COMPANY} AS is_spoken
                FROM event WHERE {scene.who}),
            told AS (
                SELECT *, lead(CASE WHEN is_spoken THEN occurred_at_us END IGNORE NULLS) OVER w AS next_us,
                       lead(CASE WHEN is_spoken THEN event_key END IGNORE NULLS) OVER w AS next_key
                FROM met WHERE begins OR is_spoken
                WINDOW w AS (PARTITION BY home_no ORDER BY occurred_at_us, order_no, event_key))
            SELECT home_no, min(occurred_at_us) AS start_us,
                   arg_min(event_key, (occurred_at_us, order_no, event_key)) AS first_key,
                   coalesce(next_us, {scene.as_of_us}) AS end_us, coalesce(next_key, 0::UBIGINT) AS next_key,
                   next_us IS NULL AS lasts
            FROM told WHERE begins GROUP BY home_no, next_us, next_key
            HAVING lasts OR end_us - start_us >= ? ORDER BY home_no, start_us""",
        [*parameters, limit_us],
    )
    lasts = rows["lasts"].astype(bool)
    waits = rows["home_no"][lasts], rows["start_us"][lasts] + limit_us
    is_long = rows["end_us"] - rows["start_us"] >= limit_us
    rows, lasts = {name: values[is_long] for name, values in rows.items()}, lasts[is_long]
    return Found(
        rows["home_no"],
        rows["first_key"],
        np.where(lasts, rows["first_key"], rows["next_key"]),
        rows["start_us"],
        rows["end_us"],
        # Told as people count: by the calendar, as in the gaps of the journey.
        {
            "days": local_day_numbers(scene.zone, rows["end_us"]) - local_day_numbers(scene.zone, rows["start_us"]),
            "lasts": lasts.astype(np.int64),
        },
        waits=waits,
    )


def find_missing_steps(scene: Scene, rule: SignalRule) -> Found:
    """Events after which nothing expected came within `days`, nor anything that explains it.

    Nothing is missing before its time is over. Of several such events before the next expected one the first counts.
    """
    after, of_after = events_of(rule, "after")
    expected, of_expected = events_of(rule, "expected")
    unless, of_unless = events_of(rule, "unless")
    limit_us = whole_of(rule, "days") * DAY_US
    rows = scene.fetch(
        f"""WITH met AS (
                SELECT home_no, occurred_at_us, order_no, event_key, ({after}) AS begins, ({expected}) AS follows,
                       ({unless}) AS explains
                FROM event WHERE {scene.who}),
            told AS (
                SELECT *, lead(CASE WHEN follows OR explains THEN occurred_at_us END IGNORE NULLS) OVER w AS next_us,
                       lead(CASE WHEN follows OR explains THEN event_key END IGNORE NULLS) OVER w AS next_key
                FROM met WHERE begins OR follows OR explains
                WINDOW w AS (PARTITION BY home_no ORDER BY occurred_at_us, order_no, event_key))
            SELECT home_no, min(occurred_at_us) AS start_us,
                   arg_min(event_key, (occurred_at_us, order_no, event_key)) AS first_key, next_us IS NULL AS is_open
            FROM told WHERE begins AND NOT explains AND (next_us IS NULL OR next_us - occurred_at_us > ?)
            GROUP BY home_no, next_us, next_key ORDER BY home_no, start_us""",
        [*of_after, *of_expected, *of_unless, limit_us],
    )
    is_open = rows["is_open"].astype(bool)
    waits = rows["home_no"][is_open], rows["start_us"][is_open] + limit_us + 1
    is_over = ~is_open | (scene.as_of_us - rows["start_us"] > limit_us)
    rows = {name: values[is_over] for name, values in rows.items()}
    days = np.full(len(rows["home_no"]), whole_of(rule, "days"), dtype=np.int64)
    return Found(
        rows["home_no"], rows["first_key"], rows["first_key"], rows["start_us"], rows["start_us"] + limit_us,
        {"days": days}, waits=waits,
    )  # fmt: skip


def find_replacements_due(scene: Scene, rule: SignalRule) -> Found:
    """Customers whose latest purchase of a kind lies so many months back that a new one is due soon, or was.

    Months are those of the calendar, in UTC. start_us is the purchase, end_us the day it is due.
    """
    purchase, parameters = events_of(rule, "purchase")
    rows = scene.fetch(
        f"""WITH bought AS (
                SELECT home_no, max(occurred_at_us) AS start_us,
                       arg_max(event_key, (occurred_at_us, order_no, event_key)) AS first_key
                FROM event WHERE ({purchase}) AND {scene.who} GROUP BY home_no)
            SELECT *, epoch_us(make_timestamp(start_us) + to_months(?)) AS end_us FROM bought ORDER BY home_no""",
        [*parameters, whole_of(rule, "months")],
    )
    said_from_us = rows["end_us"] - whole_of(rule, "ahead_days") * DAY_US
    waits = rows["home_no"], said_from_us
    rows = {name: values[said_from_us <= scene.as_of_us] for name, values in rows.items()}
    months = np.full(len(rows["home_no"]), whole_of(rule, "months"), dtype=np.int64)
    left = (rows["end_us"] - scene.as_of_us) // DAY_US
    return Found(
        rows["home_no"], rows["first_key"], rows["first_key"], rows["start_us"], rows["end_us"],
        {"months": months, "days_left": left}, waits=waits,
    )  # fmt: skip
