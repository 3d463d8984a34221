"""What the scores page shows: the contract between `ScoresPresenter` and its view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from viewer.domain.channels import Channel
from viewer.presenters.answer_page import AnswerPage
from viewer.presenters.score_words import DistributionCard, ScoreCard, ShownAnswer

PERIODS: Final = (0, 30, 90, 180, 365)
"""Last days that can be chosen; 0 stands for everything."""

Segments = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ScoreChoices:
    """What the filters offer, in words beside the values. question_at: the question that is asked now."""

    questions: tuple[str, ...]
    waves: tuple[str, ...]
    channels: tuple[tuple[Channel, str], ...]
    segments: Segments
    question_at: int


class ScoresView(Protocol):
    """Shows the page. Positions count from 0 in the order that was found."""

    def set_choices(self, choices: ScoreChoices) -> None: ...
    def set_summary(self, words: str) -> None: ...
    def set_score_card(self, card: ScoreCard) -> None: ...
    def set_distribution(self, card: DistributionCard) -> None: ...
    def set_row_count(self, count: int, words: str) -> None:
        """A new order: forget every row. words: how many of what."""

    def set_rows(self, first: int, rows: Sequence[ShownAnswer]) -> None: ...
    def set_current(self, position: int | None, words: str) -> None:
        """words: "3 of 128"."""

    def set_answer(self, page: AnswerPage | None) -> None:
        """None: nobody answered what was asked for."""

    def set_empty(self, what: str, next_step: str) -> None:
        """There are no answers in this workspace at all."""
