"""Issues, hypotheses and what rests on them in words: kinds, status, severity, stance, and k of n read of N."""

from __future__ import annotations

from typing import Final

from viewer.domain.claim_reading import ReadCount, Reading, StanceCounts
from viewer.domain.claims import ClaimKind, ClaimStatus, Severity
from viewer.domain.countermeasures import MeasureState
from viewer.domain.evidence import Basis, Stance
from viewer.domain.score_statistics import share
from viewer.domain.text import Text, Translate

KIND_WORDS: Final = {
    ClaimKind.ISSUE: Text.translate("Claims", "Issue"),
    ClaimKind.HYPOTHESIS: Text.translate("Claims", "Hypothesis"),
}
KINDS_WORDS: Final = {
    ClaimKind.ISSUE: Text.translate("Claims", "Issues"),
    ClaimKind.HYPOTHESIS: Text.translate("Claims", "Hypotheses"),
}
STATUS_WORDS: Final = {
    ClaimStatus.NEW: Text.translate("Claims", "New"),
    ClaimStatus.CONFIRMED: Text.translate("Claims", "Confirmed"),
    ClaimStatus.IN_WORK: Text.translate("Claims", "In work"),
    ClaimStatus.DONE: Text.translate("Claims", "Done"),
    ClaimStatus.REOPENED: Text.translate("Claims", "Reopened"),
    ClaimStatus.UNTESTED: Text.translate("Claims", "Untested"),
    ClaimStatus.TESTING: Text.translate("Claims", "Testing"),
    ClaimStatus.SUPPORTED: Text.translate("Claims", "Supported"),
    ClaimStatus.REFUTED: Text.translate("Claims", "Refuted"),
    ClaimStatus.PARKED: Text.translate("Claims", "Parked"),
}
SEVERITY_WORDS: Final = {
    Severity.UNKNOWN: Text.translate("Claims", "not judged yet"),
    Severity.LOW: Text.translate("Claims", "low"),
    Severity.MIDDLE: Text.translate("Claims", "middle"),
    Severity.HIGH: Text.translate("Claims", "high"),
}
STANCE_WORDS: Final = {
    Stance.SUPPORTS: Text.translate("Claims", "For"),
    Stance.CONTRADICTS: Text.translate("Claims", "Against"),
    Stance.UNCLEAR: Text.translate("Claims", "Unclear"),
}
BASIS_WORDS: Final = {
    Basis.FACT: Text.translate("Claims", "fact"),
    Basis.INTERPRETATION: Text.translate("Claims", "interpretation"),
}
MEASURE_WORDS: Final = {
    MeasureState.PLANNED: Text.translate("Claims", "Planned"),
    MeasureState.RUNNING: Text.translate("Claims", "Running"),
    MeasureState.DONE: Text.translate("Claims", "Ended"),
    MeasureState.STOPPED: Text.translate("Claims", "Stopped"),
}
NO_ESTIMATE: Final = Text.translate("Claims", "Cannot be used to estimate a share.")


def reading_lines(reading: Reading, say: Translate) -> tuple[str, ...]:
    """読んだ12人中9人（該当3,118人から無作為に12人）; whatever cannot be estimated from says so itself."""
    lines = []
    if reading.sampled is not None and reading.matching is not None:
        lines.append(_sampled(reading.sampled, reading.matching, reading.drawn, say))
        if reading.read.n > reading.sampled.n:
            lines.append(_read_at_will(reading.read, reading.matching, say))
    else:
        lines.append(_read_at_will(reading.read, reading.matching, say))
    return tuple(lines)


def sides_words(reading: Reading, say: Translate) -> str:
    """Of the same readers, how many journeys speak against it, and how many leave it open."""
    count = reading.sampled if reading.sampled is not None and reading.is_random else reading.read
    if not count.n:
        return ""
    return say(Text.translate(
        "Claims", "of {read} read: for {k}, against {against}, unclear {unclear}, no moment {silent}",
        read=f"{count.n:,}",
        k=f"{count.k:,}", against=f"{count.against:,}", unclear=f"{count.unclear:,}", silent=f"{count.silent:,}",
    ))  # fmt: skip


def stance_words(counts: StanceCounts, say: Translate) -> str:
    """裏づけ9・反例1・判断できない2; "" without moments."""
    parts = [
        say(Text.translate("Claims", "{stance} {count}", stance=STANCE_WORDS[stance], count=count))
        for stance, count in (
            (Stance.SUPPORTS, counts.supports), (Stance.CONTRADICTS, counts.contradicts),
            (Stance.UNCLEAR, counts.unclear),
        )
        if count
    ]  # fmt: skip
    return say(Text.translate("Claims", " · ")).join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)


def _sampled(count: ReadCount, matching: int, drawn: int, say: Translate) -> str:
    told = {"read": f"{count.n:,}", "k": f"{count.k:,}", "matching": f"{matching:,}", "drawn": f"{drawn:,}"}
    if not count.n:
        return say(Text.translate(
            "Claims", "None read yet ({drawn} drawn at random of {matching} matching)", **told
        ))  # fmt: skip
    if count.n < drawn:
        unread = f"{drawn - count.n:,}"
        words = say(Text.translate(
            "Claims", "{k} of {read} read ({drawn} drawn at random of {matching} matching, {unread} not read yet)",
            unread=unread, **told,
        ))  # fmt: skip
    else:
        words = say(
            Text.translate("Claims", "{k} of {read} read ({drawn} drawn at random of {matching} matching)", **told)
        )
    sure = share(count.k, count.n)
    interval = say(Text.translate(
        "Claims", "95% interval {low}–{high}%", low=round(sure.low), high=round(sure.high)
    ))  # fmt: skip
    return f"{words} {interval}"


def _read_at_will(count: ReadCount, matching: int | None, say: Translate) -> str:
    told = {"read": f"{count.n:,}", "k": f"{count.k:,}"}
    if matching is None:
        words = say(Text.translate("Claims", "{k} of {read} read (nobody has said yet whom it is about)", **told))
    elif not count.n:
        return say(Text.translate("Claims", "None read yet ({matching} matching)", matching=f"{matching:,}"))
    else:
        words = say(Text.translate(
            "Claims", "{k} of {read} read ({matching} matching, not drawn at random)", matching=f"{matching:,}", **told
        ))  # fmt: skip
    return say(Text.translate("Claims", "{words} {warning}", words=words, warning=NO_ESTIMATE))
