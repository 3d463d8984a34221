"""10,000 marks, 1,000 issues and hypotheses, 5,000 links: the page opens and filters; people are found by a tag."""

from __future__ import annotations

import json
import shutil
import statistics

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene
from tests.bench.starting import surroundings

OPEN_MS = 150.0
FILTER_MS = 50.0
TAGGED_MS = 100.0
RUNS = 5
MARKS, CLAIMS, LINKS = 10_000, 1_000, 5_000


def measure(scene: Scene) -> list[Figure]:
    workspace = scene.folder / "claims.ashiato"
    if not workspace.exists():
        shutil.copytree(scene.many_answers, workspace)
        run_python(["-m", "tests.bench.write_claims", str(workspace), str(MARKS), str(CLAIMS), str(LINKS)])
    told = [
        json.loads(
            run_python(["-m", "tests.bench.open_claims", str(workspace)], surroundings(scene)).stdout.splitlines()[-1]
        )
        for _ in range(2 if scene.is_quick else RUNS)
    ]
    opened = [each["open"] for each in told]
    filters = [one for each in told for one in each["filters"]]
    found = json.loads(
        run_python(
            ["-m", "tests.bench.find_tagged", str(workspace), "3" if scene.is_quick else "10"]
        ).stdout.splitlines()[-1]
    )
    return [
        Figure(
            "open the page of issues", "ms", opened, [],
            [Bound(f"median of {len(opened)}, {MARKS:,} marks, {CLAIMS:,} issues, {LINKS:,} links",
                   statistics.median(opened), OPEN_MS)],
            {"open one of them, ms": round(statistics.median(each["detail"] for each in told))},
        ),
        Figure(
            "filter the page of issues", "ms", filters, [],
            [Bound(f"p95 of {len(filters)} filters, painted", p95(filters), FILTER_MS)], {},
        ),
        Figure(
            "customers with a tag and NPS of 6 or less", "ms", found["tagged"], [],
            [Bound(f"p95 of {len(found['tagged'])} questions to {found['customers']:,} customers, the first 100 rows",
                   p95(found["tagged"]), TAGGED_MS)],
            {
                "by an issue instead, ms (median)": round(statistics.median(found["claimed"]), 1),
                "found": found["found"],
            },
        ),
    ]  # fmt: skip
