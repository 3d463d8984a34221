"""The files that the benchmarks work on, each made when first asked for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bench.children import Run, run_python
from tests.bench.data import ANSWERS_MAPPING, MAPPING, write_answers, write_events, write_life

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
        if not path.exists():
            made = self.folder / "events.made.csv"
            write_events(made, self.rows, self.customers)
            made.rename(path)
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
    def many_customers(self) -> Path:
        """A workspace whose list is as long as a list gets: two events a customer."""
        path = self.folder / "many.ashiato"
        if not path.exists():
            csv = self.folder / "many.csv"
            write_events(csv, self.list_customers * 4, self.list_customers, seed=2)
            self.import_ours(csv, path)
            csv.unlink()
        return path

    @cached_property
    def many_answers(self) -> Path:
        """The workspace of the long list with five answers to a survey for every two customers, and who was asked."""
        path = self.folder / "answers.ashiato"
        if not path.exists():
            made = self.folder / "answers.made.ashiato"
            shutil.rmtree(made, ignore_errors=True)
            shutil.copytree(self.many_customers, made)
            self._import_answers(self.folder / "answers.csv", made)
            made.rename(path)
        return path

    @cached_property
    def people(self) -> Path:
        """10 million events of 200,000 customers, and five answers for every two of them, a third in words."""
        path = self.folder / "people.ashiato"
        if not path.exists():
            made, csv = self.folder / "people.made.ashiato", self.folder / "people.csv"
            write_events(csv, 1_000_000 if self.is_quick else 10_000_000, self.list_customers, seed=3)
            self.import_ours(csv, made)
            self._import_answers(csv, made)
            made.rename(path)
        return path

    @cached_property
    def bare_journeys(self) -> Path:
        """The events of `people` as one flat table."""
        path = self.folder / "journeys.duckdb"
        if not path.exists():
            made, folder = self.folder / "journeys.made.duckdb", self.people / "events"
            made.unlink(missing_ok=True)
            generation = folder / f"{int((folder / 'current').read_text()):04d}.duckdb"
            run_python(["-m", "tests.bench.bare_journeys", str(generation), str(made)])
            made.rename(path)
        return path

    @cached_property
    def long_life(self) -> Path:
        """One customer with a hundred thousand events."""
        path = self.folder / "long.ashiato"
        if not path.exists():
            csv = self.folder / "long.csv"
            write_life(csv, 10_000 if self.is_quick else 100_000)
            self.import_ours(csv, path)
            csv.unlink()
        return path

    def _import_answers(self, csv: Path, workspace: Path) -> None:
        """csv: written and removed again."""
        mapping = self.folder / "answers.toml"
        write_answers(csv, self.list_customers * 5 // 2, self.list_customers)
        mapping.write_text(ANSWERS_MAPPING, encoding="utf-8")
        run_python(["-m", "viewer", "import", str(workspace), str(csv), "--mapping", str(mapping), "--json"])
        csv.unlink()

    @cached_property
    def sample(self) -> Path:
        path = self.folder / "sample.ashiato"
        shutil.rmtree(path, ignore_errors=True)
        run_python(["-m", "viewer", "sample", str(path)])
        return path
