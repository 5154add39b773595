"""Words are marked where they are declared, and translated when they are shown."""

import ast
from collections.abc import Iterator

from tests.architecture.source import called, report, sources

TRANSLATE = {"_", "ngettext", "npgettext", "pgettext"}
MARK = {"N_", "NP_"}


def _at_import(node: ast.AST) -> Iterator[ast.Call]:
    """Every call that is made when the module is imported: not those inside functions."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        now: list[ast.AST] = [*node.decorator_list, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]
    elif isinstance(node, ast.Lambda):
        now = [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]
    else:
        now = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Call):
        yield node
    for child in now:
        yield from _at_import(child)


def test_nothing_is_translated_at_import() -> None:
    found = [source.at(call) for source in sources() for call in _at_import(source.tree) if called(call) in TRANSLATE]
    report(found, "The language is not known yet: mark with N_() here, and translate with _() where it is shown:")


def test_messages_are_whole_literals() -> None:
    found = [
        source.at(call)
        for source in sources()
        for call in source.calls()
        if called(call) in TRANSLATE | MARK
        and any(
            isinstance(part, ast.JoinedStr | ast.BinOp) or (isinstance(part, ast.Call) and called(part) == "format")
            for part in call.args[:2]
        )
    ]
    report(found, 'The catalogue holds whole sentences: write _("{name} came").format(name=...):')
