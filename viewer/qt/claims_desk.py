"""What people do on the page of issues and hypotheses: small questions on one side, the presenter on the other."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from viewer.domain.annotations import ChangeSet
from viewer.domain.claims import ClaimKind, ClaimStatus, Severity
from viewer.domain.countermeasures import Countermeasure, MeasureState
from viewer.domain.customers import CustomerQuery
from viewer.domain.evidence import Basis, Stance
from viewer.domain.open_questions import AskedIn, OpenQuestion
from viewer.domain.query_json import query_from_json, query_to_json
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_cards import title_of
from viewer.presenters.claim_words import BASIS_WORDS, MEASURE_WORDS, SEVERITY_WORDS, STANCE_WORDS
from viewer.presenters.claims import ClaimsPresenter
from viewer.presenters.saved_lists import SavedList
from viewer.presenters.title_readings import find_similar
from viewer.qt.claims_page import ClaimsPage
from viewer.qt.fields_dialog import DialogField, FieldLook, ask_fields

_MOST_DRAWN = 50
_DRAW = 12
_MOST_TAGS = 30


class ClaimsDesk(QObject):
    """The page and who fills it."""

    def __init__(
        self,
        page: ClaimsPage,
        presenter: ClaimsPresenter,
        *,
        translate: Translate,
        saved_lists: Callable[[], Sequence[SavedList]],
        list_query: Callable[[], CustomerQuery],
        show_list: Callable[[CustomerQuery], None],
    ) -> None:
        """list_query: what the list of customers asks now. show_list: show them there."""
        super().__init__(page)
        self.page, self.presenter = page, presenter
        self._say = translate
        self._saved_lists, self._list_query, self._show_list = saved_lists, list_query, show_list
        page.detail.asked.connect(self._on_asked)
        self._verbs: Mapping[str, Callable[[Any], None]] = {
            "open": presenter.open_moment,
            "go": presenter.choose,
            "status": self._set_status,
            "stance": self._set_stance,
            "edit_evidence": self._edit_evidence,
            "withdraw": self._withdraw,
            "edit": self._edit,
            "tags": self._tags,
            "merge": self._merge,
            "take_out": presenter.take_out,
            "split": self._split,
            "delete": lambda _about: presenter.delete(),
            "reopen": lambda _about: self._set_status(ClaimStatus.REOPENED),
            "condition": self._set_condition,
            "show_matching": self._show_matching,
            "draw": self._draw,
            "counter": lambda _about: presenter.read_against(),
            "measure": self._put_measure,
            "remove_measure": self._remove_measure,
            "question": self._hand_on,
            "answer": self._answer,
            "drop": self._drop,
            "take": presenter.let_stand,
        }

    @property
    def is_settled(self) -> bool:
        return self.page.is_settled and self.presenter.is_idle

    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each action of the page does."""
        return {
            "claims.board": partial(self.page.show_view, "board"),
            "claims.table": partial(self.page.show_view, "table"),
            "claims.new_issue": partial(self._make, ClaimKind.ISSUE),
            "claims.new_hypothesis": partial(self._make, ClaimKind.HYPOTHESIS),
            "claims.edit": partial(self._edit, ""),
            "claims.condition": partial(self._set_condition, ""),
            "claims.merge": partial(self._merge, ""),
            "claims.split": partial(self._split, ""),
            "claims.measure": partial(self._put_measure, ""),
            "claims.question": partial(self._hand_on, ""),
            "claims.delete": self.presenter.delete,
        }

    def note_changes(self, changes: ChangeSet) -> None:
        """Somebody wrote something."""
        self.presenter.note_changes(changes)

    @Slot(str, object)
    def _on_asked(self, verb: str, about: Any) -> None:
        self._verbs[verb](about)

    # Small questions.

    def _set_status(self, status: ClaimStatus) -> None:
        claim = self.presenter.chosen
        if claim is not None:
            self.presenter.move(claim.claim_id, ClaimStatus(status))

    def _set_stance(self, about: tuple[str, Stance]) -> None:
        self.presenter.change_evidence(about[0], stance=Stance(about[1]))

    def _withdraw(self, evidence_id: str) -> None:
        self.presenter.change_evidence(evidence_id, is_withdrawn=True)

    def _make(self, kind: ClaimKind) -> None:
        title = self.tr("New issue") if kind is ClaimKind.ISSUE else self.tr("New hypothesis")
        fields = (
            DialogField("title", self.tr("Title"), is_needed=True),
            DialogField("body", self.tr("Text"), FieldLook.TEXT),
        )
        told = ask_fields(title, fields, self.page, words=self.tr("Moments can be linked to it afterwards."))
        if told is None:
            return
        similar = self._similar_words(kind, told["title"])
        if similar:
            again = (DialogField("title", self.tr("Title"), value=told["title"], is_needed=True),)
            warning = self.tr("There is something similar already: {titles}").format(titles=similar)
            agreed = ask_fields(title, again, self.page, words=self.tr("Make it all the same?"), warning=warning)
            if agreed is None:
                return
            told |= agreed
        self.presenter.make(kind, told["title"], told["body"])

    def _similar_words(self, kind: ClaimKind, title: str) -> str:
        claims = self.presenter.shelf.book.claims
        titles = {each.claim_id: each.title for each in claims.values() if each.kind is kind and each.title}
        found = find_similar(title, titles, most=3)
        return self.tr(", ").join(self.tr("“{title}”").format(title=titles[each.row_id]) for each in found)

    def _edit(self, _about: object) -> None:
        claim = self.presenter.chosen
        if claim is None:
            return
        fields = [
            DialogField("title", self.tr("Title"), value=claim.title, is_needed=True),
            DialogField("body", self.tr("Text"), FieldLook.TEXT, claim.body),
            DialogField("owner", self.tr("Owner"), value=claim.owner, choices=self._people()),
            DialogField("due", self.tr("Due"), FieldLook.DAY, _iso(claim.due)),
        ]
        if claim.kind is ClaimKind.ISSUE:
            choices = [(each.value, self._say(words)) for each, words in SEVERITY_WORDS.items()]
            fields.append(DialogField("severity", self.tr("Severity"), FieldLook.CHOICE, claim.severity.value, choices))
            if claim.status is ClaimStatus.DONE:
                fields.append(DialogField("done_on", self.tr("Done on"), FieldLook.DAY, _iso(claim.done_on)))
        else:
            fields.append(DialogField("how_to_test", self.tr("How to test"), FieldLook.TEXT, claim.how_to_test))
        told = ask_fields(self.tr("Edit"), fields, self.page)
        if told is not None:
            values: dict[str, Any] = dict(told)
            for name in ("due", "done_on"):
                if name in values:
                    values[name] = _day(values[name])
            if "severity" in values:
                values["severity"] = Severity(values["severity"])
            self.presenter.change(**values)

    def _tags(self, _about: object) -> None:
        claim, codebook = self.presenter.chosen, self.presenter.shelf.codebook
        if claim is None:
            return
        own = self.tr(", ").join(tag.word for tag in codebook.tags_on(claim.claim_id))
        fields = (DialogField("tags", self.tr("Tags"), value=own),)
        known = self.tr(", ").join(tag.word for tag in codebook.tags[:_MOST_TAGS])
        words = self.tr("Words of the codebook with commas between them. Known: {words}").format(words=known or "–")
        told = ask_fields(self.tr("Tags"), fields, self.page, words=words)
        if told is not None:
            self.presenter.set_tags(re.split(r"[,、，]", told["tags"]))

    def _people(self) -> list[tuple[str, str]]:
        roster = self.presenter.shelf.roster
        names = dict.fromkeys(person.name for person in roster.persons)
        names |= dict.fromkeys(sorted({name for own in self.presenter.shelf.persons.values() for name in own}))
        return [("", ""), *((name, name) for name in names)]

    def _edit_evidence(self, evidence_id: str) -> None:
        evidence = self.presenter.find_evidence(evidence_id)
        if evidence is None:
            return
        stances = [(each.value, self._say(words)) for each, words in STANCE_WORDS.items()]
        bases = [(each.value, self._say(words)) for each, words in BASIS_WORDS.items()]
        fields = (
            DialogField("stance", self.tr("What the moment says"), FieldLook.CHOICE, evidence.stance.value, stances),
            DialogField("reason", self.tr("Reason"), FieldLook.TEXT, evidence.reason),
            DialogField("basis", self.tr("Fact or interpretation"), FieldLook.CHOICE, evidence.basis.value, bases),
        )
        told = ask_fields(self.tr("Evidence"), fields, self.page)
        if told is not None:
            self.presenter.change_evidence(
                evidence_id, stance=Stance(told["stance"]), reason=told["reason"], basis=Basis(told["basis"])
            )

    def _merge(self, claim_id: str) -> None:
        """Into the open claim; without an id it is asked which."""
        claim = self.presenter.chosen
        if claim is None:
            return
        if not claim_id:
            others = [
                (each.claim_id, title_of(each, self._say))
                for each in self.presenter.shelf.book.claims.values()
                if each.kind is claim.kind and each.claim_id != claim.claim_id
            ]
            title = self.tr("Which one goes on as “{title}”?").format(title=title_of(claim, self._say))
            from viewer.qt.claim_chooser import choose_claim

            claim_id = choose_claim(self.tr("Merge"), title, others, self.page)
        if claim_id:
            self.presenter.merge(claim_id)

    def _split(self, _about: object) -> None:
        picked = self.page.detail.picked
        if not picked:
            self.page.set_told(self.tr("Pick moments with X first: they go with the new one."))
            return
        fields = (DialogField("title", self.tr("Title"), is_needed=True),)
        told = ask_fields(self.tr("Split off %n moment(s)", "", len(picked)), fields, self.page)
        if told is not None:
            self.presenter.split(picked, told["title"])

    def _set_condition(self, _about: object) -> None:
        claim = self.presenter.chosen
        if claim is None:
            return
        lists = {each.list_id: each for each in self._saved_lists()}
        saved = [(list_id, self.tr("saved list “{name}”").format(name=each.name)) for list_id, each in lists.items()]
        keep = ("keep", self.tr("as it is now"))
        now = ("list", self.tr("what the list of customers asks now"))
        choices = [*([keep] if claim.condition_json else []), now, *saved]
        outcomes = [*([keep] if claim.outcome_json else []), ("", self.tr("a bad score")), *saved]
        fields = (
            DialogField("about", self.tr("Whom it is about"), FieldLook.CHOICE, "", choices),
            DialogField("outcome", self.tr("What happens to them"), FieldLook.CHOICE, "", outcomes),
        )
        words = self.tr("Matching customers are counted with it. Conditions are built on the page of customers.")
        told = ask_fields(self.tr("Whom it is about"), fields, self.page, words=words)
        if told is None:
            return
        values: dict[str, Any] = {}
        if told["about"] == "list":
            query, name = self._list_query(), ""
            values |= {"condition_json": _query_words(query), "condition_name": name}
        elif told["about"] in lists:
            chosen = lists[told["about"]]
            values |= {"condition_json": _query_words(chosen.query), "condition_name": chosen.name}
        if told["outcome"] in lists:
            values["outcome_json"] = _outcome_words(lists[told["outcome"]].query)
        elif not told["outcome"]:
            values["outcome_json"] = ""
        self.presenter.change(**values)

    def _show_matching(self, _about: object) -> None:
        claim = self.presenter.chosen
        if claim is not None and claim.condition_json:
            self._show_list(query_from_json(json.loads(claim.condition_json)))

    def _draw(self, _about: object) -> None:
        if self.presenter.chosen is None:
            return
        fields = (
            DialogField("count", self.tr("How many"), value=str(_DRAW), is_needed=True),
            DialogField("seed", self.tr("Seed"), value=str(random.SystemRandom().randint(1, 9999)), is_needed=True),
        )
        words = self.tr("Only what is read of a random draw says how often it is so. They go on a reading list.")
        told = ask_fields(self.tr("Draw some to read"), fields, self.page, words=words)
        if told is not None and told["count"].isdecimal() and told["seed"].isdecimal():
            self.presenter.draw(min(_MOST_DRAWN, max(1, int(told["count"]))), int(told["seed"]))

    def _put_measure(self, row_id: str) -> None:
        claim = self.presenter.chosen
        detail = self.presenter.detail
        if claim is None or detail is None:
            return
        known = {line.measure.countermeasure_id: line.measure for line in detail.measures}
        before = known.get(row_id, Countermeasure("", claim.claim_id, ""))
        states = [(each.value, self._say(words)) for each, words in MEASURE_WORDS.items()]
        fields = (
            DialogField("title", self.tr("What is done"), value=before.title, is_needed=True),
            DialogField("situation", self.tr("For which situation"), value=before.situation),
            DialogField("instead_of", self.tr("Instead of what"), value=before.instead_of),
            DialogField("since", self.tr("From when"), FieldLook.DAY, _iso(before.since)),
            DialogField("owner", self.tr("Owner"), value=before.owner, choices=self._people()),
            DialogField("state", self.tr("State"), FieldLook.CHOICE, before.state.value, states),
        )
        told = ask_fields(self.tr("Countermeasure"), fields, self.page)
        if told is not None:
            state, since = MeasureState(told.pop("state")), _day(told.pop("since"))
            measure = replace(before, **told, since=since, state=state)
            self.presenter.write(
                lambda commands: commands.put_measure(measure), Text.translate("Claims", "Saved.")
            )  # fmt: skip

    def _remove_measure(self, row_id: str) -> None:
        detail = self.presenter.detail
        measures = () if detail is None else (line.measure for line in detail.measures)
        measure = next((each for each in measures if each.countermeasure_id == row_id), None)
        if measure is not None:
            told = Text.translate("Claims", "The countermeasure is removed. Ctrl+Z brings it back.")
            self.presenter.write(lambda commands: commands.remove_measure(measure), told)

    def _hand_on(self, _about: object) -> None:
        claim, detail = self.presenter.chosen, self.presenter.detail
        if claim is None or detail is None:
            return
        whom = [("", self.tr("whoever is called or surveyed next"))]
        seen = set()
        for lines in detail.evidence.values():
            for line in lines:
                if line.evidence.owner is not None and line.evidence.owner not in seen and line.can_open:
                    seen.add(line.evidence.owner)
                    whom.append((line.evidence.evidence_id, line.who))
        asked_in = [(AskedIn.CALL.value, self.tr("a call")), (AskedIn.SURVEY.value, self.tr("a survey"))]
        fields = (
            DialogField("words", self.tr("Question"), FieldLook.TEXT, is_needed=True),
            DialogField("asked_in", self.tr("Asked in"), FieldLook.CHOICE, AskedIn.CALL.value, asked_in),
            DialogField("whom", self.tr("Whom"), FieldLook.CHOICE, "", whom),
        )
        words = self.tr("A question for a call stands in the facts before the call, for whoever calls.")
        told = ask_fields(self.tr("Hand on a question"), fields, self.page, words=words)
        if told is not None:
            evidence = self.presenter.find_evidence(told["whom"])
            customer = None if evidence is None else evidence.owner
            question = OpenQuestion("", told["words"], AskedIn(told["asked_in"]), claim.claim_id, customer)
            handed = Text.translate("Claims", "The question is handed on.")
            self.presenter.write(lambda commands: commands.put_question(question), handed)

    def _find_question(self, row_id: str) -> OpenQuestion | None:
        detail = self.presenter.detail
        asked = () if detail is None else (line.question for line in detail.questions)
        return next((each for each in asked if each.question_id == row_id), None)

    def _answer(self, row_id: str) -> None:
        claim, question = self.presenter.chosen, self._find_question(row_id)
        if claim is None or question is None:
            return
        stances = [("", self.tr("as no evidence"))]
        stances += [(each.value, self._say(words)) for each, words in STANCE_WORDS.items()]
        fields = [DialogField("answer", self.tr("Answer"), FieldLook.TEXT, is_needed=True)]
        if question.customer is None:
            fields.append(DialogField("whose", self.tr("Whose answer (ID)")))
        fields.append(DialogField("stance", self.tr("Link it to the claim"), FieldLook.CHOICE, "", stances))
        told = ask_fields(self.tr("Answer"), fields, self.page, words=question.words)
        if told is not None:
            stance = Stance(told["stance"]) if told["stance"] else None
            self.presenter.answer(question, told["answer"], stance, told.get("whose", ""))

    def _drop(self, row_id: str) -> None:
        question = self._find_question(row_id)
        if question is not None:
            told = Text.translate("Claims", "The question need not be asked any more. Ctrl+Z brings it back.")
            self.presenter.write(lambda commands: commands.drop_question(question), told)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def _query_words(query: CustomerQuery) -> str:
    """Whom it is about is a question, not a draw from it."""
    return json.dumps(query_to_json(replace(query, pick=None)), ensure_ascii=False, sort_keys=True)


def _outcome_words(query: CustomerQuery) -> str:
    from viewer.domain.condition_json import to_json
    from viewer.workspace.claim_reading import condition_of_query

    return json.dumps(to_json(condition_of_query(query)), ensure_ascii=False, sort_keys=True)
