"""Titles that say nearly the same are found however they are written; opposites are not the same."""

from __future__ import annotations

import pytest

from viewer.presenters.title_readings import find_similar, likeness, make_key, matches_typed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("納期が無い", "納期がない"),
        ("のうきがない", "納期が無い"),
        ("問い合わせ先がわからない", "問合せ先が分からない"),
        ("ｻｲﾄで納期が見つからない", "サイトで納期が見付からない"),
        ("ＮＰＳが下がる", "npsが下がる"),
        ("同じ説明を2回", "同じ説明を二回"),
    ],
)
def test_that_width_kana_and_okurigana_make_no_difference(one: str, other: str) -> None:
    assert likeness(make_key(one), make_key(other)) == 1.0


def test_that_a_denial_is_not_the_same() -> None:
    assert likeness(make_key("サイトで見つかる"), make_key("サイトで見つからない")) < 1.0


def test_that_similar_titles_come_with_the_nearest_first_and_others_do_not_come() -> None:
    titles = {"a": "店員が親切", "b": "納期がサイトで見付からない", "c": "納期がサイトで見つからないので電話した"}
    found = find_similar("のうきがサイトで見つからない", titles)
    assert found[0].row_id == "b"
    assert "a" not in {each.row_id for each in found}


def test_that_typing_the_reading_finds_the_title() -> None:
    for typed in ("のうき", "納期", "nouki", "さいと 納期"):
        assert matches_typed(typed, "納期がサイトで見つからない"), typed
    assert not matches_typed("返品", "納期がサイトで見つからない")
