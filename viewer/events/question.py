"""What a statement is made of while it is made: the cursor that answers what must be known first, and its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import duckdb

from viewer.domain.clock import TimeSpan
from viewer.domain.conditions import Period
from viewer.domain.errors import AshiatoError
from viewer.domain.folding import fold
from viewer.domain.text import Text
from viewer.events.live import SCHEMA
from viewer.events.plain_conditions import span_of


@dataclass(slots=True)
class Question:
    """as_of_us: the end of the data. signals: the name of the table of firings, "" while there is none.

    has_signal_keys: that table tells the first event of each firing, so that rejected ones can be left out.
    """

    cursor: duckdb.DuckDBPyConnection
    as_of_us: int
    signals: str = ""
    has_signal_keys: bool = False
    parameters: dict[str, Any] = field(default_factory=dict)

    def bind(self, value: Any) -> str:
        """The placeholder that stands for `value`."""
        name = f"p{len(self.parameters)}_"
        self.parameters[name] = value
        return f"${name}"

    @property
    def standing_signals(self) -> str:
        """A FROM item: firings that nobody rejected; "" while there is no table of firings."""
        if not self.signals or not self.has_signal_keys:
            return self.signals
        return f"""(SELECT g.* FROM {self.signals} g WHERE NOT EXISTS (SELECT 1 FROM {SCHEMA}.rejected r
            WHERE r.customer_no = g.customer_no AND r.rule_id = g.rule_id AND r.first_key = g.first_key))"""

    def value_of(self, placeholder: str) -> Any:
        return self.parameters[placeholder[1:]]

    def parameters_of(self, sql: str) -> dict[str, Any]:
        """What `sql` binds; the engine refuses more than that."""
        return {name: value for name, value in self.parameters.items() if f"${name}" in sql}

    def bind_words(self, words: str) -> str:
        """Folded; raises AshiatoError where there are none: an empty text would be found everywhere."""
        folded = fold(words.strip())
        if not folded:
            raise AshiatoError(
                Text.translate("Conditions", "A condition has no words yet."),
                next_step=Text.translate("Conditions", "Write what to look for, or remove it."),
            )
        return self.bind(folded)

    def span(self, period: Period) -> TimeSpan:
        return span_of(period, self.as_of_us)

    def between(self, column: str, period: Period) -> str:
        span = self.span(period)
        return f"({column} >= {self.bind(span.start_us)} AND {column} < {self.bind(span.end_us)})"
