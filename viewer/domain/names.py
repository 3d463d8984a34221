"""Row ids that several computers find by themselves, because they are made of what people typed."""

from __future__ import annotations

import hashlib
import unicodedata


def level_name(name: str) -> str:
    """`name` as two people would type the same one: width and case levelled, blanks joined.

    Kana and shapes of kanji stay apart: 髙橋 and 高橋 may be two people, ほけん and 保険 two tags.
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def make_named_id(entity: str, *parts: str) -> str:
    """The id of the row that `parts` name, the same on every computer."""
    words = "\n".join(parts)
    return f"{entity}-{hashlib.sha256(words.encode()).hexdigest()[:32]}"
