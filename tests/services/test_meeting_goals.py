from desktop.core.relationship_choices import GoalScale
from desktop.model.goal import Goal
from desktop.services import meeting_goals, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from tests.pairs import their_goal, who_meet


def test_goals_keep_their_numbers(club: ClubFile) -> None:
    pair, other = who_meet(club), who_meet(club, "Eve", "Noor")
    their_goal(club, pair, "find mistakes")
    their_goal(club, other, "draw maps")
    their_goal(club, pair, "smile more", asked=False)
    their_goal(club, pair, "write tests", scale=GoalScale.GAS, relationship=None)
    their_goal(club, pair, "finish a game", scale=GoalScale.STEPS, levels=("seen", "tried", "did"))
    goals = meeting_goals.numbered(club, pair_of(club, pair))
    assert {number: goal.words for number, goal in goals.items()} == {
        1: "find mistakes",
        2: "write tests",
        3: "finish a game",
    }
    assert [list(goal.values) for goal in goals.values()] == [list(range(11)), [-2, -1, 0, 1, 2], [1, 2, 3]]
    assert meeting_goals.scales(club, pair_of(club, pair))[3] == range(1, 4)
    record.change(club, Goal, goals[1].key, {"status": "reached"})
    again = meeting_goals.numbered(club, pair_of(club, pair))
    assert [goal.is_open for goal in again.values()] == [False, True, True]
