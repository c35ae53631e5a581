-- Which package a pset's slug means in a course whose staff sent one. Where there is no row, it means
-- the package that came with the service.
create table course_pset (
  course_id text not null constraint sent_pset_belongs_to_course references course on delete cascade,
  slug text not null,
  digest text not null constraint sent_pset_is_kept references pset_package,
  sent_by uuid constraint sent_pset_comes_from_person references person on delete set null,
  sent_at timestamptz not null,
  constraint slug_means_one_package primary key (course_id, slug)
);
