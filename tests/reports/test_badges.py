"""Name badges: first names, a word, a role; two blank ones a sheet; a back that helps who is lost."""

from dataclasses import fields, replace

import pytest

from desktop.core.choices import PaperSize
from desktop.core.paper_choices import SIZES, BadgeRole
from desktop.core.rules import label_preset
from desktop.reports import badges as paper
from desktop.reports.badges import Badge
from desktop.reports.kit import cards, page
from desktop.reports.kit.page import Options
from desktop.reports.kit.pen import Pen
from tests.reports.cards import badges
from tests.reports.conftest import words
from tests.reports.layout import faults

LABELS = label_preset.labels(label_preset.BUILT_IN[3])


def test_there_is_no_place_for_what_no_badge_may_say() -> None:
    assert {field.name for field in fields(Badge)} == {"name", "adult", "word", "pronouns", "role", "ask"}


def test_six_of_eight_are_named_and_each_sheet_has_its_back() -> None:
    assert [paper.render(badges(count), Options()).pages for count in (0, 6, 7, 13)] == [2, 2, 4, 6]
    front, back = words(paper.render(badges(6), Options()))
    for said in ("Aisha", "LEAD", "she/her", "Ask me about making music with Sonic Pi", "Anaïs", "Blue"):
        assert said in front
    assert back.count("Lost? Find a LEAD") == 8
    assert back.count("In a fire meet at: under the oak") == 8
    assert back.count("Organiser: +44 7700 900111") == 8


def test_of_a_child_neither_pronouns_nor_a_role_are_printed() -> None:
    child = Badge("Mei", word="Blue", pronouns="she/her", role=BadgeRole.HELPER, ask="dinosaurs")
    front, _back = words(paper.render(replace(badges(0), badges=(child,)), Options()))
    assert "Mei" in front
    assert not [said for said in ("she/her", "HELPER", "dinosaurs") if said in front]


def _sizes(badge: Badge) -> dict[str, float]:
    document = paper.build(replace(badges(0), badges=(badge,)), Options())
    pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
    document.pages[0](pen)
    return {"".join(run.text for run in mark.line.runs): mark.size for mark in pen._marks}


def test_a_name_is_32_points_and_shrinks_to_18_before_it_is_broken() -> None:
    assert _sizes(Badge("Mei")) == {"Mei": 32}
    [(name, size)] = _sizes(Badge("Oluwadamilolaoluwa")).items()
    assert name == "Oluwadamilolaoluwa"
    assert 18 <= size < 32
    broken = _sizes(Badge("Oluwadamilolaoluwa" * 2))
    assert "".join(broken) == "Oluwadamilolaoluwa" * 2
    assert set(broken.values()) == {18}
    assert _sizes(Badge("Mei", adult=True, role=BadgeRole.MENTOR)) == {"MENTOR": 16, "Mei": 32}


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
def test_everything_has_its_place(size: PaperSize, large: bool) -> None:
    assert not faults(paper, badges(), Options(size, large_print=large))
    assert not faults(paper, badges(name="Wolfeschlegelsteinhausenbergerdorff"), Options(size, large_print=large))


def test_labels_decide_the_paper_and_leave_no_room_for_a_head() -> None:
    document = paper.build(replace(badges(), labels=LABELS), Options(PaperSize.A4))
    assert (document.leaf.page_width, document.leaf.page_height) == SIZES[PaperSize.LETTER]
    assert document.bare
    assert not paper.build(badges(), Options()).bare


def test_without_a_meeting_point_there_is_a_line_for_it_and_without_a_telephone_none() -> None:
    _front, back = words(paper.render(replace(badges(1), meeting_point="", phone=""), Options()))
    assert "meet at: ____" in back
    assert "Organiser" not in back


def test_marks_to_cut_by_do_not_touch_the_head_of_the_page() -> None:
    for size in PaperSize:
        on, labels = paper._sheet(badges(1), Options(size))
        assert labels.top - cards.MARK > on.EDGE + page.head_height(on)
        assert paper._has_room(on, labels)
