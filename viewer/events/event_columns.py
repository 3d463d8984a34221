"""The events of one customer as sorted columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET
from viewer.events.glossary import Glossary

_NUMBERS: Final = (
    "order_no", "event_key", "occurred_at_us", "utc_offset_min", "end_at_us", "actor", "channel", "visit_no",
    "identity_no", "title_no", "url_no", "text_no", "is_conversion", "is_transcript", "source_no", "source_row",
)  # fmt: skip
_WORDS: Final = (
    "event_name", "traffic_source", "device", "currency", "thread", "topic", "media_id", "vendor_id", "session",
)  # fmt: skip
_FEW: Final = ("event_name", "traffic_source", "device", "currency", "topic")
"""Words that come again and again in one life."""
_MOST_CODES: Final = 100
_CODE: Final = "{name}_code"

# A column with NULLs comes as a masked array, and numpy's module of those takes long to import at the first journey.
_TOLD: Final = ", ".join(str(CHANNEL_CODE[kind]) for kind in (Channel.CALL, Channel.ORDER, Channel.DELIVERY))
_SQL: Final[Mapping[str, str]] = {
    **{name: name for name in _NUMBERS},
    **{name: f"coalesce({name}, '') AS {name}" for name in _WORDS},
    "value": "coalesce(value, 'nan') AS value",
    # Of the kinds of contacts whose rows tell more than the columns hold.
    "attributes": f"CASE WHEN channel IN ({_TOLD}) THEN coalesce(attributes, '') ELSE '' END AS attributes",
}
_ABSENT: Final[Mapping[str, Any]] = {
    "utc_offset_min": UNKNOWN_OFFSET, "end_at_us": NO_TIME, "title_no": 0, "url_no": 0, "text_no": 0,
    "is_transcript": False, "is_conversion": False, "value": np.nan,
}  # fmt: skip
"""What stands in place of a number that no event of the generation has; in place of words stands None."""

_PREPARED: Final = "journey_events"


def load_columns(cursor: duckdb.DuckDBPyConnection, glossary: Glossary, customer_no: int) -> dict[str, NDArray[Any]]:
    """Columns of events in order. What the generation does not keep is not asked for: each column costs planning."""
    kept = [name for name in _SQL if name in glossary.event_columns]
    if customer_no in glossary.long_lives:
        columns = _load_long(cursor, glossary, kept, customer_no)
    else:
        columns = _load(cursor, glossary, kept, customer_no)
    order = _find_order(columns)
    made = columns if order is None else {name: column[order] for name, column in columns.items()}
    count = len(made["event_key"])
    for name in _SQL:
        if name not in made:
            made[name] = np.full(count, _ABSENT[name]) if name in _ABSENT else np.full(count, None, dtype=object)
    return made


def _load(
    cursor: duckdb.DuckDBPyConnection, glossary: Glossary, names: Sequence[str], customer_no: int
) -> dict[str, NDArray[Any]]:
    asked = ", ".join(_SQL[name] for name in names)
    sql = f"SELECT {asked} FROM {glossary.event_table} WHERE home_no = $1"
    return _with_none(ask_prepared(cursor, _PREPARED, sql, customer_no).fetchnumpy())


def _load_long(
    cursor: duckdb.DuckDBPyConnection, glossary: Glossary, names: Sequence[str], customer_no: int
) -> dict[str, NDArray[Any]]:
    """As `_load`, for very many events: a word that comes again and again is fetched once, and numbers in its place.

    Statements are prepared for nobody: there are two of them, and few such lives.
    """
    few = [name for name in _FEW if name in names]
    source = f"FROM {glossary.event_table} WHERE home_no = $customer_no"
    listed = ", ".join(f"list(DISTINCT {name}) FILTER ({name} <> '')" for name in few)
    (told,) = cursor.execute(f"SELECT {listed} {source}", {"customer_no": customer_no}).fetchall()
    words = {name: found or [] for name, found in zip(few, told, strict=True) if len(found or ()) <= _MOST_CODES}
    asked = [
        f"coalesce(list_position(${name}::VARCHAR[], {name}), 0)::UTINYINT AS {_CODE.format(name=name)}"
        if name in words
        else _SQL[name]
        for name in names
    ]
    columns = cursor.execute(f"SELECT {', '.join(asked)} {source}", {"customer_no": customer_no} | words).fetchnumpy()
    for name, found in words.items():
        columns[name] = np.array([None, *found], dtype=object)[columns.pop(_CODE.format(name=name))]
    return _with_none(columns, but=words)


def _with_none(columns: dict[str, NDArray[Any]], but: Mapping[str, object] | None = None) -> dict[str, NDArray[Any]]:
    for name in _WORDS:
        if name in columns and name not in (but or {}):
            columns[name][columns[name] == ""] = None
    return columns


def _find_order(columns: Mapping[str, NDArray[Any]]) -> NDArray[np.int64] | None:
    """Positions in order of time, the vendor's index and the key; None where the columns stand so already."""
    at_us, order_no, event_key = columns["occurred_at_us"], columns["order_no"], columns["event_key"]
    same = at_us[1:] == at_us[:-1]
    is_behind = at_us[1:] < at_us[:-1]
    if same.any():
        is_behind |= same & (order_no[1:] < order_no[:-1])
        is_behind |= same & (order_no[1:] == order_no[:-1]) & (event_key[1:] < event_key[:-1])
    return np.lexsort((event_key, order_no, at_us)) if is_behind.any() else None


def ask_prepared(cursor: duckdb.DuckDBPyConnection, name: str, sql: str, customer_no: int) -> duckdb.DuckDBPyConnection:
    """`sql` with the customer as $1, kept in the cursor as `name`: planning costs more than such a small answer."""
    asked = f"EXECUTE {name}({int(customer_no)})"
    try:
        return cursor.execute(asked)
    except duckdb.BinderException:  # this cursor was not asked before
        cursor.execute(f"PREPARE {name} AS {sql}")
        return cursor.execute(asked)
