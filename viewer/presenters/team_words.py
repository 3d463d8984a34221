"""How things stand with the team, in the few words of the bar; and who is here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from viewer.domain.clock import MINUTE_US
from viewer.domain.operations import Conflict
from viewer.domain.people import Role
from viewer.domain.presence import Presence
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.workspace.team import Link, TeamState

ROLE_WORDS: Final = {
    Role.OWNER: Text.translate("Team", "Owner"),
    Role.FACILITATOR: Text.translate("Team", "Facilitator"),
    Role.MEMBER: Text.translate("Team", "Member"),
    Role.READER: Text.translate("Team", "Reader"),
    Role.GUEST: Text.translate("Team", "Guest"),
}


class BarWords(NamedTuple):
    """words: the state. more: what stands behind it, in a sentence or two. needs_care: something is to be done."""

    words: str
    more: str = ""
    is_connected: bool = False
    needs_care: bool = False


class PersonWords(NamedTuple):
    """One window of a person. initial: for the sign. where: what they look at, "" if that is not known."""

    presence_id: str
    initial: str
    name: str
    where: str
    is_presenting: bool


def make_bar_words(state: TeamState, say: Translate, dates: DateWords) -> BarWords:
    """What the bar says of `state`."""
    if state.link is Link.CONNECTED:
        return _connected(state, say)
    if state.link is Link.CONNECTING:
        return BarWords(say(Text.translate("Team", "Connecting to the team…")), state.hub_name)
    more = _problem(state, say)
    if state.link is Link.REFUSED:
        return BarWords(say(Text.translate("Team", "The hub says no")), more, needs_care=True)
    return BarWords(_offline(state, say, dates), more)


def _connected(state: TeamState, say: Translate) -> BarWords:
    more, needs_care = state.hub_name, False
    waiting = state.waiting_count - state.withheld_count
    words = Text.translate("Team", "Up to date with the team")
    if state.withheld_count:
        words = Text.translate("Team", "{count} changes are not taken by the hub", count=state.withheld_count)
        more, needs_care = _problem(state, say), True
    elif state.is_clock_off:
        minutes = abs(state.clock_ahead_us) // MINUTE_US
        words = Text.translate("Team", "This computer's clock is {minutes} min off", minutes=minutes)
        more = say(Text.translate("Team", "Set the clock. Of two who write at once, the wrong one may be shown."))
        needs_care = True
    elif waiting > 0:
        words = Text.translate("Team", "Sending {count} changes…", count=waiting)
    elif state.role is Role.READER:
        words = Text.translate("Team", "Up to date with the team (reading)")
    return BarWords(say(words), more, is_connected=True, needs_care=needs_care)


def _problem(state: TeamState, say: Translate) -> str:
    problem = state.problem
    if problem is None:
        return ""
    next_step = say(problem.next_step) if problem.next_step is not None else ""
    return "\n".join(filter(None, (say(problem.what), problem.where, next_step)))


def _offline(state: TeamState, say: Translate, dates: DateWords) -> str:
    since = dates.clock(state.away_since_us)
    if state.waiting_count:
        words = Text.translate(
            "Team", "Offline since {since}: {count} changes waiting", since=since, count=state.waiting_count
        )
        return say(words)
    return say(Text.translate("Team", "Offline since {since}", since=since))


def make_people_words(
    people: Iterable[Presence], own_id: str, page_words: dict[str, str], customer_words: dict[tuple[str, str], str]
) -> list[PersonWords]:
    """Everybody but this window. page_words: by name of a page. customer_words: nicknames by (namespace, digest)."""
    made = []
    for each in people:
        if each.presence_id == own_id:
            continue
        customer = each.place.customer
        where = customer_words.get((customer.namespace, customer.digest), "") if customer is not None else ""
        initial = each.department[:2] or each.person[:1]
        where = where or page_words.get(each.place.page, "")
        made.append(PersonWords(each.presence_id, initial, each.person, where, each.is_presenting))
    return made


_FIELD_WORDS: Final = {
    "title": Text.translate("Team", "Title"),
    "body": Text.translate("Team", "Text"),
    "status": Text.translate("Team", "Status"),
    "owner": Text.translate("Team", "Owner of the matter"),
    "due": Text.translate("Team", "Due"),
    "kind": Text.translate("Team", "Kind"),
    "severity": Text.translate("Team", "Severity"),
    "exists": Text.translate("Team", "Deleted or not"),
}


def field_words(conflict: Conflict, say: Translate) -> str:
    """Which field of which kind of thing it is about."""
    known = _FIELD_WORDS.get(conflict.field)
    return say(known) if known is not None else f"{conflict.shown.entity} / {conflict.field}"
