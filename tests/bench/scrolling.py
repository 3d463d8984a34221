"""Frames of the longest list of customers."""

from __future__ import annotations

import json

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene
from tests.bench.starting import surroundings

FRAME_MS = 1000 / 60
HITCH_MS = 100.0
"""From here on people see that something hangs (Nielsen, "Usability Engineering", 1993, chapter 5)."""


def measure(scene: Scene) -> list[Figure]:
    frames = 90 if scene.is_quick else 600
    arguments = ["-m", "tests.bench.scroll_list", str(scene.many_customers), str(frames)]
    run = run_python(arguments, surroundings(scene))
    told = json.loads(run.stdout.splitlines()[-1])
    ours = told["ours"]
    return [
        Figure(
            "scroll the list",
            "ms",
            ours,
            told["bare"],
            [
                Bound(f"p95 of {len(ours)} frames over {told['rows']:,} rows", p95(ours), FRAME_MS),
                Bound("slowest frame", max(ours), HITCH_MS),
            ],
            {"frames in which rows were still awaited": told["waiting"]},
        )
    ]
