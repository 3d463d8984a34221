"""The display mask (仮名表示): what is shown in place of names, numbers and addresses until somebody reveals them.

A mask for the eye, not anonymisation: who knows the person may still recognise the life. In free text each masked
character becomes one ●, so that lengths, line breaks and the character ranges of marks stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from viewer.domain.channels import Channel
from viewer.domain.folding import fold
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import Turn
from viewer.presenters.nicknames import nickname, nickname_of
from viewer.presenters.staff_names import hide_names, is_staff_label, names_in, names_of

__all__ = ["Mask", "is_customer_speaker", "known_words", "mask_field", "mask_text", "mask_turns", "nickname"]

DOT: Final = "●"
_WHOLLY: Final = DOT * 3
_NOTHING: Final[Mapping[str, str]] = {}
_NO_NUMBERS: Final[Mapping[str, int]] = {}

# Digits and marks as they are typed in Japan: half width and full width.
_D: Final = "[0-9０-９]"
_HYPHEN: Final = "[-‐‑‒–—−－ｰー]"
_BREAK: Final = rf"(?:{_HYPHEN}|[\s()（）])"
_STARTS: Final = "(?<![0-9０-９])(?<![A-Za-z][-‐－])"
_ENDS: Final = f"(?!{_HYPHEN}?{_D})"

_DIGITS: Final = re.compile(f"{_D}.*{_D}", re.DOTALL)
_MAIL_CHARS: Final = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９"
_MAIL: Final = rf"[{_MAIL_CHARS}_.+%\-＿．＋－]+[ 　]?[@＠][ 　]?[{_MAIL_CHARS}\-－]+(?:[.．][{_MAIL_CHARS}\-－]+)+"
"""Rare, as are the others that are plain text here: compiled when first needed, not before the first picture."""
_NO_PHONE_LABEL: Final = re.compile(
    r"(?:注文|受注|発注|伝票|受付|問い?合わ?せ|追跡|配送|荷物|会員|お客様|顧客|製品|商品|品|型|管理|整理|予約|申込|契約"
    r"|証券|請求書?|領収書?|製造|ロット"
    r"|[Oo]rder|[Tt]racking|[Ss]erial|JAN|ISBN|ID|No|№|#)(?:番号?|[Nn]o|ナンバー|コード|ID|number)?"
    r"\.?[ 　:：#はが]{0,3}$"
)
"""Before a number that is no way to reach anybody."""

_MOBILE: Final = re.compile(rf"[0０][5789５７８９][0０]{_HYPHEN}{_D}{{4}}{_HYPHEN}{_D}{{4}}")
_PHONE: Final = re.compile(
    rf"{_STARTS}[(（]?[0０]{_D}{{1,4}}{_BREAK}{{0,2}}{_D}{{1,4}}{_BREAK}{{0,2}}{_D}{{3,4}}{_ENDS}"
)
_FOREIGN_PHONE: Final = re.compile(rf"[+＋]{_D}(?:{_BREAK}{{0,2}}{_D}){{7,14}}")
_CARD: Final = re.compile(rf"{_STARTS}{_D}(?:(?:\s|{_HYPHEN})?{_D}){{12,18}}{_ENDS}")
_POSTAL: Final = re.compile(
    rf"〒\s?{_D}{{3}}{_HYPHEN}?{_D}{{4}}|{_STARTS}{_D}{{3}}{_HYPHEN}{_D}{{4}}{_ENDS}",
)

_CARD_LABEL: Final = re.compile(r"(?:カード|card|Card)(?:番号)?[ 　:：はが]{0,3}$")
_NAME_SIGNS: Final = re.compile(
    r"[一-龠々ァ-ヶーぁ-ん長任](?<!お客)(?:様(?![子式々相態])|さま|さん|殿|氏|くん|ちゃん)|[名人主者][ 　]?[:：は]"
    r"|フリガナ|(?:です|でございます|言います|いいます)|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|name is|his is |I am "
    r"|I'm |[Dd]ear |egards|erely"
)
_PLACE_SIGNS: Final = re.compile(rf"(?:[市区郡町村県都府道].*{_D}|{_D}丁目|[一二三四五六七八九十]丁目)", re.DOTALL)

_PREFECTURES: Final = (
    "北海道|東京都|大阪府|京都府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡"
    "|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県"
)
_PREFECTURE: Final = rf"^[〒\d０-９\-－ー\s]*({_PREFECTURES})"

_ERAS: Final = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA_LETTERS: Final = {"m": "明治", "t": "大正", "s": "昭和", "h": "平成", "r": "令和"}
_ERA_DATE: Final = r"^(明治|大正|昭和|平成|令和|[mtshr])\s*(\d{1,2}|元)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?$"
_DATE: Final = r"^(\d{4})\s*[年./-]?\s*(\d{1,2})\s*[月./-]?\s*(\d{1,2})日?(?:[ t]\S*)?$"
_YEAR: Final = r"^(\d{4})\s*年?$"

_CUSTOMER_SPEAKERS: Final = frozenset(
    map(fold, ("お客様", "客", "顧客", "ご契約者", "契約者", "会員", "ユーザ", "ユーザー", "お客さま", "相手",
               "customer", "client", "caller", "visitor", "user", "guest", "contact"))
)  # fmt: skip
_PERSONAL_NAMESPACES: Final = frozenset(map(fold, ("mail", "email", "e-mail", "phone", "tel", "メール", "電話")))
_MACHINE_SPEAKERS: Final = tuple(map(fold, ("自動音声", "ボット", "bot", "ivr", "システム", "system", "assistant")))
_STAFF_ROLES: Final = tuple(
    (fold(word), is_shop)
    for word, is_shop in (
        ("オペレーター", False), ("オペレータ", False), ("operator", False), ("agent", False), ("advisor", False),
        ("コミュニケーター", False), ("担当者", False), ("担当", False), ("サポート", False), ("support", False),
        ("op", False), ("店員", True), ("スタッフ", True), ("販売員", True), ("店長", True), ("clerk", True),
        ("staff", True),
    )
)  # fmt: skip


def mask_field(role: FieldRole, value: str, translate: Translate, as_of: date | None = None) -> str:
    """A customer field as it may be shown.

    Address: the prefecture. Birthday: the age band on `as_of`, without it the year. Name, reading, phone, mail and what
    cannot be read: wholly masked. Owner: that there is one. Do-not-call is shown, because it protects the customer.
    """
    if not value.strip() or role in (FieldRole.OTHER, FieldRole.DO_NOT_CALL):
        return value
    if role is FieldRole.ADDRESS:
        match = re.match(_PREFECTURE, value.strip())
        return match.group(1) + _WHOLLY if match else _WHOLLY
    if role is FieldRole.BIRTHDAY:
        return _mask_birthday(value, translate, as_of)
    if role is FieldRole.OWNER:
        return translate(Text.translate("Masking", "Staff member"))
    if role is FieldRole.SENSITIVE:
        return translate(Text.translate("Masking", "not shown (sensitive)"))
    return _WHOLLY


def mask_text(text: str, known: Iterable[str] = ()) -> str:
    """`text` with mails, phones, card numbers, addresses, names of people and `known` words as dots.

    The result has the same length, character by character. A number that looks like a phone is one, unless a word
    before it says that it is the number of an order or the like. known: see `known_words`.
    """
    known_pattern = _pattern_of(tuple(known))
    text = text if known_pattern is None else known_pattern.sub(_dots, text)
    # Most titles hold nothing of the kind: a look at each kind's sign first is far faster.
    if "@" in text or "＠" in text:
        text = re.sub(_MAIL, _dots, text)
    if _DIGITS.search(text):
        text = _CARD.sub(_dots_if_card, text)
        text = _FOREIGN_PHONE.sub(_dots, text)
        text = _PHONE.sub(_dots_if_phone, text)
        text = _hide(text, "find_labelled_numbers", "番号" in text or "ナンバー" in text)
        text = _POSTAL.sub(_dots_if_postal, text)
    text = _hide(text, "find_addresses", bool(_PLACE_SIGNS.search(text)))
    text = hide_names(text, DOT)
    return _hide(text, "find_names", bool(_NAME_SIGNS.search(text)))


def _hide(text: str, rule: str, is_likely: bool) -> str:
    """`text` with what a rule of `personal_words` finds as dots; the module is imported with the first likely text."""
    if not is_likely:
        return text
    from viewer.presenters import personal_words

    for start, stop in getattr(personal_words, rule)(text):
        text = text[:start] + DOT * (stop - start) + text[stop:]
    return text


@lru_cache(maxsize=256)
def _pattern_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of `words`, the longest first."""
    parts = [_word_pattern(word) for word in sorted(set(words), key=len, reverse=True)]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _word_pattern(word: str) -> str:
    """One character counts only before an honorific; letters only as whole words: Al is not in "also"."""
    if len(word) == 1:
        return f"{re.escape(word)}(?=様|さま|さん|殿)"
    before = "(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else ""
    after = "(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else ""
    return f"{before}{re.escape(word)}{after}"


def known_words(fields: Iterable[CustomerField]) -> tuple[str, ...]:
    """What free text of this customer must not show: names and their parts, readings, numbers, mails, the address."""
    return _known_words(tuple(fields))


@lru_cache(maxsize=64)
def _known_words(fields: tuple[CustomerField, ...]) -> tuple[str, ...]:
    words: set[str] = set()
    for field in fields:
        value = field.value.strip()
        if field.role in (FieldRole.NAME, FieldRole.READING, FieldRole.OWNER):
            words |= {value, *re.split(r"[\s　・]+", value), re.sub(r"[\s　]+", "", value)}
        elif field.role in (FieldRole.PHONE, FieldRole.MAIL, FieldRole.ADDRESS, FieldRole.SENSITIVE):
            words.add(value)
    return tuple(sorted(word for word in words if word and (len(word) > 1 or not word.isascii())))


def mask_turns(
    turns: Sequence[Turn],
    channel: Channel,
    translate: Translate,
    known: Iterable[str] = (),
    staff: Iterable[str] = (),
) -> tuple[Turn, ...]:
    """Turns with staff as オペレーターA, 店員B and their words masked; `char_start` and lengths of words stay.

    The customer's side and machines keep their word. A speaker without a role is staff of the channel, unless the name
    is one of the customer's (`known`). Letters are given in order of speaking. staff: names known from elsewhere;
    those by which somebody presents themselves are hidden in all turns.
    """
    known = tuple(known)
    shown: dict[str, str] = {}
    names: set[str] = {*known, *staff, *(name for turn in turns for name in names_in(turn.words) if len(name) > 1)}
    staff_count = 0
    for speaker in dict.fromkeys(turn.speaker for turn in turns):
        role = _role_of(speaker, channel, known)
        if role is None:
            shown[speaker] = _customer_or_machine(speaker, translate, known)
            continue
        shown[speaker] = translate(_STAFF_WORDS[role.is_shop](_letter(staff_count)))
        staff_count += 1
        names |= set(role.names)
    return tuple(turn._replace(speaker=shown[turn.speaker], words=mask_text(turn.words, names)) for turn in turns)


def is_customer_speaker(speaker: str) -> bool:
    """The name of a turn's speaker says that it is the customer: お客様, 契約者（本人）, Customer 1; not 接客担当."""
    word = re.split(r"\s+(?![a-z])|[:()\[\]・\d]", fold(speaker).strip(), maxsplit=1)[0].strip()
    return word in _CUSTOMER_SPEAKERS or word.removesuffix("様") in _CUSTOMER_SPEAKERS


class Mask:
    """The mask of one workspace and language; `is_on` False shows everything as it is."""

    def __init__(
        self, translate: Translate, language: str, secret: bytes, as_of: date | None = None,
        numbers: Mapping[str, int] = _NO_NUMBERS,
    ) -> None:  # fmt: skip
        """as_of: the day on which ages are told, the workspace's last event.

        numbers: of nicknames by customer_id, where the events came from elsewhere and the key did not.
        """
        self._translate = translate
        self._language = language
        self._secret = secret
        self._as_of = as_of
        self._numbers = numbers
        self.is_on = True

    def opened(self) -> Mask:
        """One that shows everything as it is, for whom that has been written down."""
        made = Mask(self._translate, self._language, self._secret, self._as_of, self._numbers)
        made.is_on = False
        return made

    def name(self, customer_id: str) -> str:
        number = self._numbers.get(customer_id)
        if number is not None:
            return nickname_of(number, self._language)
        return nickname(customer_id, self._language, self._secret)

    def identity(self, customer_id: str) -> str:
        """The id people know, without the namespace that is for machines; a mail address or phone number is hidden."""
        namespace, _, value = customer_id.partition(":")
        value = value or namespace
        is_personal = "@" in value or fold(namespace) in _PERSONAL_NAMESPACES
        return _WHOLLY if self.is_on and is_personal else value

    def field(self, field: CustomerField) -> str:
        """What is sensitive stays shut whether the mask is on or off."""
        is_shown = not self.is_on and field.role is not FieldRole.SENSITIVE
        return field.value if is_shown else mask_field(field.role, field.value, self._translate, self._as_of)

    def text(
        self, text: str, fields: Iterable[CustomerField] = (), attributes: Mapping[str, str] = _NOTHING
    ) -> str:  # fmt: skip
        """fields: of the customer. attributes: of the event, in which staff may be named."""
        if self.is_on:
            return mask_text(text, (*known_words(fields), *names_of(attributes)))
        shut = _pattern_of(known_words(field for field in fields if field.role is FieldRole.SENSITIVE))
        return text if shut is None else shut.sub(_dots, text)

    def turns(
        self,
        turns: Sequence[Turn],
        channel: Channel,
        fields: Iterable[CustomerField] = (),
        attributes: Mapping[str, str] = _NOTHING,
    ) -> tuple[Turn, ...]:
        """As `text`; see `mask_turns`."""
        if not self.is_on:
            return tuple(turn._replace(words=self.text(turn.words, fields)) for turn in turns)
        return mask_turns(turns, channel, self._translate, known_words(fields), names_of(attributes))

    def attribute(self, label: str, value: str, fields: Iterable[CustomerField] = ()) -> str:
        """The value of an attribute of an event; a name of staff becomes their role."""
        if not self.is_on:
            return self.text(value, fields)
        if is_staff_label(label) and names_of({label: value}):
            return mask_field(FieldRole.OWNER, value, self._translate)
        return mask_text(value, known_words(fields))


class _StaffRole(NamedTuple):
    is_shop: bool
    names: tuple[str, ...]


def _role_of(speaker: str, channel: Channel, known: Sequence[str]) -> _StaffRole | None:
    """The staff role of a speaker, None for the customer, for machines and for nobody."""
    folded = fold(speaker).strip()
    if not folded or folded in _CUSTOMER_SPEAKERS or speaker in known or folded.startswith(_MACHINE_SPEAKERS):
        return None
    without_honorific = re.sub(r"(様|さま|さん)$", "", speaker.strip())
    if without_honorific in known or (without_honorific != speaker.strip() and channel is not Channel.CHAT):
        return None
    words = tuple(word for word in re.split(r"[\s　:：()（）・]+", speaker.strip()) if word)
    for word, is_shop in _STAFF_ROLES:
        if folded.startswith(word):
            names = tuple(each for each in words if not fold(each).startswith(word) and len(each) > 1)
            return _StaffRole(is_shop, names)
    return _StaffRole(channel is Channel.SHOP, tuple(each for each in words if len(each) > 1))


def _customer_or_machine(speaker: str, translate: Translate, known: Sequence[str]) -> str:
    folded = fold(speaker).strip()
    if not folded or folded in _CUSTOMER_SPEAKERS or folded.startswith(_MACHINE_SPEAKERS):
        return speaker
    return translate(Text.translate("Masking", "Customer"))


def _operator(letter: str) -> Text:
    return Text.translate("Masking", "Operator {letter}", letter=letter)


def _clerk(letter: str) -> Text:
    return Text.translate("Masking", "Shop clerk {letter}", letter=letter)


_STAFF_WORDS: Final = {False: _operator, True: _clerk}


def _letter(count: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    high, low = divmod(count, 26)
    return (_letter(high - 1) if high else "") + chr(ord("A") + low)


def _mask_birthday(value: str, translate: Translate, as_of: date | None) -> str:
    year, month, day = _read_birthday(fold(value).strip())
    if year is None:
        return _WHOLLY
    if as_of is None:
        return translate(Text.translate("Masking", "Born in {year}", year=year))
    age = as_of.year - year - ((as_of.month, as_of.day) < (month, day))
    if not 0 <= age < 120:
        return _WHOLLY
    if age < 10:
        return translate(Text.translate("Masking", "Under 10"))
    return translate(Text.translate("Masking", "In their {decade}s", decade=age // 10 * 10))


def _read_birthday(value: str) -> tuple[int | None, int, int]:
    """(year, month, day) of a folded date, the year None if it cannot be read; a year alone counts from 1 January."""
    if match := re.match(_ERA_DATE, value):
        era, era_year, month, day = match.groups()
        return _ERAS[_ERA_LETTERS.get(era, era)] + (1 if era_year == "元" else int(era_year)), int(month), int(day)
    if match := re.match(_DATE, value):
        year, month, day = map(int, match.groups())
        return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else (None, 1, 1)
    if match := re.match(_YEAR, value):
        return int(match.group(1)), 1, 1
    return None, 1, 1


def _dots(match: re.Match[str]) -> str:
    return DOT * len(match.group())


def _dots_if_card(match: re.Match[str]) -> str:
    digits = [int(char) for char in match.group() if char.isdigit()]
    is_card = _passes_luhn(digits) and any(digits) and not _has_other_label(match)
    return _dots(match) if is_card or _CARD_LABEL.search(match.string[: match.start()]) else match.group()


def _dots_if_phone(match: re.Match[str]) -> str:
    """Numbers have ten or eleven digits in Japan."""
    digits = sum(char.isdigit() for char in match.group())
    if not 10 <= digits <= 11:
        return match.group()
    is_other = _has_other_label(match) and not _MOBILE.fullmatch(match.group().strip("()（）"))
    return match.group() if is_other else _dots(match)


def _dots_if_postal(match: re.Match[str]) -> str:
    return match.group() if "〒" not in match.group() and _has_other_label(match) else _dots(match)


def _has_other_label(match: re.Match[str]) -> bool:
    """The word before a number says that it is no way to reach anybody."""
    start = match.start()
    return bool(_NO_PHONE_LABEL.search(match.string[max(0, start - 24) : start]))


def _passes_luhn(digits: Sequence[int]) -> bool:
    """The check digit of payment cards (ISO/IEC 7812-1, annex B)."""
    doubled = [digit if place % 2 == 0 else sum(divmod(digit * 2, 10)) for place, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0
