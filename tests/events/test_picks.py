"""Picks name whom to read; each has a rule that can be checked by hand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from tests.events.staging_kit import HandMade, build, event, make_folders, score
from viewer.domain.conditions import AmongThese, Said
from viewer.domain.customers import CustomerQuery, CustomerSort, Pick, PickKind
from viewer.domain.picks import Picked
from viewer.domain.scores import Band
from viewer.events.behaviour import make_groups
from viewer.events.life_lines import CELLS
from viewer.events.store import EventStore

DAY = 24 * 60
BUYERS = 40


def lives() -> list[dict[str, object]]:
    """Buyers b00..b39 see as many pages as their number, a day each, and then order; w00..w39 only look.

    w00 behaves as the middle of the buyers do; the others come once. late00 was quiet for 300 days and woke up.
    """
    rows = []
    for number in range(BUYERS):
        who = f"b{number:02}"
        rows += [event(who, at=day * DAY, title="一覧") for day in range(number + 1)]
        rows.append(event(who, at=(number + 1) * DAY, channel="order", event_name="order", is_conversion=True))
        rows.append(event(f"w{number:02}", at=number, title="一覧"))
    rows += [event("w00", at=day * DAY, title="比較") for day in range(1, 20)]
    rows += [event("late00", at=0, title="一覧"), event("late00", at=399 * DAY, title="解約について")]
    rows += [event("late00", at=395 * DAY + turn * 60, title="解約について") for turn in range(30)]
    rows.append(event("zz", at=400 * DAY, title="一覧"))
    return rows


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    folders = make_folders(tmp_path_factory.mktemp("picks") / "ws")
    survey = HandMade(
        source="survey", file_name="s.csv",
        events=[event("b01", at=10 * DAY, channel="survey"), event("b01", at=50 * DAY, channel="survey")],
        scores=[score(1, 9.0), score(2, 3.0)],
    )  # fmt: skip
    build(folders, HandMade(events=lives()), survey)
    opened = EventStore.open(folders.events_dir)
    yield opened
    opened.close()


def pick(store: EventStore, kind: PickKind, **more: object) -> tuple[list[str], Picked]:
    query = CustomerQuery(pick=Pick(kind, **more))  # type: ignore[arg-type]
    picked = store.find_picked(query)
    names = [row.customer_id.partition(":")[2] for row in store.load_rows(picked.customer_nos)]
    assert store.find_customers(query).tolist() == list(picked.customer_nos)
    return names, picked


def test_that_n_at_random_depends_on_the_seed_alone(store: EventStore) -> None:
    first, picked = pick(store, PickKind.RANDOM, how_many=10, seed=7)
    assert len(set(first)) == 10
    assert picked.among == 82
    assert sorted(first) == sorted(pick(store, PickKind.RANDOM, how_many=10, seed=7)[0])
    assert sorted(first) != sorted(pick(store, PickKind.RANDOM, how_many=10, seed=8)[0])
    by_name = store.find_picked(CustomerQuery(pick=Pick(PickKind.RANDOM, 10, 7), sort=CustomerSort.NAME))
    assert sorted(by_name.customer_nos) == sorted(picked.customer_nos)
    assert len(pick(store, PickKind.RANDOM, how_many=500)[0]) == 82


def test_that_everybody_is_as_likely_to_be_picked(store: EventStore) -> None:
    times: dict[str, int] = {}
    for seed in range(200):
        for name in pick(store, PickKind.RANDOM, how_many=10, seed=seed)[0]:
            times[name] = times.get(name, 0) + 1
    assert len(times) == 82
    assert max(times.values()) < 48  # 24 expected; five times its spread


def test_that_who_struggled_took_the_most_days_and_events(store: EventStore) -> None:
    names, picked = pick(store, PickKind.STRUGGLED)
    assert names == ["b39", "b38"]
    assert picked.figures["converted"] == BUYERS
    assert 37 < picked.figures["days"] <= 39


def test_that_who_nearly_converted_behaves_like_those_who_did(store: EventStore) -> None:
    names, picked = pick(store, PickKind.NEARLY)
    assert names[0] == "w00"
    assert not any(name.startswith("b") for name in names)
    assert picked.figures == {"converted": 40, "others": 42}


def test_that_who_changed_lately_left_their_own_usual_rate(store: EventStore) -> None:
    assert pick(store, PickKind.CHANGED)[0] == ["late00"]


def test_that_the_most_typical_of_each_group_come_first(store: EventStore) -> None:
    first, picked = pick(store, PickKind.TYPICAL)
    assert sum(group.size for group in picked.groups) == 82
    assert [group.size for group in picked.groups] == sorted((group.size for group in picked.groups), reverse=True)
    everybody = set(first)
    for number in range(1, len(picked.groups)):
        names, again = pick(store, PickKind.TYPICAL, group=number)
        assert again.groups == picked.groups
        assert len(names) == picked.groups[number].size
        everybody |= set(names)
    assert len(everybody) == 82
    assert all(1 <= len(group.traits) <= 2 for group in picked.groups)


@pytest.mark.parametrize("kind", [PickKind.TYPICAL, PickKind.CHANGED, PickKind.STRUGGLED, PickKind.NEARLY])
def test_that_too_few_people_give_nobody_and_say_how_many_there_were(store: EventStore, kind: PickKind) -> None:
    few = CustomerQuery(condition=AmongThese(frozenset({"member:w03", "member:w04"})), pick=Pick(kind))
    picked = store.find_picked(few)
    assert len(picked.customer_nos) <= 2
    assert picked.among == 2
    if kind is PickKind.TYPICAL:
        assert picked.figures["people"] == 2


def test_that_groups_are_found_again_where_they_lie() -> None:
    dice = np.random.default_rng(3)
    points = np.concatenate([dice.normal(at, 0.1, (size, 2)) for at, size in ((0, 50), (5, 30), (-5, 20))])
    group, centres = make_groups(points, 3)
    assert [np.unique(group[part]).tolist() for part in (slice(50), slice(50, 80), slice(80, 100))] == [[0], [1], [2]]
    assert np.allclose(centres, [[0, 0], [5, 5], [-5, -5]], atol=0.2)


def test_that_a_small_line_tells_the_life_its_matches_and_its_answers(store: EventStore) -> None:
    numbers = [store.find_customer_no("late00"), store.find_customer_no("b01")]
    query = CustomerQuery(condition=Said("解約"))
    late, buyer = store.load_life_lines(query, [number for number in numbers if number is not None])
    assert late.channel.shape == (CELLS,)
    assert np.flatnonzero(late.channel >= 0).tolist()[0] == 0
    assert late.is_match[-3:].any()
    assert not late.is_match[0]
    assert not buyer.is_match.any()
    assert [(answer.value, answer.band) for answer in buyer.scores] == [(9.0, Band.HIGH), (3.0, Band.LOW)]
    assert store.load_life_lines(query, []) == []
