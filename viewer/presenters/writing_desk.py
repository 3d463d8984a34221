"""What is being written and not saved yet: one thing in the box, others put aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from viewer.domain.annotations import Mark, MarkKind
from viewer.presenters.note_drafts import Writing
from viewer.presenters.note_words import Spot


class WritingDesk:
    """`current` is in the box; a new mark and changes of marks wait aside while something else is.

    A writing is known by the id of the mark it changes, None for the new one.
    """

    def __init__(self) -> None:
        self.current = Writing()
        self._new_kind = self.current.kind
        self._aside: dict[str | None, Writing] = {}
        self._marks: dict[str, Mark] = {}

    def clear(self) -> None:
        """Another journey: nothing is being written. The kind of the last new mark stays."""
        self.current = Writing(self._new_kind)
        self._aside, self._marks = {}, {}

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """The marks as they are saved, against which changes are told."""
        self._marks = {mark.mark_id: mark for mark in marks}

    def set_words(self, title: str, body: str) -> None:
        self.current = replace(self.current, title=title, body=body)

    def set_kind(self, kind: MarkKind) -> None:
        self.current = replace(self.current, kind=kind)
        if self.current.mark_id is None:
            self._new_kind = kind

    def set_spot(self, spot: Spot) -> None:
        self.current = replace(self.current, spot=spot)

    def turn_to(self, mark_id: str | None, spot: Spot) -> None:
        """Put the current writing aside, and take up that of a mark or, with None, the new one (at `spot` if fresh)."""
        if self.current.mark_id == mark_id:
            return
        if self._is_unsaved(self.current):
            self._aside[self.current.mark_id] = self.current
        self.current = self._aside.pop(mark_id) if mark_id in self._aside else self._fresh(mark_id, spot)

    def finish(self, spot: Spot) -> Writing:
        """Take the current writing off the desk and return it; a waiting new mark, or a fresh one, comes next."""
        done = self.current
        self.current = Writing(self._new_kind, spot=spot)
        if None in self._aside:
            self.current = self._aside.pop(None)
        return done

    def drop(self, mark_id: str, spot: Spot) -> bool:
        """Forget changes of a mark. True if they were in the box."""
        self._aside.pop(mark_id, None)
        if self.current.mark_id != mark_id:
            return False
        self.finish(spot)
        return True

    def bring_back(self, writing: Writing, spot: Spot) -> None:
        """What could not be saved returns to the box, ahead of what was begun since."""
        self.turn_to(writing.mark_id, spot)
        begun = self.current
        self.current = writing if begun.mark_id is not None else _joined(writing, begun)

    def restore(self, drafts: Mapping[str | None, Writing]) -> None:
        """Take in drafts of an earlier time; words begun since go on behind them. Those of marks that are gone go."""
        for mark_id, writing in drafts.items():
            if mark_id is not None and mark_id in self._marks:
                self._aside.setdefault(mark_id, writing)
        if None in drafts and self.current.mark_id is None:
            self.current = _joined(drafts[None], self.current)
        elif None in drafts:
            self._aside.setdefault(None, drafts[None])

    def unsaved(self) -> dict[str | None, Writing]:
        """Everything that would be lost in a crash."""
        return {**self._aside, **({self.current.mark_id: self.current} if self._is_unsaved(self.current) else {})}

    def _is_unsaved(self, writing: Writing) -> bool:
        if writing.mark_id is None:
            return not writing.is_blank
        mark = self._marks.get(writing.mark_id)
        return mark is None or (mark.kind, mark.title, mark.body) != (writing.kind, writing.title, writing.body)

    def _fresh(self, mark_id: str | None, spot: Spot) -> Writing:
        mark = None if mark_id is None else self._marks.get(mark_id)
        if mark is None:
            return Writing(self._new_kind, spot=spot)
        return Writing(mark.kind, mark.title, mark.body, mark_id=mark.mark_id)


def _joined(earlier: Writing, later: Writing) -> Writing:
    """The words of both, at the place and of the kind of `earlier`."""
    if later.is_blank:
        return earlier
    return replace(earlier, body="\n\n".join(filter(None, (earlier.body, later.title, later.body))))
