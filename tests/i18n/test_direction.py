import pytest

from desktop.i18n.direction import backwards, bare


@pytest.mark.parametrize(("name", "expected"), [("ar-EG", True), ("he", True), ("xr", True), ("de_CH", False)])
def test_a_language_runs_one_way_in_every_country(name: str, expected: bool) -> None:
    assert backwards(name) is expected


def test_a_language_is_known_without_its_country() -> None:
    assert [bare(name) for name in ("de_CH", "pt-BR", "cy")] == ["de", "pt", "cy"]
