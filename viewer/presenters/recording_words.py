"""Recordings and where they belong, in words."""

from __future__ import annotations

from typing import Final

from viewer.domain.recordings import Match, Why
from viewer.domain.text import Text, Translate

RECORDING_COLUMNS: Final = (
    Text.translate("Recordings", "File"),
    Text.translate("Recordings", "Call"),
    Text.translate("Recordings", "Why"),
)

_WHY: Final = {
    Why.BY_HAND: Text.translate("Recordings", "assigned by hand"),
    Why.MEDIA_ID: Text.translate("Recordings", "the call's own id"),
    Why.OF_NO_CALL: Text.translate("Recordings", "belongs to no call, said by hand"),
    Why.LOST: Text.translate("Recordings", "the call it was assigned to is no longer in the data"),
    Why.NAME_UNREAD: Text.translate("Recordings", "the name does not fit the pattern"),
    Why.NO_TIME: Text.translate("Recordings", "the name tells no time"),
    Why.OTHER_NUMBER: Text.translate("Recordings", "calls at that time have other numbers"),
    Why.TAKEN: Text.translate("Recordings", "the call has another recording already"),
}


def why_words(match: Match, minutes: int, translate: Translate) -> str:
    """Why it belongs where it does, or nowhere."""
    if match.why is Why.TIME:
        apart = abs(round(match.apart_s or 0.0))
        return translate(Text.translate("Recordings", "starts %n second(s) from it", n=apart))
    if match.why is Why.NO_CALL:
        return translate(Text.translate("Recordings", "no call within %n minute(s)", n=minutes))
    if match.why is Why.SEVERAL:
        count = len(match.candidates)
        return translate(Text.translate("Recordings", "%n call(s) may be meant", n=count))
    return translate(_WHY[match.why])
