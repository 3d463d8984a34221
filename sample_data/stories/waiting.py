"""Nothing heard for weeks after ordering something large."""

from __future__ import annotations

from datetime import date
from typing import Final

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Product, Step
from sample_data.clock import (
    DAY_US,
    FIRST_DAY,
    HOUR_US,
    LAST_US,
    any_day,
    at,
    day_after,
    desk_time,
    home_time,
    jst,
    night_time,
)
from sample_data.life import Life, month_day
from sample_data.stories.everyday import ask
from sample_data.words import say, texts

_WAYS: Final = (("call", 6.0), ("email", 2.0), ("line", 2.0), ("chat", 1.5), ("web", 1.0))


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "waiting"
    product = dice.pick([p for p in pages.large_products() if p.lead_days >= 12])
    day = any_day(dice, day_after(FIRST_DAY, 45), date(2026, 9, 3))
    buying.look_around(life, product, day, dice.between(2, 4), 20)
    if person.ec_no and dice.chance(0.4):
        order = buying.order_on_web(life, [product], home_time(dice, day))
    else:
        order = buying.order_in_shop(life, product, day)
    silent_days = dice.between(14, 34)
    heard_us = at(
        day_after(jst(order.at_us).date(), silent_days),
        dice.weighted([(5, 1), (10, 3), (17, 4)]),
        dice.below(60),
        dice.below(60),
    )
    person.is_quiet, person.quiet_from_us, person.quiet_until_us = True, order.at_us + 10 * 60 * 1_000_000, heard_us - 1
    life.keep_busy(order.at_us - 20 * DAY_US, heard_us + 25 * DAY_US)
    life.delivery(order, order.at_us + HOUR_US, "受注", day_after(jst(order.at_us).date(), product.lead_days))
    for _ in range(dice.between(1, 4)):
        _look_for_the_day(life, product, order.at_us, silent_days)
    arrival = day_after(jst(heard_us).date(), dice.between(4, 12))
    _ask_when(life, product, heard_us, silent_days)
    _be_told(life, product, heard_us, month_day(at(arrival, 12)))
    done_us = at(arrival, dice.between(9, 18), dice.below(60))
    life.delivery(order, at(day_after(arrival, -1), 15, dice.below(60)), "出荷", arrival)
    life.delivery(order, done_us, "配達完了", arrival, arrival)
    asked_us = home_time(dice, day_after(jst(heard_us).date(), dice.between(1, 3)))
    if dice.chance(0.82):
        nps = dice.weighted([(0, 1), (1, 1), (2, 4), (3, 4), (4, 3), (5, 2), (6, 2), (7, 1)])
        buying.answer(
            life, asked_us, nps, "配送前フォロー", order=order, product=product, story="waiting", days=silent_days
        )
    if dice.chance(0.35) and done_us < LAST_US:
        life.answer_delivery(at(day_after(arrival, 6), 12), order, dice.between(0, 2))


def _look_for_the_day(life: Life, product: Product, order_us: int, silent_days: int) -> None:
    """Is there a day yet? The page says 準備中, the search finds nothing."""
    dice = life.dice
    day = day_after(jst(order_us).date(), dice.between(6, silent_days - 1))
    at_us = night_time(dice, day) if dice.chance(0.22) else home_time(dice, day)
    steps: list[Step] = [pages.delivery_status(buying.seconds(dice, 40))]
    if dice.chance(0.5):
        steps.append(pages.delivery_status(buying.seconds(dice, 15)))
    if dice.chance(0.6):
        steps.append(pages.faq(dice, buying.seconds(dice, 120)))
    if dice.chance(0.65):
        steps.append(pages.search_step(str(dice.pick(texts("web")["search"]["due"])), 0, buying.seconds(dice, 60)))
    if dice.chance(0.35):
        steps.append(pages.contact_page(buying.seconds(dice, 90)))
    life.web(
        at_us, steps, dice.pick(["直接", "直接", "指名検索「ラヴァ家具 配送状況」"]), "(none)", life.device("mobile")
    )


def _ask_when(life: Life, product: Product, heard_us: int, silent_days: int) -> None:
    """The customer has to ask; some ask twice, on two channels."""
    dice = life.dice
    day = day_after(jst(heard_us).date(), -dice.between(0, 2))
    way = dice.weighted(_WAYS)
    if way == "line" and not life.person.line_id:
        way = "call"
    if way == "call":
        slots = {"product": product.short, "days": str(silent_days), "due": month_day(heard_us + 8 * DAY_US)}
        life.call(desk_time(dice, day), "納期確認", dice.between(90, 900), int(dice.chance(0.4)), slots=slots)
    else:
        ask(life, "納期確認", day, way, product)
    if dice.chance(0.3):
        later = day_after(day, dice.between(1, 4))
        slots = {"product": product.short, "days": str(silent_days + 2), "due": month_day(heard_us + 8 * DAY_US)}
        if way == "call":
            subject = say(dice, "desk", "ticket", "subject", "納期確認", **life.slots(**slots, order="控え紛失"))
            life.ticket(
                home_time(dice, later),
                "email",
                "納期確認",
                subject,
                say(dice, "desk", "ticket", "body", "納期確認", **life.slots(**slots, order="(控えが見つかりません)")),
            )
        else:
            life.call(desk_time(dice, later), "納期確認", dice.between(120, 700), 1, slots=slots)


def _be_told(life: Life, product: Product, heard_us: int, due: str) -> None:
    """What ends the silence."""
    dice = life.dice
    way = dice.weighted([("mail", 5.0), ("line", 3.0 if life.person.line_id else 0.0), ("call", 2.0)])
    if way == "line":
        life.line_push(heard_us, say(dice, "messages", "line", "schedule", product=product.short, due=due), "配送")
    elif way == "call" and 9 <= jst(heard_us).hour < 19:
        life.call(heard_us, "発信: お届け日のご案内", inbound=False, slots={"product": product.short, "due": due})
    else:
        life.mail(
            heard_us,
            str(texts("messages")["mail"]["schedule"]).format(due=due),
            "auto_schedule",
            dice.between(120, 9000),
            "/mypage/delivery",
        )
