"""The box in which a mark is written: what it shows, where its mark goes, and how a change is written."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.anchors import AnchorKind
from viewer.domain.annotations import ChangeSet, Mark
from viewer.domain.journey import Journey
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.note_drafts import Writing
from viewer.presenters.note_words import TITLED, WHOLE, ShowText, Spot, place_words, quote_words
from viewer.presenters.notes_view import ComposerState, DraftLine
from viewer.timeline.selection import Selection, SelectionKind
from viewer.workspace.commands import AnnotationCommands


def make_composer_state(
    current: Writing, drafts: Iterable[Writing], journey: Journey, *, edited: Mark | None, selected: Spot,
    asks_author: bool, translate: Translate, dates: DateWords, show_text: ShowText,
) -> ComposerState:  # fmt: skip
    """edited: the mark that `current` changes, as it is now. selected: where a new mark would go now."""
    is_editing = current.mark_id is not None
    place = current.spot.place if edited is None else edited.anchor.place
    lines = [
        DraftLine(draft.kind, draft.first_line, place_words(draft.spot, journey, translate, dates)) for draft in drafts
    ]
    return ComposerState(
        current.kind,
        current.kind in TITLED,
        "" if is_editing else place_words(current.spot, journey, translate, dates),
        is_editing,
        can_move=not is_editing and not current.is_blank and current.spot != selected,
        asks_author=asks_author,
        quote=quote_words(place, journey, translate, show_text),
        drafts=tuple(lines),
    )


def spot_of(selection: Selection) -> Spot:
    """Where a mark on `selection` goes."""
    if selection.first is None or selection.last is None:
        return WHOLE
    kind = {
        SelectionKind.EVENT: AnchorKind.EVENT,
        SelectionKind.STRETCH: AnchorKind.STRETCH,
        SelectionKind.VISIT: AnchorKind.VISIT,
    }.get(selection.kind)
    return WHOLE if kind is None else Spot(kind, selection.first, selection.last)


def edit_mark(commands: AnnotationCommands, writing: Writing, title: str, body: str) -> ChangeSet:
    """Write what was changed and nothing else: what somebody else wrote meanwhile in another field stays."""
    assert writing.mark_id is not None
    base = writing.base
    return commands.edit_mark(
        writing.mark_id,
        title=None if base is not None and base.title == title else title,
        body=None if base is not None and base.body == body else body,
        kind=None if base is not None and base.kind is writing.kind else writing.kind,
    )
