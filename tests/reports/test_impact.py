from dataclasses import replace

from desktop.core.choices import PaperSize, Privacy
from desktop.reports import impact as paper
from desktop.reports.kit.page import Edition, Options
from tests.reports.conftest import words
from tests.reports.impact_samples import impact, small


def test_four_pages_from_the_story_to_the_method() -> None:
    story, related, worked, told = words(paper.render(impact(), Options()))
    for page, said in (
        (
            story,
            "finds somebody who sits down beside them. Mentees reached 43 Volunteers 14 Relationships 18 Sessions 38",
        ),
        (story, "What changed In the spring"),
        (story, "Places taken 512 640 80%"),
        (related, "Sustained for 12 months >5 10"),
        (related, "Goals moved 19 26 73%"),
        (related, "First rated between 13 Jan 2026 and 29 Sept 2026"),
        (related, "Wanted and moved: 8 goals."),
        (worked, "Meetings with both sides ready 88 140 63%"),
        (worked, "Who drove: 240 of 491 turns were the mentee’s (49%)"),
        (worked, "Value claimed as match"),
        (told, "“I can show things now, and I did so 7 times.” Anaïs"),
        (told, "A failure we learned from We had planned"),
        (told, "Volunteers who agreed to be named: Anaïs and Ben C."),
        (told, "Of 9 places at sessions nobody noted who came."),
        (told, "The time goes on until 31 Dec 2026; what comes is not in it."),
    ):
        assert said in page, said
    assert all("OPEN" in page for page in (story, related, worked, told))


def test_the_short_edition_has_two_pages_on_both_papers() -> None:
    both = [paper.render(impact(), Options(paper=size, edition=Edition.SHORT)) for size in PaperSize]
    assert [rendered.pages for rendered in both] == [2, 2]
    page = " ".join(words(both[0]))
    assert "aged 9–12" not in page
    assert page.count("“I can show") == 2
    assert "How we counted" in page


def test_a_small_club_is_told_without_its_people() -> None:
    page = " ".join(words(paper.render(small(), Options())))
    assert "Fewer than five mentees rated a goal twice: what moved is not told." in page
    assert "Fewer than five mentees met: how they worked is not told." in page
    assert "Only sessions, relationships and hours of the group Tuesday juniors are counted." in page
    assert "In their words" not in page
    assert "Thank you" not in page
    assert "%" not in page.replace("75%", "")


def test_it_is_open() -> None:
    assert paper.build(replace(impact(), asked_on=impact().ends), Options()).privacy is Privacy.OPEN
