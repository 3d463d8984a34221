"""Import of a large CSV against a bare `read_csv` with explicit types into a table ordered by customer and time."""

from __future__ import annotations

import json
import statistics

from tests.bench.children import Run
from tests.bench.figures import Bound, Figure
from tests.bench.scene import Scene

SLOWEST = 3.0
MOST_MEMORY_B = 3 * 1024**3


def measure(scene: Scene) -> list[Figure]:
    ours: list[Run] = []
    bare: list[Run] = []
    workspace = scene.folder / "large.ashiato"
    for _ in range(1 if scene.is_quick else 3):
        bare.append(scene.import_bare(scene.csv))
        ours.append(scene.import_ours(scene.csv, workspace))
    told = json.loads(ours[-1].stdout)
    if (told["events"], told["refused"]) != (scene.rows, 0):
        raise RuntimeError(f"{scene.rows} rows went in, and the import tells of {told}")
    seconds = [run.seconds for run in ours]
    bare_seconds = [run.seconds for run in bare]
    ratio = statistics.median(seconds) / statistics.median(bare_seconds)
    peak_gib = max(run.peak_b for run in ours) / 1024**3
    return [
        Figure(
            "import",
            "s",
            seconds,
            bare_seconds,
            [
                Bound(f"{scene.rows:,} rows, times the bare import", ratio, SLOWEST),
                Bound("peak memory of the process tree, GiB", peak_gib, MOST_MEMORY_B / 1024**3),
            ],
            {
                "rows a second": round(scene.rows / statistics.median(seconds)),
                "bare peak memory, GiB": round(max(run.peak_b for run in bare) / 1024**3, 2),
            },
        )
    ]
