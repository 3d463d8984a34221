"""`ashiato signals`: rules with counts, firings of one customer, a rule that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click.testing
import pytest
from typer.testing import CliRunner

from tests.events.import_kit import MAPPING, write_export
from viewer.cli.commands import app
from viewer.workspace.signal_rules import load_shipped


def ashiato(*words: str | Path) -> click.testing.Result:
    done = CliRunner().invoke(app, [*map(str, words), "--lang", "en"], prog_name="ashiato")
    assert done.exit_code == 0, done.stderr
    return done


def json_lines(*words: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ashiato(*words, "--json").stdout.splitlines()]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """One search that found nothing, one that found ten."""
    (tmp_path / "web.toml").write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    rows = ("m1,,2026-10-02 10:00,検索「座椅子」 0件", "m2,,2026-10-02 10:00,検索「机」 10件")
    export = write_export(tmp_path / "web.csv", *rows)
    ashiato("import", tmp_path / "shop.ashiato", export, "--mapping", tmp_path / "web.toml")
    return tmp_path / "shop.ashiato"


def test_that_an_import_brings_the_signals_with_it(shop: Path) -> None:
    assert (shop / "events" / "0001.signals.duckdb").is_file()
    rules = {row["rule"]: row for row in json_lines("signals", shop)}
    assert (rules["search_without_hits"]["firings"], rules["search_without_hits"]["customers"]) == (1, 1)
    assert rules["odd_hours"]["firings"] == 0
    assert all(row["title"] and row["next_action"] for row in rules.values())


def test_that_one_customers_firings_are_listed_with_their_numbers(shop: Path) -> None:
    (firing,) = json_lines("signals", shop, "m1")
    assert (firing["rule"], firing["facts"]) == ("search_without_hits", {"times": 1})
    assert json_lines("signals", shop, "m2") == []
    assert "Search without a hit" in ashiato("signals", shop, "m1").stdout


def test_that_a_rule_file_holds_at_once_and_a_broken_one_is_told(shop: Path) -> None:
    (shop / "signals").mkdir()
    text = load_shipped()["search_without_hits"]
    own = shop / "signals" / "search_without_hits.toml"
    own.write_text(text.replace("on = true", "on = false"), encoding="utf-8")
    assert json_lines("signals", shop, "m1") == []
    own.write_text(text.replace("words = [", "wards = ["), encoding="utf-8")
    told = ashiato("signals", shop, "m1")
    assert "search_without_hits.toml:8: There is no wards here" in told.stderr
    assert "Search without a hit" in told.stdout
