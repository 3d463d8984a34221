"""Files of the world outside, with the mappings kept beside this test: every record is accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.events.importing.guessing import guess_mapping
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.reading import read_raw
from viewer.events.importing.staging import StagedCounts, stage

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
MAPPINGS = Path(__file__).parent / "mappings"

pytestmark = [pytest.mark.realdata, pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")]


class Staged:
    """A file staged with its mapping."""

    def __init__(self, con: duckdb.DuckDBPyConnection, work_dir: Path, file: str, mapping: str | None) -> None:
        meant = None if mapping is None else load_mapping(MAPPINGS / mapping)
        options = meant.read if meant else None
        (self.raw,) = read_raw(DATA / file, options or _auto(), work_dir, silent)
        self.mapping = meant or guess_mapping(self.raw)
        self.counts: StagedCounts = stage(con, self.raw, self.mapping, silent)
        self._con = con

    def one(self, sql: str) -> object:
        return self._con.execute(sql).fetchall()[0][0]

    @property
    def people(self) -> object:
        table = "stage_person" if self.mapping.is_people else "stage_event"
        return self.one(f"SELECT count(DISTINCT ids[1]) FROM {table}")


def _auto() -> ReadOptions:
    return ReadOptions()


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


COUNTS = [  # file, mapping, records, events, people
    ("fukui_survey/202204.csv", "fukui_survey.toml", 234, 234, 191),
    ("fukui_survey/202205.csv", "fukui_survey.toml", 2247, 2247, 1535),
    ("fukui_survey/202305.csv", "fukui_survey.toml", 3084, 3084, 2202),
    ("nagano_cp932/200000_nagano_covid19_patients.csv", "nagano_patients.toml", 54, 54, 54),
    ("wikiticker/wikiticker-2015-09-12-sampled.json.gz", "wikiticker.toml", 39_244, 39_244, 10_531),
    ("retentioneering_ecom/ecom.csv.gz", "retentioneering_ecom.toml", 31_106, 31_106, 600),
    ("completejourney/transactions.parquet", "completejourney_transactions.toml", 1_469_307, 155_848, 2469),
    ("completejourney/campaigns.parquet", "completejourney_campaigns.toml", 6589, 6589, 1559),
    ("completejourney/coupon_redemptions.parquet", "completejourney_coupon_redemptions.toml", 2102, 2102, 410),
]


@pytest.mark.parametrize("expected", COUNTS, ids=lambda expected: expected[0])
def test_that_real_files_stage_with_the_counts_of_their_readme(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, expected: tuple[str, str, int, int, int]
) -> None:
    file, mapping, records, events, people = expected
    staged = Staged(con, tmp_path, file, mapping)
    counts = staged.counts
    assert (counts.records, counts.staged, counts.refused, counts.events) == (records, records, 0, events)
    assert staged.people == people
    assert counts.refused_cells == 0


def test_that_the_demographics_are_people(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    staged = Staged(con, tmp_path, "completejourney/demographics.parquet", "completejourney_demographics.toml")
    assert (staged.counts.persons, staged.counts.events, staged.people) == (801, 0, 801)


def test_that_the_baskets_keep_every_cent(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    staged = Staged(con, tmp_path, "completejourney/transactions.parquet", "completejourney_transactions.toml")
    total = con.execute(
        "SELECT round(sum(sales_value), 2) FROM read_parquet(?)", [str(DATA / "completejourney/transactions.parquet")]
    ).fetchall()[0][0]
    assert staged.one("SELECT round(sum(value), 2) FROM stage_event") == total
    assert staged.one("SELECT sum(CAST(attributes ->> 'lines' AS BIGINT)) FROM stage_event") == 1_469_307


def test_that_the_unhappiest_answers_of_fukui_are_the_lowest(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    staged = Staged(con, tmp_path, "fukui_survey/202305.csv", "fukui_survey.toml")
    lowest = "SELECT list(DISTINCT word) FROM stage_score WHERE question = 'このエリアの満足度' AND value = 1"
    assert staged.one(lowest) == ["とても不満"]
    assert staged.one("SELECT count(*) FROM stage_score WHERE question = 'このエリアの満足度' AND value = 1") == 15
    assert staged.one("SELECT count(*) FROM stage_score WHERE kind = 0 AND value = 0") == 12


@pytest.mark.parametrize(
    "file",
    [
        "fukui_survey/202204.csv",
        "fukui_survey/202305.csv",
        "nagano_cp932/200000_nagano_covid19_patients.csv",
        "wikiticker/wikiticker-2015-09-12-sampled.json.gz",
        "retentioneering_ecom/ecom.csv.gz",
        "100knocks/customer.csv",
        "completejourney/coupon_redemptions.parquet",
        "mixpanel/event.csv",
        "amplitude/amplitude_event_data.csv",
        "klaviyo/event.csv",
        "marketo/marketo_activity_open_email_data.csv",
        "hubspot/email_event_data.csv",
        "zendesk/ticket_comment_data.csv",
        "ga4/google_merch_page_view.nulls_stripped.json",
        "xes/receipt.csv",
        "xes/receipt.parquet",
    ],
)
def test_that_guessed_mappings_take_real_files_in(con: duckdb.DuckDBPyConnection, tmp_path: Path, file: str) -> None:
    staged = Staged(con, tmp_path, file, None)
    counts = staged.counts
    assert counts.staged + counts.refused == counts.records > 0
    assert counts.staged >= 0.9 * counts.records, dump_mapping(staged.mapping)


def test_that_a_file_of_daily_counts_gets_no_customers(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    (raw,) = read_raw(DATA / "nagano_cp932/200000_nagano_covid19_call_center.csv", _auto(), tmp_path, silent)
    assert guess_mapping(raw).identities == ()


def test_that_the_guess_for_fukui_finds_its_scores(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    staged = Staged(con, tmp_path, "fukui_survey/202305.csv", None)
    assert {score.column: score.comment for score in staged.mapping.scores} == {
        "福井県内での交通手段の満足度": "福井県内での交通手段の満足度の理由",
        "満足度(商品・サービス)": "満足度(商品・サービス)の理由",
        "満足度": "満足度の理由",
        "NPS": "推奨項目",
    }


def test_that_a_native_cp932_file_is_read_with_its_headers(tmp_path: Path) -> None:
    raws: list[RawFile] = []
    for name, records in (("call_center", 81), ("patients", 54), ("test_count", 65)):
        raws += read_raw(DATA / f"nagano_cp932/200000_nagano_covid19_{name}.csv", _auto(), tmp_path, silent)
        assert (raws[-1].encoding, raws[-1].records, raws[-1].refused) == ("cp932", records, ())
    assert raws[0].columns[-1] == "再掲： その他"
