from __future__ import annotations

from tests.small_journeys import SATURDAY_US, Happening, make_journey
from viewer.domain.anchors import AnchorKind, AnchorResolver, Found, customer_refs, make_anchor
from viewer.domain.calling import CallOutcome, CallRecord, OutcomeKind, Person
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import EventDetail, Journey
from viewer.domain.text import english
from viewer.presenters.people_events import PeopleEvents, join_outcomes, outcome_key

SECRET = b"secret"
SATO = Person("佐藤", "役員")


def outcome(at_us: int, kind: OutcomeKind = OutcomeKind.SPOKE, outcome_id: str = "a") -> CallOutcome:
    return CallOutcome(outcome_id, "answer-1", kind, SATO, at_us, notes="お詫びした", asked="何が一番？")


def life() -> Journey:
    return make_journey(
        [
            Happening(SATURDAY_US, visit_no=0, title="配送状況"),
            Happening(SATURDAY_US + DAY_US, visit_no=0, title="問い合わせ"),
            Happening(SATURDAY_US + 9 * DAY_US, visit_no=1, title="ソファ"),
        ]
    )


def test_that_an_outcome_is_a_call_by_the_company_in_its_place() -> None:
    journey = join_outcomes(life(), [outcome(SATURDAY_US + 2 * DAY_US)], english)
    events = journey.events
    assert [events.title(index) for index in range(4)] == ["配送状況", "問い合わせ", "Spoke ・ 佐藤 (役員)", "ソファ"]
    assert (events.channel_of(2), events.actor_of(2)) == (Channel.CALL, Actor.COMPANY)
    assert events.text(2) == "お詫びした"
    assert events.source_of(2).file_name == "reviews"
    assert int(events.event_key[2]) == outcome_key("a")
    assert [visit.visit_no for visit in journey.visits] == [0, 1, 2]
    assert events.visit_no.tolist() == [0, 0, 1, 2]
    assert journey.visits[1].channel is Channel.CALL


def test_that_only_a_call_in_which_somebody_spoke_ends_the_silence() -> None:
    calls = [outcome(SATURDAY_US + DAY_US), outcome(SATURDAY_US + 2 * DAY_US, OutcomeKind.VOICEMAIL, "b")]
    journey = join_outcomes(life(), calls, english)
    assert [int(at) for at in journey.events.occurred_at_us[journey.events.is_by_company]] == [SATURDAY_US + DAY_US]


def test_that_a_mark_on_an_outcome_is_found_again_when_more_has_happened() -> None:
    journey = join_outcomes(life(), [outcome(SATURDAY_US + 2 * DAY_US)], english)
    anchor = make_anchor(journey, AnchorKind.EVENT, SECRET, 2)
    calls = [outcome(SATURDAY_US, outcome_id="before"), outcome(SATURDAY_US + 2 * DAY_US)]
    later = join_outcomes(life(), calls, english)
    resolved = AnchorResolver(later, SECRET).resolve(anchor)
    assert (resolved.found, resolved.first) == (Found.EXACT, 3)


def test_that_a_life_without_calls_stays_as_it_is() -> None:
    journey = life()
    assert join_outcomes(journey, (), english) is journey


class Store:
    def load_journey(self, customer_no: int) -> Journey:
        return life()

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        return EventDetail(event_key, {"会員ランク": "金"})


def test_that_the_details_of_an_outcome_come_from_the_review_store() -> None:
    people = PeopleEvents(Store(), english, SECRET)
    owner = customer_refs(life(), SECRET)[1]
    people.set_calls([CallRecord("answer-1", owner, 1, outcomes=(outcome(SATURDAY_US),))])
    assert len(people.load_journey(1).events) == 4
    assert people.load_event_detail(1, outcome_key("a")).attributes == {"Questions asked": "何が一番？"}
    assert people.load_event_detail(1, 1).attributes == {"会員ランク": "金"}
