"""The page of rules (サインの規則): edit one, see where it would fire, then keep it."""

from __future__ import annotations

import re
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.signal_parameters import PARAMETERS, Parameter, ParameterType
from viewer.domain.signals import Firing, RuleWords, Selector, SignalCount, SignalKind, SignalRule, Value
from viewer.domain.stages import StageRules
from viewer.domain.text import Text, Translate
from viewer.events.signals.evaluating import try_rule
from viewer.events.signals.rule_texts import parse_rule, with_changes
from viewer.events.signals.stage_texts import STAGE_ID, parse_stages, with_stage_change
from viewer.presenters.dates import DateWords
from viewer.presenters.event_choices import EventChoices, make_choices, parted
from viewer.presenters.rule_fields import FormField, stage_fields
from viewer.presenters.signal_words import fact_words, rate_words
from viewer.presenters.signals import Known, SignalsPresenter
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import RecordCommands
from viewer.workspace.document import Document
from viewer.workspace.jobs import Job, JobRunner
from viewer.workspace.signal_rules import drop_rule, load_shipped, put_rule

_TRIED_MOST: Final = 20

KIND_WORDS: Final = {
    SignalKind.COMPANY_SILENCE: Text.translate("Signals", "Silence of the company"),
    SignalKind.REPEATED_TOPIC: Text.translate("Signals", "The same matter on two channels"),
    SignalKind.ZERO_HITS: Text.translate("Signals", "Search without a hit"),
    SignalKind.ERROR_LOOP: Text.translate("Signals", "Errors one after another"),
    SignalKind.ODD_HOURS: Text.translate("Signals", "Odd hours"),
    SignalKind.VISITS_WITHOUT_CONVERSION: Text.translate("Signals", "Visits without a conversion"),
    SignalKind.SCORE_DROP: Text.translate("Signals", "Drop of a score"),
    SignalKind.WORDS: Text.translate("Signals", "Words that were said"),
    SignalKind.REPLACEMENT_DUE: Text.translate("Signals", "Replacement due (foresight)"),
    SignalKind.MISSING_STEP: Text.translate("Signals", "An expected step that never came"),
}


class RuleLine(NamedTuple):
    """One rule in the list. counts: its firings and its rejection rate, in words. is_own: not as it was shipped."""

    rule_id: str
    title: str
    counts: str
    is_on: bool
    is_own: bool


class RuleForm(NamedTuple):
    """The chosen rule. words: None for the stages, whose words stand in the text alone. choices: for events.

    can_save: the text has changed and can be read. can_reset: it is not the shipped one.
    """

    rule_id: str
    kind: str
    is_on: bool
    fields: tuple[FormField, ...]
    words: RuleWords | None
    toml: str
    can_save: bool
    can_reset: bool
    choices: EventChoices


class RulesView(Protocol):
    """Shows the rules. The text being typed stays when only the form is renewed."""

    def set_lines(self, lines: tuple[RuleLine, ...], chosen: str) -> None: ...
    def set_form(self, form: RuleForm) -> None: ...
    def set_problem(self, words: str, line: int | None) -> None:
        """What is wrong with the text and on which line (from 1); "" when it can be read."""

    def set_tried(self, words: str, firings: tuple[str, ...], *, is_running: bool) -> None:
        """Where the rule as it stands would fire."""


@dataclass(slots=True)
class _Draft:
    """What stands in the text box. rule: None while it cannot be read, and for the stages; stages: the other way."""

    rule_id: str
    kept: str
    text: str
    rule: SignalRule | None
    stages: StageRules | None = None


class RulesPresenter:
    """Nothing holds before it is saved; saving is one step that can be undone."""

    def __init__(
        self, view: RulesView, signals: SignalsPresenter, document: Document, jobs: JobRunner, *,
        translate: Translate, language: str, dates: DateWords, author: Callable[[], str],
        find_customer: Callable[[], int | None], on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        """find_customer: who is on screen."""
        self._view, self._signals, self._document, self._jobs = view, signals, document, jobs
        self._translate, self._language, self._dates, self._author = translate, language, dates, author
        self._find_customer, self._on_written, self._on_error = find_customer, on_written, on_error
        self._shipped = load_shipped()
        self._draft: _Draft | None = None
        self._has_problem = False
        self._job: Job | None = None
        signals.on_known = self._on_known

    def open(self, rule_id: str = "") -> None:
        known = self._signals.known
        if known is None:
            return
        ids = [rule.rule_id for rule in known.rules.rules]
        self._choose(rule_id if rule_id in {*ids, STAGE_ID} else ids[0])

    def close(self) -> None:
        """The page goes: what is being tried ends."""
        self.cancel()
        self._signals.on_known = None

    def choose(self, rule_id: str) -> None:
        self._choose(rule_id)

    def set_text(self, text: str) -> None:
        """The text was typed into."""
        draft = self._draft
        if draft is None or text == draft.text:
            return
        draft.text = text
        self._read(draft)
        self._show_form()

    def set_number(self, name: str, number: float) -> None:
        self._change(name, number)

    def set_listed(self, name: str, text: str) -> None:
        """Texts separated by commas."""
        self._change(name, parted(text))

    def set_events(self, name: str, events: Selector) -> None:
        self._change(name, events)

    def set_on(self, is_on: bool) -> None:
        if self._draft is not None and self._draft.rule is not None:
            self._take(with_changes(self._draft.rule, is_on=is_on).text)

    def set_words(self, words: RuleWords) -> None:
        """The words of the app's language."""
        draft = self._draft
        if draft is not None and draft.rule is not None and words != draft.rule.words_in(self._language):
            try:
                self._take(with_changes(draft.rule, words={self._language: words}).text)
            except AshiatoError as error:
                self._tell(error)

    def save(self) -> None:
        """Keep the text. It takes effect at once: the rule is evaluated anew."""
        draft, store = self._draft, self._document.reviews
        if draft is None or store is None or not self._read(draft):
            return
        rule_id, text = draft.rule_id, draft.text
        self._write(lambda commands: put_rule(commands, rule_id, text), store)

    def reset(self) -> None:
        """The rule as it was shipped."""
        draft, store = self._draft, self._document.reviews
        if draft is not None and store is not None:
            rule_id = draft.rule_id
            self._write(lambda commands: drop_rule(commands, rule_id), store)

    def copy(self) -> None:
        """The same rule under another name, for another category or other words."""
        draft, store, known = self._draft, self._document.reviews, self._signals.known
        if draft is None or draft.rule is None or store is None or known is None:
            return
        taken = {rule.rule_id for rule in known.rules.rules}
        number = next(n for n in range(2, 1000) if f"{draft.rule_id}_{n}" not in taken)
        rule_id = f"{draft.rule_id}_{number}"
        text = re.sub(r"(?m)^id\s*=.*$", f'id = "{rule_id}"', draft.text, count=1)
        self._draft = _Draft(rule_id, "", text, None)
        self._write(lambda commands: put_rule(commands, rule_id, text), store)

    def try_here(self) -> None:
        """Where the rule as it stands would fire on the customer on screen."""
        customer_no = self._find_customer()
        if customer_no is None:
            nobody = Text.translate("Signals", "Nobody is on screen to try it on.")
            self._view.set_tried(self._translate(nobody), (), is_running=False)
            return
        self._try(customer_no)

    def count_all(self) -> None:
        """How often it would fire over everybody."""
        self._try(None)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _try(self, customer_no: int | None) -> None:
        draft = self._draft
        if draft is None or draft.rule is None:
            return
        self.cancel()
        rule, folder, zone = draft.rule, self._document.folder.store, self._document.zone
        me = weakref.ref(self)

        def work(report: Report) -> tuple[SignalCount, tuple[Firing, ...]]:
            return try_rule(folder, rule, zone, report, customer_no)

        def on_done(answer: tuple[SignalCount, tuple[Firing, ...]]) -> None:
            if (presenter := me()) is not None:
                presenter._show_tried(rule, *answer, is_here=customer_no is not None)

        def on_progress(progress: Progress) -> None:
            if (presenter := me()) is not None:
                share = f" {100 * progress.done // progress.total}%" if progress.total else ""
                presenter._view.set_tried(presenter._translate(progress.stage) + share, (), is_running=True)

        def on_cancelled() -> None:
            if (presenter := me()) is not None:
                presenter._view.set_tried("", (), is_running=False)

        def on_error(error: AshiatoError) -> None:
            if (presenter := me()) is not None:
                presenter._view.set_tried("", (), is_running=False)
                presenter._on_error(error)

        trying = Text.translate("Signals", "Trying …")
        self._view.set_tried(self._translate(trying), (), is_running=True)
        self._job = self._jobs.submit(
            "signals.try", work, on_done, on_error, on_progress=on_progress, on_cancelled=on_cancelled
        )

    def _show_tried(self, rule: SignalRule, count: SignalCount, firings: tuple[Firing, ...], *, is_here: bool) -> None:
        self._job = None
        if is_here:
            words = Text.translate("Signals", "On this customer it would fire %n time(s)", n=count.firings)
        else:
            total = self._document.totals.customers
            words = Text.translate(
                "Signals", "It would fire {firings} times, on {customers} of {total} customers",
                firings=f"{count.firings:,}", customers=f"{count.customers:,}", total=f"{total:,}",
            )  # fmt: skip
        lines = tuple(
            f"{self._dates.full_day(firing.start_us)} {self._translate(fact_words(rule.kind, firing.facts))}"
            for firing in firings[:_TRIED_MOST]
        )
        self._view.set_tried(self._translate(words), lines, is_running=False)

    def _write(self, act: Callable[[RecordCommands], ChangeSet], store: ReviewStore) -> None:
        author = self._author()
        me = weakref.ref(self)

        def work(_report: Report) -> ChangeSet:
            return act(RecordCommands(store, author))

        def on_done(changes: ChangeSet) -> None:
            if (presenter := me()) is not None:
                presenter._draft = None if presenter._draft is None else _emptied(presenter._draft)
                presenter._on_written(changes)
                presenter._signals.note_changes(changes)

        self._jobs.submit("signals.rule", work, on_done, self._on_error)

    def _on_known(self, _known: Known) -> None:
        """Rules were evaluated anew: the text being typed stays, the rest follows."""
        draft = self._draft
        if draft is None:
            return
        if draft.text == draft.kept:
            self._choose(draft.rule_id)
        else:
            self._show_lines(draft.rule_id)

    def _choose(self, rule_id: str) -> None:
        known = self._signals.known
        if known is None:
            return
        rule = known.rules.find(rule_id)
        if rule is None and rule_id != STAGE_ID:
            rule = known.rules.rules[0]
        text = known.rules.stages.text if rule is None else rule.text
        stages = known.rules.stages if rule is None else None
        self._draft = _Draft(STAGE_ID if rule is None else rule.rule_id, text, text, rule, stages)
        self._has_problem = False
        self._show_lines(self._draft.rule_id)
        self._show_form()
        self._view.set_problem("", None)
        self._view.set_tried("", (), is_running=False)

    def _change(self, name: str, value: Value | float) -> None:
        draft = self._draft
        if draft is not None and draft.stages is not None:
            self._change_stages(draft.text, name, value)
        if draft is None or draft.rule is None:
            return
        parameter = next(each for each in PARAMETERS[draft.rule.kind] if each.name == name)
        if parameter.type is ParameterType.WHOLE and isinstance(value, float):
            value = round(value)
        elif parameter.type is ParameterType.FLAG:
            value = bool(value)
        if draft.rule.parameters[name] == value:
            return
        try:
            self._take(with_changes(draft.rule, parameters={name: value}).text)
        except AshiatoError as error:
            self._tell(error)

    def _change_stages(self, text: str, name: str, value: Value | float) -> None:
        path = tuple(int(step) if step.isdigit() else step for step in name.split("."))
        self._take(with_stage_change(text, path, round(value) if isinstance(value, float) else value))

    def _take(self, text: str) -> None:
        if self._draft is not None:
            self._draft.text = text
            self._read(self._draft)
            self._show_form()

    def _read(self, draft: _Draft) -> bool:
        """Whether the text can be read; says what is wrong with it."""
        try:
            if draft.rule_id == STAGE_ID:
                draft.stages = parse_stages(draft.text, draft.rule_id)
            else:
                rule = parse_rule(draft.text, draft.rule_id)
                if rule.rule_id != draft.rule_id:
                    raise AshiatoError(Text.translate("Signals", "The id of a rule stays. Copy it for another one."))
                draft.rule = rule
        except AshiatoError as error:
            self._tell(error)
            return False
        self._has_problem = False
        self._view.set_problem("", None)
        return True

    def _tell(self, error: AshiatoError) -> None:
        self._has_problem = True
        line: int | None = getattr(error, "line", None)
        words = self._translate(error.what)
        if line is not None:
            words = self._translate(Text.translate("Signals", "Line {line}: {what}", line=line, what=error.what))
        self._view.set_problem(words, line)

    def _show_lines(self, chosen: str) -> None:
        known = self._signals.known
        if known is None:
            return
        lines = [
            RuleLine(
                rule.rule_id, rule.words_in(self._language).title,
                self._count_words(rule, known.counts.get(rule.rule_id)), rule.is_on, not rule.is_shipped,
            )
            for rule in known.rules.rules
        ]  # fmt: skip
        stages = Text.translate("Signals", "Stages: consideration and engagement")
        lines.append(RuleLine(STAGE_ID, self._translate(stages), "", True, not known.rules.stages.is_shipped))
        self._view.set_lines(tuple(lines), chosen)

    def _count_words(self, rule: SignalRule, count: SignalCount | None) -> str:
        if not rule.is_on:
            return self._translate(Text.translate("Signals", "off"))
        if count is None:
            return ""
        found = Text.translate(
            "Signals", "{firings} on {customers} customers",
            firings=f"{count.firings:,}", customers=f"{count.customers:,}",
        )  # fmt: skip
        return f"{self._translate(found)}\n{self._translate(rate_words(count))}"

    def _show_form(self) -> None:
        draft = self._draft
        if draft is None:
            return
        rule = draft.rule
        can_save = draft.text != draft.kept and not self._has_problem
        shipped = self._shipped.get(draft.rule_id)
        can_reset = draft.kept != shipped
        if rule is None:
            title = self._translate(Text.translate("Signals", "What moves the stages"))
            fields = () if draft.stages is None else stage_fields(draft.stages, self._language, self._translate)
            is_on, words = True, None
        else:
            fields = tuple(self._field(parameter, rule) for parameter in PARAMETERS[rule.kind])
            title, is_on, words = self._translate(KIND_WORDS[rule.kind]), rule.is_on, rule.words_in(self._language)
        form = RuleForm(
            draft.rule_id, title, is_on, fields, words, draft.text, can_save, can_reset, make_choices(self._translate)
        )
        self._view.set_form(form)

    def _field(self, parameter: Parameter, rule: SignalRule) -> FormField:
        value = rule.parameters[parameter.name]
        number = float(value) if isinstance(value, int | float) else 0.0
        text = ", ".join(value) if isinstance(value, tuple) else ""
        label = self._translate(parameter.label)
        if parameter.type is ParameterType.WHOLE:
            label = f"{label} ({parameter.low:g}–{parameter.high:g})"
        events = value if isinstance(value, Selector) else Selector()
        return FormField(parameter.name, parameter.type, label, parameter.low, parameter.high, number, text, events)


def _emptied(draft: _Draft) -> _Draft:
    """What was typed is kept now: the next look shows the rule as it is."""
    return _Draft(draft.rule_id, draft.text, draft.text, draft.rule, draft.stages)
