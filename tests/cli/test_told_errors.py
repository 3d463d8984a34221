"""Errors on stderr that hold words of strangers."""

from __future__ import annotations

import pytest

from viewer.cli.console import told_errors, translate_for
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text


def test_that_column_names_in_an_error_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    told = Text.translate("Import", "The file lacks columns that the mapping names: {columns}.", columns="a\x1b[2J\nb")
    with pytest.raises(SystemExit, match="1"), told_errors(translate_for("en")):
        raise AshiatoError(told, where="x\u202evsc.csv")
    assert capsys.readouterr().err == "x vsc.csv: The file lacks columns that the mapping names: a [2J b.\n"
