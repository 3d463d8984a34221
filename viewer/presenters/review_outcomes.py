"""What people put down in a running review: votes, decisions, actions, parked topics."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.outcomes import ActionItem, DecisionMade, Parked
from viewer.domain.votes import Ballot
from viewer.presenters.review_room import RoomPresenter


class RoomOutcomes:
    """Each is one step that can be undone. Without a running review, nothing happens."""

    def __init__(self, room: RoomPresenter) -> None:
        self._room = room

    def park(self, words: str) -> None:
        room = self._room.records.room
        if room is not None and words.strip():
            parked = Parked("", room.review_id, words.strip(), room.customer)
            self._room.write("room.park", lambda _store, own: own.park(parked))

    def decide(self, decision: DecisionMade) -> None:
        """Make it (its id "") or change it; the review is put in here."""
        room = self._room.records.room
        if room is not None and decision.words.strip():
            whole = decision if decision.decision_id else replace(
                decision, review_id=room.review_id, customer=room.customer
            )  # fmt: skip
            self._room.write("room.decide", lambda _store, own: own.decide(whole))

    def act(self, action: ActionItem) -> None:
        """As `decide`."""
        room = self._room.records.room
        if room is not None and action.words.strip():
            whole = action if action.action_id else replace(action, review_id=room.review_id, customer=room.customer)
            self._room.write("room.act", lambda _store, own: own.act(whole))

    def finish_parked(self, parked_id: str) -> None:
        """It was talked about."""
        found = next((each for each in self._room.records.parked if each.parked_id == parked_id), None)
        if found is not None:
            self._room.write("room.park", lambda _store, own: own.park(replace(found, is_done=True)))

    def remove(self, entity: str, row_id: str) -> None:
        self._room.write("room.remove", lambda _store, own: own.remove(entity, row_id))

    def vote(self, person: str, choice_id: str) -> None:
        """`person` is for this; "" takes the vote back."""
        if (ballot := self._room.records.ballot) is not None:
            self._room.write("room.vote", lambda _store, own: own.vote(ballot, person, choice_id), person)

    def count_hands(self, choice_id: str, count: int) -> None:
        if (ballot := self._room.records.ballot) is not None:
            self._room.write("room.hands", lambda _store, own: own.count_hands(ballot, choice_id, max(0, count)))

    def set_ballot(self, *, question: str | None = None, is_by_hands: bool | None = None) -> None:
        """Change the question that is open, or how it is counted."""
        ballot = self._room.records.ballot
        if ballot is not None:
            changed = replace(
                ballot, question=ballot.question if question is None else question,
                is_by_hands=ballot.is_by_hands if is_by_hands is None else is_by_hands,
            )  # fmt: skip
            self._room.write("room.ballot", lambda _store, own: own.set_ballot(changed))

    def ask_again(self, question: str) -> None:
        """Another question for a vote, in place of the one before, which stays as it is."""
        room = self._room.records.room
        if room is not None and question.strip():
            self._room.write(
                "room.ballot", lambda _store, own: own.set_ballot(Ballot("", room.review_id, question.strip()))
            )
