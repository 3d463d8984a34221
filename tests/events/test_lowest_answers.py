"""Whichever way a scale runs, the list begins with the unhappiest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.import_kit import bring
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.scores import Band
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.store import EventStore

MAPPING = """
version = 1
source = "postcards"
[[identity]]
column = "member"
namespace = "member"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = {{ const = "answer" }}
channel = {{ const = "survey" }}
[[score]]
kind = "csat"
column = "answer"
question = "全体の満足度"
{scale}
"""
WORDS = ["とても満足", "満足", "ふつう", "不満", "とても不満"]
REVERSED = 'low = 1\nhigh = 5\ngood = "low"'
WORDED = 'words = ["とても不満", "不満", "ふつう", "満足", "とても満足"]'


@pytest.mark.parametrize(
    ("scale", "answers"), [(REVERSED, ["1", "2", "3", "4", "5"]), (WORDED, WORDS)], ids=["reversed", "words"]
)
def test_that_the_three_lowest_answers_are_the_unhappiest(
    folders: StoreFolders, tmp_path: Path, scale: str, answers: list[str]
) -> None:
    """answers: from the happiest to the unhappiest."""
    export = tmp_path / "postcards.csv"
    rows = [f"m{place},2026-10-0{place + 1} 10:00,{answer}\n" for place, answer in enumerate(answers)]
    export.write_text("member,when,answer\n" + "".join(rows), encoding="utf-8")
    bring(folders, export, meaning=parse_mapping(MAPPING.format(scale=scale)))
    store = EventStore.open(folders.events_dir)
    try:
        rows_shown = store.load_rows([int(no) for no in store.find_customers(CustomerQuery(sort=CustomerSort.SCORE))])
    finally:
        store.close()
    assert [row.customer_id for row in rows_shown] == [f"member:m{place}" for place in (4, 3, 2, 1, 0)]
    assert [row.last_score.band for row in rows_shown if row.last_score] == [
        Band.LOW, Band.LOW, Band.MIDDLE, Band.HIGH, Band.HIGH,
    ]  # fmt: skip
