"""`python -m tests.bench.bare_journeys GENERATION DATABASE`: the events of a generation as one flat table.

Sorted by customer and time, texts written out: what a program would have that knows of nothing else.
"""

from __future__ import annotations

import shutil
import sys

import duckdb

if __name__ == "__main__":
    generation, database = sys.argv[1:]
    with duckdb.connect() as con:
        con.execute("SET enable_progress_bar_print = false")
        con.execute("SET memory_limit = '3GB'")
        con.execute(f"SET temp_directory = '{database}.spill'")
        con.execute(f"ATTACH '{generation}' AS ours (READ_ONLY)")
        con.execute(f"ATTACH '{database}' AS bare (STORAGE_VERSION 'v1.5.0')")
        kept = [name for name, *_ in con.execute("DESCRIBE ours.event_row").fetchall()]
        numbers = [name for name in ("title_no", "url_no", "text_no") if name in kept]
        texts = "".join(f", {name}.text AS {name.removesuffix('_no')}_words" for name in numbers)
        joins = " ".join(f"LEFT JOIN ours.text {name} ON {name}.text_no = e.{name}" for name in numbers)
        con.execute(
            f"""CREATE TABLE bare.event AS SELECT e.* EXCLUDE ({", ".join(numbers)}){texts}
                FROM ours.event_row e {joins} ORDER BY home_no, occurred_at_us, order_no, event_key"""
        )
        con.execute("CHECKPOINT bare")
    shutil.rmtree(f"{database}.spill", ignore_errors=True)
