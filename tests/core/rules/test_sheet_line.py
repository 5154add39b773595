from collections.abc import Sequence
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import Mark, RoleKind
from desktop.core.rules import names, sheet_line
from desktop.core.rules.sheet_line import Candidate, Counts, Find, OnSheet, Outcome, Several, SheetView, Understood

CAME, ABSENT, TOLD, OPEN = Mark.CAME, Mark.ABSENT, Mark.TOLD_US, Mark.NOT_RECORDED
ROLL = [
    "Aisha K.",
    "Anaïs J.",
    "Ewan K.",
    "Ada K.",
    "João E.",
    "Oluwaseun M.",
    "Mei Ca.",
    "Mei St.",
    "Sam O.",
    "Priya F.",
    "Søren D.",
    "Noor F.",
    "Kofi O’B.",
]
FOUR, FIVE = 16 * 60, 17 * 60


def view(
    people: Sequence[str] = ROLL,
    blank: Sequence[int] = range(14, 19),
    role: RoleKind = RoleKind.MENTEE,
    code: str = "",
    planned: tuple[int, int] = (FOUR, FIVE),
    **marks: Mark,
) -> SheetView:
    """Number people from 1, with keys from 101; `marks` such as `r4=ABSENT` are what the register says so far."""
    rows = {
        number: OnSheet(100 + number, name, marks.get(f"r{number}", OPEN))
        for number, name in enumerate(people, start=1)
    }
    return SheetView(code, rows, tuple(blank), role, planned)


VOLUNTEERS = view(["Ana L.", "Ben S.", "Kai G."], range(4, 11), RoleKind.VOLUNTEER)


def known(*people: tuple[int, str]) -> sheet_line.Find:
    def find(text: str, exact: bool) -> list[Candidate]:
        wanted = names.plain(text)
        return [
            Candidate(key, name)
            for key, name in people
            if (names.plain(name) == wanted if exact else names.plain(name).startswith(wanted))
        ]

    return find


NOBODY = known()


def read(line: str, sheet: SheetView | None = None, find: sheet_line.Find = NOBODY) -> Understood:
    return sheet_line.understand(sheet_line.parse(line), sheet or view(), find)


def one(line: str, sheet: SheetView | None = None) -> Outcome:
    found = read(line, sheet)
    assert found.problems == ()
    (outcome,) = found.outcomes
    return outcome


def test_the_line_of_the_evening() -> None:
    found = read("* -4 -9? 6>15 +mar")
    assert found.problems == ()
    assert found.words == (
        "11 present, 1 of them 15 min late; 1 absent (Ada K.), 1 told us (Sam O.); 1 walk-in (mar, to complete)"
    )
    assert found.counts == Counts(came=11, late=1, absent=1, told_us=1, walk_ins=1, not_recorded=0)
    marks = {outcome.person: outcome.mark for outcome in found.outcomes}
    assert [key for key, mark in marks.items() if mark is not CAME] == [104, 109]
    assert found.outcomes[5] == Outcome(106, CAME, arrived=FOUR + 15, minutes_late=15)
    (walk_in,) = found.walk_ins
    assert (walk_in.person, walk_in.name, walk_in.row) == (None, "mar", 14)
    assert walk_in.outcome == Outcome(0, CAME)


def test_the_answer_names_the_sheet() -> None:
    found = read("-4", view(code="K7"))
    assert found.sheet == "K7"
    assert found.words == "1 absent (Ada K.); sheet K7"


def test_nothing_typed_is_nothing_said() -> None:
    found = read("", view(code="K7"))
    assert (found.words, found.outcomes, found.problems) == ("", (), ())
    assert found.counts.not_recorded == 13


@pytest.mark.parametrize(
    ("token", "outcome"),
    [
        ("4", Outcome(104)),
        ("-4", Outcome(104, ABSENT)),
        ("-4?", Outcome(104, TOLD)),
        ("4>15", Outcome(104, arrived=FOUR + 15, minutes_late=15)),
        ("4>16:20", Outcome(104, arrived=FOUR + 20, minutes_late=20)),
        ("4>15:50", Outcome(104, arrived=FOUR - 10, minutes_late=0)),
        ("4>0", Outcome(104, arrived=FOUR, minutes_late=0)),
        ("4<16:40", Outcome(104, left=FOUR + 40)),
        ("4<40", Outcome(104, left=FOUR + 40)),
        ("4>5<16:40@c2", Outcome(104, arrived=FOUR + 5, minutes_late=5, left=FOUR + 40, collected_by="C2")),
        ("4>5 4<16:40 4", Outcome(104, arrived=FOUR + 5, minutes_late=5, left=FOUR + 40)),
        ("4>16:15 4>15", Outcome(104, arrived=FOUR + 15, minutes_late=15)),
    ],
)
def test_one_mentee(token: str, outcome: Outcome) -> None:
    assert one(token) == outcome


@pytest.mark.parametrize(
    ("token", "outcome"),
    [
        ("2=1.5", Outcome(102, total_minutes=90)),
        ("2=1:30", Outcome(102, total_minutes=90)),
        ("2/15", Outcome(102, break_minutes=15)),
        ("2^0.5", Outcome(102, prep_minutes=30)),
        ("2!", Outcome(102, signed=True)),
        ("2>16:05<17:20", Outcome(102, arrived=FOUR + 5, minutes_late=5, left=FIVE + 20)),
        ("2>16:05<17:20/10 2^0.25!", Outcome(102, CAME, FOUR + 5, FIVE + 20, 5, 10, 15, signed=True)),
    ],
)
def test_one_volunteer(token: str, outcome: Outcome) -> None:
    assert one(token, VOLUNTEERS) == outcome


def test_what_is_written_by_the_names_of_the_register() -> None:
    assert one("-4").said() == {"mark": "absent"}


def test_ranges() -> None:
    found = read("3..5 -6..7 -8..9?")
    assert [(outcome.person, outcome.mark) for outcome in found.outcomes] == [
        (103, CAME),
        (104, CAME),
        (105, CAME),
        (106, ABSENT),
        (107, ABSENT),
        (108, TOLD),
        (109, TOLD),
    ]
    assert found.words == "3 present; 2 absent (Oluwaseun M. and Mei Ca.), 2 told us (Mei St. and Sam O.)"


def test_a_star_marks_only_what_is_not_recorded() -> None:
    found = read("* -4", view(r1=TOLD, r2=ABSENT, r3=CAME))
    assert [outcome.person for outcome in found.outcomes] == list(range(104, 114))
    assert found.counts == Counts(came=9, absent=1)


def test_a_star_leaves_people_alone_who_are_not_expected() -> None:
    sheet = SheetView("", {1: OnSheet(1, "Ana", OPEN, expected=False)}, (), RoleKind.MENTEE, (FOUR, FIVE))
    assert read("*", sheet).outcomes == ()
    assert one("1", sheet) == Outcome(1)


def test_a_later_line_may_correct_an_earlier_one() -> None:
    assert one("4", view(r4=ABSENT)) == Outcome(104)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("4 -4", "“-4” contradicts “4”."),
        ("-4 -4?", "“-4?” contradicts “-4”."),
        ("6>15 6>20", "“6>20” contradicts “6>15”."),
        ("6>15 -6", "“-6” contradicts “6>15”."),
        ("3..7 -5", "“-5” contradicts “3..7”."),
        ("7@C1 7@C2", "“7@C2” contradicts “7@C1”."),
        ("99", "“99”: there is no row 99 on this sheet."),
        ("0", "“0”: there is no row 0 on this sheet."),
        ("1..999999999", "“1..999999999”: row 14 is blank; a walk-in on it is written 14+name."),
        ("-14", "“-14”: row 14 is blank; a walk-in on it is written 14+name."),
        ("99+mar", "“99+mar”: there is no row 99 on this sheet."),
        ("4+mar", "“4+mar”: row 4 is Ada K., not a blank row."),
        ("14+mar 15+mar", "“15+mar” contradicts “14+mar”."),
        ("14+mar 14+leo", "“14+leo” contradicts “14+mar”."),
        ("+mar>5 +mar>10", "“+mar>10” contradicts “+mar>5”."),
        ("2=1.5", "“2=1.5”: hours, breaks and signatures are for the volunteer sheet."),
        ("2!", "“2!”: hours, breaks and signatures are for the volunteer sheet."),
        ("!", "“!”: the coordinator signs the volunteer sheet."),
        ("7<15:40", "“7<15:40”: Mei Ca.: left at 15:40, before the planned start at 16:00."),
        ("7>16:40<16:20", "“7>16:40<16:20”: Mei Ca.: left at 16:20, before coming at 16:40."),
        ("7>16:40 7<16:20", "“7<16:20”: Mei Ca.: left at 16:20, before coming at 16:40."),
        ("7>17:20", "“7>17:20”: Mei Ca.: came at 17:20, after the planned end at 17:00."),
        ("+mar<15:00", "“+mar<15:00”: mar: left at 15:00, before the planned start at 16:00."),
        ("nonsense", "“nonsense” cannot be read."),
    ],
)
def test_problems_are_said_in_words_with_the_token(line: str, problem: str) -> None:
    assert read(line).problems == (problem,)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("2@C1", "“2@C1”: nobody collects a volunteer."),
        ("2/61", "“2/61”: Ben S.: a break of 61 min is longer than the stay."),
        ("2<23:00>5:00", "“2<23:00>5:00”: Ben S.: more than 16 hours."),
        ("12", "“12”: there is no row 12 on this sheet."),
    ],
)
def test_problems_of_volunteers(line: str, problem: str) -> None:
    assert read(line, VOLUNTEERS).problems == (problem,)


def test_a_missing_row_names_the_printed_sheet() -> None:
    assert read("99", view(code="K7")).problems == ("“99”: there is no row 99 on sheet K7.",)


def test_volunteers_in_words() -> None:
    found = read("* 2=1.5 3>16:10/5^0.5! !", VOLUNTEERS)
    assert found.problems == ()
    assert found.coordinator_signed
    assert found.words == (
        "3 present, 1 of them 10 min late; Ben S. 1 h 30 min in all; Kai G. break 5 min; Kai G. preparation 30 min;"
        " signed by Kai G.; signed by the coordinator"
    )


def test_late_and_left_in_words() -> None:
    assert read("1>5 2>5 3").words == "3 present, 2 of them 5 min late"
    assert read("1>5 2>10").words == "2 present, 2 of them late (Aisha K. 5 min and Anaïs J. 10 min)"
    assert read("1<16:40 2").words == "2 present, 1 of them left at 16:40 (Aisha K.)"
    assert read("1<16:40 2<16:50").words == "2 present, 2 of them left (Aisha K. 16:40 and Anaïs J. 16:50)"
    assert read("7@C2").words == "1 present; Mei Ca. collected by C2"


def test_times_after_midnight() -> None:
    night = view(planned=(22 * 60, 25 * 60))
    assert one("1>0:10", night) == Outcome(101, arrived=1450, minutes_late=130)
    assert one("1<0:40", night) == Outcome(101, left=1480)


MARTA, MARIA = (201, "Marta Lima"), (202, "Maria Silva")


def test_a_walk_in_who_is_known() -> None:
    found = read("+mar", find=known(MARTA))
    assert [(one.person, one.name, one.row, one.outcome.person) for one in found.walk_ins] == [
        (201, "Marta Lima", 14, 201)
    ]
    assert found.words == "1 walk-in (Marta Lima)"


def test_several_candidates_are_offered_and_refused() -> None:
    found = read("* +mar", find=known(MARTA, MARIA))
    assert found.choices == (Several("mar", (Candidate(*MARTA), Candidate(*MARIA))),)
    assert found.problems == ("“+mar” fits several people: Marta Lima and Maria Silva.",)
    assert found.walk_ins == ()
    assert found.counts.came == 13


def test_of_several_those_whose_name_begins_so_are_meant() -> None:
    def everybody(*people: tuple[int, str]) -> Find:
        return lambda _text, _exact: [Candidate(*one) for one in people]

    lima, on_sheet, elsewhere = MARTA, (112, "Noor García Márquez"), (300, "Maja García Márquez")
    assert [one.person for one in read("+mar", find=everybody(on_sheet, lima)).walk_ins] == [lima[0]]
    assert [one.person for one in read("+mar", find=everybody(on_sheet, (300, "Leo Márquez"))).walk_ins] == [300]
    both_on_sheet = read("+mar", find=everybody(on_sheet, (111, "Leo Márquez")))
    assert [(one.person, one.name) for one in both_on_sheet.walk_ins] == [(None, "mar")]
    assert len(read("+mar", find=everybody(elsewhere, (301, "Leo Márquez"))).problems) == 1


def test_exactly_that_name() -> None:
    assert [one.person for one in read('+"marta lima"', find=known(MARTA, MARIA)).walk_ins] == [201]
    assert [one.person for one in read('+"Mar"', find=known(MARTA, MARIA)).walk_ins] == [None]


def test_somebody_on_the_roll_is_marked_come() -> None:
    found = read("+ada", find=known((104, "Ada King")))
    assert (found.outcomes, found.walk_ins) == ((Outcome(104),), ())
    assert read("-4 +ada", find=known((104, "Ada King"))).problems == ("“+ada” contradicts “-4”.",)


def test_walk_ins_take_the_lowest_free_row() -> None:
    found = read("+leo 14+mar +zoe 16+kim")
    assert {one.name: one.row for one in found.walk_ins} == {"leo": 15, "mar": 14, "zoe": 17, "kim": 16}


def test_walk_ins_without_a_row_left() -> None:
    found = read("+leo +mar", view(blank=[14]))
    assert [one.row for one in found.walk_ins] == [14, None]


def test_the_same_name_again_is_the_same_walk_in() -> None:
    found = read("+mar 15+Mar +mar>10")
    assert [(one.name, one.row, one.outcome.minutes_late) for one in found.walk_ins] == [("mar", 15, 10)]
    assert found.words == "1 walk-in (mar, to complete, came at 16:10)"


def test_a_walk_in_of_this_session_comes_before_people_who_are_not_here() -> None:
    sheet = view()
    rows = {**sheet.rows, 14: OnSheet(201, "Marta L.", CAME, expected=False)}
    later = SheetView("", rows, (15, 16), RoleKind.MENTEE, sheet.planned)
    for line in ("+mar", "14+mar"):
        found = read(line, later, known(MARTA, MARIA))
        assert (found.outcomes, found.walk_ins, found.problems) == ((Outcome(201),), (), ())
    assert read("14+leo", later).problems == ("“14+leo”: row 14 is Marta L., not a blank row.",)


def test_several_walk_ins_in_words() -> None:
    found = read("+mar +leo<16:30", find=known(MARTA))
    assert found.words == "2 walk-ins (Marta Lima; leo, to complete, left at 16:30)"


TOKENS = st.sampled_from(
    ["*", "4", "-4", "-4?", "4>15", "6>16:20", "7<16:40", "3..7", "-8..9", "+mar", "14+leo", "99", "x", "2=1.5", "7@C2"]
)


@given(st.lists(TOKENS, max_size=8))
def test_laws_of_a_line(tokens: list[str]) -> None:
    found = read(" ".join(tokens))
    marks = [outcome.mark for outcome in found.outcomes]
    keys = [outcome.person for outcome in found.outcomes]
    assert len(set(keys)) == len(keys)
    assert found.counts.came + found.counts.absent + found.counts.told_us == len(marks)
    assert found.counts.not_recorded == 13 - len(marks)
    rows = [walk_in.row for walk_in in found.walk_ins if walk_in.row]
    assert found.problems or len(set(rows)) == len(rows)
    assert all("“" in problem for problem in found.problems)


@given(st.lists(TOKENS, max_size=6, unique=True))
def test_order_does_not_decide_whether_a_line_is_sound(tokens: list[str]) -> None:
    there, back = read(" ".join(tokens)), read(" ".join(reversed(tokens)))
    assert bool(there.problems) == bool(back.problems)
    if not there.problems:
        assert there.outcomes == back.outcomes


@given(st.lists(st.integers(1, 13), unique=True), st.lists(st.integers(1, 13), unique=True))
def test_star_and_absences_mark_everybody(absent: list[int], told: list[int]) -> None:
    told = [row for row in told if row not in absent]
    found = read(" ".join(["*", *(f"-{row}" for row in absent), *(f"-{row}?" for row in told)]))
    assert found.counts == Counts(13 - len(absent) - len(told), 0, len(absent), len(told), 0, 0)


def test_long_lines_stay_quick() -> None:
    people = [f"Kim {number}" for number in range(1, 401)]
    sheet = view(people, [])
    line = " ".join(f"{number}>15" for number in range(1, 401))
    begin = perf_counter()
    assert len(read(line, sheet).outcomes) == 400
    assert perf_counter() - begin < 1
