"""The one table of actions: menus, the shortcut page (F1), the command palette (Ctrl+K) and the manual come from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from viewer.domain.folding import fold
from viewer.domain.text import Text, Translate
from viewer.presenters.action_entries import GROUP_TITLES, Action, ActionGroup
from viewer.presenters.claim_actions import CLAIM_ACTIONS
from viewer.presenters.codebook_actions import CODEBOOK_ACTIONS
from viewer.presenters.report_actions import REPORT_ACTIONS
from viewer.presenters.review_actions import REVIEW_ACTIONS
from viewer.presenters.room_actions import ROOM_ACTIONS
from viewer.presenters.sharing_actions import SHARING_ENTRIES
from viewer.presenters.team_actions import TEAM_ENTRIES
from viewer.presenters.trust_actions import TRUST_ENTRIES

__all__ = [
    "ACTIONS", "ACTION_BY_ID", "GROUP_TITLES", "MEDIA_ACTIONS", "READING_ACTIONS", "SCORES_ACTIONS", "SIGNAL_ACTIONS",
    "Action", "ActionGroup", "key_words", "keys_of", "make_keys_page", "match_actions",
]  # fmt: skip

_WORKSPACE: Final = (
    Action("data.import", ActionGroup.WORKSPACE, Text.translate("Actions", "Import files…"), ("Ctrl+O",),
           Text.translate("Actions", "Bring in exports of any system. You can also drop files on the window.")),
    Action("workspace.new", ActionGroup.WORKSPACE, Text.translate("Actions", "New workspace…"), ("Ctrl+Shift+N",),
           Text.translate("Actions", "Make an empty workspace folder for your own data.")),
    Action("workspace.open", ActionGroup.WORKSPACE, Text.translate("Actions", "Open a workspace…"), ("Ctrl+Shift+O",),
           Text.translate("Actions", "Open another workspace folder (.ashiato).")),
    Action("workspace.sample", ActionGroup.WORKSPACE, Text.translate("Actions", "Open the sample"), (),
           Text.translate("Actions", "A made-up home-furnishing company to try things on.")),
    Action("data.show_new", ActionGroup.WORKSPACE, Text.translate("Actions", "Show new data"), ("F5",),
           Text.translate("Actions", "Switch to the newest data after an import from elsewhere.")),
    Action("data.rebuild", ActionGroup.WORKSPACE, Text.translate("Actions", "Rebuild the data"), (),
           Text.translate("Actions", "Make the data anew from the kept sources and mappings. Marks stay.")),
    Action("data.common_events", ActionGroup.WORKSPACE, Text.translate("Actions", "Common events…"), (),
           Text.translate("Actions", "Bring in a CSV of what hit everybody: outages, prices, typhoons, campaigns.")),
    Action("data.export_refused", ActionGroup.WORKSPACE, Text.translate("Actions", "Export refused rows…"), (),
           Text.translate("Actions", "Save the rows that could not be read as CSV, with the reason for each.")),
    Action("app.quit", ActionGroup.WORKSPACE, Text.translate("Actions", "Quit"), ("Ctrl+Q",),
           Text.translate("Actions", "Close the app. Everything is saved already.")),
)  # fmt: skip

_CUSTOMERS: Final = (
    Action("customer.next", ActionGroup.CUSTOMERS, Text.translate("Actions", "Next customer"), ("J",),
           Text.translate("Actions", "Read the next customer of the list.")),
    Action("customer.previous", ActionGroup.CUSTOMERS, Text.translate("Actions", "Previous customer"), ("K",),
           Text.translate("Actions", "Read the customer before this one.")),
    Action("customer.search", ActionGroup.CUSTOMERS, Text.translate("Actions", "Search customers"), ("/",),
           Text.translate("Actions", "By ID, name and reading, comment, page, or the last 4 digits of a phone.")),
    Action("customer.filter", ActionGroup.CUSTOMERS, Text.translate("Actions", "Add a condition"), ("C",),
           Text.translate("Actions", "Narrow the list by score, channel, period, page or event.")),
    Action("customer.clear", ActionGroup.CUSTOMERS, Text.translate("Actions", "Clear search and conditions"),
           ("Ctrl+Backspace",), Text.translate("Actions", "Show everybody again.")),
    Action("customer.restore", ActionGroup.CUSTOMERS, Text.translate("Actions", "Bring cleared conditions back"),
           ("Ctrl+Shift+Backspace",), Text.translate("Actions", "Take the last clearing back.")),
    Action("customer.build", ActionGroup.CUSTOMERS, Text.translate("Actions", "Build a condition…"), ("Shift+C",),
           Text.translate("Actions", "Combine conditions with all, at least one, and none.")),
    Action("customer.lists", ActionGroup.CUSTOMERS, Text.translate("Actions", "Saved lists…"), ("Shift+L",),
           Text.translate("Actions", "Choose a saved list; each shows how many people fit now.")),
    Action("customer.save_list", ActionGroup.CUSTOMERS, Text.translate("Actions", "Save as a list…"), ("Ctrl+S",),
           Text.translate("Actions", "Keep search, conditions and order under a name.")),
    Action("customer.pick_random", ActionGroup.CUSTOMERS, Text.translate("Actions", "10 at random"), ("Shift+P",),
           Text.translate("Actions", "Draw ten of those who fit; again for ten others. The seed is shown.")),
    Action("customer.pick_typical", ActionGroup.CUSTOMERS, Text.translate("Actions", "Most typical first"), (),
           Text.translate("Actions", "Groups who behave alike, the most typical of each first.")),
    Action("customer.pick_struggled", ActionGroup.CUSTOMERS, Text.translate("Actions", "Struggled to convert"), (),
           Text.translate("Actions", "Who took longest and did most before the first conversion.")),
    Action("customer.pick_nearly", ActionGroup.CUSTOMERS, Text.translate("Actions", "Nearly converted"), (),
           Text.translate("Actions", "Who did not convert, though they behave like those who did.")),
    Action("customer.pick_changed", ActionGroup.CUSTOMERS, Text.translate("Actions", "Changed lately"), (),
           Text.translate("Actions", "Who did clearly more or less in the last 30 days than was usual for them.")),
    Action("customer.stop_search", ActionGroup.CUSTOMERS, Text.translate("Actions", "Stop searching"), (),
           Text.translate("Actions", "Break off a search that takes long; the list stays as it was.")),
)  # fmt: skip

_COMPARE: Final = (
    Action("customer.pin", ActionGroup.CUSTOMERS, Text.translate("Actions", "Pick for comparing"), ("Ctrl+D",),
           Text.translate("Actions", "Ctrl and a click does the same, Shift and a click picks all up to there.")),
    Action("customer.unpin", ActionGroup.CUSTOMERS, Text.translate("Actions", "Clear the picks"), (),
           Text.translate("Actions", "Nobody is picked for comparing any more.")),
    Action("journey.compare", ActionGroup.CUSTOMERS, Text.translate("Actions", "Compare journeys"), ("Shift+V",),
           Text.translate("Actions", "Those picked, under each other on one time axis, up to twelve.")),
    Action("journey.compare_promoters", ActionGroup.CUSTOMERS, Text.translate("Actions", "Compare with 3 promoters"),
           (), Text.translate("Actions", "This customer and people who answered the same question well.")),
    Action("journey.compare_detractors", ActionGroup.CUSTOMERS, Text.translate("Actions", "Compare with 3 detractors"),
           (), Text.translate("Actions", "This customer and people who answered the same question badly.")),
)  # fmt: skip

_JOURNEY: Final = (
    Action("contact.next", ActionGroup.JOURNEY, Text.translate("Actions", "Next contact"), ("N",),
           Text.translate("Actions", "Go to the next row of the journey.")),
    Action("contact.previous", ActionGroup.JOURNEY, Text.translate("Actions", "Previous contact"), ("P",),
           Text.translate("Actions", "Go to the row before.")),
    Action("contact.select", ActionGroup.JOURNEY, Text.translate("Actions", "Select the whole contact"), ("G",),
           Text.translate("Actions", "The visit, call or message in which the selected event stands.")),
    Action("journey.select", ActionGroup.JOURNEY, Text.translate("Actions", "Select the whole journey"), ("Shift+G",),
           Text.translate("Actions", "For a mark on the journey itself.")),
    Action("journey.voice", ActionGroup.JOURNEY, Text.translate("Actions", "Go to their latest words"), ("U",),
           Text.translate("Actions", "The comment that stands above the journey.")),
    Action("journey.find", ActionGroup.JOURNEY, Text.translate("Actions", "Find in the journey"), ("Ctrl+F",),
           Text.translate("Actions", "In titles, pages, comments and calls. In the list, it searches customers.")),
    Action("journey.find_next", ActionGroup.JOURNEY, Text.translate("Actions", "Next match"), ("F3",),
           Text.translate("Actions", "Enter in the find bar does the same.")),
    Action("journey.find_previous", ActionGroup.JOURNEY, Text.translate("Actions", "Previous match"), ("Shift+F3",),
           Text.translate("Actions", "The match before this one.")),
    Action("event.next_kind", ActionGroup.JOURNEY, Text.translate("Actions", "Next event of the kind"), ("]",),
           Text.translate("Actions", "Of the kinds chosen under “Show”, else of the selected event's kind.")),
    Action("event.previous_kind", ActionGroup.JOURNEY, Text.translate("Actions", "Previous event of the kind"), ("[",),
           Text.translate("Actions", "The one before this.")),
    Action("mark.next", ActionGroup.JOURNEY, Text.translate("Actions", "Next mark"), (".",),
           Text.translate("Actions", "Go from mark to mark on this journey.")),
    Action("mark.previous", ActionGroup.JOURNEY, Text.translate("Actions", "Previous mark"), (",",),
           Text.translate("Actions", "The mark before this one.")),
    Action("score.next", ActionGroup.JOURNEY, Text.translate("Actions", "Next score"), ("E",),
           Text.translate("Actions", "Go from answer to answer on this journey.")),
    Action("score.previous", ActionGroup.JOURNEY, Text.translate("Actions", "Previous score"), ("Shift+E",),
           Text.translate("Actions", "The answer before this one.")),
    Action("signal.next", ActionGroup.JOURNEY, Text.translate("Actions", "Next signal"), ("Y",),
           Text.translate("Actions", "Go from signal to signal; its card stands beside the journey.")),
    Action("signal.previous", ActionGroup.JOURNEY, Text.translate("Actions", "Previous signal"), ("Shift+Y",),
           Text.translate("Actions", "The signal before this one.")),
    Action("signal.reject", ActionGroup.JOURNEY, Text.translate("Actions", "Reject this signal, or bring it back"),
           (), Text.translate("Actions", "A firing that says nothing is struck out; the rule counts it.")),
    Action("signal.rules", ActionGroup.JOURNEY, Text.translate("Actions", "Rules for signals…"), ("Ctrl+Shift+Y",),
           Text.translate("Actions", "Change rules, try them on this customer, count them over all.")),
    Action("journey.raw", ActionGroup.JOURNEY, Text.translate("Actions", "Show the raw record"), ("X",),
           Text.translate("Actions", "The record of the imported file that the selected event came from.")),
    Action("journey.copy_text", ActionGroup.JOURNEY, Text.translate("Actions", "Copy as text"), ("Ctrl+C",),
           Text.translate("Actions", "What is selected, or the whole journey, masked and with running numbers.")),
    Action("journey.copy_picture", ActionGroup.JOURNEY, Text.translate("Actions", "Copy as picture"),
           ("Ctrl+Shift+C",), Text.translate("Actions", "The same as a sharp picture, for slides and minutes.")),
    Action("journey.save_picture", ActionGroup.JOURNEY, Text.translate("Actions", "Save as picture…"), (),
           Text.translate("Actions", "The picture as a PNG file.")),
    Action("journey.print", ActionGroup.JOURNEY, Text.translate("Actions", "Print a customer sheet…"), ("Ctrl+P",),
           Text.translate("Actions", "One or two pages on paper or as PDF; names are made up.")),
    Action("journey.copy_link", ActionGroup.JOURNEY, Text.translate("Actions", "Copy a link to this place"),
           ("Ctrl+Shift+L",), Text.translate("Actions", "An ashiato:// link; it names nobody.")),
    Action("journey.open_link", ActionGroup.JOURNEY, Text.translate("Actions", "Go to a link…"), ("Ctrl+L",),
           Text.translate("Actions", "Paste an ashiato:// link to this workspace.")),
    Action("journey.go_to_date", ActionGroup.JOURNEY, Text.translate("Actions", "Go to a date…"), ("Ctrl+G",),
           Text.translate("Actions", "Type a day, and a time if you like; the year may be left out.")),
    Action("event.step", ActionGroup.JOURNEY, Text.translate("Actions", "Next or previous event"), ("Right", "Left"),
           Text.translate("Actions", "Step through the events of a contact; Up and Down change the contact."),
           is_local=True),
    Action("event.fold", ActionGroup.JOURNEY, Text.translate("Actions", "Open or fold what is folded"), ("Return",),
           Text.translate("Actions", "A run of equal events (×7), or all words of a call. A click does the same."),
           is_local=True),
    Action("contact.number", ActionGroup.JOURNEY, Text.translate("Actions", "Go to a running number"),
           ("1", "2", "3"),
           Text.translate("Actions", "Type the number of a contact: 1 and 2 go to No. 12. Backspace corrects it."),
           is_local=True),
    Action("event.extend", ActionGroup.JOURNEY, Text.translate("Actions", "Select a stretch"),
           ("Shift+Right", "Shift+Left"),
           Text.translate("Actions", "Extend the selection from event to event. Shift and a click does the same."),
           is_local=True),
)  # fmt: skip

_CALLS: Final = (
    Action("call.begin", ActionGroup.JOURNEY, Text.translate("Actions", "Call this customer…"), ("R",),
           Text.translate("Actions", "What to know before, who has the call, and what came of it.")),
    Action("call.facts", ActionGroup.JOURNEY, Text.translate("Actions", "What to know before the call"), ("Shift+R",),
           Text.translate("Actions", "In full or in one line, in the panel for calling.")),
)  # fmt: skip

_MEDIA: Final = (
    Action("recording.play", ActionGroup.JOURNEY, Text.translate("Actions", "Play or pause the recording"),
           ("Space",), Text.translate("Actions", "Of the selected call. On a button, Space presses the button."),
           is_local=True),
    Action("recording.back", ActionGroup.JOURNEY, Text.translate("Actions", "5 seconds back"), ("Shift+Space",),
           Text.translate("Actions", "Hear it once more."), is_local=True),
    Action("recording.slower", ActionGroup.JOURNEY, Text.translate("Actions", "Slower"), ("<",),
           Text.translate("Actions", "From 2 down to 0.8 times, at the same pitch.")),
    Action("recording.faster", ActionGroup.JOURNEY, Text.translate("Actions", "Faster"), (">",),
           Text.translate("Actions", "From 0.8 up to 2 times, at the same pitch.")),
    Action("recording.mark", ActionGroup.JOURNEY, Text.translate("Actions", "Mark this second of the recording"),
           ("Shift+M",), Text.translate("Actions", "A note at what is heard now; its words can be written later.")),
    Action("seen.enlarge", ActionGroup.JOURNEY, Text.translate("Actions", "Enlarge what they saw"), ("Shift+S",),
           Text.translate("Actions", "The page, mail, letter or box as it was at the selected event.")),
    Action("seen.add", ActionGroup.JOURNEY, Text.translate("Actions", "Add what they saw here…"), (),
           Text.translate("Actions", "A picture or PDF, for a page or a campaign, valid from a day on.")),
    Action("data.recordings", ActionGroup.WORKSPACE, Text.translate("Actions", "Add recordings…"), (),
           Text.translate("Actions", "A folder of WAV, MP3 or M4A files; each finds its call by its name.")),
)  # fmt: skip

_SCORES: Final = (
    Action("scores.people", ActionGroup.SCORES, Text.translate("Actions", "Scores: one by one"), (),
           Text.translate("Actions", "The lowest answers first, a page each.")),
    Action("scores.breakdown", ActionGroup.SCORES, Text.translate("Actions", "Scores: by groups"), (),
           Text.translate("Actions", "The figure by channel, survey round and group; who answers at all.")),
    Action("scores.comments", ActionGroup.SCORES, Text.translate("Actions", "Scores: comments"), (),
           Text.translate("Actions", "Search what was written, and frequent words.")),
    Action("scores.journey", ActionGroup.SCORES, Text.translate("Actions", "Open the journey at this answer"),
           ("Ctrl+J",), Text.translate("Actions", "From an answer to everything before and after it.")),
    Action("scores.present", ActionGroup.SCORES, Text.translate("Actions", "Answer over the whole screen"), ("F",),
           Text.translate("Actions", "Large letters for a projector. J and K step, Esc closes.")),
    Action("scores.add_to_list", ActionGroup.SCORES, Text.translate("Actions", "Put on a reading list…"), ("Ctrl+B",),
           Text.translate("Actions", "The customer of this answer, to be read together.")),
)  # fmt: skip

_MARKS: Final = (
    Action("mark.note", ActionGroup.MARKS, Text.translate("Actions", "Note"), ("M",),
           Text.translate("Actions", "Mark what is selected and write down what you noticed.")),
    Action("mark.issue", ActionGroup.MARKS, Text.translate("Actions", "Issue"), ("I",),
           Text.translate("Actions", "Something bad for the customer happened here.")),
    Action("mark.hypothesis", ActionGroup.MARKS, Text.translate("Actions", "Hypothesis"), ("H",),
           Text.translate("Actions", "A claim that can be wrong, with this moment as its start.")),
    Action("mark.situation", ActionGroup.MARKS, Text.translate("Actions", "Situation"), ("S",),
           Text.translate("Actions", "One sentence: what the customer was facing here.")),
    Action("mark.quote", ActionGroup.MARKS, Text.translate("Actions", "Quote"), ("Q",),
           Text.translate("Actions", "Keep words of the customer. Select the words in the event details first.")),
    Action("mark.question", ActionGroup.MARKS, Text.translate("Actions", "Question"), ("?",),
           Text.translate("Actions", "Something to find out about this moment.")),
    Action("mark.save", ActionGroup.MARKS, Text.translate("Actions", "Save the mark being written"), ("Ctrl+Return",),
           Text.translate("Actions", "Enter alone starts a new line, so that an input method never saves by mistake."),
           is_local=True),
)  # fmt: skip

_EDIT: Final = (
    Action("edit.undo", ActionGroup.EDIT, Text.translate("Actions", "Undo"), ("Ctrl+Z",),
           Text.translate("Actions", "Take back your last change, also after a restart.")),
    Action("edit.redo", ActionGroup.EDIT, Text.translate("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"),
           Text.translate("Actions", "Do again what you took back.")),
)  # fmt: skip

_VIEW: Final = (
    Action("page.customers", ActionGroup.VIEW, Text.translate("Actions", "Go to Customers"), ("Ctrl+1",),
           Text.translate("Actions", "The list of customers and the journey.")),
    Action("page.reviews", ActionGroup.VIEW, Text.translate("Actions", "Go to Review sessions"), ("Ctrl+2",),
           Text.translate("Actions", "Prepare a review, its homework, and what is still open.")),
    Action("page.claims", ActionGroup.VIEW, Text.translate("Actions", "Go to Issues and hypotheses"), ("Ctrl+3",),
           Text.translate("Actions", "What was found, what speaks for and against it, and what is done.")),
    Action("page.scores", ActionGroup.VIEW, Text.translate("Actions", "Go to Scores"), ("Ctrl+4",),
           Text.translate("Actions", "The lowest scores first, one readable page each.")),
    Action("page.data", ActionGroup.VIEW, Text.translate("Actions", "Go to Data"), ("Ctrl+5",),
           Text.translate("Actions", "Which files were imported, and what was refused.")),
    Action("view.list", ActionGroup.VIEW, Text.translate("Actions", "Show or hide the list"), ("L",),
           Text.translate("Actions", "Fold the list of customers to give the journey room.")),
    Action("view.notes", ActionGroup.VIEW, Text.translate("Actions", "Show or hide notes and details"), ("O",),
           Text.translate("Actions", "Fold the right side to give the journey room.")),
    Action("view.contacts", ActionGroup.VIEW, Text.translate("Actions", "Contacts view"), (),
           Text.translate("Actions", "One row a visit, running downward.")),
    Action("view.lanes", ActionGroup.VIEW, Text.translate("Actions", "Lanes or contacts"), ("V",),
           Text.translate("Actions", "Channels as lanes on a true time axis, and back; the moment stays in view.")),
    Action("lanes.zoom", ActionGroup.VIEW, Text.translate("Actions", "Zoom the lanes"), ("+", "-"),
           Text.translate("Actions", "Ctrl and the wheel, or dragging along the dates, do the same."), is_local=True),
    Action("lanes.fit", ActionGroup.VIEW, Text.translate("Actions", "Whole life in the lanes"), ("0",),
           Text.translate("Actions", "Pressed again, what is selected fills the view."), is_local=True),
    Action("lanes.page", ActionGroup.VIEW, Text.translate("Actions", "Later or earlier in the lanes"),
           ("PgDown", "PgUp"), Text.translate("Actions", "Shift and the wheel, or dragging, do the same."),
           is_local=True),
    Action("view.kinds", ActionGroup.VIEW, Text.translate("Actions", "Which kinds are shown…"), ("W",),
           Text.translate("Actions", "Show all events, highlight some kinds, or show only some.")),
    Action("view.all_kinds", ActionGroup.VIEW, Text.translate("Actions", "Show all events"), ("A",),
           Text.translate("Actions", "Back from highlighted or chosen kinds to everything.")),
    Action("view.synopsis", ActionGroup.VIEW, Text.translate("Actions", "Fold or open the synopsis"), ("Z",),
           Text.translate("Actions", "The few lines above the journey that rules have written.")),
    Action("view.header", ActionGroup.VIEW, Text.translate("Actions", "Everything about the customer"), ("Shift+Z",),
           Text.translate("Actions", "All chips, facts and words above the journey in full, and back.")),
    Action("view.order", ActionGroup.VIEW, Text.translate("Actions", "Newest or oldest on top"), ("Shift+N",),
           Text.translate("Actions", "Turn the order of the contacts round. Running numbers stay the same.")),
    Action("view.density", ActionGroup.VIEW, Text.translate("Actions", "Next density"), ("D",),
           Text.translate("Actions", "Roomy, normal, dense.")),
    Action("view.density_loose", ActionGroup.VIEW, Text.translate("Actions", "Roomy"), (),
           Text.translate("Actions", "More room, longer quotes.")),
    Action("view.density_normal", ActionGroup.VIEW, Text.translate("Actions", "Normal density"), (),
           Text.translate("Actions", "As the app starts.")),
    Action("view.density_dense", ActionGroup.VIEW, Text.translate("Actions", "Dense"), (),
           Text.translate("Actions", "More contacts at a time, quotes in one line.")),
    Action("view.time", ActionGroup.VIEW, Text.translate("Actions", "Tell time in another way"), ("T",),
           Text.translate("Actions", "By the clock, since the first event, since the selected event.")),
    Action("view.time_clock", ActionGroup.VIEW, Text.translate("Actions", "Date and clock"), (),
           Text.translate("Actions", "As it was for the customer.")),
    Action("view.time_since_first", ActionGroup.VIEW, Text.translate("Actions", "Time since the first event"), (),
           Text.translate("Actions", "How long after the journey began.")),
    Action("view.time_since_event", ActionGroup.VIEW, Text.translate("Actions", "Time since the selected event"), (),
           Text.translate("Actions", "How long before and after the event that is selected now.")),
    Action("view.role_all", ActionGroup.VIEW, Text.translate("Actions", "Everything"), (),
           Text.translate("Actions", "All pages and tools.")),
    Action("view.role_executive", ActionGroup.VIEW, Text.translate("Actions", "Calling unhappy customers"), (),
           Text.translate("Actions", "Scores and customers alone, the lowest score first.")),
    Action("view.stages", ActionGroup.VIEW, Text.translate("Actions", "Show or fold the stages"), ("B",),
           Text.translate("Actions", "Consideration and engagement over time, made by rules.")),
    Action("view.theme_system", ActionGroup.VIEW, Text.translate("Actions", "Colours like the system"), (),
           Text.translate("Actions", "Light or dark as the desktop is set.")),
    Action("view.theme_light", ActionGroup.VIEW, Text.translate("Actions", "Light colours"), (),
           Text.translate("Actions", "Always light.")),
    Action("view.theme_dark", ActionGroup.VIEW, Text.translate("Actions", "Dark colours"), (),
           Text.translate("Actions", "Always dark.")),
    Action("view.language_ja", ActionGroup.VIEW, Text.translate("Actions", "Japanese (日本語)"), (),
           Text.translate("Actions", "Show the app in Japanese.")),
    Action("view.language_en", ActionGroup.VIEW, Text.translate("Actions", "English"), (),
           Text.translate("Actions", "Show the app in English.")),
    Action("view.text_larger", ActionGroup.VIEW, Text.translate("Actions", "Larger text"), ("Ctrl++", "Ctrl+="),
           Text.translate("Actions", "Every part of the window grows with it.")),
    Action("view.text_smaller", ActionGroup.VIEW, Text.translate("Actions", "Smaller text"), ("Ctrl+-",),
           Text.translate("Actions", "Never below a readable size.")),
    Action("view.text_normal", ActionGroup.VIEW, Text.translate("Actions", "Normal text size"), ("Ctrl+0",),
           Text.translate("Actions", "The size the app starts with.")),
)  # fmt: skip

_HELP: Final = (
    Action("help.palette", ActionGroup.HELP, Text.translate("Actions", "Find a command…"), ("Ctrl+K",),
           Text.translate("Actions", "Type a few letters of what you want to do.")),
    Action("help.keys", ActionGroup.HELP, Text.translate("Actions", "Keyboard shortcuts"), ("F1",),
           Text.translate("Actions", "This page: every key of the app.")),
    Action("help.author", ActionGroup.HELP, Text.translate("Actions", "Your name on marks…"), (),
           Text.translate("Actions", "The name that stands under the marks you make.")),
    Action("help.about", ActionGroup.HELP, Text.translate("Actions", "About Ashiato"), (),
           Text.translate("Actions", "Version, licences, and where the log is.")),
)  # fmt: skip

ACTIONS: Final = (
    *_WORKSPACE,
    *_CUSTOMERS,
    *_COMPARE,
    *_JOURNEY,
    *_CALLS,
    *_MEDIA,
    *REVIEW_ACTIONS,
    *ROOM_ACTIONS,
    *TEAM_ENTRIES,
    *SHARING_ENTRIES,
    *TRUST_ENTRIES,
    *CLAIM_ACTIONS,
    *REPORT_ACTIONS,
    *_SCORES,
    *_MARKS,
    *CODEBOOK_ACTIONS,
    *_EDIT,
    *_VIEW,
    *_HELP,
)
ACTION_BY_ID: Final = {action.action_id: action for action in ACTIONS}

SCORES_ACTIONS: Final = tuple(action.action_id for action in _SCORES)
"""What is done on the scores page."""

READING_ACTIONS: Final = (
    "contact.select", "event.next_kind", "event.previous_kind", "journey.copy_link", "journey.copy_picture",
    "journey.copy_text", "journey.find", "journey.find_next", "journey.find_previous", "journey.open_link",
    "journey.raw", "journey.save_picture", "journey.select", "journey.voice", "mark.next", "mark.previous",
    "score.next", "score.previous", "view.all_kinds", "view.density", "view.density_dense", "view.density_loose",
    "view.density_normal", "view.header", "view.kinds", "view.synopsis", "view.time", "view.time_clock",
    "view.time_since_event", "view.time_since_first",
)  # fmt: skip
"""What a reader does with the journey on screen."""

MEDIA_ACTIONS: Final = tuple(action.action_id for action in _MEDIA if not action.is_local)
"""What is done with recordings and with what the customer saw."""

SIGNAL_ACTIONS: Final = ("signal.next", "signal.previous", "signal.reject", "signal.rules", "view.stages")
"""What is done with signals and stages."""

_KEY_WORDS: Final = {
    "Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "Return": "Enter",
}  # fmt: skip


def key_words(shortcut: str) -> str:
    """A shortcut as people read it: `Ctrl+Return` is "Ctrl+Enter", `Shift+Right` is "Shift+→"."""
    head, plus, last = shortcut.rpartition("+")
    if not last:  # the plus key itself: "Ctrl++"
        return shortcut
    return f"{head}{plus}{_KEY_WORDS.get(last, last)}"


def keys_of(action: Action) -> str:
    """Every shortcut of an action in one line: "Ctrl+Y / Ctrl+Shift+Z"; empty if it has none."""
    return " / ".join(key_words(shortcut) for shortcut in action.shortcuts)


def match_actions(actions: Iterable[Action], typed: str, translate: Translate) -> list[Action]:
    """The actions the palette offers for `typed`: all of its words occur in the action's words or English source.

    Matches at the start of the name come first; otherwise the table's order. Everything for an empty text.
    """
    wanted = fold(typed).split()
    found: list[tuple[int, int, Action]] = []
    for position, action in enumerate(actions):
        name = fold(translate(action.text))
        everything = fold(
            f"{name} {action.text.source} {translate(action.help)} {translate(GROUP_TITLES[action.group])}"
        )
        if all(word in everything for word in wanted):
            rank = 0 if not wanted or name.startswith(wanted[0]) else 1 if all(word in name for word in wanted) else 2
            found.append((rank, position, action))
    return [action for _, _, action in sorted(found, key=lambda hit: hit[:2])]


def make_keys_page(translate: Translate) -> str:
    """The manual's page of keys in Markdown."""
    lines = [f"# {translate(ACTION_BY_ID['help.keys'].text)}"]
    for group in ActionGroup:
        lines += ["", f"## {translate(GROUP_TITLES[group])}", "", "| | | |", "| --- | --- | --- |"]
        lines += [
            f"| {translate(action.text)} | {_code(action)} | {translate(action.help)} |"
            for action in ACTIONS
            if action.group is group
        ]
    return "\n".join(lines) + "\n"


def _code(action: Action) -> str:
    return " / ".join(f"`{key_words(shortcut)}`" for shortcut in action.shortcuts)
