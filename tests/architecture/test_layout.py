"""Every thing has its place, and its name says what it is."""

import ast
import fnmatch
import subprocess
from pathlib import PurePosixPath

import pytest

from tests.architecture.source import ROOT, exceptions, report, sources

TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "build.spec",
    "desktop",
    "dev.py",
    "pyproject.toml",
    "resources",
    "tests",
}
SAYS_NOTHING = {"base", "common", "helper", "helpers", "manager", "misc", "shared", "util", "utils"}
MAY_SPEAK = {"desktop/__init__.py", "desktop/i18n/__init__.py"}


def test_the_top_level_is_short() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = {line.split("/")[0].strip('"') for line in listed.splitlines()} - TOP
    report(sorted(name for name in found if not name.startswith(".")), "Nothing else stands at the top; move:")


def test_packages_are_empty() -> None:
    found = [
        source.path
        for source in sources()
        if source.path.endswith("__init__.py") and source.path not in MAY_SPEAK and source.text.strip()
    ]
    report(found, "An __init__.py imports nothing and says nothing; move its content to a module with a name:")


def test_every_folder_is_a_package() -> None:
    folders = {PurePosixPath(source.path).parent for source in sources()}
    report([str(folder) for folder in folders if not (ROOT / folder / "__init__.py").exists()], "Add __init__.py to:")


def test_names_say_what_is_inside() -> None:
    found = [
        source.path
        for folder in ("desktop", "tests")
        for source in sources(folder)
        if PurePosixPath(source.path).stem.removeprefix("test_") in SAYS_NOTHING
    ]
    report(found, "Name the file after the noun or the step it holds:")


def _without_test() -> list[str]:
    """Modules that do something, and have no test of their name; mere declarations are tested where they are used."""
    found = []
    for source in sources():
        if not any(isinstance(node, ast.FunctionDef) for node in source.nodes):
            continue
        path = PurePosixPath(source.path)
        mirror = ROOT / "tests" / path.relative_to("desktop").parent
        if path.name in {"__init__.py", "__main__.py"} or (mirror / f"test_{path.stem}.py").exists():
            continue
        if not any((mirror / path.stem).glob("test_*.py")):
            found.append(source.path)
    return found


def test_tests_mirror_the_tree() -> None:
    patterns = [entry["path"] for entry in exceptions().get("no_test", [])]
    found = [path for path in _without_test() if not any(fnmatch.fnmatch(path, pattern) for pattern in patterns)]
    report(found, "Write tests/<same folder>/test_<same name>.py for these, or say why not under [[no_test]]:")


def test_the_list_of_modules_without_a_test_only_shrinks() -> None:
    missing = _without_test()
    stale = [entry["path"] for entry in exceptions().get("no_test", []) if not fnmatch.filter(missing, entry["path"])]
    report(stale, "These have their tests now, or are gone: take them out of exceptions.toml:")
