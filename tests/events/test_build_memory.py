"""A generation goes on from a large one within little memory: what does not fit is kept in the scratch folder."""

from __future__ import annotations

from pathlib import Path

from tests.events.staging_kit import HandMade, event, make_folders, rows_of, stage
from viewer.domain.decisions import Decisions
from viewer.events.arrivals import IdentityKind
from viewer.events.folders import StoreFolders
from viewer.events.generations import commit, generation_path, scratch_folder
from viewer.events.new_generation import NewGeneration, StagedFile
from viewer.events.sources import SourceFile
from viewer.events.statements import ignore

_EVENTS = 500_000
_FEW_MB = "64MB"
"""The wide rows of all these events need twice as much when they are put in order at once."""


def _build_many(folders: StoreFolders) -> None:
    """Events of 5,000 people in order of time, so that everybody's lie apart."""
    described = SourceFile(
        source="web", file_name="many.csv", sha256="2" * 64, raw_name="many.parquet", mapping_digest="3" * 64,
        read_digest="", place=0, imported_at_us=0, format="csv", encoding="utf-8", container="", columns=(),
        records=_EVENTS, rows=_EVENTS,
    )  # fmt: skip
    with scratch_folder(folders) as scratch, NewGeneration(scratch, None) as made:
        stage(made.con, HandMade())
        made.con.execute(
            f"""INSERT INTO stage_event (row, occurred_at_us, ids, actor, channel, event_name, title, url,
                    traffic_source, device, vendor_id)
                SELECT i + 1, 1790000000000000 + i * 1000000, ['m' || (i * 7919 % 5000)], 0, 0, 'view',
                    'title ' || (i % 900), 'https://shop.example/' || (i % 700), 'mail', 'phone', 'v' || i
                FROM range({_EVENTS}) AS rows(i)"""
        )
        made.take(StagedFile(described, (IdentityKind("member", True),), False, 0), ignore, is_last=True)
        made.finish(Decisions(), ignore)
        commit(folders.events_dir, made.path)


def test_that_a_large_workspace_takes_a_file_in_with_little_memory(tmp_path: Path) -> None:
    folders = make_folders(tmp_path)
    _build_many(folders)
    before = rows_of(folders, "SELECT bit_xor(hash(vendor_id, home_no, title_no, source_row)) FROM event")
    with scratch_folder(folders) as scratch:
        with NewGeneration(scratch, generation_path(folders.events_dir, 1), memory_limit=_FEW_MB) as made:
            stage(made.con, HandMade(source="shop", events=[event("m17", title="ソファ"), event("new")]))
            described = SourceFile(
                source="shop", file_name="few.csv", sha256="4" * 64, raw_name="few.parquet", mapping_digest="5" * 64,
                read_digest="", place=1, imported_at_us=0, format="csv", encoding="utf-8", container="", columns=(),
                records=2, rows=2,
            )  # fmt: skip
            made.take(StagedFile(described, (IdentityKind("member", True),), False, 0), ignore, is_last=True)
            made.finish(Decisions(), ignore)
        commit(folders.events_dir, made.path)
    assert rows_of(folders, "SELECT count(*) FROM event") == [(_EVENTS + 2,)]
    known = "SELECT bit_xor(hash(vendor_id, home_no, title_no, source_row)) FROM event WHERE vendor_id IS NOT NULL"
    assert rows_of(folders, known) == before
    order = "SELECT count(*) FROM (SELECT home_no < lag(home_no) OVER () AS falls FROM event) WHERE falls"
    assert rows_of(folders, order) == [(0,)]
