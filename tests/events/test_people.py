"""Which identities are one person."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.events.people import IdentityGraph, People, make_people

MEMBER, PHONE, COOKIE = 1, 2, 3
_STRONG = {MEMBER: True, PHONE: True, COOKIE: False}

Pairs = tuple[tuple[int, int], ...]


def people(kinds: list[int], links: list[tuple[int, int]], joins: Pairs = (), splits: Pairs = ()) -> People:
    """kinds[i] is the namespace of identity i + 1; it is also its rank. Links are as old as their place tells."""
    return make_people(
        IdentityGraph(
            is_strong=np.array([False, *(_STRONG[kind] for kind in kinds)]),
            namespace=np.array([0, *kinds], dtype=np.int64),
            rank=np.array([0, *kinds], dtype=np.int64),
            links=np.array(links, dtype=np.int64).reshape(-1, 2),
            at_us=np.arange(len(links), dtype=np.int64),
            joins=joins,
            splits=splits,
        )
    )


def groups(found: People) -> list[int]:
    return found.customer_no[1:].tolist()


def test_that_keys_of_one_row_are_one_person_over_any_number_of_steps() -> None:
    assert groups(people([MEMBER, PHONE, COOKIE, MEMBER], [(1, 2), (2, 3)])) == [1, 1, 1, 4]


def test_that_a_browser_that_met_two_members_joins_neither() -> None:
    found = people([MEMBER, MEMBER, COOKIE], [(1, 3), (2, 3)])
    assert groups(found) == [1, 2, 3]
    assert found.conflicts == ((3, MEMBER, 2),)


def test_that_a_telephone_of_more_than_three_members_joins_nobody() -> None:
    members = [MEMBER] * 4
    assert groups(people([*members[:3], PHONE], [(1, 4), (2, 4), (3, 4)])) == [1, 1, 1, 1]
    found = people([*members, PHONE], [(1, 5), (2, 5), (3, 5), (4, 5)])
    assert groups(found) == [1, 2, 3, 4, 5]
    assert found.conflicts == ((5, MEMBER, 4),)


def test_that_a_member_may_have_many_telephones_and_browsers() -> None:
    kinds = [MEMBER, *[PHONE] * 5, *[COOKIE] * 5]
    found = people(kinds, [(1, other) for other in range(2, 12)])
    assert set(groups(found)) == {1}
    assert found.conflicts == ()


def test_that_two_weak_keys_say_nothing_of_each_other() -> None:
    assert groups(people([COOKIE, COOKIE], [(1, 2)])) == [1, 2]


def test_that_a_person_s_word_joins_even_over_a_conflict() -> None:
    found = people([MEMBER, MEMBER, COOKIE], [(1, 3), (2, 3)], joins=((1, 3),))
    assert groups(found) == [1, 2, 1]


def test_that_a_split_takes_a_link_away() -> None:
    assert groups(people([MEMBER, PHONE], [(1, 2)], splits=((1, 2),))) == [1, 2]


def test_that_a_split_holds_over_detours_and_the_older_link_stays() -> None:
    found = people([MEMBER, PHONE, MEMBER], [(1, 2), (2, 3)], splits=((1, 3),))
    assert groups(found) == [1, 1, 3]
    found = people([MEMBER, PHONE, MEMBER], [(2, 3), (1, 2)], splits=((1, 3),))
    assert groups(found) == [1, 2, 2]


def test_that_a_split_leaves_other_people_alone() -> None:
    kinds = [MEMBER, PHONE, MEMBER, PHONE]
    assert groups(people(kinds, [(1, 2), (3, 4)], splits=((1, 2),))) == [1, 2, 3, 3]


def test_that_nobody_is_nobody() -> None:
    assert groups(people([], [])) == []


pairs_of_ten = st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)), max_size=25)


@given(pairs_of_ten)
def test_that_people_are_the_connected_components(links: list[tuple[int, int]]) -> None:
    # Ten namespaces: nobody can touch two keys of one, so there are no conflicts.
    graph = IdentityGraph(
        is_strong=np.ones(11, dtype=np.bool_),
        namespace=np.arange(11),
        rank=np.zeros(11, dtype=np.int64),
        links=np.array(links, dtype=np.int64).reshape(-1, 2),
        at_us=np.zeros(len(links), dtype=np.int64),
    )
    expected = {no: {no} for no in range(1, 11)}
    for a, b in links:
        joined = expected[a] | expected[b]
        for no in joined:
            expected[no] = joined
    assert groups(make_people(graph)) == [min(expected[no]) for no in range(1, 11)]


@given(pairs_of_ten, st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)), max_size=4))
def test_that_what_people_split_never_meets(links: list[tuple[int, int]], splits: list[tuple[int, int]]) -> None:
    apart = tuple((a, b) for a, b in splits if a != b)
    found = groups(people([PHONE] * 10, links, splits=apart))
    assert all(found[a - 1] != found[b - 1] for a, b in apart)
