"""The first schema, frozen: plain SQL, so that no later change of a model reaches it."""

from typing import Any

# written by `python -m tests.storage.freeze`
TABLES = (
    (
        'CREATE TABLE "person" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "code" '
        'VARCHAR(12) NOT NULL, "given_name" VARCHAR(200) NOT NULL, "family_name" VARCHAR(200) NOT NULL, '
        '"known_as" VARCHAR(200) NOT NULL, "pronouns" VARCHAR(40) NOT NULL, "born_on" VARCHAR(10), '
        '"adult_confirmed" INTEGER NOT NULL, "phone" VARCHAR(40) NOT NULL, "email" VARCHAR(120) NOT NULL, '
        '"school" VARCHAR(200) NOT NULL, "school_year" VARCHAR(20) NOT NULL, "address" TEXT NOT NULL, '
        '"languages" TEXT NOT NULL, "skills" TEXT NOT NULL, "found_us" VARCHAR(200) NOT NULL, "notes" TEXT '
        'NOT NULL, "privacy_hold" INTEGER NOT NULL, "sort_name" VARCHAR(300) NOT NULL, "to_complete" INTEGER '
        "NOT NULL)"
    ),
    ('CREATE UNIQUE INDEX "person_uid" ON "person" ("uid")'),
    ('CREATE INDEX "person_code" ON "person" ("code")'),
    ('CREATE INDEX "person_sort_name" ON "person" ("sort_name")'),
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
        'CREATE TABLE "club" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "kind" VARCHAR(40) NOT NULL, "country" VARCHAR(2) NOT NULL, "language" '
        'VARCHAR(10) NOT NULL, "organisation" VARCHAR(200) NOT NULL, "address" TEXT NOT NULL, "paper" '
        'VARCHAR(40) NOT NULL, "volunteer_word" VARCHAR(200) NOT NULL, "mentee_word" VARCHAR(200) NOT NULL, '
        '"sort_by" VARCHAR(40) NOT NULL, "coordinator" VARCHAR(200) NOT NULL, "coordinator_position" '
        'VARCHAR(200) NOT NULL, "coordinator_phone" VARCHAR(200) NOT NULL, "school_year_month" INTEGER NOT '
        'NULL, "hours_kept_years" INTEGER NOT NULL, "ratio_bands" VARCHAR(200) NOT NULL, "minimum_adults" '
        'INTEGER NOT NULL, "training_required" INTEGER NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "club_uid" ON "club" ("uid")'),
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
        'CREATE TABLE "health_note" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "short_label" VARCHAR(20) NOT NULL, '
        '"action" TEXT NOT NULL, "medicine_on_site" INTEGER NOT NULL, "print_on" VARCHAR(40) NOT NULL, '
        '"reviewed_on" DATE, FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "health_note_uid" ON "health_note" ("uid")'),
    ('CREATE INDEX "health_note_person_id" ON "health_note" ("person_id")'),
    (
        'CREATE TABLE "holiday" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "name" '
        'VARCHAR(200) NOT NULL, "starts_on" DATE NOT NULL, "ends_on" DATE NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "holiday_uid" ON "holiday" ("uid")'),
    ('CREATE INDEX "holiday_starts_on" ON "holiday" ("starts_on")'),
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
        'CREATE TABLE "printed_sheet" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "code" '
        'VARCHAR(8) NOT NULL, "kind" VARCHAR(40) NOT NULL, "session_id" INTEGER NOT NULL, "privacy" '
        'VARCHAR(40) NOT NULL, "printed_at" DATETIME, "copies" INTEGER NOT NULL, "destroy_by" DATE, '
        '"typed_at" DATETIME, "shredded_on" DATE, FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON '
        "DELETE CASCADE)"
    ),
    ('CREATE UNIQUE INDEX "printed_sheet_uid" ON "printed_sheet" ("uid")'),
    ('CREATE INDEX "printed_sheet_code" ON "printed_sheet" ("code")'),
    ('CREATE INDEX "printed_sheet_session_id" ON "printed_sheet" ("session_id")'),
    (
        'CREATE TABLE "hours_entry" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"person_id" INTEGER NOT NULL, "date" DATE NOT NULL, "month" VARCHAR(7) NOT NULL, "starts" INTEGER, '
        '"ends" INTEGER, "break_minutes" INTEGER NOT NULL, "minutes" INTEGER NOT NULL, "deducted" INTEGER '
        'NOT NULL, "category" VARCHAR(40) NOT NULL, "session_id" INTEGER, "source" VARCHAR(40) NOT NULL, '
        '"note" VARCHAR(200) NOT NULL, "signed_volunteer" INTEGER NOT NULL, "signed_supervisor" INTEGER NOT '
        'NULL, "sheet_id" INTEGER, "claim_id" INTEGER, FOREIGN KEY ("person_id") REFERENCES "person" ("id") '
        'ON DELETE CASCADE, FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE SET NULL, '
        'FOREIGN KEY ("sheet_id") REFERENCES "printed_sheet" ("id") ON DELETE SET NULL, FOREIGN KEY '
        '("claim_id") REFERENCES "claim" ("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "hours_entry_uid" ON "hours_entry" ("uid")'),
    ('CREATE INDEX "hours_entry_date" ON "hours_entry" ("date")'),
    ('CREATE INDEX "hours_entry_session_id" ON "hours_entry" ("session_id")'),
    ('CREATE INDEX "hours_entry_claim_id" ON "hours_entry" ("claim_id")'),
    ('CREATE INDEX "hours_entry_person_id_date" ON "hours_entry" ("person_id", "date")'),
    (
        'CREATE INDEX "hours_entry_month_person_id_category_date_minutes_deducted" ON "hours_entry" '
        '("month", "person_id", "category", "date", "minutes", "deducted")'
    ),
    (
        'CREATE TABLE "list_mapping" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, '
        '"headers" VARCHAR(4000) NOT NULL, "kind" VARCHAR(40) NOT NULL, "columns" TEXT NOT NULL)'
    ),
    ('CREATE UNIQUE INDEX "list_mapping_uid" ON "list_mapping" ("uid")'),
    ('CREATE INDEX "list_mapping_headers" ON "list_mapping" ("headers")'),
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
        'CREATE TABLE "role" ("id" INTEGER NOT NULL PRIMARY KEY, "uid" VARCHAR(32) NOT NULL, "person_id" '
        'INTEGER NOT NULL, "kind" VARCHAR(40) NOT NULL, "status" VARCHAR(40) NOT NULL, "since" DATE, "until" '
        'DATE, "task" VARCHAR(200) NOT NULL, "reason" VARCHAR(200) NOT NULL, FOREIGN KEY ("person_id") '
        'REFERENCES "person" ("id") ON DELETE CASCADE)'
    ),
    ('CREATE UNIQUE INDEX "role_uid" ON "role" ("uid")'),
    ('CREATE INDEX "role_person_id" ON "role" ("person_id")'),
    ('CREATE INDEX "role_kind" ON "role" ("kind")'),
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
        'INTEGER NOT NULL, "number" INTEGER NOT NULL, "person_id" INTEGER, FOREIGN KEY ("sheet_id") '
        'REFERENCES "printed_sheet" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" '
        '("id") ON DELETE SET NULL)'
    ),
    ('CREATE UNIQUE INDEX "sheet_row_uid" ON "sheet_row" ("uid")'),
    ('CREATE INDEX "sheet_row_person_id" ON "sheet_row" ("person_id")'),
    ('CREATE UNIQUE INDEX "sheet_row_sheet_id_number" ON "sheet_row" ("sheet_id", "number")'),
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
        'CREATE TABLE "step" ("id" INTEGER NOT NULL PRIMARY KEY, "action" TEXT NOT NULL UNIQUE, "at" TEXT '
        'NOT NULL, "who" TEXT NOT NULL, "verb" TEXT NOT NULL, "noun" TEXT NOT NULL, "subject" INTEGER, "uid" '
        'TEXT NOT NULL, "nouns" TEXT NOT NULL, "first" INTEGER NOT NULL, "count" INTEGER NOT NULL, "state" '
        'TEXT NOT NULL, "turned" INTEGER, "of" INTEGER)'
    ),
    ('CREATE INDEX "step_undone" ON "step" ("id") WHERE "state" = \'undone\''),
    (
        'CREATE TABLE "change" ("id" INTEGER NOT NULL PRIMARY KEY, "step" INTEGER NOT NULL, "noun" TEXT NOT '
        'NULL, "row" INTEGER NOT NULL, "uid" TEXT NOT NULL, "op" TEXT NOT NULL, "fields" TEXT NOT NULL, '
        '"old" TEXT, "new" TEXT)'
    ),
    (
        'CREATE TABLE "open_step" ("id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1), "step" INTEGER, '
        '"emptied" INTEGER NOT NULL)'
    ),
    ('INSERT INTO "open_step" VALUES (1, NULL, 0)'),
)


def up(_migrator: Any, db: Any) -> None:
    for statement in TABLES:
        db.execute_sql(statement)
