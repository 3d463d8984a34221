from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_kit import Read, RowsOf, Save

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Progress, silent
from viewer.domain.refusals import TOO_FEW_CELLS, TOO_MANY_CELLS, UNCLOSED_QUOTE
from viewer.events.importing.reading import read_raw


def test_that_a_plain_file_becomes_numbered_rows_of_text(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,value\n00004,1.50\n12345678901234567890,\n"))
    assert rows_of(raw) == [(1, "00004", "1.50"), (2, "12345678901234567890", None)]
    assert (raw.format, raw.encoding, raw.records, raw.rows, raw.refused) == ("csv", "utf-8", 2, 2, ())


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_that_the_delimiter_is_found(save: Save, read: Read, rows_of: RowsOf, delimiter: str) -> None:
    text = "id,name,note\n1,a,x y\n2,b,z\n".replace(",", delimiter)
    raw = read(save("a.txt", text))
    assert raw.columns == ("id", "name", "note")
    assert rows_of(raw) == [(1, "1", "a", "x y"), (2, "2", "b", "z")]


def test_that_title_lines_above_the_header_are_passed_over(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", '陽性患者,,\n出力日: 2026/10/3,,\n\nNo,"公表\n年月日",備考\n1,2020/2/25,\n'))
    assert raw.columns == ("No", "公表 年月日", "備考")
    assert rows_of(raw) == [(1, "1", "2020/2/25", None)]


def test_that_a_shorter_preamble_is_passed_over(save: Save, read: Read) -> None:
    raw = read(save("a.csv", "アカウント名,店\nタイムゾーン,+09:00\n送信者,日,時刻,内容\nUser,2026/1/2,10:00,やあ\n"))
    assert raw.columns == ("送信者", "日", "時刻", "内容")
    assert raw.records == 1


def test_that_a_named_header_row_is_believed(save: Save, read: Read) -> None:
    path = save("a.csv", "a,b\nc,d\n1,2\n")
    assert read(path, header_row=2).columns == ("c", "d")
    assert read(path, header_row=0).columns == ("column1", "column2")
    assert read(path, header_row=0).records == 3


def test_that_a_file_of_numbers_only_has_no_header(save: Save, read: Read) -> None:
    raw = read(save("a.csv", "1,2026-01-02,3\n2,2026-01-03,4\n"))
    assert (raw.columns, raw.records) == (("column1", "column2", "column3"), 2)


def test_that_duplicate_headers_are_told_apart(save: Save, read: Read) -> None:
    raw = read(save("a.csv", "送料,送料,Row,row,,ID,id,file_row_number\n1,2,3,4,5,6,7,8\n"))
    assert raw.columns == ("送料", "送料 (2)", "Row (2)", "row (3)", "column5", "ID", "id (2)", "file_row_number (2)")


def test_that_headers_cannot_take_the_names_the_program_uses(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", 'row,ROW,"a""b; DROP",file_row_number, key,\n1,2,3,4,5,6\n'))
    assert raw.columns == ("row (2)", "ROW (3)", 'a"b; DROP', "file_row_number (2)", "key", "column6")
    assert rows_of(raw) == [(1, "1", "2", "3", "4", "5", "6")]


def test_that_zero_bytes_are_letters_and_lose_no_row(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,na\x00me\nC\x001,b\nC2,\x00\n"))
    assert (raw.columns, rows_of(raw)) == (("id", "name"), [(1, "C\x001", "b"), (2, "C2", "\x00")])


def test_that_a_table_of_ten_thousand_columns_is_an_error_at_once(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="more than 4000") as caught:
        read(save("wide.csv", ",".join(["a"] * 10_000) + "\n" + ",".join(["1"] * 10_000)))
    assert caught.value.where == "wide.csv"


def test_that_newlines_inside_quoted_cells_stay(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", 'id,note\r\n1,"two\r\nlines, ""quoted"""\r\n2,one\r\n'))
    assert rows_of(raw) == [(1, "1", 'two\r\nlines, "quoted"'), (2, "2", "one")]


def test_that_blank_lines_are_no_records(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,note\n\n1,a\n   \n\n2,b\n\n"))
    assert raw.records == 2
    assert rows_of(raw) == [(1, "1", "a"), (2, "2", "b")]


def test_that_rows_of_another_width_are_refused_one_by_one(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,name,note\n1,a,x\n2,b\n3,c,z,extra\n4,d,w\n5\n"))
    assert rows_of(raw) == [(1, "1", "a", "x"), (4, "4", "d", "w")]
    assert [(one.row, one.reason, one.text) for one in raw.refused] == [
        (2, TOO_FEW_CELLS, "2,b"),
        (3, TOO_MANY_CELLS, "3,c,z,extra"),
        (5, TOO_FEW_CELLS, "5"),
    ]
    assert raw.records == 5


@pytest.mark.parametrize("every", [3, 700])
def test_that_records_keep_their_numbers_around_gaps(save: Save, read: Read, rows_of: RowsOf, every: int) -> None:
    lines = [f"{n},a" if n % every else f"{n}" for n in range(1, 8001)]
    raw = read(save("a.csv", "id,note\n" + "\n".join(lines) + "\n"))
    assert [one.row for one in raw.refused] == list(range(every, 8001, every))
    assert [(row, int(cell)) for row, cell, _ in rows_of(raw)] == [(n, n) for n in range(1, 8001) if n % every]


def test_that_quoted_cells_survive_a_bad_line_elsewhere(save: Save, read: Read, rows_of: RowsOf) -> None:
    rows = [f'"{n}","say ""{n}"", twice\r\nor more",""\r\n' for n in range(1, 3001)]
    rows[1500] = "bad\r\n"
    raw = read(save("a.csv", "id,note,empty\r\n" + "".join(rows)))
    assert [one.row for one in raw.refused] == [1501]
    found = rows_of(raw)
    assert len(found) == 2999
    assert found[-1] == (3000, "3000", 'say "3000", twice\r\nor more', None)


def test_that_file_and_folder_names_are_no_patterns(tmp_path: Path, work_dir: Path) -> None:
    folder = tmp_path / "year=2026 [x] *" / "k=v"
    folder.mkdir(parents=True)
    for name in ("[受注] a*.csv", "[受注] ab.csv"):
        (folder / name).write_text(f"id,name\n1,{name}\n", encoding="utf-8")
    inside = folder / "w[1]=?"
    inside.mkdir()
    (raw,) = read_raw(folder / "[受注] a*.csv", ReadOptions(), inside, silent)
    with duckdb.connect() as con:
        assert con.execute(f"FROM {raw.rows_sql}").fetchall() == [(1, "1", "[受注] a*.csv")]


def test_that_empty_cells_beyond_the_header_do_no_harm(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", "id,name\n1,a,\n2,b,,\n"))
    assert rows_of(raw) == [(1, "1", "a"), (2, "2", "b")]


def test_that_an_unclosed_quote_costs_its_own_line_only(save: Save, read: Read, rows_of: RowsOf) -> None:
    lines = [f'{number},"name {number}",note' for number in range(1, 8)]
    lines[2] = '3,"name 3,note'
    raw = read(save("a.csv", "id,name,note\n" + "\n".join(lines) + "\n"))
    assert [(one.row, one.reason) for one in raw.refused] == [(3, UNCLOSED_QUOTE)]
    assert [row[0] for row in rows_of(raw)] == [1, 2, 4, 5, 6, 7]
    assert raw.records == 7


def test_that_an_unclosed_quote_does_not_swallow_plain_rows(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", 'id,name\n1,a\n2,"b\n3,c\n4,d\n'))
    assert [(one.row, one.reason) for one in raw.refused] == [(2, UNCLOSED_QUOTE)]
    assert rows_of(raw) == [(1, "1", "a"), (3, "3", "c"), (4, "4", "d")]


def test_that_rows_between_an_unclosed_quote_and_a_later_one_come_back(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", 'id,name,note\n1,"a,x\n2,b,y\n3,c,"z"\n4,d,w\n'))
    assert [one.row for one in raw.refused] == [1]
    assert [row[0] for row in rows_of(raw)] == [2, 3, 4]


def test_that_quotes_inside_unquoted_cells_are_taken_as_they_are(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.csv", 'id,name\n1,5" pipe\n2,"a ""b"" c"\n'))
    assert rows_of(raw) == [(1, "1", '5" pipe'), (2, "2", 'a "b" c')]


def test_that_a_file_without_quoting_is_recognised(save: Save, read: Read, rows_of: RowsOf) -> None:
    body = "".join(f'{number}\t"begins so\tend {number}\n' for number in range(1, 41))
    raw = read(save("a.tsv", "id\ttext\tmore\n" + body))
    assert (raw.records, raw.refused) == (40, ())
    assert rows_of(raw)[0] == (1, "1", '"begins so', "end 1")


def test_that_lines_may_end_in_carriage_returns_alone(save: Save, read: Read, rows_of: RowsOf) -> None:
    assert rows_of(read(save("a.csv", "id,note\r1,a\r2,b\r"))) == [(1, "1", "a"), (2, "2", "b")]


def test_that_mixed_line_ends_are_read(save: Save, read: Read, rows_of: RowsOf) -> None:
    assert rows_of(read(save("a.csv", "id,note\r\n1,a\n2,b\r\n3,c"))) == [(1, "1", "a"), (2, "2", "b"), (3, "3", "c")]


def test_that_one_column_is_a_table_too(save: Save, read: Read, rows_of: RowsOf) -> None:
    assert rows_of(read(save("a.csv", "member_id\n00001\n\n00002\n"))) == [(1, "00001"), (2, "00002")]


def test_that_a_header_alone_is_a_table_of_no_rows(save: Save, read: Read) -> None:
    raw = read(save("a.csv", "id,note\n"))
    assert (raw.columns, raw.records, raw.rows) == (("id", "note"), 0, 0)


def test_that_very_long_cells_are_read(save: Save, read: Read, rows_of: RowsOf) -> None:
    long = "あ" * 1_500_000
    raw = read(save("a.csv", f"id,note\n1,{long}\n2,b\n"))
    assert rows_of(raw) == [(1, "1", long), (2, "2", "b")]


def test_that_a_table_that_fits_nowhere_is_an_error_and_not_a_million_refusals(save: Save, read: Read) -> None:
    body = "".join("x,y,z\n" if number % 3 else "x,y\n" for number in range(4000))
    with pytest.raises(AshiatoError) as caught:
        read(save("a.csv", "a,b\n1,2\n" + body), header_row=1)
    assert caught.value.where.startswith("a.csv, record ")
    assert caught.value.next_step is not None


def test_that_a_file_of_blank_lines_says_so(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="blank lines") as caught:
        read(save("a.csv", "\n\n  \n"))
    assert caught.value.where == "a.csv"


def test_that_reading_stops_when_asked_and_leaves_nothing(save: Save, work_dir: Path) -> None:
    path = save("a.csv", "id,note\n" + "".join(f"{number},abc\n" for number in range(400_000)))

    def stop(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_raw(path, ReadOptions(), work_dir, stop)
    assert [one for one in work_dir.rglob("*") if one.is_file()] == []


_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@settings(max_examples=40)
@given(st.lists(st.tuples(_CELL, _CELL, _CELL), min_size=1, max_size=12))
def test_that_rows_written_as_csv_are_read_back_equal(rows: list[tuple[str, ...]]) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow(["first", "second", "third"])
    writer.writerows(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(buffer.getvalue().encode())
        (raw,) = read_raw(path, ReadOptions(format="csv", header_row=1, delimiter=","), Path(folder), silent)
        with duckdb.connect() as con:
            found = con.execute(f'SELECT first, second, third FROM {raw.rows_sql} ORDER BY "row"').fetchall()
    assert raw.refused == ()
    assert found == [tuple(cell or None for cell in row) for row in rows]


_MESS = st.text(st.sampled_from('a1,"\n\r \tあ'), max_size=120)


@settings(max_examples=80)
@given(_MESS)
def test_that_parsed_and_refused_are_all_records_whatever_the_file_holds(mess: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(("id,name,note\n" + mess).encode())
        (raw,) = read_raw(path, ReadOptions(format="csv", header_row=1, delimiter=","), Path(folder), silent)
        with duckdb.connect() as con:
            numbers = [row for (row,) in con.execute(f'SELECT "row" FROM {raw.rows_sql}').fetchall()]
    assert sorted(numbers + [one.row for one in raw.refused]) == list(range(1, raw.records + 1))
    assert raw.rows == len(numbers)
