"""Words of customers where Qt would guess markup."""

from __future__ import annotations


def plain_tip(words: str) -> str:
    """Tool tips guess markup: what could be some is escaped, and then it is markup that says what was written."""
    if "<" not in words and "&" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"
