"""What a tile of the Contacts view says: one event, or a run of equal ones."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import TextField
from viewer.domain.channels import ACTORS, CHANNELS, FAMILY_BY_CHANNEL, Actor, Channel, Family
from viewer.domain.clock import us_of
from viewer.domain.journey import Journey
from viewer.domain.scores import Score, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import turns_of
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS, number_words
from viewer.presenters.contact_links import ContactLinks, OrderFacts
from viewer.presenters.dates import DateWords
from viewer.presenters.day_only import NO_TIME_GIVEN, is_day_only
from viewer.presenters.masking import Mask, is_customer_speaker
from viewer.presenters.wording import (
    event_words,
    is_said_by_head,
    money_words,
    scale_words,
    score_label,
    spoken_words,
)
from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.row_content import Face, Fold, Ink, Piece, ScoreContent, TileContent, Underline

LONG_DWELL_S: Final = 60.0
"""Time spent from here on stands out."""
OPEN_LINES: Final = 12
"""Of one turn of a talk that somebody opened."""
TALK_TURNS: Final = 2
"""Of a talk that is not opened."""

_FAMILIES_WITH_DWELL: Final = frozenset({Family.DIGITAL, Family.TALK, Family.PLACE})
_DWELLERS: Final = frozenset({Actor.CUSTOMER, Actor.UNKNOWN})
_PATH_STEPS: Final = 4


class MarkedPlace(NamedTuple):
    """Characters [char_start, char_end) (code points) of one text of an event, as somebody marked them."""

    field: TextField
    char_start: int
    char_end: int


class _Quote(NamedTuple):
    """Words to show. source_start: where they begin in the event's text, -1 if they come from elsewhere.

    lead: how many characters stand before them on the screen.
    """

    shown: str
    source_start: int = -1
    lead: int = 1


class TileWriter:
    """Writes the tiles of one journey. Titles, which are many and often the same, are masked once each."""

    def __init__(
        self, journey: Journey, links: ContactLinks, *, dates: DateWords, translate: Translate, mask: Mask,
        as_of_us: int | None,
    ) -> None:  # fmt: skip
        self._journey = journey
        self._links = links
        self._dates = dates
        self._say = translate
        self._mask = mask
        self._as_of_us = as_of_us
        self.quote_lines = 3
        self.attention: NDArray[np.uint8] | None = None
        self.places: Mapping[int, Sequence[MarkedPlace]] = {}
        self._event_count_by_visit = {visit.visit_no: visit.event_count for visit in journey.visits}
        self._title_by_no: dict[int, str] = {}
        self._name_words: dict[str, tuple[str, bool]] = {}
        self._scores_by_key: dict[int, list[Score]] = defaultdict(list)
        self._path_by_score: dict[int, str] = {}
        values: dict[tuple[ScoreKind, str], list[str]] = defaultdict(list)
        for score in journey.scores:
            self._scores_by_key[score.event_key].append(score)
            steps = values[score.kind, score.question]
            steps.append(number_words(score.value))
            self._path_by_score[id(score)] = "→".join(steps[-_PATH_STEPS:]) if len(steps) > 1 else ""

    def hide(self, text: str) -> str:
        """Words of this customer as they may be shown."""
        return self._mask.text(text, self._journey.customer.fields)

    def name_words(self, index: int) -> str:
        """The event's name in words."""
        return self._name(str(self._journey.events.event_name[index] or ""))[0]

    def tile(self, tile: int, rows: ContactRows, opened: frozenset[int], root: int | None) -> TileContent:
        """What tile `tile` of `rows` says. root: the message that it answers, for the time between them."""
        events = self._journey.events
        members = rows.events_of_tile(tile)
        index = int(members[0])
        channel, actor = CHANNELS[int(events.channel[index])], ACTORS[int(events.actor[index])]
        name = events.event_name[index] or ""
        dwell_s, is_unknown = self._dwell(members, channel, actor)
        scores = self._scores_by_key.get(int(events.event_key[index]), ()) if self._scores_by_key else ()
        fold, is_open = self._fold(index, tile, len(members), rows, opened)
        quotes = self._quotes(index, actor, scores, is_open=is_open)
        title = self.title(index)
        underlines = self._underlines(index, title, quotes) if index in self.places else ()
        details = (
            self._details(index, name, channel, actor) if root is None else self._reaction(index, root, rows)
        )  # fmt: skip
        return TileContent(
            tile, channel, title, self._dwell_words(dwell_s, channel, is_unknown=is_unknown), dwell_s,
            dwell_s is not None and dwell_s >= LONG_DWELL_S, is_unknown, len(members),
            details, tuple([quote.shown for quote in quotes]),
            tuple([self._score(score) for score in scores]), bool(events.is_conversion[index]),
            self._attention(members), fold, underlines,
            OPEN_LINES if is_open else self.quote_lines,
        )  # fmt: skip

    def spoken(self, content: TileContent, index: int) -> str:
        """The tile in one sentence, for a screen reader."""
        events = self._journey.events
        clock = self._dates.clock(int(events.occurred_at_us[index]))
        parts = [
            self._say(NO_TIME_GIVEN) if is_day_only(events, index, self._dates) else clock,
            self._say(CHANNEL_WORDS[content.channel]),
            content.title,
            f"×{content.repeats}" if content.repeats > 1 else "",
            *(f"{score.label} {score.figure}" for score in content.scores),
            content.dwell,
            *(piece.text for piece in content.details),
            *content.quotes,
        ]
        if content.attention:
            parts.append(self._say(Text.translate("Contacts", "attention {level} of 3", level=content.attention)))
        return ", ".join(part for part in parts if part)

    def title(self, index: int) -> str:
        events = self._journey.events
        number = int(events.title_no[index])
        title = self._title_by_no.get(number) if number else None
        if title is None:
            title = self.hide((events.title(index) or "").strip())
            if title and number:
                self._title_by_no[number] = title
        return title or self.name_words(index) or self._say(CHANNEL_WORDS[events.channel_of(index)])

    def _name(self, name: str) -> tuple[str, bool]:
        """The name in words, and whether the row's head says it already."""
        found = self._name_words.get(name)
        if found is None:
            found = self._name_words[name] = event_words(name, self._say), is_said_by_head(name)
        return found

    def _fold(
        self, index: int, tile: int, count: int, rows: ContactRows, opened: frozenset[int]
    ) -> tuple[Fold, bool]:  # fmt: skip
        """Whether the tile folds, and whether it shows a whole talk."""
        if self._journey.events.is_transcript[index]:
            return (Fold.OPENED, True) if index in opened else (Fold.FOLDED, False)
        if count > 1:
            return Fold.FOLDED, False
        if opened:
            first, length = rows.run_of_event(index)
            if length > 1 and first == index:
                return Fold.OPENED, False
        return Fold.NONE, False

    def _dwell(self, members: NDArray[np.int32], channel: Channel, actor: Actor) -> tuple[float | None, bool]:
        """Seconds spent as far as known (None if nothing is), and whether some of it should be known and is not."""
        is_stay = actor in _DWELLERS and FAMILY_BY_CHANNEL[channel] in _FAMILIES_WITH_DWELL
        # A call has its length whoever made it.
        if not is_stay and channel is not Channel.CALL:
            return None, False
        events = self._journey.events
        known = events.dwell_s[members].tolist()
        told = [value for value in known if not math.isnan(value)]
        total = sum(told)
        is_expected = channel in {Channel.WEB, Channel.APP}
        if not is_expected and channel in {Channel.CALL, Channel.SHOP}:
            # A page is always looked at for some time. Of a call or a shop visit, one event carries it, others none.
            is_expected = self._event_count_by_visit[int(events.visit_no[int(members[0])])] == 1
        return (total if told and total >= 0.5 else None), is_expected and len(told) < len(known)

    def _attention(self, members: NDArray[np.int32]) -> int:
        if self.attention is None:
            return 0
        return int(self.attention[members[0]] if len(members) == 1 else self.attention[members].max())

    def _dwell_words(self, dwell_s: float | None, channel: Channel, *, is_unknown: bool) -> str:
        if dwell_s is None:
            return self._say(Text.translate("Contacts", "time unknown")) if is_unknown else ""
        words = self._dates.length(dwell_s) if channel is Channel.CALL else self._dates.duration(dwell_s)
        return f"{words}+" if is_unknown else words

    def _details(self, index: int, name: str, channel: Channel, actor: Actor) -> tuple[Piece, ...]:
        events = self._journey.events
        pieces: list[Piece] = []
        value = float(events.value[index])
        if not math.isnan(value):
            pieces.append(Piece(money_words(value, events.currency[index]), Ink.TEXT, Face.SMALL_BOLD))
        if events.is_conversion[index]:
            pieces.append(Piece("◎ CV", Ink.SUCCESS, Face.SMALL_BOLD))
        family = FAMILY_BY_CHANNEL[channel]
        words, is_said = self._name(name)
        is_message = actor is Actor.COMPANY and family is Family.MESSAGE
        if name and not is_said and not is_message and events.title_no[index]:
            pieces.append(Piece(words))
        if actor in {Actor.COMPANY, Actor.SYSTEM} and family is not Family.MESSAGE:
            pieces.append(Piece(self._say(ACTOR_WORDS[actor])))
        if channel is Channel.CALL:
            pieces += self._call(index)
        elif channel is Channel.SURVEY:
            pieces += self._survey(index)
        if is_message:
            pieces += self._ask(index)
        elif channel in {Channel.ORDER, Channel.DELIVERY, Channel.SHOP} or events.is_conversion[index]:
            pieces += self._order(index)
        if index in self._links.recognised:
            known = self._say(Text.translate("Contacts", "known from here on"))
            pieces.append(Piece(f"◐→● {known}", Ink.TEXT, Face.SMALL_BOLD))
        return tuple(pieces)

    def _reaction(self, index: int, root: int, rows: ContactRows) -> tuple[Piece, ...]:
        """What became of a message: opened 11 minutes later. A contact that has no row of its own keeps its number."""
        events = self._journey.events
        pieces = [Piece(self.name_words(index))]
        start_us, at_us = int(events.occurred_at_us[root]), int(events.occurred_at_us[index])
        if events.visit_no[index] != events.visit_no[root]:
            pieces.append(Piece(self._dates.elapsed(start_us, at_us)))
            own = int(events.visit_no[index])
            if own not in rows.visits and events.visit_no[index - 1] != own:
                pieces.append(Piece(str(own + 1), Ink.MUTED, Face.NUMBER))
        return tuple(pieces)

    def _call(self, index: int) -> list[Piece]:
        facts = self._links.call(index)
        pieces = []
        if facts.wait_s:
            waited = Text.translate("Contacts", "waited {time}", time=self._dates.duration(facts.wait_s))
            ink, face = (Ink.TEXT, Face.SMALL_BOLD) if facts.wait_s >= LONG_DWELL_S else (Ink.MUTED, Face.SMALL)
            pieces.append(Piece(self._say(waited), ink, face))
        if facts.transfers:
            words = self._say(Text.translate("Contacts", "%n transfer(s)", n=facts.transfers))
            pieces.append(Piece(words, Ink.TEXT, Face.SMALL_BOLD))
        if self._journey.events.is_transcript[index]:
            turns = turns_of(self._journey.events.text(index) or "")
            pieces.append(Piece(self._say(Text.translate("Contacts", "%n turn(s)", n=len(turns)))))
        return pieces

    def _order(self, index: int) -> list[Piece]:
        facts = self._links.order(index)
        if facts is None:
            return []
        pieces = []
        if facts.items:
            pieces.append(Piece(self._say(Text.translate("Contacts", "%n item(s)", n=facts.items))))
        if facts.promised is not None:
            promised = self._day(facts.promised, index)
            pieces.append(Piece(self._say(Text.translate("Contacts", "promised {day}", day=promised))))
        if facts.is_cancelled:
            pieces.append(Piece(self._say(Text.translate("Contacts", "cancelled")), Ink.TEXT, Face.SMALL_BOLD))
            return pieces
        if facts.delivered is not None:
            delivered = self._day(facts.delivered, index)
            pieces.append(Piece(self._say(Text.translate("Contacts", "arrived {day}", day=delivered))))
        return pieces + self._lateness(facts)

    def _lateness(self, facts: OrderFacts) -> list[Piece]:
        late = facts.days_late
        if late is None:
            if facts.promised is None or self._as_of_us is None:
                return []
            over = (self._dates.local(self._as_of_us).date() - facts.promised).days
            if over <= 0:
                return []
            words = Text.translate("Contacts", "not arrived, %n day(s) over", n=over)
            return [Piece(self._say(words), Ink.BAD, Face.SMALL_BOLD)]
        if late > 0:
            return [Piece(self._say(Text.translate("Contacts", "%n day(s) late", n=late)), Ink.BAD, Face.SMALL_BOLD)]
        if late < 0:
            return [Piece(self._say(Text.translate("Contacts", "%n day(s) early", n=-late)))]
        return [Piece(self._say(Text.translate("Contacts", "as promised")), Ink.SUCCESS)]

    def _day(self, day: date, index: int) -> str:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=self._dates.zone)
        return self._dates.day_since(us_of(noon), int(self._journey.events.occurred_at_us[index]))

    def _ask(self, index: int) -> list[Piece]:
        """Of a message that asks for an answer: what came of it."""
        is_asking, answer = self._links.answer_of(index)
        if not is_asking:
            return []
        at = self._journey.events.occurred_at_us
        if answer is not None:
            elapsed = self._dates.elapsed(int(at[index]), int(at[answer]))
            return [Piece(self._say(Text.translate("Contacts", "→ answered {elapsed}", elapsed=elapsed)))]
        days = 0 if self._as_of_us is None else self._dates.day_count(int(at[index]), self._as_of_us)
        words = Text.translate("Contacts", "asked, no answer for {days}", days=self._dates.days(max(days, 0)))
        return [Piece(self._say(words), Ink.GAP, Face.SMALL_BOLD)]

    def _survey(self, index: int) -> list[Piece]:
        """How far the question lay from what it asks about, and the answer from the question."""
        at = self._journey.events.occurred_at_us
        asked, experience = self._links.asked_by(index), self._links.experience_of(index)
        pieces = []
        if experience is not None:
            what = CHANNEL_WORDS[experience.channel]
            end_us = int(at[index if asked is None else asked])
            start_us = int(at[experience.event])
            if end_us > start_us:
                elapsed = self._dates.elapsed(start_us, end_us)
                if asked is not None:
                    words = Text.translate("Contacts", "asked {elapsed} than {what}", what=what, elapsed=elapsed)
                else:
                    words = Text.translate("Contacts", "answered {elapsed} than {what}", what=what, elapsed=elapsed)
                pieces.append(Piece(self._say(words)))
        if asked is not None:
            elapsed = self._dates.elapsed(int(at[asked]), int(at[index]))
            pieces.append(Piece(self._say(Text.translate("Contacts", "answered {elapsed}", elapsed=elapsed))))
        return pieces

    def _quotes(self, index: int, actor: Actor, scores: Sequence[Score], *, is_open: bool) -> list[_Quote]:
        """Words in the customer's own voice: the comment, comments on single answers, turns of a talk."""
        events = self._journey.events
        text = events.text(index) or "" if events.text_no[index] else ""
        if not text and not scores:
            return []
        if events.is_transcript[index]:
            return self._turns(text, events.channel_of(index), is_open=is_open)
        quotes = []
        if text.strip() and actor in _DWELLERS:
            quotes.append(_Quote(spoken_words(self.hide(text.strip())), len(text) - len(text.lstrip())))
        for score in scores:
            if score.comment and score.comment.strip() not in text:
                quotes.append(_Quote(spoken_words(self.hide(score.comment.strip()))))
        return quotes

    def _turns(self, text: str, channel: Channel, *, is_open: bool) -> list[_Quote]:
        """The first turns of the customer that say something; all of everybody, if the talk is opened.

        If no speaker can be told to be the customer, the first turns of anybody.
        """
        turns = turns_of(text)
        hidden = self._mask.turns(turns, channel, self._journey.customer.fields)
        said = [
            at for at, turn in enumerate(turns) if is_customer_speaker(turn.speaker) and len(turn.words.strip()) >= 8
        ]
        chosen = range(len(turns)) if is_open else (said or range(len(turns)))[:TALK_TURNS]
        quotes = []
        for at in chosen:
            shown = hidden[at]
            lead = len(turns[at].words) - len(turns[at].words.lstrip())
            quote = f"{shown.speaker}{spoken_words(shown.words.strip())}"
            quotes.append(_Quote(quote, turns[at].char_start + lead, len(shown.speaker) + 1))
        return quotes

    def _underlines(self, index: int, title: str, quotes: Sequence[_Quote]) -> tuple[Underline, ...]:
        made: list[Underline] = []
        events = self._journey.events
        for place in self.places[index]:
            if place.field is TextField.TITLE:
                source = events.title(index) or ""
                lead = len(source) - len(source.lstrip())
                start, end = max(0, place.char_start - lead), min(len(title), place.char_end - lead)
                if start < end:
                    made.append(Underline(None, start, end))
                continue
            for at, quote in enumerate(quotes):
                if quote.source_start < 0:
                    continue
                length = len(quote.shown) - quote.lead - 1
                start = max(0, place.char_start - quote.source_start)
                end = min(length, place.char_end - quote.source_start)
                if start < end:
                    made.append(Underline(at, start + quote.lead, end + quote.lead))
        return tuple(made)

    def _score(self, score: Score) -> ScoreContent:
        path = self._path_by_score[id(score)]
        second = " ".join(part for part in (path or score.word or "", scale_words(score, self._say)) if part)
        return ScoreContent(number_words(score.value), score_label(score, self._say), second, score.band)
