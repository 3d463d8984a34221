"""Refused rows as a file that is opened in a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.workspace.refused_export import write_csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_that_no_cell_of_a_refused_row_is_a_formula(tmp_path: Path, start: str) -> None:
    path = tmp_path / "refused.csv"
    assert write_csv(path, ("file", "value"), [("a.csv", f"{start}1+1"), ("a.csv", "1=1")]) == 2
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [["file", "value"], ["a.csv", f"'{start}1+1"], ["a.csv", "1=1"]]


def test_that_an_export_into_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match="cannot be written") as caught:
        write_csv(tmp_path / "nowhere" / "refused.csv", ("file",), [])
    assert caught.value.next_step is not None
