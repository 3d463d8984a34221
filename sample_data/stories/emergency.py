"""Five in the morning: something broke, somebody looks for a number on the telephone."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, product_by_code
from sample_data.clock import DAY_US, FIRST_DAY, HOUR_US, MINUTE_US, any_day, at, day_after, home_time, jst, night_time
from sample_data.life import Life, month_day
from sample_data.words import lines, say, texts, vary

_BEDS = ("BD-1400", "BD-1200", "BD-0900")


def live(life: Life) -> None:
    """Varied: bed or bunk, chat at night or not, a call as soon as the centre opens."""
    dice, person = life.dice, life.person
    person.story = "emergency"
    product = product_by_code(dice.pick(_BEDS))
    night = any_day(dice, day_after(FIRST_DAY, 70), date(2026, 9, 25), 1.0)
    life.keep_busy(at(night, 0) - 50 * DAY_US, at(night, 0) + 20 * DAY_US)
    buying.buy(life, product, day_after(night, -dice.between(20, 60)), in_shop=not person.ec_no, asks=False)
    at_us = night_time(dice, night)
    steps: list[Step] = [
        pages.search_step(str(dice.pick(texts("web")["search"]["emergency"])), 0, buying.seconds(dice, 35)),
        Step("修理のご案内", "/support/repair", buying.seconds(dice, 75)),
        pages.faq(dice, buying.seconds(dice, 60)),
    ]
    if dice.chance(0.6):
        steps.append(
            pages.search_step(str(dice.pick(texts("web")["search"]["emergency"])), 0, buying.seconds(dice, 25))
        )
    steps.append(Step("お電話でのお問い合わせ(9時から18時)", "/support/phone", buying.seconds(dice, 45)))
    end_us = life.web(
        at_us,
        steps,
        dice.pick(["指名検索「ラヴァ家具 修理」", "検索「ベッド 折れた どうする」", "直接"]),
        "organic",
        life.device("mobile"),
    )
    if dice.chance(0.5):
        says = [say(dice, "desk", "chat", "customer", "修理"), "家族が寝られません"]
        life.chat(
            end_us + MINUTE_US, "修理", says, [], say(dice, "desk", "chat", "gave_up"), device=life.device("mobile")
        )
    elif dice.chance(0.5):
        body = vary(dice, lines("desk", "ticket", "body", "修理")[0], life.slots(product=product.short))
        life.ticket(
            end_us + 5 * MINUTE_US,
            "web",
            "修理",
            "【至急】壊れました",
            body,
            reply=life.words("desk", "ticket", "reply", "修理", due="本日の午後"),
            reply_after_h=7,
        )
    if dice.chance(0.4):
        # The number on the page does answer, with a tape.
        script = texts("calls")["時間外"]["scripts"][0]
        life.call(end_us + 2 * MINUTE_US, "時間外", 0, 0, script, talk_s=24)
    script = texts("calls")["修理"]["scripts"][0]
    life.call(
        at(night, 9, dice.between(0, 12), dice.below(60)),
        "修理",
        dice.between(200, 900),
        int(dice.chance(0.5)),
        script,
        slots={"product": product.short},
    )
    if dice.chance(0.7):
        life.call(
            at(night, 16, dice.between(0, 50)), "発信: お詫びとご確認", inbound=False, slots={"product": product.short}
        )
    if dice.chance(0.75):
        nps = dice.weighted([(2, 2), (3, 3), (4, 3), (5, 3), (6, 2), (7, 2), (8, 1)])
        buying.answer(
            life,
            home_time(dice, day_after(night, dice.between(1, 4))),
            nps,
            "修理後",
            order=None,
            product=product,
            story="emergency",
        )


def polished(life: Life) -> None:
    """A father, a bunk bed, 26 February, 5:07."""
    person = life.person
    person.story, person.name, person.reading = "emergency", "小田切 航", "オダギリ ワタル"
    person.devices[0].category, person.devices[0].system, person.devices[0].browser = "mobile", "Android", "Chrome"
    night = date(2026, 2, 26)
    bunk = product_by_code("BD-0900")
    life.keep_busy(at(night, 0) - 40 * DAY_US, at(night, 0) + 20 * DAY_US)
    order = buying.order_in_shop(life, bunk, date(2026, 1, 17), "二段ベッドを親子で見学。下の子の年齢を相談", 47)
    buying.fulfil(life, order, bunk, 13)
    steps = [
        pages.search_step("ベッド 折れた 緊急", 0, 31),
        Step("修理のご案内", "/support/repair", 88),
        pages.search_step("夜間 電話番号", 0, 22),
        Step("お電話でのお問い合わせ(9時から18時)", "/support/phone", 49),
        Step("よくあるご質問", "/support/faq", 120),
    ]
    end_us = life.web(at(night, 5, 7, 14), steps, "指名検索「ラヴァ家具 修理 電話」", "organic", person.devices[0])
    says = ["二段ベッドの床板が割れました。子どもが下で寝ていました", "けがはないですが、朝まで誰とも話せないんですか"]
    life.chat(end_us + 40_000_000, "修理", says, [], "9時まで待ちます", device=person.devices[0])
    script = """
客:9時ちょうどにかけました。小田切です。夜中に二段ベッドの床板が割れて、上の子が落ちかけたんです。
担:お子さまにおけがはございませんか。
客:毛布が引っかかって止まったので無事でした。でも下の子が真下で寝ていて。手が震えました。
担:ご無事で本当によかったです。すぐに修理担当を向かわせます。本日の13時でいかがでしょうか。
客:お願いします。朝5時に番号を探したんですけど、どこにも無いんですよ。検索しても0件で。
担:申し訳ございません。緊急の窓口をご案内できておりませんでした。
客:折れたかどうかより、今夜寝かせていいのかだけ聞きたかったんです。上の段は使っていいのか、だめなのか。
担:修理まで上の段はお使いにならないでください。マットレスを床に敷いてお休みいただけます。
客:その一言が、5時にほしかったです。
"""
    life.call(at(night, 9, 0, 20), "修理", 260, 1, script, slots={"product": "二段ベッド"})
    life.call(at(night, 17, 40, 5), "発信: お詫びとご確認", inbound=False, slots={"product": "二段ベッド"})
    life.answer_nps(
        at(night, 0) + 2 * DAY_US + 21 * HOUR_US,
        5,
        "修理に来てくれた方は本当に良い方でした。でも朝5時から9時までの4時間、上の段に寝かせていいのかどうかさえ誰にも聞けませんでした。",
        "修理後",
        order_no=order.order_no,
    )
    due = month_day(at(night, 0) + 12 * DAY_US)
    life.plain_mail(at(night, 0) + 5 * DAY_US + 10 * HOUR_US, "schedule", 1.0, due=f"補強部品 {due}")
    life.web(
        home_time(life.dice, day_after(jst(end_us).date(), 7)),
        [Step("修理のご案内", "/support/repair", 30), Step("緊急のときは", "/support/emergency", 64)],
        "直接",
        "(none)",
    )
