"""What the company sells, and the pages its site has."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final
from urllib.parse import quote

from sample_data.dice import Dice
from sample_data.words import lines, texts

SITE: Final = "https://www.lava-kagu.example"

BUILT: Final = ("bed", "dining", "storage", "desk", "kids")
"""Categories that come in boxes and have to be put together."""


@dataclass(frozen=True, slots=True)
class Product:
    code: str
    category: str
    name: str
    short: str
    price: int
    is_large: bool
    lead_days: int
    colours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A regular delivery (定期便)."""

    code: str
    name: str
    short: str
    price: int


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a visit: `seconds` pass until the next one."""

    title: str
    path: str
    seconds: int
    event: str = "page_view"
    params: dict[str, Any] = field(default_factory=dict)
    needs_login: bool = False


@cache
def products() -> tuple[Product, ...]:
    return tuple(
        Product(p["code"], p["category"], p["name"], p["short"], p["price"], p["large"], p["lead"], tuple(p["colours"]))
        for p in texts("catalogue")["product"]
    )


@cache
def plans() -> tuple[Plan, ...]:
    return tuple(Plan(p["code"], p["name"], p["short"], p["price"]) for p in texts("catalogue")["plan"])


def product_by_code(code: str) -> Product:
    return next(product for product in products() if product.code == code)


def large_products() -> list[Product]:
    return [product for product in products() if product.is_large]


def category_name(key: str) -> str:
    return str(texts("catalogue")["category"][key])


def home(seconds: int) -> Step:
    return Step(str(texts("web")["home"]), "/", seconds)


def category_page(product: Product, seconds: int) -> Step:
    return Step(f"{category_name(product.category)}一覧", f"/c/{product.category}/", seconds)


def product_page(product: Product, seconds: int, colour: str = "") -> Step:
    title = f"{product.name}({colour})" if colour else product.name
    return Step(title, f"/p/{product.code}", seconds, params={"item_id": product.code})


def review_page(product: Product, seconds: int) -> Step:
    return Step(f"{product.short}のレビュー", f"/p/{product.code}/reviews", seconds)


def search_step(term: str, found: int, seconds: int) -> Step:
    return Step(
        f"検索「{term}」 {found}件", f"/search?q={quote(term)}", seconds, "view_search_results",
        {"search_term": term, "search_results": found},
    )  # fmt: skip


def article(dice: Dice, seconds: int) -> Step:
    title, slug = dice.pick(texts("web")["articles"])
    return Step(str(title), f"/journal/{slug}", seconds)


def faq(dice: Dice, seconds: int) -> Step:
    return Step(dice.pick(lines("web", "faq")), "/support/faq", seconds)


def delivery_status(seconds: int) -> Step:
    return Step("配送状況", "/mypage/delivery", seconds, needs_login=True)


def my_page(seconds: int) -> Step:
    return Step("マイページ", "/mypage", seconds, needs_login=True)


def contact_page(seconds: int) -> Step:
    return Step("お問い合わせ", "/support/contact", seconds)


def contact_sent(seconds: int) -> Step:
    return Step("お問い合わせ完了", "/support/contact/done", seconds, "generate_lead")


def store_page(store: str, seconds: int) -> Step:
    return Step(f"{store} 店舗案内", f"/stores/{quote(store)}", seconds)


def reserve_page(seconds: int) -> Step:
    return Step("来店予約", "/reserve", seconds)


def reserved(seconds: int) -> Step:
    return Step("予約完了", "/reserve/done", seconds, "reservation_complete")


def add_to_cart(product: Product, seconds: int) -> Step:
    params = {"item_id": product.code, "value": product.price, "currency": "JPY"}
    return Step(f"カートに追加: {product.short}", f"/p/{product.code}", seconds, "add_to_cart", params)


def cart(seconds: int) -> Step:
    return Step("カート", "/cart", seconds)


def checkout(seconds: int) -> Step:
    return Step("ご注文手続き", "/checkout", seconds, "begin_checkout", needs_login=True)


def payment_error(code: str, seconds: int) -> Step:
    return Step(f"お支払いエラー {code}", "/checkout/error", seconds, "checkout_error", {"error_code": code}, True)


def purchased(order_no: str, value: int, seconds: int) -> Step:
    params = {"transaction_id": order_no, "value": value, "currency": "JPY"}
    return Step("ご注文完了", "/checkout/done", seconds, "purchase", params, True)
