"""Where a file lies: on this laptop's own disk, in a folder kept in step, on a stick or in a network."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What kind of place it is."""

    OWN = "own"
    SYNCED = "synced"
    REMOVABLE = "removable"
    NETWORK = "network"


class Whereabouts(NamedTuple):
    """The kind of place, and who keeps it in step or what it is called there."""

    kind: Kind
    name: str = ""


# a folder of this name, or beginning with it and followed by what the program adds ("OneDrive - School")
_FOLDERS: Final = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("pcloud", "pCloud"),
    ("resilio sync", "Resilio Sync"),
    ("syncthing", "Syncthing"),
)
# what such a program leaves in the folder that it keeps in step
_MARKS: Final = (
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".owncloudsync.log", "Nextcloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".sync/ID", "Resilio Sync"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
)
_MARK_PATTERNS: Final = ((".sync_*.db", "Nextcloud"), ("._sync_*.db", "Nextcloud"))
_NETWORK: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs", "ncpfs", "glusterfs", "fuse.sshfs"}
    | {"fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.smbnetfs"}
)
_STICKS: Final = frozenset({"vfat", "exfat", "msdos", "iso9660", "udf"})
_MOUNTED: Final = ("/media/", "/run/media/", "/Volumes/")
_SYSTEM: Final = ("/boot", "/efi")


def of(path: Path, mounts: Path = Path("/proc/mounts")) -> Whereabouts:
    """Say where a file lies; what cannot be known counts as this laptop's own disk.

    Args:
        path: the file.
        mounts: the system's list of mounted disks.
    """
    path = path.absolute()
    synced = _synced(path)
    if synced:
        return Whereabouts(Kind.SYNCED, synced)
    if sys.platform == "win32":
        return _on_windows(path)
    mounted = _mount_of(path, mounts)
    if mounted is not None:
        point, system = mounted
        if system in _NETWORK:
            return Whereabouts(Kind.NETWORK, point)
        if point.startswith(_MOUNTED) or (system in _STICKS and not point.startswith(_SYSTEM)):
            return Whereabouts(Kind.REMOVABLE, Path(point).name)
    return Whereabouts(Kind.OWN)


def _synced(path: Path) -> str:
    for folder in path.parents:
        name = folder.name.casefold()
        for beginning, program in _FOLDERS:
            if name == beginning or re.match(re.escape(beginning) + r"\W", name):
                return program
        for mark, program in _MARKS:
            if (folder / mark).exists():
                return program
        for pattern, program in _MARK_PATTERNS:
            if next(folder.glob(pattern), None) is not None:
                return program
    return ""


def _mount_of(path: Path, mounts: Path) -> tuple[str, str] | None:
    """Give the mount point that holds a path, and its kind of file system; the longest that fits."""
    found = None
    try:
        lines = mounts.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    for line in lines:
        _device, point, system, *_rest = [*line.split(" "), "", "", ""]
        point = re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), point)
        inside = point == "/" or path.is_relative_to(point) if point else False
        if inside and (found is None or len(point) >= len(found[0])):
            found = point, system
    return found


def _on_windows(path: Path) -> Whereabouts:
    import ctypes

    drive = path.anchor
    if drive.startswith("\\\\"):
        return Whereabouts(Kind.NETWORK, drive)
    kind = getattr(ctypes, "windll").kernel32.GetDriveTypeW(drive)  # noqa: B009 - not there for the type checker
    removable, remote, disc = 2, 4, 5
    if kind == remote:
        return Whereabouts(Kind.NETWORK, drive)
    return Whereabouts(Kind.REMOVABLE, drive) if kind in {removable, disc} else Whereabouts(Kind.OWN)
