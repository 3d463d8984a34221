"""The schema that migrations make is the one the program uses."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import StatementError

from viewer.reviews import schema
from viewer.reviews.migrations import MIGRATIONS
from viewer.reviews.store import ReviewStore


def test_that_migrations_from_nothing_make_exactly_the_tables_in_use(tmp_path: Path) -> None:
    ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'reviews.sqlite'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.SCHEMA_VERSION
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    engine.dispose()


def test_that_there_is_one_migration_a_version() -> None:
    assert len(MIGRATIONS) == schema.SCHEMA_VERSION


def test_that_a_migration_that_fails_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_operations: object) -> None:
        raise RuntimeError("half-way")

    monkeypatch.setattr("viewer.reviews.migrations.MIGRATIONS", (*MIGRATIONS, fail))
    with pytest.raises(RuntimeError, match="half-way"):
        ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path)
    monkeypatch.undo()

    ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path).close()


def test_that_alembic_is_not_imported_when_there_is_nothing_to_migrate(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from viewer.reviews.store import ReviewStore\n"
        "path = Path(sys.argv[1]); ReviewStore.open(path / 'r.sqlite', state_dir=path).close()\n"
        "print('alembic' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    answers = [
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)], cwd=root, check=True, capture_output=True, text=True
        ).stdout.strip()
        for _ in range(2)
    ]
    assert answers == ["True", "False"]


def test_that_commands_and_marks_do_not_bring_sqlalchemy_with_them() -> None:
    script = (
        "import sys, viewer.workspace.commands, viewer.reviews.marks, viewer.presenters.notes\n"
        "print('sqlalchemy' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_that_instants_are_stored_as_utc_and_naive_ones_refused() -> None:
    tokyo = datetime(2026, 10, 3, 5, 12, tzinfo=timezone(timedelta(hours=9)))
    engine = create_engine("sqlite://")
    schema.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(schema.draft).values(draft_key="k", text="t", saved_at=tokyo))
        stored = connection.exec_driver_sql("SELECT saved_at FROM draft").scalar_one()
        assert stored.startswith("2026-10-02 20:12")
        assert connection.execute(select(schema.draft.c.saved_at)).scalar_one() == tokyo.astimezone(UTC)
    naive = insert(schema.draft).values(draft_key="n", text="t", saved_at=tokyo.replace(tzinfo=None))
    with engine.connect() as connection, pytest.raises(StatementError, match="naive"):
        connection.execute(naive)
    engine.dispose()
