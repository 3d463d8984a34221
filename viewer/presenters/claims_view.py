"""What the page of issues and hypotheses shows: the contract between its presenters and its view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from viewer.domain.claim_reading import StanceCounts
from viewer.domain.claims import Claim, ClaimKind, ClaimStatus
from viewer.domain.countermeasures import Countermeasure
from viewer.domain.evidence import Evidence, Stance
from viewer.domain.open_questions import OpenQuestion


class ClaimCard(NamedTuple):
    """One claim on the board and in the table.

    counts_words: 裏づけ9・反例1; "" without moments. owner, due: "" for none. is_late: due and still open.
    cells: of the table, in the order of its columns. spoken: all of it, for screen readers.
    """

    claim_id: str
    kind: ClaimKind
    status: ClaimStatus
    title: str
    counts: StanceCounts
    counts_words: str
    owner: str
    due: str
    is_late: bool
    severity_words: str
    cells: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """All that is given must fit. department, person, tag and review by id or name; "" asks nothing.

    person: owner, author, or whoever put a moment to it. words: folded, in title and body.
    """

    kind: ClaimKind = ClaimKind.ISSUE
    words: str = ""
    department: str = ""
    person: str = ""
    tag: str = ""
    review: str = ""

    @property
    def asks_nothing(self) -> bool:
        return not (self.words.strip() or self.department or self.person or self.tag or self.review)


class ClaimChoices(NamedTuple):
    """What may be filtered by: (value, words) each, in order of reading."""

    departments: tuple[tuple[str, str], ...] = ()
    persons: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    reviews: tuple[tuple[str, str], ...] = ()


class EvidenceLine(NamedTuple):
    """One moment. who: nickname and id. words: what stands in the mark; quote: words of the customer.

    when: of the moment. foot: fact or interpretation, by whom. can_open: the moment can be gone to.
    """

    evidence: Evidence
    who: str
    when: str
    quote: str
    words: str
    reason: str
    foot: str
    can_open: bool
    spoken: str


class MeasureLine(NamedTuple):
    """One countermeasure. facts: situation, instead of what, from when, by whom. effect: before and after, in lines."""

    measure: Countermeasure
    title: str
    facts: str
    effect: tuple[str, ...]


class QuestionLine(NamedTuple):
    """One question that was handed on. foot: to whom, and the answer once there is one."""

    question: OpenQuestion
    words: str
    foot: str


class SimilarLine(NamedTuple):
    claim_id: str
    title: str
    foot: str


class HistoryLine(NamedTuple):
    """when and who, and what changed. is_conflict: written without seeing what stands; `take` = (field, JSON) then."""

    when: str
    who: str
    what: str
    is_conflict: bool = False
    take: tuple[str, str, str, str] | None = None


class Nudge(NamedTuple):
    """The call to look for what speaks against the claim. action: words of its button, "" with nobody to read."""

    headline: str
    words: str
    action: str


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """Everything about one claim. facts: (label, words). proposal: to call it reopened, "" for none.

    reading: k of n lines; None while they are being counted. tags: words of the codebook.
    """

    claim: Claim
    kind_words: str
    status_words: str
    facts: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    condition_words: str
    counts: StanceCounts
    evidence: Mapping[Stance, tuple[EvidenceLine, ...]]
    measures: tuple[MeasureLine, ...]
    questions: tuple[QuestionLine, ...]
    similar: tuple[SimilarLine, ...]
    merged: tuple[SimilarLine, ...]
    history: tuple[HistoryLine, ...]
    reading: tuple[str, ...] | None = None
    sides: str = ""
    nudge: Nudge | None = None
    proposal: str = ""


class ClaimsView(Protocol):
    """What the presenters need of the page. All texts are plain text."""

    def is_on_screen(self) -> bool:
        """Only then is it worth telling it anything."""

    def set_filter(self, wanted: ClaimFilter, choices: ClaimChoices, counts: Mapping[ClaimKind, int]) -> None:
        """counts: how many claims there are of each kind, filtered or not."""

    def set_cards(self, columns: Mapping[ClaimStatus, Sequence[ClaimCard]], summary: str, hint: str) -> None:
        """By status, in the order of work. hint: the next step, shown when there are none."""

    def set_chosen(self, claim_id: str) -> None: ...

    def set_detail(self, detail: ClaimDetail | None) -> None: ...

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        """What was just done."""
