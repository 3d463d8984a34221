"""Call centre and the desk for inquiries by form and mail."""

from __future__ import annotations

from typing import Any, Final

from sample_data.clock import jst, utc
from sample_data.facts import CallFact, TicketFact
from sample_data.systems.export import Broken, ExportFile, Kept, code_of, json_lines, keys_of, table
from sample_data.world import World

_CALL_BROKEN_ROWS: Final = (40, 90)
_CALL_HEADER: Final = (
    "通話ID",
    "受付日時",
    "方向",
    "会員番号",
    "発信者番号",
    "用件",
    "待ち時間(秒)",
    "通話時間(秒)",
    "転送回数",
    "オペレーター",
    "録音ファイル",
    "応対記録",
)


def make_calls(world: World) -> ExportFile:
    """The telephone system's report: CP932, Japanese clock, the conversation by turns within a cell."""
    file = ExportFile("call_center.csv", "calls.toml")
    rows: list[tuple[object, ...]] = []
    for call in (fact for fact in world.facts if isinstance(fact, CallFact)):
        if len(rows) + 1 == _CALL_BROKEN_ROWS[0]:
            rows.append(
                (
                    "CL-000000",
                    f"{jst(call.at_us):%Y/%m/%d %H:%M:%S}",
                    "入電",
                    "",
                    "非通知",
                    "その他",
                    12,
                    9,
                    0,
                    "大橋",
                    "",
                    "[00:00] オペレーター: ラヴァ家具でございます。\n[00:06] お客様: (無言)",
                )
            )
            file.broken.append(Broken(len(rows), "None of the identity columns has a value"))
        if len(rows) + 1 == _CALL_BROKEN_ROWS[1]:
            rows.append(
                ("CL-000001", "2026/02/30 10:11:12", "入電", "", call.phone, "その他", 5, 31, 0, "三田村", "", "")
            )
            file.broken.append(Broken(len(rows), "The time cannot be read in the mapping's format"))
        at_us = call.at_us // 1_000_000 * 1_000_000
        number = f"CL-{100_000 + len(rows)}"
        member_no = call.person.member_no if call.by_member_no else ""
        moment = jst(at_us)
        rows.append((
            number, f"{moment:%Y/%m/%d %H:%M:%S}", "入電" if call.is_inbound else "架電", member_no, call.phone,
            call.topic.removeprefix("発信: "), call.wait_s, call.talk_s, call.transfers, call.operator,
            f"rec/{moment:%Y%m}/{number}.wav", call.transcript,
        ))  # fmt: skip
        keys = keys_of(member=member_no, phone=call.phone)
        file.kept.append(Kept(call.person, keys, at_us, is_company=not call.is_inbound))
    file.content = table(_CALL_HEADER, rows).encode("cp932")
    return file


def make_tickets(world: World) -> ExportFile:
    """Comments of tickets, one a line: ISO 8601 UTC, the customer known by the mail address only."""
    file = ExportFile("helpdesk_comments.jsonl", "helpdesk.toml")
    rows: list[dict[str, Any] | str] = []
    for comment in (fact for fact in world.facts if isinstance(fact, TicketFact)):
        at_us = comment.at_us // 1_000_000 * 1_000_000
        rows.append({
            "ticket_id": comment.ticket,
            "comment_id": code_of("ticket", comment.ticket, at_us, len(rows), length=12),
            "created_at": f"{utc(at_us):%Y-%m-%dT%H:%M:%SZ}",
            "via": {"channel": comment.via},
            "requester": {"email": comment.person.mail},
            "author_role": "end-user" if comment.author == "customer" else "agent",
            "subject": comment.subject,
            "category": comment.topic,
            "body": comment.body,
        })  # fmt: skip
        file.kept.append(
            Kept(comment.person, keys_of(mail=comment.person.mail), at_us, is_company=comment.author == "agent")
        )
    file.content = json_lines(rows).encode()
    return file
