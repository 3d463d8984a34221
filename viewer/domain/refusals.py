"""Why a record or a cell of a file did not go in. Stored as English sources, shown in the reader's language."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text

TOO_MANY_CELLS: Final = Text.translate("Refused", "The record has more cells than the header")
TOO_FEW_CELLS: Final = Text.translate("Refused", "The record has fewer cells than the header")
UNCLOSED_QUOTE: Final = Text.translate("Refused", "A quotation mark is opened and never closed, or closed too early")
NOT_JSON: Final = Text.translate("Refused", "The record is cut off or is not JSON")
NOT_AN_OBJECT: Final = Text.translate("Refused", "The record is JSON, but not an object with named values")
NOT_TEXT: Final = Text.translate("Refused", "The record holds characters that are not text")
EMPTY_ROW: Final = Text.translate("Refused", "The record is empty")
NO_TIME_GIVEN: Final = Text.translate("Refused", "There is no time")
UNREADABLE_TIME: Final = Text.translate("Refused", "The time cannot be read in the mapping's format")
TIME_OUT_OF_RANGE: Final = Text.translate("Refused", "The time lies outside the years 1 to 9999")
NO_IDENTITY: Final = Text.translate("Refused", "None of the identity columns has a value")
UNREADABLE_END: Final = Text.translate("Refused", "The end or duration cannot be read; the event is kept without it")
UNREADABLE_VALUE: Final = Text.translate("Refused", "The amount is not a number; the event is kept without it")
UNREADABLE_ORDER: Final = Text.translate("Refused", "The order is not a whole number; the event is kept without it")
OFF_SCALE: Final = Text.translate("Refused", "The answer is not on the scale; the event is kept without this score")

_TEXT_BY_SOURCE: Final = {
    text.source: text
    for text in (
        TOO_MANY_CELLS, TOO_FEW_CELLS, UNCLOSED_QUOTE, NOT_JSON, NOT_AN_OBJECT, NOT_TEXT, EMPTY_ROW, NO_TIME_GIVEN,
        UNREADABLE_TIME, TIME_OUT_OF_RANGE, NO_IDENTITY, UNREADABLE_END, UNREADABLE_VALUE, UNREADABLE_ORDER, OFF_SCALE,
    )
}  # fmt: skip

_OF_CELLS: Final = frozenset(text.source for text in (UNREADABLE_END, UNREADABLE_VALUE, UNREADABLE_ORDER, OFF_SCALE))


def is_of_cell(reason: str) -> bool:
    """A stored reason that left out one cell alone: its event is kept."""
    return reason in _OF_CELLS


def refusal_text(reason: str) -> Text:
    """The translatable sentence of a stored reason. A reason of a mapping's own `refuse_if` stays as it was written."""
    return _TEXT_BY_SOURCE.get(reason) or Text("Refused", "{reason}", {"reason": reason})
