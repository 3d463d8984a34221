"""A mapping edited column by column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.identities import Strength
from viewer.domain.mapping import Cell, EventCells, IdentityColumn, Mapping, ScoreColumn, TimeColumn, ValueColumn
from viewer.domain.text import english
from viewer.presenters.mapping_draft import (
    ROLE_WORDS,
    Role,
    constant_of,
    missing_parts,
    move_identity,
    role_of,
    set_constant,
    set_identity,
    set_role,
    set_score,
    uses_of,
)

COLUMNS = ("会員番号", "cookie", "日時", "行動", "点", "金額", "通貨")
WHOLE = Mapping(
    "orders",
    identities=(IdentityColumn(Cell(("会員番号",)), "member"), IdentityColumn(Cell(("cookie",)), "web", Strength.WEAK)),
    time=TimeColumn("日時"),
    event=EventCells(name=Cell(("行動",))),
    value=ValueColumn(Cell(("金額",)), Cell(("通貨",))),
    scores=(ScoreColumn("点"),),
)


def test_that_every_column_is_told_by_its_meaning() -> None:
    roles = [use.role for use in uses_of(WHOLE, (*COLUMNS, "other"), {"other": ("x",)})]
    assert roles == [
        Role.IDENTITY, Role.IDENTITY, Role.TIME, Role.NAME, Role.SCORE, Role.VALUE, Role.CURRENCY, Role.ATTRIBUTE,
    ]  # fmt: skip


@given(
    column=st.sampled_from((*COLUMNS, "other")),
    role=st.sampled_from([role for role in Role if role not in {Role.END, Role.DURATION, Role.CURRENCY}]),
)
def test_that_a_column_means_what_it_was_set_to_and_the_others_stay(column: str, role: Role) -> None:
    changed = set_role(WHOLE, column, role)
    assert role_of(changed, column) is role
    replaced = {Role.TIME: "日時", Role.NAME: "行動", Role.VALUE: "金額"}.get(role)
    dependents = {"金額": {"通貨"}}.get(column, set())
    for other in COLUMNS:
        if other not in {column, replaced, *dependents}:
            assert role_of(changed, other) is role_of(WHOLE, other)


@given(column=st.sampled_from(COLUMNS), role=st.sampled_from(list(Role)))
def test_that_giving_a_column_back_its_meaning_keeps_the_mapping_whole(column: str, role: Role) -> None:
    there_and_back = set_role(set_role(WHOLE, column, role), column, role_of(WHOLE, column))
    if role not in {Role.TIME, Role.NAME, Role.VALUE} and column not in {"金額", "通貨"}:
        assert missing_parts(there_and_back) == ()


def test_that_every_role_has_words() -> None:
    assert set(ROLE_WORDS) == set(Role)


def test_that_the_order_of_belief_can_be_changed() -> None:
    moved = move_identity(WHOLE, "cookie", -1)
    assert [identity.namespace for identity in moved.identities] == ["web", "member"]
    assert move_identity(moved, "cookie", -1) == moved


def test_that_an_identity_takes_a_namespace_and_a_strength() -> None:
    changed = set_identity(WHOLE, "会員番号", "crm", Strength.WEAK)
    assert (changed.identities[0].namespace, changed.identities[0].strength) == ("crm", Strength.WEAK)


def test_that_a_constant_stands_for_every_row_and_can_be_taken_away() -> None:
    changed = set_constant(WHOLE, Role.CHANNEL, "order")
    assert constant_of(changed, Role.CHANNEL) == "order"
    assert constant_of(set_constant(changed, Role.CHANNEL, ""), Role.CHANNEL) == ""
    assert role_of(changed, "行動") is Role.NAME


def test_that_a_score_is_changed_in_its_place() -> None:
    changed = set_score(WHOLE, ScoreColumn("点", low=0.0, high=10.0))
    assert changed.scores == (ScoreColumn("点", low=0.0, high=10.0),)


@pytest.mark.parametrize(("column", "said"), [("日時", "time"), ("行動", "events are called")])
def test_that_what_is_missing_is_said(column: str, said: str) -> None:
    missing = [
        english(text) for text in missing_parts(set_role(set_role(WHOLE, "cookie", Role.IGNORE), column, Role.IGNORE))
    ]
    assert len(missing) == 1
    assert said in missing[0]


def test_that_a_people_file_needs_no_time() -> None:
    people = Mapping("people", identities=WHOLE.identities)
    assert missing_parts(people) == ()
    assert [english(text) for text in missing_parts(Mapping(""))] == [
        "Say which column is the customer ID.",
        "Say which column is the time.",
        "Give the source a name.",
    ]
