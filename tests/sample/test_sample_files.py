"""The committed files are what the generator writes, small, and free of chance."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from sample_data import DEFAULT_CUSTOMERS, DEFAULT_SEED
from sample_data.making import make_sample, write_sample

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
_LIMIT_BYTES = 5_000_000


def _plain(name: str, content: bytes) -> bytes:
    """Deflate may pack the same bytes differently on another machine; what is packed must be the same."""
    return gzip.decompress(content) if name.endswith(".gz") else content


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return make_sample(DEFAULT_SEED, DEFAULT_CUSTOMERS)


def test_that_the_committed_files_are_those_of_their_seed(made: dict[str, bytes]) -> None:
    committed = {path.name: path.read_bytes() for path in (SAMPLE / "output").iterdir()}
    assert sorted(committed) == sorted(made)
    changed = [name for name in made if _plain(name, made[name]) != _plain(name, committed[name])]
    assert changed == [], "run: python -m sample_data --out sample_data/output"


def test_that_the_sample_is_small() -> None:
    assert sum(path.stat().st_size for path in (SAMPLE / "output").iterdir()) < _LIMIT_BYTES


def test_that_packed_files_carry_neither_a_time_nor_a_name(made: dict[str, bytes]) -> None:
    packed = [content for name, content in made.items() if name.endswith(".gz")]
    assert packed
    # RFC 1952: flags in byte 3, the time in bytes 4 to 7.
    assert all(content[3:8] == bytes(5) for content in packed)


def test_that_another_seed_is_another_company() -> None:
    here, there = make_sample(1, 100), make_sample(2, 100)
    assert all(here[name] != there[name] for name in here)


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_that_the_command_writes_the_same_bytes_in_every_process(tmp_path: Path, hash_seed: str) -> None:
    command = [sys.executable, "-m", "sample_data", "--seed", "5", "--customers", "120", "--out", str(tmp_path / "out")]
    environment = {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(SAMPLE.parent), "PATH": "", "TZ": "America/New_York"}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    write_sample(tmp_path / "here", 5, 120)
    for path in (tmp_path / "here").iterdir():
        assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes(), path.name


def test_that_too_few_customers_are_a_usage_error() -> None:
    command = [sys.executable, "-m", "sample_data", "--customers", "20", "--out", "unused"]
    done = subprocess.run(command, check=False, cwd=SAMPLE.parent, capture_output=True, text=True)
    assert done.returncode == 2
    assert "--customers must be 100 or more" in done.stderr


def test_that_every_file_is_listed_for_import_with_a_mapping() -> None:
    listed = tomllib.loads((SAMPLE / "imports.toml").read_text(encoding="utf-8"))["import"]
    files = {path.name for path in (SAMPLE / "output").iterdir()} - {"truth.json"}
    assert {Path(item["file"]).name for item in listed} == files
    assert all((SAMPLE / item["mapping"]).is_file() for item in listed)
    assert {item["mapping"] for item in listed} == {f"mappings/{path.name}" for path in (SAMPLE / "mappings").iterdir()}


def test_that_the_truth_labels_as_many_who_repeat_as_who_do_not() -> None:
    truth = json.loads((SAMPLE / "output" / "truth.json").read_text(encoding="utf-8"))
    labels = [label for _, label in truth["repeat_labels"]]
    assert (labels.count(True), labels.count(False)) == (100, 100)
