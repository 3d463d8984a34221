"""Comparing: two to twelve lives under each other, on the dates or on an event that all of them have."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.compare_peers import Peers, find_peers
from viewer.presenters.compare_words import CompareContent, CompareWriter
from viewer.presenters.whole_lives import LifeReader, WholeLife
from viewer.presenters.wording import MARK_WORDS
from viewer.timeline.alignment import BY_DATE, Align, AlignKind
from viewer.timeline.selection import NOTHING
from viewer.workspace.jobs import JobRunner

MOST: Final = 12
PEERS: Final = 3
_READING: Final = Text.translate("Compare", "Reading lives")


class CompareView(Protocol):
    """Shows the lives. `listen` is called once."""

    def set_content(self, content: CompareContent, title: str, *, keep_place: bool) -> None: ...
    def set_detail(self, head: str, words: str) -> None:
        """What is selected, in words; both "" for nothing."""

    def set_notice(self, words: str, *, can_restore: bool) -> None: ...


class ComparePresenter:
    """Holds who is compared and on what they are aligned. Reads in jobs; the latest wish wins."""

    def __init__(
        self, view: CompareView, reader: LifeReader, writer: CompareWriter, answers: AnswerStore, jobs: JobRunner, *,
        translate: Translate, on_open: Callable[[int, int], None], on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        """on_open: (customer_no, event_key) to be read on the Customers page.

        `find_hidden`, set by whoever makes this: whose scores a review hides. To be picked by a score would tell it.
        """
        self._view, self._reader, self._writer, self._answers, self._jobs = view, reader, writer, answers, jobs
        self._say, self._on_open, self._on_error = translate, on_open, on_error
        self.find_hidden: Callable[[], frozenset[int]] = frozenset
        self._people: tuple[int, ...] = ()
        self._before: tuple[int, ...] = ()
        self._align = BY_DATE
        self._lives: dict[int, WholeLife] = {}
        self._content: CompareContent | None = None
        self._selected: tuple[int, int] | None = None

    @property
    def people(self) -> tuple[int, ...]:
        """customer_no of those who are compared, from top to bottom."""
        return self._people

    @property
    def content(self) -> CompareContent | None:
        """What is shown; None before the first answer."""
        return self._content

    def show(self, customer_nos: Sequence[int], align: Align = BY_DATE) -> None:
        """Compare these; more than twelve are left out, and that is said. What was written meanwhile is read anew."""
        wanted = tuple(dict.fromkeys(customer_nos))
        self._people, self._align, self._before = wanted[:MOST], align, ()
        self._lives, self._content = {}, None
        notice = ""
        if len(wanted) > MOST:
            notice = self._say(
                Text.translate("Compare", "The first {most} of {count} are shown.", most=MOST, count=len(wanted))
            )
        elif len(wanted) < 2:
            notice = self._say(
                Text.translate("Compare", "Add somebody to compare with: the buttons above, or the list.")
            )
        self._view.set_notice(notice, can_restore=False)
        self._refresh(keep_place=False)

    def show_beside(self, customer_no: int, band: Band) -> None:
        """This customer, and people who answered the same question well or badly, aligned on their latest answers."""
        self.show([customer_no], Align(AlignKind.LAST_SCORE))
        self.add_peers(band)

    def add_peers(self, band: Band, count: int = PEERS) -> None:
        """Put more people below: whose latest answer to the question of the first one lies in `band`."""
        room = MOST - len(self._people)
        if not self._people or room <= 0:
            self._view.set_notice(
                self._say(Text.translate("Compare", "Twelve are the most that fit.")), can_restore=False
            )
            return
        store, first, known = self._answers, self._people[0], frozenset(self._people) | self.find_hidden()
        wanted = min(count, room)

        def work(_report: Report) -> Peers:
            return find_peers(store, first, band, wanted, known)

        me = weakref.ref(self)

        def on_done(peers: Peers) -> None:
            if (presenter := me()) is not None:
                presenter._add(peers, band)

        self._jobs.submit("compare.peers", work, on_done, self._on_error, latest_of="compare.peers")

    def _add(self, peers: Peers, band: Band) -> None:
        if peers.question is None or not peers.customer_nos:
            self._view.set_notice(self._say(Text.translate("Compare", "Nobody else answered so.")), can_restore=False)
            return
        self._people = tuple(dict.fromkeys((*self._people, *peers.customer_nos)))[:MOST]
        facts = {"count": len(peers.customer_nos), "total": f"{peers.total:,}"}
        words = (
            Text.translate("Compare", "Added {count} of {total} promoters, the newest answers first.", **facts)
            if band is Band.HIGH
            else Text.translate("Compare", "Added {count} of {total} detractors, the newest answers first.", **facts)
        )
        self._view.set_notice(self._say(words), can_restore=False)
        self._refresh(keep_place=False)

    def set_align(self, align: Align) -> None:
        if align != self._align:
            self._align = align
            self._refresh(keep_place=False)

    def remove(self, strip: int) -> None:
        """Take a life away; `restore` brings it back."""
        if not 0 <= strip < len(self._people) or len(self._people) < 2:
            return
        self._before = self._people
        self._people = (*self._people[:strip], *self._people[strip + 1 :])
        self._view.set_notice(self._say(Text.translate("Compare", "Taken away.")), can_restore=True)
        self._refresh(keep_place=True)

    def restore(self) -> None:
        if self._before:
            self._people, self._before = self._before, ()
            self._view.set_notice("", can_restore=False)
            self._refresh(keep_place=True)

    def choose(self, strip: int, event: int | None) -> None:
        """An event of a life is selected: its words are told."""
        life = self._life(strip)
        if life is None or event is None:
            self._selected = None
            self._view.set_detail("", "")
            return
        assert self._content is not None
        self._selected = (strip, event)
        relative = self._writer.relative(self._align, life.journey, event)
        marks = [
            f"{self._say(MARK_WORDS[mark.kind])}: {' '.join((mark.body or mark.title).split())}".rstrip(": ")
            for mark, place in life.marks
            if place.first is not None and place.last is not None and place.first <= event <= place.last
        ]
        head = " ・ ".join(filter(None, (self._content.strips[strip].nickname, relative)))
        said = (life.shown.spoken(event, NOTHING, self._say), life.signals.labels.get(event, ""), *marks)
        self._view.set_detail(head, "  ".join(filter(None, said)))

    def open_selected(self) -> None:
        """Read the selected life at the selected event."""
        if self._selected is None:
            return
        strip, event = self._selected
        life = self._life(strip)
        if life is not None:
            self._on_open(life.journey.customer.customer_no, int(life.journey.events.event_key[event]))

    def _life(self, strip: int) -> WholeLife | None:
        content = self._content
        if content is None or not 0 <= strip < len(content.strips):
            return None
        return self._lives.get(content.strips[strip].customer_no)

    def _refresh(self, *, keep_place: bool) -> None:
        people, align, reader, writer = self._people, self._align, self._reader, self._writer
        known = dict(self._lives)

        def work(report: Report) -> tuple[dict[int, WholeLife], CompareContent]:
            rules = reader.load_rules()
            for done, customer_no in enumerate(people):
                report(Progress(_READING, done, len(people)))
                if customer_no not in known:
                    known[customer_no] = reader.load(customer_no, rules)
            return known, writer.make([known[no] for no in people], align)

        me = weakref.ref(self)

        def on_done(answer: tuple[dict[int, WholeLife], CompareContent]) -> None:
            if (presenter := me()) is not None:
                presenter._show(*answer, keep_place=keep_place)

        self._jobs.submit("compare.load", work, on_done, self._on_error, latest_of="compare.load")

    def _show(self, lives: dict[int, WholeLife], content: CompareContent, *, keep_place: bool) -> None:
        self._lives, self._content, self._selected = lives, content, None
        title = self._say(Text.translate("Compare", "Comparing %n customer(s)", n=len(content.strips)))
        self._view.set_content(content, title, keep_place=keep_place)
        self._view.set_detail("", "")
