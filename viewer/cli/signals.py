"""`ashiato signals`: which rules there are and how often they fire, or where on one customer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from viewer.cli.console import harmless, put_json, put_table, shown_progress, tell, told_errors, translate_for
from viewer.cli.reading import find_one, local_time
from viewer.domain.clock import iso_utc
from viewer.domain.errors import AshiatoError
from viewer.domain.signals import REJECTION_ENTITY, Firing, SignalCount, SignalRule
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.signal_words import fact_words
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.signal_rules import RuleSet, load_rules_of, refresh_signals


def list_signals(workspace: Path, identity: str | None, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    language = "ja" if lang == "ja" or (lang is None and translate(_PROBE) != _PROBE.source) else "en"
    with told_errors(translate):
        folder = open_workspace(workspace)
        rules = load_rules_of(folder)
        for problem in rules.problems:
            tell(harmless(f"{problem.where}: {translate(problem.what)}"))
        try:
            with shown_progress(translate) as report:
                refresh_signals(folder, folder.zone, report, rules.rules)
        except OSError as error:
            raise AshiatoError(
                Text.translate("CommandLine", "The signals cannot be written: {reason}.", reason=error.strerror or "?"),
                where=str(folder.events_dir),
                next_step=Text.translate("CommandLine", "Check free space, and that you may write there."),
            ) from error
        store = EventStore.open(folder.events_dir)
        try:
            if identity is None:
                _put_rules(folder, rules, store.signal_counts(), translate, language, as_json=as_json)
            else:
                firings = store.load_firings(find_one(store, identity))
                _put_firings(folder, rules, firings, translate, language, as_json=as_json)
        finally:
            store.close()


_PROBE = Text.translate("Signals", "Signal")


def _put_rules(
    folder: WorkspaceFolder, rules: RuleSet, counts: tuple[SignalCount, ...], translate: Translate, language: str, *,
    as_json: bool,
) -> None:  # fmt: skip
    count_by_id = {count.rule_id: count for count in counts}
    rejected = _rejections(folder)
    rows = [_rule_json(rule, count_by_id.get(rule.rule_id), rejected.get(rule.rule_id, 0), language)
            for rule in rules.rules]  # fmt: skip
    if as_json:
        for row in rows:
            put_json(row)
        return
    headings = [
        Text.translate("CommandLine", "Rule"),
        Text.translate("CommandLine", "Title"),
        Text.translate("CommandLine", "Firings"),
        Text.translate("CommandLine", "Customers"),
        Text.translate("CommandLine", "Rejected"),
    ]
    off = translate(Text.translate("CommandLine", "off"))
    put_table(
        [translate(heading) for heading in headings],
        [
            [
                row["rule"], harmless(row["title"]), f"{row['firings']:,}" if row["on"] else off,
                f"{row['customers']:,}" if row["on"] else "", f"{row['rejected']:,}",
            ]
            for row in rows
        ],
        right=frozenset({2, 3, 4}),
        whole=frozenset({0}),
    )  # fmt: skip


def _rule_json(rule: SignalRule, count: SignalCount | None, rejected: int, language: str) -> dict[str, Any]:
    words = rule.words_in(language)
    return {
        "rule": rule.rule_id, "kind": rule.kind.value, "title": words.title, "next_action": words.next_action,
        "on": rule.is_on, "shipped": rule.is_shipped, "firings": count.firings if count else 0,
        "customers": count.customers if count else 0, "rejected": rejected,
    }  # fmt: skip


def _put_firings(
    folder: WorkspaceFolder, rules: RuleSet, firings: tuple[Firing, ...], translate: Translate, language: str, *,
    as_json: bool,
) -> None:  # fmt: skip
    table = []
    for firing in firings:
        rule = rules.find(firing.rule_id)
        if rule is None:
            continue
        words = rule.words_in(language)
        said = translate(fact_words(rule.kind, firing.facts))
        if as_json:
            put_json(_firing_json(firing, rule, words.title, words.next_action))
        table.append([local_time(firing.start_us, folder.zone), harmless(words.title), harmless(said)])
    if not as_json:
        headings = [
            Text.translate("CommandLine", "When ({zone})", zone=str(folder.zone)),
            Text.translate("CommandLine", "Signal (automatic)"),
            Text.translate("CommandLine", "Numbers"),
        ]
        put_table([translate(heading) for heading in headings], table, whole=frozenset({0}))


def _firing_json(firing: Firing, rule: SignalRule, title: str, next_action: str) -> dict[str, Any]:
    return {
        "rule": firing.rule_id, "kind": rule.kind.value, "title": title, "next_action": next_action,
        "start_at": iso_utc(firing.start_us), "end_at": iso_utc(firing.end_us),
        "first_event": f"{firing.first_key:016x}", "last_event": f"{firing.last_key:016x}",
        "facts": dict(firing.facts),
        "passages": [
            {"event": f"{passage.event_key:016x}", "field": passage.field.value, "start": passage.char_start,
             "end": passage.char_end}
            for passage in firing.passages
        ],
    }  # fmt: skip


def _rejections(folder: WorkspaceFolder) -> dict[str, int]:
    if not folder.reviews_path.is_file():
        return {}
    from viewer.reviews.store import ReviewStore

    store = ReviewStore.open(folder.reviews_path)
    counts: dict[str, int] = {}
    try:
        for record in store.load_records(REJECTION_ENTITY):
            rule_id = str(record.fields.get("rule", ""))
            counts[rule_id] = counts.get(rule_id, 0) + 1
    finally:
        store.close()
    return counts
