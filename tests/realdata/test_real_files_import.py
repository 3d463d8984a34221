"""Real files become customers and journeys; the data README says how many."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.customers import CustomerQuery
from viewer.domain.journey import Journey
from viewer.domain.progress import silent
from viewer.domain.scores import ScoreKind
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files
from viewer.events.store import EventStore
from viewer.workspace.folder import create_workspace

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
MAPPINGS = Path(__file__).parent / "mappings"

pytestmark = [pytest.mark.realdata, pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")]

HOUSEHOLDS = ["transactions", "campaigns", "coupon_redemptions", "demographics"]
IMPORTS = [  # files, mapping of each, rows read, events, customers
    (
        [f"completejourney/{name}.parquet" for name in HOUSEHOLDS],
        [f"completejourney_{name}.toml" for name in HOUSEHOLDS],
        (1_469_307 + 6589 + 2102 + 801, 155_848 + 6589 + 2102, 2469),
    ),
    ([f"fukui_survey/{month}.csv" for month in ("202204", "202205", "202305")], ["fukui_survey.toml"] * 3,
     (5565, 5565, 3827)),
    (["nagano_cp932/200000_nagano_covid19_patients.csv"], ["nagano_patients.toml"], (54, 54, 54)),
    (["wikiticker/wikiticker-2015-09-12-sampled.json.gz"], ["wikiticker.toml"], (39_244, 39_244, 10_531)),
    (["retentioneering_ecom/ecom.csv.gz"], ["retentioneering_ecom.toml"], (31_106, 31_106, 600)),
]  # fmt: skip


def bring(folders: StoreFolders, files: list[str], mappings: list[str]) -> ImportResult:
    items = [ImportItem(DATA / file, load_mapping(MAPPINGS / name)) for file, name in zip(files, mappings, strict=True)]
    return import_files(folders, items, ImportOptions(), silent)


@pytest.fixture
def folders(tmp_path: Path) -> StoreFolders:
    return create_workspace(tmp_path / "real.ashiato").store


@pytest.mark.parametrize(("files", "mappings", "expected"), IMPORTS, ids=lambda value: str(value)[:30])
def test_that_real_files_become_as_many_events_and_people_as_they_hold(
    folders: StoreFolders, files: list[str], mappings: list[str], expected: tuple[int, int, int]
) -> None:
    result = bring(folders, files, mappings)
    assert (result.rows_read, result.events, result.customers) == expected
    assert (result.refused, result.duplicates) == (0, 0)
    again = bring(folders, files, mappings)
    assert again.events == 0


def test_that_a_household_is_one_journey_over_mail_coupon_and_shop(folders: StoreFolders) -> None:
    bring(folders, *IMPORTS[0][:2])
    store = EventStore.open(folders.events_dir)
    try:
        customer_no = store.find_customer_no("1")
        assert customer_no is not None
        journey = store.load_journey(customer_no)
    finally:
        store.close()
    channels = {str(journey.events.channel_of(index)) for index in range(len(journey.events))}
    assert {"shop", "letter"} <= channels
    names = {str(name) for name in journey.events.event_name}
    assert len(names) >= 3, "a purchase, a campaign and a redeemed coupon"


def test_that_the_three_lowest_answers_of_fukui_are_the_unhappiest_words(folders: StoreFolders) -> None:
    bring(folders, ["fukui_survey/202305.csv"], ["fukui_survey.toml"])
    store = EventStore.open(folders.events_dir)
    try:
        journeys: list[Journey] = [store.load_journey(int(no)) for no in store.find_customers(CustomerQuery())[:300]]
    finally:
        store.close()
    worded = [score for journey in journeys for score in journey.scores if score.kind is ScoreKind.CSAT and score.word]
    lowest = sorted(worded, key=lambda score: score.goodness)[:3]
    assert [score.word for score in lowest] == ["とても不満"] * 3
    highest = max(worded, key=lambda score: score.goodness)
    assert highest.word == "とても満足"
