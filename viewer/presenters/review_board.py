"""After the reveal: everybody's marks by person, where they agree and where they split, and the issues they become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from viewer.domain.anchors import Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.claim_reading import count_stances
from viewer.domain.claims import Claim, ClaimKind
from viewer.domain.evidence import Evidence
from viewer.domain.folding import fold
from viewer.domain.marked_places import MarkedPlace, Reading, Standing, find_places
from viewer.domain.review_room import WritingWay
from viewer.domain.text import Text, Translate
from viewer.presenters.review_bar import Participant
from viewer.presenters.wording import MARK_WORDS
from viewer.workspace.review_room import RoomRecords

Located = tuple[Mark, Resolved]

KIND_WORDS: Final = {
    ClaimKind.ISSUE: MARK_WORDS[MarkKind.ISSUE],
    ClaimKind.HYPOTHESIS: MARK_WORDS[MarkKind.HYPOTHESIS],
}

STANDING_WORDS: Final = {
    Standing.AGREED: Text.translate("Room", "agreed"),
    Standing.SPLIT: Text.translate("Room", "split"),
    Standing.ALONE: Text.translate("Room", "one person only"),
}

NOTHING_READ: Final[Mapping[str, str]] = {}

_NUDGED_FROM: Final = 3
"""So many moments for a claim and none against it: somebody should look for the other side."""


class BoardMark(NamedTuple):
    """One mark as a bar. first, last: events of the journey. cards: numbers of the issues it was put to."""

    mark_id: str
    kind: MarkKind
    label: str
    first: int
    last: int
    standing: Standing
    cards: tuple[int, ...]
    spoken: str


class PersonRow(NamedTuple):
    """One person's marks in order of time. place: their department, or their name if none is known."""

    person: Participant
    marks: tuple[BoardMark, ...]


class PlaceLine(NamedTuple):
    """A place that several people marked, for the room: where and what each says. mark_id: of its first mark."""

    standing: Standing
    words: str
    first: int
    last: int
    mark_id: str


class ClaimCard(NamedTuple):
    """An issue or hypothesis that marks are put to. number: of its key, from 1.

    counted: moments for and against. read: k of n read, "" until it is counted.
    """

    claim_id: str
    number: int
    kind: ClaimKind
    title: str
    facts: str
    counted: str
    read: str
    mark_ids: frozenset[str]


class Nudge(NamedTuple):
    """Nobody has looked for what speaks against this claim."""

    claim_id: str
    what: str
    ask: str


class BoardContent(NamedTuple):
    """heading: how many people and marks. standing: where they agree and split, "" with fewer than two people.

    hint: marks on the whole journey, or whose event is gone; what to do where there are no marks.
    """

    heading: str
    standing: str
    rows: tuple[PersonRow, ...]
    places: tuple[PlaceLine, ...]
    cards: tuple[ClaimCard, ...]
    nudge: Nudge | None
    hint: str


class BoardWriter:
    """Makes the board of one customer. visit_of: the contact of an event of the journey on screen."""

    def __init__(
        self,
        records: RoomRecords,
        located: Sequence[Located],
        visit_of: Callable[[int], int],
        say: Translate,
        readings: Mapping[str, str] = NOTHING_READ,
    ) -> None:
        """readings: k of n read, in words by claim_id, as far as it was counted."""
        self._records, self._visit_of, self._say, self._readings = records, visit_of, say, readings
        review_id = records.room.review_id if records.room is not None else ""
        self._marks = [each for each in located if each[0].review_id == review_id]
        self._claims = self._find_claims(review_id)
        self._numbers = {claim.claim_id: number for number, claim in enumerate(self._claims, 1)}
        self._standings: dict[str, Standing] = {}
        self.places = find_places(self.readings)
        for place in self.places:
            self._standings |= {each.mark_id: place.standing for each in place.readings}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """In the order of their numbers."""
        return tuple(self._claims)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The marks as they are compared: contacts instead of events."""
        made = []
        for mark, resolved in self._marks:
            if resolved.first is None or resolved.last is None:
                continue
            first, last = self._visit_of(resolved.first), self._visit_of(resolved.last)
            made.append(
                Reading(mark.mark_id, mark.author, min(first, last), max(first, last), mark.kind.value,
                        self._exact_words(mark))
            )  # fmt: skip
        return tuple(made)

    def write(self, people: Sequence[Participant]) -> BoardContent:
        """people: everybody in the room, in the order of rows; those without a mark are left out."""
        say = self._say
        authors = list(dict.fromkeys(mark.author for mark, _ in self._marks))
        known = {each.name: each for each in people}
        order = [name for name in known if name in authors] + [name for name in authors if name not in known]
        rows = tuple(self._row(known.get(name, Participant(name))) for name in order)
        marks = say(Text.translate("Room", "%n mark(s)", n=len(self._marks)))
        heading = say(Text.translate("Room", "Everybody's marks ・ {marks} of %n people", n=len(authors), marks=marks))
        return BoardContent(
            heading, self._standing(len(authors)), rows, tuple(map(self._place, self._shown_places())),
            tuple(map(self._card, self._claims)), self._nudge(), self._hint(set(known) - set(authors)),
        )  # fmt: skip

    def _hint(self, silent: set[str]) -> str:
        """silent: who is invited and has no mark here."""
        if not self._marks:
            return self._say(Text.translate("Room", "Nobody marked anything here. Go back to writing, or on."))
        lines = [self._loose_words()]
        room = self._records.room
        if silent and room is not None and room.way is WritingWay.OWN:
            names = "、".join(sorted(silent))
            text = Text.translate("Room", "Nothing yet from {names}: no marks, or not connected.", names=names)
            lines.append(self._say(text))
        return "\n".join(filter(None, lines))

    def _loose_words(self) -> str:
        """Marks on the journey itself, and those whose event is gone."""
        loose = [f"{mark.author}「{self._label(mark)}」" for mark, resolved in self._marks if resolved.first is None]
        if not loose:
            return ""
        return self._say(Text.translate("Room", "On the whole journey: {marks}", marks="、".join(loose)))

    def _row(self, person: Participant) -> PersonRow:
        marks = []
        for mark, resolved in self._marks:
            if mark.author != person.name or resolved.first is None or resolved.last is None:
                continue
            standing = self._standings.get(mark.mark_id, Standing.ALONE)
            label = self._label(mark)
            number = self._visit_of(resolved.first) + 1
            spoken = Text.translate(
                "Room", "{who}, No. {number}: {kind} {words} ({standing})", who=person.name, number=str(number),
                kind=MARK_WORDS[mark.kind], words=label, standing=STANDING_WORDS[standing],
            )  # fmt: skip
            marks.append(
                BoardMark(mark.mark_id, mark.kind, label, resolved.first, resolved.last, standing,
                          self._cards_of(mark.mark_id), self._say(spoken))
            )  # fmt: skip
        return PersonRow(person, tuple(sorted(marks, key=lambda each: (each.first, each.last, each.mark_id))))

    def _standing(self, people_count: int) -> str:
        if people_count < 2:
            return ""
        counts = Counter(place.standing for place in self.places)
        agreed, split = counts[Standing.AGREED], counts[Standing.SPLIT]
        if split:
            words = Text.translate(
                "Room", "Agreed in {agreed} ・ split in {split} — talk about the split ones first", agreed=agreed,
                split=split,
            )  # fmt: skip
        elif agreed:
            words = Text.translate("Room", "Agreed in {agreed}, split nowhere", agreed=agreed)
        else:
            words = Text.translate("Room", "No place was marked by two people: start with the one that surprises most")
        return self._say(words)

    def _shown_places(self) -> list[MarkedPlace]:
        """Split ones first: these are worth the minutes."""
        order = [Standing.SPLIT, Standing.AGREED, Standing.ALONE]
        return sorted(self.places, key=lambda place: (order.index(place.standing), place.first))

    def _place(self, place: MarkedPlace) -> PlaceLine:
        labels = {mark.mark_id: self._label(mark) for mark, _ in self._marks}
        where = Text.translate("Room", "No. {first}", first=place.first + 1)
        if place.last != place.first:
            where = Text.translate("Room", "No. {first}–{last}", first=place.first + 1, last=place.last + 1)
        roster = self._records.roster
        said = "、".join(f"{roster.name_of(each.person)}「{labels[each.mark_id]}」" for each in place.readings)
        words = Text.translate("Room", "{where}: {said}", where=where, said=said)
        spots = {mark.mark_id: resolved for mark, resolved in self._marks}
        first = spots[place.readings[0].mark_id]
        return PlaceLine(
            place.standing, self._say(words), first.first or 0, first.last or 0, place.readings[0].mark_id
        )  # fmt: skip

    # Issues

    def _find_claims(self, review_id: str) -> list[Claim]:
        """What the marks here are or were put to, and what this review made: those of most people first."""
        book = self._records.book
        here = {mark.mark_id for mark, _ in self._marks}
        found = [
            claim
            for claim in book.claims.values()
            if claim.review_id == review_id
            or any(each.mark_id in here or each.review_id == review_id for each in book.evidence_of(claim.claim_id))
        ]
        return sorted(found, key=lambda claim: (-len(self._people_of(claim)), claim.created_at_us, claim.claim_id))

    def _people_of(self, claim: Claim) -> set[str]:
        authors = {mark.mark_id: mark.author for mark, _ in self._marks}
        return {authors.get(each.mark_id, each.author) for each in self._records.book.evidence_of(claim.claim_id)}

    def _card(self, claim: Claim) -> ClaimCard:
        say, evidence = self._say, self._records.book.evidence_of(claim.claim_id)
        kind = say(KIND_WORDS[claim.kind])
        people = len(self._people_of(claim))
        facts = say(Text.translate("Room", "{kind} ・ %n people", n=people, kind=kind))
        return ClaimCard(
            claim.claim_id, self._numbers[claim.claim_id], claim.kind, claim.title.strip() or kind, facts,
            count_words(evidence, say), self._readings.get(claim.claim_id, ""),
            frozenset(each.mark_id for each in evidence),
        )  # fmt: skip

    def _cards_of(self, mark_id: str) -> tuple[int, ...]:
        book = self._records.book
        return tuple(
            self._numbers[claim.claim_id] for claim in self._claims
            if any(each.mark_id == mark_id for each in book.evidence_of(claim.claim_id))
        )  # fmt: skip

    def _nudge(self) -> Nudge | None:
        for claim in self._claims:
            counts = count_stances(self._records.book.evidence_of(claim.claim_id))
            if counts.supports >= _NUDGED_FROM and not counts.contradicts:
                what = Text.translate(
                    "Room", "“{title}”: {count} for it, none against. Nobody has looked for counter-evidence yet.",
                    title=claim.title, count=counts.supports,
                )  # fmt: skip
                ask = Text.translate("Room", "Look for customers who had the same and are content?")
                return Nudge(claim.claim_id, self._say(what), self._say(ask))
        return None

    def _exact_words(self, mark: Mark) -> frozenset[str]:
        """Tags, issues it was put to by hand, and of an issue or hypothesis its title."""
        book = self._records.book
        words = {f"tag:{tag.tag_id}" for tag in self._records.codebook.tags_on(mark.mark_id)}
        for claim_id, evidence in book.evidence.items():
            if any(each.mark_id == mark.mark_id for each in evidence):
                words.add(f"claim:{claim_id}")
        if mark.title.strip():
            words.add(f"title:{fold(mark.title.strip())}")
        return frozenset(words)

    def _label(self, mark: Mark) -> str:
        """What stands on the bar: tags, else the title, else the first words."""
        tags = "・".join(tag.word for tag in self._records.codebook.tags_on(mark.mark_id))
        body = next((line.strip() for line in mark.body.splitlines() if line.strip()), "")
        quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
        return tags or mark.title.strip() or body or (f"「{quote}」" if quote else self._say(MARK_WORDS[mark.kind]))


def count_words(evidence: Sequence[Evidence], say: Translate) -> str:
    """For, unclear, against: moments that people linked."""
    counts = count_stances(evidence)
    return say(
        Text.translate(
            "Room", "{supports} for ・ {unclear} unclear ・ {contradicts} against", supports=counts.supports,
            unclear=counts.unclear, contradicts=counts.contradicts,
        )
    )  # fmt: skip
