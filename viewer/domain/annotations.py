"""What people write on a journey."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.anchors import Anchor


class MarkKind(StrEnum):
    """気づき, 問い, 引用, 状況 are annotations; 課題 and 仮説 are the claims that rest on journeys."""

    NOTE = "note"
    QUESTION = "question"
    QUOTE = "quote"
    SITUATION = "situation"
    ISSUE = "issue"
    HYPOTHESIS = "hypothesis"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark with its place, as the projection shows it now.

    mark_id is a UUID in text. title is used by issue and hypothesis, body by all. created_at_us and edited_at_us are
    wall times of their authors' clocks.
    """

    mark_id: str
    kind: MarkKind
    anchor: Anchor
    title: str
    body: str
    author: str
    created_at_us: int
    edited_at_us: int


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a command changed, for the presenters concerned: ids of marks, and the customers whose marks they are.

    kept: ids of rows that undo left as they were because someone else had changed them since.
    """

    mark_ids: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    can_undo: bool = False
    can_redo: bool = False
