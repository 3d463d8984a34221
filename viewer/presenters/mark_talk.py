"""What stands with marks besides their words: tags, replies, reactions, in words and for the person who looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import PRIVATE, Mark
from viewer.domain.people import DEPARTMENT, PERSON, Roster, make_roster
from viewer.domain.replies import REACTION, REPLY, Reaction, ReactionKind, Reply, reaction_of, reply_of
from viewer.domain.tags import TAG, TAGGING, Codebook, make_codebook
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

REACTION_WORDS: Final = {
    ReactionKind.SAME: Text.translate("Talk", "Seen too"),
    ReactionKind.SURPRISED: Text.translate("Talk", "Unexpected"),
    ReactionKind.DOUBT: Text.translate("Talk", "Doubtful"),
    ReactionKind.THANKS: Text.translate("Talk", "Thanks"),
}

TALK_ENTITIES: Final = frozenset({TAG, TAGGING, REPLY, REACTION, PERSON, DEPARTMENT})
"""Records that change what stands with marks."""


class TagChip(NamedTuple):
    """colour: a name of `domain.tags.COLOURS`. definition: "" if nobody wrote one."""

    tag_id: str
    word: str
    colour: str
    definition: str


@dataclass(frozen=True, slots=True)
class ReactionLine:
    """One way to react: by whom, and whether by the person who looks."""

    kind: ReactionKind
    words: str
    count: int
    names: str
    is_mine: bool


class ReplyLine(NamedTuple):
    """is_mine: the person who looks wrote it and may change it."""

    reply_id: str
    author: str
    when: str
    body: str
    is_mine: bool


class MarkTalk(NamedTuple):
    """Everything of one mark. lock: why others do not see it, "" if they do. typist, written_as: sentences or ""."""

    tags: tuple[TagChip, ...] = ()
    reactions: tuple[ReactionLine, ...] = ()
    replies: tuple[ReplyLine, ...] = ()
    author: str = ""
    typist: str = ""
    written_as: str = ""
    lock: str = ""
    is_private: bool = False

    def spoken(self) -> list[str]:
        """In words, for screen readers."""
        tags = [f"#{chip.word}" for chip in self.tags]
        reactions = [f"{line.words} {line.count}" for line in self.reactions]
        replies = [f"{line.author}: {line.body}" for line in self.replies]
        return [self.lock, *tags, *reactions, *replies, self.typist, self.written_as]


NOTHING_SAID: Final = MarkTalk()


@dataclass(frozen=True, slots=True)
class Talk:
    """As the store has it, for one customer."""

    codebook: Codebook = field(default_factory=Codebook)
    replies: Mapping[str, tuple[Reply, ...]] = field(default_factory=dict)
    reactions: Mapping[str, tuple[Reaction, ...]] = field(default_factory=dict)
    roster: Roster = field(default_factory=Roster)


NO_TALK: Final = Talk()


def load_talk(store: ReviewStore, customers: Iterable[IdentityRef], reader: str) -> Talk:
    """What is said to the marks of a customer, with what `reader` hides; for use within a job."""
    refs = tuple(customers)
    book = make_codebook(store.load_records(TAG, reader=reader), store.load_records(TAGGING, refs, reader))
    replies: dict[str, list[Reply]] = {}
    for record in store.load_records(REPLY, refs, reader):
        if (reply := reply_of(record)) is not None:
            replies.setdefault(reply.target_id, []).append(reply)
    reactions: dict[str, list[Reaction]] = {}
    for record in store.load_records(REACTION, refs, reader):
        if (reaction := reaction_of(record)) is not None:
            reactions.setdefault(reaction.target_id, []).append(reaction)
    return Talk(
        book,
        {target: tuple(own) for target, own in replies.items()},
        {target: tuple(own) for target, own in reactions.items()},
        make_roster(store.load_records(PERSON), store.load_records(DEPARTMENT)),
    )


def make_mark_talk(mark: Mark, talk: Talk, me: str, translate: Translate, dates: DateWords) -> MarkTalk:
    """me: who looks."""
    roster = talk.roster
    chips = tuple(
        TagChip(tag.tag_id, tag.word, tag.colour, tag.definition) for tag in talk.codebook.tags_on(mark.mark_id)
    )
    lines = tuple(
        ReplyLine(
            reply.reply_id, roster.name_of(reply.author),
            f"{dates.day(reply.created_at_us).whole} {dates.clock(reply.created_at_us)}", reply.body,
            roster.is_same(reply.author, me),
        )
        for reply in talk.replies.get(mark.mark_id, ())
    )  # fmt: skip
    typist = written_as = ""
    if mark.typist:
        typist = translate(Text.translate("Talk", "typed by {name}", name=roster.name_of(mark.typist)))
    if mark.written_as:
        written_as = translate(Text.translate("Talk", "first under {name}", name=roster.name_of(mark.written_as)))
    return MarkTalk(
        chips, _reaction_lines(talk.reactions.get(mark.mark_id, ()), roster, me, translate), lines,
        roster.name_of(mark.author), typist, written_as, _lock_words(mark, translate), mark.hidden_in == PRIVATE,
    )  # fmt: skip


def _reaction_lines(
    reactions: Iterable[Reaction], roster: Roster, me: str, translate: Translate
) -> tuple[ReactionLine, ...]:
    # Two names that are one person react once.
    people: dict[ReactionKind, dict[str, str]] = {}
    for reaction in reactions:
        person = roster.person(reaction.author)
        people.setdefault(reaction.kind, {})[person.person_id] = person.name or reaction.author
    own = roster.person(me).person_id
    return tuple(
        ReactionLine(
            kind, translate(REACTION_WORDS[kind]), len(people[kind]),
            "、".join(sorted(people[kind].values())), own in people[kind],
        )
        for kind in ReactionKind if kind in people
    )  # fmt: skip


def _lock_words(mark: Mark, translate: Translate) -> str:
    if not mark.hidden_in:
        return ""
    if mark.hidden_in == PRIVATE:
        return translate(Text.translate("Talk", "Only you see this"))
    return translate(Text.translate("Talk", "Only you see this until the reveal"))
