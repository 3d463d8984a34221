"""Tags, replies and people as commands: one step each, undone whole, nothing merged by itself."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.people import make_person_id
from viewer.domain.replies import REACTION, REPLY, ReactionKind
from viewer.domain.tags import TAG, TAGGING, make_tag_id
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.codebook import CodebookCommands, NewTag
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.people import PeopleCommands

HANAKO = IdentityRef("crm", "c0ffee")


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[str], ReviewStore]]:
    opened: list[ReviewStore] = []

    def open_one(name: str) -> ReviewStore:
        ticks = itertools.count(1_790_000_000_000_000, 1_000_000)
        path = tmp_path / f"{name}.sqlite"
        opened.append(ReviewStore.open(path, state_dir=tmp_path / name, now_us=lambda: next(ticks)))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


class Team:
    def __init__(self, store: ReviewStore, author: str = "田中") -> None:
        self.store = store
        self.marks = AnnotationCommands(store, author)
        self.codebook = CodebookCommands(store, self.marks)
        self.people = PeopleCommands(store, self.marks)

    def mark(self, words: str = "届かない") -> str:
        anchor = Anchor(AnchorKind.JOURNEY, HANAKO)
        (mark_id,) = self.marks.add_mark(MarkKind.NOTE, anchor, "", words).mark_ids
        return mark_id

    def words_on(self, mark_id: str) -> list[str]:
        return [tag.word for tag in self.codebook.load().tags_on(mark_id)]


@pytest.fixture
def team(open_store: Callable[[str], ReviewStore]) -> Team:
    return Team(open_store("office"))


def test_that_a_new_tag_and_its_tagging_are_one_step(team: Team) -> None:
    mark_id = team.mark()
    team.codebook.tag_anew(mark_id, NewTag("納期", "のうき"), HANAKO)
    assert team.words_on(mark_id) == ["納期"]
    assert team.store.load_records(TAGGING, [HANAKO])

    team.marks.undo()
    assert team.words_on(mark_id) == []
    assert team.codebook.load().tags == ()
    team.marks.redo()
    assert team.words_on(mark_id) == ["納期"]


@pytest.mark.parametrize(
    "word", ["'); DROP TABLE mark; --", '" OR 1=1 --', "%_\\", "=HYPERLINK(1)", "<b onclick=x>", "{0} %s :x $$ ?"]
)
def test_that_a_tag_of_any_letters_is_a_word_and_nothing_else(team: Team, word: str) -> None:
    tagged, other = team.mark(), team.mark("別の印")
    team.codebook.tag_anew(tagged, NewTag(word, word), HANAKO)
    team.codebook.tag_anew(other, NewTag("納期", "のうき"), HANAKO)

    assert team.words_on(tagged) == [word]
    assert team.words_on(other) == ["納期"]
    said = {row_id for entity, row_id in team.store.find_rows_that_say([word]) if entity == TAG}
    assert said == {make_tag_id(word)}
    assert len(team.store.load_marks([HANAKO])) == 2


def test_that_the_same_word_is_the_same_tag(team: Team) -> None:
    first, second = team.mark(), team.mark()
    team.codebook.tag_anew(first, NewTag("Web 納期"), HANAKO)
    team.codebook.tag_anew(second, NewTag("ｗｅｂ  納期"), HANAKO)
    (tag,) = team.codebook.load().tags
    assert tag.tag_id == make_tag_id("Web 納期")
    with pytest.raises(AshiatoError, match="already"):
        team.codebook.make_tag(NewTag("WEB 納期"))


def test_that_a_word_that_is_free_again_makes_another_tag(team: Team) -> None:
    mark_id = team.mark()
    team.codebook.tag_anew(mark_id, NewTag("納期"), HANAKO)
    team.codebook.edit_tag(make_tag_id("納期"), {"word": "配送日"})
    team.codebook.make_tag(NewTag("納期"))
    assert sorted(tag.word for tag in team.codebook.load().tags) == ["納期", "配送日"]
    assert team.words_on(mark_id) == ["配送日"]


def test_that_a_merge_shows_one_tag_and_can_be_taken_apart(team: Team) -> None:
    first, second = team.mark(), team.mark()
    team.codebook.tag_anew(first, NewTag("申込"), HANAKO)
    team.codebook.tag_anew(second, NewTag("申し込み"), HANAKO)
    old, into = make_tag_id("申し込み"), make_tag_id("申込")
    team.codebook.merge(old, into)

    book = team.codebook.load()
    assert [tag.word for tag in book.tags] == ["申込"]
    assert {each.target_id for each in book.taggings_of(into)} == {first, second}
    assert [tag.word for tag in book.merged_into(into)] == ["申し込み"]
    found = book.find_word("申し込み")
    assert found is not None
    assert found.tag_id == into
    with pytest.raises(AshiatoError):
        team.codebook.merge(into, old)
    team.codebook.untag(second, into)
    assert team.words_on(second) == []
    team.marks.undo()
    team.codebook.take_apart(old)
    assert team.words_on(second) == ["申し込み"]


def test_that_merges_of_two_computers_in_a_circle_lose_no_tag(open_store: Callable[[str], ReviewStore]) -> None:
    here, there = Team(open_store("here")), Team(open_store("there"), "佐藤")
    for word in ("申込", "申し込み"):
        here.codebook.make_tag(NewTag(word))
    exchange(here.store, there.store)
    here.codebook.merge(make_tag_id("申込"), make_tag_id("申し込み"))
    there.codebook.merge(make_tag_id("申し込み"), make_tag_id("申込"))
    exchange(here.store, there.store)
    assert here.codebook.load().tags == there.codebook.load().tags
    assert here.codebook.load().tags


def test_that_a_split_moves_some_moments_in_one_step(team: Team) -> None:
    marks = [team.mark() for _ in range(3)]
    team.codebook.tag_anew(marks[0], NewTag("納期"), HANAKO)
    whole = make_tag_id("納期")
    for mark_id in marks[1:]:
        team.codebook.tag(mark_id, whole, HANAKO)
    team.codebook.set_example(marks[1], whole, True)
    team.codebook.split(whole, [NewTag("納期の変更"), NewTag("納期の不明")], {marks[1]: 0, marks[2]: 1})

    assert [team.words_on(mark_id) for mark_id in marks] == [["納期"], ["納期の変更"], ["納期の不明"]]
    book = team.codebook.load()
    changed = book.find_word("納期の変更")
    assert changed is not None
    assert changed.split_from == whole
    assert [each.is_example for each in book.taggings_of(changed.tag_id)] == [True]
    # What was moved still belongs to the customer.
    assert {record.fields["target"] for record in team.store.load_records(TAGGING, [HANAKO])} == set(marks)
    team.marks.undo()
    assert [team.words_on(mark_id) for mark_id in marks] == [["納期"]] * 3
    assert [tag.word for tag in team.codebook.load().tags] == ["納期"]


def test_that_recent_tags_come_latest_first_and_each_once(team: Team) -> None:
    marks = [team.mark() for _ in range(2)]
    for mark_id, word in [(marks[0], "一"), (marks[0], "二"), (marks[1], "一")]:
        team.codebook.tag_anew(mark_id, NewTag(word), HANAKO)
    assert [tag.word for tag in team.codebook.load().recent(9)] == ["一", "二"]
    assert team.codebook.load().recent(9, "佐藤") == ()


def test_that_replies_and_reactions_are_rows_of_their_own(open_store: Callable[[str], ReviewStore]) -> None:
    here, there = Team(open_store("here")), Team(open_store("there"), "佐藤")
    mark_id = here.mark()
    exchange(here.store, there.store)
    here.codebook.reply(mark_id, "電話では聞いた", HANAKO)
    there.codebook.reply(mark_id, "店でもそう", HANAKO)
    there.codebook.react(mark_id, ReactionKind.SAME, HANAKO, is_on=True)
    there.codebook.react(mark_id, ReactionKind.SAME, HANAKO, is_on=True)
    here.codebook.react(mark_id, ReactionKind.SAME, HANAKO, is_on=True)
    exchange(here.store, there.store)
    for team in (here, there):
        assert {record.author for record in team.store.load_records(REPLY, [HANAKO])} == {"田中", "佐藤"}
        assert len(team.store.load_records(REACTION, [HANAKO])) == 2
    there.codebook.react(mark_id, ReactionKind.SAME, HANAKO, is_on=False)
    assert len(there.store.load_records(REACTION, [HANAKO])) == 1
    (reply,) = [record for record in there.store.load_records(REPLY) if record.author == "佐藤"]
    there.codebook.delete_reply(reply.row_id)
    with pytest.raises(AshiatoError, match="deleted"):
        there.codebook.edit_reply(reply.row_id, "直す")
    there.marks.undo()
    there.codebook.edit_reply(reply.row_id, "直す")
    assert "直す" in {record.fields["body"] for record in there.store.load_records(REPLY)}


def test_that_people_are_never_merged_by_name(team: Team) -> None:
    team.people.add_person("高橋")
    team.people.add_person("髙橋")
    assert len(team.people.load().persons) == 2
    with pytest.raises(AshiatoError, match="already"):
        team.people.add_person(" 高橋 ")


def test_that_two_computers_enter_the_same_person_once(open_store: Callable[[str], ReviewStore]) -> None:
    here, there = Team(open_store("here")), Team(open_store("there"), "佐藤")
    here.people.add_person("山田 太郎", {"reading": "やまだ たろう"})
    there.people.add_person("山田　太郎")
    exchange(here.store, there.store)
    assert [person.person_id for person in here.people.load().persons] == [make_person_id("山田 太郎")]


def test_that_a_merge_of_people_is_a_choice_that_can_be_taken_back(team: Team) -> None:
    roster = team.people.load()
    team.people.set_department(roster.person("田中"), "店舗")
    team.people.merge_persons(roster.person("Tanaka"), roster.person("田中"))

    roster = team.people.load()
    assert roster.is_same("tanaka", "田中")
    assert roster.name_of("Tanaka") == "田中"
    department = roster.department_of("Tanaka")
    assert department is not None
    assert department.name == "店舗"
    team.people.take_apart(make_person_id("Tanaka"))
    assert not team.people.load().is_same("tanaka", "田中")


def test_that_a_name_may_change_and_its_marks_follow(team: Team) -> None:
    team.mark()
    person = team.people.load().person("田中")
    team.people.edit_person(person, {"name": "田中（店舗）", "role": "facilitator"})
    roster = team.people.load()
    assert roster.name_of("田中") == "田中（店舗）"
    assert roster.person("田中（店舗）").role == "facilitator"
    team.marks.undo()
    assert team.people.load().name_of("田中") == "田中"
