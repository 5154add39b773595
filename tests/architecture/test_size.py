"""A file fits in the head, a function on a screen; what does not answers why."""

import ast

from tests.architecture.source import ROOT, exceptions, report, sources

FILE = 300
FUNCTION = 60
FOLDERS = ("desktop", "tests")


def _files() -> dict[str, int]:
    found = {source.path: source.text.count("\n") for folder in FOLDERS for source in sources(folder)}
    return {**found, "dev.py": (ROOT / "dev.py").read_text(encoding="utf-8").count("\n")}


def _functions() -> dict[tuple[str, str], int]:
    return {
        (source.path, node.name): (node.end_lineno or node.lineno) - node.lineno + 1
        for folder in FOLDERS
        for source in sources(folder)
        for node in source.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_a_file_fits_in_the_head() -> None:
    allowed = {entry["path"]: entry["lines"] for entry in exceptions().get("long_file", [])}
    found = [
        f'{path} has {lines} lines: [[long_file]] path = "{path}" lines = {lines} reason = "..."'
        for path, lines in _files().items()
        if lines > allowed.get(path, FILE)
    ]
    report(found, f"Files over {FILE} lines: split them by noun or by step; only if that reads worse, add an entry:")


def test_a_function_fits_on_a_screen() -> None:
    allowed = {(entry["path"], entry["name"]): entry["lines"] for entry in exceptions().get("long_function", [])}
    found = [
        f'{path} {name}: [[long_function]] path = "{path}" name = "{name}" lines = {lines} reason = "..."'
        for (path, name), lines in _functions().items()
        if lines > allowed.get((path, name), FUNCTION)
    ]
    report(found, f"Functions over {FUNCTION} lines: give their steps names; only if that reads worse, add an entry:")


def test_the_exceptions_only_shrink() -> None:
    files, functions = _files(), _functions()
    stale = [entry["path"] for entry in exceptions().get("long_file", []) if files.get(entry["path"], 0) <= FILE] + [
        f"{entry['path']} {entry['name']}"
        for entry in exceptions().get("long_function", [])
        if functions.get((entry["path"], entry["name"]), 0) <= FUNCTION
    ]
    report(stale, "These are short enough now: take them out of exceptions.toml:")


def test_every_exception_has_its_reason() -> None:
    found = [
        f"{kind}: {entry['path']}"
        for kind, entries in exceptions().items()
        for entry in entries
        if len(entry.get("reason", "")) < 15
    ]
    report(found, "Say in exceptions.toml why:")
