"""The audit: entries are found by who, whom, what and when, and nothing takes them away."""

from __future__ import annotations

import pytest

from tests.reviews.people import COOKIE, HANAKO, ON_SEARCH, START_US
from viewer.domain.annotations import MarkKind
from viewer.domain.audit import AUDIT, AuditKind, AuditQuery, Noted
from viewer.domain.calling import Person
from viewer.domain.operations import EXISTS, Change
from viewer.reviews.store import ReviewStore
from viewer.workspace.calling import CallCommands
from viewer.workspace.commands import AnnotationCommands

DAY_US = 86_400_000_000


@pytest.fixture
def audited(store: ReviewStore) -> ReviewStore:
    looks = [Noted(START_US, (HANAKO,)), Noted(START_US + 1, (COOKIE,))]
    store.note_audit("田中", AuditKind.LOOKED, looks)
    store.note_audit("佐藤", AuditKind.PRINTED, [Noted(START_US + 2, (HANAKO,), "sheet", "会議の資料")])
    CallCommands(store, now_us=lambda: START_US + DAY_US).log_reveal(HANAKO, Person("鈴木"), "phone", "折り返し")
    AnnotationCommands(store, "田中").add_mark(MarkKind.NOTE, ON_SEARCH, "", "body")
    return store


def _kinds(store: ReviewStore, query: AuditQuery) -> list[AuditKind]:
    return [entry.kind for entry in store.load_audit(query)]


def test_that_everything_is_listed_the_newest_first(audited: ReviewStore) -> None:
    entries = audited.load_audit(AuditQuery())

    assert [entry.at_us for entry in entries] == sorted((entry.at_us for entry in entries), reverse=True)
    assert {entry.kind for entry in entries} == {
        AuditKind.LOOKED, AuditKind.PRINTED, AuditKind.REVEALED, AuditKind.CHANGED,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        (AuditQuery(author="佐藤"), {AuditKind.PRINTED}),
        (AuditQuery(customers=frozenset({COOKIE})), {AuditKind.LOOKED}),
        (AuditQuery(kinds=frozenset({AuditKind.CHANGED})), {AuditKind.CHANGED}),
        (AuditQuery(words="会議"), {AuditKind.PRINTED}),
        (AuditQuery(since_us=START_US + DAY_US), {AuditKind.REVEALED}),
        (AuditQuery(until_us=START_US + 1, kinds=frozenset({AuditKind.LOOKED})), {AuditKind.LOOKED}),
        (AuditQuery(words="' OR 1=1 --"), set()),
    ],
)
def test_that_entries_are_found_by_who_whom_what_and_when(
    audited: ReviewStore, query: AuditQuery, kinds: set[AuditKind]
) -> None:
    assert set(_kinds(audited, query)) == kinds


def test_that_a_batch_of_looks_is_one_operation(store: ReviewStore) -> None:
    before = sum(store.load_version_vector().values())
    store.note_audit("田中", AuditKind.LOOKED, [Noted(START_US + at, (HANAKO,)) for at in range(50)])

    assert sum(store.load_version_vector().values()) == before + 1
    assert len(store.load_audit(AuditQuery())) == 50


def test_that_nothing_takes_an_entry_away(audited: ReviewStore) -> None:
    before = [entry for entry in audited.load_audit(AuditQuery()) if entry.kind is not AuditKind.CHANGED]
    rows = {
        (each.entity, each.row_id) for each in audited.load_operations_since({}) if each.entity in (AUDIT, "reveal")
    }
    for entity, row_id in rows:
        audited.write("田中", [Change(entity, row_id, EXISTS, "true"), Change(entity, row_id, "field", '"x"')])
        audited.write("田中", [Change(entity, row_id, EXISTS, "false")])
    for _ in range(4):
        AnnotationCommands(audited, "田中").undo()

    after = [entry for entry in audited.load_audit(AuditQuery()) if entry.kind is not AuditKind.CHANGED]
    assert after == before
