from __future__ import annotations

import json
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_kit import Read, RowsOf, Save

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.domain.refusals import NOT_AN_OBJECT, NOT_JSON, NOT_TEXT
from viewer.events.importing.reading import read_raw


def test_that_lines_become_rows_and_nested_objects_columns(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(
        save("a.jsonl", '{"id":1,"who":{"name":"山田","tags":["a",1]},"ok":true}\n{"id":2,"who":null,"new":"x"}\n')
    )
    assert raw.format == "jsonl"
    assert raw.columns == ("id", "who.name", "who.tags", "ok", "new")
    assert rows_of(raw) == [(1, "1", "山田", '["a",1]', "true", None), (2, "2", None, None, None, "x")]


def test_that_numbers_keep_their_digits(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.jsonl", '{"id":12345678901234567890123,"x":1.10,"y":1e400}\n{"id":0}\n'))
    assert rows_of(raw)[0] == (1, "12345678901234567890123", "1.10", "1e400")


@pytest.mark.parametrize("text", ['[{{"id":"a","n":{n}}}]', '{{"id":"a","n":{n}}}\n'])
def test_that_numbers_of_thousands_of_digits_are_text_too(save: Save, read: Read, rows_of: RowsOf, text: str) -> None:
    raw = read(save("a.json", text.format(n="9" * 5000)))
    assert (raw.records, rows_of(raw)) == (1, [(1, "a", "9" * 5000)])


def test_that_a_cut_last_line_is_refused_and_the_rest_goes_in(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.jsonl", '{"id":1}\n\n{"id":2}\n[3]\n{"id":4,"te'))
    assert rows_of(raw) == [(1, "1"), (2, "2")]
    assert [(one.row, one.reason, one.text) for one in raw.refused] == [
        (3, NOT_AN_OBJECT, "[3]"),
        (4, NOT_JSON, '{"id":4,"te'),
    ]
    assert raw.records == 4


def test_that_half_characters_are_refused(save: Save, read: Read) -> None:
    raw = read(save("a.jsonl", '{"id":1}\n{"id":"\\ud83d"}\n'))
    assert [(one.row, one.reason) for one in raw.refused] == [(2, NOT_TEXT)]


@pytest.mark.parametrize(
    "text",
    [
        '[{"id":1},{"id":2}]',
        '{"count":2,"next":null,"tickets":[{"id":1},{"id":2}]}',
        '{"id":1}{"id":2}',
        '{\n  "id": 1\n}\n{\n  "id": 2\n}\n',
        '\ufeff[\n {"id":1},\n {"id":2}\n]\n',
    ],
)
def test_that_every_shape_of_json_gives_its_records(save: Save, read: Read, rows_of: RowsOf, text: str) -> None:
    raw = read(save("a.json", text))
    assert raw.format == "json"
    assert rows_of(raw) == [(1, "1"), (2, "2")]


def test_that_one_event_with_a_list_is_one_record(save: Save, read: Read, rows_of: RowsOf) -> None:
    event = {"name": "view", "at": 1, "user": "a", "page": "x", "params": [{"key": "a"}, {"key": "b"}]}
    raw = read(save("a.json", json.dumps(event)))
    assert raw.records == 1
    assert rows_of(raw)[0][-1] == '[{"key":"a"},{"key":"b"}]'


def test_that_the_list_of_records_can_be_named(save: Save, read: Read, rows_of: RowsOf) -> None:
    path = save("a.json", '{"meta":[{"x":1}],"data":{"rows":[{"id":1},{"id":2}]}}')
    assert rows_of(read(path, records="data.rows")) == [(1, "1"), (2, "2")]
    with pytest.raises(AshiatoError, match="no list called nothing"):
        read(path, records="nothing")


def test_that_a_cut_array_loses_its_last_record_only(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.json", '[{"id":1},{"id":2},{"id":3,"na'))
    assert rows_of(raw) == [(1, "1"), (2, "2")]
    assert [(one.row, one.reason) for one in raw.refused] == [(3, NOT_JSON)]


def test_that_json_broken_in_the_middle_is_an_error_with_the_record(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="broken in the middle") as caught:
        read(save("a.json", '[{"id":1},{"id" 2},' + '{"id":3},' * 50 + '{"id":4}]'))
    assert caught.value.where == "a.json, record 2"


def test_that_arrays_larger_than_a_block_are_read_whole(save: Save, read: Read, rows_of: RowsOf) -> None:
    records = [{"id": number, "text": "あ" * 300} for number in range(5000)]
    raw = read(save("a.json", json.dumps(records, ensure_ascii=False)))
    assert (raw.records, raw.rows) == (5000, 5000)
    assert rows_of(raw)[-1][1] == "4999"


def test_that_columns_that_come_late_are_kept(save: Save, read: Read, rows_of: RowsOf) -> None:
    lines = [json.dumps({"id": number}) for number in range(25_000)] + ['{"id":25000,"late":"yes"}']
    raw = read(save("a.jsonl", "\n".join(lines)))
    assert raw.columns == ("id", "late")
    assert rows_of(raw)[-1] == (25_001, "25000", "yes")


def test_that_records_stay_in_order_over_many_batches(save: Save, read: Read, rows_of: RowsOf) -> None:
    lines = [json.dumps({"id": number, f"k{number // 20_000}": "x"}) for number in range(65_000)]
    raw = read(save("a.jsonl", "\n".join(lines)))
    assert [int(row[1]) for row in rows_of(raw)] == list(range(65_000))


def test_that_ids_used_as_keys_are_an_error(save: Save, read: Read) -> None:
    body = "\n".join(json.dumps({f"user{number}": 1, "x": 1}) for number in range(4100))
    with pytest.raises(AshiatoError, match="different columns"):
        read(save("a.jsonl", body))


def test_that_json_in_cp932_is_read(save: Save, read: Read, rows_of: RowsOf) -> None:
    raw = read(save("a.json", '[{"名前":"髙橋"},{"名前":"山田"}]'.encode("cp932")))
    assert (raw.encoding, rows_of(raw)[0]) == ("cp932", (1, "髙橋"))


_VALUE = st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12))


@settings(max_examples=40)
@given(st.lists(st.fixed_dictionaries({"a": _VALUE, "b": _VALUE, "c.d": _VALUE}), min_size=2, max_size=10))
def test_that_records_written_as_json_lines_are_read_back_equal(records: list[dict[str, str | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
        (raw,) = read_raw(path, ReadOptions(format="jsonl"), Path(folder), silent)
        with duckdb.connect() as con:
            cells = con.execute(f'SELECT * EXCLUDE ("row") FROM {raw.rows_sql} ORDER BY "row"').fetchall()
    found = [dict(zip(raw.columns, row, strict=True)) for row in cells]
    assert [{key: one.get(key) for key in ("a", "b", "c.d")} for one in found] == [
        {key: value or None for key, value in one.items()} for one in records
    ]
