"""The session pack: all papers of an evening in carrying order, as one PDF."""

from dataclasses import dataclass, replace

from desktop.core.choices import Privacy
from desktop.i18n import N_
from desktop.reports import badges, card, consent_form, incident, prep, record, register, separator, volunteers
from desktop.reports.badges import BadgesData
from desktop.reports.card import CardData
from desktop.reports.consent_form import ConsentFormData
from desktop.reports.incident import IncidentData
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.prep import PrepData
from desktop.reports.record import RecordData
from desktop.reports.register import RegisterData
from desktop.reports.separator import SeparatorData
from desktop.reports.volunteers import VolunteersData

TITLE = N_("Session pack")


@dataclass(frozen=True, slots=True)
class PackData:
    """The papers of one session; what is None is left out."""

    register: RegisterData | None = None
    volunteers: VolunteersData | None = None
    card: CardData | None = None
    signature: bool = False  # the register with the collector's signature
    prep: PrepData | None = None  # the halves of the pairs that meet in the session
    record: RecordData | None = None
    badges: BadgesData | None = None
    consent: ConsentFormData | None = None
    consent_copies: int = 1
    incident: IncidentData | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing would be printed."""
        parts = (self.register, self.volunteers, self.card, self.prep, self.badges, self.consent, self.incident)
        return not any(parts)


def render(data: PackData, options: Options) -> Rendered:
    """Make one PDF; the pages of each paper are counted for themselves."""
    return page.render(lambda: build(data, options), options, title=TITLE)


def build(data: PackData, options: Options) -> list[Document]:
    """Give register, volunteer sheet, pair halves, badges, blank forms, and behind a separator the sealed card."""
    documents: list[Document] = []
    if data.register:
        documents.append(register.build(data.register, options, signature=data.signature))
    if data.volunteers:
        documents.append(volunteers.build(data.volunteers, options))
    if data.prep:
        documents.append(prep.build(data.prep, options))
    if data.record:
        documents.append(record.build(data.record, options))
    if data.badges:
        documents.append(badges.build(data.badges, options))
    if data.consent:
        documents += [consent_form.build(data.consent, options) for _copy in range(data.consent_copies)]
    if data.incident:
        documents.append(incident.build(data.incident, options))
    if data.card:
        documents.append(card.build(data.card, options))
    return separated(documents, options)


def separated(documents: list[Document], options: Options) -> list[Document]:
    """Put a separator where papers for the envelope follow others; sealed papers go last, but for blank forms."""
    others = [one for one in documents if one.blank or one.privacy is not Privacy.SEALED]
    sealed = [one for one in documents if one not in others]
    if not sealed or not others:
        return others + sealed
    first = sealed[0]
    follow = tuple((one.title, len(one.pages)) for one in sealed)
    imprint = replace(first.imprint, sheet="", destroy_by=None)
    sheet = separator.build(SeparatorData(imprint, first.period, follow), options)
    return [*others, sheet, *sealed]
