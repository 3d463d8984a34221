"""Who lives which story, and the year told once through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sample_data.clock import FIRST_DAY, at
from sample_data.dice import Dice
from sample_data.facts import Fact, Order
from sample_data.life import Book, Life
from sample_data.people import FLAGSHIP_NO, Device, Person, make_people, polish_flagship
from sample_data.stories import (
    cancelling,
    checkout_loop,
    delighted,
    emergency,
    everyday,
    flagship,
    moving,
    repeating,
    shop_tablet,
    subscription,
    waiting,
    wrong_part,
)


@dataclass(frozen=True, slots=True)
class World:
    """facts: sorted by instant, ties in the order of telling. orders: those with something to wait for."""

    seed: int
    people: list[Person]
    facts: list[Fact]
    orders: list[Order]


_QUIET_LETTER: Final = date(2025, 11, 10)
"""Members of whom nothing else is known got this catalogue at least."""

_PER_THOUSAND: Final[tuple[tuple[str, Callable[[Life], None], int], ...]] = (
    ("waiting", waiting.live, 20),
    ("emergency", emergency.live, 11),
    ("repeating", repeating.live, 54),
    ("in touch", repeating.live_without_repeating, 54),
    ("subscription", subscription.live, 30),
    ("delighted", delighted.live, 32),
    ("wrong part", wrong_part.live, 12),
    ("checkout loop", checkout_loop.live, 15),
    ("moving", moving.live, 20),
    ("cancelling", cancelling.live, 14),
)
_POLISHED: Final[tuple[Callable[[Life], None], ...]] = (
    emergency.polished,
    repeating.polished,
    subscription.polished,
    delighted.polished,
    wrong_part.polished,
    checkout_loop.polished,
    moving.polished,
    cancelling.polished,
)


def make_world(seed: int, customers: int) -> World:
    """The same world for the same arguments. customers: about how many people, at least 100."""
    if customers < 100:
        raise ValueError("the stories need at least 100 people")
    dice = Dice(seed)
    people = make_people(dice.fork("people"), customers)
    book = Book()
    for person, story in _cast(dice.fork("cast"), people, customers):
        life = Life(book, person, dice.fork(f"life/{person.key}"))
        if story is not None:
            story(life)
        everyday.live(life)
        if person.is_member and not book.has(person):
            life.letter(at(_QUIET_LETTER, 12), "冬のカタログ 2025")
    tablet = Device("1999999999.1700000000", "tablet", "iOS", "Safari", None)
    guests = dice.fork("tablet").some(
        [person for person in people if person.is_member and person.story == "texture"], 8
    )
    shop_tablet.live([Life(book, person, dice.fork(f"tablet/{person.key}")) for person in guests], tablet)
    facts = sorted(book.facts, key=lambda fact: fact.at_us)
    return World(seed, people, facts, sorted(book.orders, key=lambda order: order.at_us))


def _cast(dice: Dice, people: list[Person], customers: int) -> list[tuple[Person, Callable[[Life], None] | None]]:
    """Everybody with their story, or None for everyday life alone."""
    first = next(person for person in people if person.member_no == f"C-{FLAGSHIP_NO:05d}")
    polish_flagship(first)
    settled = [person for person in people if person.is_member and person.joined < FIRST_DAY and person is not first]
    queue = dice.shuffled(settled)
    story_by_key: dict[str, Callable[[Life], None]] = {first.key: flagship.live}
    for polished in _POLISHED:
        story_by_key[queue.pop().key] = polished
    for _, live, share in _PER_THOUSAND:
        for _ in range(max(2, customers * share // 1000)):
            story_by_key[queue.pop().key] = live
    return [(person, story_by_key.get(person.key)) for person in people]
