-- What staff decide about grades beside scores: that nobody else is told of an assignment's, and that
-- one person's work in it is not asked for.
alter table assignment add withheld boolean not null default false;

create table excuse (
  assignment_id uuid not null constraint excuse_is_in_assignment references assignment on delete cascade,
  person_id uuid not null constraint excuse_is_of_person references person on delete cascade,
  reason text not null,
  given_by uuid not null constraint excuse_was_given_by references person,
  given_at timestamptz not null,
  constraint person_is_excused_once primary key (assignment_id, person_id),
  constraint excuse_says_why check (length(reason) between 1 and 500)
);

create index excuse_of_person on excuse (person_id);

-- What other systems are told of a course. `id` tells this feed from one of a database that was lost;
-- `sequence` is the last change; `next_at` is when time alone changes something next.
create table feed (
  course_id text not null constraint feed_key primary key
    constraint feed_is_of_course references course on delete cascade,
  id uuid not null,
  sequence bigint not null,
  next_at timestamptz,
  constraint feed_counts_from_zero check (sequence >= 0)
);

-- Its changes, numbered without a gap. A row is never changed but for `latest`, and tells of one
-- subject: an assignment, a person, or both. Without content there is no such thing any more.
create table change (
  course_id text not null constraint change_is_in_feed references feed on delete cascade,
  sequence bigint not null,
  kind text not null,
  person_id uuid constraint change_is_about_person references person,
  assignment text,
  content jsonb,
  at timestamptz not null,
  latest boolean not null,
  constraint changes_are_in_order primary key (course_id, sequence),
  constraint changes_count_from_one check (sequence >= 1),
  constraint change_is_about_its_subject check (
    case kind
      when 'ASSIGNMENT' then person_id is null and assignment is not null
      when 'ENROLMENT' then person_id is not null and assignment is null
      when 'DATES' then person_id is not null and assignment is not null
      when 'GRADE' then person_id is not null and assignment is not null
      else false
    end)
);

create unique index one_latest_change_of_a_subject
  on change (course_id, kind, person_id, assignment) nulls not distinct where latest;
create index change_about_person on change (person_id);

-- What may have changed since the feed last looked: one person's things, or, without a person,
-- everybody's. The triggers below leave it in the transaction of the change, so that no way of
-- changing a grade can forget it and no crash can lose it.
create table stirred (
  id bigint generated always as identity constraint stirred_key primary key,
  course_id text not null constraint stirred_is_of_course references course on delete cascade,
  person_id uuid constraint stirred_is_about_person references person on delete cascade
);

create index stirred_of_course on stirred (course_id);

create function stir(in_course text, things_of uuid) returns void language sql as $$
  insert into stirred (course_id, person_id)
    select course.id, things_of from course where course.id = in_course
$$;

create function stir_course() returns trigger language plpgsql as $$
begin
  insert into feed (course_id, id, sequence) values (new.id, gen_random_uuid(), 0)
    on conflict (course_id) do nothing;
  perform stir(new.id, null);
  return null;
end $$;

create trigger course_stirs_its_feed
  after insert or update of zone, waived_days, definition on course
  for each row execute function stir_course();

create function stir_assignment() returns trigger language plpgsql as $$
begin
  perform stir(case tg_op when 'DELETE' then old.course_id else new.course_id end, null);
  return null;
end $$;

create trigger assignment_stirs_its_feed
  after insert or update or delete on assignment
  for each row execute function stir_assignment();

create function stir_person_in_assignment() returns trigger language plpgsql as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  perform stir(course_id, touched.person_id) from assignment where id = touched.assignment_id;
  return null;
end $$;

create trigger excuse_stirs_its_feed
  after insert or update or delete on excuse
  for each row execute function stir_person_in_assignment();
create trigger choice_stirs_its_feed
  after insert or update or delete on choice
  for each row execute function stir_person_in_assignment();
create trigger date_override_stirs_its_feed
  after insert or update or delete on date_override
  for each row execute function stir_person_in_assignment();

create function stir_submission() returns trigger language plpgsql as $$
declare
  touched record;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  perform stir(a.course_id, m.person_id)
    from submission s join assignment a on a.id = s.assignment_id
    join submission_member m on m.submission_id = s.id
    where s.id = touched.submission_id;
  return null;
end $$;

create trigger submission_member_stirs_its_feed
  after insert on submission_member
  for each row execute function stir_submission();
create trigger score_override_stirs_its_feed
  after insert or update or delete on score_override
  for each row execute function stir_submission();
create trigger run_stirs_its_feed
  after insert on grading_run
  for each row when (new.state = 'DONE') execute function stir_submission();
create trigger outcome_stirs_its_feed
  after update of state on grading_run
  for each row when (old.state <> new.state
    and (old.state in ('DONE', 'PARKED') or new.state in ('DONE', 'PARKED', 'WITHDRAWN')))
  execute function stir_submission();

create function stir_enrollment() returns trigger language plpgsql as $$
begin
  perform stir(
    case tg_op when 'DELETE' then old.course_id else new.course_id end,
    case tg_op when 'DELETE' then old.person_id else new.person_id end);
  return null;
end $$;

create trigger enrollment_stirs_its_feed
  after insert or update or delete on enrollment
  for each row execute function stir_enrollment();

create function stir_person() returns trigger language plpgsql as $$
begin
  perform stir(course_id, new.id) from enrollment where person_id = new.id;
  return null;
end $$;

create trigger person_stirs_feeds
  after update of login, display_name, email on person
  for each row when (row (old.login, old.display_name, old.email)
    is distinct from row (new.login, new.display_name, new.email))
  execute function stir_person();

insert into feed (course_id, id, sequence) select id, gen_random_uuid(), 0 from course;
insert into stirred (course_id) select id from course;
