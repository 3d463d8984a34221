from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from reading_kit import Read, RowsOf, Save

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.events.importing.reading import read_raw

CSV = b"id,note\n" + b"".join(b"%d,abc\n" % number for number in range(1, 2001))


def _zip(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_that_gzip_and_plain_are_the_same_file(save: Save, read: Read, rows_of: RowsOf) -> None:
    plain, packed = read(save("a.csv", CSV)), read(save("b.csv.gz", gzip.compress(CSV)))
    assert plain.sha256 == packed.sha256 == hashlib.sha256(CSV).hexdigest()
    assert rows_of(plain) == rows_of(packed)
    assert (plain.container, packed.container, packed.file_name) == ("", "gzip", "b.csv.gz")


def test_that_each_member_of_a_zip_is_a_file_of_its_own(save: Save, work_dir: Path) -> None:
    inner = {"x.csv": b"a,b\n1,2\n", "d/y.json.gz": gzip.compress(b'{"a":1}\n{"a":2}\n'), "__MACOSX/._x.csv": b"junk"}
    first, second = read_raw(save("all.zip", _zip(inner)), ReadOptions(), work_dir, silent)
    assert (first.file_name, first.format, first.records) == ("all.zip/x.csv", "csv", 1)
    assert (second.file_name, second.format, second.records) == ("all.zip/d/y.json.gz", "jsonl", 2)
    assert second.container == "zip+gzip"


def test_that_japanese_member_names_of_windows_are_readable(save: Save, work_dir: Path) -> None:
    content = _zip({"X" * 8 + ".csv": b"a,b\n1,2\n"})
    content = content.replace(b"X" * 8, "受注一覧".encode("cp932"))
    (raw,) = read_raw(save("a.zip", content), ReadOptions(), work_dir, silent)
    assert raw.file_name == "a.zip/受注一覧.csv"


def test_that_a_gzip_cut_in_half_is_an_error_and_leaves_nothing(save: Save, read: Read, work_dir: Path) -> None:
    packed = gzip.compress(CSV)
    with pytest.raises(AshiatoError, match="cut off or damaged") as caught:
        read(save("a.csv.gz", packed[: len(packed) // 2]))
    assert caught.value.where == "a.csv.gz"
    assert caught.value.next_step is not None
    assert [one for one in work_dir.rglob("*") if one.is_file()] == []


def test_that_a_zip_cut_in_half_is_an_error(save: Save, read: Read) -> None:
    packed = _zip({"a.csv": CSV})
    with pytest.raises(AshiatoError, match="cut off or damaged"):
        read(save("a.zip", packed[: len(packed) // 2]))


def test_that_one_bad_member_takes_back_the_whole_zip(save: Save, read: Read, work_dir: Path) -> None:
    with pytest.raises(AshiatoError, match="empty") as caught:
        read(save("a.zip", _zip({"a.csv": CSV, "b.csv": b""})))
    assert caught.value.where == "a.zip/b.csv"
    assert [one for one in work_dir.rglob("*") if one.is_file()] == []


@pytest.mark.parametrize("content", [b"", gzip.compress(b"")])
def test_that_a_file_of_no_bytes_is_an_error(save: Save, read: Read, content: bytes) -> None:
    with pytest.raises(AshiatoError, match="0 bytes") as caught:
        read(save("a.csv", content))
    assert caught.value.where == "a.csv"
    assert caught.value.next_step is not None


def test_that_a_missing_file_and_a_folder_are_errors(read: Read, tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match="not there"):
        read(tmp_path / "nowhere.csv")
    with pytest.raises(AshiatoError, match="folder"):
        read(tmp_path)


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old excel"])
def test_that_what_is_no_table_is_refused_by_name(save: Save, read: Read, content: bytes) -> None:
    with pytest.raises(AshiatoError) as caught:
        read(save("a.csv", content))
    assert caught.value.next_step is not None


def test_that_an_unknown_format_is_an_error(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="no format called avro"):
        read(save("a.csv", CSV), format="avro")
