"""The wrong part in the box, put right at once: the failure that makes friends."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, product_by_code
from sample_data.clock import DAY_US, FIRST_DAY, HOUR_US, any_day, at, day_after, desk_time, home_time, jst
from sample_data.life import Life, month_day
from sample_data.words import say, texts

_BOXED = ("ST-0900", "ST-0450", "DK-1200", "DN-0480", "ST-1600", "KD-0100")


def live(life: Life) -> None:
    dice, person = life.dice, life.person
    person.story = "wrong part"
    product = product_by_code(dice.pick(_BOXED))
    day = any_day(dice, day_after(FIRST_DAY, 25), date(2026, 8, 25))
    life.keep_busy(at(day, 0) - 20 * DAY_US, at(day, 0) + 45 * DAY_US)
    if person.ec_no:
        order = buying.order_on_web(life, [product], home_time(dice, day))
        done_us = buying.fulfil(life, order, product)
    else:
        order = buying.order_in_shop(life, product, day)
        done_us = order.at_us + DAY_US if not product.is_large else buying.fulfil(life, order, product)
    opened = day_after(jst(done_us).date(), dice.below(2))
    opened_us = max(desk_time(dice, opened), done_us + HOUR_US)
    if dice.chance(0.5):
        steps = [Step(f"組み立て説明書: {product.short}", f"/support/manual/{product.code}", buying.seconds(dice, 110))]
        if dice.chance(0.6):
            steps.append(
                pages.search_step(str(dice.pick(texts("web")["search"]["parts"])), 0, buying.seconds(dice, 30))
            )
        life.web(opened_us - 25 * 60_000_000, steps, "直接", "(none)", life.device("mobile"))
    due = month_day(opened_us + DAY_US)
    if person.line_id and dice.chance(0.3):
        words = say(dice, "messages", "customer_line", "部品不足・誤配送", product=product.short)
        life.line_message(
            opened_us,
            words,
            "部品不足・誤配送",
            f"お写真をありがとうございます。正しい部品を本日発送します。{due}の午前に届きます。",
        )
    else:
        script = texts("calls")["部品不足・誤配送"]["scripts"][dice.below(2)]
        life.call(
            opened_us,
            "部品不足・誤配送",
            dice.between(8, 90),
            0,
            script,
            slots={"product": product.short, "due": due, "order": order.order_no},
        )
    life.delivery(order, opened_us + 5 * HOUR_US, "部品発送", jst(opened_us + DAY_US).date())
    life.delivery(
        order,
        at(day_after(jst(opened_us).date(), 1), 10, dice.below(60)),
        "部品お届け",
        jst(opened_us + DAY_US).date(),
        jst(opened_us + DAY_US).date(),
    )
    life.call(
        desk_time(dice, day_after(jst(opened_us).date(), 3)),
        "発信: 部品のご確認",
        inbound=False,
        slots={"product": product.short},
    )
    if dice.chance(0.85):
        nps = dice.weighted([(10, 3), (9, 5), (8, 3), (7, 1)])
        buying.answer(
            life,
            home_time(dice, day_after(jst(opened_us).date(), 6)),
            nps,
            "購入後",
            order=order,
            product=product,
            story="solved",
        )


def polished(life: Life) -> None:
    """A desk for the first day of school, bolt B-4, and a courier at seven in the morning."""
    person = life.person
    person.story, person.name, person.reading = "wrong part", "五十嵐 千尋", "イガラシ チヒロ"
    desk = product_by_code("KD-0100")
    if not person.ec_no:
        person.ec_no = "18853"
    life.keep_busy(at(date(2026, 3, 1), 0), at(date(2026, 5, 10), 0))
    order = buying.order_on_web(
        life,
        [desk],
        at(date(2026, 3, 21), 21, 3, 9),
        [pages.article(life.dice, 190), pages.product_page(desk, 260, "ナチュラル"), pages.review_page(desk, 170)],
    )
    life.delivery(order, order.at_us + HOUR_US, "受注", date(2026, 4, 4))
    life.plain_mail(at(date(2026, 3, 27), 17, 30, 12), "schedule", 1.0, due="4月4日")
    life.delivery(order, at(date(2026, 4, 3), 13, 20), "出荷", date(2026, 4, 4))
    life.delivery(order, at(date(2026, 4, 4), 10, 5), "配達完了", date(2026, 4, 4), date(2026, 4, 4))
    life.web(
        at(date(2026, 4, 4), 13, 12, 40),
        [Step("組み立て説明書: 学習デスク", "/support/manual/KD-0100", 340), pages.search_step("ボルト B-4", 0, 42)],
        "直接",
        "(none)",
        logged_in=True,
    )
    script = """
客:五十嵐です。今日届いた学習デスクなんですけど、ボルトのB-4が無くて、B-3が二袋入ってるんです。
担:それは申し訳ございません。こちらの詰め間違いです。入学式はいつでしょうか。
客:え、あさってです。どうしてわかったんですか。
担:この時期の学習デスクですので。本日16時の便に載せますと、明日の朝7時台に届きます。受け取れますか。
客:7時! はい、起きてます。息子がもうランドセルを置く場所を決めてるんです。
担:では間に合わせます。天板はまだ留めずに、脚の4番までで止めておいてください。そうすると明日10分で終わります。
客:ああ、ありがとうございます。怒ろうと思ってかけたのに。
"""
    life.call(
        at(date(2026, 4, 4), 13, 22, 8),
        "部品不足・誤配送",
        12,
        0,
        script,
        slots={"order": order.order_no, "product": "学習デスク"},
    )
    life.delivery(order, at(date(2026, 4, 4), 16, 2), "部品発送", date(2026, 4, 5))
    life.delivery(order, at(date(2026, 4, 5), 7, 14), "部品お届け", date(2026, 4, 5), date(2026, 4, 5))
    life.call(at(date(2026, 4, 7), 18, 1, 0), "発信: 部品のご確認", inbound=False, slots={"product": "学習デスク"})
    life.answer_nps(
        at(date(2026, 4, 8), 22, 10, 33),
        10,
        "部品が違っていたのに10点です。電話の方が、入学式はいつですかと聞いてくれました。ボルトは翌朝7時14分に届き、机は間に合いました。",
        "購入後",
        order_no=order.order_no,
    )
