"""The questions of a running review: each is opened, answered by keys, and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from viewer.domain.claims import ClaimKind
from viewer.domain.outcomes import ACTION_ITEM, DECISION_MADE, ActionItem, ActionStatus, DecisionMade
from viewer.domain.review_room import WritingWay
from viewer.domain.text import Translate
from viewer.presenters.review_clusters import MarkClusters
from viewer.presenters.review_outcomes import RoomOutcomes
from viewer.presenters.review_room import RoomPresenter
from viewer.qt.review_questions import ClaimDialog, LineDialog, OutcomeDialog, OutcomeDraft, SeatDialog
from viewer.qt.vote_dialog import VoteDialog


class ReviewAsking(QObject):
    """`dialog` is the question that is open."""

    def __init__(
        self,
        parent: QObject,
        presenter: RoomPresenter,
        *,
        find_window: Callable[[], QWidget],
        outcomes: RoomOutcomes,
        clusters: MarkClusters,
        translate: Translate,
        today: Callable[[], date],
    ) -> None:
        """find_window: the window that is on top, over which questions are asked."""
        super().__init__(parent)
        self._presenter, self._translate, self._today = presenter, translate, today
        self._find_window = find_window
        self._outcomes, self._clusters = outcomes, clusters
        self.dialog: QDialog | None = None
        self._marks: list[str] = []
        self._claim_id = ""
        self._decision: DecisionMade | None = None
        self._action: ActionItem | None = None

    def choose_seat(self) -> None:
        """Whoever sat here is done; then who comes next."""
        room = self._presenter.room
        if room is None:
            return
        bar = self._presenter.make_bar()
        if bar is None or not bar.is_silent:
            return
        self._presenter.sit("")
        dialog = SeatDialog(bar.people, room.way, "", self._translate, self._find_window())
        dialog.accepted.connect(self._on_seat_chosen)
        self._open(dialog)

    def park(self) -> None:
        dialog = LineDialog(
            self.tr("Park a topic"),
            self.tr("It is kept for later, and you go on with the customer."),
            self._find_window(),
        )
        dialog.accepted.connect(self._on_parked)
        self._open(dialog)

    def vote(self) -> None:
        ballot = self._presenter.make_ballot()
        if ballot is None or not ballot.bars:
            return
        dialog = VoteDialog(ballot, self._presenter.people, self._find_window())
        outcomes = self._outcomes
        dialog.voted.connect(outcomes.vote)
        dialog.hands_counted.connect(outcomes.count_hands)
        dialog.way_chosen.connect(self._on_way_chosen)
        dialog.question_changed.connect(self._on_question_changed)
        dialog.asked_again.connect(outcomes.ask_again)
        self._open(dialog)

    def make_claim(self, mark_id: str) -> None:
        """An issue or hypothesis of this mark."""
        found = self._presenter.find_mark(mark_id)
        if found is None:
            return
        self._marks, self._claim_id = [mark_id], ""
        mark = found[0]
        title = mark.title.strip() or next(iter(mark.body.strip().splitlines()), "")
        kind = ClaimKind(mark.kind.value) if mark.kind.value in set(ClaimKind) else ClaimKind.ISSUE
        self._ask_claim(title, kind)

    def change_claim(self, claim_id: str) -> None:
        claim = self._presenter.records.book.find(claim_id)
        if claim is not None:
            self._marks, self._claim_id = [], claim_id
            self._ask_claim(claim.title, claim.kind)

    def decide(self, claim_id: str) -> None:
        """claim_id: what it is about, "" if that is open."""
        self._decision, self._action = DecisionMade("", "", ""), None
        self._ask_outcome(OutcomeDraft(claim_id=claim_id), is_decision=True, is_new=True)

    def act(self, claim_id: str) -> None:
        self._decision, self._action = None, ActionItem("", "", "")
        self._ask_outcome(OutcomeDraft(claim_id=claim_id), is_decision=False, is_new=True)

    @Slot(str, str)
    def change_outcome(self, entity: str, row_id: str) -> None:
        records = self._presenter.records
        if entity == DECISION_MADE:
            self._decision = next((each for each in records.decisions if each.decision_id == row_id), None)
            self._action = None
            if (made := self._decision) is not None:
                draft = OutcomeDraft(made.words, made.reason, made.owner, made.due, made.claim_id)
                self._ask_outcome(draft, is_decision=True, is_new=False)
        elif entity == ACTION_ITEM:
            self._action = next((each for each in records.actions if each.action_id == row_id), None)
            self._decision = None
            if (item := self._action) is not None:
                draft = OutcomeDraft(
                    item.words, "", item.owner, item.due, item.claim_id, item.status is ActionStatus.DONE,
                    item.came_of_it,
                )  # fmt: skip
                self._ask_outcome(draft, is_decision=False, is_new=False)

    def show_agreement(self) -> None:
        """The figures, for whoever does research; the room sees only where people agree and split."""
        from viewer.qt.agreement_dialog import AgreementDialog

        content = self._presenter.make_agreement()
        if content is not None:
            self._open(AgreementDialog(content, self._find_window()))

    # Answers.

    def _ask_claim(self, title: str, kind: ClaimKind) -> None:
        dialog = ClaimDialog(title, kind, self._translate, self._find_window())
        dialog.accepted.connect(self._on_claim_told)
        self._open(dialog)

    def _ask_outcome(self, draft: OutcomeDraft, *, is_decision: bool, is_new: bool) -> None:
        people = self._presenter.people
        names = dict.fromkeys([*filter(None, (each.department for each in people)), *(each.name for each in people)])
        dialog = OutcomeDialog(
            draft, is_decision=is_decision, is_new=is_new, people=list(names), cards=self._presenter.make_cards(),
            today=self._today(), parent=self._find_window(),
        )  # fmt: skip
        dialog.accepted.connect(self._on_outcome_told)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, QDialog):
            dialog.deleteLater()
            if dialog is self.dialog:
                self.dialog = None

    @Slot()
    def _on_seat_chosen(self) -> None:
        dialog = self.sender()
        room = self._presenter.room
        assert isinstance(dialog, SeatDialog)
        if room is not None and dialog.chosen_way is not room.way:
            self._presenter.set_way(dialog.chosen_way, dialog.person)
        elif dialog.chosen_way is not WritingWay.OWN:
            self._presenter.sit(dialog.person)

    @Slot()
    def _on_parked(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, LineDialog)
        self._outcomes.park(dialog.words)

    @Slot()
    def _on_claim_told(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ClaimDialog)
        clusters, title = self._clusters, dialog.title.text().strip()
        if self._claim_id:
            clusters.change_claim(self._claim_id, title=title, kind=dialog.chosen_kind)
        else:
            clusters.make_claim(self._marks, dialog.chosen_kind, title)

    @Slot()
    def _on_outcome_told(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, OutcomeDialog)
        draft, outcomes = dialog.draft, self._outcomes
        if self._decision is not None:
            outcomes.decide(
                replace(self._decision, words=draft.words, reason=draft.reason, owner=draft.owner, due=draft.due,
                        claim_id=draft.claim_id)
            )  # fmt: skip
        elif self._action is not None:
            status = ActionStatus.DONE if draft.is_done else ActionStatus.OPEN
            outcomes.act(
                replace(self._action, words=draft.words, owner=draft.owner, due=draft.due, claim_id=draft.claim_id,
                        status=status, came_of_it=draft.came_of_it)
            )  # fmt: skip

    @Slot(bool)
    def _on_way_chosen(self, is_by_hands: bool) -> None:
        self._outcomes.set_ballot(is_by_hands=is_by_hands)

    @Slot(str)
    def _on_question_changed(self, question: str) -> None:
        self._outcomes.set_ballot(question=question)
