"""Join links: what one person needs to come into a team, in one line that is handed over once.

    ashiato://join/1/WORDS

WORDS is base64url of JSON: the hub's address, the password if it has one, the team's key, the person's name. A join
link is only ever pasted by hand: no link that a page or a mail opens is read as one.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass, field
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import HubAddress, Password, read_address
from viewer.domain.people import Role
from viewer.domain.text import Text

PREFIX: Final = "ashiato://join/1/"
_KEY_BYTES: Final = 32
_MOST_CHARS: Final = 4_000


@dataclass(frozen=True, slots=True)
class JoinLink:
    """key: the team's, None if the link carries none. person: the name that stands under their marks, "" for any.

    role: what they may do, None for what the hub says. A server enforces its own; with a folder, only the app heeds it.
    """

    address: HubAddress
    password: Password | None = None
    key: bytes | None = field(default=None, repr=False)
    person: str = ""
    role: Role | None = None

    def words(self) -> str:
        """The link itself. It holds the password: show it to the person who hands it over, and to nobody else."""
        parts = {"hub": self.address.url, "person": self.person}
        if self.password is not None:
            parts["password"] = self.password.reveal()
        if self.key is not None:
            parts["key"] = base64.b64encode(self.key).decode("ascii")
        if self.role is not None:
            parts["role"] = self.role.value
        said = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        return PREFIX + base64.urlsafe_b64encode(said.encode()).decode("ascii").rstrip("=")


def read_join(words: str) -> JoinLink:
    """From what a person pasted: a join link, or the plain address of a hub. Raises AshiatoError."""
    words = "".join(words.split()) if words.strip().startswith(PREFIX) else words.strip()
    if not words.startswith(PREFIX):
        given = read_address(words)
        return JoinLink(given.address, given.password)
    try:
        if len(words) > _MOST_CHARS:
            raise ValueError("too long")
        coded = words.removeprefix(PREFIX)
        parts = json.loads(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
        key = base64.b64decode(parts["key"], validate=True) if "key" in parts else None
        if key is not None and len(key) != _KEY_BYTES:
            raise ValueError("another key")
        hub, person, password = parts["hub"], parts.get("person", ""), parts.get("password")
        role = Role(parts["role"]) if "role" in parts else None
        if not isinstance(hub, str) or not isinstance(person, str) or not isinstance(password, str | None):
            raise TypeError("no text")
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
        raise AshiatoError(
            Text.translate("Team", "This is no join link, or a part of it is missing."),
            next_step=Text.translate("Team", "Copy the whole line: it begins with ashiato://join/."),
        ) from None
    given = read_address(hub)
    own_password = Password(password) if password else given.password
    return JoinLink(given.address, own_password, key, person.strip()[:200], role)
