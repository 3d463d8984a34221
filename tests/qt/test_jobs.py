"""The Qt job runner: answers on the screen's thread, stale and cancelled ones dropped, a clean end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.qt.jobs import QtJobRunner

STAGE = Text("Test", "working")


@pytest.fixture
def jobs(qapp: Any) -> Iterator[QtJobRunner]:
    runner = QtJobRunner()
    yield runner
    assert runner.close()


def fail(error: AshiatoError) -> None:
    raise error


def test_that_work_runs_elsewhere_and_its_answer_comes_home(jobs: QtJobRunner) -> None:
    threads: list[object] = []
    answers: list[tuple[int, object]] = []

    def work(_report: Report) -> int:
        threads.append(threading.get_ident())
        return 42

    def on_done(answer: int) -> None:
        answers.append((answer, QThread.currentThread()))

    jobs.submit("answer", work, on_done, fail)
    assert jobs.wait_idle()
    assert [answer for answer, _ in answers] == [42]
    assert answers[0][1] is jobs.thread()
    assert threads != [threading.get_ident()]


def test_that_only_the_latest_answer_of_a_key_is_delivered(jobs: QtJobRunner) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow(_report: Report) -> str:
        gate.wait(5)
        return "old"

    jobs.submit("search", slow, answers.append, fail, latest_of="search")
    jobs.submit("search", lambda _report: "new", answers.append, fail, latest_of="search")
    gate.set()
    assert jobs.wait_idle()
    assert answers == ["new"]


def test_that_a_cancelled_job_stops_at_its_next_report_and_says_so(jobs: QtJobRunner) -> None:
    is_running = threading.Event()
    said: list[str] = []

    def work(report: Report) -> str:
        while True:
            is_running.set()
            report(Progress(STAGE))

    job = jobs.submit("endless", work, said.append, fail, on_cancelled=lambda: said.append("cancelled"))
    assert is_running.wait(5)
    job.cancel()
    assert jobs.wait_idle()
    assert said == ["cancelled"]
    assert job.is_over


def test_that_an_error_for_people_arrives_unchanged(jobs: QtJobRunner) -> None:
    error = AshiatoError(Text("Test", "The file is empty."), where="a.csv")
    errors: list[AshiatoError] = []

    def work(_report: Report) -> None:
        raise error

    jobs.submit("read", work, fail, errors.append)
    assert jobs.wait_idle()
    assert errors == [error]


@pytest.mark.expects_log("job read failed")
def test_that_a_fault_is_logged_and_told_without_its_insides(jobs: QtJobRunner) -> None:
    errors: list[AshiatoError] = []

    def work(_report: Report) -> None:
        raise KeyError("secret name")

    jobs.submit("read", work, fail, errors.append)
    assert jobs.wait_idle()
    assert isinstance(errors[0].__cause__, KeyError)
    assert "secret name" not in str(errors[0])
    assert "KeyError" not in str(errors[0])


def test_that_progress_arrives_before_the_answer(jobs: QtJobRunner) -> None:
    seen: list[object] = []

    def work(report: Report) -> str:
        report(Progress(STAGE, 1, 10))
        return "done"

    jobs.submit("count", work, seen.append, fail, on_progress=seen.append)
    assert jobs.wait_idle()
    assert seen == [Progress(STAGE, 1, 10), "done"]


def test_that_closing_breaks_off_work_and_delivers_nothing(qapp: Any) -> None:
    jobs = QtJobRunner()
    broken_off = threading.Event()
    is_running = threading.Event()
    answers: list[object] = []

    def work(_report: Report) -> str:
        is_running.set()
        broken_off.wait(10)
        return "late"

    jobs.submit("query", work, answers.append, fail)
    assert is_running.wait(5)
    assert jobs.close(interrupt=broken_off.set)
    jobs.submit("after", lambda _report: "after", answers.append, fail)
    assert jobs.wait_idle()
    assert answers == []


def test_that_an_answer_may_submit_the_next_job_before_idleness_is_told(jobs: QtJobRunner) -> None:
    answers: list[int] = []

    def on_first(answer: int) -> None:
        answers.append(answer)
        jobs.submit("second", lambda _report: 2, answers.append, fail)

    jobs.submit("first", lambda _report: 1, on_first, fail)
    assert jobs.wait_idle()
    assert answers == [1, 2]


def test_that_held_jobs_wait_until_they_are_released(jobs: QtJobRunner) -> None:
    answers: list[str] = []
    jobs.hold({"slow import"})
    jobs.submit("slow import", lambda _report: "late", answers.append, fail)
    jobs.submit("list", lambda _report: "early", answers.append, fail)
    assert jobs.wait_idle()
    assert answers == ["early"]
    assert not jobs.is_idle
    jobs.release()
    assert jobs.wait_idle()
    assert answers == ["early", "late"]
