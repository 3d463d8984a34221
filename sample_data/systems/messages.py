"""Mail service, LINE official account and the printer of letters."""

from __future__ import annotations

import re
from typing import Any, Final

from sample_data.clock import jst
from sample_data.facts import LetterFact, LineFact, MailFact
from sample_data.systems.export import Broken, ExportFile, Kept, code_of, gzipped, json_lines, keys_of, table
from sample_data.world import World

_MAIL_BROKEN_ROW: Final = 3000


def make_mail(world: World) -> ExportFile:
    """Events of the mail service: epoch milliseconds, the recipient as a key made of the address."""
    file = ExportFile("mail_events.csv.gz", "mail.toml")
    rows: list[tuple[object, ...]] = []
    for mail in (fact for fact in world.facts if isinstance(fact, MailFact)):
        if len(rows) + 1 == _MAIL_BROKEN_ROW:
            rows.append(
                (
                    code_of("mail", "broken", length=12),
                    mail.at_us // 1000,
                    "SENT",
                    "",
                    mail.campaign,
                    mail.subject,
                    "",
                    "",
                )
            )
            file.broken.append(Broken(len(rows), "None of the identity columns has a value"))
        at_ms = mail.at_us // 1000
        number = code_of("mail", mail.message_id, mail.kind, at_ms, length=12)
        rows.append(
            (number, at_ms, mail.kind, mail.person.mail_key, mail.campaign, mail.subject, mail.message_id, mail.url)
        )
        file.kept.append(
            Kept(mail.person, keys_of(mail_key=mail.person.mail_key), at_ms * 1000, is_company=mail.kind == "SENT")
        )
    header = ("id", "created", "type", "recipient_key", "campaign", "subject", "message_id", "url")
    file.content = gzipped(table(header, rows).encode())
    return file


def make_line(world: World) -> ExportFile:
    """The official account: what people wrote came by webhook, what was pushed and answered is logged alike."""
    file = ExportFile("line_events.jsonl.gz", "line.toml")
    rows: list[dict[str, Any] | str] = []
    for line in (fact for fact in world.facts if isinstance(fact, LineFact)):
        at_ms = line.at_us // 1000
        rows.append({
            "type": line.kind,
            "timestamp": at_ms,
            "source": {"type": "user", "userId": line.person.line_id},
            "webhookEventId": code_of("line", line.person.line_id, at_ms, line.kind, length=20).upper(),
            "message": {"type": "text", "text": line.text, "altText": _headline(line)},
            "tag": line.tag or None,
        })  # fmt: skip
        is_company = line.kind in ("push", "reply")
        file.kept.append(Kept(line.person, keys_of(line=line.person.line_id), at_ms * 1000, is_company=is_company))
    file.content = gzipped(json_lines(rows).encode())
    return file


def _headline(line: LineFact) -> str | None:
    """What the telephone's lock screen shows of a message by the company: its first sentence."""
    if line.kind not in ("push", "reply"):
        return None
    words = line.text.removeprefix("ラヴァ家具です。")
    return re.split(r"(?<=[。?？])", words, maxsplit=1)[0].rstrip("。")


def make_letters(world: World) -> ExportFile:
    """The printer's list of what was posted: days only, in EUC-JP."""
    file = ExportFile("letters_dm.csv", "letters.toml")
    rows: list[tuple[object, ...]] = []
    for letter in (fact for fact in world.facts if isinstance(fact, LetterFact)):
        rows.append((f"{jst(letter.at_us):%Y%m%d}", letter.person.member_no, letter.piece, letter.person.postal))
        file.kept.append(Kept(letter.person, keys_of(member=letter.person.member_no), letter.at_us, is_company=True))
    file.content = table(("発送日", "会員番号", "制作物", "郵便番号"), rows).encode("euc_jp")
    return file
