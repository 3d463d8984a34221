"""Finding people among 200,000 customers with 10 million events, and stepping from one to the next."""

from __future__ import annotations

import json

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene
from tests.bench.starting import surroundings

SUMMARY_MS = 100.0
EVENTS_MS = 600.0
EVENTS_RATIO = 1.5
SEARCH_MS = 1000.0
STEP_MS = 50.0


def measure(scene: Scene) -> list[Figure]:
    workspace = scene.people
    rounds = "3" if scene.is_quick else "8"
    told = json.loads(run_python(["-m", "tests.bench.find_people", str(workspace), rounds]).stdout.splitlines()[-1])
    steps = "30" if scene.is_quick else "150"
    stepped = run_python(["-m", "tests.bench.step_list", str(workspace), steps], surroundings(scene))
    moved = json.loads(stepped.stdout.splitlines()[-1])
    summary, search = told["summary"], told["search"]
    events, bare = told["events"], told["bare"]
    ratios = {name: told["ratios"][name] for name in sorted(told["ratios"], key=told["ratios"].get)}
    return [
        Figure(
            "find by summary, score, mark, signal, tag", "ms", summary, [],
            [Bound(f"p95 of {len(summary)} first screens of {told['customers']:,} people", p95(summary), SUMMARY_MS)],
            {"slowest": told["slowest summary"]},
        ),
        Figure(
            "find by events", "ms", events, bare,
            [
                Bound(f"p95 of {len(events)} questions to {told['events in all']:,} events", p95(events), EVENTS_MS),
                Bound("times the bare SQL, the worst question's median", max(ratios.values()), EVENTS_RATIO),
            ],
            {"times the bare SQL": {name: round(ratio, 2) for name, ratio in ratios.items()}},
        ),
        Figure(
            "search all titles and comments", "ms", search, [],
            [Bound(f"p95 of {len(search)} searches", p95(search), SEARCH_MS)],
            {
                "first hits after, ms (median)": round(told["first hits"]),
                "ends after it was stopped, ms (slowest)": round(told["stopped"]),
            },
        ),
        Figure(
            "next customer by J and K", "ms", moved["ours"], [],
            [Bound(f"p95 of {len(moved['ours'])} steps, key to painted", p95(moved["ours"]), STEP_MS)],
            {"not read ahead in time": moved["late"], "slowest, ms": round(max(moved["ours"]), 1)},
        ),
    ]  # fmt: skip
