"""Printers that need no paper."""

from desktop.system.printing import Fault, Job, NotPrinted, Progress, Queue, State

OFFICE = Queue("Office", "The office", True, State.IDLE, True, ("a4", "letter"), "a4")
HALL = Queue("Hall", state=State.STOPPED, papers=("letter",), loaded="letter")


class Paperless:
    """Keeps the jobs that it was sent; with a fault it takes none."""

    def __init__(self, *queues: Queue, fault: Fault | None = None, said: str = "") -> None:
        self.found = queues or (OFFICE,)
        self.fault = fault
        self.said = said
        self.jobs: list[tuple[Job, bytes]] = []

    def queues(self) -> list[Queue]:
        return list(self.found)

    def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
        for count in range(1, len(job.faces) + 1):
            watched.drawn(count)
            if watched.is_cancelled():
                raise NotPrinted(Fault.CANCELLED)
        watched.handing_over()
        if self.fault is not None:
            raise NotPrinted(self.fault, self.said)
        self.jobs.append((job, pdf))
