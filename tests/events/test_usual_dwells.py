"""How long people usually look at a page."""

from __future__ import annotations

import duckdb

from viewer.events.schema import make_event_table, make_tables
from viewer.events.usual_dwells import load_usual_dwells


def test_that_the_usual_dwell_is_the_median_of_looks_within_visits() -> None:
    con = duckdb.connect()
    make_tables(con, "memory")
    make_event_table(con, "memory")
    con.execute("INSERT INTO customer (customer_no, event_count) VALUES (1, 6)")
    rows = [(0, 7, 0), (10, 7, 0), (40, 8, 0), (0, 7, 1), (20, 9, 1), (5000, 9, 1)]  # second, page, visit
    for second, title_no, visit_no in rows:
        con.execute(
            "INSERT INTO event_row (home_no, occurred_at_us, order_no, visit_no, actor, channel, title_no) "
            "VALUES (1, ?, 0, ?, 0, 0, ?)",
            [second * 1_000_000, visit_no, title_no],
        )
    usual = load_usual_dwells(con)
    assert usual.title_no.tolist() == [7]  # 8 is a last page, 9 stood open for over half an hour
    assert usual.median_s.tolist() == [20.0]
    assert usual.looks.tolist() == [3]
    con.close()
