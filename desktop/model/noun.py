"""What every record has: an integer key for speed, and a uid that never changes."""

from typing import Self
from uuid import uuid4

from peewee import AutoField, CharField, Model


def new_uid() -> str:
    """Make a uid: 32 hexadecimal digits, random."""
    return uuid4().hex


class Noun(Model):
    """A record of the club file."""

    id = AutoField()
    uid = CharField(max_length=32, unique=True, default=new_uid)

    class Meta:
        legacy_table_names = False

    @classmethod
    def by_key(cls, key: int) -> Self | None:
        """Give the record with this key, if there is one; no query is built, which would take longer than to run it."""
        found: Self | None = next(iter(cls.raw(f'SELECT * FROM "{cls._meta.table_name}" WHERE id = ?', key)), None)
        return found
