"""`python -m tests.bench.find_people WORKSPACE ROUNDS` prints JSON, milliseconds a question.

"summary": the order and the first 100 rows for conditions on summary, score, mark, signal and tag under every order.
"events" beside "bare": conditions on events, and the same asked of the tables in plain SQL, alternately.
"""

from __future__ import annotations

import json
import statistics
import sys
import threading
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter

import duckdb
import numpy as np

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.conditions import (
    And,
    Condition,
    Did,
    Happening,
    HasMark,
    HasSignal,
    HasTag,
    LastDays,
    Near,
    Not,
    OnChannel,
    Or,
    ReadBy,
    Said,
    Scored,
    SeenIn,
    TextPlace,
)
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.errors import Cancelled
from viewer.domain.folding import fold
from viewer.domain.progress import Progress
from viewer.domain.scores import Band, ScoreKind
from viewer.events.conditions import make_question
from viewer.events.store import EventStore

FIRST_SCREEN = 100
WORDS = ("お問い合わせ", "ソファ 3番", "説明も7回", "返品", "存在しない言葉")

PLAIN: dict[str, Condition | None] = {
    "everybody": None,
    "low score": Scored(frozenset({Band.LOW})),
    "NPS of a round": Scored(kinds=frozenset({ScoreKind.NPS}), waves=frozenset({"2025-03"}), high=6.0),
    "web, not app": And((OnChannel(frozenset({Channel.WEB})), Not(OnChannel(frozenset({Channel.APP}))))),
    "mark": HasMark("issue"),
    "tag and low": And((HasTag("納期"), Scored(high=6.0))),
    "signal, not read": And((HasSignal(), Not(ReadBy()))),
    "one of many": Or((HasMark(words="納期"), Scored(low=9.0), HasTag("返品"))),
}
_SPAN = TimeSpan(1_720_000_000_000_000, 1_721_000_000_000_000)
_NEAR = """SELECT DISTINCT e.home_no FROM event e WHERE event_name = 'checkout' AND EXISTS (
    SELECT 1 FROM score s WHERE s.home_no = e.home_no AND s.answered_at_us > e.occurred_at_us
        AND s.answered_at_us <= e.occurred_at_us + 604800000000)"""
EVENTS: dict[str, tuple[Condition, str]] = {
    "did": (Did(Happening("checkout")), "SELECT DISTINCT home_no FROM event WHERE event_name = 'checkout'"),
    "did not": (
        Not(Did(Happening("checkout"))),
        """SELECT customer_no FROM customer
           WHERE customer_no NOT IN (SELECT home_no FROM event WHERE event_name = 'checkout')""",
    ),
    "five times": (
        Did(Happening("checkout"), at_least=5),
        "SELECT home_no FROM event WHERE event_name = 'checkout' GROUP BY home_no HAVING count(*) >= 5",
    ),
    "in a span": (
        SeenIn(_SPAN),
        f"""SELECT DISTINCT home_no FROM event
            WHERE occurred_at_us >= {_SPAN.start_us} AND occurred_at_us < {_SPAN.end_us}""",
    ),
    "within 7 days before an answer": (Did(Happening("checkout"), near=Near(7.0)), _NEAR),
    "on a page": (
        Said("返品・交換", frozenset({TextPlace.TITLE})),
        """SELECT DISTINCT home_no FROM event
           WHERE title_no IN (SELECT text_no FROM text WHERE contains(folded, '返品・交換'))""",
    ),
    "lately, and low": (
        And((Did(Happening("search"), period=LastDays(30)), Scored(frozenset({Band.LOW})))),
        """SELECT DISTINCT home_no FROM event JOIN customer ON customer_no = home_no
           WHERE event_name = 'search' AND score_band = 0
               AND occurred_at_us > (SELECT max(last_at_us) FROM customer) - 2592000000000""",
    ),
}


def _ms(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def _fill_live(store: EventStore, people: np.ndarray) -> None:
    """20,000 marks, tags and readings of anybody, and calls; a hundredth of the firings is rejected."""
    some = np.random.default_rng(5).choice(people, min(20_000, len(people))).tolist()
    kinds = ["note", "issue", "quote", "situation"]
    words = [fold(said) for said in ("納期がわからない", "返品の手順", "お礼", "")]
    count = len(some)
    store.set_live("mark", {
        "customer_no": some, "kind": [kinds[at % 4] for at in range(count)], "author": ["山田"] * count,
        "words": [words[at % 4] for at in range(count)],
    })  # fmt: skip
    store.set_live("tag", {"customer_no": some, "tag": [fold(("納期", "返品")[at % 2]) for at in range(count)]})
    store.set_live("read", {"customer_no": some[::2], "author": ["佐藤"] * len(some[::2]), "at_us": some[::2]})
    with store._reader.cursor() as (cursor, _):
        question = make_question(cursor, 0)
        columns = "customer_no, rule_id, first_key"
        fired = f"SELECT {columns} FROM {question.signals} WHERE first_key % 100 = 0" if question.signals else ""
        rejected = cursor.execute(fired).fetchall() if fired else []
    names = columns.split(", ")
    store.set_live("rejected", {name: [row[place] for row in rejected] for place, name in enumerate(names)})


def _summary(store: EventStore, rounds: int) -> tuple[list[float], str]:
    def first_screen(query: CustomerQuery) -> None:
        store.load_rows(store.find_customers(query)[:FIRST_SCREEN].tolist())

    took: list[tuple[float, str]] = []
    for turn in range(rounds + 1):
        for sort in CustomerSort:
            for name, condition in PLAIN.items():
                ms = _ms(partial(first_screen, CustomerQuery(condition=condition, sort=sort)))
                if turn:  # the first round fills what is kept for a generation
                    took.append((ms, f"{name}, by {sort}"))
    slowest = max(took)
    return [ms for ms, _ in took], f"{slowest[1]}: {slowest[0]:.0f} ms"


def _events(store: EventStore, rounds: int) -> tuple[list[float], list[float], dict[str, float]]:
    ours: dict[str, list[float]] = defaultdict(list)
    bare: dict[str, list[float]] = defaultdict(list)
    with store._reader.cursor() as (cursor, _):
        for turn in range(rounds + 1):
            for name, (condition, sql) in EVENTS.items():
                query = CustomerQuery(condition=condition)
                pair = (_ms(partial(store.find_customers, query)), _ms(partial(_fetch, cursor, sql)))
                if turn:
                    ours[name].append(pair[0])
                    bare[name].append(pair[1])
    ratios = {name: statistics.median(ours[name]) / statistics.median(bare[name]) for name in EVENTS}
    return list(chain(*ours.values())), list(chain(*bare.values())), ratios


def _fetch(cursor: duckdb.DuckDBPyConnection, sql: str) -> object:
    return cursor.execute(sql).fetchnumpy()


def _search(store: EventStore, rounds: int) -> tuple[list[float], float]:
    took, first = [], []
    for turn in range(rounds + 1):
        for words in WORDS:
            hits: list[float] = []
            started = perf_counter()

            def note(numbers: np.ndarray, hits: list[float] = hits, started: float = started) -> None:
                if len(numbers):
                    hits.append((perf_counter() - started) * 1000)

            store.find_customers(CustomerQuery(search=words), on_part=note)
            if turn:
                took.append((perf_counter() - started) * 1000)
                first += hits[:1]
    return took, statistics.median(first)


def _stopped_ms(store: EventStore, rounds: int) -> float:
    """From being told to stop until the question has ended, the slowest."""
    slowest = 0.0
    for _ in range(rounds):
        stop = threading.Event()

        def report(_progress: Progress, stop: threading.Event = stop) -> None:
            if stop.is_set():
                raise Cancelled

        def ask(report: Callable[[Progress], None] = report) -> None:
            with suppress(Cancelled):
                store.find_customers(CustomerQuery(search=WORDS[0]), report)

        thread = threading.Thread(target=ask)
        thread.start()
        thread.join(0.05)
        started = perf_counter()
        stop.set()
        thread.join()
        slowest = max(slowest, (perf_counter() - started) * 1000)
    return slowest


def main() -> None:
    workspace, rounds = Path(sys.argv[1]), int(sys.argv[2])
    store = EventStore.open(workspace / "events")
    people = store.find_customers(CustomerQuery())
    _fill_live(store, people)
    summary, slowest = _summary(store, max(1, rounds // 4))
    events, bare, ratios = _events(store, rounds)
    search, first_hits = _search(store, rounds)
    print(
        json.dumps(
            {
                "summary": summary, "slowest summary": slowest, "events": events, "bare": bare, "ratios": ratios,
                "search": search, "first hits": first_hits, "stopped": _stopped_ms(store, rounds),
                "customers": len(people), "events in all": store.totals().events,
            }
        )
    )  # fmt: skip
    store.close()


if __name__ == "__main__":
    main()
