"""What is done to marks besides writing them: tags with type-ahead, replies, reactions, authors. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from viewer.domain.annotations import PRIVATE, ChangeSet, Mark
from viewer.domain.replies import ReactionKind
from viewer.domain.tags import Tag
from viewer.domain.text import Text, Translate
from viewer.presenters.mark_talk import Talk
from viewer.presenters.notes import NotesPresenter
from viewer.presenters.tag_search import FoundTag, TagSearch
from viewer.presenters.word_readings import propose_reading
from viewer.workspace.codebook import CodebookCommands, NewTag, load_codebook
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.domain.progress import Report
    from viewer.reviews.store import ReviewStore

RECENT_COUNT: Final = 9


class TagOffer(NamedTuple):
    """A line below the box. tag_id: "" for a new tag. key: the digit that puts it on, "" for none. note: muted words.

    is_on: the mark has it.
    """

    tag_id: str
    words: str
    note: str
    colour: str
    key: str
    is_on: bool = False


class MarkDeskView(Protocol):
    """What this needs of the notes panel."""

    def open_picker(self, mark_id: str) -> None:
        """Show the box for tags below this mark's card, empty, with the keyboard."""

    def clear_picker(self) -> None:
        """A tag was put on: the box is empty for the next one."""

    def set_offers(self, offers: tuple[TagOffer, ...], warning: str) -> None:
        """warning: tags that are perhaps the same word, "" for none."""

    def open_reply(self, mark_id: str, reply_id: str, body: str) -> None:
        """Show the box for a reply below this card; reply_id "" for a new one."""

    def close_boxes(self) -> None: ...

    def set_writer_words(self, name: str, note: str) -> None:
        """Whose name stands under marks, and what is special about it now."""

    def ask_author(self, names: tuple[str, ...], current: str) -> str | None:
        """One of `names` or another one; None if the person thought better of it."""


class MarkDesk:
    """Belongs to one `NotesPresenter`, whose jobs and errors it uses."""

    def __init__(
        self, view: MarkDeskView, notes: NotesPresenter, store: ReviewStore, jobs: JobRunner, translate: Translate, *,
        load_names: Callable[[], tuple[str, ...]],
    ) -> None:  # fmt: skip
        """load_names: everybody whose words a mark may be; asked in a job."""
        self._view, self._notes, self._store, self._jobs, self._translate = view, notes, store, jobs, translate
        self._load_names = load_names
        self._talk = Talk()
        self._recent: tuple[Tag, ...] = ()
        self._search = TagSearch(self._talk.codebook)
        self._picked_id = ""
        self._typed = ""
        self._is_sure_of = ""
        self._has_recent = False
        notes.on_talk_loaded = self.take

    @property
    def recent(self) -> tuple[Tag, ...]:
        """The tags on the keys 1 to 9."""
        return self._recent

    def take(self, talk: Talk) -> None:
        """Tags, replies and reactions were read."""
        self._talk = talk
        standing = (talk.codebook.find(tag.tag_id) for tag in self._recent)
        known = dict.fromkeys(tag.tag_id for tag in standing if tag is not None)
        self._recent = tuple(tag for tag_id in known if (tag := talk.codebook.find(tag_id)) is not None)
        self._search = TagSearch(talk.codebook, self._recent)
        self._show_writer()
        if self._picked_id:
            self._show_offers()
        if not self._has_recent:
            self._has_recent = True
            self.reload_recent()

    def reload_recent(self) -> None:
        """Read which tags were used last."""
        store, author = self._store, self._notes.hand.author

        def load(_report: Report) -> tuple[Tag, ...]:
            book = load_codebook(store, reader=author or None)
            own = book.recent(RECENT_COUNT, author)
            others = tuple(tag for tag in book.recent(RECENT_COUNT) if tag not in own)
            return (*own, *others)[:RECENT_COUNT]

        def show(recent: tuple[Tag, ...]) -> None:
            self._recent = recent
            self._search = TagSearch(self._talk.codebook, recent)

        self._jobs.submit("tags.recent", load, show, self._tell_error, latest_of="tags.recent")

    # Tags

    def begin_tag(self, mark_id: str = "") -> None:
        """Open the box for tags on a mark, on the chosen one without a name."""
        mark = self._find(mark_id or self._notes.chosen_id or "")
        if mark is None:
            self._tell_choose()
            return
        self._picked_id, self._typed, self._is_sure_of = mark.mark_id, "", ""
        self._view.open_picker(mark.mark_id)
        self._show_offers()

    def type_tag(self, typed: str) -> None:
        """What stands in the box, with what an input method is composing."""
        self._typed = typed
        self._show_offers()

    def choose_tag(self, tag_id: str) -> None:
        """Of an offer; "" makes a tag of what was typed. A word that is nearly a known one is asked for once more."""
        mark = self._find(self._picked_id)
        if mark is None:
            return
        if tag_id:
            self._put(mark, tag_id)
        elif self._typed.strip():
            self._make(mark, self._typed.strip().lstrip("#＃"))

    def press_number(self, number: int, mark_id: str = "") -> None:
        """A digit from 1: put that recent tag on the chosen mark, or take it off."""
        mark = self._find(mark_id or self._notes.chosen_id or "")
        if mark is None:
            self._tell_choose()
        elif 1 <= number <= len(self._recent):
            self.toggle_tag(mark.mark_id, self._recent[number - 1].tag_id)
        else:
            self._tell(Text.translate("Talk", "There is no recent tag {number} yet.", number=number))

    def toggle_tag(self, mark_id: str, tag_id: str) -> None:
        mark = self._find(mark_id)
        if mark is None:
            return
        if any(tag.tag_id == tag_id for tag in self._talk.codebook.tags_on(mark_id)):
            self.untag(mark_id, tag_id)
        else:
            self._put(mark, tag_id)

    def untag(self, mark_id: str, tag_id: str) -> None:
        commands = self._commands()
        self._notes.write("tags.off", lambda: commands.untag(mark_id, tag_id))

    def set_example(self, mark_id: str, tag_id: str) -> None:
        """Show this moment beside the definition of the tag, or no longer."""
        commands = self._commands()
        tagging = self._talk.codebook.find_tagging(mark_id, tag_id)
        is_example = tagging is not None and tagging.is_example

        def on_done(_changes: ChangeSet) -> None:
            words = (
                Text.translate("Talk", "No example in the codebook any more.") if is_example
                else Text.translate("Talk", "An example in the codebook now.")
            )  # fmt: skip
            self._tell(words)

        self._notes.write("tags.example", lambda: commands.set_example(mark_id, tag_id, not is_example), on_done)

    # Replies and reactions

    def begin_reply(self, mark_id: str = "", reply_id: str = "") -> None:
        mark = self._find(mark_id or self._notes.chosen_id or "")
        if mark is None:
            self._tell_choose()
            return
        known = next((each for each in self._talk.replies.get(mark.mark_id, ()) if each.reply_id == reply_id), None)
        self._picked_id = ""
        self._view.open_reply(mark.mark_id, reply_id if known else "", known.body if known else "")

    def reply(self, mark_id: str, reply_id: str, body: str) -> None:
        """Write a reply, or change it. An empty one is none."""
        mark, commands, words = self._find(mark_id), self._commands(), body.strip()
        if mark is None or not words:
            return

        def work() -> ChangeSet:
            if reply_id:
                return commands.edit_reply(reply_id, words)
            return commands.reply(mark_id, words, mark.anchor.customer)

        def on_done(_changes: ChangeSet) -> None:
            self._view.close_boxes()

        self._notes.write("replies.put", work, on_done)

    def delete_reply(self, reply_id: str) -> None:
        commands = self._commands()

        def on_done(_changes: ChangeSet) -> None:
            self._tell(Text.translate("Talk", "Deleted the reply. Ctrl+Z brings it back."))

        self._notes.write("replies.delete", lambda: commands.delete_reply(reply_id), on_done)

    def react(self, mark_id: str, kind: ReactionKind) -> None:
        """React in one way, or take that back."""
        mark, commands, me = self._find(mark_id), self._commands(), self._notes.hand.author
        if mark is None:
            return
        own = self._talk.reactions.get(mark_id, ())
        is_on = not any(each.kind is kind and self._talk.roster.is_same(each.author, me) for each in own)
        owner = mark.anchor.customer
        self._notes.write("reactions.put", lambda: commands.react(mark_id, kind, owner, is_on=is_on))

    # Authors and what others see

    def begin_correction(self, mark_id: str = "") -> None:
        """Ask whose words the mark is, and write it down."""
        mark = self._find(mark_id or self._notes.chosen_id or "")
        if mark is None:
            self._tell_choose()
            return
        names = self._load_names

        def load(_report: Report) -> tuple[str, ...]:
            return names()

        def ask(found: tuple[str, ...]) -> None:
            name = self._view.ask_author(found, mark.author)
            if name and name != mark.author:
                hand = self._notes.hand
                self._notes.write("marks.author", lambda: hand.correct_author(mark.mark_id, name), on_done)

        def on_done(_changes: ChangeSet) -> None:
            self._tell(Text.translate("Talk", "The author is corrected; the history keeps both names."))

        self._jobs.submit("people.names", load, ask, self._tell_error)

    def toggle_private(self) -> None:
        """New marks for the author alone, or for all. While a review hides them anyway, nothing."""
        hand = self._notes.hand
        if hand.hides_in in {"", PRIVATE}:
            hand.hides_in = "" if hand.hides_in else PRIVATE
            self._show_writer()

    def reveal(self, mark_id: str = "") -> None:
        """Open a private mark to everybody."""
        mark, hand = self._find(mark_id or self._notes.chosen_id or ""), self._notes.hand
        if mark is None or mark.hidden_in != PRIVATE:
            self._tell(Text.translate("Talk", "Choose a mark first that only you see."))
            return

        def on_done(_changes: ChangeSet) -> None:
            self._tell(Text.translate("Talk", "Everybody sees this mark now."))

        self._notes.write("marks.reveal", lambda: hand.reveal_own([mark.mark_id]), on_done)

    # Inside

    def _commands(self) -> CodebookCommands:
        return CodebookCommands(self._store, self._notes.hand)

    def _find(self, mark_id: str) -> Mark | None:
        return next((mark for mark, _ in self._notes.marks if mark.mark_id == mark_id), None)

    def _put(self, mark: Mark, tag_id: str) -> None:
        commands = self._commands()
        self._notes.write(
            "tags.put", lambda: commands.tag(mark.mark_id, tag_id, mark.anchor.customer), self._on_put(tag_id)
        )

    def _make(self, mark: Mark, word: str) -> None:
        commands, search, is_sure = self._commands(), self._search, self._is_sure_of == word
        readings: list[str] = []

        def work() -> ChangeSet:
            reading = propose_reading(word)
            readings.append(reading)
            if not is_sure and search.find_exact(word) is None and search.find_near(word, reading):
                return ChangeSet()
            return commands.tag_anew(mark.mark_id, NewTag(word, reading), mark.anchor.customer)

        def on_done(changes: ChangeSet) -> None:
            if not changes.records:
                self._is_sure_of = word
                near = self._search.find_near(word, readings[-1])
                self._show_offers(near)
                return
            self._is_sure_of = ""
            known = self._talk.codebook.find_word(word)
            self._on_put(known.tag_id if known else "")(changes)

        self._notes.write("tags.make", work, on_done)

    def _on_put(self, tag_id: str) -> Callable[[ChangeSet], None]:
        def on_done(_changes: ChangeSet) -> None:
            tag = self._talk.codebook.find(tag_id)
            if tag is not None:
                rest = tuple(each for each in self._recent if each.tag_id != tag.tag_id)
                # A tag that is on a key already keeps it: fingers know where it is.
                self._recent = self._recent if len(rest) < len(self._recent) else (tag, *rest)[:RECENT_COUNT]
                self._search = TagSearch(self._talk.codebook, self._recent)
            if self._picked_id:
                self._typed = ""
                self._view.clear_picker()
                self._show_offers()

        return on_done

    def _show_offers(self, near: tuple[Tag, ...] | None = None) -> None:
        typed = self._typed.strip().lstrip("#＃")
        on_mark = {tag.tag_id for tag in self._talk.codebook.tags_on(self._picked_id)}
        offers = [self._offer(found, on_mark) for found in self._search.find(typed)]
        is_new = bool(typed) and self._search.find_exact(typed) is None
        if near is None:
            near = self._search.find_near(typed) if is_new else ()
        if is_new:
            words = self._translate(Text.translate("Talk", "Make the tag “{word}”", word=typed))
            offers.append(TagOffer("", words, "", "grey", ""))
        warning = ""
        if near and is_new:
            names = "、".join(tag.word for tag in near)
            warning = self._translate(
                Text.translate("Talk", "Nearly the same: {names}. Is it the same word?", names=names)
            )
            if self._is_sure_of == typed:
                warning = self._translate(
                    Text.translate("Talk", "Read like {names}. Enter once more makes it a tag of its own.", names=names)
                )
        self._view.set_offers(tuple(offers), warning)

    def _offer(self, found: FoundTag, on_mark: set[str]) -> TagOffer:
        tag = found.tag
        keys = [str(place) for place, each in enumerate(self._recent, start=1) if each.tag_id == tag.tag_id]
        notes = [tag.reading if tag.reading != tag.word else "", tag.definition]
        if found.alias:
            notes.insert(0, self._translate(Text.translate("Talk", "was {word}", word=found.alias)))
        return TagOffer(
            tag.tag_id, tag.word, " · ".join(filter(None, notes)), tag.colour, keys[0] if keys else "",
            tag.tag_id in on_mark,
        )  # fmt: skip

    def _show_writer(self) -> None:
        hand = self._notes.hand
        note = ""
        if hand.hides_in == PRIVATE:
            note = self._translate(Text.translate("Talk", "new marks for me only"))
        elif hand.hides_in:
            note = self._translate(Text.translate("Talk", "hidden until the reveal"))
        if hand.typist and hand.typist != hand.author:
            typed = Text.translate("Talk", "typed by {name}", name=self._talk.roster.name_of(hand.typist))
            note = " · ".join(filter(None, (self._translate(typed), note)))
        self._view.set_writer_words(self._talk.roster.name_of(hand.author) if hand.author else "", note)

    def _tell_choose(self) -> None:
        self._tell(Text.translate("Talk", "Choose a mark first, by its card or on the journey."))

    def _tell(self, text: Text) -> None:
        self._notes.tell(self._translate(text))

    def _tell_error(self, error: Exception) -> None:
        what = getattr(error, "what", None)
        if isinstance(what, Text):
            self._notes.tell(self._translate(what), is_problem=True)
