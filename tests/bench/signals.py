"""How often the rule for repeated explanations is right, and how long all rules take over a million events."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from time import perf_counter
from typing import Any

from sample_data.making import write_sample
from tests.bench.figures import Bound, Figure
from tests.bench.many_lives import multiply
from tests.bench.scene import Scene
from tests.sample.repeated_explanation import TOKYO, judge, shipped_rule, words_alone
from viewer.domain.progress import silent
from viewer.events.connections import open_memory
from viewer.events.folders import StoreFolders
from viewer.events.generations import generation_path
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, import_files
from viewer.events.signals.evaluating import evaluate_rules
from viewer.events.signals.rule_texts import parse_rule
from viewer.events.signals.stage_texts import STAGE_ID
from viewer.events.store import EventStore
from viewer.workspace.signal_rules import load_shipped

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
OTHER_SEEDS = (7, 20270331, 5150, 31337, 8675309)
"""The last three were never looked at while the rule was made."""
COPIES = 16
SLOWEST_S = 8.0


def measure(scene: Scene) -> list[Figure]:
    committed = _import(scene.folder / "committed", SAMPLE / "output")
    figures = [_labels(committed, SAMPLE / "output", "the committed sample")]
    for seed in OTHER_SEEDS[: 1 if scene.is_quick else None]:
        exports = scene.folder / "many" / f"exports-{seed}"
        write_sample(exports, seed, 1000)
        figures.append(_labels(_import(scene.folder / "many" / f"seed-{seed}", exports), exports, f"seed {seed}"))
    return [*figures, _speed(scene, committed)]


def _import(folder: Path, exports: Path) -> StoreFolders:
    folders = StoreFolders(folder / "events", folder / "sources", folder / "mappings", folder / "work")
    folders.make_missing()
    listed = tomllib.loads((SAMPLE / "imports.toml").read_text(encoding="utf-8"))["import"]
    items = [ImportItem(exports / Path(item["file"]).name, load_mapping(SAMPLE / item["mapping"])) for item in listed]
    import_files(folders, items, ImportOptions())
    return folders


def _labels(folders: StoreFolders, exports: Path, name: str) -> Figure:
    truth: dict[str, Any] = json.loads((exports / "truth.json").read_text(encoding="utf-8"))
    store = EventStore.open(folders.events_dir)
    try:
        verdict = judge(store, truth["repeat_labels"], words_alone())
        shipped = judge(store, truth["repeat_labels"], shipped_rule())
    finally:
        store.close()
    # A bound is "at most": what is missing to a whole one is judged.
    return Figure(
        f"repeated explanation, {name}",
        "share wrong",
        [1 - verdict.precision],
        [],
        [
            Bound("by words alone, 1 - precision", 1 - verdict.precision, 0.1),
            Bound("by words alone, 1 - recall", 1 - verdict.recall, 0.2),
        ],
        {
            "labelled journeys": verdict.labelled,
            "precision and recall by words alone": f"{verdict.precision:.3f} {verdict.recall:.3f}",
            "with the mapped subject": f"{shipped.precision:.3f} {shipped.recall:.3f}",
        },
    )


def _speed(scene: Scene, sample: StoreFolders) -> Figure:
    folders = StoreFolders(*(scene.folder / "many" / name for name in ("events", "sources", "mappings", "work")))
    copies = 2 if scene.is_quick else COPIES
    events = multiply(generation_path(sample.events_dir, 1), folders, copies)
    rules = [
        parse_rule(text, rule_id, is_shipped=True) for rule_id, text in load_shipped().items() if rule_id != STAGE_ID
    ]
    seconds = []
    for _ in range(1 if scene.is_quick else 3):
        started = perf_counter()
        evaluate_rules(folders, rules, TOKYO, silent, anew=True)
        seconds.append(perf_counter() - started)
    con = open_memory("256MB")
    con.execute(f"ATTACH '{folders.events_dir / '0001.signals.duckdb'}' AS side (READ_ONLY)")
    slowest = con.execute("SELECT rule_id, round(seconds, 2) FROM side.signal_rule ORDER BY seconds DESC").fetchall()
    firings = con.execute("SELECT count(*) FROM side.signal").fetchall()[0][0]
    con.close()
    return Figure(
        "all rules",
        "s",
        seconds,
        [],
        [Bound(f"{events:,} events, {len(rules)} rules", min(seconds), SLOWEST_S)],
        {
            "events": f"{events:,}",
            "firings": f"{firings:,}",
            "slowest rules": ", ".join(f"{rule_id} {took} s" for rule_id, took in slowest[:3]),
        },
    )
