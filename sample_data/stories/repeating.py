"""The same thing explained again and again: form, mail, telephone, shop; and those who only look like it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Product
from sample_data.clock import (
    DAY_US,
    FIRST_DAY,
    HOUR_US,
    any_day,
    at,
    day_after,
    days_between,
    desk_time,
    home_time,
    jst,
    shop_time,
)
from sample_data.facts import Order
from sample_data.life import Life, month_day
from sample_data.stories.everyday import ask
from sample_data.words import texts, vary

_ROUTES: Final = (
    (("web", "email", "call"), 5.0),
    (("web", "call"), 3.0),
    (("email", "call"), 2.5),
    (("chat", "call"), 2.0),
    (("line", "call"), 1.5),
    (("web", "email", "call", "shop"), 1.5),
    (("chat", "email"), 1.2),
    (("web", "line", "call"), 1.0),
    (("call", "shop"), 1.0),
)

_NEAR_MISSES: Final = (("other", 5.0), ("neighbour", 5.0), ("months", 3.0), ("call back", 3.0), ("one channel", 1.5))
"""Lives that look like one of explaining again, and are not: see `live_without_repeating` and `_explain_once`."""


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "repeating"
    matter = dice.pick(texts("desk")["matter"])
    waits = bool(matter.get("is_waiting"))
    wanted = matter.get("categories", list(texts("catalogue")["category"]))
    product = dice.pick([p for p in pages.products() if p.category in wanted and (p.is_large or not waits)])
    first = any_day(dice, day_after(FIRST_DAY, 60), date(2026, 9, 18), 1.2)
    life.keep_busy(at(first, 0) - 50 * DAY_US, at(first, 0) + 25 * DAY_US)
    order_no, days = _order_of(life, matter, product, first)
    route = dice.weighted(_ROUTES)
    slots = explain(life, matter, product, order_no, days)
    day = first
    for index, planned in enumerate(route):
        way = "email" if planned == "line" and not person.line_linked else planned
        told_us = tell(life, way, matter["topic"], slots, day, is_again=index > 0)
        day = day_after(jst(told_us).date(), dice.between(1, 4))
    if dice.chance(0.7):
        life.call(
            desk_time(dice, day_after(day, 1)),
            "発信: 折り返し" if waits else "発信: ご回答",
            inbound=False,
            slots=slots,
        )
    if dice.chance(0.72):
        nps = dice.weighted([(0, 1), (1, 1), (2, 2), (3, 4), (4, 4), (5, 4), (6, 3), (7, 2)])
        buying.answer(
            life,
            home_time(dice, day_after(day, dice.between(2, 5))),
            nps,
            "問い合わせ後",
            order=None,
            product=product,
            story="repeating",
        )


def _order_of(life: Life, matter: dict[str, Any], product: Product, first: date) -> tuple[str, int]:
    """The purchase the matter is about: its number, and how many days it lies back. Some ask before they buy."""
    dice, in_shop = life.dice, not life.person.ec_no or life.dice.chance(0.4)
    if matter.get("is_before"):
        buying.look_around(life, product, first, dice.between(2, 4), 12)
        return "", 0
    if matter.get("is_waiting"):
        day = day_after(first, -dice.between(18, 28))
        if in_shop:
            order = buying.order_in_shop(life, product, day)
        else:
            order = buying.order_on_web(life, [product], home_time(dice, day))
        buying.fulfil(life, order, product, dice.between(44, 55), is_told=False)
    else:
        day = day_after(first, -dice.between(product.lead_days * 2, product.lead_days * 2 + 12))
        order = buying.buy(life, product, day, in_shop, asks=False)
    return order.order_no, days_between(order.at_us, at(first, 12))


def explain(life: Life, matter: dict[str, Any], product: Product, order_no: str, days: int) -> dict[str, str]:
    """The matter in the customer's words: the same ones on every channel."""
    slots = {"product": product.short, "days": str(days), "store": life.person.store, "order": order_no}
    slots["matter"] = vary(life.dice, matter["matter"], slots)
    slots["detail"] = vary(life.dice, matter["detail"], slots)
    slots["detail_short"] = matter["short"]
    slots["short"] = matter["short"]
    return slots


def tell(life: Life, way: str, topic: str, slots: dict[str, str], day: date, *, is_again: bool) -> int:
    """Explains the matter once, on one channel. Gives the instant."""
    dice = life.dice
    slots = slots | {"due": month_day(at(day, 12) + 3 * DAY_US)}
    if way == "call":
        at_us = desk_time(dice, day)
        script = dice.pick(texts("calls")["繰り返し"]["scripts" if is_again else "first"])
        life.call(at_us, topic, dice.between(60, 800), int(dice.chance(0.55)), script, slots=slots)
        return at_us
    if way == "shop":
        at_us = shop_time(dice, day)
        life.consult(
            at_us, life.words("desk", "repeat", "shop", **slots), dice.between(8, 30), kind="ご相談", topic=topic
        )
        return at_us
    if way == "chat":
        at_us = desk_time(dice, day)
        says = [
            vary(dice, words, life.slots(**slots)) for words in texts("desk")["repeat"]["chat"][0 if is_again else 1 :]
        ]
        life.chat(
            at_us,
            topic,
            says,
            [life.words("desk", "ticket", "reply", "handover", **slots)],
            life.words("desk", "chat", "gave_up"),
        )
        return at_us
    at_us = home_time(dice, day)
    if way == "line":
        life.line_message(
            at_us, life.words("desk", "repeat", "line", **slots), topic, life.words("messages", "line", "auto")
        )
        return at_us
    if way == "web":
        at_us = life.web(
            at_us,
            [
                pages.faq(dice, buying.seconds(dice, 80)),
                pages.contact_page(buying.seconds(dice, 240)),
                pages.contact_sent(0),
            ],
            "直接",
            "(none)",
        )
        body = life.words("desk", "repeat", "form", **slots)
    else:
        body = life.words("desk", "repeat", "mail" if is_again else "form", **slots)
    reply = life.words("desk", "ticket", "reply", "handover", **slots)
    life.ticket(
        at_us,
        "web" if way == "web" else "email",
        topic,
        f"{slots['matter']}について",
        body,
        reply=reply,
        reply_after_h=dice.between(3, 30),
    )
    return at_us


def live_without_repeating(life: Life) -> None:
    """In touch twice, yet nothing told twice: most of them on two channels within two weeks, and still no burden."""
    dice, person = life.dice, life.person
    person.story = "in touch"
    first = any_day(dice, day_after(FIRST_DAY, 40), date(2026, 6, 20), 1.2)
    life.keep_busy(at(first, 0) - 30 * DAY_US, at(first, 0) + 100 * DAY_US)
    product = dice.pick([product for product in pages.products() if product.category in pages.BUILT])
    order = buying.buy(
        life, product, day_after(first, -product.lead_days * 2 - 5), in_shop=not person.ec_no, asks=False
    )
    kind = dice.weighted(
        [("other", 5.0), ("neighbour", 5.0), ("months", 3.0), ("call back", 3.0), ("one channel", 1.5)]
    )
    if kind == "other":
        topics = dice.some(["商品相談", "組み立て", "配送日変更", "ポイント・会員", "返品・交換"], 2)
        ask(life, topics[0], first, dice.pick(["web", "email", "chat"]), product)
        ask(life, topics[1], day_after(first, dice.between(2, 9)), "call", product)
    elif kind == "one channel":
        topic = dice.pick(["組み立て", "破損・不良", "配送日変更"])
        ask(life, topic, first, "call", product)
        ask(life, topic, day_after(first, dice.between(1, 6)), "call", product)
    else:
        _explain_once(life, kind, product, order, first)
    if dice.chance(0.4):
        buying.answer(
            life,
            home_time(dice, day_after(first, 14)),
            buying.nps_for(dice, "plain"),
            "問い合わせ後",
            order=None,
            product=product,
        )


def _explain_once(life: Life, kind: str, product: Product, order: Order, first: date) -> None:
    """neighbour: two matters of one order. months: one matter, long apart. call back: the company calls about it."""
    dice, order_no, days = life.dice, order.order_no, days_between(order.at_us, at(first, 12))
    matters = {
        matter["topic"]: matter
        for matter in texts("desk")["matter"]
        if product.category in matter.get("categories", [product.category])
        and not matter.get("is_waiting")
        and not matter.get("is_before")
    }
    one, other = dice.some(sorted(matters), 2)
    slots = explain(life, matters[one], product, order_no, days)
    told_us = tell(life, dice.pick(["web", "email", "chat"]), one, slots, first, is_again=False)
    day = jst(told_us).date()
    if kind == "neighbour":
        slots = explain(life, matters[other], product, order_no, days)
        way = dice.weighted([("call", 5.0), ("shop", 1.5)])
        tell(life, way, other, slots, day_after(day, dice.between(2, 9)), is_again=False)
    elif kind == "months":
        tell(life, "call", one, slots, day_after(day, dice.between(20, 80)), is_again=False)
    else:
        called_us = desk_time(dice, day_after(day, dice.between(1, 3)))
        life.call(called_us, "発信: ご回答", inbound=False, slots=slots)


def polished(life: Life) -> None:
    """Table with a scratch, five tellings in nine days, photographs that nobody opens."""
    person = life.person
    person.story, person.name, person.reading, person.store = "repeating", "早乙女 文乃", "サオトメ フミノ", "新宿店"
    table = next(p for p in pages.products() if p.code == "DN-1500")
    first = date(2026, 5, 11)
    life.keep_busy(at(first, 0) - 50 * DAY_US, at(first, 0) + 30 * DAY_US)
    order = buying.order_in_shop(
        life, table, date(2026, 4, 11), "ダイニングの高さを確認。祖母の椅子を写真で見せていただく", 52
    )
    done_us = buying.fulfil(life, order, table, 26)
    form_us = life.web(
        max(at(first, 20, 41, 3), done_us + 5 * HOUR_US),
        [pages.faq(life.dice, 66), pages.contact_page(412), pages.contact_sent(0)],
        "直接",
        "(none)",
    )
    core = "届いた無垢のテーブル、手前の角に3センチの傷があります"
    number = life.ticket(
        form_us,
        "web",
        "破損・不良",
        "テーブルの角の傷について",
        f"{core}。梱包を開けたときからです。写真を2枚付けました。直せるのか、交換なのか、教えてください。注文番号は{order.order_no}です。",
        reply="お問い合わせの内容を確認できませんでした。ご注文の商品名、ご購入日、お困りの内容をもう一度お送りいただけますでしょうか。",
        reply_after_h=38,
    )
    life.ticket(
        at(date(2026, 5, 13), 22, 5, 40),
        "email",
        "破損・不良",
        "Re: テーブルの角の傷について",
        f"もう一度書きます。{core}。5月に届きました。写真は前回お送りしたものと同じです。",
        reply="本件は担当部署が異なります。お客様センター(9時から18時)へお電話ください。",
        reply_after_h=17,
        number=number,
    )
    script = """
客:早乙女と申します。フォームに書いて、メールでも返信して、お電話くださいとのことでしたので電話しました。
担:ありがとうございます。ご用件をお聞かせいただけますか。
客:……最初から、ですよね。届いた無垢のテーブル、手前の角に3センチの傷があります。写真も2回送りました。
担:申し訳ございません、お電話の窓口からはメールのお写真が見られないんです。傷の深さはどれくらいでしょうか。
客:爪が引っかかるくらいです。写真だと一目でわかるんですけど。
担:深いようでしたら補修、浅ければワックスでの対応になります。お店のほうで見ていただくこともできます。
客:テーブルをお店に持って行くんですか?
担:いえ、お写真をお持ちいただければ。
客:その写真を、もう2回送っているんです。
"""
    life.call(
        at(date(2026, 5, 15), 12, 31, 10),
        "破損・不良",
        545,
        2,
        script,
        slots={"order": order.order_no, "product": "ダイニングテーブル"},
    )
    life.consult(
        at(date(2026, 5, 17), 14, 20),
        "テーブルの角の傷のお申し出。写真を拝見。フォーム・メール・電話で説明済みとのこと",
        25,
        "インテリア相談 桐谷",
        kind="ご相談",
        topic="破損・不良",
    )
    life.call(
        at(date(2026, 5, 20), 11, 2, 0), "発信: お詫びとご確認", inbound=False, slots={"product": "ダイニングテーブル"}
    )
    life.answer_nps(
        at(date(2026, 5, 22), 21, 18, 44),
        3,
        "桐谷さんが写真を見て3分で決めてくれました。それまでの9日間、同じ傷のことを4回説明しました。テーブルは好きです。だから余計に。",
        "問い合わせ後",
        order_no=order.order_no,
    )
