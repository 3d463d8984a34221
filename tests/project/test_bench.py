from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench import __main__ as bench
from tests.bench.children import run_python
from tests.bench.data import EVENT_COLUMNS, write_events
from tests.bench.figures import Bound, Figure, as_json, as_table, p95
from tests.bench.scene import Scene


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=300))
def test_that_p95_is_a_value_that_95_of_100_do_not_exceed(values: list[float]) -> None:
    bound = p95(values)
    assert bound in values
    assert sum(value <= bound for value in values) >= 0.95 * len(values)
    assert sum(value < bound for value in values) < 0.95 * len(values)


def test_that_the_same_seed_gives_the_same_export(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_events(tmp_path / name, rows=5000, customers=100, seed=seed)
    a, b, c = ((tmp_path / name).read_bytes() for name in "abc")
    assert a == b != c
    rows = duckdb.read_csv(str(tmp_path / "a"), columns=EVENT_COLUMNS, header=True)
    found = rows.aggregate(
        "count(*), count(DISTINCT event_id), count(DISTINCT member_no),"
        " bool_and(occurred_at BETWEEN '2024-04-01' AND '2026-04-01'), max(length(member_no))"
    ).fetchall()
    assert found == [(5000, 5000, 100, True, 8)]


def _figure(value: float) -> Figure:
    return Figure("open", "ms", [1.0, 2.0, 6.0], [1.0], [Bound("p95", value, 80.0)], {"memory": 3})


def test_that_a_figure_is_told_against_the_bare_one() -> None:
    told = json.loads(as_json([_figure(79.9)]))
    assert told["kept"] is True
    assert told["figures"][0]["ours"] == {"median": 2.0, "p95": 6.0, "runs": 3}
    assert told["figures"][0]["ratio"] == 2.0
    assert "kept    open: p95: 79.9 (at most 80)" in as_table([_figure(79.9)])


def test_that_a_missed_bound_ends_with_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked: list[Scene] = []

    def measure(scene: Scene) -> list[Figure]:
        asked.append(scene)
        return [_figure(80.1)]

    monkeypatch.setattr(bench, "BENCHMARKS", {"open": measure})
    monkeypatch.setattr("sys.argv", ["bench", "--quick", "--folder", str(tmp_path)])
    assert bench.main() == 1
    assert "MISSED" in capsys.readouterr().out
    assert asked[0].is_quick


def test_that_time_and_memory_of_a_child_are_seen() -> None:
    run = run_python(["-c", "held = bytearray(200_000_000); held[::4096] = b'x' * len(held[::4096]); print('done')"])
    assert run.stdout == "done\n"
    assert 0 < run.seconds < 60
    assert 200_000_000 < run.peak_b < 400_000_000


def test_that_a_child_that_fails_stops_the_bench() -> None:
    with pytest.raises(RuntimeError, match="out of paper"):
        run_python(["-c", "raise SystemExit('out of paper')"])
