"""Reviews in one window: the page, the strip above the journey, the questions that are asked, and their actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Slot

from viewer.domain.annotations import ChangeSet
from viewer.domain.customers import CustomerQuery
from viewer.domain.journey import Journey
from viewer.domain.review_plan import HowPicked, Review, ReviewStatus
from viewer.presenters.review_reading import ReviewReading, StripContent
from viewer.timeline.selection import Selection
from viewer.workspace.review_choosing import MOST_CUSTOMERS, Wish, chosen_of_list, wish_of_query

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from viewer.domain.reading_lists import ReadingList
    from viewer.presenters.review_picking import OnChosen, ReviewPicking
    from viewer.presenters.review_sheets import ReviewSheets
    from viewer.presenters.reviews import ReviewsPresenter
    from viewer.presenters.saved_lists import SavedList
    from viewer.qt.add_to_review import AddToReviewDialog, WhomDialog
    from viewer.qt.main_window import MainWindow
    from viewer.qt.prepare_dialog import PrepareDialog
    from viewer.qt.review_sheets import ReviewSheetsDesk
    from viewer.qt.review_strip import ReviewStrip
    from viewer.qt.reviews_page import ReviewsPage
    from viewer.qt.whom_to_read import WhomToRead
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.review_shelf import Shelf
    from viewer.workspace.reviews import Chosen


class Hands(NamedTuple):
    """What a person has in hand in the other parts of the window, when they put somebody on a review.

    current_no: who is read. picked: those picked for comparing. query and found: what the list of customers shows.
    answer: the customer of the answer on the page of scores. saved: the saved lists.
    """

    current_no: int | None
    picked: tuple[int, ...]
    query: CustomerQuery
    found: int
    answer: Chosen | None
    saved: tuple[SavedList, ...]


class ReviewsDesk(QObject):
    """Made when the review store is open; the page when it is first shown. `presenter` and `reading` are put in."""

    presenter: ReviewsPresenter
    reading: ReviewReading

    def __init__(
        self,
        window: MainWindow,
        picking: ReviewPicking,
        *,
        make_page: Callable[[], ReviewsPage],
        make_strip: Callable[[], ReviewStrip],
        make_prepare: Callable[[Sequence[tuple[str, str]]], PrepareDialog],
        make_sheets: Callable[[], tuple[ReviewSheets, ReviewSheetsDesk]],
        find_hands: Callable[[], Hands],
    ) -> None:
        """make_prepare: the dialog, for a team of (name, department)."""
        super().__init__(window)
        self._window, self._picking = window, picking
        self._make_page, self._make_strip, self._make_prepare = make_page, make_strip, make_prepare
        self._find_hands, self._make_sheets = find_hands, make_sheets
        self.sheets: ReviewSheetsDesk | None = None
        """Paper, once it was asked for."""
        self._page: ReviewsPage | None = None
        self._strip: ReviewStrip | None = None
        self._reading_lists: Sequence[ReadingList] = ()
        self._given: tuple[Chosen, ...] | None = None
        self.dialog: QDialog | None = None
        """The question that is open."""

    @property
    def page(self) -> ReviewsPage:
        """Made with its first use."""
        if self._page is None:
            page = self._page = self._make_page()
            page.attach(self.presenter)
            page.action_asked.connect(self._window.do_action)
            page.detail.opened.connect(self._on_opened)
            self.presenter.attach(page)
        return self._page

    @property
    def strip(self) -> ReviewStrip | None:
        """What stands above the journey while a list is read; None before the first one."""
        return self._strip

    # What happens in the window.

    def attach(self, _store: ReviewStore) -> None:
        """The review store is open."""
        self.presenter.reload()

    def show_journey(self, journey: Journey) -> None:
        self.reading.note_journey(journey)

    def note_selection(self, selection: Selection) -> None:
        self.reading.note_selection(selection)

    def note_changes(self, changes: ChangeSet) -> None:
        self.presenter.note_changes(changes)

    def note_shelf(self, shelf: Shelf) -> None:
        """Plans were read anew."""
        self.reading.set_shelf(shelf)

    def set_strip(self, content: StripContent | None) -> None:
        if self._strip is None:
            if content is None:
                return
            self._strip = self._make_strip()
            self._strip.action_asked.connect(self._window.do_action)
        self._strip.set_content(content)

    def step(self, by: int) -> bool:
        """J and K go through the list that is read. False if none is, and they have their usual meaning."""
        if not self.reading.is_on or self._window.page != "customers":
            return False
        self.reading.step(by)
        return True

    def do(self, action_id: str) -> None:
        {
            "review.prepare": self.prepare,
            "review.add": self._add,
            "review.read": self._read,
            "review.stop_reading": self.reading.stop,
            "review.set_stretch": self._set_stretch,
            "review.go_to_stretch": self.reading.show_stretch,
            "review.sheets": self._print_sheets,
            "review.remove": self._remove,
        }[action_id]()

    # Preparing.

    def prepare(self, given: Sequence[Chosen] | None = None, *, reading_list: str = "") -> None:
        """Ask for what a new review needs. given: whom it reads; reading_list: the list that is proposed."""
        dialog = self._make_prepare(self.presenter.team)
        dialog.prepared.connect(self._on_prepared)
        self._given = None if given is None else tuple(given)
        if given is not None:
            dialog.whom.set_given(len(given))
        self._open(dialog, dialog.whom, reading_list)

    def _add(self) -> None:
        """On the page of reviews: for the one in detail, by a rule. Elsewhere: whoever is in hand."""
        if self._window.page != "reviews":
            self._ask_who()
            return
        plan = self.presenter.plan
        if plan is None or plan.review.status is ReviewStatus.DONE:
            self.prepare()
            return
        from viewer.qt.add_to_review import WhomDialog

        dialog = WhomDialog(self.presenter.title, self._window)
        dialog.chosen.connect(self._on_whom_chosen)
        self._open(dialog, dialog.whom, "")

    def _ask_who(self) -> None:
        from viewer.qt.add_to_review import PICKED, SHOWN, THIS, AddToReviewDialog

        hands = self._find_hands()
        groups = []
        if hands.picked:
            groups.append((PICKED, self.tr("The %n customer(s) picked", "", len(hands.picked))))
        if hands.answer is not None or hands.current_no is not None:
            groups.append((THIS, self.tr("This customer")))
        is_narrow = hands.answer is None and 0 < hands.found <= MOST_CUSTOMERS
        if is_narrow:
            groups.append((SHOWN, self.tr("All %n customer(s) of the list", "", hands.found)))
        if not groups:
            return
        if is_narrow and not hands.picked and hands.query != CustomerQuery():
            groups.reverse()
        dialog = AddToReviewDialog(groups, self.presenter.open_reviews, self._window)
        dialog.chosen.connect(self._on_who_chosen)
        self._open(dialog, None, "")

    @Slot(str, str)
    def _on_who_chosen(self, who: str, review_id: str) -> None:
        from viewer.qt.add_to_review import PICKED, SHOWN

        hands = self._find_hands()
        put: OnChosen = partial(self._put, review_id)
        if who == PICKED:
            self._picking.choose_people(hands.picked, put)
        elif who == SHOWN:
            name = next((each.name for each in hands.saved if each.query == hands.query), "")
            self._picking.choose(wish_of_query(hands.query, name), put)
        elif hands.answer is not None:
            put([hands.answer])
        elif hands.current_no is not None:
            self._picking.choose_people([hands.current_no], put)

    def _put(self, review_id: str, chosen: Sequence[Chosen]) -> None:
        """On the list of a review, or of a new one for ""."""
        if review_id:
            self.presenter.add_customers(review_id, chosen)
            self._window.show_page("reviews")
        else:
            self.prepare(chosen)

    def _open(
        self, dialog: PrepareDialog | WhomDialog | AddToReviewDialog, whom: WhomToRead | None, reading: str
    ) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        if whom is None:
            return
        saved = self._find_hands().saved
        whom.set_lists(saved, ())

        def show(lists: Sequence[ReadingList]) -> None:
            if self.dialog is dialog:
                whom.set_lists(saved, lists)
                whom.choose_reading(reading)

        self._picking.load_reading_lists(show)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    @Slot(object)
    def _on_prepared(self, review: Review) -> None:
        from viewer.qt.prepare_dialog import PrepareDialog

        dialog = self.dialog
        assert isinstance(dialog, PrepareDialog)
        people = self.presenter.team if dialog.brings_team.isChecked() else ()

        def make(chosen: Sequence[Chosen]) -> None:
            self.presenter.prepare(review, chosen, people)

        self._choose(dialog.whom, make)
        self._window.show_page("reviews")

    @Slot()
    def _on_whom_chosen(self) -> None:
        from viewer.qt.add_to_review import WhomDialog

        dialog, plan = self.dialog, self.presenter.plan
        assert isinstance(dialog, WhomDialog)
        if plan is not None:
            self._choose(dialog.whom, partial(self.presenter.add_customers, plan.review_id))
            if dialog.whom.is_by_hand:
                self._window.show_page("customers")

    def _choose(self, whom: WhomToRead, on_chosen: OnChosen) -> None:
        """What `whom` asks for, in a job where something is to be found."""
        saved, reading = whom.saved_list, whom.reading_list
        if whom.is_given:
            on_chosen(self._given or ())
        elif reading is not None:
            on_chosen(chosen_of_list(reading))
        elif whom.how is HowPicked.HAND:
            on_chosen(())
        elif whom.how is HowPicked.LIST and saved is not None:
            self._picking.choose(wish_of_query(saved.query, saved.name), on_chosen)
        else:
            query = CustomerQuery() if saved is None else saved.query
            name = "" if saved is None else saved.name
            self._picking.choose(Wish(whom.how, query, name, whom.how_many, whom.seed.value()), on_chosen)

    # Reading.

    def _read(self) -> None:
        plan = self.presenter.plan
        if plan is not None:
            self._begin(self.page.detail.agenda.current_id)

    @Slot(str)
    def _on_opened(self, row_id: str) -> None:
        self._begin(row_id)

    def _begin(self, row_id: str) -> None:
        plan = self.presenter.plan
        if plan is not None and plan.customers:
            self._window.show_page("customers")
            self.reading.begin(plan.review_id, row_id)

    def _set_stretch(self) -> None:
        entry, stretch = self.reading.entry, self.reading.find_selected()
        if entry is not None and stretch is not None:
            self.presenter.set_stretch(entry, stretch)

    def _print_sheets(self) -> None:
        """Of the review in detail."""
        plan = self.presenter.plan
        if plan is None or not plan.customers:
            return
        sheets, desk = self._make_sheets()
        self.sheets = desk
        desk.begin()
        sheets.load(plan, self.presenter.shelf, desk.set_papers)

    def _remove(self) -> None:
        if self._window.page == "reviews":
            self.presenter.remove_review()
