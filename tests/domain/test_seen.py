from __future__ import annotations

from datetime import date

import pytest

from viewer.domain.seen import Seen, SeenWhere, find_seen, suggest_pattern, url_fits

OLD = Seen("a.png", "a", "/cart*", "", date(2026, 1, 1))
NEW = Seen("b.png", "b", "/cart*", "", date(2026, 6, 1))
MAIL = Seen("c.pdf", "c", "", "秋の便り", date(2026, 1, 1))
CART = "https://shop.example/cart/items?x=1#top"


def test_that_the_version_of_that_day_is_found() -> None:
    assert find_seen([NEW, OLD], SeenWhere(CART, (), date(2026, 5, 31))) == OLD
    assert find_seen([OLD, NEW], SeenWhere(CART, (), date(2026, 6, 1))) == NEW


def test_that_before_the_first_version_it_is_unknown() -> None:
    assert find_seen([OLD, NEW], SeenWhere(CART, (), date(2025, 12, 31))) is None


def test_that_a_campaign_is_found_by_its_whole_id_however_it_is_written() -> None:
    assert find_seen([OLD, MAIL], SeenWhere("", ("Re:", "秋の便リ".replace("リ", "り")), date(2026, 2, 1))) == MAIL
    assert find_seen([MAIL], SeenWhere("", ("秋の便り2",), date(2026, 2, 1))) is None


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [
        ("/cart/items", True), ("/cart", False), ("/cart*", True), ("*/items", True), ("shop.example/*", True),
        ("https://shop.example/cart/*", True), ("http://shop.example/cart/*", False), ("/cart/items?x=*", True),
        ("/cart/items?y=*", False), ("/c.rt/items", False),
    ],
)  # fmt: skip
def test_that_patterns_are_of_the_path_the_host_or_the_whole_address(pattern: str, fits: bool) -> None:
    assert url_fits(pattern, CART) is fits


def test_that_numbers_in_an_address_are_suggested_as_anything() -> None:
    assert suggest_pattern("https://shop.example/p/SF-3100/reviews?x=1") == "/p/*/reviews"
