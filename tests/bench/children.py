"""Runs programs as processes of their own and tells how long they took and how much memory their tree held (Linux)."""

from __future__ import annotations

import contextlib
import os
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
# The system's count of a child begins with what its parent held when it started it, so a small parent stands between.
# Its last line on stderr is the most that the child alone held, in KiB.
_SMALL_PARENT = """
import os, sys
pid = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_pid, status, usage = os.wait4(pid, 0)
sys.stderr.write(f"\\n{usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status) % 256)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """started_s: `time.monotonic()` just before the start, the same clock in the child.

    peak_b: resident memory of the whole tree, in bytes; 0 where nobody watched it.
    """

    started_s: float
    seconds: float
    peak_b: int
    stdout: str


def run_python(
    arguments: Sequence[str], environment: dict[str, str] | None = None, *, watches_memory: bool = True
) -> Run:
    """`python ARGUMENTS` in the checkout. Raises RuntimeError with its stderr if it fails.

    watches_memory: looks at the processes of the machine all the time, which takes processor time from short runs.
    """
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    # Byte code is kept between starts, as it is on every machine that was not told otherwise.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    between = ["-I", "-S", "-c", _SMALL_PARENT] if watches_memory else []
    with tempfile.TemporaryFile("w+") as stdout, tempfile.TemporaryFile("w+") as stderr:
        started_s = time.monotonic()
        child = subprocess.Popen(
            [sys.executable, *between, *arguments], cwd=ROOT, env=surroundings, stdout=stdout, stderr=stderr, text=True
        )
        tree_b = _watch(child) if watches_memory else 0
        child.wait()
        seconds = time.monotonic() - started_s
        stdout.seek(0)
        stderr.seek(0)
        said = stderr.read()
        if child.returncode:
            raise RuntimeError(f"{' '.join(arguments[:4])} ended with {child.returncode}:\n{said[-4000:]}")
        own_b = int(said.rsplit("\n", 1)[-1]) * 1024 if watches_memory else 0
        return Run(started_s, seconds, max(own_b, tree_b), stdout.read())


def _watch(child: subprocess.Popen[str]) -> int:
    """The largest sum of resident memory over the descendants of `child`, in bytes, looked at now and then."""
    parent = psutil.Process(child.pid)
    end = os.pidfd_open(child.pid)
    peak_b = 0
    try:
        while not select.select([end], [], [], _LOOK_EVERY_S)[0]:
            with contextlib.suppress(psutil.NoSuchProcess):
                peak_b = max(peak_b, sum(_resident_b(process) for process in parent.children(recursive=True)))
    finally:
        os.close(end)
    return peak_b


def _resident_b(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
