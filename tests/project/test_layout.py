"""Habits of the house that a reader would otherwise have to watch for."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from viewer.presenters.actions import ACTIONS, key_words

ROOT = Path(__file__).resolve().parents[2]
TOP = {"viewer", "resources", "sample_data", "tests", ".ci", ".gitignore"}
TOP |= {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"}
LONGEST_MODULE = 500
MODULES = sorted((ROOT / "viewer").rglob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _command(name: str) -> list[str]:
    """The lines of the fenced block under the marker of `name` in README.md."""
    match = re.search(rf"<!-- command: {name} -->\n```\w*\n(.*?)\n```", README, re.DOTALL)
    return match.group(1).splitlines() if match else []


def _tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in done.stdout.split("\0") if name]


def test_that_the_top_folder_holds_what_the_layout_names() -> None:
    tracked = _tracked()
    if not tracked:
        pytest.skip("not a git checkout")
    assert {name.split("/")[0] for name in tracked} <= TOP


def test_that_modules_are_short_enough_to_be_read() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_that_modules_are_named_after_a_concept() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "tools", "stuff"}
    assert [path for path in MODULES if path.stem in vague] == []


def test_that_nothing_is_left_open_in_the_code() -> None:
    open_ends = re.compile(r"TODO|FIXME|XXX|raise NotImplementedError|coming soon")
    found = [path for path in MODULES if open_ends.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_that_every_module_says_what_it_is_for() -> None:
    assert [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("name", ["run", "test"])
def test_that_a_readme_command_is_one_line_that_sets_up_what_it_needs(name: str) -> None:
    lines = _command(name)
    assert len(lines) == 1
    assert re.match(r"resources/setup\b", lines[0])
    assert (ROOT / "resources" / "setup").stat().st_mode & 0o111


def test_that_the_run_command_takes_further_options_at_its_end() -> None:
    assert _command("run")[0].endswith(".venv/bin/ashiato")


def test_that_the_checks_run_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- command: test -->" in script
    assert "pytest" not in script


def test_that_what_the_readme_links_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if "://" not in target and not (ROOT / target).exists()] == []


def test_that_the_readme_names_every_command() -> None:
    from viewer.cli.commands import app

    alone = {command.name for command in app.registered_commands}
    grouped = {
        f"{group.name} {command.name}"
        for group in app.registered_groups
        if group.typer_instance is not None
        for command in group.typer_instance.registered_commands
    }
    rows = re.findall(r"^\| `ashiato (\w[\w-]*)( [a-z][\w-]*)?", README, re.MULTILINE)
    assert {first + then for first, then in rows} | {"open"} == alone | grouped
    assert "| `ashiato [WORKSPACE]`" in README


def test_that_every_key_of_the_tour_is_a_key_of_the_app() -> None:
    known = {"Shift"} | {key_words(key) for action in ACTIONS for key in action.shortcuts}
    tour = README.split("## Five minutes")[1].split("\n## ")[0]
    keys = re.findall(r"`([^`]+)`", tour)
    assert keys
    assert [key for key in keys if key not in known] == []


def test_that_every_dependency_is_locked_within_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["tests"]]
    locked = {}
    for line in (ROOT / "resources" / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            locked[canonicalize_name(name)] = version
    for requirement in wanted:
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} is not in resources/constraints.txt"
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}"


def test_that_tests_wait_for_facts_and_not_for_time() -> None:
    waits = re.compile(r"time\.sleep\(|qWait\(|qtbot\.wait\(")
    me = Path(__file__).resolve()
    # What measures lets time pass on purpose: a hub that is away for a second, clients that write for six.
    tests = [path for path in (ROOT / "tests").rglob("*.py") if path != me and path.parent.name != "bench"]
    assert [path for path in tests if waits.search(path.read_text(encoding="utf-8"))] == []
