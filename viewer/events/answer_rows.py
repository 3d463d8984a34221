"""Rows of answers, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import duckdb
import numpy as np

from viewer.domain.answers import AnswerRow
from viewer.domain.folding import fold
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.scores import BANDS, SCORE_KINDS
from viewer.events.answers import Answers, Places, answer_channel

_HIDDEN_ROLES: Final = "('name', 'reading', 'phone', 'mail', 'address', 'owner')"


def load_answer_rows(
    cursor: duckdb.DuckDBPyConnection, answers: Answers, places: Places | Sequence[int]
) -> list[AnswerRow]:
    """The answers at `places`, in that order. Ask for what is seen, not for all."""
    at = np.asarray(places, np.int64)
    if not at.size:
        return []
    people = sorted({int(no) for no in answers.customer_no[at]})
    numbers = ", ".join(map(str, people))
    keys = [int(key) for key in answers.event_key[at]]
    events = {
        int(key): (int(channel), source)
        for key, channel, source in cursor.execute(
            f"""SELECT event_key, channel, traffic_source FROM event
                WHERE home_no IN ({numbers}) AND event_key IN (SELECT unnest(?::UBIGINT[]))""",
            [keys],
        ).fetchall()
    }
    told = {
        (int(key), kind, question): (word, wave)
        for key, kind, question, word, wave in cursor.execute(
            f"SELECT event_key, kind, question, word, wave FROM score WHERE home_no IN ({numbers})"
        ).fetchall()
    }
    texts = {
        int(no): str(text)
        for no, text in cursor.execute(
            "SELECT text_no, text FROM text WHERE text_no IN (SELECT unnest(?::INTEGER[]))",
            [sorted({int(no) for no in answers.comment_no[at]} - {0})],
        ).fetchall()
    }
    ids = dict(
        cursor.execute(f"SELECT customer_no, customer_id FROM customer WHERE customer_no IN ({numbers})").fetchall()
    )
    fields: dict[int, list[CustomerField]] = {}
    for no, role, label, value in cursor.execute(
        f"""SELECT customer_no, role, label, value FROM customer_field
            WHERE customer_no IN ({numbers}) AND role IN {_HIDDEN_ROLES}"""
    ).fetchall():
        fields.setdefault(int(no), []).append(CustomerField(FieldRole(role), label, value))
    kind = SCORE_KINDS.index(answers.question.kind)
    rows = []
    for place in at.tolist():
        customer_no, key = int(answers.customer_no[place]), int(answers.event_key[place])
        word, wave = told.get((key, kind, answers.question.words), (None, None))
        channel, source = events.get(key, (0, None))
        rows.append(
            AnswerRow(
                customer_no, str(ids.get(customer_no, "")), key, float(answers.value[place]),
                BANDS[int(answers.band[place])], word, int(answers.answered_at_us[place]), wave,
                texts.get(int(answers.comment_no[place]), ""), answer_channel(channel, source),
                tuple(fields.get(customer_no, ())),
            )
        )  # fmt: skip
    return rows


def find_commented(cursor: duckdb.DuckDBPyConnection, answers: Answers, words: Sequence[str]) -> Places:
    """Places of the answers whose comment contains every one of `words`, folded; all with a comment for none."""
    has_comment = answers.comment_no != 0
    wanted = [folded for word in words if (folded := fold(word).strip())]
    if wanted:
        condition = " AND ".join(["contains(folded, ?)"] * len(wanted))
        found = cursor.execute(
            f"""SELECT text_no FROM text WHERE {condition}
                AND text_no IN (SELECT comment_no FROM score WHERE comment_no <> 0)""",
            wanted,
        ).fetchnumpy()["text_no"]
        has_comment = has_comment & np.isin(answers.comment_no, np.asarray(found))
    return np.flatnonzero(has_comment)
