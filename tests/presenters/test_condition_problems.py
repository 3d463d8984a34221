"""What keeps a condition from being asked is told at its field."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from viewer.presenters.condition_draft import DraftGroup, DraftRow, Mode, make_condition
from viewer.presenters.condition_forms import FORM_BY_KIND
from viewer.presenters.condition_problems import find_problems, has_problems

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (DraftRow("scored", {"when": "last"}), ["days"]),
        (DraftRow("scored", {"when": "last", "days": "abc"}), ["days"]),
        (DraftRow("scored", {"when": "last", "days": "999999"}), ["days"]),
        (DraftRow("scored", {"when": "last", "days": "0"}), ["days"]),
        (DraftRow("scored", {"low": "six", "high": "nan"}), ["low", "high"]),
        (DraftRow("scored", {"low": "7", "high": "6"}), ["high"]),
        (DraftRow("did", {}), ["words"]),
        (DraftRow("did", {"channel": "call", "times": "1.5"}), ["times"]),
        (DraftRow("did", {"channel": "call", "near": "event:before"}), ["near_days", "other"]),
        (DraftRow("seen", {}), ["when"]), (DraftRow("said", {"words": " "}), ["words"]),
        (DraftRow("scored", {"when": "last", "days": "30"}), []), (DraftRow("scored", {"days": "abc"}), []),
        (DraftRow("did", {"channel": "call", "times": ""}), []), (DraftRow("mark"), []),
    ],
)  # fmt: skip
def test_that_the_field_is_named_that_keeps_a_row_from_being_asked(row: DraftRow, fields: list[str]) -> None:
    assert list(find_problems(row)) == fields
    assert has_problems(DraftGroup(Mode.ALL, (DraftGroup(Mode.ANY, (row,)),))) == bool(fields)


@pytest.mark.parametrize("kind", FORM_BY_KIND)
def test_that_no_row_without_a_problem_is_left_out(kind: str) -> None:
    row = DraftRow(kind)
    assert bool(find_problems(row)) == (make_condition(DraftGroup(Mode.ALL, (row,)), TOKYO) is None)
