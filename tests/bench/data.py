"""Seeded event exports of any size, made by DuckDB: the same arguments give the same bytes."""

from __future__ import annotations

from pathlib import Path

import duckdb

EVENT_COLUMNS = {
    "event_id": "VARCHAR",
    "member_no": "VARCHAR",
    "occurred_at": "TIMESTAMP",
    "channel": "VARCHAR",
    "event_name": "VARCHAR",
    "page_title": "VARCHAR",
    "page_url": "VARCHAR",
    "referrer": "VARCHAR",
    "device": "VARCHAR",
    "amount": "DOUBLE",
}
"""Columns of the export with the types the bare import is told."""

MAPPING = """\
version = 1
source = "bench"

[[identity]]
column = "member_no"
namespace = "member"
strength = "strong"

[time]
column = "occurred_at"
format = "%Y-%m-%d %H:%M:%S"
zone = "Asia/Tokyo"

[event]
name = { column = "event_name" }
channel = { column = "channel" }
actor = { const = "customer" }
vendor_id = { column = "event_id" }

[text]
title = { column = "page_title" }
url = { column = "page_url" }
traffic_source = { column = "referrer" }
device = { column = "device" }

[value]
column = "amount"
currency = { const = "JPY" }
"""

ANSWERS_MAPPING = """\
version = 1
source = "survey"

[[identity]]
column = "member_no"
namespace = "member"
strength = "strong"

[time]
column = "answered_at"
format = "%Y-%m-%d %H:%M:%S"
zone = "Asia/Tokyo"

[event]
name = { const = "アンケート回答" }
channel = { const = "survey" }
actor = { const = "customer" }
vendor_id = { column = "answer_id" }

[text]
traffic_source = { column = "answered_by" }
comment = { column = "words" }

[[score]]
column = "nps"
kind = "nps"
question = "推奨度"
low = 0
high = 10
comment = "words"
wave = { column = "wave" }
"""

_ITEMS = [
    "ソファ",
    "ダイニングテーブル",
    "カーテン",
    "ベッド",
    "収納棚",
    "ラグ",
    "照明",
    "デスク",
    "椅子",
    "寝具",
    "食器棚",
    "テレビ台",
]
_PAGES = [
    "商品詳細",
    "一覧",
    "比較",
    "レビュー",
    "お問い合わせ",
    "配送について",
    "返品・交換",
    "店舗案内",
    "カート",
    "検索結果",
]
_EVENTS = ["page_view", "search", "add_to_cart", "review_read", "help_read", "shop_locator", "compare", "checkout"]


def write_events(path: Path, rows: int, customers: int, seed: int = 1) -> None:
    """A CSV of `rows` web and app events over two years in order of time, UTF-8, with a header.

    Customers follow Zipf's law with exponent 1/2: of 100,000 at 5 million rows the busiest has about 16,000 events,
    the median 35, the quietest 25. Titles are Japanese, about 1,200 different ones.
    """
    with duckdb.connect() as con:
        con.execute("SET enable_progress_bar_print = false")
        con.execute(
            f"""
            COPY (
                WITH dice AS (
                    SELECT i, (hash(i * 4 + {seed}) % 1000000007)::BIGINT AS a,
                           (hash(i * 4 + {seed} + 1000003) % 1000000007)::BIGINT AS b,
                           (hash(i * 4 + {seed} + 2000003) % 1000000007) / 1000000007.0 AS u
                    FROM range(?) AS rows(i)
                )
                SELECT format('{{:016x}}', hash(i + {seed} * 7919)) AS event_id,
                       format('{{:08d}}', floor(? * u * u)::BIGINT) AS member_no,
                       strftime(TIMESTAMP '2024-04-01' + to_seconds(floor(i * (63072000.0 / ?))::BIGINT),
                                '%Y-%m-%d %H:%M:%S') AS occurred_at,
                       CASE WHEN a % 10 < 7 THEN 'web' ELSE 'app' END AS channel,
                       $events[1 + a // 10 % {len(_EVENTS)}] AS event_name,
                       $items[1 + b % {len(_ITEMS)}] || ' ' || (b // 100 % 10)::VARCHAR || '番 | '
                           || $pages[1 + b // 1000 % {len(_PAGES)}] || ' | あしあと家具' AS page_title,
                       'https://shop.example/' || (b % {len(_ITEMS)})::VARCHAR || '/' || (b // 100 % 10)::VARCHAR
                           AS page_url,
                       CASE a // 100 % 5 WHEN 0 THEN '検索' WHEN 1 THEN '広告' WHEN 2 THEN 'メール' END AS referrer,
                       CASE WHEN a // 1000 % 3 = 0 THEN 'PC' ELSE 'スマートフォン' END AS device,
                       CASE WHEN a // 10 % {len(_EVENTS)} = 7 THEN b % 200000 END AS amount
                FROM dice ORDER BY i
            ) TO '{path}' (HEADER, DELIMITER ',')
            """.replace("$events", str(_EVENTS))
            .replace("$items", str(_ITEMS))
            .replace("$pages", str(_PAGES)),
            [rows, customers, rows],
        )


def write_answers(path: Path, rows: int, customers: int, seed: int = 3) -> None:
    """A CSV of `rows` answers from 0 to 10 over two years, by two channels, a third of them with words."""
    with duckdb.connect() as con:
        con.execute("SET enable_progress_bar_print = false")
        con.execute(
            f"""
            COPY (
                SELECT format('a{{:08d}}', i) AS answer_id,
                       format('{{:08d}}', (hash(i + {seed}) % {customers})::BIGINT) AS member_no,
                       strftime(TIMESTAMP '2024-04-01' + to_seconds((hash(i * 3 + {seed}) % 63072000)::BIGINT),
                                '%Y-%m-%d %H:%M:%S') AS answered_at,
                       CASE WHEN hash(i * 5) % 4 = 0 THEN 'LINE' ELSE 'メール' END AS answered_by,
                       least(10, hash(i * 7 + {seed}) % 14)::INTEGER AS nps,
                       format('2025-{{:02d}}', 1 + hash(i * 11) % 12) AS wave,
                       CASE WHEN hash(i * 13) % 3 = 0 THEN '届くまで' || (hash(i * 17) % 400)::VARCHAR
                           || '日かかり、電話の説明も' || (hash(i * 19) % 100)::VARCHAR || '回同じでした。' END AS words
                FROM range({rows}) AS rows(i)
            ) TO '{path}' (HEADER, DELIMITER ',')
            """
        )


def write_life(path: Path, rows: int, seed: int = 5) -> None:
    """A CSV of one person's `rows` web and app events over two years, in visits of nine, a minute and a half apart."""
    with duckdb.connect() as con:
        con.execute("SET enable_progress_bar_print = false")
        con.execute(
            f"""
            COPY (
                WITH dice AS (SELECT i, (hash(i * 4 + {seed}) % 1000000007)::BIGINT AS a FROM range({rows}) AS rows(i))
                SELECT format('{{:016x}}', hash(i + {seed} * 7919)) AS event_id, '00000001' AS member_no,
                       strftime(TIMESTAMP '2024-04-01'
                           + to_seconds(i // 9 * (63072000 // {rows // 9 + 1}) + i % 9 * 90), '%Y-%m-%d %H:%M:%S')
                           AS occurred_at,
                       CASE WHEN i // 9 % 10 < 7 THEN 'web' ELSE 'app' END AS channel,
                       {_EVENTS}[1 + a // 10 % {len(_EVENTS)}] AS event_name,
                       {_ITEMS}[1 + a // 7 % {len(_ITEMS)}] || ' ' || (a // 100 % 10)::VARCHAR || '番 | '
                           || {_PAGES}[1 + a // 1000 % {len(_PAGES)}] || ' | あしあと家具' AS page_title,
                       'https://shop.example/' || (a % 120)::VARCHAR AS page_url,
                       CASE a // 100 % 5 WHEN 0 THEN '検索' WHEN 1 THEN '広告' END AS referrer,
                       CASE WHEN i // 9 % 3 = 0 THEN 'PC' ELSE 'スマートフォン' END AS device,
                       CASE WHEN a // 10 % {len(_EVENTS)} = 7 THEN a % 200000 END AS amount
                FROM dice ORDER BY i
            ) TO '{path}' (HEADER, DELIMITER ',')
            """
        )
