"""What the actions of the scores page do. Light: the page itself is made when one of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from viewer.presenters.actions import SCORES_ACTIONS
from viewer.presenters.customers import CustomersPresenter
from viewer.qt.main_window import MainWindow

if TYPE_CHECKING:
    from viewer.app.scores import ScoresDesk


def make_score_actions(
    window: MainWindow, customers: CustomersPresenter, find_desk: Callable[[], ScoresDesk]
) -> Mapping[str, Callable[[], None]]:  # fmt: skip
    """Those of the page, and J and K, which go through the list that is on screen."""

    def step(by: int) -> None:
        if window.page == "scores":
            find_desk().step(by)
        else:
            customers.step(by)

    def do(action_id: str) -> None:
        window.show_page("scores")
        find_desk().actions()[action_id]()

    own = {action_id: partial(do, action_id) for action_id in SCORES_ACTIONS}
    return {**own, "customer.next": partial(step, 1), "customer.previous": partial(step, -1)}
