"""Reading the list of a review: J and K go through its customers, each with the question and the stretch to look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.journey import Journey
from viewer.domain.review_plan import ReviewCustomer, ReviewPlan, Stretch, find_stretch, make_stretch
from viewer.presenters.review_words import ReviewWriter
from viewer.timeline.selection import Selection, SelectionKind, select_stretch
from viewer.workspace.review_shelf import Shelf


class StripContent(NamedTuple):
    """What stands above the journey. place: "3 / 6". stretch: in words, "" without one.

    can_set: what is selected can become the stretch. is_elsewhere: the customer on screen is not on the list.
    """

    review: str
    place: str
    question: str
    stretch: str
    can_set: bool
    is_elsewhere: bool
    is_first: bool
    is_last: bool


class ReviewReading:
    """Follows the journey on screen. Knows nothing of the store: it is given the shelf."""

    def __init__(
        self,
        *,
        writer: ReviewWriter,
        secret: bytes,
        open_customer: Callable[[int], None],
        select: Callable[[Selection], None],
        set_strip: Callable[[StripContent | None], None],
    ) -> None:
        """open_customer: by customer_no. select: on the journey, and brings it into view."""
        self._writer, self._secret = writer, secret
        self._open_customer, self._select, self._set_strip = open_customer, select, set_strip
        self._shelf = Shelf()
        self._review_id = ""
        self._row_id = ""
        self._journey: Journey | None = None
        self._has_arrived = False
        self._selection = Selection(SelectionKind.NONE)

    @property
    def is_on(self) -> bool:
        return bool(self._review_id)

    @property
    def plan(self) -> ReviewPlan | None:
        """The review that is read."""
        return self._shelf.find_plan(self._review_id)

    @property
    def entry(self) -> ReviewCustomer | None:
        """The customer of the list who is read, or who was read last."""
        plan = self.plan
        return None if plan is None else next((one for one in plan.customers if one.row_id == self._row_id), None)

    def set_shelf(self, shelf: Shelf) -> None:
        """Plans are new: what was removed is read no longer."""
        self._shelf = shelf
        if self.is_on:
            if self.plan is None:
                self.stop()
            else:
                self._tell()

    def begin(self, review_id: str, row_id: str = "") -> None:
        """Read from the customer `row_id` on, else from the first whom the data knows."""
        plan = self._shelf.find_plan(review_id)
        if plan is None or not plan.customers:
            return
        self._review_id = review_id
        known = [entry for entry in plan.customers if entry.customer in self._shelf.people]
        chosen = next((entry for entry in known if entry.row_id == row_id), None) or next(iter(known), None)
        if chosen is None:
            self.stop()
        else:
            self._go(chosen)

    def stop(self) -> None:
        self._review_id = self._row_id = ""
        self._set_strip(None)

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) customer of the list, without those the data does not know."""
        plan = self.plan
        if plan is None:
            return
        known = [entry for entry in plan.customers if entry.customer in self._shelf.people]
        ids = [entry.row_id for entry in known]
        at = ids.index(self._row_id) + by if self._row_id in ids else 0
        if known:
            self._go(known[min(len(known) - 1, max(0, at))])

    def note_journey(self, journey: Journey) -> None:
        """Another journey is on screen, chosen here or in the list of customers."""
        is_same = self._journey is not None and _is_same_person(self._journey, journey)
        self._journey = journey
        plan = self.plan
        if plan is None:
            return
        entry = plan.find(customer_refs(journey, self._secret))
        if entry is not None:
            if not is_same or entry.row_id != self._row_id:
                self._has_arrived = False
            self._row_id = entry.row_id
            if not self._has_arrived:
                self._has_arrived = True
                self.show_stretch()
        self._tell()

    def note_selection(self, selection: Selection) -> None:
        self._selection = selection
        if self.is_on:
            self._tell()

    def show_stretch(self) -> None:
        """Select the stretch to look at; its start comes into view."""
        entry, journey = self.entry, self._journey
        if entry is None or entry.stretch is None or journey is None or not self._is_here(entry.customer):
            return
        found = find_stretch(journey, entry.stretch, self._secret)
        if found is not None:
            first, last = found
            self._select(select_stretch(last, first))

    def find_selected(self) -> Stretch | None:
        """What is selected on the journey, as the stretch of this customer."""
        entry, journey, selection = self.entry, self._journey, self._selection
        if entry is None or journey is None or not self._is_here(entry.customer):
            return None
        if selection.first is None or selection.last is None:
            return None
        return make_stretch(journey, selection.first, selection.last, self._secret)

    def _go(self, entry: ReviewCustomer) -> None:
        is_here = self._is_here(entry.customer)
        self._row_id = entry.row_id
        self._has_arrived = is_here
        if is_here:
            self.show_stretch()
        self._open_customer(self._shelf.people[entry.customer].customer_no)
        self._tell()

    def _is_here(self, customer: IdentityRef) -> bool:
        return self._journey is not None and customer in customer_refs(self._journey, self._secret)

    def _tell(self) -> None:
        plan, entry = self.plan, self.entry
        if plan is None or entry is None:
            return
        ids = [each.row_id for each in plan.customers]
        at = ids.index(entry.row_id)
        self._set_strip(
            StripContent(
                self._writer.title(plan), f"{at + 1} / {len(ids)}", plan.question_of(entry),
                self._writer.stretch(entry.stretch),
                self._selection.first is not None and self._is_here(entry.customer),
                self._journey is not None and not self._is_here(entry.customer), at == 0, at == len(ids) - 1,
            )
        )  # fmt: skip


def _is_same_person(left: Journey, right: Journey) -> bool:
    return left.customer.customer_no == right.customer.customer_no
