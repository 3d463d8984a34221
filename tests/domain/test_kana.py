"""Readings typed in any way come together."""

from __future__ import annotations

import pytest

from viewer.domain.kana import romaji_to_kana, spell
from viewer.domain.near_words import is_near, likeness, near_key


@pytest.mark.parametrize(
    ("typed", "kana"),
    [
        ("nouki", "のうき"), ("NOUKI", "のうき"), ("ｎｏｕｋｉ", "のうき"), ("nouk", "のうk"), ("のうk", "のうk"),
        ("gakkou", "がっこう"), ("matcha", "まっちゃ"), ("kinshi", "きんし"), ("konnichiha", "こんにちは"),
        ("honnnin", "ほんにn"), ("kon'yaku", "こんやく"), ("tsuushin", "つうしn"), ("tuusinn", "つうしん"),
        ("shashin", "しゃしn"), ("syasinn", "しゃしん"), ("jisho", "じしょ"), ("zisyo", "じしょ"),
        ("faito", "ふぁいと"),
        ("sa-bisu", "さ-びす"), ("thi-", "てぃ-"), ("納期no", "納期の"), ("ryoukin", "りょうきn"), ("", ""),
    ],
)  # fmt: skip
def test_that_roman_letters_become_kana(typed: str, kana: str) -> None:
    assert romaji_to_kana(typed) == kana


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("nouk", "のうき"), ("のうk", "ノウキ"), ("の", "のうき"), ("sh", "しゃしん"), ("sha", "しゃしん"),
        ("sy", "しゃしん"),
        ("tsu", "つうしん"), ("ch", "ちゅうもん"), ("j", "じしょ"), ("kin", "きんし"), ("ki", "きにゅう"),
        ("kin", "きにゅう"),
        ("sabisu", "サービス"), ("saabisu", "さあびす"), ("gakk", "がっこう"), ("がっ", "がっこう"), ("f", "ふりこみ"),
    ],
)  # fmt: skip
def test_that_what_is_half_typed_begins_a_reading(typed: str, reading: str) -> None:
    assert spell(reading).startswith(spell(typed))


@pytest.mark.parametrize(("typed", "reading"), [("nok", "のうき"), ("さ", "しゃしん"), ("kan", "きんし")])
def test_that_another_sound_begins_nothing(typed: str, reading: str) -> None:
    assert not spell(reading).startswith(spell(typed))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("申し込み", "申込"), ("申込み", "申し込み"), ("サーバー", "サーバ"), ("ＷＥＢ", "web"),
        ("Ｗｅｂサイト", "webサイト"),
        ("お問い合わせ", "お問合せ"), ("問い合せ", "問合せ"), ("ケータイ", "けーたい"), ("バイオリン", "ヴァイオリン"),
        ("配送・納期", "配送 納期"), ("再入力のてま", "再入力の手間"),
    ],
)  # fmt: skip
def test_that_one_word_in_two_spellings_is_near(word: str, other: str) -> None:
    readings = {"再入力のてま": "さいにゅうりょくのてま", "再入力の手間": "さいにゅうりょくのてま"}
    assert is_near(word, other, readings.get(word, ""), readings.get(other, ""))


@pytest.mark.parametrize(("word", "other"), [("返品", "返信"), ("納期", "納品"), ("配送", "返送"), ("解約", "契約")])
def test_that_other_words_are_not_near(word: str, other: str) -> None:
    assert not is_near(word, other)


def test_that_titles_are_compared_by_their_letters() -> None:
    assert likeness("在庫切れの表示が遅い", "在庫切れ表示が遅れる") > 0.6
    assert likeness("在庫切れの表示が遅い", "電話がつながらない") < 0.2
    assert near_key("") == ""
