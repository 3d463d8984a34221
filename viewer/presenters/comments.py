"""Comments: searched, narrowed by frequent words, each leading to its place in a life."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from viewer.domain.answers import AnswerQuery, AnswerRow, Question
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text, Translate
from viewer.events.answers import Answers, Places
from viewer.events.score_statistics import AnswerStore
from viewer.presenters.frequent_words import WordIndex, make_word_index
from viewer.presenters.score_words import ShownAnswer
from viewer.workspace.jobs import JobRunner

MOST_WORDS: Final = 200
PAGE_ROWS: Final = 100


@dataclass(frozen=True, slots=True)
class FrequentWord:
    """A word, and in how many of the comments that fit it stands. is_chosen: the comments are narrowed to it."""

    word: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class _FoundComments:
    answers: Answers
    order: Places
    all_count: int


class CommentsView(Protocol):
    def set_words(self, words: Sequence[FrequentWord], note: str) -> None:
        """note: what they are counted over, or that they are being counted."""

    def set_row_count(self, count: int, words: str) -> None: ...
    def set_rows(self, first: int, rows: Sequence[ShownAnswer]) -> None: ...
    def set_current(self, position: int | None) -> None: ...


class CommentsPresenter:
    """Follows the query of the scores page while it is shown. All conditions must hold."""

    def __init__(
        self,
        view: CommentsView,
        store: AnswerStore,
        jobs: JobRunner,
        *,
        translate: Translate,
        make_row: Callable[[AnswerRow], ShownAnswer],
        on_open_journey: Callable[[int, int], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._view = view
        self._store = store
        self._jobs = jobs
        self._translate = translate
        self._make_row = make_row
        self._on_open_journey = on_open_journey
        self._on_error = on_error
        self._query: AnswerQuery | None = None
        self._search = ""
        self._chosen: tuple[str, ...] = ()
        self._indexed: tuple[Question, int, WordIndex] | None = None
        self._found: _FoundComments | None = None
        self._asked_pages: set[int] = set()
        self._rows: dict[int, AnswerRow] = {}
        self._position: int | None = None
        self.find_hidden: Callable[[], frozenset[int]] = frozenset
        """Whose answers a review hides until the reveal."""

    def show(self, query: AnswerQuery) -> None:
        """The comments on these answers; what was typed and chosen stays."""
        self._query = query
        self._find()
        self._count_words()

    def set_search(self, words: str) -> None:
        self._search = words
        self._find()

    def choose_word(self, word: str) -> None:
        """Narrow to it, or let it go."""
        chosen = self._chosen
        self._chosen = tuple(each for each in chosen if each != word) if word in chosen else (*chosen, word)
        self._find()

    def show_range(self, first: int, last: int) -> None:
        for page in range(max(0, first) // PAGE_ROWS, max(0, last) // PAGE_ROWS + 1):
            self._load_rows(page)

    def open_position(self, position: int) -> None:
        if self._found is not None and 0 <= position < len(self._found.order):
            self._position = position
            self._view.set_current(position)

    def step(self, by: int) -> None:
        if self._found is not None and len(self._found.order):
            now = -1 if self._position is None else self._position
            self.open_position(min(len(self._found.order) - 1, max(0, now + by)))

    def open_journey(self) -> None:
        """Go to the life of whoever wrote the chosen comment, at that event."""
        row = None if self._position is None else self._rows.get(self._position)
        if row is not None:
            self._on_open_journey(row.customer_no, row.event_key)

    @property
    def chosen_event_key(self) -> int | None:
        """The answering event of the chosen comment."""
        row = None if self._position is None else self._rows.get(self._position)
        return None if row is None else row.event_key

    def _find(self) -> None:
        query, search, chosen = self._query, self._search, self._chosen
        if query is None:
            return
        store, index, me = self._store, self._index_of(query.question), weakref.ref(self)
        hidden = np.array(sorted(self.find_hidden()), dtype=np.int32)

        def find(_report: Report) -> _FoundComments:
            answers, fits = store.load_answers(query.question), store.load_fits(query)
            everything = fits & (answers.comment_no != 0)
            fits = np.zeros(len(answers), np.bool_)
            fits[store.find_commented(query.question, search.split())] = True
            fits &= everything
            for word in chosen if index is not None else ():
                assert index is not None
                fits &= np.isin(answers.comment_no, index.texts_with(word))
            order = store.load_order(query.question)
            order = order[fits[order] & ~np.isin(answers.customer_no[order], hidden)]
            return _FoundComments(answers, order, int(np.count_nonzero(everything)))

        def show(found: _FoundComments) -> None:
            presenter = me()
            if presenter is not None and (presenter._query, presenter._search, presenter._chosen) == (
                query, search, chosen,
            ):  # fmt: skip
                presenter._show_found(found)

        self._jobs.submit("comments.find", find, show, self._on_error, latest_of="comments.find")

    def _show_found(self, found: _FoundComments) -> None:
        self._found, self._position = found, None
        self._asked_pages.clear()
        self._rows.clear()
        words = Text.translate(
            "Comments", "{found} of {all} comments, the lowest score first", found=f"{len(found.order):,}",
            all=f"{found.all_count:,}",
        )  # fmt: skip
        self._view.set_row_count(len(found.order), self._translate(words))
        self._load_rows(0)
        self._show_words()

    def _load_rows(self, page: int) -> None:
        found = self._found
        if found is None or page in self._asked_pages or page * PAGE_ROWS >= len(found.order):
            return
        self._asked_pages.add(page)
        places, store, me = found.order[page * PAGE_ROWS : (page + 1) * PAGE_ROWS], self._store, weakref.ref(self)

        def load(_report: Report) -> list[AnswerRow]:
            return store.load_rows(found.answers.question, places)

        def show(rows: list[AnswerRow]) -> None:
            presenter = me()
            if presenter is not None and presenter._found is found:
                presenter._rows.update(enumerate(rows, page * PAGE_ROWS))
                presenter._view.set_rows(page * PAGE_ROWS, [presenter._make_row(row) for row in rows])
                if presenter._position is None:
                    presenter.open_position(0)

        self._jobs.submit("comments.rows", load, show, self._on_error)

    # Words.

    def _index_of(self, question: Question) -> WordIndex | None:
        """The words of the question, if they were counted for this generation."""
        indexed = self._indexed
        is_known = indexed is not None and indexed[:2] == (question, self._store.generation)
        return indexed[2] if indexed is not None and is_known else None

    def _count_words(self) -> None:
        query = self._query
        if query is None or self._index_of(query.question) is not None:
            return
        self._chosen = ()
        question, generation, store, me = query.question, self._store.generation, self._store, weakref.ref(self)
        self._view.set_words((), self._translate(Text.translate("Comments", "Counting words")))

        def count(report: Report) -> WordIndex:
            return make_word_index(store.load_comments(question), report)

        def show(index: WordIndex) -> None:
            if (presenter := me()) is not None:
                presenter._indexed = (question, generation, index)
                presenter._show_words()

        def tell(progress: Progress) -> None:
            if (presenter := me()) is not None and progress.total:
                words = Text.translate(
                    "Comments", "Counting words ({percent}%)", percent=round(100 * progress.done / progress.total)
                )
                presenter._view.set_words((), presenter._translate(words))

        self._jobs.submit(
            "comments.words", count, show, self._on_error, on_progress=tell, latest_of="comments.words"
        )  # fmt: skip

    def _show_words(self) -> None:
        query, found = self._query, self._found
        index = None if query is None else self._index_of(query.question)
        if index is None or found is None:
            return
        counts = index.counts(found.answers.comment_no[found.order])
        top = np.argsort(-counts, kind="stable")[:MOST_WORDS]
        shown = [
            FrequentWord(word, int(counts[at]), word in self._chosen)
            for at in top.tolist()
            if counts[at] >= 2 or (counts[at] and index.words[at] in self._chosen)
            for word in (index.words[at],)
        ]
        shown.sort(key=_chosen_first)
        note = Text.translate("Comments", "Number of comments with the word, of %n", n=len(found.order))
        self._view.set_words(shown, self._translate(note))


def _chosen_first(word: FrequentWord) -> bool:
    return not word.is_chosen
