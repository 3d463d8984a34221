"""The list of customers: an index in memory for order and plain filters, the generation for texts and times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE, CHANNELS
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort, LastScore
from viewer.domain.folding import fold
from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.scores import BANDS, SCORE_KINDS
from viewer.events.glossary import Glossary
from viewer.events.statements import Tick, ignore

if TYPE_CHECKING:
    from viewer.events.score_index import ScoreIndex

Numbers = NDArray[np.int32]
OnPart = Callable[[Numbers], None]
"""Called with everybody found so far, in order."""

SUMMARY_SORTS = frozenset(CustomerSort) - {
    CustomerSort.SIGNALS, CustomerSort.MARKS, CustomerSort.READS, CustomerSort.CHANGED,
}  # fmt: skip
"""Orders that the index makes by itself."""

_COUNTED: Final = (CustomerSort.SIGNALS, CustomerSort.MARKS, CustomerSort.READS)

_SHOWN_IDENTITIES = 20
_AMONG: Final = "SEMI JOIN (SELECT unnest($1::INTEGER[]) AS customer_no) USING (customer_no)"
"""People by number: three times as fast as a long IN (...)."""

_MOST_COUNTED = 65_535


@dataclass(frozen=True, slots=True, eq=False)
class CustomerIndex:
    """Summary columns of one generation, shape (customers,) each, in order of customer_no.

    goodness, score_value: NaN without a score. band: -1 without. orders: places in the order of a sort, made once.
    fired: who has firings of a rule. written: how often what stands beside the generation was replaced.
    """

    generation: int
    customer_no: Numbers
    goodness: NDArray[np.float64]
    score_value: NDArray[np.float64]
    band: NDArray[np.int8]
    score_at_us: NDArray[np.int64]
    channel_mask: Numbers
    first_at_us: NDArray[np.int64]
    last_at_us: NDArray[np.int64]
    event_count: Numbers
    visit_count: Numbers
    name_turn: NDArray[np.int64]
    orders: dict[CustomerSort, NDArray[np.intp]] = field(default_factory=dict)
    digests: list[NDArray[np.uint64]] = field(default_factory=list)
    scores: list[ScoreIndex] = field(default_factory=list)
    fired: dict[str, NDArray[np.bool_]] = field(default_factory=dict)
    written: list[int] = field(default_factory=lambda: [0])

    @classmethod
    def load(cls, cursor: duckdb.DuckDBPyConnection, generation: int) -> CustomerIndex:
        columns = cursor.execute(
            """SELECT customer_no, coalesce(score_goodness, 'nan') AS goodness, coalesce(score_value, 'nan')
                   AS score_value, coalesce(score_band::TINYINT, -1)::TINYINT AS band,
                   coalesce(score_at_us, 0) AS score_at_us, channel_mask, coalesce(first_at_us, 0) AS first_at_us,
                   coalesce(last_at_us, -9223372036854775808) AS last_at_us, event_count,
                   visit_count,
                   row_number() OVER (ORDER BY name_sort NULLS LAST, customer_id) AS name_turn
               FROM customer ORDER BY customer_no"""
        ).fetchnumpy()
        plain: dict[str, Any] = {name: np.asarray(values) for name, values in columns.items()}
        return cls(generation, **plain)

    @property
    def as_of_us(self) -> int:
        """The last event of all; 0 while there is none."""
        return max(0, int(self.last_at_us.max())) if len(self.last_at_us) else 0

    def find(
        self,
        cursor: duckdb.DuckDBPyConnection,
        query: CustomerQuery,
        tick: Tick = ignore,
        on_part: OnPart | None = None,
    ) -> Numbers:
        """customer_no of everybody who fits, in order. See `EventStore.find_customers`."""
        fits: NDArray[np.bool_] | None = None
        for part in self._parts(cursor, query):
            fits = part if fits is None else fits & part
        order = self._order(cursor, query.sort)
        if query.condition is not None:
            from viewer.events.conditions import find_mask

            part = find_mask(self, cursor, query.condition, tick)
            fits = part if fits is None else fits & part
        if query.search.strip():
            from viewer.events.text_search import search_people

            def tell(found: NDArray[np.bool_]) -> None:
                if on_part is not None:
                    on_part(self._in_order(order, found if fits is None else fits & found))

            part = search_people(self, cursor, fold(query.search.strip()), tick, tell)
            fits = part if fits is None else fits & part
        return self._in_order(order, fits)

    def _in_order(self, order: NDArray[np.intp], fits: NDArray[np.bool_] | None) -> Numbers:
        return self.customer_no[order if fits is None else order[fits[order]]]

    def _parts(self, cursor: duckdb.DuckDBPyConnection, query: CustomerQuery) -> list[NDArray[np.bool_]]:
        parts: list[NDArray[np.bool_]] = []
        if query.bands:
            parts.append(np.isin(self.band, [BANDS.index(band) for band in query.bands]))
        if query.score_max is not None:
            parts.append(self.score_value <= query.score_max)
        if query.channels:
            mask = sum(1 << CHANNEL_CODE[channel] for channel in query.channels)
            parts.append((self.channel_mask & mask) == mask)
        if query.seen is not None:
            span = query.seen
            parts.append((self.event_count > 0) & (self.first_at_us < span.end_us) & (self.last_at_us >= span.start_us))
            parts.append(self.among(_seen_between(cursor, span.start_us, span.end_us)))
        if query.event.strip():
            parts.append(self.among(_with_event(cursor, fold(query.event.strip()))))
        return parts

    def among(self, customer_nos: Numbers) -> NDArray[np.bool_]:
        found = np.zeros(len(self.customer_no), dtype=np.bool_)
        found[np.searchsorted(self.customer_no, customer_nos)] = True
        return found

    def _order(self, cursor: duckdb.DuckDBPyConnection, sort: CustomerSort) -> NDArray[np.intp]:
        if sort in SUMMARY_SORTS:
            if sort not in self.orders:
                self.orders[sort] = self._make_order(sort)
            return self.orders[sort]
        if sort in self.orders:
            return self.orders[sort]
        from viewer.events.counted_orders import load_figures

        written = self.written[0]
        figures = load_figures(self, cursor, sort)
        if sort is CustomerSort.CHANGED:
            self.orders[sort] = np.lexsort((self._latest, -figures))
            return self.orders[sort]
        # Sixteen bits are sorted by counting: 20 times faster than comparing.
        latest = self._order(cursor, CustomerSort.LAST_SEEN)
        turns = (_MOST_COUNTED - np.minimum(figures, _MOST_COUNTED)).astype(np.uint16)
        order: NDArray[np.intp] = latest[np.argsort(turns[latest], kind="stable")]
        if written == self.written[0]:
            self.orders[sort] = order
        return order

    def forget_counted(self) -> None:
        """What people write, or what rules find, is new: orders by it are made again."""
        self.written[0] += 1
        self.fired.clear()
        for sort in _COUNTED:
            self.orders.pop(sort, None)

    def id_digests(self, cursor: duckdb.DuckDBPyConnection) -> NDArray[np.uint64]:
        """A number of each customer's id that is the same in every generation and on every computer."""
        if not self.digests:
            found = cursor.execute("SELECT md5_number_lower(customer_id) AS n FROM customer ORDER BY customer_no")
            self.digests.append(np.asarray(found.fetchnumpy()["n"], dtype=np.uint64))
        return self.digests[0]

    def load_scores(self, cursor: duckdb.DuckDBPyConnection) -> ScoreIndex:
        """Every answer of the generation, read when it is first asked for."""
        if not self.scores:
            from viewer.events.score_index import ScoreIndex

            self.scores.append(ScoreIndex.load(cursor))
        return self.scores[0]

    @property
    def _latest(self) -> NDArray[np.float64]:
        return -self.last_at_us.astype(np.float64)

    def _make_order(self, sort: CustomerSort) -> NDArray[np.intp]:
        """Ties: last seen first, then by number. NaN sorts last."""
        latest = self._latest
        first = np.where(self.event_count > 0, self.first_at_us, np.iinfo(np.int64).max)
        keys: dict[CustomerSort, tuple[NDArray[Any], ...]] = {
            CustomerSort.SCORE: (latest, self.goodness),
            CustomerSort.LAST_SEEN: (latest,),
            CustomerSort.FIRST_SEEN: (latest, first),
            CustomerSort.EVENTS: (latest, -self.event_count),
            CustomerSort.VISITS: (latest, -self.visit_count),
            CustomerSort.NAME: (self.name_turn,),
        }
        return np.lexsort(keys[sort])


def _numbers(cursor: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[Any]) -> Numbers:
    return np.asarray(cursor.execute(sql, parameters).fetchnumpy()["no"], dtype=np.int32)


def _seen_between(cursor: duckdb.DuckDBPyConnection, start_us: int, end_us: int) -> Numbers:
    sql = "SELECT DISTINCT home_no AS no FROM event WHERE occurred_at_us >= ? AND occurred_at_us < ?"
    return _numbers(cursor, sql, [start_us, end_us])


def _with_event(cursor: duckdb.DuckDBPyConnection, wanted: str) -> Numbers:
    return _numbers(
        cursor,
        """SELECT DISTINCT home_no AS no FROM event
           WHERE event_name IN (SELECT event_name FROM event_name WHERE contains(folded, $1))
              OR title_no IN (SELECT text_no FROM text WHERE contains(folded, $1))""",
        [wanted],
    )


def find_by_identity(cursor: duckdb.DuckDBPyConnection, identity: str) -> list[int]:
    """All people with this identity, the strongest namespace first; see `EventStore.find_customer_nos`."""
    for place, character in enumerate(identity):
        if character == ":":
            found = _people_of(cursor, "value = ? AND namespace = ?", [identity[place + 1 :], identity[:place]])
            if found:
                return found
    return _people_of(cursor, "value = ?", [identity])


def _people_of(cursor: duckdb.DuckDBPyConnection, condition: str, parameters: Sequence[str]) -> list[int]:
    found = cursor.execute(
        f"""SELECT identity_no, customer_no, customer_no IN (SELECT customer_no FROM customer)
            FROM identity JOIN namespace USING (namespace) WHERE {condition}
            ORDER BY NOT is_strong, rank, first_seen_us NULLS LAST, namespace""",
        parameters,
    ).fetchall()
    people: list[int] = []
    for identity_no, customer_no, is_customer in found:
        if is_customer:
            people.append(int(customer_no))
            continue
        # A shared key is nobody's own: whoever it was seen with has it.
        people += [
            int(no)
            for (no,) in cursor.execute(
                """SELECT DISTINCT customer_no FROM identity JOIN identity_link
                       ON (a_no = $1 AND b_no = identity_no) OR (b_no = $1 AND a_no = identity_no)
                   SEMI JOIN customer USING (customer_no) ORDER BY customer_no""",
                [identity_no],
            ).fetchall()
        ]
    return list(dict.fromkeys(people))


def load_rows(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_nos: Sequence[int]) -> list[CustomerRow]:
    """List rows in the order of `customer_nos`, without numbers nobody has."""
    if not len(customer_nos):
        return []
    numbers = [int(no) for no in customer_nos]
    digest = "(SELECT digest FROM identity_digest d WHERE d.identity_no = i.identity_no)"
    known = cursor.execute(
        f"""SELECT customer_no, namespace, value, first_seen_us, {digest if glossary.has_digests else "''"}
            FROM identity i {_AMONG}""",
        [numbers],
    ).fetchall()
    known.sort(key=lambda row: (*glossary.namespaces[row[1]], row[3] is None, row[3] or 0, row[1], row[2]))
    identities: dict[int, list[Identity]] = {}
    for no, namespace, value, _, key in known:
        own = identities.setdefault(int(no), [])
        if len(own) < _SHOWN_IDENTITIES:
            own.append(Identity(namespace, value, key or ""))
    fields: dict[int, dict[tuple[str, str], str]] = {}
    newest_last = cursor.execute(
        f"""SELECT at_us, source_no, source_row, identity_no, customer_no, role, label, value FROM customer_field
            {_AMONG} WHERE role IN ('name', 'reading')""",
        [numbers],
    ).fetchall()
    for *_, no, role, label, value in sorted(newest_last):
        fields.setdefault(int(no), {})[role, label] = value
    rows: dict[int, CustomerRow] = {}
    for row in cursor.execute(
        f"""SELECT customer_no, customer_id, event_count, visit_count, coalesce(first_at_us, 0),
                coalesce(last_at_us, 0), channel_mask, score_kind, score_value, score_low, score_high, score_band,
                score_word, score_at_us
            FROM customer {_AMONG}""",
        [numbers],
    ).fetchall():
        no = int(row[0])
        rows[no] = CustomerRow(
            no,
            row[1],
            tuple(identities.get(no, ())),
            tuple(CustomerField(FieldRole(role), label, value) for (role, label), value in fields.get(no, {}).items()),
            event_count=row[2],
            visit_count=row[3],
            first_at_us=row[4],
            last_at_us=row[5],
            channels=tuple(channel for code, channel in enumerate(CHANNELS) if row[6] >> code & 1),
            last_score=_last_score(row[7:]),
        )
    return [rows[int(no)] for no in customer_nos if int(no) in rows]


def _last_score(row: tuple[Any, ...]) -> LastScore | None:
    kind, value, low, high, band, word, answered_at_us = row
    return None if kind is None else LastScore(SCORE_KINDS[kind], value, low, high, BANDS[band], word, answered_at_us)
