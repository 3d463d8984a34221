from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest
from reading_kit import Save, Staging

from viewer.domain.channels import ACTORS, CHANNELS, Actor, Channel
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Progress, silent
from viewer.domain.refusals import (
    EMPTY_ROW,
    NO_IDENTITY,
    OFF_SCALE,
    TOO_FEW_CELLS,
    UNREADABLE_ORDER,
    UNREADABLE_TIME,
    UNREADABLE_VALUE,
)
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.reading import read_raw
from viewer.events.importing.staging import stage

IDENTITY = '[[identity]]\ncolumn = "id"\nnamespace = "member"\n'
TIME = '[time]\ncolumn = "at"\n'
NAME = '[event]\nname = { const = "x" }\n'
PLAIN = IDENTITY + TIME + NAME


def test_that_identities_keep_their_order_and_their_zeros(staged: Staging) -> None:
    mapping = (
        '[[identity]]\ncolumn = "member"\nnamespace = "member"\n'
        '[[identity]]\ncolumn = "cookie"\nnamespace = "cookie"\nstrength = "weak"\n' + TIME + NAME
    )
    one = staged("cookie,member,at\nc1,00004,2026-10-03\nc2,,2026-10-03\n,　00005 ,2026-10-03\n", mapping)
    assert [event["ids"] for event in one.events] == [["00004", "c1"], [None, "c2"], ["00005", None]]


def test_that_a_row_without_any_identity_is_refused(staged: Staging) -> None:
    one = staged("id,at\n1,2026-10-03\n,2026-10-03\n  ,2026-10-03\n-,2026-10-03\n", PLAIN + '[missing]\n"*" = ["-"]\n')
    assert one.refused == [(row, "id", None, NO_IDENTITY.source) for row in (2, 3, 4)]
    assert [event["row"] for event in one.events] == [1]


def test_that_staged_and_refused_are_all_records(staged: Staging) -> None:
    text = "id,at,note\n1,2026-10-03,a\n2,never,b\n3\n,,\n5,2026-10-03,c\n"
    one = staged(text, PLAIN)
    assert one.refused == [
        (2, "at", "never", UNREADABLE_TIME.source),
        (3, "", "3", TOO_FEW_CELLS.source),
        (4, "", None, EMPTY_ROW.source),
    ]
    assert [event["row"] for event in one.events] == [1, 5]
    assert (one.counts.records, one.counts.staged, one.counts.refused, one.counts.events) == (5, 2, 3, 2)


def test_that_columns_nobody_named_become_attributes_in_file_order(staged: Staging) -> None:
    one = staged('id,色,at,メモ,size\n1,赤,2026-10-03,"引用""と\n改行",\n2,,2026-10-03,,\n', PLAIN)
    assert json.loads(one.events[0]["attributes"]) == {"色": "赤", "メモ": '引用"と\n改行'}
    assert list(json.loads(one.events[0]["attributes"])) == ["色", "メモ"]
    assert one.events[1]["attributes"] is None


def test_that_ignored_columns_are_left_out(staged: Staging) -> None:
    mapping = parse_mapping('version = 1\nsource = "t"\nignore = ["size"]\n' + PLAIN)
    assert mapping.ignore == ("size",)
    assert staged("id,at,size\n1,2026-10-03,5\n", 'ignore = ["size"]\n' + PLAIN).events[0]["attributes"] is None


def test_that_words_of_the_file_become_channels_and_actors_and_stay_as_attributes(staged: Staging) -> None:
    mapping = (
        IDENTITY
        + TIME
        + (
            '[event]\nname = "what"\n'
            'channel = { column = "via", map = { "電話" = "call", "店頭" = "shop" }, default = "web" }\n'
            'actor = { column = "dir", map = { "架電" = "company" }, default = "customer" }\n'
        )
    )
    one = staged("id,at,what,via,dir\n1,2026-10-03,a,電話,架電\n2,2026-10-03,,店頭,入電\n3,2026-10-03,c,?,\n", mapping)
    events = one.events
    assert [CHANNELS[event["channel"]] for event in events] == [Channel.CALL, Channel.SHOP, Channel.WEB]
    assert [ACTORS[event["actor"]] for event in events] == [Actor.COMPANY, Actor.CUSTOMER, Actor.CUSTOMER]
    assert [event["event_name"] for event in events] == ["a", "test", "c"]
    assert json.loads(events[0]["attributes"]) == {"via": "電話", "dir": "架電"}


def test_that_without_a_map_the_words_of_the_app_are_understood(staged: Staging) -> None:
    mapping = IDENTITY + TIME + '[event]\nname = { const = "x" }\nchannel = "via"\n'
    one = staged("id,at,via\n1,2026-10-03,Mail\n2,2026-10-03,pigeon\n", mapping)
    assert [CHANNELS[event["channel"]] for event in one.events] == [Channel.MAIL, Channel.OTHER]
    assert [ACTORS[event["actor"]] for event in one.events] == [Actor.UNKNOWN, Actor.UNKNOWN]


def test_that_every_part_of_an_event_finds_its_place(staged: Staging) -> None:
    mapping = (
        IDENTITY
        + TIME
        + (
            '[event]\nname = { const = "通話" }\nvendor_id = "call"\nsession = "s"\nthread = "t"\ntopic = "topic"\n'
            'media = "m"\norder = "n"\nconversion = { column = "done", map = { "成約" = "true" }, default = "false" }\n'
            '[text]\ntitle = "title"\nurl = "url"\ntraffic_source = "src"\ndevice = "dev"\ncomment = "memo"\n'
            'transcript = "words"\n[value]\ncolumn = "yen"\ncurrency = { const = "JPY" }\n'
        )
    )
    text = (
        "id,at,call,s,t,topic,m,n,done,title,url,src,dev,memo,words,yen\n"
        '1,2026-10-03,c1,s1,t1,解約,a.wav,7,成約, 件名 ,http://x,ad,pc,メモ,"客: はい","¥1,200円"\n'
        "2,2026-10-03,c2,,,,,x,,,,,,メモ,,many\n"
    )
    one = staged(text, mapping)
    first, second = one.events
    assert first["text"] == "客: はい"
    assert first["is_transcript"] is True
    assert (first["vendor_id"], first["session"], first["thread"], first["topic"]) == ("c1", "s1", "t1", "解約")
    assert (first["media_id"], first["order_no"], first["is_conversion"]) == ("a.wav", 7, True)
    assert (first["title"], first["url"], first["traffic_source"], first["device"]) == (
        " 件名 ",
        "http://x",
        "ad",
        "pc",
    )
    assert (first["value"], first["currency"]) == (1200.0, "JPY")
    assert (second["text"], second["is_transcript"], second["is_conversion"]) == ("メモ", False, False)
    assert (second["value"], second["order_no"]) == (None, None)
    assert one.refused_cells == [
        (2, "n", "x", UNREADABLE_ORDER.source),
        (2, "yen", "many", UNREADABLE_VALUE.source),
    ]


SCORES = PLAIN + (
    '[[score]]\nkind = "nps"\ncolumn = "nps"\nquestion = "すすめますか"\ncomment = "why"\n'
    'wave = { const = "2026-10" }\n'
    '[[score]]\nkind = "csat"\ncolumn = "sat"\nwords = ["とても不満", "不満", "どちらでもない", "満足", "とても満足"]\n'
    '[[score]]\nkind = "ces"\ncolumn = "effort"\nlow = 1\nhigh = 5\ngood = "low"\n'
)


def test_that_several_scores_of_one_row_each_have_their_scale(staged: Staging) -> None:
    one = staged("id,at,nps,why,sat,effort\n1,2026-10-03,9,良い,とても満足,１\n2,2026-10-03,,,,\n", SCORES)
    scores = one.table("stage_score")
    assert [(s["row"], s["position"], s["kind"], s["value"], s["low"], s["high"]) for s in scores] == [
        (1, 0, 0, 9.0, 0.0, 10.0), (1, 1, 1, 5.0, 1.0, 5.0), (1, 2, 2, 1.0, 1.0, 5.0),
    ]  # fmt: skip
    assert [s["good_high"] for s in scores] == [True, True, False]
    assert [s["word"] for s in scores] == [None, "とても満足", None]
    assert [s["question"] for s in scores] == ["すすめますか", "sat", "effort"]
    assert (scores[0]["comment"], scores[0]["wave"]) == ("良い", "2026-10")


def test_that_an_answer_off_the_scale_costs_the_score_and_not_the_event(staged: Staging) -> None:
    one = staged("id,at,nps,why,sat,effort\n1,2026-10-03,11,,すごい,3\n2,2026-10-03,8,,不満,nan\n", SCORES)
    assert one.counts.events == 2
    assert one.counts.refused == 0
    assert sorted(one.refused_cells) == [
        (1, "nps", "11", OFF_SCALE.source),
        (1, "sat", "すごい", OFF_SCALE.source),
        (2, "effort", "nan", OFF_SCALE.source),
    ]  # fmt: skip
    assert [(s["row"], s["value"]) for s in one.table("stage_score")] == [(1, 3.0), (2, 8.0), (2, 2.0)]


def test_that_scores_of_refused_rows_do_not_appear(staged: Staging) -> None:
    one = staged("id,at,nps,why,sat,effort\n1,never,9,,,\n2,2026-10-03,3,,,\n", SCORES)
    assert [s["row"] for s in one.table("stage_score")] == [2]


def test_that_a_column_that_lacks_is_named_with_its_likely_new_name(staged: Staging) -> None:
    mapping = '[[identity]]\ncolumn = "会員ID"\nnamespace = "member"\n[time]\ncolumn = "回答日時"\n' + NAME
    with pytest.raises(AshiatoError, match="lacks columns that the mapping names: 会員ID, 回答日時") as caught:
        staged("会員番号,回答日\n1,2026-10-03\n", mapping)
    assert caught.value.where == "data.csv"
    assert "回答日時 → 回答日" in str(caught.value)
    with pytest.raises(AshiatoError, match="The file has: x, y"):
        staged("x,y\n1,2026-10-03\n", mapping)


def test_that_an_optional_column_may_lack(staged: Staging) -> None:
    mapping = PLAIN + (
        '[text]\ntitle = { column = "page", optional = true }\n'
        '[[score]]\ncolumn = "q2"\noptional = true\nkind = "csat"\n'
    )
    one = staged("id,at\n1,2026-10-03\n", mapping)
    assert one.events[0]["title"] is None
    assert one.table("stage_score") == []


def test_that_rows_can_be_refused_by_a_word(staged: Staging) -> None:
    mapping = PLAIN + (
        '[[refuse_if]]\ncolumn = "status"\nvalues = ["preview", ""]\nreason = "Survey preview"\n'
        '[[refuse_if]]\ncolumn = "bot"\nvalues = ["false"]\nnegate = true\nreason = "Bot"\n'
    )
    one = staged(
        "id,at,status,bot\n1,2026-10-03,preview,false\n2,2026-10-03,done,true\n3,2026-10-03,done,false\n", mapping
    )
    assert one.refused == [(1, "status", "preview", "Survey preview"), (2, "bot", "true", "Bot")]
    assert [event["row"] for event in one.events] == [3]


def test_that_a_people_file_gives_people_and_fields(staged: Staging) -> None:
    mapping = IDENTITY + (
        '[[identity]]\ncolumn = "mail"\nnamespace = "mail"\n'
        '[[field]]\ncolumn = ["姓", "名"]\nrole = "name"\nlabel = "氏名"\n[[field]]\ncolumn = "tel"\nrole = "phone"\n'
    )
    one = staged("id,mail,姓,名,tel\n1,a@example.jp,山田,太郎,\n2,,髙橋,,090\n,,x,y,z\n", mapping)
    assert one.table("stage_person") == [{"row": 1, "ids": ["1", "a@example.jp"]}, {"row": 2, "ids": ["2", None]}]
    assert [tuple(field.values()) for field in one.table("stage_field")] == [
        (1, "name", "氏名", "山田 太郎"),
        (2, "name", "氏名", "髙橋"),
        (2, "phone", "tel", "090"),
    ]
    assert (one.counts.persons, one.counts.events, one.counts.refused) == (2, 0, 1)
    assert one.events == []


def test_that_hundreds_of_fields_with_any_name_each_keep_their_cell(staged: Staging) -> None:
    names = [f"it's {place}" for place in range(300)]
    fields = "".join(f'[[field]]\ncolumn = "{name}"\nrole = "other"\n' for name in names)
    cells = [f" {place}" if place % 2 else "" for place in range(300)]
    one = staged(f"id,{','.join(names)}\n1,{','.join(cells)}\n", IDENTITY + fields)
    found = [(field["label"], field["value"]) for field in one.table("stage_field")]
    assert sorted(found) == sorted((f"it's {place}", str(place)) for place in range(1, 300, 2))


def test_that_lines_roll_up_to_one_record(staged: Staging) -> None:
    mapping = (
        '[rollup]\nkey = ["basket"]\nsum = ["yen"]\nlist = ["item"]\ncount = "lines"\n'
        + PLAIN
        + '[value]\ncolumn = "yen"\n[text]\ntitle = "item"\n'
    )
    text = (
        "basket,id,at,yen,item\nb1,1,2026-10-03,0.1,tea\nb2,2,2026-10-03,5,cup\nb1,1,2026-10-03,0.2,cup\n"
        "b1,1,2026-10-03,0.4,tea\nb3,3,never,1,x\nb3,3,never,1,y\n"
    )
    one = staged(text, mapping)
    assert [(e["row"], e["value"], e["title"]) for e in one.events] == [(1, 0.7, "cup, tea"), (2, 5.0, "cup")]
    assert json.loads(one.events[0]["attributes"]) == {"basket": "b1", "lines": "3"}
    assert [row[0] for row in one.refused] == [5]
    assert (one.counts.records, one.counts.staged, one.counts.refused, one.counts.events) == (6, 4, 2, 2)


def test_that_a_second_file_is_looked_up(staged: Staging, save: Save) -> None:
    save("campaigns.csv", "no,start,name\n7,2026-10-03,秋\n7,2026-11-03,冬\n8,2026-12-01,歳末\n")
    mapping = (
        '[[lookup]]\nfile = "campaigns.csv"\nkey = "campaign"\nfile_key = "no"\n'
        'columns = ["start", "name"]\nprefix = "c_"\n'
        + IDENTITY + '[time]\ncolumn = "c_start"\n' + NAME + '[text]\ntitle = "c_name"\n'
    )  # fmt: skip
    one = staged("id,campaign\n1,7\n2,8\n3,9\n", mapping)
    assert [(event["row"], event["title"]) for event in one.events] == [(1, "秋"), (2, "歳末")]
    assert [row[0] for row in one.refused] == [3]


def test_that_a_lookup_that_is_not_there_is_an_error_and_leaves_nothing(
    staged: Staging, save: Save, work_dir: Path
) -> None:
    mapping = '[[lookup]]\nfile = "campaigns.csv"\nkey = "campaign"\nfile_key = "no"\n' + PLAIN
    with pytest.raises(AshiatoError, match="not there") as caught:
        staged("id,at,campaign\n1,2026-10-03,7\n", mapping)
    assert caught.value.where == "campaigns.csv"
    save("campaigns.csv", "nr,start\n7,2026-10-03\n")
    with pytest.raises(AshiatoError, match="lookup names: no"):
        staged("id,at,campaign\n1,2026-10-03,7\n", mapping)
    assert [one for one in work_dir.rglob("*") if one.is_file()] == []


def test_that_names_with_quotes_and_commas_are_just_names(staged: Staging) -> None:
    mapping = (
        "[[identity]]\ncolumn = 'a\"b'\nnamespace = \"n'n\"\n"
        + TIME
        + ('[event]\nname = { const = "it\'s" }\n[text]\ntitle = "x,\'y"\n')
    )
    one = staged('"a""b",at,"x,\'y","r""\',z"\n1,2026-10-03,T,v\n', mapping)
    assert (one.events[0]["event_name"], one.events[0]["title"]) == ("it's", "T")
    assert json.loads(one.events[0]["attributes"]) == {"r\"',z": "v"}


def test_that_staging_stops_when_asked(save: Save, work_dir: Path) -> None:
    mapping = parse_mapping('version = 1\nsource = "t"\n' + PLAIN)
    (raw,) = read_raw(save("a.csv", "id,at\n1,2026-10-03\n"), ReadOptions(), work_dir, silent)

    def stop(_progress: Progress) -> None:
        raise Cancelled

    with duckdb.connect() as con, pytest.raises(Cancelled):
        stage(con, raw, mapping, stop)
