"""The rows of the Contacts view in words, made when a row is first looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta, timezone
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import FAMILY_BY_CHANNEL, Family
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME, UNKNOWN_OFFSET, datetime_of
from viewer.domain.common_events import CommonEvent, touches
from viewer.domain.journey import FieldChange, FieldRole, Journey, Visit
from viewer.domain.text import Text, Translate
from viewer.presenters.contact_links import ContactLinks
from viewer.presenters.dates import DateWords, DayKind
from viewer.presenters.day_only import NO_TIME_GIVEN, is_day_only
from viewer.presenters.journey_look import PLAIN, JourneyLook
from viewer.presenters.masking import Mask
from viewer.presenters.tile_words import MarkedPlace, TileWriter
from viewer.presenters.wording import head_words, hour_words
from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.missing_steps import MissingStep
from viewer.timeline.row_content import Face, Ink, Piece, QuietKind, QuietLine, RowContent, TileContent

_INK_BY_DAY: Final = {DayKind.WEEKDAY: Ink.TEXT, DayKind.SATURDAY: Ink.SATURDAY, DayKind.HOLIDAY: Ink.HOLIDAY}
_FAMILIES_WITH_HOURS: Final = frozenset({Family.DIGITAL, Family.TALK, Family.PLACE})
_SLIM_TILES: Final = 4
_COUNTED_FROM: Final = 4
"""A row of fewer events is counted at a glance."""
_COUNTED_KINDS: Final = 3
_EVER: Final = 2**62


class ContactsWriter:
    """Writes the rows of one journey. Makes nothing until it is asked.

    What may change while the journey is on the screen is set: `rows`, `opened` (events whose run or talk stands open),
    `look`, `attention` (level by event), `common` (what hit this customer), `missing` (steps that never came), `places`
    (marked words by event).
    """

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
        self._dates = dates
        self._translate = translate
        self._mask = mask
        self._as_of_us = as_of_us
        self._visit_by_no = {visit.visit_no: visit for visit in journey.visits}
        self._links = ContactLinks(journey, dates.zone)
        self._tiles = TileWriter(
            journey, self._links, dates=dates, translate=translate, mask=mask, as_of_us=as_of_us
        )  # fmt: skip
        self.rows = rows
        self.opened: frozenset[int] = frozenset()
        self.look: JourneyLook = PLAIN
        self._common: tuple[CommonEvent, ...] = ()
        self._missing_by_event: dict[int, list[MissingStep]] = {}

    def set_attention(self, attention: NDArray[np.uint8] | None) -> None:
        self._tiles.attention = attention

    def set_common(self, common: Sequence[CommonEvent]) -> None:
        """Of all common events, those that hit this customer are told."""
        values = [field.value for field in self._journey.customer.fields]
        self._common = tuple(sorted(event for event in common if touches(event, values)))

    def set_missing(self, missing: Sequence[MissingStep]) -> None:
        self._missing_by_event = {}
        for step in missing:
            self._missing_by_event.setdefault(step.after, []).append(step)

    def set_places(self, places: Mapping[int, Sequence[MarkedPlace]]) -> None:
        self._tiles.places = places

    def hide(self, text: str) -> str:
        """Words of this customer as they may be shown."""
        return self._tiles.hide(text)

    def title(self, index: int) -> str:
        """The event's title, else what it is called."""
        return self._tiles.title(index)

    def name_words(self, index: int) -> str:
        """The event's name in words."""
        return self._tiles.name_words(index)

    def is_undelivered(self, members: Sequence[int]) -> bool:
        """What was ordered with these events was promised, not cancelled, and has not come."""
        facts = next((found for index in members if (found := self._links.order(index)) is not None), None)
        return facts is not None and facts.promised is not None and facts.delivered is None and not facts.is_cancelled

    @property
    def common(self) -> tuple[CommonEvent, ...]:
        """Of all common events, those that hit this customer."""
        return self._common

    def row(self, row: int) -> RowContent:
        """Everything row `row` says."""
        rows = self.rows
        visit = self._visit_by_no[int(rows.row_visit[row])]
        part, parts = int(rows.row_part[row]), int(rows.row_parts[row])
        tiles = self._row_tiles(row)
        is_slim = visit.is_contact and parts == 1 and _fits_one_line(tiles)
        start_us = int(rows.row_start_us[row])
        day = self._dates.day(start_us)
        head = self._head(row, visit)
        return RowContent(
            row=row, visit_no=visit.visit_no, channel=visit.channel, number=str(visit.visit_no + 1),
            date=(Piece(day.day, Ink.TEXT, Face.DATE), Piece(day.weekday, _INK_BY_DAY[day.kind], Face.DATE)),
            year=self._year(row, day.year),
            time=self._time(visit, row, start_us, is_slim=is_slim),
            hour="" if is_slim else self._hour(visit, start_us),
            place="" if is_slim else visit.device or "",
            head=head if parts == 1 else f"{head} ({part + 1}/{parts})", tiles=tiles, gap=self._gap(row),
            is_wide_gap=int(rows.silence_us[row]) != NO_TIME, is_slim=is_slim, part=part, parts=parts,
            after=self._after(row), counts=() if is_slim or part else self._counts(visit),
            zone="" if part else self._zone(row), since=self.look.time_base.words(start_us, self._translate),
            quiet=() if part else self._quiet(row), after_quiet=self._quiet_after(row),
            is_common=any(event.start_us <= int(rows.row_end_us[row]) and start_us < event.end_us
                          for event in self._common),
        )  # fmt: skip

    def spoken(self, index: int) -> str:
        """The tile of the event at `index` in one sentence, for a screen reader."""
        tile = self.rows.tile_of_event(index)
        return self._tiles.spoken(self._tile(tile), int(self.rows.events_of_tile(tile)[0]))

    def _row_tiles(self, row: int) -> tuple[TileContent, ...]:
        tiles = []
        for tile in self.rows.tiles_of_row(row):
            tiles.append(self._tile(tile))
            if self._missing_by_event:
                tiles += self._missing(tile)
        if all(tile.is_unknown for tile in tiles):
            # Where nothing in a row is known, the hatched edge says so and the words would only be noise.
            return tuple([tile._replace(dwell="") if tile.dwell_s is None else tile for tile in tiles])
        return tuple(tiles)

    def _tile(self, tile: int) -> TileContent:
        rows = self.rows
        index = int(rows.order[rows.tile_start[tile]])
        root = self._root(index) if rows.is_reaction[index] else None
        if root is None and self._journey.events.thread[index] is not None and tile:
            root = self._root_beside(tile, index)
        self._tiles.quote_lines = self.look.density.quote_lines
        made = self._tiles.tile(tile, rows, self.opened, root)
        emphasis = self.look.emphasis
        if emphasis is None or not emphasis.is_dimming:
            return made
        is_lit = bool(emphasis.lit[rows.events_of_tile(tile)].any())
        return made._replace(is_lit=is_lit, is_dim=not is_lit)

    def _root(self, index: int) -> int | None:
        """The message that the event answers: the first of its row."""
        row = self.rows.row_of_event(index)
        first = int(self.rows.visit_first_row[self.rows.position_of_visit(int(self.rows.row_visit[row]))])
        root = int(self.rows.order[self.rows.tile_start[self.rows.row_start[first]]])
        return root if root != index else None

    def _root_beside(self, tile: int, index: int) -> int | None:
        """The message sent, if the event is what became of it: same visit, same thread, no words of its own."""
        rows, events = self.rows, self._journey.events
        row = rows.row_of_event(index)
        root = int(rows.order[rows.tile_start[rows.row_start[row]]])
        is_message = FAMILY_BY_CHANNEL[events.channel_of(index)] is Family.MESSAGE
        same = events.thread[root] == events.thread[index] and root != index
        return root if is_message and same and not events.text_no[index] else None

    def _missing(self, tile: int) -> list[TileContent]:
        """Hollow tiles behind the last event that they should have followed."""
        made = []
        for event in self.rows.events_of_tile(tile).tolist():
            for step in self._missing_by_event.get(event, ()):
                never = self._translate(Text.translate("Contacts", "did not come"))
                details = tuple(Piece(words) for words in (never, step.due) if words)
                made.append(TileContent(-1, step.channel, step.words, details=details, is_hollow=True))
        return made

    def _head(self, row: int, visit: Visit) -> str:
        events = self._journey.events
        first = int(self.rows.events_of_row(row)[0])
        return self.hide(
            head_words(
                visit.channel, events.actor_of(first), traffic_source=visit.traffic_source, topic=events.topic[first],
                title=events.title(first) or "", translate=self._translate,
            )
        )  # fmt: skip

    def _counts(self, visit: Visit) -> tuple[Piece, ...]:
        """How many events of each kind, and how many conversions, where a glance does not tell."""
        events = self._journey.events
        members = self.rows.events_of_visit(visit.visit_no)
        pieces: list[Piece] = []
        if len(members) > _COUNTED_FROM:
            counted = Counter(events.event_name[members].tolist()).most_common()
            shown = counted[:_COUNTED_KINDS]
            first = {name: int(members[at]) for at, name in reversed(list(enumerate(events.event_name[members])))}
            words = [f"{self._tiles.name_words(first[name])} {count}" for name, count in shown]
            rest = sum(count for _, count in counted[_COUNTED_KINDS:])
            if rest:
                words.append(self._translate(Text.translate("Contacts", "%n other(s)", n=rest)))
            pieces.append(Piece(" ・ ".join(words)))
        conversions = int(events.is_conversion[members].sum())
        if conversions and len(members) > 1:
            pieces.append(Piece(f"◎ CV {conversions}", Ink.SUCCESS, Face.SMALL_BOLD))
        return tuple(pieces)

    def _year(self, row: int, year: int) -> str:
        above_us = int(self.rows.row_start_us[row - 1]) if row else None
        return self._dates.year(year) if above_us is None or self._dates.day(above_us).year != year else ""

    def _time(self, visit: Visit, row: int, start_us: int, *, is_slim: bool) -> str:
        if is_day_only(self._journey.events, int(self.rows.events_of_row(row)[0]), self._dates):
            return self._translate(NO_TIME_GIVEN)
        if is_slim:
            return self._dates.clock(start_us)
        end_us = self._end_us(visit, row)
        start, end = self._dates.local(start_us), self._dates.local(end_us)
        if end.date() == start.date() + timedelta(days=1) and end_us - start_us < DAY_US:
            clocks = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
            return self._translate(Text.translate("Contacts", "{start}–{end} next day", **clocks))
        return self._dates.clock_span(start_us, end_us)

    def _end_us(self, visit: Visit, row: int) -> int:
        if visit.is_contact or self.rows.row_parts[row] == 1:
            return max(int(self.rows.row_end_us[row]), visit.end_us if not visit.is_contact else 0)
        return visit.end_us

    def _hour(self, visit: Visit, start_us: int) -> str:
        # No family of these has events without a time of day.
        words = hour_words(self._dates.local(start_us).hour) if visit.family in _FAMILIES_WITH_HOURS else None
        return "" if words is None else self._translate(words)

    def _zone(self, row: int) -> str:
        """The time of day where the customer was, if their source says so and it is not the workspace's zone.

        An offset of zero is how machines write UTC, wherever somebody is.
        """
        first = int(self.rows.events_of_row(row)[0])
        minutes = int(self._journey.events.utc_offset_min[first])
        start_us = int(self._journey.events.occurred_at_us[first])
        here = self._dates.local(start_us).utcoffset()
        if minutes in {UNKNOWN_OFFSET, 0} or here is None or here == timedelta(minutes=minutes):
            return ""
        local = datetime_of(start_us).astimezone(timezone(timedelta(minutes=minutes)))
        sign, hours = "+" if minutes > 0 else "−", abs(minutes) / 60
        zone = f"UTC{sign}{hours:g}"
        return self._translate(
            Text.translate("Contacts", "{time} local ({zone})", time=f"{local:%H:%M}", zone=zone)
        )  # fmt: skip

    def _gap(self, row: int) -> tuple[Piece, ...]:
        rows = self.rows
        elapsed, silence = int(rows.elapsed_us[row]), int(rows.silence_us[row])
        if rows.is_newest_first and row == 0:
            return self._silence_to_the_end(int(rows.row_start_us[row]))
        if elapsed == NO_TIME or (elapsed < MINUTE_US and silence == NO_TIME):
            return ()
        end_us = int(rows.gap_end_us[row])
        passed = self._dates.elapsed(end_us - elapsed, end_us)
        if rows.is_newest_first:
            passed = f"↑ {passed}"
        if silence == NO_TIME:
            return (Piece(passed),)
        count = self._dates.day_count(end_us - silence, end_us)
        if elapsed >= DAY_US and count == self._dates.day_count(end_us - elapsed, end_us):
            words = Text.translate("Contacts", "{days} without contact from the company", days=self._dates.days(count))
            return (Piece(self._translate(words), Ink.GAP, Face.SMALL_BOLD),)
        words = Text.translate("Contacts", "No contact from the company for {days}", days=self._dates.days(count))
        return Piece(passed), Piece(self._translate(words), Ink.GAP, Face.SMALL_BOLD)

    def _after(self, row: int) -> tuple[Piece, ...]:
        if row != self.rows.row_count - 1 or self.rows.is_newest_first:
            return ()
        return self._silence_to_the_end(int(self.rows.row_start_us[row]))

    def _silence_to_the_end(self, above_us: int) -> tuple[Piece, ...]:
        silence = self.rows.silence_after_us
        if silence == NO_TIME or self._as_of_us is None:
            return ()
        words = Text.translate(
            "Contacts", "No contact from the company for {days} until {day}, the end of the data",
            days=self._dates.days(self._dates.day_count(self._as_of_us - silence, self._as_of_us)),
            day=self._dates.day_since(self._as_of_us, above_us),
        )  # fmt: skip
        return (Piece(self._translate(words), Ink.GAP, Face.SMALL_BOLD),)

    def _quiet(self, row: int) -> tuple[QuietLine, ...]:
        """What happened between the row above and this one, or at its start, without being a contact."""
        rows = self.rows
        start_us = int(rows.row_start_us[row])
        if rows.is_newest_first:
            low, high = start_us, int(rows.gap_end_us[row]) if row else _EVER
        else:
            low, high = self._start_of_visit_above(row), max(start_us, int(rows.row_end_us[row]))
        lines = self._quiet_between(low, high)
        if self._links.recognised and not self._links.recognised.isdisjoint(rows.events_of_row(row).tolist()):
            lines.append(QuietLine(QuietKind.KNOWN, self._known(row)))
        hidden = int(rows.hidden_before[row])
        if hidden:
            lines.append(self._hidden(hidden))
        return tuple(lines)

    def _quiet_after(self, row: int) -> tuple[QuietLine, ...]:
        rows = self.rows
        if row != rows.row_count - 1:
            return ()
        if rows.is_newest_first:
            lines = self._quiet_between(-_EVER, int(rows.row_start_us[row]))
        else:
            lines = self._quiet_between(max(int(rows.row_start_us[row]), int(rows.row_end_us[row])), _EVER)
        return (*lines, self._hidden(rows.hidden_after)) if rows.hidden_after else tuple(lines)

    def _start_of_visit_above(self, row: int) -> int:
        if not row:
            return -_EVER
        above = row - int(self.rows.row_parts[row - 1])
        return max(int(self.rows.row_start_us[above]), int(self.rows.row_end_us[row - 1]))

    def _quiet_between(self, low_us: int, high_us: int) -> list[QuietLine]:
        """Common events that begin, and fields that change, in (low, high]."""
        if low_us >= high_us:
            return []
        lines = [
            QuietLine(QuietKind.COMMON, self._common_words(event))
            for event in self._common
            if low_us < event.start_us <= high_us
        ]
        changes = self._journey.customer.changes
        return lines + [
            QuietLine(QuietKind.CHANGE, self._change_words(change))
            for change in changes
            if low_us < change.at_us <= high_us
        ]

    def _common_words(self, event: CommonEvent) -> str:
        first = self._dates.full_day(event.start_us)
        last = self._dates.day_since(max(event.start_us, event.end_us - 1), event.start_us)
        span = first if self._dates.day_count(event.start_us, event.end_us - 1) == 0 else f"{first}–{last}"
        kind = f"{event.kind}: " if event.kind else ""
        where = f" ({event.where})" if event.where else ""
        told = Text.translate("Contacts", "Everybody's: {what}, {span}", what=f"{kind}{event.text}{where}", span=span)
        return self._translate(told)

    def _change_words(self, change: FieldChange) -> str:
        """Quiet and masked: that an address changed, not which one it is."""
        day = self._dates.full_day(change.at_us)
        if change.role is not FieldRole.OTHER:
            words = Text.translate("Contacts", "{field} changed (told on {day})", field=change.label, day=day)
            return self._translate(words)
        words = Text.translate(
            "Contacts", "{field}: {before} → {after} (told on {day})", field=change.label,
            before=self.hide(change.before) or "–", after=self.hide(change.after) or "–", day=day,
        )  # fmt: skip
        return self._translate(words)

    def _known(self, row: int) -> str:
        events, weak = self._journey.events, list(self._journey.customer.weak)
        moment = min(at for at in self._links.recognised if at in set(self.rows.events_of_row(row).tolist()))
        before = np.isin(events.identity_no[:moment], weak)
        visits = len(set(events.visit_no[:moment][before].tolist()))
        words = Text.translate("Contacts", "Until here without a name (%n visit(s)), from here on known", n=visits)
        return self._translate(words)

    def _hidden(self, count: int) -> QuietLine:
        return QuietLine(
            QuietKind.HIDDEN, self._translate(Text.translate("Contacts", "%n event(s) not shown", n=count))
        )


def _fits_one_line(tiles: Sequence[TileContent]) -> bool:
    """A message, and what became of it: sent, arrived."""
    return len(tiles) <= _SLIM_TILES and all(
        tile.title == tiles[0].title and not tile.quotes and not tile.scores and not tile.is_hollow for tile in tiles
    )
