"""The master of members, and who connected LINE with the membership."""

from __future__ import annotations

from sample_data.clock import jst
from sample_data.facts import LineFact, OrderFact
from sample_data.people import Person
from sample_data.systems.export import ExportFile, Kept, keys_of, table
from sample_data.world import World


def make_members(world: World) -> ExportFile:
    """Everybody with a member number, and the other keys the head office knows. CP932."""
    file = ExportFile("members.csv", "members.toml")
    on_plan = {fact.person.member_no for fact in world.facts if isinstance(fact, OrderFact) and fact.status == "定期便"}
    rows: list[tuple[object, ...]] = []
    for person in _members(world):
        rows.append((
            person.member_no, person.name, person.reading, person.phone, person.mail, person.mail_key, person.card,
            person.postal, person.address, f"{person.birthday:%Y/%m/%d}", person.rank, f"{person.joined:%Y/%m/%d}",
            person.store, "希望" if person.newsletter else "", "電話不可" if person.do_not_call else "",
            "定期便" if person.member_no in on_plan else "",
        ))  # fmt: skip
        keys = keys_of(
            member=person.member_no, card=person.card, mail=person.mail, mail_key=person.mail_key, phone=person.phone
        )
        file.kept.append(Kept(person, keys, None))
    header = (
        "会員番号",
        "氏名",
        "フリガナ",
        "電話番号",
        "メールアドレス",
        "配信キー",
        "会員カード",
        "郵便番号",
        "住所",
        "生年月日",
        "会員ランク",
        "登録日",
        "担当店舗",
        "メルマガ",
        "電話可否",
        "ご契約",
    )
    file.content = table(header, rows).encode("cp932")
    return file


def make_line_links(world: World) -> ExportFile:
    """Pairs of LINE user and member; a few friends of the account never told who they are."""
    file = ExportFile("line_id_links.csv", "line_links.toml")
    active = {fact.person.line_id for fact in world.facts if isinstance(fact, LineFact)}
    rows: list[tuple[object, ...]] = []
    for person in _members(world):
        if person.line_linked and (person.line_id in active or person.story != "texture"):
            since = max(person.joined, jst(world.facts[0].at_us).date())
            rows.append((person.line_id, person.member_no, f"{since:%Y-%m-%d}"))
            file.kept.append(Kept(person, keys_of(member=person.member_no, line=person.line_id), None))
    file.content = table(("line_user_id", "member_no", "linked_on"), rows).encode()
    return file


def _members(world: World) -> list[Person]:
    return [person for person in world.people if person.is_member]
