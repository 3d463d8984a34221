"""Reads what the first picture shows of a workspace; as a program, in a process of its own."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

from viewer.domain.customers import CustomerQuery
from viewer.events.store import EventStore
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.read_ahead import FIRST_ROWS, FirstLook


def load_first_look(events: EventStore, customer_id: str = "") -> FirstLook:
    """customer_id: who will be read, any identity; "" for the first of the list."""
    customer_nos = events.find_customers(CustomerQuery())
    first = [int(no) for no in customer_nos[:FIRST_ROWS]]
    chosen = events.find_customer_no(customer_id) if customer_id else next(iter(first), None)
    return FirstLook(
        events.generation,
        events.totals(),
        customer_nos,
        events.load_rows(first),
        events.load_journey(chosen) if chosen is not None else None,
    )


def main() -> None:
    """`WORKSPACE CUSTOMER_ID`: write a pickled `FirstLook` of the current generation to stdout."""
    path, customer_id = sys.argv[1:]
    events = EventStore.open(WorkspaceFolder(Path(path)).events_dir)
    look = load_first_look(events, customer_id)
    sys.stdout.buffer.write(pickle.dumps(look, protocol=pickle.HIGHEST_PROTOCOL))
    sys.stdout.buffer.flush()
    # The window waits for the end of this process; all it holds was only read, and goes with it.
    os._exit(0)
