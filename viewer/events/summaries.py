"""What lists and headers show: scores, customer fields, one summary row a customer. Reads `work`, writes `made`."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from viewer.domain.scores import SCORE_KINDS, ScoreKind
from viewer.events.arrivals import Arrival
from viewer.events.statements import Tick, run


def folded(text: str) -> str:
    """SQL that folds the expression `text`: ASCII, of which there is much, without Python. See domain.folding."""
    return (
        f"CASE WHEN strlen({text}) = length({text}) THEN translate(lower({text}), '~', '-') ELSE fold_text({text}) END"
    )


def make_scores(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool) -> None:
    """made.score. Goodness and band as `viewer.domain.scores` defines them."""
    nps = SCORE_KINDS.index(ScoreKind.NPS)
    parts = [
        f"""SELECT p.home_no, a.occurred_at_us AS answered_at_us, a.event_key, s.position, s.kind,
                coalesce(s.question, '') AS question, s.value, s.low, s.high, s.good_high,
                CASE WHEN s.good_high THEN (s.value - s.low) / (s.high - s.low)
                     ELSE 1.0 - (s.value - s.low) / (s.high - s.low) END AS goodness,
                s.word, s.wave, coalesce(w.text_no, 0) AS comment_no
            FROM {arrival.answers} s
            JOIN {arrival.events} a ON a.source_row = s.row
            JOIN (FROM work.placed WHERE source_no = {arrival.number}) p ON p.source_row = a.source_row
            LEFT JOIN work.word w ON w.text = s.comment"""
        for arrival in arrivals
        if arrival.has_scores and not arrival.is_people
    ]
    if has_previous:
        parts.append(
            """SELECT p.home_no, answered_at_us, event_key, position, kind, question, value, low, high, good_high,
                   goodness, word, wave, comment_no
               FROM prev.score JOIN (FROM work.placed WHERE source_no = 0) p USING (event_key)"""
        )
    if parts:
        run(
            con,
            f"""INSERT INTO made.score BY NAME
                SELECT *, (CASE WHEN goodness <= if(kind = {nps}, 0.65, 1 / 3 + 1e-9) THEN 0
                    WHEN goodness >= if(kind = {nps}, 0.85, 2 / 3 - 1e-9) THEN 2 ELSE 1 END)::UTINYINT AS band
                FROM ({" UNION ALL ".join(parts)}) ORDER BY home_no, answered_at_us, event_key, position""",
        )


def make_fields(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool) -> None:
    """made.customer_field: of each identity the newest value by role and label, by event time or else import time."""
    parts = []
    for arrival in arrivals:
        if not arrival.has_fields:
            continue
        at = f"{arrival.imported_at_us}::BIGINT" if arrival.is_people else "r.occurred_at_us"
        parts.append(
            f"""SELECT k.identity_no, t.role, t.label, t.value, {at} AS at_us, {arrival.number} AS source_no,
                    t.row AS source_row
                FROM {arrival.traits} t JOIN {arrival.rows} r ON r.source_row = t.row
                JOIN work.known_{arrival.number} k ON k.place = r.lead_place AND k.value = r.lead_value
                WHERE t.value IS NOT NULL"""
        )
    if has_previous:
        parts.append("SELECT identity_no, role, label, value, at_us, source_no, source_row FROM prev.customer_field")
    if parts:
        run(
            con,
            f"""INSERT INTO made.customer_field BY NAME
                SELECT customer_no, f.* FROM (
                    SELECT identity_no, role, label, unnest(max({{
                        'at_us': at_us, 'source_no': source_no, 'source_row': source_row, 'value': value}}))
                    FROM ({" UNION ALL ".join(parts)}) GROUP BY identity_no, role, label) f
                JOIN made.identity USING (identity_no) ORDER BY customer_no, role, label, identity_no""",
        )


def make_customers(con: duckdb.DuckDBPyConnection, tick: Tick) -> None:
    """made.customer: whoever some row is about, with or without events."""
    run(
        con,
        """CREATE TABLE work.last_score AS
           SELECT home_no AS customer_no, unnest(max({'answered_at_us': answered_at_us, 'first_kind': -kind::INTEGER,
               'event_key': event_key, 'turn': -position, 'kind': kind, 'value': value, 'low': low, 'high': high,
               'goodness': goodness, 'band': band, 'word': word}))
           FROM made.score GROUP BY home_no""",
    )
    run(
        con,
        """CREATE TABLE work.newest AS
           SELECT customer_no, role,
               max({'at_us': at_us, 'source_no': source_no, 'row': source_row, 'value': value}).value AS value
           FROM made.customer_field WHERE role IN ('name', 'reading') GROUP BY customer_no, role""",
    )
    tokens = """
        SELECT customer_no, value AS token FROM made.identity
        UNION SELECT customer_no, value FROM made.customer_field WHERE role IN ('name', 'reading', 'mail', 'phone')
        UNION SELECT customer_no, regexp_replace(value, '[^0-9]', '', 'g') FROM made.customer_field
            WHERE role = 'phone'"""
    run(
        con,
        f"""CREATE TABLE work.searched AS
            SELECT customer_no, string_agg(token, chr(10) ORDER BY token) AS search
            FROM ({tokens}) GROUP BY customer_no""",
        (),
        tick,
    )
    run(
        con,
        f"""INSERT INTO made.customer
            SELECT i.customer_no, i.namespace || ':' || i.value, first_at_us, last_at_us, coalesce(event_count, 0),
                coalesce(visit_count, 0), coalesce(channel_mask, 0), s.kind, s.value, s.low, s.high, s.goodness, s.band,
                s.word, s.answered_at_us, {folded("coalesce(r.value, n.value)")}, {folded("search")}
            FROM made.identity i
            JOIN work.believed b ON b.identity_no = i.identity_no AND b.turn = 1
            SEMI JOIN (SELECT customer_no FROM made.identity WHERE is_lead) d ON d.customer_no = i.customer_no
            LEFT JOIN work.life l ON l.customer_no = i.customer_no
            LEFT JOIN work.last_score s ON s.customer_no = i.customer_no
            LEFT JOIN work.newest r ON r.customer_no = i.customer_no AND r.role = 'reading'
            LEFT JOIN work.newest n ON n.customer_no = i.customer_no AND n.role = 'name'
            LEFT JOIN work.searched t ON t.customer_no = i.customer_no
            ORDER BY i.customer_no""",
        (),
        tick,
    )


def make_event_names(con: duckdb.DuckDBPyConnection) -> None:
    """made.event_name, the most frequent first."""
    run(
        con,
        f"""INSERT INTO made.event_name
            SELECT event_name, {folded("event_name")}, count FROM (
                SELECT event_name, count(*) AS count FROM made.event GROUP BY event_name)
            ORDER BY count DESC, event_name""",
    )
