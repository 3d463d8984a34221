"""Calls written down by turns, with the second at which each turn begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sample_data.dice import Dice
from sample_data.words import lines, vary

_SPEAKER: Final = {"客": "お客様", "担": "オペレーター"}
_CHARACTERS_PER_S: Final = 6.5


@dataclass(frozen=True, slots=True)
class Transcript:
    text: str
    talk_s: int


def make_transcript(
    dice: Dice, script: str, slots: dict[str, str], inbound: bool, talk_s: int | None = None
) -> Transcript:
    """`script` with greeting, identity check and farewell around it; timed by its length, or stretched to `talk_s`."""
    turns = _turns(vary(dice, script.strip(), slots))
    if inbound and turns[0][0] == "担":
        # A tape, or another script that is whole as it stands.
        return _timed(dice, turns, talk_s)
    if inbound:
        opening = _turns("担:" + vary(dice, dice.pick(lines("calls", "greeting")), slots))
        check = _turns(vary(dice, dice.pick(lines("calls", "verify")), slots)) if dice.chance(0.6) else []
        if not slots["order"]:
            check = [(who, words) for who, words in check if "注文番号" not in words]
        turns = [*opening, turns[0], *check, *turns[1:]]
    turns.append(("担", vary(dice, dice.pick(lines("calls", "farewell")), slots)))
    turns.append(("客", vary(dice, dice.pick(lines("calls", "bye")), slots)))
    return _timed(dice, turns, talk_s)


def _timed(dice: Dice, turns: list[tuple[str, str]], talk_s: int | None) -> Transcript:
    starts: list[float] = []
    clock = 0.0
    for _, words in turns:
        starts.append(clock)
        clock += len(words) / _CHARACTERS_PER_S + dice.between(1, 9)
        if "少々お待ち" in words or "そのまま" in words:
            clock += dice.between(20, 70)
    stretch = 1.0 if talk_s is None else talk_s / clock
    text = "\n".join(
        f"[{int(start * stretch) // 60:02d}:{int(start * stretch) % 60:02d}] {_SPEAKER[who]}: {words}"
        for start, (who, words) in zip(starts, turns, strict=True)
    )
    return Transcript(text, int(clock * stretch + 0.5))


def _turns(script: str) -> list[tuple[str, str]]:
    """[("客", words)] of lines like 客:words; empty words (all alternatives empty) leave no turn."""
    turns = []
    for line in script.splitlines():
        who, _, words = line.partition(":")
        if words.strip():
            turns.append((who.strip(), words.strip()))
    return turns
