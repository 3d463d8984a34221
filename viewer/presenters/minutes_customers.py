"""What minutes say of each customer: how they were picked, what was drawn and marked, where people agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from viewer.domain.anchors import AnchorResolver, IdentityRef, Resolved
from viewer.domain.annotations import Mark
from viewer.domain.marked_places import Standing
from viewer.domain.report_content import Block, Cell, Facts, Paragraph, Picture, Points, Section, SectionRole, Table
from viewer.domain.review_plan import ReviewCustomer, find_stretch
from viewer.domain.review_room import PHASES, Stop
from viewer.domain.text import Text
from viewer.presenters.channel_words import SCORE_WORDS, number_words
from viewer.presenters.report_snippets import SnippetWriter
from viewer.presenters.report_words import ReportWords
from viewer.presenters.review_bar import Participant
from viewer.presenters.review_board import STANDING_WORDS, BoardWriter
from viewer.presenters.review_words import ReviewWriter
from viewer.presenters.whole_lives import WholeLife
from viewer.presenters.wording import MARK_WORDS
from viewer.workspace.minutes import MinutesRecords

Located = tuple[Mark, Resolved]

_ORDER: Final = (Standing.SPLIT, Standing.AGREED, Standing.ALONE)
_WEIGHTS: Final = (1.1, 1.3, 5.0, 1.8, 1.6, 2.6)


class CustomerSections:
    """Makes one section a customer. lives: those whom the data knows."""

    def __init__(
        self, records: MinutesRecords, lives: Mapping[IdentityRef, WholeLife], words: ReportWords,
        snippets: SnippetWriter, secret: bytes,
    ) -> None:  # fmt: skip
        self._records, self._lives, self._words, self._snippets = records, lives, words, snippets
        self._secret = secret
        self._reviews = ReviewWriter(words.say, words.dates)
        self._located = {ref: self._find_marks(ref, life) for ref, life in lives.items()}

    def who(self, ref: IdentityRef) -> str:
        life = self._lives.get(ref)
        if life is None:
            return self._words.say(Text.translate("Reviews", "Not in this data"))
        return self._words.who(life.journey)

    def marks_of(self, ref: IdentityRef) -> Sequence[Located]:
        return self._located.get(ref, ())

    def place_of(self, mark: Mark) -> str:
        """Whose mark, and at which contact: "しずかなカワセミ C-04821 12番"."""
        for ref, located in self._located.items():
            for each, resolved in located:
                if each.mark_id == mark.mark_id:
                    number = self._snippets.number_at(self._lives[ref].shown, resolved.first)
                    return " ".join(filter(None, (self.who(ref), number)))
        return ""

    def make(self) -> tuple[Section, ...]:
        refs = self._records.customers
        made = []
        for number, ref in enumerate(refs, 1):
            heading = Text.translate("Minutes", "{number}. {who}", number=number, who=self.who(ref))
            made.append(Section(self._words.say(heading), self._blocks(ref), SectionRole.CUSTOMER))
        return tuple(made)

    def _blocks(self, ref: IdentityRef) -> tuple[Block, ...]:
        life, stop = self._lives.get(ref), self._records.stops.get(ref)
        entry = self._records.plan.find([ref])
        blocks: list[Block] = [Facts(self._facts(entry, stop, life))]
        if life is None:
            lost = Text.translate("Minutes", "This person is not in the data any more; what was written about them is.")
            blocks.append(Paragraph(self._words.say(lost), is_note=True))
            return (*blocks, self._table([(self._words.mark(mark), None, "") for mark in self._marks_on(ref)]))
        located = self._located[ref]
        blocks.append(self._picture(ref, life, entry))
        numbered = [
            (mark, resolved, self._snippets.number_at(life.shown, resolved.first)) for mark, resolved in located
        ]
        blocks.append(self._table(numbered))
        blocks.extend(self._agreement(life, located))
        return tuple(blocks)

    def _facts(
        self, entry: ReviewCustomer | None, stop: Stop | None, life: WholeLife | None
    ) -> tuple[tuple[str, str], ...]:
        words, say = self._words, self._words.say
        picked = self._reviews.how(entry) if entry is not None else say(Text.translate("Minutes", "not on the agenda"))
        pairs = [(Text.translate("Minutes", "How picked"), words.line(picked))]
        if entry is not None and (question := self._records.plan.question_of(entry)).strip():
            pairs.append((Text.translate("Minutes", "Question"), words.clean(question)))
        if entry is not None and entry.stretch is not None and life is not None:
            found = find_stretch(life.journey, entry.stretch, self._secret)
            if found is not None:
                first, last = (self._snippets.number_at(life.shown, event) for event in found)
                stretch = first if first == last else f"{first} – {last}"
                pairs.append((Text.translate("Minutes", "Looked at"), stretch))
        if life is not None and life.journey.scores:
            latest = life.journey.scores[-1]
            asked = [
                each for each in life.journey.scores if (each.kind, each.question) == (latest.kind, latest.question)
            ]
            path = " → ".join(number_words(each.value) for each in asked)
            pairs.append((SCORE_WORDS[latest.kind], path))
        pairs.append((Text.translate("Minutes", "Time"), self._time(entry, stop)))
        return tuple((say(label), said) for label, said in pairs if said)

    def _time(self, entry: ReviewCustomer | None, stop: Stop | None) -> str:
        say = self._words.say
        if stop is None or not stop.began_us:
            return say(Text.translate("Minutes", "not read in this review"))
        began = min(stop.began_us.values())
        reached = max((phase for phase in PHASES if phase in stop.began_us), key=PHASES.index)
        minutes = round((self._end_us(stop) - began) / 60_000_000)
        planned = entry.minutes if entry is not None else 0
        at = self._words.dates.clock(began)
        if minutes <= 0 or not planned:
            return say(Text.translate("Minutes", "from {at}", at=at))
        told = Text.translate(
            "Minutes", "from {at}, {minutes} min of {planned} planned", at=at, minutes=minutes, planned=planned
        )
        return say(told) if reached is PHASES[-1] else self._words.joined((say(told), self._not_closed()))

    def _not_closed(self) -> str:
        return self._words.say(Text.translate("Minutes", "nothing was decided on this customer"))

    def _end_us(self, stop: Stop) -> int:
        """When the next customer was begun or the review closed; else when the last phase began."""
        last = max(stop.began_us.values())
        others = [
            min(each.began_us.values()) for each in self._records.stops.values() if each.began_us and each is not stop
        ]
        room = self._records.room
        closed = room.closed_at_us if room is not None else None
        return min((at for at in (*others, *((closed,) if closed else ())) if at >= last), default=last)

    def _picture(self, ref: IdentityRef, life: WholeLife, entry: ReviewCustomer | None) -> Picture:
        located = self._located[ref]
        life.shown.set_marks(located, self._words.say)
        evidence = {each.mark_id for own in self._records.book.evidence.values() for each in own}
        ranked = sorted(located, key=lambda each: (each[0].mark_id not in evidence, each[1].first or 0))
        events = [resolved.first for _, resolved in ranked if resolved.first is not None]
        if not events and entry is not None and entry.stretch is not None:
            events = list(find_stretch(life.journey, entry.stretch, self._secret) or ())
        return self._snippets.make(life.shown, self.who(ref), events)

    def _table(self, rows: Sequence[tuple[Mark, Resolved | None, str]]) -> Table:
        say, records = self._words.say, self._records
        headings = (
            Text.translate("Minutes", "Contact"), Text.translate("Minutes", "Kind"), Text.translate("Minutes", "Words"),
            Text.translate("Minutes", "Tags"), Text.translate("Minutes", "By"), Text.translate("Minutes", "Replies"),
        )  # fmt: skip
        made = []
        for mark, _, number in rows:
            tags = "、".join(self._words.line(tag.word) for tag in records.codebook.tags_on(mark.mark_id))
            quote = mark.anchor.place.quote if mark.anchor.place is not None else ""
            quoted = say(Text.translate("Minutes", "“{words}”", words=quote)) if quote.strip() else ""
            said = "\n".join(filter(None, (mark.title, quoted, mark.body)))
            replies = "\n".join(
                f"{self._words.person(records.roster.name_of(reply.author))}: {self._words.line(reply.body)}"
                for reply in records.replies.get(mark.mark_id, ())
            )
            by = self._words.person(records.roster.name_of(mark.author))
            kind = say(MARK_WORDS[mark.kind])
            made.append(tuple(map(Cell, (number, kind, said, tags, by, replies))))
        nothing = say(Text.translate("Minutes", "Nobody marked anything on this journey."))
        return Table(
            say(Text.translate("Minutes", "Marks")), tuple(map(say, headings)), _WEIGHTS, tuple(made), nothing,
            of=say(Text.translate("Minutes", "Customer")),
        )  # fmt: skip

    def _agreement(self, life: WholeLife, located: Sequence[Located]) -> list[Block]:
        """The words that the room saw: where people agreed and where they split."""
        rows = life.shown.rows

        def visit_of(event: int) -> int:
            return int(rows.row_visit[rows.row_of_event(event)])

        board = BoardWriter(self._records.as_room, located, visit_of, self._words.say)
        people = [Participant(name) for name in dict.fromkeys(mark.author for mark, _ in located)]
        content = board.write(people)
        if not content.standing:
            return []
        counts = Counter(place.standing for place in content.places)
        told = Text.translate(
            "Minutes", "Places where people agreed: {agreed} ・ where they split: {split}",
            agreed=counts[Standing.AGREED], split=counts[Standing.SPLIT],
        )  # fmt: skip
        places = sorted(content.places, key=lambda place: _ORDER.index(place.standing))
        items = tuple(
            self._words.say(Text.translate(
                "Minutes", "{standing}: {words}", standing=STANDING_WORDS[place.standing], words=place.words
            ))
            for place in places if place.standing is not Standing.ALONE
        )  # fmt: skip
        nothing = self._words.say(Text.translate("Minutes", "No place was marked by two people."))
        return [Paragraph(self._words.say(told)), Points(items, nothing)]

    def _find_marks(self, ref: IdentityRef, life: WholeLife) -> list[Located]:
        resolver = AnchorResolver(life.journey, self._secret)
        located = [(mark, resolver.resolve(mark.anchor)) for mark in self._marks_on(ref)]
        ordered = sorted(located, key=lambda each: (each[1].first is None, each[1].first or 0, each[0].created_at_us))
        return self._words.located(ordered)

    def _marks_on(self, ref: IdentityRef) -> list[Mark]:
        return [mark for mark in self._records.marks if self._records.owner_of(mark) == ref]
