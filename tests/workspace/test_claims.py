"""Issues and hypotheses as they are kept: marks are claims, evidence of several people, merge, split, undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.anchors import Anchor, AnchorKind, EventRef, IdentityRef
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.claim_reading import count_stances
from viewer.domain.claims import Claim, ClaimKind, ClaimStatus
from viewer.domain.evidence import Basis, Stance
from viewer.domain.open_questions import AskedIn, OpenQuestion
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.claims import ClaimCommands, load_claim_book, load_questions
from viewer.workspace.commands import AnnotationCommands

HANAKO, KEN = IdentityRef("crm", "c0ffee"), IdentityRef("crm", "beef")


def anchor_of(customer: IdentityRef) -> Anchor:
    return Anchor(AnchorKind.EVENT, customer, EventRef("web", customer, None, 1_790_000_000_000_000, "search"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
    yield opened
    opened.close()


@pytest.fixture
def tanaka(store: ReviewStore) -> ClaimCommands:
    return ClaimCommands(store, "田中")


def mark_on(store: ReviewStore, customer: IdentityRef, kind: MarkKind, title: str = "", author: str = "田中") -> Mark:
    changes = AnnotationCommands(store, author).add_mark(kind, anchor_of(customer), title, "")
    (mark_id,) = changes.mark_ids
    mark = store.load_mark(mark_id)
    assert mark is not None
    return mark


def only_claim(store: ReviewStore) -> Claim:
    (claim,) = load_claim_book(store).claims.values()
    return claim


def test_that_a_mark_of_an_issue_is_a_claim_with_its_first_evidence(store: ReviewStore) -> None:
    mark = mark_on(store, HANAKO, MarkKind.ISSUE, "納期が見つからない")
    mark_on(store, KEN, MarkKind.NOTE)
    book = load_claim_book(store)
    claim = only_claim(store)
    assert (claim.claim_id, claim.title, claim.kind) == (mark.mark_id, "納期が見つからない", ClaimKind.ISSUE)
    assert claim.status is ClaimStatus.NEW
    (evidence,) = book.evidence_of(claim.claim_id)
    assert (evidence.stance, evidence.owner, evidence.author) == (Stance.SUPPORTS, HANAKO, "田中")


def test_that_status_owner_and_words_are_set_and_undone(store: ReviewStore, tanaka: ClaimCommands) -> None:
    mark = mark_on(store, HANAKO, MarkKind.ISSUE, "納期")
    tanaka.change(only_claim(store), status=ClaimStatus.IN_WORK, owner="森")
    tanaka.change(only_claim(store), title="納期がサイトで見つからない")
    assert only_claim(store).status is ClaimStatus.IN_WORK
    found = store.load_mark(mark.mark_id)
    assert found is not None
    assert found.title == "納期がサイトで見つからない"
    store.undo("田中")
    assert only_claim(store).title == "納期"
    store.undo("田中")
    assert (only_claim(store).status, only_claim(store).owner) == (ClaimStatus.NEW, "")


def test_that_two_people_judge_the_same_moment_each_for_themselves(store: ReviewStore, tanaka: ClaimCommands) -> None:
    claim_id, _ = tanaka.make(ClaimKind.HYPOTHESIS, "待つ間の無音が不満を生む")
    claim = only_claim(store)
    assert (claim.claim_id, claim.status) == (claim_id, ClaimStatus.UNTESTED)
    note = mark_on(store, KEN, MarkKind.NOTE)
    tanaka.link(claim, note, Stance.SUPPORTS, reason="21日連絡なし", basis=Basis.FACT)
    ClaimCommands(store, "森").link(claim, note, Stance.CONTRADICTS, reason="満足している")
    tanaka.link(claim, note, Stance.UNCLEAR, reason="言葉からは分からない")
    told = {(each.author, each.stance) for each in load_claim_book(store).evidence_of(claim_id)}
    assert told == {("田中", Stance.UNCLEAR), ("森", Stance.CONTRADICTS)}


def test_that_a_claim_outlives_its_mark_once_others_have_built_on_it(store: ReviewStore, tanaka: ClaimCommands) -> None:
    mark = mark_on(store, HANAKO, MarkKind.ISSUE, "同じ説明")
    ClaimCommands(store, "森").link(only_claim(store), mark_on(store, KEN, MarkKind.NOTE, author="森"), Stance.SUPPORTS)
    AnnotationCommands(store, "田中").edit_mark(mark.mark_id, title="同じ説明を2回")
    AnnotationCommands(store, "田中").delete_mark(mark.mark_id)
    claim = only_claim(store)
    assert (claim.title, claim.is_born_on_mark) == ("同じ説明を2回", False)
    assert [each.author for each in load_claim_book(store).evidence_of(claim.claim_id)] == ["森"]
    alone = mark_on(store, KEN, MarkKind.ISSUE, "一人の課題")
    tanaka.change(load_claim_book(store).claims[alone.mark_id], owner="田中")
    AnnotationCommands(store, "田中").delete_mark(alone.mark_id)
    assert only_claim(store).claim_id == mark.mark_id
    store.undo("田中")
    assert load_claim_book(store).claims[alone.mark_id].owner == "田中"


def test_that_merged_claims_go_on_as_one_and_can_be_taken_out_again(store: ReviewStore, tanaka: ClaimCommands) -> None:
    first = mark_on(store, HANAKO, MarkKind.ISSUE, "納期が無い")
    second = mark_on(store, KEN, MarkKind.ISSUE, "納期がない")
    book = load_claim_book(store)
    tanaka.merge([book.claims[second.mark_id]], book.claims[first.mark_id])
    merged = load_claim_book(store)
    assert list(merged.claims) == [first.mark_id]
    assert {each.owner for each in merged.evidence_of(second.mark_id)} == {HANAKO, KEN}
    tanaka.take_out(merged.merged[first.mark_id][0])
    assert len(load_claim_book(store).claims) == 2
    store.undo("田中")
    assert len(load_claim_book(store).claims) == 1
    store.undo("田中")
    assert len(load_claim_book(store).claims) == 2


def test_that_a_moment_counts_once_however_it_came_to_a_claim(store: ReviewStore, tanaka: ClaimCommands) -> None:
    first = mark_on(store, HANAKO, MarkKind.ISSUE, "納期が無い")
    second = mark_on(store, KEN, MarkKind.ISSUE, "納期がない", author="森")
    book = load_claim_book(store)
    tanaka.link(book.claims[first.mark_id], second, Stance.SUPPORTS)
    tanaka.merge([book.claims[second.mark_id]], book.claims[first.mark_id])
    evidence = load_claim_book(store).evidence_of(first.mark_id)
    assert sorted(each.mark_id for each in evidence) == sorted([first.mark_id, second.mark_id])
    ClaimCommands(store, "森").link(only_claim(store), second, Stance.SUPPORTS)
    ClaimCommands(store, "佐藤").link(only_claim(store), second, Stance.UNCLEAR)
    assert count_stances(load_claim_book(store).evidence_of(first.mark_id)) == (2, 0, 1, 2)


def test_that_claims_merged_into_each_other_on_two_computers_end_the_same(tmp_path: Path) -> None:
    stores = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        stores.append(ReviewStore.open(tmp_path / name / "reviews.sqlite", state_dir=tmp_path / name / "state"))
    left, right = stores
    mark_on(left, HANAKO, MarkKind.ISSUE, "一")
    mark_on(left, KEN, MarkKind.ISSUE, "二")
    exchange(left, right)
    one, two = load_claim_book(left).claims.values()
    ClaimCommands(left, "田中").merge([one], two)
    ClaimCommands(right, "森").merge([two], one)
    exchange(left, right)
    assert load_claim_book(left) == load_claim_book(right)
    assert len(load_claim_book(left).claims) == 1
    assert sum(map(len, load_claim_book(left).evidence.values())) == 2
    for each in stores:
        each.close()


def test_that_a_split_takes_moments_along_and_is_undone_in_one_step(store: ReviewStore, tanaka: ClaimCommands) -> None:
    born = mark_on(store, HANAKO, MarkKind.ISSUE, "困りごと")
    tanaka.link(only_claim(store), mark_on(store, KEN, MarkKind.NOTE), Stance.SUPPORTS)
    book = load_claim_book(store)
    claim = book.claims[born.mark_id]
    before = book.evidence_of(born.mark_id)
    new_id, _ = tanaka.split(claim, [each for each in before if each.is_implied], "配送の困りごと")
    book = load_claim_book(store)
    assert [each.owner for each in book.evidence_of(new_id)] == [HANAKO]
    assert [each.owner for each in book.evidence_of(born.mark_id)] == [KEN]
    assert book.claims[new_id].split_from == born.mark_id
    store.undo("田中")
    assert load_claim_book(store).evidence_of(born.mark_id) == before
    assert new_id not in load_claim_book(store).claims


def test_that_an_answer_closes_a_question_and_becomes_evidence(store: ReviewStore, tanaka: ClaimCommands) -> None:
    tanaka.make(ClaimKind.HYPOTHESIS, "日付が分かれば待てる")
    claim = only_claim(store)
    tanaka.put_question(OpenQuestion("", "日付が分かれば待てましたか", AskedIn.CALL, claim.claim_id, HANAKO))
    (question,) = load_questions(store, [HANAKO])
    assert question.is_open
    tanaka.answer(question, "はい、それだけです", claim=claim, stance=Stance.SUPPORTS)
    (question,) = load_questions(store)
    assert (question.is_open, question.answered_by) == (False, "田中")
    (evidence,) = load_claim_book(store).evidence_of(claim.claim_id)
    assert (evidence.mark_id, evidence.basis, evidence.owner) == (question.answer_mark, Basis.FACT, HANAKO)
    store.undo("田中")
    assert load_questions(store)[0].is_open
    assert load_claim_book(store).evidence_of(claim.claim_id) == ()
