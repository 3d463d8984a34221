"""Marks on screen and the claims they speak for or against: lines on their cards, and new links. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from viewer.domain.annotations import ChangeSet, MarkKind
from viewer.domain.claim_reading import count_stances
from viewer.domain.claims import KIND_OF_MARK, Claim
from viewer.domain.errors import AshiatoError
from viewer.domain.evidence import Basis, Stance
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_cards import Shelf, title_of
from viewer.presenters.claim_shelf import ShelfKeeper
from viewer.presenters.claim_words import KIND_WORDS, STANCE_WORDS, STATUS_WORDS, stance_words
from viewer.presenters.note_composer import spot_of
from viewer.presenters.note_drafts import anchor_of
from viewer.presenters.notes import NotesPresenter
from viewer.presenters.title_readings import find_similar
from viewer.timeline.selection import NOTHING, Selection
from viewer.workspace.claims import ClaimBook, ClaimCommands, not_open_yet
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


class Link(NamedTuple):
    """What a person chose: which claim, and what the moment says about it."""

    claim_id: str
    stance: Stance
    reason: str
    basis: Basis


class LinksView(Protocol):
    """What this needs of the notes panel."""

    def show_claim_words(self) -> None:
        """`ClaimLinks.words_of` says something new."""

    def set_similar(self, words: str) -> None:
        """Claims that say nearly what is being written as a new one; "" for none."""


class ClaimLinks:
    """Of one window; made when the review store is open."""

    def __init__(
        self,
        view: LinksView,
        store: ReviewStore,
        jobs: JobRunner,
        keeper: ShelfKeeper,
        *,
        find_notes: Callable[[], NotesPresenter | None],
        secret: bytes,
        translate: Translate,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._view, self._store, self._jobs, self._find_notes = view, store, jobs, find_notes
        self._secret, self._say, self._on_error = secret, translate, on_error
        self._book = ClaimBook()
        self._links: Mapping[str, Sequence[tuple[str, Stance]]] = {}
        self._journey: Journey | None = None
        self._selection = NOTHING
        self._keeper = keeper
        keeper.follow(self._take)

    @property
    def book(self) -> ClaimBook:
        return self._book

    def show_journey(self, journey: Journey) -> None:
        self._journey = journey
        self._selection = NOTHING

    def note_selection(self, selection: Selection) -> None:
        self._selection = selection

    def note_changes(self, changes: ChangeSet) -> None:
        """Somebody wrote something."""
        self._keeper.note_changes(changes)

    def choices(self, mark_id: str | None) -> list[tuple[str, str]]:
        """(claim_id, words) of what a mark may be linked to: open ones first, the newest first."""
        claims = [each for each in self._book.claims.values() if each.claim_id != mark_id]
        claims.sort(key=lambda claim: (not claim.is_open, -claim.created_at_us))
        return [(claim.claim_id, self._choice(claim)) for claim in claims]

    def place_words(self, mark_id: str | None) -> Text:
        """What is going to be linked."""
        if mark_id is not None:
            return Text.translate("Claims", "The chosen mark becomes evidence.")
        if self._selection is NOTHING or self._selection.first is None:
            return Text.translate("Claims", "A note on the whole journey becomes evidence.")
        return Text.translate("Claims", "What is selected is marked with a note, which becomes evidence.")

    def link(self, mark_id: str | None, link: Link) -> None:
        """Link a mark, or mark what is selected and link that, in one step."""
        notes, journey = self._find_notes(), self._journey
        claim = self._book.find(link.claim_id)
        if notes is None or journey is None or claim is None:
            return
        secret, spot, hand = self._secret, spot_of(self._selection), notes.hand
        commands = ClaimCommands(self._store, hand.author, hand.typist)
        mark = next((mark for mark, _ in notes.marks if mark.mark_id == mark_id), None)

        def work() -> ChangeSet:
            if mark is not None:
                return commands.link(claim, mark, link.stance, reason=link.reason, basis=link.basis)
            if hand.hides_in:
                raise not_open_yet()
            anchor = anchor_of(journey, spot, secret)
            return commands.mark_and_link(
                claim, anchor, link.stance, reason=link.reason, basis=link.basis, review_id=hand.review_id
            )

        def done(_changes: ChangeSet) -> None:
            told = Text.translate("Claims", "{stance}: “{title}”. Ctrl+Z takes the link back.",
                                  stance=STANCE_WORDS[link.stance], title=title_of(claim, self._say))  # fmt: skip
            notes.tell(self._say(told))

        notes.write("claims.link", work, done)

    def look_for_similar(self, kind: MarkKind, title: str) -> None:
        """A new claim is being written: is there one that says nearly the same?"""
        claim_kind = KIND_OF_MARK.get(kind)
        book = self._book
        if claim_kind is None or not title.strip():
            self._view.set_similar("")
            return
        titles = {each.claim_id: each.title for each in book.claims.values() if each.kind is claim_kind and each.title}

        def look(_report: Report) -> list[str]:
            return [titles[each.row_id] for each in find_similar(title, titles, most=2)]

        def show(found: list[str]) -> None:
            quoted = [self._say(Text.translate("Claims", "“{title}”", title=each)) for each in found]
            text = Text.translate(
                "Claims", "There is already: {titles}. Shift+I links this moment to it instead.",
                titles=self._say(Text.translate("Claims", ", ")).join(quoted),
            )  # fmt: skip
            self._view.set_similar(self._say(text) if found else "")

        self._jobs.submit("links.similar", look, show, self._on_error, latest_of="links.similar")

    def words_of(self, mark_id: str) -> str:
        """The claims a mark speaks for or against, a line each; of a claim's own mark how it stands."""
        say, lines = self._say, []
        own = self._book.find(mark_id)
        if own is not None:
            counts = stance_words(count_stances(self._book.evidence_of(own.claim_id)), say)
            lines.append(" ・ ".join(filter(None, (say(STATUS_WORDS[own.status]), counts))))
        for claim_id, stance in self._links.get(mark_id, ()):
            claim = self._book.claims[claim_id]
            if own is None or claim_id != own.claim_id:
                text = Text.translate("Claims", "{stance} → {kind}: {title}", stance=STANCE_WORDS[stance],
                                      kind=KIND_WORDS[claim.kind], title=title_of(claim, say))  # fmt: skip
                lines.append(say(text))
        return "\n".join(dict.fromkeys(lines))

    def _choice(self, claim: Claim) -> str:
        text = Text.translate("Claims", "{kind}: {title} ({status})", kind=KIND_WORDS[claim.kind],
                              title=title_of(claim, self._say), status=STATUS_WORDS[claim.status])  # fmt: skip
        return self._say(text)

    def _take(self, shelf: Shelf) -> None:
        self._book, self._links = shelf.book, shelf.links
        self._view.show_claim_words()
