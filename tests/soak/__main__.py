"""What takes too long for every day: `python -m tests.soak NAME [NUMBER …]` runs one, without a name it lists them."""

import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
RUNS = [path.stem for path in sorted(HERE.glob("*.py")) if '"__main__":' in path.read_text(encoding="utf-8")]

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in RUNS:
        print("\n".join(name for name in RUNS if name != "__main__"))
        raise SystemExit(2)
    del sys.argv[0]
    runpy.run_module(f"tests.soak.{sys.argv[0]}", run_name="__main__")
