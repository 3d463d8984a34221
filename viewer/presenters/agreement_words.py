"""Agreement in figures, for whoever does research: what was compared, the figures, and where the formulas come from."""

from __future__ import annotations

from typing import Final, NamedTuple

from viewer.domain.agreement import (
    ALPHA_SOURCE,
    KAPPA_SOURCE,
    PERCENT_SOURCE,
    Agreement,
    Ratings,
    measure_agreement,
)
from viewer.domain.marked_places import make_kind_ratings, make_marked_ratings
from viewer.domain.text import Text, Translate
from viewer.presenters.review_board import BoardWriter

SOURCES: Final = (PERCENT_SOURCE, KAPPA_SOURCE, ALPHA_SOURCE)


class AgreementTable(NamedTuple):
    """One way of comparing. rows: name of the figure, its value in words, its formula and source."""

    title: str
    counted: str
    rows: tuple[tuple[str, str, str], ...]


class AgreementContent(NamedTuple):
    tables: tuple[AgreementTable, ...]
    caution: str


def make_agreement(board: BoardWriter, contact_count: int, say: Translate) -> AgreementContent:
    """contact_count: of the journey, marked or not."""
    readings = board.readings
    people = list(dict.fromkeys(each.person for each in readings))
    kinds = make_kind_ratings(board.places, people)
    marked = make_marked_ratings(readings, people, contact_count)
    caution = Text.translate(
        "Agreement",
        "Few people and few places make these figures jump. They compare marks of one customer; they do not measure "
        "how good anybody reads.",
    )
    return AgreementContent(
        (
            _table(Text.translate("Agreement", "What a place was called (note, issue, …)"), kinds,
                   Text.translate("Agreement", "Units: places that were marked. Not marked counts as missing."), say),
            _table(Text.translate("Agreement", "Whether a contact was marked at all"), marked,
                   Text.translate("Agreement", "Units: all contacts of the journey, marked or passed over."), say),
        ),
        say(caution),
    )  # fmt: skip


def _table(title: Text, ratings: Ratings, units: Text, say: Translate) -> AgreementTable:
    found: Agreement = measure_agreement(ratings)
    counted = Text.translate(
        "Agreement", "{units} {people} people, {shared} units with two or more of them.", units=units,
        people=found.people_count, shared=found.unit_count,
    )  # fmt: skip
    percent = say(Text.translate("Agreement", "Percent agreement"))
    kappa = say(
        Text.translate("Agreement", "Cohen's kappa") if len(ratings) <= 2
        else Text.translate("Agreement", "Cohen's kappa, mean of all pairs")
    )  # fmt: skip
    alpha = say(Text.translate("Agreement", "Krippendorff's alpha (nominal)"))
    none = say(Text.translate("Agreement", "not defined"))
    return AgreementTable(
        say(title), say(counted),
        (
            (percent, none if found.percent is None else f"{found.percent:.1%}", PERCENT_SOURCE),
            (kappa, _figure(found.kappa, none), KAPPA_SOURCE),
            (alpha, _figure(found.alpha, none), ALPHA_SOURCE),
        ),
    )  # fmt: skip


def _figure(value: float | None, none: str) -> str:
    return none if value is None else f"{value:.3f}".replace("-", "−")
