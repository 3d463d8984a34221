"""Web analytics, app analytics and the chat tool."""

from __future__ import annotations

from typing import Any, Final

from sample_data.catalogue import SITE
from sample_data.clock import jst, utc
from sample_data.facts import AppHit, ChatFact, WebHit
from sample_data.systems.export import Broken, ExportFile, Kept, code_of, gzipped, json_lines, keys_of
from sample_data.world import World

_WEB_BROKEN: Final = (500, 5000, 9000)
_CHAT_SENDER: Final = {"customer": "end_user", "agent": "agent", "bot": "bot"}


def make_web(world: World) -> ExportFile:
    """GA4 as exported to BigQuery and from there to lines of JSON, its parameters folded into objects. UTC."""
    file = ExportFile("web_ga4.jsonl.gz", "web.toml")
    rows: list[dict[str, Any] | str] = []
    for hit in (fact for fact in world.facts if isinstance(fact, WebHit)):
        for at_row, reason, row in _broken_web(len(rows) + 1):
            rows.append(row)
            file.broken.append(Broken(at_row, reason))
        rows.append(_web_row(hit))
        file.kept.append(Kept(hit.person, keys_of(member=hit.member_no, cookie=hit.device.cookie), hit.at_us))
    file.content = gzipped(json_lines(rows).encode())
    return file


def _broken_web(row: int) -> list[tuple[int, str, dict[str, Any] | str]]:
    if row == _WEB_BROKEN[0]:
        return [(row, "The record is cut off or is not JSON", '{"event_date":"20251023","event_timestamp":"17612015')]
    base = {
        "event_date": "20260301",
        "event_name": "page_view",
        "event_params": {"page_location": f"{SITE}/", "page_title": "ラヴァ家具 公式通販"},
    }
    if row == _WEB_BROKEN[1]:
        return [(row, "There is no time", base | {"event_timestamp": None, "user_pseudo_id": "1000000001.1700000000"})]
    if row == _WEB_BROKEN[2]:
        denied = {
            "event_timestamp": "1775005200000000",
            "user_id": None,
            "user_pseudo_id": None,
            "privacy_info": {"analytics_storage": "No"},
        }
        return [(row, "None of the identity columns has a value", base | denied)]
    return []


def _web_row(hit: WebHit) -> dict[str, Any]:
    params: dict[str, Any] = {
        "page_location": f"{SITE}{hit.path}",
        "page_title": hit.title,
        "ga_session_id": hit.session,
    }
    return {
        "event_date": f"{jst(hit.at_us):%Y%m%d}",
        "event_timestamp": str(hit.at_us),
        "event_name": hit.event,
        "user_id": hit.member_no or None,
        "user_pseudo_id": hit.device.cookie,
        "event_params": params | hit.params,
        "device": {
            "category": hit.device.category,
            "operating_system": hit.device.system,
            "web_info": {"browser": hit.device.browser},
        },
        "collected_traffic_source": {"manual_medium": hit.medium or None, "manual_campaign_name": hit.source or None},
    }


def make_app(world: World) -> ExportFile:
    """Track calls as RudderStack and Segment hand them on: ISO 8601 with Z, anonymousId before userId."""
    file = ExportFile("app_events.jsonl.gz", "app.toml")
    rows: list[dict[str, Any] | str] = []
    for hit in (fact for fact in world.facts if isinstance(fact, AppHit)):
        stamp = f"{utc(hit.at_us):%Y-%m-%dT%H:%M:%S}.{hit.at_us // 1000 % 1000:03d}Z"
        rows.append(
            {
                "type": "screen" if hit.event == "Screen Viewed" else "track",
                "messageId": code_of("app", len(rows), hit.at_us, length=24),
                "event": hit.event,
                "userId": hit.member_no or None,
                "anonymousId": hit.person.app_anon,
                "timestamp": stamp,
                "properties": {"title": hit.screen, **hit.properties},
                "context": {
                    "app": {"version": "6.2.1" if hit.at_us > 1_770_000_000_000_000 else "5.9.4"},
                    "sessionId": hit.session,
                    "device": {
                        "type": hit.person.devices[0].system.replace("Windows", "Android").replace("Macintosh", "iOS")
                    },
                },
            }
        )
        kept_us = hit.at_us // 1000 * 1000
        file.kept.append(Kept(hit.person, keys_of(member=hit.member_no, app=hit.person.app_anon), kept_us))
    file.content = gzipped(json_lines(rows).encode())
    return file


def make_chat(world: World) -> ExportFile:
    """One message a line, with the Japanese offset written out."""
    file = ExportFile("chat_messages.jsonl", "chat.toml")
    rows: list[dict[str, Any] | str] = []
    for message in (fact for fact in world.facts if isinstance(fact, ChatFact)):
        at_us = message.at_us // 1_000_000 * 1_000_000
        rows.append({
            "conversation_id": message.conversation,
            "message_id": code_of("chat", len(rows), at_us),
            "sent_at": f"{jst(at_us):%Y-%m-%dT%H:%M:%S}+09:00",
            "visitor_cookie": message.device.cookie,
            "member_no": message.member_no or None,
            "sender": _CHAT_SENDER[message.sender],
            "sender_name": message.sender_name,
            "category": message.topic,
            "text": message.text,
        })  # fmt: skip
        keys = keys_of(member=message.member_no, cookie=message.device.cookie)
        file.kept.append(Kept(message.person, keys, at_us, is_company=message.sender == "agent"))
    file.content = json_lines(rows).encode()
    return file
