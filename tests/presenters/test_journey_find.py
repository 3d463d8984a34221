"""Finding inside a journey: what is shown is found, what is masked is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.timeline.journeys import CALL, Event, make_journey
from viewer.domain.channels import Channel
from viewer.domain.journey import CustomerField, FieldRole, Journey
from viewer.domain.text import english
from viewer.presenters.journey_find import make_find_index, next_of
from viewer.presenters.masking import Mask
from viewer.timeline.emphasis import make_kind_table


def _found(journey: Journey, typed: str, *, is_masked: bool = True) -> list[int]:
    mask = Mask(english, "ja", b"s" * 32)
    mask.is_on = is_masked
    index = make_find_index(journey, make_kind_table(journey.events), mask, english)
    return np.flatnonzero(index.find(typed)).tolist()


def _life() -> Journey:
    journey = make_journey(
        [
            Event("2026-10-01 10:00", Channel.WEB, "page_view", "ソファの選び方"),
            Event("2026-10-02 10:00", Channel.MAIL, "inquiry", "質問", text="長谷川です。ｿﾌｧはいつ届きますか"),
            Event("2026-10-03 10:00", Channel.CALL, "call", "電話", text=CALL, is_transcript=True),
            Event("2026-10-04 10:00", Channel.SURVEY, "answer", "回答", nps=2, comment="遅いです"),
        ]
    )
    field = CustomerField(FieldRole.NAME, "氏名", "長谷川 陽子")
    return replace(journey, customer=journey.customer._replace(fields=(field,)))


def test_that_titles_comments_and_calls_are_found_whatever_the_width_and_kana() -> None:
    journey = _life()
    assert _found(journey, "ソファ") == [0, 1]
    assert _found(journey, "そふぁ") == [0, 1]
    assert _found(journey, "三回目") == [2]
    assert _found(journey, "遅い") == [3]


def test_that_the_name_of_an_event_is_found_as_it_is_shown() -> None:
    assert _found(_life(), "Page view") == [0]


def test_that_masked_words_are_not_found_by_their_hidden_text() -> None:
    journey = _life()
    assert _found(journey, "長谷川") == []
    assert _found(journey, "長谷川", is_masked=False) == [1]


def test_that_nothing_typed_finds_nothing() -> None:
    assert _found(_life(), "  ") == []


def test_that_the_way_from_match_to_match_goes_round() -> None:
    positions = np.array([2, 5, 9])
    assert next_of(positions, 5, 1) == 9
    assert next_of(positions, 9, 1) == 2
    assert next_of(positions, 5, -1) == 2
    assert next_of(positions, 2, -1) == 9
    assert next_of(positions, 7, -1) == 5
    assert next_of(positions, None, 1) == 2
    assert next_of(np.array([], dtype=np.int64), None, 1) is None
