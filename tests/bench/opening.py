"""Opening a customer: load from the store and first paint, with everybody equally likely."""

from __future__ import annotations

import json
import statistics

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene

SLOWEST_MS = 80.0


def measure(scene: Scene) -> list[Figure]:
    count = 50 if scene.is_quick else 300
    workspace = scene.workspace
    if not scene.bare_database.exists():
        scene.import_bare(scene.csv)
    arguments = ["-m", "tests.bench.open_customers", str(workspace), str(scene.bare_database), str(count)]
    run = run_python(arguments, {"QT_QPA_PLATFORM": "offscreen"})
    told = json.loads(run.stdout)
    ours, busy = told["uniform"], told["busy"]
    return [
        Figure(
            "open a customer",
            "ms",
            ours,
            told["bare"],
            [
                Bound(
                    f"p95 of {len(ours)} customers of {scene.customers:,}, {scene.rows:,} events", p95(ours), SLOWEST_MS
                )
            ],
            {
                "events in all": f"{scene.rows:,}",
                "slowest, ms": round(max(ours), 1),
                f"{len(busy)} busy ones (median {statistics.median(told['busy events']):,.0f} events), ms": (
                    f"median {statistics.median(busy):.1f}, p95 {p95(busy):.1f}, slowest {max(busy):.1f}"
                ),
                "bare": "all rows of the same person, fetched by DuckDB from the sorted table",
                "memory, MiB": round(run.peak_b / 1024**2),
            },
        )
    ]
