"""Where people marked the same place, and whether they say the same there."""

from __future__ import annotations

from viewer.domain.marked_places import Reading, Standing, find_places, make_kind_ratings, make_marked_ratings


def read(person: str, first: int, last: int | None = None, kind: str = "issue", *words: str) -> Reading:
    return Reading(f"{person}-{first}-{kind}", person, first, first if last is None else last, kind, frozenset(words))


def test_that_stretches_that_mostly_cover_each_other_are_one_place() -> None:
    places = find_places([read("山田", 2, 20), read("佐藤", 2, 18), read("鈴木", 5, 20), read("鈴木", 3)])
    assert [(place.first, place.last, len(place.readings)) for place in places] == [(2, 20, 3), (3, 3, 1)]
    assert [place.standing for place in places] == [Standing.AGREED, Standing.ALONE]


def test_that_the_same_kind_agrees_and_another_one_splits() -> None:
    assert find_places([read("山田", 4), read("佐藤", 4)])[0].standing is Standing.AGREED
    assert find_places([read("山田", 4), read("佐藤", 4, kind="quote")])[0].standing is Standing.SPLIT


def test_that_words_decide_where_both_have_some() -> None:
    mine, same, other = (read(person, 4, None, "issue", word) for person, word in (("a", "x"), ("b", "x"), ("c", "y")))
    assert find_places([mine, same])[0].standing is Standing.AGREED
    assert find_places([mine, same, other])[0].standing is Standing.SPLIT
    assert find_places([mine, read("b", 4, None, "note", "x")])[0].standing is Standing.AGREED


def test_that_one_person_does_not_split_with_themselves() -> None:
    assert find_places([read("a", 4), read("a", 4, kind="quote")])[0].standing is Standing.ALONE


def test_that_ratings_have_gaps_for_kinds_and_none_for_marked_or_passed() -> None:
    readings = [read("a", 0), read("b", 0, kind="note"), read("b", 2, 3)]
    places = find_places(readings)
    assert make_kind_ratings(places, ["a", "b", "c"]) == [["issue", None], ["note", "issue"], [None, None]]
    assert make_marked_ratings(readings, ["a", "b"], 4) == [
        ["marked", "passed", "passed", "passed"],
        ["marked", "passed", "marked", "marked"],
    ]
