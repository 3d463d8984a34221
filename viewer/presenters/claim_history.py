"""What was ever written about a claim, in words, the newest first; what people wrote past each other says so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from viewer.domain import countermeasures, open_questions
from viewer.domain.claims import ENTITY as CLAIM
from viewer.domain.claims import ClaimStatus, Severity
from viewer.domain.countermeasures import MeasureState
from viewer.domain.evidence import ENTITY as EVIDENCE
from viewer.domain.evidence import Basis, Stance
from viewer.domain.operations import EXISTS, Operation, RowHistory
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_words import BASIS_WORDS, MEASURE_WORDS, SEVERITY_WORDS, STANCE_WORDS, STATUS_WORDS
from viewer.presenters.claims_view import HistoryLine
from viewer.presenters.dates import DateWords

_ENTITY_WORDS: Final = {
    CLAIM: Text.translate("Claims", "Claim"),
    "mark": Text.translate("Claims", "Mark"),
    EVIDENCE: Text.translate("Claims", "Evidence"),
    countermeasures.ENTITY: Text.translate("Claims", "Countermeasure"),
    open_questions.ENTITY: Text.translate("Claims", "Question"),
}
_FIELD_WORDS: Final = {
    "title": Text.translate("Claims", "title"), "body": Text.translate("Claims", "text"),
    "status": Text.translate("Claims", "status"), "severity": Text.translate("Claims", "severity"),
    "owner": Text.translate("Claims", "owner"), "due": Text.translate("Claims", "due"),
    "done_on": Text.translate("Claims", "done on"), "how_to_test": Text.translate("Claims", "how to test"),
    "condition_json": Text.translate("Claims", "whom it is about"),
    "condition_name": Text.translate("Claims", "saved list"),
    "outcome_json": Text.translate("Claims", "what happens to them"), "kind": Text.translate("Claims", "kind"),
    "merged_into": Text.translate("Claims", "merged into"), "split_from": Text.translate("Claims", "split from"),
    "stance": Text.translate("Claims", "stance"), "reason": Text.translate("Claims", "reason"),
    "basis": Text.translate("Claims", "fact or interpretation"), "is_withdrawn": Text.translate("Claims", "taken off"),
    "situation": Text.translate("Claims", "situation"), "instead_of": Text.translate("Claims", "instead of"),
    "since": Text.translate("Claims", "from"), "state": Text.translate("Claims", "state"),
    "words": Text.translate("Claims", "question"), "asked_in": Text.translate("Claims", "asked in"),
    "answer": Text.translate("Claims", "answer"), "is_dropped": Text.translate("Claims", "not asked any more"),
}  # fmt: skip
"""Fields that people read about; others are the program's own."""

_VALUE_WORDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "status": {status.value: STATUS_WORDS[status] for status in ClaimStatus},
    "severity": {severity.value: SEVERITY_WORDS[severity] for severity in Severity},
    "stance": {stance.value: STANCE_WORDS[stance] for stance in Stance},
    "basis": {basis.value: BASIS_WORDS[basis] for basis in Basis},
    "state": {state.value: MEASURE_WORDS[state] for state in MeasureState},
}
_LONGEST: Final = 60


class HistoryWriter:
    """titles: of claims by id, for merges and splits."""

    def __init__(self, say: Translate, dates: DateWords, titles: Mapping[str, str]) -> None:
        self._say, self._dates, self._titles = say, dates, titles

    def lines(self, histories: Mapping[tuple[str, str], RowHistory]) -> tuple[HistoryLine, ...]:
        """Conflicts first, then one line a step and row, the newest first."""
        conflicts = [
            self._conflict(operation, conflict.shown)
            for history in histories.values()
            for conflict in history.conflicts()
            for operation in conflict.losers
            if operation.field in _FIELD_WORDS or operation.field == EXISTS
        ]
        steps: dict[tuple[str, str, str], list[Operation]] = {}
        for key, history in histories.items():
            for operation in history.operations:
                steps.setdefault((operation.group_id, *key), []).append(operation)
        told = [(max(each.clock for each in group), self._step(group, histories)) for group in steps.values()]
        ordered = sorted((each for each in told if each[1] is not None), key=lambda each: -each[0])
        return (*conflicts, *(line for _, line in ordered if line is not None))

    def _step(self, group: list[Operation], histories: Mapping[tuple[str, str], RowHistory]) -> HistoryLine | None:
        first = group[0]
        history = histories[first.entity, first.row_id]
        name = self._say(_ENTITY_WORDS[first.entity])
        exists = next((each for each in group if each.field == EXISTS), None)
        changed = [self._change(each, history) for each in group if each.field in _FIELD_WORDS]
        if exists is not None and exists.value == "false":
            what = self._say(Text.translate("Claims", "{what} deleted", what=name))
        elif exists is not None and history.replaced_by(exists) is None:
            told = ", ".join(filter(None, (self._first(each) for each in group if each.field in _FIELD_WORDS)))
            what = self._say(Text.translate("Claims", "{what} made: {told}", what=name, told=told))
        elif changed:
            what = f"{name}: {', '.join(changed)}"
        else:
            return None
        return HistoryLine(self._when(first), self._who(first), what)

    def _change(self, operation: Operation, history: RowHistory) -> str:
        earlier = history.replaced_by(operation)
        before = self._value(operation.field, None if earlier is None else earlier.value)
        after = self._value(operation.field, operation.value)
        field = self._say(_FIELD_WORDS[operation.field])
        return self._say(Text.translate("Claims", "{field} {before} → {after}", field=field, before=before or "–",
                                        after=after or "–"))  # fmt: skip

    def _first(self, operation: Operation) -> str:
        return self._value(operation.field, operation.value)

    def _conflict(self, lost: Operation, shown: Operation) -> HistoryLine:
        field = self._say(_FIELD_WORDS.get(lost.field, _ENTITY_WORDS[lost.entity]))
        text = Text.translate(
            "Claims", "Written at the same time, {field}: “{lost}” does not stand; “{shown}” by {who} does",
            field=field, lost=self._value(lost.field, lost.value), shown=self._value(shown.field, shown.value),
            who=shown.author,
        )  # fmt: skip
        take = (lost.entity, lost.row_id, lost.field, lost.value or "null") if lost.field == shown.field else None
        return HistoryLine(self._when(lost), self._who(lost), self._say(text), True, take)

    def _value(self, field: str, value: str | None) -> str:
        plain: Any = None if value is None else json.loads(value)
        if plain in (None, "", False):
            return ""
        if plain is True:
            return self._say(Text.translate("Claims", "yes"))
        if field in {"merged_into", "split_from"}:
            return self._titles.get(str(plain), str(plain))
        if field in {"condition_json", "outcome_json"}:
            return self._say(Text.translate("Claims", "(a condition)"))
        known = _VALUE_WORDS.get(field, {}).get(str(plain))
        words = " ".join(str(plain).split()) if known is None else self._say(known)
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"

    def _when(self, operation: Operation) -> str:
        at_us = operation.written_at_us
        return f"{self._dates.full_day(at_us)} {self._dates.clock(at_us)}"

    def _who(self, operation: Operation) -> str:
        if operation.typist in {"", operation.author}:
            return operation.author
        return self._say(
            Text.translate("Claims", "{author} (typed by {typist})", author=operation.author, typist=operation.typist)
        )


def rows_of(claim_ids: Iterable[str], others: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The rows whose history is that of a claim: its own, its mark's, and those of what rests on it."""
    return [(entity, claim_id) for claim_id in claim_ids for entity in (CLAIM, "mark")] + list(others)
