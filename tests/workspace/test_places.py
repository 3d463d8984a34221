"""What was typed in place of a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.workspace.places import check_place


def test_that_a_folder_may_be_opened(tmp_path: Path) -> None:
    check_place(tmp_path)


def test_that_a_word_that_is_nothing_leads_to_the_help() -> None:
    with pytest.raises(AshiatoError, match="bogus is no command and no workspace") as failed:
        check_place(Path("bogus"))
    assert "ashiato --help" in str(failed.value)


def test_that_a_file_leads_to_its_import(tmp_path: Path) -> None:
    file = tmp_path / "good.csv.gz"
    file.touch()
    with pytest.raises(AshiatoError, match="no workspace") as failed:
        check_place(file)
    assert f"ashiato import good.ashiato {file}" in str(failed.value)
