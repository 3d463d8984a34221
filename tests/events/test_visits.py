"""Which events make up one visit, and how long they lasted."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME
from viewer.events.dwell import dwell_seconds
from viewer.events.visits import GAP_US, Happenings, Visits, make_visits

Row = dict[str, Any]


def happening(at: float, channel: str = "web", actor: str = "customer", **more: Any) -> Row:
    return {"at": at, "channel": channel, "actor": actor} | more


def happenings(*rows: Row) -> Happenings:
    """at and until are minutes."""
    ends = [int(row["until"] * MINUTE_US) if "until" in row else NO_TIME for row in rows]
    return Happenings(
        home_no=np.array([row.get("home", 1) for row in rows], dtype=np.int32),
        occurred_at_us=np.array([int(row["at"] * MINUTE_US) for row in rows], dtype=np.int64),
        end_at_us=np.array(ends, dtype=np.int64),
        channel=np.array([CHANNEL_CODE[Channel(row["channel"])] for row in rows], dtype=np.uint8),
        actor=np.array([ACTOR_CODE[Actor(row["actor"])] for row in rows], dtype=np.uint8),
        session=np.array([row.get("session", 0) for row in rows], dtype=np.uint64),
        message=np.array([row.get("message", 0) for row in rows], dtype=np.uint64),
    )


def visit_nos(*rows: Row) -> list[int]:
    return make_visits(happenings(*rows)).visit_no.tolist()


def dwell(*rows: Row) -> list[float | None]:
    events = happenings(*rows)
    seconds = dwell_seconds(
        events.occurred_at_us, events.end_at_us, events.channel, events.actor, make_visits(events).visit_no
    )
    return [None if np.isnan(value) else float(value) for value in seconds]


def test_that_a_visit_ends_after_thirty_quiet_minutes() -> None:
    assert visit_nos(happening(0), happening(30), happening(60.1), happening(61)) == [0, 0, 1, 1]


def test_that_web_app_order_and_chat_are_one_visit_and_a_call_is_its_own() -> None:
    rows = [
        happening(minute, channel) for minute, channel in enumerate(["web", "app", "call", "order", "chat", "shop"])
    ]
    assert visit_nos(*rows) == [0, 0, 1, 0, 0, 2]


def test_that_the_source_s_session_decides_even_over_a_long_pause() -> None:
    rows = [happening(0, session=7), happening(90, session=7), happening(95, session=8)]
    assert visit_nos(*rows) == [0, 0, 1]


def test_that_equal_session_keys_of_two_customers_are_two_visits() -> None:
    visits = make_visits(happenings(happening(0, session=7), happening(1, home=2, session=7)))
    assert visits.of_home_no.tolist() == [1, 2]
    assert visits.visit_no.tolist() == [0, 0]


def test_that_an_order_without_a_session_joins_the_visit_around_it() -> None:
    assert visit_nos(happening(0, session=7), happening(20, "order"), happening(25, session=7)) == [0, 0, 0]
    assert visit_nos(happening(0, "order"), happening(20, session=7)) == [0, 0]
    assert visit_nos(happening(0, session=7), happening(40, "order"), happening(90, session=8)) == [0, 1, 2]


def test_that_two_sessions_at_the_same_time_stay_two_visits() -> None:
    rows = [happening(0, session=7), happening(1, "app", session=8), happening(2, session=7), happening(3, "order")]
    assert visit_nos(*rows) == [0, 1, 0, 0]


def test_that_messages_of_the_company_are_contacts_each_of_its_own() -> None:
    visits = make_visits(
        happenings(
            happening(0, "mail", "company", message=1),
            happening(1, "mail", "system", message=1),
            happening(2, "mail", "company", message=2),
            happening(3, "mail", "company"),
            happening(4, "mail", "company"),
            happening(5, "mail", "customer"),
            happening(6, "mail", "customer"),
        )
    )
    assert visits.visit_no.tolist() == [0, 0, 1, 2, 3, 4, 4]
    assert visits.is_contact.tolist() == [True, True, True, True, False]


def test_that_an_outbound_call_is_a_visit_and_no_contact() -> None:
    assert make_visits(happenings(happening(0, "call", "company"))).is_contact.tolist() == [False]


def test_that_the_pause_counts_from_the_end_of_what_lasted() -> None:
    assert visit_nos(happening(0, "call", until=45), happening(60, "call")) == [0, 0]
    assert visit_nos(happening(0, until=60), happening(5), happening(80)) == [0, 0, 0]
    assert visit_nos(happening(0, until=60), happening(5), happening(80, home=2)) == [0, 0, 0]


def test_that_an_end_days_away_does_not_swallow_what_follows() -> None:
    assert visit_nos(happening(0, until=3 * DAY_US / MINUTE_US), happening(60)) == [0, 1]


def test_that_visits_know_their_span_count_and_first_channel() -> None:
    visits = make_visits(happenings(happening(0, "web"), happening(5, "order", until=10), happening(100, "web")))
    assert visits.start_us.tolist() == [0, 100 * MINUTE_US]
    assert visits.end_us.tolist() == [10 * MINUTE_US, 100 * MINUTE_US]
    assert visits.event_count.tolist() == [2, 1]
    assert visits.channel.tolist() == [CHANNEL_CODE[Channel.WEB]] * 2


def test_that_dwell_is_the_way_to_the_next_page_and_unknown_on_the_last() -> None:
    assert dwell(happening(0), happening(2), happening(50)) == [120.0, None, None]


def test_that_a_given_end_is_the_dwell_on_any_channel() -> None:
    assert dwell(happening(0, until=1), happening(2)) == [60.0, None]
    assert dwell(happening(0, "call", until=3)) == [180.0]


def test_that_dwell_skips_what_the_company_did() -> None:
    rows = [happening(0, "chat"), happening(1, "chat", "company"), happening(3, "chat")]
    assert dwell(*rows) == [180.0, None, None]


def test_that_mails_and_shop_events_have_no_made_up_dwell() -> None:
    assert dwell(happening(0, "mail"), happening(1, "mail"), happening(2, "shop"), happening(3, "shop")) == [None] * 4


def _naive(events: Happenings) -> list[int]:
    """One pass in plain Python for events of one family without sessions and ends."""
    numbers, number = [0], 0
    for before, after in pairwise(range(len(events))):
        if events.home_no[before] != events.home_no[after]:
            number = 0
        elif events.occurred_at_us[after] - events.occurred_at_us[before] > GAP_US:
            number += 1
        numbers.append(number)
    return numbers


minutes = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 200)), min_size=1, max_size=40).map(sorted)


@given(minutes)
def test_that_the_thirty_minute_rule_is_the_plain_one(times: list[tuple[int, int]]) -> None:
    events = happenings(*(happening(at, home=home) for home, at in times))
    assert make_visits(events).visit_no.tolist() == _naive(events)


mixed = st.lists(
    st.tuples(
        st.integers(1, 3), st.integers(0, 300), st.sampled_from(list(Channel)), st.sampled_from(list(Actor)),
        st.integers(0, 3), st.integers(0, 2),
    ),
    min_size=1, max_size=40,
).map(lambda rows: sorted(rows, key=lambda row: row[:2]))  # fmt: skip


@given(mixed)
def test_that_every_event_is_in_exactly_one_visit(rows: list[tuple[int, int, Channel, Actor, int, int]]) -> None:
    events = happenings(
        *(
            happening(at, channel.value, actor.value, home=home, session=session, message=message)
            for home, at, channel, actor, session, message in rows
        )
    )
    visits: Visits = make_visits(events)
    assert visits.event_count.sum() == len(events)
    known = set(zip(visits.of_home_no.tolist(), visits.of_visit_no.tolist(), strict=True))
    assert set(zip(events.home_no.tolist(), visits.visit_no.tolist(), strict=True)) == known
    for home in set(events.home_no.tolist()):
        own = visits.of_home_no == home
        assert visits.of_visit_no[own].tolist() == list(range(int(own.sum())))
        assert np.all(np.diff(visits.start_us[own]) >= 0)
