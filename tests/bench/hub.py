"""The team's hub: how soon others see a mark, and what is left after a storm in which the hub and clients die."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.children import ROOT
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene
from tests.team_server import TeamServer
from viewer.domain.hub_addresses import FolderAddress
from viewer.domain.join_links import JoinLink
from viewer.domain.people import Role
from viewer.reviews.hubs.folder import make_folder_hub
from viewer.workspace.folder import WorkspaceFolder, open_workspace

_HEADLESS = 19
_CLIENTS = 20
_KILLED = 3


def measure(scene: Scene) -> list[Figure]:
    folder = scene.folder / "hub"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o755)
    server = TeamServer()
    try:
        seconds = 15.0 if scene.is_quick else 60.0
        figures = _measure_live(scene, server, folder / "live", seconds)
        figures.append(_measure_folder(scene, folder / "shared", seconds))
        figures.append(_measure_storm(server, folder / "storm", 50 if scene.is_quick else 500))
    finally:
        server.close()
    return figures


def _measure_live(scene: Scene, server: TeamServer, folder: Path, seconds: float) -> list[Figure]:
    """One window and 19 clients in two processes, an operation a second each."""
    workspace = _copy_sample(scene, folder)
    secret = open_workspace(workspace).secret
    team = server.make_team()
    links = []
    for number in range(_HEADLESS):
        made = team.invite(f"人{number}")
        links.append(JoinLink(made.address, made.password, secret, made.person))
    own = team.invite("窓", Role.FACILITATOR)
    open_workspace(workspace).set_hub(own.address.url)
    answers = _run_live(workspace, own.password.reveal(), links, folder, seconds)
    lag, drawn, stored = answers["lag_ms"], answers["drawn_ms"], answers["stored_ms"]
    return [
        Figure(
            "a mark, from written elsewhere to painted here, through PostgreSQL", "ms", lag, (),
            [Bound("others see it within 200 ms (p95)", p95(lag), 200)],
            {"clients": _HEADLESS + 1, "operations a second": _HEADLESS + 1},
        ),
        Figure(
            "a mark, from the key to stored", "ms", stored, (),
            [Bound("median 16 ms", median(stored), 16), Bound("p95 33 ms", p95(stored), 33)],
            {"from the key to painted again, median ms": round(median(drawn), 1)},
        ),
    ]  # fmt: skip


def _measure_folder(scene: Scene, folder: Path, seconds: float) -> Figure:
    """The same through a folder, with fewer others: a shared drive is polled."""
    workspace = _copy_sample(scene, folder)
    shared = folder / "hub"
    make_folder_hub(shared)
    address = FolderAddress(shared)
    open_workspace(workspace).set_hub(address.url)
    links = [JoinLink(address, None, None, f"人{number}") for number in range(4)]
    lag = _run_live(workspace, "", links, folder, seconds)["lag_ms"]
    return Figure(
        "a mark, from written elsewhere to painted here, through a folder", "ms", lag, (),
        [Bound("others see it within 1 s (p95)", p95(lag), 1000)], {"clients": 5},
    )  # fmt: skip


def _run_live(
    workspace: Path, password: str, links: list[JoinLink], folder: Path, seconds: float
) -> dict[str, list[float]]:
    window = _start(
        ["-m", "tests.bench.hub_window", str(workspace), str(seconds + 10)],
        {"ASHIATO_HUB_PASSWORD": password, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder / "config"),
         "XDG_STATE_HOME": str(folder / "state")},
    )  # fmt: skip
    assert window.stdout is not None
    shown = json.loads(window.stdout.readline())["shown"]
    half = (len(links) + 1) // 2
    clients = [
        _start_clients(part, folder / str(number), {"mode": "live", "seconds": seconds, "shown": shown})
        for number, part in enumerate((links[:half], links[half:]))
    ]
    for client in clients:
        client.communicate()
    answer: dict[str, list[float]] = json.loads(window.communicate()[0].splitlines()[-1])
    return answer


def _measure_storm(server: TeamServer, folder: Path, count: int) -> Figure:
    """20 clients write `count` steps each at once; the server is restarted twice, three clients are killed."""
    team, secret = server.make_team(), b"s" * 32
    links = []
    for number in range(_CLIENTS):
        made = team.invite(f"人{number}")
        links.append(JoinLink(made.address, made.password, secret, made.person))
    asked = {"mode": "storm", "count": count, "wanted": count * _CLIENTS}
    begun = time.monotonic()
    alone = [_start_clients([link], folder, asked) for link in links[:_KILLED]]
    rest = links[_KILLED:]
    together = [_start_clients(part, folder, asked) for part in (rest[::2], rest[1::2])]
    time.sleep(6)
    for client in alone:
        client.send_signal(signal.SIGKILL)
        client.wait()
    for _ in range(2):
        server.server.stop(at_once=True)
        time.sleep(1)
        server.server.resume()
        time.sleep(4)
    alone = [_start_clients([link], folder, asked) for link in links[:_KILLED]]
    ended: list[dict[str, Any]] = []
    for client in (*alone, *together):
        ended += json.loads(client.communicate()[0].splitlines()[-1])
    lost = max(count * _CLIENTS - each["steps"] for each in ended)
    doubled = max(each["operations"] - each["distinct"] for each in ended)
    states = len({each["digest"] for each in ended})
    stored = [ms for each in ended for ms in each["stored_ms"]]
    return Figure(
        "20 clients at once, hub restarted twice, three clients killed: a step stored", "ms", stored, (),
        [Bound("steps lost", lost, 0), Bound("operations doubled", doubled, 0), Bound("different ends", states, 1)],
        {"steps": count * _CLIENTS, "operations": ended[0]["operations"], "clients": len(ended),
         "seconds until all are the same": round(time.monotonic() - begun)},
    )  # fmt: skip


def _copy_sample(scene: Scene, folder: Path) -> Path:
    folder.mkdir(parents=True)
    path = folder / "window.ashiato"
    shutil.copytree(scene.sample, path)
    assert isinstance(open_workspace(path), WorkspaceFolder)
    return path


def _start_clients(links: list[JoinLink], folder: Path, asked: dict[str, Any]) -> subprocess.Popen[str]:
    child = _start(["-m", "tests.bench.hub_clients"], {})
    assert child.stdin is not None
    child.stdin.write(json.dumps({**asked, "links": [link.words() for link in links], "folder": str(folder)}) + "\n")
    child.stdin.flush()
    return child


def _start(arguments: list[str], surroundings: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
    )  # fmt: skip
