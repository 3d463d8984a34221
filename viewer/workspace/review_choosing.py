"""Whom a review reads: chosen by a rule, so that it can be told later how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.domain.anchors import IdentityRef, identity_ref
from viewer.domain.conditions import And, Scored
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort, Pick, PickKind
from viewer.domain.progress import Report, silent
from viewer.domain.reading_lists import ReadingList
from viewer.domain.review_plan import Facts, HowPicked
from viewer.events.store import EventStore
from viewer.workspace.reviews import Chosen

MOST_CUSTOMERS = 50
"""Of one list: more cannot be talked about, and a list chosen by mistake stays small."""


class Wish(NamedTuple):
    """how: LOWEST, RANDOM or LIST among who fits `query`, or one of the picks that `query` brings with it.

    list_name: the saved list `query` is of, "" for none. how_many: at most; of LIST all, up to MOST_CUSTOMERS.
    """

    how: HowPicked
    query: CustomerQuery = CustomerQuery()
    list_name: str = ""
    how_many: int = 6
    seed: int = 1


_HOW_OF_PICK = {
    PickKind.RANDOM: HowPicked.RANDOM,
    PickKind.TYPICAL: HowPicked.TYPICAL,
    PickKind.STRUGGLED: HowPicked.STRUGGLED,
    PickKind.NEARLY: HowPicked.NEARLY,
    PickKind.CHANGED: HowPicked.CHANGED,
}


def wish_of_query(query: CustomerQuery, list_name: str = "") -> Wish:
    """Everybody whom the list of customers shows for `query`, in the way they were found."""
    pick = query.pick
    if pick is not None:
        return Wish(_HOW_OF_PICK[pick.kind], query, list_name, pick.how_many, pick.seed)
    return Wish(HowPicked.LIST, query, list_name, MOST_CUSTOMERS)


def choose(wish: Wish, events: EventStore, secret: bytes, report: Report = silent) -> list[Chosen]:
    """In the order of reading. Waits for the disk. Raises AshiatoError for a condition that cannot be asked."""
    query = wish.query
    if wish.how is HowPicked.LOWEST:
        # Who never answered has no score to be the lowest of.
        asked = Scored() if query.condition is None else And((Scored(), query.condition))
        query = replace(query, pick=None, sort=CustomerSort.SCORE, condition=asked)
    elif wish.how is HowPicked.RANDOM:
        query = replace(query, pick=Pick(PickKind.RANDOM, wish.how_many, wish.seed))
    if query.pick is not None:
        picked = events.find_picked(query, report)
        numbers, among = list(picked.customer_nos), picked.among
    else:
        found = events.find_customers(query, report)
        numbers, among = found.tolist(), len(found)
    most = MOST_CUSTOMERS if wish.how is HowPicked.LIST else min(wish.how_many, MOST_CUSTOMERS)
    rows = events.load_rows(numbers[:most])
    return [Chosen(ref_of(row, secret), wish.how, _facts(wish, row, among)) for row in rows]


def chosen_by_hand(rows: Sequence[CustomerRow], secret: bytes) -> list[Chosen]:
    return [Chosen(ref_of(row, secret)) for row in rows]


def chosen_of_list(reading_list: ReadingList) -> list[Chosen]:
    """Each as they came onto the reading list."""
    known = set(HowPicked)
    return [
        Chosen(
            each.customer,
            HowPicked(each.how) if each.how in known else HowPicked.OTHER,
            {**each.facts, "reading_list": reading_list.name},
        )
        for each in reading_list.customers[:MOST_CUSTOMERS]
    ]


def ref_of(row: CustomerRow, secret: bytes) -> IdentityRef:
    """The strongest identity, by which a review knows a customer."""
    return identity_ref(row.identities[0], secret)


def _facts(wish: Wish, row: CustomerRow, among: int) -> Facts:
    facts: dict[str, str | int | float] = {"among": among}
    if wish.list_name:
        facts["list"] = wish.list_name
    if wish.how is HowPicked.RANDOM:
        facts |= {"how_many": wish.how_many, "seed": wish.seed}
    if wish.how is HowPicked.LOWEST and row.last_score is not None:
        facts |= {"kind": row.last_score.kind.value, "value": row.last_score.value}
    return facts
