"""`python -m tests.bench.hub_clients`: apps of a team without windows, as many as stdin asks for, in this one process.

stdin is one line of JSON: links (a join link a client), folder, mode, and what the mode needs. "live": each client
writes a mark a second, for `seconds`, every fifth on the customer who is `shown`. "storm": each client writes until it
has written `count` steps in all, then waits until it has `wanted` steps of everybody and prints what it ended with.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import threading
import time
from dataclasses import astuple
from pathlib import Path
from typing import Any

from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import MarkKind
from viewer.domain.hub_addresses import FolderAddress
from viewer.domain.join_links import JoinLink, read_join
from viewer.reviews.hubs import Hub
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import AnnotationCommands, RecordCommands
from viewer.workspace.team import Team

LONGEST_S = 900.0


class Client:
    """One app: its store, its author, its exchange. `stored_ms`: how long each step took to be stored."""

    def __init__(self, folder: Path, link: JoinLink) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.link = link
        self.store = ReviewStore.open(folder / "reviews.sqlite", state_dir=folder / "state")
        self.marks = AnnotationCommands(self.store, link.person)
        self.records = RecordCommands(self.store, link.person)
        self.stored_ms: list[float] = []
        self.own: list[str] = []
        self.random = random.Random(link.person)
        self.team = Team(
            self.store, self._connect, link.address.name, on_state=_pass, on_news=_nothing, on_people=_pass
        )
        self.team.start()

    def mark(self, customer: IdentityRef, words: str) -> None:
        begun = time.perf_counter()
        made = self.marks.add_mark(MarkKind.NOTE, Anchor(AnchorKind.JOURNEY, customer), "", words)
        self.stored_ms.append((time.perf_counter() - begun) * 1000)
        self.own += made.mark_ids

    def step(self, number: int) -> None:
        """A mark, a reply to one, or an edit of one's own: a move from one text to another."""
        kind = number % 5
        if kind == 0 or not self.own:
            self.mark(IdentityRef("bench", f"{number % 40:064x}"), f"{self.link.person} {number}")
            return
        begun = time.perf_counter()
        mark_id = self.random.choice(self.own)
        if kind in (1, 2):
            self.records.put("reply", {"about": mark_id, "text": f"{self.link.person} {number}"})
        else:
            self.marks.edit_mark(mark_id, body=f"{self.link.person} {number}")
        self.stored_ms.append((time.perf_counter() - begun) * 1000)

    def close(self) -> None:
        self.team.stop(20)
        self.store.close()

    def _connect(self) -> Hub:
        if isinstance(self.link.address, FolderAddress):
            from viewer.reviews.hubs.folder import FolderHub

            return FolderHub(self.link.address.path, self.store.replica_id)
        from viewer.reviews.hubs.postgres import PostgresHub

        assert self.link.key is not None
        return PostgresHub(self.link.address, self.link.password, secret=self.link.key, person=self.link.person)


def _pass(_told: object) -> None: ...
def _nothing() -> None: ...


def _live(clients: list[Client], seconds: float, shown: IdentityRef) -> None:
    """One thread beats for all: a client a beat, so that each writes once a second."""
    others = [IdentityRef("bench", f"{number:064x}") for number in range(50)]
    begun, beat = time.monotonic(), 0
    pause = threading.Event()
    while time.monotonic() < begun + seconds:
        client = clients[beat % len(clients)]
        customer = shown if (beat // len(clients) + beat) % 5 == 0 else others[beat % len(others)]
        client.mark(customer, f"at {time.time_ns()}")
        beat += 1
        pause.wait(max(0.0, begun + beat / len(clients) - time.monotonic()))


def _storm(clients: list[Client], count: int, wanted: int) -> None:
    def write(client: Client) -> None:
        written = len({each.group_id for each in client.store.load_operations_since({})
                       if each.replica_id == client.store.replica_id})  # fmt: skip
        client.own += [mark.mark_id for mark in _all_marks(client) if mark.author == client.link.person]
        for number in range(written, count):
            client.step(number)

    threads = [threading.Thread(target=write, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    end_s = time.monotonic() + LONGEST_S
    pause = threading.Event()
    for client in clients:
        while client.store.count_steps_since({}) < wanted and time.monotonic() < end_s:
            pause.wait(0.2)


def _all_marks(client: Client) -> list[Any]:
    return client.store.load_marks([IdentityRef("bench", f"{number:064x}") for number in range(40)])


def _ended_with(client: Client) -> dict[str, Any]:
    operations = client.store.load_operations_since({})
    state = [astuple(mark) if not hasattr(mark, "_fields") else tuple(mark) for mark in _all_marks(client)]
    state += [str(record) for record in client.store.load_records("reply")]
    digest = hashlib.sha256(repr((operations, state)).encode()).hexdigest()
    return {
        "person": client.link.person, "digest": digest, "operations": len(operations),
        "distinct": len({each.operation_id for each in operations}),
        "steps": len({each.group_id for each in operations}), "stored_ms": client.stored_ms,
    }  # fmt: skip


def main() -> None:
    asked = json.loads(sys.stdin.readline())
    links = [read_join(words) for words in asked["links"]]
    clients = [Client(Path(asked["folder"]) / link.person, link) for link in links]
    if asked["mode"] == "live":
        _live(clients, asked["seconds"], IdentityRef(*asked["shown"]))
        answer: list[dict[str, Any]] = [{"person": each.link.person, "stored_ms": each.stored_ms} for each in clients]
    else:
        _storm(clients, asked["count"], asked["wanted"])
        answer = [_ended_with(each) for each in clients]
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    for client in clients:
        client.close()


if __name__ == "__main__":
    main()
