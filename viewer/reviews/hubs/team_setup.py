"""Making a hub on a server, and letting people in: what whoever keeps the server does, with rights to make roles."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from psycopg import sql

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import Password, ServerAddress
from viewer.domain.people import Role
from viewer.domain.text import Text
from viewer.reviews.hubs import HubRefused
from viewer.reviews.hubs.roles import HUB_ROLES, HubRoles
from viewer.reviews.hubs.server_line import Line, connect, errors_told


@dataclass(frozen=True, slots=True)
class Member:
    """A login of the team: its role, and the names its marks may bear. is_open: it may log in."""

    login: str
    role: Role
    names: tuple[str, ...]
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Invitation:
    """What one person needs to come in; the password exists here and on the server as a verifier alone."""

    address: ServerAddress
    password: Password
    person: str
    role: Role


def init_team(address: ServerAddress, password: Password | None) -> None:
    """Make schema, roles and grants, or bring them up to date. Harmless twice. Who does it is an owner.

    Raises HubAway, HubRefused: too old a server, no right to make roles or schemas.
    """
    with _keeping(address, password) as line:
        roles = HubRoles(address.database)
        with line.transaction():
            for name in (roles.store, *(roles.group(role) for role in HUB_ROLES)):
                _make_role(line, name)
            for role in HUB_ROLES:
                _run(line, "GRANT CONNECT ON DATABASE {} TO {}", address.database, roles.group(role))
            _run(line, "GRANT {} TO CURRENT_USER", roles.store)
            _run(line, "GRANT {} TO CURRENT_USER", roles.group(Role.OWNER))
            if line.execute("SELECT to_regnamespace('ashiato')::text").fetchone() == (None,):
                _run(line, "CREATE SCHEMA ashiato AUTHORIZATION {}", roles.store)
        _migrate(address, password, roles)
        with _as_store(line, roles):
            _map_login(line, line.info.user, Role.OWNER)


def invite(
    address: ServerAddress, password: Password | None, person: str, role: Role, names: tuple[str, ...] = ()
) -> Invitation:
    """Let a person in, with a password made for them; whoever has a login already gets a new password and this role.

    names: further names the login may write under, for a computer that several people share.
    """
    person = person.strip()
    if not person:
        raise AshiatoError(
            Text.translate("Team", "A person needs a name."),
            next_step=Text.translate("Team", "Type the name that shall stand under their marks."),
        )
    with _keeping(address, password) as line, line.transaction():
        roles = HubRoles(address.database)
        row = line.execute("SELECT login FROM ashiato.person WHERE name = %s", [person]).fetchone()
        login = row[0] if row else f"{roles.login_prefix}{secrets.token_hex(4)}"
        fresh = Password(secrets.token_urlsafe(18))
        _make_role(line, login)
        # What the server keeps is made here: the password itself is in no statement and in no log of the server.
        verifier = line.pgconn.encrypt_password(fresh.reveal().encode(), login.encode(), b"scram-sha-256").decode()
        line.execute(sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(login), sql.Literal(verifier)))
        for each in HUB_ROLES:
            word = "GRANT {} TO {}" if each is role else "REVOKE {} FROM {}"
            if each is role or _is_in(line, login, roles.group(each)):
                _run(line, word, roles.group(each), login)
        with _as_store(line, roles):
            _map_login(line, login, role)
            for name in (person, *names):
                _map_name(line, name.strip(), login)
    own = ServerAddress(address.host, address.port, address.database, login, address.options)
    return Invitation(own, fresh, person, role)


def remove_member(address: ServerAddress, password: Password | None, login: str) -> None:
    """Shut a login out. What it wrote stays, and its names stay its own."""
    with _keeping(address, password) as line, line.transaction():
        roles = HubRoles(address.database)
        _run(line, "ALTER ROLE {} NOLOGIN", login)
        for role in HUB_ROLES:
            if _is_in(line, login, roles.group(role)):
                _run(line, "REVOKE {} FROM {}", roles.group(role), login)
        line.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login])


def load_members(address: ServerAddress, password: Password | None) -> list[Member]:
    """Who belongs to the team, by name."""
    with connect(address, password) as line, errors_told(address, password):
        rows = line.execute("""
            SELECT l.login, l.role, coalesce(array_agg(p.name ORDER BY p.name) FILTER (WHERE p.name IS NOT NULL), '{}'),
                coalesce(bool_or(r.rolcanlogin), false)
            FROM ashiato.login l LEFT JOIN ashiato.person p ON p.login = l.login
            LEFT JOIN pg_catalog.pg_roles r ON r.rolname = l.login
            GROUP BY l.login, l.role ORDER BY min(p.name), l.login
        """).fetchall()
    return [Member(login, Role(role), tuple(names), is_open) for login, role, names, is_open in rows]


@contextmanager
def _keeping(address: ServerAddress, password: Password | None) -> Iterator[Line]:
    """A line with the rights of whoever keeps the server; what they lack is said in their words."""
    with connect(address, password) as line:
        try:
            with errors_told(address, password):
                yield line
        except HubRefused as error:
            if error.next_step is not None and "role" in error.next_step.source:
                raise HubRefused(
                    Text.translate("Team", "This login may not make roles or schemas on the server."),
                    where=error.where,
                    next_step=Text.translate("Team", "Use a login with CREATEROLE and the right to create schemas."),
                ) from None
            raise


def _migrate(address: ServerAddress, password: Password | None, roles: HubRoles) -> None:
    from sqlalchemy import create_engine, text
    from sqlalchemy.pool import NullPool

    from viewer.reviews.hubs.migrations import upgrade

    def make_line() -> Line:
        line = connect(address, password)
        line.autocommit = False
        return line

    engine = create_engine("postgresql+psycopg://", creator=make_line, poolclass=NullPool)
    try:
        with engine.begin() as connection:
            quoted = engine.dialect.identifier_preparer.quote_identifier(roles.store)
            connection.execute(text(f"SET LOCAL ROLE {quoted}"))
            upgrade(connection, roles)
    finally:
        engine.dispose()


@contextmanager
def _as_store(line: Line, roles: HubRoles) -> Iterator[None]:
    _run(line, "SET ROLE {}", roles.store)
    try:
        yield
    finally:
        if line.info.transaction_status.name != "INERROR":
            line.execute("RESET ROLE")


def _make_role(line: Line, name: str) -> None:
    if line.execute("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = %s", [name]).fetchone() is None:
        _run(line, "CREATE ROLE {} NOLOGIN", name)


def _is_in(line: Line, login: str, group: str) -> bool:
    query = """SELECT 1 FROM pg_catalog.pg_auth_members m
        JOIN pg_catalog.pg_roles g ON g.oid = m.roleid JOIN pg_catalog.pg_roles l ON l.oid = m.member
        WHERE g.rolname = %s AND l.rolname = %s"""
    return line.execute(query, [group, login]).fetchone() is not None


def _map_login(line: Line, login: str, role: Role) -> None:
    line.execute(
        "INSERT INTO ashiato.login (login, role) VALUES (%s, %s) "
        "ON CONFLICT (login) DO UPDATE SET role = excluded.role",
        [login, role.value],
    )


def _map_name(line: Line, name: str, login: str) -> None:
    if name:
        line.execute("INSERT INTO ashiato.person (name, login) VALUES (%s, %s) ON CONFLICT DO NOTHING", [name, login])


def _run(line: Line, words: str, *names: str) -> None:
    line.execute(sql.SQL(words).format(*(sql.Identifier(name) for name in names)))
