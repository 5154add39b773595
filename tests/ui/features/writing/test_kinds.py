from desktop.ui.features.writing import kinds


def test_each_chip_says_what_it_is_for_and_what_is_done() -> None:
    keys = [key for key, _words in kinds.chips()]
    assert len({kinds.said(key) for key in keys}) == len({kinds.action(key) for key in keys}) == len(keys)
