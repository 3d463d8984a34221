"""Time from the start of the process to the first painted window, the sample's list and a journey in it."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from pathlib import Path

from tests.bench.children import Run, run_python
from tests.bench.figures import Bound, Figure
from tests.bench.first_paint import LATER
from tests.bench.scene import Scene

SLOWEST = 2.5
RUNS = 9


def measure(scene: Scene) -> list[Figure]:
    sample = scene.sample
    environment = surroundings(scene)

    def start_ours() -> Run:
        return run_python(["-m", "tests.bench.first_paint", str(sample)], environment)

    def start_bare() -> Run:
        return run_python([str(Path(__file__).with_name("bare_start.py"))], environment)

    start_ours()  # byte code is compiled, files are in the page cache
    start_bare()
    ours, bare, modules = [], [], set()
    for _ in range(3 if scene.is_quick else RUNS):
        bare.append(_to_paint_s(start_bare)[0])
        seconds, told = _to_paint_s(start_ours)
        ours.append(seconds)
        modules.update(told["modules"])
    ratio = statistics.median(ours) / statistics.median(bare)
    return [
        Figure(
            "first painted window",
            "s",
            ours,
            bare,
            [
                Bound("times an empty window", ratio, SLOWEST),
                Bound(f"imported too early of {', '.join(LATER)}", len(modules), 0),
            ],
            {"imported too early": sorted(modules)} if modules else {},
        )
    ]


def _to_paint_s(start: Callable[[], Run]) -> tuple[float, dict[str, list[str]]]:
    run = start()
    told = json.loads(run.stdout.splitlines()[-1])
    return told["painted_s"] - run.started_s, told


def surroundings(scene: Scene) -> dict[str, str]:
    """A person's first day: an empty home, Japanese, no display."""
    home = scene.folder / "home"
    home.mkdir(exist_ok=True)
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    return {**folders, "QT_QPA_PLATFORM": "offscreen", "LANG": "ja_JP.UTF-8"}
