"""A condition while it is being built, and the way from what is filled in to a tree and back."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from viewer.domain.channels import Channel
from viewer.domain.conditions import (
    AmongThese,
    And,
    Condition,
    Did,
    Happening,
    HasField,
    HasMark,
    HasName,
    LastDays,
    Near,
    Not,
    OnChannel,
    Or,
    ReadBy,
    Said,
    Scored,
    Seen,
    SeenIn,
    Side,
)
from viewer.presenters.condition_draft import (
    DraftGroup,
    DraftRow,
    Mode,
    can_be_drafted,
    make_condition,
    make_draft,
    with_part,
)

TOKYO = ZoneInfo("Asia/Tokyo")
CALL = frozenset({Channel.CALL})


@pytest.mark.parametrize(
    "condition",
    [
        Scored(high=6.0), Not(Said("納期")), And((Scored(low=9.0), Not(ReadBy("山田")))),
        Or((HasName("青木"), And((OnChannel(CALL), SeenIn(LastDays(30), Seen.FIRST))))),
        Not(Or((HasMark("issue", "納期"), HasField("会員ランク", "ゴールド", is_whole=True)))),
        Did(Happening("ソファ", CALL), 3, LastDays(7), Near(30, Side.AROUND, Happening("返品"))),
        Did(Happening(channels=CALL), near=Near(14, Side.AFTER)),
    ],
)  # fmt: skip
def test_that_a_condition_comes_back_from_its_rows(condition: Condition) -> None:
    assert make_condition(make_draft(condition, TOKYO), TOKYO) == condition
    assert can_be_drafted(condition, TOKYO)


@pytest.mark.parametrize("condition", [AmongThese(frozenset({"a"})), OnChannel(CALL | {Channel.WEB})])
def test_that_what_the_forms_cannot_say_is_known(condition: Condition) -> None:
    assert not can_be_drafted(condition, TOKYO)


@pytest.mark.parametrize(
    "row",
    [
        DraftRow("said"), DraftRow("did", {"words": "x", "near": "event:before", "near_days": "3"}),
        DraftRow("did", {"words": "x", "times": "0"}), DraftRow("seen", {"when": "last"}),
        DraftRow("did", {"words": "x", "near": "score:before", "near_days": "soon"}),
    ],
)  # fmt: skip
def test_that_a_half_made_row_asks_nothing_yet(row: DraftRow) -> None:
    name = DraftRow("name", {"words": "青木"})
    assert make_condition(DraftGroup(Mode.ALL, (row,)), TOKYO) is None
    assert make_condition(DraftGroup(Mode.ANY, (row, name)), TOKYO) == HasName("青木")


def test_that_a_part_is_put_taken_and_added_by_its_path() -> None:
    name, words = DraftRow("name", {"words": "a"}), DraftRow("said", {"words": "b"})
    draft = with_part(DraftGroup(), (0,), DraftGroup(Mode.NONE))
    draft = with_part(with_part(draft, (0, 0), name), (0, 1), words)
    assert make_condition(draft, TOKYO) == Not(Or((HasName("a"), Said("b"))))
    assert make_condition(with_part(draft, (0, 0), None), TOKYO) == Not(Said("b"))
    assert make_condition(with_part(draft, (0,), None), TOKYO) is None
