"""The tables of a club file: the nouns, the journal, and what is derived from them (triggers, search)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.model.catalogue import NOUNS
from desktop.storage import safe, search, triggers
from desktop.storage.engine import APPLICATION_ID, FORMAT

if TYPE_CHECKING:
    from desktop.storage.engine import Engine

# step: one user action. `first` and `count` say which rows of `change` are its; `state` is done, undone (can be
# redone), dropped (undone, then something else was done), kept (never undone) or past (its images are gone);
# `turned` is the undo or redo that last turned it, `of` the step that this undo or redo turned; `laptop` is where it
# was done, `seal` chains it to the one before (chain.py).
# change: one row that changed; `old` and `new` are its images, emptied when they are too old to be undone.
# open_step: one row; the number of the step that is being written, up to which change images are emptied, how often
# this file was written (it never goes back), and the seal of the last step.
# erased: the uid of each record that was erased, and the one that stands in its place ("an erased person") or nothing;
# neither a merge nor a restore brings it back.
# alias: the uid of each record that two copies made both, and the smaller uid that it has since they were joined.
OPEN_STEP: Final = """INSERT INTO "open_step" VALUES (1, NULL, 0, 0, '')"""
JOURNAL: Final = (
    """CREATE TABLE "step" ("id" INTEGER NOT NULL PRIMARY KEY, "action" TEXT NOT NULL UNIQUE, "at" TEXT NOT NULL,
    "who" TEXT NOT NULL, "verb" TEXT NOT NULL, "noun" TEXT NOT NULL, "subject" INTEGER, "uid" TEXT NOT NULL,
    "nouns" TEXT NOT NULL, "first" INTEGER NOT NULL, "count" INTEGER NOT NULL, "state" TEXT NOT NULL,
    "turned" INTEGER, "of" INTEGER, "laptop" TEXT NOT NULL, "seal" TEXT NOT NULL)""",
    """CREATE INDEX "step_undone" ON "step" ("id") WHERE "state" = 'undone'""",
    """CREATE TABLE "change" ("id" INTEGER NOT NULL PRIMARY KEY, "step" INTEGER NOT NULL, "noun" TEXT NOT NULL,
    "row" INTEGER NOT NULL, "uid" TEXT NOT NULL, "op" TEXT NOT NULL, "fields" TEXT NOT NULL, "old" TEXT,
    "new" TEXT)""",
    """CREATE TABLE "open_step" ("id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1), "step" INTEGER,
    "emptied" INTEGER NOT NULL, "commits" INTEGER NOT NULL, "head" TEXT NOT NULL)""",
    OPEN_STEP,
    """CREATE TABLE "erased" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" TEXT NOT NULL UNIQUE,
    "noun" TEXT NOT NULL, "became" TEXT NOT NULL)""",
    """CREATE TABLE "alias" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" TEXT NOT NULL UNIQUE,
    "noun" TEXT NOT NULL, "became" TEXT NOT NULL)""",
)


def make(db: Engine) -> None:
    """Write all tables, the derived parts and our marks into an empty file."""
    with db.bind_ctx(NOUNS, bind_refs=False, bind_backrefs=False), db.atomic("EXCLUSIVE"):
        db.create_tables(NOUNS, safe=False)
        for statement in (*JOURNAL, *safe.TABLES):
            db.execute_sql(statement)
        make_derived(db)
        db.execute_sql(f"PRAGMA application_id={APPLICATION_ID}")
        db.execute_sql(f"PRAGMA user_version={FORMAT}")


def make_derived(db: Engine) -> None:
    """Write the triggers of the journal and the search index, and fill the index."""
    search.make(db)
    for statement in triggers.statements():
        db.execute_sql(statement)


def drop_derived(db: Engine) -> None:
    """Take the triggers and the search index away."""
    found = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in found:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    search.drop(db)
