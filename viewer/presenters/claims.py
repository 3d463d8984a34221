"""The page of issues and hypotheses: what is on the board, which claim is open, and what is done to it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from viewer.domain.annotations import ChangeSet
from viewer.domain.claim_reading import make_condition_mark
from viewer.domain.claims import Claim, ClaimKind, ClaimStatus
from viewer.domain.errors import AshiatoError
from viewer.domain.evidence import Evidence, Stance
from viewer.domain.open_questions import OpenQuestion
from viewer.domain.progress import Report
from viewer.domain.reading_lists import Picked
from viewer.domain.review_plan import Facts, HowPicked
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_cards import (
    Shelf,
    find_claims,
    make_choices,
    make_columns,
    step_status,
    title_of,
)
from viewer.presenters.claim_detail import COUNTER_COUNT, Counted, DetailLoader, LoadedDetail, with_counted
from viewer.presenters.claim_shelf import BESIDE, ShelfKeeper
from viewer.presenters.claim_words import STATUS_WORDS
from viewer.presenters.claims_view import ClaimDetail, ClaimFilter, ClaimsView
from viewer.presenters.job_queue import JobQueue
from viewer.workspace.claim_reading import ClaimReader
from viewer.workspace.claims import ClaimCommands
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_NOTHING_YET: Final = Text.translate(
    "Claims", "Nothing here yet. Select a contact on a journey and press I for an issue, H for a hypothesis."
)


class Tools(NamedTuple):
    """What the page works with once the review store is open."""

    store: ReviewStore
    commands: ClaimCommands
    loader: DetailLoader
    reader: ClaimReader


class ClaimsPresenter:
    """Every touch of a store is a job. `tools` is made in the first one."""

    def __init__(
        self,
        view: ClaimsView,
        jobs: JobRunner,
        keeper: ShelfKeeper,
        *,
        make_tools: Callable[[], Tools],
        author: Callable[[], str],
        translate: Translate,
        today: Callable[[], date],
        on_written: Callable[[ChangeSet], None],
        on_open: Callable[[int, str], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """make_tools: called once, in a job. on_open: go to (customer_no, mark_id) on the journey."""
        self._view, self._jobs, self._make_tools, self._author = view, jobs, make_tools, author
        self._keeper = keeper
        keeper.follow(self._on_shelf)
        self._say, self._today = translate, today
        self._on_written, self._on_open, self._on_error = on_written, on_open, on_error
        self._queue = JobQueue(jobs)
        self._tools: Tools | None = None
        self._shelf = Shelf()
        self._filter = ClaimFilter()
        self._order: list[Claim] = []
        self._chosen = ""
        self._loaded: LoadedDetail | None = None
        self._wanted = ""

    @property
    def shelf(self) -> Shelf:
        return self._shelf

    @property
    def filter(self) -> ClaimFilter:
        return self._filter

    @property
    def detail(self) -> ClaimDetail | None:
        """The open claim, as far as it is loaded."""
        return None if self._loaded is None else self._loaded.detail

    @property
    def chosen(self) -> Claim | None:
        return self._shelf.book.find(self._chosen) if self._chosen else None

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    # Reading

    def start(self) -> None:
        """The page is on screen: show what is known, or read it."""
        shelf = self._keeper.shelf
        if shelf is None:
            self._keeper.reload()
        elif shelf is not self._shelf:
            self._take(shelf)

    def note_changes(self, changes: ChangeSet) -> None:
        """Somebody wrote something that only the open claim tells of."""
        claim = self.chosen
        if claim is not None and any(entity in BESIDE for entity, _ in changes.records):
            self._load_detail(claim)

    def set_filter(self, wanted: ClaimFilter) -> None:
        self._filter = wanted
        self._show_board()

    def choose(self, claim_id: str) -> None:
        """Open a claim; "" closes the one that is open."""
        self._chosen = self._shelf.book.root_of(claim_id)
        self._view.set_chosen(self._chosen)
        claim = self.chosen
        if claim is None:
            self._loaded = None
            self._view.set_detail(None)
            return
        if claim.kind is not self._filter.kind:
            self.set_filter(ClaimFilter(claim.kind))
        self._load_detail(claim)

    def show(self, claim_id: str) -> None:
        """Open a claim as soon as it has been read."""
        self._wanted = claim_id
        if self._shelf.book.find(claim_id) is not None:
            self._wanted = ""
            self.choose(claim_id)

    def open_moment(self, evidence_id: str) -> None:
        """Go to the moment on its journey."""
        if self._loaded is None:
            return
        evidence = self.find_evidence(evidence_id)
        number = self._loaded.numbers.get(evidence_id)
        if evidence is not None and number is not None:
            self._on_open(number, evidence.mark_id)

    def find_evidence(self, evidence_id: str) -> Evidence | None:
        own = self._shelf.book.evidence_of(self._chosen)
        return next((each for each in own if each.evidence_id == evidence_id), None)

    # Writing

    def shift(self, claim_id: str, by: int) -> None:
        """Move a card by columns, with the keyboard."""
        claim = self._shelf.book.find(claim_id)
        if claim is not None:
            self.move(claim_id, step_status(claim, by))

    def move(self, claim_id: str, status: ClaimStatus) -> None:
        """Set the status; the day it was done is kept with it."""
        claim = self._shelf.book.find(claim_id)
        if claim is None or claim.status is status:
            return
        values: dict[str, Any] = {"status": status}
        if status is ClaimStatus.DONE:
            values["done_on"] = claim.done_on or self._today()
        elif status is ClaimStatus.REOPENED:
            values["done_on"] = None
        told = Text.translate("Claims", "“{title}” is now: {status}. Ctrl+Z takes it back.",
                              title=title_of(claim, self._say), status=STATUS_WORDS[status])  # fmt: skip
        self.write(lambda commands: commands.change(claim, **values), told)

    def change(self, **values: Any) -> None:
        """Set fields of the open claim."""
        claim = self.chosen
        if claim is not None:
            self.write(lambda commands: commands.change(claim, **values), Text.translate("Claims", "Saved."))

    def make(self, kind: ClaimKind, title: str, body: str = "") -> None:
        """A new claim without a moment yet; it is opened."""
        made: list[str] = []

        def work(commands: ClaimCommands) -> ChangeSet:
            claim_id, changes = commands.make(kind, title, body=body)
            made.append(claim_id)
            return changes

        def after() -> None:
            self._wanted = made[0]

        self.write(work, Text.translate("Claims", "Made “{title}”.", title=title), after)

    def set_tags(self, words: Sequence[str]) -> None:
        """The open claim has these tags, new ones included, and no others."""
        claim, codebook = self.chosen, self._shelf.codebook
        if claim is None:
            return
        wanted = list(dict.fromkeys(word.strip().lstrip("#＃") for word in words if word.strip()))
        known = {word: tag.tag_id for word in wanted if (tag := codebook.find_word(word)) is not None}
        gone = [tag_id for tag_id in claim.tags if tag_id not in known.values()]
        store = self._find_tools().store

        def work(commands: ClaimCommands) -> ChangeSet:
            from viewer.workspace.codebook import CodebookCommands, NewTag

            book = CodebookCommands(store, commands)
            changes = store.load_change_set(commands.author)
            for tag_id in gone:
                changes = book.untag(claim.claim_id, tag_id)
            for word in wanted:
                if word not in known:
                    changes = book.tag_anew(claim.claim_id, NewTag(word), None)
                elif known[word] not in claim.tags:
                    changes = book.tag(claim.claim_id, known[word], None)
            return changes

        self.write(work, Text.translate("Claims", "Saved."))

    def merge(self, claim_id: str) -> None:
        """`claim_id` goes on as the open claim."""
        claim, other = self.chosen, self._shelf.book.find(claim_id)
        if claim is None or other is None or other.claim_id == claim.claim_id:
            return
        told = Text.translate("Claims", "“{other}” goes on as “{title}”. Ctrl+Z takes it back.",
                              other=title_of(other, self._say), title=title_of(claim, self._say))  # fmt: skip
        self.write(lambda commands: commands.merge([other], claim), told)

    def take_out(self, claim_id: str) -> None:
        """A claim that was merged into the open one stands by itself again."""
        gone = next((each for each in self._shelf.book.merged.get(self._chosen, ()) if each.claim_id == claim_id), None)
        if gone is not None:
            told = Text.translate("Claims", "“{title}” stands by itself again.", title=title_of(gone, self._say))
            self.write(lambda commands: commands.take_out(gone), told)

    def split(self, evidence_ids: Sequence[str], title: str) -> None:
        """A new claim takes these moments along; it is opened."""
        claim = self.chosen
        taken = [each for each in map(self.find_evidence, evidence_ids) if each is not None]
        if claim is None or not taken:
            return
        made: list[str] = []

        def work(commands: ClaimCommands) -> ChangeSet:
            claim_id, changes = commands.split(claim, taken, title)
            made.append(claim_id)
            return changes

        def after() -> None:
            self._wanted = made[0]

        told = Text.translate("Claims", "“{title}” took %n moment(s) along. Ctrl+Z takes it back.", title=title,
                              n=len(taken))  # fmt: skip
        self.write(work, told, after)

    def delete(self) -> None:
        """Take the open claim away; undo brings it back."""
        claim = self.chosen
        if claim is not None:
            told = Text.translate("Claims", "Deleted “{title}”. Ctrl+Z brings it back.",
                                  title=title_of(claim, self._say))  # fmt: skip
            self.write(lambda commands: commands.delete(claim), told)

    def change_evidence(self, evidence_id: str, **values: Any) -> None:
        """Stance, reason, or whether it is a fact; is_withdrawn takes the moment off."""
        evidence = self.find_evidence(evidence_id)
        if evidence is not None:
            told = Text.translate("Claims", "Saved.")
            if values.get("is_withdrawn"):
                told = Text.translate("Claims", "The moment no longer counts here. Ctrl+Z brings it back.")
            self.write(lambda commands: commands.change_evidence(evidence, **values), told)

    def read_against(self) -> None:
        """Put customers to whom it did not happen on a reading list, so that somebody looks for counter-evidence."""
        claim = self.chosen
        if claim is None:
            return
        title = title_of(claim, self._say)
        name = self._say(Text.translate("Claims", "Against: {title}", title=title))
        reader = self._find_tools().reader

        def work(commands: ClaimCommands) -> ChangeSet:
            found = reader.find_counter(claim, COUNTER_COUNT)
            facts: Facts = {"claim_id": claim.claim_id, "among": found.among, "seed": found.seed}
            refs = reader.load_refs(found.customer_nos)
            return commands.put_reading_list(name, [Picked(ref, HowPicked.COUNTER.value, facts) for ref in refs])

        self.write(work, Text.translate("Claims", "They are on the reading list “{name}”.", name=name))

    def draw(self, how_many: int, seed: int) -> None:
        """Draw at random of all it is about, onto a reading list that remembers how."""
        claim = self.chosen
        if claim is None or not claim.condition_json:
            return
        name = self._say(Text.translate("Claims", "At random: {title}", title=title_of(claim, self._say)))
        reader = self._find_tools().reader
        mark = make_condition_mark(claim.condition_json)

        def work(commands: ClaimCommands) -> ChangeSet:
            drawn = reader.draw(claim, how_many, seed)
            facts: Facts = {"condition": mark, "how_many": how_many, "seed": seed, "among": drawn.among}
            refs = reader.load_refs(drawn.customer_nos)
            return commands.put_reading_list(name, [Picked(ref, HowPicked.RANDOM.value, facts) for ref in refs])

        self.write(work, Text.translate("Claims", "They are on the reading list “{name}”.", name=name))

    def answer(self, question: OpenQuestion, answer: str, stance: Stance | None, whose: str = "") -> None:
        """Close a question; with a stance and a customer the answer is evidence. whose: an id, "" for whom it asks."""
        claim = self.chosen
        reader = self._find_tools().reader

        def work(commands: ClaimCommands) -> ChangeSet:
            customer = question.customer or (reader.find_ref(whose) if whose else None)
            if stance is not None and customer is None:
                raise AshiatoError(
                    Text.translate("Claims", "Whose answer it is must be known before it can be evidence."),
                    where=whose,
                    next_step=Text.translate("Claims", "Write an id of the customer, or link it as no evidence."),
                )
            return commands.answer(question, answer, claim=claim, stance=stance, customer=customer)

        self.write(work, Text.translate("Claims", "The question is closed. Ctrl+Z opens it again."))

    def let_stand(self, take: tuple[str, str, str, str]) -> None:
        """Of two values written past each other the one that had lost stands now."""
        self.write(lambda commands: commands.let_stand(*take), Text.translate("Claims", "Saved."))

    def write(
        self, work: Callable[[ClaimCommands], ChangeSet], told: Text, after: Callable[[], None] | None = None
    ) -> None:
        """Do `work`, then read everything anew in the same job; `told` says what was done."""
        author = self._author()

        def write() -> tuple[ChangeSet, Shelf]:
            tools = self._find_tools()
            tools.commands.author = author
            return work(tools.commands), self._keeper.load(tools.store)

        def done(answer: tuple[ChangeSet, Shelf]) -> None:
            changes, shelf = answer
            if after is not None:
                after()
            self._view.set_told(self._say(told))
            self._keeper.take(shelf)
            self._on_written(changes)

        self._queue.add("claims.write", write, done, self._on_error)

    # Inside

    def _find_tools(self) -> Tools:
        if self._tools is None:
            self._tools = self._make_tools()
        return self._tools

    def _on_shelf(self, shelf: Shelf) -> None:
        if self._view.is_on_screen():
            self._take(shelf)

    def _take(self, shelf: Shelf) -> None:
        self._shelf = shelf
        if self._wanted and shelf.book.find(self._wanted) is not None:
            self._chosen, self._wanted = shelf.book.root_of(self._wanted), ""
            chosen = self.chosen
            if chosen is not None and chosen.kind is not self._filter.kind:
                self._filter = ClaimFilter(chosen.kind)
        self._chosen = shelf.book.root_of(self._chosen)
        self._show_board()
        claim = self.chosen
        if claim is None:
            self._chosen, self._loaded = "", None
            self._view.set_detail(None)
        else:
            self._load_detail(claim)

    def _show_board(self) -> None:
        shelf, wanted = self._shelf, self._filter
        self._order = find_claims(shelf, wanted)
        kinds = [claim.kind for claim in shelf.book.claims.values()]
        counts: Mapping[ClaimKind, int] = {kind: kinds.count(kind) for kind in ClaimKind}
        self._view.set_filter(wanted, make_choices(shelf, wanted.kind), counts)
        columns = make_columns(self._order, wanted.kind, shelf.cards)
        self._view.set_cards(columns, self._summary(counts[wanted.kind]), self._hint(counts[wanted.kind]))
        self._view.set_chosen(self._chosen)

    def _summary(self, total: int) -> str:
        shown = f"{len(self._order):,}"
        return self._say(Text.translate("Claims", "{shown} of {total}", shown=shown, total=f"{total:,}"))

    def _hint(self, total: int) -> str:
        if total:
            return self._say(Text.translate("Claims", "None fits. Take a filter away to see more."))
        return self._say(_NOTHING_YET)

    def _load_detail(self, claim: Claim) -> None:
        shelf = self._shelf

        def load(report: Report) -> LoadedDetail:
            return self._find_tools().loader.load(shelf, claim, report)

        self._jobs.submit("claims.detail", load, self._take_detail, self._on_error, latest_of="claims.detail")

    def _take_detail(self, loaded: LoadedDetail) -> None:
        claim_id = loaded.detail.claim.claim_id
        if claim_id != self._chosen:
            return
        before = self._loaded
        if before is not None and before.detail.claim.claim_id == claim_id and loaded.detail.reading is None:
            # What was counted last stays in view until it has been counted anew.
            old = before.detail
            kept = replace(loaded.detail, reading=old.reading, sides=old.sides, nudge=old.nudge, proposal=old.proposal)
            loaded = replace(loaded, detail=kept)
        self._loaded = loaded
        self._view.set_detail(loaded.detail)
        shelf, detail = self._shelf, loaded.detail

        def count(report: Report) -> Counted:
            return self._find_tools().loader.count(shelf, detail, report)

        def show(counted: Counted) -> None:
            if self._loaded is loaded:
                self._loaded = replace(loaded, detail=with_counted(detail, counted))
                self._view.set_detail(self._loaded.detail)

        self._jobs.submit("claims.count", count, show, self._on_error, latest_of="claims.count")
