"""Opening a customer: load, layout and first paint; a bare query beside the load; and the memory of the open app."""

from __future__ import annotations

import json
import statistics
from typing import Any

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene
from tests.bench.starting import surroundings

USUAL_MS = 50.0
LONG_MS = 300.0
LOAD_RATIO = 1.5
MOST_MIB = 600.0
GROWTH_MIB = 20.0
"""What may differ between two looks at a process that does not grow: caches of fonts and words still fill."""
_MIB = 1024**2


def measure(scene: Scene) -> list[Figure]:
    count = 50 if scene.is_quick else 200
    arguments = ["-m", "tests.bench.open_customers", str(scene.people), str(scene.bare_journeys), str(count)]
    run = run_python([*arguments, str(scene.long_life)], {"QT_QPA_PLATFORM": "offscreen"})
    told = json.loads(run.stdout.splitlines()[-1])
    read = run_python(
        ["-m", "tests.bench.read_many", str(scene.people), "100" if scene.is_quick else "500"], surroundings(scene)
    )
    return [*_opened(told), _held(json.loads(read.stdout.splitlines()[-1]), told)]


def _opened(told: dict[str, Any]) -> list[Figure]:
    usual, busy, long = told["usual"], told["busy"], told["long"]
    ours, bare = told["load"], told["bare"]
    paired = statistics.median(mine / other for mine, other in zip(ours, bare, strict=True))
    people = f"{told['customers']:,} customers, {told['events in all']:,} events"
    return [
        Figure(
            "load a journey", "ms", ours, bare,
            [Bound(f"times the bare query, median of {len(ours)} pairs, {people}", paired, LOAD_RATIO)],
            {
                "bare": "the same columns of the same person by fetchnumpy, from one flat table sorted by customer",
                "processor time, median ms": f"{told['load cpu']:.1f}, bare {told['bare cpu']:.1f}",
            },
        ),
        Figure(
            "open a customer", "ms", usual, [],
            [Bound(f"p95 of {len(usual)} lives of up to 2,000 events, {people}", p95(usual), USUAL_MS)],
            {
                "load, layout, paint, median ms": ", ".join(f"{part:.1f}" for part in told["parts"]),
                "processor time, p95 ms": round(told["usual cpu"], 1),
                f"{len(busy)} busy ones (median {statistics.median(told['busy events']):,.0f} events), ms": (
                    f"median {statistics.median(busy):.1f}, p95 {p95(busy):.1f}, slowest {max(busy):.1f}"
                ),
            },
        ),
        Figure(
            "open a long life", "ms", long, [],
            [Bound(f"p95 of {len(long)} openings of {told['long events']:,} events", p95(long), LONG_MS)],
            {"processor time, p95 ms": round(told["long cpu"], 1)},
        ),
    ]  # fmt: skip


def _held(read: dict[str, Any], told: dict[str, Any]) -> Figure:
    held = {int(count): size / _MIB for count, size in read["at"].items()}
    last = max(held)
    bounds = [Bound(f"after the start and 50 customers, {told['events in all']:,} events", held[50], MOST_MIB)]
    if last > 100:
        bounds.append(Bound(f"more after {last} customers than after 100", held[last] - held[100], GROWTH_MIB))
    return Figure(
        "memory of the open app", "MiB", list(held.values()), [], bounds,
        {"resident MiB by customers read": {0: round(read["start"] / _MIB), **{n: round(m) for n, m in held.items()}}},
    )  # fmt: skip
