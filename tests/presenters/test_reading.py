"""Who is read: the latest customer asked for."""

from __future__ import annotations

from inline_jobs import InlineJobs
from small_journeys import Happening, Person, make_journey

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.text import Text
from viewer.presenters.reading import ReadingPresenter


class Reader:
    def load_journey(self, customer_no: int) -> Journey:
        if customer_no < 0:
            raise AshiatoError(Text("T", "Gone."))
        return make_journey([Happening()], Person(customer_id=f"crm:{customer_no}"))


def test_that_only_the_latest_customer_is_shown() -> None:
    jobs = InlineJobs(deferred=True)
    shown: list[str] = []
    errors: list[AshiatoError] = []
    presenter = ReadingPresenter(
        Reader(), jobs, on_journey=lambda journey: shown.append(journey.customer.customer_id), on_error=errors.append
    )
    for customer_no in (1, 2, 3):
        presenter.open_customer(customer_no)
    jobs.run_all()
    assert shown == ["crm:3"]
    assert presenter.journey is not None


def test_that_the_journey_shown_before_stays_when_the_next_cannot_be_read() -> None:
    jobs = InlineJobs()
    errors: list[AshiatoError] = []
    presenter = ReadingPresenter(Reader(), jobs, on_journey=lambda _journey: None, on_error=errors.append)
    presenter.open_customer(1)
    presenter.open_customer(-1)
    assert len(errors) == 1
    assert presenter.journey is not None
    assert presenter.journey.customer.customer_id == "crm:1"
