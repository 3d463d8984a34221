"""The guards of tests/conftest.py guard something: each is shown a test that does wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"


def _run(pytester: pytest.Pytester, source: str, *options: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini(
        "[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n"
        "markers =\n    realdata: files\n    expects_log(pattern): meant\n"
    )
    pytester.makepyfile(source)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *options)


def test_that_a_test_which_leaves_a_trace_fails(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        import logging, threading
        import duckdb
        from PySide6.QtCore import QTimer, qWarning
        from PySide6.QtWidgets import QWidget
        KEPT = []
        def test_log():
            logging.getLogger("x").warning("disk is full")
        def test_message(qapp):
            qWarning("a slot is missing")
        def test_thread():
            threading.Thread(target=threading.Event().wait, daemon=True).start()
        def test_window(qapp):
            KEPT.append(QWidget())
            KEPT[-1].show()
        def test_timer(qapp):
            KEPT.append(QTimer())
            KEPT[-1].start(60_000)
        def test_store(tmp_path):
            KEPT.append(duckdb.connect(str(tmp_path / "a.duckdb")))
        """,
    )
    result.assert_outcomes(failed=1, passed=5, errors=5)
    # The order of the report: errors at teardown first, in the order of the tests, then the failure.
    result.stdout.fnmatch_lines(
        ["*disk is full*", "*thread: *", "*window: *", "*timer: *", "*open store: *a.duckdb*", "*a slot is missing*"]
    )


def test_that_a_silent_and_tidy_test_passes(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        import logging, threading
        import duckdb, pytest
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QWidget

        def test_it(qtbot, tmp_path):
            widget = QWidget()
            qtbot.addWidget(widget)
            widget.timer = QTimer(widget)
            widget.timer.start(60_000)
            widget.show()
            thread = threading.Thread(target=print)
            thread.start()
            thread.join()
            con = duckdb.connect(str(tmp_path / "a.duckdb"))
            con.execute("CREATE TABLE t(a INT)")
            con.close()

        @pytest.mark.expects_log("disk is f.ll")
        def test_announced():
            logging.getLogger("x").warning("disk is full")
        """,
    )
    result.assert_outcomes(passed=2)


def test_that_the_machine_does_not_reach_a_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    monkeypatch.setenv("ASHIATO_LANG", "ja")
    result = _run(
        pytester,
        """
        import os, time
        from pathlib import Path
        from PySide6.QtCore import QSettings

        def test_it(home):
            assert time.localtime(0).tm_hour == 0
            assert "QT_SCALE_FACTOR" not in os.environ
            assert "ASHIATO_LANG" not in os.environ
            assert Path.home() == home
            assert QSettings("Ashiato", "Ashiato").fileName().startswith(str(home))
            assert os.environ["LC_ALL"] == "C.UTF-8"
        """,
    )
    result.assert_outcomes(passed=1)


def test_that_real_data_tests_are_skipped_where_there_is_none(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
        import pytest

        @pytest.mark.realdata
        def test_it():
            raise AssertionError("ran without its files")
        """,
    )
    result.assert_outcomes(skipped=1)
