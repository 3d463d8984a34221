"""The scores page: which answers, what they say together, and one of them at a time."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from viewer.domain.answers import AnswerQuery, AnswerRow, Question, Segment
from viewer.domain.channels import Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.events.answers import Answers
from viewer.events.before_answers import CompanyContacts, PeerStretch
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.answer_page import AnswerWriter
from viewer.presenters.channel_words import CHANNEL_WORDS, number_words
from viewer.presenters.customer_words import last_days
from viewer.presenters.dates import DateWords
from viewer.presenters.found_scores import FirstScores, FoundScores, JourneyReader, find_scores, without_people
from viewer.presenters.masking import Mask
from viewer.presenters.score_cards import make_summary
from viewer.presenters.score_words import ShownAnswer, low_values, question_words
from viewer.presenters.scores_view import ScoreChoices, ScoresView, Segments
from viewer.presenters.stretch_steps import make_steps
from viewer.presenters.wording import inner_quotes
from viewer.timeline.contact_rows import make_contact_rows
from viewer.workspace.jobs import JobRunner

PAGE_ROWS: Final = 30
_KEPT_PAGES: Final = 120


class ScoresPresenter:
    """Reads on jobs; nothing is read before `start`."""

    def __init__(
        self,
        view: ScoresView,
        store: AnswerStore,
        journeys: JourneyReader,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        mask: Mask,
        as_of_us: int,
        load_first: Callable[[], FirstScores],
        on_open_journey: Callable[[int, int], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """load_first: gives what is shown first, in a job; it may be at hand already.

        on_open_journey: (customer_no, event_key) to be read on the Customers page."""
        self._view = view
        self._store = store
        self._journeys = journeys
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._mask = mask
        self._as_of_us = as_of_us
        self._load_first = load_first
        self._writer = AnswerWriter(translate, dates, mask, as_of_us)
        self._on_open_journey = on_open_journey
        self._on_error = on_error
        self.on_answer_shown: Callable[[AnswerRow, Journey], None] = _tell_nobody
        """Told with every answer that is shown: whoever else shows something about the customer listens here."""
        self.find_state: Callable[[int], str] = _no_state
        """The state of a customer in the list in words, by customer_no. Call `refresh_rows` when it changes."""
        self.find_hidden: Callable[[], frozenset[int]] = frozenset
        """Whose answers a review hides until the reveal. Call `show_again` when they change."""
        self.on_query_changed: Callable[[AnswerQuery], None] = _query_to_nobody
        self._followers: list[Callable[[AnswerQuery], None]] = []
        self._questions: tuple[Question, ...] = ()
        self._segments: Segments = ()
        self._query: AnswerQuery | None = None
        self._found: FoundScores | None = None
        self._days = 30
        self._position: int | None = None
        self._rows: dict[int, AnswerRow] = {}
        self._asked_pages: set[int] = set()
        self._shown: tuple[AnswerRow, Journey] | None = None

    # What is asked for.

    def read_from(self, journeys: JourneyReader) -> None:
        """Journeys come from here from now on."""
        self._journeys = journeys

    @property
    def query(self) -> AnswerQuery | None:
        """None while nothing was answered at all."""
        return self._query

    @property
    def shown(self) -> tuple[AnswerRow, Journey] | None:
        """The answer on the page and the life it stands in."""
        return self._shown

    @property
    def days(self) -> int:
        return self._days

    def follow(self, tell: Callable[[AnswerQuery], None]) -> None:
        """tell: called with the query from now on, whenever other answers are shown."""
        self._followers.append(tell)
        if self._query is not None and self._found is not None:
            tell(self._query)

    def start(self) -> None:
        """Show the first question with all of its answers."""
        load_first, me = self._load_first, weakref.ref(self)

        def load(_report: Report) -> FirstScores:
            return load_first()

        def show(first: FirstScores) -> None:
            if (presenter := me()) is not None:
                presenter._begin(first.questions, first.segments, first.found)

        self._jobs.submit("scores.questions", load, show, self._on_error, latest_of="scores.questions")

    def choose_question(self, position: int) -> None:
        """Another question: wave and channel belong to the one before and are let go."""
        if 0 <= position < len(self._questions) and self._query is not None:
            self._ask(replace(self._query, question=self._questions[position], wave="", channel=None))

    def choose_wave(self, wave: str) -> None:
        if self._query is not None:
            self._ask(replace(self._query, wave=wave))

    def choose_channel(self, channel: Channel | None) -> None:
        if self._query is not None:
            self._ask(replace(self._query, channel=channel))

    def choose_segment(self, segment: Segment | None) -> None:
        if self._query is not None:
            self._ask(replace(self._query, segment=segment))

    def choose_period(self, days: int) -> None:
        """days: one of PERIODS."""
        if self._query is not None:
            span = last_days(days, self._as_of_us, self._dates.zone) if days else None
            self._ask(replace(self._query, span=span))

    def choose_days(self, days: int) -> None:
        """How many days before the answer are shown."""
        self._days = days
        self._show_page()

    # The list and the page.

    def show_range(self, first: int, last: int) -> None:
        """Positions [first, last] are on screen."""
        for page in range(max(0, first) // PAGE_ROWS, max(0, last) // PAGE_ROWS + 1):
            self._load_rows(page)

    def open_position(self, position: int) -> None:
        found = self._found
        if found is None or not 0 <= position < len(found.order) or position == self._position:
            return
        self._position = position
        self._view.set_current(position, self._position_words())
        self._load_answer(position)

    def step(self, by: int) -> None:
        """J and K."""
        if self._found is not None and self._position is not None:
            self.open_position(min(len(self._found.order) - 1, max(0, self._position + by)))

    def open_answer(self, event_key: int) -> None:
        """The answer of this event, if the query holds it."""
        if self._found is not None:
            keys = self._found.answers.event_key[self._found.order]
            hits: list[int] = np.flatnonzero(keys == np.uint64(event_key)).tolist()
            if hits:
                self.open_position(hits[0])

    def open_journey(self, event_key: int | None = None) -> None:
        """Go to the life of who answered: at the answer, or at another event of theirs."""
        if self._shown is not None:
            row = self._shown[0]
            self._on_open_journey(row.customer_no, row.event_key if event_key is None else event_key)

    def show_again(self) -> None:
        """Other answers are hidden now than before."""
        if self._query is not None and self._found is not None:
            self._ask(self._query)

    def low_answer_keys(self) -> frozenset[int]:
        """event_key of every low answer that fits."""
        return self._found.low_keys if self._found is not None else frozenset()

    def refresh_rows(self) -> None:
        """States have changed: say the rows at hand anew, without reading."""
        for position, row in self._rows.items():
            self._view.set_rows(position, [self.make_row(row)])

    # Inside.

    def _begin(self, questions: tuple[Question, ...], segments: Segments, found: FoundScores | None) -> None:
        self._questions = questions
        self._segments = segments
        if found is None:
            self._view.set_empty(
                self._translate(Text.translate("Scores", "There are no answers to surveys yet.")),
                self._translate(Text.translate("Scores", "Import a survey export, and say which column is the score.")),
            )
            return
        self._query = AnswerQuery(questions[0])
        self._show_found(self._query, found)

    def _ask(self, query: AnswerQuery) -> None:
        """Find again; what is shown stays until the answer is there."""
        self._query = query
        store, journeys, me = self._store, self._journeys, weakref.ref(self)
        dates, translate = self._dates, self._translate

        def find(_report: Report) -> FoundScores:
            return find_scores(store, journeys, query, dates, translate)

        def show(found: FoundScores) -> None:
            if (presenter := me()) is not None and presenter._query == query:
                presenter._show_found(query, found)

        self._jobs.submit("scores.find", find, show, self._on_error, latest_of="scores.find")

    def _show_found(self, query: AnswerQuery, whole: FoundScores) -> None:
        found, hidden_count = without_people(whole, self.find_hidden())
        self._found = found
        self._rows.clear()
        self._asked_pages.clear()
        self._position = None
        answers, counts = found.answers, found.counts
        self._view.set_choices(self._choices(answers))
        self._view.set_score_card(found.card)
        self._view.set_distribution(found.distribution)
        self._view.set_summary(self._summary(query, found, None))
        words = Text.translate(
            "Scores", "{low} of {all} answers are low ({values})", low=f"{counts.low:,}", all=f"{counts.n:,}",
            values=low_values(query.question),
        )  # fmt: skip
        if hidden_count:
            words = Text.translate(
                "Scores", "{low} ・ %n answer(s) hidden until the reveal", low=self._translate(words), n=hidden_count
            )
        self._view.set_row_count(len(found.order), self._translate(words))
        self._shown = found.first
        if found.first is not None:
            self._position = 0
            self._view.set_current(0, self._position_words())
            self._show_page()
            self.on_answer_shown(*found.first)
        else:
            self._view.set_current(None, "")
            self._view.set_answer(None)
            self.open_position(0)
        self._load_rows(0)
        self._load_summary(query, found)
        for tell in (self.on_query_changed, *self._followers):
            tell(query)

    def _load_summary(self, query: AnswerQuery, found: FoundScores) -> None:
        """How many were asked takes a look at every event: it follows."""
        store, me = self._store, weakref.ref(self)

        def load(_report: Report) -> tuple[int, int] | None:
            responses = store.load_responses(query.question)
            if not responses.is_known or query.wave:
                return None
            asked = store.load_ask_members(query, responses)
            return int(np.count_nonzero(asked)), int(np.count_nonzero(asked & responses.is_answered))

        def show(counted: tuple[int, int] | None) -> None:
            presenter = me()
            if presenter is not None and presenter._query == query:
                summary = presenter._summary(query, found, counted or (-1, -1))
                presenter._view.set_summary(summary)

        self._jobs.submit("scores.asked", load, show, self._on_error, latest_of="scores.asked")

    def _summary(self, query: AnswerQuery, found: FoundScores, asked: tuple[int, int] | None) -> str:
        return make_summary(
            query, found.answers, found.fits, people=found.people, asked=asked, dates=self._dates,
            translate=self._translate,
        )  # fmt: skip

    def _choices(self, answers: Answers) -> ScoreChoices:
        channels = tuple(
            (channel, self._translate(CHANNEL_WORDS[channel]))
            for channel in (Channel.WEB, Channel.APP, Channel.MAIL, Channel.LINE, Channel.CALL, Channel.CHAT,
                            Channel.SHOP, Channel.LETTER, Channel.SURVEY)
        )  # fmt: skip
        return ScoreChoices(
            tuple(question_words(question, self._translate) for question in self._questions),
            tuple(wave for wave in reversed(answers.waves) if wave),
            channels,
            self._segments,
            self._questions.index(answers.question),
        )

    def _load_rows(self, page: int) -> None:
        found = self._found
        if found is None or page in self._asked_pages or page * PAGE_ROWS >= len(found.order):
            return
        if len(self._asked_pages) >= _KEPT_PAGES:
            self._asked_pages.clear()
            self._rows.clear()
        self._asked_pages.add(page)
        places = found.order[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]
        store, question, me = self._store, found.answers.question, weakref.ref(self)

        def load(_report: Report) -> list[AnswerRow]:
            return store.load_rows(question, places)

        def show(rows: list[AnswerRow]) -> None:
            presenter = me()
            if presenter is not None and presenter._found is found:
                presenter._rows.update(enumerate(rows, page * PAGE_ROWS))
                presenter._view.set_rows(page * PAGE_ROWS, [presenter.make_row(row) for row in rows])

        self._jobs.submit("scores.rows", load, show, self._on_error)

    def _load_answer(self, position: int) -> None:
        found = self._found
        assert found is not None
        store, journeys, question, me = self._store, self._journeys, found.answers.question, weakref.ref(self)
        known, place = self._rows.get(position), found.order[position : position + 1]

        def load(_report: Report) -> tuple[AnswerRow, Journey]:
            row = known if known is not None else store.load_rows(question, place)[0]
            return row, journeys.load_journey(row.customer_no)

        def show(loaded: tuple[AnswerRow, Journey]) -> None:
            presenter = me()
            if presenter is not None and presenter._found is found and presenter._position == position:
                presenter._shown = loaded
                presenter._show_page()
                presenter.on_answer_shown(*loaded)

        self._jobs.submit("scores.answer", load, show, self._on_error, latest_of="scores.answer")

    def _show_page(self) -> None:
        if self._shown is None or self._query is None:
            return
        row, journey = self._shown
        self._view.set_answer(self._writer.page(row, self._query.question, journey, self._days))
        self._load_peers(row, journey, self._query.question, self._days)

    def _load_peers(self, row: AnswerRow, journey: Journey, question: Question, days: int) -> None:
        """What promoters had in the same stretch follows; it is loaded once for a question and a stretch."""
        store, me = self._store, weakref.ref(self)
        wait_days = self._longest_silence(row, journey, days)

        def load(_report: Report) -> tuple[PeerStretch, CompanyContacts | None]:
            contacts = store.load_company_contacts(question, days, wait_days) if wait_days else None
            return store.load_peer_stretch(question, days), contacts

        def show(loaded: tuple[PeerStretch, CompanyContacts | None]) -> None:
            presenter = me()
            if presenter is not None and presenter._shown == (row, journey) and presenter._days == days:
                page = presenter._writer.page(row, question, journey, days, peers=loaded[0], contacts=loaded[1])
                presenter._view.set_answer(page)

        self._jobs.submit("scores.peers", load, show, self._on_error, latest_of="scores.peers")

    def _longest_silence(self, row: AnswerRow, journey: Journey, days: int) -> int:
        """Days of the longest silence on the page, at most half of the stretch: others need room for it too."""
        index = journey.events.find(row.event_key)
        if index is None:
            return 0
        steps = make_steps(journey, make_contact_rows(journey, self._as_of_us), index, days)
        longest = max((step.silence_days for step in steps if step.is_silence), default=0)
        return min(longest, max(1, days // 2)) if longest else 0

    def make_row(self, row: AnswerRow) -> ShownAnswer:
        say = self._translate
        nickname, channel = self._mask.name(row.customer_id), say(CHANNEL_WORDS[row.channel])
        comment = " ".join(self._mask.text(row.comment, row.fields).split())
        words = f"「{inner_quotes(comment)}」" if comment else say(Text.translate("Scores", "No words"))
        day = self._dates.day_since(row.answered_at_us, self._as_of_us)
        state = self.find_state(row.customer_no)
        figure = number_words(row.value)
        spoken = ", ".join(part for part in (figure, nickname, words, day, channel, state) if part)
        return ShownAnswer(
            row.customer_no, row.event_key, figure, row.band, nickname, words, day, row.channel, channel, state, spoken
        )  # fmt: skip

    def _position_words(self) -> str:
        if self._found is None or self._position is None:
            return ""
        words = Text.translate(
            "Scores", "{position} of {all}", position=f"{self._position + 1:,}", all=f"{len(self._found.order):,}"
        )
        return self._translate(words)


def _tell_nobody(_row: AnswerRow, _journey: Journey) -> None:
    """Until somebody listens."""


def _query_to_nobody(_query: AnswerQuery) -> None:
    """Until somebody listens."""


def _no_state(_customer_no: int) -> str:
    return ""
