"""What many customers had in the days before they answered: for a comparison with one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, ACTORS, CHANNEL_CODE, CHANNELS, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.events.answers import Answers
from viewer.events.survey_asks import IS_ASK

MOST_PEERS: Final = 3_000
"""The newest so many promoters are looked at: enough for a share to half a percent, quick at any size."""

_ORDERED: Final = f"(is_conversion OR channel = {CHANNEL_CODE[Channel.ORDER]})"


@dataclass(frozen=True, slots=True)
class CompanyContacts:
    """What the company did after an order within the stretch; asking for an opinion does not count.

    people: those with an order in the stretch and the whole wait in it. reached: of them, with a contact by the
    company. first_day, second_day: medians over those who had one, a second one; None if less than half of `reached`.
    """

    people: int
    reached: int
    first_day: int | None
    second_day: int | None


@dataclass(frozen=True, slots=True)
class PeerStretch:
    """The `days` before the answers of `people` promoters: how many of them had a contact, by channel and actor."""

    days: int
    people: int
    had: Mapping[tuple[Channel, Actor], int]


def newest_peers(answers: Answers, band: int = 2) -> NDArray[np.int64]:
    """Places of the newest answers in the best band, one a customer, at most `MOST_PEERS`."""
    high = np.flatnonzero(answers.band == band)
    newest = high[np.argsort(answers.answered_at_us[high])[::-1]]
    _, first = np.unique(answers.customer_no[newest], return_index=True)
    return newest[np.sort(first)[:MOST_PEERS]]


def load_peer_stretch(cursor: duckdb.DuckDBPyConnection, answers: Answers, days: int) -> PeerStretch:
    """One pass over the events of the promoters. The answering itself does not count."""
    peers = newest_peers(answers)
    rows = cursor.execute(
        f"""WITH peer AS MATERIALIZED (
                SELECT unnest($1::INTEGER[]) AS home_no, unnest($2::BIGINT[]) AS answered_at_us)
            SELECT channel, actor, count(DISTINCT home_no) FROM event JOIN peer USING (home_no)
            WHERE home_no IN (SELECT home_no FROM peer)
              AND occurred_at_us < answered_at_us AND occurred_at_us >= answered_at_us - {days * DAY_US}
            GROUP BY ALL""",
        _peer_columns(answers, peers),
    ).fetchall()
    had = {(CHANNELS[channel], ACTORS[actor]): int(count) for channel, actor, count in rows}
    return PeerStretch(days, len(peers), had)


def load_company_contacts(
    cursor: duckdb.DuckDBPyConnection, answers: Answers, days: int, wait_days: int
) -> CompanyContacts:  # fmt: skip
    """What promoters got from the company in the `wait_days` after an order in the `days` before their answer.

    Of several orders the first one counts whose wait lies wholly before the answer.
    """
    peers = newest_peers(answers)
    row = cursor.execute(
        f"""WITH peer AS MATERIALIZED (
                SELECT unnest($1::INTEGER[]) AS home_no, unnest($2::BIGINT[]) AS answered_at_us),
            life AS MATERIALIZED (
                SELECT home_no, occurred_at_us, answered_at_us, {_ORDERED} AS is_order,
                    actor = {ACTOR_CODE[Actor.COMPANY]} AND NOT {IS_ASK} AS is_sent
                FROM event JOIN peer USING (home_no)
                WHERE home_no IN (SELECT home_no FROM peer)
                  AND occurred_at_us < answered_at_us AND occurred_at_us >= answered_at_us - {days * DAY_US}),
            ordered AS (
                SELECT home_no, min(occurred_at_us) AS at_us FROM life
                WHERE is_order AND occurred_at_us + {wait_days * DAY_US} <= answered_at_us GROUP BY home_no),
            sent AS (
                SELECT o.home_no, (l.occurred_at_us - o.at_us) // {DAY_US} AS day,
                    row_number() OVER (PARTITION BY o.home_no ORDER BY l.occurred_at_us) AS turn
                FROM ordered o JOIN (
                    SELECT DISTINCT home_no, occurred_at_us FROM life
                    WHERE is_sent AND NOT is_order) l
                ON l.home_no = o.home_no AND l.occurred_at_us > o.at_us + {DAY_US // 2}
                    AND l.occurred_at_us <= o.at_us + {wait_days * DAY_US})
            SELECT (SELECT count(*) FROM ordered), count(*) FILTER (turn = 1),
                median(day) FILTER (turn = 1), count(*) FILTER (turn = 2), median(day) FILTER (turn = 2)
            FROM sent""",
        _peer_columns(answers, peers),
    ).fetchall()[0]
    people, reached, first_day, second, second_day = row
    return CompanyContacts(
        int(people),
        int(reached),
        None if first_day is None else round(first_day),
        round(second_day) if second_day is not None and 2 * second >= reached else None,
    )


def _peer_columns(answers: Answers, peers: NDArray[np.int64]) -> list[list[int]]:
    return [answers.customer_no[peers].tolist(), answers.answered_at_us[peers].tolist()]
