"""What an import would make of a file, and what it made, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from viewer.domain.mapping import Mapping
from viewer.domain.refusals import refusal_text
from viewer.domain.text import Text, Translate
from viewer.events.importing.previewing import Preview, PreviewEvent, PreviewPerson
from viewer.events.importing.run import ImportResult, PeopleFile, RolledFile
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS, SCORE_WORDS, number_words
from viewer.presenters.dates import DateWords
from viewer.presenters.wording import money_words

EVENT_COLUMNS: Final = (
    Text.translate("Import", "Data row"),
    Text.translate("Import", "Time"),
    Text.translate("Import", "Customer"),
    Text.translate("Import", "Channel"),
    Text.translate("Import", "By"),
    Text.translate("Import", "Event"),
    Text.translate("Import", "Title or words"),
    Text.translate("Import", "Score"),
    Text.translate("Import", "Amount"),
    Text.translate("Import", "Attributes"),
)
PEOPLE_COLUMNS: Final = (
    Text.translate("Import", "Data row"),
    Text.translate("Import", "Customer"),
    Text.translate("Import", "Fields"),
)
REFUSAL_COLUMNS: Final = (
    Text.translate("Import", "Data row"),
    Text.translate("Import", "Column"),
    Text.translate("Import", "Value"),
    Text.translate("Import", "Reason"),
)


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """headings and rows of what would come out; refusals by REFUSAL_COLUMNS. summary: counts of the rows looked at."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    refusal_headings: tuple[str, ...]
    refusals: tuple[tuple[str, ...], ...]
    summary: str
    refused: int


@dataclass(frozen=True, slots=True)
class ResultWords:
    """heading: the sentence that matters. lines: label and figure. has_refused: there are rows to export.

    next_step: what to do, after what is to be known about the files; a line each.
    """

    heading: str
    lines: tuple[tuple[str, str], ...]
    has_refused: bool
    next_step: str


def make_preview_table(made: Preview, mapping: Mapping, translate: Translate, dates: DateWords) -> PreviewTable:
    columns = PEOPLE_COLUMNS if mapping.is_people else EVENT_COLUMNS
    rows = (
        [_person_row(person) for person in made.people]
        if mapping.is_people
        else [_event_row(event, translate, dates) for event in made.events]
    )
    refusals = tuple(
        (str(one.row), one.column, one.value or "", translate(refusal_text(one.reason))) for one in made.refusals
    )
    counts = made.counts
    summary = Text.translate(
        "Import", "Of the first %n row(s), {staged} go in and {refused} are refused.",
        n=counts.records, staged=f"{counts.staged:,}", refused=f"{counts.refused:,}",
    )  # fmt: skip
    return PreviewTable(
        tuple(map(translate, columns)), tuple(rows), tuple(map(translate, REFUSAL_COLUMNS)), refusals,
        translate(summary), counts.refused + counts.refused_cells,
    )  # fmt: skip


def make_result_words(result: ImportResult, translate: Translate) -> ResultWords:
    if result.events == 0 and result.duplicates:
        heading = Text.translate("Import", "These files were here already. Nothing was added.")
    elif result.events == 0 and result.refused >= result.rows_read > 0:
        heading = Text.translate("Import", "No row could be read.")
    elif result.events == 0 and result.people:
        rows = sum(file.rows for file in result.people)
        heading = Text.translate("Import", "Facts about customers were read from %n row(s).", n=rows)
    else:
        heading = Text.translate("Import", "%n event(s) are new.", n=result.events)
    figures = (
        (Text.translate("Import", "Files"), result.files),
        (Text.translate("Import", "Rows read"), result.rows_read),
        (Text.translate("Import", "New events"), result.events),
        (Text.translate("Import", "Known already"), result.duplicates),
        (Text.translate("Import", "Refused"), result.refused),
        (Text.translate("Import", "Customers in all"), result.customers),
    )
    lines = [(translate(label), f"{count:,}") for label, count in figures]
    seconds = Text.translate("Import", "{seconds} s", seconds=f"{result.seconds:.1f}")
    lines.append((translate(Text.translate("Import", "Time taken")), translate(seconds)))
    next_step = (
        Text.translate("Import", "Export the refused rows, put them right in the source, and import the file again.")
        if result.refused
        else Text.translate("Import", "Everything went in.")
    )
    steps = "\n".join(map(translate, (*make_notices(result), next_step)))
    return ResultWords(translate(heading), tuple(lines), result.refused > 0, steps)


def make_notices(result: ImportResult) -> tuple[Text, ...]:
    """Why rows did not become events, file by file."""
    return (*map(_people_notice, result.people), *map(_rolled_notice, result.rolled_up))


def _people_notice(file: PeopleFile) -> Text:
    if file.is_guessed:
        return Text.translate(
            "Import",
            "{file} was read as a list of customers: %n row(s) with facts about them, no events. If it holds events, "
            "name the column of their time in a mapping.",
            file=file.file_name, n=file.rows,
        )  # fmt: skip
    return Text.translate(
        "Import", "{file} is a list of customers: %n row(s) with facts about them, no events.",
        file=file.file_name, n=file.rows,
    )  # fmt: skip


def _rolled_notice(file: RolledFile) -> Text:
    return Text.translate(
        "Import", "{file}: {rows} rows were put together into {events} events.",
        file=file.file_name, rows=f"{file.rows:,}", events=f"{file.events:,}",
    )  # fmt: skip


def _event_row(event: PreviewEvent, translate: Translate, dates: DateWords) -> tuple[str, ...]:
    at = event.occurred_at_us
    scores = [
        f"{score.question or translate(SCORE_WORDS[score.kind])} {number_words(score.value)}" for score in event.scores
    ]
    words = dict.fromkeys((event.title or event.text or event.url, *(score.comment for score in event.scores)))
    return (
        str(event.row),
        f"{dates.full_day(at)} {dates.clock(at, with_seconds=True)}",
        ", ".join(event.identities),
        translate(CHANNEL_WORDS[event.channel]),
        translate(ACTOR_WORDS[event.actor]),
        event.event_name,
        " / ".join(word for word in words if word),
        ", ".join(scores),
        money_words(event.value, event.currency) if event.value is not None else "",
        ", ".join(f"{label}: {value}" for label, value in event.attributes.items()),
    )


def _person_row(person: PreviewPerson) -> tuple[str, ...]:
    fields = ", ".join(f"{label}: {value}" for label, value in person.fields.items())
    return (str(person.row), ", ".join(person.identities), fields)
