"""The shared codebook: tags (タグ), and what carries them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from viewer.domain.names import level_name, make_named_id
from viewer.domain.records import Record

TAG: Final = "tag"
"""The entity."""

TAGGING: Final = "tagging"
"""The entity. One row a target and tag, owned by the customer of the mark."""

COLOURS: Final = ("blue", "teal", "green", "olive", "orange", "rose", "violet", "grey")
"""The colours a tag may have, by name: each theme has its own shade."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A word of the codebook.

    reading: よみ in kana. definition, use_when, not_when: sentences, "" if not written yet. colour: one of COLOURS.
    merged_into: tag_id of the tag that stands for this one, "" if it stands for itself. split_from: tag_id it came of.
    """

    tag_id: str
    word: str
    reading: str = ""
    definition: str = ""
    use_when: str = ""
    not_when: str = ""
    colour: str = "grey"
    merged_into: str = ""
    split_from: str = ""


@dataclass(frozen=True, slots=True)
class Tagging:
    """A mark or a claim has a tag. target_id: its mark_id or claim_id. is_example: shown beside the definition."""

    target_id: str
    tag_id: str
    is_example: bool = False
    author: str = ""
    at_us: int = 0

    @property
    def row_id(self) -> str:
        return make_tagging_id(self.target_id, self.tag_id)


def make_tag_id(word: str) -> str:
    """The row of a new tag: whoever makes the same word at the same time makes the same tag."""
    return make_named_id(TAG, level_name(word))


def make_tagging_id(target_id: str, tag_id: str) -> str:
    return make_named_id(TAGGING, target_id, tag_id)


def tag_fields(tag: Tag) -> dict[str, Any]:
    return {
        "word": tag.word, "reading": tag.reading, "definition": tag.definition, "use_when": tag.use_when,
        "not_when": tag.not_when, "colour": tag.colour, "merged_into": tag.merged_into, "split_from": tag.split_from,
    }  # fmt: skip


def tag_of(record: Record) -> Tag:
    fields = record.fields
    colour = _words(fields, "colour")
    return Tag(
        record.row_id, _words(fields, "word"), _words(fields, "reading"), _words(fields, "definition"),
        _words(fields, "use_when"), _words(fields, "not_when"), colour if colour in COLOURS else "grey",
        _words(fields, "merged_into"), _words(fields, "split_from"),
    )  # fmt: skip


def tagging_fields(target_id: str, tag_id: str, *, is_example: bool = False) -> dict[str, Any]:
    return {"target": target_id, "tag": tag_id, "is_example": is_example}


def tagging_of(record: Record) -> Tagging | None:
    """None for a row of another make."""
    match record.fields.get("target"), record.fields.get("tag"):
        case str(target_id), str(tag_id):
            is_example = record.fields.get("is_example") is True
            return Tagging(target_id, tag_id, is_example, record.author, record.created_at_us)
        case _:
            return None


class Codebook:
    """Every tag and every tagging as they stand, merges followed."""

    def __init__(self, tags: Iterable[Tag] = (), taggings: Iterable[Tagging] = ()) -> None:
        self._tag_by_id = {tag.tag_id: tag for tag in tags}
        self._taggings: dict[str, dict[str, Tagging]] = {}
        self._targets: dict[str, list[Tagging]] = {}
        for tagging in sorted(taggings, key=lambda each: (each.at_us, each.row_id)):
            tag = self.find(tagging.tag_id)
            known = self._taggings.setdefault(tagging.target_id, {})
            if tag is not None and tag.tag_id not in known:
                known[tag.tag_id] = tagging
                self._targets.setdefault(tag.tag_id, []).append(tagging)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Those that stand for themselves, by reading, else by word."""
        standing = (tag for tag in self._tag_by_id.values() if self.find(tag.tag_id) == tag)
        return tuple(sorted(standing, key=lambda tag: (tag.reading or tag.word, tag.tag_id)))

    def find(self, tag_id: str) -> Tag | None:
        """The tag that stands for `tag_id` now; None if it was deleted."""
        tag = self._tag_by_id.get(tag_id)
        seen: set[str] = set()
        while tag is not None and tag.merged_into and tag.tag_id not in seen:
            seen.add(tag.tag_id)
            following = self._tag_by_id.get(tag.merged_into)
            if following is None:
                break
            tag = following
        return tag

    def find_word(self, word: str) -> Tag | None:
        """The tag that is written like this, or was before a merge."""
        level = level_name(word)
        named = [tag for tag in self._tag_by_id.values() if level_name(tag.word) == level]
        own = [tag for tag in named if not tag.merged_into]
        return self.find((own or named)[0].tag_id) if named else None

    def merged_into(self, tag_id: str) -> tuple[Tag, ...]:
        """The tags that were merged into `tag_id`, also over others."""
        return tuple(
            tag for tag in self._tag_by_id.values()
            if tag.tag_id != tag_id and (standing := self.find(tag.tag_id)) is not None and standing.tag_id == tag_id
        )  # fmt: skip

    def tags_on(self, target_id: str) -> tuple[Tag, ...]:
        """The tags of a mark or a claim, in order of tagging."""
        found = (self.find(tag_id) for tag_id in self._taggings.get(target_id, ()))
        return tuple(tag for tag in found if tag is not None)

    def find_tagging(self, target_id: str, tag_id: str) -> Tagging | None:
        return self._taggings.get(target_id, {}).get(tag_id)

    def taggings_of(self, tag_id: str) -> tuple[Tagging, ...]:
        """What carries the tag, or one that was merged into it, each target once, in order of tagging."""
        return tuple(self._targets.get(tag_id, ()))

    def recent(self, count: int, author: str | None = None) -> tuple[Tag, ...]:
        """The tags that were put on something last, the latest first; only by `author` if given."""
        latest = sorted(
            (each for own in self._targets.values() for each in own if author is None or each.author == author),
            key=lambda each: -each.at_us,
        )
        tag_ids = dict.fromkeys(tag.tag_id for each in latest if (tag := self.find(each.tag_id)) is not None)
        return tuple(self._tag_by_id[tag_id] for tag_id in list(tag_ids)[:count])


def make_codebook(tags: Iterable[Record], taggings: Iterable[Record]) -> Codebook:
    return Codebook(map(tag_of, tags), (found for record in taggings if (found := tagging_of(record)) is not None))


def _words(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
