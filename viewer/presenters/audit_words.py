"""Words for the audit: kinds, what was looked at, which records were changed."""

from __future__ import annotations

from typing import Final

from viewer.domain.audit import AuditEntry, AuditKind
from viewer.domain.text import Text, Translate

AUDIT_COLUMNS: Final = (
    Text.translate("Audit", "When"),
    Text.translate("Audit", "Who"),
    Text.translate("Audit", "What"),
    Text.translate("Audit", "Customer"),
    Text.translate("Audit", "Details"),
    Text.translate("Audit", "Reason"),
)

KIND_WORDS: Final = {
    AuditKind.LOOKED: Text.translate("Audit", "Looked"),
    AuditKind.REVEALED: Text.translate("Audit", "Revealed"),
    AuditKind.PRINTED: Text.translate("Audit", "Printed"),
    AuditKind.EXPORTED: Text.translate("Audit", "Exported"),
    AuditKind.PUBLISHED: Text.translate("Audit", "Published"),
    AuditKind.DISCLOSED: Text.translate("Audit", "Disclosed"),
    AuditKind.FORGOT: Text.translate("Audit", "Forgot"),
    AuditKind.EXPIRED: Text.translate("Audit", "Deleted by age"),
    AuditKind.CHANGED: Text.translate("Audit", "Changed"),
}

_WHAT_WORDS: Final = {
    "journey": Text.translate("Audit", "the journey"),
    "answer": Text.translate("Audit", "an answer"),
    "compare": Text.translate("Audit", "in a comparison"),
    "sheet": Text.translate("Audit", "the sheet"),
    "masked_sheet": Text.translate("Audit", "the sheet, names made up"),
    "name": Text.translate("Audit", "the name"),
    "reading": Text.translate("Audit", "the reading of the name"),
    "phone": Text.translate("Audit", "the phone number"),
    "mail": Text.translate("Audit", "the mail address"),
    "address": Text.translate("Audit", "the address"),
    "birthday": Text.translate("Audit", "the birthday"),
    "owner": Text.translate("Audit", "the staff member"),
    "mark": Text.translate("Audit", "marks"),
    "claim": Text.translate("Audit", "issues and hypotheses"),
    "evidence": Text.translate("Audit", "evidence"),
    "countermeasure": Text.translate("Audit", "countermeasures"),
    "question": Text.translate("Audit", "open questions"),
    "tag": Text.translate("Audit", "tags"),
    "tagging": Text.translate("Audit", "tags on marks"),
    "reply": Text.translate("Audit", "replies"),
    "reaction": Text.translate("Audit", "reactions"),
    "review": Text.translate("Audit", "review sessions"),
    "review_customer": Text.translate("Audit", "customers of a review session"),
    "person": Text.translate("Audit", "people"),
    "department": Text.translate("Audit", "departments"),
    "reading_list": Text.translate("Audit", "reading lists"),
    "saved_list": Text.translate("Audit", "saved lists"),
    "call": Text.translate("Audit", "calls"),
    "call_outcome": Text.translate("Audit", "outcomes of calls"),
    "decision": Text.translate("Audit", "decisions about the data"),
    "recording": Text.translate("Audit", "recordings"),
    "view_setting": Text.translate("Audit", "view settings"),
    "open_question": Text.translate("Audit", "open questions"),
    "review_step": Text.translate("Audit", "steps of a review session"),
    "review_invitee": Text.translate("Audit", "who is invited"),
    "decision_made": Text.translate("Audit", "decisions of a review session"),
    "action_item": Text.translate("Audit", "homework given in a review session"),
    "parked": Text.translate("Audit", "topics on hold"),
    "ballot": Text.translate("Audit", "questions voted on"),
    "vote": Text.translate("Audit", "votes"),
    "counted_hands": Text.translate("Audit", "counted hands"),
    "homework": Text.translate("Audit", "homework before a review session"),
    "homework_item": Text.translate("Audit", "homework before a review session"),
    "heard": Text.translate("Audit", "calls that were heard"),
    "read": Text.translate("Audit", "what was read"),
    "call_attempt": Text.translate("Audit", "tries to call"),
    "signal_rule": Text.translate("Audit", "rules for signals"),
    "signal_rejection": Text.translate("Audit", "rejected signals"),
    "reveal": Text.translate("Audit", "the reveal of marks"),
    "forgotten": Text.translate("Audit", "a person was forgotten"),
    "customers": Text.translate("Audit", "the list of customers"),
    "journey_text": Text.translate("Audit", "the journey as text"),
    "journey_picture": Text.translate("Audit", "the journey as a picture"),
    "link": Text.translate("Audit", "a link"),
}


def kind_words(kind: AuditKind) -> Text:
    return KIND_WORDS[kind]


def what_words(entry: AuditEntry, translate: Translate) -> str:
    """What it was about, as people call it; words of formats and sources stay as they are."""
    words = translate(_WHAT_WORDS[entry.what]) if entry.what in _WHAT_WORDS else entry.what
    if not entry.row_count:
        return words
    rows = translate(Text.translate("Audit", "%n row(s)", n=entry.row_count))
    return f"{words} ({rows})" if words else rows
