-- Whose dates are whose, which submission counts, who is who, and who changed what.

alter table person
  add email text,
  add constraint email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

create unique index email_is_unique on person (lower(email));

-- Who somebody is at an identity provider. The subject never changes there; names and addresses do.
create table person_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null constraint identity_belongs_to_person references person on delete cascade,
  linked_at timestamptz not null,
  constraint identity_is_known_once primary key (issuer, subject)
);

create index identity_of_person on person_identity (person_id);

-- What a token opens: the pages for a while, the API, or one person's calendar of one course.
alter table api_token
  add id uuid not null default gen_random_uuid() constraint token_has_an_address unique,
  add kind text not null default 'API',
  add name text,
  add course_id text constraint calendar_is_of_course references course on delete cascade,
  add last_used_at timestamptz,
  add constraint token_kind_is_known check (kind in ('SESSION', 'API', 'CALENDAR')),
  add constraint calendar_token_names_its_course check ((kind = 'CALENDAR') = (course_id is not null)),
  add constraint token_name_is_short check (length(name) between 1 and 100);

update api_token set kind = 'SESSION' where expires_at is not null;

alter table api_token alter kind drop default, alter id drop default;

-- `definition` is the course file as its staff wrote it, in the form it was last loaded.
alter table course
  add definition text,
  add waived_days integer not null default 0,
  add constraint waived_days_are_not_negative check (waived_days >= 0);

-- Dropped members stay, and with them what they handed in.
alter table enrollment
  add section text,
  add dropped_at timestamptz,
  drop constraint role_is_known,
  add constraint role_is_known
    check (role in ('STUDENT', 'LISTENER', 'TA', 'INSTRUCTOR', 'ADMIN', 'LMS')),
  add constraint section_is_a_short_word check (section ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$');

create index enrollment_of_section on enrollment (course_id, section);

-- `late_policy` as the course file writes it. Without `late_until` the policy says how long late
-- work is taken.
alter table assignment
  add category text,
  add late_until timestamptz,
  add late_policy text not null default 'none',
  add counts text not null default 'LATEST',
  add attempts integer,
  add pace_submissions integer,
  add pace_seconds integer,
  add constraint assignment_takes_late_work_after_it_is_due check (late_until >= due_at),
  add constraint counting_rule_is_known check (counts in ('LATEST', 'BEST', 'CHOSEN')),
  add constraint attempts_allow_one check (attempts >= 1),
  add constraint pace_is_whole
    check ((pace_submissions is null) = (pace_seconds is null)
      and pace_submissions >= 1 and pace_seconds >= 1);

alter table assignment alter late_policy drop default, alter counts drop default;

-- Other dates for a section or for one person; a person's hold before those of their section.
create table date_override (
  id uuid not null constraint date_override_key primary key,
  assignment_id uuid not null
    constraint override_belongs_to_assignment references assignment on delete cascade,
  section text,
  person_id uuid constraint override_is_for_person references person on delete cascade,
  opens_at timestamptz,
  due_at timestamptz,
  late_until timestamptz,
  extra_attempts integer,
  reason text not null,
  given_by uuid not null constraint override_was_given_by references person,
  given_at timestamptz not null,
  constraint override_is_for_a_section_or_a_person check ((section is null) <> (person_id is null)),
  constraint override_changes_something
    check (num_nonnulls(opens_at, due_at, late_until, extra_attempts) >= 1),
  constraint override_says_why check (length(reason) between 1 and 500),
  constraint extra_attempts_are_more check (extra_attempts >= 1),
  constraint one_override_per_section unique (assignment_id, section),
  constraint one_override_per_person unique (assignment_id, person_id)
);

create index override_of_person on date_override (person_id);

-- Students who hand in together. A submission keeps whose it was when it came in.
create table student_group (
  id uuid not null constraint student_group_key primary key,
  assignment_id uuid not null
    constraint group_belongs_to_assignment references assignment on delete cascade,
  name text not null,
  constraint group_name_is_unique_in_assignment unique (assignment_id, name),
  constraint group_name_is_a_short_word check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$')
);

create table group_member (
  assignment_id uuid not null
    constraint group_member_is_of_assignment references assignment on delete cascade,
  person_id uuid not null constraint group_member_is_person references person on delete cascade,
  group_id uuid not null constraint member_belongs_to_group references student_group on delete cascade,
  constraint person_is_in_one_group primary key (assignment_id, person_id)
);

create index member_of_group on group_member (group_id);

create table submission_member (
  person_id uuid not null constraint submission_member_is_person references person,
  submission_id uuid not null
    constraint member_belongs_to_submission references submission on delete cascade,
  constraint person_is_member_once primary key (person_id, submission_id)
);

create index member_of_submission on submission_member (submission_id);

insert into submission_member (person_id, submission_id) select person_id, id from submission;

alter table submission add withdrawn_at timestamptz;

alter table grading_run
  drop constraint run_state_is_known,
  add constraint run_state_is_known
    check (state in ('QUEUED', 'CLAIMED', 'DONE', 'PARKED', 'WITHDRAWN'));

-- The submission that a student wants to count, where the assignment leaves it to them.
create table choice (
  assignment_id uuid not null constraint choice_is_in_assignment references assignment on delete cascade,
  person_id uuid not null constraint choice_is_of_person references person on delete cascade,
  submission_id uuid not null constraint choice_names_submission references submission,
  chosen_at timestamptz not null,
  constraint person_chooses_one primary key (assignment_id, person_id)
);

-- Every change of a date, a role or a grade. Nothing here is ever changed. No actor: the system.
create table audit_entry (
  sequence bigint generated always as identity constraint audit_entry_key primary key,
  course_id text not null constraint audit_entry_is_of_course references course on delete cascade,
  at timestamptz not null,
  actor_id uuid constraint audit_entry_has_actor references person,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  why text
);

create index audit_entry_of_course on audit_entry (course_id, sequence);
