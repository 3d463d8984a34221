"""The people of the sample, and the keys under which each system knows them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sample_data.clock import FIRST_DAY, FIRST_US, LAST_DAY, at, day_after
from sample_data.dice import Dice
from sample_data.words import lines, texts

FLAGSHIP_NO: Final = 4821
_MEMBER_NUMBERS: Final = 52310


@dataclass(slots=True)
class Device:
    """A browser: its cookie, and from when on its owner is logged in there (None = never)."""

    cookie: str
    category: str
    system: str
    browser: str
    login_from_us: int | None


@dataclass(slots=True)
class Person:
    """One human being. Keys are "" where the person has none in that system."""

    key: str
    member_no: str
    ec_no: str
    mail: str
    mail_key: str
    phone: str
    card: str
    line_id: str
    line_linked: bool
    app_anon: str
    name: str
    reading: str
    postal: str
    address: str
    birthday: date
    joined: date
    rank: str
    store: str
    newsletter: bool
    letters: bool
    do_not_call: bool
    activity: float
    """1.0 = median; a few are ten times as busy."""
    devices: list[Device] = field(default_factory=list)
    story: str = "texture"
    is_quiet: bool = False
    """No campaign mail, LINE or letter while the story needs silence."""
    quiet_from_us: int = 0
    quiet_until_us: int = 0

    @property
    def is_member(self) -> bool:
        return self.member_no != ""

    def hears_at(self, at_us: int) -> bool:
        """False while campaigns are held back: the company mutes customers whose furniture is still on order."""
        return not (self.is_quiet and self.quiet_from_us <= at_us <= self.quiet_until_us)


def make_people(dice: Dice, count: int) -> list[Person]:
    """`count` people: nine of ten are members, the rest visit without ever saying who they are."""
    member_count = count * 9 // 10
    numbers = _member_numbers(dice.fork("numbers"), member_count)
    people = [_make_member(dice.fork(f"member/{no}"), no) for no in numbers]
    people += [_make_stranger(dice.fork(f"stranger/{no}"), no) for no in range(count - member_count)]
    weights = dice.fork("activity").shuffled(range(len(people)))
    for person, rank in zip(people, weights, strict=True):
        # Zipf-like: the busiest ten times the median and more, a long tail of people who are hardly seen.
        person.activity = min(9.0, 0.55 * (len(people) / (rank + 1)) ** 0.62)
    return people


def _member_numbers(dice: Dice, count: int) -> list[int]:
    step = _MEMBER_NUMBERS // count
    numbers = [index * step + 1 + dice.below(step) for index in range(count)]
    nearest = min(range(count), key=lambda index: abs(numbers[index] - FLAGSHIP_NO))
    numbers[nearest] = FLAGSHIP_NO
    return numbers


def _hex(dice: Dice, count: int) -> str:
    return "".join(dice.pick("0123456789abcdef") for _ in range(count))


def mail_key_of(mail: str) -> str:
    """The key of the mail service: the start of a digest of the address, as such services make it."""
    return hashlib.sha256(mail.encode()).hexdigest()[:20]


def make_device(dice: Dice, category: str, login_from_us: int | None) -> Device:
    system, browser = {
        "mobile": dice.weighted([(("iOS", "Safari"), 6), (("Android", "Chrome"), 4)]),
        "tablet": ("iOS", "Safari"),
        "desktop": dice.weighted([(("Windows", "Chrome"), 5), (("Windows", "Edge"), 4), (("Macintosh", "Safari"), 2)]),
    }[category]
    return Device(
        f"{1 + dice.below(2_147_483_000)}.{1_690_000_000 + dice.below(90_000_000)}",
        category,
        system,
        browser,
        login_from_us,
    )


def _login_from(dice: Dice, joined: date) -> int | None:
    if dice.chance(0.05):
        return None
    if joined < FIRST_DAY and dice.chance(0.6):
        return 0
    first = max(FIRST_DAY, joined)
    return at(first, 12) + int((at(LAST_DAY, 12) - at(first, 12)) * dice.share() * 0.6)


def _make_member(dice: Dice, no: int) -> Person:
    # Member numbers grow with time: those above 47,000 joined within the year of the sample.
    joined = _joined_on(no)
    family, family_reading = dice.pick(lines("names", "family")).split(",")
    given, given_reading = dice.pick(lines("names", dice.pick(["women", "women", "men"]))).split(",")
    birthday = day_after(date(2004, 1, 1), -dice.below(365 * 55))
    mail = f"{_romaji(dice)}{no:05d}@{dice.pick(['mail.example', 'post.example', 'inbox.example'])}"
    postal, prefecture, town = dice.pick(lines("names", "towns")).split(",")
    room = dice.pick(lines("names", "homes")).format(room=dice.between(1, 12) * 100 + dice.between(1, 9))
    has_line = dice.chance(0.42)
    is_online = dice.chance(0.75)
    person = Person(
        key=f"C-{no:05d}",
        member_no=f"C-{no:05d}",
        ec_no=str(10_000 + no * 2 + dice.below(2)) if is_online else "",
        mail=mail,
        mail_key=mail_key_of(mail),
        # Numbers with a zero after the prefix are not assigned in Japan.
        phone=f"{dice.weighted([('090', 5), ('080', 4), ('070', 2)])}-0{dice.digits(3)}-{no % 10000:04d}",
        card=f"29{no:07d}{dice.digits(4)}",
        line_id=f"U{_hex(dice, 32)}" if has_line else "",
        line_linked=has_line and dice.chance(0.86),
        app_anon=_uuid(dice) if dice.chance(0.3) else "",
        name=f"{family} {given}",
        reading=f"{family_reading} {given_reading}",
        postal=f"{postal[:3]}-{postal[3:]}",
        address=f"{prefecture}{town}{dice.between(1, 6)}-{dice.between(1, 28)}-{dice.between(1, 30)}{room}",
        birthday=birthday,
        joined=joined,
        rank=dice.weighted([("ブロンズ", 6), ("シルバー", 3), ("ゴールド", 1)]),
        store=_store_near(prefecture, dice),
        newsletter=dice.chance(0.62),
        letters=dice.chance(0.3),
        do_not_call=dice.chance(0.06),
        activity=1.0,
    )
    categories = [dice.weighted([("mobile", 6), ("desktop", 3), ("tablet", 0.6)])]
    if dice.chance(0.4):
        categories.append("desktop" if categories[0] == "mobile" else "mobile")
    person.devices = [make_device(dice, category, _login_from(dice, joined)) for category in categories]
    return person


def _joined_on(no: int) -> date:
    if no > 47_000:
        days = (LAST_DAY - FIRST_DAY).days - 3
        return day_after(FIRST_DAY, (no - 47_000) * days // (_MEMBER_NUMBERS - 47_000))
    start = date(2017, 4, 1)
    return day_after(start, ((no / 47_000) ** 0.8 * (FIRST_DAY - start).days).__floor__())


def _make_stranger(dice: Dice, no: int) -> Person:
    device = make_device(dice, dice.weighted([("mobile", 7), ("desktop", 3)]), None)
    return Person(
        key=f"stranger-{no:04d}", member_no="", ec_no="", mail="", mail_key="", phone="", card="", line_id="",
        line_linked=False, app_anon="", name="", reading="", postal="", address="", birthday=date(1980, 1, 1),
        joined=FIRST_DAY, rank="", store=dice.pick(list(texts("catalogue")["stores"])), newsletter=False, letters=False,
        do_not_call=False, activity=1.0, devices=[device],
    )  # fmt: skip


def _uuid(dice: Dice) -> str:
    return f"{_hex(dice, 8)}-{_hex(dice, 4)}-4{_hex(dice, 3)}-a{_hex(dice, 3)}-{_hex(dice, 12)}"


def _romaji(dice: Dice) -> str:
    return dice.pick(
        ["haru", "sora", "mugi", "kinoko", "tabi", "ao", "niji", "kuma", "momo", "yuzu", "umi", "hoshi"]
    ) + dice.pick(["", ".", "_"])


def _store_near(prefecture: str, dice: Dice) -> str:
    near = {
        "神奈川県": ["横浜店"], "東京都": ["新宿店", "新宿店", "横浜店"], "埼玉県": ["大宮店"], "千葉県": ["千葉店"],
        "愛知県": ["名古屋店"], "大阪府": ["梅田店"], "京都府": ["梅田店"], "兵庫県": ["神戸店"], "福岡県": ["福岡店"],
        "北海道": ["札幌店"], "宮城県": ["仙台店"],
    }  # fmt: skip
    return dice.pick(near[prefecture])


def polish_flagship(person: Person) -> None:
    """The customer of the first screen: in her forties, third year as a member, one iPhone, LINE linked."""
    person.name, person.reading = "長谷川 陽子", "ハセガワ ヨウコ"
    person.birthday, person.joined = date(1982, 5, 23), date(2024, 6, 15)
    person.postal, person.address, person.store = "223-0061", "神奈川県横浜市港北区日吉4-12-7 メゾン青葉203", "横浜店"
    person.newsletter, person.letters, person.do_not_call, person.rank = True, True, False, "シルバー"
    person.line_id, person.line_linked = "U3f9c1be07d52a846f0e1cb59d27a6834", True
    person.app_anon, person.ec_no, person.activity = "", "19642", 1.0
    person.devices = [Device("1482093345.1718420511", "mobile", "iOS", "Safari", FIRST_US)]
