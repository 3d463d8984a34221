"""What the import makes of the sample is what the sample knows of itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sample.imported import ImportedSample
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import DAY_US, datetime_of
from viewer.domain.journey import Journey
from viewer.domain.scores import ScoreKind

_JAPAN = timedelta(hours=9)


def _events_of(journey: Journey) -> list[tuple[int, Channel, Actor]]:
    events = journey.events
    return [(int(events.occurred_at_us[i]), events.channel_of(i), events.actor_of(i)) for i in range(len(events))]


def _who_answered(sample: ImportedSample) -> list[Journey]:
    """The journeys with scores, each once."""
    journeys = {id(journey): journey for journey in (sample.journey_of(key) for key, *_ in sample.truth["scores"])}
    return list(journeys.values())


def test_that_every_file_brings_the_events_and_refusals_it_should(sample: ImportedSample) -> None:
    found = {Path(source.file_name).name: source for source in sample.store.load_sources()}
    wanted = sample.truth["files"]
    assert {name: (info.rows, info.events, info.refused) for name, info in found.items()} == {
        name: (file["records"], file["events"], len(file["refused"])) for name, file in wanted.items()
    }


def test_that_the_broken_rows_are_refused_with_row_and_reason(sample: ImportedSample) -> None:
    for source in sample.store.load_sources():
        refused = [[row.row, row.reason] for row in sample.store.load_refused(source.source_no)]
        assert refused == sample.truth["files"][Path(source.file_name).name]["refused"], source.file_name


def test_that_the_totals_agree(sample: ImportedSample) -> None:
    totals, wanted = sample.store.totals(), sample.truth["totals"]
    assert (totals.events, totals.customers) == (wanted["events"], wanted["customers"])
    assert (totals.first_at_us, totals.last_at_us) == tuple(sample.truth["period"].values())
    assert (sample.result.rows_read, sample.result.refused) == (wanted["records"], wanted["refused"])
    assert sample.result.duplicates == 0


def test_that_the_ids_of_one_person_are_one_customer_and_no_others(sample: ImportedSample) -> None:
    keys_by_number: dict[int, set[str]] = defaultdict(set)
    for key, number in sample.number_by_key.items():
        keys_by_number[number].add(key)
    found = sorted(sorted(keys) for keys in keys_by_number.values())
    assert found == sorted(sorted(person["ids"]) for person in sample.truth["persons"])


def test_that_any_id_of_a_person_finds_them(sample: ImportedSample) -> None:
    for person in sample.truth["persons"][::50]:
        numbers = {sample.store.find_customer_no(key) for key in person["ids"]}
        assert numbers == {sample.number_by_key[person["ids"][0]]}


def test_that_every_person_has_the_events_that_are_theirs(sample: ImportedSample) -> None:
    wanted = {person["ids"][0]: person["events"] for person in sample.truth["persons"]}
    assert {key: sample.rows[sample.number_by_key[key]].event_count for key in wanted} == wanted


def test_that_a_journey_holds_the_events_of_its_customer(sample: ImportedSample) -> None:
    for person in sample.truth["persons"][::100]:
        assert len(sample.journey_of(person["ids"][0]).events) == person["events"]


def test_that_a_tablet_shared_in_a_shop_joins_nobody(sample: ImportedSample) -> None:
    assert sample.truth["conflicts"]
    for key, members in sample.truth["conflicts"].items():
        numbers = {sample.number_by_key[f"member:{member}"] for member in members} | {sample.number_by_key[key]}
        assert len(numbers) == len(members) + 1


def test_that_every_answer_is_a_score_of_the_right_customer_on_the_right_scale(sample: ImportedSample) -> None:
    wanted = Counter(
        (sample.number_by_key[key], at_us, question, value, goodness)
        for key, at_us, question, value, goodness in sample.truth["scores"]
    )
    assert {no for no, row in sample.rows.items() if row.last_score} == {number for number, *_ in wanted}
    found = Counter(
        (journey.customer.customer_no, score.answered_at_us, score.question, score.value, score.goodness)
        for journey in _who_answered(sample)
        for score in journey.scores
    )
    assert found == wanted


def test_that_nps_overall_and_by_month_is_that_of_the_truth(sample: ImportedSample) -> None:
    answers: dict[str, list[float]] = defaultdict(list)
    for journey in _who_answered(sample):
        for score in journey.scores:
            if score.kind is ScoreKind.NPS:
                month = f"{datetime_of(score.answered_at_us) + _JAPAN:%Y-%m}"
                answers[month].append(score.value)
                answers["overall"].append(score.value)
    wanted = sample.truth["nps"]["months"] | {"overall": sample.truth["nps"]["overall"]}
    assert set(answers) == set(wanted)
    for stretch, values in answers.items():
        promoters, detractors = sum(value >= 9 for value in values), sum(value <= 6 for value in values)
        assert wanted[stretch] == {
            "answers": len(values),
            "promoters": promoters,
            "detractors": detractors,
            "nps": round(100 * (promoters - detractors) / len(values), 2),
        }


def test_that_the_company_was_silent_as_long_as_the_truth_says(sample: ImportedSample) -> None:
    last_us = sample.truth["period"]["last_us"]
    assert sample.truth["silences"]
    for silence in sample.truth["silences"]:
        start_us, end_us = silence["start_us"], silence["end_us"]
        events = _events_of(sample.journey_of(silence["person"]))
        by_company = [at_us for at_us, _, actor in events if actor is Actor.COMPANY]
        assert not [at_us for at_us in by_company if start_us < at_us < end_us], silence
        times = {at_us for at_us, _, _ in events}
        assert silence["ordered_us"] in times, silence
        assert start_us == silence["ordered_us"] or start_us in by_company, silence
        if silence["open"]:
            assert last_us - end_us < 60_000_000
        else:
            assert end_us in times, silence


@pytest.mark.parametrize("label", [True, False])
def test_that_labelled_journeys_show_what_their_label_says(sample: ImportedSample, label: bool) -> None:
    """One topic on two channels within two weeks, by the customer; thanks are not counted."""
    wrong = []
    for key, repeats in sample.truth["repeat_labels"]:
        events = sample.journey_of(key).events
        told = [
            (int(events.occurred_at_us[i]), events.channel_of(i), events.topic[i])
            for i in range(len(events))
            if events.topic[i] not in (None, "お礼") and events.actor_of(i) is Actor.CUSTOMER
        ]
        is_repeated = any(
            topic == other and channel is not where and abs(at_us - then_us) <= 14 * DAY_US
            for at_us, channel, topic in told
            for then_us, where, other in told
        )
        if repeats is label and is_repeated is not label:
            wrong.append(key)
    assert wrong == []


def test_that_repeated_explanations_are_on_the_journeys(sample: ImportedSample) -> None:
    for repeat in sample.truth["repeats"]:
        events = sample.journey_of(repeat["person"]).events
        topics = {
            (events.channel_of(i).value, int(events.occurred_at_us[i])): events.topic[i] for i in range(len(events))
        }
        for channel, at_us in repeat["contacts"]:
            assert topics[channel, at_us] == repeat["topic"], repeat


def test_that_searches_without_a_hit_are_where_they_happened(sample: ImportedSample) -> None:
    for key, at_us, term in sample.truth["zero_hit_searches"]:
        events = sample.journey_of(key).events
        titles = [events.title(i) for i in range(len(events)) if int(events.occurred_at_us[i]) == at_us]
        assert f"検索「{term}」 0件" in titles


def test_that_visits_in_the_small_hours_are_visits_of_their_own(sample: ImportedSample) -> None:
    assert sample.truth["odd_hour_visits"]
    for key, at_us, channel in sample.truth["odd_hour_visits"]:
        assert 2 <= (datetime_of(at_us) + _JAPAN).hour < 6
        visits = sample.journey_of(key).visits
        assert any(visit.start_us == at_us and visit.channel.value == channel for visit in visits), (key, at_us)
