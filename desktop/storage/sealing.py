"""Sealing what lies in the safe: content of any length becomes noise of the same length, and leads hold keys to it.

The content is sealed with a data key. A lead has a *door*, which their passphrase opens: behind it lie their private
key and the ring, a secret that all leads share. The data key is wrapped to the public key on each door and sealed with
the ring: so a lead can give a new data key to the others without their passphrases, and whoever is no lead can neither
read it nor put another safe in the place of this one that a lead would take for it.

The libraries are imported where they are first used: most people never open the safe.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import Suite

BUCKET: Final = 256 * 1024
"""Bytes that the content takes at least: some hundred notes; beyond them it doubles, and only that can be seen."""
NONCE: Final = 12
OVERHEAD: Final = NONCE + 16  # and the tag that shows any change
KEY: Final = 32
SALT: Final = 16
_LENGTH: Final = 8  # bytes that say how long the content is
_WRAPPED: Final = OVERHEAD + 32 + KEY + 16


class Cost(NamedTuple):
    """What trying one passphrase costs, as Argon2id counts it: KiB of memory, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int


COST = Cost(64 * 1024, 3, 4)
DEAREST: Final = Cost(1024 * 1024, 20, 16)
"""What is tried at most: a file from somebody else must not take all memory."""


class Secrets(NamedTuple):
    """What lies behind a lead's door."""

    private: bytes
    ring: bytes


def new_key() -> bytes:
    """Make a random key."""
    return secrets.token_bytes(KEY)


def new_code() -> str:
    """Make the secret of a recovery code: 96 random bits as 16 letters."""
    return secrets.token_urlsafe(12)


def seal(content: bytes, key: bytes) -> bytes:
    """Seal the content of the safe, filled up to its bucket, under a fresh nonce."""
    body = len(content).to_bytes(_LENGTH) + content
    return _sealed(body.ljust(_bucket(len(body)), b"\0"), key)


def unseal(box: bytes, key: bytes) -> bytes | None:
    """Give the content; nothing if it was sealed with another key or a byte of it was changed."""
    body = _opened(box, key)
    return None if body is None else body[_LENGTH : _LENGTH + int.from_bytes(body[:_LENGTH])]


def is_box(length: int) -> bool:
    """Say whether a safe can be so many bytes long."""
    return length > OVERHEAD and _bucket(length - OVERHEAD) == length - OVERHEAD


def new_secrets(ring: bytes) -> Secrets:
    """Make what lies behind the door of a new lead."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return Secrets(X25519PrivateKey.generate().private_bytes_raw(), ring)


def door(behind: Secrets, *passphrases: str) -> str:
    """Make a door that each of these passphrases opens."""
    salt = secrets.token_bytes(SALT)
    public = _private(behind).public_key().public_bytes_raw()
    doors = [_text(_sealed(b"".join(behind), _stretched(one, salt, COST))) for one in passphrases]
    made = {"cost": COST, "salt": _text(salt), "doors": doors, "public": _text(public), "ring": ring_name(behind.ring)}
    return json.dumps(made)


def unlock(made: str, passphrase: str) -> Secrets | None:
    """Give what lies behind a door; nothing if the passphrase is another or the door is damaged."""
    try:
        said = json.loads(made)
        cost = Cost(*map(int, said["cost"]))
        if any(one > most for one, most in zip(cost, DEAREST, strict=True)):
            return None
        key = _stretched(passphrase, _bytes(said["salt"]), cost)
        for one in said["doors"]:
            found = _opened(_bytes(one), key)
            if found is not None and len(found) == 2 * KEY:
                return Secrets(found[:KEY], found[KEY:])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return None


def is_door(made: str) -> bool:
    """Say whether a door is whole as far as can be seen without a passphrase."""
    try:
        said = json.loads(made)
        sealed = [_bytes(one) for one in said["doors"]]
        whole = (
            len(_bytes(said["public"])) == KEY
            and bool(sealed)
            and all(len(one) == OVERHEAD + 2 * KEY for one in sealed)
        )
        return whole and len(_bytes(said["salt"])) == SALT and len(Cost(*said["cost"])) == len(DEAREST)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def ring_of(made: str) -> str:
    """Say to which ring a door belongs."""
    return str(json.loads(made)["ring"])


def ring_name(ring: bytes) -> str:
    """Name a ring without giving it away."""
    return sha256(b"ring" + ring).hexdigest()[:16]


def wrap(data_key: bytes, made: str, ring: bytes) -> bytes:
    """Wrap the data key for whoever can open a door."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    public = X25519PublicKey.from_public_bytes(_bytes(json.loads(made)["public"]))
    return _sealed(_suite().encrypt(data_key, public), ring)


def unwrap(wrapped: bytes, behind: Secrets) -> bytes | None:
    """Give the data key; nothing if it was not wrapped by a lead of this ring for this door."""
    from cryptography.exceptions import InvalidTag

    inner = _opened(wrapped, behind.ring)
    if inner is None:
        return None
    try:
        return _suite().decrypt(inner, _private(behind))
    except (InvalidTag, ValueError):
        return None


def is_wrapped(length: int) -> bool:
    """Say whether a wrapped key can be so many bytes long."""
    return length == _WRAPPED


def _bucket(length: int) -> int:
    size = BUCKET
    while size < length:
        size *= 2
    return size


@cache
def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _private(behind: Secrets) -> X25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(behind.private)


def _sealed(body: bytes, key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, body, None)


def _opened(sealed: bytes, key: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], None)
    except (InvalidTag, ValueError):
        return None


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        return hash_secret_raw(
            unicodedata.normalize("NFC", passphrase).encode(),  # a keyboard may write an accent in two ways
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory,
            parallelism=cost.lanes,
            hash_len=KEY,
            type=Type.ID,
        )
    except HashingError as error:
        raise ValueError(cost) from error


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _bytes(text: Any) -> bytes:
    return b64decode(text, validate=True)
