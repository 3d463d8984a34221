"""The floors hold, and each contract is proved by imports that break it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
NAME_BY_ID = {contract["id"]: contract["name"] for contract in CONTRACTS}

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
LAZY = "def later():\n    from PySide6.QtCore import QTimer\n    return QTimer"

# Contract id -> (a file of the package to be made or added to, what is written there, the import that is to be found).
OFFENCES = {
    "floors": [
        ("domain/clock.py", "import viewer.events", "viewer.domain.clock -> viewer.events"),
        ("domain/scores.py", "import viewer.resource_files", "viewer.domain.scores -> viewer.resource_files"),
        ("resource_files.py", "import viewer.domain.text", "viewer.resource_files -> viewer.domain.text"),
        ("events/offence_a.py", "import viewer.reviews", "viewer.events.offence_a -> viewer.reviews"),
        ("events/offence_b.py", "import viewer.timeline", "viewer.events.offence_b -> viewer.timeline"),
        ("reviews/offence_a.py", "import viewer.events", "viewer.reviews.offence_a -> viewer.events"),
        ("reviews/offence_b.py", "import viewer.timeline", "viewer.reviews.offence_b -> viewer.timeline"),
        ("timeline/offence_a.py", "import viewer.events", "viewer.timeline.offence_a -> viewer.events"),
        ("timeline/offence_b.py", "import viewer.workspace", "viewer.timeline.offence_b -> viewer.workspace"),
        ("workspace/offence.py", "import viewer.presenters", "viewer.workspace.offence -> viewer.presenters"),
        ("presenters/offence.py", "import viewer.qt", "viewer.presenters.offence -> viewer.qt"),
        ("qt/offence_a.py", "import viewer.app", "viewer.qt.offence_a -> viewer.app"),
        ("qt/offence_b.py", "import viewer.cli", "viewer.qt.offence_b -> viewer.cli"),
    ],
    "qt": [
        ("presenters/offence.py", LAZY, "viewer.presenters.offence -> PySide6"),
        ("timeline/offence.py", "import shiboken6", "viewer.timeline.offence -> shiboken6"),
        ("workspace/offence.py", "from PySide6 import QtGui", "viewer.workspace.offence -> PySide6"),
    ],
    "event-sql": [
        ("qt/offence.py", "import duckdb", "viewer.qt.offence -> duckdb"),
        ("reviews/offence.py", "import duckdb", "viewer.reviews.offence -> duckdb"),
        ("workspace/offence.py", "import _duckdb", "viewer.workspace.offence -> _duckdb"),
    ],
    "review-sql": [
        ("events/offence.py", "import sqlalchemy", "viewer.events.offence -> sqlalchemy"),
        ("presenters/offence.py", "from sqlite3 import connect", "viewer.presenters.offence -> sqlite3"),
        ("workspace/offence.py", "import alembic.command", "viewer.workspace.offence -> alembic"),
        ("events/offence_a.py", "import psycopg", "viewer.events.offence_a -> psycopg"),
    ],
    "numpy": [
        ("reviews/offence.py", "import numpy", "viewer.reviews.offence -> numpy"),
        ("domain/scores.py", "import numpy as np", "viewer.domain.scores -> numpy"),
    ],
    "terminal": [
        ("events/offence.py", "from rich.progress import Progress", "viewer.events.offence -> rich"),
        ("presenters/offence.py", "import typer", "viewer.presenters.offence -> typer"),
    ],
    "passwords": [("reviews/offence.py", "import keyring", "viewer.reviews.offence -> keyring")],
    "documents": [
        ("presenters/offence.py", "import jinja2", "viewer.presenters.offence -> jinja2"),
        ("qt/offence.py", "import pptx", "viewer.qt.offence -> pptx"),
        ("events/offence.py", "import xlsxwriter", "viewer.events.offence -> xlsxwriter"),
    ],
    "domain-stdlib": [("domain/offence.py", "import tomlkit", "viewer.domain.offence -> tomlkit")],
    "timeline-numpy": [("timeline/offence.py", "import holidays", "viewer.timeline.offence -> holidays")],
    "absent": [
        ("presenters/offence.py", "def table():\n    import pandas\n    return pandas", "offence -> pandas"),
        ("qt/offence.py", "import pyqtgraph", "viewer.qt.offence -> pyqtgraph"),
        ("events/offence.py", "import sample_data.people", "viewer.events.offence -> sample_data"),
    ],
}


def _lint(project: Path) -> tuple[set[str], str]:
    """The ids of the broken contracts, and all that was said."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    broken = {contract_id for contract_id, name in NAME_BY_ID.items() if f"\n{name} BROKEN" in said}
    kept = {contract_id for contract_id, name in NAME_BY_ID.items() if f"\n{name} KEPT" in said}
    assert broken | kept == set(NAME_BY_ID), said
    assert (done.returncode != 0) == bool(broken)
    return broken, said


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the package and its contracts that a test may spoil."""
    shutil.copytree(ROOT / "viewer", tmp_path / "viewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_that_the_floors_hold(project: Path) -> None:
    broken, said = _lint(project)
    assert not broken, said


def test_that_every_contract_has_an_offence() -> None:
    assert set(OFFENCES) == set(NAME_BY_ID)


@pytest.mark.parametrize("contract_id", OFFENCES)
def test_that_a_contract_notices_what_breaks_it(project: Path, contract_id: str) -> None:
    for file_name, source, _ in OFFENCES[contract_id]:
        with (project / "viewer" / file_name).open("a", encoding="utf-8") as file:
            file.write(f"\n{source}\n")
    broken, said = _lint(project)
    assert contract_id in broken
    part = said.rpartition(NAME_BY_ID[contract_id])[2]
    assert [found for _, _, found in OFFENCES[contract_id] if found not in part] == []


def test_that_a_module_outside_the_floors_is_noticed(project: Path) -> None:
    (project / "viewer" / "helpers.py").write_text("import viewer.domain\n", encoding="utf-8")
    broken, said = _lint(project)
    assert broken == {"floors"}
    assert "helpers" in said
