"""Everyday life under every story: looking around, small purchases, campaigns, now and then a question."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Product, Step
from sample_data.clock import (
    DAY_US,
    FIRST_DAY,
    LAST_DAY,
    MINUTE_US,
    any_day,
    at,
    day_after,
    days_between,
    desk_time,
    home_time,
    jst,
    night_time,
)
from sample_data.life import Life, month_day
from sample_data.words import say, texts

_GENERAL_TOPICS: Final = (("商品相談", 5.0), ("サイズ・搬入", 3.0), ("ポイント・会員", 3.0))
_SOFT_TOPICS: Final = (("ポイント・会員", 3.0), ("返品・交換", 2.0), ("配送日変更", 1.5), ("お礼", 1.0))
_BUILT_TOPICS: Final = (("組み立て", 4.0), ("破損・不良", 2.0), ("修理", 0.8), *_SOFT_TOPICS)
_LARGE_TOPICS: Final = (("配送日変更", 3.0), ("納期確認", 1.4), ("破損・不良", 1.6), *_SOFT_TOPICS)


def live(life: Life) -> None:
    if life.is_written_out:
        return
    person, dice = life.person, life.dice
    first = max(FIRST_DAY, person.joined)
    if FIRST_DAY <= person.joined <= LAST_DAY and person.is_member:
        _join(life)
    _visits(life, first)
    if person.is_member:
        _purchases(life, first)
        _campaigns(life, first)
        if dice.chance(0.14 * min(person.activity, 2.5)):
            _question(life, first)
        if person.story == "texture" and person.activity > 0.9 and dice.chance(0.24):
            _loyal_answer(life, first)


def _is_free(life: Life, at_us: int) -> bool:
    """True outside the stretch of the story, with a week around it."""
    return not life.busy_from_us - 7 * DAY_US <= at_us <= life.busy_until_us + 7 * DAY_US


def _join(life: Life) -> None:
    joined_us = at(life.person.joined, 12, 5, life.dice.below(60))
    life.plain_mail(joined_us + 3 * MINUTE_US, "welcome", 0.7)
    if life.person.line_id and life.dice.chance(0.7):
        life.line_push(
            joined_us + life.dice.between(1, 40) * MINUTE_US,
            say(life.dice, "messages", "line", "welcome"),
            "友だち追加",
        )


def _visits(life: Life, first: date) -> None:
    dice, person = life.dice, life.person
    strength = person.activity * (1.0 if person.is_member else 0.55)
    favourite = dice.pick(pages.products())
    for _ in range(max(0, int(dice.around(strength * 2.2, strength * 1.6)))):
        day = any_day(dice, FIRST_DAY if not person.is_member else first)
        at_us = night_time(dice, day) if dice.chance(0.004) else home_time(dice, day)
        if not _is_free(life, at_us):
            continue
        product = favourite if dice.chance(0.45) else dice.pick(pages.products())
        if person.app_anon and dice.chance(0.45):
            life.app(at_us, _app_screens(life, product))
        elif person.is_member and dice.chance(0.1):
            life.web(
                at_us, [pages.my_page(buying.seconds(dice, 25)), pages.home(buying.seconds(dice, 12))], "直接", "(none)"
            )
        elif dice.chance(0.14):
            steps: list[Step] = [pages.article(dice, buying.seconds(dice, 170))]
            if dice.chance(0.4):
                steps.append(pages.category_page(product, buying.seconds(dice, 40)))
            life.web(at_us, steps, "自然検索", "organic")
        else:
            life.web(at_us, _browse(life, product), *buying.source_of(life, product))


def _browse(life: Life, product: Product) -> list[Step]:
    dice = life.dice
    steps = buying.looking_steps(life, product, dice.chance(0.4))
    if dice.chance(0.08):
        steps.append(pages.add_to_cart(product, buying.seconds(dice, 15)))
        steps.append(pages.cart(buying.seconds(dice, 30)))
    return steps


def _app_screens(life: Life, product: Product) -> list[tuple[str, str, int, dict[str, Any]]]:
    dice = life.dice
    screens: list[tuple[str, str, int, dict[str, Any]]] = [("Screen Viewed", "ホーム", buying.seconds(dice, 10), {})]
    kind = dice.weighted([("room", 3), ("coupon", 3), ("product", 4), ("card", 2)])
    if kind == "room":
        colour = dice.pick(product.colours)
        screens.append(("Screen Viewed", product.name, buying.seconds(dice, 50), {"product_id": product.code}))
        screens.append(
            (
                "AR Placed",
                "お部屋に置いてみる",
                buying.seconds(dice, 140),
                {"product_id": product.code, "color": colour},
            )
        )
    elif kind == "coupon":
        screens.append(("Screen Viewed", "クーポン", buying.seconds(dice, 20), {}))
        if dice.chance(0.4):
            screens.append(("Coupon Saved", "週末5%オフ", 6, {"coupon_id": "WEEKEND5"}))
    elif kind == "product":
        screens.append(("Screen Viewed", f"{pages.category_name(product.category)}一覧", buying.seconds(dice, 30), {}))
        screens.append(("Screen Viewed", product.name, buying.seconds(dice, 70), {"product_id": product.code}))
        if dice.chance(0.3):
            screens.append(("Product Favorited", product.name, 5, {"product_id": product.code}))
    else:
        screens.append(("Screen Viewed", "会員証", buying.seconds(dice, 25), {"store": life.person.store}))
    return screens


def _purchases(life: Life, first: date) -> None:
    dice, person = life.dice, life.person
    count = min(6, int(dice.around(person.activity * 0.62, person.activity * 0.7) + 0.35))
    for _ in range(count):
        day = any_day(dice, first)
        if not _is_free(life, at(day, 12)) or (life.busy_from_us and at(day, 12) > life.busy_from_us - 45 * DAY_US):
            continue
        product = dice.pick(pages.products())
        if product.is_large and dice.chance(0.55):
            product = dice.pick([p for p in pages.products() if not p.is_large])
        in_shop = not person.ec_no or dice.chance(0.45)
        buying.buy(life, product, day, in_shop)


def _campaigns(life: Life, first: date) -> None:
    """Mails to those who want them (a part of them each time), LINE about monthly, a letter or two."""
    dice, person = life.dice, life.person
    keen = min(0.75, 0.12 + 0.12 * person.activity)
    for campaign in texts("messages")["campaign"]:
        day = date.fromisoformat(campaign["month_day"])
        if not person.newsletter or day < first or not dice.chance(0.55):
            continue
        sent_us = at(day, 11, 0, dice.below(60)) + dice.below(1800) * 1_000_000
        opened = int(dice.share() ** 2 * 40 * 3600) + 40 if dice.chance(keen) else None
        clicks = opened is not None and dice.chance(0.22)
        page = f"/campaign/{campaign['slug']}"
        end_us = life.mail(sent_us, campaign["subject"], campaign["slug"], opened, page if clicks else "")
        if clicks and end_us != sent_us:
            product = dice.pick(pages.products())
            steps = [
                Step(campaign["page"], page, buying.seconds(dice, 50)),
                *buying.looking_steps(life, product, False)[-1:],
            ]
            life.web(end_us + 2_000_000, steps, f"メール「{campaign['subject']}」", "email")
    if person.line_id:
        for month in range(12):
            day = day_after(FIRST_DAY, month * 30 + dice.below(20))
            if day >= first and dice.chance(0.3):
                life.line_push(
                    at(day, 18, 5, dice.below(60)), life.words("messages", "line", "campaign"), "キャンペーン"
                )
    for letter in texts("messages")["letter"]:
        day = date.fromisoformat(letter["day"])
        if person.letters and day >= first and dice.chance(0.6):
            life.letter(at(day, 12), letter["piece"])


def _question(life: Life, first: date) -> None:
    """One question on one channel, with an ordinary answer; about something bought, if anything was."""
    dice = life.dice
    if life.orders:
        order, product = dice.pick(life.orders)
        day = day_after(jst(order.at_us).date(), dice.between(3, 28))
        topics = (
            _BUILT_TOPICS if product.category in pages.BUILT else _LARGE_TOPICS if product.is_large else _SOFT_TOPICS
        )
        topic = dice.weighted(topics)
    else:
        product, day, topic = dice.pick(pages.products()), any_day(dice, first), dice.weighted(_GENERAL_TOPICS)
    if not _is_free(life, at(day, 12)):
        return
    ways = [("call", 5.0), ("chat", 3.0), ("web", 2.0), ("email", 2.0), ("line", 3.0 if life.person.line_id else 0.0)]
    ask(life, topic, day, dice.weighted(ways), product)


def ask(life: Life, topic: str, day: date, way: str, product: Product) -> int:
    """The customer asks about `topic` by call, chat, web (form), email or line. Gives the instant of asking."""
    dice = life.dice
    if topic == "商品相談" and product.category not in ("sofa", "rug"):
        product = dice.pick([sofa for sofa in pages.products() if sofa.category == "sofa"])
    elif topic == "サイズ・搬入" and not product.is_large:
        product = dice.pick(pages.large_products())
    due_us = at(day_after(day, dice.between(2, 9)), 12)
    bought = life.order_before(day)
    days = days_between(bought[0].at_us, at(day, 12)) if bought else dice.between(5, 16)
    words = life.slots(
        product=product.short, due=month_day(due_us), days=str(days), order=bought[0].order_no if bought else ""
    )
    if way == "call":
        at_us = desk_time(dice, day)
        life.call(at_us, topic, transfers=int(dice.chance(0.12)), slots=words)
        return at_us
    at_us = home_time(dice, day)
    if way == "chat" and topic in texts("desk")["chat"]["customer"]:
        at_us = desk_time(dice, day) if dice.chance(0.75) else at_us
        says = [say(dice, "desk", "chat", "customer", topic, **words)]
        answers = [say(dice, "desk", "ticket", "reply", topic, **words)]
        life.chat(at_us, topic, says, answers, say(dice, "desk", "chat", "thanks"))
    elif way == "line" and topic in texts("messages")["customer_line"]:
        life.line_message(
            at_us,
            say(dice, "messages", "customer_line", topic, **words),
            topic,
            say(dice, "desk", "ticket", "reply", topic, **words),
        )
    else:
        via = "email" if way == "email" else "web"
        if via == "web":
            at_us = life.web(
                at_us,
                [
                    pages.faq(dice, buying.seconds(dice, 70)),
                    pages.contact_page(buying.seconds(dice, 190)),
                    pages.contact_sent(0),
                ],
                "直接",
                "(none)",
            )
        subject = say(dice, "desk", "ticket", "subject", topic, **words)
        body = say(dice, "desk", "ticket", "body", topic, **words)
        life.ticket(at_us, via, topic, subject, body, reply=say(dice, "desk", "ticket", "reply", topic, **words))
    return at_us


def _loyal_answer(life: Life, first: date) -> None:
    """The half-yearly question to members who are there anyway."""
    dice = life.dice
    for day in (date(2025, 12, 8), date(2026, 6, 8)):
        asked_us = home_time(dice, day_after(day, dice.below(5)))
        if day >= first and dice.chance(0.6) and _is_free(life, asked_us):
            product = dice.pick(pages.products())
            buying.answer(life, asked_us, buying.nps_for(dice, "plain"), "半期", order=None, product=product)
