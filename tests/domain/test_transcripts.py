from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.transcripts import turns_of

CALL = """[00:00] オペレーターA: お電話ありがとうございます。
[00:07] お客様: ソファの配送日を
もう一度確認したいのですが。
[1:02:03] オペレーターA：確認いたします。
お客様: はい"""

said = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30)
speakers = st.text(st.sampled_from("お客様オペレーターABC 12"), min_size=1, max_size=10).filter(str.strip)


def test_that_a_call_is_read_turn_by_turn() -> None:
    turns = turns_of(CALL)
    assert [(turn.speaker, turn.start_s) for turn in turns] == [
        ("オペレーターA", 0.0),
        ("お客様", 7.0),
        ("オペレーターA", 3723.0),
        ("お客様", None),
    ]
    assert turns[1].words == "ソファの配送日を\nもう一度確認したいのですが。"


def test_that_a_line_before_the_first_speaker_is_kept() -> None:
    assert [(turn.speaker, turn.words) for turn in turns_of("(呼出音)\nお客様: もしもし")] == [
        ("", "(呼出音)"),
        ("お客様", "もしもし"),
    ]


def test_that_empty_text_has_no_turns() -> None:
    assert turns_of("") == ()
    assert turns_of("\n \n") == ()


@given(st.lists(st.tuples(speakers, st.integers(0, 359_999) | st.none(), said), max_size=8))
def test_that_turns_come_back_as_they_were_written(turns: list[tuple[str, int | None, str]]) -> None:
    lines = []
    for speaker, at, words in turns:
        clock = "" if at is None else f"[{at // 3600}:{at // 60 % 60:02}:{at % 60:02}] "
        lines.append(f"{clock}{speaker}: {words}")
    read = turns_of("\n".join(lines))
    assert [(turn.speaker, turn.start_s, turn.words.strip()) for turn in read] == [
        (speaker.strip(), None if at is None else float(at), words.strip()) for speaker, at, words in turns
    ]


@given(st.text(st.sampled_from("あいう:：[]0123456789 \t\n\r\x0b\u2028"), max_size=60))
def test_that_the_words_stand_where_the_turn_says(text: str) -> None:
    for turn in turns_of(text):
        first_line = turn.words.split("\n")[0]
        assert text[turn.char_start : turn.char_start + len(first_line)] == first_line
