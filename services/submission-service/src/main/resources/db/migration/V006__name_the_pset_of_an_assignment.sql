-- The slug of the package that an assignment is graded with, also while there is none yet; none for
-- what is not handed in here.
alter table assignment add pset text;

update assignment set pset = (select slug from pset_package where digest = pset_digest);
