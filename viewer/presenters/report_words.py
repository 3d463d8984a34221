"""Words of reports: cleaned of what nobody sees, masked, with dates as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final

from viewer.domain.anchors import Resolved
from viewer.domain.annotations import Mark
from viewer.domain.clock import us_of
from viewer.domain.journey import CustomerField, FieldRole, Journey
from viewer.domain.plain_words import plain_words
from viewer.domain.report_content import Cell, Foot
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import DOT, Mask
from viewer.presenters.staff_names import names_of

TELLING: Final = frozenset({FieldRole.NAME, FieldRole.READING, FieldRole.PHONE, FieldRole.MAIL})
"""Fields that tell who somebody is wherever they stand."""
_SHORTEST: Final = 3
"""A shorter name may be a word, or a part of one."""


class ReportWords:
    """Everything a report says goes through here. What people wrote may name anybody the report is about."""

    def __init__(
        self, translate: Translate, dates: DateWords, mask: Mask, *, language: str, workspace: str, data_until_us: int,
        reason: str = "",
    ) -> None:  # fmt: skip
        """reason: why names are shown as they are, where they are."""
        self.say, self.dates, self.mask, self.language = translate, dates, mask, language
        self._workspace, self._data_until_us, self._reason = workspace, data_until_us, reason
        self._fields: tuple[CustomerField, ...] = ()
        self._values: frozenset[str] = frozenset()
        self._heads: frozenset[str] = frozenset()
        self._lengths: tuple[int, ...] = ()

    def know(self, journeys: Iterable[Journey]) -> None:
        """Hide names, their parts and numbers of these customers, and of the staff in their journeys; of no others."""
        self._fields = tuple(dict.fromkeys(field for journey in journeys for field in fields_of(journey)))

    def know_values(self, values: Iterable[str]) -> None:
        """Hide these whole names, numbers and addresses too, however many: what is written on one may name another."""
        solid = {_solid(value)[1] for value in values}
        self._values = frozenset(value for value in solid if len(value) >= _SHORTEST)
        self._heads = frozenset(value[:_SHORTEST] for value in self._values)
        self._lengths = tuple(sorted({len(value) for value in self._values}, reverse=True))

    def clean(self, words: str) -> str:
        """What people wrote, as it may leave: a name with something invisible inside is still found by the mask."""
        hidden = self.mask.text(plain_words(words), self._fields)
        return (self._without_values(hidden) if self.mask.is_on and self._values else hidden).strip()

    def _without_values(self, words: str) -> str:
        """Blanks between the parts of a name do not keep it from being found."""
        places, solid = _solid(words)
        letters = list(words)
        at = 0
        while at < len(solid):
            length = 0
            if solid[at : at + _SHORTEST] in self._heads:
                length = next((each for each in self._lengths if solid[at : at + each] in self._values), 0)
            for place in places[at : at + length]:
                letters[place] = DOT
            at += length or 1
        return "".join(letters)

    def line(self, words: str) -> str:
        """As `clean`, on one line."""
        return " ".join(self.clean(words).split())

    def who(self, journey: Journey) -> str:
        """A customer as reports name them: the made-up name and the id, with real names also the name."""
        customer = journey.customer
        names = [self.mask.name(customer.customer_id), self.mask.identity(customer.customer_id)]
        if not self.mask.is_on:
            names += [field.value for field in customer.fields if field.role is FieldRole.NAME][:1]
        return plain_words(" ".join(filter(None, names)))

    def mark(self, mark: Mark) -> Mark:
        """The same mark with its words as they may leave, also those it quotes."""
        place = mark.anchor.place
        anchor = mark.anchor
        if place is not None and place.quote:
            anchor = anchor._replace(place=place._replace(quote=self.clean(place.quote)))
        return mark._replace(title=self.line(mark.title), body=self.clean(mark.body), anchor=anchor)

    def located(self, marks: Iterable[tuple[Mark, Resolved]]) -> list[tuple[Mark, Resolved]]:
        return [(self.mark(mark), resolved) for mark, resolved in marks]

    def person(self, name: str) -> str:
        """Somebody of the team. Their names are not masked: minutes say who decided."""
        return " ".join(plain_words(name).split())

    def day(self, day: date | None, otherwise: str = "") -> str:
        """With its weekday and year."""
        if day is None:
            return otherwise
        # Near enough to noon in every zone.
        return self.dates.full_day(us_of(datetime(day.year, day.month, day.day, 3, tzinfo=UTC)))

    def day_cell(self, day: date | None, otherwise: str = "") -> Cell:
        return Cell(self.day(day, otherwise), day)

    def moment(self, instant_us: int) -> str:
        """Day and time of day, in the customers' zone."""
        return f"{self.dates.full_day(instant_us)} {self.dates.clock(instant_us)}"

    def moment_cell(self, instant_us: int) -> Cell:
        """A spreadsheet keeps the local time, which has no zone."""
        return Cell(self.moment(instant_us), self.dates.local(instant_us).replace(tzinfo=None, microsecond=0))

    def joined(self, parts: Iterable[str]) -> str:
        return " ・ ".join(filter(None, parts))

    def foot(self) -> Foot:
        masked = Text.translate("Sheet", "names are made up")
        if not self.mask.is_on:
            masked = Text.translate("Sheet", "REAL NAMES: {reason}", reason=plain_words(self._reason))
        day = self.dates.full_day(self._data_until_us)
        data = Text.translate("Sheet", "Data until {day} ・ {masked}", day=day, masked=masked)
        return Foot(
            self.say(Text.translate("Sheet", "Internal use only")), plain_words(self._workspace), self.say(data)
        )  # fmt: skip


def fields_of(journey: Journey) -> tuple[CustomerField, ...]:
    """What the mask must know of a journey: the customer's fields, what they were before, and names of staff."""
    staff = {name for attributes in journey.attributes.values() for name in names_of(attributes)}
    before = (CustomerField(change.role, change.label, change.before) for change in journey.customer.changes)
    named = (CustomerField(FieldRole.OWNER, "", name) for name in sorted(staff))
    return (*journey.customer.fields, *before, *named)


def _solid(words: str) -> tuple[list[int], str]:
    """`words` in small letters without blanks, and where each letter stood."""
    places = [place for place, letter in enumerate(words) if not letter.isspace()]
    # One for one: a letter whose small form is two stays as it is.
    return places, "".join(small if len(small := words[place].lower()) == 1 else words[place] for place in places)
