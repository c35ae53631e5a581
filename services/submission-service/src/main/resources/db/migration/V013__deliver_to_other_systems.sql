-- What other systems are told by HTTP. Whom (`target`) and about what (`subject`) mean something to
-- the feature that owns the channel alone. Of one subject a target has one thing waiting at a time:
-- what is newer replaces its content as long as nobody has tried to send it, and otherwise stands in
-- `following` until it has ended. While `leased_until` lies ahead somebody is sending it. A thing that
-- somebody had sent once more by hand is `replayed` and waits beside the others.
create table delivery (
  id uuid not null constraint delivery_key primary key,
  course_id text not null constraint delivery_is_of_course references course on delete cascade,
  channel text not null,
  target uuid not null,
  subject text not null,
  content text not null,
  following text,
  state text not null,
  replayed boolean not null,
  attempts integer not null,
  created_at timestamptz not null,
  next_at timestamptz not null,
  leased_until timestamptz,
  tried_at timestamptz,
  delivered_at timestamptz,
  ended_at timestamptz,
  status integer,
  error text,
  constraint delivery_state_is_known check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  constraint delivery_ends_when_it_waits_no_more check ((state = 'WAITING') = (ended_at is null)),
  constraint delivered_once_at_least check (state <> 'DELIVERED' or delivered_at is not null),
  constraint attempts_count_from_zero check (attempts >= 0),
  constraint delivery_error_is_short check (length(error) <= 500)
);

create unique index one_waiting_delivery_of_a_subject
  on delivery (channel, target, subject) where state = 'WAITING' and not replayed;
create index delivery_due on delivery (next_at) where state = 'WAITING';
create index delivery_of_target on delivery (channel, target, created_at, id);
create index delivery_of_course on delivery (course_id);
create index delivery_ended on delivery (ended_at);

-- Who is told that there is news in a course's feed. `told` is the change up to which it was; `kinds`
-- are those of changes that it wants to hear of. The secrets are kept as they are, because signing
-- needs them; they open nothing here. The old one signs as well for a day after it was replaced.
create table webhook (
  id uuid not null constraint webhook_key primary key,
  course_id text not null constraint webhook_is_of_course references course on delete cascade,
  url text not null,
  kinds text not null,
  secret bytea not null,
  old_secret bytea,
  old_secret_until timestamptz,
  told bigint not null,
  created_by uuid constraint webhook_was_made_by references person on delete set null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_because text,
  constraint webhook_url_is_an_address check (url ~ '^https?://' and length(url) <= 2000),
  constraint webhook_wants_something check (kinds ~ '^[A-Z]+( [A-Z]+)*$'),
  constraint webhook_secret_is_long check (octet_length(secret) = 32),
  constraint old_secret_has_an_end check ((old_secret is null) = (old_secret_until is null)),
  constraint disabled_webhook_says_why check ((disabled_at is null) = (disabled_because is null))
);

create index webhook_of_course on webhook (course_id);
create index webhook_was_made_by_person on webhook (created_by);
