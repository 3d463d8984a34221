"""After an import rules are evaluated on whom it changed, and find what they would find on everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb
import pytest

from tests.events.signal_kit import DAY, HOUR, TOKYO, make_rule, order, told
from tests.events.staging_kit import PHONE, HandMade, Row, build, event, score
from viewer.domain.decisions import Decisions
from viewer.domain.identities import Identity
from viewer.domain.progress import silent
from viewer.domain.signals import SignalKind, SignalRule
from viewer.events.folders import StoreFolders
from viewer.events.generations import load_current
from viewer.events.signals.evaluating import evaluate_rules

RULES = (
    make_rule("company_silence", "silence", days="7"),
    make_rule("repeated_topic", "repeated", days="14", likeness="0.1"),
    make_rule("zero_hits", "zero", words='["0件"]'),
    make_rule("error_loop", "errors", words='["エラー"]', times="2"),
    make_rule("odd_hours", "odd", from_hour="8", to_hour="10"),
    make_rule("visits_without_conversion", "visits", times="2", days="8"),
    make_rule("score_drop", "drop", drop="0.3"),
    make_rule("words", "words", words='["解約"]'),
    make_rule("replacement_due", "due", months="1", ahead_days="0"),
    make_rule("missing_step", "missing", days="10", expected='{ channels = ["delivery"] }'),
)
TOPICS = ("破損", "請求", "配送")


def life(who: str, at: int = 0, words: str = "ソファの脚が割れて届きました") -> list[Row]:
    """Somebody on whom every rule fires, sooner or later."""
    return [
        order(at, who),
        told(words, at + 2 * HOUR, "mail", who, topic=TOPICS[at % 3]),
        told("割れていたソファの脚のことです。解約したい", at + 30 * HOUR, "call", who, topic=TOPICS[at % 3]),
        event(who, at=at + 3 * DAY, title="検索「脚」 0件"),
        event(who, at=at + 3 * DAY + 9 * HOUR, title="エラーが出ました"),
        event(who, at=at + 3 * DAY + 9 * HOUR + 1, title="エラーが出ました"),
        event(who, at=at + 35 * DAY, channel="mail", event_name="sent", actor="company"),
    ]


def answers(who: str, at: int = 0) -> HandMade:
    rows = [event(who, at=at + day * DAY, channel="survey", event_name="answer") for day in (1, 5)]
    return HandMade(
        source=f"nps {who}", file_name=f"{who}.csv", events=rows, scores=[score(1, 9.0), score(2, 3.0)],
        digests=(f"{who:0<64}", f"{who:1<64}"),
    )  # fmt: skip


def file(name: str, rows: Sequence[Row], **more: object) -> HandMade:
    made = HandMade(source=name, file_name=f"{name}.csv", events=rows, digests=(f"{name:0<64}", f"{name:1<64}"))
    return replace(made, **more)  # type: ignore[arg-type]


FIRST = file("first", [*life("m1"), *life("m2", 1), *life("m3", 2), order(20 * DAY, "m4")])
PHONES = file("phones", [told("脚が割れたソファの件", 5 * DAY, "chat", "090", topic="破損")], kinds=(PHONE,))
START = (FIRST, answers("m1"), PHONES)
MEMBER_AND_PHONE = (Identity("member", "m1"), Identity("phone", "090"))
CHANGES = {
    "nothing": (START, Decisions()),
    "the end of the data moves on": ((*START, file("more", [event("m9", at=60 * DAY)])), Decisions()),
    "the end of the data comes nearer": ((file("first", life("m1")), answers("m1"), PHONES), Decisions()),
    "words of somebody new": ((*START, file("more", life("m9", 4 * DAY))), Decisions()),
    "an event of the company in between": (
        (*START, file("more", [event("m2", at=3 * DAY, channel="delivery", actor="company")])), Decisions(),
    ),
    "another answer": ((*START, answers("m2", HOUR)), Decisions()),
    "a join": (START, Decisions(joins=(MEMBER_AND_PHONE,))),
    "other words in the same place": (
        (file("first", [*life("m1", words="椅子の話"), *life("m2", 1)]), PHONES), Decisions(),
    ),
}  # fmt: skip


def evaluated(folders: StoreFolders, rules: Sequence[SignalRule], *, anew: bool = False) -> list[tuple[object, ...]]:
    evaluate_rules(folders, rules, TOKYO, silent, anew=anew)
    path = folders.events_dir / f"{load_current(folders.events_dir):04d}.signals.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        return [
            *con.execute("FROM signal ORDER BY ALL").fetchall(),
            *con.execute("FROM signal_wait ORDER BY ALL").fetchall(),
        ]


def asked(folders: StoreFolders) -> dict[str, int | None]:
    path = folders.events_dir / f"{load_current(folders.events_dir):04d}.signals.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        return dict(con.execute("SELECT rule_id, asked FROM signal_rule").fetchall())


def test_that_the_rules_are_of_every_kind_and_all_fire(folders: StoreFolders) -> None:
    assert {rule.kind for rule in RULES} == set(SignalKind)
    build(folders, *START, file("more", [event("m9", at=60 * DAY)]))
    assert {row[1] for row in evaluated(folders, RULES) if len(row) > 3} == {rule.rule_id for rule in RULES}


@pytest.mark.parametrize("change", CHANGES)
def test_that_what_is_kept_and_what_is_renewed_are_what_a_full_look_finds(folders: StoreFolders, change: str) -> None:
    build(folders, *START)
    evaluated(folders, RULES)
    files, decisions = CHANGES[change]
    # From nothing: customers and texts get other numbers.
    build(folders, file("before", [event("a0", at=1, title="前")]), *files, decisions=decisions, go_on=False)
    assert evaluated(folders, RULES) == evaluated(folders, RULES, anew=True)


def test_that_a_split_and_a_changed_rule_are_seen_too(folders: StoreFolders) -> None:
    build(folders, *START, decisions=Decisions(joins=(MEMBER_AND_PHONE,)))
    evaluated(folders, RULES)
    build(folders, *START, go_on=False)
    others = [make_rule("company_silence", "silence", days="9"), *RULES[1:]]
    assert evaluated(folders, others) == evaluated(folders, others, anew=True)


def test_that_only_those_are_asked_whose_life_changed_or_who_are_waited_for(folders: StoreFolders) -> None:
    build(folders, *START)
    evaluated(folders, RULES)
    assert set(asked(folders).values()) == {None}
    build(folders, *START, file("more", [event("m2", at=3 * DAY + 5)]), go_on=False)
    evaluated(folders, RULES)
    assert asked(folders) == dict.fromkeys(asked(folders), 1)
    build(folders, *START, file("more", [event("m2", at=3 * DAY + 5), event("m9", at=36 * DAY)]), go_on=False)
    evaluated(folders, RULES)
    # m9 is new; for m4, who ordered sixteen days ago, nothing was said or delivered since; four bought a month ago.
    assert asked(folders) == dict.fromkeys(asked(folders), 1) | {"silence": 2, "due": 4}


def test_that_new_words_are_weighed_against_everybodys(folders: StoreFolders) -> None:
    build(folders, *START)
    evaluated(folders, RULES)
    build(folders, file("more", [told("別の話です", 0, "mail", "m9")]))
    evaluated(folders, RULES)
    assert asked(folders)["repeated"] is None
    assert asked(folders)["words"] == 1
