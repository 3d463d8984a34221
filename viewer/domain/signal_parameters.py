"""What can be set on each kind of rule: names, ranges, and the values that hold where a rule says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from viewer.domain.channels import Actor, Channel
from viewer.domain.signals import Selector, SignalKind, Value
from viewer.domain.text import Text


class ParameterType(StrEnum):
    """WHOLE and SHARE are numbers within a range; TEXTS a list; EVENTS says which events are meant."""

    WHOLE = "whole"
    SHARE = "share"
    FLAG = "flag"
    TEXTS = "texts"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One setting. low and high: both allowed; for numbers only. label: what it is, for people."""

    name: str
    type: ParameterType
    default: Value
    label: Text
    low: float = 0
    high: float = 0


def _whole(name: str, default: int, low: int, high: int, label: Text) -> Parameter:
    return Parameter(name, ParameterType.WHOLE, default, label, low, high)


def _share(name: str, default: float, low: float, high: float, label: Text) -> Parameter:
    return Parameter(name, ParameterType.SHARE, default, label, low, high)


def _texts(name: str, default: tuple[str, ...], label: Text) -> Parameter:
    return Parameter(name, ParameterType.TEXTS, default, label)


def _events(name: str, default: Selector, label: Text) -> Parameter:
    return Parameter(name, ParameterType.EVENTS, default, label)


_DIGITAL: Final = Selector(channels=(Channel.WEB, Channel.APP), actors=(Actor.CUSTOMER,))
_DAYS: Final = Text.translate("Signals", "Days")
_AFTER: Final = Text.translate("Signals", "After these events")
_PURCHASE: Final = Text.translate("Signals", "What counts as a conversion")

PARAMETERS: Final[Mapping[SignalKind, tuple[Parameter, ...]]] = {
    SignalKind.COMPANY_SILENCE: (
        _events("after", Selector(is_conversion=True), _AFTER),
        _whole("days", 14, 1, 365, Text.translate("Signals", "Days without a word of the company")),
    ),
    SignalKind.REPEATED_TOPIC: (
        _whole("days", 14, 1, 90, Text.translate("Signals", "Within this many days")),
        Parameter(
            "same_topic_is_enough", ParameterType.FLAG, True,
            Text.translate("Signals", "The same mapped subject is enough"),
        ),
        _share("likeness", 0.2, 0.02, 1.0, Text.translate("Signals", "Shared words, from 0 to 1")),
        _texts("ignore_topics", (), Text.translate("Signals", "Subjects that are no burden")),
    ),
    SignalKind.ZERO_HITS: (
        _texts("words", ("0件", "0 hits", "no results"), Text.translate("Signals", "Words of a title that say so")),
        _texts("fields", (), Text.translate("Signals", "Attributes that are 0 then")),
    ),
    SignalKind.ERROR_LOOP: (
        _texts("words", ("エラー", "error"), Text.translate("Signals", "Words of an event or title that say so")),
        _whole("times", 3, 2, 50, Text.translate("Signals", "Times")),
        _whole("minutes", 60, 1, 1440, Text.translate("Signals", "Within this many minutes")),
    ),
    SignalKind.ODD_HOURS: (
        _events("visits", _DIGITAL, Text.translate("Signals", "Visits of these events")),
        _whole("from_hour", 2, 0, 23, Text.translate("Signals", "From this hour")),
        _whole("to_hour", 6, 1, 24, Text.translate("Signals", "Before this hour")),
    ),
    SignalKind.VISITS_WITHOUT_CONVERSION: (
        _events("visits", _DIGITAL, Text.translate("Signals", "Visits of these events")),
        _events("conversion", Selector(is_conversion=True), _PURCHASE),
        _whole("times", 4, 2, 50, Text.translate("Signals", "Visits")),
        _whole("days", 14, 1, 180, Text.translate("Signals", "Within this many days")),
    ),
    SignalKind.SCORE_DROP: (
        _share("drop", 0.3, 0.05, 1.0, Text.translate("Signals", "Drop as a share of the scale, from 0 to 1")),
    ),
    SignalKind.WORDS: (
        _texts("words", (), Text.translate("Signals", "Words")),
        _events(
            "by", Selector(actors=(Actor.CUSTOMER,), has_words=True), Text.translate("Signals", "In these events"),
        ),
    ),
    SignalKind.REPLACEMENT_DUE: (
        _events("purchase", Selector(is_conversion=True), Text.translate("Signals", "Purchases of this kind")),
        _whole("months", 60, 1, 360, Text.translate("Signals", "Months until a new one is due")),
        _whole("ahead_days", 60, 0, 730, Text.translate("Signals", "Say so this many days before")),
    ),
    SignalKind.MISSING_STEP: (
        _events("after", Selector(is_conversion=True), _AFTER),
        _events("expected", Selector(channels=(Channel.DELIVERY,)), Text.translate("Signals", "Expected then")),
        _events("unless", Selector(words=("キャンセル", "取消")), Text.translate("Signals", "Unless this came")),
        _whole("days", 30, 1, 365, _DAYS),
    ),
}  # fmt: skip
"""By kind, in the order of a form."""


def defaults_of(kind: SignalKind) -> dict[str, Value]:
    return {parameter.name: parameter.default for parameter in PARAMETERS[kind]}
