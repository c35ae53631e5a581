-- Calendars must learn that an extension is over: what is taken back stays as an empty row that says
-- since when.
alter table date_override
  add taken_back_at timestamptz,
  drop constraint override_changes_something,
  add constraint override_changes_something
    check ((taken_back_at is null) = (num_nonnulls(opens_at, due_at, late_until, extra_attempts) >= 1));
