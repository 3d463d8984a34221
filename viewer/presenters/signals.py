"""Signals and stages of the journey on screen: loaded, shown, rejected; and the rules behind them."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.signals import REJECTION_ENTITY, RULE_ENTITY, SignalCount, SignalRule
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.live_people import fill_rejected
from viewer.presenters.masking import Mask
from viewer.presenters.signal_cards import CardWriter, JourneySignals, SignalCard, rejected_firings, spans_of
from viewer.presenters.signal_words import rate_words
from viewer.presenters.stage_lines import StageLine, StageWriter
from viewer.reviews.store import ReviewStore
from viewer.timeline.overview import make_overview
from viewer.timeline.selection import NOTHING, Selection, SelectionKind, select_event
from viewer.workspace.commands import RecordCommands
from viewer.workspace.document import Document
from viewer.workspace.jobs import JobRunner
from viewer.workspace.signal_rules import RuleSet, load_rules, show_as_files
from viewer.workspace.signals_apart import refresh_signals_apart


class SignalsView(Protocol):
    """Shows the card of one firing and the lines of the stages."""

    def set_card(self, card: SignalCard | None) -> None: ...
    def set_rate(self, words: str) -> None:
        """How often readers rejected what the rule of the card finds."""

    def set_stages(self, lines: tuple[StageLine, ...]) -> None:
        """Without lines nothing is shown, not even a flat one."""


@dataclass(frozen=True, slots=True)
class Known:
    """The rules as they hold, and how often each fired."""

    rules: RuleSet
    counts: Mapping[str, SignalCount]


@dataclass(frozen=True, slots=True)
class _Shown:
    customer_no: int
    signals: JourneySignals
    lines: tuple[StageLine, ...]


class SignalsPresenter:
    """Waits for the disk in jobs, one kind at a time. Nothing is shown before the rules are known."""

    def __init__(
        self, view: SignalsView, journey: JourneyPresenter, document: Document, jobs: JobRunner, *,
        translate: Translate, language: str, dates: DateWords, mask: Mask,
        on_written: Callable[[ChangeSet], None], on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        self._view, self._journey, self._document, self._jobs = view, journey, document, jobs
        self._translate, self._language, self._dates, self._mask = translate, language, dates, mask
        self._on_written, self._on_error = on_written, on_error
        self._store: ReviewStore | None = None
        self._author: Callable[[], str] = str
        self._known: Known | None = None
        self._shown: _Shown | None = None
        self._card: int | None = None
        self.on_known: Callable[[Known], None] | None = None
        self.on_evaluated: Callable[[], None] | None = None

    @property
    def known(self) -> Known | None:
        """None until the first look has ended."""
        return self._known

    def titles(self) -> dict[str, str]:
        """Of the rules that look, by id; nothing until the first look has ended."""
        rules = () if self._known is None else self._known.rules.rules
        return {rule.rule_id: rule.words_in(self._language).title for rule in rules if rule.is_on}

    @property
    def card(self) -> SignalCard | None:
        """The firing that is shown."""
        cards = self._cards
        return cards[self._card] if self._card is not None and self._card < len(cards) else None

    @property
    def _cards(self) -> tuple[SignalCard, ...]:
        return () if self._shown is None else self._shown.signals.cards

    def attach(self, store: ReviewStore, author: Callable[[], str]) -> None:
        """The review store is open: rules and rejections can be read. author: who writes."""
        self._store, self._author = store, author
        self.refresh()

    def refresh(self) -> None:
        """Look at the rules again, evaluate what changed, and show it."""
        store, document, author = self._store, self._document, self._author()
        if store is None:
            return

        def work(report: Report) -> Known:
            try:
                show_as_files(document.folder, store, author)
                rules = load_rules(document.folder, store)
                if refresh_signals_apart(document.folder, document.zone, report, rules.rules) is not None:
                    document.events.switch_signals()
            except OSError as error:
                raise AshiatoError(
                    Text.translate("Signals", "The signals cannot be written: {reason}.", reason=error.strerror or "?"),
                    where=str(document.folder.path),
                    next_step=Text.translate("Signals", "Check free space, and that you may write there."),
                ) from error
            fill_rejected(document.events, store, document.folder.secret, report)
            return Known(rules, {count.rule_id: count for count in document.events.signal_counts()})

        me = weakref.ref(self)

        def on_done(known: Known) -> None:
            if (presenter := me()) is not None:
                presenter._set_known(known)

        self._jobs.submit("signals.refresh", work, on_done, self._on_error, latest_of="signals.refresh")

    def show_journey(self, journey: Journey) -> None:
        """Another journey is on the screen: its firings follow."""
        self._card = None
        if self._shown is not None and self._shown.customer_no != journey.customer.customer_no:
            self._shown = None
            self._show_card()
            self._view.set_stages(())
        self._load(journey)

    def note_selection(self, selection: Selection) -> None:
        """Something is selected: the firing that rests on it, if one does."""
        self._card = None
        if self._shown is not None and selection.first is not None and selection.last is not None:
            found = self._shown.signals.cards_at(selection.first, selection.last)
            if selection.kind is SelectionKind.EVENT or len(found) == 1:
                self._card = found[-1] if found else None
        self._show_card()

    def note_changes(self, changes: ChangeSet) -> None:
        """Something was written, undone or redone, here or elsewhere."""
        entities = {entity for entity, _ in changes.records}
        if RULE_ENTITY in entities:
            self.refresh()
        elif REJECTION_ENTITY in entities:
            self._count_anew()
            self._reload()

    def _count_anew(self) -> None:
        """Firings were rejected or brought back: the rates follow."""
        known, store, document = self._known, self._store, self._document
        if known is None or store is None:
            return

        def work(report: Report) -> Known:
            fill_rejected(document.events, store, document.folder.secret, report)
            return Known(known.rules, {count.rule_id: count for count in document.events.signal_counts()})

        me = weakref.ref(self)

        def on_done(counted: Known) -> None:
            if (presenter := me()) is not None and presenter._known is known:
                presenter._known = counted
                if presenter.on_evaluated is not None:
                    presenter.on_evaluated()
                presenter._show_card()
                if presenter.on_known is not None:
                    presenter.on_known(counted)

        self._jobs.submit("signals.count", work, on_done, self._on_error, latest_of="signals.count")

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) firing of this journey, round at the ends."""
        cards = self._cards
        if not cards:
            return
        start = self._card if self._card is not None else (-1 if by > 0 else len(cards))
        self.show_card((start + by) % len(cards))

    def show_card(self, position: int) -> None:
        """Select what a firing rests on, and show its card."""
        card = self._cards[position]
        ends = [event for event in (card.first, card.last) if event is not None]
        if ends:
            first, last = min(ends), max(ends)
            kind = SelectionKind.STRETCH
            self._journey.select(select_event(first) if first == last else Selection(kind, first, last, cursor=last))
        self._card = position
        self._show_card()

    def _show_card(self) -> None:
        card, known = self.card, self._known
        if card is not None and known is not None:
            self._view.set_rate(self._translate(rate_words(known.counts.get(card.firing[0]))))
        self._view.set_card(card)

    def close_card(self) -> None:
        self._card = None
        self._show_card()

    def reject(self, why: str = "") -> None:
        """This firing says nothing: it stays listed, struck out, and counts in the rule's rejection rate.

        why: in the reader's words, if they say.
        """
        card, journey, store = self.card, self._journey.journey, self._store
        if card is None or journey is None or store is None or card.is_rejected:
            return
        rule_id, first_key = card.firing
        owner = customer_refs(journey, self._document.folder.secret)[0]
        fields = {"rule": rule_id, "first_key": f"{first_key:016x}", "why": why.strip()}
        commands = RecordCommands(store, self._author())
        self._write(lambda: commands.put(REJECTION_ENTITY, fields, owner=owner))

    def restore(self) -> None:
        """The rejection of this firing is taken back."""
        card, journey, store = self.card, self._journey.journey, self._store
        if card is None or journey is None or store is None or not card.is_rejected:
            return
        refs, author = customer_refs(journey, self._document.folder.secret), self._author()

        def remove() -> ChangeSet:
            found = rejected_firings(store.load_records(REJECTION_ENTITY, refs)).get(card.firing)
            if found is None:
                return ChangeSet()
            return RecordCommands(store, author).remove(REJECTION_ENTITY, found.row_id)

        self._write(remove)

    def _write(self, act: Callable[[], ChangeSet]) -> None:
        me = weakref.ref(self)

        def work(_report: Report) -> ChangeSet:
            return act()

        def on_done(changes: ChangeSet) -> None:
            if (presenter := me()) is not None:
                presenter._on_written(changes)
                presenter.note_changes(changes)

        self._jobs.submit("signals.write", work, on_done, self._on_error)

    def _set_known(self, known: Known) -> None:
        self._known = known
        for problem in known.rules.problems:
            self._on_error(problem)
        if self.on_evaluated is not None:
            self.on_evaluated()
        if self.on_known is not None:
            self.on_known(known)
        self._reload()

    def _reload(self) -> None:
        if (journey := self._journey.journey) is not None:
            self._load(journey)

    def _load(self, journey: Journey) -> None:
        known, store = self._known, self._store
        if known is None or store is None:
            return
        events, secret, end_us = self._document.events, self._document.folder.secret, self._document.as_of_us
        customer_no = journey.customer.customer_no
        refs: tuple[IdentityRef, ...] = customer_refs(journey, secret)
        writer = CardWriter(
            journey, translate=self._translate, language=self._language, dates=self._dates, mask=self._mask
        )
        stages = StageWriter(
            journey, make_overview(journey), dates=self._dates, translate=self._translate, language=self._language
        )

        def work(_report: Report) -> _Shown:
            rejected = rejected_firings(store.load_records(REJECTION_ENTITY, refs))
            rules = {rule.rule_id: rule for rule in known.rules.rules}
            signals = writer.make(events.load_firings(customer_no), rules, rejected)
            lines = stages.make(known.rules.stages, end_us)
            return _Shown(customer_no, signals, lines)

        me = weakref.ref(self)

        def on_done(shown: _Shown) -> None:
            if (presenter := me()) is not None:
                presenter._show(shown)

        self._jobs.submit("signals.load", work, on_done, self._on_error, latest_of="signals.load")

    def _show(self, shown: _Shown) -> None:
        journey = self._journey.journey
        if journey is None or journey.customer.customer_no != shown.customer_no:
            return
        former = None if self.card is None else self.card.firing
        self._shown = shown
        self._view.set_stages(shown.lines)
        self._journey.set_additions(signals=shown.signals.chips)
        self._journey.set_signal_labels(shown.signals.labels)
        self._journey.set_signal_spans(spans_of(shown.signals, journey))
        self._journey.set_missing(shown.signals.missing)
        places = {card.firing: at for at, card in enumerate(shown.signals.cards)}
        self._card = None if former is None else places.get(former)
        if self._card is None and self._journey.selection != NOTHING:
            self.note_selection(self._journey.selection)
        else:
            self._show_card()

    def rule_of(self, card: SignalCard) -> SignalRule | None:
        return None if self._known is None else self._known.rules.find(card.firing[0])
