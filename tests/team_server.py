"""A real PostgreSQL for the tests: started once, a database of its own for each team; and a bad network before it."""

from __future__ import annotations

import itertools
import select
import shutil
import socket
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from viewer.domain.hub_addresses import Password, ServerAddress
from viewer.domain.people import Role
from viewer.reviews.hubs.own_server import OwnServer
from viewer.reviews.hubs.postgres import PostgresHub
from viewer.reviews.hubs.team_setup import Invitation, init_team, invite

SECRET = b"s" * 32


class TeamServer:
    """The server of a whole test run."""

    def __init__(self) -> None:
        self._base = Path(tempfile.mkdtemp(prefix="ashiato-hub-"))
        # Where the tests run as the administrator, the server runs as somebody else and must get there.
        self._base.chmod(0o755)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.server = OwnServer(self._base / "data", port)
        self.password = self.server.start()
        self._numbers = itertools.count(1)

    def make_team(self) -> TestTeam:
        """A new database with a hub in it."""
        name = f"team_{next(self._numbers)}"
        address = self.server.make_database(self.password, name)
        init_team(address, self.password)
        return TestTeam(address, self.password)

    def close(self) -> None:
        self.server.stop(at_once=True)
        shutil.rmtree(self._base, ignore_errors=True)


class TestTeam:
    """One hub, and invitations to it."""

    __test__ = False

    def __init__(self, address: ServerAddress, password: Password) -> None:
        self.address, self.password = address, password

    def invite(self, person: str, role: Role = Role.MEMBER, *names: str) -> Invitation:
        return invite(self.address, self.password, person, role, names)

    def connect(self, invitation: Invitation, *, port: int | None = None, patience_s: float = 10.0) -> PostgresHub:
        address = invitation.address
        if port is not None:
            address = ServerAddress("127.0.0.1", port, address.database, address.user)
        return PostgresHub(
            address, invitation.password, secret=SECRET, person=invitation.person, answer_timeout_s=patience_s
        )


class BadNetwork:
    """A proxy on a port of its own that passes bytes on, until it is told to swallow, cut, half-close or refuse."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.swallows = self.refuses = False
        self.delay_s = 0.0
        self.passed_count = 0
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._end, self._ending = socket.socketpair()
        self._pause = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bad network", daemon=True)
        self._thread.start()

    def cut(self) -> None:
        """Every line breaks now."""
        for pair in list(self._pairs):
            for each in pair:
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def half_close(self) -> None:
        """What the app sends does not arrive any more, and nobody tells it."""
        for _, server in list(self._pairs):
            with suppress(OSError):
                server.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        self._ending.send(b"\0")
        self._pause.set()
        self._thread.join(5)
        for each in (self._listener, self._end, self._ending, *(one for pair in self._pairs for one in pair)):
            each.close()

    def _run(self) -> None:
        while True:
            ends = [one for pair in self._pairs for one in pair]
            ready, _, _ = select.select([self._listener, self._end, *ends], [], [])
            if self._end in ready:
                return
            if self._listener in ready:
                self._accept()
            for pair in list(self._pairs):
                for source, target in (pair, pair[::-1]):
                    if source in ready and not self._pass(source, target):
                        self._pairs.remove(pair)
                        pair[0].close()
                        pair[1].close()
                        break

    def _accept(self) -> None:
        app, _ = self._listener.accept()
        try:
            if self.refuses:
                raise ConnectionRefusedError
            self._pairs.append((app, socket.create_connection(("127.0.0.1", self._to_port), 5)))
        except OSError:
            app.close()

    def _pass(self, source: socket.socket, target: socket.socket) -> bool:
        try:
            data = source.recv(65536)
            if not data:
                return False
            if self.delay_s:
                self._pause.wait(self.delay_s)
            if not self.swallows:
                target.sendall(data)
                self.passed_count += len(data)
        except OSError:
            return False
        return True
