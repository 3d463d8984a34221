"""The list of customers: what is asked, which rows are at hand, who is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import numpy as np

from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort, Pick, PickKind
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.customer_search import CustomerSearch, Found, Order, PeopleFinder
from viewer.presenters.customer_words import Chip, ShownRow, make_chips, without_chip
from viewer.presenters.dates import DateWords
from viewer.presenters.row_lines import LineReader, RowLines
from viewer.workspace.jobs import JobRunner
from viewer.workspace.read_ahead import FIRST_ROWS

if TYPE_CHECKING:
    from viewer.events.life_lines import LifeLine
    from viewer.presenters.condition_words import ConditionWriter

PAGE_ROWS: Final = FIRST_ROWS
_KEPT_PAGES: Final = 150
_EVENT_NAMES: Final = 500
_LONG_LIFE_EVENTS: Final = 20_000
"""Longer ones are not read ahead: two of them would fill the memory for a few milliseconds gained."""


class CustomerReader(PeopleFinder, LineReader, Protocol):
    """What the list asks of the event store."""

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]: ...
    def event_names(self, limit: int) -> list[tuple[str, int]]: ...


class EmptyList(NamedTuple):
    """What stands where rows would: the fact, and what to do. `can_clear`: clearing the conditions would help."""

    what: str
    next_step: str
    can_clear: bool


class CustomersView(Protocol):
    """Shows the list. Positions count from 0 in the order that was found."""

    def set_row_count(self, count: int) -> None:
        """A new order: forget every row."""

    def set_rows(self, first: int, rows: Sequence[ShownRow]) -> None: ...
    def forget_rows(self, first: int, count: int) -> None: ...
    def set_current(self, position: int | None) -> None: ...
    def set_count_line(self, words: str) -> None: ...
    def set_as_of(self, words: str) -> None:
        """The day that "3 days ago" counts from."""

    def set_query(self, query: CustomerQuery, chips: Sequence[Chip]) -> None: ...
    def set_searching(self, is_searching: bool) -> None: ...
    def set_rule(self, words: str, groups: Sequence[str], group: int) -> None:
        """The rule of a pick in words, "" without one; the groups to choose from, and which one is shown."""

    def set_restorable(self, can_restore: bool) -> None:
        """Conditions were just cleared: offer to bring them back."""

    def set_outdated(self, words: str) -> None:
        """What people wrote since has changed who fits; "" = the list is as it would be found now."""

    def show_position(self, position: int) -> None:
        """Scroll there, choosing nobody."""

    def set_empty(self, empty: EmptyList | None) -> None: ...
    def set_event_names(self, names: Sequence[str]) -> None: ...


class CustomersPresenter:
    """Runs every read as a job. One page of rows is loaded at a time: what is visible first, then its neighbours."""

    def __init__(
        self,
        view: CustomersView,
        reader: CustomerReader,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        total: int,
        as_of_us: int,
        make_row: Callable[[CustomerRow, LifeLine | None], ShownRow],
        on_open: Callable[[int], None],
        on_error: Callable[[AshiatoError], None],
        on_near: Callable[[Sequence[int]], None] = lambda _numbers: None,
    ) -> None:
        """total: all customers of the workspace. as_of_us: the end of its data.

        make_row: words of a row. on_open: a customer_no to read. on_near: those whom one key would open next.
        """
        self._view = view
        self._reader = reader
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._total = total
        self._as_of_us = as_of_us
        self._make_row = make_row
        self._on_open = on_open
        self._on_error = on_error
        self._on_near = on_near
        self.search = CustomerSearch(
            jobs, on_found=self._on_found, on_part=self._on_part, on_error=self._on_find_failed,
            on_stopped=self._on_stopped,
        )  # fmt: skip
        self._lines = RowLines(reader, jobs, on_lines=self._on_lines, on_error=on_error)
        self._answered = CustomerQuery()
        self._cleared: CustomerQuery | None = None
        self._writer: ConditionWriter | None = None
        self._rule_titles: Callable[[], Mapping[str, str]] = dict
        self._query = CustomerQuery()
        self._order: Order = np.empty(0, np.int32)
        self._order_no = 0
        self._gap: int | None = None
        self._keeps_place = False
        self._pages: dict[int, list[CustomerRow]] = {}
        self._visible = (0, 0)
        self._is_loading = False
        self._reads_ahead = False
        self._current_no: int | None = None
        self._opens_first = True

    @property
    def query(self) -> CustomerQuery:
        return self._query

    @property
    def current_no(self) -> int | None:
        """The customer who is read, also when the list does not hold them."""
        return self._current_no

    @property
    def found_count(self) -> int:
        return len(self._order)

    def start(self, query: CustomerQuery | None = None, *, current_no: int | None = None) -> None:
        """Ask for the list; opens `current_no`, else the first customer found."""
        self._opens_first = current_no is None
        if self._total:
            day = self._dates.full_day(self._as_of_us)
            self._view.set_as_of(self._translate(Text.translate("Customers", "as of {day} (end of data)", day=day)))
        if current_no is not None:
            self.open_customer(current_no)
        self.set_query(query or self._query)

    def set_reader(self, reader: CustomerReader, total: int) -> None:
        """Read from another generation; the query and the open customer stay."""
        self._reader = reader
        self._lines.set_reader(reader)
        self._total = total
        self._opens_first = self._current_no is None
        self.set_query(self._query)

    def read_ahead(self) -> None:
        """From now on load the neighbours of what is visible too; before, only the first picture counts."""
        self._reads_ahead = True
        self._load_next()
        self._want_lines()
        self._tell_near()

    def set_query(self, query: CustomerQuery) -> None:
        """Find again; the old list stays until the answer is there, and stale answers are dropped."""
        self._find(query, keeps_place=False)

    def _find(self, query: CustomerQuery, *, keeps_place: bool) -> None:
        self._query = query
        self._keeps_place = keeps_place
        self._show_query()
        self._view.set_searching(True)
        self.search.find(self._reader, query)

    def note_written(self, *, at_once: bool = False) -> None:
        """People wrote something: if the list would be another one now, it says so and stays as it is.

        at_once: nobody has read in the list yet, so that it may follow by itself.
        """
        if self._query == CustomerQuery():
            return
        from viewer.presenters.list_news import depends_on_people, find_order, news_words

        if not depends_on_people(self._query):
            return
        if at_once:
            self.refresh_list()
            return
        reader, query, order = self._reader, self._query, self._order

        def find(report: Report) -> Text | None:
            return news_words(order, find_order(reader, query, report))

        def tell(words: Text | None) -> None:
            if order is self._order and query == self._answered:
                self._view.set_outdated("" if words is None else self._translate(words))

        self._jobs.submit("customers.recheck", find, tell, self._on_error, latest_of="customers.recheck")

    def refresh_list(self) -> None:
        """Find again what is asked. The place stays, and so does who is read, whether or not the list has them."""
        self._find(self._query, keeps_place=True)

    def set_rule_titles(self, titles: Callable[[], Mapping[str, str]]) -> None:
        """Of signal rules by id, for the words of conditions."""
        self._rule_titles = titles
        self._show_query()

    def _rule_title(self, rule_id: str) -> str:
        return self._rule_titles().get(rule_id, rule_id)

    def stop_search(self) -> None:
        """Break off the question that runs; the list stays what it was."""
        self.search.stop()

    def set_search(self, words: str) -> None:
        if words.strip() != self._query.search:
            self.set_query(replace(self._query, search=words.strip()))

    def set_sort(self, sort: CustomerSort) -> None:
        self.set_query(replace(self._query, sort=sort))

    def remove_chip(self, chip_id: str) -> None:
        self.set_query(without_chip(self._query, chip_id))

    def set_pick(self, pick: Pick | None) -> None:
        """Choose some of those who fit, and open the first of them; None: all again, whoever is read stays open."""
        self._opens_first = pick is not None or self._current_no is None
        self.set_query(replace(self._query, pick=pick))

    def draw_again(self) -> None:
        """Others at random, with the next seed."""
        pick = self._query.pick
        if pick is not None and pick.kind is PickKind.RANDOM:
            self.set_pick(pick._replace(seed=pick.seed + 1))
        else:
            self.set_pick(Pick(PickKind.RANDOM))

    def show_group(self, group: int) -> None:
        """Another group of people who behave alike."""
        pick = self._query.pick
        if pick is not None:
            self.set_pick(pick._replace(group=group))

    def clear(self) -> None:
        """No search, no conditions, no pick; the sort stays. `restore` brings them back."""
        before = self._query
        empty = CustomerQuery(sort=before.sort)
        if before != empty:
            self._cleared = before
        self.set_query(empty)

    def restore(self) -> None:
        """Take the clearing back."""
        if self._cleared is not None:
            self.set_query(self._cleared)

    def show_range(self, first: int, last: int) -> None:
        """Positions [first, last] are on screen: load what is missing there and around."""
        self._visible = (max(0, first), max(0, last))
        self._load_next()
        self._want_lines()

    def open_position(self, position: int) -> None:
        if 0 <= position < len(self._order):
            self.open_customer(int(self._order[position]))

    def open_customer(self, customer_no: int) -> None:
        if customer_no != self._current_no:
            self._current_no = customer_no
            self._view.set_current(self._position())
            self._on_open(customer_no)
            self._tell_near()

    def step(self, by: int) -> None:
        """J and K. From a customer who has left the list, their neighbours; from any other outside it, the first."""
        position = self._position()
        if position is None:
            self.open_position(max(0, self._gap - (by < 0)) if self._gap is not None else 0)
        else:
            self.open_position(min(len(self._order) - 1, max(0, position + by)))

    def refresh_rows(self) -> None:
        """Words of rows changed (a mark was made): make those around the screen again; the others are let go."""
        first, last = (position // PAGE_ROWS for position in self._visible)
        for page in sorted(self._pages):
            if first - 1 <= page <= last + 1:
                self._view.set_rows(page * PAGE_ROWS, self._shown(self._pages[page]))
            else:
                self._view.forget_rows(page * PAGE_ROWS, len(self._pages.pop(page)))

    def forget_lines(self) -> None:
        """Signals were computed anew: the rows on screen ask again."""
        self._lines.forget()
        self._want_lines()
        self.note_written()

    def want_event_names(self) -> None:
        """The most frequent event names, for type-ahead."""
        reader = self._reader

        def load(_report: Report) -> list[tuple[str, int]]:
            return reader.event_names(_EVENT_NAMES)

        def show(names: list[tuple[str, int]]) -> None:
            self._view.set_event_names([name for name, _count in names])

        self._jobs.submit("customers.event_names", load, show, self._on_error, latest_of="customers.event_names")

    def _position(self) -> int | None:
        if self._current_no is None:
            return None
        hits: list[int] = np.flatnonzero(self._order == self._current_no).tolist()
        return hits[0] if hits else None

    def _show_query(self) -> None:
        query = self._query
        chips = list(make_chips(query, self._translate, self._dates))
        if query.condition is not None or query.pick is not None:
            from viewer.presenters.condition_words import ConditionWriter
            from viewer.presenters.query_chips import more_chips

            self._writer = self._writer or ConditionWriter(self._translate, self._dates, self._rule_title)
            chips += more_chips(query, self._writer, self._translate)
        self._view.set_query(query, chips)
        is_empty = query == CustomerQuery(sort=query.sort)
        self._view.set_restorable(is_empty and self._cleared is not None)

    def _on_found(self, found: Found) -> None:
        self._answered = found.query
        self._view.set_searching(False)
        self._show_rule(found)
        self._show_order(found.order)
        self._view.set_empty(self._empty())
        if self._opens_first and found.order.size:
            self._opens_first = False
            self.open_position(0)
        self._place()

    def _on_part(self, order: Order) -> None:
        """The first hits of a search that goes on. They are shown once; the whole answer follows."""
        if self._query != self._answered and len(order) and not self._is_loading:
            self._answered = self._query
            self._view.set_rule("", (), 0)
            self._show_order(order)
            self._view.set_empty(None)
            self._place()

    def _show_order(self, order: Order) -> None:
        self._lines.set_query(self._query)
        self._view.set_outdated("")
        self._gap = self._gap_in(order) if self._keeps_place else None
        self._order = order
        self._order_no += 1
        self._pages.clear()
        self._view.set_row_count(len(order))
        self._view.set_count_line(self._count_line())

    def _gap_in(self, order: Order) -> int | None:
        from viewer.presenters.list_news import gap_in

        return None if (at := self._position()) is None else gap_in(order, self._order, at)

    def _place(self) -> None:
        self._visible = (0, PAGE_ROWS // 4)
        position = self._position()
        self._view.set_current(position)
        shown = self._gap if position is None else position
        if shown is not None:
            self._visible = (shown, shown)
        if position is None and shown is not None and self._order.size:
            self._view.show_position(shown)
        self._keeps_place = False
        self._load_next()
        self._tell_near()

    def _show_rule(self, found: Found) -> None:
        if found.picked is None or found.query.pick is None:
            self._view.set_rule("", (), 0)
            return
        from viewer.presenters.pick_words import group_words, rule_words

        pick = found.query.pick
        groups = [group_words(group, self._translate) for group in found.picked.groups]
        self._view.set_rule(rule_words(pick, found.picked, self._translate), groups, pick.group)

    def _on_find_failed(self, error: AshiatoError) -> None:
        self._view.set_searching(False)
        self._opens_first = self._current_no is None
        self._on_error(error)

    def _on_stopped(self) -> None:
        self._view.set_searching(False)
        self._opens_first = self._current_no is None
        self._query = self._answered
        self._show_query()

    def _shown(self, rows: Sequence[CustomerRow]) -> list[ShownRow]:
        return [self._make_row(row, self._lines.line(row.customer_no)) for row in rows]

    def _want_lines(self) -> None:
        if self._reads_ahead:
            first, last = self._visible
            self._lines.want(self._order[first : last + 1].tolist())

    def _on_lines(self, customer_nos: Sequence[int]) -> None:
        """Rows at hand get their lines; only those on screen were asked for."""
        asked = set(customer_nos)
        for page, rows in self._pages.items():
            places = [place for place, row in enumerate(rows) if row.customer_no in asked]
            if places:
                some = rows[places[0] : places[-1] + 1]
                self._view.set_rows(page * PAGE_ROWS + places[0], self._shown(some))

    def _tell_near(self) -> None:
        """Who would come next by J and K, if their lives are of usual length."""
        position = self._position() if self._reads_ahead else None
        if position is None:
            return
        near = []
        for place in (position + 1, position - 1):
            rows = self._pages.get(place // PAGE_ROWS, [])
            row = rows[place % PAGE_ROWS] if 0 <= place % PAGE_ROWS < len(rows) and place >= 0 else None
            if row is not None and row.event_count <= _LONG_LIFE_EVENTS:
                near.append(row.customer_no)
        self._on_near(near)

    def _count_line(self) -> str:
        if len(self._order) == self._total:
            return self._translate(Text.translate("Customers", "{total} people", total=f"{self._total:,}"))
        return self._translate(
            Text.translate(
                "Customers", "{found} of {total} people", found=f"{len(self._order):,}", total=f"{self._total:,}"
            )
        )

    def _empty(self) -> EmptyList | None:
        if self._order.size:
            return None
        if self._total:
            what = Text.translate("Customers", "Nobody matches.")
            step = Text.translate("Customers", "Clear the conditions, or search with fewer letters.")
        else:
            what = Text.translate("Customers", "There are no customers yet.")
            step = Text.translate("Customers", "Drop export files on this window, or press Ctrl+O.")
        return EmptyList(self._translate(what), self._translate(step), can_clear=bool(self._total))

    def _load_next(self) -> None:
        page = self._next_page()
        if page is None or self._is_loading:
            return
        self._is_loading = True
        order_no, reader = self._order_no, self._reader
        numbers = [int(no) for no in self._order[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]]

        def load(_report: Report) -> list[CustomerRow]:
            return reader.load_rows(numbers)

        def show(rows: list[CustomerRow]) -> None:
            self._is_loading = False
            if order_no == self._order_no:
                self._keep_page(page, numbers, rows)
            self._load_next()

        self._jobs.submit("customers.rows", load, show, self._on_rows_failed)

    def _on_rows_failed(self, error: AshiatoError) -> None:
        self._is_loading = False
        self._on_error(error)

    def _next_page(self) -> int | None:
        """The visible pages first, then one after and one before."""
        first, last = self._visible[0] // PAGE_ROWS, self._visible[1] // PAGE_ROWS
        end = -(-len(self._order) // PAGE_ROWS)
        around = (last + 1, first - 1) if self._reads_ahead else ()
        for page in chain(range(first, last + 1), around):
            if 0 <= page < end and page not in self._pages:
                return page
        return None

    def _keep_page(self, page: int, numbers: Sequence[int], rows: Sequence[CustomerRow]) -> None:
        row_by_no: Mapping[int, CustomerRow] = {row.customer_no: row for row in rows}
        in_order = [row_by_no[no] for no in numbers if no in row_by_no]
        self._pages[page] = in_order
        self._view.set_rows(page * PAGE_ROWS, self._shown(in_order))
        self._want_lines()
        self._tell_near()
        if len(self._pages) > _KEPT_PAGES:
            middle = (self._visible[0] + self._visible[1]) // 2 // PAGE_ROWS
            farthest = max(self._pages, key=lambda kept: abs(kept - middle))
            del self._pages[farthest]
            self._view.forget_rows(farthest * PAGE_ROWS, PAGE_ROWS)
