"""The evidence of a claim on one page: what is claimed, of how many, drawn moments, voices, what speaks against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from viewer.domain.anchors import AnchorResolver, IdentityRef
from viewer.domain.annotations import Mark
from viewer.domain.claim_reading import Reading, count_stances
from viewer.domain.claims import ClaimKind
from viewer.domain.evidence import Basis, Evidence, Stance
from viewer.domain.report_content import (
    Block,
    Paragraph,
    Picture,
    Points,
    Report,
    ReportKind,
    Section,
    SectionRole,
    Voice,
)
from viewer.domain.scores import Band
from viewer.domain.text import Text
from viewer.presenters.channel_words import SCORE_WORDS, number_words
from viewer.presenters.claim_words import (
    BASIS_WORDS,
    KIND_WORDS,
    SEVERITY_WORDS,
    STATUS_WORDS,
    reading_lines,
    sides_words,
    stance_words,
)
from viewer.presenters.report_snippets import SnippetWriter
from viewer.presenters.report_words import ReportWords
from viewer.presenters.whole_lives import WholeLife
from viewer.workspace.claim_evidence import ClaimRecords

_SNIPPETS: Final = 3
_VOICES: Final = 2
_COUNTER: Final = 4
_ROWS: Final = 2
_LONGEST_VOICE: Final = 160


class _Moment(NamedTuple):
    """A mark that somebody linked. event: where it sits, None if that is gone or the mark is on the whole journey."""

    evidence: Evidence
    mark: Mark
    ref: IdentityRef
    event: int | None


class PackWriter:
    """One claim in one language. lives: of its customers whom the data knows. reading: how much reading it rests on.

    condition: whom it is about, in words, "" if nobody has said.
    """

    def __init__(
        self, records: ClaimRecords, lives: Mapping[IdentityRef, WholeLife], words: ReportWords,
        snippets: SnippetWriter, *, reading: Reading, condition: str, secret: bytes,
        same: Mapping[IdentityRef, IdentityRef],
    ) -> None:  # fmt: skip
        self._records, self._lives, self._reading, self._condition = records, lives, reading, condition
        self._words, self._snippets, self._secret, self._same = words, snippets, secret, same
        self._moments = self._find_moments()

    def make(self) -> Report:
        claim, words, say = self._records.claim, self._words, self._words.say
        label = Text.translate("Pack", "Evidence for an issue")
        if claim.kind is ClaimKind.HYPOTHESIS:
            label = Text.translate("Pack", "Evidence for a hypothesis")
        title = words.line(claim.title) or words.line(claim.body) or say(KIND_WORDS[claim.kind])
        sections = (
            Section(say(Text.translate("Pack", "What is claimed")), self._claim(), SectionRole.CLAIM),
            Section(say(Text.translate("Pack", "Of how many")), self._counted(), SectionRole.COUNTED),
            Section(say(Text.translate("Pack", "Moments")), self._pictures(), SectionRole.SNIPPETS),
            Section(say(Text.translate("Pack", "Voices")), self._voices(), SectionRole.VOICES),
            Section(say(Text.translate("Pack", "What speaks against it")), self._counter(), SectionRole.COUNTER),
            Section(say(Text.translate("Pack", "How it was counted")), self._method(), SectionRole.METHOD),
        )
        return Report(
            ReportKind.PACK, words.language, say(label), title, self._facts(), sections, words.foot(),
            self._records.customers,
        )  # fmt: skip

    def _facts(self) -> str:
        claim, words, say = self._records.claim, self._words, self._words.say
        parts = [say(STATUS_WORDS[claim.status])]
        if claim.kind is ClaimKind.ISSUE:
            severity = Text.translate("Pack", "severity: {severity}", severity=SEVERITY_WORDS[claim.severity])
            parts.append(say(severity))
        if claim.owner:
            parts.append(say(Text.translate("Pack", "owner: {name}", name=words.person(claim.owner))))
        if claim.due is not None:
            parts.append(say(Text.translate("Reviews", "due {day}", day=words.day(claim.due))))
        made = Text.translate(
            "Pack", "made by {name} on {day}", name=words.person(claim.author),
            day=words.dates.full_day(claim.created_at_us),
        )  # fmt: skip
        return words.joined((*parts, say(made)))

    # Sections

    def _claim(self) -> tuple[Block, ...]:
        claim, words = self._records.claim, self._words
        blocks = [Paragraph(words.clean(claim.body))] if claim.body.strip() and claim.title.strip() else []
        if claim.how_to_test.strip():
            told = Text.translate("Pack", "How to test: {words}", words=words.clean(claim.how_to_test))
            blocks.append(Paragraph(words.say(told)))
        if not blocks:
            blocks.append(
                Paragraph(
                    words.say(
                        Text.translate("Pack", "Nothing more is written."),
                    ),
                    is_note=True,
                )
            )
        return tuple(blocks)

    def _counted(self) -> tuple[Block, ...]:
        first, *rest = reading_lines(self._reading, self._words.say)
        return (Paragraph(first, is_lead=True), *(Paragraph(line, is_note=True) for line in rest))

    def _pictures(self) -> tuple[Block, ...]:
        """Moments that bear it out, of as many people as possible; facts before interpretations."""
        supporting = [each for each in self._moments if each.evidence.stance is Stance.SUPPORTS]
        ranked = sorted(supporting, key=lambda each: (each.evidence.basis is not Basis.FACT, each.event is None))
        by_customer: dict[IdentityRef, list[_Moment]] = {}
        for each in ranked:
            by_customer.setdefault(each.ref, []).append(each)
        chosen = list(by_customer.values())[:_SNIPPETS]
        pictures = [self._picture(own) for own in chosen]
        # With fewer people than places, further moments of the same people.
        for own in chosen:
            rest = [each for each in own[_ROWS:] if each.event is not None]
            if len(pictures) < _SNIPPETS and rest:
                pictures.append(self._picture(rest))
        if pictures:
            return tuple(pictures)
        nothing = self._words.say(Text.translate("Pack", "No moment that bears it out is in this data."))
        return (Points((), nothing),)

    def _picture(self, moments: Sequence[_Moment]) -> Picture:
        life = self._lives[moments[0].ref]
        resolver = AnchorResolver(life.journey, self._secret)
        shown = [(each.mark, resolver.resolve(each.mark.anchor)) for each in moments]
        life.shown.set_marks(self._words.located(shown), self._words.say)
        events = [each.event for each in moments if each.event is not None]
        return self._snippets.make(life.shown, self._words.who(life.journey), events, _ROWS)

    def _voices(self) -> tuple[Block, ...]:
        """Words that customers said or wrote: quoted ones first, then what they answered to a survey."""
        found: dict[IdentityRef, Voice] = {}
        supporting = [each for each in self._moments if each.evidence.stance is Stance.SUPPORTS]
        for each in supporting:
            quote = each.mark.anchor.place.quote if each.mark.anchor.place is not None else ""
            if quote.strip() and each.ref not in found:
                found[each.ref] = self._voice(quote, each.ref, each.event)
        for each in supporting:
            if each.ref not in found and (voice := self._find_comment(each.ref)) is not None:
                found[each.ref] = voice
        nothing = self._words.say(Text.translate("Pack", "Nobody's own words are marked yet."))
        return tuple(list(found.values())[:_VOICES]) or (Points((), nothing),)

    def _find_comment(self, ref: IdentityRef) -> Voice | None:
        """What the customer wrote beside a low score, else beside their last one."""
        journey = self._lives[ref].journey
        told = [score for score in journey.scores if score.comment and score.comment.strip()]
        low = [score for score in told if score.band is Band.LOW] or told
        if not low:
            return None
        score = low[-1]
        event = journey.events.find(score.event_key)
        return self._voice(score.comment or "", ref, event, f"{self._words.say(SCORE_WORDS[score.kind])} "
                           f"{number_words(score.value)}")  # fmt: skip

    def _voice(self, said: str, ref: IdentityRef, event: int | None, beside: str = "") -> Voice:
        life, words = self._lives[ref], self._words
        shown = words.line(said)
        if len(shown) > _LONGEST_VOICE:
            shown = shown[: _LONGEST_VOICE - 1] + "…"
        when = "" if event is None else words.dates.full_day(int(life.journey.events.occurred_at_us[event]))
        number = self._snippets.number_at(life.shown, event)
        source = words.joined((" ".join(filter(None, (words.who(life.journey), number))), when, beside))
        return Voice(words.say(Text.translate("Minutes", "“{words}”", words=shown)), source)

    def _counter(self) -> tuple[Block, ...]:
        against = [each for each in self._moments if each.evidence.stance is Stance.CONTRADICTS]
        items = [self._counter_line(each) for each in against[:_COUNTER]]
        if len(against) > _COUNTER:
            items.append(self._words.say(Text.translate("Minutes", "%n more", n=len(against) - _COUNTER)))
        nothing = Text.translate("Pack", "None found. Nobody may have looked: read customers who fared well.")
        return (Points(tuple(items), self._words.say(nothing)),)

    def _counter_line(self, moment: _Moment) -> str:
        words, life = self._words, self._lives[moment.ref]
        number = self._snippets.number_at(life.shown, moment.event)
        who = " ".join(filter(None, (words.who(life.journey), number)))
        said = words.line(f"{moment.mark.title} {moment.mark.body}")
        quote = moment.mark.anchor.place.quote if moment.mark.anchor.place is not None else ""
        said = said or words.line(quote)
        basis = words.say(BASIS_WORDS[moment.evidence.basis])
        told = words.joined(
            (said, words.line(moment.evidence.reason), f"{basis}, {words.person(moment.evidence.author)}")
        )
        return words.say(Text.translate("Minutes", "{who}: {numbers}", who=who, numbers=told))

    def _method(self) -> tuple[Block, ...]:
        words, say, evidence = self._words, self._words.say, self._records.evidence
        condition = words.line(self._condition)
        about = Text.translate("Pack", "Nobody has said yet whom it is about, so there is no number of all.")
        if condition:
            about = Text.translate("Pack", "About: {condition}", condition=condition)
        counts = count_stances(evidence)
        moments = Text.translate(
            "Pack", "%n moment(s) on the journeys of {customers} people: {stances}", n=counts.moments,
            customers=f"{counts.customers:,}", stances=stance_words(counts, say),
        )  # fmt: skip
        basis = Counter(each.basis for each in evidence)
        judged = Text.translate(
            "Pack", "Judged by {people} ({facts} facts, {interpretations} interpretations)",
            people="、".join(words.person(name) for name in dict.fromkeys(each.author for each in evidence)),
            facts=basis[Basis.FACT], interpretations=basis[Basis.INTERPRETATION],
        )  # fmt: skip
        people = Text.translate("Pack", "People are counted, not moments; whoever was read counts, marked or not.")
        lines = [
            say(about),
            sides_words(self._reading, say),
            say(moments),
            say(judged) if evidence else "",
            say(people),
        ]
        unknown = len(evidence) - len(self._moments)
        if unknown:
            lines.append(say(Text.translate("Pack", "%n moment(s) are not in this data any more.", n=unknown)))
        return (Points(tuple(filter(None, lines)), ""),)

    def _find_moments(self) -> tuple[_Moment, ...]:
        """Those that can be shown: the mark is open, and its customer is in the data."""
        found = []
        for each in self._records.evidence:
            mark = self._records.marks.get(each.mark_id)
            owner = each.owner if each.owner is not None or mark is None else mark.anchor.customer
            ref = None if owner is None else self._same.get(owner, owner)
            if mark is None or ref is None or ref not in self._lives:
                continue
            resolved = AnchorResolver(self._lives[ref].journey, self._secret).resolve(mark.anchor)
            found.append(_Moment(each, mark, ref, resolved.first))
        return tuple(found)
