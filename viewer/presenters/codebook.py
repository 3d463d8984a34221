"""The codebook page: every tag with its definition, what carries it, and what is done to tags. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet, Mark
from viewer.domain.errors import AshiatoError
from viewer.domain.near_words import is_near
from viewer.domain.progress import Report
from viewer.domain.tags import Codebook, Tag
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.tag_search import TagSearch
from viewer.presenters.word_readings import propose_reading
from viewer.presenters.wording import MARK_WORDS
from viewer.workspace.codebook import CodebookCommands, NewTag, load_codebook
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_MOST_MOMENTS: Final = 200
_LONGEST: Final = 90

FindNumbers = Callable[[Collection[IdentityRef], bytes, Report], dict[IdentityRef, int]]
ShowText = Callable[[str], str]


class TagRow(NamedTuple):
    """A line of the list. uses: marks and claims that carry it. note: muted words below."""

    tag_id: str
    word: str
    reading: str
    colour: str
    uses: int
    note: str


class MomentLine(NamedTuple):
    """Something that carries the tag. customer_no: None if it cannot be gone to. title: what it is; words: its own."""

    target_id: str
    customer_no: int | None
    title: str
    words: str
    is_example: bool


@dataclass(frozen=True, slots=True)
class TagPage:
    """The open tag. near: tags that are perhaps the same word. merged: those that were merged into it."""

    tag: Tag
    uses: str
    near: tuple[Tag, ...] = ()
    merged: tuple[Tag, ...] = ()
    split_from: str = ""
    moments: tuple[MomentLine, ...] = ()
    more: str = ""


class CodebookView(Protocol):
    """What this needs of the page. All texts are plain text."""

    def set_rows(self, rows: tuple[TagRow, ...], summary: str) -> None: ...
    def set_page(self, page: TagPage | None) -> None:
        """None: there is nothing to show yet. Words that are being typed of the same tag stay."""

    def set_told(self, words: str, *, is_problem: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    book: Codebook
    marks: Mapping[str, Mark]
    numbers: Mapping[str, int]


class CodebookPresenter:
    """Every touch of the store is a job, one after another."""

    def __init__(
        self, view: CodebookView, jobs: JobRunner, *, open_store: Callable[[], ReviewStore],
        author: Callable[[], str], find_numbers: FindNumbers, secret: bytes, translate: Translate, dates: DateWords,
        show_text: ShowText, on_written: Callable[[ChangeSet], None], on_open: Callable[[int, str], None],
    ) -> None:  # fmt: skip
        """show_text: masks. on_open: go to this customer's mark. on_written: something was written."""
        self._view, self._queue = view, JobQueue(jobs)
        self._open_store, self._author_of, self._find_numbers = open_store, author, find_numbers
        self._secret, self._translate, self._dates, self._show_text = secret, translate, dates, show_text
        self._on_written, self._on_open = on_written, on_open
        self._loaded = _Loaded(Codebook(), {}, {})
        self._search = TagSearch(Codebook())
        self._typed = ""
        self._shown_id = ""

    # `Hand` of the commands.
    typist: str | None = None

    @property
    def author(self) -> str:
        return self._author_of()

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    @property
    def codebook(self) -> Codebook:
        return self._loaded.book

    def load(self, tag_id: str = "") -> None:
        """Read everything anew and show this tag; "" for the one that is open."""
        self._shown_id = tag_id or self._shown_id
        self._queue.add("codebook.load", self._load, self._show, self._tell_error, replaces=True)

    def search(self, typed: str) -> None:
        self._typed = typed
        self._show_rows()

    def choose(self, tag_id: str) -> None:
        self._shown_id = tag_id
        self._show_page()

    def open_moment(self, target_id: str) -> None:
        number = self._loaded.numbers.get(target_id)
        if number is not None:
            self._on_open(number, target_id)

    # What is written

    def make_tag(self, word: str) -> None:
        def work() -> ChangeSet:
            return self._commands().make_tag(NewTag(word, propose_reading(word)))

        def on_done(changes: ChangeSet) -> None:
            self._shown_id = next((row_id for entity, row_id in changes.records if entity == "tag"), self._shown_id)

        self._write("codebook.make", work, on_done)

    def edit(self, fields: Mapping[str, Any]) -> None:
        """Set fields of the open tag; what is the same already makes no step."""
        tag_id = self._shown_id
        self._write("codebook.edit", lambda: self._commands().edit_tag(tag_id, fields))

    def merge(self, tag_id: str, into: str) -> None:
        def on_done(_changes: ChangeSet) -> None:
            self._shown_id = into
            self._tell(Text.translate("Codebook", "Merged. Ctrl+Z takes it apart again."))

        self._write("codebook.merge", lambda: self._commands().merge(tag_id, into), on_done)

    def take_apart(self, tag_id: str) -> None:
        self._write("codebook.apart", lambda: self._commands().take_apart(tag_id))

    def split(self, word: str, target_ids: Collection[str]) -> None:
        """Give these moments of the open tag a tag of their own."""
        tag_id, chosen = self._shown_id, dict.fromkeys(target_ids, 0)

        def work() -> ChangeSet:
            return self._commands().split(tag_id, [NewTag(word, propose_reading(word))], chosen)

        def on_done(_changes: ChangeSet) -> None:
            self._tell(
                Text.translate("Codebook", "%n moment(s) were split off. Ctrl+Z brings them back.", n=len(chosen))
            )

        self._write("codebook.split", work, on_done)

    def remove(self) -> None:
        tag_id = self._shown_id

        def on_done(_changes: ChangeSet) -> None:
            self._shown_id = ""
            self._tell(Text.translate("Codebook", "Deleted the tag. Ctrl+Z brings it back."))

        self._write("codebook.remove", lambda: self._commands().remove_tag(tag_id), on_done)

    def set_example(self, target_id: str, is_example: bool) -> None:
        tag_id = self._shown_id
        self._write("codebook.example", lambda: self._commands().set_example(target_id, tag_id, is_example))

    # Inside

    def _commands(self) -> CodebookCommands:
        return CodebookCommands(self._open_store(), self)

    def _write(
        self, name: str, work: Callable[[], ChangeSet], on_done: Callable[[ChangeSet], None] = lambda _changes: None
    ) -> None:
        def write() -> tuple[ChangeSet, _Loaded]:
            return work(), self._load()

        def on_written(answer: tuple[ChangeSet, _Loaded]) -> None:
            changes, loaded = answer
            self._view.set_told("")
            on_done(changes)
            self._show(loaded)
            self._on_written(changes)

        self._queue.add(name, write, on_written, self._tell_error)

    def _load(self) -> _Loaded:
        store = self._open_store()
        book = load_codebook(store, reader=self.author)
        used = {each.target_id for tag in book.tags for each in book.taggings_of(tag.tag_id)}
        lines = [(ref, mark) for ref, mark in store.load_mark_lines() if mark.mark_id in used]
        lines += [(mark.anchor.customer, mark) for mark in store.load_hidden(self.author) if mark.mark_id in used]
        found = self._find_numbers({ref for ref, _ in lines}, self._secret, _silent) if lines else {}
        numbers = {mark.mark_id: found[ref] for ref, mark in lines if ref in found}
        return _Loaded(book, {mark.mark_id: mark for _, mark in lines}, numbers)

    def _show(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self._search = TagSearch(loaded.book)
        standing = loaded.book.find(self._shown_id)
        tags = loaded.book.tags
        self._shown_id = standing.tag_id if standing is not None else tags[0].tag_id if tags else ""
        self._show_rows()
        self._show_page()

    def _show_rows(self) -> None:
        book = self._loaded.book
        tags = [found.tag for found in self._search.find(self._typed, len(book.tags))] if self._typed else book.tags
        rows = tuple(
            TagRow(tag.tag_id, tag.word, tag.reading, tag.colour, len(book.taggings_of(tag.tag_id)), tag.definition)
            for tag in tags
        )
        undefined = sum(not tag.definition for tag in book.tags)
        summary = Text.translate("Codebook", "%n tag(s)", n=len(book.tags))
        words = self._translate(summary)
        if undefined:
            without = Text.translate("Codebook", "{count} without a definition", count=undefined)
            words = f"{words} · {self._translate(without)}"
        self._view.set_rows(rows, words)

    def _show_page(self) -> None:
        book, tag = self._loaded.book, self._loaded.book.find(self._shown_id)
        if tag is None:
            self._view.set_page(None)
            return
        taggings = book.taggings_of(tag.tag_id)
        ordered = sorted(taggings, key=lambda each: (not each.is_example, -each.at_us))
        moments = tuple(self._moment(each.target_id, each.is_example) for each in ordered[:_MOST_MOMENTS])
        customers = {
            self._loaded.numbers[each.target_id] for each in taggings if each.target_id in self._loaded.numbers
        }
        uses = Text.translate(
            "Codebook", "On {marks} marks and issues of {customers} customers", marks=f"{len(taggings):,}",
            customers=f"{len(customers):,}",
        )  # fmt: skip
        origin = book.find(tag.split_from) if tag.split_from else None
        more = ""
        if len(ordered) > _MOST_MOMENTS:
            text = Text.translate("Codebook", "The latest {shown} of {count}.", shown=_MOST_MOMENTS, count=len(ordered))
            more = self._translate(text)
        self._view.set_page(
            TagPage(
                tag, self._translate(uses), _find_near(book, tag), book.merged_into(tag.tag_id),
                "" if origin is None else origin.word, moments, more,
            )
        )  # fmt: skip

    def _moment(self, target_id: str, is_example: bool) -> MomentLine:
        mark = self._loaded.marks.get(target_id)
        if mark is None:
            words = self._translate(Text.translate("Codebook", "An issue or hypothesis of no one customer"))
            return MomentLine(target_id, None, words, "", is_example)
        quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
        said = " ".join(self._show_text(mark.title or mark.body or quote).split())
        day = self._dates.day(mark.created_at_us).whole
        title = " · ".join((self._translate(MARK_WORDS[mark.kind]), mark.author, day))
        short = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
        return MomentLine(target_id, self._loaded.numbers.get(target_id), title, short, is_example)

    def _tell(self, text: Text) -> None:
        self._view.set_told(self._translate(text))

    def _tell_error(self, error: AshiatoError) -> None:
        words = [error.what] if error.next_step is None else [error.what, error.next_step]
        self._view.set_told(" ".join(self._translate(text) for text in words), is_problem=True)


def _find_near(book: Codebook, tag: Tag) -> tuple[Tag, ...]:
    return tuple(
        other for other in book.tags
        if other.tag_id != tag.tag_id and is_near(tag.word, other.word, tag.reading, other.reading)
    )  # fmt: skip


def edited(tag: Tag, fields: Mapping[str, str]) -> dict[str, str]:
    """Of what stands in the form, the fields that differ from the tag."""
    now = replace(tag)
    return {name: value.strip() for name, value in fields.items() if getattr(now, name) != value.strip()}


def _silent(_progress: object) -> None:
    """Nobody waits for it."""
