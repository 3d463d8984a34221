from __future__ import annotations

import pytest
from reading_kit import Read, RowsOf, Save

from viewer.domain.errors import AshiatoError

TABLE = "会員ID,氏名,メモ\n00001,髙橋 一郎,①ご意見：とても良い～\n00002,山﨑 花子,ﾊﾝｶｸとカタカナ㈱\n" * 1


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp932", "cp932"),
        ("utf-16", "utf-16"),
    ],
)
def test_that_japanese_encodings_are_found(save: Save, read: Read, rows_of: RowsOf, codec: str, found: str) -> None:
    text = TABLE.replace("～", "")
    raw = read(save("a.csv", text.encode(codec)))
    assert raw.encoding == found
    assert raw.columns == ("会員ID", "氏名", "メモ")
    assert rows_of(raw)[0] == (1, "00001", "髙橋 一郎", "①ご意見：とても良い")


def test_that_euc_jp_is_not_taken_for_cp932(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "会員番号,ご意見\n1,商品の説明が分かりやすい\n2,配送が遅い\n".encode("euc_jp")))
    assert raw.encoding == "euc_jp"
    assert rows_of(raw)[1] == (2, "2", "配送が遅い")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_that_utf16_without_a_mark_is_found(save: Save, read: Read, rows_of: RowsOf, codec: str) -> None:
    raw = read(save("a.csv", "user_id,comment\n1,とても良い\n2,fine\n3,ok then\n".encode(codec)))
    assert raw.encoding == codec
    assert rows_of(raw)[0] == (1, "1", "とても良い")


def test_that_half_width_katakana_in_cp932_stays_cp932(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "ｶｲｲﾝ,ﾒﾓ\n1,ﾔﾏﾀﾞ ﾀﾛｳ\n".encode("cp932")))
    assert raw.encoding == "cp932"
    assert rows_of(raw) == [(1, "1", "ﾔﾏﾀﾞ ﾀﾛｳ")]


def test_that_the_whole_file_decides_and_not_its_beginning(save: Save, read: Read, rows_of: RowsOf) -> None:
    head = "id,memo\n" + "".join(f"{number},plain\n" for number in range(60_000))
    raw = read(save("a.csv", head.encode() + "60000,最後だけ日本語\n".encode("cp932")))
    assert raw.encoding == "cp932"
    assert rows_of(raw)[-1] == (60_001, "60000", "最後だけ日本語")


def test_that_a_cp932_file_called_utf8_is_an_error_with_its_place(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="not utf-8") as caught:
        read(save("a.csv", "id,memo\n1,a\n2,日本\n".encode("cp932")), encoding="utf-8")
    assert caught.value.where == "a.csv, line 3, byte 15"
    assert "Leave the encoding out" in str(caught.value.next_step and caught.value.next_step.source)


def test_that_a_utf8_file_called_cp932_is_an_error(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="not cp932"):
        read(save("a.csv", "id,memo\n1,髙橋さんのご意見\n"), encoding="cp932")


def test_that_bytes_of_no_encoding_are_an_error(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="none of UTF-8") as caught:
        read(save("a.csv", b"id,memo\n1,\x81\x20\xff\xfe\x80\xa0\n2,b\n"))
    assert caught.value.where.startswith("a.csv, line 2")


def test_that_an_unknown_encoding_is_an_error(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="no encoding called klingon"):
        read(save("a.csv", "a,b\n1,2\n"), encoding="klingon")


@pytest.mark.parametrize("name", ["Shift_JIS", "sjis", "SJIS-win", "cp932", "MS932"])
def test_that_the_names_people_use_for_cp932_are_known(save: Save, read: Read, rows_of: RowsOf, name: str) -> None:
    raw = read(save("a.csv", "id,memo\n1,①髙\n".encode("cp932")), encoding=name)
    assert rows_of(raw) == [(1, "1", "①髙")]


def test_that_western_files_are_read_when_named(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,city\n1,Zürich\n".encode("cp1252")), encoding="cp1252")
    assert rows_of(raw) == [(1, "1", "Zürich")]
