"""The rule for repeated explanations against the labels of a sample: how often it is right, how much it finds.

The labels say whose life was written as one of explaining again, and whose as one of being in touch without that. They
come from the stories and the mapped subjects (用件), so the judged rule may not look at the subject: it has the words
alone. The rule with the subject is measured beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from viewer.domain.progress import silent
from viewer.domain.signals import SignalRule
from viewer.events.folders import StoreFolders
from viewer.events.signals.evaluating import evaluate_rules
from viewer.events.signals.rule_texts import parse_rule, with_changes
from viewer.events.store import EventStore
from viewer.resource_files import resource_path

TOKYO = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Counts of labelled journeys."""

    right: int
    wrong: int
    missed: int
    labelled: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def words_alone() -> SignalRule:
    """The shipped rule without the mapped subject."""
    shipped = shipped_rule()
    return with_changes(shipped, parameters={"same_topic_is_enough": False, "ignore_topics": ()})


def shipped_rule() -> SignalRule:
    path = resource_path("resources", "signals", "repeated_explanation.toml")
    return parse_rule(path.read_text(encoding="utf-8"), path.name, is_shipped=True)


def judge(
    store: EventStore, labels: Sequence[Sequence[Any]], rule: SignalRule, chosen: Callable[[str], bool] = lambda _: True
) -> Verdict:
    """labels: [key, is it so]. chosen: which of the labelled count."""
    kept = [(key, bool(is_so)) for key, is_so in labels if chosen(key)]
    with evaluated(store, rule) as judged:
        fired = {key: bool(judged.load_firings(_number(judged, key))) for key, _ in kept}
    return Verdict(
        sum(fired[key] and is_so for key, is_so in kept),
        sum(fired[key] and not is_so for key, is_so in kept),
        sum(not fired[key] and is_so for key, is_so in kept),
        len(kept),
    )


@contextmanager
def evaluated(store: EventStore, rule: SignalRule) -> Iterator[EventStore]:
    """The generation of `store`, opened once more, with the firings of this rule alone."""
    root = store.events_dir.parent
    folders = StoreFolders(root / "events", root / "sources", root / "mappings", root / "work")
    evaluate_rules(folders, [rule], TOKYO, silent)
    judged = EventStore.open(store.events_dir)
    try:
        yield judged
    finally:
        judged.close()


def _number(store: EventStore, key: str) -> int:
    number = store.find_customer_no(key)
    if number is None:
        raise KeyError(key)
    return number
