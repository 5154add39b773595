from datetime import date

import pytest

from desktop.core.rules.record_line import read_line
from desktop.core.rules.record_words import answer

DAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", ""),
        ("#K7", "sheet K7"),
        ("8", "met; work between meetings"),
        (
            "16:00-16:45 5 6 7 10 =5/4 1:6",
            "met 16:00–16:45; both ready; pairing and talk; turns: mentor 5, mentee 4; goal 1 now 6",
        ),
        ("2 5", "cancelled by the mentee; mentee ready"),
        ("3 6", "cancelled by the mentor; mentor ready"),
        ("4", "the mentee did not come"),
        ("19 11 13", "the mentor did not come; last advice tried and mentor told"),
        ("7=30 9=90", "met; pairing 30 min and review 1 h 30 min"),
        ("12", "last advice tried and worked"),
        ("18", "last advice not for them"),
        ("16", "met; the mentee feels heard"),
        ("17 15", "met; the mentee feels not quite heard; a worry: tell the coordinator"),
        ("14 24: you waited for me", "thanks “you waited for me”; thanks for the letter"),
        (
            "21: loops 22: read it 23: lost a file 25: more time",
            "met; worked on “loops”; advice “read it”; mistake “lost a file”; heard “more time”",
        ),
        (
            "#K7 >24/11 26: reads 27: brings 28: show",
            "next on Tuesday 24 November 2026; mentee does “reads”; mentor does “brings”; both do “show”; sheet K7",
        ),
    ],
)
def test_the_answer_names_all_that_was_understood(line: str, words: str) -> None:
    assert answer(read_line(line, DAY)) == words
