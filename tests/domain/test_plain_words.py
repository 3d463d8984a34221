"""Words of strangers without what nobody sees."""

from __future__ import annotations

import pytest

from viewer.domain.plain_words import plain_line, plain_words


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("納期\u200bの\u2060件", "納期の件"),
        ("\u202e反対\u202c", "反対"),
        ("a\x00b\x1bc", "abc"),
        ("一\r\n二\u2028三", "一\n二\n三"),
        ("葛\U000e0100城\ufe0f", "葛\U000e0100城\ufe0f"),
        ("\U000e0041\U000e007f終", "終"),
        ("半\ud842分", "半\ufffd分"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_that_only_what_is_seen_is_left(given: str, shown: str) -> None:
    assert plain_words(given) == shown


def test_that_a_line_has_single_blanks() -> None:
    assert plain_line("  a \n b\u3000\tc ") == "a b c"
