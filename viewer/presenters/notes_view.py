"""What the notes panel shows: the contract between `NotesPresenter` and its view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from viewer.domain.annotations import MarkKind
from viewer.presenters.note_words import MarkCard


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A new mark that was begun elsewhere and left: its first words, one line, and where it is going to sit."""

    kind: MarkKind
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class ComposerState:
    """The box for writing. place: where the mark goes. can_move: something else is selected by now.

    quote: the words it is about, in quotation marks, "" for none. drafts: what waits besides, the latest first.

    is_editing: a mark that exists is being changed. asks_author: the name must be given with this mark.
    """

    kind: MarkKind
    has_title: bool
    place: str
    is_editing: bool = False
    can_move: bool = False
    asks_author: bool = False
    quote: str = ""
    drafts: tuple[DraftLine, ...] = ()


class NotesView(Protocol):
    """What the presenter needs of the panel. All texts are plain text."""

    def set_cards(self, cards: tuple[MarkCard, ...], hint: str) -> None:
        """All cards, lost ones last. hint: the next step, shown when there are none."""

    def set_counts(self, words: str) -> None:
        """The line beside the heading."""

    def set_composer(self, state: ComposerState | None) -> None:
        """None: there is no journey to write on. Leaves the words as they are."""

    def set_composer_words(self, title: str, body: str) -> None:
        """Put words into the box; no sign of typing follows."""

    def composer_words(self) -> tuple[str, str]:
        """Title and body as they stand, without what an input method is composing."""

    def author_name(self) -> str:
        """What stands in the field for the name."""

    def set_author_name(self, name: str) -> None:
        """A suggestion for that field."""

    def focus_composer(self, *, on_author: bool = False) -> None:
        """Bring the box up, with the cursor where writing goes on."""

    def set_undo(self, can_undo: bool, can_redo: bool) -> None: ...

    def set_notice(self, words: str, *, is_problem: bool = False) -> None:
        """One line about what just happened; "" takes it away."""

    def set_chosen(self, mark_id: str | None) -> None:
        """Show which card is the chosen one, and scroll to it."""
