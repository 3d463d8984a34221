"""Where a team's hub is: `postgresql://...` or `folder:...`. Passwords are parted from it before anything is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_SCHEMES: Final = ("postgresql", "postgres")
_FOLDER: Final = "folder:"
_DEFAULT_PORT: Final = 5432
_SECRET_OPTIONS: Final = frozenset({"password", "sslpassword"})


class Password:
    """A password that no log, error or repr shows by accident."""

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        self._words = words

    def reveal(self) -> str:
        """The password itself, for the one call that needs it."""
        return self._words

    def __repr__(self) -> str:
        return "Password(***)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Password) and other._words == self._words

    def __hash__(self) -> int:
        return hash(self._words)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A PostgreSQL database. options: what else the URL says, as `sslmode`, in libpq's words. Never a password."""

    host: str
    port: int
    database: str
    user: str
    options: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """For people: host, port and database."""
        port = "" if self.port == _DEFAULT_PORT else f":{self.port}"
        return f"{_bracketed(self.host)}{port}/{self.database}"

    @property
    def url(self) -> str:
        """As it is written into workspace.toml."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        options = f"?{urlencode(self.options)}" if self.options else ""
        host = quote(self.host, safe=":[]") if ":" not in self.host else _bracketed(self.host)
        return f"postgresql://{user}{host}:{self.port}/{quote(self.database, safe='')}{options}"

    @property
    def is_this_computer(self) -> bool:
        return self.host in {"localhost", "127.0.0.1", "::1"} or self.host.startswith("/")

    @property
    def has_tls(self) -> bool:
        """The URL insists on an encrypted line."""
        return dict(self.options).get("sslmode") in {"require", "verify-ca", "verify-full"}


@dataclass(frozen=True, slots=True)
class FolderAddress:
    """A folder on a shared drive."""

    path: Path

    @property
    def name(self) -> str:
        return str(self.path)

    @property
    def url(self) -> str:
        return f"{_FOLDER}{self.path}"


HubAddress = ServerAddress | FolderAddress


@dataclass(frozen=True, slots=True)
class GivenAddress:
    """What a person typed: where, and the password that stood in it, if one did."""

    address: HubAddress
    password: Password | None = field(default=None, repr=False)


def read_address(words: str) -> GivenAddress:
    """Take a URL or `folder:PATH` apart. Raises AshiatoError, without the words: they may hold a password."""
    words = words.strip()
    if words.lower().startswith(_FOLDER):
        path = words[len(_FOLDER) :].strip()
        if not path:
            raise _not_understood()
        return GivenAddress(FolderAddress(Path(path)))
    try:
        return _read_url(words)
    except (ValueError, UnicodeError):
        raise _not_understood() from None


def redact(words: str, password: Password | None = None) -> str:
    """`words` without passwords: the given one, and whatever stands where a URL or conninfo has one."""
    if password is not None and password.reveal():
        for shape in (password.reveal(), quote(password.reveal(), safe="")):
            words = words.replace(shape, "***")
    words = re.sub(r"(?i)(\w+://[^\s:/@]*):[^\s@]*@", r"\1:***@", words)
    return re.sub(r"(?i)\b(\w*password)\s*=\s*('[^']*'|[^\s&]+)", r"\1=***", words)


def _read_url(words: str) -> GivenAddress:
    parts = urlsplit(words)
    if parts.scheme.lower() not in _SCHEMES:
        raise ValueError("another scheme")
    options = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    by_name = dict(options)
    given = unquote(parts.password) if parts.password is not None else by_name.get("password")
    host = by_name.get("host") or unquote(parts.hostname or "")
    database = by_name.get("dbname") or unquote(parts.path.removeprefix("/"))
    user = by_name.get("user") or unquote(parts.username or "")
    port = int(by_name["port"]) if "port" in by_name else parts.port or _DEFAULT_PORT
    if not database or not host:
        raise ValueError("host or database is missing")
    taken = _SECRET_OPTIONS | {"host", "port", "dbname", "user"}
    kept = tuple((name, value) for name, value in options if name not in taken)
    address = ServerAddress(host, port, database, user, kept)
    return GivenAddress(address, Password(given) if given else None)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _not_understood() -> AshiatoError:
    return AshiatoError(
        Text.translate("Team", "This is not the address of a hub."),
        next_step=Text.translate(
            "Team", "Write postgresql://USER@HOST/DATABASE, folder:PATH, or the join link you were given."
        ),
    )
