"""Rules over everybody, or over one customer, each as a few statements."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
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
from viewer.events.generations import (
    Lease,
    find_side,
    scratch_folder,
    side_path,
    sweep_sides,
    sync_file,
    sync_folder,
    take_lease,
)
from viewer.events.signals.absences import find_missing_steps, find_replacements_due, find_silences
from viewer.events.signals.changes import Former, find_asked, keep_found, make_lives
from viewer.events.signals.firings import firing_of
from viewer.events.signals.repeats import find_repeats
from viewer.events.signals.scene import Found, Numbers, Scene
from viewer.events.signals.side_files import (
    SIGNAL_COLUMNS,
    WAIT_COLUMNS,
    attach_side,
    attach_side_file,
    make_side_tables,
)
from viewer.events.signals.told_words import find_told_words
from viewer.events.signals.troubles import (
    find_error_loops,
    find_odd_hours,
    find_score_drops,
    find_visits_without_conversion,
    find_zero_hits,
)
from viewer.events.statements import Tick, ignore

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

_METHOD: Final = 5
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

    What a rule found is kept as long as its digest is the same: in another generation on every customer whose life is
    the same (see `changes`). Rules that are off are not in the file. anew: keep nothing. Raises AshiatoError if the
    generation is damaged, Cancelled, OSError.
    """
    wanted = {rule.rule_id: rule for rule in rules if rule.is_on}
    with _leased(folders.events_dir) as lease:
        if lease.path is None or (not anew and _evaluated(lease.path) == _digests(rules, zone)):
            return None
        folders.make_missing()
        with scratch_folder(folders) as scratch, _opened(lease.path, scratch) as con:
            former = _attach_former(con, folders.events_dir, lease, anew=anew)
            made = scratch / "signals.duckdb"
            attach_new(con, made, "made")
            make_side_tables(con, "made")
            count = _fill(con, former, wanted, zone, report)
            con.execute("CHECKPOINT made")
            detach(con, "made")
            sync_file(made)
            made.replace(side_path(lease.path))
            sync_folder(folders.events_dir)
        sweep_sides(folders.events_dir)
    return count


def are_evaluated(folders: StoreFolders, rules: Sequence[SignalRule], zone: tzinfo) -> bool:
    """Whether the side file of the current generation is in line with `rules`; so it is where nothing was imported."""
    with _leased(folders.events_dir) as lease:
        return lease.path is None or _evaluated(lease.path) == _digests(rules, zone)


def _digests(rules: Sequence[SignalRule], zone: tzinfo) -> dict[str, str]:
    """By id, of the rules that are on."""
    return {rule.rule_id: evaluation_digest(rule, zone) for rule in rules if rule.is_on}


def _attach_former(con: duckdb.DuckDBPyConnection, events_dir: Path, lease: Lease, *, anew: bool) -> Former:
    """The side file of the generation, or the newest one of an earlier generation, as `former`."""
    path = None if anew or lease.path is None else find_side(events_dir, lease.number)
    is_of_current = path is not None and lease.path is not None and path == side_path(lease.path)
    attach_side_file(con, path, "former")
    digests = dict(con.execute("SELECT rule_id, digest FROM former.signal_rule").fetchall())
    (as_of_us,) = con.execute("SELECT coalesce(max(as_of_us), 0) FROM former.signal_meta").fetchall()[0]
    return Former(digests, int(as_of_us), is_of_current)


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
            only = None if customer_no is None else np.array([customer_no], dtype=np.int64)
            scene = _scene(con, zone, _ticker(report, 0, 1), only)
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
    con: duckdb.DuckDBPyConnection, former: Former, wanted: Mapping[str, SignalRule], zone: tzinfo, report: Report
) -> int:
    """The tables of `made`, sorted; gives how many rules were evaluated on anybody."""
    con.execute(f"CREATE TEMP TABLE found ({SIGNAL_COLUMNS})")
    con.execute(f"CREATE TEMP TABLE waiting ({WAIT_COLUMNS})")
    con.execute("CREATE TEMP TABLE asked (customer_no INTEGER)")
    scene = _scene(con, zone, _ticker(report, 0, len(wanted) + 1), None)
    make_lives(con, former, ignore if scene is None else scene.tick)
    count = 0
    for done, (rule_id, rule) in enumerate(wanted.items(), 1):
        started = monotonic()
        digest = evaluation_digest(rule, zone)
        is_known = former.rule_digests.get(rule_id) == digest
        if is_known and former.is_of_current:
            keep_found(con, rule_id)
            con.execute("INSERT INTO made.signal_rule SELECT * FROM former.signal_rule WHERE rule_id = ?", [rule_id])
            continue
        only = find_asked(con, rule, former, scene.as_of_us) if is_known and scene is not None else None
        if scene is not None:
            tick = _ticker(report, done, len(wanted) + 1)
            _evaluate(con, rule, replace(scene, tick=tick, only=only))
        count += 1
        asked = None if only is None else len(only)
        con.execute("INSERT INTO made.signal_rule VALUES (?, ?, ?, ?)", [rule_id, digest, monotonic() - started, asked])
    con.execute("INSERT INTO made.signal SELECT * FROM found ORDER BY customer_no, start_us, rule_id, first_key")
    con.execute("INSERT INTO made.signal_wait SELECT * FROM waiting ORDER BY ALL")
    con.execute("INSERT INTO made.signal_life SELECT * FROM life ORDER BY customer_no")
    con.execute("UPDATE made.signal_meta SET as_of_us = ?", [0 if scene is None else scene.as_of_us])
    return count


def _evaluate(con: duckdb.DuckDBPyConnection, rule: SignalRule, scene: Scene) -> None:
    """Into `found` and `waiting`: the rule on whom the scene asks for, and what is known of the others."""
    if scene.only is not None:
        con.execute("DELETE FROM asked")
        con.execute("INSERT INTO asked SELECT unnest(?::INTEGER[])", [scene.only.tolist()])
        keep_found(con, rule.rule_id)
        if not len(scene.only):
            return
    found = FIND_BY_KIND[rule.kind](scene, rule)
    _insert(con, "found", rule.rule_id, found)
    if found.waits is not None and len(found.waits[0]):
        con.register("wait_rows", dict(zip(("customer_no", "from_us"), found.waits, strict=True)))
        con.execute("INSERT INTO waiting SELECT ?, customer_no, from_us FROM wait_rows", [rule.rule_id])
        con.unregister("wait_rows")


def _scene(con: duckdb.DuckDBPyConnection, zone: tzinfo, tick: Tick, only: Numbers | None) -> Scene | None:
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
