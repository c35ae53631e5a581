-- What was once noted stays as it is: an entry is never changed, and goes only with its course.

create function refuse_to_rewrite_the_audit_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from course where id = old.course_id) then
    return old;
  end if;
  raise exception 'The audit log is kept: % of audit_entry is refused', lower(tg_op);
end $$;

create trigger audit_entry_stays
  before update or delete on audit_entry
  for each row execute function refuse_to_rewrite_the_audit_log();

create trigger audit_log_is_not_emptied
  before truncate on audit_entry
  for each statement execute function refuse_to_rewrite_the_audit_log();
