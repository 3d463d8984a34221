"""The display mask: what is hidden, what stays readable, and that positions in texts stay."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.channels import Channel
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.text import english
from viewer.domain.transcripts import turns_of
from viewer.presenters.masking import (
    Mask,
    is_customer_speaker,
    known_words,
    mask_field,
    mask_text,
    mask_turns,
    nickname,
)

SECRET = b"s" * 32
AS_OF = date(2026, 10, 4)
HANAKO = (
    CustomerField(FieldRole.NAME, "氏名", "山田 花子"),
    CustomerField(FieldRole.READING, "フリガナ", "ヤマダ ハナコ"),
    CustomerField(FieldRole.PHONE, "電話", "045-123-4567"),
    CustomerField(FieldRole.MAIL, "メール", "hanako@example.jp"),
    CustomerField(FieldRole.OTHER, "会員ランク", "ゴールド"),
)


def test_that_a_nickname_is_the_same_every_time_and_another_with_another_secret() -> None:
    assert nickname("crm:C-04821", "ja", SECRET) == nickname("crm:C-04821", "ja", SECRET)
    assert nickname("crm:C-04821", "ja", SECRET) != nickname("crm:C-04821", "ja", b"t" * 32)


def test_that_a_nickname_is_readable_in_both_languages_and_tells_no_id() -> None:
    assert nickname("crm:C-04821", "ja", SECRET).isprintable()
    assert nickname("crm:C-04821", "en", SECRET).replace(" ", "").isalpha()
    assert "04821" not in nickname("crm:C-04821", "ja", SECRET)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_two_thousand_customers_rarely_share_a_nickname(language: str) -> None:
    for secret in (b"a" * 32, b"b" * 32, b"c" * 32):
        names = {nickname(f"crm:C-{number:05d}", language, secret) for number in range(2_000)}
        assert len(names) > 1_970


@pytest.mark.parametrize(
    ("role", "value", "shown"),
    [
        (FieldRole.NAME, "山田 花子", "●●●"),
        (FieldRole.READING, "ヤマダ ハナコ", "●●●"),
        (FieldRole.PHONE, "090-1234-5678", "●●●"),
        (FieldRole.MAIL, "hanako@example.jp", "●●●"),
        (FieldRole.ADDRESS, "神奈川県横浜市西区みなとみらい1-2-3", "神奈川県●●●"),
        (FieldRole.ADDRESS, "〒220-0012 神奈川県横浜市", "神奈川県●●●"),
        (FieldRole.ADDRESS, "京都府京都市", "京都府●●●"),
        (FieldRole.ADDRESS, "東京都府中市", "東京都●●●"),
        (FieldRole.ADDRESS, "横浜市西区", "●●●"),
        (FieldRole.BIRTHDAY, "1984-05-12", "In their 40s"),
        (FieldRole.BIRTHDAY, "19840512", "In their 40s"),
        (FieldRole.BIRTHDAY, "1984年5月12日", "In their 40s"),
        (FieldRole.BIRTHDAY, "1984-05-12 00:00:00", "In their 40s"),
        (FieldRole.BIRTHDAY, "昭和59年5月12日", "In their 40s"),
        (FieldRole.BIRTHDAY, "S59.5.12", "In their 40s"),
        (FieldRole.BIRTHDAY, "平成元年1月8日", "In their 30s"),
        (FieldRole.BIRTHDAY, "1986/10/04", "In their 40s"),
        (FieldRole.BIRTHDAY, "1986/10/05", "In their 30s"),
        (FieldRole.BIRTHDAY, "2020", "Under 10"),
        (FieldRole.BIRTHDAY, "secret", "●●●"),
        (FieldRole.BIRTHDAY, "1984-13-40", "●●●"),
        (FieldRole.BIRTHDAY, "1492-10-12", "●●●"),
        (FieldRole.OWNER, "佐藤", "Staff member"),
        (FieldRole.DO_NOT_CALL, "1", "1"),
        (FieldRole.OTHER, "ゴールド", "ゴールド"),
        (FieldRole.NAME, " ", " "),
    ],
)
def test_that_a_field_shows_only_what_its_role_allows(role: FieldRole, value: str, shown: str) -> None:
    assert mask_field(role, value, english, AS_OF) == shown


def test_that_a_birthday_shows_the_year_when_no_day_is_given_to_tell_the_age_on() -> None:
    assert mask_field(FieldRole.BIRTHDAY, "1984-05-12", english) == "Born in 1984"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("連絡先は hanako.y+1@mail.example.co.jp です", "連絡先は ●●●●●●●●●●●●●●●●●●●●●●●●●●●●● です"),
        ("ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐまで", "●●●●●●●●●●●●●●●●●まで"),
        ("090-1234-5678に電話", "●●●●●●●●●●●●●に電話"),
        ("０９０－１２３４－５６７８に電話", "●●●●●●●●●●●●●に電話"),
        ("電話は09012345678。", "電話は●●●●●●●●●●●。"),
        ("045(123)4567", "●●●●●●●●●●●●"),
        ("(045) 123-4567", "●●●●●●●●●●●●●●"),
        ("call +81 90-1234-5678 now", "call ●●●●●●●●●●●●●●●● now"),
        ("カード4111 1111 1111 1111で", "カード●●●●●●●●●●●●●●●●●●●で"),
        ("4111111111111111", "●●●●●●●●●●●●●●●●"),
        ("〒220-0012 横浜", "●●●●●●●●● 横浜"),
        ("220-0012", "●●●●●●●●"),
        ("お電話ありがとうございます、佐藤と申します。", "お電話ありがとうございます、●●と申します。"),
        ("担当の鈴木でございます", "担当の●●でございます"),
    ],
)
def test_that_free_text_hides_ways_to_reach_a_person(text: str, shown: str) -> None:
    masked = mask_text(text)
    assert len(masked) == len(text)
    assert masked.rstrip("●") == shown.rstrip("●")


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-03 05:12 に184,000円のソファを注文",
        "注文番号 A-1024、120cm×60cm、NPS 2",
        "納期が14日から21日になった。3回目です。",
        "担当の方がいいと思います",
        "1234567890123456",
        "8時30分から17時00分",
        "納期は、来週です。お店、定休日です。",
        "担当者が承ります",
        "ご注文、以上でございます",
    ],
)
def test_that_what_is_no_way_to_reach_a_person_stays_readable(text: str) -> None:
    assert mask_text(text) == text


def test_that_free_text_hides_what_the_fields_say_about_the_customer() -> None:
    text = "山田花子です。山田様ですね、045-123-4567、ハナコと読みます。ゴールド会員です。"

    assert mask_text(text, known_words(HANAKO)) == (
        "●●●●です。●●様ですね、●●●●●●●●●●●●、●●●と読みます。ゴールド会員です。"
    )


def test_that_a_name_of_one_character_is_hidden_only_where_it_is_a_name() -> None:
    mori = known_words([CustomerField(FieldRole.NAME, "氏名", "森 一")])

    assert mask_text("森様、森の香りの棚です", mori) == "●様、森の香りの棚です"


@given(st.text(alphabet="0９-－ー()（） @.a漢様〒+\n", max_size=40))
def test_that_no_mask_moves_a_character_and_masking_twice_is_masking_once(text: str) -> None:
    masked = mask_text(text, ["漢様"])

    assert len(masked) == len(text)
    assert all(shown in ("●", was) for shown, was in zip(masked, text, strict=True))


def test_that_staff_become_roles_with_letters_and_their_names_vanish_from_what_is_said() -> None:
    call = turns_of(
        "[00:00] オペレーター 佐藤: お電話ありがとうございます。佐藤でございます。\n"
        "[00:08] お客様: 佐藤さん、山田です。\n"
        "[00:20] 鈴木: 代わりました。\n"
        "[00:25] オペレーター 佐藤: 失礼します。"
    )

    shown = mask_turns(call, Channel.CALL, english, known_words(HANAKO))

    assert [turn.speaker for turn in shown] == ["Operator A", "お客様", "Operator B", "Operator A"]
    assert shown[0].words == "お電話ありがとうございます。●●でございます。"
    assert shown[1].words == "●●さん、●●です。"
    assert [turn.char_start for turn in shown] == [turn.char_start for turn in call]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ラヴァ家具お客様センターの岸本が承ります。", "ラヴァ家具お客様センターの●●が承ります。"),
        ("お客様センター、真鍋でございます。", "お客様センター、●●でございます。"),
        (
            "お待たせして申し訳ございません。ラヴァ家具、久野です。",
            "お待たせして申し訳ございません。ラヴァ家具、●●です。",
        ),
        ("ご不明な点は、お電話ください。三田村が承りました。", "ご不明な点は、お電話ください。●●●が承りました。"),
        ("担当の日比野です。", "担当の●●●です。"),
        ("ラヴァ家具の宇佐美と申します。", "ラヴァ家具の●●●と申します。"),
    ],
)
def test_that_staff_who_present_themselves_are_hidden(said: str, shown: str) -> None:
    assert mask_text(said) == shown


def test_that_staff_are_hidden_in_all_that_is_said_also_when_only_an_attribute_names_them() -> None:
    call = turns_of(
        "[00:00] オペレーター: ラヴァ家具の岸本が承ります。\n"
        "[00:09] お客様: 岸本さん、前は若林さんでした。\n"
        "[00:12] オペレーター: はい。"
    )
    mask = Mask(english, "en", b"s" * 32)

    shown = mask.turns(call, Channel.CALL, (), {"オペレーター": "若林", "待ち時間(秒)": "100"})

    assert [turn.words for turn in shown] == ["ラヴァ家具の●●が承ります。", "●●さん、前は●●さんでした。", "はい。"]
    assert mask.attribute("オペレーター", "若林") == "Staff member"
    assert mask.attribute("担当部署", "配送課") == "配送課"
    assert mask.attribute("待ち時間(秒)", "100") == "100"


def test_that_a_speaker_without_a_role_is_staff_of_the_place_unless_it_is_the_customer() -> None:
    talk = turns_of("山田 花子: これください\n高橋: はい\n店員 中村: どうぞ\n自動音声: 閉店です")

    shown = mask_turns(talk, Channel.SHOP, english, known_words(HANAKO))

    assert [turn.speaker for turn in shown] == ["Customer", "Shop clerk A", "Shop clerk B", "自動音声"]


def test_that_a_mask_that_is_off_shows_everything_but_keeps_the_nickname() -> None:
    mask = Mask(english, "ja", SECRET, AS_OF)
    masked = mask.field(HANAKO[0])
    mask.is_on = False

    assert (masked, mask.field(HANAKO[0])) == ("●●●", "山田 花子")
    assert mask.text("hanako@example.jp", HANAKO) == "hanako@example.jp"
    assert mask.name("crm:1") == nickname("crm:1", "ja", SECRET)


def test_that_a_short_name_in_letters_is_hidden_only_as_a_whole_word() -> None:
    known = known_words([CustomerField(FieldRole.NAME, "Name", "Li Ed")])
    assert mask_text("Li ordered, delivery by LINE: Ed様", known) == "●● ordered, delivery by LINE: ●●様"


@pytest.mark.parametrize(
    ("customer_id", "shown"),
    [("crm:0000123456", "0000123456"), ("mail:taro@example.jp", "●●●"), ("web:a@b.example", "●●●"),
     ("phone:09012345678", "●●●"), ("4711", "4711")],
)  # fmt: skip
def test_that_an_id_shows_unless_it_reaches_a_person(customer_id: str, shown: str) -> None:
    mask = Mask(english, "en", b"k" * 32)
    assert mask.identity(customer_id) == shown
    mask.is_on = False
    assert mask.identity(customer_id) == customer_id.rpartition(":")[2]


@pytest.mark.parametrize("speaker", ["お客様", "契約者様", "会員（本人）", "Customer 1", "CALLER", "User"])
def test_that_the_customer_is_known_among_speakers(speaker: str) -> None:
    assert is_customer_speaker(speaker)


@pytest.mark.parametrize("speaker", ["接客担当", "お客様相談室 佐藤", "Customer Service", "オペレーター", ""])
def test_that_staff_with_a_word_for_customers_in_their_name_are_not_the_customer(speaker: str) -> None:
    assert not is_customer_speaker(speaker)
