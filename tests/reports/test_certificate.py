"""Certificates: what each kind says, what none may say, names of every length."""

from dataclasses import fields, replace

import pytest

from desktop.core.choices import PaperSize
from desktop.core.paper_choices import Certificate
from desktop.reports import certificate as paper
from desktop.reports.certificate import CertificateData
from desktop.reports.kit.page import Edition, Options
from desktop.reports.kit.pen import Pen
from tests.reports.cards import certificate
from tests.reports.conftest import solid, words
from tests.reports.layout import faults

LONG = "Katarzyna Magdalena Wolfeschlegelsteinhausenbergerdorff-Brzęczyszczykiewicz"


def _drawn(data: CertificateData, options: Options) -> Pen:
    document = paper.build(data, options)
    pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
    document.pages[0](pen)
    return pen


def test_thanks_say_whole_hours_a_sentence_who_signs_and_a_number() -> None:
    [page] = words(paper.render(certificate(), Options()))
    for said in (
        *("Certificate of thanks", "Katarzyna Wiśniewska", "For waiting when it crashed"),
        "with thanks for 42 hours with Tuesday juniors, 1 Sept 2026 – 18 Dec 2026",
        *("Ada Lindqvist", "Coordinator", "Friday 18 December 2026", "No. C-2026-7"),
    ):
        assert said in page
    [little] = words(paper.render(certificate(minutes=45), Options()))
    assert "with thanks for 45 min with" in little


def test_an_achievement_says_what_was_done_or_leaves_a_line_for_it() -> None:
    done = certificate(Certificate.ACHIEVEMENT, sentence="finished and showed a first game")
    [page] = words(paper.render(done, Options()))
    for said in (
        "finished and showed a first game",
        "from 3 to 6 at “asking for help”",
        "Ben Okafor Mentor Ada Lindqvist Coordinator",
    ):
        assert said in page
    [empty] = words(paper.render(replace(done, sentence="", goal=None), Options()))
    assert "____" in empty
    assert "hours" not in page


def test_attendance_says_plainly_that_it_is_not_accredited() -> None:
    [page] = words(paper.render(certificate(Certificate.ATTENDANCE), Options()))
    assert "took part in 9 sessions of Tuesday juniors" in page
    assert "It is not an accredited qualification." in page


def test_there_is_no_place_for_an_age_or_a_rate_of_attendance() -> None:
    allowed = {field.name for field in fields(CertificateData)}
    assert not allowed & {"age", "age_band", "born_on", "possible", "percent", "missed", "school", "code"}
    for kind in Certificate:
        [page] = words(paper.render(certificate(kind), Options()))
        assert "%" not in page


def test_a_name_has_28_points_and_shrinks_to_18_before_it_wraps() -> None:
    def sizes(name: str) -> dict[float, str]:
        marks = _drawn(certificate(name=name), Options())._marks
        return {mark.size: "".join(run.text for run in mark.line.runs) for mark in marks}

    assert sizes("Mei Chen")[28] == "Mei Chen"
    [page] = words(paper.render(certificate(name=LONG), Options()))
    assert solid(LONG) in solid(page)
    one_word = "Wolfeschlegelsteinhausenbergerdorffbrzęczyszczykiewiczowie"
    assert 18 <= next(size for size, said in sizes(one_word).items() if said == one_word) < 28


def test_the_border_is_a_tenth_grey_and_saving_ink_there_is_a_thin_frame() -> None:
    assert set(_drawn(certificate(), Options())._fills) == {0.1}
    plain = _drawn(certificate(), Options(edition=Edition.INK_SAVER))
    assert not plain._fills
    assert sum(len(boxes) for boxes in plain._boxes.values()) == 1


@pytest.mark.parametrize("kind", Certificate)
@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
def test_everything_has_its_place(kind: Certificate, size: PaperSize, large: bool) -> None:
    data = certificate(kind, LONG, sentence="For waiting when it crashed, and for laughing about it. " * 4)
    assert not faults(paper, data, Options(size, large_print=large))
    assert paper.render(data, Options(size, large_print=large)).pages == 1
