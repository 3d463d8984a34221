"""Builds the scores page, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.presenters.scores import ScoresPresenter
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.scores_page import ScoresPage
from viewer.qt.theme import Theme
from viewer.workspace.document import Document


@dataclass(frozen=True, slots=True)
class ScoresDesk:
    """The page and who fills it. Further parts are put in by `page.set_calling` and `page.set_progress_card`."""

    page: ScoresPage
    presenter: ScoresPresenter

    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each action of the scores page does."""
        return {"scores.journey": self.presenter.open_journey}


def build_scores(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask,
) -> ScoresDesk:  # fmt: skip
    page = ScoresPage(theme, translate)
    presenter = ScoresPresenter(
        page, document.events.answers, document.reader, jobs, translate=translate, dates=dates, mask=mask,
        as_of_us=document.as_of_us, on_open_journey=shown.go_to_event, on_error=shown.show_error,
    )  # fmt: skip
    page.attach(presenter)
    page.action_asked.connect(shown.window.do_action)
    return ScoresDesk(page, presenter)
