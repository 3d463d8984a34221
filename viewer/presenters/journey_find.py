"""Finding words inside one journey: in what may be shown, never in what is masked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.event_table import EventTable
from viewer.domain.folding import fold
from viewer.domain.journey import Journey
from viewer.domain.text import Translate
from viewer.domain.transcripts import turns_of
from viewer.presenters.masking import Mask
from viewer.presenters.wording import event_words
from viewer.timeline.emphasis import KindTable

_BETWEEN: Final = "\n"


@dataclass(frozen=True, slots=True, eq=False)
class FindIndex:
    """Folded words of one journey as they are shown. Made once per journey, away from the screen.

    words_by_no: of every distinct title, URL, comment and transcript. comments: (position of the event, words) of
    answers. names: of each kind in `kinds`.
    """

    events: EventTable
    words_by_no: dict[int, str]
    comments: tuple[tuple[int, str], ...]
    names: tuple[str, ...]
    kinds: KindTable

    def find(self, typed: str) -> NDArray[np.bool_]:
        """Shape (n,): the event's name, title, URL, comment or transcript holds `typed`. Nothing typed finds none."""
        wanted = fold(typed).strip()
        found = np.zeros(len(self.events), dtype=np.bool_)
        if not wanted:
            return found
        numbers = np.array([no for no, words in self.words_by_no.items() if wanted in words], dtype=np.int32)
        for column in (self.events.title_no, self.events.url_no, self.events.text_no):
            found |= np.isin(column, numbers)
        for position, words in self.comments:
            if wanted in words:
                found[position] = True
        named = np.array([wanted in name for name in self.names], dtype=np.bool_)
        if named.any():
            found |= named[self.kinds.code]
        return found


def make_find_index(journey: Journey, kinds: KindTable, mask: Mask, translate: Translate) -> FindIndex:
    """O(distinct texts). Takes a second for a life of 100,000 events with as many different texts: call it in a job."""
    events, fields = journey.events, journey.customer.fields
    words = {no: fold(mask.text(text, fields)) for no, text in events.texts.items()}
    spoken = np.flatnonzero(events.is_transcript)
    for index in spoken.tolist():
        turns = mask.turns(turns_of(events.text(index) or ""), events.channel_of(index), fields)
        words[int(events.text_no[index])] = fold(_BETWEEN.join(f"{turn.speaker}: {turn.words}" for turn in turns))
    comments = []
    for score in journey.scores:
        position = events.find(score.event_key) if score.comment else None
        if position is not None and score.comment:
            comments.append((position, fold(mask.text(score.comment, fields))))
    names = tuple(fold(event_words(kind.name, translate)) for kind in kinds.kinds)
    return FindIndex(events, words, tuple(comments), names, kinds)


def next_of(positions: NDArray[np.int64], cursor: int | None, direction: int) -> int | None:
    """The position after (1) or before (-1) `cursor`, around the end; without a cursor the last or the first one.

    positions: ascending. None if there are none.
    """
    if not len(positions):
        return None
    if cursor is None:
        return int(positions[0 if direction > 0 else -1])
    if direction > 0:
        at = int(np.searchsorted(positions, cursor, side="right"))
        return int(positions[at % len(positions)])
    at = int(np.searchsorted(positions, cursor, side="left")) - 1
    return int(positions[at])
