"""Identities in SQL: seen, numbered, linked, and given to customers. Works in the databases `work` and `made`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import duckdb
import numpy as np

from viewer.domain.decisions import Decisions
from viewer.domain.identities import Identity
from viewer.events.arrivals import Arrival
from viewer.events.people import IdentityGraph, People, make_people
from viewer.events.statements import Tick, run


def make_identities(
    con: duckdb.DuckDBPyConnection,
    arrivals: Sequence[Arrival],
    decisions: Decisions,
    *,
    has_previous: bool,
    has_past: bool,
    tick: Tick,
) -> None:
    """Fills made.namespace, identity, identity_link and identity_conflict.

    has_past: `past` is an earlier generation that this one replaces altogether; who was named by which key is kept.
    Leaves `work.known(place, value, identity_no, customer_no)` for each arrival as `work.known_<number>`.
    """
    _make_namespaces(con, arrivals, has_previous=has_previous)
    for arrival in arrivals:
        run(con, _combinations_sql(arrival), (), tick)
    _number_identities(con, arrivals, has_previous=has_previous, tick=tick)
    if has_past:
        run(
            con,
            """UPDATE work.numbered n SET is_named = true FROM past.identity p
               WHERE p.is_named AND p.namespace = n.namespace AND p.value = n.value""",
        )
    _make_links(con, arrivals, has_previous=has_previous)
    _give_customers(con, decisions)
    for arrival in arrivals:
        con.execute(
            f"""CREATE TABLE work.known_{arrival.number} AS
                SELECT k.place::UTINYINT AS place, value, identity_no, customer_no
                FROM made.identity i JOIN (VALUES {_kind_values(arrival)}) k(place, namespace) USING (namespace)""",
            [item for place, kind in enumerate(arrival.kinds) for item in (place, kind.namespace)],
        ).fetchall()


def _kind_values(arrival: Arrival) -> str:
    return ", ".join("(?, ?)" for _ in arrival.kinds)


def _make_namespaces(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool) -> None:
    con.execute("CREATE TABLE work.kind (namespace VARCHAR, is_strong BOOLEAN, rank SMALLINT)")
    for arrival in arrivals:
        for place, kind in enumerate(arrival.kinds):
            con.execute("INSERT INTO work.kind VALUES (?, ?, ?)", [kind.namespace, kind.is_strong, place]).fetchall()
    if has_previous:
        con.execute("INSERT INTO work.kind FROM prev.namespace").fetchall()
    con.execute(
        """INSERT INTO made.namespace
           SELECT namespace, bool_or(is_strong), max(rank) FROM work.kind GROUP BY namespace ORDER BY namespace"""
    ).fetchall()


def _combinations_sql(arrival: Arrival) -> str:
    """The distinct rows of identities of a file, with the first time each was seen."""
    count = len(arrival.kinds)
    ids = ["lead_value"] if count == 1 else [f"id_{place}" for place in range(count)]
    names = ", ".join(f"{column} AS id_{place}" for place, column in enumerate(ids))
    first = "NULL::BIGINT" if arrival.is_people else "min(occurred_at_us)"
    return f"""CREATE TABLE work.met_{arrival.number} AS
        SELECT {names}, any_value(lead_place) AS lead_place, {first} AS first_us
        FROM {arrival.rows} GROUP BY {", ".join(ids)}"""


def _number_identities(
    con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool, tick: Tick
) -> None:
    """work.numbered: all identities; known ones keep their number, new ones follow in the order of their text."""
    con.execute("CREATE TABLE work.seen (namespace VARCHAR, value VARCHAR, first_seen_us BIGINT, is_lead BOOLEAN)")
    for arrival in arrivals:
        for place, kind in enumerate(arrival.kinds):
            run(
                con,
                f"""INSERT INTO work.seen SELECT ?, id_{place}, min(first_us), bool_or(lead_place = {place})
                    FROM work.met_{arrival.number} WHERE id_{place} IS NOT NULL GROUP BY id_{place}""",
                [kind.namespace],
            )
    former = (
        "UNION ALL SELECT namespace, value, first_seen_us, is_lead, identity_no, is_named FROM prev.identity"
        if has_previous
        else ""
    )
    run(
        con,
        f"""CREATE TABLE work.numbered AS
            WITH one AS (
                SELECT namespace, value, min(first_seen_us) AS first_seen_us, bool_or(is_lead) AS is_lead,
                    max(identity_no) AS identity_no, bool_or(is_named) AS is_named
                FROM (SELECT *, NULL::INTEGER AS identity_no, false AS is_named FROM work.seen {former})
                GROUP BY namespace, value)
            SELECT * REPLACE (coalesce(identity_no, (SELECT coalesce(max(identity_no), 0) FROM one)
                + row_number() OVER (PARTITION BY identity_no IS NULL ORDER BY namespace, value))::INTEGER
                AS identity_no)
            FROM one""",
        (),
        tick,
    )


def _make_links(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool) -> None:
    con.execute("CREATE TABLE work.link (a_no INTEGER, b_no INTEGER, rule VARCHAR, source_no INTEGER, at_us BIGINT)")
    for arrival in arrivals:
        rule = "link file" if arrival.is_people else "same row"
        for (a, kind_a), (b, kind_b) in combinations(enumerate(arrival.kinds), 2):
            if not (kind_a.is_strong or kind_b.is_strong):
                continue
            run(
                con,
                f"""INSERT INTO work.link
                    SELECT least(x.identity_no, y.identity_no), greatest(x.identity_no, y.identity_no), ?, ?,
                        min(first_us)
                    FROM work.met_{arrival.number} m
                    JOIN work.numbered x ON x.namespace = ? AND x.value = m.id_{a}
                    JOIN work.numbered y ON y.namespace = ? AND y.value = m.id_{b}
                    WHERE x.identity_no <> y.identity_no GROUP BY 1, 2""",
                [rule, arrival.number, kind_a.namespace, kind_b.namespace],
            )
    if has_previous:
        run(con, "INSERT INTO work.link SELECT a_no, b_no, rule, source_no, at_us FROM prev.identity_link")
    run(
        con,
        """INSERT INTO made.identity_link
           SELECT a_no, b_no, arg_min(rule, source_no), min(source_no), min(at_us), 1.0
           FROM work.link GROUP BY a_no, b_no ORDER BY a_no, b_no""",
    )


def _give_customers(con: duckdb.DuckDBPyConnection, decisions: Decisions) -> None:
    nodes = con.execute(
        """SELECT identity_no, is_strong, rank, dense_rank() OVER (ORDER BY namespace) AS kind
           FROM work.numbered JOIN made.namespace USING (namespace) ORDER BY identity_no"""
    ).fetchnumpy()
    edges = con.execute("SELECT a_no, b_no, coalesce(at_us, 9223372036854775807) AS at_us FROM made.identity_link")
    links = edges.fetchnumpy()
    size = len(nodes["identity_no"]) + 1
    graph = IdentityGraph(
        is_strong=_from_one(nodes["is_strong"], size).astype(np.bool_),
        namespace=_from_one(nodes["kind"], size),
        rank=_from_one(nodes["rank"], size),
        links=np.stack([links["a_no"], links["b_no"]], axis=1).astype(np.int64),
        at_us=np.asarray(links["at_us"], dtype=np.int64),
        joins=_numbers_of(con, decisions.joins),
        splits=_numbers_of(con, decisions.splits),
    )
    people = make_people(graph)
    _write_customers(con, people)


def _from_one(
    values: np.ndarray[tuple[int], np.dtype[np.generic]], size: int
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    shifted = np.zeros(size, dtype=np.int64)
    shifted[1:] = values
    return shifted


def _numbers_of(
    con: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[Identity, Identity]]
) -> tuple[tuple[int, int], ...]:
    """Pairs as numbers; a pair of which one key is not in the data waits for it."""
    numbers = []
    for a, b in pairs:
        found = con.execute(
            """SELECT x.identity_no, y.identity_no FROM work.numbered x, work.numbered y
               WHERE x.namespace = ? AND x.value = ? AND y.namespace = ? AND y.value = ?""",
            [a.namespace, a.value, b.namespace, b.value],
        ).fetchall()
        numbers += [(int(one), int(other)) for one, other in found]
    return tuple(numbers)


def _write_customers(con: duckdb.DuckDBPyConnection, people: People) -> None:
    count = len(people.customer_no) - 1
    columns = {
        "identity_no": np.arange(1, count + 1, dtype=np.int32),
        "customer_no": people.customer_no[1:].astype(np.int32),
    }
    con.register("given_customers", columns)
    run(
        con,
        """CREATE TABLE work.believed AS
           SELECT customer_no, identity_no, namespace, value, first_seen_us, is_lead, is_named, row_number() OVER (
               PARTITION BY customer_no
               ORDER BY NOT is_strong, rank, first_seen_us NULLS LAST, namespace, value) AS turn
           FROM work.numbered JOIN given_customers USING (identity_no) JOIN made.namespace USING (namespace)""",
    )
    con.unregister("given_customers")
    run(
        con,
        """INSERT INTO made.identity
           SELECT customer_no, identity_no, namespace, value, first_seen_us, is_lead, is_named OR turn = 1
           FROM work.believed ORDER BY customer_no, turn""",
    )
    kinds = [str(kind) for (kind,) in con.execute("SELECT DISTINCT namespace FROM work.numbered ORDER BY 1").fetchall()]
    conflicts = {
        "identity_no": np.array([no for no, _, _ in people.conflicts], dtype=np.int32),
        "namespace": np.array([kinds[code - 1] for _, code, _ in people.conflicts], dtype=object),
        "touched": np.array([touched for _, _, touched in people.conflicts], dtype=np.int32),
    }
    if people.conflicts:
        con.register("found_conflicts", conflicts)
        con.execute("INSERT INTO made.identity_conflict FROM found_conflicts ORDER BY ALL").fetchall()
        con.unregister("found_conflicts")
