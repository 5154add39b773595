"""The program speaks to nobody: no module takes what opens a connection, but for the few that are named here."""

import ast
from collections.abc import Iterator
from typing import Final

from tests.architecture.source import Source, report, sources

SPEAKS: Final = frozenset(
    {
        "aiohttp",
        "asyncio",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "poplib",
        "requests",
        "selectors",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib",
        "urllib3",
        "webbrowser",
        "websockets",
        "xmlrpc",
    }
)
QT: Final = ("QtNetwork", "QtWebEngine", "QtWebSockets", "QtHttpServer", "QtBluetooth", "QtNfc")
OWN: Final = frozenset({"QLocalServer", "QLocalSocket"})
"""Of Qt's network only what stays on this machine: a second start raises the first window."""
MAY: Final = {"desktop/system/who.py": {"socket"}}
"""It asks for the name of this machine."""
ASKED: Final = frozenset({"gethostname"})


def _imported(source: Source) -> Iterator[tuple[ast.AST, str]]:
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node, one.name) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from ((node, f"{node.module}.{one.name}") for one in node.names)


def test_nothing_is_imported_that_opens_a_connection() -> None:
    found = [
        f"{source.at(node)} {name}"
        for source in sources()
        for node, name in _imported(source)
        if name.split(".")[0] in SPEAKS - MAY.get(source.path, set())
        or (any(part in name for part in QT) and name.split(".")[-1] not in OWN)
    ]
    report(found, "Alongside speaks to nobody; take away:")


def test_what_may_import_it_asks_for_the_machines_name_alone() -> None:
    used = {
        (source.path, node.attr)
        for source in sources()
        if source.path in MAY
        for node in source.nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "socket"
    }
    assert {path for path, _name in used} == MAY.keys()
    assert {name for _path, name in used} == ASKED


def test_nothing_is_opened_in_a_browser() -> None:
    found = [
        source.at(node)
        for source in sources()
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"openUrl", "setOpenExternalLinks"}
    ]
    report(found, "A link would leave the program; take away:")
