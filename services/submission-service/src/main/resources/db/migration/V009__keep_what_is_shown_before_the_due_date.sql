-- A student sees some test cases only when the assignment is due, and until then no sum may tell how
-- they went. `shown_score` is what the test cases earned that are shown at once; `hidden_points` is what
-- the others can earn at most.

alter table grading_run
  add column shown_score double precision,
  add column hidden_points double precision;

update grading_run set
  shown_score = coalesce((
    select sum((test ->> 'points')::double precision)
    from jsonb_path_query(outcome, '$.problems[*].tests[*]') test
    where test ->> 'visibility' = 'ALWAYS'), 0),
  hidden_points = coalesce((
    select sum((test ->> 'maxPoints')::double precision)
    from jsonb_path_query(outcome, '$.problems[*].tests[*]') test
    where test ->> 'visibility' <> 'ALWAYS'), 0)
where state = 'DONE';

alter table grading_run
  add constraint a_done_run_knows_what_is_shown
    check ((state = 'DONE') = (shown_score is not null and hidden_points is not null)),
  add constraint hidden_points_are_part_of_the_score
    check (shown_score >= 0 and hidden_points between 0 and max_score);
