"""Commands that read: customers, journey."""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.cli.console import put, put_json, put_pairs, put_table, told_errors, translate_for
from viewer.cli.finding import fill_written, load_list
from viewer.cli.masks import mask_identity
from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.audit import AuditKind
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET, iso_utc
from viewer.domain.condition_json import LEAF_BY_WORD, from_json
from viewer.domain.conditions import Condition, joined
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort
from viewer.domain.errors import AshiatoError
from viewer.domain.identities import Identity
from viewer.domain.journey import CustomerField, FieldRole, Journey
from viewer.domain.permissions import Deed
from viewer.domain.scores import Score
from viewer.domain.spreadsheets import as_plain_cell
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS
from viewer.presenters.masking import known_words, mask_field, mask_text
from viewer.presenters.people_events import join_outcomes
from viewer.presenters.settings import suggest_author
from viewer.workspace.audit import note_in
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.permissions import check_may

_MaskIdentity = Callable[[Identity | str], str]
_PAGE = 1000
_EXAMPLE = '{"scored": {"high": 6}}'

EVENT_KEYS = (
    "event_id", "occurred_at", "channel", "actor", "event_name", "title", "url", "dwell_s", "value", "text", "scores",
    "source_file", "source_row", "source", "utc_offset_min", "end_at", "visit", "identity", "traffic_source", "device",
    "currency", "thread", "topic", "media_id", "vendor_id", "is_conversion", "is_transcript",
)  # fmt: skip
_MASKED_KEYS = ("title", "url", "text", "thread", "topic", "media_id")


@contextmanager
def _open_store(workspace: Path) -> Iterator[EventStore]:
    store = EventStore.open(open_workspace(workspace).events_dir)
    try:
        yield store
    finally:
        store.close()


def list_customers(
    workspace: Path,
    *,
    search: str,
    score_max: float | None,
    channels: Sequence[Channel],
    where: str,
    list_name: str,
    sort: CustomerSort | None,
    limit: int | None,
    as_json: bool,
    unmasked: bool,
    reason: str,
    lang: str | None,
) -> None:
    translate = translate_for(lang)
    mask = str if unmasked else mask_identity
    with told_errors(translate), _open_store(workspace) as store:
        folder = open_workspace(workspace)
        if unmasked:
            note_unmasked(folder, reason, what="customers")
        query = load_list(folder, list_name) if list_name else CustomerQuery()
        query = _narrowed(query, search, score_max, frozenset(channels), _condition_of(where))
        query = query if sort is None else replace(query, sort=sort)
        fill_written(folder, store, query)
        found = store.find_customers(query)[:limit]
        pages = (store.load_rows(found[start : start + _PAGE].tolist()) for start in range(0, len(found), _PAGE))
        if as_json:
            for page in pages:
                for row in page:
                    put_json(_customer_json(row, mask))
            return
        rows = [_customer_json(row, mask) for page in pages for row in page]
        zone = _zone_of(workspace)
        headings = [
            Text.translate("CommandLine", "Customer"),
            Text.translate("CommandLine", "Events"),
            Text.translate("CommandLine", "Visits"),
            Text.translate("CommandLine", "Last seen"),
            Text.translate("CommandLine", "Score"),
            Text.translate("CommandLine", "Channels"),
        ]
        put_table(
            [translate(heading) for heading in headings],
            [
                [
                    mask(row["customer_id"]), f"{row['events']:,}", f"{row['visits']:,}", _local(row["last_at"], zone),
                    "" if row["last_score"] is None else f"{row['last_score']:g}",
                    " ".join(translate(CHANNEL_WORDS[Channel(each)]) for each in row["channels"]),
                ]
                for row in rows
            ],
            right=frozenset({1, 2, 4}),
            whole=frozenset({3}),
        )  # fmt: skip


def _narrowed(
    query: CustomerQuery, search: str, score_max: float | None, channels: frozenset[Channel],
    condition: Condition | None,
) -> CustomerQuery:  # fmt: skip
    """`query` with what the command adds to it; a list is narrowed, never widened."""
    if score_max is not None and query.score_max is not None:
        score_max = min(score_max, query.score_max)
    if query.condition is not None and condition is not None:
        condition = joined(query.condition, condition)
    return replace(
        query, search=search or query.search, channels=query.channels | channels,
        score_max=query.score_max if score_max is None else score_max, condition=condition or query.condition,
    )  # fmt: skip


def _condition_of(where: str) -> Condition | None:
    """Raises AshiatoError for what is no condition."""
    if not where.strip():
        return None
    try:
        return from_json(json.loads(where))
    except AshiatoError as error:
        keys = ", ".join(("and", "or", "not", *LEAF_BY_WORD))
        raise AshiatoError(
            Text.translate("CommandLine", "“{key}” was not understood.", key=error.where or where),
            where="--where",
            next_step=Text.translate("CommandLine", "Keys: {keys}. Example: {example}", keys=keys, example=_EXAMPLE),
        ) from error
    except json.JSONDecodeError as error:
        raise AshiatoError(
            Text.translate("Conditions", "This condition cannot be read."),
            where=f"--where, {error.pos + 1}",
            next_step=Text.translate("CommandLine", "Write it as JSON, such as {example}.", example=_EXAMPLE),
        ) from error


def _zone_of(workspace: Path) -> tzinfo:
    """The zone of the workspace's customers; UTC if this machine does not know it."""
    try:
        return ZoneInfo(open_workspace(workspace).settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _local(iso: str | None, zone: tzinfo) -> str:
    """To the second, in the customers' zone."""
    return f"{datetime.fromisoformat(iso).astimezone(zone):%Y-%m-%d %H:%M:%S}" if iso else ""


def local_time(instant_us: int, zone: tzinfo) -> str:
    """To the second, in `zone`."""
    return _local(iso_utc(instant_us), zone)


def _customer_json(row: CustomerRow, mask: _MaskIdentity) -> dict[str, Any]:
    score = row.last_score
    return {
        "customer_id": row.customer_id,
        "identities": [mask(identity) for identity in row.identities],
        "events": row.event_count,
        "visits": row.visit_count,
        "first_at": iso_utc(row.first_at_us) if row.event_count else None,
        "last_at": iso_utc(row.last_at_us) if row.event_count else None,
        "channels": [channel.value for channel in row.channels],
        "last_score": None if score is None else score.value,
        "last_score_kind": None if score is None else score.kind.value,
        "last_score_low": None if score is None else score.low,
        "last_score_high": None if score is None else score.high,
        "last_score_band": None if score is None else score.band.value,
        "last_score_word": None if score is None else score.word,
        "last_score_at": None if score is None else iso_utc(score.answered_at_us),
    }


def print_journey(
    workspace: Path, identity: str, *, as_json: bool, as_csv: bool, unmasked: bool, reason: str, lang: str | None
) -> None:
    translate = translate_for(lang)
    mask = str if unmasked else mask_identity
    with told_errors(translate), _open_store(workspace) as store:
        found = store.load_journey(find_one(store, identity))
        _note_look(open_workspace(workspace), found, reason, unmasked=unmasked, is_export=as_json or as_csv)
        journey = _with_calls(found, workspace, translate)
        events = _events_json(journey, mask)
        if not unmasked:
            events = [_masked_event(event, journey.customer.fields) for event in events]
        if as_json:
            person = _person_json(journey, translate, unmasked=unmasked)
            put_json({"customer": person, "visits": _visits_json(journey), "events": events})
        elif as_csv:
            _put_csv(events)
        else:
            _put_words(journey, events, translate, _zone_of(workspace), unmasked=unmasked)


def note_unmasked(
    folder: WorkspaceFolder, reason: str, *, what: str, customers: Sequence[IdentityRef] = ()
) -> None:  # fmt: skip
    """Real names are about to be shown: who asked, and why, is written down first. Raises AshiatoError."""
    check_may(folder, Deed.REVEAL)
    if not reason.strip():
        raise AshiatoError(
            Text.translate("CommandLine", "--unmasked needs a reason."),
            next_step=Text.translate("CommandLine", "Add --reason TEXT: it is kept in the audit."),
        )
    note_in(folder, suggest_author(), AuditKind.REVEALED, customers=customers, what=what, reason=reason)


def _note_look(folder: WorkspaceFolder, journey: Journey, reason: str, *, unmasked: bool, is_export: bool) -> None:
    customer = customer_refs(journey, folder.secret)[:1]
    if unmasked:
        note_unmasked(folder, reason, what="journey", customers=customer)
    elif folder.reviews_path.is_file():
        kind = AuditKind.EXPORTED if is_export else AuditKind.LOOKED
        note_in(folder, suggest_author(), kind, customers=customer, what="journey")


def _masked_event(event: dict[str, Any], fields: Sequence[CustomerField]) -> dict[str, Any]:
    """Every text of people masked; handles of scripts (ids of events, files, names of systems) stay."""
    known = known_words(fields)
    shown = {name: mask_text(event[name], known) if event[name] else event[name] for name in _MASKED_KEYS}
    scores = [
        score | {"comment": mask_text(score["comment"], known) if score["comment"] else score["comment"]}
        for score in event["scores"]
    ]
    return event | shown | {"scores": scores}


def _with_calls(journey: Journey, workspace: Path, translate: Translate) -> Journey:
    """The journey with the calls that people made and wrote down; they are in the review store alone."""
    folder = open_workspace(workspace)
    if not folder.reviews_path.exists():
        return journey
    # The library of the review store takes a while to import.
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.calling import CallCommands

    store = ReviewStore.open(folder.reviews_path)
    try:
        records = CallCommands(store).load_cases(customer_refs(journey, folder.secret))
    finally:
        store.close()
    return join_outcomes(journey, [outcome for record in records for outcome in record.outcomes], translate)


def find_one(store: EventStore, identity: str) -> int:
    """customer_no of whoever has the id. Raises AshiatoError if that is nobody, or several."""
    if not identity.strip():
        raise AshiatoError(
            Text.translate("CommandLine", "An id is needed."),
            next_step=Text.translate("CommandLine", "Look for it with “ashiato customers WORKSPACE --search TEXT”."),
        )
    found = store.find_customer_nos(identity)
    if not found:
        raise AshiatoError(
            Text.translate("CommandLine", "Nobody has the id {identity}.", identity=identity),
            next_step=Text.translate("CommandLine", "Look for it with “ashiato customers WORKSPACE --search TEXT”."),
        )
    if len(found) > 1:
        names = ", ".join(mask_identity(row.customer_id) for row in store.load_rows(found))
        raise AshiatoError(
            Text.translate(
                "CommandLine", "Several people have the id {identity}: {names}.", identity=identity, names=names
            ),
            next_step=Text.translate("CommandLine", "Name one of them with its namespace."),
        )
    return found[0]


def _person_json(journey: Journey, translate: Translate, *, unmasked: bool) -> dict[str, Any]:
    """customer_id and aliases are the handles of a script: they stay as they are."""
    customer = journey.customer
    mask = str if unmasked else mask_identity
    return {
        "customer_id": customer.customer_id,
        "identities": [mask(identity) for identity in customer.identities.values()],
        "aliases": list(customer.aliases),
        "fields": [
            {"role": field.role.value, "label": field.label, "value": _field_words(field, translate, unmasked=unmasked)}
            for field in customer.fields
        ],
    }


def _field_words(field: CustomerField, translate: Translate, *, unmasked: bool) -> str:
    is_shown = unmasked and field.role is not FieldRole.SENSITIVE
    return field.value if is_shown else mask_field(field.role, field.value, translate)


def _visits_json(journey: Journey) -> list[dict[str, Any]]:
    return [
        {
            "visit": visit.visit_no,
            "family": visit.family.value,
            "channel": visit.channel.value,
            "start_at": iso_utc(visit.start_us),
            "end_at": iso_utc(visit.end_us),
            "events": visit.event_count,
            "is_contact": visit.is_contact,
            "traffic_source": visit.traffic_source,
            "device": visit.device,
            "session": visit.session,
        }
        for visit in journey.visits
    ]


def _events_json(journey: Journey, mask: _MaskIdentity) -> list[dict[str, Any]]:
    table = journey.events
    scores: dict[int, list[Score]] = {}
    for score in journey.scores:
        scores.setdefault(score.event_key, []).append(score)
    rows = []
    for index in range(len(table)):
        source = table.source_of(index)
        offset, end_us = int(table.utc_offset_min[index]), int(table.end_at_us[index])
        values = (
            table.event_id(index), iso_utc(int(table.occurred_at_us[index])), table.channel_of(index).value,
            table.actor_of(index).value, table.event_name[index], table.title(index), table.url(index),
            _number(table.dwell_s[index]), _number(table.value[index]), table.text(index),
            [_score_json(score) for score in scores.get(int(table.event_key[index]), ())],
            source.file_name, source.row, source.source, None if offset == UNKNOWN_OFFSET else offset,
            None if end_us == NO_TIME else iso_utc(end_us), int(table.visit_no[index]),
            mask(journey.customer.identities[int(table.identity_no[index])]), table.traffic_source[index],
            table.device[index], table.currency[index], table.thread[index], table.topic[index],
            table.media_id[index], table.vendor_id[index], bool(table.is_conversion[index]),
            bool(table.is_transcript[index]),
        )  # fmt: skip
        rows.append(dict(zip(EVENT_KEYS, values, strict=True)))
    return rows


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _score_json(score: Score) -> dict[str, Any]:
    return {
        "kind": score.kind.value, "question": score.question, "value": score.value, "low": score.low,
        "high": score.high, "good_end": score.good_end.value, "band": score.band.value, "word": score.word,
        "wave": score.wave, "comment": score.comment,
    }  # fmt: skip


def _put_csv(events: Sequence[dict[str, Any]]) -> None:
    """UTF-8 with BOM whatever the terminal's encoding; a cell that a spreadsheet would run gets an apostrophe."""
    sys.stdout.flush()
    with open(sys.stdout.fileno(), "w", encoding="utf-8-sig", newline="", closefd=False) as out:
        writer = csv.writer(out)
        writer.writerow(EVENT_KEYS)
        for event in events:
            scores = "; ".join(f"{score['question']}={score['value']:g}" for score in event["scores"])
            cells = (event | {"scores": scores}).values()
            writer.writerow([as_plain_cell(cell) if isinstance(cell, str) else cell for cell in cells])


def _put_words(
    journey: Journey, events: Sequence[dict[str, Any]], translate: Translate, zone: tzinfo, *, unmasked: bool
) -> None:
    customer = journey.customer
    mask = str if unmasked else mask_identity
    pairs = {
        translate(Text.translate("CommandLine", "Customer")): mask(customer.customer_id),
        translate(Text.translate("CommandLine", "Ids")): ", ".join(map(mask, customer.identities.values())),
        translate(Text.translate("CommandLine", "Visits")): f"{sum(not v.is_contact for v in journey.visits):,}",
    }
    put_pairs(pairs | {one.label: _field_words(one, translate, unmasked=unmasked) for one in customer.fields})
    put("")
    when = Text.translate("CommandLine", "When ({zone})", zone=str(zone))
    headings = [
        when,
        Text.translate("CommandLine", "Channel"),
        Text.translate("CommandLine", "Who"),
        Text.translate("CommandLine", "Event"),
        Text.translate("CommandLine", "Words"),
    ]
    rows = []
    for event in events:
        words = event["title"] or event["url"] or event["text"] or ""
        at = _local(event["occurred_at"], zone)
        scores = " ".join(f"{score['value']:g}/{score['high']:g}" for score in event["scores"])
        rows.append(
            [
                at,
                translate(CHANNEL_WORDS[Channel(event["channel"])]),
                translate(ACTOR_WORDS[Actor(event["actor"])]),
                event["event_name"],
                f"{scores} {words}".strip(),
            ]
        )
    put_table([translate(heading) for heading in headings], rows, whole=frozenset({0}))
