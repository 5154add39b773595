"""`python -m desktop`, and the frozen program: a window, a command, or the limited child that reads a file."""

import sys
from collections.abc import Sequence

READ = "_read"


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
    from desktop import app

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
