from desktop.core.backup_choices import KEPT_APART, Why


def test_what_one_goes_back_to_is_kept_apart_and_each_reason_has_its_word() -> None:
    assert frozenset({Why.UPDATE, Why.RESTORE}) == KEPT_APART
    assert len({why.label for why in Why}) == len(Why)
