"""k of n read of N is written out as the product says it, and never promises a share that was not drawn."""

from __future__ import annotations

from viewer.domain.claim_reading import RandomSample, make_reading
from viewer.domain.evidence import Stance
from viewer.presenters.claim_words import reading_lines, sides_words
from viewer.presenters.translation import make_translate

JA = make_translate("ja")
MATCHING = set(range(3_118))
DRAWN = frozenset(range(12))


def test_that_a_whole_random_draw_is_told_with_its_denominator() -> None:
    stances = {Stance.SUPPORTS: set(range(9)), Stance.CONTRADICTS: {9}, Stance.UNCLEAR: {10}}
    reading = make_reading(MATCHING, set(DRAWN), stances, [RandomSample(DRAWN)])
    (line,) = reading_lines(reading, JA)
    assert line.startswith("読んだ12人中9人（該当3,118人から無作為に12人）")
    assert "割合の推定には使えません" not in line
    assert sides_words(reading, JA) == "読んだ12人のうち、裏づけ9人、反例1人、判断できない1人、場面なし1人"


def test_that_reading_at_will_says_that_it_is_no_estimate() -> None:
    reading = make_reading(MATCHING, {1, 2, 3, 9_999}, {Stance.SUPPORTS: {1, 2}}, [])
    assert reading_lines(reading, JA) == (
        "読んだ3人中2人（該当3,118人、無作為ではない）。割合の推定には使えません",
    )  # fmt: skip


def test_that_what_was_read_beside_the_draw_is_told_apart_from_it() -> None:
    reading = make_reading(MATCHING, {*DRAWN, 100, 101}, {Stance.SUPPORTS: {1, 100, 101}}, [RandomSample(DRAWN)])
    drawn, all_read = reading_lines(reading, JA)
    assert drawn.startswith("読んだ12人中1人（該当3,118人から無作為に12人）")
    assert all_read.startswith("読んだ14人中3人")
    assert all_read.endswith("割合の推定には使えません")


def test_that_those_drawn_but_not_read_yet_are_named() -> None:
    reading = make_reading(MATCHING, {0, 1}, {Stance.SUPPORTS: {0}}, [RandomSample(DRAWN)])
    assert reading_lines(reading, JA)[0].startswith("読んだ2人中1人（該当3,118人から無作為に12人、うち10人は未読）")
    unread = make_reading(MATCHING, set(), {}, [RandomSample(DRAWN)])
    assert reading_lines(unread, JA) == ("まだ読んでいません（該当3,118人から無作為に12人）",)


def test_that_without_a_condition_nobody_is_promised_a_share() -> None:
    reading = make_reading(None, {1, 2}, {Stance.SUPPORTS: {1}}, [RandomSample(DRAWN)])
    assert reading_lines(reading, JA) == ("読んだ2人中1人（該当の条件は未定）。割合の推定には使えません",)
