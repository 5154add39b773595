"""Rules of the house that no linter knows; each failure says what to do instead."""

import ast
import re

from tests.architecture.source import called, report, sources, strings

FACES = ("desktop/ui/", "desktop/cli/")
STORAGE = "desktop/storage/"
TEXT = "desktop/reports/kit/text.py"
QUERY = re.compile(r"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\"?\w+\"?\s+SET\s|DELETE\s+FROM\s|PRAGMA\s)")
QUERYING = {"atomic", "execute_many", "execute_sql", "get_by_id", "get_or_create", "get_or_none", "insert_many"}
OF_A_MODEL = {"create", "delete", "get", "insert", "select", "update"}


def test_nobody_pumps_events() -> None:
    found = [
        source.at(node)
        for source in sources()
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    report(found, "Long work goes to desktop/ui/kit/jobs.py; its answer comes by one queued signal:")


def test_nothing_is_replaced_behind_the_journal() -> None:
    found = [
        source.at(node)
        for source in sources()
        for node in strings(source)
        if re.search(r"\bOR\s+REPLACE\b", str(node.value))
    ] + [
        source.at(call)
        for source in sources()
        for call in source.calls()
        if called(call) in {"on_conflict_replace", "replace_many"}
    ]
    report(found, "OR REPLACE deletes without the journal's triggers: use ON CONFLICT DO UPDATE:")


def test_text_of_people_reaches_paper_by_one_door() -> None:
    found = [
        source.at(call)
        for source in sources()
        if source.path != TEXT
        for call in source.calls()
        if called(call) == "Paragraph"
    ]
    report(found, f"ReportLab reads markup in names: use text() of {TEXT}:")


def test_only_storage_opens_transactions() -> None:
    found = [
        source.at(call)
        for source in sources()
        if not source.within(STORAGE)
        for call in source.calls()
        if called(call) in {"atomic", "savepoint", "transaction"}
    ]
    report(found, 'A write is a step of undo: use "with club.step(...)":')


def test_faces_write_no_queries() -> None:
    found = []
    for source in sources():
        if not source.within(*FACES):
            continue
        nouns = {
            alias.asname or alias.name
            for node in source.nodes
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("desktop.model.")
            for alias in node.names
        }
        for call in source.calls():
            owner = call.func.value if isinstance(call.func, ast.Attribute) else None
            of_a_model = isinstance(owner, ast.Name) and owner.id in nouns and called(call) in OF_A_MODEL
            if of_a_model or called(call) in QUERYING:
                found.append(source.at(call))
        found += [source.at(node) for node in strings(source) if QUERY.match(str(node.value))]
    report(found, "The window and the command line ask desktop/services; move the question there:")


def test_no_layout_is_asked_for_its_items() -> None:
    found = [source.at(call) for source in sources("desktop/ui") for call in source.calls() if called(call) == "itemAt"]
    report(found, "PySide keeps the item after Qt let it go, and stops; ask desktop/ui/kit/layouts.held:")


def test_nobody_sleeps() -> None:
    found = [
        source.at(call)
        for folder in ("desktop", "tests")
        for source in sources(folder)
        for call in source.calls()
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and (call.func.value.id, call.func.attr) == ("time", "sleep")
    ]
    report(found, "Wait for the thing itself: a signal, a process, qtbot.waitUntil:")
