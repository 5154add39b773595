#!/usr/bin/env python3
"""Run, test and build Alongside from a bare checkout, with nothing on the machine but Python.

run: open the window on a sample club. test: every check of the house; with paths, those tests alone. build: freeze the
program and let it make the sample club. lock: write the locks anew after a change of the parts in pyproject.toml.
bench: the hot paths against the bare parts. soak: what takes too long for every day, by name. translate: bring the
catalogues up to the program's words, begin a language that is named and not there, and say what is missing.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SAMPLE = ROOT / "sample"
RUNTIME = ROOT / ".ci" / "runtime.lock"
EVERYTHING = ROOT / ".ci" / "requirements.lock"
COVERAGE = ROOT / ".ci" / "coverage"
LIBRARIES = ROOT / ".ci" / "libraries.txt"
TOOLS = {
    "bench": ["pytest", "-s", "-o", "timeout=0", "--override-ini=testpaths=tests/bench"],
    "soak": ["tests.soak"],
    "translate": ["tests.i18n.translate"],
}
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OFFLINE = re.compile(r"NewConnectionError|NameResolution|ConnectTimeout|ProxyError|SSLError")


def stop(sentence: str) -> NoReturn:
    """End with one sentence for the person and exit code 1."""
    print(f"\n{sentence}", flush=True)
    raise SystemExit(1)


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    print(f"{words} ...", end=" ", flush=True)
    started = time.monotonic()
    yield
    print(f"{time.monotonic() - started:.1f} s", flush=True)


def quietly(command: Sequence[object], **more: str) -> tuple[bool, str]:
    """Run a command, its output kept; say whether it went well, and what it printed."""
    line, environment = [str(part) for part in command], {**os.environ, **more}
    done = subprocess.run(
        line, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode == 0, done.stdout.decode("utf-8", "replace")


def in_the_open(*command: str | Path) -> int:
    """Run Python of the environment with these arguments; its output goes to the person."""
    return subprocess.run([PYTHON, *command], cwd=ROOT, check=False).returncode


def root_with_apt() -> bool:
    return not WINDOWS and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(packages: Sequence[str]) -> bool:
    """Install Debian packages; the list of packages is fetched anew if it does not know them."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    return quietly(install, **quiet)[0] or (quietly(["apt-get", "update"])[0] and quietly(install, **quiet)[0])


def install(lock: Path) -> None:
    """Make `.venv` hold the parts of `lock`, each checked by its hash; quick where it does already."""
    needed = hashlib.sha256(f"{ROOT} {sys.version}".encode() + lock.read_bytes()).hexdigest()
    stamp = VENV / f"{lock.stem}.stamp"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == needed:
        return
    make_environment()
    stamp.unlink(missing_ok=True)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install"]
    checked = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", lock]
    with step("installing the parts (the first time takes a minute or two)"):
        done, said = quietly([*pip, *checked])
    if not done:
        log = VENV / "pip.log"
        log.write_text(said, encoding="utf-8")
        if OFFLINE.search(said):
            stop(
                f"The parts could not be fetched: the package index cannot be reached. Is this machine online? ({log})"
            )
        stop(f"The parts could not be installed: {said.strip().splitlines()[-1]} ({log})")
    stamp.write_text(needed)


def make_environment() -> None:
    """Make `.venv` if it is not there, or belongs to another Python or place."""
    made_by = VENV / "made-by.txt"
    mine = f"{sys.version}\n{ROOT}"
    if PYTHON.exists() and made_by.exists() and made_by.read_text() == mine:
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        with step(f"installing {package}"):
            installed = root_with_apt() and apt([package])
        if not installed:
            stop(f"Python's own venv is missing. On Debian and Ubuntu: sudo apt-get install {package}")
    with step("making .venv"):
        shutil.rmtree(VENV, ignore_errors=True)
        done, said = quietly([sys.executable, "-m", "venv", VENV])
    if not done:
        stop(f"The environment could not be made in {VENV}:\n{said}")
    made_by.write_text(mine)


USED = ("Core", "Gui", "Widgets", "Network", "PrintSupport", "Svg", "Test", "Pdf", "PdfWidgets")


def qt_files(*, window: bool) -> list[Path]:
    """Give the files of Qt that the program loads; those for a real window only where there will be one."""
    qt = next(VENV.glob("lib/python*/site-packages/PySide6"))
    plugins = ["platforms/libqoffscreen.so", "printsupport/libcupsprintersupport.so", "iconengines/libqsvgicon.so"]
    if window and "DISPLAY" in os.environ:
        plugins.append("platforms/libqxcb.so")
    if window and "WAYLAND_DISPLAY" in os.environ:
        plugins.append("platforms/libqwayland.so")
    found = [qt / f"Qt{name}.abi3.so" for name in USED] + [qt / "Qt" / "plugins" / name for name in plugins]
    return [path for path in found if path.exists()]


def system_libraries(*, window: bool) -> None:
    """See that Linux has the libraries that Qt takes for granted; install them where that is allowed."""
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return
    missing = missing_libraries(window=window)
    known = [line.split() for line in LIBRARIES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    debian, fedora, arch = (sorted({row[column] for row in known if row[0] in missing}) for column in (1, 2, 3))
    if missing and root_with_apt():
        with step(f"installing {len(debian)} system libraries for Qt"):
            apt(debian)
        missing = missing_libraries(window=window)
    if missing:
        print(f"Qt needs system libraries that are not here: {', '.join(missing)}")
        for command, packages in (("apt-get install", debian), ("dnf install", fedora), ("pacman -S", arch)):
            if shutil.which(command.split()[0]):
                stop(f"Install them with: sudo {command} {' '.join(packages)}")
        stop("Install the packages of this system that hold them.")


def missing_libraries(*, window: bool) -> list[str]:
    """Ask the loader which libraries it would not find."""
    said = quietly(["ldd", *qt_files(window=window)])[1]
    return sorted(set(re.findall(r"^\s*(\S+) => not found", said, re.MULTILINE)))


def compile_catalogues() -> None:
    """Compile the translations that changed."""
    locale = ROOT / "resources" / "locale"
    for words in sorted(locale.glob("*/LC_MESSAGES/alongside.po")):
        made = words.with_suffix(".mo")
        if not made.exists() or made.stat().st_mtime < words.stat().st_mtime:
            tool = "from babel.messages.frontend import main; main()"
            done, said = quietly([PYTHON, "-c", tool, "compile", "-i", words, "-o", made])
            if not done:
                stop(f"{words.relative_to(ROOT)} does not compile:\n{said}")


def prepare(lock: Path, *, window: bool = False) -> None:
    """Bring the checkout to where the program runs; quick where it is there already."""
    install(lock)
    system_libraries(window=window)
    compile_catalogues()


def run() -> int:
    """Open the window on the sample club; without a screen say where its papers are."""
    screen = not sys.platform.startswith("linux") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
    prepare(RUNTIME, window=screen)
    club = sample()
    if screen:
        print(f"opening {club.relative_to(ROOT)}; the window's own messages follow")
        return in_the_open("-m", "desktop", club)
    print(f"\nThe sample club and its papers are in {SAMPLE}.")
    print("There is no screen here, so no window was opened; a virtual one will do: xvfb-run -a python3 dev.py run")
    return 0


def sample() -> Path:
    """Make the sample club with all its papers, if it is not there or the program has changed since."""
    stamp = SAMPLE / ".made"
    sources = [path for folder in ("desktop", "resources") for path in (ROOT / folder).rglob("*.*")]
    newest = max(path.stat().st_mtime for path in sources if path.suffix not in {".pyc", ".mo"})
    if not stamp.exists() or stamp.stat().st_mtime < newest:
        with step("making the sample club and its papers in sample/"):
            shutil.rmtree(SAMPLE, ignore_errors=True)
            done, said = quietly([PYTHON, "-m", "desktop", "demo", SAMPLE])
        if not done:
            stop(f"The sample club could not be made:\n{said}")
        stamp.touch()
    return next(SAMPLE.glob("*.club"))


def test(paths: Sequence[str]) -> int:
    """Run every check; pytest comes last, so that its summary is the end of what is printed."""
    prepare(EVERYTHING)
    if paths:
        return in_the_open("-m", "pytest", *paths)
    checks: dict[str, list[object]] = {
        "ruff check": [PYTHON, "-m", "ruff", "check"],
        "ruff format": [PYTHON, "-m", "ruff", "format", "--check"],
        "mypy": [PYTHON, "-m", "mypy"],
        "import-linter": [PYTHON.with_name("lint-imports"), "--no-logo"],
    }
    failed = []
    for name, command in checks.items():
        with step(name):
            done, said = quietly(command)
            print("ok" if done else "FAILED", end=" ")
        if not done:
            print(said)
            failed.append(name)
    if failed:
        print(f"Failed so far: {', '.join(failed)}; the tests follow.")
    print("pytest", flush=True)
    cover = ["--cov", "--cov-report=term", f"--cov-fail-under={COVERAGE.read_text().strip()}"]
    if in_the_open("-m", "pytest", "-n", "2", "--dist", "worksteal", *cover) != 0:
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def build() -> int:
    """Freeze the program into dist/ and start it: it must make the sample club by itself."""
    prepare(EVERYTHING, window=True)
    if root_with_apt() and shutil.which("objdump") is None:
        apt(["binutils", f"libpython3.{sys.version_info.minor}"])
    with step("freezing the program (two minutes)"):
        done, said = quietly([PYTHON, "-m", "PyInstaller", "--noconfirm", "build.spec"])
    if not done:
        stop(f"The program could not be frozen:\n{said[-4000:]}")
    frozen = ROOT / "dist" / "alongside" / ("alongside.exe" if WINDOWS else "alongside")
    with step("the frozen program makes the sample club"), tempfile.TemporaryDirectory() as folder:
        done, said = quietly([frozen, "demo", Path(folder) / "sample"], QT_QPA_PLATFORM="offscreen")
        papers = len(list(Path(folder).rglob("*.pdf")))
        clubs = len(list(Path(folder).rglob("*.club")))
    if not (done and clubs and papers):
        stop(f"The frozen program did not make its sample club ({clubs} clubs, {papers} papers):\n{said}")
    print(f"{frozen.relative_to(ROOT)} made a club and {papers} papers")
    return 0


def tool(command: Sequence[str], arguments: Sequence[str]) -> int:
    """Run one of the house's own tools in the environment; its output goes to the person."""
    prepare(EVERYTHING)
    return in_the_open("-m", *command, *arguments)


def lock() -> int:
    """Write the locks for every system that the index has wheels for."""
    install(EVERYTHING)
    everything, runtime = (str(path.relative_to(ROOT)) for path in (EVERYTHING, RUNTIME))
    for path, parts in ((everything, ["--group", "dev"]), (runtime, ["--constraint", everything])):
        with step(f"writing {path}"):
            uv = [PYTHON, "-m", "uv", "--quiet", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes"]
            how = ["--python-version", "3.11", "--no-emit-index-url", "--system-certs"]
            done, said = quietly([*uv, *how, "--custom-compile-command", "dev.py lock", *parts, "-o", path])
        if not done:
            stop(said)
    return 0


def main() -> int:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=raw)
    parser.add_argument("command", choices=["run", "test", "build", "lock", *TOOLS])
    parser.add_argument("more", nargs=argparse.REMAINDER, help="what else is said to test, bench, soak and translate")
    wanted = parser.parse_args()
    if not (3, 11) <= sys.version_info[:2] < (3, 15):
        stop(f"Alongside needs Python 3.11 to 3.14; this is {sys.version.split()[0]}.")
    if wanted.command in TOOLS:
        return tool(TOOLS[wanted.command], wanted.more)
    if wanted.command == "test":
        return test(wanted.more)
    return {"run": run, "build": build, "lock": lock}[wanted.command]()


if __name__ == "__main__":
    sys.exit(main())
