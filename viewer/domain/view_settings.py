"""Which kinds of events a person wants to see, kept under a name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from viewer.domain.channels import Channel

ENTITY: Final = "view_setting"


class Showing(StrEnum):
    """Everything; everything with some kinds lit; nothing but some kinds."""

    ALL = "all"
    HIGHLIGHT = "highlight"
    ONLY = "only"


class EventKind(NamedTuple):
    """What people mean by "such events": the channel, and the event's name in its source."""

    channel: Channel
    name: str


class ViewSetting(NamedTuple):
    """It changes what is drawn of a journey, never who is in the list. `kinds` mean nothing for ALL."""

    showing: Showing = Showing.ALL
    kinds: frozenset[EventKind] = frozenset()
    name: str = ""

    @property
    def is_all(self) -> bool:
        """It changes nothing."""
        return self.showing is Showing.ALL or not self.kinds


SHOW_ALL: Final = ViewSetting()


def setting_fields(setting: ViewSetting) -> dict[str, Any]:
    """The fields of its record: JSON values."""
    return {
        "name": setting.name,
        "showing": setting.showing.value,
        "kinds": [[kind.channel.value, kind.name] for kind in sorted(setting.kinds)],
    }


def setting_of(fields: Mapping[str, Any]) -> ViewSetting | None:
    """The setting of a record; None if a newer version wrote what this one does not know."""
    try:
        kinds = frozenset(EventKind(Channel(channel), str(name)) for channel, name in fields["kinds"])
        return ViewSetting(Showing(fields["showing"]), kinds, str(fields["name"]))
    except (KeyError, TypeError, ValueError):
        return None
