"""The regular delivery: one product month after month, and nothing else of the company is known."""

from __future__ import annotations

from datetime import date
from typing import Final

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Plan, Product, Step, plans
from sample_data.clock import DAY_US, FIRST_DAY, LAST_DAY, at, day_after, desk_time, home_time, jst
from sample_data.facts import OrderFact, OrderLine
from sample_data.life import Life

_MONTHS: Final = 12


def live(life: Life) -> None:
    dice = life.dice
    life.person.story = "subscription"
    plan = dice.pick(plans())
    _months(life, plan, dice.between(1, 26), dice.weighted([(1, 5), (2, 2)]))
    for _ in range(dice.below(3)):
        _change_next(life, plan, day_after(FIRST_DAY, dice.below(360)))
    if dice.chance(0.35):
        day = day_after(FIRST_DAY, dice.below(350))
        life.call(desk_time(dice, day), "定期便", slots={"product": plan.short, "due": "来月上旬"})
    if dice.chance(0.6):
        nps = dice.weighted([(5, 2), (6, 2), (7, 5), (8, 5), (9, 2)])
        product = Product(plan.code, "care", plan.name, plan.short, plan.price, False, 2, ("",))
        buying.answer(
            life,
            home_time(dice, day_after(date(2026, 6, 8), dice.below(6))),
            nps,
            "定期便",
            order=None,
            product=product,
            story="subscription",
        )


def _months(life: Life, plan: Plan, day_of_month: int, every: int) -> None:
    """An order a month by itself, its mail, its parcel. No visit: nobody looks."""
    dice, person = life.dice, life.person
    person.newsletter = person.letters = False
    person.activity = min(person.activity, 0.4)
    if not person.ec_no:
        person.ec_no = str(90_000 + int(person.member_no[2:]) % 10_000)
    life.keep_busy(at(FIRST_DAY, 0), at(LAST_DAY, 23))
    for month in range(0, _MONTHS, every):
        index = FIRST_DAY.month - 1 + month
        day = date(FIRST_DAY.year + index // 12, index % 12 + 1, day_of_month)
        if not max(FIRST_DAY, person.joined) <= day <= LAST_DAY:
            continue
        ordered_us = at(day, 3, 30, dice.below(60))
        number = life.book.make_order_no(ordered_us)
        line = OrderLine(plan.code, plan.name, plan.price, 1)
        life.book.add(OrderFact(ordered_us, person, number, [line], "クレジットカード", "定期便"))
        life.plain_mail(at(day_after(day, 1), 16, 10, dice.below(60)), "plan", 0.25, product=plan.short)


def _change_next(life: Life, plan: Plan, day: date) -> None:
    """Where is the button that skips one?"""
    dice = life.dice
    if day < life.person.joined:
        return
    steps = [
        pages.my_page(buying.seconds(dice, 25)),
        Step("定期便", "/mypage/plan", buying.seconds(dice, 50), needs_login=True),
        Step(f"次回を変更: {plan.short}", "/mypage/plan/next", buying.seconds(dice, 35), needs_login=True),
    ]
    end_us = life.web(
        home_time(dice, day), steps, dice.pick(["直接", "メール「【定期便】次回お届けのご確認」"]), "(none)"
    )
    life.plain_mail(end_us + 60_000_000, "plan_next", 0.6, product=plan.short)


def polished(life: Life) -> None:
    """Twelve months of water cartridges. In September she learns that they sell sofas."""
    person = life.person
    person.story, person.name, person.reading = "subscription", "月岡 節子", "ツキオカ セツコ"
    person.birthday, person.joined = date(1951, 3, 3), date(2021, 4, 18)
    person.line_id, person.line_linked, person.app_anon, person.store = "", False, "", "新宿店"
    plan = plans()[0]
    _months(life, plan, 12, 1)
    _change_next(life, plan, date(2026, 2, 20))
    script = """
客:浄水のカートリッジの、定期便の月岡です。来月だけお休みしたいんです。娘のところへ行くものですから。
担:ありがとうございます。9月分をお休みにいたします。ほかにお変わりはございませんか。
客:ないです。5年お世話になってますから。あのね、そちら、水の会社でしょう?
担:いえ、家具の会社でございまして、ソファやベッドも扱っております。
客:あら。知らなかった。うちの座椅子、もうぺったんこでね。立ち上がるのがつらいの。
担:さようでございましたか。座面の高い一人掛けもございます。カタログをお送りしましょうか。
客:お願いします。5年も、誰も教えてくれなかったわ。
"""
    life.call(at(date(2026, 8, 24), 10, 14, 3), "定期便", 40, 0, script, slots={"product": plan.short})
    person.letters = True
    life.letter(at(date(2026, 8, 28), 12), "総合カタログ(お電話でのご請求)")
    life.answer_nps(
        at(date(2026, 6, 9), 9, 20),
        7,
        "毎月きちんと届きます。ほかに何を売っている会社なのか存じません。",
        "定期便",
        medium="メール",
    )
    chair = next(p for p in pages.products() if p.code == "SF-0410")
    come_us = at(date(2026, 9, 20), 14, 5)
    done_us = life.consult(come_us, "座椅子の高さを相談。ご娘さまとご来店。定期便のお客さま", 36, "インテリア相談 桐谷")
    order = life.buy_in_shop(done_us + 4 * 60_000_000, chair)
    life.answer_nps(
        jst_noon(come_us + 6 * DAY_US),
        10,
        "5年通った八百屋に、実は魚もあると知った気分です。桐谷さんが膝の高さを測ってくださいました。",
        "購入後",
        order_no=order.order_no,
        medium="メール",
    )


def jst_noon(at_us: int) -> int:
    return at(jst(at_us).date(), 12, 10, 5)
