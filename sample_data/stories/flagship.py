"""The first customer on the screen: a sofa, 21 days without a word, and NPS 8, 6, 2."""

from __future__ import annotations

from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step, product_by_code
from sample_data.clock import MINUTE_US, at
from sample_data.facts import AnswerFact
from sample_data.life import Life
from sample_data.words import texts

_SOFA = "SF-3100"


def live(life: Life) -> None:
    life.person.story = "waiting"
    life.is_written_out = True
    _winter(life)
    _spring_and_summer(life)
    _choosing(life)
    _the_day_in_the_shop(life)
    _five_in_the_morning(life)
    _the_call(life)
    _the_answer(life)


def _winter(life: Life) -> None:
    rug = product_by_code("RG-1900")
    life.mail(
        at(date(2025, 10, 16), 11, 4),
        "秋のラグ祭、はじめました。足もとから冬じたく",
        "rug-autumn",
        33_000,
        "/campaign/rug-autumn",
        click_after_s=29,
    )
    life.web(
        at(date(2025, 10, 16), 20, 14, 31),
        [
            Step("秋のラグ祭", "/campaign/rug-autumn", 48),
            pages.product_page(rug, 131, "アイボリー"),
            pages.review_page(rug, 94),
        ],
        "メール「秋のラグ祭、はじめました。足もとから冬じたく」",
        "email",
    )
    life.web(
        at(date(2025, 10, 25), 21, 2, 5),
        [pages.category_page(rug, 64), pages.product_page(rug, 122, "アイボリー")],
        "指名検索「ラヴァ家具 ラグ」",
        "organic",
    )
    ordered_us = at(date(2025, 11, 2), 10, 21, 44)
    order = buying.order_on_web(life, [rug], ordered_us, [pages.product_page(rug, 88, "アイボリー")])
    buying.fulfil(life, order, rug, 4)
    life.mail(at(date(2025, 11, 6), 11, 2), "こたつか、ソファか。今年の冬をどう過ごしますか", "winter-living", 40_200)
    _answer(
        life,
        at(date(2025, 11, 14), 20, 31, 8),
        8,
        ("とても満足", "やや満足"),
        occasion="購入後",
        comment="ふかふかで、息子が床で寝転がるようになりました。色も写真のとおりです。",
    )
    life.letter(at(date(2025, 11, 10), 12), "冬のカタログ 2025")
    life.web(
        at(date(2025, 11, 23), 15, 40, 12),
        [pages.article(life.dice, 150), pages.category_page(product_by_code("SM-0087"), 35)],
        "自然検索",
        "organic",
    )
    life.mail(at(date(2025, 12, 18), 11, 6), "年内お届けは12月20日正午まで", "year-end-delivery")
    life.consult(at(date(2026, 1, 10), 14, 12), "ブランケットの手触りを確認", 9, "売場B 門脇")
    life.buy_in_shop(at(date(2026, 1, 10), 14, 26), product_by_code("SM-0087"), clerk="レジ 芦田")
    life.mail(at(date(2026, 1, 2), 10, 1), "明けましておめでとうございます。初売りは10時から", "new-year", 4_100)


def _spring_and_summer(life: Life) -> None:
    life.letter(at(date(2026, 2, 12), 12), "新生活カタログ 2026 春")
    life.mail(at(date(2026, 3, 12), 11, 3), "はじめての部屋に、最初の一脚", "first-chair", 30_600)
    cushion, lamp = product_by_code("SM-0011"), product_by_code("LT-0120")
    life.web(
        at(date(2026, 3, 20), 10, 48, 30),
        [pages.home(12), pages.category_page(lamp, 70), pages.product_page(lamp, 145, "ホワイト")],
        "直接",
        "(none)",
    )
    order = buying.order_on_web(
        life, [cushion], at(date(2026, 4, 5), 21, 33, 9), [pages.product_page(cushion, 52, "生成り")]
    )
    buying.fulfil(life, order, cushion, 3)
    life.mail(at(date(2026, 3, 19), 11, 5), "4月1日からの価格改定のお知らせと、変わらないこと", "price-2026", 28_000)
    life.web(
        at(date(2026, 5, 17), 22, 10, 40),
        [pages.search_step("ソファ カバー 洗える", 9, 44), pages.article(life.dice, 180)],
        "直接",
        "(none)",
    )
    life.web(
        at(date(2026, 6, 9), 21, 47, 3),
        [pages.my_page(22), pages.search_step("ポイント 期限", 1, 31), pages.faq(life.dice, 96), pages.my_page(18)],
        "直接", "(none)",
    )  # fmt: skip
    _answer(
        life,
        at(date(2026, 6, 10), 21, 12, 50),
        6,
        ("やや満足", "どちらともいえない"),
        occasion="半期",
        comment="お店は好きですが、サイトで知りたいことがなかなか見つかりません。",
    )
    life.line_push(at(date(2026, 7, 3), 18, 5, 11), "雨の日はポイント2倍。傘を忘れずに。", "キャンペーン")
    life.mail(at(date(2026, 8, 6), 11, 4), "夏のアウトレット市 横浜・梅田・福岡", "outlet", 27_300)
    life.line_push(
        at(date(2026, 8, 21), 18, 5, 40), "新作ファブリックが届きました。くすみブルーが人気です。", "キャンペーン"
    )


def _choosing(life: Life) -> None:
    """Two visits before the long one: that makes the third look at the beige one."""
    sofa, couch = product_by_code(_SOFA), product_by_code("SF-5200")
    life.mail(
        at(date(2026, 9, 3), 11, 2, 40),
        "座ってみて決める。ソファ試座フェア",
        "sofa-fair",
        36_180,
        "/campaign/sofa-fair",
        click_after_s=88,
    )
    life.web(
        at(date(2026, 9, 3), 21, 7, 10),
        [
            Step("ソファ試座フェア", "/campaign/sofa-fair", 41),
            pages.category_page(sofa, 96),
            _beige(205),
            pages.product_page(couch, 77, "グレージュ"),
        ],
        "メール「座ってみて決める。ソファ試座フェア」",
        "email",
        logged_in=False,
    )
    life.web(
        at(date(2026, 9, 9), 22, 31, 26),
        [_beige(188), Step("ソファの下、何センチあればお掃除ロボットが通る?", "/journal/sofa-robot", 140)],
        "直接",
        "(none)",
        logged_in=True,
    )
    life.letter(at(date(2026, 9, 8), 12), "秋のソファ試座フェア ご案内はがき")


def _beige(seconds: int) -> Step:
    return Step("ベージュ 3人掛け", f"/p/{_SOFA}?color=beige", seconds, params={"item_id": _SOFA})


def _the_day_in_the_shop(life: Life) -> None:
    sofa = product_by_code(_SOFA)
    steps = [
        pages.category_page(sofa, 124),
        _beige(547),
        Step("レビュー", f"/p/{_SOFA}/reviews", 318),
        pages.reserve_page(66),
        pages.reserved(0),
    ]
    life.web(at(date(2026, 9, 12), 13, 5, 8), steps, "指名検索「ラヴァ家具 ソファ」", "organic", logged_in=True)
    done_us = life.consult(at(date(2026, 9, 12), 16, 10), "見取り図を見ながら相談", 58, "売場A 牧野")
    order = life.buy_in_shop(
        done_us + 3 * MINUTE_US, sofa, 184_000, "売場A 牧野", " ベージュ(撥水加工・配送・下取り込み)"
    )
    life.delivery(order, order.at_us + 42 * MINUTE_US, "受注", date(2026, 10, 17))
    life.person.is_quiet = True
    life.person.quiet_from_us, life.person.quiet_until_us = order.at_us, at(date(2026, 10, 3), 4, 59)


def _five_in_the_morning(life: Life) -> None:
    life.mail(
        at(date(2026, 10, 3), 5, 0, 12),
        str(texts("messages")["mail"]["notice"]),
        "delivery_notice",
        721,
        "/mypage/delivery",
        click_after_s=20,
    )
    steps = [
        pages.delivery_status(40),
        pages.delivery_status(20),
        Step("よくある質問", "/support/faq", 185),
        pages.search_step("納期 いつ", 0, 141),
        Step("問い合わせ", "/support/contact", 0, params={"form_state": "離脱"}),
    ]
    life.web(at(date(2026, 10, 3), 5, 12, 35), steps, "メール「配送のお知らせ」", "email", logged_in=True)
    body = (
        f"9月12日に横浜店でソファ(ベージュ 3人掛け)を注文した長谷川です。注文番号は{_order_no(life)}です。"
        "お知らせを開きましたが、お届けの日にちがどこにも書いてありませんでした。サイトでも見つけられません。納期だけ教えてください。"
    )
    life.ticket(at(date(2026, 10, 3), 5, 47, 50), "email", "納期確認", "Re: 配送のお知らせ", body)


def _order_no(life: Life) -> str:
    return next(order.order_no for order in reversed(life.book.orders) if order.person is life.person)


def _the_call(life: Life) -> None:
    script = str(texts("calls")["旗艦"]["flagship"])
    life.call(
        at(date(2026, 10, 3), 9, 2, 11),
        "納期確認",
        372,
        1,
        script,
        talk_s=664,
        slots={"order": _order_no(life), "operator": "岸本", "store": "横浜店", "product": "ソファ"},
    )


def _the_answer(life: Life) -> None:
    life.line_push(at(date(2026, 10, 4), 18, 30, 2), str(texts("messages")["line"]["survey_before"][0]), "アンケート")
    _answer(
        life,
        at(date(2026, 10, 4), 18, 40, 21),
        2,
        ("とても満足", "とても不満"),
        occasion="配送前フォロー",
        comment="お店は最高でした。その後放っておかれた感じ。同じ説明を何度もしました。",
    )


def _answer(life: Life, at_us: int, nps: int, words: tuple[str, str], *, occasion: str, comment: str) -> None:
    scores: dict[str, int | str | None] = {"推奨度": nps, "商品の満足度": words[0], "対応の満足度": words[1]}
    life.book.add(AnswerFact(at_us, life.person, "nps", occasion, "LINE", scores, comment, ""))
    if nps != 2:
        life.line_push(at_us - 25 * MINUTE_US, str(texts("messages")["line"]["survey"][0]), "アンケート")
