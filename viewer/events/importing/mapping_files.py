"""Mappings out of TOML files, with every slip named."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import tomlkit
from tomlkit.exceptions import TOMLKitError

from viewer.domain.channels import ACTORS, CHANNELS
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.mapping import (
    DURATION_UNITS,
    FORMATS,
    ISO,
    MAPPING_VERSION,
    TIME_UNITS,
    Cell,
    EventCells,
    FieldColumn,
    IdentityColumn,
    Lookup,
    Mapping,
    ReadOptions,
    RefuseIf,
    Rollup,
    ScoreColumn,
    TextCells,
    TimeColumn,
    ValueColumn,
)
from viewer.domain.scores import GoodEnd, ScoreKind
from viewer.domain.text import Text
from viewer.events.importing.mapping_section import Section

TEXT_CELLS: Final = ("title", "url", "traffic_source", "device", "comment", "transcript")
EVENT_CELLS: Final = (
    "name", "channel", "actor", "vendor_id", "session", "thread", "topic", "media", "order", "conversion",
)  # fmt: skip


def load_mapping(path: Path) -> Mapping:
    """Raises AshiatoError naming the file and the place in it that cannot be understood."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AshiatoError(
            Text.translate("Import", "The mapping file cannot be read ({reason}).", reason=str(error)),
            where=path.name,
            next_step=Text.translate("Import", "Check the path, and save it as UTF-8."),
        ) from error
    return parse_mapping(text, path.name)


def parse_mapping(text: str, name: str = "mapping") -> Mapping:
    """As load_mapping, from its text. `name` is what errors call it."""
    try:
        tables = tomlkit.parse(text).unwrap()
    except TOMLKitError as error:
        raise AshiatoError(
            Text.translate("Import", "The mapping is not TOML ({reason}).", reason=str(error)),
            where=name,
            next_step=Text.translate("Import", "Correct the mapping file."),
        ) from None
    return _mapping(Section(name, "", tables))


def _mapping(top: Section) -> Mapping:
    version = top.whole("version")
    if version is None or version > MAPPING_VERSION:
        top.fail(Text.translate("Import", "version must be {version}.", version=MAPPING_VERSION))
    source = top.need("source")
    missing = top.section("missing")
    event = top.section("event")
    text, value = top.section("text"), top.section("value")
    mapping = Mapping(
        source=source,
        identities=tuple(_identity(section) for section in top.sections("identity")),
        read=_read(top.section("read"), tuple(_lookup(section) for section in top.sections("lookup"))),
        rollup=_rollup(top.section("rollup")),
        time=_time(top.section("time")),
        event=_event(event) if event else None,
        text=_texts(text) if text else TextCells(),
        value=_value(value) if value else None,
        scores=tuple(_score(section) for section in top.sections("score")),
        fields=tuple(_field(section) for section in top.sections("field")),
        missing=missing.words_by_column() if missing else {},
        refuse_if=tuple(_refuse_if(section) for section in top.sections("refuse_if")),
        ignore=top.texts("ignore"),
        version=version,
    )
    if not mapping.identities:
        top.fail(Text.translate("Import", "At least one [[identity]] is needed: a column that says who it was."))
    if (mapping.time is None) != (mapping.event is None):
        top.fail(Text.translate("Import", "[time] and [event] go together; a people file has neither."))
    top.close()
    return mapping


def _read(section: Section | None, lookups: tuple[Lookup, ...]) -> ReadOptions:
    if section is None:
        return ReadOptions(lookups=lookups)
    options = ReadOptions(
        format=section.choice("format", FORMATS),
        encoding=section.text("encoding"),
        header_row=section.whole("header_row"),
        delimiter=section.text("delimiter"),
        quote=section.text("quote"),
        sheet=section.text("sheet"),
        records=section.text("records"),
        lookups=lookups,
    )
    if options.delimiter is not None and len(options.delimiter) != 1:
        section.fail(Text.translate("Import", "delimiter must be one character."))
    if options.quote is not None and len(options.quote) > 1:
        section.fail(Text.translate("Import", "quote must be one character, or empty for none."))
    section.close()
    return options


def _lookup(section: Section) -> Lookup:
    lookup = Lookup(
        section.need("file"), section.need("key"), section.text("file_key") or section.need("key"),
        section.texts("columns"), section.text("prefix") or "",
    )  # fmt: skip
    section.close()
    return lookup


def _rollup(section: Section | None) -> Rollup | None:
    if section is None:
        return None
    separator = section.text("separator")
    rollup = Rollup(
        section.texts("key"), section.texts("sum"), section.texts("list"), section.text("count"),
        ", " if separator is None else separator,
    )  # fmt: skip
    if not rollup.key:
        section.fail(Text.translate("Import", "{key} is missing.", key="key"))
    section.close()
    return rollup


def _identity(section: Section) -> IdentityColumn:
    namespace = section.need("namespace")
    identity = IdentityColumn(section.own_cell(), namespace, section.word("strength", Strength, Strength.STRONG))
    section.close()
    return identity


def _time(section: Section | None) -> TimeColumn | None:
    if section is None:
        return None
    formats, unit = section.texts("format"), section.choice("unit", TIME_UNITS)
    if formats and unit:
        section.fail(Text.translate("Import", "Either format or unit must be given, not both."))
    time = TimeColumn(
        column=section.need("column"),
        formats=formats or (ISO,),
        unit=unit,
        zone=section.text("zone") or "UTC",
        clock_column=section.text("clock"),
        end=section.text("end"),
        duration=section.text("duration"),
        duration_unit=section.choice("duration_unit", DURATION_UNITS, "s") or "s",
    )
    section.close()
    return time


def _event(section: Section) -> EventCells:
    cells = {name: section.cell(name) for name in EVENT_CELLS}
    _check_words(section, cells["channel"], tuple(channel.value for channel in CHANNELS))
    _check_words(section, cells["actor"], tuple(actor.value for actor in ACTORS))
    section.close()
    return EventCells(**cells)


def _check_words(section: Section, cell: Cell | None, words: tuple[str, ...]) -> None:
    """Constants, defaults and the right sides of a map must be words of the app."""
    if cell is None:
        return
    given = [word for word in (cell.const, cell.default, *cell.map.values()) if word is not None]
    unknown = [word for word in given if word not in words]
    if unknown:
        section.fail(
            Text.translate("Import", "{value} is none of {choices}.", value=unknown[0], choices=", ".join(words))
        )


def _texts(section: Section) -> TextCells:
    cells = TextCells(**{name: section.cell(name) for name in TEXT_CELLS})
    section.close()
    return cells


def _value(section: Section) -> ValueColumn:
    currency = section.cell("currency")
    value = ValueColumn(section.own_cell(), currency)
    section.close()
    return value


def _score(section: Section) -> ScoreColumn:
    words = section.texts("words")
    kind = section.word("kind", ScoreKind, ScoreKind.OTHER)
    default = (0.0, 10.0) if kind is ScoreKind.NPS else (1.0, float(len(words) or 5))
    score = ScoreColumn(
        column=section.need("column"),
        kind=kind,
        question=section.text("question") or "",
        low=section.number("low", default[0]),
        high=section.number("high", default[1]),
        good=section.word("good", GoodEnd, GoodEnd.HIGH),
        words=words,
        comment=section.text("comment"),
        wave=section.cell("wave"),
        optional=section.flag("optional"),
    )
    if not score.low < score.high:
        section.fail(Text.translate("Import", "low must be less than high; good says which end is the good one."))
    if len(words) == 1 or len(set(words)) != len(words):
        section.fail(Text.translate("Import", "words must be two or more different answers, in order."))
    section.close()
    return score


def _field(section: Section) -> FieldColumn:
    role, label = section.word("role", FieldRole, FieldRole.OTHER), section.text("label") or ""
    if section.flag("sensitive"):
        if role is FieldRole.DO_NOT_CALL:
            section.fail(Text.translate("Import", "What protects the customer from calls cannot be shut away."))
        # Whatever else it is: nobody is shown it.
        role = FieldRole.SENSITIVE
    field = FieldColumn(section.own_cell(), role, label)
    section.close()
    return field


def _refuse_if(section: Section) -> RefuseIf:
    rule = RefuseIf(
        section.need("column"), section.texts("values"), section.need("reason"), section.flag("negate")
    )  # fmt: skip
    section.close()
    return rule
