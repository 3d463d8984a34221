"""The files that the benchmarks work on, each made when first asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bench.children import Run, run_python
from tests.bench.data import ANSWERS_MAPPING, MAPPING, write_answers, write_events

MEMORY_LIMIT = "2GB"
"""What ours and the bare baseline may use in an import."""


@dataclass(frozen=True)
class Scene:
    """folder: scratch. rows and customers: of the large export. is_quick: a tenth of the data and fewer runs."""

    folder: Path
    is_quick: bool = False

    @property
    def rows(self) -> int:
        return 500_000 if self.is_quick else 5_000_000

    @property
    def customers(self) -> int:
        return 10_000 if self.is_quick else 100_000

    @property
    def list_customers(self) -> int:
        return 20_000 if self.is_quick else 200_000

    @cached_property
    def csv(self) -> Path:
        path = self.folder / "events.csv"
        write_events(path, self.rows, self.customers)
        return path

    @cached_property
    def mapping(self) -> Path:
        path = self.folder / "bench.toml"
        path.write_text(MAPPING, encoding="utf-8")
        return path

    def import_ours(self, csv: Path, workspace: Path) -> Run:
        """`ashiato import` into a new workspace."""
        shutil.rmtree(workspace, ignore_errors=True)
        command = ["-m", "viewer", "import", str(workspace), str(csv), "--mapping", str(self.mapping), "--json"]
        return run_python(command)

    def import_bare(self, csv: Path) -> Run:
        """The same file into one sorted table by DuckDB alone."""
        self.bare_database.unlink(missing_ok=True)
        return run_python(["-m", "tests.bench.bare_import", str(csv), str(self.bare_database), MEMORY_LIMIT])

    @property
    def bare_database(self) -> Path:
        return self.folder / "bare.duckdb"

    @cached_property
    def workspace(self) -> Path:
        """The large export, imported."""
        path = self.folder / "large.ashiato"
        if not path.exists():
            self.import_ours(self.csv, path)
        return path

    @cached_property
    def many_customers(self) -> Path:
        """A workspace whose list is as long as a list gets: two events a customer."""
        csv = self.folder / "many.csv"
        write_events(csv, self.list_customers * 4, self.list_customers, seed=2)
        path = self.folder / "many.ashiato"
        self.import_ours(csv, path)
        csv.unlink()
        return path

    @cached_property
    def many_answers(self) -> Path:
        """The workspace of the long list with five answers to a survey for every two customers, and who was asked."""
        path = self.folder / "answers.ashiato"
        shutil.copytree(self.many_customers, path)
        csv, mapping = self.folder / "answers.csv", self.folder / "answers.toml"
        write_answers(csv, self.list_customers * 5 // 2, self.list_customers)
        mapping.write_text(ANSWERS_MAPPING, encoding="utf-8")
        run_python(["-m", "viewer", "import", str(path), str(csv), "--mapping", str(mapping), "--json"])
        csv.unlink()
        return path

    @cached_property
    def sample(self) -> Path:
        path = self.folder / "sample.ashiato"
        run_python(["-m", "viewer", "sample", str(path)])
        return path
