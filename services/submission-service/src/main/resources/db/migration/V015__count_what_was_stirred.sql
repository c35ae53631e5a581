-- How many markers the feed ever took. Together with those that still wait in `stirred` it counts what
-- ever stirred a course: every transaction that changes a grade, a date, the roster or an assignment
-- makes the sum larger for whoever sees that change, and nothing makes it smaller.
alter table feed add taken bigint not null default 0;

-- Tells whoever listens that readers of a course's feed may be answered otherwise from now on: it has
-- news, or somebody else may read it. Sent when the transaction commits; a crash loses nothing, because
-- whoever does not listen asks.
create function tell_of_news() returns trigger language plpgsql as $$
begin
  perform pg_notify('argmax_news',
    case tg_op when 'DELETE' then old.course_id else new.course_id end);
  return null;
end $$;

create trigger feed_has_news
  after update of sequence on feed
  for each row when (old.sequence <> new.sequence) execute function tell_of_news();
create trigger feed_comes_or_goes
  after insert or delete on feed
  for each row execute function tell_of_news();
create trigger enrollment_opens_or_closes_feeds
  after insert or update or delete on enrollment
  for each row execute function tell_of_news();

-- Which workers there are and how much each takes on, as they say themselves every few seconds by the
-- clock on the wall. Nothing is decided by it: staff are shown how busy grading is.
create table worker (
  id text not null constraint worker_key primary key,
  slots integer not null,
  seen_at timestamptz not null,
  constraint worker_takes_something check (slots >= 1),
  constraint worker_id_is_short check (length(id) between 1 and 255)
);
