"""What is being written and not saved yet: one thing in the box, others put aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from viewer.domain.annotations import Mark, MarkKind
from viewer.presenters.note_drafts import Writing, WritingKey
from viewer.presenters.note_words import Spot


class WritingDesk:
    """`current` is in the box; other new marks and changes of marks wait aside, each under its key."""

    def __init__(self) -> None:
        self.current = Writing()
        self._new_kind = self.current.kind
        self._is_begun = False
        self._aside: dict[WritingKey, Writing] = {}
        self._interrupted: WritingKey | None = None
        self._marks: dict[str, Mark] = {}

    def clear(self) -> None:
        """Another journey: nothing is being written. The kind of the last new mark stays."""
        self.current = Writing(self._new_kind)
        self._is_begun, self._interrupted = False, None
        self._aside, self._marks = {}, {}

    @property
    def drafts(self) -> tuple[Writing, ...]:
        """New marks that wait aside, the latest first."""
        return tuple(writing for writing in reversed(self._aside.values()) if writing.mark_id is None)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """The marks as they are saved, against which changes are told."""
        self._marks = {mark.mark_id: mark for mark in marks}

    def set_words(self, title: str, body: str) -> None:
        self.current = replace(self.current, title=title, body=body)

    def set_kind(self, kind: MarkKind) -> None:
        """What is in the box becomes a mark of `kind`, with its words and its place."""
        self.current = replace(self.current, kind=kind)
        if self.current.mark_id is None:
            self._new_kind = kind

    def set_spot(self, spot: Spot) -> None:
        """What is in the box goes to `spot`."""
        self.current = replace(self.current, spot=spot)

    def begin(self, kind: MarkKind, spot: Spot) -> None:
        """Take up the new mark of `kind` at `spot`, empty or as it was left. Other words wait aside as they are."""
        if self.current.key != (kind, spot):
            self.take_up((kind, spot))
        self._new_kind, self._is_begun = kind, True

    def take_up(self, key: WritingKey) -> None:
        """Put into the box what waits under `key`, or a fresh one; what was there waits aside."""
        if self.current.key == key:
            return
        if not isinstance(key, str):
            self._interrupted = None
        elif self.current.mark_id is None:
            self._interrupted = self.current.key
        self._put_aside(self.current)
        self.current = self._aside.pop(key) if key in self._aside else self._fresh(key)

    def turn_back(self, spot: Spot) -> None:
        """Stop changing a mark for now: the new mark comes back that was interrupted, else a fresh one at `spot`."""
        if self.current.mark_id is not None:
            self._put_aside(self.current)
            self._take_next(spot)

    def finish(self, spot: Spot) -> Writing:
        """Take the current writing off the desk and return it; an interrupted new mark, or a fresh one, comes next."""
        done = self.current
        self._take_next(spot)
        return done

    def drop(self, mark_id: str, spot: Spot) -> bool:
        """Forget changes of a mark. True if they were in the box."""
        self._aside.pop(mark_id, None)
        if self.current.mark_id != mark_id:
            return False
        self._take_next(spot)
        return True

    def bring_back(self, writing: Writing) -> None:
        """What could not be saved returns: to the box, or aside if another new mark is being written there by now."""
        begun = self.current
        if begun.key == writing.key:
            self.current = _joined(writing, begun)
        elif writing.mark_id is None and not begun.is_blank:
            self._put_aside(writing)
        else:
            self.take_up(writing.key)
            self.current = writing

    def restore(self, drafts: Iterable[Writing]) -> None:
        """Take in drafts of an earlier time, the latest last: it comes into the box if nothing was begun there since.

        Changes of marks that are gone go.
        """
        begun, self._aside = self._aside, {}
        for writing in drafts:
            if writing.mark_id is None and writing.key == self.current.key:
                self.current = _joined(writing, self.current)
            elif writing.mark_id is None or writing.mark_id in self._marks:
                self._put_aside(writing)
        for writing in begun.values():
            self._put_aside(writing)
        if self.current.mark_id is None and self.current.is_blank and not self._is_begun and self.drafts:
            self.take_up(self.drafts[0].key)

    def unsaved(self) -> tuple[Writing, ...]:
        """Everything that would be lost in a crash, the latest last."""
        return (*self._aside.values(), *((self.current,) if self._is_unsaved(self.current) else ()))

    def _put_aside(self, writing: Writing) -> None:
        if not self._is_unsaved(writing):
            return
        earlier = self._aside.pop(writing.key, None)
        is_new = earlier is not None and writing.mark_id is None
        self._aside[writing.key] = _joined(earlier, writing) if earlier is not None and is_new else writing

    def _take_next(self, spot: Spot) -> None:
        key, self._interrupted, self._is_begun = self._interrupted, None, False
        waiting = None if key is None else self._aside.pop(key, None)
        self.current = waiting or Writing(self._new_kind, spot=spot)

    def _is_unsaved(self, writing: Writing) -> bool:
        if writing.mark_id is None:
            return not writing.is_blank
        mark = self._marks.get(writing.mark_id)
        return mark is None or (mark.kind, mark.title, mark.body) != (writing.kind, writing.title, writing.body)

    def _fresh(self, key: WritingKey) -> Writing:
        if not isinstance(key, str):
            return Writing(key[0], spot=key[1])
        mark = self._marks.get(key)
        if mark is None:
            return Writing(self._new_kind, mark_id=key)
        return Writing(mark.kind, mark.title, mark.body, mark_id=mark.mark_id, base=mark)


def _joined(earlier: Writing, later: Writing) -> Writing:
    """The words of both, at the place and of the kind of `earlier`."""
    if later.is_blank or (earlier.title, earlier.body) == (later.title, later.body):
        return earlier
    return replace(earlier, body="\n\n".join(filter(None, (earlier.body, later.title, later.body))))
