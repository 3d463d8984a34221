"""One answer as a page that can be read from the other end of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from viewer.domain.answers import AnswerRow, Question
from viewer.domain.channels import Actor, Channel
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.events.before_answers import CompanyContacts, PeerStretch
from viewer.presenters.channel_words import CHANNEL_WORDS, SCORE_WORDS, number_words
from viewer.presenters.contacts import ContactsWriter
from viewer.presenters.dates import DateWords
from viewer.presenters.day_only import is_day_only
from viewer.presenters.masking import Mask
from viewer.presenters.score_words import best_word, question_words, scale_words
from viewer.presenters.stretch_steps import Kind, Step, make_steps
from viewer.presenters.wording import head_words, inner_quotes, is_said_by_head
from viewer.timeline.contact_rows import ContactRows, make_contact_rows
from viewer.timeline.row_content import RowContent

STRETCHES: Final = (7, 14, 30, 60, 90)
"""Days before the answer that can be chosen."""

_PATH_STEPS: Final = 5
_FACTS: Final = 3
_TITLES: Final = 3
_MOST_MISSING: Final = 2
_RARE_SHARE: Final = 0.25
_USUAL_SHARE: Final = 0.6
_FEWEST_PEERS: Final = 10
_ENDS_OF_SENTENCES: Final = re.compile(r"(?<=[。！？!?])\s*(?=\S)|\n+")


@dataclass(frozen=True, slots=True)
class ShownStep:
    """number: of the contacts on the journey ("12", "12–15"), "" for silence. event_key: where it is on the journey.

    aside: what others had, is_different: unlike them. is_missing: others had it and this customer did not.
    """

    number: str
    date: str
    channel: Channel | None
    head: str
    detail: str
    aside: str = ""
    is_different: bool = False
    is_missing: bool = False
    is_silence: bool = False
    event_key: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Everything of one answer in words. question: what was asked and on which scale. path: "8→6→2", "" for a first.

    words: sentence by sentence, none if nothing was written. compared: who the asides speak of. spoken: for a screen
    reader.
    """

    customer_no: int
    event_key: int
    figure: str
    band: Band
    nickname: str
    facts: str
    when: str
    question: str
    path: str
    words: tuple[str, ...]
    days: int
    steps: tuple[ShownStep, ...]
    compared: str
    spoken: str


class AnswerWriter:
    """Writes pages for one question, in one language, with one mask."""

    def __init__(self, translate: Translate, dates: DateWords, mask: Mask, as_of_us: int) -> None:
        self._translate = translate
        self._dates = dates
        self._mask = mask
        self._as_of_us = as_of_us

    def page(
        self,
        row: AnswerRow,
        question: Question,
        journey: Journey,
        days: int,
        *,
        peers: PeerStretch | None = None,
        contacts: CompanyContacts | None = None,
    ) -> AnswerPage:
        """peers, contacts: None until they are known; then the page has no asides yet."""
        index = journey.events.find(row.event_key)
        rows = make_contact_rows(journey, self._as_of_us)
        writer = ContactsWriter(
            journey, rows, dates=self._dates, translate=self._translate, mask=self._mask, as_of_us=self._as_of_us
        )
        steps = () if index is None else make_steps(journey, rows, index, days)
        shown = [self._step(step, rows, writer, journey, above) for step, above in _with_above(steps)]
        if peers is not None and peers.people >= _FEWEST_PEERS and shown:
            best = best_word(question, self._translate)
            shown = [self._beside(each, step, peers, contacts, best) for each, step in zip(shown, steps, strict=True)]
            shown[-1:-1] = self._missing(steps, peers, best)
        fields = journey.customer.fields
        comment = self._mask.text(row.comment.strip(), fields)
        words = tuple(part.strip() for part in _ENDS_OF_SENTENCES.split(comment) if part.strip())
        return AnswerPage(
            row.customer_no, row.event_key, number_words(row.value), row.band, self._mask.name(row.customer_id),
            self._facts(journey), self._when(row, journey, index), self._question(question),
            self._path(row, question, journey), words, days, tuple(shown), self._compared(peers, question, days),
            self._spoken(row, question, comment, shown),
        )  # fmt: skip

    def _facts(self, journey: Journey) -> str:
        """A few masked facts that paint a picture: age band, then groups the company uses."""
        fields = journey.customer.fields
        told = [field for field in fields if field.role is FieldRole.BIRTHDAY and field.value.strip()]
        other = [field for field in fields if field.role is FieldRole.OTHER and 0 < len(field.value.strip()) <= 12]
        shown = [self._mask.field(field).strip() for field in told]
        shown += [f"{field.label} {self._mask.field(field).strip()}" for field in other[:_FACTS]]
        return " ・ ".join(shown)

    def _when(self, row: AnswerRow, journey: Journey, index: int | None) -> str:
        at = row.answered_at_us
        occasion = journey.events.title(index) if index is not None else None
        has_clock = index is None or not is_day_only(journey.events, index, self._dates)
        clock = self._dates.clock(at) if has_clock else ""
        parts = [f"{self._dates.full_day(at)} {clock}".strip(), occasion or ""]
        parts.append(self._translate(CHANNEL_WORDS[row.channel]))
        if row.wave:
            parts.append(self._translate(Text.translate("Scores", "survey {wave}", wave=row.wave)))
        return " ・ ".join(part for part in parts if part)

    def _question(self, question: Question) -> str:
        scale = scale_words(question, self._translate)
        return f"{question_words(question, self._translate)} ({scale})"

    def _path(self, row: AnswerRow, question: Question, journey: Journey) -> str:
        values = [
            number_words(score.value)
            for score in journey.scores
            if score.kind is question.kind
            and score.question == question.words
            and score.answered_at_us <= row.answered_at_us
        ]
        return " → ".join(values[-_PATH_STEPS:]) if len(values) > 1 else ""

    def _compared(self, peers: PeerStretch | None, question: Question, days: int) -> str:
        if peers is None:
            return ""
        best = best_word(question, self._translate)
        if peers.people < _FEWEST_PEERS:
            words = Text.translate("Scores", "Only %n of the {best}: too few to compare.", n=peers.people, best=best)
        else:
            words = Text.translate(
                "Scores", "In grey: the {days} before the answers of %n of the {best}. Bold: differs from them.",
                n=peers.people, best=best, days=self._dates.days(days),
            )  # fmt: skip
        return self._translate(words)

    def _spoken(self, row: AnswerRow, question: Question, comment: str, shown: Sequence[ShownStep]) -> str:
        steps = [", ".join(part for part in (s.number, s.date, s.head, s.detail, s.aside) if part) for s in shown]
        first = (
            f"{self._translate(SCORE_WORDS[question.kind])} {number_words(row.value)}",
            self._mask.name(row.customer_id),
            comment,
        )
        return ". ".join(part for part in (*first, *steps) if part)

    # Steps.

    def _step(
        self, step: Step, rows: ContactRows, writer: ContactsWriter, journey: Journey, above_us: int
    ) -> ShownStep:  # fmt: skip
        if step.is_silence:
            count = self._dates.day_count(step.start_us, step.end_us)
            words = Text.translate("Scores", "No contact from the company for {days}", days=self._dates.days(count))
            return ShownStep("", self._span(step, above_us), None, self._translate(words), "", is_silence=True)
        contents = [writer.row(row) for row in step.rows]
        numbers = [int(content.number) for content in contents]
        number = str(numbers[0]) if len(numbers) == 1 else f"{min(numbers)}–{max(numbers)}"
        is_single = len(contents) == 1
        index = int(rows.events_of_row(step.rows[0])[0])
        return ShownStep(
            number, self._date(contents[0], step, above_us) if is_single else self._span(step, above_us),
            step.kinds[0][0] if len({channel for channel, _ in step.kinds}) == 1 else Channel.OTHER,
            contents[0].head if is_single else self._heads(step), self._detail(contents),
            event_key=int(journey.events.event_key[index]),
        )  # fmt: skip

    def _date(self, content: RowContent, step: Step, above_us: int) -> str:
        return f"{self._dates.day_since(step.start_us, above_us)} {content.time.split('–')[0]}"

    def _span(self, step: Step, above_us: int) -> str:
        first = self._dates.day_since(step.start_us, above_us)
        last = self._dates.day_since(step.end_us, step.start_us)
        return first if first == last else f"{first}–{last}"

    def _heads(self, step: Step) -> str:
        """Each kind of contact once, with how often."""
        counts: dict[str, int] = {}
        for channel, actor in step.kinds:
            head = head_words(
                channel, actor, traffic_source=None, topic=None, title="", translate=self._translate
            )  # fmt: skip
            counts[head] = counts.get(head, 0) + 1
        return " ・ ".join(f"{head} ×{count}" if count > 1 else head for head, count in counts.items())

    def _detail(self, contents: Sequence[RowContent]) -> str:
        """Their words if there are any, else what was looked at or sent, in order."""
        tiles = [tile for content in contents for tile in content.tiles]
        quotes = [quote for tile in tiles for quote in tile.quotes]
        if quotes:
            return quotes[0]
        heads = {content.head for content in contents}
        titles = list(dict.fromkeys(tile.title for tile in tiles if tile.title not in heads))
        amounts = [
            piece.text for tile in tiles for piece in tile.details if piece.text[:1] in "¥$€£" and piece.text[1:]
        ]
        shown = titles if len(titles) <= _TITLES else [*titles[: _TITLES - 1], titles[-1]]
        arrow = " → " if len(contents) == 1 else " ・ "
        words = (" → … → " if arrow == " → " else " … ").join([arrow.join(shown[:-1]), shown[-1]]) if (
            len(titles) > _TITLES) else arrow.join(shown)  # fmt: skip
        return " ".join(part for part in (words, *dict.fromkeys(amounts[:1])) if part and not is_said_by_head(part))

    # Beside what others had.

    def _beside(
        self, shown: ShownStep, step: Step, peers: PeerStretch, contacts: CompanyContacts | None, best: str
    ) -> ShownStep:  # fmt: skip
        if step.is_silence:
            aside = self._company_aside(contacts, best)
            return _with_aside(shown, aside, bool(aside))
        kinds = set(step.kinds)
        if len(kinds) != 1 or Channel.SURVEY in {channel for channel, _ in kinds}:
            return shown
        count = peers.had.get(next(iter(kinds)), 0)
        if count / peers.people > _RARE_SHARE:
            return shown
        words = Text.translate(
            "Scores", "Had by {percent}% of the {best} ({count} of {people})", percent=_percent(count, peers.people),
            best=best, count=f"{count:,}", people=f"{peers.people:,}",
        )  # fmt: skip
        return _with_aside(shown, self._translate(words), True)

    def _company_aside(self, contacts: CompanyContacts | None, best: str) -> str:
        if contacts is None or contacts.people < _FEWEST_PEERS or not contacts.reached or contacts.first_day is None:
            return ""
        if contacts.second_day is None or contacts.second_day == contacts.first_day:
            day = Text.translate("Scores", "around day {first}", first=contacts.first_day)
        else:
            day = Text.translate(
                "Scores", "around days {first} and {second}", first=contacts.first_day, second=contacts.second_day
            )
        words = Text.translate(
            "Scores",
            "Usually the company is in touch {day} after an order ({percent}% of the {best}, {count} of {people})",
            day=day, percent=_percent(contacts.reached, contacts.people), best=best, count=f"{contacts.reached:,}",
            people=f"{contacts.people:,}",
        )  # fmt: skip
        return self._translate(words)

    def _missing(self, steps: Sequence[Step], peers: PeerStretch, best: str) -> list[ShownStep]:
        """What most others had from the company in their stretch and this customer had not."""
        own = {kind for step in steps for kind in step.kinds}
        usual = [
            (count, kind)
            for kind, count in peers.had.items()
            if kind[1] is Actor.COMPANY and kind not in own and count / peers.people >= _USUAL_SHARE
        ]
        made = []
        for count, (channel, actor) in sorted(usual, key=_usual_first)[:_MOST_MISSING]:
            head = head_words(channel, actor, traffic_source=None, topic=None, title="", translate=self._translate)
            words = Text.translate(
                "Scores", "Missing here. Had by {percent}% of the {best} ({count} of {people})",
                percent=_percent(count, peers.people), best=best, count=f"{count:,}", people=f"{peers.people:,}",
            )  # fmt: skip
            made.append(ShownStep("", "", channel, head, "", self._translate(words), is_missing=True))
        return made


def spoken_lines(words: Sequence[str]) -> str:
    """The words of a customer, a sentence a line, each between 「」."""
    return "\n".join(f"「{inner_quotes(line)}」" for line in words)


def _usual_first(counted: tuple[int, Kind]) -> tuple[int, str]:
    return -counted[0], counted[1][0]


def _percent(count: int, people: int) -> int:
    return round(100 * count / people)


def _with_aside(shown: ShownStep, aside: str, is_different: bool) -> ShownStep:
    return replace(shown, aside=aside, is_different=is_different)


def _with_above(steps: Sequence[Step]) -> list[tuple[Step, int]]:
    """Each step with the instant of the one above it: its year is said where it differs; the first one says none."""
    return [(step, steps[at - 1].start_us if at else step.end_us) for at, step in enumerate(steps)]
