"""Picks in words: what each is called, and the rule that found these people, with its figures."""

from __future__ import annotations

from typing import Final

from viewer.domain.customers import Pick, PickKind
from viewer.domain.picks import Behaviour, Group, Picked, Trait
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import number_words
from viewer.presenters.customer_words import PICK_MENU_WORDS

_HIGH_WORDS: Final = {
    Behaviour.VISITS: Text.translate("Picks", "many visits a month ({mean})"),
    Behaviour.DEPTH: Text.translate("Picks", "much done per visit ({mean})"),
    Behaviour.CONVERSIONS: Text.translate("Picks", "many conversions ({mean})"),
    Behaviour.TO_CONVERSION: Text.translate("Picks", "long until the first conversion ({mean} days)"),
    Behaviour.TALK: Text.translate("Picks", "much by phone and chat ({mean}%)"),
    Behaviour.SHOP: Text.translate("Picks", "much in the shop ({mean}%)"),
    Behaviour.MESSAGE: Text.translate("Picks", "much by mail, LINE and letter ({mean}%)"),
    Behaviour.AWAY: Text.translate("Picks", "long not seen ({mean} days)"),
}
_LOW_WORDS: Final = {
    Behaviour.VISITS: Text.translate("Picks", "few visits a month ({mean})"),
    Behaviour.DEPTH: Text.translate("Picks", "little done per visit ({mean})"),
    Behaviour.CONVERSIONS: Text.translate("Picks", "few conversions ({mean})"),
    Behaviour.TO_CONVERSION: Text.translate("Picks", "soon converted ({mean} days)"),
    Behaviour.TALK: Text.translate("Picks", "little by phone and chat ({mean}%)"),
    Behaviour.SHOP: Text.translate("Picks", "little in the shop ({mean}%)"),
    Behaviour.MESSAGE: Text.translate("Picks", "little by mail, LINE and letter ({mean}%)"),
    Behaviour.AWAY: Text.translate("Picks", "seen recently ({mean} days ago)"),
}
_SHARES: Final = frozenset({Behaviour.TALK, Behaviour.SHOP, Behaviour.MESSAGE})


def pick_title(pick: Pick, translate: Translate) -> str:
    """For the chip: what is picked, with the seed where there is one."""
    if pick.kind is PickKind.RANDOM:
        words = Text.translate("Picks", "{count} at random · seed {seed}", count=pick.how_many, seed=pick.seed)
        return translate(words)
    return translate(PICK_MENU_WORDS[pick.kind])


def group_words(group: Group, translate: Translate) -> str:
    """What sets a group apart and how many there are: 「訪問が多い・滞在が長い（312人）」."""
    traits = translate(Text.translate("Picks", ", ")).join(translate(_trait_words(trait)) for trait in group.traits)
    return translate(Text.translate("Picks", "{traits}: {size} people", traits=traits, size=f"{group.size:,}"))


def _trait_words(trait: Trait) -> Text:
    mean = trait.mean * 100 if trait.column in _SHARES else trait.mean
    shown = f"{mean:.0f}" if mean >= 10 or trait.column in _SHARES else f"{mean:.1f}"
    source = (_HIGH_WORDS if trait.difference > 0 else _LOW_WORDS)[trait.column]
    return Text(source.context, source.source, {"mean": shown})


def rule_words(pick: Pick, picked: Picked, translate: Translate) -> str:
    """The rule in words, with its figures and what they are out of; says so where there are too few people."""
    figures = {name: _figure(value) for name, value in picked.figures.items()} | {"among": f"{picked.among:,}"}
    source = _too_few(pick, picked) or _RULES[pick.kind]
    return translate(Text(source.context, source.source, figures))


def _figure(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else number_words(round(value, 1))


_RULES: Final = {
    PickKind.RANDOM: Text.translate(
        "Picks", "Drawn from {among} people with seed {seed}: the same seed draws the same people again."
    ),
    PickKind.TYPICAL: Text.translate(
        "Picks",
        "{people} people grouped by their visits, events, channels and conversions; whoever is nearest to the middle "
        "of their group comes first.",
    ),
    PickKind.STRUGGLED: Text.translate(
        "Picks",
        "The first conversion took {days} days and {events} events or more: each the top 5% of the {converted} people "
        "who converted.",
    ),
    PickKind.NEARLY: Text.translate(
        "Picks",
        "The 5% of {others} people without a conversion who are nearest to the {converted} with one, by visits, "
        "events per visit, channels and days since last seen.",
    ),
    PickKind.CHANGED: Text.translate(
        "Picks",
        "Events of the last {days} days against each person's own rate before: more or less by {spread} times what "
        "chance explains.",
    ),
}
_FEW: Final = {
    PickKind.TYPICAL: Text.translate(
        "Picks", "Too few people to group: {people} with events of their own. At least 20 are needed."
    ),
    PickKind.STRUGGLED: Text.translate(
        "Picks", "Too few people to compare: {converted} have a conversion. At least 20 are needed."
    ),
    PickKind.NEARLY: Text.translate(
        "Picks",
        "Too few people to compare: {converted} with a conversion, {others} without. At least 20 of each are needed.",
    ),
}
_FEWEST: Final = 20


def _too_few(pick: Pick, picked: Picked) -> Text | None:
    needed: dict[PickKind, tuple[str, ...]] = {
        PickKind.TYPICAL: ("people",), PickKind.STRUGGLED: ("converted",), PickKind.NEARLY: ("converted", "others"),
    }  # fmt: skip
    names = needed.get(pick.kind, ())
    return _FEW[pick.kind] if any(picked.figures.get(name, _FEWEST) < _FEWEST for name in names) else None
