"""The rules of a workspace: those that ship with Ashiato, and the workspace's own copies of them and more.

A rule that people change is a record of the review store, so that it travels and can be undone. The folder signals/
shows the same as files. A file that was changed by hand becomes a record with the next look.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Report, silent
from viewer.domain.signals import RULE_ENTITY, SignalRule
from viewer.domain.stages import StageRules
from viewer.domain.text import Text
from viewer.events.signals.evaluating import evaluate_rules
from viewer.events.signals.rule_texts import parse_rule
from viewer.events.signals.stage_texts import STAGE_ID, parse_stages
from viewer.resource_files import resource_path
from viewer.workspace.commands import RecordCommands
from viewer.workspace.folder import WorkspaceFolder

if TYPE_CHECKING:
    # The review store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import ReviewStore

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SHOWN_NAME: Final = ".shown.json"
"""Digests of the files as they were written here, by name: what differs was changed by hand."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """rules: by id. problems: texts that cannot be read; the shipped rule of that name holds in their place."""

    rules: tuple[SignalRule, ...]
    stages: StageRules
    problems: tuple[AshiatoError, ...] = ()

    def find(self, rule_id: str) -> SignalRule | None:
        return next((rule for rule in self.rules if rule.rule_id == rule_id), None)


def load_shipped() -> dict[str, str]:
    """The texts that ship with Ashiato, by id; `stage` among them."""
    folder = resource_path("resources", "signals")
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}


def load_rules(folder: WorkspaceFolder, reviews: ReviewStore | None = None) -> RuleSet:
    """All rules as they hold now. reviews: None while the workspace has none."""
    shipped = load_shipped()
    own = {} if reviews is None else _texts_of(reviews)
    own |= _changed_by_hand(folder)
    problems: list[AshiatoError] = []
    rules, stages = [], parse_stages(shipped[STAGE_ID], STAGE_ID, is_shipped=True)
    for rule_id in sorted({*shipped, *own}):
        text = own.get(rule_id)
        try:
            if rule_id == STAGE_ID:
                stages = stages if text is None else parse_stages(text, f"{rule_id}.toml")
            else:
                rules.append(_rule(rule_id, text, shipped))
        except AshiatoError as error:
            problems.append(error)
            if rule_id in shipped and rule_id != STAGE_ID:
                rules.append(_rule(rule_id, None, shipped))
    return RuleSet(tuple(rules), stages, tuple(problems))


def load_rules_of(folder: WorkspaceFolder) -> RuleSet:
    """As `load_rules`, for callers who have not opened the reviews."""
    if not folder.reviews_path.is_file():
        return load_rules(folder)
    from viewer.reviews.store import ReviewStore

    store = ReviewStore.open(folder.reviews_path)
    try:
        return load_rules(folder, store)
    finally:
        store.close()


def put_rule(commands: RecordCommands, rule_id: str, text: str) -> ChangeSet:
    """Keep `text` as the workspace's own rule. It was parsed before. One step that can be undone."""
    return commands.put(RULE_ENTITY, {"toml": text}, row_id=rule_id)


def drop_rule(commands: RecordCommands, rule_id: str) -> ChangeSet:
    """The shipped rule of that name holds again; a rule of one's own is gone. One step that can be undone."""
    return commands.remove(RULE_ENTITY, rule_id)


def show_as_files(folder: WorkspaceFolder, reviews: ReviewStore, author: str) -> None:
    """Brings signals/ in line with the records, after files changed by hand have become records themselves.

    Files that cannot be read as rules are left alone; `load_rules` tells about them. Raises OSError.
    """
    commands = RecordCommands(reviews, author)
    for rule_id, text in _changed_by_hand(folder).items():
        with suppress(AshiatoError):
            parse_stages(text, rule_id) if rule_id == STAGE_ID else _rule(rule_id, text, {})
            put_rule(commands, rule_id, text)
            _remember(folder, {**_shown(folder), rule_id: _digest(text)})
    texts = _texts_of(reviews)
    untouched = {rule_id for rule_id in _shown(folder) if rule_id not in _changed_by_hand(folder)}
    if not texts and not untouched:
        return
    folder.signals_dir.mkdir(mode=0o700, exist_ok=True)
    for rule_id in untouched - set(texts):
        _path(folder, rule_id).unlink(missing_ok=True)
    shown = {rule_id: digest for rule_id, digest in _shown(folder).items() if rule_id in texts}
    for rule_id, text in texts.items():
        if rule_id in _changed_by_hand(folder):
            continue
        if shown.get(rule_id) != _digest(text) or not _path(folder, rule_id).is_file():
            _path(folder, rule_id).write_text(text, encoding="utf-8")
        shown[rule_id] = _digest(text)
    _remember(folder, shown)


def refresh_signals(
    folder: WorkspaceFolder, zone: tzinfo, report: Report = silent, rules: Iterable[SignalRule] | None = None
) -> int | None:
    """What the rules find in the current generation, where it is not known yet; gives how many were evaluated.

    None: all was known, and the file beside the generation is the same.

    rules: as they hold now; loaded if not given. Raises AshiatoError, Cancelled, OSError.
    """
    chosen = load_rules_of(folder).rules if rules is None else tuple(rules)
    return evaluate_rules(folder.store, chosen, zone, report)


def refresh_after_import(folder: WorkspaceFolder, report: Report) -> None:
    """As `refresh_signals`, for an import that stands already: whatever goes wrong here must not take it back.

    The window makes up for it when it opens the workspace.
    """
    with suppress(AshiatoError, Cancelled, OSError):
        refresh_signals(folder, folder.zone, report)


def _rule(rule_id: str, text: str | None, shipped: dict[str, str]) -> SignalRule:
    rule = parse_rule(shipped[rule_id] if text is None else text, f"{rule_id}.toml", is_shipped=text is None)
    if rule.rule_id != rule_id:
        raise AshiatoError(
            Text.translate("Signals", "The id in the text is {found}, but the rule is named {name}.",
                           found=rule.rule_id, name=rule_id),
            where=f"{rule_id}.toml",
            next_step=Text.translate("Signals", "Correct the text of the rule."),
        )  # fmt: skip
    return rule


def _texts_of(reviews: ReviewStore) -> dict[str, str]:
    return {
        record.row_id: str(record.fields["toml"])
        for record in reviews.load_records(RULE_ENTITY)
        # A row of another replica names no file outside the folder.
        if record.fields.get("toml") and _ID.fullmatch(record.row_id)
    }


def _changed_by_hand(folder: WorkspaceFolder) -> dict[str, str]:
    shown = _shown(folder)
    texts = {}
    for path in sorted(folder.signals_dir.glob("*.toml")):
        with suppress(OSError, UnicodeDecodeError):
            text = path.read_text(encoding="utf-8")
            if shown.get(path.stem) != _digest(text):
                texts[path.stem] = text
    return texts


def _shown(folder: WorkspaceFolder) -> dict[str, str]:
    try:
        told = json.loads((folder.signals_dir / _SHOWN_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in told.items()} if isinstance(told, dict) else {}


def _remember(folder: WorkspaceFolder, shown: dict[str, str]) -> None:
    folder.signals_dir.mkdir(mode=0o700, exist_ok=True)
    (folder.signals_dir / _SHOWN_NAME).write_text(json.dumps(shown, indent=1, sort_keys=True), encoding="utf-8")


def _path(folder: WorkspaceFolder, rule_id: str) -> Path:
    return folder.signals_dir / f"{rule_id}.toml"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
