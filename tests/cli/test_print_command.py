"""`ashiato print`, as a script uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.events.import_kit import MAPPING, page_views, write_export

ROOT = Path(__file__).parents[2]


def ashiato(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "viewer", *(str(word) for word in words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_that_a_sheet_is_written_and_told_in_json_alone(tmp_path: Path) -> None:
    mapping, workspace, sheet = tmp_path / "web.toml", tmp_path / "shop.ashiato", tmp_path / "sheet.pdf"
    mapping.write_text(MAPPING.format(source="web", name="view"), encoding="utf-8")
    export = write_export(tmp_path / "web.csv", *page_views(0, 5))
    assert ashiato("import", workspace, export, "--mapping", mapping).returncode == 0
    done = ashiato("print", workspace, "m1", sheet, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"file": str(sheet), "pages": 1}
    assert sheet.read_bytes().startswith(b"%PDF")
    nobody = ashiato("print", workspace, "nobody", tmp_path / "none.pdf", "--json")
    assert (nobody.returncode, nobody.stdout) == (1, "")
    assert "nobody" in nobody.stderr
    assert not (tmp_path / "none.pdf").exists()
