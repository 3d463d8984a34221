"""The survey tool, and the postcards somebody types in."""

from __future__ import annotations

from typing import Final

from sample_data.clock import jst
from sample_data.facts import AnswerFact
from sample_data.systems.export import Broken, ExportFile, Kept, keys_of, table
from sample_data.world import World

WORDS: Final = ("とても不満", "やや不満", "どちらともいえない", "やや満足", "とても満足")
_POSTCARD_BROKEN_ROW: Final = 15


def make_nps(world: World) -> ExportFile:
    """Several questions in a row: recommendation 0-10, two satisfactions in words. UTF-8 with a mark."""
    file = ExportFile("survey_nps.csv", "survey_nps.toml")
    rows: list[tuple[object, ...]] = []
    for answer in _answers(world, "nps"):
        at_us = answer.at_us // 1_000_000 * 1_000_000
        by_line = answer.medium == "LINE" and answer.person.line_linked
        keys = keys_of(member="" if by_line else answer.person.member_no, line=answer.person.line_id if by_line else "")
        scores = []
        for question, value in answer.scores.items():
            if isinstance(value, int):
                scores.append((question, float(value), value / 10))
            elif value is not None:
                scores.append((question, float(WORDS.index(value) + 1), WORDS.index(value) / 4))
        moment = jst(at_us)
        rows.append(
            (
                f"A{len(rows) + 1:05d}",
                f"{moment:%Y/%m/%d %H:%M:%S}",
                dict(keys).get("member", ""),
                dict(keys).get("line", ""),
                answer.occasion,
                answer.medium,
                f"{moment:%Y-%m}",
                answer.scores["推奨度"],
                answer.scores["商品の満足度"],
                answer.scores["対応の満足度"],
                answer.comment,
                answer.order_no,
            )
        )
        file.kept.append(Kept(answer.person, keys, at_us, tuple(scores)))
    header = (
        "回答ID",
        "回答日時",
        "会員番号",
        "LINEユーザーID",
        "きっかけ",
        "回答手段",
        "調査月",
        "推奨度",
        "商品の満足度",
        "対応の満足度",
        "ご意見",
        "注文番号",
    )
    file.content = table(header, rows).encode("utf-8-sig")
    return file


def make_postcards(world: World) -> ExportFile:
    """On this card 1 is the best answer and 5 the worst. CP932, days only."""
    file = ExportFile("delivery_postcards.csv", "postcards.toml")
    rows: list[tuple[object, ...]] = []
    for answer in _answers(world, "delivery"):
        if len(rows) + 1 == _POSTCARD_BROKEN_ROW:
            rows.append((f"H{len(rows) + 1:04d}", "判読不能", answer.person.member_no, "", 3, "", "住所の記載なし"))
            file.broken.append(Broken(len(rows), "The time cannot be read in the mapping's format"))
        scores = tuple(
            (question, float(value), (5 - value) / 4)
            for question, value in answer.scores.items()
            if isinstance(value, int)
        )
        rows.append((
            f"H{len(rows) + 1:04d}", f"{jst(answer.at_us):%Y/%m/%d}", answer.person.member_no, answer.order_no,
            answer.scores["総合満足度"], answer.scores["配送員の対応"], answer.comment,
        ))  # fmt: skip
        file.kept.append(Kept(answer.person, keys_of(member=answer.person.member_no), answer.at_us, scores))
    header = (
        "受付番号",
        "記入日",
        "会員番号",
        "受注番号",
        "総合満足度(1:とても満足 5:とても不満)",
        "配送員の対応(1:とても満足 5:とても不満)",
        "自由記入欄",
    )
    file.content = table(header, rows).encode("cp932")
    return file


def _answers(world: World, survey: str) -> list[AnswerFact]:
    return [fact for fact in world.facts if isinstance(fact, AnswerFact) and fact.survey == survey]
