import subprocess
import sys

import pytest

from desktop.reports.kit import fonts

ROOT = fonts._FOLDERS[0].parents[1]


def test_the_main_face_has_two_weights() -> None:
    assert fonts.main() == "NotoSans-Regular"
    assert fonts.main(bold=True) == "NotoSans-Bold"


@pytest.mark.parametrize(
    "name", ["Zoë", "Łukasz Wiśniewski", "Nguyễn Thị Ánh", "Δημήτρης", "Олександра", "Åse Çelik", "Ọlá Adébáyọ\u0300"]
)
def test_every_european_and_vietnamese_name_is_of_one_face(name: str) -> None:
    [run], width = fonts.runs(name)
    assert run.font == "NotoSans-Regular"
    assert run.width == width > 0


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("প্রিয়া", "NotoSansBengali-Bold"),
        ("அருண்", "NotoSansTamil-Bold"),
        ("สมชาย", "NotoSansThai-Bold"),
        ("ਹਰਪ੍ਰੀਤ", "NotoSansGurmukhi-Regular"),
        ("પ્રિયા", "NotoSansGujarati-Regular"),
        ("Արամ", "NotoSansArmenian-Regular"),
        ("გიორგი", "NotoSansGeorgian-Regular"),
        ("王小明", "DroidSansFallbackFull"),
        ("さくら", "DroidSansFallbackFull"),
        ("김민서", "AlongsideHangul"),
        ("🦊👍🏽🇬🇧1️⃣❤️", "NotoEmoji"),
    ],
)
def test_every_script_has_a_font_of_ours(name: str, font: str) -> None:
    [run], _width = fonts.runs(name, bold=True)
    assert run.font == font
    assert run.text == name


def test_a_line_is_split_where_another_font_must_help() -> None:
    runs, width = fonts.runs("a ● 王", bold=True)
    assert [(run.font, run.text) for run in runs] == [
        ("NotoSans-Bold", "a "),
        ("DejaVuSans", "●"),
        ("NotoSans-Bold", " "),
        ("DroidSansFallbackFull", "王"),
    ]
    assert [run.at for run in runs] == pytest.approx([sum(run.width for run in runs[:many]) for many in range(4)])
    assert width == pytest.approx(runs[-1].at + runs[-1].width)


def test_runs_from_right_to_left_come_as_they_are_read() -> None:
    runs, width = fonts.ordered_runs("שרה 12", "R")
    assert "".join(run.text for run in runs) == "שרה 12"
    assert [run.at for run in runs] == sorted((run.at for run in runs), reverse=True)
    assert runs[0].at + runs[0].width == pytest.approx(width)


def test_what_no_font_has_is_said_and_shown_as_a_replacement() -> None:
    assert fonts.unprintable("Ana \U0001f2ff𠮷") == "𠮷"
    assert fonts.unprintable("Zoe\u0308, Łódź ● ✓ ✗ ☐ – … 👩🏽\u200d🚀") == ""
    assert fonts.runs("𠮷")[0][0].text == fonts.REPLACEMENT


def test_no_font_is_read_before_a_letter_needs_it() -> None:
    script = """
from desktop.reports.kit import fonts
from reportlab.pdfbase.pdfmetrics import _fonts
fonts.runs("Zoë Łódź ✓ –"); print(*_fonts)
fonts.runs("王小明"); print(*_fonts)
"""
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    latin, chinese = (line.split() for line in said.splitlines())
    assert latin == ["NotoSans-Regular", "DejaVuSans"]
    assert chinese == [*latin, "DroidSansFallbackFull"]
