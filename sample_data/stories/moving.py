"""Moving house: measuring, comparing, several rooms at once, a date that does not move."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, product_by_code, products
from sample_data.clock import (
    DAY_US,
    FIRST_DAY,
    MINUTE_US,
    any_day,
    at,
    day_after,
    desk_time,
    free_day_near,
    home_time,
    shop_time,
)
from sample_data.life import Life, month_day
from sample_data.words import texts


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "moving"
    if dice.chance(0.65):
        move = day_after(date(2026, 3, 10), dice.below(35))
    else:
        move = any_day(dice, day_after(FIRST_DAY, 60), date(2026, 9, 20))
    life.keep_busy(at(move, 0) - 60 * DAY_US, at(move, 0) + 20 * DAY_US)
    wanted = dice.some(products(), dice.between(3, 5))
    for index in range(dice.between(4, 9)):
        day = day_after(move, -50 + index * 5 + dice.below(5))
        at_us = home_time(dice, day)
        steps: list[Step] = []
        if dice.chance(0.4):
            term = str(dice.pick(texts("web")["search"]["moving"]))
            steps.append(pages.search_step(term, dice.pick([0, 0, 2, 5]), buying.seconds(dice, 35)))
        for product in dice.some(wanted, 3):
            steps.append(pages.product_page(product, buying.seconds(dice, 90), dice.pick(product.colours)))
        if dice.chance(0.3):
            steps.append(Step("サイズを比べる", "/compare", buying.seconds(dice, 150)))
        source = dice.pick(
            ["比較サイト 家具えらび", "広告 新生活キャンペーン", "検索「1LDK 家具 一式」", "直接", "自然検索"]
        )
        life.web(at_us, steps, source, "referral" if "比較" in source else "organic")
    if dice.chance(0.6):
        life.consult(
            shop_time(dice, free_day_near(dice, day_after(move, -24))),
            "新居の採寸について相談",
            dice.between(30, 80),
        )
    if dice.chance(0.5):
        life.call(
            desk_time(dice, day_after(move, -dice.between(12, 25))), "サイズ・搬入", slots={"product": wanted[0].short}
        )
    if dice.chance(0.7):
        for product in wanted[: dice.between(1, 3)]:
            in_shop = not person.ec_no or dice.chance(0.4)
            buying.buy(life, product, day_after(move, -dice.between(8, 22)), in_shop, asks=False)
    if dice.chance(0.55):
        asked_us = home_time(dice, day_after(move, dice.between(5, 18)))
        buying.answer(
            life,
            asked_us,
            dice.weighted([(6, 2), (7, 4), (8, 5), (9, 3), (10, 1)]),
            "新生活",
            order=None,
            product=wanted[0],
            story="moving",
        )


def polished(life: Life) -> None:
    """Sapporo to Yokohama in March: the door is 72 centimetres wide."""
    person = life.person
    person.story, person.name, person.reading, person.store = "moving", "菊地 航", "キクチ ワタル", "札幌店"
    person.activity = max(person.activity, 1.2)
    life.keep_busy(at(date(2026, 1, 10), 0), at(date(2026, 5, 5), 0))
    bed, table, curtain = product_by_code("BD-1200"), product_by_code("DN-1350"), product_by_code("RG-0200")
    device = person.devices[0]
    life.web(
        at(date(2026, 1, 24), 21, 30, 5),
        [pages.article(life.dice, 210), pages.category_page(bed, 120), pages.product_page(bed, 190, "ホワイト")],
        "検索「1LDK 家具 一式」",
        "organic",
        device,
        logged_in=False,
    )
    life.web(
        at(date(2026, 2, 1), 14, 2, 41),
        [
            pages.product_page(bed, 95, "ホワイト"),
            pages.product_page(table, 140, "オーク"),
            Step("サイズを比べる", "/compare", 320),
            pages.product_page(bed, 60, "ウォルナット"),
        ],
        "比較サイト 家具えらび",
        "referral",
        device,
        logged_in=False,
    )
    life.consult(
        at(date(2026, 2, 14), 15, 12),
        "横浜の新居の間取り図を持ってご来店。寝室6畳、玄関の幅72cm。競合2社のカタログもお持ち",
        71,
        "インテリア相談 樺山",
    )
    life.web(
        at(date(2026, 2, 16), 23, 8, 9),
        [pages.search_step("引っ越し 搬入", 0, 37), pages.faq(life.dice, 180), pages.product_page(bed, 75, "ホワイト")],
        "直接",
        "(none)",
        device,
        logged_in=True,
    )
    script = """
客:来月、札幌から横浜に引っ越すんですが、収納ベッドが玄関を通るか知りたいんです。幅が72センチです。
担:梱包の一番短い辺が58センチですので、まっすぐでしたら通ります。廊下に曲がり角はございますか。
客:内見の動画しかなくて……一つあります。角の手前に洗面所があります。
担:では横浜店の者が先に測りに伺いましょうか。鍵の受け渡しの日に合わせられます。
客:そんなことできるんですか。札幌で買って横浜に届けてもらって、下見もしてくれる。
担:はい、お引っ越しの方には無料で承っております。
客:サイトに書いておいてくださいよ。三社ともそこがわからなくて困ってたんです。
"""
    life.call(at(date(2026, 2, 17), 12, 25, 30), "サイズ・搬入", 75, 0, script, slots={"product": "収納ベッド"})
    order = life.buy_in_shop(at(date(2026, 2, 21), 13, 40), bed, 88_200, "インテリア相談 樺山", " ホワイト(横浜へ配送)")
    life.delivery(order, order.at_us + 30 * MINUTE_US, "受注", date(2026, 3, 21))
    life.call(
        at(date(2026, 3, 2), 10, 10),
        "発信: お届け日のご案内",
        inbound=False,
        slots={"product": "収納ベッド", "due": "3月21日"},
    )
    life.delivery(order, at(date(2026, 3, 20), 15, 5), "出荷", date(2026, 3, 21))
    life.delivery(order, at(date(2026, 3, 21), 11, 20), "配達完了", date(2026, 3, 21), date(2026, 3, 21))
    if not person.ec_no:
        person.ec_no = "47112"
    second = buying.order_on_web(
        life,
        [curtain, product_by_code("LT-0120")],
        at(date(2026, 3, 24), 22, 15, 40),
        [pages.search_step("カーテン サイズ 賃貸", 2, 48), pages.product_page(curtain, 130, "オリーブ")],
    )
    buying.fulfil(life, second, curtain, 5)
    life.answer_nps(
        at(date(2026, 4, 2), 20, 31, 4),
        8,
        "三社を比べて決め手は「先に測りに行きます」の一言でした。電話しなければ知らなかったので、サイトに大きく書いてほしい。",
        "新生活",
        order_no=order.order_no,
    )
    life.plain_mail(at(date(2026, 3, 14), 17, 30), "schedule", 1.0, due=month_day(at(date(2026, 3, 21), 12)))
