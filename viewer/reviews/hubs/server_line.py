"""One line to a PostgreSQL server: bounded in time, with errors that say what to do and never a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg import errors
from psycopg.abc import PQGen

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import Password, ServerAddress, redact
from viewer.domain.text import Text
from viewer.reviews.hubs import HubAway, HubRefused

OLDEST_SERVER: Final = 150_000
_CONNECT_TIMEOUT_S: Final = 8
_ANSWER_TIMEOUT_S: Final = 20.0
_WRONG_PASSWORD: Final = ("password authentication failed", "no password supplied", "パスワード認証に失敗")


class _Line(psycopg.Connection[Any]):
    """A connection whose every call ends: else a frozen server, or a network that swallows, would block for ever."""

    answer_timeout_s = _ANSWER_TIMEOUT_S

    def wait(self, gen: PQGen[Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.answer_timeout_s)
        except psycopg.errors._WaitTimeout as error:
            # Half an answer may still come: this line is of no more use.
            self.pgconn.finish()
            raise psycopg.OperationalError("no answer in time") from error


Line = psycopg.Connection[Any]


def connect(address: ServerAddress, password: Password | None, answer_timeout_s: float = _ANSWER_TIMEOUT_S) -> Line:
    """Connect, each statement a transaction of its own. TLS is as the URL says, in libpq's words.

    Raises HubAway if nobody answers, HubRefused if the password is wrong or the server too old.
    """
    options = dict(address.options)
    settings: dict[str, Any] = {
        "connect_timeout": _CONNECT_TIMEOUT_S, "application_name": "ashiato", "keepalives_idle": 20,
        "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 15_000, **options,
        "host": address.host, "port": address.port, "dbname": address.database,
    }  # fmt: skip
    if address.user:
        settings["user"] = address.user
    if password is not None:
        settings["password"] = password.reveal()
    try:
        line = _Line.connect(autocommit=True, **settings)
    except psycopg.Error as error:
        raise _connect_error(address, password, error) from None
    line.answer_timeout_s = answer_timeout_s
    if line.info.server_version < OLDEST_SERVER:
        found = line.info.server_version // 10_000
        line.close()
        raise HubRefused(
            Text.translate("Team", "The server is PostgreSQL {found}; a hub needs 15 or later.", found=found),
            where=address.name,
            next_step=Text.translate("Team", "Ask for a newer server, or use a folder on a shared drive."),
        )
    return line


@contextmanager
def errors_told(address: ServerAddress, password: Password | None = None) -> Iterator[None]:
    """Errors of the driver become HubAway or HubRefused; what the server said goes along without passwords."""
    try:
        yield
    except errors.InsufficientPrivilege as error:
        raise _not_permitted(address, error) from None
    except (errors.UndefinedTable, errors.InvalidSchemaName, errors.UndefinedFunction):
        raise _no_hub(address) from None
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise _away(address, redact(str(error), password)) from None
    except psycopg.Error as error:
        raise _refused(address, error, password) from None


def _connect_error(address: ServerAddress, password: Password | None, error: psycopg.Error) -> AshiatoError:
    said = redact(str(error), password)
    if any(words in said for words in _WRONG_PASSWORD):
        return HubRefused(
            Text.translate("Team", "The server does not take this user with this password."),
            where=address.name,
            next_step=Text.translate("Team", "Give the password again, or ask for a new join link."),
        )
    if isinstance(error, psycopg.ProgrammingError):
        return HubRefused(
            Text.translate("Team", "The address of the hub has an option that is not understood."),
            where=f"{address.name}: {said}",
            next_step=Text.translate("Team", "Correct it in workspace.toml, or connect anew."),
        )
    return _away(address, said)


def _away(address: ServerAddress, said: str) -> HubAway:
    lines = said.strip().splitlines()
    return HubAway(
        Text.translate("Team", "The team's hub cannot be reached."),
        where=f"{address.name}: {lines[0]}" if lines else address.name,
        next_step=Text.translate("Team", "Go on working: everything is kept here and is sent when it is back."),
    )


def _not_permitted(address: ServerAddress, error: psycopg.Error) -> HubRefused:
    return HubRefused(
        Text.translate("Team", "This login may not do that on the hub."),
        where=f"{address.name}: {error.diag.message_primary or ''}".removesuffix(": "),
        next_step=Text.translate("Team", "Ask the owner of the team for another role."),
    )


def _no_hub(address: ServerAddress) -> HubRefused:
    return HubRefused(
        Text.translate("Team", "There is no hub in this database yet."),
        where=address.name,
        next_step=Text.translate("Team", "Whoever keeps the server runs: ashiato team init URL"),
    )


def _refused(address: ServerAddress, error: psycopg.Error, password: Password | None) -> HubRefused:
    told = {
        "AS001": (
            Text.translate("Reviews", "Two copies of this workspace wrote different changes under the same name."),
            Text.translate("Reviews", "Open the copied workspace once on its own computer, then send again."),
        ),
        "AS002": (
            Text.translate("Team", "The hub does not take what this login wrote under another name."),
            Text.translate("Team", "Ask the owner or facilitator of the team to add the name to this login."),
        ),
        "AS004": (
            Text.translate("Team", "This is a reader's login: what was written here stays on this computer."),
            Text.translate("Team", "Ask the owner of the team for another role."),
        ),
        "AS005": (
            Text.translate("Team", "Only an owner of the team makes everybody forget somebody."),
            Text.translate("Team", "Ask the owner of the team for another role."),
        ),
        "AS003": (
            Text.translate("Reviews", "What was sent is not complete: earlier changes are missing."),
            Text.translate("Reviews", "Ask for it to be sent again, whole. Nothing was taken in."),
        ),
    }.get(error.sqlstate or "")
    if told is None:
        what, next_step = (
            Text.translate("Team", "The hub answered with an error."),
            Text.translate("Team", "Tell whoever keeps the server. Everything is kept here."),
        )
        where = f"{address.name}: {redact(error.diag.message_primary or type(error).__name__, password)}"
    else:
        (what, next_step), where = told, address.name
    refused = HubRefused(what, where=where, next_step=next_step)
    if told is not None and error.diag.message_detail:
        refused.replica_ids = frozenset({error.diag.message_detail})
    return refused
