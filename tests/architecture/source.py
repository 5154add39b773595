"""The sources of the house, parsed once, for the checks beside this file."""

import ast
import gc
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    path: str  # below the checkout, with forward slashes
    text: str
    tree: ast.Module

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree: walked once for all rules."""
        return tuple(ast.walk(self.tree))

    def within(self, *folders: str) -> bool:
        return self.path.startswith(folders)

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


@cache
def sources(folder: str = "desktop") -> tuple[Source, ...]:
    """Every module below `folder`; the collector leaves them alone, who would look at each node again and again."""
    found = []
    gc.disable()
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append(Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text)))
    gc.enable()
    gc.freeze()
    return tuple(found)


def called(node: ast.Call) -> str:
    """The last word of what is called: `atomic` for `club.db.atomic()`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def strings(source: Source) -> Iterator[ast.Constant]:
    """Every string but the docstrings."""
    prose = {id(node.value) for node in source.nodes if isinstance(node, ast.Expr)}
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node


@cache
def exceptions() -> dict[str, Any]:
    """The reasoned exceptions; the list may only shrink."""
    return tomllib.loads((ROOT / "tests" / "architecture" / "exceptions.toml").read_text(encoding="utf-8"))


@cache
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def report(found: list[str], instead: str) -> None:
    """Fail with every place, and with what to do instead."""
    assert not found, "\n  ".join([instead, *found])
