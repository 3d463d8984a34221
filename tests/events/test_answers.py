"""Answers of many people: figures, filters, who was asked, what came before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.events.import_kit import bring
from viewer.domain.answers import AnswerQuery, Segment
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.score_statistics import BandCounts
from viewer.domain.scores import ScoreKind
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.score_statistics import AnswerStore
from viewer.events.store import EventStore

SURVEY = """
version = 1
source = "survey"
[[identity]]
column = "member"
namespace = "member"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = { const = "answer" }
channel = { const = "survey" }
actor = { const = "customer" }
[text]
traffic_source = { column = "by" }
comment = { column = "words" }
[[score]]
kind = "nps"
column = "nps"
question = "推奨度"
low = 0
high = 10
wave = { column = "wave" }
comment = "words"
[[score]]
kind = "csat"
column = "csat"
question = "満足度"
low = 1
high = 5
"""
SENT = """
version = 1
source = "mail"
[[identity]]
column = "member"
namespace = "member"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = { column = "what" }
channel = { column = "channel" }
actor = { column = "who" }
[text]
title = { column = "subject" }
"""
PEOPLE = """
version = 1
source = "members"
[[identity]]
column = "member"
namespace = "member"
[[field]]
column = "rank"
role = "other"
label = "ランク"
"""
ANSWERS = (
    "a,2026-09-01 10:00,メール,9,5,2026-09,ありがとう",
    "b,2026-09-02 10:00,LINE,10,4,2026-09,",
    "c,2026-09-03 10:00,メール,8,3,2026-09,ふつう",
    "d,2026-10-01 10:00,LINE,2,2,2026-10,電話がつながらない",
    "e,2026-10-02 10:00,メール,0,,2026-10,電話 の 説明が同じ",
)
MESSAGES = (
    "a,2026-08-31 10:00,mail,company,アンケートのお願い,sent",
    "b,2026-09-02 09:00,line,company,アンケートのお願い,sent",
    "c,2026-09-01 10:00,mail,company,アンケートのお願い,sent",
    "d,2026-10-01 09:00,line,company,アンケートのお願い,sent",
    "e,2026-10-01 09:00,mail,company,アンケートのお願い,sent",
    "f,2026-10-01 09:00,mail,company,アンケートのお願い,sent",
    "a,2026-08-20 10:00,order,customer,注文,order",
    "a,2026-08-23 10:00,mail,company,お届けのご案内,sent",
    "b,2026-08-20 10:00,web,customer,納期,view",
    "d,2026-09-20 10:00,order,customer,注文,order",
)


@contextmanager
def opened(folders: StoreFolders, tmp_path: Path, *, has_messages: bool = True) -> Iterator[AnswerStore]:
    survey, sent, people = tmp_path / "survey.csv", tmp_path / "mail.csv", tmp_path / "members.csv"
    survey.write_text("member,when,by,nps,csat,wave,words\n" + "".join(f"{row}\n" for row in ANSWERS), "utf-8")
    sent.write_text("member,when,channel,who,subject,what\n" + "".join(f"{row}\n" for row in MESSAGES), "utf-8")
    people.write_text("member,rank\na,金\nb,銀\nc,銀\nd,金\ne,金\n", "utf-8")
    bring(folders, survey, meaning=parse_mapping(SURVEY))
    bring(folders, people, meaning=parse_mapping(PEOPLE))
    if has_messages:
        bring(folders, sent, meaning=parse_mapping(SENT))
    store = EventStore.open(folders.events_dir)
    try:
        yield store.answers
    finally:
        store.close()


@pytest.fixture
def answers(folders: StoreFolders, tmp_path: Path) -> Iterator[AnswerStore]:
    with opened(folders, tmp_path) as store:
        yield store


def test_that_every_question_is_told_nps_first(answers: AnswerStore) -> None:
    questions = answers.load_questions()
    assert [(each.kind, each.words, each.answers) for each in questions] == [
        (ScoreKind.NPS, "推奨度", 5), (ScoreKind.CSAT, "満足度", 4),
    ]  # fmt: skip


def test_that_the_lowest_answer_comes_first_with_its_words_and_channel(answers: AnswerStore) -> None:
    nps = answers.load_questions()[0]
    rows = answers.load_rows(nps, answers.load_order(nps))
    assert [row.value for row in rows] == [0, 2, 8, 9, 10]
    assert (rows[0].customer_id, rows[0].comment, rows[0].channel) == ("member:e", "電話 の 説明が同じ", Channel.MAIL)


def counts(answers: AnswerStore, query: AnswerQuery) -> BandCounts:
    return answers.load_answers(query.question).band_counts(answers.load_fits(query))


def test_that_filters_pick_answers(answers: AnswerStore) -> None:
    nps = answers.load_questions()[0]
    september = TimeSpan(1_788_188_400_000_000, 1_790_780_400_000_000)
    assert counts(answers, AnswerQuery(nps)) == BandCounts(2, 1, 2)
    assert counts(answers, AnswerQuery(nps, wave="2026-10")) == BandCounts(2, 0, 0)
    assert counts(answers, AnswerQuery(nps, channel=Channel.LINE)) == BandCounts(1, 0, 1)
    assert counts(answers, AnswerQuery(nps, segment=Segment("ランク", "銀"))) == BandCounts(0, 1, 1)
    assert counts(answers, AnswerQuery(nps, span=september)) == BandCounts(0, 1, 2)
    assert counts(answers, AnswerQuery(nps, wave="2026-10", channel=Channel.MAIL)) == BandCounts(1, 0, 0)


def test_that_invitations_are_counted_also_those_nobody_answered(answers: AnswerStore) -> None:
    responses = answers.load_responses(answers.load_questions()[0])
    assert responses.is_known
    assert (len(responses.asks), int(responses.is_answered.sum())) == (6, 5)


def test_that_without_invitations_nobody_claims_to_know_how_many_were_asked(
    folders: StoreFolders, tmp_path: Path
) -> None:
    with opened(folders, tmp_path, has_messages=False) as answers:
        assert not answers.load_responses(answers.load_questions()[0]).is_known


def test_that_promoters_are_counted_by_what_they_had_before(answers: AnswerStore) -> None:
    stretch = answers.load_peer_stretch(answers.load_questions()[0], 30)
    assert stretch.people == 2
    assert stretch.had[Channel.ORDER, Actor.CUSTOMER] == 1
    assert stretch.had[Channel.MAIL, Actor.COMPANY] == 1
    assert answers.load_peer_stretch(answers.load_questions()[0], 7).had.get((Channel.ORDER, Actor.CUSTOMER)) is None


def test_that_asking_for_an_opinion_is_no_contact_after_an_order(answers: AnswerStore) -> None:
    contacts = answers.load_company_contacts(answers.load_questions()[0], 30, 10)
    assert (contacts.people, contacts.reached, contacts.first_day, contacts.second_day) == (1, 1, 3, None)


def test_that_comments_are_found_by_all_words_folded(answers: AnswerStore) -> None:
    nps = answers.load_questions()[0]
    assert len(answers.find_commented(nps, [])) == 4
    assert len(answers.find_commented(nps, ["電話"])) == 2
    assert len(answers.find_commented(nps, ["電話", "セツメイ"])) == 0
    assert len(answers.find_commented(nps, ["電話", "説明"])) == 1
    assert len(answers.find_commented(nps, ["アリガトウ"])) == 1


def test_that_groups_of_customers_are_offered(answers: AnswerStore) -> None:
    assert answers.load_segments() == (("ランク", ("金", "銀")),)
