-- A score that a person set in the place of the grader's. The run keeps what was graded.
create table score_override (
  submission_id uuid not null constraint score_override_key primary key
    constraint override_is_of_submission references submission on delete cascade,
  score double precision not null,
  reason text not null,
  given_by uuid not null constraint score_was_overridden_by references person,
  given_at timestamptz not null,
  constraint overriding_score_is_not_negative check (score >= 0 and score < 'Infinity'),
  constraint score_override_says_why check (length(reason) between 1 and 500)
);

-- Whether staff should look at what was found, without reading the whole outcome.
alter table grading_run
  add flagged boolean not null generated always as
    (outcome is not null and jsonb_path_exists(outcome, '$.problems[*].flags[*]')) stored;
