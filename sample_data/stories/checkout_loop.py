"""The checkout that says E-2107, again and again."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, product_by_code
from sample_data.clock import DAY_US, FIRST_DAY, HOUR_US, MINUTE_US, any_day, at, day_after, desk_time, home_time, jst
from sample_data.life import Life
from sample_data.words import say, texts

_OUTAGE = date(2026, 6, 19)
"""The evening on which the payment service was half down: most of the loops happen then and on the days after."""


def _loop(life: Life, turns: int, first: list[Step]) -> list[Step]:
    dice = life.dice
    steps = [*first, pages.cart(buying.seconds(dice, 25)), pages.checkout(buying.seconds(dice, 150))]
    for turn in range(turns):
        steps.append(pages.payment_error("E-2107", buying.seconds(dice, 18)))
        if turn == turns - 1:
            break
        steps.append(pages.checkout(buying.seconds(dice, 70)))
    return steps


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "checkout loop"
    if not person.ec_no:
        person.ec_no = str(70_000 + int(person.member_no[2:]) % 10_000)
    day = (
        day_after(_OUTAGE, dice.below(3))
        if dice.chance(0.6)
        else any_day(dice, day_after(FIRST_DAY, 20), date(2026, 9, 28))
    )
    product = dice.pick(pages.products())
    life.keep_busy(at(day, 0) - 15 * DAY_US, at(day, 0) + 20 * DAY_US)
    buying.look_around(life, product, day, dice.between(1, 2), 8)
    first = [
        pages.product_page(product, buying.seconds(dice, 60), dice.pick(product.colours)),
        pages.add_to_cart(product, buying.seconds(dice, 12)),
    ]
    steps = _loop(life, dice.between(2, 5), first)
    if dice.chance(0.5):
        steps.append(pages.search_step(str(dice.pick(texts("web")["search"]["error"])), 0, buying.seconds(dice, 30)))
    if dice.chance(0.4):
        steps.append(pages.faq(dice, buying.seconds(dice, 60)))
    device = life.device()
    end_us = life.web(home_time(dice, day), steps, *buying.source_of(life, product), device)
    slots = life.slots(product=product.short, due="本日中")
    way = dice.weighted([("chat", 2.5), ("call", 3.5), ("web", 2.0), ("none", 2.0)])
    if way == "chat":
        life.chat(
            end_us + MINUTE_US,
            "支払い・エラー",
            [say(dice, "desk", "chat", "customer", "支払い・エラー")],
            ["ご迷惑をおかけしています。お支払い方法を変えてお試しいただけますか。"],
            say(dice, "desk", "chat", "gave_up"),
            device=device,
        )
    elif way == "call":
        life.call(
            desk_time(dice, day_after(jst(end_us).date(), 1)),
            "支払い・エラー",
            dice.between(30, 600),
            int(dice.chance(0.3)),
            slots={"product": product.short},
        )
    elif way == "web":
        life.ticket(
            end_us + 8 * MINUTE_US,
            "web",
            "支払い・エラー",
            say(dice, "desk", "ticket", "subject", "支払い・エラー", **slots),
            say(dice, "desk", "ticket", "body", "支払い・エラー", **slots),
            reply=say(dice, "desk", "ticket", "reply", "支払い・エラー", **slots),
            reply_after_h=26,
        )
    if dice.chance(0.4):
        later_us = home_time(dice, day_after(day, dice.between(1, 5)))
        order = buying.order_on_web(life, [product], later_us)
        buying.fulfil(life, order, product)
    else:
        life.plain_mail(end_us + 20 * HOUR_US, "error", 0.5)
    if dice.chance(0.6):
        nps = dice.weighted([(0, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 3), (7, 2), (8, 1)])
        buying.answer(
            life,
            home_time(dice, day_after(day, dice.between(3, 8))),
            nps,
            "サイト利用後",
            order=None,
            product=product,
            story="checkout",
        )


def polished(life: Life) -> None:
    """A present for a wedding, five tries between 22:40 and 23:25, another shop in the end."""
    person = life.person
    person.story, person.name, person.reading = "checkout loop", "桜井 拓也", "サクライ タクヤ"
    if not person.ec_no:
        person.ec_no = "70311"
    life.keep_busy(at(_OUTAGE, 0) - 15 * DAY_US, at(_OUTAGE, 0) + 20 * DAY_US)
    blanket = product_by_code("SM-0087")
    device = person.devices[0]
    life.web(
        at(date(2026, 6, 17), 22, 14, 2),
        [
            pages.search_step("ブランケット", 8, 40),
            pages.product_page(blanket, 170, "オートミール"),
            pages.review_page(blanket, 120),
        ],
        "検索「結婚祝い ブランケット 今治」",
        "organic",
        device,
        logged_in=False,
    )
    steps = [
        pages.product_page(blanket, 45, "オートミール"),
        pages.add_to_cart(blanket, 9),
        pages.cart(21),
        pages.checkout(260),
        pages.payment_error("E-2107", 14),
        pages.checkout(190),
        pages.payment_error("E-2107", 22),
        pages.cart(35),
        pages.checkout(310),
        pages.payment_error("E-2107", 9),
        pages.search_step("E-2107", 0, 28),
        pages.faq(life.dice, 110),
        pages.checkout(330),
        pages.payment_error("E-2107", 40),
        Step("カート(空)", "/cart", 25),
        pages.product_page(blanket, 15, "オートミール"),
        pages.add_to_cart(blanket, 6),
        pages.checkout(280),
        pages.payment_error("E-2107", 0),
    ]
    end_us = life.web(at(_OUTAGE, 22, 40, 11), steps, "直接", "(none)", device, logged_in=True)
    says = ["E-2107と5回出ました", "カートも空になりました。結婚祝いなので今日中に決めたいです"]
    life.chat(end_us + MINUTE_US, "支払い・エラー", says, [], "もういいです", device=device)
    life.mail(at(date(2026, 6, 20), 10, 0, 4), "お買い忘れはありませんか?", "auto_cart", 32_000)
    life.answer_nps(
        at(date(2026, 6, 23), 23, 2, 15),
        1,
        "買おうとして5回エラー、次の日に「お買い忘れはありませんか?」というメールが来ました。忘れていません。買わせてもらえなかったんです。",
        "サイト利用後",
        medium="メール",
    )
