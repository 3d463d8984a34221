"""The notes panel without Qt: what is shown, what is written, what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import create_autospec
from zoneinfo import ZoneInfo

import pytest

from tests.inline_jobs import InlineJobs
from tests.small_journeys import COOKIE, MEMBER, SATURDAY_US, Happening, Person, make_journey
from viewer.domain.anchors import AnchorKind, Found, Place, Resolved, TextField
from viewer.domain.annotations import ChangeSet, Mark, MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.text import Text, english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.note_words import Located, MarkCard
from viewer.presenters.notes import NotesPresenter
from viewer.presenters.notes_view import ComposerState, DraftLine, NotesView
from viewer.reviews.store import ReviewStore
from viewer.timeline.selection import NOTHING, Selection, SelectionKind
from viewer.workspace.commands import AnnotationCommands

SECRET = b"k" * 32
MINUTE_US = 60_000_000
NIGHT = [
    Happening(SATURDAY_US, title="配送状況"),
    Happening(SATURDAY_US + MINUTE_US, "search", "納期 いつ"),
    Happening(SATURDAY_US + 5 * MINUTE_US, "call", None, "メールにも書いたのですが", "calls", "c-1", visit_no=1),
]
STRETCH = Selection(SelectionKind.STRETCH, 0, 1)
CALL = Selection(SelectionKind.EVENT, 2, 2)


@dataclass
class Screen:
    """The panel as an autospec that remembers words, and what the window was told."""

    store: ReviewStore
    jobs: InlineJobs
    commands: AnnotationCommands
    words: tuple[str, str] = ("", "")
    author: str = ""
    marks: list[Located] = field(default_factory=list)
    chosen: list[tuple[Mark, Resolved]] = field(default_factory=list)
    changes: list[ChangeSet] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.view = create_autospec(NotesView, instance=True)
        self.view.composer_words.side_effect = lambda: self.words
        self.view.set_composer_words.side_effect = self._set_words
        self.view.author_name.side_effect = lambda: self.author
        self.view.set_author_name.side_effect = lambda name: setattr(self, "author", name)

    def _set_words(self, title: str, body: str) -> None:
        self.words = (title, body)

    def present(self, *, is_author_chosen: bool = True) -> NotesPresenter:
        dates = DateWords(english, "en", ZoneInfo("Asia/Tokyo"), HolidayCalendar())
        return NotesPresenter(
            self.view, self.commands, self.store, self.jobs, english, secret=SECRET, dates=dates,
            is_author_chosen=is_author_chosen, on_author_chosen=self.authors.append,
            on_marks_changed=lambda marks: setattr(self, "marks", marks),
            on_mark_chosen=lambda mark, resolved: self.chosen.append((mark, resolved)),
            on_changed=self.changes.append,
        )  # fmt: skip

    @property
    def cards(self) -> tuple[MarkCard, ...]:
        cards: tuple[MarkCard, ...] = self.view.set_cards.call_args.args[0]
        return cards

    @property
    def hint(self) -> str:
        return str(self.view.set_cards.call_args.args[1])

    @property
    def composer(self) -> ComposerState:
        state = self.view.set_composer.call_args.args[0]
        assert isinstance(state, ComposerState)
        return state

    @property
    def notice(self) -> str:
        return str(self.view.set_notice.call_args.args[0])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    store = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
    yield store
    store.close()


@pytest.fixture
def screen(store: ReviewStore) -> Screen:
    return Screen(store, InlineJobs(), AnnotationCommands(store, "CX研究"))


@pytest.fixture
def journey() -> Journey:
    return make_journey(NIGHT)


def _write(screen: Screen, notes: NotesPresenter, kind: MarkKind, title: str, body: str) -> str:
    notes.begin_mark(kind)
    screen.words = (title, body)
    notes.save()
    (mark_id,) = screen.changes[-1].mark_ids
    return mark_id


def test_that_without_a_journey_the_panel_says_what_to_do(screen: Screen) -> None:
    screen.present()

    assert screen.view.set_composer.call_args.args == (None,)
    assert "Choose a customer" in screen.hint


def test_that_a_journey_without_marks_says_which_key_makes_one(screen: Screen, journey: Journey) -> None:
    screen.present().show_journey(journey)

    assert screen.cards == ()
    assert "press M" in screen.hint


def test_that_a_mark_goes_to_what_is_selected_and_comes_back_as_a_card(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(STRETCH)
    notes.begin_mark(MarkKind.ISSUE)
    assert screen.composer.place == "Oct 3 (Sat) 05:12, 2 event(s)"
    screen.view.focus_composer.assert_called_once_with()
    screen.words = ("納期がサイトで見つからない", "配送状況 → 検索")

    notes.save()

    (card,) = screen.cards
    assert (card.kind, card.title, card.body) == (MarkKind.ISSUE, "納期がサイトで見つからない", "配送状況 → 検索")
    assert (card.author, card.place, card.warning) == ("CX研究", "Oct 3 (Sat) 05:12, 2 event(s)", "")
    assert [resolved for _, resolved in screen.marks] == [Resolved(Found.EXACT, 0, 1)]
    assert screen.words == ("", "")
    assert screen.view.set_counts.call_args.args == ("Issue\u00a01",)
    assert screen.view.set_undo.call_args.args == (True, False)


def test_that_a_mark_without_a_selection_is_about_the_whole_journey(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    _write(screen, notes, MarkKind.SITUATION, "", "届く日が知りたい")

    assert screen.marks[0][0].anchor.kind is AnchorKind.JOURNEY
    assert screen.cards[0].place == "the whole journey"


def test_that_quoted_words_are_marked_where_they_stand(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.QUOTE, (2, Place(TextField.TEXT, 0, 3, "メール")))
    notes.save()

    mark, resolved = screen.marks[0]
    assert (mark.anchor.kind, resolved) == (AnchorKind.PLACE, Resolved(Found.EXACT, 2, 2))
    assert screen.cards[0].quote == "“メール”"


def test_that_counts_come_in_one_order_and_cards_in_that_of_the_journey(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    _write(screen, notes, MarkKind.NOTE, "", "call")
    notes.set_selection(Selection(SelectionKind.EVENT, 0, 0))
    _write(screen, notes, MarkKind.NOTE, "", "page")
    notes.set_selection(NOTHING)
    _write(screen, notes, MarkKind.ISSUE, "all", "")

    assert [card.title or card.body for card in screen.cards] == ["all", "page", "call"]
    assert screen.view.set_counts.call_args.args == ("Issue\u00a01 · Note\u00a02",)


def test_that_a_mark_whose_event_is_lost_is_listed_last_and_says_so(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    _write(screen, notes, MarkKind.NOTE, "", "about the call")
    notes.set_selection(NOTHING)
    _write(screen, notes, MarkKind.NOTE, "", "about all")

    notes.show_journey(make_journey(NIGHT[:2]))

    assert [(card.body, card.is_lost) for card in screen.cards] == [("about all", False), ("about the call", True)]
    assert screen.cards[1].place == "was at Oct 3, 2026 (Sat) 05:17"
    assert "no longer in the data" in screen.cards[1].warning


def test_that_a_mark_whose_words_have_changed_says_so(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.QUOTE, (2, Place(TextField.TEXT, 0, 3, "メール")))
    notes.save()

    reworded = Happening(NIGHT[2].at_us, "call", None, "チャットに書いた", "calls", "c-1", visit_no=1)
    notes.show_journey(make_journey([*NIGHT[:2], reworded]))

    assert "changed since" in screen.cards[0].warning


def test_that_choosing_a_card_tells_the_journey_where_to_go(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    mark_id = _write(screen, notes, MarkKind.NOTE, "", "x")

    notes.choose_mark(mark_id)
    notes.choose_mark("gone meanwhile")

    assert [(mark.mark_id, resolved.first) for mark, resolved in screen.chosen] == [(mark_id, 2)]
    assert screen.view.set_chosen.call_args.args == (mark_id,)


def test_that_a_mark_in_the_making_stays_where_it_began_until_it_is_moved(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(STRETCH)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "half")

    notes.set_selection(CALL)
    assert (screen.composer.place, screen.composer.can_move) == ("Oct 3 (Sat) 05:12, 2 event(s)", True)
    notes.use_selection()
    assert (screen.composer.place, screen.composer.can_move) == ("Oct 3 (Sat) 05:17, 1 event(s)", False)


def test_that_a_kind_key_elsewhere_begins_another_mark_and_keeps_the_draft(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "draft A")
    notes.leave()

    notes.set_selection(STRETCH)
    notes.begin_mark(MarkKind.ISSUE)

    assert screen.words == ("", "")
    assert (screen.composer.kind, screen.composer.place) == (MarkKind.ISSUE, "Oct 3 (Sat) 05:12, 2 event(s)")
    assert screen.composer.drafts == (DraftLine(MarkKind.NOTE, "draft A", "Oct 3 (Sat) 05:17, 1 event(s)"),)

    screen.words = ("about the stretch", "")
    notes.continue_draft(0)
    assert screen.words == ("", "draft A")
    assert (screen.composer.kind, screen.composer.place) == (MarkKind.NOTE, "Oct 3 (Sat) 05:17, 1 event(s)")
    assert [draft.words for draft in screen.composer.drafts] == ["about the stretch"]

    notes.save()
    assert [(card.kind, card.body, card.place) for card in screen.cards] == [
        (MarkKind.NOTE, "draft A", "Oct 3 (Sat) 05:17, 1 event(s)")
    ]
    assert [draft.words for draft in screen.composer.drafts] == ["about the stretch"]


def test_that_a_title_never_becomes_the_words_of_another_kind(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    notes.begin_mark(MarkKind.HYPOTHESIS)
    screen.words = ("silence makes people call", "")
    notes.leave()

    notes.set_selection(STRETCH)
    notes.begin_mark(MarkKind.SITUATION)
    screen.words = ("", "in a hurry")
    notes.save()

    assert [(card.kind, card.title, card.body) for card in screen.cards] == [(MarkKind.SITUATION, "", "in a hurry")]
    notes.set_selection(CALL)
    notes.begin_mark(MarkKind.HYPOTHESIS)
    assert screen.words == ("silence makes people call", "")
    assert screen.composer.drafts == ()


def test_that_all_drafts_come_back_after_a_restart_the_latest_into_the_box(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    for selection, kind, words in (
        (CALL, MarkKind.NOTE, "A"),
        (STRETCH, MarkKind.QUESTION, "B"),
        (CALL, MarkKind.QUESTION, "C"),
    ):
        notes.set_selection(selection)
        notes.begin_mark(kind)
        screen.words = ("", words)
    notes.leave()

    again = Screen(screen.store, InlineJobs(), AnnotationCommands(screen.store, "CX研究"))
    again.present().show_journey(journey)

    assert (again.words, again.composer.kind) == (("", "C"), MarkKind.QUESTION)
    assert [(draft.kind, draft.words) for draft in again.composer.drafts] == [
        (MarkKind.QUESTION, "B"), (MarkKind.NOTE, "A"),
    ]  # fmt: skip


def test_that_a_kept_draft_does_not_come_into_a_box_where_something_was_begun(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "of yesterday")
    notes.leave()

    again = Screen(screen.store, InlineJobs(deferred=True), AnnotationCommands(screen.store, "CX研究"))
    notes = again.present()
    notes.show_journey(journey)
    notes.set_selection(STRETCH)
    notes.begin_mark(MarkKind.ISSUE)
    again.jobs.run_all()

    assert (again.words, again.composer.kind) == (("", ""), MarkKind.ISSUE)
    assert [draft.words for draft in again.composer.drafts] == ["of yesterday"]


def test_that_the_box_says_which_words_are_quoted(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.QUOTE, (2, Place(TextField.TEXT, 0, 3, "メール")))
    assert screen.composer.quote == "“メール”"
    notes.save()
    assert screen.composer.quote == ""

    notes.edit(screen.cards[0].mark_id)
    assert screen.composer.quote == "“メール”"


def test_that_an_empty_box_follows_the_selection(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(STRETCH)
    notes.set_selection(Selection(SelectionKind.VISIT, 2, 2, 1))

    assert screen.composer.place == "Oct 3 (Sat) 05:17, contact of 1 event(s)"


def test_that_only_issues_and_hypotheses_have_a_title_and_no_typed_title_is_lost(
    screen: Screen, journey: Journey
) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.ISSUE)
    assert screen.composer.has_title
    screen.words = ("typed as a title", "and more")
    notes.choose_kind(MarkKind.NOTE)
    assert not screen.composer.has_title
    notes.save()

    assert (screen.cards[0].title, screen.cards[0].body) == ("", "typed as a title\nand more")


def test_that_a_mark_can_be_made_now_and_written_later(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.NOTE, "", "")
    assert screen.cards[0].body == ""

    notes.edit(mark_id)
    assert screen.composer.is_editing
    screen.words = ("", "now I know")
    notes.save()
    assert screen.cards[0].body == "now I know"
    assert not screen.composer.is_editing


def test_that_words_of_a_new_mark_wait_while_another_is_edited(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.ISSUE, "old title", "old")
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "a new thought")

    notes.edit(mark_id)
    assert (screen.words, screen.composer.kind) == (("old title", "old"), MarkKind.ISSUE)
    screen.words = ("new title", "old")
    notes.save()

    assert (screen.words, screen.composer.kind) == (("", "a new thought"), MarkKind.NOTE)
    assert screen.cards[0].title == "new title"


def test_that_editing_an_old_mark_does_not_change_the_kind_of_the_next_one(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.ISSUE, "t", "")
    notes.choose_kind(MarkKind.QUESTION)

    notes.edit(mark_id)
    notes.leave()

    assert screen.composer.kind is MarkKind.QUESTION


def test_that_changes_of_a_mark_can_be_left_and_found_again_or_given_up(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.NOTE, "", "as saved")
    notes.edit(mark_id)
    screen.words = ("", "as changed")

    notes.leave()
    assert screen.words == ("", "")
    notes.edit(mark_id)
    assert screen.words == ("", "as changed")
    notes.discard()
    notes.edit(mark_id)
    assert screen.words == ("", "as saved")


def test_that_a_deleted_mark_comes_back_with_undo(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.NOTE, "", "早朝5時のスマホ")

    notes.delete(mark_id)
    assert screen.cards == ()
    assert "早朝5時のスマホ" in screen.notice
    notes.undo()
    assert screen.cards[0].body == "早朝5時のスマホ"
    assert screen.view.set_chosen.call_args.args == (mark_id,)
    notes.redo()
    assert screen.cards == ()


def test_that_undo_names_what_it_left_alone(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.ISSUE, "納期", "")
    AnnotationCommands(screen.store, "EC企画").edit_mark(mark_id, title="納期が遠い")

    notes.undo()

    assert screen.cards[0].title == "納期が遠い"
    assert "納期が遠い" in screen.notice


def test_that_undo_on_another_customer_is_told(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    _write(screen, notes, MarkKind.NOTE, "", "x")
    notes.show_journey(make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE])))

    notes.undo()

    assert "another customer" in screen.notice


def test_that_drafts_come_back_with_their_customer_also_after_a_restart(screen: Screen, journey: Journey) -> None:
    other = make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE]))
    notes = screen.present()
    notes.show_journey(journey)
    notes.set_selection(CALL)
    notes.begin_mark(MarkKind.HYPOTHESIS)
    screen.words = ("待つ間の無音", "2週間以上連絡が")

    notes.show_journey(other)
    assert screen.words == ("", "")

    again = Screen(screen.store, InlineJobs(), AnnotationCommands(screen.store, "CX研究"))
    again.present().show_journey(journey)
    assert again.words == ("待つ間の無音", "2週間以上連絡が")
    assert (again.composer.kind, again.composer.place) == (MarkKind.HYPOTHESIS, "Oct 3 (Sat) 05:17, 1 event(s)")


def test_that_a_saved_mark_leaves_no_draft_behind(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "typed")
    notes.keep_draft()
    notes.save()

    again = Screen(screen.store, InlineJobs(), AnnotationCommands(screen.store, "CX研究"))
    again.present().show_journey(journey)
    assert again.words == ("", "")


def test_that_a_draft_is_written_only_when_something_changed(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    screen.words = ("", "typing")
    for _ in range(3):
        notes.keep_draft()

    assert screen.jobs.names.count("notes.draft") == 1


def test_that_the_name_is_asked_once_before_the_first_mark(screen: Screen, journey: Journey) -> None:
    screen.commands.author = ""
    notes = screen.present(is_author_chosen=False)
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.NOTE)
    assert screen.composer.asks_author
    screen.words = ("", "first")

    notes.save()
    assert screen.cards == ()
    assert screen.words == ("", "first")
    screen.view.focus_composer.assert_called_with(on_author=True)

    screen.author = " 広告の林 "
    notes.save()
    assert screen.cards[0].author == "広告の林"
    assert screen.authors == ["広告の林"]
    assert not screen.composer.asks_author


def test_that_words_come_back_when_they_cannot_be_saved(
    screen: Screen, journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.jobs = InlineJobs(deferred=True)
    notes = screen.present()
    notes.show_journey(journey)
    screen.jobs.run_all()
    full = AshiatoError(Text.translate("Test", "The disk is full."), next_step=Text.translate("Test", "Make room."))
    monkeypatch.setattr(screen.commands, "add_mark", _raising(full))
    screen.words = ("", "precious")
    notes.save()
    screen.words = ("", "typed meanwhile")

    screen.jobs.run_all()

    assert screen.words == ("", "precious\n\ntyped meanwhile")
    screen.view.set_notice.assert_called_with("The disk is full. Make room.", is_problem=True)


def _raising(error: AshiatoError) -> object:
    def fail(*_args: object) -> None:
        raise error

    return fail


def test_that_an_answer_for_a_customer_who_was_left_is_dropped(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    _write(screen, notes, MarkKind.NOTE, "", "of the first")
    screen.jobs.deferred = True
    notes.show_journey(journey)
    notes.show_journey(make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE])))

    screen.jobs.run_all()

    assert screen.cards == ()


def test_that_steps_run_one_after_another_in_the_order_they_were_asked(screen: Screen, journey: Journey) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    screen.jobs.deferred = True
    screen.words = ("", "quick")
    notes.save()
    notes.undo()
    notes.redo()
    assert len(screen.jobs.waiting) == 1
    assert not notes.is_idle

    screen.jobs.run_all()

    assert notes.is_idle
    assert [card.body for card in screen.cards] == ["quick"]


def test_that_marks_follow_the_joined_customer(screen: Screen) -> None:
    notes = screen.present()
    notes.show_journey(make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE])))
    _write(screen, notes, MarkKind.NOTE, "", "before the join")

    notes.show_journey(make_journey([Happening(identity=COOKIE)], Person("crm:C-04821", [MEMBER, COOKIE])))

    assert [card.body for card in screen.cards] == ["before the join"]


def test_that_words_typed_before_earlier_drafts_are_read_do_not_replace_them(screen: Screen, journey: Journey) -> None:
    other = make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE]))
    notes = screen.present()
    notes.show_journey(journey)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "written yesterday")
    notes.show_journey(other)

    screen.jobs.deferred = True
    notes.show_journey(other)
    notes.show_journey(journey)
    for typed in ("typed", "typed just now"):
        screen.words = ("", typed)
        notes.keep_draft()
    notes.show_journey(other)
    screen.jobs.run_all()

    notes.show_journey(journey)
    screen.jobs.run_all()
    assert screen.words == ("", "written yesterday\n\ntyped just now")


def test_that_an_edit_leaves_what_somebody_else_wrote_meanwhile_in_another_field(
    screen: Screen, journey: Journey
) -> None:
    notes = screen.present()
    notes.show_journey(journey)
    mark_id = _write(screen, notes, MarkKind.ISSUE, "late", "nobody told them")
    notes.edit(mark_id)
    AnnotationCommands(screen.store, "佐藤").edit_mark(mark_id, body="they were told by mail")

    screen.words = ("very late", screen.words[1])
    notes.save()

    mark = screen.store.load_mark(mark_id)
    assert mark is not None
    assert (mark.title, mark.body) == ("very late", "they were told by mail")


def test_that_drafts_follow_the_joined_customer(screen: Screen) -> None:
    notes = screen.present()
    cookie = make_journey([Happening(identity=COOKIE)], Person("web:x", [COOKIE]))
    joined = make_journey([Happening(identity=COOKIE)], Person("crm:C-04821", [MEMBER, COOKIE]))
    notes.show_journey(cookie)
    notes.begin_mark(MarkKind.NOTE)
    screen.words = ("", "before the join")
    notes.leave()

    notes.show_journey(joined)
    assert screen.words == ("", "before the join")
    notes.save()

    again = Screen(screen.store, InlineJobs(), AnnotationCommands(screen.store, "CX研究"))
    again.present().show_journey(joined)
    assert again.words == ("", "")
