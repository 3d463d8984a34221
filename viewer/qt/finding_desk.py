"""What a researcher finds people with, beyond the list itself: readers, saved lists, and the editor of conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.domain.annotations import ChangeSet
from viewer.domain.customers import CustomerQuery
from viewer.domain.journey import Journey
from viewer.presenters.reads import READ_AFTER_S
from viewer.presenters.saved_lists import SavedList
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.journey_panel import JourneyPanel

if TYPE_CHECKING:
    from viewer.presenters.customers import CustomersPresenter
    from viewer.presenters.live_people import LivePeople
    from viewer.presenters.reads import ReadsPresenter
    from viewer.presenters.saved_lists import SavedListsPresenter
    from viewer.qt.condition_editor import ConditionEditor
    from viewer.reviews.store import ReviewStore


_ABOUT_PEOPLE: Final = frozenset({"read", "claim", "evidence", "tag", "tagging"})
"""Records that the tables beside the data tell of."""


class FindingDesk(QObject):
    """Made after the first picture; the presenters come with the review store."""

    def __init__(self, panel: CustomerPanel, journey: JourneyPanel, customers: CustomersPresenter) -> None:
        super().__init__(panel)
        self._panel, self._journey, self._customers = panel, journey, customers
        self.make_people: Callable[[ReviewStore], LivePeople]
        self.make_reads: Callable[[ReviewStore], ReadsPresenter]
        self.make_lists: Callable[[ReviewStore], SavedListsPresenter]
        self.make_editor: Callable[[], ConditionEditor]
        self.rule_titles: Callable[[], Mapping[str, str]] = dict
        """Titles of the signal rules that look, by id."""
        self.people: LivePeople | None = None
        self.reads: ReadsPresenter | None = None
        self.lists: SavedListsPresenter | None = None
        self.editor: ConditionEditor | None = None
        self._seen_rows: tuple[int, int] | None = None
        self._is_told = False
        self._read_timer = QTimer(self)
        self._read_timer.setSingleShot(True)
        self._read_timer.setInterval(round(READ_AFTER_S * 1000))
        self._read_timer.timeout.connect(self._on_read_due)
        journey.contacts.range_changed.connect(self._on_range_changed)
        panel.list_chosen.connect(self._on_list_chosen)
        panel.list_saved.connect(self._on_list_saved)
        panel.list_removed.connect(self._on_list_removed)

    def attach(self, store: ReviewStore) -> None:
        """The review store is open."""
        self.people, self.reads = self.make_people(store), self.make_reads(store)
        self.lists = self.make_lists(store)
        self.people.reload()
        self.lists.reload()

    def readers_of(self, customer_no: int) -> list[str]:
        if self.people is None:
            return []
        return [read.author for read in self.people.people.reads.get(customer_no, ())]

    def show_journey(self, journey: Journey) -> None:
        """Another life is on screen: it counts as read after a while."""
        if self.people is not None and self.reads is not None:
            self.people.know(journey)
            self._seen_rows = None
            self.reads.show_journey(journey)
            self._on_range_changed()
            self._read_timer.start()

    def note_changes(self, changes: ChangeSet) -> None:
        """People wrote something."""
        entities = {entity for entity, _ in changes.records}
        if self.people is not None and (changes.mark_ids or entities & _ABOUT_PEOPLE):
            self.people.reload()
        if self.lists is not None and "saved_list" in entities:
            self.lists.reload()

    def people_changed(self) -> None:
        """The tables beside the data are new."""
        self._customers.refresh_rows()
        self._customers.note_written(at_once=not self._is_told)
        self._is_told = True
        if self.lists is not None:
            self.lists.count()

    def tell_saved(self, name: str) -> None:
        """A list with this name is kept now."""
        self._journey.tools.set_notice(self.tr("The list “%1” is saved").replace("%1", name))

    def open_editor(self) -> None:
        """Build a condition out of and, or, not."""
        if self.editor is None:
            self.editor = self.make_editor()
        people = self.people.people if self.people is not None else None
        authors, tags = (people.authors, people.tags) if people is not None else ((), ())
        self.editor.open_with(
            self._customers.query, authors=authors, tags=tags, rules=self.rule_titles(), claims=self.claim_titles()
        )

    def titles(self) -> Mapping[str, str]:
        """Of signal rules and of claims, by id: for the words of conditions."""
        return {**self.rule_titles(), **self.claim_titles()}

    def claim_titles(self) -> Mapping[str, str]:
        """Titles of issues and hypotheses by id."""
        return {} if self.people is None else self.people.people.claims

    def set_query(self, query: CustomerQuery) -> None:
        self._customers.set_query(query)

    def set_lists(self, lists: Sequence[SavedList]) -> None:
        self._panel.set_lists(lists)

    @Slot()
    def _on_range_changed(self) -> None:
        """Rows that have been on screen, as one run from the first to the last of them."""
        source = self._journey.contacts.source
        if self.reads is None or source is None:
            return
        rows = len(source.rows.row_visit)
        first, last = self._journey.contacts.visible_rows()
        if self._seen_rows is not None:
            first, last = min(first, self._seen_rows[0]), max(last, self._seen_rows[1])
        self._seen_rows = (first, last)
        self.reads.see((last - first + 1) / max(1, rows))

    @Slot()
    def _on_read_due(self) -> None:
        if self.reads is not None:
            self.reads.write()

    @Slot(str)
    def _on_list_chosen(self, list_id: str) -> None:
        chosen = self.lists.find(list_id) if self.lists is not None else None
        if chosen is not None:
            self._customers.set_query(chosen.query)

    @Slot(str)
    def _on_list_saved(self, name: str) -> None:
        if self.lists is not None and name.strip():
            self.lists.save(name, self._customers.query)

    @Slot(str)
    def _on_list_removed(self, list_id: str) -> None:
        if self.lists is not None:
            self.lists.remove(list_id)
