"""What hit everybody, kept in the workspace as one CSV file that any spreadsheet opens."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from viewer.domain.clock import us_of
from viewer.domain.common_events import CommonEvent
from viewer.domain.errors import AshiatoError
from viewer.domain.folding import fold
from viewer.domain.text import Text
from viewer.workspace.folder import WorkspaceFolder

FILE_NAME: Final = "common_events.csv"
MOST_EVENTS: Final = 10_000

_COLUMNS: Final = {
    "from": ("from", "start", "date", "開始", "開始日", "開始日時", "から", "日付", "期間開始"),
    "to": ("to", "end", "until", "終了", "終了日", "終了日時", "まで", "期間終了"),
    "kind": ("kind", "type", "種類", "種別", "区分"),
    "where": (
        "area",
        "segment",
        "where",
        "area or segment",
        "地域",
        "エリア",
        "対象",
        "セグメント",
        "地域・セグメント",
    ),
    "text": ("text", "title", "what", "内容", "できごと", "出来事", "本文", "タイトル"),
}
_MOMENT: Final = re.compile(
    r"^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?(?:[ T　]+(\d{1,2}):(\d{2})(?::\d{2})?)?$"
)


def load_common_events(folder: WorkspaceFolder) -> tuple[CommonEvent, ...]:
    """Those of the workspace, in time; none if there is no file. Raises AshiatoError if it cannot be read."""
    path = folder.path / FILE_NAME
    if not path.exists():
        return ()
    return read_common_events(path, ZoneInfo(folder.settings.time_zone))


def keep_common_events(folder: WorkspaceFolder, path: Path) -> int:
    """Puts the file at `path` in the place of the workspace's own, whole, and returns how many events it holds.

    Raises AshiatoError, and keeps the former ones, if a line cannot be understood.
    """
    events = read_common_events(path, ZoneInfo(folder.settings.time_zone))
    target = folder.path / FILE_NAME
    making = target.with_suffix(".csv.new")
    try:
        making.write_bytes(path.read_bytes())
        making.replace(target)
    except OSError as error:
        raise AshiatoError(
            Text.translate("CommonEvents", "The common events cannot be kept."),
            where=str(target),
            next_step=Text.translate("CommonEvents", "Check free space, and that you may write there."),
        ) from error
    return len(events)


def read_common_events(path: Path, zone: ZoneInfo) -> tuple[CommonEvent, ...]:
    """From a CSV (UTF-8 or CP932) with a header: from, to, kind, area or segment, text; in English or Japanese.

    A day without a time lasts to its end; without `to` the event lasts that day, or an hour if it has a time. Only
    `from` and `text` are needed. Raises AshiatoError, naming the line.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise AshiatoError(
            Text.translate("CommonEvents", "The file cannot be read."),
            where=str(path),
            next_step=Text.translate("CommonEvents", "Check that it is there and that you may read it."),
        ) from error
    lines = list(csv.reader(io.StringIO(_decoded(raw, path), newline="")))
    columns = _columns(lines[0] if lines else [], path)
    made = []
    for number, cells in enumerate(lines[1:], start=2):
        if any(cell.strip() for cell in cells):
            made.append(_event(cells, columns, zone, f"{path}, {number}"))
        if len(made) > MOST_EVENTS:
            raise _refused(
                Text.translate("CommonEvents", "There are more than {most} common events.", most=f"{MOST_EVENTS:,}"),
                str(path),
            )
    return tuple(sorted(made))


def _decoded(raw: bytes, path: Path) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _refused(Text.translate("CommonEvents", "The file is neither UTF-8 nor CP932."), str(path))


def _columns(header: list[str], path: Path) -> dict[str, int]:
    place_by_name = {fold(cell).strip().replace("_", " "): place for place, cell in enumerate(header)}
    found = {
        meaning: place_by_name[fold(name)]
        for meaning, names in _COLUMNS.items()
        for name in reversed(names)
        if fold(name) in place_by_name
    }
    if "from" not in found or "text" not in found:
        words = Text.translate("CommonEvents", "The first line does not name the columns from and text.")
        raise _refused(words, str(path))
    return found


def _event(cells: list[str], columns: dict[str, int], zone: ZoneInfo, where: str) -> CommonEvent:
    def cell(meaning: str) -> str:
        place = columns.get(meaning)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    start, end = _moment(cell("from"), where), _moment(cell("to"), where) if cell("to") else None
    until = end if end is not None else start
    if isinstance(until, datetime):
        stop = until.replace(tzinfo=zone) + (timedelta(hours=1) if end is None else timedelta())
    else:
        stop = datetime(until.year, until.month, until.day, tzinfo=zone) + timedelta(days=1)
    begin = start.replace(tzinfo=zone) if isinstance(start, datetime) else _midnight(start, zone)
    if stop <= begin:
        raise _refused(Text.translate("CommonEvents", "It ends before it begins."), where)
    if not cell("text"):
        raise _refused(Text.translate("CommonEvents", "The text is empty."), where)
    return CommonEvent(us_of(begin), us_of(stop), cell("kind"), cell("where"), cell("text"))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _moment(words: str, where: str) -> date | datetime:
    match = _MOMENT.match(fold(words))
    try:
        if match is not None:
            year, month, day = (int(part) for part in match.groups()[:3])
            if match.group(4) is None:
                return date(year, month, day)
            return datetime(year, month, day, int(match.group(4)), int(match.group(5)))  # noqa: DTZ001
    except ValueError:
        pass
    raise _refused(Text.translate("CommonEvents", "“{words}” is no date.", words=words), where)


def _refused(what: Text, where: str) -> AshiatoError:
    return AshiatoError(
        what,
        where=where,
        next_step=Text.translate(
            "CommonEvents",
            "Write from, to, kind, area, text in the first line, and dates as 2026/10/3 or 2026-10-03 09:30.",
        ),
    )
