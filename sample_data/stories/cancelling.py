"""Giving up an order: the day slips, the button is nowhere."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, large_products, product_by_code
from sample_data.clock import DAY_US, FIRST_DAY, LAST_US, MINUTE_US, any_day, at, day_after, desk_time, home_time, jst
from sample_data.facts import Order
from sample_data.life import Life, month_day
from sample_data.words import texts


def _end(life: Life, order: Order, at_us: int) -> None:
    """The cancellation in the books: the delivery system, and the mail that confirms it."""
    life.delivery(order, at_us, "取消")
    life.plain_mail(at_us + 12 * MINUTE_US, "cancelled", 0.8, order=order.order_no)
    if at_us <= LAST_US:
        order.ended_us = at_us


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "cancelling"
    product = dice.pick(large_products())
    day = any_day(dice, day_after(FIRST_DAY, 25), date(2026, 8, 30))
    life.keep_busy(at(day, 0) - 25 * DAY_US, at(day, 0) + 50 * DAY_US)
    buying.look_around(life, product, day, dice.between(1, 3), 14)
    if person.ec_no and dice.chance(0.65):
        order = buying.order_on_web(life, [product], home_time(dice, day))
    else:
        order = buying.order_in_shop(life, product, day)
    ordered = jst(order.at_us).date()
    promised = day_after(ordered, product.lead_days)
    life.delivery(order, order.at_us + 40 * MINUTE_US, "受注", promised)
    if dice.chance(0.6):
        late = day_after(promised, dice.between(10, 24))
        life.plain_mail(at(day_after(ordered, 6), 17, 30), "schedule", 0.9, due=f"延期 {month_day(at(late, 12))}")
    gone = day_after(ordered, dice.between(7, 15))
    steps: list[Step] = [
        pages.my_page(buying.seconds(dice, 30)),
        Step("ご注文履歴", "/mypage/orders", buying.seconds(dice, 60), needs_login=True),
    ]
    steps.append(
        pages.search_step(
            str(dice.pick(texts("web")["search"]["cancel"])), dice.pick([0, 0, 1]), buying.seconds(dice, 35)
        )
    )
    if dice.chance(0.6):
        steps.append(Step("ご利用規約", "/terms", buying.seconds(dice, 80)))
    if dice.chance(0.5):
        steps.append(pages.faq(dice, buying.seconds(dice, 70)))
    life.web(home_time(dice, day_after(gone, -1)), steps, "直接", "(none)")
    called_us = desk_time(dice, gone)
    life.call(
        called_us,
        "キャンセル",
        dice.between(60, 1000),
        int(dice.chance(0.3)),
        texts("calls")["キャンセル"]["scripts"][0],
        slots={"product": product.short, "order": order.order_no},
    )
    _end(life, order, called_us + 30 * MINUTE_US)
    if dice.chance(0.6):
        nps = dice.weighted([(0, 1), (1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 2), (7, 1)])
        buying.answer(
            life,
            home_time(dice, day_after(gone, dice.between(2, 6))),
            nps,
            "キャンセル後",
            order=order,
            product=product,
            story="cancelling",
        )


def polished(life: Life) -> None:
    """A table for New Year, promised for the 20th, then the 28th, then January."""
    person = life.person
    person.story, person.name, person.reading = "cancelling", "四方 裕子", "シカタ ユウコ"
    if not person.ec_no:
        person.ec_no = "31206"
    table = product_by_code("DN-1350")
    life.keep_busy(at(date(2025, 11, 1), 0), at(date(2026, 1, 25), 0))
    order = buying.order_on_web(
        life,
        [table],
        at(date(2025, 11, 29), 20, 44, 10),
        [
            pages.search_step("ダイニングテーブル 150", 11, 50),
            pages.product_page(table, 240, "オーク"),
            pages.review_page(table, 200),
        ],
    )
    life.delivery(order, order.at_us + 60 * MINUTE_US, "受注", date(2025, 12, 20))
    for day, due in ((date(2025, 12, 16), "延期 12月28日"), (date(2025, 12, 25), "再延期 1月中旬")):
        life.mail(
            at(day, 17, 30, 8), f"【ラヴァ家具】お届け日のご連絡({due})", "auto_schedule", 1500, "/mypage/delivery"
        )
        life.web(
            at(day, 17, 57, 2),
            [pages.delivery_status(44), Step("ご注文履歴", "/mypage/orders", 38, needs_login=True)],
            "メール「お届け日のご連絡」",
            "email",
            person.devices[0],
            logged_in=True,
        )
    life.web(
        at(date(2025, 12, 25), 21, 12, 30),
        [
            Step("ご注文履歴", "/mypage/orders", 71, needs_login=True),
            pages.search_step("キャンセル 方法", 0, 33),
            pages.faq(life.dice, 140),
            Step("ご利用規約", "/terms", 205),
        ],
        "直接",
        "(none)",
        person.devices[0],
        logged_in=True,
    )
    script = """
客:四方です。伸長式テーブルの注文を取り消したいです。
担:承知いたしました。差し支えなければ理由をお聞かせいただけますか。
客:お正月に親戚が9人来るんです。20日に届くと言われて、28日になって、昨日1月中旬になりました。
担:誠に申し訳ございません。
客:最初から1月と言ってくれたら、折りたたみを借りたんです。「延期」という件名だけで、理由が一行もなくて。
担:おっしゃるとおりでございます。キャンセル料はいただきません。お急ぎでしたら、展示品を年内にお届けできるか確認いたしましょうか。
客:……そういうご提案を、16日にほしかったです。もうよそで買いました。
"""
    life.call(
        at(date(2025, 12, 26), 9, 31, 14),
        "キャンセル",
        620,
        1,
        script,
        slots={"order": order.order_no, "product": "伸長式テーブル"},
    )
    _end(life, order, at(date(2025, 12, 26), 9, 58))
    life.answer_nps(
        at(date(2025, 12, 29), 22, 40, 51),
        2,
        "二度延びて、二度とも件名だけ。待てなかったのではなく、待つ支度をさせてもらえませんでした。",
        "キャンセル後",
        order_no=order.order_no,
        medium="メール",
    )
