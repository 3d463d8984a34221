"""Conditions on single events as SQL: what happened, how often, near what; and what was said in texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from viewer.domain.channels import CHANNEL_CODE
from viewer.domain.clock import DAY_US
from viewer.domain.conditions import Did, Happening, Near, Scored, Side, TextPlace
from viewer.domain.errors import AshiatoError
from viewer.domain.folding import fold
from viewer.domain.text import Text
from viewer.events.question import Question

Answers = Callable[[Question, Scored | None], str]

_FEW_TEXTS: Final = 5_000
"""So many numbers go into the statement as a list, which is looked up while the table is scanned."""


def happening_sql(question: Question, happening: Happening) -> str:
    """A condition on a row of `event`."""
    parts = []
    if happening.channels:
        codes = ", ".join(str(CHANNEL_CODE[channel]) for channel in sorted(happening.channels))
        parts.append(f"channel IN ({codes})")
    if wanted := fold(happening.words.strip()):
        parts.append(_named(question, wanted))
    return " AND ".join(parts) or "true"


def _named(question: Question, wanted: str) -> str:
    """By event name or title. Both tables are small beside the events and are asked first."""
    names = [
        name
        for (name,) in question.cursor.execute(
            "SELECT event_name FROM event_name WHERE contains(folded, ?)", [wanted]
        ).fetchall()
    ]
    words = question.bind(wanted)
    texts = texts_sql(question, words, wanted)
    if names and texts:
        # Beside another question a list is looked up row by row; a sub-select is joined.
        texts = f"SELECT text_no FROM text WHERE contains(folded, {words})"
    parts = []
    if names:
        bound = [question.bind(name) for name in names]
        parts.append(f"event_name = {bound[0]}" if len(bound) == 1 else f"event_name IN ({', '.join(bound)})")
    if texts:
        parts.append(f"title_no IN ({texts})")
    return f"({' OR '.join(parts)})" if parts else "false"


def texts_sql(question: Question, words: str, wanted: str) -> str:
    """What stands in the brackets of IN: the texts that hold `wanted`, which is bound as `words`; "" if none does."""
    found = question.cursor.execute(
        f"SELECT text_no FROM text WHERE contains(folded, ?) LIMIT {_FEW_TEXTS + 1}", [wanted]
    ).fetchnumpy()["text_no"]
    if len(found) > _FEW_TEXTS:
        return f"SELECT text_no FROM text WHERE contains(folded, {words})"
    return ", ".join(map(str, found.tolist()))


def did_sql(question: Question, leaf: Did, answers: Answers) -> str:
    """A SELECT of home_no, which may name one more than once.

    answers: makes the SELECT of answers that `near` may speak of.
    """
    where = happening_sql(question, leaf.happening)
    if leaf.period is not None:
        where += f" AND {question.between('occurred_at_us', leaf.period)}"
    if leaf.near is None:
        events = f"SELECT home_no FROM event WHERE {where}"
    else:
        events = _near_sql(question, where, leaf.near, answers)
    if leaf.at_least == 1:
        return events
    return f"SELECT home_no FROM ({events}) GROUP BY home_no HAVING count(*) >= {question.bind(leaf.at_least)}"


def _near_sql(question: Question, where: str, near: Near, answers: Answers) -> str:
    """Home_no of each event near an anchor, once an event.

    The nearest anchor on one side decides, which an ASOF join finds without pairing everything with everything. At
    the same instant is neither before nor after; around, another event of that instant counts.
    """
    if not 0 < near.days < 1e5:
        raise AshiatoError(
            Text.translate("Conditions", "The number of days does not fit."),
            next_step=Text.translate("Conditions", "Write a number above 0."),
        )
    if near.happening is None:
        anchors = answers(question, near.scored)
    else:
        anchors = f"""SELECT home_no, occurred_at_us AS at_us, event_key FROM event
            WHERE {happening_sql(question, near.happening)}"""
    within = question.bind(round(near.days * DAY_US))
    sides = {
        Side.BEFORE: f"""SELECT e.home_no, e.event_key FROM wanted e ASOF JOIN anchor a
            ON e.home_no = a.home_no AND e.at_us < a.at_us WHERE a.at_us - e.at_us <= {within}""",
        Side.AFTER: f"""SELECT e.home_no, e.event_key FROM wanted e ASOF JOIN anchor a
            ON e.home_no = a.home_no AND e.at_us > a.at_us WHERE e.at_us - a.at_us <= {within}""",
    }
    if near.side is Side.AROUND:
        together = """SELECT e.home_no, e.event_key FROM wanted e JOIN anchor a
            ON e.home_no = a.home_no AND e.at_us = a.at_us AND e.event_key <> a.event_key"""
        found = f"{sides[Side.BEFORE]} UNION {sides[Side.AFTER]} UNION {together}"
    else:
        found = sides[near.side]
    return f"""SELECT home_no FROM (
        WITH wanted AS (SELECT home_no, occurred_at_us AS at_us, event_key FROM event WHERE {where}),
            anchor AS ({anchors})
        {found})"""


def said_sql(words: str, places: frozenset[TextPlace]) -> str:
    """A SELECT of home_no: the bound, folded `words` stand in a text of these places."""
    hit = "SELECT text_no FROM hit"
    parts = [f"SELECT home_no FROM event WHERE {said_columns(places, hit)}"]
    if TextPlace.COMMENT in places:
        parts.append(f"SELECT home_no FROM score WHERE comment_no IN ({hit})")
    return f"""SELECT home_no FROM (
        WITH hit AS MATERIALIZED (SELECT text_no FROM text WHERE contains(folded, {words}))
        {" UNION ALL ".join(parts)})"""


def said_columns(places: frozenset[TextPlace], texts: str) -> str:
    """A condition on a row of `event`: one of its texts of `places` is among `texts`."""
    parts = []
    if TextPlace.TITLE in places:
        parts.append(f"title_no IN ({texts})")
    both = {TextPlace.COMMENT, TextPlace.TRANSCRIPT}
    if both <= places:
        parts.append(f"text_no IN ({texts})")
    elif both & places:
        word = "NOT " if TextPlace.COMMENT in places else ""
        parts.append(f"(text_no IN ({texts}) AND {word}is_transcript)")
    return " OR ".join(parts)
