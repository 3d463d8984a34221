"""What must be found in the files, worked out from the rows and the stories, not from the program that reads them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from sample_data.clock import DAY_US, MINUTE_US, SECOND_US, days_between, jst
from sample_data.facts import AppHit, CallFact, ChatFact, LineFact, ShopFact, TicketFact, WebHit
from sample_data.people import Person
from sample_data.systems.export import WEAK, ExportFile, Kept, Key
from sample_data.world import World

REPEAT_DAYS: Final = 14
SILENT_DAYS: Final = 7
ODD_HOURS: Final = (2, 3, 4, 5)
LABELS_EACH: Final = 100
_PRIORITY: Final = ("member", "card", "mail", "mail_key", "phone", "ec", "line", "app", "cookie")

_Told = dict[str, list[tuple[int, str, str]]]
"""By key of the person: (instant, channel, topic) of each explanation."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Keys given to people. group_by_key: key -> number; keys_by_group: strongest namespace first."""

    group_by_key: dict[Key, int]
    keys_by_group: list[list[Key]]
    conflicts: dict[Key, list[str]]


def make_truth(world: World, files: Sequence[ExportFile]) -> dict[str, Any]:
    """The truth as plain values for JSON. Instants are µs UTC, keys are written namespace:value."""
    rows = [kept for file in files for kept in file.kept]
    joined = join_keys(rows)
    events = [kept for kept in rows if kept.at_us is not None]
    event_counts: dict[int, int] = defaultdict(int)
    for kept in events:
        event_counts[joined.group_by_key[kept.keys[0]]] += 1
    last_us = max(kept.at_us or 0 for kept in events)
    scores = _scores(events)
    told = _explanations(world, joined)
    return {
        "seed": world.seed,
        "period": {"first_us": min(kept.at_us or last_us for kept in events), "last_us": last_us},
        "totals": {
            "records": sum(file.records for file in files),
            "events": len(events),
            "refused": sum(len(file.broken) for file in files),
            "scores": len(scores),
            "customers": len(joined.keys_by_group),
            "customers_with_events": len(event_counts),
        },
        "files": {file.name: _file_truth(file) for file in files},
        "nps": _nps(scores),
        "conflicts": {name(key): members for key, members in joined.conflicts.items()},
        "silences": _silences(world, events, last_us, joined),
        "repeats": _repeats(world, told),
        "repeat_labels": _labels(world, told),
        "odd_hour_visits": _odd_hours(world),
        "zero_hit_searches": [
            [name(_web_key(hit)), hit.at_us, hit.params["search_term"]]
            for hit in world.facts
            if isinstance(hit, WebHit) and hit.params.get("search_results") == 0
        ],
        "scores": scores,
        "persons": _persons(joined, event_counts, rows),
    }


def dump_truth(truth: dict[str, Any]) -> str:
    """JSON with one item of each long list a line, so that a change of the sample can be read as a diff."""
    parts = []
    for key, value in truth.items():
        if isinstance(value, list):
            body = ",\n".join(_compact(item) for item in value)
            parts.append(f"{_compact(key)}:[\n{body}\n]")
        else:
            parts.append(f"{_compact(key)}:{_compact(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def name(key: Key) -> str:
    return f"{key[0]}:{key[1]}"


def join_keys(rows: Iterable[Kept]) -> Joined:
    """Keys of one row are one person, unless a weak key met two members: then it tells nothing about either."""
    pairs: dict[tuple[Key, ...], None] = {}
    members_by_weak: dict[Key, dict[str, None]] = defaultdict(dict)
    for kept in rows:
        pairs[kept.keys] = None
        for key in kept.keys:
            if key[0] in WEAK and kept.keys[0][0] == "member":
                members_by_weak[key][kept.keys[0][1]] = None
    conflicts = {key: sorted(members) for key, members in members_by_weak.items() if len(members) > 1}
    parent: dict[Key, Key] = {}

    def root(key: Key) -> Key:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for keys in pairs:
        first = root(keys[0])
        for key in keys[1:]:
            other = root(key)
            if key not in conflicts and keys[0] not in conflicts:
                parent[other] = first
    groups: dict[Key, list[Key]] = defaultdict(list)
    for key in parent:
        groups[root(key)].append(key)
    keys_by_group = [sorted(keys, key=lambda key: (_PRIORITY.index(key[0]), key[1])) for keys in groups.values()]
    keys_by_group.sort(key=lambda keys: (_PRIORITY.index(keys[0][0]), keys[0][1]))
    number_by_key = {key: number for number, keys in enumerate(keys_by_group) for key in keys}
    return Joined(number_by_key, keys_by_group, conflicts)


def _file_truth(file: ExportFile) -> dict[str, Any]:
    return {
        "records": file.records,
        "events": file.events,
        "persons": sum(kept.at_us is None for kept in file.kept),
        "scores": sum(len(kept.scores) for kept in file.kept),
        "refused": [[broken.row, broken.reason] for broken in file.broken],
    }


def _persons(joined: Joined, event_counts: dict[int, int], rows: Sequence[Kept]) -> list[dict[str, Any]]:
    owner_by_group: dict[int, Person] = {}
    for kept in rows:
        group = joined.group_by_key[kept.keys[0]]
        if kept.person is not None and kept.keys[0] not in joined.conflicts:
            known = owner_by_group.setdefault(group, kept.person)
            if known is not kept.person:
                raise ValueError(f"{known.key} and {kept.person.key} share a key")
    result = []
    for group, keys in enumerate(joined.keys_by_group):
        owner = owner_by_group.get(group)
        story = owner.story if owner is not None else "shared"
        result.append({"ids": [name(key) for key in keys], "events": event_counts.get(group, 0), "story": story})
    return result


def _scores(events: Sequence[Kept]) -> list[list[Any]]:
    """[key, instant, question, value, goodness]."""
    return [
        [name(kept.keys[0]), kept.at_us, question, value, goodness]
        for kept in events
        for question, value, goodness in kept.scores
    ]


def _nps(scores: Sequence[Sequence[Any]]) -> dict[str, Any]:
    answers = [(jst(score[1]).strftime("%Y-%m"), int(score[3])) for score in scores if score[2] == "推奨度"]
    months = sorted({month for month, _ in answers})
    return {
        "overall": _nps_of([value for _, value in answers]),
        "months": {month: _nps_of([value for at, value in answers if at == month]) for month in months},
    }


def _nps_of(values: Sequence[int]) -> dict[str, Any]:
    promoters, detractors = sum(value >= 9 for value in values), sum(value <= 6 for value in values)
    return {
        "answers": len(values), "promoters": promoters, "detractors": detractors,
        "nps": round(100 * (promoters - detractors) / len(values), 2),
    }  # fmt: skip


def _silences(world: World, events: Sequence[Kept], last_us: int, joined: Joined) -> list[dict[str, Any]]:
    """Of each order the longest stretch without a word of the company, up to delivery, cancellation or the end."""
    spoken: dict[int, list[int]] = defaultdict(list)
    for kept in events:
        if kept.is_company and kept.at_us is not None:
            spoken[joined.group_by_key[kept.keys[0]]].append(kept.at_us)
    result = []
    for order in world.orders:
        start_us = order.at_us // order.unit_us * order.unit_us
        end_us = min(order.delivered_us or order.ended_us or last_us, last_us) // MINUTE_US * MINUTE_US
        points = [
            start_us,
            *sorted(
                at for at in spoken[joined.group_by_key["member", order.person.member_no]] if start_us < at < end_us
            ),
            max(end_us, start_us),
        ]
        gap_start, gap_end = max(pairwise(points), key=lambda pair: pair[1] - pair[0])
        days = days_between(gap_start, gap_end)
        if days >= SILENT_DAYS:
            is_open = order.delivered_us is None and order.ended_us is None and gap_end == end_us
            result.append(
                {
                    "person": f"member:{order.person.member_no}",
                    "order": order.order_no,
                    "ordered_us": start_us,
                    "start_us": gap_start,
                    "end_us": gap_end,
                    "days": days,
                    "open": is_open,
                    "story": order.person.story,
                }
            )
    return result


def _explanations(world: World, joined: Joined) -> _Told:
    """Per person what members explained to the company, as far as it is known to be theirs."""
    told: _Told = defaultdict(list)
    seen_chats: dict[str, None] = {}
    for fact in world.facts:
        if isinstance(fact, TicketFact) and fact.author == "customer":
            told[fact.person.key].append(
                (fact.at_us // SECOND_US * SECOND_US, "web" if fact.via == "web" else "mail", fact.topic)
            )
        elif isinstance(fact, CallFact) and fact.is_inbound:
            told[fact.person.key].append((fact.at_us // SECOND_US * SECOND_US, "call", fact.topic))
        elif isinstance(fact, LineFact) and fact.kind == "message" and _is_known(fact, joined):
            told[fact.person.key].append((fact.at_us // 1000 * 1000, "line", fact.tag))
        elif isinstance(fact, ShopFact) and fact.topic:
            told[fact.person.key].append((fact.at_us // MINUTE_US * MINUTE_US, "shop", fact.topic))
        elif isinstance(fact, ChatFact) and fact.sender == "customer" and fact.conversation not in seen_chats:
            if not _is_known(fact, joined):
                continue
            seen_chats[fact.conversation] = None
            told[fact.person.key].append((fact.at_us // SECOND_US * SECOND_US, "chat", fact.topic))
    return told


def _is_known(fact: LineFact | ChatFact, joined: Joined) -> bool:
    """True if the keys of the fact were joined with the member number of whoever did it."""
    person = fact.person
    if isinstance(fact, ChatFact):
        key = ("member", fact.member_no) if fact.member_no else ("cookie", fact.device.cookie)
    else:
        key = ("line", person.line_id)
    return person.is_member and joined.group_by_key[key] == joined.group_by_key["member", person.member_no]


def _repeats_of(told: Sequence[tuple[int, str, str]]) -> list[tuple[str, list[tuple[int, str, str]]]]:
    """(topic, contacts) where one topic came up on two channels or more within REPEAT_DAYS. Thanks are no burden."""
    result = []
    for topic in sorted({topic for _, _, topic in told} - {"お礼", ""}):
        contacts = [contact for contact in told if contact[2] == topic]
        for first in contacts:
            near = [other for other in contacts if 0 <= other[0] - first[0] <= REPEAT_DAYS * DAY_US]
            if len({channel for _, channel, _ in near}) > 1:
                result.append((topic, near))
                break
    return result


def _repeats(world: World, told: _Told) -> list[dict[str, Any]]:
    return [
        {
            "person": f"member:{person.member_no}",
            "topic": topic,
            "contacts": [[channel, at_us] for at_us, channel, _ in near],
        }
        for person in world.people
        for topic, near in _repeats_of(told.get(person.key, []))
    ]


def _labels(world: World, told: _Told) -> list[list[Any]]:
    """[key, repeats]: journeys told to repeat, and journeys that look alike and do not."""
    yes = [p for p in world.people if p.story == "repeating" and _repeats_of(told.get(p.key, []))]
    no = [p for p in world.people if p.story == "in touch" and not _repeats_of(told.get(p.key, []))]
    labelled = [(p, True) for p in yes[:LABELS_EACH]] + [(p, False) for p in no[:LABELS_EACH]]
    return [[f"member:{person.member_no}", label] for person, label in labelled]


def _web_key(hit: WebHit) -> Key:
    return ("member", hit.member_no) if hit.member_no else ("cookie", hit.device.cookie)


def _odd_hours(world: World) -> list[list[Any]]:
    """[key, instant of the first event, channel] of sessions that began between two and six in the morning."""
    seen: dict[tuple[str, int], None] = {}
    result: list[list[Any]] = []
    for hit in world.facts:
        if not isinstance(hit, WebHit | AppHit) or (hit.person.key, hit.session) in seen:
            continue
        seen[hit.person.key, hit.session] = None
        if jst(hit.at_us).hour in ODD_HOURS:
            if isinstance(hit, WebHit):
                result.append([name(_web_key(hit)), hit.at_us, "web"])
            else:
                key = ("member", hit.member_no) if hit.member_no else ("app", hit.person.app_anon)
                result.append([name(key), hit.at_us // 1000 * 1000, "app"])
    return result
