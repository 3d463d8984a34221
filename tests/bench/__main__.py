"""`python -m tests.bench [--only NAME] [--quick] [--json]`: alternating runs of ours and of the bare baseline.

Exit code 1 when a bound is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import finding, frames, importing, opening, scores, scrolling, signals, starting
from tests.bench.figures import Figure, as_json, as_table
from tests.bench.scene import Scene

BENCHMARKS: dict[str, Callable[[Scene], list[Figure]]] = {
    "import": importing.measure,
    "signals": signals.measure,
    "open": opening.measure,
    "start": starting.measure,
    "scroll": scrolling.measure,
    "frames": frames.measure,
    "finding": finding.measure,
    "scores": scores.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=BENCHMARKS, help="this one; may be given several times")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data, fewer runs: a look, not a figure")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.add_argument("--folder", type=Path, help="where the large files go (10 GB); a temporary folder if not given")
    parser.add_argument("--peer-python", type=Path, help="an interpreter that has mne-qt-browser")
    options = parser.parse_args()
    if options.peer_python is not None:
        os.environ[frames.PEER_PYTHON] = str(options.peer_python)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="ashiato-bench-", dir=options.folder) as folder:
        scene = Scene(Path(folder), options.quick)
        for name in options.only or BENCHMARKS:
            print(f"{name} ...", file=sys.stderr)
            figures += BENCHMARKS[name](scene)
    print(as_json(figures) if options.json else as_table(figures))
    return 0 if all(figure.is_kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
