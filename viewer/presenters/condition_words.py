"""Conditions in words, for chips and for what a saved list says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from viewer.domain.annotations import MarkKind
from viewer.domain.calling import CallState
from viewer.domain.channels import CHANNEL_CODE
from viewer.domain.conditions import (
    AmongThese,
    And,
    Calling,
    Condition,
    Did,
    Happening,
    HasClaim,
    HasField,
    HasIdentity,
    HasMark,
    HasName,
    HasSignal,
    HasTag,
    LastDays,
    Leaf,
    Near,
    Not,
    OnChannel,
    Or,
    Period,
    ReadBy,
    Said,
    Scored,
    Seen,
    SeenIn,
    Side,
    TextPlace,
    Which,
)
from viewer.domain.text import Text, Translate
from viewer.presenters.call_words import STATE_WORDS
from viewer.presenters.channel_words import BAND_WORDS, CHANNEL_WORDS, SHORT_SCORE_WORDS, number_words
from viewer.presenters.claim_words import STANCE_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.wording import MARK_WORDS

_PLACE_WORDS: Final = {
    TextPlace.TITLE: Text.translate("Conditions", "titles"),
    TextPlace.COMMENT: Text.translate("Conditions", "comments and messages"),
    TextPlace.TRANSCRIPT: Text.translate("Conditions", "transcripts of calls"),
}
_SEEN_WORDS: Final = {
    Seen.ACTIVE: Text.translate("Conditions", "active"),
    Seen.FIRST: Text.translate("Conditions", "first seen"),
    Seen.LAST: Text.translate("Conditions", "last seen"),
}


class ConditionWriter:
    """Words of conditions. The title of a signal's rule and that of a claim come from `rule_title`, by id."""

    def __init__(
        self, translate: Translate, dates: DateWords, rule_title: Callable[[str], str] = lambda rule_id: rule_id
    ) -> None:
        self._say = translate
        self._dates = dates
        self._rule_title = rule_title

    def words(self, condition: Condition) -> str:
        """`condition` in one line."""
        return self._words(condition, is_inside=False)

    def _words(self, condition: Condition, *, is_inside: bool) -> str:
        match condition:
            case And(parts) | Or(parts):
                joint = Text.translate("Conditions", " and ")
                if isinstance(condition, Or):
                    joint = Text.translate("Conditions", " or ")
                told = self._say(joint).join(self._words(part, is_inside=True) for part in parts)
                return f"({told})" if is_inside and len(parts) > 1 else told
            case Not(part):
                return self._say(Text.translate("Conditions", "not: {words}", words=self._words(part, is_inside=True)))
        return _WRITERS[type(condition)](self, condition)

    def _dots(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _period(self, period: Period | None) -> str:
        if period is None:
            return ""
        if isinstance(period, LastDays):
            return self._say(Text.translate("Conditions", "last {days} days", days=number_words(period.days)))
        first, last = self._dates.full_day(period.start_us), self._dates.full_day(period.end_us - 1)
        return self._say(Text.translate("Conditions", "{first} - {last}", first=first, last=last))

    def _quoted(self, words: str) -> str:
        return self._say(Text.translate("Conditions", "“{words}”", words=words)) if words else ""

    def _scored(self, leaf: Scored) -> str:
        kinds = "/".join(self._say(SHORT_SCORE_WORDS[kind]) for kind in sorted(leaf.kinds))
        name = kinds or self._say(Text.translate("Conditions", "Score"))
        low = number_words(leaf.low) if leaf.low is not None else ""
        high = number_words(leaf.high) if leaf.high is not None else ""
        figure = name
        if low and high:
            figure = f"{name} {low}–{high}"
        elif low or high:
            figure = f"{name} ≧ {low}" if low else f"{name} ≦ {high}"
        bands = "/".join(self._say(BAND_WORDS[band]) for band in sorted(leaf.bands))
        which = self._say(Text.translate("Conditions", "any answer")) if leaf.which is Which.ANY else ""
        return self._dots(figure, bands, "/".join(sorted(leaf.waves)), which, self._period(leaf.period))

    def _channels(self, channels: frozenset[Any]) -> str:
        return "/".join(self._say(CHANNEL_WORDS[each]) for each in sorted(channels, key=CHANNEL_CODE.__getitem__))

    def _happening(self, happening: Happening) -> str:
        return self._dots(self._quoted(happening.words), self._channels(happening.channels))

    def _did(self, leaf: Did) -> str:
        times = ""
        if leaf.at_least > 1:
            times = self._say(Text.translate("Conditions", "%n time(s) or more", n=leaf.at_least))
        near = self._near(leaf.near) if leaf.near is not None else ""
        return self._dots(self._happening(leaf.happening), times, self._period(leaf.period), near)

    def _near(self, near: Near) -> str:
        days = number_words(near.days)
        if near.happening is None:
            what = self._say(Text.translate("Conditions", "an answer"))
        else:
            what = self._happening(near.happening)
        match near.side:
            case Side.BEFORE:
                words = Text.translate("Conditions", "within {days} days before {what}", days=days, what=what)
            case Side.AFTER:
                words = Text.translate("Conditions", "within {days} days after {what}", days=days, what=what)
            case Side.AROUND:
                words = Text.translate("Conditions", "within {days} days of {what}", days=days, what=what)
        return self._say(words)

    def _said(self, leaf: Said) -> str:
        where = "/".join(self._say(_PLACE_WORDS[place]) for place in sorted(leaf.places))
        text = Text.translate("Conditions", "Words {words}", words=self._quoted(leaf.words))
        return self._dots(self._say(text), where)

    def _seen(self, leaf: SeenIn) -> str:
        return self._dots(self._say(_SEEN_WORDS[leaf.what]), self._period(leaf.period))

    def _field(self, leaf: HasField) -> str:
        if not leaf.words:
            return self._say(Text.translate("Conditions", "has {label}", label=leaf.label))
        return f"{leaf.label} = {leaf.words}" if leaf.is_whole else f"{leaf.label}: {leaf.words}"

    def _signal(self, leaf: HasSignal) -> str:
        if not leaf.rule_id:
            return self._say(Text.translate("Conditions", "any signal (automatic)"))
        rule = self._rule_title(leaf.rule_id)
        told = self._say(Text.translate("Conditions", "Signal (automatic): {rule}", rule=rule))
        return self._dots(told, self._period(leaf.period))

    def _claim(self, leaf: HasClaim) -> str:
        title = self._rule_title(leaf.claim_id) if leaf.claim_id else ""
        stance = next((words for known, words in STANCE_WORDS.items() if known.value == leaf.stance), None)
        name = title or self._say(Text.translate("Conditions", "any issue or hypothesis"))
        return self._dots(name, "" if stance is None else self._say(stance))

    def _mark(self, leaf: HasMark) -> str:
        known = leaf.kind in set(MarkKind)
        kind = self._say(MARK_WORDS[MarkKind(leaf.kind)]) if known else leaf.kind
        return self._dots(
            kind or self._say(Text.translate("Conditions", "any mark")), self._quoted(leaf.words), leaf.author
        )

    def _read(self, leaf: ReadBy) -> str:
        if not leaf.author:
            return self._say(Text.translate("Conditions", "read by anybody"))
        return self._say(Text.translate("Conditions", "read by {name}", name=leaf.author))

    def _calling(self, leaf: Calling) -> str:
        known = {state.value: words for state, words in STATE_WORDS.items() if state in set(CallState)}
        states = "/".join(self._say(known[state]) if state in known else state for state in sorted(leaf.states))
        return self._dots(self._say(Text.translate("Conditions", "Calling")), states, leaf.author)

    def _simple(self, leaf: HasIdentity | HasName | HasTag | OnChannel | AmongThese) -> str:
        match leaf:
            case HasIdentity():
                return self._say(Text.translate("Conditions", "ID {words}", words=self._quoted(leaf.value)))
            case HasName():
                return self._say(Text.translate("Conditions", "Name {words}", words=self._quoted(leaf.words)))
            case HasTag():
                return f"#{leaf.tag}"
            case OnChannel():
                return self._channels(leaf.channels)
        return self._say(Text.translate("Conditions", "%n chosen person(s)", n=len(leaf.customer_ids)))


_Writer = Callable[[ConditionWriter, Any], str]
_WRITERS: Final[Mapping[type[Leaf], _Writer]] = {
    Scored: ConditionWriter._scored, Did: ConditionWriter._did, Said: ConditionWriter._said,
    SeenIn: ConditionWriter._seen, HasField: ConditionWriter._field, HasSignal: ConditionWriter._signal,
    HasMark: ConditionWriter._mark, ReadBy: ConditionWriter._read, Calling: ConditionWriter._calling,
    HasIdentity: ConditionWriter._simple, HasName: ConditionWriter._simple, HasTag: ConditionWriter._simple,
    HasClaim: ConditionWriter._claim,
    OnChannel: ConditionWriter._simple, AmongThese: ConditionWriter._simple,
}  # fmt: skip
