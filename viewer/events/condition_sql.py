"""A condition tree as one SQL statement with bind parameters.

Every leaf is a question `c.customer_no IN (...)` or a comparison of a summary column; and, or, not stay what they are
in SQL. What only Python can fold (names and keys that are not ASCII) is looked up before, for the few who can match.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.conditions import (
    AmongThese,
    And,
    Calling,
    Condition,
    Did,
    HasClaim,
    HasField,
    HasIdentity,
    HasMark,
    HasName,
    HasSignal,
    HasTag,
    Leaf,
    Not,
    OnChannel,
    Or,
    ReadBy,
    Said,
    Scored,
    Seen,
    SeenIn,
    TextPlace,
    Which,
    depth,
    leaves,
)
from viewer.domain.errors import AshiatoError
from viewer.domain.folding import fold
from viewer.domain.scores import BANDS, SCORE_KINDS
from viewer.domain.text import Text
from viewer.events.happening_sql import did_sql, said_sql
from viewer.events.live import SCHEMA
from viewer.events.question import Question

_MOST_LEAVES: Final = 200
_MOST_DEEP: Final = 40


def people_sql(question: Question, condition: Condition) -> str:
    """A SELECT of `no`, each customer once. Raises AshiatoError for what cannot be asked."""
    if depth(condition) > _MOST_DEEP or sum(1 for _ in leaves(condition)) > _MOST_LEAVES:
        raise AshiatoError(
            Text.translate("Conditions", "There are too many conditions at once."),
            next_step=Text.translate("Conditions", "Remove some, or save part of them as a list."),
        )
    # Who has such an event is a customer: nothing to look up.
    if isinstance(condition, Did | Said):
        return f"SELECT DISTINCT no FROM ({_event_people(question, condition)}) AS found(no)"
    if isinstance(condition, SeenIn) and condition.what is Seen.ACTIVE:
        return f"SELECT DISTINCT home_no AS no FROM event WHERE {question.between('occurred_at_us', condition.period)}"
    return f"SELECT c.customer_no AS no FROM customer c WHERE {_asked(question, condition)}"


def _asked(question: Question, condition: Condition) -> str:
    match condition:
        case And(parts) | Or(parts):
            word = " AND " if isinstance(condition, And) else " OR "
            return f"({word.join(_asked(question, part) for part in parts)})" if parts else "true"
        case Not(part):
            return f"NOT coalesce({_asked(question, part)}, false)"
    return _LEAVES[type(condition)](question, condition)


def _among(numbers_sql: str) -> str:
    return f"c.customer_no IN ({numbers_sql})"


def _identity(question: Question, leaf: HasIdentity) -> str:
    words = question.bind_words(leaf.value)
    where = f"AND i.namespace = {question.bind(leaf.namespace)}" if leaf.namespace else ""
    others = question.bind(
        _not_ascii(
            question,
            """SELECT DISTINCT i.value FROM identity i JOIN customer s USING (customer_no)
               WHERE strlen(i.value) <> length(i.value) AND contains(s.search, $wanted)""",
            leaf.value,
        )
    )
    return _among(f"SELECT i.customer_no FROM identity i WHERE ({_holds('i.value', words, others)}) {where}")


def _name(question: Question, leaf: HasName) -> str:
    words = question.bind_words(leaf.words)
    others = question.bind(
        _not_ascii(
            question,
            """SELECT DISTINCT f.value FROM customer_field f JOIN customer s USING (customer_no)
               WHERE f.role IN ('name', 'reading') AND strlen(f.value) <> length(f.value)
                   AND contains(s.search, $wanted)""",
            leaf.words,
        )
    )
    return _among(
        f"""SELECT f.customer_no FROM customer_field f
            WHERE f.role IN ('name', 'reading') AND ({_holds("f.value", words, others)})"""
    )


def _holds(column: str, words: str, others: str) -> str:
    """ASCII is folded here as `domain.folding` would; of the rest `others` has been found."""
    return f"""CASE WHEN strlen({column}) = length({column})
        THEN contains(translate(lower({column}), '~', '-'), {words}) ELSE list_contains({others}, {column}) END"""


def _not_ascii(question: Question, sql: str, words: str) -> list[str]:
    """Of the values that `sql` finds for the folded $wanted, those that hold it themselves."""
    wanted = fold(words.strip())
    return [value for (value,) in question.cursor.execute(sql, {"wanted": wanted}).fetchall() if wanted in fold(value)]


def _field(question: Question, leaf: HasField) -> str:
    """The newest value counts, as the header shows it."""
    # What is shut away cannot be asked for either: a filter would tell it.
    labels = question.cursor.execute("SELECT DISTINCT label FROM customer_field WHERE role <> 'sensitive'").fetchall()
    wanted_label = fold(leaf.label.strip())
    label_list = question.bind([label for (label,) in labels if fold(label) == wanted_label])
    newest = f"""SELECT f.customer_no FROM customer_field f
        WHERE f.role <> 'sensitive' AND list_contains({label_list}, f.label)
        GROUP BY f.customer_no, f.role, f.label"""
    if not leaf.words.strip():
        return _among(newest)
    wanted = fold(leaf.words.strip())
    values = question.cursor.execute(
        "SELECT DISTINCT value FROM customer_field f WHERE role <> 'sensitive' AND list_contains($labels, f.label)",
        {"labels": question.value_of(label_list)},
    ).fetchall()
    fits = [value for (value,) in values if (wanted == fold(value) if leaf.is_whole else wanted in fold(value))]
    value = """max({'at_us': f.at_us, 'source_no': f.source_no, 'row': f.source_row, 'value': f.value}).value"""
    return _among(f"{newest} HAVING {value} IN (SELECT unnest({question.bind(fits)}))")


def _channel(question: Question, leaf: OnChannel) -> str:
    return f"(c.channel_mask & {question.bind(channel_mask(leaf.channels))}) <> 0" if leaf.channels else "true"


def channel_mask(channels: frozenset[Channel]) -> int:
    return sum(1 << CHANNEL_CODE[channel] for channel in channels)


def _scored(question: Question, leaf: Scored) -> str:
    if leaf.which is Which.LAST and not (leaf.kinds or leaf.waves):
        columns = {"kind": "c.score_kind", "value": "c.score_value", "band": "c.score_band", "at": "c.score_at_us"}
        return _answer_fits(question, leaf, columns)
    among = scored_among(question, leaf)
    if leaf.which is Which.ANY:
        columns = {"kind": "s.kind", "value": "s.value", "band": "s.band", "at": "s.answered_at_us"}
        return _among(f"SELECT s.home_no FROM score s WHERE {among} AND {_answer_fits(question, leaf, columns)}")
    last = """max({'at': s.answered_at_us, 'key': s.event_key, 'turn': -s.position, 'kind': s.kind, 'value': s.value,
        'band': s.band}) AS a"""
    columns = {"kind": "a.kind", "value": "a.value", "band": "a.band", "at": "a.at"}
    return _among(
        f"""SELECT home_no FROM (SELECT s.home_no, {last} FROM score s WHERE {among} GROUP BY s.home_no)
            WHERE {_answer_fits(question, leaf, columns)}"""
    )


def scored_among(question: Question, leaf: Scored) -> str:
    """Which answers are looked at: those to these questions in these rounds."""
    parts = ["true"]
    if leaf.kinds:
        parts.append(f"list_contains({question.bind(_kind_codes(leaf))}, s.kind::INTEGER)")
    if leaf.waves:
        parts.append(f"list_contains({question.bind(sorted(leaf.waves))}, s.wave)")
    return " AND ".join(parts)


def _kind_codes(leaf: Scored) -> list[int]:
    return sorted(SCORE_KINDS.index(kind) for kind in leaf.kinds)


def _answer_fits(question: Question, leaf: Scored, columns: Mapping[str, str]) -> str:
    parts = [f"{columns['value']} IS NOT NULL"]
    if leaf.bands:
        codes = question.bind(sorted(BANDS.index(band) for band in leaf.bands))
        parts.append(f"list_contains({codes}, {columns['band']}::INTEGER)")
    if leaf.low is not None:
        parts.append(f"{columns['value']} >= {question.bind(leaf.low)}")
    if leaf.high is not None:
        parts.append(f"{columns['value']} <= {question.bind(leaf.high)}")
    if leaf.period is not None:
        parts.append(question.between(columns["at"], leaf.period))
    return f"({' AND '.join(parts)})"


def answers_sql(question: Question, leaf: Scored | None) -> str:
    """A SELECT of (home_no, at_us, event_key) of the answers that fit; every answer without `leaf`."""
    wanted = leaf or Scored()
    columns = {"kind": "s.kind", "value": "s.value", "band": "s.band", "at": "s.answered_at_us"}
    return f"""SELECT s.home_no, s.answered_at_us AS at_us, s.event_key FROM score s
        WHERE {scored_among(question, wanted)} AND {_answer_fits(question, wanted, columns)}"""


def _seen(question: Question, leaf: SeenIn) -> str:
    if leaf.what is Seen.FIRST:
        return question.between("c.first_at_us", leaf.period)
    if leaf.what is Seen.LAST:
        return question.between("c.last_at_us", leaf.period)
    return _among(f"SELECT home_no FROM event WHERE {question.between('occurred_at_us', leaf.period)}")


def _event_people(question: Question, leaf: Did | Said) -> str:
    if isinstance(leaf, Did):
        return did_sql(question, leaf, answers_sql)
    return said_sql(question.bind_words(leaf.words), leaf.places or frozenset(TextPlace))


def _by_events(question: Question, leaf: Did | Said) -> str:
    return _among(_event_people(question, leaf))


def _signal(question: Question, leaf: HasSignal) -> str:
    if not question.signals:
        return "false"
    where = f"rule_id = {question.bind(leaf.rule_id)}" if leaf.rule_id else "true"
    if leaf.period is not None:
        where += f" AND {question.between('start_us', leaf.period)}"
    return _among(f"SELECT customer_no FROM {question.standing_signals} AS firing WHERE {where}")


def _mark(question: Question, leaf: HasMark) -> str:
    parts = ["true"]
    if leaf.kind:
        parts.append(f"kind = {question.bind(leaf.kind)}")
    if leaf.words.strip():
        parts.append(f"contains(words, {question.bind_words(leaf.words)})")
    if leaf.author:
        parts.append(f"author = {question.bind(leaf.author)}")
    return _among(f"SELECT customer_no FROM {SCHEMA}.mark WHERE {' AND '.join(parts)}")


def _tag(question: Question, leaf: HasTag) -> str:
    return _among(f"SELECT customer_no FROM {SCHEMA}.tag WHERE tag = {question.bind_words(leaf.tag.lstrip('#＃'))}")


def _claim(question: Question, leaf: HasClaim) -> str:
    parts = ["true"]
    if leaf.claim_id:
        parts.append(f"claim_id = {question.bind(leaf.claim_id)}")
    if leaf.stance:
        parts.append(f"stance = {question.bind(leaf.stance)}")
    return _among(f"SELECT customer_no FROM {SCHEMA}.claim WHERE {' AND '.join(parts)}")


def _read(question: Question, leaf: ReadBy) -> str:
    where = f"author = {question.bind(leaf.author)}" if leaf.author else "true"
    return _among(f"SELECT customer_no FROM {SCHEMA}.read WHERE {where}")


def _calling(question: Question, leaf: Calling) -> str:
    parts = ["true"]
    if leaf.states:
        parts.append(f"list_contains({question.bind(sorted(leaf.states))}, state)")
    if leaf.outcomes:
        parts.append(f"list_contains({question.bind(sorted(leaf.outcomes))}, outcome)")
    if leaf.author:
        parts.append(f"author = {question.bind(leaf.author)}")
    return _among(f"SELECT customer_no FROM {SCHEMA}.call WHERE {' AND '.join(parts)}")


def _these(question: Question, leaf: AmongThese) -> str:
    return f"c.customer_id IN (SELECT unnest({question.bind(sorted(leaf.customer_ids))}::VARCHAR[]))"


_LEAVES: Final[Mapping[type[Leaf], Callable[[Question, Any], str]]] = {
    HasIdentity: _identity, HasName: _name, HasField: _field, OnChannel: _channel, Scored: _scored, SeenIn: _seen,
    Did: _by_events, Said: _by_events, HasSignal: _signal, HasMark: _mark, HasTag: _tag, HasClaim: _claim,
    ReadBy: _read, Calling: _calling, AmongThese: _these,
}  # fmt: skip
