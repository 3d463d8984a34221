"""Names, numbers and addresses in free text: what must go (in « ») and what must stay, judged over all cases."""

from __future__ import annotations

import re
from typing import Final

import pytest

from viewer.presenters.masking import DOT, mask_text

CASES: Final = (
    # Names before an honorific, after a label, where somebody presents themselves
    "«山田»様からお電話です", "本日«佐藤»さんに対応いただきました", "株式会社ミナト商事の«鈴木»様あて",
    "«高橋»店長さんが親切でした",
    "担当が«斎藤»さんから«渡邊»さんに代わった", "«𠮷田»様、«髙橋»様のご夫婦", "«ヤマダ»様とお読みします",
    "昨日«佐々木»様宅へ配達", "氏名：«山田 花子»、年齢40",
    "お名前は«鈴木太郎»です", "受取人:«田中一郎»", "«山田花子»です。返品したいです。", "私は«小林»と申します",
    "「«中村»でございます」", "お届け先名：«清水 健»（ご実家）",
    "Mr. «Smith» called twice", "Dear «Hanako Yamada», thank you", "My name is «Taro Suzuki».",
    "I'm «Ken» and the lamp broke", "«長谷川»殿", "«松本»氏の件",
    # Phones
    "«090-1234-5678»まで", "«０９０－１２３４－５６７８»です。", "TEL:«03-3456-7890»", "携帯は«08012345678»",
    "「«0120-123-456»」に電話", "«+81 90-1234-5678»",
    "«＋８１－３－１２３４－５６７８»", "«(045) 123-4567»", "電話番号：«045（123）4567»", "折返し «070 1234 5678»",
    "注文番号ではなく«090-8765-4321»",
    # Mail
    "«hanako@example.jp»へ", "«taro.suzuki+shop@mail.example.co.jp»", "«ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ»宛",
    "mail:«t_suzuki@example.com»。",
    # Cards and other numbers of persons
    "カードは«4111 1111 1111 1111»です", "«5500-0000-0000-0004»", "«3400 000000 00009»",
    "カード番号：«1234 5678 9012 3456»", "«４１１１１１１１１１１１１１１１»",
    "口座番号 «1234567»", "マイナンバーは«1234 5678 9012»",
    # Addresses
    "«〒150-0002» «東京都渋谷区渋谷2-21-1»", "«神奈川県横浜市西区みなとみらい1丁目2番3号»に届けて",
    "«大阪府大阪市北区梅田３－１－３ 大阪ビル401号室»", "«京都府京都市中京区寺町通12番地»",
    "«埼玉県さいたま市浦和区高砂3-15-1»です", "«札幌市中央区北一条西2丁目»の家", "«港区芝公園4-2-8»",
    "«2丁目3番4号»のマンション",
    "住所は«東京都あきる野市五日市411-1»です", "«220-0012»",
    # False friends: all of it stays
    "お客様の声", "皆様にお知らせ", "奥様とご来店", "商品の仕様と模様", "同様の様子です", "店員さんが親切",
    "配達員さんへ", "業者さんに依頼", "運転手さんの対応",
    "ユーザー様各位", "メーカーさんの説明", "たくさん届いた", "氏名の変更", "摂氏20度", "納期です。", "在庫です",
    "残念です。", "本日です。",
    "株式会社ラヴァ家具", "山田電機で購入", "佐藤錠前の鍵", "田中商店のチラシ",
    "注文番号 0312345678", "注文番号：2026-1003-0012", "伝票番号 0123456789", "お問い合わせ番号：123-4567",
    "受付番号は09012345678", "会員番号 0000123456",
    "EC-20261003-001234", "型番 BD-0903-1234567", "品番:0451234567", "Order No. 0312345678",
    "order #4111111111111111", "追跡番号 4111-1111-1111-1111",
    "2026-10-03 05:12に注文", "2026/10/3(土)", "10月3日10時15分", "03-10-2026", "令和8年10月3日", "184,000円",
    "¥12,800", "120cm×60cm×75cm",
    "1234567890123456", "1234-5678-9012-3456", "0000000000000000", "JAN 4901234567894", "ISBN 9784101010014",
    "3回目、5日後、14日から21日",
    "横浜市の店舗で2回", "東京都内3-5日で届く", "渋谷区の2号店", "北海道フェア", "大阪府は送料無料", "市場で3番目",
    "2丁目の店舗", "3番線", "1号機",
    "ソファ Lava-3P", "iPhone 15 Pro", "NPS 2", "C-04821", "9:30-17:00", "120-60-75", "5.0/5.0", "Not so good",
    "I'm Very angry", "This is The End",
)  # fmt: skip
_MARKS: Final = re.compile(r"[«»]")


def _wanted(case: str) -> tuple[str, str]:
    """The text, and how it must be shown."""
    shown = re.sub(r"«(.*?)»", lambda match: DOT * len(match[1]), case)
    return _MARKS.sub("", case), shown


def _counts() -> tuple[int, int, int]:
    """Characters: hidden rightly, hidden wrongly, shown wrongly."""
    right = wrong = missed = 0
    for case in CASES:
        text, wanted = _wanted(case)
        for was, want, got in zip(text, wanted, mask_text(text), strict=True):
            right += want == DOT == got and was != DOT
            wrong += got == DOT != want
            missed += want == DOT != got
    return right, wrong, missed


def test_that_nearly_everything_personal_goes_and_nearly_nothing_else() -> None:
    right, wrong, missed = _counts()
    assert right / (right + missed) >= 0.99, f"recall {right / (right + missed):.3f}"
    assert right / (right + wrong) >= 0.99, f"precision {right / (right + wrong):.3f}"


@pytest.mark.parametrize("case", CASES)
def test_that_each_case_is_shown_as_it_must_be(case: str) -> None:
    text, wanted = _wanted(case)
    assert mask_text(text).replace(" ", "") == wanted.replace(" ", "") or mask_text(text) == wanted


def test_that_a_long_text_of_nothing_but_signs_is_masked_at_once() -> None:
    for text in (
        "市" * 5000 + "1",
        "様" * 5000,
        "東京都" * 2000 + "1-",
        "0-" * 5000,
        "山田" * 3000 + "様",
        "a@" * 3000,
    ):
        assert len(mask_text(text)) == len(text)
