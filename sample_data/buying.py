"""The ordinary course of a purchase: looking, ordering, being told, receiving, being asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sample_data import catalogue as pages
from sample_data.catalogue import Product, Step
from sample_data.clock import (
    DAY_US,
    LAST_US,
    MINUTE_US,
    SECOND_US,
    at,
    day_after,
    desk_time,
    free_day_near,
    home_time,
    jst,
    shop_time,
)
from sample_data.dice import Dice
from sample_data.facts import Order
from sample_data.life import Life, month_day
from sample_data.words import say, texts

_WORST: Final = 1
"""Up to this recommendation, nobody repeats what another said."""

_NPS_BY_MOOD: Final[dict[str, tuple[tuple[int, float], ...]]] = {
    "high": ((10, 5), (9, 6), (8, 2)),
    "plain": ((10, 12), (9, 22), (8, 24), (7, 16), (6, 8), (5, 6), (4, 2), (3, 2), (2, 1), (0, 0.6)),
    "low": ((6, 3), (5, 3), (4, 3), (3, 3), (2, 2), (1, 1), (0, 1.5)),
}


def source_of(life: Life, product: Product) -> tuple[str, str]:
    """Where a visit comes from: (label, medium)."""
    kind, medium = life.dice.weighted(
        [
            (("branded", "organic"), 3.0),
            (("organic", "organic"), 2.5),
            (("direct", "(none)"), 2.5),
            (("ads", "cpc"), 1.6),
        ]
    )
    return life.words("web", "source", kind, product=product.short), medium


def seconds(dice: Dice, middle: int) -> int:
    """How long somebody stays on a page: mostly near `middle`, some hardly at all, and telephones ring."""
    stay = dice.around(middle, middle * 0.75)
    return max(4, int(stay * dice.weighted([(1.0, 8), (0.25, 2), (2.6, 1)])))


def looking_steps(life: Life, product: Product, is_deep: bool) -> list[Step]:
    """A visit around one product."""
    dice = life.dice
    steps: list[Step] = []
    if dice.chance(0.35):
        steps.append(pages.home(seconds(dice, 14)))
    if dice.chance(0.25):
        searches = texts("web")["search"]
        fitting = [(term, found) for term, found, category in searches["found"] if category == product.category]
        term, found = dice.pick(fitting if fitting and dice.chance(0.86) else searches["nothing"])
        steps.append(pages.search_step(str(term), int(found), seconds(dice, 25)))
    steps.append(pages.category_page(product, seconds(dice, 55)))
    steps.append(pages.product_page(product, seconds(dice, 160 if is_deep else 70), dice.pick(product.colours)))
    if is_deep and dice.chance(0.6):
        steps.append(pages.review_page(product, seconds(dice, 150)))
    if is_deep and dice.chance(0.35):
        steps.append(pages.product_page(product, seconds(dice, 120), dice.pick(product.colours)))
    if dice.chance(0.12):
        steps.append(pages.article(dice, seconds(dice, 130)))
    if dice.chance(0.1):
        steps.append(pages.store_page(life.person.store, seconds(dice, 40)))
    return steps


def look_around(life: Life, product: Product, until: date, visits: int, days: int) -> None:
    """`visits` visits within the `days` before `until`."""
    for _ in range(visits):
        day = day_after(until, -life.dice.between(1, days))
        life.web(
            home_time(life.dice, day), looking_steps(life, product, life.dice.chance(0.6)), *source_of(life, product)
        )


def order_on_web(life: Life, products: Sequence[Product], at_us: int, before: Sequence[Step] = ()) -> Order:
    """The visit that ends with an order."""
    dice = life.dice
    product = products[0]
    steps: list[Step] = [*before] or looking_steps(life, product, True)[-2:]
    for item in products:
        steps.append(pages.add_to_cart(item, seconds(dice, 12)))
    steps += [pages.cart(seconds(dice, 30)), pages.checkout(seconds(dice, 140))]
    paid_us = life.web(at_us, steps, *source_of(life, product))
    seen = [step.title.rpartition("(")[2].rstrip(")") for step in steps if step.title.endswith(")")]
    order = life.buy_on_web(paid_us, products, colour=seen[-1] if seen else "")
    life.one_more(paid_us + dice.between(1, 3) * SECOND_US, pages.purchased(order.order_no, order.total, 0))
    return order


def order_in_shop(life: Life, product: Product, day: date, content: str = "", minutes: int = 0) -> Order:
    """A talk in the shop, then the order at its end. Large goods only: small ones go through the till alone."""
    dice = life.dice
    come_us = shop_time(dice, free_day_near(dice, day))
    if not product.is_large:
        return life.buy_in_shop(come_us, product)
    done_us = life.consult(
        come_us, content or life.words("desk", "shop", "browse", product.category), minutes or dice.between(12, 65)
    )
    return life.buy_in_shop(done_us + dice.between(2, 9) * MINUTE_US, product)


def fulfil(life: Life, order: Order, product: Product, lead_days: int | None = None, is_told: bool = True) -> int:
    """Getting ready, being told the day, delivery. Gives the instant of delivery (it may lie after the end)."""
    dice = life.dice
    lead = lead_days or max(2, int(dice.around(product.lead_days, product.lead_days * 0.4)))
    ordered_day = jst(order.at_us).date()
    promised = day_after(ordered_day, lead)
    late = dice.weighted([(0, 8), (1, 1), (3, 0.6)])
    actual = day_after(promised, late)
    life.delivery(order, order.at_us + dice.between(20, 200) * MINUTE_US, "受注", promised)
    if product.is_large and is_told:
        _tell_the_day(life, order, product, ordered_day, actual)
    life.delivery(order, at(day_after(actual, -1), dice.between(8, 16), dice.below(60)), "出荷", promised)
    if not product.is_large:
        life.plain_mail(
            at(day_after(actual, -1), 17, dice.below(60), dice.below(60)), "shipped", 0.5, order=order.order_no
        )
    done_us = at(actual, dice.between(9, 19), dice.below(60), dice.below(60))
    if dice.chance(0.05):
        life.delivery(order, done_us - DAY_US, "不在持戻", promised)
    life.delivery(order, done_us, "配達完了", promised, actual)
    return done_us


def _tell_the_day(life: Life, order: Order, product: Product, ordered_day: date, actual: date) -> None:
    """Large goods: a call, a LINE message or a mail with the day, well before it."""
    dice = life.dice
    gap = (actual - ordered_day).days
    told_day = day_after(ordered_day, max(1, int(gap * (0.25 + 0.4 * dice.share()))))
    due = month_day(at(actual, 12))
    way = dice.weighted([("mail", 5), ("line", 3 if life.person.line_linked else 0), ("call", 2)])
    if way == "line":
        text = say(dice, "messages", "line", "schedule", product=product.short, due=due)
        life.line_push(at(told_day, 18, dice.below(40), dice.below(60)), text, "配送")
    elif way == "call" and not life.person.do_not_call:
        life.call(
            desk_time(dice, told_day),
            "発信: お届け日のご案内",
            inbound=False,
            slots={"product": product.short, "due": due},
        )
    else:
        life.plain_mail(at(told_day, 17, 30, dice.below(60)), "schedule", 0.8, due=due)


def ask_afterwards(life: Life, order: Order, product: Product, done_us: int, share: float = 0.55) -> None:
    """The two surveys: a postcard about the delivery, one question by LINE or mail some days later."""
    dice = life.dice
    if done_us > LAST_US:
        return
    mood = life.mood if life.mood is not None else dice.around(0.62, 0.4)
    if product.is_large and dice.chance(0.3):
        goodness = min(4, max(0, int(dice.around(mood * 4.6, 1.6))))
        life.answer_delivery(at(day_after(jst(done_us).date(), dice.between(3, 12)), 12), order, goodness)
    if dice.chance(share):
        asked_us = home_time(dice, day_after(jst(done_us).date(), dice.between(2, 8)))
        nps = nps_for(dice, "high" if mood > 0.85 else "low" if mood < 0.3 else "plain")
        answer(life, asked_us, nps, "購入後", order=order, product=product)


def nps_for(dice: Dice, mood: str) -> int:
    return dice.weighted(_NPS_BY_MOOD[mood])


def answer(
    life: Life,
    at_us: int,
    nps: int,
    occasion: str,
    *,
    order: Order | None,
    product: Product,
    story: str = "plain",
    days: int = 10,
) -> None:
    """An NPS answer; two of three leave words."""
    band = "high" if nps >= 9 else "middle" if nps >= 7 else "low"
    known = texts("comments")["nps"][band]
    key = story if story in known else "plain"
    wrote = key != "plain" or life.dice.chance(0.66)
    if key == "plain" and product.category in pages.BUILT and life.dice.chance(0.2):
        key = "built"
    slots = {"product": product.short, "days": str(days)}
    comment = life.words("comments", "nps", band, key, **slots) if wrote else ""
    if wrote and life.dice.chance(0.55):
        comment += life.words("comments", "nps", band, "more", **slots)
    if nps <= _WORST:
        worst = texts("comments")["nps"]["worst"]
        ways = [key, "plain"] if key in worst else ["plain"]
        comment = next(filter(None, (life.worst_words("nps", "worst", way, **slots) for way in ways)), comment)
    life.answer_nps(at_us, nps, comment, occasion, order_no=order.order_no if order else "")


def buy(life: Life, product: Product, day: date, in_shop: bool, asks: bool = True) -> Order:
    """The whole ordinary course, beginning some days before `day`."""
    dice = life.dice
    if product.is_large or dice.chance(0.4):
        look_around(life, product, day, dice.between(1, 4 if product.is_large else 2), 21 if product.is_large else 6)
    if in_shop:
        order = order_in_shop(life, product, day)
        if not product.is_large:
            if asks:
                ask_afterwards(life, order, product, order.at_us, 0.3)
            return order
    else:
        order = order_on_web(life, [product], home_time(dice, day))
    done_us = fulfil(life, order, product)
    if done_us <= LAST_US and product.is_large and dice.chance(0.3):
        checked_us = home_time(dice, day_after(jst(done_us).date(), -dice.between(1, 4)))
        if checked_us > order.at_us and life.person.ec_no:
            life.web(
                checked_us,
                [pages.my_page(seconds(dice, 15)), pages.delivery_status(seconds(dice, 35))],
                "直接",
                "(none)",
            )
    if asks:
        ask_afterwards(life, order, product, done_us)
    return order
