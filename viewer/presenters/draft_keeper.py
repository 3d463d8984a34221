"""Keeps what is being written of one journey, so that it outlives a crash, a restart and a join."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from viewer.domain.anchors import AnchorResolver, IdentityRef, customer_refs
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.note_drafts import Writing, decode_drafts, encode_drafts, join_drafts
from viewer.workspace.commands import AnnotationCommands


class DraftKeeper:
    """The drafts of the journey on screen. Every touch of the store is a job of the queue."""

    def __init__(
        self, commands: AnnotationCommands, queue: JobQueue, secret: bytes, on_error: Callable[[AshiatoError], None]
    ) -> None:
        """secret: the workspace's, for anchors."""
        self._commands, self._queue, self._secret, self._on_error = commands, queue, secret, on_error
        self._kept = ""
        self._is_known = False
        self._opened_count = 0
        self._writer, self._is_usual = "", True

    def set_writer(self, writer: str, *, is_usual: bool) -> None:
        """Whose drafts come from now on: people at one computer do not read each other's.

        "" before anybody gave a name. is_usual: drafts without a name are theirs as well.
        """
        self._writer, self._is_usual = writer, is_usual

    def hand_over(self, journey: Journey, writer: str) -> None:
        """A name was given: what was kept without one on this journey is theirs."""
        ref, commands = customer_refs(journey, self._secret)[0], self._commands
        nobodys, own = _key(ref, ""), _key(ref, writer)

        def work() -> None:
            if words := commands.load_draft(nobodys):
                commands.save_draft(own, join_drafts(commands.load_draft(own), words))
                commands.save_draft(nobodys, "")

        self._queue.add("notes.draft.named", work, _ignore, self._on_error)

    def turn_to_next(self) -> None:
        """Another journey comes: nothing is known of its drafts yet."""
        self._kept, self._is_known = "", False
        self._opened_count += 1

    def load(self, journey: Journey, resolver: AnchorResolver) -> tuple[Writing, ...]:
        """What was being written on `journey`, the latest last; for use within a job.

        Drafts are kept under the customer's strongest identity. A join may have brought a stronger one since, so those
        of all the others are gathered there.
        """
        refs = customer_refs(journey, self._secret)
        key, *other_keys = (self._key(ref) for ref in refs)
        if self._writer and self._is_usual:
            other_keys += [_key(ref, "") for ref in refs]
        words = self._commands.load_draft(key)
        for other in other_keys:
            if found := self._commands.load_draft(other):
                words = join_drafts(found, words)
                self._commands.save_draft(key, words)
                self._commands.save_draft(other, "")
        return decode_drafts(words, resolver)

    def note_known(self, journey: Journey, unsaved: Iterable[Writing]) -> None:
        """`unsaved` is what stands in the store by now."""
        self._is_known = True
        self._kept = encode_drafts(unsaved, journey, self._secret)

    def keep(self, journey: Journey, unsaved: Iterable[Writing]) -> None:
        """Keep everything that is unsaved. Cheap when nothing changed."""
        words = encode_drafts(unsaved, journey, self._secret)
        if words == self._kept:
            return
        self._kept = words
        if not self._is_known:
            # What was being written earlier has not been read yet: writing over it would lose it.
            self._add(journey, words)
            return
        key, commands = self._key(customer_refs(journey, self._secret)[0]), self._commands
        self._queue.add("notes.draft", lambda: commands.save_draft(key, words), _ignore, self._on_error)

    def add(self, journey: Journey, writing: Writing) -> None:
        """Keep one more draft beside those of `journey`, which is not on screen any more."""
        self._add(journey, encode_drafts([writing], journey, self._secret))

    def _key(self, customer: IdentityRef) -> str:
        return _key(customer, self._writer)

    def _add(self, journey: Journey, words: str) -> None:
        """In place of what waits to be added since the journey was opened."""
        key, commands = self._key(customer_refs(journey, self._secret)[0]), self._commands

        def work() -> None:
            commands.save_draft(key, join_drafts(commands.load_draft(key), words))

        self._queue.add(f"notes.draft.{self._opened_count}", work, _ignore, self._on_error, replaces=True)


def _key(customer: IdentityRef, writer: str) -> str:
    key = f"notes:{customer.namespace}:{customer.digest}"
    return f"{key}:{writer}" if writer else key


def _ignore(_answer: None) -> None:
    """Nothing depends on it."""
