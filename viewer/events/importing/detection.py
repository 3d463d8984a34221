"""Which format a file has, by what is in it; its ending only decides between CSV and TSV."""

from __future__ import annotations

import json
import zipfile
from pathlib import PurePath
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.importing import encodings
from viewer.events.importing.containers import PlainFile

_HEAD: Final = 1 << 16
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_NO_TABLES: Final = (
    (b"%PDF", "PDF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"SQLite format 3", "SQLite"),
    (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"), (b"7z\xbc\xaf", "7-Zip"), (b"Rar!", "RAR"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
)  # fmt: skip


def find_format(plain: PlainFile) -> str:
    """One of the names in FORMATS. Raises AshiatoError for what is known not to be a table, such as a PDF."""
    with plain.path.open("rb") as source:
        head = source.read(_HEAD)
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04") and zipfile.is_zipfile(plain.path):
        return "xlsx"
    if head.startswith(_OLD_OFFICE):
        raise AshiatoError(
            Text.translate("Import", "This is an old Excel file (.xls), or a workbook locked with a password."),
            where=plain.name,
            next_step=Text.translate("Import", "Open it in Excel and save it again as .xlsx or CSV."),
        )
    for mark, name in _NO_TABLES:
        if head.startswith(mark):
            raise AshiatoError(
                Text.translate("Import", "This is a {name} file, not a table.", name=name),
                where=plain.name,
                next_step=Text.translate(
                    "Import", "Use CSV, TSV, JSON, JSON Lines, Parquet or XLSX; gzip or zip is fine."
                ),
            )
    text = _head_text(head).lstrip()
    if text.startswith(("{", "[")) and _is_json(text, len(head) == _HEAD):
        return _kind_of_json(text)
    return "tsv" if PurePath(plain.inner_name).suffix.lower() in (".tsv", ".tab") else "csv"


def _head_text(head: bytes) -> str:
    encoding = encodings.byte_order_mark(head) or encodings.looks_wide(head) or encodings.UTF8
    return head.decode(encoding, errors="replace").removeprefix("\ufeff")


def _is_json(text: str, is_cut: bool) -> bool:
    """A CSV may begin with a bracket too: JSON goes on with a key, a value or its end."""
    following = text[1:].lstrip()[:1]
    if text[0] == "{":
        return following in ('"', "}") or (is_cut and not following)
    return following in ("{", "[", "]", '"') or following.isdigit()


def _kind_of_json(text: str) -> str:
    """JSON Lines if the first line is a whole object, unless it is the only one and holds a list (of the records)."""
    first, _, rest = text.partition("\n")
    if not first.startswith("{"):
        return "json"
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        # The first line may itself be the broken one, or longer than the head.
        return "jsonl" if rest.lstrip().startswith("{") and first.rstrip().endswith("}") else "json"
    has_lists = any(isinstance(item, list) for item in value.values())
    return "jsonl" if rest.strip() or not has_lists else "json"
