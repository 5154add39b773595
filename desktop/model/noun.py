"""What every record has: an integer key for speed, and a uid that never changes."""

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
