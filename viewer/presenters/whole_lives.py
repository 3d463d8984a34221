"""Everything that is known of one customer, read in one go: the life, people's marks on it, what rules found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from viewer.domain.anchors import AnchorResolver, Resolved, customer_refs
from viewer.domain.annotations import Mark
from viewer.domain.journey import Journey
from viewer.domain.signals import REJECTION_ENTITY
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.presenters.shown_journey import ShownJourney
from viewer.presenters.signal_cards import CardWriter, JourneySignals, rejected_firings, spans_of

if TYPE_CHECKING:
    from viewer.workspace.document import Document
    from viewer.workspace.signal_rules import RuleSet


class JourneyReader(Protocol):
    def load_journey(self, customer_no: int) -> Journey: ...


class WholeLife(NamedTuple):
    """marks: with their places, also those that have lost theirs. shown: the rows and lanes as the screen has them."""

    journey: Journey
    marks: tuple[tuple[Mark, Resolved], ...]
    signals: JourneySignals
    shown: ShownJourney


class LifeReader:
    """Waits for the disk: call it in jobs."""

    def __init__(
        self, document: Document, reader: JourneyReader, *, translate: Translate, language: str,
        dates: DateWords, mask: Mask,
    ) -> None:  # fmt: skip
        """reader: of journeys, with what people did in them."""
        self._document, self._reader = document, reader
        self._translate, self._language, self._dates, self._mask = translate, language, dates, mask

    def load_rules(self) -> RuleSet:
        """The rules as they hold now: ask once for many lives."""
        from viewer.workspace.signal_rules import load_rules

        return load_rules(self._document.folder, self._document.open_reviews())

    def load(self, customer_no: int, rules: RuleSet, mask: Mask | None = None) -> WholeLife:
        """mask: another one than usual, to show what is hidden. Raises AshiatoError if the customer cannot be read."""
        mask = mask or self._mask
        document, store = self._document, self._document.open_reviews()
        journey = self._reader.load_journey(customer_no)
        refs = customer_refs(journey, document.folder.secret)
        resolver = AnchorResolver(journey, document.folder.secret)
        marks = tuple((mark, resolver.resolve(mark.anchor)) for mark in store.load_marks(refs))
        writer = CardWriter(
            journey, translate=self._translate, language=self._language, dates=self._dates, mask=mask
        )  # fmt: skip
        by_id = {rule.rule_id: rule for rule in rules.rules}
        rejected = rejected_firings(store.load_records(REJECTION_ENTITY, refs))
        signals = writer.make(document.events.load_firings(customer_no), by_id, rejected)
        shown = ShownJourney(
            journey, dates=self._dates, translate=self._translate, mask=mask, as_of_us=document.as_of_us
        )
        shown.set_marks(marks, self._translate)
        shown.signal_labels = signals.labels
        shown.signal_spans = spans_of(signals, journey)
        shown.set_missing(signals.missing)
        return WholeLife(journey, marks, signals, shown)
