"""The tab “Finding” of a person's page: what they look for, offer and want, when they have time, and their wishes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import SkillUse
from desktop.i18n import N_, _, formats
from desktop.model.fields import FieldSpec, Kind, Shown, specs
from desktop.model.person import Role
from desktop.model.search import FreeTime, Search, Wish
from desktop.model.skill import PersonSkill
from desktop.model.values import read
from desktop.services import finding, person, record, skill
from desktop.services.club import ClubFile
from desktop.services.person_page import PersonPage
from desktop.ui.features.person.tabs import Row, Section
from desktop.ui.kit.form import Form

TAB: Final = "finding"
SAID: Final = ("want", "where", "ask", "since", "looking", "places", "online", "room")
BESIDE: Final = frozenset({"looking", "online"})


class SearchSection(Section):
    """Want, where and ask, as a mentee or as a volunteer."""

    __slots__ = ()

    def form(self, club: ClubFile, key: int, one: Any) -> Form:
        """Make the form of a search, in a role in which they have none yet."""
        fields = dict(specs(Search))
        if one is not None:
            return Form(fields, {name: getattr(one, name) for name in SAID}, only=SAID, beside=BESIDE)
        has = {search.role for search in record.all_of(club, Search, person=key)}
        left = tuple(kind for kind in _roles(club, key) if kind not in has) or finding.ROLES
        fields["role"] = replace(fields["role"], allowed=left)
        values = {**{name: getattr(Search(), name) for name in SAID}, "role": left[0].value, "since": club.today()}
        return Form(fields, values, only=["role", *SAID], beside=BESIDE)

    def save(self, club: ClubFile, key: int, one: Any, values: dict[str, Any]) -> Changes:
        """Note what they look for."""
        return finding.look(club, key, one.role if one is not None else values["role"], values)


class SkillSection(Section):
    """What somebody offers and wants, each with a level and its place."""

    __slots__ = ()

    def form(self, club: ClubFile, key: int, one: Any) -> Form:
        """Make the form of a skill: one of the club's list, or a new one in a few words."""
        fields = specs(PersonSkill)
        if one is not None:
            return Form(fields, {"level": one.level, "rank": one.rank}, only=["level", "rank"])
        known = [(row.key, row.name) for row in skill.rows(club)]
        ours = replace(fields["skill"], label=N_("Of the club’s list"), required=False, shown=Shown.FORM)
        use = SkillUse.OFFERS if RoleKind.VOLUNTEER in _roles(club, key) else SkillUse.WANTS
        asked = {
            "use": fields["use"],
            "chosen": ours,
            "skill": FieldSpec(Kind.TEXT, N_("Or another, in a few words"), limit=60),
            "level": fields["level"],
        }
        values = {"use": use.value, "level": skill.USUAL[use].value}
        return Form(asked, values, options={"chosen": known} if known else None, only=list(asked))

    def save(self, club: ClubFile, key: int, one: Any, values: dict[str, Any]) -> Changes:
        """Note the skill."""
        if one is not None:
            place = values.get("rank")
            return skill.change(club, one.key, level=values.get("level"), place=_whole(place) if place else None)
        chosen = {row.key: row.name for row in skill.rows(club)}.get(values.get("chosen") or 0, "")
        return skill.tell(club, key, values["use"], values["skill"].strip() or chosen, values["level"])

    def remove(self, club: ClubFile, one: Any) -> Changes:
        """Take the skill away."""
        return record.remove(club, PersonSkill, one.key)


class WishSection(Section):
    """Whom somebody wishes for, and with whom they are not to be matched."""

    __slots__ = ()

    def form(self, club: ClubFile, key: int, one: Any) -> Form:
        """Make the form of a wish."""
        fields = dict(specs(Wish))
        fields["reason"] = replace(fields["reason"], help=N_("For the coordinator alone; never shown in a list."))
        if one is not None:
            return Form(fields, {"kind": one.kind, "reason": one.reason}, only=["kind", "reason"])
        fields["other"] = replace(fields["other"], required=False)  # nobody is chosen for them
        only = ["other", "kind", "reason"]
        return Form(fields, {"kind": Wish().kind}, options={"other": finding.others(club, key)}, only=only)

    def save(self, club: ClubFile, key: int, one: Any, values: dict[str, Any]) -> Changes:
        """Note the wish."""
        if one is not None:
            said: Mapping[str, Any] = {"kind": one.kind, "reason": one.reason, **values}
            return finding.wish(club, key, one.other, said["kind"], said["reason"])
        if not values["other"]:
            raise Refused(_("Say whom it is about."), field="other")
        return finding.wish(club, key, values["other"], values["kind"], values["reason"])


def _roles(club: ClubFile, key: int) -> list[RoleKind]:
    """Give as what somebody can look, as a volunteer first."""
    has = {role.kind for role in record.all_of(club, Role, person=key) if role.status not in person.ENDED}
    return [kind for kind in reversed(finding.ROLES) if kind in has]


def _whole(text: Any) -> int:
    return int(read("rank", specs(PersonSkill)["rank"], text))


def _searches(shown: PersonPage) -> Sequence[Row]:
    return [(one, _title(one), _said(one)) for one in shown.finding.searches]


def _title(one: Search) -> str:
    return _("For a mentor") if one.role is RoleKind.MENTEE else _("For mentees")


def _said(one: Search) -> str:
    first = _("not looking now")
    if one.looking:
        first = _("since {day}").format(day=formats.day(one.since)) if one.since else _("looking now")
    where = formats.list_of([*one.places, *([_("online")] if one.online else [])])
    lines = [first if not where else f"{first}  ·  {where}"]
    for label, words in ((_("Want"), one.want), (_("Where"), one.where), (_("Ask"), one.ask)):
        if words:
            lines.append(f"{label}: {words}")
    return "\n".join(lines)


def _skills(shown: PersonPage) -> Sequence[Row]:
    return [(one, one.skill, f"{_(one.use.label)}  ·  {_(one.level.label)}") for one in shown.finding.skills]


def _times(shown: PersonPage) -> Sequence[Row]:
    return [(one, finding.time_words(one.weekday, one.starts, one.ends), "") for one in shown.finding.times]


def _wishes(shown: PersonPage) -> Sequence[Row]:
    return [(one.record, one.name, _(one.record.kind.label)) for one in shown.finding.wishes]


FINDING: Final = (
    SearchSection(N_("Want, where, ask"), TAB, Search, _searches, N_("Looks for nobody yet: add what they want.")),
    SkillSection(N_("Offers and wants"), TAB, PersonSkill, _skills, N_("Nothing offered or wanted yet.")),
    Section(N_("Has time"), TAB, FreeTime, _times, N_("Not said yet: any time may do.")),
    WishSection(N_("Wishes, and not with"), TAB, Wish, _wishes, N_("None.")),
)
