"""People for whom it simply went well, and who say so."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.clock import DAY_US, FIRST_DAY, MINUTE_US, any_day, at, day_after, desk_time, home_time, jst, shop_time
from sample_data.life import Life
from sample_data.words import say


def live(life: Life) -> None:
    """Bought well, told in time, a kind word back; some come again."""
    dice, person = life.dice, life.person
    person.story = "delighted"
    life.mood = 0.95
    product = dice.pick(pages.large_products() if dice.chance(0.7) else pages.products())
    day = any_day(dice, day_after(FIRST_DAY, 25), date(2026, 8, 20))
    life.keep_busy(at(day, 0) - 30 * DAY_US, at(day, 0) + 45 * DAY_US)
    in_shop = not person.ec_no or dice.chance(0.6)
    if in_shop and dice.chance(0.5):
        visit_us = shop_time(dice, day_after(day, -dice.between(4, 15)))
        life.consult(visit_us, life.words("desk", "shop", "browse", product.category), dice.between(20, 70))
    buying.look_around(life, product, day, dice.between(1, 3), 14)
    order = (
        buying.order_in_shop(life, product, day)
        if in_shop
        else buying.order_on_web(life, [product], home_time(dice, day))
    )
    done_us = order.at_us if order.delivered_us == order.at_us else buying.fulfil(life, order, product)
    after = jst(done_us).date()
    if person.line_id and dice.chance(0.6):
        words = say(dice, "messages", "customer_line", "お礼", product=product.short)
        life.line_message(
            home_time(dice, day_after(after, dice.between(1, 3))),
            words,
            "お礼",
            "ありがとうございます。お部屋でくつろいでいる様子が伝わってきました。",
        )
    elif dice.chance(0.3):
        life.call(desk_time(dice, day_after(after, 2)), "お礼", slots={"product": product.short})
    buying.answer(
        life,
        home_time(dice, day_after(after, dice.between(3, 9))),
        dice.weighted([(10, 6), (9, 4)]),
        "購入後",
        order=order,
        product=product,
        story="delighted",
    )
    if product.is_large and dice.chance(0.4):
        life.answer_delivery(at(day_after(after, 6), 12), order, 4)
    if dice.chance(0.45):
        small = dice.pick([p for p in pages.products() if not p.is_large])
        buying.buy(
            life,
            small,
            day_after(after, dice.between(20, 60)),
            in_shop=not person.ec_no or dice.chance(0.5),
            asks=False,
        )


def polished(life: Life) -> None:
    """A widower learns to like his room again: three visits, one armchair's worth of patience, a letter."""
    person = life.person
    person.story, person.name, person.reading, person.store = "delighted", "鵜飼 茂", "ウカイ シゲル", "神戸店"
    person.birthday, person.joined = date(1953, 11, 2), date(2023, 9, 9)
    person.app_anon = ""
    sofa = next(p for p in pages.products() if p.code == "SF-2080")
    life.keep_busy(at(date(2026, 2, 1), 0), at(date(2026, 6, 10), 0))
    life.web(
        at(date(2026, 2, 25), 9, 12, 30),
        [pages.article(life.dice, 240), pages.category_page(sofa, 85), pages.product_page(sofa, 160, "チャコール")],
        "検索「2人掛けソファ 立ち上がりやすい」",
        "organic",
    )
    life.consult(
        at(date(2026, 3, 1), 11, 5),
        "ソファを座り比べ。奥さまが使われていた椅子の写真を見せていただく",
        46,
        "インテリア相談 八木",
    )
    life.consult(
        at(date(2026, 3, 8), 11, 10),
        "膝の高さを測り、脚を2センチ高くする案をご説明。お急ぎでないとのこと",
        38,
        "インテリア相談 八木",
    )
    done_us = life.consult(at(date(2026, 3, 20), 13, 20), "お孫さまとご来店。脚の高さを決定", 41, "インテリア相談 八木")
    order = life.buy_in_shop(done_us + 5 * MINUTE_US, sofa, 112_400, "インテリア相談 八木", " チャコール(脚ハイタイプ)")
    life.delivery(order, order.at_us + 50 * MINUTE_US, "受注", date(2026, 4, 11))
    life.call(
        at(date(2026, 3, 28), 10, 30),
        "発信: お届け日のご案内",
        inbound=False,
        slots={"product": "2人掛けソファ", "due": "4月11日"},
    )
    life.call(
        at(date(2026, 4, 10), 16, 5),
        "発信: お届け日のご案内",
        inbound=False,
        slots={"product": "2人掛けソファ", "due": "明日"},
    )
    life.delivery(order, at(date(2026, 4, 10), 14, 0), "出荷", date(2026, 4, 11))
    life.delivery(order, at(date(2026, 4, 11), 10, 40), "配達完了", date(2026, 4, 11), date(2026, 4, 11))
    life.answer_delivery(at(date(2026, 4, 16), 12), order, 4)
    life.letter(at(date(2026, 4, 14), 12), "八木より手書きのお礼状")
    script = """
客:鵜飼です。苦情じゃないんですよ。八木さんからお手紙をいただいて、お礼を言いたくて。
担:まあ、ありがとうございます。
客:家内が亡くなってから、居間に座る気がしなくてね。それが、毎朝あそこで新聞を読むようになりまして。
担:それは何よりでございます。八木も喜びます。
客:三回も通って、急かされなかった。あの人は、家具を売る人じゃなくて、座るところを一緒に探す人ですな。
"""
    life.call(at(date(2026, 4, 20), 9, 40, 12), "お礼", 15, 0, script, slots={"product": "2人掛けソファ"})
    life.answer_nps(
        at(date(2026, 4, 21), 9, 5, 8),
        10,
        "毎朝、新聞を読む場所ができました。三度通いましたが、一度も急かされませんでした。八木さん、ありがとう。",
        "購入後",
        order_no=order.order_no,
        medium="メール",
    )
