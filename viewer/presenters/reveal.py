"""A look behind the mask: it asks for a reason, is logged, and only then shows the value."""

from __future__ import annotations

from collections.abc import Callable

from viewer.domain.anchors import customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.call_book import CallBook
from viewer.presenters.caller import Caller

AskReason = Callable[[str, str], str | None]
"""Asks why: (what is to be seen, a reason to suggest). None: thought better of it."""

SHEET = "sheet"
"""What is looked at when a whole sheet is printed with real names."""

FIELD_WORDS = {
    FieldRole.NAME: Text.translate("Reveal", "the name"),
    FieldRole.READING: Text.translate("Reveal", "the reading of the name"),
    FieldRole.PHONE: Text.translate("Reveal", "the phone number"),
    FieldRole.MAIL: Text.translate("Reveal", "the mail address"),
    FieldRole.ADDRESS: Text.translate("Reveal", "the address"),
    FieldRole.BIRTHDAY: Text.translate("Reveal", "the birthday"),
    FieldRole.OWNER: Text.translate("Reveal", "the staff member"),
}


class Reveal:
    """Shows fields of customers as they are. Nothing is shown unless who, whom, what, why and when are written down."""

    def __init__(
        self, book: CallBook, caller: Caller, translate: Translate, secret: bytes, ask_reason: AskReason
    ) -> None:
        self._book, self._caller, self._translate, self._secret = book, caller, translate, secret
        self._ask_reason = ask_reason

    def show_field(
        self,
        journey: Journey,
        role: FieldRole,
        reason: str,
        on_shown: Callable[[str], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """Ask why, write it down, then hand over the value (several with " / " between). reason: to suggest."""
        if role is FieldRole.SENSITIVE:
            on_error(
                AshiatoError(
                    Text.translate("Reveal", "This is sensitive and shown to nobody."),
                    next_step=Text.translate("Reveal", "Whoever must see it looks into the system it came from."),
                )
            )
            return
        values = [field.value.strip() for field in journey.customer.fields if field.role is role]

        def show(_reason: str) -> None:
            on_shown(" / ".join(value for value in dict.fromkeys(values) if value))

        if any(values):
            self._log(journey, role, self._translate(FIELD_WORDS[role]), show, on_error, suggestion=reason)

    def show_sheet(
        self, journey: Journey, on_allowed: Callable[[str], None], on_error: Callable[[AshiatoError], None]
    ) -> None:
        """Everything on paper: ask why, write it down, then hand over the reason, which stands on the paper."""
        what = self._translate(Text.translate("Reveal", "real names and numbers on paper"))
        self._log(journey, SHEET, what, on_allowed, on_error)

    def _log(
        self, journey: Journey, what: str, words: str, on_logged: Callable[[str], None],
        on_error: Callable[[AshiatoError], None], *, suggestion: str = "",
    ) -> None:  # fmt: skip
        person = self._caller.find_person(self._book.departments)
        given = None if person is None else self._ask_reason(words, suggestion)
        if person is None or given is None:
            return
        customer, by, why = customer_refs(journey, self._secret)[0], person, given

        def on_written(_changes: ChangeSet) -> None:
            on_logged(why)

        self._book.write(
            "reveal.log", lambda commands: commands.log_reveal(customer, by, what, why), on_written, on_error
        )
