"""Transcripts by turns. Stored as plain text, one turn a line, so that a character range keeps its meaning."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_TURN: Final = re.compile(r"^(?:\[(?:(\d+):)?(\d{1,3}):(\d{2})\]\s*)?([^:：]{1,40})[:：]\s*(.*)$")


class Turn(NamedTuple):
    """What one speaker said. start_s is None where the source gave no time; char_start counts from the text's start."""

    speaker: str
    words: str
    start_s: float | None
    char_start: int


def turns_of(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript written as `[mm:ss] Speaker: words`, one a line; the time may lack.

    A line without a speaker belongs to the turn above it; before any turn it is a turn of speaker "".
    """
    turns: list[Turn] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\r\n")
        match = _TURN.match(words)
        if match:
            hours, minutes, seconds, speaker, said = match.groups()
            at = None if minutes is None else float(int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds))
            turns.append(Turn(speaker.strip(), said, at, start + match.start(5)))
        elif turns:
            last = turns[-1]
            turns[-1] = Turn(last.speaker, f"{last.words}\n{words}", last.start_s, last.char_start)
        elif words.strip():
            turns.append(Turn("", words, None, start))
        start += len(line)
    return tuple(turns)
