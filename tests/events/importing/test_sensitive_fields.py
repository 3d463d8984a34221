"""Fields marked as sensitive (要配慮): kept, and shown, filtered and searched by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.conditions import HasField
from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import CustomerField, FieldRole
from viewer.domain.text import english
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, import_files
from viewer.events.store import EventStore
from viewer.presenters.masking import Mask

MAPPING = """version = 1
source = "members"
[[identity]]
column = "id"
namespace = "member"
[[field]]
column = "病歴"
sensitive = true
[[field]]
column = "会員ランク"
"""


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    folders = StoreFolders(*(tmp_path / name for name in ("events", "sources", "mappings", "work")))
    path = tmp_path / "members.csv"
    path.write_text("id,病歴,会員ランク\n1,喘息,ゴールド\n2,なし,ゴールド\n", encoding="utf-8")
    import_files(folders, [ImportItem(path, parse_mapping(MAPPING))], ImportOptions())
    return EventStore.open(folders.events_dir)


def test_that_a_sensitive_field_stays_shut_with_and_without_the_mask() -> None:
    field = CustomerField(FieldRole.SENSITIVE, "病歴", "喘息")
    mask = Mask(english, "en", b"s" * 32)
    for shown in (mask, mask.opened()):
        assert shown.field(field) == "not shown (sensitive)"
        assert shown.text("喘息と聞きました", [field]) == "●●と聞きました"


def test_that_neither_a_condition_nor_a_search_nor_a_list_of_labels_tells_it(store: EventStore) -> None:
    try:
        journey = store.load_journey(store.find_customer_nos("1")[0])
        assert [field.role for field in journey.customer.fields if field.label == "病歴"] == [FieldRole.SENSITIVE]
        for query in (CustomerQuery(search="喘息"), CustomerQuery(condition=HasField("病歴", "喘息"))):
            assert len(store.find_customers(query)) == 0
        assert store.field_labels(10) == ["会員ランク"]
    finally:
        store.close()


def test_that_the_mark_survives_writing_the_mapping_down() -> None:
    mapping = parse_mapping(MAPPING)
    assert parse_mapping(dump_mapping(mapping)) == mapping


def test_that_what_protects_from_calls_cannot_be_shut_away() -> None:
    with pytest.raises(AshiatoError):
        parse_mapping(MAPPING.replace("sensitive = true", 'role = "do_not_call"\nsensitive = true'))
