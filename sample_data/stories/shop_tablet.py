"""The tablet in a shop, on which one customer after another logs in: a cookie that tells nothing about anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sample_data import buying
from sample_data import catalogue as pages
from sample_data.catalogue import Step
from sample_data.clock import day_after, free_day_near, shop_time
from sample_data.life import Life
from sample_data.people import Device


def live(lives: Sequence[Life], device: Device) -> None:
    """Each of `lives` looks something up together with a clerk and logs in for the points."""
    for index, life in enumerate(lives):
        dice = life.dice
        product = dice.pick(pages.large_products())
        at_us = shop_time(dice, free_day_near(dice, day_after(date(2026, 1, 10), index * 24)))
        steps: list[Step] = [
            pages.product_page(product, buying.seconds(dice, 60), dice.pick(product.colours)),
            pages.my_page(buying.seconds(dice, 30)),
        ]
        life.web(at_us, steps, "店頭タブレット", "(none)", device, logged_in=False)
