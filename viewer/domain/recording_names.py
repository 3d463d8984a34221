"""What the file names of call recordings tell: when, which number, which line. Patterns are read and guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

from viewer.domain.clock import us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_TOKENS: Final = {
    "date": r"(?P<date>20\d\d[-_.]?\d\d[-_.]?\d\d)",
    "time": r"(?P<time>\d\d[-_:.h]?\d\d(?:[-_:.m]?\d\d)?)",
    "epoch": r"(?P<epoch>\d{10}|\d{13})",
    "number": r"(?P<number>\+?\d(?:-?\d){2,17})",
    "line": r"(?P<line>\d{1,8})",
    "id": r"(?P<id>.+?)",
}
"""What may stand in a pattern, in braces. `*` is anything; everything else is itself."""

TOKENS: Final = tuple(_TOKENS)
MOST_CHARS: Final = 200
_PART: Final = re.compile(r"\{(\w*)\}|(\*)")
_MOMENT: Final = re.compile(
    r"(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])([-_ T.]*)"
    r"([01]\d|2[0-3])([-_:.h]?)([0-5]\d)(?:[-_:.m]?[0-5]\d)?(?!\d)"
)
_EPOCH: Final = re.compile(r"(?<!\d)1[4-9]\d{8}(?:\d{3})?(?!\d)")
_DIGITS: Final = re.compile(r"\+?\d{2,5}-\d{1,4}-\d{4}(?!\d)|\+?\d+")
_LEAST_SHARE: Final = 0.6
_GUESSED_FROM: Final = 500


class NameFacts(NamedTuple):
    """started_us: instant in µs UTC, None if the name tells none. number and line: digits alone, "" if none. id: a key
    of the system that recorded; the name without its ending where the pattern names none.
    """

    started_us: int | None
    number: str
    line: str
    id: str


def check_pattern(pattern: str) -> None:
    """Raises AshiatoError if `pattern` is none: an unknown token, one twice, or nothing to know a call by."""
    _compiled(pattern)


def read_name(pattern: str, name: str, zone: tzinfo) -> NameFacts | None:
    """What `name` (its ending left out) tells; None if it does not fit or tells an impossible day.

    Times are of `zone`, epochs are seconds or milliseconds since 1970 UTC.
    """
    match = _compiled(pattern).fullmatch(name)
    if match is None:
        return None
    found = match.groupdict()
    try:
        started_us = _started_us(found.get("date"), found.get("time"), found.get("epoch"), zone)
    except (ValueError, OverflowError):
        return None
    return NameFacts(started_us, digits_of(found.get("number") or ""), found.get("line") or "", found.get("id") or name)


def digits_of(words: str) -> str:
    """The digits of a phone number, a Japanese country code as the 0 it stands for: +81 90-1234 -> 0901234."""
    digits = re.sub(r"[^0-9]", "", words)
    return f"0{digits[2:]}" if words.lstrip().startswith("+81") else digits


def same_ending(a: str, b: str, least: int) -> bool:
    """One of two numbers is the other's ending, of at least `least` digits."""
    count = min(len(a), len(b))
    return count >= least and a[-count:] == b[-count:]


def guess_pattern(names: Iterable[str]) -> str:
    """The pattern that fits most of `names` (without endings): "{id}" if their digits tell no time.

    The shapes of the names are counted; the commonest that tells a time wins if over half of them share it.
    """
    sample: list[str] = []
    for name in names:
        sample.append(name)
        if len(sample) >= _GUESSED_FROM:
            break
    shapes = Counter(shape for shape in map(_shape_of, sample) if shape)
    for shape, _count in shapes.most_common(8):
        fitting = sum(read_name(shape, name, UTC) is not None for name in sample)
        if fitting >= _LEAST_SHARE * len(sample):
            return shape
    if shapes:
        # Names of different makes that all hold a time: what lies around it is anything.
        loose = Counter(_around(shape) for shape in shapes.elements())
        best, _count = loose.most_common(1)[0]
        if sum(read_name(best, name, UTC) is not None for name in sample) >= _LEAST_SHARE * len(sample):
            return best
    return "{id}"


def reads_times(pattern: str, names: Sequence[str]) -> bool:
    """`pattern` tells when, in most of `names` (without endings)."""
    sample = names[:_GUESSED_FROM]
    facts = [read_name(pattern, name, UTC) for name in sample]
    count = sum(fact is not None and fact.started_us is not None for fact in facts)
    return count >= _LEAST_SHARE * len(sample)


def _around(shape: str) -> str:
    head, tail = shape.find("{date}"), shape.rfind("{time}") + len("{time}")
    if head < 0:
        return "*{epoch}*"
    return f"*{shape[head:tail]}*"


def _shape_of(name: str) -> str:
    """`20261003-101530_09012345678_201` -> "{date}-{time}_{number}_{line}"; "" if it tells no time."""
    moment = _MOMENT.search(name)
    if moment is not None:
        middle = "{date}" + moment[5] + "{time}"
        return _shape_around(name[: moment.start()], middle, name[moment.end() :])
    epoch = _EPOCH.search(name)
    if epoch is not None:
        return _shape_around(name[: epoch.start()], "{epoch}", name[epoch.end() :])
    return ""


def _shape_around(head: str, middle: str, tail: str) -> str:
    used: set[str] = set()
    # Four digits are the end of a phone number where no whole one stands beside them.
    whole = 9 if any(len(digits_of(run)) >= 9 for run in _DIGITS.findall(head) + _DIGITS.findall(tail)) else 4
    return _tokens_in(head, used, whole) + middle + _tokens_in(tail, used, whole)


def _tokens_in(words: str, used: set[str], whole: int) -> str:
    parts: list[str] = []
    at = 0
    for match in _DIGITS.finditer(words):
        parts.append(_literal(words[at : match.start()]))
        count = len(digits_of(match[0]))
        token = "number" if count >= 9 or count == whole else "line" if 2 <= count <= 6 else ""
        if token and token not in used:
            used.add(token)
            parts.append("{" + token + "}")
        else:
            parts.append("*")
        at = match.end()
    parts.append(_literal(words[at:]))
    return re.sub(r"\*{2,}", "*", "".join(parts))


def _literal(words: str) -> str:
    """Words between digits differ from call to call (names, directions); separators stay."""
    return re.sub(r"[^\W_]{2,}|[{}*]", "*", words)


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts: list[str] = []
    used: set[str] = set()
    at = 0
    if len(pattern) > MOST_CHARS or pattern.count("*") > 6:
        raise _refused(Text.translate("Recordings", "The pattern is too long."), pattern[:60])
    for match in _PART.finditer(pattern):
        parts.append(re.escape(pattern[at : match.start()]))
        at = match.end()
        if match[2]:
            parts.append(".*?")
            continue
        token = match[1]
        if token not in _TOKENS or token in used:
            what = Text.translate("Recordings", "“{token}” is unknown or stands twice.", token=match[0])
            raise _refused(what, pattern)
        used.add(token)
        parts.append(_TOKENS[token])
    parts.append(re.escape(pattern[at:]))
    if not used & {"date", "epoch", "id"} or ("time" in used) != ("date" in used):
        raise _refused(Text.translate("Recordings", "The pattern names neither date and time nor an id."), pattern)
    return re.compile("".join(parts), re.ASCII | re.IGNORECASE)


def _started_us(day: str | None, clock: str | None, epoch: str | None, zone: tzinfo) -> int | None:
    if epoch:
        return int(epoch) * (1_000_000 if len(epoch) == 10 else 1_000)
    if not day or not clock:
        return None
    date, time = digits_of(day), digits_of(clock).ljust(6, "0")
    moment = datetime(
        int(date[:4]), int(date[4:6]), int(date[6:8]), int(time[:2]), int(time[2:4]), int(time[4:6]), tzinfo=zone
    )
    return us_of(moment)


def _refused(what: Text, pattern: str) -> AshiatoError:
    return AshiatoError(
        what,
        where=pattern,
        next_step=Text.translate(
            "Recordings", "Write names as they are, with {tokens} where they differ, * for anything.",
            tokens=" ".join("{" + token + "}" for token in TOKENS),
        ),
    )  # fmt: skip
