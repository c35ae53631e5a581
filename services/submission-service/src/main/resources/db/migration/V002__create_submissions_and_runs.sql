-- What was handed in, and what grading made of it. Nothing here is ever deleted by the service.

create table archive (
  sha256 text not null constraint archive_key primary key,
  bytes bytea not null,
  stored_at timestamptz not null,
  constraint archive_is_named_by_its_content check (sha256 = encode(sha256(bytes), 'hex')),
  constraint archive_is_at_most_10_mib check (octet_length(bytes) between 1 and 10485760)
);

create table submission (
  id uuid not null constraint submission_key primary key,
  assignment_id uuid not null constraint submission_belongs_to_assignment references assignment,
  person_id uuid not null constraint submission_belongs_to_person references person,
  attempt integer not null,
  received_at timestamptz not null,
  archive_sha256 text not null constraint submission_has_archive references archive,
  pset_digest text not null constraint submission_is_graded_by_pset references pset_package,
  files jsonb not null,
  ignored jsonb not null,
  constraint attempt_is_unique_per_student unique (assignment_id, person_id, attempt),
  constraint attempts_count_from_one check (attempt >= 1),
  constraint submission_has_files check (jsonb_array_length(files) >= 1)
);

create index submission_of_person on submission (person_id, assignment_id);
create index submission_by_time on submission (assignment_id, received_at, id);

-- One execution of the grader over one submission. `epoch` counts claims: only the outcome of the
-- latest claim is ever applied. `announce_at` is when the sweeper tells the workers (again).
create table grading_run (
  id uuid not null constraint grading_run_key primary key,
  submission_id uuid not null constraint run_belongs_to_submission references submission,
  lane text not null,
  pset_digest text not null constraint run_uses_pset references pset_package,
  state text not null,
  epoch bigint not null,
  queued_at timestamptz not null,
  announce_at timestamptz not null,
  announcements integer not null,
  worker text,
  lease_until timestamptz,
  claimed_at timestamptz,
  finished_at timestamptz,
  infrastructure_failures integer not null,
  failure text,
  verdict text,
  score double precision,
  max_score double precision,
  outcome jsonb,
  facts jsonb,
  constraint run_lane_is_known
    check (lane in ('CPU_INTERACTIVE', 'CPU_BULK', 'GPU_INTERACTIVE', 'GPU_BULK')),
  constraint run_state_is_known check (state in ('QUEUED', 'CLAIMED', 'DONE', 'PARKED')),
  constraint claimed_run_has_worker_and_lease
    check ((state = 'CLAIMED') = (worker is not null and lease_until is not null)),
  constraint only_a_done_run_has_an_outcome
    check ((state = 'DONE') = (outcome is not null and verdict is not null and score is not null
      and max_score is not null and facts is not null and finished_at is not null)),
  constraint parked_run_says_why check (state <> 'PARKED' or failure is not null),
  constraint score_is_within_range check (score between 0 and max_score),
  constraint counters_do_not_go_below_zero
    check (epoch >= 0 and announcements >= 0 and infrastructure_failures >= 0)
);

create index run_of_submission on grading_run (submission_id, queued_at);
create unique index one_unfinished_run_per_submission
  on grading_run (submission_id) where state <> 'DONE';
create index run_in_queue on grading_run (lane, queued_at, id) where state = 'QUEUED';
create index run_to_announce on grading_run (announce_at) where state = 'QUEUED';
create index run_lease on grading_run (lease_until) where state = 'CLAIMED';

-- What watchers are shown, in order; a client that comes back asks for what follows a sequence.
create table run_event (
  sequence bigint generated always as identity constraint run_event_key primary key,
  submission_id uuid not null
    constraint event_belongs_to_submission references submission on delete cascade,
  kind text not null,
  data jsonb not null,
  at timestamptz not null,
  constraint event_kind_is_known check (kind in ('state', 'progress', 'result'))
);

create index event_of_submission on run_event (submission_id, sequence);

-- Messages that were decided together with a change of state; the relay deletes them once sent.
create table outbox (
  id bigint generated always as identity constraint outbox_key primary key,
  topic text not null,
  key text not null,
  payload text not null,
  created_at timestamptz not null
);

-- A retried request gives the receipt of the first. Checked at commit, because the key is taken
-- before the submission is made: that is what holds back a twin request.
create table idempotency_key (
  person_id uuid not null constraint key_belongs_to_person references person on delete cascade,
  key text not null,
  request_sha256 text not null,
  submission_id uuid not null constraint key_names_submission
    references submission deferrable initially deferred,
  created_at timestamptz not null,
  constraint idempotency_key_is_unique_per_person primary key (person_id, key),
  constraint idempotency_key_is_short check (length(key) between 1 and 255)
);
