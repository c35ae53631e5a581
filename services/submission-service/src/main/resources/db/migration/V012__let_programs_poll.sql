-- Programs that speak OneRoster 1.2. A program is a person without a password, in its courses as LMS:
-- what is taken from the roster is taken from the program. Its client id is that person's login.

create table lms_client (
  person_id uuid not null constraint lms_client_key primary key
    constraint client_is_person references person on delete cascade,
  secret_hash bytea not null,
  scopes text not null,
  created_by uuid constraint client_was_made_by references person on delete set null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint client_secret_hash_is_sha256 check (octet_length(secret_hash) = 32),
  constraint client_may_something check (scopes ~ '^[^ ]+( [^ ]+)*$')
);

-- What a program asked last, one row for each kind of request; `failed_at` and `failure` tell of the
-- last request of that kind that was refused.
create table client_poll (
  person_id uuid not null
    constraint poll_is_of_client references lms_client on delete cascade,
  request text not null,
  at timestamptz not null,
  status integer not null,
  times bigint not null,
  failed_at timestamptz,
  failure text,
  constraint poll_is_kept_once_per_kind primary key (person_id, request),
  constraint poll_was_made check (times >= 1),
  constraint failed_poll_says_why check ((failed_at is null) = (failure is null))
);

-- A program's token opens what its scopes say, for a while.
alter table api_token
  add scopes text,
  drop constraint token_kind_is_known,
  add constraint token_kind_is_known check (kind in ('SESSION', 'API', 'CALENDAR', 'CLIENT')),
  add constraint client_token_has_scopes_and_an_end
    check ((kind = 'CLIENT') = (scopes is not null) and (kind <> 'CLIENT' or expires_at is not null));

-- Pollers ask for what changed since they last asked, by the clock on the wall.
alter table person add changed_at timestamptz not null default statement_timestamp();
alter table enrollment add changed_at timestamptz not null default statement_timestamp();

create function note_when_changed() returns trigger language plpgsql as $$
begin
  new.changed_at = statement_timestamp();
  return new;
end $$;

create trigger person_changes before update of login, display_name, email on person
  for each row when (old.* is distinct from new.*) execute function note_when_changed();
create trigger enrollment_changes before update on enrollment
  for each row when (old.* is distinct from new.*) execute function note_when_changed();

-- Line items and results that a program keeps in a course beside the course's own; nobody else sees them.
-- `body` is what it sent, as it is given back.
create table foreign_line_item (
  person_id uuid not null
    constraint line_item_is_of_client references lms_client on delete cascade,
  sourced_id text not null,
  course_id text not null
    constraint line_item_is_in_course references course on delete cascade,
  body jsonb not null,
  changed_at timestamptz not null,
  constraint line_item_is_known_once primary key (person_id, sourced_id),
  constraint line_item_id_is_short check (length(sourced_id) between 1 and 255)
);

create index line_item_of_course on foreign_line_item (course_id);

create table foreign_result (
  person_id uuid not null
    constraint result_is_of_client references lms_client on delete cascade,
  sourced_id text not null,
  line_item_id text not null,
  student_id uuid not null constraint result_is_of_student references person on delete cascade,
  body jsonb not null,
  changed_at timestamptz not null,
  constraint result_is_known_once primary key (person_id, sourced_id),
  constraint result_belongs_to_line_item
    foreign key (person_id, line_item_id) references foreign_line_item on delete cascade,
  constraint one_result_per_student_and_line_item unique (person_id, line_item_id, student_id),
  constraint result_id_is_short check (length(sourced_id) between 1 and 255)
);

create index result_of_student on foreign_result (student_id);
