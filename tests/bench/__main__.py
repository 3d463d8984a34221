"""`python -m tests.bench [--only NAME] [--quick] [--json] [--keep FOLDER]`: ours beside the bare baseline, by turns.

import: a large CSV. signals: rules against labels, and their speed. open: customers, a long life, memory. start: the
first picture. scroll: the list. frames: pan and zoom of both views, and mne-qt-browser. finding: conditions, search,
J and K. scores: the page of answers. hub: a team on one server. issues: the page of issues. Exit code 1 when a bound
is missed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import finding, frames, hub, importing, issues, opening, scores, scrolling, signals, starting
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
    "hub": hub.measure,
    "issues": issues.measure,
}

ANEW = ("home", "committed", "many")
"""Folders that a run must find empty even where the data stay."""


def _measure(names: Iterable[str], scene: Scene) -> list[Figure]:
    figures: list[Figure] = []
    for name in names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        figures += BENCHMARKS[name](scene)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=BENCHMARKS, help="this one; may be given several times")
    parser.add_argument("--quick", action="store_true", help="a tenth of the data, fewer runs: a look, not a figure")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.add_argument("--folder", type=Path, help="where the large files go (10 GB), removed in the end")
    parser.add_argument("--keep", type=Path, help="a folder for them that stays: the next run finds its data there")
    parser.add_argument("--peer-python", type=Path, help="an interpreter that has mne-qt-browser")
    options = parser.parse_args()
    if options.peer_python is not None:
        os.environ[frames.PEER_PYTHON] = str(options.peer_python)
    with tempfile.TemporaryDirectory(prefix="ashiato-bench-", dir=options.folder) as scratch:
        folder = Path(scratch)
        if options.keep is not None:
            # The data of a look are others than those of a figure.
            folder = options.keep.resolve() / ("quick" if options.quick else "whole")
            folder.mkdir(parents=True, exist_ok=True)
            for name in ANEW:
                shutil.rmtree(folder / name, ignore_errors=True)
        figures = _measure(options.only or BENCHMARKS, Scene(folder, options.quick))
    print(as_json(figures) if options.json else as_table(figures))
    return 0 if all(figure.is_kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
