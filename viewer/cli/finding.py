"""What `ashiato customers` asks for beyond the data: saved lists, and conditions on what people wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import silent
from viewer.domain.text import Text
from viewer.events.store import EventStore
from viewer.presenters.list_news import depends_on_people
from viewer.presenters.saved_lists import SAVED_LIST, SavedList, make_saved_list
from viewer.workspace.folder import WorkspaceFolder

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_MOST_NAMED = 20


def load_list(folder: WorkspaceFolder, name: str) -> CustomerQuery:
    """What the saved list of that name asks. Raises AshiatoError that names the lists there are."""
    lists: list[SavedList] = []
    if folder.reviews_path.is_file():
        store = _open(folder)
        try:
            lists = [found for record in store.load_records(SAVED_LIST) if (found := make_saved_list(record))]
        finally:
            store.close()
    for one in lists:
        if one.name == name.strip():
            return one.query
    known = ", ".join(sorted(one.name for one in lists)[:_MOST_NAMED])
    if known:
        step = Text.translate("CommandLine", "Saved lists: {names}", names=known)
    else:
        step = Text.translate("CommandLine", "Save a list in the window first (Ctrl+S).")
    raise AshiatoError(Text.translate("CommandLine", "There is no saved list {name}.", name=name), next_step=step)


def fill_written(folder: WorkspaceFolder, events: EventStore, query: CustomerQuery) -> None:
    """Marks, readings, calls and rejected signals stand beside the data, if `query` asks for them."""
    if not depends_on_people(query) or not folder.reviews_path.is_file():
        return
    from viewer.presenters.call_states import fill_calls
    from viewer.presenters.live_people import fill_rejected, load_people
    from viewer.workspace.calling import CallCommands

    store = _open(folder)
    try:
        load_people(events, store, folder.secret, {}, silent)
        fill_rejected(events, store, folder.secret, silent)
        fill_calls(events, CallCommands(store).load_all(), folder.secret, {}, silent)
    finally:
        store.close()


def _open(folder: WorkspaceFolder) -> ReviewStore:
    # The library of the review store takes a while to import.
    from viewer.reviews.store import ReviewStore

    return ReviewStore.open(folder.reviews_path)
