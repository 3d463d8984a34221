"""What may be imported where and when, seen from `sys.modules` of a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.data import MAPPING, write_events

ROOT = Path(__file__).resolve().parents[2]

IMPORT_ALL_WITHOUT_QT = """
import importlib, json, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)
        return None

sys.meta_path.insert(0, NoQt())
import viewer
done = []
for module in pkgutil.walk_packages(viewer.__path__, "viewer.", onerror=lambda name: None):
    if module.name.split(".")[1] in {"qt", "app", "__main__"}:
        continue
    importlib.import_module(module.name)
    done.append(module.name)
print(json.dumps(done))
"""


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_that_everything_below_qt_and_the_command_line_import_without_qt() -> None:
    imported = set(json.loads(_python("-W", "error", "-c", IMPORT_ALL_WITHOUT_QT)))
    below = {"domain", "events", "reviews", "timeline", "workspace", "presenters"}
    assert {name.split(".")[1] for name in imported} >= below
    assert {"viewer.cli", "viewer.doctor", "viewer.workspace.jobs"} <= imported


def test_that_slow_libraries_are_not_imported_before_the_first_paint(tmp_path: Path) -> None:
    csv, mapping, workspace = tmp_path / "events.csv", tmp_path / "bench.toml", tmp_path / "shop.ashiato"
    write_events(csv, rows=300, customers=20)
    mapping.write_text(MAPPING, encoding="utf-8")
    _python("-m", "viewer", "import", str(workspace), str(csv), "--mapping", str(mapping))
    told = json.loads(_python("-m", "tests.bench.first_paint", str(workspace)).splitlines()[-1])
    assert told["modules"] == []
