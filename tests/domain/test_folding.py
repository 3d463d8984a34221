from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.folding import fold

kana = st.text(st.characters(min_codepoint=0x30A1, max_codepoint=0x30F6), max_size=20)
LETTERS = "高髙崎﨑吉𠮷浜濵濱辺邊邉斎齋斉齊直骨山田" + "アァｱ゛ガｶﾞヴぱパﾊﾟーｰ‐―〜~" + "Ａaß①㈱ﬃİǰ̀"
japanese = st.text(st.sampled_from(LETTERS), max_size=20)


@given(st.one_of(st.text(), japanese))
def test_that_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.one_of(st.text(), japanese))
def test_that_composed_and_decomposed_forms_are_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(unicodedata.normalize("NFKC", text)) == fold(text)


@given(kana)
def test_that_katakana_and_hiragana_are_the_same(text: str) -> None:
    hiragana = "".join(chr(ord(letter) - 0x60) for letter in text)
    assert fold(text) == fold(hiragana)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20))
def test_that_width_and_case_of_latin_letters_are_the_same(text: str) -> None:
    wide = "".join("　" if letter == " " else chr(ord(letter) + 0xFEE0) for letter in text)
    assert fold(wide) == fold(text) == fold(text.upper())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("𠮷野家", "吉野家"),
        ("渡邊", "渡辺"),
        ("渡邉", "渡辺"),
        ("ｿﾌｧｰ", "ソファー"),
        ("ソファー", "そふぁー"),
        ("ソファ―", "ソファー"),
        ("サーバ〜", "サーバ～"),
        ("ＬＩＮＥ", "line"),
        ("㈱アシアト", "(株)あしあと"),
        ("Straße", "STRASSE"),
        ("０９０－１２３４", "090-1234"),
    ],
)
def test_that_what_a_person_means_to_be_the_same_is_found(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(("a", "b"), [("はは", "ぱぱ"), ("ひよう", "びょう"), ("山崎", "山本"), ("00004", "4")])
def test_that_what_differs_stays_different(a: str, b: str) -> None:
    assert fold(a) != fold(b)


@given(st.one_of(st.text(max_size=10), japanese), japanese, st.one_of(st.text(max_size=10), japanese))
def test_that_a_word_inside_a_text_is_found_when_both_are_folded(before: str, word: str, after: str) -> None:
    # Combining marks at a seam join the letter before them: such a word is no longer that word.
    if any(unicodedata.combining(part[0]) or part[0] in "ﾞﾟ゛゜" for part in (word, after) if part):
        return
    assert fold(word) in fold(f"{before} {word} {after}")
