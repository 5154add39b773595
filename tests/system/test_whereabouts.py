from pathlib import Path

import pytest

from desktop.system import whereabouts
from desktop.system.whereabouts import Kind, Whereabouts

MOUNTS = r"""/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
/dev/sda1 /boot/efi vfat rw 0 0
/dev/sdb1 /media/ann/MY\040STICK vfat rw 0 0
/dev/sdc1 /mnt/card exfat rw 0 0
server:/home /home/ann/shared nfs4 rw 0 0
//nas/club /mnt/nas cifs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    written = tmp_path / "mounts"
    written.write_text(MOUNTS)
    return written


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/home/ann/club.club", Whereabouts(Kind.OWN)),
        ("/home/ann/shared/club.club", Whereabouts(Kind.NETWORK, "/home/ann/shared")),
        ("/mnt/nas/a/club.club", Whereabouts(Kind.NETWORK, "/mnt/nas")),
        ("/media/ann/MY STICK/club.club", Whereabouts(Kind.REMOVABLE, "MY STICK")),
        ("/mnt/card/club.club", Whereabouts(Kind.REMOVABLE, "card")),
        ("/boot/efi/club.club", Whereabouts(Kind.OWN)),
        ("/home/ann/Dropbox/club.club", Whereabouts(Kind.SYNCED, "Dropbox")),
        ("/home/ann/Dropbox (Personal)/clubs/club.club", Whereabouts(Kind.SYNCED, "Dropbox")),
        ("/home/ann/OneDrive - School/club.club", Whereabouts(Kind.SYNCED, "OneDrive")),
        ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/club.club", Whereabouts(Kind.SYNCED, "iCloud")),
        ("/home/ann/Nextcloud/club.club", Whereabouts(Kind.SYNCED, "Nextcloud")),
        ("/home/ann/Google Drive/club.club", Whereabouts(Kind.SYNCED, "Google Drive")),
        ("/home/ann/dropboxes/club.club", Whereabouts(Kind.OWN)),
    ],
)
def test_a_place_is_known_by_its_name_or_its_mount(path: str, where: Whereabouts, mounts: Path) -> None:
    assert whereabouts.of(Path(path), mounts) == where


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_1a.db", "Nextcloud"),
        (".sync/ID", "Resilio Sync"),
    ],
)
def test_a_folder_is_known_by_what_a_program_leaves_in_it(mark: str, name: str, tmp_path: Path, mounts: Path) -> None:
    left = tmp_path / "stuff" / mark
    left.parent.mkdir(parents=True)
    left.touch()
    found = whereabouts.of(tmp_path / "stuff" / "clubs" / "club.club", mounts)
    assert found == Whereabouts(Kind.SYNCED, name)


def test_without_a_list_of_mounts_it_is_the_own_disk(tmp_path: Path) -> None:
    assert whereabouts.of(tmp_path / "club.club", tmp_path / "none") == Whereabouts(Kind.OWN)
