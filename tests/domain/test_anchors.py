"""Anchors find their event again: after a re-import, a join, a split, a corrected source."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_journeys import COOKIE, MEMBER, SATURDAY_US, Happening, Person, make_journey
from viewer.domain.anchors import (
    Anchor,
    AnchorKind,
    AnchorResolver,
    EventRef,
    Found,
    Place,
    Resolved,
    TextField,
    customer_refs,
    identity_ref,
    make_anchor,
    make_event_ref,
    make_place,
)
from viewer.domain.identities import Identity
from viewer.domain.journey import Journey

SECRET = b"k" * 32
MINUTE_US = 60_000_000
NIGHT = [
    Happening(SATURDAY_US, title="配送状況", key=11),
    Happening(SATURDAY_US, title="よくある質問", key=12),
    Happening(SATURDAY_US + MINUTE_US, "search", "納期 いつ", key=13),
    Happening(SATURDAY_US + 5 * MINUTE_US, "call", None, "メールにも書いたのですが", "calls", "c-1", key=14),
]


def _resolve(anchor: Anchor, journey: Journey) -> Resolved:
    return AnchorResolver(journey, SECRET).resolve(anchor)


def _on(journey: Journey, index: int) -> Anchor:
    return make_anchor(journey, AnchorKind.EVENT, SECRET, index)


@pytest.mark.parametrize("index", range(4))
def test_that_an_event_is_found_again_after_a_reimport_with_other_rows(index: int) -> None:
    anchor = _on(make_journey(NIGHT), index)

    assert _resolve(anchor, make_journey(NIGHT, first_row=9_000)) == Resolved(Found.EXACT, index, index)


def test_that_a_late_row_before_it_does_not_move_the_mark() -> None:
    anchor = _on(make_journey(NIGHT), 2)
    later = [Happening(SATURDAY_US - MINUTE_US), *NIGHT[:1], Happening(SATURDAY_US, title="トップ"), *NIGHT[1:]]

    assert _resolve(anchor, make_journey(later)) == Resolved(Found.EXACT, 4, 4)


def test_that_a_mark_survives_the_join_of_identities() -> None:
    before = make_journey([replace(each, identity=COOKIE) for each in NIGHT], Person("web:x", [COOKIE]))
    anchor = _on(before, 2)
    tablet = Identity("web", "tablet")
    joined = make_journey(
        [Happening(SATURDAY_US - MINUTE_US, identity=tablet), *(replace(each, identity=COOKIE) for each in NIGHT)],
        Person("crm:C-04821", [MEMBER, tablet, COOKIE]),
    )

    assert anchor.customer in customer_refs(joined, SECRET)
    assert _resolve(anchor, joined) == Resolved(Found.EXACT, 3, 3)


def test_that_after_a_split_the_mark_is_found_where_its_event_went_and_lost_where_it_left() -> None:
    mixed = make_journey([replace(NIGHT[0], identity=MEMBER), replace(NIGHT[2], identity=COOKIE)])
    anchor = _on(mixed, 1)
    went = make_journey([replace(NIGHT[2], identity=COOKIE)], Person("web:x", [COOKIE]))
    left = make_journey([NIGHT[0]], Person("crm:C-04821", [MEMBER]))

    assert anchor.start is not None
    assert anchor.start.identity in customer_refs(went, SECRET)
    assert _resolve(anchor, went) == Resolved(Found.EXACT, 0, 0)
    assert anchor.customer in customer_refs(left, SECRET)
    assert _resolve(anchor, left) == Resolved(Found.LOST)


def test_that_twins_at_one_instant_keep_their_marks_when_their_order_changes() -> None:
    journey = make_journey(NIGHT)
    anchors = [_on(journey, 0), _on(journey, 1)]
    swapped = make_journey([NIGHT[1], NIGHT[0], *NIGHT[2:]])

    assert [_resolve(anchor, swapped).first for anchor in anchors] == [1, 0]


def test_that_true_repeats_are_told_apart_by_their_order() -> None:
    clicks = make_journey([Happening(title="Buy") for _ in range(3)])

    assert [_resolve(_on(clicks, index), clicks).first for index in range(3)] == [0, 1, 2]
    assert _resolve(_on(clicks, 2), make_journey([Happening(title="Buy")] * 2)).first == 1


def test_that_a_twin_whose_title_is_gone_says_it_has_changed() -> None:
    anchor = _on(make_journey(NIGHT), 1)
    renamed = make_journey([NIGHT[0], replace(NIGHT[1], title="FAQ"), *NIGHT[2:]])

    assert _resolve(anchor, renamed) == Resolved(Found.CHANGED, 1, 1)


def test_that_an_event_whose_title_is_mapped_otherwise_is_still_the_same_event() -> None:
    anchor = _on(make_journey(NIGHT), 2)
    retitled = make_journey([*NIGHT[:2], replace(NIGHT[2], title=None), NIGHT[3]])

    assert _resolve(anchor, retitled) == Resolved(Found.EXACT, 2, 2)


def test_that_the_vendors_id_outlives_a_corrected_time_and_name() -> None:
    anchor = _on(make_journey(NIGHT), 3)
    corrected = replace(NIGHT[3], at_us=SATURDAY_US - 9 * 60 * MINUTE_US, name="inbound_call")

    assert _resolve(anchor, make_journey([corrected, *NIGHT[:3]])) == Resolved(Found.EXACT, 0, 0)


def test_that_lines_with_the_same_vendor_id_are_told_apart() -> None:
    lines = [Happening(name="order_line", title=title, vendor_id="o-1") for title in ("sofa", "rug", "lamp")]
    journey = make_journey(lines)

    assert [_resolve(_on(journey, index), make_journey(lines[::-1])).first for index in range(3)] == [2, 1, 0]


def test_that_the_same_vendor_id_of_another_source_is_another_event() -> None:
    anchor = _on(make_journey([replace(NIGHT[3], source="calls")]), 0)

    assert _resolve(anchor, make_journey([replace(NIGHT[3], source="chats")])).found is Found.LOST


def test_that_a_mark_made_before_the_vendors_id_was_mapped_is_still_found() -> None:
    anchor = _on(make_journey([*NIGHT[:3], replace(NIGHT[3], vendor_id=None)]), 3)

    assert _resolve(anchor, make_journey(NIGHT)) == Resolved(Found.EXACT, 3, 3)


def test_that_a_removed_event_is_lost_and_never_another_one() -> None:
    journey = make_journey(NIGHT)

    assert _resolve(_on(journey, 2), make_journey([*NIGHT[:2], NIGHT[3]])) == Resolved(Found.LOST)
    assert _resolve(_on(journey, 1), make_journey([NIGHT[0]])) == Resolved(Found.LOST)
    bare = [replace(each, title=None) for each in NIGHT[:2]]
    assert _resolve(_on(make_journey(bare), 1), make_journey(bare[:1])) == Resolved(Found.LOST)


def test_that_an_event_in_its_place_with_another_vendors_id_says_changed() -> None:
    anchor = _on(make_journey(NIGHT), 3)

    assert _resolve(anchor, make_journey([*NIGHT[:3], replace(NIGHT[3], vendor_id="c-2")])).found is Found.CHANGED


def test_that_a_stretch_keeps_both_ends_whichever_was_given_first() -> None:
    journey = make_journey(NIGHT)

    assert _resolve(make_anchor(journey, AnchorKind.STRETCH, SECRET, 3, 1), journey) == Resolved(Found.EXACT, 1, 3)


def test_that_a_stretch_that_lost_one_end_keeps_the_other_and_says_so() -> None:
    anchor = make_anchor(make_journey(NIGHT), AnchorKind.STRETCH, SECRET, 1, 3)

    assert _resolve(anchor, make_journey(NIGHT[:3])) == Resolved(Found.CHANGED, 1, 1)
    assert _resolve(anchor, make_journey([NIGHT[3]])) == Resolved(Found.CHANGED, 0, 0)


def test_that_a_visit_reaches_from_its_first_to_its_last_event() -> None:
    nested = [replace(each, visit_no=no) for each, no in zip(NIGHT, (0, 1, 0, 1), strict=True)]
    journey = make_journey(nested)

    assert _resolve(make_anchor(journey, AnchorKind.VISIT, SECRET, 0), journey) == Resolved(Found.EXACT, 0, 2)


def test_that_a_journey_is_always_there() -> None:
    journey = make_journey(NIGHT)

    assert _resolve(make_anchor(journey, AnchorKind.JOURNEY, SECRET), make_journey([])) == Resolved(Found.EXACT)


def test_that_quoted_words_that_are_no_longer_there_say_changed() -> None:
    anchor = make_place(make_journey(NIGHT), 3, TextField.TEXT, range(0, 3), SECRET)
    assert anchor.place == Place(TextField.TEXT, 0, 3, "メール")

    assert _resolve(anchor, make_journey(NIGHT)).found is Found.EXACT
    reworded = make_journey([*NIGHT[:3], replace(NIGHT[3], text="チャットにも書いたのですが")])
    assert _resolve(anchor, reworded) == Resolved(Found.CHANGED, 3, 3)
    assert _resolve(anchor, make_journey([*NIGHT[:3], replace(NIGHT[3], text=None)])).found is Found.CHANGED


def test_that_a_place_in_a_recording_has_no_words_to_change() -> None:
    journey = make_journey(NIGHT)
    start = make_event_ref(journey, 3, SECRET)
    anchor = Anchor(AnchorKind.PLACE, customer_refs(journey, SECRET)[0], start, place=Place(start_s=61.5))

    assert _resolve(anchor, make_journey([*NIGHT[:3], replace(NIGHT[3], text="other")])).found is Found.EXACT


@pytest.mark.parametrize("characters", [range(3, 3), range(-1, 2), range(0, 99)])
def test_that_a_place_without_words_cannot_be_made(characters: range) -> None:
    with pytest.raises(ValueError, match="no characters"):
        make_place(make_journey(NIGHT), 3, TextField.TEXT, characters, SECRET)


def test_that_an_anchor_does_not_hold_the_value_of_an_identity() -> None:
    anchor = _on(make_journey(NIGHT), 0)

    assert MEMBER.value not in repr(anchor)
    assert identity_ref(MEMBER, SECRET) != identity_ref(MEMBER, b"another secret")


def test_that_two_hundred_marks_on_a_hundred_thousand_events_resolve_at_once() -> None:
    many = [Happening(SATURDAY_US + number // 3, vendor_id=f"v{number}") for number in range(100_000)]
    journey = make_journey(many)
    anchors = [_on(journey, index) for index in range(0, 100_000, 500)]
    lost = Anchor(AnchorKind.EVENT, anchors[0].customer, _start(anchors[0])._replace(vendor_id="gone", ordinal=9))

    start_s = time.perf_counter()
    resolver = AnchorResolver(journey, SECRET)
    found = [resolver.resolve(anchor).first for anchor in anchors]
    lost_ones = [resolver.resolve(lost).found for _ in range(200)]
    taken_s = time.perf_counter() - start_s

    assert found == list(range(0, 100_000, 500))
    assert set(lost_ones) == {Found.LOST}
    assert taken_s < 1.0


def _start(anchor: Anchor) -> EventRef:
    assert anchor.start is not None
    return anchor.start


@given(
    st.lists(
        st.builds(
            Happening,
            at_us=st.integers(0, 3).map(lambda second: SATURDAY_US + second),
            name=st.sampled_from(["view", "click"]),
            title=st.sampled_from([None, "a", "b"]),
            vendor_id=st.sampled_from([None, None, "1", "2"]),
            source=st.sampled_from(["web_log", "app_log"]),
            identity=st.sampled_from([MEMBER, COOKIE]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_that_every_event_of_any_journey_is_found_by_its_own_reference(happenings: list[Happening]) -> None:
    journey = make_journey(sorted(happenings, key=lambda each: each.at_us))
    resolver = AnchorResolver(journey, SECRET)

    for index in range(len(journey.events)):
        assert resolver.resolve(_on(journey, index)) == Resolved(Found.EXACT, index, index)
