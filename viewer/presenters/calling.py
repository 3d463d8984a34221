"""The panel from which a customer is called: what to know before, whose call it is, and what came of it. No Qt."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.calling import CallRecord, NextStep, OutcomeKind, make_case_id
from viewer.domain.clock import DAY_US, HOUR_US
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.text import Text
from viewer.presenters.call_book import CallBook
from viewer.presenters.call_briefing import Briefing, BriefingWords, make_briefing
from viewer.presenters.call_panel import PanelContent, PanelMode, PanelWriter
from viewer.presenters.call_words import OUTCOME_WORDS, STEP_WORDS
from viewer.presenters.caller import Caller
from viewer.presenters.reveal import Reveal

if TYPE_CHECKING:
    from viewer.workspace.calling import CallCommands, CallResult, Target

_NOTES: Final = "notes"
_QUESTIONS: Final = "questions"
_OUTCOME: Final = "outcome"


@dataclass(frozen=True, slots=True)
class CallWords:
    """What is being written. again_at_us: when to call again, if that is chosen."""

    notes: str = ""
    questions: str = ""
    outcome: OutcomeKind | None = None


class CallingView(Protocol):
    """Passive. Its own defaults: nothing chosen, no words, call again tomorrow."""

    def set_content(self, content: PanelContent | None) -> None:
        """None: nobody is shown."""

    def set_words(self, words: CallWords) -> None: ...
    def words(self) -> CallWords: ...
    def set_again_at(self, at_us: int) -> None: ...
    def again_at(self) -> int:
        """When to call again, µs since 1970 UTC."""

    def set_notice(self, words: str, *, is_problem: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    cases: tuple[CallRecord, ...]
    briefing: Briefing
    draft: dict[str, str] | None


def _now_us() -> int:
    return time.time_ns() // 1000


class CallingPresenter:
    """One panel, for one customer and answer at a time."""

    def __init__(
        self,
        view: CallingView,
        book: CallBook,
        words: BriefingWords,
        *,
        secret: bytes,
        caller: Caller,
        reveal: Reveal,
        now_us: Callable[[], int] = _now_us,
    ) -> None:
        self._view, self._book, self._words, self._secret = view, book, words, secret
        self._caller, self._reveal, self._now_us = caller, reveal, now_us
        self._journey: Journey | None = None
        self._customer: tuple[IdentityRef, ...] = ()
        self._answer_key: int | None = None
        self._answered_at_us: int | None = None
        self._loaded: _Loaded | None = None
        self._phone = ""
        self._kept = CallWords()
        view.set_content(None)

    # What the screen around it says.

    def show(self, journey: Journey | None, answer_key: int | None = None, answered_at_us: int | None = None) -> None:
        """Turn to a customer; answer_key, answered_at_us: the answer the call is about, if it is about one."""
        if journey is not None and journey is self._journey and answer_key == self._answer_key:
            return
        self.keep_draft()
        is_same_case = (
            journey is not None
            and self._journey is not None
            and customer_refs(journey, self._secret)[:1] == self._customer[:1]
            and answer_key == self._answer_key
        )
        self._journey, self._answer_key, self._answered_at_us = journey, answer_key, answered_at_us
        self._customer = () if journey is None else customer_refs(journey, self._secret)
        if not is_same_case:
            self._loaded, self._phone, self._kept = None, "", CallWords()
            self._view.set_words(self._kept)
            self._view.set_again_at(self._tomorrow())
            self._view.set_notice("")
        self._show()
        self._load(with_draft=not is_same_case)

    def refresh(self) -> None:
        """Cases are new: somebody claimed, called, or took something back."""
        if self._journey is not None:
            self._load(with_draft=self._loaded is None)

    # What the panel says.

    def claim(self) -> None:
        """ "I will call"."""
        person = self._caller.find_person(self._book.departments)
        target = self._target()
        if person is None or target is None:
            return
        self._write("calls.claim", lambda commands: commands.claim(target, person), "")

    def give_back(self) -> None:
        target, person, questions = self._target(), self._caller.person, self._view.words().questions
        if target is None:
            return
        said = Text.translate("Calling", "Given back. Anybody can take this call now.")
        self._write(
            "calls.give_back", lambda commands: commands.give_back(target, person, questions), self._words.say(said)
        )

    def save(self) -> None:
        """Write down what came of the call."""
        target, written = self._target(), self._view.words()
        if target is None:
            return
        if written.outcome is None:
            self._tell(Text.translate("Calling", "Choose first what came of the call."), is_problem=True)
            return
        again_at_us = self._view.again_at() if written.outcome is OutcomeKind.CALL_AGAIN else None
        if again_at_us is not None and again_at_us <= self._now_us():
            self._tell(Text.translate("Calling", "The time to call again has passed. Choose a later one."),
                       is_problem=True)  # fmt: skip
            return
        result = _make_result(written, again_at_us)
        person = self._caller.person

        def on_saved() -> None:
            if self._target() == target:
                self._forget_words()

        said = Text.translate("Calling", "Saved: {outcome}. Ctrl+Z takes it back.", outcome=OUTCOME_WORDS[result.kind])
        self._write(
            "calls.outcome", lambda commands: commands.save_outcome(target, person, result), self._words.say(said),
            on_saved,
        )  # fmt: skip

    def decide(self, step: NextStep) -> None:
        """After misses in a row: how it goes on."""
        target, person = self._target(), self._caller.find_person(self._book.departments)
        if target is None or person is None:
            return
        again_at_us = self._view.again_at() if step is NextStep.ANOTHER_TIME else None
        said = Text.translate("Calling", "Saved: {step}. Ctrl+Z takes it back.", step=STEP_WORDS[step])
        self._write(
            "calls.decide", lambda commands: commands.decide(target, person, step, again_at_us), self._words.say(said)
        )

    def show_phone(self) -> None:
        journey = self._journey
        if journey is None:
            return

        def on_shown(value: str) -> None:
            if self._journey is journey:
                self._phone = value
                self._show()

        reason = self._words.say(Text.translate("Calling", "To call them about their answer"))
        self._reveal.show_field(journey, FieldRole.PHONE, reason, on_shown, self._on_error)

    def keep_draft(self) -> None:
        """Keep what is being written, so that it outlives a crash. Cheap when nothing changed."""
        written = self._view.words()
        if self._journey is None or self._loaded is None or written == self._kept:
            return
        self._kept = written
        key = self._draft_keys()[0]
        words = {_NOTES: written.notes, _QUESTIONS: written.questions, _OUTCOME: written.outcome or ""}
        self._book.keep("calls.draft", lambda commands: commands.save_draft(key, words))

    # Inside.

    def _target(self) -> Target | None:
        if self._journey is None:
            return None
        from viewer.workspace.calling import Target

        return Target(self._customer, self._answer_key)

    def _draft_keys(self) -> list[str]:
        """The one that is written, then those from before a join. Forgetting finds them by the customer."""
        return [
            f"call/{ref.namespace}:{ref.digest}/{make_case_id(self._answer_key, ref)}" for ref in self._customer
        ]  # fmt: skip

    def _load(self, *, with_draft: bool) -> None:
        journey, customer = self._journey, self._customer
        if journey is None:
            return
        answered_at_us, words, keys = self._answered_at_us, self._words, self._draft_keys()

        def work(commands: CallCommands) -> tuple[Journey, _Loaded]:
            cases = commands.load_cases(customer)
            briefing = make_briefing(
                journey, answered_at_us, cases, commands.load_marks(customer), words,
                to_ask=commands.load_to_ask(customer),
            )  # fmt: skip
            draft = next(filter(None, map(commands.load_draft, keys)), {}) if with_draft else None
            return journey, _Loaded(cases, briefing, draft)

        self._book.read(f"calls.panel.{id(self)}", work, self._on_loaded)

    def _on_loaded(self, answer: tuple[Journey, _Loaded]) -> None:
        journey, loaded = answer
        if journey is not self._journey:
            return
        is_first, self._loaded = self._loaded is None, loaded
        if is_first:
            draft = loaded.draft or {}
            record = self._record()
            outcome = draft.get(_OUTCOME, "")
            self._kept = CallWords(
                draft.get(_NOTES, ""), draft.get(_QUESTIONS, "") or record.to_ask,
                OutcomeKind(outcome) if outcome in set(OutcomeKind) else None,
            )  # fmt: skip
            self._view.set_words(self._kept)
        self._show()

    def _record(self) -> CallRecord:
        case_id = make_case_id(self._answer_key, self._customer[0])
        cases = self._loaded.cases if self._loaded is not None else ()
        return next((case for case in cases if case.case_id == case_id), CallRecord(case_id))

    def _show(self) -> None:
        journey, loaded = self._journey, self._loaded
        if journey is None or loaded is None:
            self._view.set_content(None if journey is None else PanelContent(PanelMode.LOADING, ""))
            return
        writer = PanelWriter(journey, self._words, self._caller.person, self._now_us())
        self._view.set_content(writer.content(self._record(), loaded.cases, loaded.briefing, self._phone))

    def _tomorrow(self) -> int:
        """A day from now, at the full hour."""
        return (self._now_us() // HOUR_US) * HOUR_US + DAY_US

    def _write(
        self, name: str, work: Callable[[CallCommands], ChangeSet], said: str,
        on_done: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        def on_written(_changes: ChangeSet) -> None:
            on_done()
            self._view.set_notice(said)

        self._view.set_notice("")
        self._book.write(name, work, on_written, self._on_error)

    def _forget_words(self) -> None:
        self._view.set_words(CallWords())
        self.keep_draft()

    def _tell(self, text: Text, *, is_problem: bool = False) -> None:
        self._view.set_notice(self._words.say(text), is_problem=is_problem)

    def _on_error(self, error: AshiatoError) -> None:
        texts: Sequence[Text] = [error.what] if error.next_step is None else [error.what, error.next_step]
        self._view.set_notice(" ".join(self._words.say(text) for text in texts), is_problem=True)


def _make_result(written: CallWords, again_at_us: int | None) -> CallResult:
    from viewer.workspace.calling import CallResult

    assert written.outcome is not None
    return CallResult(written.outcome, written.notes, written.questions, again_at_us)
