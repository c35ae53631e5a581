-- When the definition was last changed, and which file on the service's disk it last took over: a
-- restart takes that file again only when it is another one, so that it undoes nothing that was
-- loaded since.
alter table course
  add loaded_at timestamptz,
  add file_sha256 text,
  add constraint definition_has_a_time check ((definition is null) = (loaded_at is null)),
  add constraint course_file_is_named_by_its_content check (file_sha256 ~ '^[0-9a-f]{64}$');
