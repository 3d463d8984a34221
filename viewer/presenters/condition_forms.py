"""Each kind of condition as a form: its fields, their choices, and the way from what is filled in to a leaf and back.

Values of a form are texts by field name, "" where nothing is filled in, so that a half-made condition can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from viewer.domain.annotations import MarkKind
from viewer.domain.calling import CallState
from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan, datetime_of, us_of
from viewer.domain.conditions import (
    Calling,
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
    OnChannel,
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
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text
from viewer.presenters.call_words import STATE_WORDS
from viewer.presenters.channel_words import BAND_WORDS, CHANNEL_WORDS, SHORT_SCORE_WORDS, number_words
from viewer.presenters.claim_words import STANCE_WORDS
from viewer.presenters.wording import MARK_WORDS

Values = Mapping[str, str]


class FieldKind(StrEnum):
    """WORDS: free text. NUMBER: a figure or nothing. CHOICE: one of `choices`. OFFERED: free text with offers.

    DAY: a calendar day, ISO.
    """

    WORDS = "words"
    NUMBER = "number"
    CHOICE = "choice"
    OFFERED = "offered"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field.

    hint: what to write; of a number or a day it stands around the field, which the … stands for. choices: value ->
    words. offers: which list is offered while typing, or follows the choices of a CHOICE. shown_if: (other field,
    values of it) with which alone this one is asked for.
    """

    name: str
    kind: FieldKind
    hint: Text
    choices: Mapping[str, Text] = field(default_factory=dict)
    offers: str = ""
    shown_if: tuple[str, frozenset[str]] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """kind: as in JSON. title: what is asked. make: the leaf, or None while something needed is missing."""

    kind: str
    title: Text
    fields: tuple[FormField, ...]
    make: Callable[[Values, tzinfo], Leaf | None]
    fill: Callable[[Leaf, tzinfo], dict[str, str]]


_ANY_CHANNEL: Final = {"": Text.translate("Conditions", "any channel")} | {
    channel.value: words for channel, words in CHANNEL_WORDS.items()
}
_WHEN: Final = {
    "": Text.translate("Conditions", "at any time"),
    "last": Text.translate("Conditions", "in the last … days of the data"),
    "span": Text.translate("Conditions", "between two days"),
}


def _words(name: str, hint: Text, offers: str = "") -> FormField:
    return FormField(name, FieldKind.OFFERED if offers else FieldKind.WORDS, hint, offers=offers)


def _choice(name: str, hint: Text, choices: Mapping[str, Text]) -> FormField:
    return FormField(name, FieldKind.CHOICE, hint, choices)


def _when_fields() -> tuple[FormField, ...]:
    span = ("when", frozenset({"span"}))
    return (
        _choice("when", Text.translate("Conditions", "When"), _WHEN),
        FormField("days", FieldKind.NUMBER, Text.translate("Conditions", "… days"),
                  shown_if=("when", frozenset({"last"}))),
        FormField("from", FieldKind.DAY, Text.translate("Conditions", "from …"), shown_if=span),
        FormField("to", FieldKind.DAY, Text.translate("Conditions", "to …"), shown_if=span),
    )  # fmt: skip


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None


def _period(values: Values, zone: tzinfo) -> Period | None:
    days = _number(values.get("days", ""))
    if values.get("when") == "last" and days is not None and days > 0:
        return LastDays(days)
    try:
        first, last = (date.fromisoformat(values.get(name, "")) for name in ("from", "to"))
    except ValueError:
        return None
    if values.get("when") != "span":
        return None
    first, last = min(first, last), max(first, last) + timedelta(days=1)
    return TimeSpan(*(us_of(datetime(day.year, day.month, day.day, tzinfo=zone)) for day in (first, last)))


def _filled_period(period: Period | None, zone: tzinfo) -> dict[str, str]:
    if period is None:
        return {}
    if isinstance(period, LastDays):
        return {"when": "last", "days": number_words(period.days)}
    first, last = (datetime_of(at).astimezone(zone).date() for at in (period.start_us, period.end_us - 1))
    return {"when": "span", "from": first.isoformat(), "to": last.isoformat()}


def _is_half_made(values: Values, zone: tzinfo) -> bool:
    return bool(values.get("when")) and _period(values, zone) is None


def _make_scored(values: Values, zone: tzinfo) -> Scored | None:
    made = Scored(
        frozenset({Band(values["band"])} if values.get("band") else ()),
        frozenset({ScoreKind(values["score"])} if values.get("score") else ()),
        frozenset({values["wave"].strip()} if values.get("wave", "").strip() else ()),
        _number(values.get("low", "")),
        _number(values.get("high", "")),
        _period(values, zone),
        Which(values.get("which") or "last"),
    )
    return None if _is_half_made(values, zone) else made


def _fill_scored(leaf: Leaf, zone: tzinfo) -> dict[str, str]:
    assert isinstance(leaf, Scored)
    return {
        "score": next(iter(leaf.kinds), ""),
        "band": next(iter(leaf.bands), ""),
        "wave": next(iter(leaf.waves), ""),
        "low": "" if leaf.low is None else number_words(leaf.low),
        "high": "" if leaf.high is None else number_words(leaf.high),
        "which": leaf.which.value,
        **_filled_period(leaf.period, zone),
    }


def _make_seen(values: Values, zone: tzinfo) -> SeenIn | None:
    period = _period(values, zone)
    return None if period is None else SeenIn(period, Seen(values.get("what") or "active"))


def _make_did(values: Values, zone: tzinfo) -> Did | None:
    words, channel = values.get("words", "").strip(), values.get("channel", "")
    times = _number(values.get("times", "") or "1")
    if not (words or channel) or times is None or times < 1 or _is_half_made(values, zone):
        return None
    near: Near | None = None
    where = values.get("near", "")
    if where:
        days = _number(values.get("near_days", ""))
        other = values.get("other", "").strip()
        if days is None or days <= 0 or (where.startswith("event") and not other):
            return None
        thing, _, side = where.partition(":")
        near = Near(days, Side(side), Happening(other) if thing == "event" else None)
    channels = frozenset({Channel(channel)} if channel else ())
    return Did(Happening(words, channels), int(times), _period(values, zone), near)


def _fill_did(leaf: Leaf, zone: tzinfo) -> dict[str, str]:
    assert isinstance(leaf, Did)
    filled = {
        "words": leaf.happening.words,
        "channel": next(iter(leaf.happening.channels), ""),
        "times": str(leaf.at_least),
        **_filled_period(leaf.period, zone),
    }
    if leaf.near is not None:
        thing = "score" if leaf.near.happening is None else "event"
        filled |= {"near": f"{thing}:{leaf.near.side}", "near_days": number_words(leaf.near.days)}
        filled["other"] = leaf.near.happening.words if leaf.near.happening is not None else ""
    return filled


def _make_signal(values: Values, zone: tzinfo) -> HasSignal | None:
    made = HasSignal(values.get("rule", "").strip(), _period(values, zone))
    return None if _is_half_made(values, zone) else made


def _fill_signal(leaf: Leaf, zone: tzinfo) -> dict[str, str]:
    assert isinstance(leaf, HasSignal)
    return {"rule": leaf.rule_id, **_filled_period(leaf.period, zone)}


def _needing(name: str, make: Callable[[str, Values], Leaf]) -> Callable[[Values, tzinfo], Leaf | None]:
    def made(values: Values, _zone: tzinfo) -> Leaf | None:
        words = values.get(name, "").strip()
        return make(words, values) if words else None

    return made


def _filling(fill: Callable[..., dict[str, str]]) -> Callable[[Leaf, tzinfo], dict[str, str]]:
    def filled(leaf: Leaf, _zone: tzinfo) -> dict[str, str]:
        return fill(leaf)

    return filled


_NEAR_EVENT: Final = frozenset({"event:before", "event:after", "event:around"})
_NEAR: Final = {
    "": Text.translate("Conditions", "beside anything"),
    "score:before": Text.translate("Conditions", "before an answer, within"),
    "score:after": Text.translate("Conditions", "after an answer, within"),
    "score:around": Text.translate("Conditions", "before or after an answer, within"),
    "event:before": Text.translate("Conditions", "before another event, within"),
    "event:after": Text.translate("Conditions", "after another event, within"),
    "event:around": Text.translate("Conditions", "before or after another event, within"),
}

FORMS: Final = (
    Form(
        "scored", Text.translate("Conditions", "Score"),
        (
            _choice("score", Text.translate("Conditions", "Question"),
                    {"": Text.translate("Conditions", "any question")}
                    | {kind.value: words for kind, words in SHORT_SCORE_WORDS.items()}),
            _choice("which", Text.translate("Conditions", "Of several answers"),
                    {"last": Text.translate("Conditions", "latest answer"),
                     "any": Text.translate("Conditions", "any answer")}),
            FormField("low", FieldKind.NUMBER, Text.translate("Conditions", "at least …")),
            FormField("high", FieldKind.NUMBER, Text.translate("Conditions", "at most …")),
            _choice("band", Text.translate("Conditions", "Band"),
                    {"": Text.translate("Conditions", "any band")}
                    | {band.value: words for band, words in BAND_WORDS.items()}),
            _words("wave", Text.translate("Conditions", "round, such as 2026-09"), "waves"),
            *_when_fields(),
        ),
        _make_scored, _fill_scored,
    ),
    Form(
        "did", Text.translate("Conditions", "Did something"),
        (
            _words("words", Text.translate("Conditions", "part of an event name or title"), "events"),
            _choice("channel", Text.translate("Conditions", "Channel"), _ANY_CHANNEL),
            FormField("times", FieldKind.NUMBER, Text.translate("Conditions", "… times or more")),
            *_when_fields(),
            _choice("near", Text.translate("Conditions", "Near what"), _NEAR),
            FormField("near_days", FieldKind.NUMBER, Text.translate("Conditions", "… days"),
                      shown_if=("near", frozenset(_NEAR) - {""})),
            FormField("other", FieldKind.OFFERED, Text.translate("Conditions", "the other event"), offers="events",
                      shown_if=("near", _NEAR_EVENT)),
        ),
        _make_did, _fill_did,
    ),
    Form(
        "said", Text.translate("Conditions", "Words in texts"),
        (
            _words("words", Text.translate("Conditions", "words to look for")),
            _choice("place", Text.translate("Conditions", "Where"), {
                "": Text.translate("Conditions", "titles, comments and calls"),
                "title": Text.translate("Conditions", "titles"),
                "comment": Text.translate("Conditions", "comments and messages"),
                "transcript": Text.translate("Conditions", "transcripts of calls"),
            }),
        ),
        _needing("words", lambda words, values: Said(
            words, frozenset({TextPlace(values["place"])} if values.get("place") else ())
        )),
        _filling(lambda leaf: {"words": leaf.words, "place": next(iter(leaf.places), "")}),
    ),
    Form(
        "seen", Text.translate("Conditions", "Dates"),
        (
            _choice("what", Text.translate("Conditions", "What"), {
                "active": Text.translate("Conditions", "did anything"),
                "first": Text.translate("Conditions", "first seen"),
                "last": Text.translate("Conditions", "last seen"),
            }),
            *_when_fields(),
        ),
        _make_seen,
        lambda leaf, zone: {"what": leaf.what.value, **_filled_period(leaf.period, zone)}
        if isinstance(leaf, SeenIn) else {},
    ),
    Form(
        "channel", Text.translate("Conditions", "Used a channel"),
        (_choice("channel", Text.translate("Conditions", "Channel"), _ANY_CHANNEL),),
        _needing("channel", lambda channel, _values: OnChannel(frozenset({Channel(channel)}))),
        _filling(lambda leaf: {"channel": next(iter(leaf.channels), "")}),
    ),
    Form(
        "field", Text.translate("Conditions", "Attribute"),
        (
            _words("label", Text.translate("Conditions", "name of the attribute"), "labels"),
            _choice("match", Text.translate("Conditions", "Compare"), {
                "": Text.translate("Conditions", "holds"), "whole": Text.translate("Conditions", "is exactly"),
            }),
            _words("words", Text.translate("Conditions", "value; empty for any")),
        ),
        _needing("label", lambda label, values: HasField(
            label, values.get("words", "").strip(), values.get("match") == "whole"
        )),
        _filling(lambda leaf: {
            "label": leaf.label, "words": leaf.words, "match": "whole" if leaf.is_whole else "",
        }),
    ),
    Form(
        "identity", Text.translate("Conditions", "ID"),
        (_words("value", Text.translate("Conditions", "part of an ID or number")),),
        _needing("value", lambda value, _values: HasIdentity(value)),
        _filling(lambda leaf: {"value": leaf.value}),
    ),
    Form(
        "name", Text.translate("Conditions", "Name or reading"),
        (_words("words", Text.translate("Conditions", "part of a name or its reading")),),
        _needing("words", lambda words, _values: HasName(words)),
        _filling(lambda leaf: {"words": leaf.words}),
    ),
    Form(
        "signal", Text.translate("Conditions", "Signal (automatic)"),
        (FormField("rule", FieldKind.CHOICE, Text.translate("Conditions", "Rule"),
                   {"": Text.translate("Conditions", "any rule")}, "rules"), *_when_fields()),
        _make_signal, _fill_signal,
    ),
    Form(
        "mark", Text.translate("Conditions", "Mark, issue or situation"),
        (
            _choice("mark", Text.translate("Conditions", "Kind of mark"),
                    {"": Text.translate("Conditions", "any mark")}
                    | {kind.value: MARK_WORDS[kind] for kind in MarkKind}),
            _words("words", Text.translate("Conditions", "words in it; empty for any")),
            _words("author", Text.translate("Conditions", "by whom; empty for anybody"), "people"),
        ),
        lambda values, _zone: HasMark(
            values.get("mark", ""), values.get("words", "").strip(), values.get("author", "").strip()
        ),
        _filling(lambda leaf: {"mark": leaf.kind, "words": leaf.words, "author": leaf.author}),
    ),
    Form(
        "tag", Text.translate("Conditions", "Tag"),
        (_words("tag", Text.translate("Conditions", "#word in a mark"), "tags"),),
        _needing("tag", lambda tag, _values: HasTag(tag.lstrip("#＃"))),
        _filling(lambda leaf: {"tag": leaf.tag}),
    ),
    Form(
        "claim", Text.translate("Conditions", "Issue or hypothesis"),
        (
            FormField("claim", FieldKind.CHOICE, Text.translate("Conditions", "Which one"),
                      {"": Text.translate("Conditions", "any issue or hypothesis")}, "claims"),
            _choice("stance", Text.translate("Conditions", "What the moment says"),
                    {"": Text.translate("Conditions", "for or against")}
                    | {stance.value: words for stance, words in STANCE_WORDS.items()}),
        ),
        lambda values, _zone: HasClaim(values.get("claim", ""), values.get("stance", "")),
        _filling(lambda leaf: {"claim": leaf.claim_id, "stance": leaf.stance}),
    ),
    Form(
        "read", Text.translate("Conditions", "Was read"),
        (_words("author", Text.translate("Conditions", "by whom; empty for anybody"), "people"),),
        lambda values, _zone: ReadBy(values.get("author", "").strip()),
        _filling(lambda leaf: {"author": leaf.author}),
    ),
    Form(
        "calling", Text.translate("Conditions", "Calling"),
        (
            _choice("state", Text.translate("Conditions", "Where it stands"),
                    {"": Text.translate("Conditions", "any state")}
                    | {state.value: words for state, words in STATE_WORDS.items() if state != CallState.UNTOUCHED}),
            _words("author", Text.translate("Conditions", "by whom; empty for anybody"), "people"),
        ),
        lambda values, _zone: Calling(
            frozenset({values["state"]} if values.get("state") else ()), author=values.get("author", "").strip()
        ),
        _filling(lambda leaf: {"state": next(iter(leaf.states), ""), "author": leaf.author}),
    ),
)  # fmt: skip
FORM_BY_KIND: Final = {form.kind: form for form in FORMS}
