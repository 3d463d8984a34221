"""Staff as they are named in free text and in attributes of events, so that the display mask can hide them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from viewer.domain.folding import fold

_NAME: Final = "[一-龠々ァ-ヶー]{1,6}"
_NO_NAMES: Final = (
    "担当|係|者|私|弊社|当社|当店|窓口|専門|店員|店長|名前|電話|住所|商品|番号|今日|本日|明日|明後日|昨日|今週|来週|再来週|今月|来月|午前"
    "|午後|以上|以下|無料|有料|可能|不可|同様|必要|在庫|納期|限定|一番|最高|最低|残念|不満|満足|親切|丁寧|定休日|休|駄目|ダメ|キャンセル|エラー"
)
_ORGANISATION: Final = (
    "センター|会社|家具|商店|店|社|部|課|係|サポート|デスク|窓口|グループ|チーム|サービス|運輸|物流|ショップ|ストア"
)
_IN_WORDS: Final = (
    rf"(?:担当の|係の)(?![方者部店係])(?P<charge>{_NAME})(?=です|でございます|と申)"
    r"|(?P<called>[一-龠々]{1,4}|[ァ-ヶー]{2,6})(?=と申します|ともうします)"
    rf"|(?:(?<=[のは、。,\s])|^)(?!{_NO_NAMES})(?P<takes>{_NAME})(?=が(?:承|うけたまわ))"
    rf"|(?:{_ORGANISATION})(?:の|、)\s*(?!{_NO_NAMES})(?P<of>{_NAME})(?=です(?:[。、！!\s]|$)|でございます)"
    rf"|(?<=、)(?!{_NO_NAMES})(?P<names>[一-龠々]{{2,4}})(?=でございます)"
)
_SIGNS: Final = ("担当の", "係の", "申します", "もうします", "が承", "がうけたまわ", "です", "でございます")
_LABELS: Final = tuple(
    map(fold, ("オペレーター", "オペレータ", "応対者", "対応者", "担当者", "担当", "受付者", "店員",
               "販売員", "スタッフ", "従業員", "コミュニケーター", "operator", "agent", "advisor", "staff", "clerk",
               "owner", "assignee", "handled by"))
)  # fmt: skip
_NO_STAFF_LABELS: Final = tuple(
    map(fold, ("部署", "部門", "店舗", "課", "数", "回数", "時間", "日時", "評価", "満足", "満足度", "対応", "id"))
)
_NO_PERSON: Final = re.compile(r"[\d\s\W_]*")


def names_in(text: str) -> tuple[str, ...]:
    """The names by which staff present themselves in `text`."""
    return tuple(dict.fromkeys(match[match.lastgroup] for match in _matches(text) if match.lastgroup))


def hide_names(text: str, dot: str) -> str:
    """`text` with each character of such names as `dot`."""
    for match in reversed(_matches(text)):
        if match.lastgroup is not None:
            start, stop = match.span(match.lastgroup)
            text = text[:start] + dot * (stop - start) + text[stop:]
    return text


def is_staff_label(label: str) -> bool:
    """An attribute of this label names who of the staff it was: オペレーター, staff_name; not 担当部署."""
    folded = re.sub(r"[_.]+", " ", fold(label)).strip()
    return any(word in folded for word in _LABELS) and not folded.endswith(_NO_STAFF_LABELS)


def names_of(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """The names of staff that stand in the attributes of an event, and their parts."""
    names: dict[str, None] = {}
    for label, given in attributes.items():
        value = given.strip()
        if is_staff_label(label) and not _NO_PERSON.fullmatch(value):
            names |= dict.fromkeys([value, *re.split(r"[\s　・]+", value)])
    return tuple(name for name in names if len(name) > 1)


def _matches(text: str) -> list[re.Match[str]]:
    # Most texts hold nothing of the kind: a look for the signs first is far faster. The pattern is compiled with the
    # first that does.
    return list(re.finditer(_IN_WORDS, text, re.MULTILINE)) if any(sign in text for sign in _SIGNS) else []
