"""Opening the scores page: from the click on the rail until figures, list and the first answer's page are painted."""

from __future__ import annotations

import json
import statistics

from tests.bench.children import run_python
from tests.bench.figures import Bound, Figure
from tests.bench.scene import Scene

LIMIT_MS = 150.0
RUNS = 5


def measure(scene: Scene) -> list[Figure]:
    workspace = scene.many_answers
    told = [
        json.loads(
            run_python(["-m", "tests.bench.open_scores", str(workspace)], {"QT_QPA_PLATFORM": "offscreen"}).stdout
        )
        for _ in range(2 if scene.is_quick else RUNS)
    ]
    opened = [each["open"] for each in told]
    return [
        Figure(
            "open the scores page",
            "ms",
            opened,
            [],
            [
                Bound(
                    f"median of {len(opened)}, {told[0]['answers']:,} answers, {scene.list_customers:,} customers",
                    statistics.median(opened),
                    LIMIT_MS,
                )
            ],
            {
                "until who was asked is known too, ms": round(statistics.median(each["asked"] for each in told)),
                "next answer by key, ms": f"median {statistics.median(m for each in told for m in each['steps']):.0f}, "
                f"slowest {max(m for each in told for m in each['steps']):.0f}",
                "another filter, ms": round(statistics.median(each["filter"] for each in told)),
            },
        )
    ]
