from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.mapping import (
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
from viewer.events.importing.mapping_files import load_mapping, parse_mapping
from viewer.events.importing.mapping_text import dump_mapping

HEAD = 'version = 1\nsource = "t"\n[[identity]]\ncolumn = "id"\nnamespace = "n"\n'
FULL = HEAD + '[time]\ncolumn = "at"\n[event]\nname = "what"\n'

EVERYTHING = Mapping(
    source="受注",
    identities=(
        IdentityColumn(Cell(("会員ID",)), "member"),
        IdentityColumn(Cell(("cookie",), optional=True), "cookie", Strength.WEAK),
    ),
    read=ReadOptions(
        "csv", "cp932", 2, "\t", "", "表", "data.rows",
        (Lookup("b.csv", "k", "K", ("x", "y"), "p_"), Lookup("c.csv", "k", "k")),
    ),
    rollup=Rollup(("a", "b"), ("c",), ("d",), "lines", "、"),
    time=TimeColumn("日", ("%Y年%m月%d日", "iso"), None, "Asia/Tokyo", "時", None, "秒", "hms"),
    event=EventCells(
        Cell(("名",)), Cell(("経路",), map={"電話": "call", "a b": "web"}, default="other"), Cell(const="customer"),
        Cell(("id",)), Cell(("s",)), Cell(("t",)), Cell(("u",)), Cell(("m",)), Cell(("n",)), Cell(const="true"),
    ),
    text=TextCells(Cell(("姓", "名")), Cell(("url",)), Cell(("src",)), Cell(("dev",)), Cell(("c",)), Cell(("tr",))),
    value=ValueColumn(Cell(("金額",)), Cell(const="JPY")),
    scores=(
        ScoreColumn("q1", ScoreKind.NPS, "すすめますか", 0.0, 10.0, comment="why", wave=Cell(const="2026")),
        ScoreColumn("q2", ScoreKind.CES, "", 1.0, 2.5, GoodEnd.LOW, ("楽", "大変"), optional=True),
    ),
    fields=(FieldColumn(Cell(("氏名",)), FieldRole.NAME, "お名前"), FieldColumn(Cell(("色",)), FieldRole.OTHER)),
    missing={"*": ("-", "NULL"), "会員ID": ("0",)},
    refuse_if=(RefuseIf("status", ("x", ""), "テスト", True),),
    ignore=("余り",),
)  # fmt: skip


def test_that_everything_a_mapping_can_say_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(dump_mapping(EVERYTHING), encoding="utf-8")
    assert load_mapping(path) == EVERYTHING
    assert dump_mapping(load_mapping(path)) == dump_mapping(EVERYTHING)


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1, max_size=8)


@settings(max_examples=60)
@given(_TEXT, _TEXT, st.dictionaries(_TEXT, st.sampled_from(["web", "call"]), max_size=3), st.lists(_TEXT, max_size=3))
def test_that_any_name_survives_the_file(column: str, source: str, words: dict[str, str], missing: list[str]) -> None:
    mapping = Mapping(
        source,
        (IdentityColumn(Cell((column,)), "n"),),
        time=TimeColumn(column),
        event=EventCells(name=Cell(const=source), channel=Cell((column,), map=words)),
        missing={column: tuple(missing)} if missing else {},
    )
    assert parse_mapping(dump_mapping(mapping)) == mapping


def test_that_a_column_may_be_written_alone() -> None:
    mapping = parse_mapping(FULL + '[text]\ntitle = "page"\n')
    assert mapping.text.title == Cell(("page",))
    assert mapping.is_people is False


def test_that_a_file_of_people_has_neither_time_nor_event() -> None:
    assert parse_mapping(HEAD).is_people is True


def test_that_scales_have_sensible_ends_by_themselves() -> None:
    text = (
        FULL
        + '[[score]]\ncolumn = "a"\nkind = "nps"\n[[score]]\ncolumn = "b"\n'
        + '[[score]]\ncolumn = "c"\nwords = ["x","y","z"]\n'
    )
    assert [(score.low, score.high) for score in parse_mapping(text).scores] == [(0, 10), (1, 5), (1, 3)]


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("version = 1\nsource = ", "m.toml", "not TOML"),
        ('source = "t"\n', "m.toml", "version must be 1"),
        ('version = 2\nsource = "t"\n', "m.toml", "version must be 1"),
        ("version = 1\n", "m.toml", "source is missing"),
        ('version = 1\nsource = "t"\n', "m.toml", "At least one"),
        (HEAD + '[time]\ncolumn = "at"\n', "m.toml", "go together"),
        (HEAD + "[event]\n", "m.toml", "go together"),
        (FULL + '[colour]\nx = "y"\n', "m.toml", "no colour here"),
        (HEAD + 'strengh = "weak"\n', "m.toml, [identity 1]", "no strengh here"),
        (HEAD + 'strength = "iron"\n', "m.toml, [identity 1]", "must be one of strong, weak"),
        (FULL + 'channel = { const = "pigeon" }\n', "m.toml, [event]", "pigeon is none of web"),
        (FULL + 'actor = { column = "a", map = { x = "robot" } }\n', "m.toml, [event]", "robot is none of customer"),
        (FULL + "thread = { optional = true }\n", "m.toml, [event.thread]", "Either column or const"),
        (FULL.replace('"at"', '"at"\nunit = "s"\nformat = "iso"'), "m.toml, [time]", "not both"),
        (FULL.replace('"at"', '"at"\nunit = "fortnight"'), "m.toml, [time]", "one of s, ms, us, ns"),
        (FULL + '[[score]]\ncolumn = "a"\nlow = 5\nhigh = 1\n', "m.toml, [score 1]", "low must be less"),
        (FULL + '[[score]]\ncolumn = "a"\nlow = "x"\n', "m.toml, [score 1]", "low must be a number"),
        (FULL + '[[score]]\ncolumn = "a"\nwords = ["x","x"]\n', "m.toml, [score 1]", "different answers"),
        (FULL + "[[score]]\ncolumn = 5\n", "m.toml, [score 1]", "must be text"),
        (FULL + '[read]\ndelimiter = "::"\n', "m.toml, [read]", "one character"),
        (FULL + '[read]\nheader_row = -1\n', "m.toml, [read]", "whole number"),
        (FULL + "[rollup]\nsum = []\n", "m.toml, [rollup]", "key is missing"),
        (FULL + 'missing = "x"\n', "m.toml", "[event]"),
    ],
)  # fmt: skip
def test_that_every_slip_is_named_with_its_place(tmp_path: Path, text: str, place: str, what: str) -> None:
    path = tmp_path / "m.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AshiatoError) as caught:
        load_mapping(path)
    assert caught.value.where.startswith(place)
    assert what in str(caught.value)
    assert caught.value.next_step is not None


def test_that_a_mapping_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match="cannot be read"):
        load_mapping(tmp_path / "no.toml")
