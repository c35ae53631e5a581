-- Learning management systems that people come from by LTI 1.3, each registered for one course. `deployments`
-- are ids, one a line. Where grades go and who is in the LMS's course is learned when somebody of the staff
-- comes from it for the first time: from then on `context_id` names the one course there that counts.
create table lti_platform (
  id uuid not null constraint lti_platform_key primary key,
  course_id text not null constraint platform_is_for_course references course on delete cascade,
  name text not null,
  issuer text not null,
  client_id text not null,
  deployments text not null,
  auth_url text not null,
  jwks_url text not null,
  token_url text not null,
  token_audience text,
  matched_by text not null,
  created_by uuid constraint platform_was_registered_by references person on delete set null,
  created_at timestamptz not null,
  context_id text,
  line_items_url text,
  members_url text,
  scopes text not null,
  constraint platform_is_registered_once unique (course_id, issuer, client_id),
  constraint platform_matches_people_somehow check (matched_by in ('NONE', 'EMAIL', 'LOGIN')),
  constraint platform_has_urls_of_a_context check (
    context_id is not null or (line_items_url is null and members_url is null))
);

create index platform_of_issuer on lti_platform (issuer, client_id);

-- Key pairs of ours. The private half is sealed: who has the database alone cannot sign.
create table lti_key (
  id text not null constraint lti_key_key primary key,
  public_key jsonb not null,
  sealed_key bytea not null,
  made_at timestamptz not null
);

-- What a browser was sent to a platform with, kept until it is back: each is good once.
create table lti_state (
  hash bytea not null constraint lti_state_key primary key,
  platform_id uuid not null
    constraint state_is_for_platform references lti_platform on delete cascade,
  browser bytea not null,
  nonce text not null,
  expires_at timestamptz not null
);

create index lti_state_expires on lti_state (expires_at);
create index state_of_platform on lti_state (platform_id);

-- Who is who at a platform. A link that the person did not confirm while signed in here holds only as long
-- as they are nothing but a student of the platform's course.
create table lti_link (
  platform_id uuid not null
    constraint link_is_to_platform references lti_platform on delete cascade,
  subject text not null,
  person_id uuid not null constraint link_is_of_person references person on delete cascade,
  confirmed boolean not null,
  linked_at timestamptz not null,
  constraint subject_is_linked_once primary key (platform_id, subject),
  constraint person_is_linked_once_per_platform unique (platform_id, person_id)
);

create index link_of_person on lti_link (person_id);

-- What somebody who came from a platform may do next in the same browser: confirm who they are, or choose
-- what the platform shows.
create table lti_ticket (
  hash bytea not null constraint lti_ticket_key primary key,
  platform_id uuid not null
    constraint ticket_is_from_platform references lti_platform on delete cascade,
  browser bytea not null,
  content jsonb not null,
  expires_at timestamptz not null
);

create index lti_ticket_expires on lti_ticket (expires_at);
create index ticket_of_platform on lti_ticket (platform_id);

-- Which column of the platform's gradebook an assignment is; without an address it was asked to make one.
create table lti_line_item (
  platform_id uuid not null
    constraint line_item_is_at_platform references lti_platform on delete cascade,
  assignment text not null,
  url text,
  constraint assignment_has_one_line_item_per_platform primary key (platform_id, assignment)
);

-- The score of somebody at a platform. `queued` is the change of the log that was last put into the outbox,
-- `sequence` the one that was last sent or tried, with the time `at` that the platform knows it by and that
-- rises with every change; `settled` is whether the platform has it; `given` whether it has points now.
create table lti_score (
  platform_id uuid not null,
  assignment text not null,
  person_id uuid not null constraint lti_score_is_of_person references person on delete cascade,
  queued bigint not null,
  sequence bigint not null,
  at timestamptz,
  settled boolean not null,
  given boolean not null,
  constraint one_score_per_person_and_line_item primary key (platform_id, assignment, person_id),
  constraint score_is_in_line_item
    foreign key (platform_id, assignment) references lti_line_item on delete cascade,
  constraint tried_score_has_a_time check ((sequence = 0) = (at is null))
);

create index lti_score_of_person on lti_score (person_id);
