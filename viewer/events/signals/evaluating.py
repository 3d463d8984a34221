"""Rules over everybody, or over one customer, each as a few statements."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path
from time import monotonic
from typing import Final

import duckdb
import numpy as np

from viewer.domain.errors import Cancelled
from viewer.domain.progress import Progress, Report
from viewer.domain.signals import Firing, SignalCount, SignalKind, SignalRule
from viewer.domain.text import Text
from viewer.events.connections import attach_new, attach_read_only, detach, open_memory
from viewer.events.folders import StoreFolders
from viewer.events.generations import Lease, scratch_folder, side_path, sync_file, sync_folder, take_lease
from viewer.events.signals.absences import find_missing_steps, find_replacements_due, find_silences
from viewer.events.signals.firings import firing_of
from viewer.events.signals.repeats import find_repeats
from viewer.events.signals.scene import Found, Scene
from viewer.events.signals.side_files import SIGNAL_COLUMNS, attach_side, make_side_tables
from viewer.events.signals.told_words import find_told_words
from viewer.events.signals.troubles import (
    find_error_loops,
    find_odd_hours,
    find_score_drops,
    find_visits_without_conversion,
    find_zero_hits,
)
from viewer.events.statements import Tick

FIND_BY_KIND: Final[Mapping[SignalKind, Callable[[Scene, SignalRule], Found]]] = {
    SignalKind.COMPANY_SILENCE: find_silences,
    SignalKind.REPEATED_TOPIC: find_repeats,
    SignalKind.ZERO_HITS: find_zero_hits,
    SignalKind.ERROR_LOOP: find_error_loops,
    SignalKind.ODD_HOURS: find_odd_hours,
    SignalKind.VISITS_WITHOUT_CONVERSION: find_visits_without_conversion,
    SignalKind.SCORE_DROP: find_score_drops,
    SignalKind.WORDS: find_told_words,
    SignalKind.REPLACEMENT_DUE: find_replacements_due,
    SignalKind.MISSING_STEP: find_missing_steps,
}

_METHOD: Final = 3
"""Counts up when a kind finds something else with the same parameters."""

_MEMORY_LIMIT: Final = "1GB"


def evaluation_digest(rule: SignalRule, zone: tzinfo) -> str:
    """Of everything that decides where a rule fires in a given generation."""
    return hashlib.sha256(f"{_METHOD} {rule.digest} {zone}".encode()).hexdigest()[:16]


def evaluate_rules(
    folders: StoreFolders, rules: Sequence[SignalRule], zone: tzinfo, report: Report, *, anew: bool = False
) -> int | None:
    """Brings the side file of the current generation in line with `rules`; gives how many of them were evaluated.

    None: the file was in line already and is untouched.

    What a rule found is kept as long as its generation and its digest are the same. Rules that are off are not in the
    file. anew: keep nothing. Raises AshiatoError if the generation is damaged, Cancelled, OSError.
    """
    wanted = {rule.rule_id: rule for rule in rules if rule.is_on}
    digests = {rule_id: evaluation_digest(rule, zone) for rule_id, rule in wanted.items()}
    with _leased(folders.events_dir) as lease:
        if lease.path is None or (not anew and _evaluated(lease.path) == digests):
            return None
        folders.make_missing()
        with scratch_folder(folders) as scratch, _opened(lease.path, scratch) as con:
            attach_side(con, lease.path, "former")
            former = dict(con.execute("SELECT rule_id, digest FROM former.signal_rule").fetchall())
            kept = set() if anew else {rule_id for rule_id in former if former[rule_id] == digests.get(rule_id)}
            made = scratch / "signals.duckdb"
            attach_new(con, made, "made")
            make_side_tables(con, "made")
            fresh = [rule for rule_id, rule in wanted.items() if rule_id not in kept]
            _fill(con, kept, fresh, zone, report)
            con.execute("CHECKPOINT made")
            detach(con, "made")
            sync_file(made)
            made.replace(side_path(lease.path))
            sync_folder(folders.events_dir)
    return len(fresh)


def _evaluated(generation_path: Path) -> dict[str, str] | None:
    """Digests by rule of the side file, None if there is none. Writes nothing: the folder may be read-only."""
    con = open_memory(_MEMORY_LIMIT)
    try:
        has_file = attach_side(con, generation_path, "side")
        return dict(con.execute("SELECT rule_id, digest FROM side.signal_rule").fetchall()) if has_file else None
    finally:
        con.close()


def try_rule(
    folders: StoreFolders, rule: SignalRule, zone: tzinfo, report: Report, customer_no: int | None = None
) -> tuple[SignalCount, tuple[Firing, ...]]:
    """Where a rule would fire, without keeping it: on one customer, with the firings, or over all, counted alone.

    Raises AshiatoError, Cancelled.
    """
    none = SignalCount(rule.rule_id, 0, 0)
    with _leased(folders.events_dir) as lease:
        if lease.path is None:
            return none, ()
        folders.make_missing()
        with scratch_folder(folders) as scratch, _opened(lease.path, scratch) as con:
            scene = _scene(con, zone, _ticker(report, 0, 1), customer_no)
            if scene is None:
                return none, ()
            found = FIND_BY_KIND[rule.kind](scene, rule)
            count = SignalCount(rule.rule_id, len(found.customer_no), len(np.unique(found.customer_no)))
            if customer_no is None:
                return count, ()
            con.execute(f"CREATE TEMP TABLE tried ({SIGNAL_COLUMNS})")
            _insert(con, "tried", rule.rule_id, found)
            rows = con.execute("SELECT * FROM tried ORDER BY start_us").fetchall()
            return count, tuple(firing_of(row) for row in rows)


def _fill(
    con: duckdb.DuckDBPyConnection, kept: set[str], fresh: Sequence[SignalRule], zone: tzinfo, report: Report
) -> None:
    """The table `made.signal`, sorted, and the rules in `made.signal_rule` with how long each took."""
    con.execute(f"CREATE TEMP TABLE found ({SIGNAL_COLUMNS})")
    for rule_id in sorted(kept):
        con.execute("INSERT INTO found SELECT * FROM former.signal WHERE rule_id = ?", [rule_id])
        con.execute("INSERT INTO made.signal_rule SELECT * FROM former.signal_rule WHERE rule_id = ?", [rule_id])
    for done, rule in enumerate(fresh):
        started = monotonic()
        scene = _scene(con, zone, _ticker(report, done, len(fresh)), None)
        if scene is not None:
            _insert(con, "found", rule.rule_id, FIND_BY_KIND[rule.kind](scene, rule))
        digest = evaluation_digest(rule, zone)
        con.execute("INSERT INTO made.signal_rule VALUES (?, ?, ?)", [rule.rule_id, digest, monotonic() - started])
    con.execute("INSERT INTO made.signal SELECT * FROM found ORDER BY customer_no, start_us, rule_id, first_key")


def _scene(con: duckdb.DuckDBPyConnection, zone: tzinfo, tick: Tick, only: int | None) -> Scene | None:
    """None while there are no events."""
    first_us, last_us = con.execute("SELECT min(first_at_us), max(last_at_us) FROM customer").fetchall()[0]
    return None if first_us is None else Scene(con, zone, int(first_us), int(last_us), tick, only)


def _insert(con: duckdb.DuckDBPyConnection, table: str, rule_id: str, found: Found) -> None:
    count = len(found.customer_no)
    if not count:
        return
    columns = {
        "customer_no": found.customer_no.astype(np.int64),
        "first_key": found.first_key.astype(np.uint64),
        "last_key": found.last_key.astype(np.uint64),
        "start_us": found.start_us.astype(np.int64),
        "end_us": found.end_us.astype(np.int64),
        "passages": np.array(found.passages or ["[]"] * count, dtype=object),
    } | {f"fact_{name}": values for name, values in found.facts.items()}
    con.register("found_rows", {name: np.ascontiguousarray(values) for name, values in columns.items()})
    facts = ", ".join(f"'{name}', fact_{name}" for name in found.facts)
    try:
        con.execute(
            f"""INSERT INTO {table} SELECT customer_no, ?, first_key, last_key, start_us, end_us,
                   json_object({facts})::VARCHAR, passages FROM found_rows""",
            [rule_id],
        )
    finally:
        con.unregister("found_rows")


def _ticker(report: Report, done: int, total: int) -> Tick:
    stage = Text.translate("Signals", "Looking for signals ({done} of {total})", done=done + 1, total=total)

    def tick(share: float) -> None:
        report(Progress(stage, round(1000 * (done + share)), 1000 * total))

    return tick


@contextmanager
def _leased(events_dir: Path) -> Iterator[Lease]:
    lease = take_lease(events_dir)
    try:
        yield lease
    finally:
        lease.release()


@contextmanager
def _opened(path: Path, scratch: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    con = open_memory(_MEMORY_LIMIT, spill_dir=scratch)
    try:
        attach_read_only(con, path, "generation")
        con.execute("USE generation")
        yield con
    except duckdb.InterruptException as error:
        raise Cancelled from error
    finally:
        con.close()
