"""Claims as cards, and which of them a filter leaves: pure, from what was loaded at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cache
from typing import Final

from viewer.domain.claim_reading import StanceCounts, count_stances
from viewer.domain.claims import STATUSES, Claim, ClaimKind, ClaimStatus, Severity
from viewer.domain.clock import us_of
from viewer.domain.evidence import Stance
from viewer.domain.folding import fold
from viewer.domain.people import Roster
from viewer.domain.tags import Codebook
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_words import KIND_WORDS, SEVERITY_WORDS, STATUS_WORDS, stance_words
from viewer.presenters.claims_view import ClaimCard, ClaimChoices, ClaimFilter
from viewer.presenters.dates import DateWords
from viewer.workspace.claims import ClaimBook

COLUMNS: Final = (
    Text.translate("Claims", "Status"), Text.translate("Claims", "Title"), Text.translate("Claims", "For"),
    Text.translate("Claims", "Against"), Text.translate("Claims", "Unclear"), Text.translate("Claims", "Customers"),
    Text.translate("Claims", "Severity"), Text.translate("Claims", "Owner"), Text.translate("Claims", "Due"),
    Text.translate("Claims", "Tags"),
)  # fmt: skip
"""Of the table."""

NUMBERS: Final = range(2, 6)
"""Columns that hold figures."""

_SEVERITIES: Final = (Severity.HIGH, Severity.MIDDLE, Severity.LOW, Severity.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the page knows. review_names: by review_id, the newest first. The others: by claim_id.

    persons: names of owner, author, and those who put moments to it; departments: theirs. tags: of the claim and of
    its moments, by id.
    """

    book: ClaimBook = field(default_factory=ClaimBook)
    codebook: Codebook = field(default_factory=Codebook)
    roster: Roster = field(default_factory=Roster)
    review_names: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, StanceCounts] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, frozenset[str]] = field(default_factory=dict)
    departments: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reviews: Mapping[str, frozenset[str]] = field(default_factory=dict)
    links: Mapping[str, Sequence[tuple[str, Stance]]] = field(default_factory=dict)
    """(claim_id, what it says) of each link, by mark_id."""
    cards: Mapping[str, ClaimCard] = field(default_factory=dict)

    @classmethod
    def of(cls, book: ClaimBook, codebook: Codebook, roster: Roster, review_names: Mapping[str, str]) -> Shelf:
        """Slow for many claims (30 ms for 1,000): call it in a job."""
        name_of, department_of = cache(roster.name_of), cache(roster.department_of)
        claims: dict[str, Claim] = {}
        persons, departments, tags, reviews = {}, {}, {}, {}
        for claim_id, claim in book.claims.items():
            evidence = book.evidence_of(claim_id)
            own = tuple(tag.tag_id for tag in codebook.tags_on(claim_id))
            claims[claim_id] = replace(claim, tags=own)
            names = {name_of(name) for name in (claim.owner, claim.author, *(each.author for each in evidence)) if name}
            found = (department_of(name) for name in names)
            persons[claim_id] = frozenset(names)
            departments[claim_id] = frozenset(each.department_id for each in found if each is not None)
            tags[claim_id] = frozenset(own) | {
                tag.tag_id for each in evidence for tag in codebook.tags_on(each.mark_id)
            }
            reviews[claim_id] = frozenset({claim.review_id, *(each.review_id for each in evidence)} - {""})
        return cls(
            replace(book, claims=claims), codebook, roster, review_names,
            {claim_id: count_stances(book.evidence_of(claim_id)) for claim_id in claims},
            {claim_id: fold(f"{claim.title}\n{claim.body}") for claim_id, claim in claims.items()},
            persons, departments, tags, reviews, _links(book),
        )  # fmt: skip

    def with_cards(self, writer: CardWriter) -> Shelf:
        """With a card of every claim; as slow as `of`."""
        return replace(self, cards={claim_id: writer.card(claim) for claim_id, claim in self.book.claims.items()})


def _links(book: ClaimBook) -> dict[str, list[tuple[str, Stance]]]:
    links: dict[str, list[tuple[str, Stance]]] = {}
    for claim_id, own in book.evidence.items():
        for each in own:
            links.setdefault(each.mark_id, []).append((claim_id, each.stance))
    return links


def find_claims(shelf: Shelf, wanted: ClaimFilter) -> list[Claim]:
    """Those of the kind that fit, the gravest first, then the ones with most customers, then the newest."""
    words = fold(wanted.words).split()
    found = [
        claim for claim in shelf.book.claims.values()
        if claim.kind is wanted.kind
        and all(word in shelf.folded[claim.claim_id] for word in words)
        and (not wanted.department or wanted.department in shelf.departments[claim.claim_id])
        and (not wanted.person or wanted.person in shelf.persons[claim.claim_id])
        and (not wanted.tag or wanted.tag in shelf.tags[claim.claim_id])
        and (not wanted.review or wanted.review in shelf.reviews[claim.claim_id])
    ]  # fmt: skip
    return sorted(
        found,
        key=lambda claim: (
            _SEVERITIES.index(claim.severity), -shelf.counts[claim.claim_id].customers, -claim.created_at_us,
            claim.claim_id,
        ),
    )  # fmt: skip


def make_columns(
    claims: Iterable[Claim], kind: ClaimKind, cards: Mapping[str, ClaimCard]
) -> dict[ClaimStatus, list[ClaimCard]]:
    """Every status of the kind, also those without a claim. cards: by claim_id."""
    columns: dict[ClaimStatus, list[ClaimCard]] = {status: [] for status in STATUSES[kind]}
    for claim in claims:
        columns[claim.status].append(cards[claim.claim_id])
    return columns


def make_choices(shelf: Shelf, kind: ClaimKind) -> ClaimChoices:
    """Only what some claim of the kind has, so that no choice leads to nothing."""
    claims = [claim for claim in shelf.book.claims.values() if claim.kind is kind]
    persons = {name for claim in claims for name in shelf.persons[claim.claim_id]}
    tag_ids = {tag_id for claim in claims for tag_id in shelf.tags[claim.claim_id]}
    reviews = {review_id for claim in claims for review_id in shelf.reviews[claim.claim_id]}
    departments = {department_id for claim in claims for department_id in shelf.departments[claim.claim_id]}
    return ClaimChoices(
        tuple((each.department_id, each.name) for each in shelf.roster.departments
              if each.department_id in departments),
        tuple((name, name) for name in sorted(persons, key=lambda name: _reading(shelf.roster, name))),
        tuple((tag.tag_id, tag.word) for tag in shelf.codebook.tags if tag.tag_id in tag_ids),
        tuple((review_id, words) for review_id, words in shelf.review_names.items() if review_id in reviews),
    )  # fmt: skip


class CardWriter:
    """Writes cards of one shelf. today: what dates are late against."""

    def __init__(
        self, shelf: Shelf, say: Translate, dates: DateWords, today: date, *, show_text: Callable[[str], str]
    ) -> None:
        """show_text: masks numbers and mails that somebody wrote into a title."""
        self._show_text = show_text
        self._shelf, self._say, self._dates, self._today = shelf, say, dates, today
        self._status = {status: say(words) for status, words in STATUS_WORDS.items()}
        self._severity = {severity: say(words) for severity, words in SEVERITY_WORDS.items()}
        self._no_title = say(Text.translate("Claims", "(no title yet)"))

    def card(self, claim: Claim) -> ClaimCard:
        say, counts = self._say, self._shelf.counts[claim.claim_id]
        title = self._show_text(claim.title or first_line(claim.body)) or self._no_title
        counts_words = stance_words(counts, say)
        due = "" if claim.due is None else day_words(claim.due, self._dates)
        near = due
        if claim.due is not None and claim.due.year == self._today.year:
            near = self._dates.day(_noon_us(claim.due, self._dates)).whole
        is_late = claim.due is not None and claim.is_open and claim.due < self._today
        severity = "" if claim.severity is Severity.UNKNOWN else self._severity[claim.severity]
        tags = "、".join(tag.word for tag in self._shelf.codebook.tags_on(claim.claim_id))
        figures = tuple(f"{count:,}" for count in counts)
        cells = (self._status[claim.status], title, *figures, severity, claim.owner, due, tags)
        late = say(Text.translate("Claims", "overdue")) if is_late else ""
        status = self._status[claim.status]
        spoken = [say(KIND_WORDS[claim.kind]), title, status, counts_words, severity, claim.owner, due, late]
        when = " ".join(filter(None, (late, near)))
        return ClaimCard(
            claim.claim_id, claim.kind, claim.status, title, counts, counts_words, claim.owner, when, is_late, severity,
            cells, ", ".join(filter(None, spoken)),
        )  # fmt: skip


def first_line(words: str) -> str:
    lines = words.strip().splitlines()
    return lines[0] if lines else ""


def day_words(day: date, dates: DateWords) -> str:
    """2026/10/7(水)."""
    return dates.full_day(_noon_us(day, dates))


def _noon_us(day: date, dates: DateWords) -> int:
    return us_of(datetime.combine(day, time(12), tzinfo=dates.zone))


def title_of(claim: Claim, say: Translate) -> str:
    return claim.title or first_line(claim.body) or say(Text.translate("Claims", "(no title yet)"))


def _reading(roster: Roster, name: str) -> str:
    return roster.person(name).reading or name


def step_status(claim: Claim, by: int) -> ClaimStatus:
    """The status `by` columns to the right, at the ends the same."""
    statuses: Sequence[ClaimStatus] = STATUSES[claim.kind]
    place = statuses.index(claim.status) + by
    return statuses[min(len(statuses) - 1, max(0, place))]
