"""Runs programs as processes of their own and tells how long they took and how much memory their tree held (Linux)."""

from __future__ import annotations

import contextlib
import os
import resource
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
_LOOK_EVERY_S = 0.02


@dataclass(frozen=True, slots=True)
class Run:
    """started_s: `time.monotonic()` just before the start, the same clock in the child. peak_b: of the whole tree."""

    started_s: float
    seconds: float
    peak_b: int
    stdout: str


def run_python(arguments: Sequence[str], environment: dict[str, str] | None = None) -> Run:
    """`python ARGUMENTS` in the checkout. Raises RuntimeError with its stderr if it fails."""
    started_s = time.monotonic()
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    # Byte code is kept between starts, as it is on every machine that was not told otherwise.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile("w+") as stdout, tempfile.TemporaryFile("w+") as stderr:
        child = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=surroundings, stdout=stdout, stderr=stderr, text=True
        )
        peak_b = _watch(child)
        seconds = time.monotonic() - started_s
        stdout.seek(0)
        stderr.seek(0)
        if child.returncode:
            raise RuntimeError(f"{' '.join(arguments[:4])} ended with {child.returncode}:\n{stderr.read()[-4000:]}")
        return Run(started_s, seconds, peak_b, stdout.read())


def _watch(child: subprocess.Popen[str]) -> int:
    """Wait for `child`; the largest sum of resident memory over it and its descendants, in bytes.

    Of the child alone the system keeps count; the sum with those below it is looked at now and then.
    """
    tree = psutil.Process(child.pid)
    end = os.pidfd_open(child.pid)
    peak_b = 0
    try:
        while not select.select([end], [], [], _LOOK_EVERY_S)[0]:
            with contextlib.suppress(psutil.NoSuchProcess):
                peak_b = max(peak_b, sum(_resident_b(process) for process in [tree, *tree.children(recursive=True)]))
    finally:
        os.close(end)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    # The count begins with what this process held when it started the child: only above that is it the child's own.
    inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(peak_b, usage.ru_maxrss * 1024) if usage.ru_maxrss > inherited else peak_b


def _resident_b(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
