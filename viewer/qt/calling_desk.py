"""Everything about calls in one window: the panel below an answer, the card of calls, a panel beside a journey."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from viewer.domain.annotations import ChangeSet
from viewer.domain.journey import Journey
from viewer.presenters.call_book import CallBook
from viewer.presenters.call_panel import PanelMode, find_answer
from viewer.presenters.call_states import CallStates
from viewer.presenters.calling import CallingPresenter
from viewer.presenters.calls_head import CallsCardPresenter
from viewer.presenters.people_events import PeopleEvents
from viewer.qt.calling_panel import CallingPanel
from viewer.qt.calls_card import CallsCard

if TYPE_CHECKING:
    from viewer.domain.answers import AnswerQuery, AnswerRow
    from viewer.presenters.caller import Caller
    from viewer.presenters.scores import ScoresPresenter
    from viewer.qt.scores_page import ScoresPage
    from viewer.reviews.store import ReviewStore

_DIALOG_PX: Final = (760, 240)

MakePanel = Callable[[QWidget], tuple[CallingPanel, CallingPresenter]]


class CallingDesk(QObject):
    """Made with the scores page or when the review store is open, whichever comes first."""

    def __init__(
        self,
        window: QWidget,
        *,
        book: CallBook,
        people: PeopleEvents,
        states: CallStates,
        caller: Caller,
        make_panel: MakePanel,
        on_calls_changed: Callable[[], None],
        find_voice: Callable[[], tuple[str, str]],
    ) -> None:
        """on_calls_changed: outcomes are new, so journeys on screen may have other events. find_voice: who is on
        screen, and their latest words.
        """
        super().__init__(window)
        self._window = window
        self.book, self.people, self.states, self.caller = book, people, states, caller
        self._make_panel = make_panel
        self._refusal = ""
        self._on_calls_changed, self._find_voice = on_calls_changed, find_voice
        self._journey: Journey | None = None
        self._scores: ScoresPresenter | None = None
        self._answer: tuple[CallingPanel, CallingPresenter] | None = None
        self._beside: tuple[CallingPanel, CallingPresenter] | None = None
        self._dialog: QDialog | None = None
        self._card: CallsCardPresenter | None = None

    @property
    def is_settled(self) -> bool:
        """Nothing is read or written, and no draft waits."""
        return self.book.is_idle and all(panel.is_settled for panel, _ in self._panels())

    @property
    def answer_panel(self) -> CallingPanel:
        """The one on the scores page."""
        assert self._answer is not None
        return self._answer[0]

    @property
    def journey_panel(self) -> CallingPanel:
        """The one beside the journey."""
        assert self._beside is not None
        return self._beside[0]

    def attach(self, store: ReviewStore) -> None:
        """The review store is open."""
        from viewer.workspace.calling import CallCommands

        self.book.set_commands(CallCommands(store))

    def join_scores(self, page: ScoresPage, scores: ScoresPresenter, card: CallsCard, head: CallsCardPresenter) -> None:
        """The scores page is there: its answers can be called about."""
        self._scores, self._card = scores, head
        self._answer = self._make_panel(page)
        self._refuse()
        page.set_calling(self._answer[0])
        page.set_progress_card(card)
        scores.find_state = self.states.find_words
        scores.on_answer_shown = self._show_answer
        scores.on_query_changed = self._count_answers
        if self.book.commands is not None:
            self._answer[1].refresh()

    def show_journey(self, journey: Journey) -> None:
        """Another journey is on screen."""
        self._journey = journey
        if self._dialog is not None and self._dialog.isVisible():
            self._turn_beside()

    def begin(self) -> None:
        """ "I will call": on the scores page at once, beside a journey after a look at what to know."""
        if self._answer is not None and self._answer[0].isVisible():
            panel = self._answer[0]
            if panel.mode in {PanelMode.FREE, PanelMode.CLOSED}:
                panel.claim()
            else:
                panel.take_focus()
            return
        if self._journey is not None:
            dialog = self._make_dialog()
            self._turn_beside()
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()

    def toggle_facts(self) -> None:
        """What to know before the call, in full or in one line, wherever it is shown."""
        for panel, _ in self._panels():
            if panel.isVisible():
                panel.toggle_facts()

    def take_in(self, changes: ChangeSet) -> None:
        """Something was written, here or in another window."""
        self.book.take_in(changes)

    def set_name(self, name: str) -> None:
        """The author's name was told elsewhere, with a mark."""
        self.caller.set_name(name)
        for _, presenter in self._panels():
            presenter.refresh()

    def refresh(self) -> None:
        """The cases were read again."""
        self.people.set_calls(self.book.records)
        self.states.set_calls(self.book.records)
        for _, presenter in self._panels():
            presenter.refresh()
        if self._card is not None:
            self._card.refresh()
        self._on_calls_changed()

    def refresh_states(self) -> None:
        """It is known now whose cases they are."""
        if self._scores is not None:
            self._scores.refresh_rows()

    def keep_drafts(self) -> None:
        for _, presenter in self._panels():
            presenter.keep_draft()

    def set_refusal(self, reason: str) -> None:
        """Why nobody can be called and nothing revealed here, for as long as the window is open."""
        self._refusal = reason
        self._refuse()

    def _refuse(self) -> None:
        if self._refusal:
            for panel, _ in self._panels():
                panel.set_refusal(self._refusal)

    def _panels(self) -> list[tuple[CallingPanel, CallingPresenter]]:
        return [each for each in (self._answer, self._beside) if each is not None]

    def _show_answer(self, row: AnswerRow, journey: Journey) -> None:
        if self._answer is not None:
            self._answer[1].show(journey, row.event_key, row.answered_at_us)

    def _count_answers(self, _query: AnswerQuery) -> None:
        if self._card is not None and self._scores is not None:
            self._card.set_answers(self._scores.low_answer_keys())

    def _make_dialog(self) -> QDialog:
        if self._dialog is None:
            dialog = self._dialog = QDialog(self._window)
            dialog.setWindowTitle(self.tr("Call this customer"))
            dialog.setWindowModality(Qt.WindowModality.NonModal)
            layout = QVBoxLayout(dialog)
            self._name, self._voice = QLabel(dialog), QLabel(dialog)
            self._name.setProperty("look", "title")
            self._voice.setWordWrap(True)
            for label in (self._name, self._voice):
                label.setTextFormat(Qt.TextFormat.PlainText)
                layout.addWidget(label)
            self._beside = self._make_panel(dialog)
            self._refuse()
            layout.addWidget(self._beside[0])
            layout.addStretch(1)
            dialog.resize(*_DIALOG_PX)
        return self._dialog

    def _turn_beside(self) -> None:
        """About the answer somebody has called about already, else the last low one, else the last one."""
        journey = self._journey
        if self._beside is None or journey is None:
            return
        name, voice = self._find_voice()
        self._name.setText(name)
        self._voice.setText(voice or self.tr("They wrote no words."))
        answer = find_answer(journey, self.people.cases_of(journey))
        if answer is None:
            self._beside[1].show(journey)
        else:
            self._beside[1].show(journey, answer.event_key, answer.answered_at_us)
