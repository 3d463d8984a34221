"""What calls are called: outcomes, next steps, where a case stands, who calls."""

from __future__ import annotations

from typing import Final

from viewer.domain.calling import CallState, NextStep, OutcomeKind, Person
from viewer.domain.text import Text, Translate

OUTCOME_WORDS: Final = {
    OutcomeKind.SPOKE: Text.translate("Calling", "Spoke"),
    OutcomeKind.NO_ANSWER: Text.translate("Calling", "No answer"),
    OutcomeKind.VOICEMAIL: Text.translate("Calling", "Voicemail"),
    OutcomeKind.CALL_AGAIN: Text.translate("Calling", "Call again"),
    OutcomeKind.WRONG_NUMBER: Text.translate("Calling", "Wrong number"),
    OutcomeKind.NEVER_AGAIN: Text.translate("Calling", "Never again"),
}
"""In the order of the buttons."""

STEP_WORDS: Final = {
    NextStep.LETTER: Text.translate("Calling", "Write a letter"),
    NextStep.MAIL: Text.translate("Calling", "Send a mail"),
    NextStep.ANOTHER_TIME: Text.translate("Calling", "Another time"),
    NextStep.STOP: Text.translate("Calling", "Stop here"),
}

STATE_WORDS: Final = {
    CallState.UNTOUCHED: Text.translate("Calling", "Not called yet"),
    CallState.CLAIMED: Text.translate("Calling", "Claimed"),
    CallState.CALLED: Text.translate("Calling", "Called, not reached"),
    CallState.AGAIN: Text.translate("Calling", "To call again"),
    CallState.SPOKE: Text.translate("Calling", "Spoke"),
    CallState.OTHER_WAY: Text.translate("Calling", "By letter or mail"),
    CallState.STOPPED: Text.translate("Calling", "No further calls"),
}


def person_words(person: Person, translate: Translate) -> str:
    """The name, with the department if one was given."""
    if not person.department:
        return person.name
    words = Text.translate("Calling", "{name} ({department})", name=person.name, department=person.department)
    return translate(words)
