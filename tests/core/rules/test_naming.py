from desktop.core.rules.naming import Called, alone, initials, shortened, without

ANA, ROSA = Called("Ana", "Lima", "Anni"), Called("Rosa", "King")


def test_names_are_put_out_however_they_are_written() -> None:
    put = without(ANA.whole(), "an erased person")
    assert put("ANNI LIMA came; Lima, Ana went. Limabean stays.") == (
        "an erased person came; an erased person went. Limabean stays."
    )
    exactly = without({"Will"}, "somebody", any_case=False)
    assert exactly("Will will come; Willow stays") == "somebody will come; Willow stays"
    assert without(Called("Kai").whole(), "x")("Kai") == "Kai"


def test_only_others_names_are_shortened() -> None:
    short = shortened([ROSA, Called("Δημήτρης", "Lima"), Called("O’Brien")], ANA)
    assert short("Ana Lima met Rosa King, Rosa’s friend and Δημήτρης.") == ("Ana Lima met R. K., R.’s friend and Δ..")
    assert short("O’Brien and rosary") == "O. and rosary"
    assert shortened([Called("हिन्दी")], ANA)("हिन्दी, Ana") == "ह., Ana"
    assert (initials(ANA), initials(Called("Kai"))) == ("A. L.", "K.")


def test_a_first_name_that_one_alone_has() -> None:
    assert alone([ANA, ROSA, Called("Rosa", "Smith")]) == {"Ana", "Anni"}
