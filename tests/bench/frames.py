"""Frames of pan and zoom over one life, in both views, beside a bare blit; and mne-qt-browser on the same machine."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.bench.children import ROOT, run_python
from tests.bench.figures import Bound, Figure, p95
from tests.bench.scene import Scene

P50_MS, P95_MS = 1000 / 120, 1000 / 60
LIVES = (1_000, 100_000, 1_000_000)
MARKS = 10_000
STEPS = 300
MOST_TIMES = 3.0
PEER_MARKS = (3_000, 10_000)
PEER_PYTHON = "ASHIATO_PEER_PYTHON"
"""The environment variable that names an interpreter with mne-qt-browser; `--peer-python` sets it."""


def measure(scene: Scene) -> list[Figure]:
    figures = []
    for view in ("lanes", "contacts"):
        shortest = 0.0
        for events in LIVES[:2] if scene.is_quick else LIVES:
            arguments = ["-m", "tests.bench.draw_frames", view, str(events), str(MARKS), str(STEPS)]
            run = run_python(arguments, {"QT_QPA_PLATFORM": "offscreen"})
            told = json.loads(run.stdout.splitlines()[-1])
            median = statistics.median(told["frames"])
            shortest = shortest or median
            bounds = [Bound("p50", median, P50_MS), Bound("p95", p95(told["frames"]), P95_MS)]
            if events == LIVES[-1]:
                bounds.append(Bound(f"p50 times that of {LIVES[0]:,} events", median / shortest, MOST_TIMES))
            kinds = ", ".join(f"{name} {statistics.median(ms):.1f}" for name, ms in told["kinds"].items())
            complete = (
                f"median {statistics.median(told['complete_ms']):.1f}, most {max(told['complete_ms']):.1f} ms in "
                f"at most {max(told['complete_frames'])} further frames"
            )
            notes = {
                "first picture, s": round(told["open_s"], 2), "median by kind of step, ms": kinds,
                "after the last of some steps, until all words are there": complete,
                "processor time, p50 and p95, ms": f"{statistics.median(told['cpu']):.1f}, {p95(told['cpu']):.1f}",
            }  # fmt: skip
            name = f"frame, {view}, {events:,} events, {MARKS:,} marks"
            figures.append(Figure(name, "ms", told["frames"], told["blits"], bounds, notes))
    return figures + measure_peer()


def measure_peer() -> list[Figure]:
    """mne-qt-browser from its package, in an interpreter of its own; a word where there is none."""
    python = os.environ.get(PEER_PYTHON, "")
    if not python or not Path(python).exists():
        print("frames: mne-qt-browser is left out; --peer-python names an interpreter that has it", file=sys.stderr)
        return []
    figures = []
    for marks in PEER_MARKS:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MNE_BROWSER_BACKEND": "qt"}
        surroundings.pop("PYTHONPATH", None)
        script = str(ROOT / "tests" / "bench" / "peer_mne.py")
        child = subprocess.run(
            [python, script, str(marks)], env=surroundings, capture_output=True, text=True, timeout=900, check=False
        )
        if child.returncode:
            print(f"frames: mne-qt-browser failed: {child.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
            return figures
        told = json.loads(child.stdout.splitlines()[-1])
        notes = {"time until usable, s": round(told["open_s"], 2), "version": told["version"]}
        name = f"scroll step, mne-qt-browser, {marks:,} annotations"
        figures.append(Figure(name, "ms", told["frames"], [], [], notes))
    return figures
