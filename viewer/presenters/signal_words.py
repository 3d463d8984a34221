"""What a firing says in words: its numbers, for chips, cards and the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from viewer.domain.scores import SCORE_KINDS
from viewer.domain.signals import SignalCount, SignalKind
from viewer.domain.text import Text
from viewer.presenters.channel_words import SCORE_WORDS, number_words

Facts = Mapping[str, str | float | int]

SIGNAL: Final = Text.translate("Signals", "Signal")
FORESIGHT: Final = Text.translate("Signals", "Foresight")
AUTOMATIC: Final = Text.translate("Signals", "automatic")


def signal_word(*, is_about_future: bool) -> Text:
    """予兆 is only what is to come; everything else is サイン."""
    return FORESIGHT if is_about_future else SIGNAL


def rate_words(count: SignalCount | None) -> Text:
    """How many of a rule's firings readers rejected, of those that somebody looked at."""
    if count is None or not count.looked_at:
        return Text.translate("Signals", "Rejected: nobody has looked yet")
    return Text.translate(
        "Signals", "Readers rejected {rejected} of {looked} looked at ({percent}%)", rejected=f"{count.rejected:,}",
        looked=f"{count.looked_at:,}", percent=round(100 * count.rejected / count.looked_at),
    )  # fmt: skip


def fact_words(kind: SignalKind, facts: Facts) -> Text:
    """The numbers of one firing. A fact that an older file does not have counts as 0."""
    return _WORDS_BY_KIND[kind](facts)


def _silence(facts: Facts) -> Text:
    days = _whole(facts, "days")
    if _whole(facts, "lasts"):
        return Text.translate("Signals", "%n day(s) without a word of the company, up to the end", n=days)
    return Text.translate("Signals", "%n day(s) without a word of the company", n=days)


def _zero_hits(facts: Facts) -> Text:
    return Text.translate("Signals", "%n search(es) without a hit", n=_whole(facts, "times"))


def _errors(facts: Facts) -> Text:
    times, minutes = _whole(facts, "times"), _whole(facts, "minutes")
    return Text.translate("Signals", "{times} errors within {minutes} min", times=times, minutes=minutes)


def _odd_hour(facts: Facts) -> Text:
    clock = f"{_whole(facts, 'hour')}:{_whole(facts, 'minute'):02d}"
    return Text.translate("Signals", "At {clock} by their own clock", clock=clock)


def _visits(facts: Facts) -> Text:
    times, days = _whole(facts, "times"), _whole(facts, "days")
    return Text.translate("Signals", "{times} visits in {days} days, no conversion", times=times, days=days)


def _drop(facts: Facts) -> Text:
    asked = SCORE_WORDS[SCORE_KINDS[min(_whole(facts, "kind"), len(SCORE_KINDS) - 1)]]
    return Text.translate(
        "Signals", "{asked} from {before} to {after}", asked=asked,
        before=number_words(float(facts.get("before", 0))), after=number_words(float(facts.get("after", 0))),
    )  # fmt: skip


def _words(facts: Facts) -> Text:
    return Text.translate("Signals", "“{words}”", words=str(facts.get("words", "")))


def _due(facts: Facts) -> Text:
    left = _whole(facts, "days_left")
    if left >= 0:
        return Text.translate("Signals", "Due in %n day(s)", n=left)
    return Text.translate("Signals", "Due since %n day(s)", n=-left)


def _missing(facts: Facts) -> Text:
    return Text.translate("Signals", "Not within %n day(s)", n=_whole(facts, "days"))


def _repeated(facts: Facts) -> Text:
    times, channels = _whole(facts, "times"), _whole(facts, "channels")
    topic, alike = str(facts.get("topic", "")), _whole(facts, "likeness_percent")
    if topic:
        return Text.translate(
            "Signals", "Told {times} times on {channels} channels: {topic}", times=times, channels=channels, topic=topic
        )
    return Text.translate(
        "Signals", "Told {times} times on {channels} channels: words {alike}% alike",
        times=times, channels=channels, alike=alike,
    )  # fmt: skip


def _whole(facts: Facts, name: str) -> int:
    return int(facts.get(name, 0))


_WORDS_BY_KIND: Final[Mapping[SignalKind, Callable[[Facts], Text]]] = {
    SignalKind.COMPANY_SILENCE: _silence,
    SignalKind.REPEATED_TOPIC: _repeated,
    SignalKind.ZERO_HITS: _zero_hits,
    SignalKind.ERROR_LOOP: _errors,
    SignalKind.ODD_HOURS: _odd_hour,
    SignalKind.VISITS_WITHOUT_CONVERSION: _visits,
    SignalKind.SCORE_DROP: _drop,
    SignalKind.WORDS: _words,
    SignalKind.REPLACEMENT_DUE: _due,
    SignalKind.MISSING_STEP: _missing,
}
