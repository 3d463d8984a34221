"""The answers of one generation: loaded once, asked many times."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar, cast

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import AnswerQuery, AnswerRow, Question
from viewer.domain.channels import CHANNEL_CODE
from viewer.events.answer_rows import find_commented, load_answer_rows
from viewer.events.answers import (
    Answers,
    Fits,
    Places,
    load_channels,
    load_member_fits,
    load_members,
    load_questions,
    load_segments,
)
from viewer.events.before_answers import CompanyContacts, PeerStretch, load_company_contacts, load_peer_stretch
from viewer.events.reading import GenerationReader
from viewer.events.survey_asks import Asks, Responses, match_asks

T = TypeVar("T")


class AnswerStore:
    """Reads answers of the generation that is open. Every method may be called from any thread.

    What was read is kept until the generation changes: 40 bytes an answer.
    """

    def __init__(self, reader: GenerationReader) -> None:
        self._reader = reader
        self._guard = threading.Lock()
        self._generation = -1
        self._kept: dict[Hashable, Any] = {}

    @property
    def generation(self) -> int:
        return self._reader.generation

    def load_questions(self) -> tuple[Question, ...]:
        """Every question that was answered, NPS first."""
        return self._once("questions", load_questions)

    def load_answers(self, question: Question) -> Answers:
        return self._once(("answers", question), lambda cursor: Answers.load(cursor, question))

    def load_order(self, question: Question) -> Places:
        """Places of all its answers, the lowest first."""
        answers = self.load_answers(question)
        return self._once(("order", question), lambda _cursor: answers.lowest_first())

    def load_channels(self, question: Question) -> NDArray[np.uint8]:
        """Channel code of each answer."""
        answers = self.load_answers(question)
        return self._once(("channels", question), lambda cursor: load_channels(cursor, answers))

    def load_fits(self, query: AnswerQuery) -> Fits:
        """Which answers to its question fit."""
        answers = self.load_answers(query.question)
        channels = None if query.channel is None else self.load_channels(query.question)
        members: Fits | None = None
        if (segment := query.segment) is not None:
            size = int(answers.customer_no.max(initial=0)) + 1
            key = ("members", segment, size)
            members = self._once(key, lambda cursor: load_member_fits(cursor, segment, size))
        return answers.fits(query, channels, members)

    def load_rows(self, question: Question, places: Places | Sequence[int]) -> list[AnswerRow]:
        """The answers at `places`, in that order. Ask for what is seen, not for all."""
        answers = self.load_answers(question)
        with self._reader.cursor() as (cursor, _):
            return load_answer_rows(cursor, answers, places)

    def load_segments(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Fields that divide customers into groups, each with its values."""
        return self._once("segments", load_segments)

    def load_members(self, label: str, values: Sequence[str], question: Question) -> NDArray[np.int16]:
        """For each answer the position of its customer's value of the field `label` in `values`, -1 without."""
        answers = self.load_answers(question)
        size = int(answers.customer_no.max(initial=0)) + 1
        with self._reader.cursor() as (cursor, _):
            return load_members(cursor, label, values, size)[answers.customer_no]

    def load_responses(self, question: Question) -> Responses:
        """Who was asked, and which invitations were answered."""
        answers, channels = self.load_answers(question), self.load_channels(question)
        asks = self._once("asks", Asks.load)
        return self._once(("responses", question), lambda _cursor: match_asks(asks, answers, channels))

    def load_ask_members(self, query: AnswerQuery, responses: Responses) -> Fits:
        """Which invitations fall under `query`; its wave is not looked at, because invitations carry none."""
        asks = responses.asks
        fits = np.ones(len(asks), np.bool_)
        if query.span is not None:
            fits &= (asks.asked_at_us >= query.span.start_us) & (asks.asked_at_us < query.span.end_us)
        if query.channel is not None:
            fits &= asks.channel == CHANNEL_CODE[query.channel]
        if (segment := query.segment) is not None:
            size = int(asks.customer_no.max(initial=0)) + 1
            key = ("members", segment, size)
            members: Fits = self._once(key, lambda cursor: load_member_fits(cursor, segment, size))
            fits &= members[asks.customer_no]
        return fits

    def load_peer_stretch(self, question: Question, days: int) -> PeerStretch:
        """What promoters had in the `days` before their answers."""
        answers = self.load_answers(question)
        return self._once(("peers", question, days), lambda cursor: load_peer_stretch(cursor, answers, days))

    def load_company_contacts(self, question: Question, days: int, wait_days: int) -> CompanyContacts:
        """What the company sent promoters in the `wait_days` after an order."""
        answers = self.load_answers(question)
        key = ("contacts", question, days, wait_days)
        return self._once(key, lambda cursor: load_company_contacts(cursor, answers, days, wait_days))

    def find_commented(self, question: Question, words: Sequence[str]) -> Places:
        """Places of the answers whose comment contains every word, folded."""
        answers = self.load_answers(question)
        with self._reader.cursor() as (cursor, _):
            return find_commented(cursor, answers, words)

    def load_comments(self, question: Question) -> dict[int, str]:
        """Every comment on the question by its text_no."""
        answers = self.load_answers(question)
        numbers = np.unique(answers.comment_no)
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                "SELECT text_no, text FROM text WHERE text_no IN (SELECT unnest(?::INTEGER[]))",
                [numbers[numbers != 0].tolist()],
            ).fetchall()
        return {int(no): str(text) for no, text in rows}

    def _once(self, key: Hashable, load: Callable[[duckdb.DuckDBPyConnection], T]) -> T:
        """What `load` gave for this generation; two threads may load the same at the same time, and one wins."""
        with self._reader.cursor() as (cursor, number):
            with self._guard:
                if number != self._generation:
                    self._generation = number
                    self._kept.clear()
                if key in self._kept:
                    return cast(T, self._kept[key])
            loaded = load(cursor)
            with self._guard:
                if number == self._generation:
                    self._kept[key] = loaded
            return loaded
