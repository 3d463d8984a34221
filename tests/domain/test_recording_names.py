"""Names of recordings as phone systems write them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from viewer.domain.clock import us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.recording_names import check_pattern, guess_pattern, read_name

TOKYO = ZoneInfo("Asia/Tokyo")
AT_US = us_of(datetime(2026, 10, 3, 1, 15, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("name", "pattern", "number", "line"),
    [
        ("20261003-101530_09012345678_201", "{date}-{time}_{number}_{line}", "09012345678", "201"),
        ("2026-10-03 10.15.30 +819012345678", "{date} {time} {number}", "09012345678", ""),
        ("out-0312345678-1001-20261003-101530-x", "*-{number}-{line}-{date}-{time}-x", "0312345678", "1001"),
        ("20261003101530_5678", "{date}{time}_{number}", "5678", ""),
        ("rec_1790990130.wav_201", "*_{epoch}.*_{line}", "", "201"),
    ],
)
def test_that_names_of_phone_systems_are_guessed_and_read(name: str, pattern: str, number: str, line: str) -> None:
    guessed = guess_pattern([name] * 3)
    assert guessed == pattern
    facts = read_name(guessed, name, TOKYO)
    assert facts is not None
    assert (facts.started_us, facts.number, facts.line) == (AT_US, number, line)


def test_that_names_without_a_time_are_ids() -> None:
    assert guess_pattern(["CL-100721", "CL-100722"]) == "{id}"
    facts = read_name("{id}", "CL-100721", TOKYO)
    assert facts is not None
    assert (facts.id, facts.started_us) == ("CL-100721", None)


def test_that_names_of_several_makes_keep_what_they_share() -> None:
    names = ["20261003-101530_09012345678", "20261004-101530_201_in", "20261005-101530"]
    pattern = guess_pattern(names)
    assert pattern == "*{date}-{time}*"
    assert all(read_name(pattern, name, TOKYO) for name in names)


def test_that_an_impossible_day_is_no_time() -> None:
    assert read_name("{date}-{time}", "20261332-101530", TOKYO) is None


@pytest.mark.parametrize(
    "pattern", ["{date}", "{time}", "{number}", "{when}", "{date}-{time}-{date}", "*" * 7, "x" * 300]
)
def test_that_a_pattern_that_knows_no_call_is_refused(pattern: str) -> None:
    with pytest.raises(AshiatoError):
        check_pattern(pattern)
