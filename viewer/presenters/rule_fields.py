"""What can be set on a rule, as the fields of a form."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.signal_parameters import ParameterType
from viewer.domain.signals import Selector
from viewer.domain.stages import StageRules
from viewer.domain.text import Text, Translate


class FormField(NamedTuple):
    """One setting as it stands in the form. text: for lists; events: for events; number: for the others.

    name: of the parameter; in the stages the path to it, with dots.
    """

    name: str
    type: ParameterType
    label: str
    low: float
    high: float
    number: float
    text: str
    events: Selector = Selector()


def stage_fields(stages: StageRules, language: str, translate: Translate) -> tuple[FormField, ...]:
    """Of each axis: after how many days it falls, and of each rule, in its own words, what moves it."""
    fields = []
    for axis in stages.axes:
        said = axis.words_in(language)
        falls = Text.translate("Signals", "{axis}: falls by one after this many days (0 = never)", axis=said.title)
        fields.append(
            FormField(f"{axis.axis}.fall_after_days", ParameterType.WHOLE, translate(falls), 0, 3650,
                      axis.fall_after_days, "")
        )  # fmt: skip
        for place, rule in enumerate(axis.rules):
            words = rule.words.get(language) or next(iter(rule.words.values()))
            label, name = f"{said.title} {said.levels[rule.level]}: {words}", f"{axis.axis}.rule.{place}"
            fields.append(FormField(f"{name}.events", ParameterType.EVENTS, label, 0, 0, 0, "", rule.events))
            if rule.times > 1:
                times = translate(Text.translate("Signals", "Times"))
                days = translate(Text.translate("Signals", "Within this many days"))
                fields.append(FormField(f"{name}.times", ParameterType.WHOLE, times, 1, 1000, rule.times, ""))
                fields.append(FormField(f"{name}.days", ParameterType.WHOLE, days, 0, 3650, rule.days, ""))
    return tuple(fields)
