"""Signals on the sample, against what it knows of itself; three seeds."""

from __future__ import annotations

from tests.sample.imported import ImportedSample
from tests.sample.repeated_explanation import evaluated, judge, shipped_rule, words_alone
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.signals import Firing
from viewer.events.signals.rule_texts import parse_rule
from viewer.resource_files import resource_path

PRECISION, RECALL = 0.9, 0.8


def _find(sample: ImportedSample, name: str) -> dict[int, list[Firing]]:
    """Firings of one shipped rule by customer."""
    path = resource_path("resources", "signals", f"{name}.toml")
    rule = parse_rule(path.read_text(encoding="utf-8"), path.name, is_shipped=True)
    with evaluated(sample.store, rule) as judged:
        found = {number: list(judged.load_firings(number)) for number in sample.rows}
    return {number: firings for number, firings in found.items() if firings}


def test_that_repeated_explanations_are_found_by_their_words_alone(sample: ImportedSample) -> None:
    labels = sample.truth["repeat_labels"]
    verdict = judge(sample.store, labels, words_alone())
    assert verdict.precision >= PRECISION, verdict
    assert verdict.recall >= RECALL, verdict


def test_that_the_shipped_rule_is_right_where_people_were_in_touch_on_two_channels(sample: ImportedSample) -> None:
    """Hard cases: two channels within two weeks; only some of them explain the same thing again."""

    def is_hard(key: str) -> bool:
        events = sample.journey_of(key).events
        told = [
            (int(events.occurred_at_us[at]), events.channel_of(at))
            for at in range(len(events))
            if events.actor_of(at) is Actor.CUSTOMER and events.topic[at] and events.channel_of(at) is not Channel.SHOP
        ]
        return any(
            channel is not other and abs(at_us - then_us) <= 14 * DAY_US
            for at_us, channel in told
            for then_us, other in told
        )

    labels = sample.truth["repeat_labels"]
    assert sum(not label for key, label in labels if is_hard(key)) >= 2
    for rule in (words_alone(), shipped_rule()):
        verdict = judge(sample.store, labels, rule, is_hard)
        assert verdict.precision >= PRECISION, verdict
        assert verdict.recall >= RECALL, verdict


def test_that_searches_without_a_hit_are_those_of_the_truth(sample: ImportedSample) -> None:
    found = _find(sample, "search_without_hits")
    spans = [(number, firing.start_us, firing.end_us) for number, firings in found.items() for firing in firings]
    wanted = [(sample.number_by_key[key], at_us) for key, at_us, _ in sample.truth["zero_hit_searches"]]
    assert all(any(no == number and start <= at_us <= end for no, start, end in spans) for number, at_us in wanted)
    assert sum(int(firing.facts["times"]) for firings in found.values() for firing in firings) == len(wanted)


def test_that_visits_at_odd_hours_are_those_of_the_truth(sample: ImportedSample) -> None:
    """A visit that began before two and went on, or a form that was sent, is one as well: there may be a few more."""
    found = _find(sample, "odd_hours")
    spans = [(number, firing.start_us, firing.end_us) for number, firings in found.items() for firing in firings]
    wanted = [(sample.number_by_key[key], at_us) for key, at_us, _ in sample.truth["odd_hour_visits"]]
    assert all(any(no == number and start <= at_us <= end for no, start, end in spans) for number, at_us in wanted)
    assert len(spans) <= 1.2 * len(wanted) + 2


def test_that_the_silence_after_the_flagship_order_is_found(committed_sample: ImportedSample) -> None:
    sample = committed_sample
    firings = _find(sample, "silence_after_order")[sample.number_by_key["member:C-04821"]]
    assert firings[-1].facts == {"days": 21, "lasts": 0}


def test_that_a_long_silence_from_the_order_on_is_never_missed(sample: ImportedSample) -> None:
    found = _find(sample, "silence_after_order")
    missed = [
        silence
        for silence in sample.truth["silences"]
        if silence["start_us"] == silence["ordered_us"] and silence["end_us"] - silence["start_us"] >= 14 * DAY_US
        and not any(
            firing.start_us <= silence["start_us"] and firing.end_us >= silence["end_us"]
            for firing in found.get(sample.number_by_key[silence["person"]], ())
        )
    ]  # fmt: skip
    assert missed == []


def test_that_every_passage_is_a_place_in_the_words_of_its_event(committed_sample: ImportedSample) -> None:
    sample = committed_sample
    for name in ("repeated_explanation", "cancellation_words"):
        for number, firings in list(_find(sample, name).items())[:20]:
            events = sample.store.load_journey(number).events
            for firing in firings:
                assert firing.passages
                for passage in firing.passages:
                    index = events.find(passage.event_key)
                    assert index is not None
                    text = (events.title(index) if passage.field == "title" else events.text(index)) or ""
                    assert text[passage.char_start : passage.char_end].strip()
