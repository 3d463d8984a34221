"""`ashiato doctor`: what this machine and a workspace need, found out without changing anything."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.domain.checks import Check, State
from viewer.domain.text import Text
from viewer.presenters.settings import sample_path, settings_path

_DISTRIBUTION: Final = "ashiato"
_PYTHONS: Final = ((3, 11), (3, 13))
_PROBE_LIMIT_S: Final = 60
_GIB: Final = 1024**3
_LITTLE_SPACE_B: Final = 5 * _GIB
_NO_SPACE_B: Final = _GIB // 2


def run_checks(workspace: Path | None = None) -> list[Check]:
    """Looks at the machine, and at `workspace` if one is given. Takes a second or two; changes and raises nothing."""
    checks = [_check_python(), _check_packages(), *_check_qt(), _check_sound(), _check_display(), _check_encoding()]
    checks += [_check_own_folders(), _check_space(workspace or sample_path())]
    if workspace is not None:
        # Not before: the stores' libraries may be what is broken.
        from viewer.workspace.health import check_workspace

        checks += check_workspace(workspace)
    return checks


def _check_python() -> Check:
    name = Text.translate("Doctor", "Python")
    found = f"{sys.version.split()[0]} ({sys.executable})"
    if _PYTHONS[0] <= sys.version_info[:2] <= _PYTHONS[1]:
        return Check(name, State.OK, found)
    return Check(name, State.PROBLEM, found, Text.translate("Doctor", "Use Python 3.11, 3.12 or 3.13."))


def _check_packages() -> Check:
    """The installed versions against the ranges that this distribution was published with."""
    name = Text.translate("Doctor", "Packages")
    try:
        wanted = importlib.metadata.requires(_DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        step = Text.translate("Doctor", "Ashiato runs from its source folder without being installed there.")
        return Check(name, State.WARNING, "-", step)
    shown: list[str] = []
    wrong: list[str] = []
    for line in wanted:
        if "extra ==" in line:
            continue
        package, ranges = _split_requirement(line)
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            wrong.append(f"{package} -")
            continue
        (shown if _fits(version, ranges) else wrong).append(f"{package} {version}")
    if wrong:
        step = Text.translate("Doctor", "Install the versions that belong together: run resources/setup again.")
        return Check(name, State.PROBLEM, ", ".join(wrong), step)
    return Check(name, State.OK, ", ".join(shown))


def _split_requirement(line: str) -> tuple[str, list[tuple[str, str]]]:
    """`duckdb<3,>=2.0; marker` -> ("duckdb", [("<", "3"), (">=", "2.0")])."""
    spec = line.split(";", 1)[0]
    match = re.match(r"[\w.-]+", spec)
    return (match.group() if match else spec), re.findall(r"(>=|<=|!=|==|<|>)\s*([\d.]+)", spec)


def _fits(version: str, ranges: list[tuple[str, str]]) -> bool:
    have = _numbers(version)
    for sign, bound in ranges:
        limit = _numbers(bound)
        fits = {">=": have >= limit, "<=": have <= limit, "!=": have != limit, "==": have == limit}
        fits |= {"<": have < limit, ">": have > limit}
        if not fits[sign]:
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    """The release part of a version, without zeros at its end: 6.11.0 and 6.11 are the same."""
    numbers = [int(number) for number in re.split(r"[^\d.]", version, maxsplit=1)[0].split(".") if number]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


@dataclass(frozen=True, slots=True)
class QtProbe:
    """What `viewer.qt.start_probe` said. missing: library -> Debian package. started is None if Qt did not."""

    missing: dict[str, str]
    started: dict[str, str] | None
    complaint: str


def _check_qt() -> list[Check]:
    probe = _probe_qt()
    return [_check_libraries(probe), _check_font(probe)]


def _run_probe(module: str) -> subprocess.CompletedProcess[str]:
    """Raises OSError, subprocess.TimeoutExpired."""
    # The package must be found where this one was, whatever the current folder is.
    places = [str(Path(__file__).resolve().parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    return subprocess.run(
        [sys.executable, "-m", module], env=environment, capture_output=True, text=True, timeout=_PROBE_LIMIT_S,
        check=False,
    )  # fmt: skip


def _check_sound() -> Check:
    """Whether recordings can be played: an optional part, so that nothing here is a problem."""
    name = Text.translate("Doctor", "Sound")
    again = Text.translate("Doctor", "Sound cannot start: run resources/setup --audio again.")
    try:
        done = _run_probe("viewer.qt.sound_probe")
        found = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        return Check(name, State.WARNING, str(error), again)
    if not found["installed"]:
        step = Text.translate("Doctor", "WAV is shown, nothing can be played. Run: resources/setup --audio")
        return Check(name, State.WARNING, Text.translate("Doctor", "not installed"), step)
    if found["missing"]:
        packages = " ".join(found["missing"].values())
        step = Text.translate("Doctor", "Sound cannot start. Run: sudo apt-get install {packages}", packages=packages)
        return Check(name, State.WARNING, ", ".join(found["missing"]), step)
    if not found["device"]:
        step = Text.translate("Doctor", "Connect headphones or speakers to hear recordings.")
        return Check(name, State.WARNING, Text.translate("Doctor", "no sound device"), step)
    return Check(name, State.OK, found["device"])


def _probe_qt() -> QtProbe:
    try:
        done = _run_probe("viewer.qt.start_probe")
    except (OSError, subprocess.TimeoutExpired) as error:
        return QtProbe({}, None, str(error))
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    missing = lines[0]["missing"] if lines else {}
    complaint = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
    return QtProbe(missing, lines[1] if len(lines) > 1 else None, complaint)


def _check_libraries(probe: QtProbe) -> Check:
    name = Text.translate("Doctor", "Qt and its system libraries")
    packages = " ".join(dict.fromkeys(probe.missing.values()))
    install = Text.translate("Doctor", "Run: sudo apt-get install {packages}", packages=packages)
    if probe.started is None:
        found = ", ".join(probe.missing) or probe.complaint
        again = Text.translate("Doctor", "Qt cannot start: run resources/setup again.")
        return Check(name, State.PROBLEM, found, install if probe.missing else again)
    if probe.missing:
        return Check(name, State.WARNING, ", ".join(probe.missing), install)
    return Check(name, State.OK, f"Qt {probe.started['qt']}")


def _check_font(probe: QtProbe) -> Check:
    name = Text.translate("Doctor", "Japanese font")
    if probe.started is None:
        return Check(name, State.WARNING, "-", Text.translate("Doctor", "Can be told once Qt starts."))
    if probe.started["unshown"]:
        step = Text.translate("Doctor", "The font that ships with Ashiato is damaged: install Ashiato again.")
        return Check(name, State.PROBLEM, probe.started["unshown"], step)
    return Check(name, State.OK, probe.started["shown"])


def _check_display() -> Check:
    name = Text.translate("Doctor", "Display")
    if sys.platform != "linux":
        return Check(name, State.OK, sys.platform)
    shown = [f"{name}={os.environ[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if shown:
        return Check(name, State.OK, ", ".join(shown))
    step = Text.translate("Doctor", "Windows need a display. Without one, --screenshot and the other commands work.")
    return Check(name, State.WARNING, "-", step)


def _check_encoding() -> Check:
    name = Text.translate("Doctor", "Text encoding")
    terminal = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    files = sys.getfilesystemencoding().lower()
    found = f"{terminal}, {files}"
    try:
        "足跡".encode(terminal)
        "足跡".encode(files)
    except (UnicodeEncodeError, LookupError):
        step = Text.translate("Doctor", "Japanese text gets lost in this terminal. Run: export LANG=C.UTF-8")
        return Check(name, State.WARNING, found, step)
    return Check(name, State.OK, found)


def _check_own_folders() -> Check:
    """The user's folders for settings and the sample: there and writable, or possible to make."""
    name = Text.translate("Doctor", "Your folders")
    folders = [settings_path().parent, sample_path().parent]
    closed = [str(folder) for folder in folders if not os.access(_nearest(folder), os.W_OK | os.X_OK)]
    if closed:
        step = Text.translate("Doctor", "Give yourself the right to write there: settings and the sample go there.")
        return Check(name, State.PROBLEM, ", ".join(closed), step)
    return Check(name, State.OK, ", ".join(map(str, folders)))


def _check_space(path: Path) -> Check:
    name = Text.translate("Doctor", "Free space")
    place = _nearest(path)
    free_b = shutil.disk_usage(place).free
    found = f"{free_b / _GIB:.1f} GiB ({place})"
    if free_b < _NO_SPACE_B:
        return Check(name, State.PROBLEM, found, Text.translate("Doctor", "Make room: an import would fail."))
    if free_b < _LITTLE_SPACE_B:
        step = Text.translate("Doctor", "Enough to read; a large import needs about three times the size of its files.")
        return Check(name, State.WARNING, found, step)
    return Check(name, State.OK, found)


def _nearest(path: Path) -> Path:
    """`path`, or the nearest folder above it that exists."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path
