"""Opening a workspace: the first answers are read by a process of its own, or here if that fails."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import Cell, EventCells, IdentityColumn, Mapping, TimeColumn
from viewer.events.importing.run import ImportItem, ImportOptions
from viewer.workspace.document import Document
from viewer.workspace.folder import create_workspace, open_workspace
from viewer.workspace.importing import import_into
from viewer.workspace.opening import Opening, open_document

MAPPING = Mapping(
    source="web",
    identities=(IdentityColumn(Cell(("customer_id",)), "member"),),
    time=TimeColumn("time", zone="Asia/Tokyo"),
    event=EventCells(name=Cell(("event",))),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "shop.ashiato"
    create_workspace(path)
    _import(path, tmp_path, "2026-10-03 12:00:00", "2026-10-04 09:30:00")
    return path


def _import(path: Path, folder: Path, *times: str) -> None:
    lines = [f"C-{number},{time},page_view,商品{number}" for number, time in enumerate(times, 1)]
    csv = folder / f"web{len(times)}.csv"
    csv.write_text("customer_id,time,event,title\n" + "\n".join(lines) + "\n", encoding="utf-8")
    import_into(open_workspace(path), [ImportItem(csv, MAPPING)], ImportOptions())


@contextmanager
def _closing(document: Document) -> Iterator[Document]:
    try:
        yield document
    finally:
        document.close()


def _look_at(document: Document) -> list[object]:
    """All that a first picture shows."""
    numbers = document.reader.find_customers(CustomerQuery())
    rows = document.reader.load_rows([int(no) for no in numbers])
    journey = document.reader.load_journey(int(numbers[0]))
    return [document.totals, numbers.tolist(), rows, journey.customer, journey.events.occurred_at_us.tolist()]


def test_that_the_first_answers_are_those_of_the_store(workspace: Path) -> None:
    with _closing(Opening(workspace).result()) as ahead, _closing(Document.open(workspace)) as plain:
        assert _look_at(ahead) == _look_at(plain)


def test_that_the_first_answers_need_no_engine_here(workspace: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from viewer.workspace.opening import Opening\n"
        "from viewer.domain.customers import CustomerQuery\n"
        "document = Opening(Path(sys.argv[1])).result()\n"
        "numbers = document.reader.find_customers(CustomerQuery())\n"
        "document.reader.load_rows([int(no) for no in numbers])\n"
        "document.reader.load_journey(int(numbers[0]))\n"
        "print(len(numbers), 'duckdb' in sys.modules)\n"
        "print(len(document.events.find_customers(CustomerQuery())), 'duckdb' in sys.modules)\n"
        "document.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(workspace)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2", "False", "2", "True"]


def test_that_somebody_in_particular_may_be_looked_at_first(workspace: Path) -> None:
    with _closing(Opening(workspace, "C-1").result()) as document:
        number = document.events.find_customer_no("C-1")
        assert number is not None
        assert document.reader.load_journey(number).customer.customer_id.endswith("C-1")


def test_that_answers_of_an_older_generation_are_not_shown(workspace: Path, tmp_path: Path) -> None:
    opening = Opening(workspace)
    process = opening._process
    assert process is not None
    assert process.stdout is not None
    first = process.stdout.peek(1)[:1]  # it has looked
    assert first
    _import(workspace, tmp_path, "2026-10-03 12:00:00", "2026-10-04 09:30:00", "2026-10-05 10:00:00")
    with _closing(opening.result()) as document:
        assert document.totals.customers == 3
        assert len(document.reader.find_customers(CustomerQuery())) == 3


def test_that_a_generation_somebody_looked_into_is_kept_for_the_window(workspace: Path, tmp_path: Path) -> None:
    with _closing(Opening(workspace).result()) as document:
        _import(workspace, tmp_path, "2026-10-03 12:00:00", "2026-10-04 09:30:00", "2026-10-05 10:00:00")
        assert document.events.totals().customers == 2
        assert document.events.newer_generation() is not None
        document.switch()
        assert len(document.reader.find_customers(CustomerQuery())) == 3


def test_that_a_killed_helper_costs_nothing_but_time(workspace: Path) -> None:
    opening = Opening(workspace)
    assert opening._process is not None
    opening._process.kill()
    with _closing(opening.result()) as document, _closing(Document.open(workspace)) as plain:
        assert _look_at(document) == _look_at(plain)


def test_that_no_process_is_needed(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(workspace / "no-python"))
    with _closing(Opening(workspace).result()) as document:
        assert document.totals.customers == 2


def test_that_damaged_data_is_told_in_words(workspace: Path) -> None:
    (generation,) = workspace.glob("events/[0-9]*[0-9].duckdb")
    generation.write_bytes(generation.read_bytes()[:2000])
    with pytest.raises(AshiatoError, match="damaged"):
        Opening(workspace).result()
    with pytest.raises(AshiatoError, match="damaged"):
        open_document(workspace)


def test_that_a_folder_that_is_no_workspace_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(AshiatoError):
        Opening(tmp_path).result()


def test_that_an_empty_workspace_opens(tmp_path: Path) -> None:
    path = tmp_path / "new.ashiato"
    create_workspace(path)
    with _closing(Opening(path).result()) as document:
        assert document.totals.customers == 0
        assert len(document.reader.find_customers(CustomerQuery())) == 0


def test_that_nobody_has_to_wait(workspace: Path) -> None:
    opening = Opening(workspace)
    opening.close()
    opening.close()
