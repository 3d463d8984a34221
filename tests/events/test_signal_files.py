"""The file beside a generation: kept, renewed for what changed, swept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.events.signal_kit import DAY, TOKYO, firings_of, make_rule, order
from tests.events.staging_kit import HandMade, build, event
from viewer.domain.conditions import HasSignal
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.errors import Cancelled
from viewer.domain.progress import Progress, silent
from viewer.domain.signals import SignalCount
from viewer.events.folders import StoreFolders
from viewer.events.generations import sweep_generations
from viewer.events.signals.evaluating import evaluate_rules, try_rule
from viewer.events.store import EventStore

WEEK = make_rule("company_silence", "week", days="7")
MONTH = make_rule("company_silence", "month", days="30")
LIFE = (order(), event("m2", at=20 * DAY))


@pytest.fixture
def store(folders: StoreFolders) -> Iterator[EventStore]:
    build(folders, HandMade(events=LIFE))
    opened = EventStore.open(folders.events_dir)
    yield opened
    opened.close()


def test_that_only_changed_rules_are_evaluated_again(folders: StoreFolders, store: EventStore) -> None:
    assert evaluate_rules(folders, [WEEK, MONTH], TOKYO, silent) == 2
    assert evaluate_rules(folders, [WEEK, MONTH], TOKYO, silent) is None
    fortnight = make_rule("company_silence", "month", days="14")
    assert evaluate_rules(folders, [WEEK, fortnight], TOKYO, silent) == 1
    assert [firing.rule_id for firing in firings_of(folders)] == ["month", "week"]
    assert evaluate_rules(folders, [WEEK], TOKYO, silent) == 0
    assert [firing.rule_id for firing in firings_of(folders)] == ["week"]


def test_that_an_open_store_goes_on_with_the_new_file(folders: StoreFolders, store: EventStore) -> None:
    number = store.find_customer_no("m1")
    assert number is not None
    assert store.load_firings(number) == ()
    assert store.signal_counts() == ()
    evaluate_rules(folders, [WEEK, MONTH], TOKYO, silent)
    assert store.load_firings(number) == ()
    store.switch_signals()
    assert [firing.rule_id for firing in store.load_firings(number)] == ["week"]
    assert store.signal_counts() == (SignalCount("month", 0, 0), SignalCount("week", 1, 1))


def test_that_rejected_firings_and_readers_are_counted(folders: StoreFolders, store: EventStore) -> None:
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    store.switch_signals()
    number = store.find_customer_no("m1")
    assert number is not None
    (firing,) = store.load_firings(number)
    store.set_live("read", {"customer_no": [number], "author": ["田中"], "at_us": [1]})
    assert store.signal_counts() == (SignalCount("week", 1, 1, rejected=0, looked_at=1),)
    rejected = {"customer_no": [number], "rule_id": ["week"], "first_key": [firing.first_key]}
    store.set_live("rejected", rejected)
    assert store.signal_counts() == (SignalCount("week", 1, 1, rejected=1, looked_at=1),)


def test_that_rejected_firings_neither_pick_nor_order_nor_count(folders: StoreFolders, store: EventStore) -> None:
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    store.switch_signals()
    number = store.find_customer_no("m1")
    assert number is not None
    (firing,) = store.load_firings(number)
    fired = CustomerQuery(condition=HasSignal("week"))
    assert store.find_customers(fired).tolist() == [number]
    assert store.load_life_lines(CustomerQuery(), [number])[0].signal_count == 1
    store.set_live("rejected", {"customer_no": [number], "rule_id": ["week"], "first_key": [firing.first_key]})
    assert store.find_customers(fired).tolist() == []
    assert store.load_life_lines(CustomerQuery(), [number])[0].signal_count == 0
    by_signals = store.find_customers(CustomerQuery(sort=CustomerSort.SIGNALS)).tolist()
    assert by_signals == store.find_customers(CustomerQuery(sort=CustomerSort.LAST_SEEN)).tolist()


def test_that_a_new_generation_has_none_until_it_was_evaluated(folders: StoreFolders, store: EventStore) -> None:
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    more = HandMade(source="more", events=[event("m2", at=21 * DAY)], digests=("2" * 64, "3" * 64))
    build(folders, more)
    store.switch()
    assert store.signal_counts() == ()
    assert evaluate_rules(folders, [WEEK], TOKYO, silent) == 1
    assert len(firings_of(folders)) == 1


def test_that_the_file_goes_once_the_next_generation_has_its_own(folders: StoreFolders) -> None:
    build(folders, HandMade(events=LIFE))
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    build(folders, HandMade(source="more", events=[event("m2")], digests=("2" * 64, "3" * 64)))
    sweep_generations(folders.events_dir)
    names = ["0001.signals.duckdb", "0002.duckdb", "0002.lease", "current"]
    assert sorted(path.name for path in folders.events_dir.iterdir()) == names
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    names = ["0002.duckdb", "0002.lease", "0002.signals.duckdb", "current"]
    assert sorted(path.name for path in folders.events_dir.iterdir()) == names


def test_that_a_damaged_file_is_made_anew(folders: StoreFolders) -> None:
    build(folders, HandMade(events=LIFE))
    evaluate_rules(folders, [WEEK], TOKYO, silent)
    (folders.events_dir / "0001.signals.duckdb").write_bytes(b"damaged")
    assert firings_of(folders) == []
    assert evaluate_rules(folders, [WEEK], TOKYO, silent) == 1
    assert len(firings_of(folders)) == 1


def test_that_a_cancelled_look_leaves_everything_as_it_was(folders: StoreFolders) -> None:
    build(folders, HandMade(events=LIFE))
    evaluate_rules(folders, [WEEK], TOKYO, silent)

    def stop(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evaluate_rules(folders, [WEEK, MONTH], TOKYO, stop)
    assert [firing.rule_id for firing in firings_of(folders)] == ["week"]
    assert list(folders.work_dir.iterdir()) == []


def test_that_a_rule_is_tried_without_keeping_anything(folders: StoreFolders, store: EventStore) -> None:
    number = store.find_customer_no("m1")
    count, firings = try_rule(folders, WEEK, TOKYO, silent, number)
    assert (count.firings, len(firings)) == (1, 1)
    assert try_rule(folders, WEEK, TOKYO, silent, store.find_customer_no("m2"))[0].firings == 0
    assert try_rule(folders, WEEK, TOKYO, silent) == (SignalCount("week", 1, 1), ())
    assert not (folders.events_dir / "0001.signals.duckdb").exists()


def test_that_an_empty_store_has_no_signals(folders: StoreFolders) -> None:
    assert evaluate_rules(folders, [WEEK], TOKYO, silent) is None
    assert try_rule(folders, WEEK, TOKYO, silent)[0] == SignalCount("week", 0, 0)
