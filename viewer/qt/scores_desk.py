"""The scores page of one window, what is shown beside its pages, and what its actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from viewer.domain.anchors import customer_refs
from viewer.domain.answers import AnswerQuery
from viewer.domain.reading_lists import Picked
from viewer.presenters.reading_lists import ReadingLists
from viewer.presenters.scores import ScoresPresenter
from viewer.qt.scores_page import ScoresPage

if TYPE_CHECKING:
    from viewer.presenters.comments import CommentsPresenter
    from viewer.presenters.score_breakdown import BreakdownPresenter
    from viewer.qt.breakdown_view import BreakdownView
    from viewer.qt.comments_view import CommentsView


class ScoresDesk(QObject):
    """The page and who fills it. Further parts are put in by `page.set_calling` and `page.set_progress_card`."""

    def __init__(
        self,
        page: ScoresPage,
        presenter: ScoresPresenter,
        lists: ReadingLists,
        secret: bytes,
        *,
        make_breakdown: Callable[[], tuple[BreakdownView, BreakdownPresenter]],
        make_comments: Callable[[], tuple[CommentsView, CommentsPresenter]],
    ) -> None:
        super().__init__(page)
        self.page, self.presenter, self.lists = page, presenter, lists
        self._secret = secret
        self.find_breakdown, self.find_comments = cache(make_breakdown), cache(make_comments)
        page.list_chosen.connect(self._on_list_chosen)
        presenter.follow(self._show_query)

    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each action of the scores page does."""
        return {
            "scores.people": partial(self.page.show_tab, "people"),
            "scores.breakdown": self._show_breakdown,
            "scores.comments": self._show_comments,
            "scores.journey": self._open_journey,
            "scores.present": self._present,
            "scores.add_to_list": self._choose_list,
        }

    def step(self, by: int) -> None:
        """J and K: through the answers, or the comments where these are shown."""
        if self.page.tab == "comments":
            self.find_comments()[1].step(by)
        else:
            self.presenter.step(by)

    def _open_journey(self) -> None:
        if self.page.tab == "comments":
            self.find_comments()[1].open_journey()
        else:
            self.presenter.open_journey()

    def _show_breakdown(self) -> None:
        self.page.show_tab("breakdown", lambda: self.find_breakdown()[0])
        self._show_query(self.presenter.query)

    def _show_comments(self) -> None:
        is_first = self.page.tab != "comments"
        self.page.show_tab("comments", lambda: self.find_comments()[0])
        view = self.find_comments()[0]
        if is_first:
            view.page_asked.connect(self._on_page_asked, Qt.ConnectionType.UniqueConnection)
            view.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_query(self.presenter.query)

    def _show_query(self, query: AnswerQuery | None) -> None:
        """What is shown beside the pages follows the filters while it is on screen."""
        if query is not None and self.page.tab == "breakdown":
            self.find_breakdown()[1].show(query)
        elif query is not None and self.page.tab == "comments":
            self.find_comments()[1].show(query)

    @Slot(object)
    def _on_page_asked(self, event_key: int) -> None:
        self.page.show_tab("people")
        self.presenter.open_answer(event_key)

    def _present(self) -> None:
        if self.page.page is not None:
            self.page.present()

    def _choose_list(self) -> None:
        if self.presenter.shown is not None:
            self.lists.load()

    @Slot(str, str)
    def _on_list_chosen(self, row_id: str, name: str) -> None:
        if self.presenter.shown is None or self.presenter.query is None:
            return
        row, journey = self.presenter.shown
        facts: dict[str, str | int | float] = {
            "question": self.presenter.query.question.words, "value": row.value, "answered_at_us": row.answered_at_us,
        }  # fmt: skip
        self.lists.add(row_id, name, Picked(customer_refs(journey, self._secret)[0], "answer", facts))
