"""Which column says when, and how its text or number is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.mapping import ISO, TimeColumn
from viewer.events.importing.engine import quoted_text, reading_connection
from viewer.events.importing.guess_samples import Sample
from viewer.events.importing.stage_times import read_time

_FORMATS: Final = (
    ISO,
    "%Y年%m月%d日 %H:%M:%S", "%Y年%m月%d日 %H:%M", "%Y年%m月%d日 %H時%M分%S秒", "%Y年%m月%d日 %H時%M分",
    "%Y年%m月%d日%H時%M分", "%Y年%m月%d日", "%Y年%m月%d日(%a) %H:%M", "%Y年%m月%d日(%a)",
    "%Y/%m/%d(%a) %H:%M:%S", "%Y/%m/%d(%a) %H:%M", "%Y/%m/%d(%a)",
    "%Y/%m/%d %p%I:%M:%S", "%Y/%m/%d %p%I:%M",
    "%Y%m%d%H%M%S", "%Y%m%d %H:%M:%S", "%Y%m%d %H:%M", "%Y%m%dT%H%M%S%z", "%Y%m%d",
    "%Y.%m.%d %H:%M:%S", "%Y.%m.%d %H:%M", "%Y.%m.%d",
    "%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%m/%d/%Y",
    "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%d/%m/%Y",
    "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%d-%b-%Y %H:%M:%S", "%d-%b-%Y", "%d %b %Y %H:%M:%S",
    "%a, %d %b %Y %H:%M:%S %z", "%b %d, %Y %I:%M:%S %p", "%b %d, %Y",
)  # fmt: skip
_UNITS: Final = (("s", 1.0), ("ms", 1e3), ("us", 1e6), ("ns", 1e9))
_EARLIEST_S: Final = 3e8  # 1979: smaller numbers are counts, amounts and dates like 20261003
_LATEST_S: Final = 4.2e9

_BEST: Final = re.compile(
    r"^(event_)?(timestamp|time|datetime|date_time|occurred_at|occurred)$|time_timestamp|event_(time|timestamp|date)$"
    r"|^derived_tstamp$|^(日時|発生日時|イベント日時|行動日時)$|recorded_date$"
)
_GOOD: Final = re.compile(
    r"(回答|受注|注文|購入|来店|来訪|受付|通話|入電|架電|着信|発信|送信|受信|配信|開封|クリック|利用|閲覧"
    r"|発送|出荷|問合せ?|問い合わせ|相談|接触|公表|実施)_?(開始)?_?(日時|時刻|年月日|日)"
    r"|(order|purchase|transaction|activity|visit|call|sent|send|received|answer|response|redemption|hit|server|start)"
    r".*(_time|_timestamp|_at|_date|tstamp|_gmt)$|^(created|created_at|created_on|date|start_time|started_at)$|日時|年月日|日付"
)
_LATER: Final = re.compile(
    r"update|modif|load|sync|upload|export|process|expir|end|finish|close|due|birth|join|regist|first_|last_"
    r"|previous|touch|creation|更新|終了|完了|期限|予定|生年|誕生|登録|入会|退会|初回|最終|有効|締|希望|入金|etl|deliver"
)
_NEVER: Final = re.compile(r"birth|生年|誕生|expire|expir|期限")
_CLOCK: Final = re.compile(r"時刻|時間|^time$|_time$|clock|hour")
_CLOCK_TEXT: Final = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")
_END: Final = re.compile(
    r"(終了|完了|退店|切断).*(日時|時刻)|^(end|ended|finish|finished|stop|closed|disconnect)(ed)?_?(at|time|timestamp|date)$"
)
_DURATION: Final = re.compile(
    r"duration|dwell|elapsed|time_spent|talk_time|call_(length|seconds)"
    r"|(通話|滞在|所要)(時間|秒)|(対応|閲覧|視聴)時間"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a column reads as time: a format or a unit, and the share of its values that can be read so."""

    pattern: str | None
    unit: str | None
    share: float


def guess_time(samples: tuple[Sample, ...], work_dir: Path, zone: str) -> TimeColumn | None:
    """The time of the events, or None if no column is one (then it is a file of people)."""
    with reading_connection(work_dir) as con:
        readings = {sample.name: _reading(sample, con) for sample in samples if _looks_like_time(sample)}
    rated = [
        (_rank(sample), -reading.share * _filled(sample), place, sample, reading)
        for place, sample in enumerate(samples)
        if (reading := readings.get(sample.name)) is not None and not sample.matches(_NEVER)
    ]
    if not rated:
        return None
    when, reading = min(rated, key=lambda item: item[:3])[3:]
    clock = _find_clock(samples, when)
    end = next(
        (one.name for one in samples if one is not when and one.matches(_END) and readings.get(one.name) == reading),
        None,
    )
    length = next((one for one in samples if one.matches(_DURATION) and _duration_unit(one)), None)
    formats = (reading.pattern or ISO,)
    if clock is not None and formats != (ISO,):
        seconds = any(value.count(":") == 2 for value in clock.values)
        formats = (f"{formats[0]} %H:%M:%S" if seconds else f"{formats[0]} %H:%M",)
    return TimeColumn(
        column=when.name,
        formats=formats,
        unit=reading.unit,
        zone=_zone(when, zone),
        clock_column=clock.name if clock else None,
        end=end,
        duration=length.name if length and not end else None,
        duration_unit=(_duration_unit(length) or "s") if length and not end else "s",
    )


def is_event_time(sample: Sample) -> bool:
    """Its name says that something happened then; 登録日 or birthday say something about a person."""
    return _rank(sample) < 2


def _rank(sample: Sample) -> int:
    """Lower is a better name for the time of an event."""
    if sample.matches(_BEST):
        return 0
    if sample.matches(_LATER):
        return 3
    return 1 if sample.matches(_GOOD) else 2


def _filled(sample: Sample) -> float:
    return len(sample.values) / max(sample.row_count, 1)


def _looks_like_time(sample: Sample) -> bool:
    """Cheap first look at a few values, so that not every column is tried in every format."""
    if not sample.values:
        return False
    if sample.numbers is not None:
        return _unit(sample) is not None or _is_compact_date(sample)
    first = sample.values[:20]
    alike = sum(1 for value in first if len(value) <= 40 and sum(map(str.isdigit, value)) >= 4)
    return alike >= 0.8 * len(first)


def _is_compact_date(sample: Sample) -> bool:
    """Numbers like 20261003 or 20261003104500, in a column whose name speaks of time."""
    is_long = all(len(value) in (8, 14) and value[:2] in ("19", "20") for value in sample.values)
    return is_long and (sample.matches(_GOOD) or sample.matches(_BEST) or sample.matches(re.compile("日|date|time")))


def _reading(sample: Sample, con: duckdb.DuckDBPyConnection) -> Reading | None:
    unit = _unit(sample)
    if unit is not None:
        return Reading(None, unit, 1.0)
    values = sample.values[:500]
    rows = ", ".join(f"({quoted_text(value)})" for value in values)
    counts = ", ".join(f"count({read_time('text', TimeColumn('', formats=(pattern,))).either})" for pattern in _FORMATS)
    found = con.execute(f"SELECT {counts} FROM (VALUES {rows}) AS t(text)").fetchall()[0]
    best = max(range(len(_FORMATS)), key=lambda place: (found[place], -place))
    share = found[best] / len(values)
    return Reading(_FORMATS[best], None, share) if share >= 0.8 else None


def _unit(sample: Sample) -> str | None:
    """By magnitude: seconds, milli-, micro- or nanoseconds between 1979 and 2103."""
    numbers = sample.numbers
    if numbers is None or not (sample.matches(_BEST) or sample.matches(_GOOD) or sample.matches(_UNIT_NAME)):
        return None
    return next(
        (unit for unit, factor in _UNITS if all(_EARLIEST_S <= number / factor <= _LATEST_S for number in numbers)),
        None,
    )


_UNIT_NAME: Final = re.compile(r"time|date|stamp|epoch|_at$|_ts$|^ts$|日時|時刻")


def _find_clock(samples: tuple[Sample, ...], when: Sample) -> Sample | None:
    """The time of day in a column of its own, if `when` has dates only."""
    if (when.numbers is not None and _unit(when) is not None) or any(
        ":" in value or "時" in value for value in when.values
    ):
        return None
    return next(
        (
            sample
            for sample in samples
            if sample is not when and sample.matches(_CLOCK) and sample.values
            and all(_CLOCK_TEXT.fullmatch(value) for value in sample.values)
        ),
        None,
    )  # fmt: skip


def _duration_unit(sample: Sample) -> str | None:
    if sample.values and all(_CLOCK_TEXT.fullmatch(value) for value in sample.values):
        return "hms"
    if sample.numbers is None or min(sample.numbers) < 0:
        return None
    if re.search(r"ms$|milli|ミリ秒", sample.key):
        return "ms"
    return "min" if re.search(r"_min(ute)?s?$|分\)?$", sample.key) else "s"


def _zone(when: Sample, zone: str) -> str:
    if re.search(r"utc|gmt", when.key):
        return "UTC"
    return "Asia/Tokyo" if re.search(r"jst", when.key) else zone
