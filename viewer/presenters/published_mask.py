"""The rules of masking as a masked snapshot or bundle applies them: what is written instead, and not only shown."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from viewer.domain.folding import fold
from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.text import Text
from viewer.presenters.masking import known_words, mask_field, mask_text
from viewer.presenters.staff_names import is_staff_label, names_of

_WHOLLY: Final = "●●●"
_PERSONAL_NAMESPACES: Final = frozenset(
    map(fold, ("mail", "email", "e-mail", "e_mail", "mailaddress", "mail_address", "email_address", "メール",
               "メールアドレス", "phone", "tel", "telephone", "mobile", "mobile_phone", "電話", "電話番号", "携帯"))
)  # fmt: skip


class PublishedMask:
    """See `viewer.events.excerpt.Hide`."""

    def is_personal(self, identity: Identity) -> bool:
        return fold(identity.namespace) in _PERSONAL_NAMESPACES or mask_text(identity.value) != identity.value

    def known_words(self, fields: Collection[CustomerField]) -> tuple[str, ...]:
        return known_words(fields)

    def text(self, text: str, known: Collection[str]) -> str:
        return mask_text(text, tuple(sorted(known)))

    def url(self, url: str, known: Collection[str]) -> str:
        """The part after the path goes if it tells something in letters or as %E7%94%B0."""
        shown = self.text(url, known)
        spoken = unquote(url)
        if spoken != url and self.text(spoken, known) != spoken:
            head = url[: len(url) - len(url.partition("?")[2])] if "?" in url else url
            if self.text(unquote(head), known) != unquote(head):
                head = f"{urlsplit(url).scheme}:" if "://" in url else ""
            return head + _WHOLLY
        return shown

    def field(self, field: CustomerField, known: Collection[str]) -> str:
        """Masked so that it reads the same when it is masked once more to be shown."""
        if field.role is FieldRole.OTHER:
            return self.text(field.value, known)
        if field.role is FieldRole.BIRTHDAY:
            return _year_of(field.value)
        if field.role is FieldRole.OWNER:
            return _WHOLLY
        return mask_field(field.role, field.value, _english)

    def staff_names(self, attributes: str) -> tuple[str, ...]:
        found = _load(attributes)
        return names_of({label: value for label, value in found.items() if isinstance(value, str)})

    def attributes(self, words: str, known: Collection[str]) -> str:
        found = _load(words)
        staff = self.staff_names(words)
        everything = {*known, *staff}
        shown = {label: self._attribute(label, value, everything) for label, value in found.items()}
        return words if shown == found else json.dumps(shown, ensure_ascii=False)

    def _attribute(self, label: str, value: Any, known: Collection[str]) -> Any:
        if isinstance(value, str):
            if is_staff_label(label) and names_of({label: value}):
                return _WHOLLY
            return self.text(value, known)
        if isinstance(value, list):
            return [self._attribute(label, each, known) for each in value]
        if isinstance(value, dict):
            return {key: self._attribute(key, each, known) for key, each in value.items()}
        if isinstance(value, int | float) and not isinstance(value, bool):
            # A telephone number that lost its first 0 on the way is still one.
            return value if self.text(f"0{value}", known) == f"0{value}" or abs(value) < 10**8 else None
        return value


def _load(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _year_of(birthday: str) -> str:
    """Ages are shown by decades: the year is enough for that."""
    shown = mask_field(FieldRole.BIRTHDAY, birthday, _english)
    year = "".join(char for char in shown if char.isdigit())
    return year if len(year) == 4 else _WHOLLY


def _english(text: Text) -> str:
    from viewer.domain.text import english

    return english(text)
