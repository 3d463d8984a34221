"""A first mapping for a file nobody has described yet: a proposal to look at in the preview, not a verdict."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from viewer.domain.channels import Actor, Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.mapping import (
    Cell,
    EventCells,
    FieldColumn,
    IdentityColumn,
    Mapping,
    ScoreColumn,
    TextCells,
    ValueColumn,
)
from viewer.domain.text import Text
from viewer.events.importing import guess_words as words
from viewer.events.importing.guess_samples import Sample, load_samples
from viewer.events.importing.guess_scores import guess_scores
from viewer.events.importing.guess_times import guess_time, is_event_time
from viewer.events.importing.raw_file import RawFile

_ENDINGS: Final = re.compile(r"(\.(csv|tsv|tab|txt|jsonl?|ndjson|parquet|xlsx|gz|gzip|zip))+$", re.IGNORECASE)
_DATES: Final = re.compile(r"\d{4}年(\d{1,2}月)?(\d{1,2}日)?|[_\-\s.]*\d{4,14}([_\-]\d{1,8})*[_\-\s.]*")
_WORDS_IN_A_NAME: Final = re.compile(r"[^\w]+")
_FEW: Final = 300


def guess_mapping(raw: RawFile) -> Mapping:
    """What the columns of `raw` probably mean, from their names and the first 2,000 rows.

    The mapping has no identity if no column looks like a customer: nobody is made up. Texts without an offset are
    taken to be in Asia/Tokyo if a column has a Japanese name, else in UTC. Without a readable time it is a people file.
    """
    return _Guess(raw).mapping()


def guess_whole_mapping(raw: RawFile) -> Mapping:
    """As `guess_mapping`, for importing without another look. Raises AshiatoError if it names no customer."""
    mapping = guess_mapping(raw)
    if not mapping.identities:
        raise AshiatoError(
            Text.translate("Import", "No column of this file looks like a customer."),
            where=raw.file_name,
            next_step=Text.translate(
                "Import",
                "Name it in a mapping: print the guess with “ashiato mapping FILE > map.toml”, add an [[identity]] "
                "with the column, and import again with --mapping map.toml.",
            ),
        )
    return mapping


def guess_source(file_name: str) -> str:
    """The source's name: the file's without endings, folder and dates, so that each week's export has the same."""
    stem = _ENDINGS.sub("", PurePosixPath(file_name).name)
    plain = _DATES.sub("_", unicodedata.normalize("NFKC", stem))
    return re.sub("_+", "_", _WORDS_IN_A_NAME.sub("_", plain)).strip("_").casefold()


class _Guess:
    """Takes columns one meaning at a time; what is taken is not offered again."""

    def __init__(self, raw: RawFile) -> None:
        self._raw = raw
        self._samples = load_samples(raw)
        self._taken: set[str] = set()
        self._is_japanese = any(sample.is_japanese for sample in self._samples)
        self._source = guess_source(raw.file_name)

    def mapping(self) -> Mapping:
        zone = "Asia/Tokyo" if self._is_japanese else "UTC"
        time = guess_time(self._samples, self._raw.path.parent, zone)
        if time is not None:
            self._taken |= {name for name in (time.column, time.clock_column, time.end, time.duration) if name}
        identities = self._identities()
        if time is None or self._is_register(time.column, identities):
            if time is not None:
                self._taken -= {time.column}
            return Mapping(
                self._source or "people", identities, fields=self._fields(identities, everything=True),
                missing=self._missing({}),
            )  # fmt: skip
        scores, silent = guess_scores(self._free())
        self._taken |= {score.column for score in scores} | {score.comment for score in scores if score.comment}
        channel = self._channel(scores)
        # Fields before texts: 会員名 is a name, not the title of what happened.
        fields = self._fields(identities, everything=False)
        event = self._event(channel)
        return Mapping(
            source=self._source or channel.value,
            identities=identities,
            time=time,
            event=event,
            text=self._texts(),
            value=self._value(),
            scores=self._with_wave(scores),
            fields=fields,
            missing=self._missing(silent),
        )

    def _is_register(self, when: str, identities: tuple[IdentityColumn, ...]) -> bool:
        """A list of people with a date about each (登録日), not a list of what they did."""
        if not identities:
            return False
        by_name = {sample.name: sample for sample in self._samples}
        is_one_each = by_name[identities[0].cell.columns[0]].is_unique
        if not is_one_each or is_event_time(by_name[when]):
            return False
        personal = (FieldRole.NAME, FieldRole.READING, FieldRole.BIRTHDAY, FieldRole.PHONE, FieldRole.MAIL)
        says_who = any(
            role in personal and sample.matches(pattern) for sample in self._samples for pattern, role in words.FIELDS
        )
        return says_who or bool(words.REGISTER.search(self._source))

    def _free(self) -> tuple[Sample, ...]:
        return tuple(sample for sample in self._samples if sample.name not in self._taken)

    def _take(self, pattern: re.Pattern[str], fits: Callable[[Sample], bool] = bool) -> Cell | None:
        """The first free column with values whose name matches; it is taken then."""
        for sample in self._free():
            if sample.values and sample.matches(pattern) and fits(sample):
                self._taken.add(sample.name)
                return Cell((sample.name,))
        return None

    def _identities(self) -> tuple[IdentityColumn, ...]:
        found: list[tuple[int, IdentityColumn]] = []
        for rank, (pattern, namespace, strength) in enumerate(words.IDENTITIES):
            for sample in self._free():
                if sample.matches(pattern) and _is_key(sample):
                    found.append((rank, IdentityColumn(Cell((sample.name,)), namespace, strength)))
                    self._taken.add(sample.name)
        # Strong before weak; two columns of one namespace (two mail addresses) would be two people in one.
        chosen: dict[str, IdentityColumn] = {}
        for _rank, identity in sorted(found, key=lambda item: (item[1].strength is Strength.WEAK, item[0])):
            chosen.setdefault(identity.namespace, identity)
        dropped = {identity.cell.columns[0] for _, identity in found if identity not in chosen.values()}
        self._taken -= dropped
        if chosen:
            if all(identity.strength is Strength.WEAK for identity in chosen.values()) and set(chosen) == {"phone"}:
                # A telephone number is all that a call list has.
                return (IdentityColumn(chosen["phone"].cell, "phone", Strength.STRONG),)
            return tuple(chosen.values())
        return self._plain_identity()

    def _plain_identity(self) -> tuple[IdentityColumn, ...]:
        """No column's name speaks of customers: what is called id or No, if it is not the number of something else."""
        things = (words.NOBODY, words.TITLE, words.URL, words.SESSION, words.THREAD)
        named = [
            sample
            for sample in self._free()
            if sample.matches(words.PLAIN_ID) and _is_key(sample)
            and not any(sample.matches(thing) for thing in things)
        ]  # fmt: skip
        if not named:
            return ()
        chosen = max(named, key=lambda one: (len(one.values), len(one.distinct)))
        self._taken.add(chosen.name)
        return (IdentityColumn(Cell((chosen.name,)), self._source or "record", Strength.STRONG),)

    def _channel(self, scores: list[ScoreColumn]) -> Channel:
        keys = [sample.key for sample in self._samples if sample.values]
        for pattern, channel in words.CHANNEL_BY_FILE:
            if pattern.search(self._source):
                return channel
        if scores:
            return Channel.SURVEY
        for pattern, channel in words.CHANNEL_BY_COLUMN:
            if any(pattern.search(key) for key in keys):
                return channel
        return Channel.OTHER

    def _event(self, channel: Channel) -> EventCells:
        vendor_id = self._take(words.VENDOR_ID, lambda sample: sample.is_unique)
        session, thread = self._take(words.SESSION), self._take(words.THREAD)
        name, name_sample = self._event_name(channel)
        return EventCells(
            name=name,
            channel=self._channel_cell(channel),
            actor=self._actor(channel, name_sample),
            vendor_id=vendor_id,
            session=session,
            thread=thread,
            topic=self._take(words.TOPIC, _is_few),
            media=self._take(words.MEDIA),
            order=self._take(words.ORDER, lambda sample: sample.numbers is not None),
            conversion=_conversion(name_sample),
        )

    def _event_name(self, channel: Channel) -> tuple[Cell, Sample | None]:
        for pattern in words.EVENT_NAME:
            for sample in self._free():
                if sample.values and sample.matches(pattern) and _is_few(sample) and sample.numbers is None:
                    self._taken.add(sample.name)
                    return Cell((sample.name,)), sample
        spoken = words.EVENT_WORD.get(channel)
        if spoken is None:
            return Cell(const=self._source or "event"), None
        return Cell(const=spoken[0] if self._is_japanese else spoken[1]), None

    def _channel_cell(self, channel: Channel) -> Cell:
        for sample in self._free():
            known = {word: words.CHANNEL_BY_WORD.get(word.casefold()) for word in sample.distinct}
            if sample.matches(words.CHANNEL) and known and sum(map(bool, known.values())) * 2 > len(known):
                self._taken.add(sample.name)
                mapped = {word: to.value for word, to in sorted(known.items()) if to}
                return Cell((sample.name,), map=mapped, default=channel.value)
        return Cell(const=channel.value)

    def _actor(self, channel: Channel, name: Sample | None) -> Cell:
        usual = Actor.COMPANY if channel in words.COMPANY_CHANNELS else Actor.CUSTOMER
        for sample in self._free():
            known = {word: words.ACTOR_BY_WORD.get(word.casefold()) for word in sample.distinct}
            if sample.matches(words.DIRECTION) and any(known.values()):
                self._taken.add(sample.name)
                mapped = {word: to.value for word, to in sorted(known.items()) if to}
                return Cell((sample.name,), map=mapped, default=usual.value)
        if usual is Actor.COMPANY and name is not None:
            acts = sorted(word for word in name.distinct if words.CUSTOMER_ACTION.search(word))
            if acts:
                return Cell((name.name,), map=dict.fromkeys(acts, Actor.CUSTOMER.value), default=usual.value)
        return Cell(const=usual.value)

    def _texts(self) -> TextCells:
        return TextCells(
            title=self._take(words.TITLE),
            url=self._take(words.URL),
            traffic_source=self._take(words.TRAFFIC),
            device=self._take(words.DEVICE),
            transcript=self._take(words.TRANSCRIPT),
            comment=self._take(words.COMMENT, lambda sample: sample.numbers is None),
        )

    def _value(self) -> ValueColumn | None:
        cell = self._take(words.AMOUNT, _is_amount)
        return None if cell is None else ValueColumn(cell, self._take(words.CURRENCY))

    def _with_wave(self, scores: list[ScoreColumn]) -> tuple[ScoreColumn, ...]:
        wave = self._take(words.WAVE) if scores else None
        return tuple(
            ScoreColumn(
                one.column, one.kind, one.question, one.low, one.high, one.good, one.words, one.comment, wave
            )
            for one in scores
        )  # fmt: skip

    def _fields(self, identities: tuple[IdentityColumn, ...], *, everything: bool) -> tuple[FieldColumn, ...]:
        """Attributes of the customer. everything: a people file has no events that could keep the rest."""
        fields: list[FieldColumn] = []
        for sample in self._samples:
            is_identity = any(sample.name in identity.cell.columns for identity in identities)
            if not sample.values or (sample.name in self._taken and not is_identity):
                continue
            role = next((role for pattern, role in words.FIELDS if sample.matches(pattern)), None)
            if is_identity and role not in (FieldRole.MAIL, FieldRole.PHONE):
                continue
            if role is None and everything:
                role = FieldRole.OTHER
            if role is not None:
                fields.append(FieldColumn(Cell((sample.name,)), role))
                self._taken.add(sample.name)
        return tuple(fields)

    def _missing(self, silent: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Words for "nothing", in columns that are mapped to something."""
        missing = dict(silent)
        for sample in self._samples:
            if sample.missing_words and sample.name in self._taken:
                missing[sample.name] = (*missing.get(sample.name, ()), *sample.missing_words)
        return missing


def _is_key(sample: Sample) -> bool:
    """Not free text, and not one and the same on every row of a longer file (an account, a tenant)."""
    if not sample.values:
        return not sample.row_count  # an export of a day without events
    is_constant = len(sample.distinct) == 1 and len(sample.values) == sample.row_count >= 20
    return max(map(len, sample.values)) <= 200 and not is_constant


def _is_few(sample: Sample) -> bool:
    """A kind of thing rather than a thing: words that come back."""
    return len(sample.distinct) <= _FEW and (len(sample.distinct) * 2 <= len(sample.values) or sample.row_count < 20)


def _is_amount(sample: Sample) -> bool:
    plain = [re.sub(r"[,¥￥$€£円\s]", "", value) for value in sample.values[:200]]
    return all(re.fullmatch(r"[+-]?\d+(\.\d+)?", value) for value in plain)


def _conversion(name: Sample | None) -> Cell | None:
    reached = sorted(word for word in name.distinct if words.CONVERSION.search(word)) if name else []
    if name is None or not reached:
        return None
    return Cell((name.name,), map=dict.fromkeys(reached, "true"), default="false")
