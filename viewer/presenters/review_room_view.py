"""What shows a running review: the contract between `RoomPresenter` and its view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.customers import CustomerRow
from viewer.domain.review_room import Phase
from viewer.presenters.review_bar import BarContent, ClockContent
from viewer.presenters.review_board import BoardContent
from viewer.presenters.review_side import SideContent


class Writer(NamedTuple):
    """Whose marks come from this keyboard. author: "" for nobody yet: no mark can be begun. typist: who types for them.

    review_id: of the review they are made in, "" for none. is_hidden: they wait for its reveal.
    """

    author: str
    typist: str = ""
    review_id: str = ""
    is_hidden: bool = False


class RoomView(Protocol):
    """Shows the room. Called only while a review runs, and once with None when it ends."""

    def set_bar(self, bar: BarContent | None) -> None: ...
    def set_clock(self, clock: ClockContent | None) -> None: ...
    def set_board(self, board: BoardContent | None) -> None:
        """None: nothing is revealed of the customer on screen."""

    def set_side(self, side: SideContent | None) -> None: ...
    def show_stage(self, phase: Phase | None) -> None:
        """The part of the window that belongs to a phase: journey, or board. None: the review is over."""

    def set_writer(self, writer: Writer | None) -> None:
        """None: as outside of a review."""


class CustomerFinder(Protocol):
    def find_customer_by_digest(self, ref: IdentityRef, secret: bytes) -> int | None: ...
    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]: ...
