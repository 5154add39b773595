"""What the program is made of is declared, locked with hashes, and used."""

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.source import ROOT, project, report, sources

BEHIND = {"uharfbuzz": "ReportLab shapes Indic and Thai text with it"}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pinned(requirements: list[str]) -> dict[str, str]:
    split = [requirement.split("==") for requirement in requirements]
    return {_plain(name): version for name, version in split}


def _locked(lock: str) -> dict[str, str]:
    lines = (ROOT / ".ci" / lock).read_text(encoding="utf-8").splitlines()
    found = [re.match(r"([\w.-]+)==([^\s;]+)", line) for line in lines]
    return {_plain(match[1]): match[2] for match in found if match}


def _imported() -> dict[str, str]:
    """Every distribution that the program imports, with one place that does."""
    owners = packages_distributions()
    found: dict[str, str] = {}
    for source in sources():
        for node in source.nodes:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for top in {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"desktop"}:
                for owner in owners.get(top, [top]):
                    found[_plain(owner)] = source.at(node)
    return found


def test_everything_imported_is_declared() -> None:
    declared = _pinned(project()["project"]["dependencies"])
    shared = {"shiboken6"}  # comes with PySide6
    found = [f"{name} ({place})" for name, place in _imported().items() if name not in declared and name not in shared]
    report(found, "Add to dependencies in pyproject.toml, then python3 dev.py lock:")


def test_everything_declared_is_used() -> None:
    declared = _pinned(project()["project"]["dependencies"])
    report(sorted(set(declared) - set(_imported()) - set(BEHIND)), "Nobody imports these; take them out:")


def test_the_locks_hold_what_is_declared() -> None:
    runtime, everything = _locked("runtime.lock"), _locked("requirements.lock")
    declared = _pinned(project()["project"]["dependencies"])
    tools = _pinned(project()["dependency-groups"]["dev"])
    assert declared.items() <= runtime.items(), "run: python3 dev.py lock"
    assert tools.items() <= everything.items(), "run: python3 dev.py lock"
    assert runtime.items() <= everything.items(), "run: python3 dev.py lock"


@pytest.mark.parametrize("lock", ["runtime.lock", "requirements.lock"])
def test_the_locks_name_no_place(lock: str) -> None:
    text = (ROOT / ".ci" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_coverage_only_rises() -> None:
    now = (ROOT / ".ci" / "coverage").read_text(encoding="utf-8")
    git = ["git", "-C", str(ROOT), "log", "--format=%H", "--", ".ci/coverage"]
    done = subprocess.run(git, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a checkout")
    for commit in done.stdout.split():
        shown = subprocess.run(
            ["git", "-C", str(ROOT), "show", f"{commit}:.ci/coverage"], capture_output=True, text=True, check=False
        )
        assert shown.returncode or int(now) >= int(shown.stdout), "coverage may only rise: write the missing tests"
