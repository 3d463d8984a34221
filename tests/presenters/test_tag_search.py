"""Tags are found by word, reading and romaji, half typed; near duplicates are named before a new one is made."""

from __future__ import annotations

import pytest

from viewer.domain.tags import Codebook, Tag, Tagging, make_tag_id
from viewer.presenters.tag_search import TagSearch
from viewer.presenters.word_readings import propose_reading


def tag(word: str, reading: str, merged_into: str = "") -> Tag:
    return Tag(make_tag_id(word), word, reading, merged_into=merged_into)


DELIVERY = tag("納期", "のうき")
DELIVERED = tag("納品", "のうひん")
STOCK = tag("在庫表示", "ざいこひょうじ")
AGAIN = tag("再入力", "さいにゅうりょく")
OLD = tag("配送日", "はいそうび", merged_into=DELIVERY.tag_id)
BOOK = Codebook([DELIVERY, DELIVERED, STOCK, AGAIN, OLD], [Tagging("m", STOCK.tag_id, at_us=1)])
SEARCH = TagSearch(BOOK, BOOK.recent(9))


@pytest.mark.parametrize(
    "typed", ["納期", "のうき", "ノウキ", "nouki", "ﾉｳｷ", "のうk", "nouk", "#納期", "ＮＯＵＫＩ", " のうき"]
)
def test_that_a_tag_is_found_by_word_reading_and_romaji(typed: str) -> None:
    assert SEARCH.find(typed)[0].tag == DELIVERY


def test_that_the_beginning_finds_all_that_begin_so() -> None:
    assert {found.tag.word for found in SEARCH.find("のう")} == {"納期", "納品"}
    assert [found.tag.word for found in SEARCH.find("ひょうじ")] == ["在庫表示"]
    assert SEARCH.find("ない") == ()


def test_that_a_merged_tag_leads_to_the_one_that_stands() -> None:
    (found,) = SEARCH.find("haisou")
    assert (found.tag, found.alias) == (DELIVERY, "配送日")


def test_that_recent_tags_are_offered_before_anything_is_typed() -> None:
    assert [found.tag.word for found in SEARCH.find("")][:2] == ["在庫表示", "再入力"]
    assert STOCK not in [found.tag for found in SEARCH.find("", left_out=[STOCK.tag_id])]


def test_that_another_spelling_is_named_as_near() -> None:
    search = TagSearch(Codebook([tag("申し込み", "もうしこみ"), tag("サーバー", "さーばー"), DELIVERY]))
    assert [near.word for near in search.find_near("申込")] == ["申し込み"]
    assert [near.word for near in search.find_near("サーバ")] == ["サーバー"]
    assert [near.word for near in search.find_near("能記", "のうき")] == ["納期"]
    assert search.find_near("納期") == ()
    assert search.find_near("返品") == ()


def test_that_a_reading_is_proposed() -> None:
    assert propose_reading("納期") == "のうき"
    assert propose_reading("問い合わせ") == "といあわせ"
    assert propose_reading("のうき") == "のうき"
