"""`ashiato scores`: what the answers say together, and by month."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from viewer.cli.console import put, put_json, put_table, told_errors, translate_for
from viewer.domain.scores import ScoreKind
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.score_figures import may_lack_silent, question_figures
from viewer.presenters.score_words import figure_words, question_words
from viewer.workspace.folder import open_workspace


def print_scores(workspace: Path, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        folder = open_workspace(workspace)
        store = EventStore.open(folder.events_dir)
        try:
            questions = store.answers.load_questions()
            may_lack = may_lack_silent(store.answers, questions)
            found = [
                question_figures(store.answers, question, folder.zone, may_lack_silent=may_lack)
                for question in questions
            ]
            names = [question_words(question, translate) for question in questions]
        finally:
            store.close()
        if as_json:
            put_json(found)
            return
        _put_words(found, names, translate)


def _put_words(found: list[dict[str, Any]], names: list[str], translate: Translate) -> None:
    """A table a question: everybody first, then month by month."""
    headings = [
        Text.translate("CommandLine", "Month"),
        Text.translate("CommandLine", "Figure"),
        Text.translate("CommandLine", "95% interval"),
        Text.translate("CommandLine", "Answers"),
    ]
    whole = translate(Text.translate("CommandLine", "All"))
    for question, name in zip(found, names, strict=True):
        put(f"{name}  {_asked_words(question, translate)}")
        rows = [(whole, question), *((month["month"], month) for month in question["months"])]
        cells = [(label, *_cells(ScoreKind(question["kind"]), row)) for label, row in rows]
        put_table([translate(heading) for heading in headings], cells, right=frozenset({1, 2, 3}))
        put("")


def _asked_words(question: dict[str, Any], translate: Translate) -> str:
    if question["asked"] is None:
        return translate(Text.translate("Scores", "how many were asked is unknown"))
    answered, asked = question["asked_answered"], question["asked"]
    if question["silent_may_be_missing"]:
        return translate(_answered_words(answered, asked))
    words = Text.translate(
        "Scores", "{answered} of {asked} invitations answered ({percent}%)", answered=f"{answered:,}",
        asked=f"{asked:,}", percent=round(100 * answered / asked) if asked else 0,
    )  # fmt: skip
    return translate(words)


def _answered_words(answered: int, asked: int) -> Text:
    """Among people who all answered something, a question left out is no invitation left unanswered."""
    if answered == asked:
        return Text.translate(
            "Scores", "all %n invitation(s) in the data were answered: silent ones may be left out", n=asked
        )
    return Text.translate(
        "Scores", "{answered} of %n survey(s) that came back answer this question ({percent}%)", n=asked,
        answered=f"{answered:,}", percent=round(100 * answered / asked),
    )  # fmt: skip


def _cells(kind: ScoreKind, row: dict[str, Any]) -> tuple[str, str, str]:
    if row["value"] is None:
        return "–", "–", "0"
    low, high = row["interval_95"]
    return (
        figure_words(kind, row["value"]),
        f"{figure_words(kind, low)} … {figure_words(kind, high)}",
        f"{row['answers']:,}",
    )
