"""Tills and talks of the shops, orders of the site, and the delivery service."""

from __future__ import annotations

from typing import Final

from sample_data.clock import MINUTE_US, jst
from sample_data.facts import DeliveryFact, OrderFact, ShopFact
from sample_data.systems.export import Broken, ExportFile, Kept, keys_of, table
from sample_data.world import World

_SHOP_BROKEN_ROWS: Final = (60, 200)
_ORDER_HEADER: Final = (
    "注文番号",
    "注文日",
    "会員ID",
    "お名前",
    "メールアドレス",
    "電話番号",
    "対応状況",
    "支払方法",
    "商品コード",
    "商品名",
    "単価",
    "数量",
    "小計",
    "送料",
    "支払合計",
    "送料",
)

COMPANY_STATUSES: Final = ("配達完了", "不在持戻", "部品お届け")
"""When somebody of the company stood at the door; the other statuses are steps in a warehouse."""


def make_shop(world: World) -> ExportFile:
    """The shops' report with a title above its header; talks and sales in one list, the total at the end. CP932."""
    file = ExportFile("pos_sales.csv", "shop.toml")
    rows: list[tuple[object, ...]] = []
    total = 0
    for entry in (fact for fact in world.facts if isinstance(fact, ShopFact)):
        if len(rows) + 1 in _SHOP_BROKEN_ROWS:
            rows.append(
                (
                    "新宿店",
                    f"{jst(entry.at_us):%Y/%m/%d %H:%M}",
                    "お買上げ",
                    "木製トレー まる",
                    "レジ 小池",
                    "",
                    2490,
                    "",
                    "",
                    "",
                )
            )
            file.broken.append(Broken(len(rows), "None of the identity columns has a value"))
        at_us = entry.at_us // MINUTE_US * MINUTE_US
        total += entry.amount
        rows.append((
            entry.store, f"{jst(at_us):%Y/%m/%d %H:%M}", entry.kind, entry.content, entry.clerk, entry.minutes or "",
            entry.amount or "", entry.person.card, entry.slip, entry.topic,
        ))  # fmt: skip
        file.kept.append(Kept(entry.person, keys_of(card=entry.person.card), at_us))
    rows.append(("全店", "", "合計", "", "", "", total, "", "", ""))
    file.broken.append(Broken(len(rows), "合計行"))
    header = ("店舗", "日時", "区分", "内容", "担当", "所要分", "金額", "会員カード", "伝票番号", "用件")
    file.content = table(header, rows, titles=["売上・接客明細(全店) 出力日時 2026/10/07 21:45"]).encode("cp932")
    return file


def make_orders(world: World) -> ExportFile:
    """One line an order line; the order's own columns are repeated on each, and 送料 stands there twice. CP932."""
    file = ExportFile("ec_orders.csv", "orders.toml")
    rows: list[tuple[object, ...]] = []
    for order in (fact for fact in world.facts if isinstance(fact, OrderFact)):
        person = order.person
        at_us = order.at_us // 1_000_000 * 1_000_000
        shipping = sum(line.price for line in order.lines if line.code.startswith("SHIP"))
        for line in order.lines:
            rows.append(
                (
                    order.order_no,
                    f"{jst(at_us):%Y-%m-%d %H:%M:%S}",
                    person.ec_no,
                    person.name,
                    person.mail,
                    person.phone,
                    order.status,
                    order.payment,
                    line.code,
                    line.name,
                    line.price,
                    line.quantity,
                    line.price * line.quantity,
                    shipping,
                    order.total,
                    0,
                )
            )
        keys = keys_of(ec=person.ec_no, mail=person.mail)
        file.kept.append(Kept(person, keys, at_us, lines=len(order.lines)))
    rows.append(
        (
            "LV000000-0000",
            "0000-00-00 00:00:00",
            "1",
            "テスト 注文",
            "test@mail.example",
            "",
            "テスト",
            "",
            "TEST",
            "テスト商品",
            0,
            1,
            0,
            0,
            0,
            0,
        )
    )
    file.broken.append(Broken(len(rows), "The time cannot be read in the mapping's format"))
    file.content = table(_ORDER_HEADER, rows).encode("cp932")
    return file


def make_deliveries(world: World) -> ExportFile:
    """The carrier's status list: TAB, UTF-16 with its mark, the telephone number as the only key."""
    file = ExportFile("delivery_status.tsv", "delivery.toml")
    rows: list[tuple[object, ...]] = []
    for entry in (fact for fact in world.facts if isinstance(fact, DeliveryFact)):
        at_us = entry.at_us // MINUTE_US * MINUTE_US
        slip = entry.order_no.replace("LV", "D")
        rows.append(
            (
                slip,
                entry.order_no,
                entry.person.phone,
                entry.status,
                f"{jst(at_us):%Y/%m/%d %H:%M}",
                entry.product,
                entry.promised,
                entry.actual,
            )
        )
        is_company = entry.status in COMPANY_STATUSES
        file.kept.append(Kept(entry.person, keys_of(phone=entry.person.phone), at_us, is_company=is_company))
    header = ("伝票番号", "受注番号", "お届け先電話番号", "状況", "処理日時", "品名", "お約束日", "お届け日")
    file.content = b"\xff\xfe" + table(header, rows, "\t").encode("utf-16-le")
    return file
