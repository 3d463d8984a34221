"""Which customers an import left as they were, so that what was found on them holds.

A customer's life has a digest over everything a rule may look at: of each event its key, time, place, words and visit,
of each answer its value. Equal digests are the same life, whatever number or id the customer has in which generation:
an event is in one life only. Joins, splits and removed sources change the digests of those they touch, and no others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import duckdb
import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.signals import SignalKind, SignalRule
from viewer.events.signals.scene import Numbers
from viewer.events.statements import Tick, run

TOLD_ON: Final = tuple(
    CHANNEL_CODE[channel]
    for channel in (
        Channel.WEB, Channel.APP, Channel.MAIL, Channel.LINE, Channel.CALL, Channel.CHAT, Channel.SHOP, Channel.LETTER,
    )
)  # fmt: skip
"""Channels on which a matter is explained: an answer to a survey is no explanation, and an order tells nothing."""

IS_TOLD: Final = (
    f"actor = {ACTOR_CODE[Actor.CUSTOMER]} AND channel IN ({', '.join(map(str, TOLD_ON))})"
    " AND (text_no <> 0 OR coalesce(topic, '') <> '')"
)
"""SQL: an event in which a customer explains something."""

_SETTLED: Final = frozenset({SignalKind.MISSING_STEP})
"""Kinds that wait for a moment and say nothing new after it. The others tell how long it has been."""

_LIVES: Final = f"""
    WITH word AS (SELECT text_no AS word_no, hash(text) AS said FROM text),
    part AS (
        SELECT home_no, {IS_TOLD} AS is_told,
               hash(event_key, occurred_at_us, order_no, visit_no, utc_offset_min, actor, channel, event_name,
                    title.said, words.said, is_transcript, topic, is_conversion, attributes) AS life,
               hash(event_key, visit_no, channel, title.said, words.said, is_transcript) AS telling
        FROM event
        LEFT JOIN word title ON title.word_no = title_no LEFT JOIN word words ON words.word_no = text_no
        UNION ALL
        SELECT home_no, false, hash('score', event_key, position, answered_at_us, kind, question, value, low, high,
               goodness), 0 FROM score)
    SELECT home_no AS customer_no, count(*) AS parts, sum(life) AS total, bit_xor(life) AS mix,
           coalesce(sum(telling) FILTER (is_told), 0) AS told
    FROM part GROUP BY home_no"""


@dataclass(frozen=True, slots=True)
class Former:
    """What is known from a side file. is_of_current: it is about this very generation.

    as_of_us: the last event of its generation.
    """

    rule_digests: dict[str, str]
    as_of_us: int
    is_of_current: bool


def make_lives(con: duckdb.DuckDBPyConnection, former: Former, tick: Tick) -> None:
    """`temp.life`, the digest of every customer with events, and `temp.same`(customer_no, former_no)."""
    if former.is_of_current and former.rule_digests:
        con.execute("CREATE TEMP TABLE life AS FROM former.signal_life")
    else:
        run(con, f"CREATE TEMP TABLE life AS {_LIVES}", (), tick)
    con.execute(
        """CREATE TEMP TABLE same AS SELECT l.customer_no, f.customer_no AS former_no
           FROM life l JOIN former.signal_life f USING (parts, total, mix)"""
    )


def find_asked(con: duckdb.DuckDBPyConnection, rule: SignalRule, former: Former, as_of_us: int) -> Numbers | None:
    """Customers on whom `rule`, which is the same as before, may find something else now. None: everybody.

    Those are: whoever's life changed; and, if the data ends at another instant, those who are waited for: a silence
    that lasts, a step not yet due, a purchase to be replaced. What words weigh depends on everybody's words: if
    anybody explained anything new, the rule that compares them asks everybody.
    """
    if rule.kind is SignalKind.REPEATED_TOPIC and _one(con, "temp.life") != _one(con, "former.signal_life"):
        return None
    early, late = sorted((former.as_of_us, as_of_us))
    after_us = early if rule.kind in _SETTLED else None
    rows = con.execute(
        """SELECT customer_no FROM temp.life ANTI JOIN temp.same USING (customer_no)
           UNION
           SELECT s.customer_no FROM former.signal_wait w JOIN temp.same s ON s.former_no = w.customer_no
           WHERE $moved AND rule_id = $rule_id AND from_us <= $late AND ($after IS NULL OR from_us > $after)
           ORDER BY 1""",
        {"moved": early != late, "rule_id": rule.rule_id, "late": late, "after": after_us},
    ).fetchnumpy()
    return np.asarray(rows["customer_no"], dtype=np.int64)


def _one(con: duckdb.DuckDBPyConnection, table: str) -> object:
    return con.execute(f"SELECT coalesce(sum(told), 0) FROM {table}").fetchall()


def keep_found(con: duckdb.DuckDBPyConnection, rule_id: str) -> None:
    """What was found on customers who are not in `temp.asked` goes into `temp.found` and `temp.waiting`."""
    for source, target in (("signal", "found"), ("signal_wait", "waiting")):
        con.execute(
            f"""INSERT INTO temp.{target} SELECT f.* REPLACE (s.customer_no AS customer_no) FROM former.{source} f
                JOIN temp.same s ON s.former_no = f.customer_no ANTI JOIN temp.asked a ON a.customer_no = s.customer_no
                WHERE f.rule_id = ?""",
            [rule_id],
        )
