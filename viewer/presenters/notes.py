"""The notes panel: marks of the journey on screen as cards, and the box in which they are written. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.anchors import AnchorKind, AnchorResolver, Place, Resolved
from viewer.domain.annotations import ChangeSet, Mark, MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.draft_keeper import DraftKeeper
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.mark_talk import NO_TALK, Talk
from viewer.presenters.note_composer import edit_mark, make_composer_state, spot_of
from viewer.presenters.note_drafts import Writing, anchor_of
from viewer.presenters.note_loading import LoadedNotes, is_about_cards, load_notes
from viewer.presenters.note_words import (
    TITLED,
    WHOLE,
    Located,
    ShowText,
    Spot,
    as_it_is,
    count_words,
    make_cards,
    short_words,
)
from viewer.presenters.notes_view import NotesView
from viewer.presenters.writing_desk import WritingDesk
from viewer.timeline.selection import NOTHING, Selection
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


def ignore(_changes: ChangeSet) -> None:
    """Nothing depends on it."""


class NotesPresenter:
    """Shows and changes the marks of one journey at a time. Every touch of the store is a job, one after another."""

    def __init__(
        self,
        view: NotesView,
        commands: AnnotationCommands,
        store: ReviewStore,
        jobs: JobRunner,
        translate: Translate,
        *,
        secret: bytes,
        dates: DateWords,
        is_author_chosen: bool = True,
        show_text: ShowText = as_it_is,
        on_author_chosen: Callable[[str], None] = lambda _name: None,
        on_marks_changed: Callable[[list[Located]], None] = lambda _marks: None,
        on_mark_chosen: Callable[[Mark, Resolved], None] = lambda _mark, _resolved: None,
        on_changed: Callable[[ChangeSet], None] = lambda _changes: None,
    ) -> None:
        """secret: the workspace's, for anchors. commands.author: the name, a suggestion if it is not chosen yet.

        show_text: masks quoted words. on_marks_changed: all marks of the journey, whenever they were read.
        on_mark_chosen: a card was chosen. on_changed: something was written, of whichever customer.
        """
        self._view, self._commands, self._store = view, commands, store
        self._own_commands = commands
        self.on_writer_needed: Callable[[], None] = lambda: None
        self._translate, self._secret, self._dates, self._show_text = translate, secret, dates, show_text
        self._is_author_chosen = is_author_chosen
        self._on_author_chosen, self._on_marks_changed = on_author_chosen, on_marks_changed
        self._on_mark_chosen, self._on_changed = on_mark_chosen, on_changed
        self._queue = JobQueue(jobs)
        self._journey: Journey | None = None
        self._resolver: AnchorResolver | None = None
        self._marks: tuple[Located, ...] = ()
        self._marks_before: tuple[Located, ...] = ()
        self._talk = NO_TALK
        self._chosen: str | None = None
        self.on_talk_loaded: Callable[[Talk], None] = lambda _talk: None
        """Told the tags, replies and reactions of the journey on screen, whenever they were read."""
        self._selection_spot = WHOLE
        self._desk = WritingDesk()
        self._keeper = DraftKeeper(commands, self._queue, secret, self._on_error)
        self._keeper.set_writer(commands.author if is_author_chosen else "", is_usual=True)
        view.set_author_name(commands.author)
        self.show_journey(None)

    @property
    def is_idle(self) -> bool:
        """Nothing is being read or written."""
        return self._queue.is_idle

    @property
    def marks(self) -> tuple[Located, ...]:
        """The marks of the journey on screen, in the order of the cards."""
        return self._marks

    @property
    def hand(self) -> AnnotationCommands:
        """Who writes now."""
        return self._commands

    @property
    def chosen_id(self) -> str | None:
        """The mark whose card is the chosen one."""
        return self._chosen if self._chosen is not None and self._find(self._chosen) is not None else None

    def write(self, name: str, work: Callable[[], ChangeSet], on_done: Callable[[ChangeSet], None] = ignore) -> None:
        """Do `work` of another part in its turn, as a job; the cards show it, undo knows it, errors are told here."""
        self._write(name, work, on_done)

    def concerns(self, changes: ChangeSet) -> bool:
        """Something that stands on cards, or what is being read for them, was written."""
        if self._journey is None or not self._queue.is_idle:
            return bool(changes.mark_ids or changes.records)
        return is_about_cards(changes, self._marks, self._journey, self._secret)

    def tell(self, words: str, *, is_problem: bool = False) -> None:
        """One line about what just happened."""
        self._view.set_notice(words, is_problem=is_problem)

    # What the window says

    def show_journey(self, journey: Journey | None) -> None:
        """Show the marks of `journey`; what was being written on the one before is kept there as a draft."""
        self.keep_draft()
        self._journey = journey
        self._resolver = None if journey is None else AnchorResolver(journey, self._secret)
        self._marks = ()
        self._talk = NO_TALK
        self._keeper.turn_to_next()
        self._selection_spot = WHOLE
        self._desk.clear()
        self._view.set_notice("")
        self._choose(None)
        self._view.set_composer_words("", "")
        self._show_composer()
        self._show_marks("")
        if journey is not None:
            self._queue.add("notes.load", self._loading(journey), self._on_loaded, self._on_error, replaces=True)

    def set_selection(self, selection: Selection = NOTHING) -> None:
        """Where the next mark goes. A mark whose words have begun stays where it began until it is moved."""
        self._selection_spot = spot_of(selection)
        self._take_words()
        if self._desk.current.mark_id is None and self._desk.current.is_blank:
            self._desk.set_spot(self._selection_spot)
        self._show_composer()

    def begin_mark(self, kind: MarkKind, quote: tuple[int, Place] | None = None) -> None:
        """Write a mark of `kind` on what is selected, or on a place inside an event.

        What was being written elsewhere, or as another kind, stays as it is and is offered as a draft.
        """
        if self._journey is None:
            return
        if self._is_nobody:
            self.on_writer_needed()
            return
        self._take_words()
        spot = self._selection_spot if quote is None else Spot(AnchorKind.PLACE, quote[0], quote[0], quote[1])
        self._desk.begin(kind, spot)
        self._show_words()
        self.keep_draft()
        self._view.focus_composer()

    def mark_now(self, index: int, place: Place) -> None:
        """Mark a place inside an event with a note that has no words yet: they can be written later."""
        journey = self._journey
        if journey is None or (not self._knows_author and not self._choose_author()):
            return
        commands, secret = self._commands, self._secret
        spot = Spot(AnchorKind.PLACE, index, index, place)

        def work() -> ChangeSet:
            return commands.add_mark(MarkKind.NOTE, anchor_of(journey, spot, secret), "", "")

        self._write("notes.mark_now", work, self._show_chosen)

    def continue_draft(self, position: int) -> None:
        """Go on with the draft at `position` of `ComposerState.drafts`; what is in the box waits in its place."""
        drafts = self._desk.drafts
        if not 0 <= position < len(drafts):
            return
        self._take_words()
        self._desk.take_up(drafts[position].key)
        self._show_words()
        self.keep_draft()
        self._view.focus_composer()

    def undo(self) -> None:
        """Take back the latest step; what stays, because somebody else wrote over it, is named."""
        self._write("notes.undo", self._commands.undo, self._on_taken_back)

    def redo(self) -> None:
        self._write("notes.redo", self._commands.redo, self._on_taken_back)

    def note_written(self, changes: ChangeSet) -> None:
        """Something was written outside the notes: it can be undone here."""
        self._view.set_undo(changes.can_undo, changes.can_redo)

    def show_mark(self, mark_id: str) -> None:
        """A mark was chosen on the journey."""
        self._choose(mark_id)

    def reload(self) -> None:
        """Somebody else changed marks: read those of the journey on screen again. What is being written stays."""
        if self._journey is not None:
            load = self._loading(self._journey, with_drafts=False)
            self._queue.add("notes.reload", load, self._on_loaded, self._on_error, replaces=True)

    def set_author(self, name: str) -> None:
        """The name under marks from now on. Another one has drafts and hidden marks of their own."""
        own = self._own_commands
        if self._is_author_chosen and name != own.author:
            own, is_shown = AnnotationCommands(self._store, name), self._commands is own
            self._own_commands = own
            if is_shown:
                self.set_writer(None)
            return
        if not self._is_author_chosen and self._journey is not None:
            self._keeper.hand_over(self._journey, name)
        own.author, self._is_author_chosen = name, True
        if self._commands is own:
            self._keeper.set_writer(name, is_usual=True)
        self._view.set_author_name(self._commands.author)
        self._show_composer()
        self.reload()

    def set_writer(self, author: str | None, *, typist: str = "", review_id: str = "", hides_in: str = "") -> None:
        """Another one writes at this computer, as in a review. None: whoever it belongs to; "": nobody for now.

        Everything that one alone may see leaves the screen at once, the words in the box too: they wait as their draft.
        typist: who types for them. review_id, hides_in: as `AnnotationCommands` has them.
        """
        journey = self._journey
        self.show_journey(None)
        self._on_marks_changed([])
        own = self._own_commands
        # Jobs that wait keep the commands they were made with: no mark ever changes its author on the way.
        self._commands = own if author is None else AnnotationCommands(self._store, author, typist or None)
        self._commands.review_id, self._commands.hides_in = review_id, hides_in
        self._keeper.set_writer(self._commands.author if self._knows_author else "", is_usual=author is None)
        self._view.set_author_name(self._commands.author)
        self.show_journey(journey)

    # What the panel says

    def choose_kind(self, kind: MarkKind) -> None:
        self._take_words()
        self._desk.set_kind(kind)
        self._show_composer()

    def use_selection(self) -> None:
        """Move the mark in the making to what is selected now."""
        self._desk.set_spot(self._selection_spot)
        self._show_composer()

    def keep_draft(self) -> None:
        """Keep what is being written, so that it outlives a crash. Cheap when nothing changed."""
        if self._journey is None:
            return
        self._take_words()
        self._keeper.keep(self._journey, self._desk.unsaved())

    def leave(self) -> None:
        """Stop writing for now. The words stay: of a new mark in the box, of a changed one until it is opened again."""
        self._take_words()
        self._desk.turn_back(self._selection_spot)
        self._show_words()
        self.keep_draft()

    def discard(self) -> None:
        """Give up the changes of the mark that is being edited."""
        mark_id = self._desk.current.mark_id
        if mark_id is not None:
            self._desk.drop(mark_id, self._selection_spot)
            self._show_words()
            self.keep_draft()

    def save(self) -> None:
        """Write the mark. Without a name the panel asks for it first. Words come back if it cannot be written."""
        journey = self._journey
        if journey is None or self._is_nobody:
            return
        self._take_words()
        if not self._knows_author and not self._choose_author():
            return
        writing, commands, secret = self._desk.finish(self._selection_spot), self._commands, self._secret
        self._show_words()
        title = writing.title.strip() if writing.kind in TITLED else ""
        body = writing.body.strip()
        if writing.kind not in TITLED and writing.title.strip():
            # The title was typed before another kind was chosen: nothing that was written gets lost.
            body = "\n".join(filter(None, (writing.title.strip(), body)))

        def work() -> ChangeSet:
            if writing.mark_id is not None:
                return edit_mark(commands, writing, title, body)
            return commands.add_mark(writing.kind, anchor_of(journey, writing.spot, secret), title, body)

        def on_saved(changes: ChangeSet) -> None:
            self._show_chosen(changes)
            self.keep_draft()

        def on_error(error: AshiatoError) -> None:
            self._bring_back(journey, writing)
            self._on_error(error)

        self._write("notes.save", work, on_saved, on_error)

    def choose_mark(self, mark_id: str) -> None:
        """A card was chosen: the journey goes to its place."""
        located = self._find(mark_id)
        if located is not None:
            self._choose(mark_id)
            self._on_mark_chosen(*located)

    def edit(self, mark_id: str) -> None:
        """Change a mark in the box. Words of a new mark wait until this is done."""
        located = self._find(mark_id)
        if located is None:
            return
        self._take_words()
        self._desk.take_up(mark_id)
        self._choose(mark_id)
        self._show_words()
        self._view.focus_composer()

    def delete(self, mark_id: str) -> None:
        """Take a mark away; undo brings it back."""
        located = self._find(mark_id)
        if located is None:
            return
        self._take_words()
        if self._desk.drop(mark_id, self._selection_spot):
            self._show_words()
        words = short_words(located[0], self._translate)
        commands = self._commands

        def on_deleted(_changes: ChangeSet) -> None:
            text = Text.translate("Notes", "Deleted “{words}”. Ctrl+Z brings it back.", words=words)
            self._view.set_notice(self._translate(text))
            self.keep_draft()

        self._write("notes.delete", lambda: commands.delete_mark(mark_id), on_deleted)

    # Inside

    def _choose(self, mark_id: str | None) -> None:
        self._chosen = mark_id
        self._view.set_chosen(mark_id)

    def _take_words(self) -> None:
        if self._journey is not None:
            self._desk.set_words(*self._view.composer_words())

    def _show_words(self) -> None:
        self._view.set_composer_words(self._desk.current.title, self._desk.current.body)
        self._show_composer()

    @property
    def _is_nobody(self) -> bool:
        """Several write at this computer, and none of them sits here now."""
        return self._commands is not self._own_commands and not self._commands.author

    @property
    def _knows_author(self) -> bool:
        return self._is_author_chosen or self._commands is not self._own_commands

    def _choose_author(self) -> bool:
        name = self._view.author_name().strip()
        if not name:
            self._view.set_notice(
                self._translate(Text.translate("Notes", "Write your name first. It is asked only once."))
            )
            self._view.focus_composer(on_author=True)
            return False
        self.set_author(name)
        self._on_author_chosen(name)
        return True

    def _loading(self, journey: Journey, *, with_drafts: bool = True) -> Callable[[], tuple[Journey, LoadedNotes]]:
        assert self._resolver is not None
        keeper = self._keeper if with_drafts else None
        return partial(load_notes, self._store, self._commands, journey, self._secret, self._resolver, keeper=keeper)

    def _on_loaded(self, answer: tuple[Journey, LoadedNotes]) -> None:
        journey, loaded = answer
        if journey is not self._journey or loaded.commands is not self._commands:
            return
        self._marks_before, self._marks = self._marks, loaded.marks
        self._talk = loaded.talk
        self._desk.set_marks(mark for mark, _ in loaded.marks)
        self._view.set_undo(loaded.state.can_undo, loaded.state.can_redo)
        self._show_marks(self._hint())
        if loaded.drafts is not None:
            self._restore(journey, loaded.drafts)
        self._on_marks_changed(list(loaded.marks))
        self.on_talk_loaded(loaded.talk)

    def _restore(self, journey: Journey, drafts: tuple[Writing, ...]) -> None:
        self._take_words()
        self._desk.restore(drafts)
        self._keeper.note_known(journey, self._desk.unsaved())
        self._show_words()

    def _write(
        self,
        name: str,
        work: Callable[[], ChangeSet],
        on_done: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None] | None = None,
    ) -> None:
        """Do `work`, then read the marks of the journey on screen again, in one job."""
        journey = self._journey
        load = None if journey is None else self._loading(journey, with_drafts=False)

        def write() -> tuple[ChangeSet, tuple[Journey, LoadedNotes] | None]:
            return work(), None if load is None else load()

        def on_written(answer: tuple[ChangeSet, tuple[Journey, LoadedNotes] | None]) -> None:
            changes, loaded = answer
            self._view.set_undo(changes.can_undo, changes.can_redo)
            self._view.set_notice("")
            if loaded is not None:
                self._on_loaded(loaded)
            if journey is self._journey:
                on_done(changes)
            self._on_changed(changes)

        self._queue.add(name, write, on_written, on_error or self._on_error)

    def _on_taken_back(self, changes: ChangeSet) -> None:
        before = {mark.mark_id for mark, _ in self._marks_before}
        self._show_chosen(changes)
        if changes.mark_ids and not changes.mark_ids & (before | {mark.mark_id for mark, _ in self._marks}):
            self._view.set_notice(self._translate(Text.translate("Notes", "Done, on the journey of another customer.")))
        if not changes.kept:
            return
        names = [short_words(mark, self._translate) for mark, _ in self._marks if mark.mark_id in changes.kept]
        text = Text.translate("Notes", "Left as it is, because somebody else changed it since: {names}",
                              names="、".join(names))  # fmt: skip
        self._view.set_notice(self._translate(text))

    def _show_chosen(self, changes: ChangeSet) -> None:
        shown = [mark.mark_id for mark, _ in self._marks if mark.mark_id in changes.mark_ids]
        self._choose(shown[0] if shown else None)

    def _bring_back(self, journey: Journey, writing: Writing) -> None:
        if journey is self._journey:
            self._take_words()
            self._desk.bring_back(writing)
            self._show_words()
            return
        self._keeper.add(journey, writing)

    def _on_error(self, error: AshiatoError) -> None:
        words = [error.what] if error.next_step is None else [error.what, error.next_step]
        self._view.set_notice(" ".join(self._translate(text) for text in words), is_problem=True)

    def _show_marks(self, hint: str) -> None:
        journey = self._journey
        if journey is None:
            hint = self._translate(Text.translate("Notes", "Choose a customer on the left to read and mark a journey."))
            self._view.set_cards((), hint)
        else:
            cards = make_cards(
                self._marks, journey, self._translate, self._dates, self._show_text, talk=self._talk,
                me=self._commands.author,
            )  # fmt: skip
            self._view.set_cards(cards, hint)
        self._view.set_counts(count_words(self._marks, self._translate))

    def _hint(self) -> str:
        text = Text.translate("Notes", "No marks yet. Select a contact and press M to write down what you notice.")
        return self._translate(text)

    def _show_composer(self) -> None:
        journey, current = self._journey, self._desk.current
        if journey is None or self._is_nobody:
            self._view.set_composer(None)
            return
        edited = None if current.mark_id is None else self._find(current.mark_id)
        state = make_composer_state(
            current, self._desk.drafts, journey, edited=None if edited is None else edited[0],
            selected=self._selection_spot, asks_author=not self._knows_author, translate=self._translate,
            dates=self._dates, show_text=self._show_text,
        )  # fmt: skip
        self._view.set_composer(state)

    def _find(self, mark_id: str) -> Located | None:
        return next((located for located in self._marks if located[0].mark_id == mark_id), None)
