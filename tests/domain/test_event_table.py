from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET
from viewer.domain.event_table import EventTable, SourceRow, event_table

OBJECTS = ("event_name", "traffic_source", "device", "currency", "thread", "topic", "media_id", "vendor_id")


def _columns(times: list[int]) -> dict[str, Any]:
    count = len(times)
    columns: dict[str, Any] = dict.fromkeys(OBJECTS, [None] * count)
    columns |= {
        "event_key": [2**64 - 1 - index for index in range(count)],
        "occurred_at_us": times,
        "utc_offset_min": [UNKNOWN_OFFSET] * count,
        "end_at_us": [NO_TIME] * count,
        "dwell_s": [float("nan")] * count,
        "actor": [ACTOR_CODE[Actor.COMPANY]] * count,
        "channel": [CHANNEL_CODE[Channel.MAIL]] * count,
        "value": [0.5] * count,
        "is_conversion": [False] * count,
        "is_transcript": [True] * count,
    }
    ints = ("visit_no", "identity_no", "title_no", "url_no", "text_no", "source_no", "source_row")
    return columns | {name: [1] * count for name in ints}


def _table(times: list[int]) -> EventTable:
    return event_table(_columns(times), {1: "ご注文ありがとうございます"}, {1: ("mail", "mail_2026.csv")})


times = st.lists(st.integers(-(2**62), 2**62), max_size=30)


@given(times)
def test_that_sorted_events_keep_their_values_and_types(instants: list[int]) -> None:
    table = _table(sorted(instants))
    assert len(table) == len(instants)
    assert table.occurred_at_us.dtype == np.int64
    assert table.occurred_at_us.tolist() == sorted(instants)
    assert table.event_key.dtype == np.uint64


@given(times.filter(lambda instants: sorted(instants) != instants))
def test_that_unsorted_events_are_refused(instants: list[int]) -> None:
    with pytest.raises(ValueError, match="not sorted"):
        _table(instants)


@given(times.filter(bool), st.data())
def test_that_an_event_is_found_by_its_key_and_by_no_other(instants: list[int], data: st.DataObject) -> None:
    table = _table(sorted(instants))
    index = data.draw(st.integers(0, len(table) - 1))
    assert table.find(int(table.event_key[index])) == index
    assert table.find(0) is None


def test_that_an_event_is_shown_by_its_texts_and_its_origin() -> None:
    table = _table([5])
    assert (table.title(0), table.channel_of(0), table.actor_of(0)) == (
        "ご注文ありがとうございます",
        Channel.MAIL,
        Actor.COMPANY,
    )
    assert table.source_of(0) == SourceRow("mail", "mail_2026.csv", 1)
    assert table.event_id(0) == "ffffffffffffffff"


def test_that_no_text_is_none_and_never_an_empty_word() -> None:
    table = event_table(_columns([5]) | {"title_no": [0], "url_no": [0], "text_no": [0]}, {}, {1: ("a", "b")})
    assert (table.title(0), table.url(0), table.text(0)) == (None, None, None)


def test_that_ids_are_sixteen_hex_digits_and_order_like_their_keys() -> None:
    table = event_table(_columns([1, 2]) | {"event_key": [1, 2**63]}, {}, {1: ("a", "b")})
    assert [table.event_id(index) for index in range(2)] == ["0000000000000001", "8000000000000000"]


def test_that_a_missing_column_is_named() -> None:
    columns = _columns([1])
    del columns["dwell_s"]
    with pytest.raises(KeyError, match="dwell_s"):
        event_table(columns, {}, {})
