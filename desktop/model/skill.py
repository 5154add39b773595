"""The club's own list of skills, and who offers or wants which, at what level."""

from desktop.core.relationship_choices import SkillLevel, SkillUse
from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, choice, link, text, whole
from desktop.model.noun import Noun
from desktop.model.person import Person


class Skill(Noun):
    """Something that can be learnt here: Scratch, asking for help, job interviews."""

    name = text(N_("Skill"), required=True, limit=60, privacy=OPEN, shown=Shown.LIST)


class PersonSkill(Noun):
    """A skill that a mentor offers or a mentee wants; `rank` 1 is what is wanted first."""

    person = link(Person, N_("Person"), required=True)
    skill = link(Skill, N_("Skill"), required=True, shown=Shown.LIST)
    use = choice(N_("Offers or wants"), SkillUse, default=SkillUse.WANTS, shown=Shown.LIST)
    level = choice(N_("Level"), SkillLevel, default=SkillLevel.NEW, shown=Shown.LIST)
    rank = whole(N_("Order"), required=True, default=1)

    class Meta:
        indexes = ((("person", "skill", "use"), True),)
