"""Lives made by hand, and where one rule fires on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from tests.events.staging_kit import MINUTE_US, HandMade, Row, build, event
from viewer.domain.progress import silent
from viewer.domain.signals import Firing, SignalRule
from viewer.events.folders import StoreFolders
from viewer.events.signals.evaluating import evaluate_rules
from viewer.events.signals.rule_texts import parse_rule
from viewer.events.store import EventStore

TOKYO = ZoneInfo("Asia/Tokyo")
HOUR = 60
DAY = 24 * HOUR
"""In minutes, as `event(at=...)` counts."""

WORDS = '[words.en]\ntitle = "A rule"\nmeaning = "It means something."\nnext_action = "Do something."\n'


def make_rule(kind: str, rule_id: str = "rule", **parameters: str) -> SignalRule:
    """parameters: values as TOML writes them."""
    lines = "".join(f"{name} = {value}\n" for name, value in parameters.items())
    text = f'version = 1\nid = "{rule_id}"\nkind = "{kind}"\n\n[parameters]\n{lines}\n{WORDS}'
    return parse_rule(text, f"{rule_id}.toml")


def find(
    folders: StoreFolders, rule: SignalRule, events: Sequence[Row], zone: ZoneInfo = TOKYO, **more: Any
) -> list[Firing]:
    """Where `rule` fires when these are all the events there are."""
    build(folders, HandMade(events=events, **more), go_on=False)
    evaluate_rules(folders, [rule], zone, silent)
    return firings_of(folders)


def firings_of(folders: StoreFolders) -> list[Firing]:
    store = EventStore.open(folders.events_dir)
    try:
        numbers = [no for value in ("m1", "m2", "m3") for no in store.find_customer_nos(value)]
        return [firing for number in numbers for firing in store.load_firings(number)]
    finally:
        store.close()


def minutes(firing: Firing) -> int:
    return (firing.end_us - firing.start_us) // MINUTE_US


def order(at: int = 0, who: str = "m1", **more: Any) -> Row:
    return event(who, at=at, channel="order", event_name="order", is_conversion=True, **more)


def told(words: str, at: int, channel: str, who: str = "m1", **more: Any) -> Row:
    return event(who, at=at, channel=channel, event_name="told", text=words, **more)
