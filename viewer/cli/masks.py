"""What the command line shows of ids: mail addresses and phone numbers are personal data."""

from __future__ import annotations

from typing import Final

from viewer.domain.folding import fold
from viewer.domain.identities import Identity

MASKED: Final = "●●●"
_PERSONAL: Final = frozenset(
    map(fold, ("mail", "email", "e-mail", "e_mail", "mailaddress", "mail_address", "email_address", "メール",
               "メールアドレス", "phone", "tel", "telephone", "mobile", "mobile_phone", "電話", "電話番号", "携帯"))
)  # fmt: skip


def mask_identity(identity: Identity | str) -> str:
    """`namespace:value`, with the value hidden if it is a mail address or a phone number."""
    namespace, has_namespace, value = str(identity).partition(":")
    if not has_namespace:
        return MASKED if "@" in namespace else namespace
    return f"{namespace}:{MASKED}" if fold(namespace) in _PERSONAL or "@" in value else str(identity)
