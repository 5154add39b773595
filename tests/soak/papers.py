"""Every paper of the catalogue with every text that has broken papers elsewhere: `python -m tests.soak.papers`."""

from desktop.reports.catalogue import PAPERS
from desktop.reports.kit.page import Options
from tests.reports.conftest import pdf, solid
from tests.reports.samples import DATA, NAMELESS
from tests.reports.test_catalogue import PAYLOADS


def faults() -> list[str]:
    """Name each paper and text that is not printed exactly, or that became a link or a picture."""
    found = []
    for paper in PAPERS:
        if paper.name in {"pack", *NAMELESS}:
            continue
        for payload in PAYLOADS:
            pages = pdf(paper.render(DATA[paper.name](name=payload), Options())).pages
            if solid(payload) not in solid("".join(page.extract_text() for page in pages)):
                found.append(f"{paper.name}: {payload} is not there")
            if any("/Annots" in page or page.images for page in pages):
                found.append(f"{paper.name}: {payload} is more than text")
    return found


if __name__ == "__main__":
    wrong = faults()
    print("\n".join(wrong) or "every text on every paper")
    raise SystemExit(bool(wrong))
