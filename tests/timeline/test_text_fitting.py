"""Words are cut to their place and nothing is lost without an ellipsis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.measuring import measure
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import ELLIPSIS, elide, wrap

JAPANESE = "お店は最高でした。その後放っておかれた感じ。同じ説明を何度もしました。"


def test_that_what_fits_stays_whole() -> None:
    assert elide("納期確認", 100, Face.TITLE, measure) == "納期確認"


def test_that_what_is_too_long_ends_in_an_ellipsis() -> None:
    cut = elide(JAPANESE, 100, Face.TITLE, measure)
    assert cut.endswith(ELLIPSIS)
    assert JAPANESE.startswith(cut[:-1])
    assert measure(cut, Face.TITLE) <= 100


def test_that_no_room_at_all_gives_nothing() -> None:
    assert elide("納期", 3, Face.TITLE, measure) == ""


def test_that_only_the_first_line_of_a_text_is_elided() -> None:
    assert elide("a\nb", 100, Face.TITLE, measure) == "a"


def test_that_a_line_never_begins_with_a_closing_mark() -> None:
    lines = wrap(JAPANESE, 120, 10, Face.TITLE, measure)
    assert "".join(lines) == JAPANESE
    assert not any(line[0] in "。、」" for line in lines)


def test_that_western_words_break_at_spaces() -> None:
    lines = wrap("where is my sofa please tell me", 90, 5, Face.TITLE, measure)
    assert " ".join(lines) == "where is my sofa please tell me"


def test_that_the_last_line_says_that_more_follows() -> None:
    lines = wrap(JAPANESE, 120, 2, Face.TITLE, measure)
    assert len(lines) == 2
    assert lines[1].endswith(ELLIPSIS)


@given(st.text(max_size=400), st.floats(20, 600), st.integers(1, 6))
def test_that_no_line_is_wider_than_its_room(text: str, width: float, most: int) -> None:
    lines = wrap(text, width, most, Face.TITLE, measure)
    assert len(lines) <= most
    assert all(measure(line, Face.TITLE) <= width for line in lines)


@given(st.text(max_size=400), st.floats(40, 600))
def test_that_wrapping_without_a_limit_loses_no_character(text: str, width: float) -> None:
    lines = wrap(text, width, 10_000, Face.TITLE, measure)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("separator", ["\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_that_no_separator_brings_a_second_line(separator: str) -> None:
    assert elide(f"one{separator}two", 10_000, Face.TITLE, measure) == "one"
