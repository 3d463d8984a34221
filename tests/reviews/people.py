"""The people and the event that the tests of the reviews write about."""

from __future__ import annotations

from viewer.domain.anchors import Anchor, AnchorKind, EventRef, IdentityRef

HANAKO = IdentityRef("crm", "c0ffee")
COOKIE = IdentityRef("web", "beef")
START_US = 1_790_000_000_000_000
SEARCH = EventRef("web_log", COOKIE, None, START_US, "search", 0)
ON_SEARCH = Anchor(AnchorKind.EVENT, HANAKO, SEARCH)
EVERYTHING = (HANAKO, COOKIE)
