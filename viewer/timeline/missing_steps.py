"""Steps that were expected and never came, as the Contacts view draws them."""

from __future__ import annotations

from typing import NamedTuple

from viewer.domain.channels import Channel


class MissingStep(NamedTuple):
    """after: position of the event after which it was expected. words: what it would have been, due: by when, ""
    if that is not known; both in the reader's language.
    """

    after: int
    channel: Channel
    words: str
    due: str = ""
