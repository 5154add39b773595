"""Three kinds of error: the person's (Refused), the machine's (Trouble), and bugs (anything else)."""


class Refused(Exception):
    """What the person asked cannot be done as it stands; nothing was changed.

    Args:
        sentence: one clear, translated sentence for the person.
        field: the model field the sentence belongs to, if any; a form shows it there.
        problems: further sentences, one a problem (the command line prints each on a line).
    """

    def __init__(self, sentence: str, *, field: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
        self.problems = problems or (sentence,)


class NoClub(Refused):
    """A file is no club file, or not one any more."""


class Trouble(Exception):
    """The machine failed: disk, permission, damaged file. The sentence says what is safe and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Locked(Trouble):
    """The passphrase is wrong, or the file is damaged: nobody can tell these apart."""


class Damaged(Trouble):
    """The club file is damaged, or cannot be told from one that is."""


class InUse(Refused):
    """A club is open elsewhere, or another laptop's lock was left beside it.

    Args:
        sentence: says where and since when.
        left: nobody holds it as far as this laptop can see, so a person who knows may take it over.
    """

    def __init__(self, sentence: str, *, left: bool) -> None:
        super().__init__(sentence)
        self.left = left


class Moved(Trouble):
    """The open club file is not at its place any more, or another file is.

    Args:
        sentence: what is safe, what was not saved, what to do.
        kept: where this laptop's state was saved, if the file at the place does not hold it.
        taken: the file that is there now holds everything, and was taken in its place: this is said once.
    """

    def __init__(self, sentence: str, *, kept: str = "", taken: bool = False) -> None:
        super().__init__(sentence)
        self.kept = kept
        self.taken = taken
