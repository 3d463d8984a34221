"""What the actions of finding do; nothing of it is made before one is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.customers import Pick, PickKind
from viewer.presenters.customers import CustomersPresenter
from viewer.qt.customer_panel import CustomerPanel

if TYPE_CHECKING:
    from viewer.qt.finding_desk import FindingDesk


def make_finding_actions(
    panel: CustomerPanel, customers: CustomersPresenter, make_finding: Callable[[], FindingDesk]
) -> dict[str, Callable[[], None]]:
    """By action id."""

    def build_condition() -> None:
        make_finding().open_editor()

    picks = {f"customer.pick_{kind.value}": partial(customers.set_pick, Pick(kind)) for kind in PickKind}
    return picks | {
        "customer.build": build_condition,
        "customer.lists": panel.open_lists,
        "customer.save_list": panel.ask_list_name,
        "customer.pick_random": customers.draw_again,
        "customer.restore": customers.restore,
        "customer.stop_search": customers.stop_search,
    }
