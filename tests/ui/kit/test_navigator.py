from PySide6.QtWidgets import QApplication

from desktop.ui.kit.navigator import KEPT, Navigator, Place

PEOPLE, ADA, TODAY = Place("people"), Place("person", 7), Place("today")


def walked(*places: Place) -> tuple[Navigator, list[Place]]:
    navigator = Navigator()
    seen: list[Place] = []
    navigator.went.connect(seen.append)
    for place in places:
        navigator.go(*place)
    return navigator, seen


def test_it_goes_to_pages_and_records(qapp: QApplication) -> None:
    navigator, seen = walked(PEOPLE, ADA)
    assert seen == [PEOPLE, ADA]
    assert navigator.place == ADA


def test_what_is_given_belongs_to_the_place(qapp: QApplication) -> None:
    navigator, seen = walked(Place("papers", 3, given={"person": 7}), Place("papers", 3, given={"person": 8}))
    navigator.back()
    assert [place.given for place in seen] == [{"person": 7}, {"person": 8}, {"person": 7}]


def test_back_and_forward_stop_at_the_ends(qapp: QApplication) -> None:
    navigator, seen = walked(PEOPLE, ADA)
    for step in (navigator.back, navigator.back, navigator.forward, navigator.forward):
        step()
    assert seen == [PEOPLE, ADA, PEOPLE, ADA]


def test_from_there_another_way_is_taken(qapp: QApplication) -> None:
    navigator, seen = walked(PEOPLE, ADA)
    navigator.back()
    navigator.go(*TODAY)
    navigator.forward()
    navigator.back()
    assert seen == [PEOPLE, ADA, PEOPLE, TODAY, PEOPLE]


def test_the_same_place_again_is_no_step(qapp: QApplication) -> None:
    navigator, seen = walked(TODAY, PEOPLE, PEOPLE)
    navigator.back()
    assert seen == [TODAY, PEOPLE, PEOPLE, TODAY]


def test_nowhere_yet(qapp: QApplication) -> None:
    navigator, seen = walked()
    navigator.back()
    navigator.forward()
    assert (navigator.place, seen) == (None, [])


def test_a_long_way_is_forgotten_from_its_beginning(qapp: QApplication) -> None:
    navigator, _seen = walked(*(Place("person", key) for key in range(KEPT + 10)))
    for _step in range(2 * KEPT):
        navigator.back()
    assert navigator.place == Place("person", 10)


def test_staying_keeps_the_way_back() -> None:
    navigator = Navigator()
    navigator.go("today")
    navigator.go("people")
    navigator.go("hours")
    navigator.stay()
    assert navigator.place == Place("people")
    navigator.back()
    assert navigator.place == Place("today")


def test_held_it_goes_nowhere(qapp: QApplication) -> None:
    navigator, seen = walked(PEOPLE, ADA)
    navigator.back()
    held: list[bool] = []
    navigator.held.connect(held.append)
    navigator.hold(on=True)
    navigator.go(*TODAY)
    navigator.back()
    navigator.forward()
    assert navigator.place == PEOPLE
    navigator.hold(on=False)
    navigator.forward()
    assert seen == [PEOPLE, ADA, PEOPLE, ADA]
    assert held == [True, False]


def test_another_window_goes_where_the_one_before_it_was(qapp: QApplication) -> None:
    del qapp
    navigator = Navigator()
    gone: list[Place] = []
    navigator.went.connect(gone.append)
    navigator.held.connect(lambda _on: None)
    navigator.begin("today")
    navigator.go("people", 3)
    navigator.forget_window()
    navigator.went.connect(lambda place: gone.append(place._replace(page="again")))
    navigator.begin("today")
    assert gone == [Place("today"), Place("people", 3), Place("again", 3)]
