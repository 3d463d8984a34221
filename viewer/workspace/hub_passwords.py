"""Passwords of hubs: from the environment, from the system's keyring, or for as long as the app runs. Never a file."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Final

from viewer.domain.hub_addresses import Password, ServerAddress

_VARIABLES: Final = ("ASHIATO_HUB_PASSWORD", "PGPASSWORD")
_SERVICE: Final = "Ashiato team hub"

_given: dict[str, Password] = {}


def load_password(address: ServerAddress) -> Password | None:
    """The password for an address; None leaves it to libpq (a .pgpass, a certificate). May wait for the keyring."""
    for name in _VARIABLES:
        if words := os.environ.get(name):
            return Password(words)
    account = _account(address)
    if account in _given:
        return _given[account]
    import keyring
    import keyring.errors

    with suppress(keyring.errors.KeyringError, OSError, RuntimeError):
        if words := keyring.get_password(_SERVICE, account):
            return Password(words)
    return None


def keep_password(address: ServerAddress, password: Password) -> bool:
    """Keep it for this run, and in the system's keyring if there is one: whether there is."""
    import keyring
    import keyring.errors

    _given[_account(address)] = password
    with suppress(keyring.errors.KeyringError, OSError, RuntimeError):
        keyring.set_password(_SERVICE, _account(address), password.reveal())
        return True
    return False


def forget_password(address: ServerAddress) -> None:
    import keyring
    import keyring.errors

    _given.pop(_account(address), None)
    with suppress(keyring.errors.KeyringError, OSError, RuntimeError):
        keyring.delete_password(_SERVICE, _account(address))


def _account(address: ServerAddress) -> str:
    return f"{address.user}@{address.host}:{address.port}/{address.database}"
