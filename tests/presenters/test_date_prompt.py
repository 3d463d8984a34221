"""Dates as people type them."""

from __future__ import annotations

import pytest

from tests.timeline.journeys import TOKYO, at
from viewer.presenters.date_prompt import find_instant

NEAR = at("2026-10-03 12:00")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026/10/3", "2026-10-03 00:00"), ("2026-10-03 05:12", "2026-10-03 05:12"), ("10/3", "2026-10-03 00:00"),
        ("12/30 9:05", "2026-12-30 09:05"), ("1/5", "2027-01-05 00:00"), ("2025年11月", "2025-11-01 00:00"),
        ("2024", "2024-01-01 00:00"), ("１０月４日 １８時４０分", "2026-10-04 18:40"),
        ("2026/10/3(土) 05:16:41", "2026-10-03 05:16:41"), ("20261003", "2026-10-03 00:00"),
    ],
)  # fmt: skip
def test_that_a_date_is_understood(typed: str, meant: str) -> None:
    assert find_instant(typed, TOKYO, NEAR) == at(meant)


@pytest.mark.parametrize("typed", ["", "  ", "ソファ", "13/45", "2026/2/30", "10", "99999/1/1"])
def test_that_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert find_instant(typed, TOKYO, NEAR) is None
