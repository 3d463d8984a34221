"""What is being looked at, by values that outlive a window, a generation and a language."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.customers import CustomerQuery


class ViewState(NamedTuple):
    """page: "customers" or "data". customer_id: who is read, "" for the first of the list."""

    page: str = "customers"
    query: CustomerQuery = CustomerQuery()
    customer_id: str = ""
    is_list_shown: bool = True
    is_notes_shown: bool = True
