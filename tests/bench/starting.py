"""Time from the start of the process to the first painted window, the sample's list and a journey in it."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from pathlib import Path

from tests.bench.children import Run, run_python
from tests.bench.figures import Bound, Figure
from tests.bench.scene import Scene

SLOWEST = 2.5
RUNS = 9


@dataclass(frozen=True, slots=True)
class Start:
    """One start until its first picture. modules: imported though they belong after it."""

    seconds: float
    cpu_s: float
    modules: tuple[str, ...]


def measure(scene: Scene) -> list[Figure]:
    sample = scene.sample
    environment = surroundings(scene)

    def start_ours() -> Run:
        return run_python(["-m", "tests.bench.first_paint", str(sample)], environment, watches_memory=False)

    def start_bare() -> Run:
        return run_python([str(Path(__file__).with_name("bare_start.py"))], environment, watches_memory=False)

    start_ours()  # byte code is compiled, files are in the page cache
    start_bare()
    ours: list[Start] = []
    bare: list[Start] = []
    for _ in range(3 if scene.is_quick else RUNS):
        bare.append(_to_paint(start_bare()))
        ours.append(_to_paint(start_ours()))
    modules = {name for start in ours for name in start.modules}
    ours_s = [start.seconds for start in ours]
    bare_s = [start.seconds for start in bare]
    ratio = statistics.median(ours_s) / statistics.median(bare_s)
    return [
        Figure(
            "first painted window",
            "s",
            ours_s,
            bare_s,
            [
                Bound("times an empty window", ratio, SLOWEST),
                Bound("modules imported too early", len(modules), 0),
            ],
            {
                "processor time, median s": (
                    f"{statistics.median(start.cpu_s for start in ours):.2f},"
                    f" bare {statistics.median(start.cpu_s for start in bare):.2f}"
                ),
                **({"imported too early": sorted(modules)} if modules else {}),
            },
        )
    ]


def _to_paint(run: Run) -> Start:
    told = json.loads(run.stdout.splitlines()[-1])
    return Start(told["painted_s"] - run.started_s, told["cpu_s"], tuple(told.get("modules", ())))


def surroundings(scene: Scene) -> dict[str, str]:
    """A person's first day: an empty home, Japanese, no display."""
    home = scene.folder / "home"
    home.mkdir(exist_ok=True)
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    return {**folders, "QT_QPA_PLATFORM": "offscreen", "LANG": "ja_JP.UTF-8"}
