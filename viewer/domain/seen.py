"""What the customer saw: pictures of pages, mails, letters and boxes, each valid from a day on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from viewer.domain.channels import Channel
from viewer.domain.folding import fold

MOST_PATTERN_CHARS: Final = 500
SEEN_ON: Final = frozenset(
    {Channel.WEB, Channel.APP, Channel.MAIL, Channel.LINE, Channel.LETTER, Channel.AD, Channel.DELIVERY}
)
"""Channels on which the customer looks at something that the company made."""


class Seen(NamedTuple):
    """One picture. file_name: in `media/seen/`, by content; name: as it was added.

    Either `url` (a pattern with `*`) or `campaign` (an id) says where it was seen; the other is "".
    """

    file_name: str
    name: str
    url: str
    campaign: str
    valid_from: date


class SeenWhere(NamedTuple):
    """What is known of an event: its address, "" if none, and every word a campaign id may stand in, by day."""

    url: str
    words: tuple[str, ...]
    day: date


def find_seen(pictures: Iterable[Seen], where: SeenWhere) -> Seen | None:
    """The version that was valid on that day: the latest that began by then; None if nothing is known.

    A campaign says more than an address, a longer pattern more than a shorter one.
    """
    fitting = [each for each in pictures if each.valid_from <= where.day and _fits(each, where)]
    return max(fitting, key=lambda each: (bool(each.campaign), len(each.url), each.valid_from), default=None)


def url_fits(pattern: str, url: str) -> bool:
    """`*` is anything. A pattern that begins with `/` is of the path alone, one with `://` of the whole address.

    Without a `?` in the pattern the address is compared without its query; never with its fragment.
    """
    parts = urlsplit(url.strip())
    path = parts.path or "/"
    if "://" in pattern:
        whole = f"{parts.scheme}://{parts.netloc}{path}"
    elif pattern.startswith("/"):
        whole = path
    else:
        whole = f"{parts.netloc}{path}"
    if "?" in pattern and parts.query:
        whole = f"{whole}?{parts.query}"
    return _compiled(fold(pattern)).fullmatch(fold(whole)) is not None


def suggest_pattern(url: str) -> str:
    """The path of an address, what looks like a number in it as `*`."""
    path = urlsplit(url.strip()).path or "/"
    return "/".join("*" if re.search(r"\d{3,}", part) else part for part in path.split("/"))


def _fits(picture: Seen, where: SeenWhere) -> bool:
    if picture.campaign:
        wanted = fold(picture.campaign)
        return any(fold(words) == wanted for words in where.words)
    return bool(where.url) and url_fits(picture.url, where.url)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, re.split(r"\*+", pattern))), re.DOTALL)
