"""Asks for a date and goes there, in the view that is open."""

from __future__ import annotations

from functools import partial

from viewer.presenters.dates import DateWords
from viewer.qt.journey_panel import JourneyPanel


def ask_date(panel: JourneyPanel, dates: DateWords) -> None:
    """Nothing happens while no journey is shown."""
    from viewer.presenters.date_prompt import find_instant
    from viewer.qt.date_dialog import DateDialog

    span = panel.shown_span()
    if span is None:
        return
    middle_us = (span[0] + span[1]) // 2
    local = dates.local(span[1])
    dialog = DateDialog(
        partial(find_instant, zone=dates.zone, near_us=middle_us), dates.full_day,
        f"{local.year}/{local.month}/{local.day} 12:00", panel,
    )  # fmt: skip
    dialog.instant_chosen.connect(panel.go_to_instant)
    dialog.open()
