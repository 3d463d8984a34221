"""Decisions about the data: kept as operations, read as they stand."""

from __future__ import annotations

from collections.abc import Callable

from viewer.domain.decisions import Decisions
from viewer.domain.identities import Identity
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands, DecisionCommands

SECRET = b"s" * 32
CARD = Identity("card", "00004")
MAIL = Identity("mail", "hanako@example.jp")


def test_that_a_join_stands_until_it_is_taken_back(store: ReviewStore) -> None:
    decisions = DecisionCommands(store, "田中", SECRET)

    assert decisions.join(MAIL, CARD).decisions_changed
    assert store.load_decisions() == Decisions(joins=((CARD, MAIL),))
    decisions.let_rules_decide(CARD, MAIL)
    assert store.load_decisions() == Decisions()


def test_that_a_split_replaces_the_join_of_the_same_pair_in_one_step(store: ReviewStore) -> None:
    decisions = DecisionCommands(store, "田中", SECRET)
    decisions.join(CARD, MAIL)
    decisions.split(MAIL, CARD)

    assert store.load_decisions() == Decisions(splits=((CARD, MAIL),))
    assert AnnotationCommands(store, "田中").undo().decisions_changed
    assert store.load_decisions() == Decisions(joins=((CARD, MAIL),))


def test_that_saying_a_decision_twice_is_one(store: ReviewStore) -> None:
    decisions = DecisionCommands(store, "田中", SECRET)
    decisions.join(CARD, MAIL)

    assert not decisions.join(MAIL, CARD).decisions_changed
    assert len(store.load_decisions().joins) == 1


def test_that_removed_sources_are_listed_in_order_and_can_come_back(store: ReviewStore) -> None:
    decisions = DecisionCommands(store, "田中", SECRET)
    for source in ("web", "shop", "call"):
        decisions.remove_source(source)
    decisions.bring_back_source("shop")

    assert store.load_decisions().removed_sources == ("call", "web")


def test_that_the_same_decision_of_two_replicas_is_one_and_is_taken_back_as_one(
    open_store: Callable[..., ReviewStore],
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    DecisionCommands(office, "田中", SECRET).join(CARD, MAIL)
    DecisionCommands(laptop, "佐藤", SECRET).join(MAIL, CARD)
    exchange(office, laptop)
    assert office.load_decisions() == laptop.load_decisions() == Decisions(joins=((CARD, MAIL),))

    DecisionCommands(laptop, "佐藤", SECRET).let_rules_decide(CARD, MAIL)
    exchange(office, laptop)
    assert office.load_decisions() == Decisions()


def test_that_the_names_of_decision_rows_do_not_tell_the_identities(store: ReviewStore) -> None:
    DecisionCommands(store, "田中", SECRET).join(CARD, MAIL)

    assert not [each for each in store.load_operations_since({}) if MAIL.value in each.row_id]
