"""Builds signals and stages of one window, once the review store is open or something asks for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.signal_rules import RulesPresenter
    from viewer.qt.signal_rules_dialog import SignalRulesDialog
    from viewer.qt.signals_desk import SignalsDesk


def build_signals(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, language: str,
    dates: DateWords, mask: Mask, panel: JourneyPanel, journey: JourneyPresenter, author: Callable[[], str],
) -> SignalsDesk:  # fmt: skip
    """author: whose name stands under rejections and rules."""
    from viewer.presenters.signals import SignalsPresenter
    from viewer.qt.signals_desk import SignalsDesk

    def find_customer() -> int | None:
        read = journey.journey
        return None if read is None else read.customer.customer_no

    desk = SignalsDesk(theme, journey, panel.band, panel)
    desk.author = author
    desk.presenter = presenter = SignalsPresenter(
        desk, journey, document, jobs, translate=translate, language=language, dates=dates, mask=mask,
        on_written=shown.note_written, on_error=shown.show_error,
    )  # fmt: skip

    def make_rules(dialog: SignalRulesDialog) -> RulesPresenter:
        from viewer.presenters.signal_rules import RulesPresenter

        return RulesPresenter(
            dialog, presenter, document, jobs, translate=translate, language=language, dates=dates,
            author=author, find_customer=find_customer, on_written=shown.note_written, on_error=shown.show_error,
        )  # fmt: skip

    desk.make_rules = make_rules
    return desk
