"""The sample club's relationships, from a proposal to an ending, and those who still look for somebody."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from desktop.core.choices import RoleKind
from desktop.core.relationship_choices import (
    Cadence,
    CheckInRule,
    PromiseKind,
    RelationshipKind,
    RelationshipState,
    Side,
    Signer,
    SkillUse,
    WishKind,
)
from desktop.core.rules import ages, care
from desktop.model.agreement import Agreement, Promise, Signature
from desktop.model.check_in import CheckIn, Pulse
from desktop.model.closure import Closure
from desktop.model.introduction import Introduction
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.model.search import FreeTime, Opening, Request, Search, Wish
from desktop.model.skill import PersonSkill, Skill
from desktop.services import sample_meetings
from desktop.services.sample_meetings import Pair, Story
from desktop.services.sample_writer import Writer

State = RelationshipState
WAY: Mapping[State, tuple[State, ...]] = {
    State.PROPOSED: (),
    State.AGREED: (State.AGREED,),
    State.ACTIVE: (State.AGREED, State.ACTIVE),
    State.PAUSED: (State.AGREED, State.ACTIVE, State.PAUSED),
    State.COMPLETED: (State.AGREED, State.ACTIVE, State.CLOSING, State.COMPLETED),
    State.ENDED_EARLY: (State.AGREED, State.ACTIVE, State.ENDED_EARLY),
}
PROPOSED, AGREED, STARTED = timedelta(days=21), timedelta(days=10), timedelta(days=3)
"""How long before the first meeting."""
REVIEW = timedelta(days=42)
CHILD, TEEN = 13, 18


class _Days(NamedTuple):
    """The days of a relationship's way."""

    proposed: date
    agreed: date
    started: date
    ended: date


def write(out: Writer, stories: Mapping[str, Any], pairs: int, today: date) -> None:
    """Write so many relationships, each with the next of the stories, between people who have none yet."""
    mentors, mentees = _cleared(out, today), _young(out)
    for number in range(pairs):
        story: Story = stories["stories"][number % len(stories["stories"])]
        if len(mentees) < story["mentees"]:
            break
        team = [mentors[(number + more) % len(mentors)] for more in range(story["mentors"])]
        young = [mentees.pop(0) for _ in range(story["mentees"])]
        _relationship(out, story, stories["check_ins"], number + 1, team, young, today)
    _looking(out, stories, mentors, mentees)


def _cleared(out: Writer, today: date) -> list[int]:
    """Give the volunteers whose check holds, the least busy evenings first."""
    return [
        key
        for (key,) in out.club.rows(
            """SELECT DISTINCT c.person_id FROM "check" c JOIN person p ON p.id = c.person_id
                WHERE c.decision = 'accepted' AND c.renew_by > ? ORDER BY c.person_id""",
            (today.isoformat(),),
        )
    ]


def _young(out: Writer) -> list[int]:
    """Give the mentees who come now and whose age is known."""
    return [
        key
        for (key,) in out.club.rows(
            """SELECT r.person_id FROM role r JOIN person p ON p.id = r.person_id
                WHERE r.kind = 'mentee' AND r.status = 'active' AND length(p.born_on) = 10 ORDER BY r.person_id"""
        )
    ]


def _relationship(
    out: Writer,
    story: Story,
    answers: Sequence[Sequence[str]],
    number: int,
    mentors: Sequence[int],
    mentees: Sequence[int],
    today: date,
) -> None:
    """Write one relationship with all that belongs to it."""
    state = State(story["state"])
    dated = sample_meetings.dated(out, story, mentors[0], mentees[0], today)
    first = dated[0].day if dated else today + timedelta(days=7)
    last = dated[-1].day if dated else today
    days = _Days(first - PROPOSED, first - AGREED, first - STARTED, last + timedelta(days=3))
    key = _facts(out, story, number, state, days, _group(out, mentees[0]))
    members = [(key, one, Side.MENTOR) for one in mentors] + [(key, one, Side.MENTEE) for one in mentees]
    out.put(RelationshipMember, "relationship person side", members)
    told = story.get("introductions", {})
    cards = [(one, *said) for _key, one, side in members for said in told.get(side.value, ())]
    out.put(Introduction, "person topic wording may_share", cards)
    if not story["gets"]:
        return
    _agreement(out, story, key, days, mentors, mentees)
    pair = Pair(key, tuple(mentors), tuple(mentees))
    sample_meetings.write(out, story, pair, dated, days.agreed, today)
    if state in {State.ACTIVE, State.PAUSED, State.COMPLETED}:
        _care(out, answers, pair, days, min(today, days.ended) if state is not State.ACTIVE else today)
    if "closure" in story:
        said = story["closure"]
        out.put(
            Closure, " ".join(("relationship date final_meeting", *said)), [(key, days.ended, True, *said.values())]
        )


def _group(out: Writer, mentee: int) -> int:
    return int(out.club.value("SELECT group_id FROM membership WHERE person_id = ?", (mentee,)))


def _facts(out: Writer, story: Story, number: int, state: State, days: _Days, group: int) -> int:
    way = WAY[state]
    started = days.started if State.ACTIVE in way else None
    ended = days.ended if state in {State.COMPLETED, State.ENDED_EARLY} else None
    row = (
        *(f"R{number:02d}", RelationshipKind(story["kind"]), state, group, days.proposed),
        *(days.agreed if way else None, days.agreed if started else None, started, ended),
        days.started + timedelta(days=182),
    )
    fields = "code kind state group proposed_on agreed_on introduced_on started_on ended_on planned_end"
    (key,) = out.put_keyed(Relationship, fields, [row])
    at = {State.PROPOSED: days.proposed, State.AGREED: days.agreed, State.ACTIVE: days.started}
    rows = []
    for step in (State.PROPOSED, *way):
        day, why = at.get(step, days.ended), story.get("why", "") if step is state else ""
        rows.append((key, step, day, why, f"{day} 20:50:00", "Ruth Adeyemi"))
    out.put(RelationshipStep, "relationship state since reason noted_at who", rows)
    return key


def _agreement(
    out: Writer,
    story: Story,
    pair: int,
    days: _Days,
    mentors: Sequence[int],
    mentees: Sequence[int],
) -> None:
    """Write the agreement, signed by all."""
    age = min(_age(out, key, days.agreed) for key in mentees)
    edition = "group" if len(mentees) > 1 else "child" if age < CHILD else "teen" if age < TEEN else "adult"
    reviewed = days.ended - timedelta(days=3) if "kept" in story else None  # at the last meeting
    review = reviewed + REVIEW if reviewed is not None else days.agreed + 2 * REVIEW
    row = (
        *(pair, edition, Cadence(story["cadence"]), 60, "Riverside Library", 5, "the club’s mailbox"),
        *("Ruth Adeyemi", "a drawing, or something baked", "", review, days.started + timedelta(days=182)),
        *(days.agreed, True, reviewed),
    )
    fields = (
        "relationship edition cadence minutes place swap_minutes channel lead gift_limit off_limits review_on ends_on"
        " signed_on copies_given reviewed_on"
    )
    (agreement,) = out.put_keyed(Agreement, fields, [row])
    kept = story.get("kept", {})
    out.put(
        Promise,
        "agreement side kind wording kept rated_on",
        [
            (agreement, side, kind, words[side.value], kept.get(side.value), reviewed)
            for kind, words in ((PromiseKind.GETS, story["gets"]), (PromiseKind.BRINGS, story["brings"]))
            for side in (Side.MENTEE, Side.MENTOR)
        ],
    )
    signers = [(key, Signer.MENTOR, key) for key in mentors] + [(key, Signer.MENTEE, key) for key in mentees]
    if age < TEEN:
        signers += [(key, Signer.CARER, carer) for key in mentees for carer in _carers(out, key)]
    names = dict(out.club.rows("SELECT id, given_name || ' ' || family_name FROM person"))
    out.put(
        Signature,
        "agreement person signer name signed_on",
        [
            *((agreement, key, signer, names[hand], days.agreed) for key, signer, hand in signers),
            (agreement, None, Signer.COORDINATOR, "Ruth Adeyemi", days.agreed),
        ],
    )


def _age(out: Writer, person: int, day: date) -> int:
    age = ages.age_on(str(out.club.value("SELECT born_on FROM person WHERE id = ?", (person,))), day)
    return CHILD if age is None else age


def _carers(out: Writer, person: int) -> list[int]:
    rows = out.club.rows("SELECT contact_id FROM contact_link WHERE person_id = ? ORDER BY priority LIMIT 1", (person,))
    return [key for (key,) in rows]


def _care(out: Writer, answers: Sequence[Sequence[str]], pair: Pair, days: _Days, until: date) -> None:
    """Write the check-ins that were due until a week ago, and the pulse of both after a month."""
    asked = [("mentor", pair.mentors[0]), ("mentee", pair.mentees[0])]
    asked += [("contact", carer) for carer in _carers(out, pair.mentees[0])]
    due = care.check_ins(CheckInRule.FIRST_MONTH, days.started, until - timedelta(days=7))
    out.put(
        CheckIn,
        "relationship who person date state note",
        [
            (pair.key, who, person, day, *answers[(pair.key + number) % len(answers)])
            for day in due
            for number, (who, person) in enumerate(asked)
        ],
    )
    month = days.started + timedelta(days=30)
    if month <= until:
        people = (pair.mentors[0], pair.mentees[0])
        out.put(
            Pulse,
            "relationship person date welcome heard useful safe fair pace",
            [(pair.key, person, month, 5, 4, 4, 5 - number, 4, 3 + number) for number, person in enumerate(people)],
        )


def _looking(out: Writer, stories: Mapping[str, Any], mentors: Sequence[int], mentees: Sequence[int]) -> None:
    """Write who looks for whom: the club's skills, what is wanted and offered, times, and places elsewhere."""
    skills = dict(
        zip(stories["skills"], out.put_keyed(Skill, "name", [(name,) for name in stories["skills"]]), strict=True)
    )
    seeking = list(zip(mentees, stories["searches"], strict=False))
    places = json.dumps(["library"])
    out.put(
        Search,
        "person role want where ask places room",
        [(key, RoleKind.MENTEE, said["want"], said["where"], said["ask"], places, 1) for key, said in seeking]
        + [(key, RoleKind.VOLUNTEER, "", "", "", places, 2) for key in mentors],
    )
    wanted = [(key, said["wants"], SkillUse.WANTS) for key, said in seeking]
    offered = [(key, stories["offers"][n % len(stories["offers"])], SkillUse.OFFERS) for n, key in enumerate(mentors)]
    out.put(
        PersonSkill,
        "person skill use level rank",
        [
            (key, skills[skill], use, level, rank)
            for key, said, use in (*wanted, *offered)
            for rank, (skill, level) in enumerate(said, 1)
        ],
    )
    out.put(
        FreeTime,
        "person weekday starts ends",
        [
            (key, day, 16 * 60 + 30 * (number % 3), 19 * 60)
            for number, key in enumerate([*(key for key, _said in seeking), *mentors])
            for day in (("tue", "sat") if number % 2 else ("tue", "thu"))
        ],
    )
    if len(seeking) > 1:
        wishes = [(seeking[0][0], mentors[0], WishKind.WISH), (mentors[1], seeking[1][0], WishKind.NOT_WITH)]
        out.put(Wish, "person other kind", wishes)
    places_elsewhere = out.put_keyed(Opening, "place offers address_to reach", stories["openings"])
    asking = [(seeking[0][0], places_elsewhere[-1], *stories["request"])] if seeking else []
    out.put(Request, "person opening to_whom want why_you ask", asking)
