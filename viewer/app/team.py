"""The team of one window: built when the review store is open, after the first picture."""

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
from viewer.qt.window_actions import AppActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.qt.team_desk import TeamDesk


def build_team(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme, translate: Translate,
    dates: DateWords, mask: Mask, panel: JourneyPanel, journey: JourneyPresenter, author: Callable[[], str],
) -> TeamDesk:  # fmt: skip
    """author: whose name stands under what is written."""
    from viewer.qt.shared_view import SharedView
    from viewer.qt.team_desk import TeamDesk

    view = SharedView(shown.window, panel, journey, document.folder.secret)
    return TeamDesk(
        document, shown, jobs, app, view, theme=theme, translate=translate, dates=dates, mask=mask, author=author
    )
