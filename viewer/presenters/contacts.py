"""The rows of the Contacts view in words, made when a row is first looked at."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import FAMILY_BY_CHANNEL, Actor, Channel, Family
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME
from viewer.domain.journey import Journey, Visit
from viewer.domain.scores import Score, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import Turn, turns_of
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS, number_words
from viewer.presenters.dates import DateWords, DayKind
from viewer.presenters.day_only import NO_TIME_GIVEN, is_day_only
from viewer.presenters.masking import Mask, is_customer_speaker
from viewer.presenters.wording import (
    event_words,
    head_words,
    hour_words,
    is_said_by_head,
    money_words,
    scale_words,
    score_label,
    spoken_words,
)
from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.row_content import Face, Ink, Piece, RowContent, ScoreContent, TileContent

LONG_DWELL_S: Final = 60.0
"""Time spent from here on stands out."""

_INK_BY_DAY: Final = {DayKind.WEEKDAY: Ink.TEXT, DayKind.SATURDAY: Ink.SATURDAY, DayKind.HOLIDAY: Ink.HOLIDAY}
_FAMILIES_WITH_DWELL: Final = frozenset({Family.DIGITAL, Family.TALK, Family.PLACE})
_TRANSCRIPT_TURNS: Final = 2
_PATH_STEPS: Final = 4
_SLIM_TILES: Final = 4


class ContactsWriter:
    """Writes the rows of one journey. Makes nothing until it is asked."""

    def __init__(
        self,
        journey: Journey,
        rows: ContactRows,
        *,
        dates: DateWords,
        translate: Translate,
        mask: Mask,
        as_of_us: int | None,
    ) -> None:
        """mask: hides names and numbers in free text. as_of_us: the end of the workspace's data, for silence."""
        self._journey = journey
        self._rows = rows
        self._dates = dates
        self._translate = translate
        self._mask = mask
        self._as_of_us = as_of_us
        self._visit_by_no = {visit.visit_no: visit for visit in journey.visits}
        self._scores_by_key: dict[int, list[Score]] = defaultdict(list)
        self._path_by_score: dict[int, str] = {}
        values: dict[tuple[ScoreKind, str], list[str]] = defaultdict(list)
        for score in journey.scores:
            self._scores_by_key[score.event_key].append(score)
            steps = values[score.kind, score.question]
            steps.append(number_words(score.value))
            self._path_by_score[id(score)] = "→".join(steps[-_PATH_STEPS:]) if len(steps) > 1 else ""

    def row(self, row: int) -> RowContent:
        """Everything row `row` says."""
        rows, events = self._rows, self._journey.events
        visit = self._visit_by_no[int(rows.row_visit[row])]
        first_event = int(rows.events_of_visit(visit.visit_no)[0])
        actor = events.actor_of(first_event)
        tiles = tuple(self._tile(tile) for tile in rows.tiles_of_row(row))
        if all(tile.is_unknown for tile in tiles):
            tiles = tuple(_without_unknown_words(tile) for tile in tiles)
        part, parts = int(rows.row_part[row]), int(rows.row_parts[row])
        head = self.hide(
            head_words(
                visit.channel, actor, traffic_source=visit.traffic_source, topic=events.topic[first_event],
                title=events.title(first_event) or "", translate=self._translate,
            )
        )  # fmt: skip
        is_slim = visit.is_contact and parts == 1 and _fits_one_line(tiles)
        start_us = int(rows.row_start_us[row])
        day = self._dates.day(start_us)
        above_us = int(rows.row_start_us[row - 1]) if row else None
        is_new_year = above_us is None or self._dates.day(above_us).year != day.year
        ink = _INK_BY_DAY[day.kind]
        return RowContent(
            row=row, visit_no=visit.visit_no, channel=visit.channel, number=str(visit.visit_no + 1),
            date=(Piece(day.day, Ink.TEXT, Face.DATE), Piece(day.weekday, ink, Face.DATE)),
            year=self._dates.year(day.year) if is_new_year else "",
            time=self._time(visit, row, start_us, is_slim=is_slim),
            hour="" if is_slim else self._hour(visit, start_us),
            place="" if is_slim else visit.device or "",
            head=head if parts == 1 else f"{head} ({part + 1}/{parts})", tiles=tiles, gap=self._gap(row),
            is_wide_gap=int(rows.silence_us[row]) != NO_TIME, is_slim=is_slim, part=part, parts=parts,
            after=self._after(row),
        )  # fmt: skip

    def _time(self, visit: Visit, row: int, start_us: int, *, is_slim: bool) -> str:
        if is_day_only(self._journey.events, int(self._rows.events_of_row(row)[0]), self._dates):
            return self._translate(NO_TIME_GIVEN)
        return self._dates.clock(start_us) if is_slim else self._dates.clock_span(start_us, self._end_us(visit, row))

    def _end_us(self, visit: Visit, row: int) -> int:
        return max(visit.end_us, int(self._rows.row_end_us[row])) if self._rows.row_parts[row] == 1 else visit.end_us

    def _hour(self, visit: Visit, start_us: int) -> str:
        # No family of these has events without a time of day.
        words = hour_words(self._dates.local(start_us).hour) if visit.family in _FAMILIES_WITH_DWELL else None
        return "" if words is None else self._translate(words)

    def _gap(self, row: int) -> tuple[Piece, ...]:
        elapsed, silence = int(self._rows.elapsed_us[row]), int(self._rows.silence_us[row])
        say = self._translate
        if elapsed == NO_TIME or (elapsed < MINUTE_US and silence == NO_TIME):
            return ()
        start_us = int(self._rows.row_start_us[row])
        passed = self._dates.elapsed(start_us - elapsed, start_us)
        if silence == NO_TIME:
            return (Piece(passed),)
        count = self._dates.day_count(start_us - silence, start_us)
        if elapsed >= DAY_US and count == self._dates.day_count(start_us - elapsed, start_us):
            words = Text.translate("Contacts", "{days} without contact from the company", days=self._dates.days(count))
            return (Piece(say(words), Ink.GAP, Face.SMALL_BOLD),)
        words = Text.translate("Contacts", "No contact from the company for {days}", days=self._dates.days(count))
        return Piece(passed), Piece(say(words), Ink.GAP, Face.SMALL_BOLD)

    def _after(self, row: int) -> tuple[Piece, ...]:
        silence = self._rows.silence_after_us
        if row != self._rows.row_count - 1 or silence == NO_TIME or self._as_of_us is None:
            return ()
        words = Text.translate(
            "Contacts", "No contact from the company for {days} until {day}, the end of the data",
            days=self._dates.days(self._dates.day_count(self._as_of_us - silence, self._as_of_us)),
            day=self._dates.day_since(self._as_of_us, int(self._rows.row_start_us[row])),
        )  # fmt: skip
        return (Piece(self._translate(words), Ink.GAP, Face.SMALL_BOLD),)

    def _tile(self, tile: int) -> TileContent:
        events = self._journey.events
        members = self._rows.events_of_tile(tile)
        index = int(members[0])
        channel, actor = events.channel_of(index), events.actor_of(index)
        name = str(events.event_name[index] or "")
        title = self.hide((events.title(index) or "").strip() or event_words(name, self._translate))
        title = title or self._translate(CHANNEL_WORDS[channel])
        dwell_s, is_partly_unknown = self._dwell(members, channel, actor)
        scores = self._scores_by_key.get(int(events.event_key[index]), [])
        quotes = self._quotes(index, actor, scores)
        details = self._details(index, name, channel, actor)
        dwell = ""
        if dwell_s is not None:
            words = self._dates.length(dwell_s) if channel is Channel.CALL else self._dates.duration(dwell_s)
            dwell = f"{words}+" if is_partly_unknown else words
        elif is_partly_unknown:
            dwell = self._translate(Text.translate("Contacts", "time unknown"))
        is_timeless = is_day_only(events, index, self._dates)
        clock = self._dates.clock(int(events.occurred_at_us[index]))
        spoken = [
            self._translate(NO_TIME_GIVEN) if is_timeless else clock,
            self._translate(CHANNEL_WORDS[channel]),
            title,
        ]
        spoken += [f"{score_label(score, self._translate)} {number_words(score.value)}" for score in scores]
        spoken += [dwell, *(piece.text for piece in details), *quotes]
        return TileContent(
            tile=tile, channel=channel, title=title, dwell=dwell, dwell_s=dwell_s,
            is_long=dwell_s is not None and dwell_s >= LONG_DWELL_S, is_unknown=is_partly_unknown,
            repeats=len(members), details=details, quotes=quotes,
            scores=tuple(self._score(score) for score in scores), is_conversion=bool(events.is_conversion[index]),
            spoken=", ".join(part for part in spoken if part),
        )  # fmt: skip

    def _dwell(self, members: NDArray[np.int32], channel: Channel, actor: Actor) -> tuple[float | None, bool]:
        """Seconds spent as far as known (None if nothing is), and whether some of it should be known and is not."""
        events = self._journey.events
        if actor not in {Actor.CUSTOMER, Actor.UNKNOWN} or FAMILY_BY_CHANNEL[channel] not in _FAMILIES_WITH_DWELL:
            return None, False
        known = [float(value) for value in events.dwell_s[members]]
        told = [value for value in known if not math.isnan(value)]
        total = sum(told)
        # A page is always looked at for some time. Of a call or a shop visit, one event carries the time, others none.
        is_alone = self._visit_by_no[int(events.visit_no[int(members[0])])].event_count == 1
        is_expected = channel in {Channel.WEB, Channel.APP} or (is_alone and channel in {Channel.CALL, Channel.SHOP})
        return (total if told and total >= 0.5 else None), is_expected and len(told) < len(known)

    def _details(self, index: int, name: str, channel: Channel, actor: Actor) -> tuple[Piece, ...]:
        events, say = self._journey.events, self._translate
        pieces: list[Piece] = []
        if not math.isnan(float(events.value[index])):
            money = money_words(float(events.value[index]), events.currency[index])
            pieces.append(Piece(money, Ink.TEXT, Face.SMALL_BOLD))
        if events.is_conversion[index]:
            pieces.append(Piece("◎ CV", Ink.SUCCESS, Face.SMALL_BOLD))
        is_message = actor is Actor.COMPANY and FAMILY_BY_CHANNEL[channel] is Family.MESSAGE
        if events.title(index) and name and not is_message and not is_said_by_head(name):
            pieces.append(Piece(event_words(name, say)))
        if actor in {Actor.COMPANY, Actor.SYSTEM} and FAMILY_BY_CHANNEL[channel] is not Family.MESSAGE:
            pieces.append(Piece(say(ACTOR_WORDS[actor])))
        if events.is_transcript[index]:
            turns = turns_of(events.text(index) or "")
            pieces.append(Piece(say(Text.translate("Contacts", "%n turn(s)", n=len(turns)))))
        return tuple(pieces)

    def _quotes(self, index: int, actor: Actor, scores: list[Score]) -> tuple[str, ...]:
        """Words in the customer's own voice: the comment, comments on single answers, turns of a talk."""
        events = self._journey.events
        text = events.text(index) or ""
        if events.is_transcript[index]:
            turns = turns_of(text)
            hidden = self._mask.turns(turns, events.channel_of(index), self._journey.customer.fields)
            return _spoken_by_customer(turns, hidden)
        quotes = [text] if text.strip() and actor in {Actor.CUSTOMER, Actor.UNKNOWN} else []
        quotes += [score.comment for score in scores if score.comment and score.comment.strip() not in text]
        return tuple(spoken_words(self.hide(quote.strip())) for quote in quotes)

    def hide(self, text: str) -> str:
        """Words of this customer as they may be shown."""
        return self._mask.text(text, self._journey.customer.fields)

    def _score(self, score: Score) -> ScoreContent:
        path = self._path_by_score[id(score)]
        second = " ".join(part for part in (path or score.word or "", scale_words(score, self._translate)) if part)
        return ScoreContent(number_words(score.value), score_label(score, self._translate), second, score.band)


def _spoken_by_customer(turns: Sequence[Turn], hidden: Sequence[Turn]) -> tuple[str, ...]:
    """The first turns of the customer that say something; of anybody, if no speaker can be told to be the customer.

    hidden: the same turns as they may be shown.
    """
    own = [
        shown.words.strip()
        for turn, shown in zip(turns, hidden, strict=True)
        if is_customer_speaker(turn.speaker) and len(turn.words.strip()) >= 8
    ]
    if own:
        return tuple(spoken_words(words) for words in own[:_TRANSCRIPT_TURNS])
    named = [f"{turn.speaker}: {turn.words.strip()}" if turn.speaker else turn.words.strip() for turn in hidden]
    return tuple(named[:_TRANSCRIPT_TURNS])


def _fits_one_line(tiles: Sequence[TileContent]) -> bool:
    """A message, and what became of it: sent, arrived."""
    return len(tiles) <= _SLIM_TILES and all(
        tile.title == tiles[0].title and not tile.quotes and not tile.scores for tile in tiles
    )


def _without_unknown_words(tile: TileContent) -> TileContent:
    """Where nothing in a row is known, the hatched edge says so and the words would only be noise."""
    return tile._replace(dwell="") if tile.dwell_s is None else tile
