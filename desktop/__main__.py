"""`python -m desktop`, and the frozen program: a window, a command, or a child that reads a file or prints."""

import sys
from collections.abc import Sequence

READ, PRINT = "_read", "_print"


def main(argv: Sequence[str] | None = None) -> int:
    """Start the program; gives its exit code.

    Args:
        argv: the arguments without the program's own name; those of the process if not given.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [READ]:
        from desktop.system import child

        child.apply_limits()  # before anything that reads the file is even imported
        from desktop.exchange import reading

        return reading.main(arguments[1:])
    if arguments[:1] == [PRINT]:
        from desktop.ui.kit import printing

        return printing.main()
    from desktop import app

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
