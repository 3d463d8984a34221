"""What did not go well on screens: no hits, errors one after another, small hours, visits that lead nowhere."""

from __future__ import annotations

from typing import Final

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, SECOND_US
from viewer.domain.signals import SignalRule
from viewer.events.signals.scene import (
    Found,
    Numbers,
    Scene,
    close_runs,
    events_of,
    merge_groups,
    share_of,
    texts_of,
    whole_of,
)
from viewer.events.signals.selectors import Predicate, local_us_sql, words_sql

_CUSTOMER: Final = ACTOR_CODE[Actor.CUSTOMER]
_SCREENS: Final = (CHANNEL_CODE[Channel.WEB], CHANNEL_CODE[Channel.APP])
_ORDER: Final = "(occurred_at_us, order_no, event_key)"


def find_zero_hits(scene: Scene, rule: SignalRule) -> Found:
    """Searches of a customer that found nothing; those of one visit are one firing."""
    condition, parameters = _no_hits(rule)
    rows = scene.fetch(
        f"""SELECT home_no, min(occurred_at_us) AS start_us, max(occurred_at_us) AS end_us,
                   arg_min(event_key, {_ORDER}) AS first_key, arg_max(event_key, {_ORDER}) AS last_key,
                   count(*) AS times
            FROM event WHERE actor = {_CUSTOMER} AND {scene.who} AND ({condition})
            GROUP BY home_no, visit_no ORDER BY home_no, start_us""",
        parameters,
    )
    return Found(
        rows["home_no"], rows["first_key"], rows["last_key"], rows["start_us"], rows["end_us"],
        {"times": rows["times"]},
    )  # fmt: skip


def _no_hits(rule: SignalRule) -> Predicate:
    parts, parameters = [], []
    if words := texts_of(rule, "words"):
        sql, given = words_sql(words)
        parts.append(sql)
        parameters += given
    for name in texts_of(rule, "fields"):
        # Attributes are kept as JSON text; a path of a nested value ends with the name.
        parts.append("""coalesce(contains(attributes, ?) OR contains(attributes, ?), false)""")
        parameters += [f'{name}":"0"', f'{name}":0,']
    return " OR ".join(parts) or "false", parameters


def find_error_loops(scene: Scene, rule: SignalRule) -> Found:
    """So many errors of one customer within so many minutes, on screens: a call about an error is no error."""
    condition, parameters = words_sql(texts_of(rule, "words")) if texts_of(rule, "words") else ("false", [])
    rows = scene.fetch(
        f"""SELECT home_no, occurred_at_us, event_key FROM event
            WHERE ({condition}) AND {scene.who} AND actor <> {ACTOR_CODE[Actor.COMPANY]} AND channel IN {_SCREENS}
            ORDER BY home_no, occurred_at_us, order_no, event_key""",
        parameters,
    )
    at_us, keys = rows["occurred_at_us"], rows["event_key"]
    within_us = whole_of(rule, "minutes") * MINUTE_US
    first, last = close_runs(rows["home_no"], at_us, whole_of(rule, "times"), within_us)
    facts = {"times": last - first + 1, "minutes": -((at_us[first] - at_us[last]) // MINUTE_US)}
    return Found(rows["home_no"][first], keys[first], keys[last], at_us[first], at_us[last], facts)


def find_odd_hours(scene: Scene, rule: SignalRule) -> Found:
    """Visits with something at an hour when people sleep, by the customer's own clock.

    From 22 to 4 goes over midnight.
    """
    visits, parameters = events_of(rule, "visits")
    start, stop = whole_of(rule, "from_hour"), whole_of(rule, "to_hour")
    local = local_us_sql(scene.zone, scene.first_us, scene.as_of_us)
    # % keeps the sign of what it divides: years before 1970 need the second one.
    hour = f"((({local} % {DAY_US} + {DAY_US}) % {DAY_US}) // {HOUR_US})"
    within = f"{hour} >= {start} AND {hour} < {stop}" if start < stop else f"({hour} >= {start} OR {hour} < {stop})"
    rows = scene.fetch(
        f"""SELECT home_no, min(occurred_at_us) AS start_us, max(occurred_at_us) AS end_us,
                   arg_min(event_key, {_ORDER}) AS first_key, arg_max(event_key, {_ORDER}) AS last_key,
                   min({local}) AS local_us
            FROM event WHERE ({visits}) AND {scene.who} AND {within}
            GROUP BY home_no, visit_no ORDER BY home_no, start_us""",
        parameters,
    )
    minutes = (rows["local_us"] // MINUTE_US) % (24 * 60)
    return Found(
        rows["home_no"], rows["first_key"], rows["last_key"], rows["start_us"], rows["end_us"],
        {"hour": minutes // 60, "minute": minutes % 60},
    )  # fmt: skip


def find_visits_without_conversion(scene: Scene, rule: SignalRule) -> Found:
    """So many visits within so many days with no conversion from the first one to the end of the last one."""
    visits, parameters = events_of(rule, "visits")
    conversion, of_conversion = events_of(rule, "conversion")
    rows = scene.fetch(
        f"""SELECT home_no, min(occurred_at_us) AS start_us, max(occurred_at_us) AS end_us,
                   arg_min(event_key, {_ORDER}) AS first_key, arg_max(event_key, {_ORDER}) AS last_key
            FROM event WHERE ({visits}) AND {scene.who} GROUP BY home_no, visit_no ORDER BY home_no, start_us""",
        parameters,
    )
    bought = scene.fetch(
        f"SELECT home_no, occurred_at_us FROM event WHERE ({conversion}) AND {scene.who} ORDER BY ALL", of_conversion
    )
    home, start_us, end_us = rows["home_no"], rows["start_us"], rows["end_us"]
    converted = _instants(bought["home_no"], bought["occurred_at_us"], scene.first_us)
    times, within_us = whole_of(rule, "times"), whole_of(rule, "days") * DAY_US
    if len(home) < times:
        none = np.empty(0, dtype=np.int64)
        return Found(none, none.astype(np.uint64), none.astype(np.uint64), none, none, {"times": none, "days": none})
    before = np.arange(len(home) - times + 1)
    last = before + times - 1
    low = np.searchsorted(converted, _instants(home[before], start_us[before], scene.first_us), side="left")
    high = np.searchsorted(converted, _instants(home[last], end_us[last], scene.first_us), side="right")
    fits = (home[before] == home[last]) & (start_us[last] - start_us[before] <= within_us) & (low == high)
    first, end = merge_groups(before[fits], last[fits])
    facts = {"times": end - first + 1, "days": -((start_us[first] - start_us[end]) // DAY_US)}
    return Found(home[first], rows["first_key"][first], rows["last_key"][end], start_us[first], end_us[end], facts)


def _instants(home: Numbers, at_us: Numbers, first_us: int) -> Numbers:
    """Customer and instant in one number that sorts by both; seconds are as fine as it gets."""
    return (home.astype(np.int64) << 34) + at_us // SECOND_US - first_us // SECOND_US


def find_score_drops(scene: Scene, rule: SignalRule) -> Found:
    """An answer that lies this share of its scale below the former answer to the same question."""
    rows = scene.fetch(
        f"""WITH answer AS (
                SELECT home_no, kind, value, goodness, answered_at_us, event_key,
                       lag(goodness) OVER w AS former, lag(value) OVER w AS former_value,
                       lag(answered_at_us) OVER w AS former_us, lag(event_key) OVER w AS former_key
                FROM score WHERE {scene.who}
                WINDOW w AS (PARTITION BY home_no, kind, question, low, high
                             ORDER BY answered_at_us, event_key, position))
            SELECT * FROM answer WHERE former - goodness >= ? - 1e-9 ORDER BY home_no, answered_at_us, event_key""",
        [share_of(rule, "drop")],
    )
    return Found(
        rows["home_no"], rows["former_key"], rows["event_key"], rows["former_us"], rows["answered_at_us"],
        {"before": rows["former_value"], "after": rows["value"], "kind": rows["kind"].astype(np.int64)},
    )  # fmt: skip
