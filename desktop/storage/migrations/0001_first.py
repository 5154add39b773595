"""The first schema, frozen: plain SQL, so that no later change of a model reaches it."""

from typing import Any

# written by `python -m tests.storage.freeze`
TABLES = (
    (
        'CREATE TABLE "person" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "code" '
        'VARCHAR(12) NOT NULL, "given_name" VARCHAR(200) NOT NULL, "family_name" VARCHAR(200) NOT NULL, '
        '"known_as" VARCHAR(200) NOT NULL, "pronouns" VARCHAR(40) NOT NULL, "badge_word" VARCHAR(20) NOT '
        'NULL, "ask_me" VARCHAR(60) NOT NULL, "born_on" VARCHAR(10), "adult_confirmed" INTEGER NOT NULL, '
        '"phone" VARCHAR(40) NOT NULL, "email" VARCHAR(120) NOT NULL, "school" VARCHAR(200) NOT NULL, '
        '"school_year" VARCHAR(20) NOT NULL, "address" TEXT NOT NULL, "languages" TEXT NOT NULL, '
        '"paper_language" VARCHAR(10) NOT NULL, "skills" TEXT NOT NULL, "found_us" VARCHAR(200) NOT NULL, '
        '"notes" TEXT NOT NULL, "privacy_hold" INTEGER NOT NULL, "sort_name" VARCHAR(300) NOT NULL, '
        '"to_complete" INTEGER NOT NULL, "erased_on" DATE)'
    ),
    ('CREATE UNIQUE INDEX "person_uid" ON "person" ("uid")'),
    ('CREATE INDEX "person_code" ON "person" ("code")'),
    ('CREATE INDEX "person_sort_name" ON "person" ("sort_name")'),
    (
        'CREATE TABLE "access_request" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "asked_on" DATE NOT NULL, "answered_on" DATE, FOREIGN KEY '
        '("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "access_request_uid" ON "access_request" ("uid")'),
    ('CREATE INDEX "access_request_person_id" ON "access_request" ("person_id")'),
    (
        'CREATE TABLE "venue" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "address" TEXT NOT NULL, "fire_point" VARCHAR(200) NOT NULL, "access_note" '
        "VARCHAR(200) NOT NULL)"
    ),
    ('CREATE UNIQUE INDEX "venue_uid" ON "venue" ("uid")'),
    (
        'CREATE TABLE "group" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "weekday" VARCHAR(40) NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER '
        'NOT NULL, "venue_id" INTEGER, "setup_minutes" INTEGER NOT NULL, "packdown_minutes" INTEGER NOT '
        'NULL, "youngest" INTEGER NOT NULL, "oldest" INTEGER NOT NULL, "adults_only" INTEGER NOT NULL, '
        '"ratio_bands" VARCHAR(200) NOT NULL, "minimum_adults" INTEGER, FOREIGN KEY ("venue_id") REFERENCES '
        '"venue" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "group_uid" ON "group" ("uid")'),
    ('CREATE INDEX "group_venue_id" ON "group" ("venue_id")'),
    (
        'CREATE TABLE "relationship" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "code" '
        'VARCHAR(12) NOT NULL, "kind" VARCHAR(40) NOT NULL, "state" VARCHAR(40) NOT NULL, "group_id" '
        'INTEGER, "proposed_on" DATE, "introduced_on" DATE, "agreed_on" DATE, "started_on" DATE, '
        '"planned_end" DATE, "ended_on" DATE, "check_in_rule" VARCHAR(40) NOT NULL, "at_risk" INTEGER NOT '
        'NULL, "why_at_risk" VARCHAR(200) NOT NULL, FOREIGN KEY ("group_id") REFERENCES "group" ("id") ON '
        "DELETE SET NULL)"
    ),
    ('CREATE UNIQUE INDEX "relationship_uid" ON "relationship" ("uid")'),
    ('CREATE INDEX "relationship_code" ON "relationship" ("code")'),
    ('CREATE INDEX "relationship_state" ON "relationship" ("state")'),
    ('CREATE INDEX "relationship_group_id" ON "relationship" ("group_id")'),
    (
        'CREATE TABLE "session" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "group_id" '
        'INTEGER NOT NULL, "date" DATE NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, '
        '"venue_id" INTEGER, "title" VARCHAR(200) NOT NULL, "leader_id" INTEGER, "first_aider_id" INTEGER, '
        '"status" VARCHAR(40) NOT NULL, "children_10" INTEGER, "adults_10" INTEGER, "children_end" INTEGER, '
        '"adults_end" INTEGER, "no_incidents" INTEGER NOT NULL, "roll_fixed" INTEGER NOT NULL, '
        '"signed_supervisor" INTEGER NOT NULL, "closed_at" DATETIME, "cancelled_because" VARCHAR(200) NOT '
        'NULL, "note" TEXT NOT NULL, FOREIGN KEY ("group_id") REFERENCES "group" ("id") ON DELETE CASCADE, '
        'FOREIGN KEY ("venue_id") REFERENCES "venue" ("id") ON DELETE SET NULL, FOREIGN KEY ("leader_id") '
        'REFERENCES "person" ("id") ON DELETE SET NULL, FOREIGN KEY ("first_aider_id") REFERENCES "person" '
        '("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "session_uid" ON "session" ("uid")'),
    ('CREATE INDEX "session_group_id" ON "session" ("group_id")'),
    ('CREATE INDEX "session_date" ON "session" ("date")'),
    ('CREATE INDEX "session_venue_id" ON "session" ("venue_id")'),
    ('CREATE INDEX "session_leader_id" ON "session" ("leader_id")'),
    ('CREATE INDEX "session_first_aider_id" ON "session" ("first_aider_id")'),
    (
        'CREATE TABLE "meeting" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "session_id" INTEGER, "date" DATE NOT NULL, "starts" INTEGER, '
        '"ends" INTEGER, "place" VARCHAR(200) NOT NULL, "medium" VARCHAR(40) NOT NULL, "outcome" VARCHAR(40) '
        'NOT NULL, "swaps_mentee" INTEGER, "swaps_mentor" INTEGER, "worked_on" VARCHAR(200) NOT NULL, '
        '"mistake" VARCHAR(200) NOT NULL, "mistake_may_print" INTEGER NOT NULL, "heard_want" VARCHAR(200) '
        'NOT NULL, "heard" VARCHAR(40) NOT NULL, "worry" INTEGER NOT NULL, "worry_seen_on" DATE, "noted_at" '
        'DATETIME, FOREIGN KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE, '
        'FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "meeting_uid" ON "meeting" ("uid")'),
    ('CREATE INDEX "meeting_session_id" ON "meeting" ("session_id")'),
    ('CREATE INDEX "meeting_date" ON "meeting" ("date")'),
    ('CREATE INDEX "meeting_relationship_id_date" ON "meeting" ("relationship_id", "date")'),
    (
        'CREATE TABLE "advice" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "meeting_id" INTEGER, "giver_id" INTEGER, "given_on" DATE NOT '
        'NULL, "wording" VARCHAR(200) NOT NULL, "state" VARCHAR(40) NOT NULL, "tried_on" DATE, "told_on" '
        'DATE, FOREIGN KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE, FOREIGN '
        'KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE SET NULL, FOREIGN KEY ("giver_id") '
        'REFERENCES "person" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "advice_uid" ON "advice" ("uid")'),
    ('CREATE INDEX "advice_relationship_id" ON "advice" ("relationship_id")'),
    ('CREATE INDEX "advice_meeting_id" ON "advice" ("meeting_id")'),
    ('CREATE INDEX "advice_giver_id" ON "advice" ("giver_id")'),
    (
        'CREATE TABLE "agreement" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "version" INTEGER NOT NULL, "edition" VARCHAR(40) NOT NULL, '
        '"cadence" VARCHAR(40) NOT NULL, "minutes" INTEGER NOT NULL, "place" VARCHAR(200) NOT NULL, "medium" '
        'VARCHAR(40) NOT NULL, "forms" TEXT NOT NULL, "swap_minutes" INTEGER, "days_ahead" INTEGER NOT NULL, '
        '"channel" VARCHAR(200) NOT NULL, "reply_days" INTEGER NOT NULL, "notice_hours" INTEGER NOT NULL, '
        '"misses" INTEGER NOT NULL, "lead" VARCHAR(200) NOT NULL, "gift_limit" VARCHAR(200) NOT NULL, '
        '"off_limits" VARCHAR(200) NOT NULL, "kept_for" VARCHAR(200) NOT NULL, "review_on" DATE NOT NULL, '
        '"ends_on" DATE, "signed_on" DATE, "copies_given" INTEGER NOT NULL, "reviewed_on" DATE, FOREIGN KEY '
        '("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "agreement_uid" ON "agreement" ("uid")'),
    ('CREATE UNIQUE INDEX "agreement_relationship_id_version" ON "agreement" ("relationship_id", "version")'),
    (
        'CREATE TABLE "agreement_clause" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"agreement_id" INTEGER NOT NULL, "number" INTEGER NOT NULL, "included" INTEGER NOT NULL, "title" '
        'VARCHAR(200) NOT NULL, "wording" TEXT NOT NULL, FOREIGN KEY ("agreement_id") REFERENCES "agreement" '
        '("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "agreement_clause_uid" ON "agreement_clause" ("uid")'),
    ('CREATE UNIQUE INDEX "agreement_clause_agreement_id_number" ON "agreement_clause" ("agreement_id", "number")'),
    (
        'CREATE TABLE "check" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "workforce" VARCHAR(200) NOT NULL, "reference" '
        'VARCHAR(60) NOT NULL, "applied_on" DATE, "issued_on" DATE, "seen_on" DATE, "seen_by" VARCHAR(200) '
        'NOT NULL, "renew_by" DATE, "decision" VARCHAR(40) NOT NULL, "reason_not_required" VARCHAR(200) NOT '
        'NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "check_uid" ON "check" ("uid")'),
    ('CREATE INDEX "check_person_id" ON "check" ("person_id")'),
    (
        'CREATE TABLE "check_in" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "who" VARCHAR(40) NOT NULL, "person_id" INTEGER, "date" DATE '
        'NOT NULL, "reached" INTEGER NOT NULL, "how" VARCHAR(40) NOT NULL, "state" VARCHAR(40) NOT NULL, '
        '"note" VARCHAR(200) NOT NULL, "follow_up" VARCHAR(200) NOT NULL, "followed_up_on" DATE, FOREIGN KEY '
        '("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") '
        'REFERENCES "person" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "check_in_uid" ON "check_in" ("uid")'),
    ('CREATE INDEX "check_in_relationship_id" ON "check_in" ("relationship_id")'),
    ('CREATE INDEX "check_in_person_id" ON "check_in" ("person_id")'),
    (
        'CREATE TABLE "check_override" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "reason" VARCHAR(200) NOT NULL, '
        '"decided_by" VARCHAR(200) NOT NULL, "second_person" VARCHAR(200) NOT NULL, "from_day" DATE NOT '
        'NULL, "until" DATE NOT NULL, FOREIGN KEY ("relationship_id") REFERENCES "relationship" ("id") ON '
        'DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "check_override_uid" ON "check_override" ("uid")'),
    ('CREATE INDEX "check_override_relationship_id" ON "check_override" ("relationship_id")'),
    ('CREATE INDEX "check_override_person_id" ON "check_override" ("person_id")'),
    (
        'CREATE TABLE "hours_policy" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "is_default" INTEGER NOT NULL, "categories" TEXT NOT NULL, "breaks_count" '
        'INTEGER NOT NULL, "rounding" INTEGER NOT NULL, "rounding_on" VARCHAR(40) NOT NULL, "minimum_block" '
        'INTEGER NOT NULL, "needs_volunteer" INTEGER NOT NULL, "needs_supervisor" INTEGER NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "hours_policy_uid" ON "hours_policy" ("uid")'),
    (
        'CREATE TABLE "fund" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "policy_id" INTEGER NOT NULL, "purpose" VARCHAR(40) NOT NULL, "match_code" '
        'VARCHAR(200) NOT NULL, "rate" REAL, "currency" VARCHAR(3) NOT NULL, "rate_source" VARCHAR(200) NOT '
        'NULL, "rate_date" DATE, FOREIGN KEY ("policy_id") REFERENCES "hours_policy" ("id") ON DELETE '
        "CASCADE)"
    ),
    ('CREATE UNIQUE INDEX "fund_uid" ON "fund" ("uid")'),
    ('CREATE INDEX "fund_policy_id" ON "fund" ("policy_id")'),
    (
        'CREATE TABLE "claim" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "fund_id" '
        'INTEGER NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE NOT NULL, "made_at" DATETIME, FOREIGN '
        'KEY ("fund_id") REFERENCES "fund" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "claim_uid" ON "claim" ("uid")'),
    ('CREATE INDEX "claim_fund_id" ON "claim" ("fund_id")'),
    (
        'CREATE TABLE "clause" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "edition" '
        'VARCHAR(40) NOT NULL, "number" INTEGER NOT NULL, "included" INTEGER NOT NULL, "title" VARCHAR(200) '
        'NOT NULL, "wording" TEXT NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "clause_uid" ON "clause" ("uid")'),
    ('CREATE UNIQUE INDEX "clause_edition_number" ON "clause" ("edition", "number")'),
    (
        'CREATE TABLE "closure" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "date" DATE NOT NULL, "planned" INTEGER NOT NULL, "begun_by" '
        'VARCHAR(40) NOT NULL, "reason" VARCHAR(40) NOT NULL, "final_meeting" INTEGER NOT NULL, '
        '"learned_mentor" TEXT NOT NULL, "learned_mentee" TEXT NOT NULL, "contact_after" VARCHAR(40) NOT '
        'NULL, "rematch_mentor" VARCHAR(40) NOT NULL, "rematch_mentee" VARCHAR(40) NOT NULL, "message" TEXT '
        'NOT NULL, "thanked" INTEGER NOT NULL, "returned" INTEGER NOT NULL, "note" TEXT NOT NULL, FOREIGN '
        'KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "closure_uid" ON "closure" ("uid")'),
    ('CREATE INDEX "closure_relationship_id" ON "closure" ("relationship_id")'),
    (
        'CREATE TABLE "club" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "kind" VARCHAR(40) NOT NULL, "country" VARCHAR(2) NOT NULL, "language" '
        'VARCHAR(10) NOT NULL, "organisation" VARCHAR(200) NOT NULL, "address" TEXT NOT NULL, "paper" '
        'VARCHAR(40) NOT NULL, "volunteer_word" VARCHAR(200) NOT NULL, "mentee_word" VARCHAR(200) NOT NULL, '
        '"sort_by" VARCHAR(40) NOT NULL, "coordinator" VARCHAR(200) NOT NULL, "coordinator_position" '
        'VARCHAR(200) NOT NULL, "coordinator_phone" VARCHAR(200) NOT NULL, "school_year_month" INTEGER NOT '
        'NULL, "hours_kept_years" INTEGER NOT NULL, "ratio_bands" VARCHAR(200) NOT NULL, "minimum_adults" '
        'INTEGER NOT NULL, "training_required" INTEGER NOT NULL, "safeguarding_lead" VARCHAR(200) NOT NULL, '
        '"safeguarding_phone" VARCHAR(40) NOT NULL, "check_rule" TEXT NOT NULL, "pack_parts" TEXT NOT NULL, '
        '"consent_forms" INTEGER NOT NULL, "keep_health" INTEGER NOT NULL, "keep_checks" INTEGER NOT NULL, '
        '"keep_asked" INTEGER NOT NULL, "keep_words" INTEGER NOT NULL, "keep_people" INTEGER NOT NULL, '
        '"match_skill" INTEGER NOT NULL, "match_language" INTEGER NOT NULL, "match_time" INTEGER NOT NULL, '
        '"match_place" INTEGER NOT NULL, "match_again" INTEGER NOT NULL, "recovery_on" DATE, "is_sample" '
        "INTEGER NOT NULL)"
    ),
    ('CREATE UNIQUE INDEX "club_uid" ON "club" ("uid")'),
    (
        'CREATE TABLE "conflict" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "noun" '
        'VARCHAR(40) NOT NULL, "record" VARCHAR(32) NOT NULL, "field" VARCHAR(40) NOT NULL, "person_id" '
        'INTEGER, "standing" TEXT NOT NULL, "standing_who" VARCHAR(200) NOT NULL, "standing_laptop" '
        'VARCHAR(200) NOT NULL, "standing_at" DATETIME, "other" TEXT NOT NULL, "other_who" VARCHAR(200) NOT '
        'NULL, "other_laptop" VARCHAR(200) NOT NULL, "other_at" DATETIME, FOREIGN KEY ("person_id") '
        'REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "conflict_uid" ON "conflict" ("uid")'),
    ('CREATE INDEX "conflict_record" ON "conflict" ("record")'),
    ('CREATE INDEX "conflict_person_id" ON "conflict" ("person_id")'),
    (
        'CREATE TABLE "consent" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "given" INTEGER NOT NULL, "given_by" VARCHAR(200) '
        'NOT NULL, "given_on" DATE, "method" VARCHAR(40) NOT NULL, "expires_on" DATE, "withdrawn_on" DATE, '
        'FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "consent_uid" ON "consent" ("uid")'),
    ('CREATE INDEX "consent_person_id" ON "consent" ("person_id")'),
    (
        'CREATE TABLE "contact_link" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "contact_id" INTEGER NOT NULL, "relationship" VARCHAR(200) NOT NULL, '
        '"priority" INTEGER NOT NULL, "is_guardian" INTEGER NOT NULL, "is_emergency" INTEGER NOT NULL, '
        '"may_collect" INTEGER NOT NULL, "may_not_collect" INTEGER NOT NULL, "collector_code" VARCHAR(4) NOT '
        'NULL, "password" VARCHAR(40) NOT NULL, "valid_from" DATE, "valid_to" DATE, FOREIGN KEY '
        '("person_id") REFERENCES "person" ("id") ON DELETE CASCADE, FOREIGN KEY ("contact_id") REFERENCES '
        '"person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "contact_link_uid" ON "contact_link" ("uid")'),
    ('CREATE INDEX "contact_link_person_id" ON "contact_link" ("person_id")'),
    ('CREATE INDEX "contact_link_contact_id" ON "contact_link" ("contact_id")'),
    (
        'CREATE TABLE "destruction" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"decided_on" DATE NOT NULL, "kind" VARCHAR(40) NOT NULL, "code" VARCHAR(12) NOT NULL, "since" DATE '
        'NOT NULL, "due_on" DATE NOT NULL, "gone" INTEGER NOT NULL, "kept_until" DATE, "reason" VARCHAR(200) '
        'NOT NULL, "record" VARCHAR(32) NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "destruction_uid" ON "destruction" ("uid")'),
    ('CREATE INDEX "destruction_record" ON "destruction" ("record")'),
    (
        'CREATE TABLE "different_people" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"first_id" INTEGER NOT NULL, "second_id" INTEGER NOT NULL, "said_on" DATE, FOREIGN KEY ("first_id") '
        'REFERENCES "person" ("id") ON DELETE CASCADE, FOREIGN KEY ("second_id") REFERENCES "person" ("id") '
        "ON DELETE CASCADE)"
    ),
    ('CREATE UNIQUE INDEX "different_people_uid" ON "different_people" ("uid")'),
    ('CREATE INDEX "different_people_second_id" ON "different_people" ("second_id")'),
    ('CREATE UNIQUE INDEX "different_people_first_id_second_id" ON "different_people" ("first_id", "second_id")'),
    (
        'CREATE TABLE "draft" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "place" '
        'VARCHAR(200) NOT NULL, "typed" TEXT NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "draft_uid" ON "draft" ("uid")'),
    ('CREATE INDEX "draft_place" ON "draft" ("place")'),
    (
        'CREATE TABLE "goal" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "relationship_id" INTEGER, "wording" VARCHAR(200) NOT NULL, "area" VARCHAR(40) '
        'NOT NULL, "asked" INTEGER NOT NULL, "scale" VARCHAR(40) NOT NULL, "levels" TEXT NOT NULL, "hoped" '
        'INTEGER, "wanted_by" DATE, "importance" INTEGER NOT NULL, "difficulty" INTEGER NOT NULL, "status" '
        'VARCHAR(40) NOT NULL, "set_on" DATE NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") '
        'ON DELETE CASCADE, FOREIGN KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE SET '
        "NULL)"
    ),
    ('CREATE UNIQUE INDEX "goal_uid" ON "goal" ("uid")'),
    ('CREATE INDEX "goal_person_id" ON "goal" ("person_id")'),
    ('CREATE INDEX "goal_relationship_id" ON "goal" ("relationship_id")'),
    (
        'CREATE TABLE "evidence" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "goal_id" INTEGER, "kind" VARCHAR(40) NOT NULL, "date" DATE NOT NULL, "wording" '
        'TEXT NOT NULL, "consent" INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON '
        'DELETE CASCADE, FOREIGN KEY ("goal_id") REFERENCES "goal" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "evidence_uid" ON "evidence" ("uid")'),
    ('CREATE INDEX "evidence_person_id" ON "evidence" ("person_id")'),
    ('CREATE INDEX "evidence_goal_id" ON "evidence" ("goal_id")'),
    (
        'CREATE TABLE "free_time" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "weekday" VARCHAR(40) NOT NULL, "starts" INTEGER NOT NULL, "ends" '
        'INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "free_time_uid" ON "free_time" ("uid")'),
    ('CREATE INDEX "free_time_person_id" ON "free_time" ("person_id")'),
    (
        'CREATE TABLE "goal_rating" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"goal_id" INTEGER NOT NULL, "date" DATE NOT NULL, "by" VARCHAR(40) NOT NULL, "value" INTEGER NOT '
        'NULL, "meeting_id" INTEGER, "note" VARCHAR(200) NOT NULL, FOREIGN KEY ("goal_id") REFERENCES "goal" '
        '("id") ON DELETE CASCADE, FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "goal_rating_uid" ON "goal_rating" ("uid")'),
    ('CREATE INDEX "goal_rating_goal_id" ON "goal_rating" ("goal_id")'),
    ('CREATE INDEX "goal_rating_meeting_id" ON "goal_rating" ("meeting_id")'),
    (
        'CREATE TABLE "writing" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "kind" '
        'VARCHAR(40) NOT NULL, "person_id" INTEGER NOT NULL, "starts_on" DATE, "ends_on" DATE, "number" '
        'VARCHAR(20) NOT NULL, "sentence" TEXT NOT NULL, "own_words" TEXT NOT NULL, "mistake" TEXT NOT NULL, '
        '"signer" VARCHAR(200) NOT NULL, "written_on" DATE, "signed_on" DATE, FOREIGN KEY ("person_id") '
        'REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "writing_uid" ON "writing" ("uid")'),
    ('CREATE INDEX "writing_person_id" ON "writing" ("person_id")'),
    (
        'CREATE TABLE "gratitude" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "to_id" '
        'INTEGER NOT NULL, "giver_id" INTEGER, "relationship_id" INTEGER, "meeting_id" INTEGER, "date" DATE '
        'NOT NULL, "wording" VARCHAR(200) NOT NULL, "for_letter" INTEGER NOT NULL, "may_quote" INTEGER NOT '
        'NULL, "used_in_id" INTEGER, FOREIGN KEY ("to_id") REFERENCES "person" ("id") ON DELETE CASCADE, '
        'FOREIGN KEY ("giver_id") REFERENCES "person" ("id") ON DELETE SET NULL, FOREIGN KEY '
        '("relationship_id") REFERENCES "relationship" ("id") ON DELETE SET NULL, FOREIGN KEY ("meeting_id") '
        'REFERENCES "meeting" ("id") ON DELETE SET NULL, FOREIGN KEY ("used_in_id") REFERENCES "writing" '
        '("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "gratitude_uid" ON "gratitude" ("uid")'),
    ('CREATE INDEX "gratitude_to_id" ON "gratitude" ("to_id")'),
    ('CREATE INDEX "gratitude_giver_id" ON "gratitude" ("giver_id")'),
    ('CREATE INDEX "gratitude_relationship_id" ON "gratitude" ("relationship_id")'),
    ('CREATE INDEX "gratitude_meeting_id" ON "gratitude" ("meeting_id")'),
    ('CREATE INDEX "gratitude_used_in_id" ON "gratitude" ("used_in_id")'),
    (
        'CREATE TABLE "health_note" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "short_label" VARCHAR(20) NOT NULL, '
        '"action" TEXT NOT NULL, "medicine_on_site" INTEGER NOT NULL, "print_on" VARCHAR(40) NOT NULL, '
        '"reviewed_on" DATE, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "health_note_uid" ON "health_note" ("uid")'),
    ('CREATE INDEX "health_note_person_id" ON "health_note" ("person_id")'),
    (
        'CREATE TABLE "hold" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "reason" VARCHAR(200) NOT NULL, "since" DATE NOT NULL, "until" DATE, '
        '"released_on" DATE, "why_released" VARCHAR(200) NOT NULL, FOREIGN KEY ("person_id") REFERENCES '
        '"person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "hold_uid" ON "hold" ("uid")'),
    ('CREATE INDEX "hold_person_id" ON "hold" ("person_id")'),
    (
        'CREATE TABLE "holiday" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "holiday_uid" ON "holiday" ("uid")'),
    ('CREATE INDEX "holiday_starts_on" ON "holiday" ("starts_on")'),
    (
        'CREATE TABLE "printed_sheet" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "code" '
        'VARCHAR(8) NOT NULL, "kind" VARCHAR(40) NOT NULL, "session_id" INTEGER, "privacy" VARCHAR(40) NOT '
        'NULL, "printed_at" DATETIME, "copies" INTEGER NOT NULL, "destroy_by" DATE, "typed_at" DATETIME, '
        '"shredded_on" DATE, FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "printed_sheet_uid" ON "printed_sheet" ("uid")'),
    ('CREATE INDEX "printed_sheet_code" ON "printed_sheet" ("code")'),
    ('CREATE INDEX "printed_sheet_session_id" ON "printed_sheet" ("session_id")'),
    (
        'CREATE TABLE "hours_entry" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "date" DATE NOT NULL, "month" VARCHAR(7) NOT NULL, "starts" INTEGER, '
        '"ends" INTEGER, "break_minutes" INTEGER NOT NULL, "minutes" INTEGER NOT NULL, "deducted" INTEGER '
        'NOT NULL, "category" VARCHAR(40) NOT NULL, "session_id" INTEGER, "meeting_id" INTEGER, "source" '
        'VARCHAR(40) NOT NULL, "note" VARCHAR(200) NOT NULL, "signed_volunteer" INTEGER NOT NULL, '
        '"signed_supervisor" INTEGER NOT NULL, "sheet_id" INTEGER, "claim_id" INTEGER, FOREIGN KEY '
        '("person_id") REFERENCES "person" ("id") ON DELETE CASCADE, FOREIGN KEY ("session_id") REFERENCES '
        '"session" ("id") ON DELETE SET NULL, FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON '
        'DELETE SET NULL, FOREIGN KEY ("sheet_id") REFERENCES "printed_sheet" ("id") ON DELETE SET NULL, '
        'FOREIGN KEY ("claim_id") REFERENCES "claim" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "hours_entry_uid" ON "hours_entry" ("uid")'),
    ('CREATE INDEX "hours_entry_date" ON "hours_entry" ("date")'),
    ('CREATE INDEX "hours_entry_session_id" ON "hours_entry" ("session_id")'),
    ('CREATE INDEX "hours_entry_meeting_id" ON "hours_entry" ("meeting_id")'),
    ('CREATE INDEX "hours_entry_claim_id" ON "hours_entry" ("claim_id")'),
    ('CREATE INDEX "hours_entry_person_id_date" ON "hours_entry" ("person_id", "date")'),
    (
        'CREATE INDEX "hours_entry_month_person_id_category_date_minutes_deducted" ON "hours_entry" '
        '("month", "person_id", "category", "date", "minutes", "deducted")'
    ),
    (
        'CREATE TABLE "impact" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "starts_on" '
        'DATE NOT NULL, "ends_on" DATE NOT NULL, "group_id" INTEGER, "purpose" VARCHAR(200) NOT NULL, '
        '"changed" TEXT NOT NULL, "failure" TEXT NOT NULL, "failure_agreed" INTEGER NOT NULL, "hosts" TEXT '
        'NOT NULL, "funders" TEXT NOT NULL, FOREIGN KEY ("group_id") REFERENCES "group" ("id") ON DELETE SET '
        "NULL)"
    ),
    ('CREATE UNIQUE INDEX "impact_uid" ON "impact" ("uid")'),
    ('CREATE INDEX "impact_group_id" ON "impact" ("group_id")'),
    (
        'CREATE TABLE "introduction" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "topic" VARCHAR(40) NOT NULL, "wording" TEXT NOT NULL, "may_share" '
        'INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "introduction_uid" ON "introduction" ("uid")'),
    ('CREATE UNIQUE INDEX "introduction_person_id_topic" ON "introduction" ("person_id", "topic")'),
    (
        'CREATE TABLE "label_preset" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(60) NOT NULL, "paper" VARCHAR(40) NOT NULL, "width" REAL, "height" REAL, "columns" INTEGER '
        'NOT NULL, "rows" INTEGER NOT NULL, "left" REAL, "top" REAL, "across" REAL, "down" REAL)'
    ),
    ('CREATE UNIQUE INDEX "label_preset_uid" ON "label_preset" ("uid")'),
    (
        'CREATE TABLE "list_mapping" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"headers" VARCHAR(4000) NOT NULL, "kind" VARCHAR(40) NOT NULL, "columns" TEXT NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "list_mapping_uid" ON "list_mapping" ("uid")'),
    ('CREATE INDEX "list_mapping_headers" ON "list_mapping" ("headers")'),
    (
        'CREATE TABLE "meeting_form" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"meeting_id" INTEGER NOT NULL, "form" VARCHAR(40) NOT NULL, "minutes" INTEGER, FOREIGN KEY '
        '("meeting_id") REFERENCES "meeting" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "meeting_form_uid" ON "meeting_form" ("uid")'),
    ('CREATE UNIQUE INDEX "meeting_form_meeting_id_form" ON "meeting_form" ("meeting_id", "form")'),
    (
        'CREATE TABLE "membership" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"group_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "role" VARCHAR(40) NOT NULL, "since" '
        'DATE NOT NULL, "until" DATE, FOREIGN KEY ("group_id") REFERENCES "group" ("id") ON DELETE CASCADE, '
        'FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "membership_uid" ON "membership" ("uid")'),
    ('CREATE INDEX "membership_group_id" ON "membership" ("group_id")'),
    ('CREATE INDEX "membership_person_id" ON "membership" ("person_id")'),
    (
        'CREATE TABLE "named_export" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "table" VARCHAR(40) NOT NULL, "audience" VARCHAR(40) NOT NULL, "columns" '
        "TEXT NOT NULL)"
    ),
    ('CREATE UNIQUE INDEX "named_export_uid" ON "named_export" ("uid")'),
    (
        'CREATE TABLE "next_step" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "meeting_id" INTEGER, "side" VARCHAR(40) NOT NULL, "wording" '
        'VARCHAR(200) NOT NULL, "due" DATE, "done_on" DATE, FOREIGN KEY ("relationship_id") REFERENCES '
        '"relationship" ("id") ON DELETE CASCADE, FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON '
        "DELETE SET NULL)"
    ),
    ('CREATE UNIQUE INDEX "next_step_uid" ON "next_step" ("uid")'),
    ('CREATE INDEX "next_step_relationship_id" ON "next_step" ("relationship_id")'),
    ('CREATE INDEX "next_step_meeting_id" ON "next_step" ("meeting_id")'),
    (
        'CREATE TABLE "opening" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "place" '
        'VARCHAR(200) NOT NULL, "offers" VARCHAR(200) NOT NULL, "address_to" VARCHAR(200) NOT NULL, "reach" '
        'VARCHAR(200) NOT NULL, "seen_on" DATE, "note" TEXT NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "opening_uid" ON "opening" ("uid")'),
    (
        'CREATE TABLE "skill" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        "VARCHAR(60) NOT NULL)"
    ),
    ('CREATE UNIQUE INDEX "skill_uid" ON "skill" ("uid")'),
    (
        'CREATE TABLE "person_skill" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "skill_id" INTEGER NOT NULL, "use" VARCHAR(40) NOT NULL, "level" '
        'VARCHAR(40) NOT NULL, "rank" INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") '
        'ON DELETE CASCADE, FOREIGN KEY ("skill_id") REFERENCES "skill" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "person_skill_uid" ON "person_skill" ("uid")'),
    ('CREATE INDEX "person_skill_person_id" ON "person_skill" ("person_id")'),
    ('CREATE INDEX "person_skill_skill_id" ON "person_skill" ("skill_id")'),
    ('CREATE UNIQUE INDEX "person_skill_person_id_skill_id_use" ON "person_skill" ("person_id", "skill_id", "use")'),
    (
        'CREATE TABLE "prep" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "meeting_id" '
        'INTEGER NOT NULL, "side" VARCHAR(40) NOT NULL, "tried" TEXT NOT NULL, "want" TEXT NOT NULL, '
        '"questions" TEXT NOT NULL, "form" VARCHAR(40) NOT NULL, "question" INTEGER, "ready" INTEGER NOT '
        'NULL, FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "prep_uid" ON "prep" ("uid")'),
    ('CREATE UNIQUE INDEX "prep_meeting_id_side" ON "prep" ("meeting_id", "side")'),
    (
        'CREATE TABLE "promise" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"agreement_id" INTEGER NOT NULL, "side" VARCHAR(40) NOT NULL, "kind" VARCHAR(40) NOT NULL, '
        '"wording" VARCHAR(200) NOT NULL, "kept" INTEGER, "rated_on" DATE, FOREIGN KEY ("agreement_id") '
        'REFERENCES "agreement" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "promise_uid" ON "promise" ("uid")'),
    ('CREATE INDEX "promise_agreement_id" ON "promise" ("agreement_id")'),
    (
        'CREATE TABLE "pulse" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "date" DATE NOT NULL, "welcome" '
        'INTEGER, "heard" INTEGER, "useful" INTEGER, "safe" INTEGER, "fair" INTEGER, "pace" INTEGER, FOREIGN '
        'KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE, FOREIGN KEY '
        '("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "pulse_uid" ON "pulse" ("uid")'),
    ('CREATE INDEX "pulse_relationship_id" ON "pulse" ("relationship_id")'),
    ('CREATE INDEX "pulse_person_id" ON "pulse" ("person_id")'),
    (
        'CREATE TABLE "relationship_member" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "side" VARCHAR(40) NOT NULL, '
        'FOREIGN KEY ("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE, FOREIGN KEY '
        '("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "relationship_member_uid" ON "relationship_member" ("uid")'),
    ('CREATE INDEX "relationship_member_person_id" ON "relationship_member" ("person_id")'),
    (
        'CREATE UNIQUE INDEX "relationship_member_relationship_id_person_id" ON "relationship_member" '
        '("relationship_id", "person_id")'
    ),
    (
        'CREATE TABLE "relationship_step" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"relationship_id" INTEGER NOT NULL, "state" VARCHAR(40) NOT NULL, "since" DATE NOT NULL, "reason" '
        'VARCHAR(200) NOT NULL, "noted_at" DATETIME, "who" VARCHAR(200) NOT NULL, FOREIGN KEY '
        '("relationship_id") REFERENCES "relationship" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "relationship_step_uid" ON "relationship_step" ("uid")'),
    ('CREATE INDEX "relationship_step_relationship_id" ON "relationship_step" ("relationship_id")'),
    (
        'CREATE TABLE "request" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "opening_id" INTEGER, "to_whom" VARCHAR(200) NOT NULL, "want" TEXT NOT NULL, '
        '"why_you" TEXT NOT NULL, "ask" TEXT NOT NULL, "sent_on" DATE, "answer" VARCHAR(40) NOT NULL, '
        '"answered_on" DATE, "note" VARCHAR(200) NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" '
        '("id") ON DELETE CASCADE, FOREIGN KEY ("opening_id") REFERENCES "opening" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "request_uid" ON "request" ("uid")'),
    ('CREATE INDEX "request_person_id" ON "request" ("person_id")'),
    ('CREATE INDEX "request_opening_id" ON "request" ("opening_id")'),
    (
        'CREATE TABLE "role" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "status" VARCHAR(40) NOT NULL, "since" DATE, "until" '
        'DATE, "task" VARCHAR(200) NOT NULL, "reason" VARCHAR(200) NOT NULL, FOREIGN KEY ("person_id") '
        'REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "role_uid" ON "role" ("uid")'),
    ('CREATE INDEX "role_person_id" ON "role" ("person_id")'),
    ('CREATE INDEX "role_kind" ON "role" ("kind")'),
    (
        'CREATE TABLE "search" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "role" VARCHAR(40) NOT NULL, "looking" INTEGER NOT NULL, "since" DATE, "want" '
        'TEXT NOT NULL, "where" TEXT NOT NULL, "ask" TEXT NOT NULL, "places" TEXT NOT NULL, "online" INTEGER '
        'NOT NULL, "room" INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE '
        "CASCADE)"
    ),
    ('CREATE UNIQUE INDEX "search_uid" ON "search" ("uid")'),
    ('CREATE INDEX "search_person_id" ON "search" ("person_id")'),
    ('CREATE UNIQUE INDEX "search_person_id_role" ON "search" ("person_id", "role")'),
    (
        'CREATE TABLE "session_person" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"session_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "role" VARCHAR(40) NOT NULL, "date" '
        'DATE NOT NULL, "expected" INTEGER NOT NULL, "coming" VARCHAR(40) NOT NULL, "mark" VARCHAR(40) NOT '
        'NULL, "arrived" INTEGER, "left" INTEGER, "minutes_late" INTEGER, "break_minutes" INTEGER, '
        '"prep_minutes" INTEGER, "total_minutes" INTEGER, "signed" INTEGER NOT NULL, "collected_by" '
        'VARCHAR(4) NOT NULL, "source" VARCHAR(40) NOT NULL, "note" VARCHAR(200) NOT NULL, FOREIGN KEY '
        '("session_id") REFERENCES "session" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES '
        '"person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "session_person_uid" ON "session_person" ("uid")'),
    ('CREATE INDEX "session_person_person_id" ON "session_person" ("person_id")'),
    (
        'CREATE UNIQUE INDEX "session_person_session_id_person_id_role" ON "session_person" ("session_id", '
        '"person_id", "role")'
    ),
    ('CREATE INDEX "session_person_person_id_date" ON "session_person" ("person_id", "date")'),
    (
        'CREATE TABLE "sheet_row" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "sheet_id" '
        'INTEGER NOT NULL, "number" INTEGER NOT NULL, "person_id" INTEGER, "relationship_id" INTEGER, '
        '"goal_id" INTEGER, FOREIGN KEY ("sheet_id") REFERENCES "printed_sheet" ("id") ON DELETE CASCADE, '
        'FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE SET NULL, FOREIGN KEY '
        '("relationship_id") REFERENCES "relationship" ("id") ON DELETE SET NULL, FOREIGN KEY ("goal_id") '
        'REFERENCES "goal" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "sheet_row_uid" ON "sheet_row" ("uid")'),
    ('CREATE INDEX "sheet_row_person_id" ON "sheet_row" ("person_id")'),
    ('CREATE INDEX "sheet_row_relationship_id" ON "sheet_row" ("relationship_id")'),
    ('CREATE INDEX "sheet_row_goal_id" ON "sheet_row" ("goal_id")'),
    ('CREATE UNIQUE INDEX "sheet_row_sheet_id_number" ON "sheet_row" ("sheet_id", "number")'),
    (
        'CREATE TABLE "signature" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"agreement_id" INTEGER NOT NULL, "person_id" INTEGER, "signer" VARCHAR(40) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "signed_on" DATE NOT NULL, FOREIGN KEY ("agreement_id") REFERENCES '
        '"agreement" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON '
        "DELETE SET NULL)"
    ),
    ('CREATE UNIQUE INDEX "signature_uid" ON "signature" ("uid")'),
    ('CREATE INDEX "signature_agreement_id" ON "signature" ("agreement_id")'),
    ('CREATE INDEX "signature_person_id" ON "signature" ("person_id")'),
    (
        'CREATE TABLE "term" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "term_uid" ON "term" ("uid")'),
    ('CREATE INDEX "term_starts_on" ON "term" ("starts_on")'),
    (
        'CREATE TABLE "training" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "topic" VARCHAR(200) NOT NULL, "done_on" DATE, "provider" VARCHAR(200) NOT NULL, '
        '"length" INTEGER, "expires_on" DATE, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE '
        "CASCADE)"
    ),
    ('CREATE UNIQUE INDEX "training_uid" ON "training" ("uid")'),
    ('CREATE INDEX "training_person_id" ON "training" ("person_id")'),
    (
        'CREATE TABLE "wish" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "other_id" INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "reason" VARCHAR(200) '
        'NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE, FOREIGN KEY '
        '("other_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "wish_uid" ON "wish" ("uid")'),
    ('CREATE INDEX "wish_person_id" ON "wish" ("person_id")'),
    ('CREATE INDEX "wish_other_id" ON "wish" ("other_id")'),
    ('CREATE UNIQUE INDEX "wish_person_id_other_id" ON "wish" ("person_id", "other_id")'),
    (
        'CREATE TABLE "step" ("id" INTEGER NOT NULL PRIMARY KEY, "action" TEXT NOT NULL UNIQUE, "at" TEXT '
        'NOT NULL, "who" TEXT NOT NULL, "verb" TEXT NOT NULL, "noun" TEXT NOT NULL, "subject" INTEGER, "uid" '
        'TEXT NOT NULL, "nouns" TEXT NOT NULL, "first" INTEGER NOT NULL, "count" INTEGER NOT NULL, "state" '
        'TEXT NOT NULL, "turned" INTEGER, "of" INTEGER, "laptop" TEXT NOT NULL, "seal" TEXT NOT NULL)'
    ),
    ('CREATE INDEX "step_undone" ON "step" ("id") WHERE "state" = \'undone\''),
    (
        'CREATE TABLE "change" ("id" INTEGER NOT NULL PRIMARY KEY, "step" INTEGER NOT NULL, "noun" TEXT NOT '
        'NULL, "row" INTEGER NOT NULL, "uid" TEXT NOT NULL, "op" TEXT NOT NULL, "fields" TEXT NOT NULL, '
        '"old" TEXT, "new" TEXT)'
    ),
    (
        'CREATE TABLE "open_step" ("id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1), "step" INTEGER, '
        '"emptied" INTEGER NOT NULL, "commits" INTEGER NOT NULL, "head" TEXT NOT NULL)'
    ),
    (
        'CREATE TABLE "erased" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" TEXT NOT NULL UNIQUE, "noun" TEXT '
        'NOT NULL, "became" TEXT NOT NULL)'
    ),
    (
        'CREATE TABLE "alias" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" TEXT NOT NULL UNIQUE, "noun" TEXT '
        'NOT NULL, "became" TEXT NOT NULL)'
    ),
    ('CREATE TABLE "safe" ("id" INTEGER NOT NULL PRIMARY KEY, "box" BLOB NOT NULL)'),
    (
        'CREATE TABLE "safe_key" ("id" INTEGER NOT NULL PRIMARY KEY, "safe" INTEGER NOT NULL REFERENCES '
        '"safe" ("id") ON DELETE CASCADE, "uid" TEXT NOT NULL, "lead" TEXT NOT NULL, "door" TEXT NOT NULL, '
        '"wrapped" BLOB NOT NULL)'
    ),
    ("INSERT INTO \"open_step\" VALUES (1, NULL, 0, 0, '')"),
    ('INSERT INTO "safe" VALUES (1, randomblob(262172))'),
)


def up(_migrator: Any, db: Any) -> None:
    for statement in TABLES:
        db.execute_sql(statement)
